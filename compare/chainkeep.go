package compare

import (
	"cmp"
	"slices"
)

// keep finds one smallest set of stances without which a chain of running counts
// has no conflict. It reports false for chains with days that are not known, and
// with statements of more than one count.
//
// Whatever the true counts are, they never fall. So it asks how many stances a
// never falling series of counts can keep to, day by day: best(v) is how many it
// can have kept to when the last count is v at most. Only the places where best
// rises are noted; a stance from lo to hi lets it rise at lo, and takes away the
// next rise above hi. Within a day, of which there is one count, stances come in
// falling order of lo, so that whoever keeps to one after the other has one count
// that keeps to both.
func (c *chain) keep() (drop []int32, ok bool) {
	list, ok := c.readings()
	if !ok {
		return nil, false
	}
	values := make([]int64, 0, 2*len(list))
	for _, r := range list {
		values = append(values, r.lo, r.hi)
	}
	slices.Sort(values)
	values = slices.Compact(values)
	place := func(n int64) int {
		at, _ := slices.BinarySearch(values, n)
		return at
	}
	rises := newCounter(len(values))
	taken := make([]int, len(list)) // the place of the rise that a reading took away; -1 for none
	for i, r := range list {
		taken[i] = rises.next(place(r.hi))
		if taken[i] >= 0 {
			rises.add(taken[i], -1)
		}
		rises.add(place(r.lo), 1)
	}
	return c.walkBack(list, taken, rises, place, len(values)-1), true
}

// walkBack undoes the days from the last to the first, and sees at which counts a
// best series stands: stances that it does not keep to are dropped.
func (c *chain) walkBack(list []chainReading, taken []int, rises *counter, place func(int64) int, at int) (drop []int32) {
	kept := rises.upTo(at)
	for at > 0 && rises.upTo(at-1) == kept {
		at--
	}
	for i := len(list) - 1; i >= 0; i-- {
		r := list[i]
		lo, hi := place(r.lo), place(r.hi)
		rises.add(lo, -1)
		if taken[i] >= 0 {
			rises.add(taken[i], 1)
		}
		switch {
		case lo <= at && at <= hi:
			kept--
		case at > hi && rises.upTo(at) < kept:
			at = hi
			kept--
		default:
			drop = append(drop, r.stance)
		}
	}
	slices.Sort(drop)
	return drop
}

// A chainReading is the reading of a stance on a chain.
type chainReading struct {
	stance, node int32
	lo, hi       int64
}

// readings returns the readings of all stances in the order of days, the highest
// first within a day; those that allow no number are left to be dropped.
func (c *chain) readings() (list []chainReading, ok bool) {
	for i, s := range c.knot.stances {
		r := chainReading{stance: int32(i), node: -1, hi: Inf}
		for _, l := range c.all[s].limits[byPossible] {
			q, mine := slices.BinarySearch(c.knot.quantities, l.quantity)
			if !mine || r.node >= 0 && r.node != c.to[q] || c.vague(c.to[q]) {
				return nil, false
			}
			if r.node = c.to[q]; l.upper {
				r.hi = l.n
			} else {
				r.lo = l.n
			}
		}
		if r.lo > r.hi {
			return nil, false
		}
		list = append(list, r)
	}
	slices.SortStableFunc(list, func(a, b chainReading) int {
		return cmp.Or(cmp.Compare(a.node, b.node), -cmp.Compare(a.lo, b.lo))
	})
	return list, true
}

// A counter counts things by place (a binary indexed tree, Fenwick 1994).
type counter struct{ sums []int }

func newCounter(places int) *counter { return &counter{make([]int, places+1)} }

func (c *counter) add(at, n int) {
	for i := at + 1; i < len(c.sums); i += i & -i {
		c.sums[i] += n
	}
}

// upTo returns how many there are at a place and before.
func (c *counter) upTo(at int) (n int) {
	for i := at + 1; i > 0; i -= i & -i {
		n += c.sums[i]
	}
	return n
}

// next returns the first place behind another one at which there is something, -1
// for none.
func (c *counter) next(after int) int {
	rank := c.upTo(after)
	at, step := 0, 1
	for step*2 < len(c.sums) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if i := at + step; i < len(c.sums) && c.sums[i] <= rank {
			at, rank = i, rank-c.sums[i]
		}
	}
	if at+1 >= len(c.sums) {
		return -1
	}
	return at
}
