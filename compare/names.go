package compare

import "unsafe"

// A nameID is a name of one axis within one topic; two spellings of one name
// have the same. notGiven stands for no name.
type nameID int32

const notGiven nameID = -1

// naming resolves the names of one axis: declared ones with their aliases, and
// any other name as it comes.
type naming struct {
	declared map[string]nameID // folded names and aliases
	names    []declaredName    // by nameID
}

type declaredName struct {
	name   string
	within []nameID // what it is a part of, one step up
	apart  []nameID // the wholes whose disjoint parts it is one of
	family nameID   // the same for all names that links join, however distant
}

// newNaming compiles declarations. Names that are only mentioned, under within
// or parts, count as declared.
func newNaming(decls []Name) *naming {
	n := &naming{declared: map[string]nameID{}}
	for _, d := range decls {
		id := n.declare(d.Name)
		for _, a := range d.Aliases {
			if _, taken := n.declared[fold(a)]; !taken {
				n.declared[fold(a)] = id
			}
		}
	}
	for _, d := range decls {
		id := n.declare(d.Name)
		for _, w := range d.Within {
			n.link(id, n.declare(w))
		}
		for _, p := range d.Parts {
			part := n.declare(p)
			n.link(part, id)
			n.names[part].apart = append(n.names[part].apart, id)
		}
	}
	for id := range n.names {
		n.names[id].family = n.root(nameID(id))
	}
	return n
}

func (n *naming) declare(name string) nameID {
	if id, ok := n.declared[fold(name)]; ok {
		return id
	}
	id := nameID(len(n.names))
	n.declared[fold(name)] = id
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

// relate returns how two different names stand to each other.
func (n *naming) relate(a, b nameID) Relation {
	if int(a) >= len(n.names) || int(b) >= len(n.names) || n.names[a].family != n.names[b].family {
		return Unlinked
	}
	up, vp := n.above(a), n.above(b)
	switch {
	case up[b] && vp[a]:
		return Same // a cycle, which the reader has reported
	case up[b]:
		return Part
	case vp[a]:
		return Whole
	case n.disjoint(up, vp):
		return Apart
	}
	return Unlinked
}

// above returns the name and everything that it is a part of.
func (n *naming) above(id nameID) map[nameID]bool {
	seen := map[nameID]bool{id: true}
	for todo := []nameID{id}; len(todo) > 0; {
		next := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, w := range n.names[next].within {
			if !seen[w] {
				seen[w] = true
				todo = append(todo, w)
			}
		}
	}
	return seen
}

// disjoint reports whether a name of the one set and a name of the other are
// different parts of one whole.
func (n *naming) disjoint(up, vp map[nameID]bool) bool {
	parts := n.partsOf(vp)
	for whole, part := range n.partsOf(up) {
		if other, ok := parts[whole]; ok && part != other && part != notGiven && other != notGiven {
			return true
		}
	}
	return false
}

// partsOf returns, by whole, which of its disjoint parts is in the set: notGiven
// where two are, which contradicts the declaration and so says nothing.
func (n *naming) partsOf(set map[nameID]bool) map[nameID]nameID {
	parts := map[nameID]nameID{}
	for id := range set {
		for _, whole := range n.names[id].apart {
			if other, ok := parts[whole]; ok && other != id {
				parts[whole] = notGiven
			} else {
				parts[whole] = id
			}
		}
	}
	return parts
}

// A symbols numbers the names of one axis for the topics at hand. Each worker
// has its own.
type symbols struct {
	naming *naming
	ids    map[string]nameID // as written
	folded map[string]nameID // those that are not declared
	recent [512]recentName   // by where the name lies in memory
}

// A recentName is a name that was asked for lately. Readers share the memory of
// equal names, so most names are known by their address alone.
type recentName struct {
	data *byte
	len  int
	id   nameID
}

func newSymbols(n *naming) *symbols {
	return &symbols{naming: n, ids: map[string]nameID{}, folded: map[string]nameID{}}
}

// forget drops the names of past topics where they have become many.
func (s *symbols) forget() {
	if len(s.ids) > 1<<12 {
		clear(s.ids)
		clear(s.folded)
		clear(s.recent[:])
	}
}

// id returns the number of a name.
func (s *symbols) id(name string) nameID {
	if name == "" {
		return notGiven
	}
	data := unsafe.StringData(name)
	r := &s.recent[uint64(uintptr(unsafe.Pointer(data)))*0x9e3779b97f4a7c15>>55] // Fibonacci hashing
	if r.data == data && r.len == len(name) {
		return r.id
	}
	id, ok := s.ids[name]
	if !ok {
		id = s.resolve(fold(name))
		s.ids[name] = id
	}
	*r = recentName{data, len(name), id}
	return id
}

func (s *symbols) resolve(folded string) nameID {
	if id, ok := s.naming.declared[folded]; ok {
		return id
	}
	id, ok := s.folded[folded]
	if !ok {
		id = nameID(len(s.naming.names) + len(s.folded))
		s.folded[folded] = id
	}
	return id
}

// family returns the number of the name's family.
func (s *symbols) family(id nameID) nameID {
	if id == notGiven || int(id) >= len(s.naming.names) {
		return id
	}
	return s.naming.names[id].family
}

// name returns the name under which a source is declared, else as written.
func (s *symbols) name(id nameID, written string) string {
	if id >= 0 && int(id) < len(s.naming.names) {
		return s.naming.names[id].name
	}
	return written
}

// relate returns how two names stand to each other. A name that was not given is
// assumed to be the same as any other.
func (s *symbols) relate(a, b nameID) Relation {
	if a == b || a == notGiven || b == notGiven {
		return Same
	}
	return s.naming.relate(a, b)
}

// same reports whether two written names are one.
func (n *naming) same(a, b string) bool {
	a, b = fold(a), fold(b)
	id, ok := n.declared[a]
	id2, ok2 := n.declared[b]
	return a == b || ok && ok2 && id == id2
}
