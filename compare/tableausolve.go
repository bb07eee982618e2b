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

func (t *tableau) allot() { t.system.Budget = t.allowance.next(t.system.Budget) }

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

func (t *tableau) stretch(on []bool) stretch {
	return widen(func(factor linear.Rat) (linear.Answer, []use) {
		t.limit(on, byPossible)
		for b, u := range t.holds {
			if b.Upper {
				t.system.SetUpper(b.Var, linear.Int(u.limit.n).Mul(factor))
			}
		}
		answer, bounds := t.system.Check()
		return answer, uses(t.holds, bounds)
	})
}
