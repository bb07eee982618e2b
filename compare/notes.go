package compare

import (
	"cmp"
	"slices"
)

// notes adds what is to be known about a topic: what would decide undecided
// pairs, which claims are one witness, which are maxima, what was assumed.
func (t *Topic) notes(al *aligner, questions map[question]int) {
	t.noteDecides(questions)
	t.noteEchoes(al)
	maxima := Note{Kind: NoteMaximum}
	var silent [NumAxes]Note
	for i := range al.entries {
		e := &al.entries[i]
		if e.claim.Figure.Maximum() {
			maxima.Lines = append(maxima.Lines, i)
		}
		for axis := range NumAxes {
			if assumed(axis, e, e) {
				silent[axis].Lines = append(silent[axis].Lines, i)
			}
		}
	}
	if len(maxima.Lines) > 0 {
		t.Notes = append(t.Notes, maxima)
	}
	for axis, n := range silent {
		// What no claim says is not worth a word unless it is the definition.
		if some := len(n.Lines); some > 0 && len(t.Lines) > 1 && (some < len(t.Lines) || Axis(axis) == Terms) {
			n.Kind, n.Axis = NoteAssumed, Axis(axis)
			t.Notes = append(t.Notes, n)
		}
	}
}

// A question is what would have to be known to decide pairs: how two terms, or
// how people, places or days stand to each other.
type question struct {
	axis  Axis
	terms [2]Term
}

// ask counts the questions that a pair raises whose verdict is open.
func (l *lister) ask(a, b *entry, j judgement) {
	if !j.open(a, b) {
		return
	}
	for axis, r := range j.axes {
		if r.Certain() {
			continue
		}
		q := question{axis: Axis(axis)}
		if q.axis == Terms {
			q.terms = [2]Term{min(a.term, b.term), max(a.term, b.term)}
		}
		l.questions[q]++
	}
}

// noteDecides notes the questions, the one that most pairs raise first.
func (t *Topic) noteDecides(questions map[question]int) {
	for q, pairs := range questions {
		n := Note{Kind: NoteDecides, Axis: q.axis, Terms: q.terms, Pairs: pairs}
		if q.axis == Terms {
			n.Doubts = q.terms[0].Doubts(q.terms[1])
		}
		t.Notes = append(t.Notes, n)
	}
	slices.SortFunc(t.Notes, func(a, b Note) int {
		return cmp.Or(
			-cmp.Compare(a.Pairs, b.Pairs), cmp.Compare(a.Axis, b.Axis),
			cmp.Compare(a.Terms[0], b.Terms[0]), cmp.Compare(a.Terms[1], b.Terms[1]),
		)
	})
}

// noteEchoes names the claims that are one witness: those that repeat one claim,
// with it, and those that repeat one figure of a source that is not here itself.
func (t *Topic) noteEchoes(al *aligner) {
	if !al.linked {
		return
	}
	type witness struct {
		claim  *entry
		source nameID
		number int64
	}
	var order []witness
	lines := map[witness][]int{}
	for i := range al.entries {
		e := al.originOf(&al.entries[i])
		w := witness{claim: e}
		if e.links.origin != notGiven {
			w = witness{source: e.links.origin, number: e.rank.Lo}
		}
		if lines[w] == nil {
			order = append(order, w)
		}
		lines[w] = append(lines[w], i)
	}
	for _, w := range order {
		if len(lines[w]) > 1 {
			t.Notes = append(t.Notes, Note{Kind: NoteEcho, Lines: lines[w]})
		}
	}
}
