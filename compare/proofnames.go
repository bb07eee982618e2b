package compare

import (
	"slices"
	"strings"
)

// linkNames says how the people or places of a proof lie within each other, and
// within names that are made up of them though no figure of the proof is theirs.
func (r *reconciler) linkNames(axis Axis, names *symbols, cut *partition, ids []nameID) (steps []Step) {
	if len(ids) < 2 {
		return nil
	}
	ids = addWholes(names.naming, ids)
	slices.SortFunc(ids, func(a, b nameID) int { return strings.Compare(r.nameOf(axis, a), r.nameOf(axis, b)) })
	within := func(a, b nameID) bool {
		return a != b && a != notGiven && b != notGiven && names.relate(a, b)&^(Same|Part) == 0
	}
	for _, whole := range ids {
		parts := slices.DeleteFunc(slices.Clone(ids), func(id nameID) bool { return !within(id, whole) })
		parts = outermost(parts, within)
		apart := apartAmong(names, parts)
		if len(apart) > 0 {
			s := Step{Kind: PartsOf, Axis: axis, Names: []string{r.nameOf(axis, whole)}, Whole: names.naming.madeUp(whole, apart, cut)}
			for _, id := range apart {
				s.Names = append(s.Names, r.nameOf(axis, id))
			}
			steps = append(steps, s)
		}
		for _, id := range parts {
			if !slices.Contains(apart, id) {
				steps = append(steps, Step{Kind: LiesIn, Axis: axis, Names: []string{r.nameOf(axis, id), r.nameOf(axis, whole)}})
			}
		}
	}
	return steps
}

// addWholes adds the names that are made up of parts and hold two of the given ones.
func addWholes(n *naming, ids []nameID) []nameID {
	all := slices.Clone(ids)
	held := map[nameID]int{}
	for _, id := range ids {
		if id == notGiven || int(id) >= len(n.names) {
			continue
		}
		above, _ := n.place(id)
		for _, m := range above {
			if held[m]++; held[m] == 2 && n.names[m].whole && m != id {
				all = addNew(all, m)
			}
		}
	}
	return all
}

// apartAmong returns those names that have nothing in common with others of the
// list, if these have nothing in common with each other; nil for fewer than two.
func apartAmong(names *symbols, ids []nameID) []nameID {
	apart := slices.DeleteFunc(slices.Clone(ids), func(a nameID) bool {
		return !slices.ContainsFunc(ids, func(b nameID) bool { return names.relate(a, b) == Apart })
	})
	for i, a := range apart {
		for _, b := range apart[:i] {
			if names.relate(a, b) != Apart {
				return nil
			}
		}
	}
	return apart
}

// madeUp reports whether parts are all of a name: by its cells where it is cut into
// some, else as it is declared.
func (n *naming) madeUp(whole nameID, parts []nameID, cut *partition) bool {
	if rest, ok := cut.forms[int32(whole)]; ok {
		for _, id := range parts {
			rest = rest.plus(-1, cut.forms[int32(id)])
		}
		return len(rest) == 0
	}
	d := &n.names[whole]
	return d.whole && !slices.ContainsFunc(d.disjoint, func(id nameID) bool { return !slices.Contains(parts, id) })
}
