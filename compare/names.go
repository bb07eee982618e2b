package compare

import (
	"cmp"
	"slices"
)

// A nameID is a name of one axis within one topic; two spellings of one name
// have the same. notGiven stands for no name.
type nameID int32

const notGiven nameID = -1

// naming resolves the names of one axis: declared ones with their aliases, and
// any other name as it comes. Once made it is only read.
type naming struct {
	declared map[string]nameID // folded names and aliases
	names    []declaredName    // by nameID
}

type declaredName struct {
	name     string
	within   []nameID // what it is a part of, one step up
	apart    []nameID // the wholes whose disjoint parts it is one of
	disjoint []nameID // its own disjoint parts
	whole    bool     // they leave nothing out
	family   nameID   // the same for all names that links join, however distant

	above []nameID // itself and everything that it is a part of, sorted; nil where that is not kept
	parts []partOf // by whole, sorted: which part of it above holds
}

// A partOf is a whole of which disjoint parts are declared, and one of them;
// notGiven where two are meant, which contradicts the declaration and so says
// nothing.
type partOf struct{ whole, part nameID }

// newNaming compiles declarations, in whatever order they come. Names that are
// only mentioned, under within or parts, count as declared.
func newNaming(decls []Name) *naming {
	n := &naming{declared: map[string]nameID{}}
	decls = slices.Clone(decls)
	slices.SortStableFunc(decls, func(a, b Name) int {
		return cmp.Or(cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	for _, d := range decls {
		n.declare(d.Name)
	}
	n.alias(decls)
	for _, d := range decls {
		id := n.declare(d.Name)
		for _, w := range d.Within {
			n.link(id, n.declare(w))
		}
		n.names[id].whole = n.names[id].whole || d.Whole && len(d.Parts) > 0
		for _, p := range d.Parts {
			part := n.declare(p)
			n.link(part, id)
			n.names[part].apart = append(n.names[part].apart, id)
			if !slices.Contains(n.names[id].disjoint, part) {
				n.names[id].disjoint = append(n.names[id].disjoint, part)
			}
		}
	}
	n.climb()
	return n
}

// alias adds the aliases. One that stands for two names stands for none: the
// reader has reported it. A name is never an alias of another.
func (n *naming) alias(decls []Name) {
	aliases := map[string]nameID{}
	for _, d := range decls {
		id := n.declared[Fold(d.Name)]
		for _, a := range d.Aliases {
			key := Fold(a)
			if other, ok := aliases[key]; ok && other != id {
				id = notGiven
			}
			aliases[key] = id
			id = n.declared[Fold(d.Name)]
		}
	}
	for key, id := range aliases {
		if _, taken := n.declared[key]; !taken && id != notGiven {
			n.declared[key] = id
		}
	}
}

func (n *naming) declare(name string) nameID {
	if id, ok := n.declared[Fold(name)]; ok {
		return id
	}
	id := nameID(len(n.names))
	n.declared[Fold(name)] = id
	n.names = append(n.names, declaredName{name: name, family: id})
	return id
}

// link makes part a part of whole and joins their families.
func (n *naming) link(part, whole nameID) {
	if part == whole {
		return
	}
	n.names[part].within = append(n.names[part].within, whole)
	n.names[n.root(part)].family = n.root(whole)
}

// root returns the name that stands for the family, shortening the way to it.
func (n *naming) root(id nameID) nameID {
	for n.names[id].family != id {
		n.names[id].family = n.names[n.names[id].family].family
		id = n.names[id].family
	}
	return id
}

// maxKept bounds how many steps up are kept for all names together. Names deep
// beyond reason have theirs found anew each time.
const maxKept = 1 << 22

// climb finds the family of every name and what it is a part of.
func (n *naming) climb() {
	kept := 0
	for id := range n.names {
		d := &n.names[id]
		d.family = n.root(nameID(id))
		if kept < maxKept {
			d.above = n.findAbove(nameID(id))
			kept += len(d.above)
			d.parts = n.findParts(d.above)
		}
	}
}

// findAbove returns the name and everything that it is a part of, sorted.
func (n *naming) findAbove(id nameID) []nameID {
	above := []nameID{id}
	seen := map[nameID]bool{id: true}
	for next := 0; next < len(above); next++ {
		for _, w := range n.names[above[next]].within {
			if !seen[w] {
				seen[w] = true
				above = append(above, w)
			}
		}
	}
	slices.Sort(above)
	return above
}

// findParts returns which disjoint parts of what wholes are among the names.
func (n *naming) findParts(above []nameID) (parts []partOf) {
	for _, id := range above {
		for _, whole := range n.names[id].apart {
			parts = append(parts, partOf{whole, id})
		}
	}
	slices.SortFunc(parts, func(p, q partOf) int { return cmp.Or(cmp.Compare(p.whole, q.whole), cmp.Compare(p.part, q.part)) })
	parts = slices.Compact(parts)
	for i := range parts {
		if i > 0 && parts[i].whole == parts[i-1].whole {
			parts[i].part, parts[i-1].part = notGiven, notGiven
		}
	}
	return slices.Compact(parts)
}

// place returns what a name is a part of, and which parts that is of what.
func (n *naming) place(id nameID) ([]nameID, []partOf) {
	d := &n.names[id]
	if d.above != nil {
		return d.above, d.parts
	}
	above := n.findAbove(id)
	return above, n.findParts(above)
}

// relate returns how two different names stand to each other.
func (n *naming) relate(a, b nameID) Relation {
	if int(a) >= len(n.names) || int(b) >= len(n.names) || n.names[a].family != n.names[b].family {
		return Unlinked
	}
	up, parts := n.place(a)
	vp, others := n.place(b)
	_, aInB := slices.BinarySearch(up, b)
	_, bInA := slices.BinarySearch(vp, a)
	switch {
	case aInB && bInA:
		return Same // a cycle, which the reader has reported
	case aInB:
		return Part
	case bInA:
		return Whole
	case disjoint(parts, others):
		return Apart
	}
	return Unlinked
}

// disjoint reports whether two names are, or lie within, different parts of one
// whole.
func disjoint(p, q []partOf) bool {
	for i, k := 0, 0; i < len(p) && k < len(q); {
		switch c := cmp.Compare(p[i].whole, q[k].whole); {
		case c < 0:
			i++
		case c > 0:
			k++
		case p[i].part != q[k].part && p[i].part != notGiven && q[k].part != notGiven:
			return true
		default:
			i++
			k++
		}
	}
	return false
}
