// Package linear decides systems of linear inequalities over the rationals, in
// exact arithmetic.
//
// A System has columns, which are unknowns of at least 0, and rows, which are
// sums of columns. Both are variables and may be bounded from below and above,
// and bounds may be changed and lifted between questions. Check says whether some
// point keeps all bounds, and if not, which of them cannot hold together: a
// combination of them that adds up to a contradiction. Max and Min say how far a
// variable may go.
//
// It is the simplex method as solvers of satisfiability use it (Dutertre and de
// Moura 2006): rows stay as they are while bounds come and go, so that a question
// that differs little from the last one costs little. Entering and leaving
// variables are chosen by Bland's rule once there were many steps, so that it
// always ends. Nothing here knows what the numbers count.
package linear

// A System is a set of linear inequalities. The zero System is empty.
type System struct {
	Budget int // how many multiplications may still be made; questions end undecided when it is used up

	vars    []variable
	columns []int   // nonbasic variables: what the rows are sums of
	rows    [][]Rat // by basic variable, over columns
	basics  []int   // the variable of each row
	used    []int32 // columns at which the row at hand is not 0
}

// A variable is a column or a row of the system.
type variable struct {
	value          Rat
	lower, upper   Rat
	hasLow, hasUpp bool
	basic          bool
	at             int // in rows if basic, else in columns
}

// A Term is a variable with a coefficient.
type Term struct {
	Var  int
	Coef Rat
}

// A Bound is one bound of a variable, with how often it goes into a combination.
type Bound struct {
	Var    int
	Upper  bool // Var ≤ its upper bound; else Var ≥ its lower bound
	Factor Rat  // positive
}

// An Answer is what came out of a question.
type Answer uint8

// The answers.
const (
	Yes Answer = iota
	No
	OutOfBudget
)

// Column adds an unknown of at least 0 and returns its number. All columns must
// be added before the first row.
func (s *System) Column() int {
	s.vars = append(s.vars, variable{hasLow: true, at: len(s.columns)})
	s.columns = append(s.columns, len(s.vars)-1)
	return len(s.vars) - 1
}

// Row adds a sum of columns, unbounded, and returns its number.
func (s *System) Row(terms []Term) int {
	row := make([]Rat, len(s.columns))
	value := Rat{}
	add := func(at int, c Rat) { row[at] = row[at].Add(c) }
	for _, t := range terms {
		value = value.Add(t.Coef.Mul(s.vars[t.Var].value))
		v := &s.vars[t.Var]
		if !v.basic {
			add(v.at, t.Coef)
			continue
		}
		for k, c := range s.rows[v.at] {
			if !c.Zero() {
				add(k, c.Mul(t.Coef))
			}
		}
	}
	s.vars = append(s.vars, variable{value: value, basic: true, at: len(s.rows)})
	s.rows = append(s.rows, row)
	s.basics = append(s.basics, len(s.vars)-1)
	return len(s.vars) - 1
}

// SetLower bounds a variable from below.
func (s *System) SetLower(v int, n Rat) { s.vars[v].lower, s.vars[v].hasLow = n, true }

// SetUpper bounds a variable from above.
func (s *System) SetUpper(v int, n Rat) { s.vars[v].upper, s.vars[v].hasUpp = n, true }

// Free lifts both bounds of a variable, of a column also that of 0.
func (s *System) Free(v int) { s.vars[v].hasLow, s.vars[v].hasUpp = false, false }

// Value returns the variable's value at the point found last.
func (s *System) Value(v int) Rat { return s.vars[v].value }

func (v *variable) below() bool { return v.hasLow && v.value.Cmp(v.lower) < 0 }
func (v *variable) above() bool { return v.hasUpp && v.value.Cmp(v.upper) > 0 }

// canRise and canFall report whether a variable that keeps its bounds has room.
func (v *variable) canRise() bool { return !v.hasUpp || v.value.Cmp(v.upper) < 0 }
func (v *variable) canFall() bool { return !v.hasLow || v.value.Cmp(v.lower) > 0 }

