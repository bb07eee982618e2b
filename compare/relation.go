package compare

// A Relation is a set of the ways in which one quantity may stand to another:
// what is counted under A to what is counted under B. A set of one is certain.
type Relation uint8

// The relations. Unlinked stands for two names that nothing links: they are
// unknown to each other, not apart.
const (
	Same  Relation = 1 << iota
	Part           // A is part of B
	Whole          // B is part of A
	Overlap
	Apart
	Unlinked
)

// relationNames are the names of the relations by bit.
var relationNames = []string{"same", "part", "whole", "overlapping", "apart", "unlinked"}

// Names returns the names of the relations in the set.
func (r Relation) Names() []string {
	var names []string
	for i, n := range relationNames {
		if r>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return names
}

// Certain reports whether one relation holds.
func (r Relation) Certain() bool { return r != 0 && r&(r-1) == 0 }

// flip returns the relation of B to A.
func (r Relation) flip() Relation {
	return r&^(Part|Whole) | r&Part<<1 | r&Whole>>1
}

// Relate returns how what is counted under t may stand to what is counted under
// u, over every way of settling the doubtful outcomes of both.
//
// Outcomes are settled independently of each other, so one pass over them is
// enough: it keeps the set of all combinations of "some outcome is in t alone",
// "in u alone" and "in both" that the outcomes so far allow.
func (t Term) Relate(u Term) Relation {
	switch {
	case t == u:
		return Same
	case (t|u)&excess != 0:
		return Apart
	}
	return t.relateSettled(u, 0, 0)
}

// relateSettled is Relate with one outcome settled in the given ways.
func (t Term) relateSettled(u Term, settled Outcomes, as uint8) Relation {
	reachable := uint8(1) // a set of seen-sets; bit 0 is: nothing seen
	for o := KilledOutright; o <= Displaced; o <<= 1 {
		ways := settles(t, u, o)
		if o == settled {
			ways = as
		}
		next := uint8(0)
		for seen := range uint8(8) {
			for way := range uint8(4) {
				if reachable>>seen&1 != 0 && ways>>way&1 != 0 {
					next |= 1 << (seen | seenBy[way])
				}
			}
		}
		reachable = next
	}
	var r Relation
	for seen := range uint8(8) {
		if reachable>>seen&1 != 0 {
			r |= relationSeen[seen]
		}
	}
	return r
}

// The ways in which two terms may settle one outcome, and what is then seen:
// bit 0 an outcome in the first alone, bit 1 in the second alone, bit 2 in both.
var seenBy = [4]uint8{0: 0, 1: 1, 2: 2, 3: 4}

// relationSeen is the relation of two sets by what was seen of them. A set that
// holds nothing is no count of anything, so those combinations have none.
var relationSeen = [8]Relation{
	0: 0, 1: 0, 2: 0,
	1 | 2: Apart, 4: Same, 4 | 1: Whole, 4 | 2: Part, 4 | 2 | 1: Overlap,
}

// settles returns the set of ways (bit 0 of a way: in t, bit 1: in u) in which
// the outcome may be settled. Rows on which only t depends may say yes alone, and
// so may those of u; a row of both says yes to both.
func settles(t, u Term, o Outcomes) uint8 {
	inT, inU := t.settlement(o), u.settlement(o)
	mayT, mayU := inT.rows&^inU.rows != 0, inU.rows&^inT.rows != 0
	shared := inT.rows&inU.rows != 0
	var ways uint8
	for _, yes := range [...]struct {
		possible bool
		t, u     bool
	}{{true, false, false}, {mayT, true, false}, {mayU, false, true}, {shared || mayT && mayU, true, true}} {
		if yes.possible {
			way := 0
			if yes.t || inT.certain {
				way |= 1
			}
			if yes.u || inU.certain {
				way |= 2
			}
			ways |= 1 << way
		}
	}
	return ways
}
