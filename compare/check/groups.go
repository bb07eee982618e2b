package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

// Limits of ours, with which looking for assumed groups takes about as long as reading.
const (
	mostTogetherAssuming = 8 // claims of a topic that are all set beside each other
	mostGroups           = 8 // of a topic of more, the largest
)

// A group is the claims of a topic with the same people, place and term, by last day,
// with what a running count may clash with on either side of a day.
type group struct {
	people, place int32
	counts        []count
	highest       []count // of those up to each: with the highest likely low end
	lowest        []count // of those from each on: with the lowest likely high end
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
		index[k].counts = append(index[k].counts, c)
	}
	for _, g := range list {
		g.order()
	}
	slices.SortFunc(list, func(a, b *group) int {
		return cmp.Or(cmp.Compare(len(b.counts), len(a.counts)), byContent(a.lowest[0], b.lowest[0]))
	})
	return list[:min(len(list), mostGroups)]
}

func (g *group) order() {
	slices.SortFunc(g.counts, func(a, b count) int { return cmp.Compare(a.Last, b.Last) })
	g.highest, g.lowest = slices.Clone(g.counts), slices.Clone(g.counts)
	last := len(g.counts) - 1
	for i := range last {
		if a, b := g.highest[i], g.highest[i+1]; a.Likely.Lo > b.Likely.Lo || a.Likely.Lo == b.Likely.Lo && byContent(a, b) < 0 {
			g.highest[i+1] = a
		}
	}
	for i := last; i > 0; i-- {
		if a, b := g.lowest[i], g.lowest[i-1]; a.Likely.Hi < b.Likely.Hi || a.Likely.Hi == b.Likely.Hi && byContent(a, b) < 0 {
			g.lowest[i-1] = a
		}
	}
}

// beside returns what a count that lacks the people or the place of a group may dispute
// with: of each such group what is too high for it on its last day or before, and what
// is too low for it then or later.
func (all groups) beside(c count) (some []count) {
	for _, g := range all {
		if !(c.People == compare.NoName && g.people != compare.NoName || c.Place == compare.NoName && g.place != compare.NoName) {
			continue
		}
		from, _ := slices.BinarySearchFunc(g.counts, c.Last, func(o count, day compare.Day) int { return cmp.Compare(o.Last, day) })
		to, _ := slices.BinarySearchFunc(g.counts, c.Last+1, func(o count, day compare.Day) int { return cmp.Compare(o.Last, day) })
		if to > 0 && g.highest[to-1].Likely.Lo > c.Likely.Hi {
			some = append(some, g.highest[to-1])
		}
		if from < len(g.counts) && g.lowest[from].Likely.Hi < c.Likely.Lo {
			some = append(some, g.lowest[from])
		}
	}
	return some
}
