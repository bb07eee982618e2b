package compare

import (
	"slices"

	"counterclaim/compare/linear"
)

// limit sets the bounds that the stances give under a reading, and notes which
// stance stands behind each. Of several the tightest counts.
func (t *tableau) limit(on []bool, by int) {
	t.holds = map[linear.Bound]use{}
	for _, v := range t.vars {
		t.system.Free(v)
	}
	for i, s := range t.knot.stances {
		if on != nil && !on[i] {
			continue
		}
		for _, l := range t.all[s].limits[by] {
			if v, ok := t.variable(l.quantity); ok {
				t.tighten(linear.Bound{Var: v, Upper: l.upper}, use{stance: int32(i), limit: l})
			}
		}
	}
}

// variable returns the variable of a quantity, if it is of this knot.
func (t *tableau) variable(q int32) (int, bool) {
	n, ok := slices.BinarySearch(t.knot.quantities, q)
	if !ok {
		return 0, false
	}
	return t.vars[n], true
}

func (t *tableau) tighten(b linear.Bound, u use) {
	old, ok := t.holds[b]
	if ok && (b.Upper && old.limit.n <= u.limit.n || !b.Upper && old.limit.n >= u.limit.n) {
		return
	}
	t.holds[b] = u
	if b.Upper {
		t.system.SetUpper(b.Var, linear.Int(u.limit.n))
	} else {
		t.system.SetLower(b.Var, linear.Int(u.limit.n))
	}
}

// uses returns the limits behind bounds; bounds that no claim gave are left out.
func uses(holds map[linear.Bound]use, bounds []linear.Bound) (list []use) {
	for _, b := range bounds {
		if u, ok := holds[linear.Bound{Var: b.Var, Upper: b.Upper}]; ok {
			u.times = b.Factor
			list = append(list, u)
		}
	}
	return list
}

func (t *tableau) allot() {
	t.system.Budget = budget
	if t.widened != nil {
		t.widened.system.Budget = budget
	}
}

func (t *tableau) check(on []bool, by int) (linear.Answer, []use) {
	t.limit(on, by)
	answer, bounds := t.system.Check()
	return answer, uses(t.holds, bounds)
}

func (t *tableau) spans(on []bool, by int) []*span {
	t.limit(on, by)
	spans := make([]*span, len(t.vars))
	for i, v := range t.vars {
		low, high := t.system.Min(v), t.system.Max(v)
		if low.Answer == linear.Yes && high.Answer == linear.Yes {
			spans[i] = &span{low.Value, high.Value, high.Open}
		}
	}
	return spans
}

// A widened is a tableau with one more unknown, by which every upper limit is
// multiplied.
type widened struct {
	*tableau
	factor int
	rows   map[limitOf]int // for each upper limit: the quantity less the limit times the factor
}

type limitOf struct {
	stance int32
	limit  limit
}

// newWidened makes the widened system of a knot, as large as its tableau.
func newWidened(t *tableau) *widened {
	w := &widened{rows: map[limitOf]int{}}
	factor := 0
	w.tableau = buildTableau(t.knot, t.qs, t.all, func(s *linear.System) { factor = s.Column() })
	w.factor = factor
	for i, s := range w.knot.stances {
		for _, l := range w.all[s].limits[byPossible] {
			if _, ok := w.variable(l.quantity); ok && l.upper {
				terms := append(w.quantity(l.quantity), linear.Term{Var: w.factor, Coef: linear.Int(-l.n)})
				w.rows[limitOf{int32(i), l}] = w.system.Row(terms)
			}
		}
	}
	return w
}

func (t *tableau) stretch(on []bool) stretch {
	if t.widened == nil {
		t.widened = newWidened(t)
	}
	w := t.widened
	w.system.SetLower(w.factor, linear.Int(1))
	w.limit(on, byPossible)
	for _, v := range w.vars { // upper limits hold times the factor only
		low, ok := w.holds[linear.Bound{Var: v}]
		if w.system.Free(v); ok {
			w.system.SetLower(v, linear.Int(low.limit.n))
		}
		delete(w.holds, linear.Bound{Var: v, Upper: true})
	}
	for of, v := range w.rows {
		if w.system.Free(v); on == nil || on[of.stance] {
			w.system.SetUpper(v, linear.Rat{})
			w.holds[linear.Bound{Var: v, Upper: true}] = use{stance: of.stance, limit: of.limit}
		}
	}
	best := w.system.Min(w.factor)
	return stretch{best.Answer, best.Value, uses(w.holds, best.Because)}
}
