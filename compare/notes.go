package compare

import "slices"

// notes adds what is to be known about a topic: what would decide undecided
// pairs, which claims are one witness, which are maxima, what was assumed.
func (t *Topic) notes(al *aligner) {
	t.noteDecides(al)
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

// noteDecides names the terms whose doubtful outcomes leave listed pairs
// undecided: tensions, and pairs that cannot be compared for that reason alone.
func (t *Topic) noteDecides(al *aligner) {
	type question struct {
		axis  Axis
		terms [2]Term
	}
	index := map[question]int{}
	for i := range t.Pairs {
		p := &t.Pairs[i]
		if p.Verdict != Tension && p.Verdict != NotComparable {
			continue
		}
		for axis, r := range p.Axes {
			if r.Certain() {
				continue
			}
			q := question{axis: Axis(axis)}
			if q.axis == Terms {
				q.terms = [2]Term{min(t.Lines[p.A].Term, t.Lines[p.B].Term), max(t.Lines[p.A].Term, t.Lines[p.B].Term)}
			}
			n, ok := index[q]
			if !ok {
				n = len(t.Notes)
				index[q] = n
				t.Notes = append(t.Notes, Note{Kind: NoteDecides, Axis: q.axis, Terms: q.terms, Doubts: q.terms[0].Doubts(q.terms[1])})
			}
			t.Notes[n].Pairs++
		}
	}
}

// noteEchoes names the claims that are one witness: those that repeat one claim,
// with it, and those that repeat one figure of a source.
func (t *Topic) noteEchoes(al *aligner) {
	if !al.linked {
		return
	}
	type witness struct {
		claim  *entry
		source nameID
		number int64
	}
	index := map[witness]int{}
	for i := range al.entries {
		e := &al.entries[i]
		if !e.derived() {
			continue
		}
		root, origin := al.originOf(e)
		w := witness{claim: root, source: origin}
		if origin != notGiven {
			w.claim, w.number = nil, e.claim.Figure.lowest()
		}
		n, ok := index[w]
		if !ok {
			n = len(t.Notes)
			index[w] = n
			t.Notes = append(t.Notes, Note{Kind: NoteEcho, Lines: al.witnessed(root, origin)})
		}
		if !slices.Contains(t.Notes[n].Lines, i) {
			t.Notes[n].Lines = append(t.Notes[n].Lines, i)
		}
	}
}

// witnessed returns the claims that are repeated: the root itself, or those of
// the source that name its figure.
func (al *aligner) witnessed(root *entry, origin nameID) (lines []int) {
	if origin == notGiven {
		return []int{int(root.index)}
	}
	for i := range al.entries {
		if e := &al.entries[i]; e.source == origin && sameFigure(e, root) {
			lines = append(lines, i)
		}
	}
	return lines
}
