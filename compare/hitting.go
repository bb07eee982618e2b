package compare

import "slices"

// A hitter looks for sets that have a member in each of the given sets.
type hitter struct {
	sets  [][]int32
	nodes int // sets that may still be looked at
}

// each visits the sets of up to size members that hit all given ones, each found
// in one way, until visit returns false. It also visits sets of that size that do
// not hit all: full is false then, and larger sets would.
func (h *hitter) each(size int, visit func(set []int32, full bool) bool) {
	h.extend(nil, map[int32]bool{}, size, visit)
}

// extend adds members to a set. Those that were tried before in a place are kept
// out of it after, so that no set is met twice.
func (h *hitter) extend(set []int32, out map[int32]bool, size int, visit func([]int32, bool) bool) bool {
	if h.nodes -= 1 + len(h.sets); h.nodes <= 0 {
		return false
	}
	missed := slices.IndexFunc(h.sets, func(s []int32) bool {
		return !slices.ContainsFunc(s, func(x int32) bool { return slices.Contains(set, x) })
	})
	if missed < 0 {
		return visit(set, true)
	}
	if len(set) == size {
		return visit(set, false)
	}
	var tried []int32
	defer func() {
		for _, x := range tried {
			delete(out, x)
		}
	}()
	for _, x := range h.sets[missed] {
		if out[x] {
			continue
		}
		if !h.extend(append(slices.Clone(set), x), out, size, visit) {
			return false
		}
		out[x] = true
		tried = append(tried, x)
	}
	return true
}

// smallestHits returns, for each group of sets that have members in common, all
// smallest sets that hit the whole group. It reports false where that was too
// much work.
func smallestHits(sets [][]int32) (groups [][][]int32, ok bool) {
	nodes := mostSets
	for _, group := range groupsOf(sets) {
		var smallest [][]int32
		for size := 1; smallest == nil; size++ {
			h := hitter{sets: group, nodes: nodes}
			h.each(size, func(set []int32, full bool) bool {
				if full {
					smallest = append(smallest, slices.Sorted(slices.Values(set)))
				}
				return true
			})
			if nodes = h.nodes; nodes <= 0 {
				return nil, false
			}
		}
		slices.SortFunc(smallest, slices.Compare[[]int32])
		groups = append(groups, smallest)
	}
	return groups, true
}

// groupsOf puts sets that have members in common, at once or through others, in
// one group.
func groupsOf(sets [][]int32) (groups [][][]int32) {
	of := map[int32]int{} // the group of a member; groups that were joined are empty
	for _, set := range sets {
		to := -1
		for _, x := range set {
			if g, ok := of[x]; ok && g != to {
				if to < 0 {
					to = g
					continue
				}
				for _, moved := range groups[g] {
					for _, y := range moved {
						of[y] = to
					}
				}
				groups[to], groups[g] = append(groups[to], groups[g]...), nil
			}
		}
		if to < 0 {
			groups, to = append(groups, nil), len(groups)
		}
		groups[to] = append(groups[to], set)
		for _, x := range set {
			of[x] = to
		}
	}
	return slices.DeleteFunc(groups, func(g [][]int32) bool { return g == nil })
}
