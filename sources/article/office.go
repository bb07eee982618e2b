package article

import "strings"

// This file finds for which state a person or body speaks.

// speaksFor returns the capital of the state for which the words speak: a capital
// or a country itself, or an office or body of a state that they name.
func (r *reader) speaksFor(ss ...stretch) string {
	country, government, alone := -1, false, false
	for n, s := range ss {
		for i := s.from; i < s.to; i++ {
			w := r.tokens[i].word
			switch {
			case w.is(clsMetonym):
				return w.target
			case w != nil && w.country >= 0 && (w.is(clsCountry) || w.is(clsCapital) || w.is(clsDemonym)):
				if country < 0 {
					country = w.country
				}
				alone = alone || n == 0 && s.to-s.from == 1 && !w.is(clsDemonym)
			}
			government = government || w.is(clsGovernment)
		}
	}
	if country < 0 || !government && !alone {
		return ""
	}
	switch seat := r.lex.seats[country]; seat {
	case "":
	case "-":
		return ""
	default:
		return seat
	}
	if names := r.lex.countries[country].capitals; len(names) > 0 {
		return names[0]
	}
	return ""
}

// introduce adds what the text calls a person elsewhere: "Ukrainian President
// Volodymyr Zelensky", in a caption say.
func (r *reader) introduce(a *actor) {
	if r.speech.introduced == nil {
		r.speech.introduced = map[string]stretch{}
		for i := range r.tokens {
			if r.is(i, clsRole) && i+1 < len(r.tokens) && r.capitalName(i+1) && !r.is(i+1, clsRole) && !r.tokens[i+1].line {
				r.noteIntroduction(i)
			}
		}
	}
	names := strings.Fields(a.name)
	role, ok := r.speech.introduced[names[len(names)-1]]
	if !ok {
		return
	}
	if a.role == "" {
		a.role = r.plain(r.trimName(role))
	}
	a.capital = r.speaksFor(role)
}

// noteIntroduction notes the role that ends at token i for the name behind it.
func (r *reader) noteIntroduction(i int) {
	end := i + 1
	for end < len(r.tokens) && end < i+5 && r.capitalName(end) && r.tokens[end].word == nil {
		end++
	}
	if end == i+1 {
		return
	}
	from := i
	for from > 0 && (r.is(from-1, clsRole) || r.is(from-1, clsDemonym) || r.is(from-1, clsOrg) || r.is(from-1, clsGenitive) && r.stateAt(from-2) || r.stateAt(from-1)) && !r.tokens[from].line {
		from--
	}
	name := r.plain(stretch{end - 1, end})
	if _, ok := r.speech.introduced[name]; !ok {
		r.speech.introduced[name] = stretch{from, i + 1}
	}
}
