package compare

// links are an entry's ties to other claims of its topic.
type links struct {
	revises int32  // the entry that it replaces; -1 for none
	repeats int32  // the entry that it repeats; -1 for none
	origin  nameID // the source that it repeats, where it names no claim; notGiven for none
}

var noLinks = links{revises: -1, repeats: -1, origin: notGiven}

// link finds the claims that derived_from and revises name: by id, in the same
// file before any other, or by source, of whose claims the one with the same
// figure is meant. A source replaces its own figures only.
func (al *aligner) link() {
	ids := map[string][]int32{}
	for i := range al.entries {
		if id := al.entries[i].claim.ID; id != "" {
			ids[id] = append(ids[id], int32(i))
		}
	}
	find := func(from *entry, id string) int32 {
		found := int32(-1)
		for _, i := range ids[id] {
			if e := &al.entries[i]; e != from && (found < 0 || e.claim.At.Doc == from.claim.At.Doc) {
				found = i
			}
		}
		return found
	}
	figures := al.figures()
	for i := range al.entries {
		e := &al.entries[i]
		d := e.claim.Detail()
		if d.Revises != "" {
			if i := find(e, d.Revises); i >= 0 && al.entries[i].source == e.source {
				e.links.revises = i
				al.entries[i].replaced = true
			}
		}
		if d.DerivedFrom == "" {
			continue
		}
		if e.links.repeats = find(e, d.DerivedFrom); e.links.repeats < 0 {
			e.links.origin = al.sources.id(d.DerivedFrom)
			if f := figures[sourceFigure{e.links.origin, e.figureKey()}]; f != nil && f != e {
				e.links.repeats = f.index
			}
		}
	}
	al.cutCycles(func(e *entry) *int32 { return &e.links.repeats })
	al.cutCycles(func(e *entry) *int32 { return &e.links.revises })
	al.echoes = newForest(len(al.entries), func(i int32) int32 { return al.entries[i].links.repeats })
	al.revisions = newForest(len(al.entries), func(i int32) int32 { return al.entries[i].links.revises })
	for i := range al.entries {
		e := &al.entries[i]
		e.replaced = e.replaced || al.originOf(e).replaced
	}
}

// A figureKey is what two entries with the same figure have in common: the number
// that they name, or without one what they are likely taken for.
type figureKey struct {
	named  bool
	likely Interval
}

func (e *entry) figureKey() figureKey {
	if n, ok := e.claim.Figure.Named(); ok {
		return figureKey{true, Exactly(n)}
	}
	return figureKey{false, e.reading.Likely}
}

// sameFigure reports whether two entries have the same figure.
func sameFigure(a, b *entry) bool { return a.figureKey() == b.figureKey() }

// A sourceFigure is one figure of one source.
type sourceFigure struct {
	source nameID
	figure figureKey
}

// figures returns the entry that has each figure of each source; of several the
// first by content.
func (al *aligner) figures() map[sourceFigure]*entry {
	index := make(map[sourceFigure]*entry, len(al.entries))
	for i := range al.entries {
		e := &al.entries[i]
		key := sourceFigure{e.source, e.figureKey()}
		if first := index[key]; first == nil || compareClaims(e.claim, first.claim) < 0 {
			index[key] = e
		}
	}
	return index
}

// cutCycles drops the links of entries that lead back to themselves. The reader
// has reported them.
func (al *aligner) cutCycles(next func(*entry) *int32) {
	const fresh, done = 0, -1 // else the number of the walk that came by
	state := make([]int, len(al.entries))
	for i := range al.entries {
		walk, at := i+1, int32(i)
		for at >= 0 && state[at] == fresh {
			state[at] = walk
			at = *next(&al.entries[at])
		}
		for at >= 0 && state[at] == walk { // a cycle: go round once more
			state[at] = done
			link := next(&al.entries[at])
			at, *link = *link, -1
		}
	}
}

// replaces reports whether a replaces b, at once or through others, or the claim
// that b only repeats.
func (al *aligner) replaces(a, b *entry) bool {
	return al.revisions.above(b.index, a.index) || b.links.repeats >= 0 && al.revisions.above(al.originOf(b).index, a.index)
}

// repeats reports whether a repeats b, at once or through others.
func (al *aligner) repeats(a, b *entry) bool { return al.echoes.above(b.index, a.index) }

// originOf returns what an entry repeats in the end; itself where it repeats
// nothing of the topic.
func (al *aligner) originOf(e *entry) *entry { return &al.entries[al.echoes.root[e.index]] }

// judgeLinks returns the verdict that revises and derived_from decide.
func (al *aligner) judgeLinks(a, b *entry) (j judgement, ok bool) {
	switch {
	case al.replaces(b, a):
		j = judgement{verdict: Superseded}
	case al.replaces(a, b):
		j = judgement{verdict: Superseded, swapped: true}
	case al.repeats(b, a):
		j = judgement{verdict: Echo}
	case al.repeats(a, b):
		j = judgement{verdict: Echo, swapped: true}
	case al.oneOrigin(a, b):
		j = judgement{verdict: Echo}
	default:
		return j, false
	}
	j.axes = al.axes(a, b)
	j.joint = combine(j.axes)
	if j.verdict == Echo && !sameFigure(a, b) {
		j.changed = FigureChanged
	}
	return j, true
}

// oneOrigin reports whether both repeat a third: one witness.
func (al *aligner) oneOrigin(a, b *entry) bool {
	if !a.derived() || !b.derived() {
		return false
	}
	rootA, rootB := al.originOf(a), al.originOf(b)
	if rootA == rootB {
		return true
	}
	// The figure of a source that has no such claim in the topic.
	origin := rootA.links.origin
	return origin != notGiven && origin == rootB.links.origin && sameFigure(rootA, rootB)
}

func (e *entry) derived() bool { return e.links.repeats >= 0 || e.links.origin != notGiven }

// judgeRestated reports whether two entries are one statement carried twice: the
// same source, speaker where given, day, people and place, carried by two
// outlets, in terms that are not apart, with the same named number or with the
// same window and term.
func (al *aligner) judgeRestated(a, b *entry) (j judgement, ok bool) {
	if a.source == notGiven || a.via == b.via || a.via == notGiven || b.via == notGiven ||
		a.speaker != b.speaker && a.speaker != notGiven && b.speaker != notGiven {
		return j, false
	}
	axes := al.axes(a, b)
	if axes[People] != Same || axes[Place] != Same || axes[Terms] == Apart {
		return j, false
	}
	n, named := a.claim.Figure.Named()
	m, named2 := b.claim.Figure.Named()
	sameNumber := named && named2 && n == m
	sameWindow := axes[Days] == Same && a.term == b.term
	if !sameNumber && !sameWindow {
		return j, false
	}
	return judgement{verdict: Restated, axes: axes, joint: combine(axes), changed: changes(a, b, sameNumber, axes)}, true
}

// changes returns what differs between two carryings of one statement.
func changes(a, b *entry, sameNumber bool, axes [NumAxes]Relation) (c Change) {
	f, g := a.claim.Figure, b.claim.Figure
	if !sameNumber && (f.A != g.A || f.B != g.B || f.Range != g.Range || f.Amount != g.Amount || f.Given != g.Given) {
		c |= FigureChanged
	}
	if f.Hedge.Row().Kind != g.Hedge.Row().Kind || f.Amount != g.Amount {
		c |= HedgeChanged
	}
	if a.term != b.term {
		c |= DefinitionChanged
	}
	if axes[Days] != Same {
		c |= WindowChanged
	}
	return c
}
