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
			if a, ok := r.labelled(n); ok {
				return a.actor, true
			}
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
	if a, ok := r.theirs(core, n); ok {
		return a, true
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
