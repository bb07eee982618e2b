package check

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"counterclaim/compare"
)

// series are the claims of a dataset in the groups in which rules look at them. Each
// part is made when the first rule asks for it.
type series struct {
	lineup func() *compare.Lineup
	own    func() [][]count // the dated claims of one topic and source that bind, of two or more
	falls  func() []fall
	steps  func() []step
	parts  func() []part
	totals func() []total
}

func newSeries(ds *compare.Dataset) *series {
	s := &series{lineup: sync.OnceValue(func() *compare.Lineup { return compare.LineUp(ds) })}
	s.own = sync.OnceValue(func() [][]count { return ownGroups(s.lineup()) })
	s.falls = sync.OnceValue(s.findFalls)
	s.steps = sync.OnceValue(s.findSteps)
	s.parts = sync.OnceValue(s.findParts)
	s.totals = sync.OnceValue(s.findTotals)
	return s
}

// A count is what a claim counts.
type count struct{ *compare.Key }

// ownGroups returns the claims by topic and source, each group by series and day.
func ownGroups(l *compare.Lineup) (groups [][]count) {
	var own []count
	for _, topic := range l.Topics {
		own = own[:0]
		for i := range topic {
			if k := &topic[i]; k.Source != compare.NoName && k.Dated && k.Binds() {
				own = append(own, count{k})
			}
		}
		slices.SortFunc(own, func(a, b count) int { return cmp.Compare(a.Source, b.Source) })
		for group := range runs(own, func(a, b *count) bool { return a.Source == b.Source }) {
			if len(group) > 1 {
				group = slices.Clone(group)
				slices.SortFunc(group, compareCounts)
				groups = append(groups, group)
			}
		}
	}
	return groups
}

// compareCounts orders counts by what they count, those together that declarations
// link, then by their days.
func compareCounts(a, b count) int {
	switch {
	case a.Families != b.Families:
		return slices.Compare(a.Families[:], b.Families[:])
	case a.People != b.People:
		return cmp.Compare(a.People, b.People)
	case a.Place != b.Place:
		return cmp.Compare(a.Place, b.Place)
	case a.Term != b.Term:
		return cmp.Compare(a.Term, b.Term)
	case a.Since != b.Since:
		return cmp.Compare(a.Since, b.Since)
	case a.First != b.First:
		return cmp.Compare(a.First, b.First)
	case a.Last != b.Last:
		return cmp.Compare(a.Last, b.Last)
	}
	return byContent(a, b)
}

// byContent orders counts by what their claims say, so that nothing that is said of
// them becomes another when claims are moved.
func byContent(a, b count) int {
	return cmp.Or(compare.CompareClaims(a.Claim, b.Claim), cmp.Compare(a.Number, b.Number))
}

// linked reports whether two counts may have to do with each other: their people and
// their places are the same, or linked by declarations. The engine assumes that a
// claim which does not say whom it counts, or where, means the same as others; that is
// too weak a ground for an error.
func linked(a, b *count) bool { return a.Families == b.Families }

// alike reports whether two counts are of the same people, place and term.
func alike(a, b *count) bool {
	return a.People == b.People && a.Place == b.Place && a.Term == b.Term
}

// oneSeries reports whether two counts differ in their last day alone.
func oneSeries(a, b *count) bool { return alike(a, b) && a.Since == b.Since }

// runs yields the longest stretches of neighbours that are alike.
func runs[T any](list []T, alike func(a, b *T) bool) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for first, i := 0, 1; first < len(list); i++ {
			if i < len(list) && alike(&list[first], &list[i]) {
				continue
			}
			if !yield(list[first:i:i]) {
				return
			}
			first = i
		}
	}
}

// daysOf yields the counts of a series day by day; those whose last day is vague are
// left out.
func daysOf(series []count) iter.Seq[[]count] {
	exact := series
	if slices.ContainsFunc(series, func(c count) bool { return !c.Exact() }) {
		exact = slices.DeleteFunc(slices.Clone(series), func(c count) bool { return !c.Exact() })
	}
	return runs(exact, func(a, b *count) bool { return a.First == b.First })
}

// mayFall reports whether a count may become less: it takes in people in a state that they
// leave again. Of the killed or missing many are found alive.
func mayFall(t compare.Term) bool {
	certainly, _ := t.Bounds()
	return certainly&(compare.Missing|compare.Captured|compare.Deserted|compare.Displaced) != 0
}
