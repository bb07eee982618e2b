package article

import "strings"

// This file finds for whom "he", "it" and "the ministry" stand.

// pronoun finds for whom "he" or "it" stands: whoever spoke last, a person or a
// body as the word says.
func (r *reader) pronoun(i, n int) (int, bool) {
	wantPerson := r.is(i, clsPersonPronoun)
	plural := r.is(i, clsPlural) || wantPerson && r.is(i, clsIt) // elle is the mayor or the police
	for back := n; back >= 0 && back > n-farthestActor; back-- {
		evs := r.speech.sentences[back].events
		if back < n {
			evs = r.eventsOf(back)
		}
		if back < n && len(evs) == 0 || back == n && r.aheadOf(evs, i) {
			if a, ok := r.lead(back, i); ok && (plural || r.speech.actors[a].person == wantPerson) {
				return a, true
			}
		}
		if wantPerson {
			if a := r.namedIn(back, i); a != noActor {
				return a, true
			}
		}
		for j := len(evs) - 1; j >= 0; j-- {
			if back == n && evs[j].verb >= i {
				continue
			}
			a := evs[j].actor
			if a == noActor {
				continue
			}
			act := &r.speech.actors[a]
			if act.outlet && !plural {
				continue
			}
			if plural || wantPerson == (act.person || act.name == "" && act.role != "" && act.body == "") || wantPerson && act.person || !wantPerson && !act.person {
				return a, true
			}
		}
		if wantPerson {
			if a, ok := r.personIn(back, i); ok {
				return a, true
			}
		} else if back < n && len(evs) > 0 {
			if a, ok := r.lead(back, i); ok && !r.speech.actors[a].person {
				return a, true
			}
		}
	}
	return noActor, false
}

// theirs finds whose office or spokesman speaks where only "her office" is said.
func (r *reader) theirs(s stretch, n int) (int, bool) {
	if s.to-s.from != 2 || !r.is(s.from, clsPossessive) || r.is(s.from, clsFirst) || !r.is(s.from+1, clsOrg) {
		return noActor, false
	}
	return r.pronoun(s.from, n)
}

// meant finds for whom a short description stands: the ministry, the same agency,
// the official, his spokeswoman.
func (r *reader) meant(s stretch, n int) (int, bool) {
	if s.to-s.from > 3 {
		return noActor, false
	}
	for i := s.from; i < s.to; i++ {
		if r.tokens[i].caps != lower && !(r.tokens[i].line || i == r.sentences[n].from) {
			return noActor, false
		}
	}
	definite := s.from > 0 && (r.is(s.from-1, clsDeterminer) || r.is(s.from, clsDemonstrative)) && !r.is(s.from-1, clsIndefinite)
	if !definite {
		return noActor, false
	}
	head := s.to - 1
	if r.is(head, clsPeople) && !r.is(head, clsRole) {
		return noActor, false
	}
	word := strings.ToLower(r.plain(stretch{head, head + 1}))
	org := r.is(head, clsOrg) || r.is(head, clsStatement)
	same := r.is(s.from, clsSame) && r.is(head, clsStandIn) && !org // the same source
	best := noActor
	for back := n; back >= 0 && back > n-farthestActor; back-- {
		evs := r.speech.sentences[back].events
		if back < n {
			evs = r.eventsOf(back)
		}
		for j := len(evs) - 1; j >= 0; j-- {
			a := evs[j].actor
			if a == noActor {
				continue
			}
			act := &r.speech.actors[a]
			if (hasWord(act.name, word) || hasWord(act.role, word) || hasWord(act.body, word)) && r.fits(stretch{s.from, head}, act) {
				return a, true
			}
			if best == noActor && (same || org && !act.person || !org && act.person) && (r.is(head, clsStatement) || !r.is(head, clsOutletKind)) {
				best = a
			}
		}
	}
	if best == noActor && org {
		for back := n - 1; back >= 0 && back > n-3; back-- {
			if a, ok := r.lead(back, s.from); ok && !r.speech.actors[a].person {
				best = a
				break
			}
		}
	}
	if best != noActor && (s.to-s.from == 1 || r.is(s.from, clsSame)) && (r.is(head, clsStatement) || r.is(head, clsStandIn)) {
		return best, true
	}
	return noActor, false
}

// fits reports whether what stands before the noun of a description is said of the actor
// too: the mayor's office is not the governor's office.
func (r *reader) fits(s stretch, a *actor) bool {
	for i := s.from; i < s.to; i++ {
		if k := &r.tokens[i]; k.kind != tWord || k.word.is(clsDeterminer) || k.word.is(clsDemonstrative) || k.word.is(clsSame) || k.word.is(clsGenitive) || k.word.is(clsPossessive) {
			continue
		}
		if !hasWord(a.words(), strings.ToLower(r.plain(stretch{i, i + 1}))) {
			return false
		}
	}
	return true
}

// hasWord reports whether a text has the word, or its singular.
func hasWord(text, word string) bool {
	one := singular(word)
	for f := range strings.FieldsSeq(text) {
		f = strings.Trim(f, ",.'’")
		if strings.EqualFold(f, word) || strings.EqualFold(f, one) || strings.EqualFold(singular(f), word) {
			return true
		}
	}
	return false
}
