package article

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A key is what two wordings of one claim share.
type key struct {
	a, b    int64
	amount  compare.HedgeID
	isRange bool
	terms   string
}

func keyOf(d *draft) key {
	f := &d.mention.figure
	k := key{a: f.A, b: f.B, amount: f.Amount, isRange: f.Range}
	for _, t := range sortedTerms(d.mention.terms) {
		k.terms += t + " "
	}
	return k
}

func sortedTerms(terms []string) []string {
	s := slices.Clone(terms)
	slices.Sort(s)
	return s
}

const mostAlike = 8 // claims of one figure that are compared with each other

// merge makes one claim of what one source says twice, and marks figures that the
// same source replaces.
func (r *reader) merge() {
	byKey := map[key][]int{}
	for i := range r.claims {
		k := keyOf(&r.claims[i])
		alike := byKey[k]
		for _, j := range alike[max(0, len(alike)-mostAlike):] {
			if r.repeats(&r.claims[j], &r.claims[i]) {
				r.fold(j, i)
				break
			}
		}
		if !r.claims[i].gone {
			byKey[k] = append(alike, i)
		}
	}
	r.supersede()
}

// repeats reports whether two claims of one figure are one claim.
func (r *reader) repeats(a, b *draft) bool {
	if a.gone {
		return false
	}
	if r.sentences[a.sentence].heading || r.sentences[b.sentence].heading {
		return true
	}
	if a.sentence == b.sentence || r.apart(a, b) {
		return false
	}
	if a.who.actor == noActor && r.sentences[a.sentence].para <= r.scene.lead && b.who.event >= 0 {
		return a.mention.figure.A >= 5 || b.mention.source != -1 || r.sameSubject(a, b) // the first paragraph says what the text goes on to tell
	}
	if a.who.actor != b.who.actor && a.who.actor != noActor && b.who.actor != noActor {
		return (r.sameSource(a, b) || r.shareWord(a, b)) && a.mention.figure.A >= 5
	}
	return a.mention.figure.A >= 5 || a.who.actor == b.who.actor && (r.sameSubject(a, b) || b.mention.source != -1 && b.mention.group.kind == nothing)
}

// apart reports whether two figures can hardly be one: told of different times,
// places or people.
func (r *reader) apart(a, b *draft) bool {
	if r.historic(a.sentence) != r.historic(b.sentence) {
		return true
	}
	if a.window.since != 0 && b.window.since != 0 && a.window.since != b.window.since {
		return true
	}
	if !a.placeAt.empty() && !b.placeAt.empty() && a.who.actor == noActor && b.who.actor == noActor && r.plain(a.placeAt) != r.plain(b.placeAt) {
		return true
	}
	return !a.subject.empty() && !b.subject.empty() && !r.plainPeople(a.subject) && !r.plainPeople(b.subject) &&
		!nameWithin(singular(r.plain(a.subject)), singular(r.plain(b.subject))) && !nameWithin(singular(r.plain(b.subject)), singular(r.plain(a.subject)))
}

// leadPara returns the number of the first paragraph that is no heading.
func leadPara(sentences []sentence) int {
	for i := range sentences {
		if s := &sentences[i]; !s.heading && s.to-s.from > 12 {
			return s.para
		}
	}
	return 0
}

func (r *reader) sameSource(a, b *draft) bool {
	if a.who.actor == b.who.actor {
		return true
	}
	if a.who.actor == noActor || b.who.actor == noActor {
		return false
	}
	s, _ := r.speech.actors[a.who.actor].source()
	t, _ := r.speech.actors[b.who.actor].source()
	return s == t
}

// shareWord reports whether the names of two sources have a word in common, as
// "separatist authorities" and "separatist emergency services" have.
func (r *reader) shareWord(a, b *draft) bool {
	s, t := r.speech.actors[a.who.actor].words(), r.speech.actors[b.who.actor].words()
	for w := range strings.FieldsSeq(s) {
		if len(w) > 4 && hasWord(t, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

func (r *reader) sameSubject(a, b *draft) bool {
	return !a.subject.empty() && r.plain(a.subject) == r.plain(b.subject)
}

// fold makes claim i a further wording of claim j. What is said in the text says
// more than a headline.
func (r *reader) fold(j, i int) {
	a, b := &r.claims[j], &r.claims[i]
	if r.sentences[a.sentence].heading || a.who.actor == noActor && b.who.actor != noActor && b.who.event >= 0 {
		*a, *b = *b, *a
	}
	b.gone = true
}
