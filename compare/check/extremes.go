package check

import "cmp"

// extremes know, for every stretch of a list, what has the highest value, and what
// has it among those of other sources.
type extremes struct {
	list  []scaled
	value func(*scaled) int64
	tree  [][2]int // the best two of different sources of each stretch, -1 for none; leaves last
}

func newExtremes(list []scaled, value func(*scaled) int64) *extremes {
	e := &extremes{list, value, make([][2]int, 2*len(list))}
	for i := range list {
		e.tree[len(list)+i] = [2]int{i, -1}
	}
	for i := len(list) - 1; i > 0; i-- {
		e.tree[i] = e.merge(e.tree[2*i], e.tree[2*i+1])
	}
	return e
}

// merge returns the best two of four.
func (e *extremes) merge(a, b [2]int) [2]int {
	for _, i := range b {
		switch {
		case i < 0:
		case a[0] < 0 || e.better(i, a[0]):
			if a[0] >= 0 && e.list[i].Source != e.list[a[0]].Source {
				a[1] = a[0]
			}
			a[0] = i
		case e.list[i].Source != e.list[a[0]].Source && (a[1] < 0 || e.better(i, a[1])):
			a[1] = i
		}
	}
	return a
}

// better orders by value, and equal ones by what they say.
func (e *extremes) better(i, k int) bool {
	c := cmp.Compare(e.value(&e.list[i]), e.value(&e.list[k]))
	return c > 0 || c == 0 && byContent(e.list[i].count, e.list[k].count) < 0
}

// find returns what has the highest value from one place to before another, but for
// those of a source; -1 for none.
func (e *extremes) find(from, to int, source int32) int {
	best := [2]int{-1, -1}
	for l, r := from+len(e.list), to+len(e.list); l < r; l, r = l/2, r/2 {
		if l&1 == 1 {
			best = e.merge(best, e.tree[l])
			l++
		}
		if r&1 == 1 {
			r--
			best = e.merge(best, e.tree[r])
		}
	}
	for _, i := range best {
		if i >= 0 && e.list[i].Source != source {
			return i
		}
	}
	return -1
}
