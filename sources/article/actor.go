package article

import "strings"

// An actor is a person or a body that says something in the text.
type actor struct {
	name    string // the person, or the body where no person is named
	person  bool
	role    string // what the person is, as written
	body    string // for whom the person speaks
	capital string // the state for which it speaks, by its capital
	state   bool   // it is named as that state: Seoul, Russia
	outlet  bool   // it carries what others say
	article bool   // the text itself
	at      stretch
}

// source returns who vouches and who said it.
func (a *actor) source() (source, speaker string) {
	switch {
	case a.article:
		return "", ""
	case a.capital != "" && a.state:
		return a.capital, ""
	case a.capital != "":
		return a.capital, a.full()
	case a.person && a.body != "":
		return a.body, a.full()
	case a.person && a.role != "" && a.name != "":
		return a.name, a.role
	}
	return a.full(), ""
}

// words returns all that the text calls the actor.
func (a *actor) words() string { return a.name + " " + a.role + " " + a.body }

func (a *actor) full() string {
	if a.name != "" {
		return a.name
	}
	if a.role != "" {
		return a.role
	}
	return a.body
}

// actorOf reads the words for a speaker: a name, a body, a person with what that
// person is. also is an aside that says more: ", spokesman for the army,".
func (r *reader) actorOf(core, also stretch) (a actor, ok bool) {
	core = r.trimName(core)
	if core.empty() {
		return a, false
	}
	a.at = core
	r.readName(core, &a)
	if !also.empty() {
		r.readAside(also, &a)
	}
	a.capital = r.speaksFor(core, also)
	a.state = core.to-core.from == 1 && r.stateAt(core.from)
	if a.capital == "" && a.person && a.name != "" {
		r.introduce(&a)
	}
	if a.name == "" && a.role == "" && a.body == "" {
		return a, false
	}
	return a, true
}

// trimName leaves out articles, signs and words of time around a name.
func (r *reader) trimName(s stretch) stretch {
	for !s.empty() {
		k := &r.tokens[s.from]
		if k.kind == tPunct || k.word.is(clsDeterminer) && !k.word.is(clsPossessive) && !k.word.is(clsZero) || k.word.is(clsAdverb) || k.word.is(clsDay) || k.word.is(clsConjunction) && !k.word.is(clsOrg) {
			s.from++
			continue
		}
		break
	}
	for !s.empty() {
		k := &r.tokens[s.to-1]
		if k.kind == tPunct && k.sign != ')' && k.sign != '.' || k.word.is(clsAdverb) || k.word.is(clsPreposition) || k.word.is(clsWeekday) || k.word.is(clsDay) || k.word.is(clsBe) || k.word.is(clsHave) || k.kind == tPunct && k.sign == '.' && k.spaced {
			s.to--
			continue
		}
		break
	}
	return s
}

// readName splits a name into role, person and body.
func (r *reader) readName(s stretch, a *actor) {
	full := r.plain(s)
	role, joint := -1, -1
	for i := s.from; i < s.to; i++ {
		if r.is(i, clsRole) && joint < 0 {
			role = i
		}
		if joint < 0 && i > s.from && (r.is(i, clsOf) || r.is(i, clsFor) || r.is(i, clsAtWord) || r.is(i, clsFromWord) || r.is(i, clsWith)) {
			joint = i
		}
		if r.is(i, clsOutlet) {
			a.outlet = true
		}
	}
	name := r.behindAdjectives(role+1, s.to)
	switch {
	case role >= 0 && name < s.to && joint < 0 && r.nameBehind(name, s.to) && !r.anyOf(stretch{name, s.to}, clsOutlet, clsOutletKind, clsBody):
		a.person, a.role, a.name = true, r.plain(stretch{s.from, name}), r.plain(stretch{name, s.to})
		r.bodyInRole(s.from, role, a)
	case role >= 0 && joint > role && joint+1 < s.to:
		a.person, a.role = true, full
		a.body = r.plain(r.trimName(stretch{joint + 1, s.to}))
		if at := r.trimName(stretch{joint + 1, s.to}); at.to-at.from == 1 && r.is(at.from, clsPlaceKind) && !r.is(at.from, clsOrg) && r.tokens[at.from].caps == lower {
			a.body = "" // governor of the region
		}
		if !r.is(joint+1, clsDeterminer) && !r.anyOf(stretch{joint + 1, s.to}, clsOrg, clsBody, clsCountry, clsCapital) && r.tokens[joint+1].caps == lower {
			a.body = ""
		}
	case role >= 0 && r.behindAdjectives(role+1, s.to) == s.to:
		a.role = full
		a.person = !strings.HasSuffix(full, "s")
		r.bodyInRole(s.from, role, a)
	case r.personName(s):
		a.person, a.name = true, full
	case r.nameAtEnd(s) > s.from: // rescue worker Ko Jack
		at := r.nameAtEnd(s)
		a.person, a.role, a.name = true, r.plain(stretch{s.from, at}), r.plain(stretch{at, s.to})
	default:
		a.body = full
	}
	if a.name == "" && a.role == "" && a.body == "" {
		a.body = full
	}
}

