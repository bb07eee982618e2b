package article

import (
	"slices"
	"strings"
)

const farthestActor = 12 // sentences back in which a pronoun finds its speaker

// who returns the number of the actor that the words name, making a new one where
// nobody of that name has spoken yet.
func (r *reader) who(core, also stretch, n int, s *sentence) (int, bool) {
	core = r.trimName(core)
	if core.empty() {
		return noActor, false
	}
	if r.isVoice(core, s) {
		if also.empty() || !r.hasCapital(also) {
			return noActor, true
		}
		core, also = r.trimName(also), stretch{} // our partner there, Ambulance Watch
	}
	if r.is(core.from, clsVoice) { // "we" in a quotation: who is quoted
		return noActor, false
	}
	if r.is(core.from, clsPronoun) && core.to-core.from == 1 {
		return r.pronoun(core.from, n)
	}
	if a, ok := r.meant(core, n); ok {
		return a, true
	}
	a, ok := r.actorOf(core, also)
	if !ok {
		return noActor, false
	}
	if i := r.actorLike(&a); i != noActor {
		r.complete(i, &a)
		return i, true
	}
	r.speech.actors = append(r.speech.actors, a)
	return len(r.speech.actors) - 1, true
}

// isVoice reports whether the words are the text's own voice: we, our researchers.
func (r *reader) isVoice(s stretch, in *sentence) bool {
	return r.is(s.from, clsVoice) && !r.insideQuote(s.from, in)
}

// actorLike returns the number of the actor whom a names again, noActor if none.
func (r *reader) actorLike(a *actor) int {
	actors, first := r.speech.known()
	for i := range actors {
		if r.same(&actors[i], a) {
			return first + i
		}
	}
	return noActor
}

// same reports whether two names are one actor's: equal, or one a part of the other
// as a family name is.
func (r *reader) same(a, b *actor) bool {
	if a.name == "" && b.name != "" {
		return sameOffice(a, b)
	}
	if b.name == "" && a.name != "" && b.role != "" {
		return sameOffice(b, a)
	}
	if a.person && a.name != "" {
		other := b.name
		if !b.person || other == "" {
			other = b.body
		}
		return other != "" && nameWithin(other, a.name)
	}
	if b.person && b.name != "" {
		return false
	}
	return strings.EqualFold(a.full(), b.full())
}

// sameOffice reports whether an office without a name is that of a person named
// elsewhere: the Ukrainian president. An office of one word may be anybody's.
func sameOffice(office, person *actor) bool {
	return strings.Contains(office.role, " ") && person.role != "" && nameWithin(office.role, person.role)
}

// nameWithin reports whether the words of a name are the last words of a fuller
// one, honorifics aside: Mr. Zelensky, Zelensky, Volodymyr Zelensky.
func nameWithin(short, full string) bool {
	s, f := strings.Fields(short), strings.Fields(full)
	for len(s) > 1 && strings.HasSuffix(s[0], ".") || len(s) > 1 && len(s[0]) <= 3 && len(s) > len(f) {
		s = s[1:]
	}
	for len(s) > 1 && (s[0] == "Mr" || s[0] == "Mrs" || s[0] == "Ms" || s[0] == "Dr") {
		s = s[1:]
	}
	if len(s) == 0 || len(s) > len(f) {
		return false
	}
	for i := range s {
		if !strings.EqualFold(s[len(s)-1-i], f[len(f)-1-i]) {
			return false
		}
	}
	return true
}

// complete adds what is new about an actor.
func (r *reader) complete(i int, b *actor) {
	a := &r.speech.actors[i]
	if a.name == "" && b.name != "" {
		a.name, a.person = b.name, true
	}
	if a.role == "" {
		a.role = b.role
	}
	if a.capital == "" {
		a.capital = b.capital
	}
	if a.body == "" && b.person {
		a.body = b.body
	}
}

