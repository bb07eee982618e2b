package compare

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// mostMembers is how many members the drawn sets choose from.
const mostMembers = 8

// drawSets draws up to most sets of a few members each, no set twice.
func drawSets(t *rapid.T, most int) (sets [][]int32) {
	masks := rapid.SliceOfNDistinct(rapid.IntRange(1, 1<<mostMembers-1), 0, most, func(m int) int { return m }).Draw(t, "sets")
	few := rapid.Bool().Draw(t, "few")
	for _, m := range masks {
		if few {
			m &= m >> 1 & 0b1101_1011
		}
		if set := setOfMask(m, mostMembers); len(set) > 0 && !slices.ContainsFunc(sets, func(s []int32) bool { return slices.Equal(s, set) }) {
			sets = append(sets, set)
		}
	}
	return sets
}

// hits reports whether a set has a member in each of the sets.
func hits(set []int32, sets [][]int32) bool {
	return !slices.ContainsFunc(sets, func(s []int32) bool {
		return !slices.ContainsFunc(s, func(x int32) bool { return slices.Contains(set, x) })
	})
}

// minimalHits returns the sets that hit all, without any one of whose members they
// do not.
func minimalHits(sets [][]int32) (list [][]int32) {
	for mask := range 1 << mostMembers {
		set := setOfMask(mask, mostMembers)
		needless := func(x int32) bool {
			return hits(slices.DeleteFunc(slices.Clone(set), func(y int32) bool { return x == y }), sets)
		}
		if hits(set, sets) && !slices.ContainsFunc(set, needless) {
			list = append(list, set)
		}
	}
	return list
}

// Every set is visited once; all that hit everything are, up to some without
// which others do too, and it is said whether there may be larger ones.
func TestHitterVisitsEachSetOnce(t *testing.T) {
	partial := 0
	checkOften(t, 5, func(t *rapid.T) {
		sets := drawSets(t, 6)
		size := rapid.IntRange(0, 5).Draw(t, "size")
		h := hitter{sets: sets, nodes: mostSets}
		seen := map[string]bool{}
		larger := false
		h.each(size, func(set []int32, full bool) bool {
			key := fmt.Sprint(slices.Sorted(slices.Values(set)))
			if seen[key] || full != hits(set, sets) || len(set) > size || !full && len(set) < size {
				t.Fatalf("%v, full %v, of size %d, seen %v, for %v", set, full, size, seen[key], sets)
			}
			seen[key], larger = true, larger || !full
			return true
		})
		for _, set := range minimalHits(sets) {
			switch visited := seen[fmt.Sprint(set)]; {
			case len(set) <= size && !visited:
				t.Fatalf("%v hits %v and is left out", set, sets)
			case len(set) > size && !larger:
				t.Fatalf("%v hits %v, and nothing says that there are larger ones than %d", set, sets, size)
			case len(set) > size:
				partial++
			}
		}
	})
	if !testing.Short() && partial == 0 {
		t.Error("no set was too large")
	}
}

// A visit that says so is the last one, and so is the one at which the work is
// done that it may do.
func TestHitterStops(t *testing.T) {
	sets := [][]int32{{0, 1}, {2, 3}, {4, 5}}
	for stop := 1; stop <= 8; stop++ {
		h := hitter{sets: sets, nodes: mostSets}
		visits := 0
		h.each(3, func([]int32, bool) bool {
			visits++
			return visits < stop
		})
		if visits != stop {
			t.Errorf("%d visits, want %d", visits, stop)
		}
	}
	for nodes := range 60 {
		h := hitter{sets: sets, nodes: nodes}
		visits := 0
		h.each(3, func([]int32, bool) bool {
			visits++
			return true
		})
		// Four steps for each of 1 + 2 + 4 + 8 sets, and one must be left over.
		if (visits == 8) != (nodes > 60) || (h.nodes <= 0) != (nodes <= 60) {
			t.Errorf("%d visits, %d of %d steps left", visits, h.nodes, nodes)
		}
	}
	h := hitter{sets: sets, nodes: 61}
	visits := 0
	h.each(3, func([]int32, bool) bool { visits++; return true })
	if visits != 8 || h.nodes != 1 {
		t.Errorf("%d visits, %d steps left", visits, h.nodes)
	}
}