// bodyInRole takes the body out of "Red Cross spokesman", "WHO director".
func (r *reader) bodyInRole(from, role int, a *actor) {
	if role <= from {
		return
	}
	s := stretch{from, role}
	for s.to > s.from+1 && (r.is(s.to-1, clsRole) && !r.is(s.to-1, clsOrg)) {
		s.to--
	}
	if r.anyOf(s, clsOrg, clsBody) {
		a.body = strings.TrimSuffix(strings.TrimSuffix(r.plain(s), "'s"), "’s")
	}
}

// nameAtEnd returns where a person's name of two words or more begins that ends the
// stretch behind words in lower case, 0 if none does.
func (r *reader) nameAtEnd(s stretch) int {
	i := s.to
	for i > s.from && r.tokens[i-1].kind == tWord && r.tokens[i-1].caps == capital && r.tokens[i-1].word == nil {
		i--
	}
	if s.to-i < 2 || i == s.from || r.tokens[i-1].caps != lower || r.is(i-1, clsPreposition) || r.is(i-1, clsDeterminer) {
		return 0
	}
	return i
}

func (r *reader) anyOf(s stretch, cs ...class) bool {
	for i := s.from; i < s.to; i++ {
		for _, c := range cs {
			if r.is(i, c) {
				return true
			}
		}
	}
	return false
}

// nameBehind reports whether the tokens are words with capitals, as names are.
func (r *reader) nameBehind(from, to int) bool {
	if from >= to || r.tokens[from].kind != tWord || r.tokens[from].caps == lower {
		return false
	}
	return true
}

// personName reports whether the stretch can be a person's name: capitals, and no
// word that makes it a body or a country.
func (r *reader) personName(s stretch) bool {
	if s.to-s.from > 5 || s.to-s.from == 1 && r.tokens[s.from].caps == upper {
		return false
	}
	capitals := 0
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		if k.word.is(clsHonorific) {
			capitals++
			continue
		}
		if k.kind == tPunct && (k.sign == '-' || k.sign == '.' || k.sign == '\'') {
			continue
		}
		if k.kind != tWord || k.word.is(clsOrg) || k.word.is(clsCountry) || k.word.is(clsCapital) || k.word.is(clsBody) || k.word.is(clsDemonym) || k.word.is(clsOutlet) || k.word.is(clsMetonym) || k.word.is(clsRole) && k.caps == lower || k.word.is(clsOutletKind) {
			return false
		}
		if k.caps != lower {
			capitals++
		} else if k.end-k.start > 3 {
			return false
		}
	}
	return capitals > 0
}

// orgFirst reports whether the first noun known in an aside is one for a body and not
// for a person.
func (r *reader) orgFirst(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		switch {
		case r.is(i, clsRole), r.is(i, clsPreposition), r.is(i, clsRelative), r.is(i, clsPeople):
			return false
		case r.is(i, clsOrg):
			return !r.is(i+1, clsRole) && !r.is(i+1, clsPeople)
		}
	}
	return false
}

// readAside adds what an aside says of a speaker.
func (r *reader) readAside(s stretch, a *actor) {
	if r.is(s.from, clsRelative) { // who heads the Red Cross
		s.from++
		for s.from < s.to && (r.is(s.from, clsBe) || r.is(s.from, clsAdverb)) {
			s.from++
		}
		if !(r.is(s.from, clsRole) || r.is(s.from, clsRuns)) {
			return
		}
	}
	indefinite := r.is(s.from, clsIndefinite)
	s = r.trimName(s)
	if s.empty() || r.tokens[s.from].kind == tNumber {
		return
	}
	if indefinite && a.person && a.role == "" && a.at.to-a.at.from <= 2 && r.orgFirst(s) { // Chhipa, a charity which runs ambulances
		a.name, a.body, a.person = "", a.name, false
		return
	}
	if k := &r.tokens[s.from]; k.caps == lower && (k.word == nil || r.progressive(s.from)) && !r.anyOf(s, clsRole) && (r.is(s.from+1, clsPreposition) || r.progressive(s.from)) {
		return // affiliated to others, working with them
	}
	var b actor
	r.readName(s, &b)
	switch {
	case a.name == "" && b.name != "":
		a.name, a.person = b.name, true
		if a.role == "" {
			a.role = a.body
			a.body = ""
		}
	case a.name == "" && a.person && b.body != "":
	case b.role != "" || b.body != "":
		if a.name == "" && a.body != "" && r.anyOf(a.at, clsOrg, clsBody, clsCapital, clsCountry) {
			return
		}
		a.person = true
		if a.name == "" {
			a.name, a.body = a.body, ""
		}
		if a.role == "" {
			a.role = b.role
		}
		if a.body == "" {
			a.body = b.body
		}
		if r.is(s.from, clsRuns) && a.body == "" {
			a.body = r.plain(r.trimName(stretch{s.from + 1, s.to}))
		}
	}
}
