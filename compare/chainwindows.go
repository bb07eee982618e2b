package compare

import (
	"cmp"
	"math/bits"
	"slices"

	"counterclaim/compare/linear"
)

// This file is the chain of a knot with windows: counts that do not all run from
// the same day on. Nodes are days, and an edge from a to b of weight w says that
// the count up to b is at most w more than that up to a.

// An edge says that count(to) ≤ count(from) + weight.
type edge struct {
	from, to int32
	weight   linear.Wide
	limit    *tightest // nil where counts only grow
}

// edges returns all edges, with upper limits times up and lower limits times down.
func (c *chain) edges(up, down int64) []edge {
	var list []edge
	previous := int32(-1)
	for i := range c.nodes {
		n := int32(i)
		if c.vague(n) {
			list = append(list, edge{from: c.nodes[i].upper, to: n}, edge{from: n, to: c.nodes[i].lower})
			continue
		}
		if previous >= 0 {
			list = append(list, edge{from: n, to: previous})
		}
		previous = n
	}
	for q := range c.from {
		if t := &c.limits[0][q]; t.stance >= 0 {
			list = append(list, edge{c.to[q], c.from[q], linear.WideProduct(-t.limit.n, down), t})
		}
		if t := &c.limits[1][q]; t.stance >= 0 {
			list = append(list, edge{c.from[q], c.to[q], linear.WideProduct(t.limit.n, up), t})
		}
	}
	return list
}

// A relaxation looks for counts that keep all edges: it lowers counts where an
// edge asks for it, forward in time and back in turns, until nothing changes or
// the edges that last lowered a count make a cycle.
type relaxation struct {
	edges         []edge
	forward, back []int32       // edges by the order in which they are gone through
	count         []linear.Wide // by node
	by            []int32       // by node: the edge that lowered it last; -1 for none
}

func newRelaxation(nodes int, edges []edge) *relaxation {
	r := &relaxation{edges: edges, count: make([]linear.Wide, nodes), by: make([]int32, nodes)}
	for i := range r.by {
		r.by[i] = -1
	}
	for i, e := range edges {
		if e.to > e.from {
			r.forward = append(r.forward, int32(i))
		} else {
			r.back = append(r.back, int32(i))
		}
	}
	slices.SortStableFunc(r.forward, func(a, b int32) int { return cmp.Compare(edges[a].from, edges[b].from) })
	slices.SortStableFunc(r.back, func(a, b int32) int { return cmp.Compare(edges[b].from, edges[a].from) })
	return r
}

// pass goes through some edges once and reports whether a count changed.
func (r *relaxation) pass(order []int32) (changed bool) {
	for _, i := range order {
		e := &r.edges[i]
		if n := r.count[e.from].Add(e.weight); n.Less(r.count[e.to]) {
			r.count[e.to], r.by[e.to], changed = n, i, true
		}
	}
	return changed
}

// cycle returns edges that make a cycle, nil where there is none.
func (r *relaxation) cycle() (cycle []edge) {
	state := make([]int32, len(r.by)) // the walk that came by
	for start := range r.by {
		n := int32(start)
		for state[n] == 0 && r.by[n] >= 0 {
			state[n] = int32(start) + 1
			n = r.edges[r.by[n]].from
		}
		if r.by[n] < 0 || state[n] != int32(start)+1 {
			continue
		}
		for first := n; ; {
			e := r.edges[r.by[n]]
			cycle = append(cycle, e)
			if n = e.from; n == first {
				return cycle
			}
		}
	}
	return nil
}

// relax asks whether all limits can hold with upper ones times up and lower ones
// times down.
func (c *chain) relax(up, down int64) (linear.Answer, []use) {
	answer, cycle, _ := c.counts(up, down)
	return answer, cycle
}

// counts is relax with the counts found.
func (c *chain) counts(up, down int64) (linear.Answer, []use, *relaxation) {
	if !c.fits(up, down) {
		return linear.OutOfBudget, nil, nil
	}
	r := newRelaxation(len(c.nodes), c.edges(up, down))
	if c.start != nil && up == down {
		copy(r.count, c.start)
	}
	for {
		if c.work -= len(r.edges) + len(c.nodes); c.work < 0 {
			return linear.OutOfBudget, nil, nil
		}
		changed := r.pass(r.forward)
		if changed = r.pass(r.back) || changed; !changed {
			return linear.Yes, nil, r
		}
		if cycle := r.cycle(); cycle != nil {
			var list []use
			for _, e := range cycle {
				if e.limit != nil {
					list = append(list, e.limit.use())
				}
			}
			return linear.No, list, nil
		}
	}
}

// startFrom begins every later search for counts with some that keep to the
// limits of a few stances.
func (c *chain) startFrom(on []bool) {
	c.tighten(on, byPossible)
	if answer, _, r := c.counts(1, 1); answer == linear.Yes {
		c.start = r.count
	}
}

// reach returns how many nodes a stance counts over.
func (c *chain) reach(stance int32) (n int32) {
	for _, l := range c.all[c.knot.stances[stance]].limits[byPossible] {
		if q, ok := slices.BinarySearch(c.knot.quantities, l.quantity); ok {
			n = max(n, c.to[q]-c.from[q])
		}
	}
	return n
}

// fits reports whether no sum of limits grows too large for its words.
func (c *chain) fits(up, down int64) bool {
	largest := int64(0)
	for side := range c.limits {
		for _, t := range c.limits[side] {
			if t.stance >= 0 {
				largest = max(largest, t.limit.n)
			}
		}
	}
	length := func(n int64) int { return bits.Len64(uint64(n)) }
	return length(largest)+length(max(up, down))+length(int64(len(c.nodes)))+length(int64(len(c.from))) < 124
}

// windowStretch finds the stretch of counts of which some do not run from the first
// day on.
func (c *chain) windowStretch() stretch {
	return widen(func(factor linear.Rat) (linear.Answer, []use) {
		t := factor.Big()
		if !t.Num().IsInt64() || !t.Denom().IsInt64() {
			return linear.OutOfBudget, nil
		}
		return c.relax(t.Num().Int64(), t.Denom().Int64())
	})
}

// windowSpans returns what is left of each quantity: the shortest ways between its
// days, forth for the upper end and back for the lower one.
func (c *chain) windowSpans() []*span {
	spans := make([]*span, len(c.from))
	answer, _, r := c.counts(1, 1)
	if answer != linear.Yes {
		return spans
	}
	w := newWays(c, r)
	base := w.between(0)
	for q := range c.from {
		s, u := c.from[q], c.to[q]
		if base == nil {
			continue
		}
		from, ok := base[s].fixed()
		if ok {
			spans[q] = base[u].less(from)
		} else if ways := w.between(s); ways != nil {
			spans[q] = &ways[u]
		}
	}
	return spans
}

// fixed returns the one number that is left, if it is one.
func (s *span) fixed() (linear.Rat, bool) { return s.lo, !s.open && s.lo.Cmp(s.hi) == 0 }

func (s *span) less(n linear.Rat) *span { return &span{s.lo.Sub(n), s.hi.Sub(n), s.open} }
