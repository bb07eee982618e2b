package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// How many figures a sentence tells beside the ends of its range, or in a list.
const (
	mostBetween = 3
	mostListed  = 6
)

// ends returns the items between which the estimates of a series range, if they
// range at all. A maximum is no estimate. A figure that is open above is no low
// end, and the high one only where it lies above all others; it keeps its words.
// People leave a state again, so states of different days make no range; neither do
// figures so far apart in time that it would be one of growth.
func ends(of *compare.Series, items []item) (low, high int, ok bool) {
	low, high = -1, -1
	for i := range items {
		it := &items[i]
		if it.capped || it.open {
			continue
		}
		if low < 0 || it.lo < items[low].lo || it.lo == items[low].lo && it.likely.Lo < items[low].likely.Lo {
			low = i
		}
		if high < 0 || it.hi > items[high].hi || it.hi == items[high].hi && it.likely.Hi > items[high].likely.Hi {
			high = i
		}
	}
	if low < 0 {
		return 0, 0, false
	}
	for i := range items {
		if it := &items[i]; it.open && !it.capped && it.lo >= items[high].hi && (it.lo > items[high].lo || !items[high].open) {
			high = i
		}
	}
	a, b := &items[low], &items[high]
	if a.lo >= b.hi || low == high || slices.Equal(a.who, b.who) || noCount(of.Term) {
		return 0, 0, false
	}
	if farApart(a.day.date, b.day.date) {
		return 0, 0, false
	}
	if of.Term.State() && slices.ContainsFunc(items, func(it item) bool { return it.day.date != a.day.date }) {
		return 0, 0, false
	}
	return low, high, true
}

// farDays is how many days may lie between the ends of a range. In a quarter of a year
// a running count grows by more than sources differ.
const farDays = 92

// farApart reports whether two days certainly lie further apart than the ends of a
// range may.
func farApart(a, b compare.Date) bool {
	return a != 0 && b != 0 && max(a.First()-b.Last(), b.First()-a.Last()) > farDays
}

// noCount reports whether a term is no count of people: it has nothing in common
// with the dead.
func noCount(t compare.Term) bool { return t == excessDeaths }

var excessDeaths, _ = compare.ParseTerm("excess deaths")

// rangeWords tells a range, then what lies within it and beside it.
func (s *story) rangeWords(of *compare.Series, items []item, low, high int) string {
	var b strings.Builder
	latest := slices.ContainsFunc(items, func(it item) bool { return it.last })
	beside := s.beside(of)
	if beside {
		b.WriteString(s.lead(of))
	}
	switch {
	case latest && beside:
		b.WriteString("the latest estimates of each source ")
	case latest:
		b.WriteString("by the latest figure of each source, estimates ")
	default:
		b.WriteString("estimates ")
	}
	if !beside {
		b.WriteString("of " + s.noun(of) + " ")
	}
	a, z := &items[low], &items[high]
	b.WriteString("range from " + endWords(a) + s.source(a) + " to " + endWords(z) + s.source(z))
	b.WriteString(apartWords(a, z))
	var within, others []int
	for i := range items {
		it := &items[i]
		it.earlier = false // the days of the ends stand before it
		switch {
		case i == low || i == high:
		case !it.open && !it.capped && it.lo > a.lo && it.hi < z.hi:
			within = append(within, i)
		default:
			others = append(others, i)
		}
	}
	named := addNames(slices.Clone(a.who), z.who)
	if len(within) <= mostBetween {
		others = append(within, others...)
		slices.Sort(others)
	} else {
		b.WriteString(countWords(items, within, named, "in between"))
		named = whoOf(items, within, named)
	}
	s.clauses(&b, items, others, named)
	return b.String()
}

