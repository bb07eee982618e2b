package sources

import (
	"hash/maphash"

	"counterclaim/compare"
)

// add lists a claim, unless its id, whose hash is given, is taken in this file:
// the first claim keeps it.
func (in *input) add(c *compare.Claim, hash uint64, ids *idTable) {
	if c.ID == "" {
		in.claims = append(in.claims, c)
		return
	}
	first := ids.add(c.ID, hash, int32(len(in.claims)), in.claims)
	switch {
	case first < 0:
		in.claims = append(in.claims, c)
	case in.found.full():
		in.found.count(compare.Error)
	default:
		at := in.claims[first].At.Pos(compare.FieldID)
		in.found.put(compare.Finding{
			Code: compare.DuplicateID, Pos: c.At.Pos(compare.FieldID), End: c.At.End(compare.FieldID), Claims: []*compare.Claim{c},
			Message: "id " + compare.Quote(c.ID) + " is used already at " + at.String(), Hint: "give this claim an id of its own",
			Related: []compare.Related{{Pos: at, Message: "the first claim of that id"}},
		})
	}
}

// An idTable finds claims by id. It is a hash table with open addressing whose
// entries hold half of the hash, so that a claim is looked at only when it is
// very likely the right one: a million claims are too far apart in memory to
// look at twice.
type idTable struct {
	entries []idEntry
	mask    uint64
}

type idEntry struct {
	hash  uint32
	claim int32 // counted from 1; 0 is empty
}

// hashSeed is one for the whole process; nothing that is ever shown depends on it.
var hashSeed = maphash.MakeSeed()

// idHash returns the hash under which an id is entered.
func idHash(id string) uint64 { return maphash.String(hashSeed, id) }

// newIDTable returns a table with room for so many ids.
func newIDTable(ids int) *idTable {
	size := 8
	for size < 2*ids {
		size *= 2
	}
	t := &idTable{entries: make([]idEntry, size), mask: uint64(size - 1)}
	return t
}

// slot returns the entry of an id, or the empty one where it belongs.
func (t *idTable) slot(id string, hash uint64, claims []*compare.Claim) *idEntry {
	for i := hash & t.mask; ; i = (i + 1) & t.mask {
		e := &t.entries[i]
		if e.claim == 0 || e.hash == uint32(hash>>32) && claims[e.claim-1].ID == id {
			return e
		}
	}
}

// add enters the claim numbered n under its id. It returns the number of the
// claim that has the id already, or -1.
func (t *idTable) add(id string, hash uint64, n int32, claims []*compare.Claim) int32 {
	e := t.slot(id, hash, claims)
	if e.claim == 0 {
		*e = idEntry{uint32(hash >> 32), n + 1}
		return -1
	}
	return e.claim - 1
}

// find returns the number of the claim that has the id, or -1.
func (t *idTable) find(id string, claims []*compare.Claim) int32 {
	return t.slot(id, idHash(id), claims).claim - 1
}
