package compare

import (
	"cmp"
	"slices"
)

// A knot is quantities of a topic that bear on each other, with all that bounds
// them. Knots of one topic have nothing to do with each other.
type knot struct {
	quantities []int32 // sorted
	stances    []int32 // those with a limit on one of them, sorted

	people, places *partition
	terms          *termPartition
	uncut          bool // there are too many names to cut
}

// A cutter ties quantities into knots. It remembers how terms are cut.
type cutter struct {
	people, places *symbols
	terms          map[string]*termPartition
}

// mostCuts is how many sets of terms are remembered as they were cut.
const mostCuts = 1 << 12

func newCutter(al *aligner) *cutter {
	if al.cuts == nil || len(al.cuts) > mostCuts {
		al.cuts = map[string]*termPartition{}
	}
	return &cutter{al.people, al.places, al.cuts}
}

// knots ties quantities into knots. Those of people or places that no declaration
// links have nothing to do with each other.
func (c *cutter) knots(qs *quantities, some []int32) (knots []*knot) {
	type families struct{ people, place nameID }
	groups := map[families][]int32{}
	var order []families
	for _, i := range some {
		f := families{c.people.family(qs.list[i].people), c.places.family(qs.list[i].place)}
		if groups[f] == nil {
			order = append(order, f)
		}
		groups[f] = append(groups[f], i)
	}
	for _, f := range order {
		knots = append(knots, c.family(qs, groups[f])...)
	}
	return knots
}

// mostNames is how many linked people or places of one topic are cut into cells;
// more are too large to be solved together.
const mostNames = 1000

// family ties quantities into knots: cut on each axis, those that share no
// class of cells on one of them have nothing to do with each other. What is left
// together is cut anew, for names and terms that are not among it link nothing.
func (c *cutter) family(qs *quantities, some []int32) []*knot {
	people := distinct(some, func(i int32) nameID { return qs.list[i].people })
	places := distinct(some, func(i int32) nameID { return qs.list[i].place })
	terms := distinct(some, func(i int32) Term { return qs.list[i].term })
	slices.Sort(terms)
	k := &knot{quantities: some}
	if len(people) > mostNames || len(places) > mostNames {
		slices.Sort(k.quantities)
		k.people, k.places, k.terms, k.uncut = newPartition(), newPartition(), &termPartition{}, true
		return []*knot{k}
	}
	k.people, k.places, k.terms = nameCells(c.people.naming, people), nameCells(c.places.naming, places), c.cutTerms(terms)
	groups := k.split(qs)
	if len(groups) == 1 {
		slices.Sort(k.quantities)
		return []*knot{k}
	}
	var knots []*knot
	for _, g := range groups {
		knots = append(knots, c.family(qs, g)...)
	}
	return knots
}

// distinct returns what the quantities have, each once, in their order.
func distinct[T comparable](some []int32, of func(int32) T) (list []T) {
	seen := map[T]bool{}
	for _, i := range some {
		if x := of(i); !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	return list
}

func addNew[T comparable](list []T, x T) []T {
	if slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}

func (c *cutter) cutTerms(terms []Term) *termPartition {
	key := setKey(terms)
	p := c.terms[key]
	if p == nil {
		p = termCells(terms)
		c.terms[key] = p
	}
	return p
}

// split groups the quantities by the classes of their cells.
func (k *knot) split(qs *quantities) [][]int32 {
	type key struct{ people, place, term int32 }
	people, places, terms := k.people.classes(), k.places.classes(), k.terms.linkedClasses()
	class := func(classes []int32, f form) int32 {
		if len(f) == 0 {
			return -1
		}
		return classes[f[0].cell]
	}
	groups := map[key][]int32{}
	var order []key
	for _, i := range k.quantities {
		q := &qs.list[i]
		at := key{
			class(people, k.people.forms[int32(q.people)]), class(places, k.places.forms[int32(q.place)]),
			class(terms, k.terms.forms[int32(q.term)]),
		}
		if groups[at] == nil {
			order = append(order, at)
		}
		groups[at] = append(groups[at], i)
	}
	var split [][]int32
	for _, at := range order {
		split = append(split, groups[at])
	}
	return split
}

// linkedClasses is classes, with states joined to the events that bound them.
func (p *termPartition) linkedClasses() []int32 {
	class := p.classes()
	for _, s := range p.states {
		if s.event >= 0 {
			joinClasses(class, s.cell, s.event)
		}
	}
	return class
}

// tie finds the stances of each knot.
func tie(knots []*knot, stances []stance) {
	of := map[int32]*knot{}
	for _, k := range knots {
		for _, q := range k.quantities {
			of[q] = k
		}
	}
	for i, s := range stances {
		for _, limits := range s.limits {
			for _, l := range limits {
				if k := of[l.quantity]; k != nil && (len(k.stances) == 0 || k.stances[len(k.stances)-1] != int32(i)) {
					k.stances = append(k.stances, int32(i))
				}
			}
		}
	}
}

// series returns the knot's quantities of events by people, place and term, each as
// a knot by itself. What no series allows the knot does not allow.
func (k *knot) series(qs *quantities) (list []*knot) {
	at := map[rowKey]*knot{}
	for _, i := range k.quantities {
		q := &qs.list[i]
		key := rowKey{q.term, q.people, q.place}
		if q.term.State() {
			continue
		}
		if at[key] == nil {
			at[key] = &knot{people: k.people, places: k.places, terms: k.terms}
			list = append(list, at[key])
		}
		at[key].quantities = append(at[key].quantities, i)
	}
	return list
}

// simple reports whether the knot is one series of events over time: every
// quantity of it is the same cell.
func (k *knot) simple(qs *quantities) bool {
	if k.people.cells != 1 || k.places.cells != 1 || k.terms.cells != 1 || len(k.people.rows)+len(k.places.rows)+len(k.terms.rows) > 0 {
		return false
	}
	for _, i := range k.quantities {
		q := &qs.list[i]
		for _, f := range []form{k.people.forms[int32(q.people)], k.places.forms[int32(q.place)], k.terms.forms[int32(q.term)]} {
			if len(f) != 1 || f[0].coef != 1 {
				return false
			}
		}
		if q.term.State() {
			return false
		}
	}
	return true
}

// days returns the last days that the knot's quantities tell apart, sorted.
func (k *knot) days(qs *quantities) []Day {
	var days []Day
	for _, i := range k.quantities {
		q := &qs.list[i]
		if q.term.State() {
			days = append(days, qs.since[i])
		} else {
			days = append(days, q.after)
		}
		days = append(days, q.until.first, q.until.last)
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// vague returns the moments of the knot whose day is not known, sorted.
func (k *knot) vague(qs *quantities) []moment {
	var list []moment
	for _, i := range k.quantities {
		if m := qs.list[i].until; m.vague() {
			list = append(list, m)
		}
	}
	slices.SortFunc(list, func(a, b moment) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), cmp.Compare(a.written, b.written))
	})
	return slices.Compact(list)
}
