package compare

import (
	"cmp"
	"slices"

	"counterclaim/compare/linear"
)

// left returns what is left of each quantity of a knot when some of its stances
// hold, nil for all.
func (r *reconciler) left(k *solved, on []bool) []Left {
	k.solver.allot()
	possible := k.solver.spans(on, byPossible)
	likely, clash := []*span(nil), false
	switch answer, _ := k.solver.check(on, byLikely); answer {
	case linear.Yes:
		likely = k.solver.spans(on, byLikely)
	case linear.No:
		clash = true
	}
	list := make([]Left, len(k.quantities))
	for i, q := range k.quantities {
		list[i] = Left{Quantity: r.quantity(q), Possible: possible[i].ends(), Clash: clash}
		if likely != nil {
			list[i].Likely = likely[i].ends()
		}
	}
	for line, q := range r.qs.of {
		if i, ok := slices.BinarySearch(k.quantities, q); ok {
			list[i].Lines = append(list[i].Lines, line)
		}
	}
	return list
}

// ends returns the span for a table; nil for none.
func (s *span) ends() *Range {
	if s == nil {
		return nil
	}
	r := &Range{Lo: s.lo.Big()}
	if !s.open {
		r.Hi = s.hi.Big()
	}
	return r
}

// quantity returns what a quantity is called: by the names under which they are
// declared, else by the first of the spellings of those who speak of it.
func (r *reconciler) quantity(q int32) Quantity {
	if r.named == nil {
		r.nameQuantities()
	}
	return r.named[q]
}

func (r *reconciler) nameQuantities() {
	r.named = make([]Quantity, len(r.qs.list))
	for n := range r.named {
		q := &r.qs.list[n]
		r.named[n] = Quantity{Subject: r.nameOf(People, q.people), Place: r.nameOf(Place, q.place), Term: q.term}
	}
	for i, n := range r.qs.of {
		if n < 0 {
			continue
		}
		e, q := &r.al.entries[i], &r.named[n]
		if e.days.given {
			q.Until = r.qs.list[n].until.date()
		}
		if since := e.claim.Since; since != 0 && !q.Term.State() && (q.Since == 0 || since.Compare(q.Since) < 0) {
			q.Since = since
		}
	}
}

// date returns the moment's day as a date; 0 where nobody wrote one.
func (m moment) date() Date {
	switch {
	case !m.vague():
		return m.first.Date()
	case m.written == undated:
		return 0
	}
	return m.written
}

// nameOf returns what people or a place are called.
func (r *reconciler) nameOf(axis Axis, id nameID) string {
	if r.written[People] == nil {
		for axis := range r.written {
			r.written[axis] = map[nameID]string{}
		}
		for i := range r.al.entries {
			e := &r.al.entries[i]
			keepFirst(r.written[People], e.people, e.claim.Subject)
			keepFirst(r.written[Place], e.place, e.claim.Place)
		}
	}
	names := r.al.people
	if axis == Place {
		names = r.al.places
	}
	return names.name(id, r.written[axis][id])
}

func keepFirst(names map[nameID]string, id nameID, written string) {
	if old, ok := names[id]; !ok || written < old {
		names[id] = written
	}
}

// sortLeft orders what is left by what is counted, then by days.
func (r *reconciler) sortLeft(list []Left) {
	slices.SortStableFunc(list, func(a, b Left) int { return compareQuantities(&a.Quantity, &b.Quantity) })
}

func compareQuantities(a, b *Quantity) int {
	return cmp.Or(
		cmp.Compare(a.Term, b.Term), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Place, b.Place),
		a.Until.Compare(b.Until), a.Since.Compare(b.Since),
	)
}