// pronoun finds for whom "he" or "it" stands: whoever spoke last, a person or a
// body as the word says.
func (r *reader) pronoun(i, n int) (int, bool) {
	wantPerson := r.is(i, clsPersonPronoun)
	plural := r.is(i, clsPlural)
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

// lead finds the speaker that a sentence begins with although it says nothing there:
// "Russia's Defence Ministry gave a different account."
func (r *reader) lead(n, before int) (int, bool) {
	s := &r.sentences[n]
	if s.heading {
		return noActor, false
	}
	core, also, end := r.leadName(s)
	if core.empty() || end >= before || r.is(core.from-1, clsIndefinite) && r.sentenceAt(before) == n {
		return noActor, false // a nephew of his, he said
	}
	a, ok := r.actorOf(core, also)
	single := core.to-core.from == 1 && r.tokens[core.from].word == nil && !r.knownPerson(core)
	if !ok || single || a.name == "" && !r.anyOf(core, clsOrg, clsBody, clsRole, clsMetonym, clsCapital, clsCountry) {
		return noActor, false
	}
	return r.who(core, also, n, s)
}

// leadName returns the name at the beginning of a sentence, behind a label, a date
// or a place, with an aside.
func (r *reader) leadName(s *sentence) (core, also stretch, end int) {
	i := s.from
	for j := s.from; j < s.to && j < s.from+5; j++ {
		if r.sign(j, ':') {
			i = j + 1
			break
		}
	}
	for i < s.to && (r.tokens[i].kind == tPunct || r.is(i, clsAdverb) || r.is(i, clsConjunction) && !r.is(i, clsPreposition)) {
		i++
	}
	for n := 0; n < 3 && (r.is(i, clsPreposition) || r.is(i, clsAt) || n > 0 && r.is(i, clsBreaks)); n++ { // In London, where they met, the ministry
		j := i
		for j < s.to && j < i+14 && !r.sign(j, ',') {
			j++
		}
		if !r.sign(j, ',') {
			return core, also, 0
		}
		i = j + 1
	}
	if i >= s.to || !r.subjectLike(i) || r.is(i, clsPronoun) || r.is(i, clsPossessive) {
		return core, also, 0
	}
	core, also, end = r.nameRight(i, s)
	core = r.trimName(core)
	if to := r.nameEnd(core); to < core.to {
		core.to, also, end = to, stretch{}, to
	}
	if core.empty() || !r.speakerLike(core) || r.is(core.to-1, clsPeople) && !r.is(core.to-1, clsRole) {
		return stretch{}, also, 0
	}
	return core, also, end
}

// nameEnd returns the end of the name with which a clause begins: behind its last
// capital or noun for a speaker, before what can only be a verb.
func (r *reader) nameEnd(s stretch) int {
	end := s.from
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		switch {
		case r.capitalName(i), k.word.is(clsRole), k.word.is(clsOrg), k.word.is(clsBody), k.word.is(clsStatement), k.word.is(clsDemonym), k.word.is(clsPlaceKind), k.word.is(clsPeople):
			end = i + 1
		case k.word == nil && end > s.from && k.caps == lower && !r.sign(i+1, '-') && (i+1 >= s.to || r.tokens[i+1].caps == lower) && !r.is(i-1, clsOf) && !r.is(i-1, clsFor) && !r.is(i-1, clsDeterminer):
			return end
		}
	}
	return end
}

// aheadOf reports whether nobody has spoken in a sentence before token i.
func (r *reader) aheadOf(evs []event, i int) bool { return len(evs) == 0 || evs[0].verb >= i }

// namedIn finds the last person in a sentence, before token i, who has spoken
// before and is named there.
func (r *reader) namedIn(n, before int) int {
	s := &r.sentences[n]
	for i := min(s.to, before) - 1; i >= s.from; i-- {
		k := &r.tokens[i]
		if k.kind != tWord || k.caps == lower {
			continue
		}
		word := visible(r.text[k.start:k.end])
		actors, first := r.speech.known()
		for a := range actors {
			if act := &actors[a]; act.person && act.name != "" && nameWithin(word, act.name) {
				return first + a
			}
		}
	}
	return noActor
}

// personIn finds a person named in a sentence that says nothing: "I spoke to the
// governor, Susan Kihika."
func (r *reader) personIn(n, before int) (int, bool) {
	s := &r.sentences[n]
	for i := s.from; i+1 < s.to && i < before; i++ {
		if !r.is(i, clsRole) && !r.agedName(i, s) {
			continue
		}
		core, also, _ := r.nameRight(i, s)
		a, ok := r.actorOf(core, also)
		if !ok || !a.person || a.name == "" {
			continue
		}
		if k := r.actorLike(&a); k != noActor {
			return k, true
		}
		r.speech.actors = append(r.speech.actors, a)
		return len(r.speech.actors) - 1, true
	}
	return noActor, false
}

// agedName reports whether a name with an age begins at token i: Darren Pike, 38.
func (r *reader) agedName(i int, s *sentence) bool {
	j := i
	for j < s.to && j < i+4 && r.tokens[j].caps == capital && r.tokens[j].word == nil {
		j++
	}
	return j >= i+2 && r.sign(j, ',') && j+1 < s.to && r.tokens[j+1].kind == tNumber && r.tokens[j+1].end-r.tokens[j+1].start == 2
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
			if hasWord(act.name, word) || hasWord(act.role, word) || hasWord(act.body, word) {
				return a, true
			}
			if best == noActor && (org && !act.person || !org && act.person) && (r.is(head, clsStatement) || !r.is(head, clsOutletKind)) {
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
	if best != noActor && (s.to-s.from == 1 || r.is(s.from, clsSame)) && (r.is(head, clsStatement) || word == "agency" || word == "force" || word == "group" || word == "body" || word == "official" || word == "spokesman" || word == "spokeswoman" || word == "minister" || word == "man" || word == "woman") {
		return best, true
	}
	return noActor, false
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

// insideQuote reports whether token i stands between quotation marks.
func (r *reader) insideQuote(i int, s *sentence) bool {
	open := s.inQuote
	for j := s.from; j < i; j++ {
		if r.sign(j, '"') {
			open = !open
		}
	}
	return open
}

// sentenceAt returns the number of the sentence of a token.
func (r *reader) sentenceAt(token int) int {
	n, ok := slices.BinarySearchFunc(r.sentences, token, func(s sentence, t int) int { return s.from - t })
	if !ok {
		n--
	}
	return n
}
