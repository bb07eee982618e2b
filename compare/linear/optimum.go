package linear

// An Optimum is how far a variable may go.
type Optimum struct {
	Answer  Answer // No where no point keeps the bounds
	Open    bool   // without end
	Value   Rat
	Because []Bound // the bounds that stop it; of No, those that contradict each other
}

// Max returns how high a variable may go with all bounds kept, its own among them.
func (s *System) Max(v int) Optimum { return s.optimum(v, true) }

// Min returns how low a variable may go.
func (s *System) Min(v int) Optimum { return s.optimum(v, false) }

func (s *System) optimum(v int, up bool) Optimum {
	if answer, bounds := s.Check(); answer != Yes {
		return Optimum{Answer: answer, Because: bounds}
	}
	for step := 0; ; step++ {
		col, rise := s.improving(v, up, step > 4*len(s.vars))
		if col < 0 {
			return Optimum{Value: s.vars[v].value, Because: s.stops(v, up)}
		}
		row, by, open := s.leaving(col, rise)
		if open {
			return Optimum{Open: true}
		}
		if !rise {
			by = by.Neg()
		}
		s.move(col, by)
		if row >= 0 && !s.pivot(row, col) {
			return Optimum{Answer: OutOfBudget}
		}
	}
}

// improving returns a column by whose change the variable goes on in its
// direction, and whether the column must rise for that; -1 for none.
func (s *System) improving(v int, up, bland bool) (col int, rise bool) {
	x := &s.vars[v]
	if !x.basic {
		if up && x.canRise() || !up && x.canFall() {
			return x.at, up
		}
		return -1, false
	}
	col = -1
	steepest := Rat{}
	for _, e := range s.rows[x.at] {
		up := (e.coef.Sign() > 0) == up
		y := &s.vars[s.columns[e.col]]
		if up && !y.canRise() || !up && !y.canFall() {
			continue
		}
		size := e.coef
		if size.Sign() < 0 {
			size = size.Neg()
		}
		if col < 0 || bland && s.columns[e.col] < s.columns[col] || !bland && size.Cmp(steepest) > 0 {
			col, rise, steepest = int(e.col), up, size
		}
	}
	return col, rise
}

// leaving returns the row that first stops a column's change, how far the column
// can go, and whether nothing stops it. The row is -1 where the column's own
// bound is the first to stop it.
func (s *System) leaving(col int, rise bool) (row int, by Rat, open bool) {
	row, open = -1, true
	x := &s.vars[s.columns[col]]
	if rise && x.hasUpp {
		by, open = x.upper.Sub(x.value), false
	} else if !rise && x.hasLow {
		by, open = x.value.Sub(x.lower), false
	}
	for r, coefs := range s.rows {
		i, ok := coefs.at(col)
		if !ok {
			continue
		}
		c := coefs[i].coef
		v := &s.vars[s.basics[r]]
		var room Rat
		switch up := (c.Sign() > 0) == rise; {
		case up && v.hasUpp:
			room = v.upper.Sub(v.value).Quo(c)
		case !up && v.hasLow:
			room = v.value.Sub(v.lower).Quo(c)
		default:
			continue
		}
		if room.Sign() < 0 {
			room = room.Neg()
		}
		switch cmp := 0; {
		case open:
			row, by, open = r, room, false
		default:
			if cmp = room.Cmp(by); cmp < 0 || cmp == 0 && row >= 0 && s.basics[r] < s.basics[row] {
				row, by = r, room
			}
		}
	}
	return row, by, open
}

// stops returns the bounds that keep a variable from going on.
func (s *System) stops(v int, up bool) []Bound {
	x := &s.vars[v]
	if !x.basic {
		return []Bound{{v, up, Int(1)}}
	}
	return s.contradiction(x.at, up)[1:]
}
