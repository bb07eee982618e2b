package compare

import (
	"cmp"
	"slices"
)

// A moment is the end of a day up to which something is counted. A vague one is
// the end of one day, not known, from first to last.
type moment struct {
	first, last Day
	written     Date // of a vague one
}

func (m moment) vague() bool { return m.written != 0 }

// undated stands for the last day of claims that give none, where others do.
var undated = NewDate(1000, 1, 1)

func exactly(d Day) moment { return moment{first: d, last: d} }

// A quantity is one unknown of a topic: how many of the people in the place came
// to the harm after the day before `after` ended and up to the moment.
type quantity struct {
	people, place nameID
	term          Term
	after         Day // nothing is counted up to the end of it; beginning for the topic's beginning
	until         moment
}

// A quantities is the unknowns that the binding claims of a topic speak of.
type quantities struct {
	order []int32 // the claims in the order in which they are gone through
	list  []quantity
	of    []int32 // of each entry; -1 where it binds nothing
	since []Day   // of states: the latest first day that a claim of it counts from, less one
	index map[quantity]int32

	several [NumAxes]bool // claims give more than one name of people or place, or more than one term
}

// binds reports whether a claim bounds anything: it is a count, was not replaced,
// and is no echo of another claim of the topic.
func (e *entry) binds() bool {
	return e.term&excess == 0 && !e.replaced && e.links.repeats < 0
}

// newQuantities finds the unknowns of the aligned topic. What a claim does not
// give it takes from the others where these all give the same; else it is an
// unknown of its own, which nothing links.
func newQuantities(al *aligner) *quantities {
	qs := &quantities{order: al.byContent(), of: make([]int32, len(al.entries)), index: map[quantity]int32{}}
	fill := newFiller(al)
	qs.several = fill.several
	for _, i := range qs.order {
		e := &al.entries[i]
		qs.of[i] = -1
		if e.binds() {
			qs.of[i] = qs.number(fill.quantity(e), e.days.from)
		}
	}
	return qs
}

// binding returns the claims that bind something, in order.
func (qs *quantities) binding() (claims []int32) {
	for _, i := range qs.order {
		if qs.of[i] >= 0 {
			claims = append(claims, i)
		}
	}
	return claims
}

// byContent returns the claims in order of what they say, so that neither their
// order in the data nor that of the lines shows in what is found first.
func (al *aligner) byContent() []int32 {
	order := make([]int32, len(al.entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return compareClaims(al.entries[a].claim, al.entries[b].claim) })
	return order
}

// number returns the number of a quantity.
func (qs *quantities) number(q quantity, from Day) int32 {
	n, ok := qs.index[q]
	if !ok {
		n = int32(len(qs.list))
		qs.index[q] = n
		qs.list = append(qs.list, q)
		qs.since = append(qs.since, beginning)
	}
	qs.since[n] = max(qs.since[n], dayBefore(from))
	return n
}

func dayBefore(d Day) Day {
	if d == beginning {
		return d
	}
	return d - 1
}

// A filler knows what the claims of a topic have in common, for those that leave
// it out.
type filler struct {
	people, place nameID
	term          Term
	several       [NumAxes]bool
	moments       map[Date][]moment // the vague ones, by how they are written
	undated       moment
}

func newFiller(al *aligner) *filler {
	f := &filler{moments: map[Date][]moment{}}
	var people, places []nameID
	var terms []Term
	var first, last Day
	dated, since := false, beginning // the latest first day of those without a last one
	for i := range al.entries {
		e := &al.entries[i]
		if !e.binds() {
			continue
		}
		people, places, terms = addGiven(people, e.people, notGiven), addGiven(places, e.place, notGiven), addGiven(terms, e.term, 0)
		d := &e.days
		if !d.given {
			since = max(since, d.from)
			continue
		}
		f.meet(d)
		if !dated {
			first, last, dated = d.until1, d.until2, true
		}
		first, last = min(first, d.until1), max(last, d.until2)
	}
	f.settle()
	f.several = [NumAxes]bool{People: len(people) > 1, Place: len(places) > 1, Terms: len(terms) > 1}
	f.people, f.place, f.term = only(people, notGiven), only(places, notGiven), only(terms, 0)
	switch first, last = max(first, since), max(last, since); {
	case !dated:
		f.undated = exactly(max(since, 0))
	case first == last:
		f.undated = exactly(first)
	default:
		f.undated = moment{first, last, undated}
	}
	return f
}

// addGiven adds what a claim gives to the list, and keeps no more than two.
func addGiven[T comparable](list []T, x, none T) []T {
	if x == none || len(list) > 1 || slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}

// only returns the one thing in the list, else none.
func only[T any](list []T, none T) T {
	if len(list) == 1 {
		return list[0]
	}
	return none
}

// meet notes a vague last day.
func (f *filler) meet(p *period) {
	if m := (moment{p.until1, p.until2, p.written}); !p.exact() && !slices.Contains(f.moments[p.written], m) {
		f.moments[p.written] = append(f.moments[p.written], m)
	}
}

// settle makes one day of dates that are written alike: one that lies in what is
// left to all of them. Those to which nothing is left in common are several days,
// as few as can be: the first to end is one with all that begin by then.
func (f *filler) settle() {
	for written, all := range f.moments {
		slices.SortFunc(all, func(a, b moment) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.first, b.first)) })
		var days []moment
		for _, m := range all {
			if n := len(days); n > 0 && m.first <= days[n-1].last {
				days[n-1].first = max(days[n-1].first, m.first)
				continue
			}
			days = append(days, m)
		}
		f.moments[written] = days
	}
}

// quantity returns what the entry is a number of.
func (f *filler) quantity(e *entry) quantity {
	q := quantity{people: e.people, place: e.place, term: e.term, after: dayBefore(e.days.from), until: f.until(&e.days)}
	if q.people == notGiven {
		q.people = f.people
	}
	if q.place == notGiven {
		q.place = f.place
	}
	if q.term == 0 {
		q.term = f.term
	}
	if q.term.State() {
		q.after = beginning // who is in a state on a day is so whenever it began
	}
	q.after = min(q.after, q.until.first)
	return q
}

func (f *filler) until(p *period) moment {
	switch {
	case !p.given:
		return f.undated
	case p.exact():
		return exactly(p.until1)
	}
	days := f.moments[p.written]
	at := slices.IndexFunc(days, func(m moment) bool { return p.until1 <= m.last && m.last <= p.until2 })
	m := days[at]
	if m.first == m.last {
		return exactly(m.first)
	}
	return m
}
