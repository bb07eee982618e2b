package compare

import (
	"cmp"
	"slices"
	"sort"
)

// This file is what can be had at once of a chain of running counts, where every
// minimal conflict is a stance that allows no number, or two stances: a low end
// above a high end of as many days or more.

// A chainEnd is one end of a stance's reading on a chain.
type chainEnd struct {
	tightest
	node int32
}

// ends returns the ends of all stances on one side.
func (c *chain) ends(upper bool) (list []chainEnd) {
	for i, s := range c.knot.stances {
		for _, l := range c.all[s].limits[byPossible] {
			if q, ok := slices.BinarySearch(c.knot.quantities, l.quantity); ok && l.upper == upper {
				list = append(list, chainEnd{tightest{int32(i), l}, c.to[q]})
			}
		}
	}
	return list
}

// pairs returns the minimal conflicts of running counts, at most most, of those in
// which a picked stance takes part (all, where picked is nil), and how many more
// and how many others there are at least: it counts no further than countedPairs.
func (c *chain) pairs(most int, picked []bool) (list []clash, more, elsewhere int) {
	lows := c.ends(false)
	slices.SortStableFunc(lows, func(a, b chainEnd) int { return cmp.Compare(c.nodes[a.node].upper, c.nodes[b.node].upper) })
	tree := newMaxTree(lows)
	highs := c.ends(true)
	alone := map[int32]bool{}
	for _, found := range c.impossible(lows, highs) {
		alone[found.members[0]] = true
		list = append(list, found)
	}
	visit := func(low, high *chainEnd) bool {
		switch {
		case low.stance == high.stance || alone[low.stance] || alone[high.stance]:
			return true
		case picked != nil && !picked[low.stance] && !picked[high.stance]:
			elsewhere++
		case len(list) < most:
			list = append(list, clash{membersOf([]use{low.use(), high.use()}), []use{low.use(), high.use()}})
		default:
			more++
		}
		return more < countedPairs && (picked != nil || elsewhere < countedPairs)
	}
	for i := range highs {
		high := &highs[i]
		until := sort.Search(len(lows), func(k int) bool { return c.nodes[lows[k].node].upper > c.nodes[high.node].lower })
		ok := tree.above(until, high.limit.n, func(k int) bool { return visit(&lows[k], high) })
		if c.vague(high.node) {
			for k := range lows {
				if lows[k].node == high.node && lows[k].limit.n > high.limit.n {
					ok = ok && visit(&lows[k], high)
				}
			}
		}
		if !ok {
			break
		}
	}
	return list, more, elsewhere
}

// impossible returns the stances that allow no number by themselves.
func (c *chain) impossible(lows, highs []chainEnd) (list []clash) {
	of := make(map[int32]*chainEnd, len(lows))
	for i := range lows {
		of[lows[i].stance] = &lows[i]
	}
	for i := range highs {
		high := &highs[i]
		if low := of[high.stance]; low != nil && low.limit.n > high.limit.n && c.partOf(low.node, high.node) {
			list = append(list, clash{[]int32{high.stance}, []use{low.use(), high.use()}})
		}
	}
	return list
}

// partOf reports whether what is counted up to a is part of what is up to b.
func (c *chain) partOf(a, b int32) bool { return a == b || c.nodes[a].upper <= c.nodes[b].lower }

// A maxTree finds the low ends above a number among the first few of a list.
type maxTree struct {
	size int
	max  []int64 // of the two below; leaves come last
}

func newMaxTree(ends []chainEnd) *maxTree {
	t := &maxTree{size: 1}
	for t.size < len(ends) {
		t.size *= 2
	}
	t.max = make([]int64, 2*t.size)
	for i := range t.max {
		t.max[i] = -1
	}
	for i := range ends {
		t.max[t.size+i] = ends[i].limit.n
	}
	for i := t.size - 1; i > 0; i-- {
		t.max[i] = max(t.max[2*i], t.max[2*i+1])
	}
	return t
}

// above visits the ends before until that are above n, until visit returns false.
func (t *maxTree) above(until int, n int64, visit func(i int) bool) bool {
	return t.descend(1, 0, t.size, until, n, visit)
}

func (t *maxTree) descend(node, from, to, until int, n int64, visit func(i int) bool) bool {
	if from >= until || t.max[node] <= n {
		return true
	}
	if to-from == 1 {
		return visit(from)
	}
	middle := (from + to) / 2
	return t.descend(2*node, from, middle, until, n, visit) && t.descend(2*node+1, middle, to, until, n, visit)
}