// Check looks for a point that keeps all bounds. Where there is none it returns
// bounds that contradict each other: added up, each as often as it says, they
// come to 0 ≥ something positive. Where some variable's own bounds do, it is
// these two.
func (s *System) Check() (Answer, []Bound) {
	for i := range s.vars {
		v := &s.vars[i]
		if v.hasLow && v.hasUpp && v.lower.Cmp(v.upper) > 0 {
			return No, []Bound{{i, false, Int(1)}, {i, true, Int(1)}}
		}
	}
	s.settleColumns()
	for step := 0; ; step++ {
		row := s.violated(step > len(s.vars))
		if row < 0 {
			return Yes, nil
		}
		v := &s.vars[s.basics[row]]
		target, up := v.upper, false
		if v.below() {
			target, up = v.lower, true
		}
		col := s.entering(row, up)
		if col < 0 {
			return No, s.contradiction(row, up)
		}
		s.move(col, target.Sub(v.value).Quo(s.rows[row][col]))
		if !s.pivot(row, col) {
			return OutOfBudget, nil
		}
	}
}

// settleColumns moves columns within their bounds; rows follow.
func (s *System) settleColumns() {
	for k, i := range s.columns {
		switch v := &s.vars[i]; {
		case v.below():
			s.move(k, v.lower.Sub(v.value))
		case v.above():
			s.move(k, v.upper.Sub(v.value))
		}
	}
}

// violated returns a row whose variable is out of bounds, -1 for none: the one
// that is furthest out, or the one of the lowest number.
func (s *System) violated(bland bool) int {
	found, worst := -1, Rat{}
	for r, i := range s.basics {
		v := &s.vars[i]
		out := Rat{}
		switch {
		case v.below():
			out = v.lower.Sub(v.value)
		case v.above():
			out = v.value.Sub(v.upper)
		default:
			continue
		}
		if found < 0 || bland && i < s.basics[found] || !bland && out.Cmp(worst) > 0 {
			found, worst = r, out
		}
	}
	return found
}

// entering returns the column of the lowest number by whose change the row can
// rise (or fall), -1 for none.
func (s *System) entering(row int, up bool) int {
	found := -1
	for k, c := range s.rows[row] {
		if c.Zero() || found >= 0 && s.columns[k] > s.columns[found] {
			continue
		}
		v := &s.vars[s.columns[k]]
		if (c.Sign() > 0) == up && v.canRise() || (c.Sign() > 0) != up && v.canFall() {
			found = k
		}
	}
	return found
}

// contradiction returns the bounds that keep a row from its own bound.
func (s *System) contradiction(row int, up bool) []Bound {
	bounds := []Bound{{s.basics[row], !up, Int(1)}}
	for k, c := range s.rows[row] {
		switch {
		case c.Sign() > 0:
			bounds = append(bounds, Bound{s.columns[k], up, c})
		case c.Sign() < 0:
			bounds = append(bounds, Bound{s.columns[k], !up, c.Neg()})
		}
	}
	return bounds
}

// move changes a column by some amount; rows follow.
func (s *System) move(col int, by Rat) {
	if by.Zero() {
		return
	}
	v := &s.vars[s.columns[col]]
	v.value = v.value.Add(by)
	for r, row := range s.rows {
		if c := row[col]; !c.Zero() {
			b := &s.vars[s.basics[r]]
			b.value = b.value.Add(c.Mul(by))
		}
	}
}

// pivot makes the row's variable a column and the column's a row. It reports
// false when the budget is used up.
func (s *System) pivot(row, col int) bool {
	r := s.rows[row]
	s.used = s.used[:0]
	inv := Int(1).Quo(r[col])
	for k := range r {
		if r[k].Zero() || k == col {
			continue
		}
		r[k] = r[k].Mul(inv).Neg()
		s.used = append(s.used, int32(k))
	}
	r[col] = inv
	s.Budget -= len(s.rows) + len(r)
	for i, other := range s.rows {
		c := other[col]
		if i == row || c.Zero() {
			continue
		}
		for _, k := range s.used {
			other[k] = other[k].Add(c.Mul(r[k]))
		}
		other[col] = c.Mul(inv)
		s.Budget -= len(s.used)
	}
	in, out := s.basics[row], s.columns[col]
	s.basics[row], s.columns[col] = out, in
	s.vars[in].basic, s.vars[in].at = false, col
	s.vars[out].basic, s.vars[out].at = true, row
	return s.Budget > 0
}
