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
	columns []int // nonbasic variables: what the rows are sums of
	rows    []row // by basic variable
	basics  []int // the variable of each row
	spare   row   // room for the next row that changes
	size    int   // entries of all rows
}

// MostEntries is how many numbers a system may hold; a question that needs more
// ends undecided.
const MostEntries = 1 << 22

// A row is a sum of columns, without those that are 0, in their order.
type row []entry

type entry struct {
	col  int32
	coef Rat
}

// at returns the place of a column in the row, and whether it is there.
func (r row) at(col int) (int, bool) {
	lo, hi := 0, len(r)
	for lo < hi {
		if mid := (lo + hi) / 2; int(r[mid].col) < col {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(r) && int(r[lo].col) == col
}

// of returns the coefficient of a column.
func (r row) of(col int) Rat {
	if i, ok := r.at(col); ok {
		return r[i].coef
	}
	return Rat{}
}

// plus appends r + k·q to room and returns it.
func (r row) plus(k Rat, q, room row) row {
	i, j := 0, 0
	for i < len(r) || j < len(q) {
		switch {
		case j == len(q) || i < len(r) && r[i].col < q[j].col:
			room = append(room, r[i])
			i++
		case i == len(r) || q[j].col < r[i].col:
			room = append(room, entry{q[j].col, k.Mul(q[j].coef)})
			j++
		default:
			if c := r[i].coef.Add(k.Mul(q[j].coef)); !c.Zero() {
				room = append(room, entry{r[i].col, c})
			}
			i, j = i+1, j+1
		}
	}
	return room
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
	var sum row
	value := Rat{}
	for _, t := range terms {
		if t.Coef.Zero() {
			continue
		}
		v := &s.vars[t.Var]
		value = value.Add(t.Coef.Mul(v.value))
		if v.basic {
			sum = sum.plus(t.Coef, s.rows[v.at], nil)
		} else {
			sum = sum.plus(t.Coef, row{{int32(v.at), Int(1)}}, nil)
		}
	}
	s.vars = append(s.vars, variable{value: value, basic: true, at: len(s.rows)})
	s.rows = append(s.rows, sum)
	s.size += len(sum)
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
	if s.size > MostEntries {
		return OutOfBudget, nil
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
		s.move(col, target.Sub(v.value).Quo(s.rows[row].of(col)))
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
	for _, e := range s.rows[row] {
		if found >= 0 && s.columns[e.col] > s.columns[found] {
			continue
		}
		v := &s.vars[s.columns[e.col]]
		if (e.coef.Sign() > 0) == up && v.canRise() || (e.coef.Sign() > 0) != up && v.canFall() {
			found = int(e.col)
		}
	}
	return found
}

// contradiction returns the bounds that keep a row from its own bound.
func (s *System) contradiction(row int, up bool) []Bound {
	bounds := []Bound{{s.basics[row], !up, Int(1)}}
	for _, e := range s.rows[row] {
		if e.coef.Sign() > 0 {
			bounds = append(bounds, Bound{s.columns[e.col], up, e.coef})
		} else {
			bounds = append(bounds, Bound{s.columns[e.col], !up, e.coef.Neg()})
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
		if i, ok := row.at(col); ok {
			b := &s.vars[s.basics[r]]
			b.value = b.value.Add(row[i].coef.Mul(by))
		}
	}
}

// pivot makes the row's variable a column and the column's a row. It reports
// false when the budget is used up.
func (s *System) pivot(row, col int) bool {
	p := s.rows[row]
	at, _ := p.at(col)
	inv := Int(1).Quo(p[at].coef)
	for i := range p {
		if i != at {
			p[i].coef = p[i].coef.Mul(inv).Neg()
		}
	}
	p[at].coef = inv
	s.Budget -= len(s.rows) + len(p)
	for i, other := range s.rows {
		at, ok := other.at(col)
		if i == row || !ok {
			continue
		}
		c := other[at].coef
		other[at].coef = Rat{} // what stood for the column stands in its new row
		s.rows[i], s.spare = other.plus(c, p, s.spare[:0]), other
		s.size += len(s.rows[i]) - len(other)
		s.Budget -= len(other) + len(p)
	}
	in, out := s.basics[row], s.columns[col]
	s.basics[row], s.columns[col] = out, in
	s.vars[in].basic, s.vars[in].at = false, col
	s.vars[out].basic, s.vars[out].at = true, row
	return s.Budget > 0 && s.size <= MostEntries
}
