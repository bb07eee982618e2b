package compare

import (
	"cmp"
	"slices"
)

// nameCells cuts the people or places that the given names stand for into cells.
// within makes the one name at least the other, parts make it at least their sum,
// and whole makes it that sum.
func nameCells(n *naming, names []nameID) *partition {
	p := newPartition()
	b := &nameCutter{naming: n, partition: p}
	var declared []nameID
	for _, id := range names {
		if id == notGiven || int(id) >= len(n.names) {
			p.forms[int32(id)] = p.cell()
		} else {
			declared = append(declared, id)
		}
	}
	b.cut(declared)
	for id := range p.forms {
		if !slices.Contains(names, nameID(id)) {
			delete(p.forms, id)
		}
	}
	p.simplify()
	return p
}

// A nameCutter cuts declared names.
type nameCutter struct {
	naming *naming
	*partition
	relevant []nameID            // by number, lowest of each set of names that are the same
	above    map[nameID][]nameID // those of relevant that a name is part of, itself left out
}

// cut makes the forms of the claimed names and of what links them.
func (b *nameCutter) cut(claimed []nameID) {
	same := b.gather(claimed)
	order := slices.Clone(b.relevant)
	// What lies within another has more above it, so it comes first.
	slices.SortStableFunc(order, func(x, y nameID) int { return cmp.Compare(len(b.above[y]), len(b.above[x])) })
	for _, id := range order {
		b.forms[int32(id)] = b.sum(id, same)
	}
	for _, id := range claimed {
		b.forms[int32(id)] = b.forms[int32(same(id))]
	}
}

// gather finds the names that matter: the claimed ones, those that they are part of
// and that are part of another one or are made up of parts, and these parts. It returns which name stands for all
// that are the same, by a cycle of within.
func (b *nameCutter) gather(claimed []nameID) (same func(nameID) nameID) {
	ups := map[nameID][]nameID{}
	up := func(id nameID) []nameID {
		if ups[id] == nil {
			ups[id], _ = b.naming.place(id)
		}
		return ups[id]
	}
	has := func(list []nameID, id nameID) bool {
		_, ok := slices.BinarySearch(list, id)
		return ok
	}
	bounded := map[nameID]bool{} // by being claimed, or made up of parts
	for _, c := range claimed {
		bounded[c] = true
	}
	below := func(id nameID) bool { // is it, or is it part of, such a name?
		return slices.ContainsFunc(up(id), func(m nameID) bool { return bounded[m] || b.naming.names[m].whole })
	}
	seen := map[nameID]bool{}
	queue := slices.Clone(claimed)
	for len(queue) > 0 {
		id := queue[0]
		if queue = queue[1:]; seen[id] {
			continue
		}
		seen[id] = true
		for _, m := range up(id) {
			if !seen[m] && below(m) {
				queue = append(queue, m)
			}
		}
		if b.naming.names[id].whole {
			queue = append(queue, b.naming.names[id].disjoint...)
		}
	}
	same = func(id nameID) nameID {
		for _, m := range up(id) {
			if m < id && seen[m] && has(up(m), id) {
				return m
			}
		}
		return id
	}
	b.above = map[nameID][]nameID{}
	for id := range seen {
		if same(id) != id {
			continue
		}
		b.relevant = append(b.relevant, id)
		for _, m := range up(id) {
			if seen[m] && same(m) == m && m != id {
				b.above[id] = append(b.above[id], m)
			}
		}
	}
	slices.Sort(b.relevant)
	return same
}

// sum makes the form of a name from those of what lies within it.
func (b *nameCutter) sum(id nameID, same func(nameID) nameID) form {
	var parts form
	whole, some := b.naming.names[id].whole, false
	for _, part := range b.naming.names[id].disjoint {
		if f, ok := b.forms[int32(same(part))]; ok && same(part) != id {
			parts, some = parts.plus(1, f), true
		}
	}
	within := b.within(id)
	if !some && len(within) > 0 {
		parts = b.forms[int32(within[0])]
	}
	if !whole || !some {
		parts = parts.plus(1, b.cell())
	}
	for _, w := range within {
		b.atLeast(parts, b.forms[int32(w)])
	}
	return parts
}

// within returns the relevant names that lie within another, none between.
func (b *nameCutter) within(id nameID) (list []nameID) {
	for _, w := range b.relevant {
		above := b.above[w]
		if !slices.Contains(above, id) {
			continue
		}
		direct := !slices.ContainsFunc(above, func(m nameID) bool { return slices.Contains(b.above[m], id) })
		if direct {
			list = append(list, w)
		}
	}
	return list
}