// apartWords says that the days of the ends of a range differ, and what they are the
// days of: only a source that gives it says up to when it counts.
func apartWords(a, z *item) string {
	from, to := a.day.date, z.day.date
	if from == to || from == 0 || to == 0 {
		return ""
	}
	did := ""
	switch {
	case a.until && z.until:
		did = "counted up to"
	case a.day.kind != z.day.kind:
		return "" // each end says what its day is
	case a.day.kind == publishedOn:
		did = "reported on"
	default:
		did = "said on"
	}
	if from.Last() < to.First() || to.Last() < from.First() {
		return ", " + did + " different days"
	}
	return ", " + did + " days that may differ"
}

// listWords tells figures one after the other: where there is one, and where they
// do not range.
func (s *story) listWords(of *compare.Series, items []item) string {
	var b strings.Builder
	all := make([]int, len(items))
	for i := range all {
		all[i] = i
	}
	shown, hidden := chosen(items, all)
	first := &items[shown[0]]
	if s.beside(of) {
		b.WriteString(s.lead(of) + s.said(first))
	} else {
		b.WriteString(s.putWords(of, first))
	}
	s.clauses(&b, items, shown[1:], slices.Clone(first.who))
	named := whoOf(items, shown, nil)
	b.WriteString(countWords(items, hidden, named, "too"))
	return b.String()
}

// chosen takes from the items of a list as many as one can read: all of a few, else
// the first ones and those at the extremes. The lowest and the highest figure, the
// highest maximum and the highest figure that is open above are never left out.
func chosen(items []item, list []int) (shown, hidden []int) {
	if len(list) <= mostListed {
		return list, nil
	}
	low, high, estimate, most, open := list[0], list[0], -1, -1, -1
	for _, i := range list {
		it := &items[i]
		if it.lo < items[low].lo {
			low = i
		}
		if it.hi > items[high].hi {
			high = i
		}
		switch {
		case it.capped:
			most = higher(items, most, i)
		case it.open:
			open = higher(items, open, i)
		default:
			estimate = higher(items, estimate, i)
		}
	}
	ends := []int{low, high, estimate, most, open}
	slices.Sort(ends)
	ends = slices.DeleteFunc(slices.Compact(ends), func(i int) bool { return i < 0 })
	room := mostListed - len(ends)
	for _, i := range list {
		switch {
		case slices.Contains(ends, i):
			shown = append(shown, i)
		case room > 0:
			room--
			shown = append(shown, i)
		default:
			hidden = append(hidden, i)
		}
	}
	return shown, hidden
}

// higher returns the item with the higher figure, the first of equal ones; -1 is
// none.
func higher(items []item, a, b int) int {
	if a < 0 || items[b].hi > items[a].hi {
		return b
	}
	return a
}

// clauses tells items, each in a clause of its own, and counts those beyond what
// one can read.
func (s *story) clauses(b *strings.Builder, items []item, list []int, named []string) {
	shown, hidden := chosen(items, list)
	for _, i := range shown {
		it := &items[i]
		it.also = !it.again && !it.voiced && allNamed(it.who, named)
		b.WriteString("; " + s.said(it))
		named = addNames(named, it.who)
	}
	b.WriteString(countWords(items, hidden, whoOf(items, shown, named), "too"))
}

// allNamed reports whether all were named before. An unnamed source is no other's.
func allNamed(who, named []string) bool {
	return !slices.ContainsFunc(who, func(n string) bool { return n == "" || !slices.Contains(named, n) })
}

// countWords counts the sources of items that are not named.
func countWords(items []item, list []int, named []string, where string) string {
	n := len(whoOf(items, list, named)) - len(named)
	switch {
	case n > 0:
		return "; " + count(n, "other source") + " gave figures " + where
	case len(list) > 0:
		return "; " + count(len(list), "other figure") + " of the same " + [...]string{"lies ", "lie "}[boolInt(len(list) > 1)] + where
	}
	return ""
}

// whoOf adds the sources of items to the list.
func whoOf(items []item, list []int, named []string) []string {
	named = slices.Clone(named)
	seen := map[string]bool{}
	for _, n := range named {
		seen[n] = true
	}
	for _, i := range list {
		for _, n := range items[i].who {
			if !seen[n] {
				seen[n] = true
				named = append(named, n)
			}
		}
	}
	return named
}