// Sets are in one group if, and only if, a chain of common members joins them.
func TestGroupsOfSets(t *testing.T) {
	several := 0
	checkOften(t, 5, func(t *rapid.T) {
		sets := drawSets(t, 6)
		groups := groupsOf(sets)
		of := map[string]int{}
		for g, group := range groups {
			for _, set := range group {
				if _, twice := of[fmt.Sprint(set)]; twice {
					t.Fatalf("%v is in two groups", set)
				}
				of[fmt.Sprint(set)] = g
			}
		}
		joined := joinedSets(sets)
		for i, a := range sets {
			for k, b := range sets {
				if g, ok := of[fmt.Sprint(a)]; !ok || (g == of[fmt.Sprint(b)]) != joined[i][k] {
					t.Fatalf("%v and %v: joined %v, groups %v", a, b, joined[i][k], groups)
				}
			}
		}
		if len(of) != len(sets) {
			t.Fatalf("%d sets of %d", len(of), len(sets))
		}
		if len(groups) > 1 {
			several++
		}
	})
	if !testing.Short() && several == 0 {
		t.Error("all sets were in one group")
	}
}

// joinedSets joins those with a common member, then those joined by a third
// (Warshall 1962).
func joinedSets(sets [][]int32) [][]bool {
	joined := make([][]bool, len(sets))
	for i, a := range sets {
		joined[i] = make([]bool, len(sets))
		for k, b := range sets {
			joined[i][k] = slices.ContainsFunc(a, func(x int32) bool { return slices.Contains(b, x) })
		}
	}
	for m := range sets {
		for i := range sets {
			for k := range sets {
				joined[i][k] = joined[i][k] || joined[i][m] && joined[m][k]
			}
		}
	}
	return joined
}

// Of each group all smallest sets that hit it are found.
func TestSmallestHits(t *testing.T) {
	checkOften(t, 5, func(t *rapid.T) {
		sets := drawSets(t, 6)
		got, ok := smallestHits(sets)
		groups := groupsOf(sets)
		if !ok || len(got) != len(groups) {
			t.Fatalf("%d groups, want %d", len(got), len(groups))
		}
		for g, group := range groups {
			all := minimalHits(group)
			least := len(slices.MinFunc(all, func(a, b []int32) int { return len(a) - len(b) }))
			want := slices.DeleteFunc(all, func(s []int32) bool { return len(s) > least })
			slices.SortFunc(want, slices.Compare[[]int32])
			if !slices.EqualFunc(got[g], want, slices.Equal) {
				t.Fatalf("%v are hit by %v, want %v", group, got[g], want)
			}
		}
	})
}

// Sets that it takes too many to hit are given up.
func TestSmallestHitsOfTooMany(t *testing.T) {
	var sets [][]int32
	for i := range int32(12) {
		var set []int32
		for k := range int32(12) {
			set = append(set, 11*i+k) // the last member is the first of the next set
		}
		sets = append(sets, set)
	}
	if groups, ok := smallestHits(sets); ok || groups != nil {
		t.Errorf("%d groups", len(groups))
	}
	if groups, ok := smallestHits(sets[:3]); !ok || len(groups) != 1 || len(groups[0]) != 12+12-1 {
		t.Errorf("of three: %v", groups)
	}
}

// Choices are gone through in order, the last one first, each once.
func TestAdvance(t *testing.T) {
	groups := [][][]int32{{{0}, {1}}, {{2}}, {{3}, {4}, {5}}}
	choice := make([]int, 3)
	said := fmt.Sprint(choice)
	for advance(choice, groups) {
		said += fmt.Sprint(choice)
	}
	if want := "[0 0 0][0 0 1][0 0 2][1 0 0][1 0 1][1 0 2]"; said != want {
		t.Errorf("%s, want %s", said, want)
	}
}
