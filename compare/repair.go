package compare

import "slices"

// repair looks for the smallest sets of stances without which the rest can all be
// true. It returns some of them, at most most, and how many there are in all, -1
// where they were not counted; nil where none was found within the limits.
func (s *search) repair(most int) (repairs [][]int32, total int) {
	for {
		groups, ok := smallestHits(s.sets())
		if !ok {
			return nil, -1
		}
		known := len(s.conflicts)
		repairs, total = s.try(groups, most)
		switch {
		case s.broke:
			return nil, -1
		case len(s.conflicts) == known:
			return repairs, total
		}
	}
}

// try takes one smallest set of each group of conflicts, in all combinations up
// to most, until one of them leaves a conflict that was not known.
func (s *search) try(groups [][][]int32, most int) (repairs [][]int32, total int) {
	total = 1
	for _, g := range groups {
		if total *= len(g); total > mostChecks {
			total = -1
			break
		}
	}
	choice := make([]int, len(groups))
	for {
		var drop []int32
		for i, g := range groups {
			drop = append(drop, g[choice[i]]...)
		}
		slices.Sort(drop)
		if !s.without(drop) {
			return nil, -1
		}
		if repairs = append(repairs, drop); len(repairs) == most {
			if total != most {
				total = s.tryRest(groups, choice, total)
			}
			return repairs, total
		}
		if !advance(choice, groups) {
			return repairs, total
		}
	}
}

// tryRest goes through the combinations that are only counted.
func (s *search) tryRest(groups [][][]int32, choice []int, total int) int {
	const most = 64
	if total < 0 || total > most {
		return -1
	}
	for advance(choice, groups) {
		var drop []int32
		for i, g := range groups {
			drop = append(drop, g[choice[i]]...)
		}
		if !s.without(drop) {
			return -1
		}
	}
	return total
}

func advance(choice []int, groups [][][]int32) bool {
	for i := len(choice) - 1; i >= 0; i-- {
		if choice[i]++; choice[i] < len(groups[i]) {
			return true
		}
		choice[i] = 0
	}
	return false
}
