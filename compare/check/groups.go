package check

import (
	"cmp"
	"math"
	"slices"

	"counterclaim/compare"
)

// Limits of ours, with which looking for assumed groups takes about as long as reading.
const (
	mostTogetherAssuming = 8 // claims of a topic that are all set beside each other
	mostGroups           = 8 // of a topic of more, the largest
)

// A group is the claims of a topic with the same people, place and term, by last day.
type group struct {
	people, place int32
	counts        []scaled // with their likely readings
	highest       *extremes
	lowest        *extremes
	most, least   int64 // of any of them, to pass most claims by quickly
}

type groups []*group

// newGroups returns the largest groups that say of whom they are, or where.
func newGroups(all []count) (list groups) {
	type key struct {
		people, place int32
		term          compare.Term
	}
	index := map[key]*group{}
	for _, c := range all {
		k := key{c.People, c.Place, c.Term}
		if c.People == compare.NoName && c.Place == compare.NoName {
			continue
		}
		if index[k] == nil {
			index[k] = &group{people: c.People, place: c.Place}
			list = append(list, index[k])
		}
		index[k].counts = append(index[k].counts, scaled{c, c.Likely})
	}
	for _, g := range list {
		g.order()
	}
	slices.SortFunc(list, func(a, b *group) int {
		return cmp.Or(cmp.Compare(len(b.counts), len(a.counts)), byContent(a.first(), b.first()))
	})
	return list[:min(len(list), mostGroups)]
}

func (g *group) order() {
	slices.SortFunc(g.counts, func(a, b scaled) int { return cmp.Compare(a.Last, b.Last) })
	g.highest = newExtremes(g.counts, func(s *scaled) int64 { return s.Lo })
	g.lowest = newExtremes(g.counts, func(s *scaled) int64 { return -s.Hi })
	g.most, g.least = 0, compare.Inf
	for i := range g.counts {
		g.most, g.least = max(g.most, g.counts[i].Lo), min(g.least, g.counts[i].Hi)
	}
}

// first returns the count with the lowest end, by which groups of one size are ordered.
func (g *group) first() count { return g.counts[g.lowest.find(0, len(g.counts), noSource)].count }

// noSource is the number of no source, not even of that which is not given.
const noSource = math.MinInt32

// beside returns what a count that lacks the people or the place of a group may dispute
// with: of each such group what is too high for it on its last day or before, and what
// is too low for it then or later, of anybody and of other sources. What one source says
// on one day may be apart.
func (all groups) beside(c count) (some []count) {
	for _, g := range all {
		if !(c.People == compare.NoName && g.people != compare.NoName || c.Place == compare.NoName && g.place != compare.NoName) || g.most <= c.Likely.Hi && g.least >= c.Likely.Lo {
			continue
		}
		from, to := g.day(c.Last), g.day(c.Last+1)
		for _, but := range [...]int32{noSource, c.Source} {
			if i := g.highest.find(0, to, but); i >= 0 && g.counts[i].Lo > c.Likely.Hi {
				some = append(some, g.counts[i].count)
			}
			if i := g.lowest.find(from, len(g.counts), but); i >= 0 && g.counts[i].Hi < c.Likely.Lo {
				some = append(some, g.counts[i].count)
			}
		}
	}
	return some
}

// day returns where the counts begin that end on a day or later.
func (g *group) day(last compare.Day) int {
	i, _ := slices.BinarySearchFunc(g.counts, last, func(s scaled, day compare.Day) int { return cmp.Compare(s.Last, day) })
	return i
}
