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
	own    func() [][]count // the binding claims of one topic and source, of two or more
	falls  func() []fall
	steps  func() []step
	parts  func() []part
	totals func() []total
}

func newSeries(ds *compare.Dataset) *series {
	s := &series{lineup: sync.OnceValue(func() *compare.Lineup { return compare.LineUp(ds) })}
	s.own = sync.OnceValue(func() [][]count { return ownGroups(ds, s.lineup()) })
	s.falls = sync.OnceValue(s.findFalls)
	s.steps = sync.OnceValue(s.findSteps)
	s.parts = sync.OnceValue(s.findParts)
	s.totals = sync.OnceValue(s.findTotals)
	return s
}

// A count is a claim with what it counts.
type count struct {
	*compare.Key
	claim  *compare.Claim
	number int32 // in the dataset
}

// ownGroups returns the claims by topic and source, each group by series and day.
func ownGroups(ds *compare.Dataset, l *compare.Lineup) (groups [][]count) {
	var own []int32
	for _, topic := range l.Topics {
		own = own[:0]
		for _, n := range topic {
			if k := &l.Keys[n]; k.Source != compare.NoName && k.Binds() {
				own = append(own, n)
			}
		}
		slices.SortFunc(own, func(a, b int32) int { return cmp.Compare(l.Keys[a].Source, l.Keys[b].Source) })
		for group := range runs(own, func(a, b *int32) bool { return l.Keys[*a].Source == l.Keys[*b].Source }) {
			if len(group) < 2 {
				continue
			}
			counts := make([]count, len(group))
			for i, n := range group {
				counts[i] = count{&l.Keys[n], ds.Claims[n], n}
			}
			slices.SortFunc(counts, compareCounts)
			groups = append(groups, counts)
		}
	}
	return groups
}

// compareCounts orders counts by what they count, then by their days and places in
// the dataset.
func compareCounts(a, b count) int {
	if c := cmp.Or(cmp.Compare(a.People, b.People), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Term, b.Term)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last), cmp.Compare(a.number, b.number))
}

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
