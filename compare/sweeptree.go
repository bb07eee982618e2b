package compare

import (
	"cmp"
	"slices"
)

// A sweepKey is the claims of a topic that count the same people, place and
// term.
type sweepKey struct {
	row                 int32
	term                Term
	people, placeFamily nameID
	entries             []int32
	tree                *node
}

// keys puts entries in keys.
func (s *sweep) keys(entries []int32) []*sweepKey {
	index := map[rowKey]*sweepKey{}
	var keys []*sweepKey
	for _, i := range entries {
		e := &s.al.entries[i]
		k := index[e.rowKey()]
		if k == nil {
			k = &sweepKey{row: e.row, term: e.term, people: e.people, placeFamily: s.al.places.family(e.place)}
			index[e.rowKey()] = k
			keys = append(keys, k)
		}
		k.entries = append(k.entries, i)
	}
	return keys
}

// A class is the claims of a key that count the same days. Its figures are kept
// sorted.
type class struct {
	first      *entry
	byLo, byHi []int32 // entries by the low and by the high end of the likely reading
	figures
	bySource map[nameID]*figures // made when first asked for
}

// figures are the ends of readings, each list sorted.
type figures struct{ loLikely, hiLikely, loPossible, hiPossible []int64 }

func figuresOf(al *aligner, entries []int32) figures {
	var f figures
	for _, i := range entries {
		r := &al.entries[i].reading
		f.loLikely, f.hiLikely = append(f.loLikely, r.Likely.Lo), append(f.hiLikely, r.Likely.Hi)
		f.loPossible, f.hiPossible = append(f.loPossible, r.Possible.Lo), append(f.hiPossible, r.Possible.Hi)
	}
	for _, ends := range [][]int64{f.loLikely, f.hiLikely, f.loPossible, f.hiPossible} {
		slices.Sort(ends)
	}
	return f
}

func newClass(al *aligner, entries []int32) *class {
	c := &class{first: &al.entries[entries[0]], byLo: slices.Clone(entries), byHi: slices.Clone(entries), figures: figuresOf(al, entries)}
	slices.SortFunc(c.byLo, func(i, k int32) int {
		return cmp.Compare(al.entries[i].reading.Likely.Lo, al.entries[k].reading.Likely.Lo)
	})
	slices.SortFunc(c.byHi, func(i, k int32) int {
		return cmp.Compare(al.entries[i].reading.Likely.Hi, al.entries[k].reading.Likely.Hi)
	})
	return c
}

// sources returns the class's figures by source.
func (c *class) sources(al *aligner) map[nameID]*figures {
	if c.bySource != nil {
		return c.bySource
	}
	entries := map[nameID][]int32{}
	for _, i := range c.byLo {
		source := al.entries[i].source
		entries[source] = append(entries[source], i)
	}
	c.bySource = make(map[nameID]*figures, len(entries))
	for source, list := range entries {
		f := figuresOf(al, list)
		c.bySource[source] = &f
	}
	return c.bySource
}

// A bound is the least and the greatest of some numbers.
type bound struct{ min, max int64 }

func (b bound) hull(c bound) bound { return bound{min(b.min, c.min), max(b.max, c.max)} }

// mixedSources stands for claims of more than one source.
const mixedSources nameID = -2

// A box bounds the claims below a node.
type box struct {
	claims                                     int
	given                                      bool // every claim has a last day
	source                                     nameID
	from, until1, until2                       bound
	loLikely, hiLikely, loPossible, hiPossible bound
}

// A node is a stretch of a key's classes in order of days: a leaf of one class,
// or two halves.
type node struct {
	box
	class       *class
	left, right *node
}

// root returns the key's tree.
func (k *sweepKey) root(al *aligner) *node {
	if k.tree == nil {
		slices.SortStableFunc(k.entries, func(i, j int32) int { return comparePeriods(al.entries[i].days, al.entries[j].days) })
		var leaves []*node
		for start, i := 0, 1; i <= len(k.entries); i++ {
			if i == len(k.entries) || al.entries[k.entries[i]].days != al.entries[k.entries[start]].days {
				leaves = append(leaves, newLeaf(al, k.entries[start:i]))
				start = i
			}
		}
		k.tree = grow(leaves)
	}
	return k.tree
}

func comparePeriods(p, q period) int {
	return cmp.Or(
		cmp.Compare(p.from, q.from), cmp.Compare(p.until2, q.until2), cmp.Compare(p.until1, q.until1),
		cmp.Compare(p.written, q.written),
	)
}

func newLeaf(al *aligner, entries []int32) *node {
	c := newClass(al, entries)
	d := c.first.days
	ends := func(sorted []int64) bound { return bound{sorted[0], sorted[len(sorted)-1]} }
	n := &node{class: c, box: box{
		claims: len(entries), given: d.given, source: c.first.source,
		from: bound{int64(d.from), int64(d.from)}, until1: bound{int64(d.until1), int64(d.until1)}, until2: bound{int64(d.until2), int64(d.until2)},
		loLikely: ends(c.loLikely), hiLikely: ends(c.hiLikely), loPossible: ends(c.loPossible), hiPossible: ends(c.hiPossible),
	}}
	for _, i := range entries {
		if al.entries[i].source != n.source {
			n.source = mixedSources
		}
	}
	return n
}

// grow makes a balanced tree of leaves.
func grow(leaves []*node) *node {
	if len(leaves) == 1 {
		return leaves[0]
	}
	l, r := grow(leaves[:len(leaves)/2]), grow(leaves[len(leaves)/2:])
	n := &node{left: l, right: r, box: box{
		claims: l.claims + r.claims, given: l.given && r.given, source: l.source,
		from: l.from.hull(r.from), until1: l.until1.hull(r.until1), until2: l.until2.hull(r.until2),
		loLikely: l.loLikely.hull(r.loLikely), hiLikely: l.hiLikely.hull(r.hiLikely),
		loPossible: l.loPossible.hull(r.loPossible), hiPossible: l.hiPossible.hull(r.hiPossible),
	}}
	if l.source != r.source {
		n.source = mixedSources
	}
	return n
}

// relate returns how the days of all claims below x stand to those below y, and
// whether they all stand alike.
func (x *node) relate(y *node, states bool) (Relation, bool) {
	before, after := x.until2.max < y.until1.min, y.until2.max < x.until1.min
	if !x.given || !y.given || states {
		return Apart, x.given && y.given && (before || after)
	}
	// x begins no earlier and ends no later than y, or the other way round
	late, early := x.from.min >= y.from.max, x.from.max <= y.from.min
	switch {
	case late && before, x.from.min > y.from.max && x.until2.max <= y.until1.min:
		// x may yet begin after y ends only if it ended before it began
		return Part, true
	case early && after, x.from.max < y.from.min && x.until1.min >= y.until2.max:
		return Whole, true
	case x.until2.max < y.from.min, y.until2.max < x.from.min:
		return Apart, true
	case x.from.max < y.from.min && before && x.until1.min >= y.from.max:
		return Overlap, true
	case y.from.max < x.from.min && after && y.until1.min >= x.from.max:
		return Overlap, true
	}
	return 0, false
}
