package compare

import "unsafe"

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
		id = s.resolve(Fold(name))
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
