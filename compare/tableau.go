package compare

import (
	"slices"

	"counterclaim/compare/linear"
)

// A tableau is a knot as a system of linear inequalities: the solver for knots of
// several cells. Its unknowns are, for each cell of people, place and term, how
// many were counted up to each day that the knot tells apart; and for states, how
// many were in the state on a day. (What was counted between two such days would
// do as well, but a running count is then the sum of all before it, and a system
// of such sums took ten times as long.)
type tableau struct {
	system *linear.System
	knot   *knot
	qs     *quantities
	all    []stance // of the topic
	vars   []int    // the variable of each quantity of the knot

	days  []Day
	vague []moment
	cells [][3]int32 // of events: people, place, term
	upTo  []int      // by day: the column of what came to the first cell up to it since the first day, of which there is none; the others follow
	some  []int      // by vague moment: the same
	state map[stateAt]int

	holds     map[linear.Bound]use // which limit stands behind a bound (Factor left out)
	allowance allowance
}

type stateAt struct {
	people, place, cell int32
	until               moment
}

// newTableau makes the system of a knot. It reports false where that is too large.
func newTableau(k *knot, qs *quantities, all []stance, p *purse) (*tableau, bool) {
	size := k.size(qs)
	if size > p.entries {
		return nil, false
	}
	p.entries -= size
	t := &tableau{
		system: &linear.System{}, allowance: allowance{purse: p}, knot: k, qs: qs, all: all,
		days: k.days(qs), vague: k.vague(qs), cells: k.events(), state: map[stateAt]int{},
	}
	t.allot()
	t.addColumns()
	for _, i := range k.quantities {
		t.vars = append(t.vars, t.system.Row(t.quantity(i)))
	}
	t.addRows()
	return t, true
}

// size returns how many numbers the tableau of a knot holds at most, before
// anything is solved.
func (k *knot) size(qs *quantities) int {
	days, vague := len(k.days(qs)), len(k.vague(qs))
	cells := int(k.people.cells) * int(k.places.cells) * int(k.terms.cells)
	size := cells * (days + vague)
	for _, i := range k.quantities {
		q := &qs.list[i]
		size += 2 * len(k.people.forms[int32(q.people)]) * len(k.places.forms[int32(q.place)]) * len(k.terms.forms[int32(q.term)])
	}
	return size + 2*(k.structure()+cells)*(2*vague+days)
}

// structure returns how many rows each stretch of time has.
func (k *knot) structure() int {
	p, l, m := int(k.people.cells), int(k.places.cells), int(k.terms.cells)
	return len(k.people.rows)*l*m + len(k.places.rows)*p*m + len(k.terms.rows)*p*l + len(k.terms.states)*p*l
}

// events lists the cells of events.
func (k *knot) events() (cells [][3]int32) {
	for p := range k.people.cells {
		for l := range k.places.cells {
			for m := range k.terms.cells {
				if !k.terms.isState(m) {
					cells = append(cells, [3]int32{p, l, m})
				}
			}
		}
	}
	return cells
}

func (p *termPartition) isState(cell int32) bool {
	return slices.ContainsFunc(p.states, func(s stateCell) bool { return s.cell == cell })
}

// addColumns makes all unknowns.
func (t *tableau) addColumns() {
	block := func() int {
		first := -1
		for i := range t.cells {
			if c := t.system.Column(); i == 0 {
				first = c
			}
		}
		return first
	}
	t.upTo = append(t.upTo, -1)
	for range len(t.days) - 1 {
		t.upTo = append(t.upTo, block())
	}
	for range t.vague {
		t.some = append(t.some, block())
	}
	for _, i := range t.knot.quantities {
		q := &t.qs.list[i]
		if q.term.State() {
			for at := range t.stateCells(q) {
				if _, ok := t.state[at.stateAt]; !ok {
					t.state[at.stateAt] = t.system.Column()
				}
			}
		}
	}
}

type weighedState struct {
	stateAt
	coef int64
}

// stateCells yields the cells that a state is the sum of.
func (t *tableau) stateCells(q *quantity) func(yield func(weighedState) bool) {
	return func(yield func(weighedState) bool) {
		for _, p := range t.knot.people.forms[int32(q.people)] {
			for _, l := range t.knot.places.forms[int32(q.place)] {
				for _, m := range t.knot.terms.forms[int32(q.term)] {
					if !yield(weighedState{stateAt{p.cell, l.cell, m.cell, q.until}, p.coef * l.coef * m.coef}) {
						return
					}
				}
			}
		}
	}
}

// quantity returns a quantity as a sum of unknowns.
func (t *tableau) quantity(i int32) (terms []linear.Term) {
	q := &t.qs.list[i]
	if q.term.State() {
		for at := range t.stateCells(q) {
			terms = append(terms, linear.Term{Var: t.state[at.stateAt], Coef: linear.Int(at.coef)})
		}
		return terms
	}
	people, places, term := t.knot.people.forms[int32(q.people)], t.knot.places.forms[int32(q.place)], t.knot.terms.forms[int32(q.term)]
	for k, c := range t.cells {
		if coef := people.of(c[0]) * places.of(c[1]) * term.of(c[2]); coef != 0 {
			terms = t.window(terms, k, q.after, q.until, coef)
		}
	}
	return terms
}

// window adds what came to a cell after a day and up to a moment.
func (t *tableau) window(terms []linear.Term, cell int, after Day, until moment, coef int64) []linear.Term {
	column := t.day(until.first)
	if until.vague() {
		column = t.some[slices.Index(t.vague, until)]
	}
	return t.difference(terms, cell, t.day(after), column, coef)
}

// day returns the column of what came up to a day, -1 for the first.
func (t *tableau) day(d Day) int {
	at, _ := slices.BinarySearch(t.days, d)
	return t.upTo[at]
}

// difference adds what came to a cell between two columns of what came up to a day.
func (t *tableau) difference(terms []linear.Term, cell, from, to int, coef int64) []linear.Term {
	if from == to {
		return terms
	}
	if to >= 0 {
		terms = append(terms, linear.Term{Var: to + cell, Coef: linear.Int(coef)})
	}
	if from >= 0 {
		terms = append(terms, linear.Term{Var: from + cell, Coef: linear.Int(-coef)})
	}
	return terms
}

// addRows makes the rows that keep the cells in order: nothing ever goes down, and
// what sums of cells cannot say holds of all that comes between two days that
// follow each other; a vague day lies between its first and last possible one;
// and states are among the events that lead to them.
func (t *tableau) addRows() {
	for d := range t.days[1:] {
		t.between(t.upTo[d], t.upTo[d+1])
	}
	for v, m := range t.vague {
		t.between(t.day(m.first), t.some[v])
		t.between(t.some[v], t.day(m.last))
	}
	t.keepStates()
}

// between makes the rows for what comes between two columns.
func (t *tableau) between(from, to int) {
	for cell := range t.cells {
		if from >= 0 {
			t.positive(t.difference(nil, cell, from, to, 1))
		}
	}
	t.keep(func(cell int) []linear.Term { return t.difference(nil, cell, from, to, 1) })
}

func (t *tableau) positive(terms []linear.Term) {
	t.system.SetLower(t.system.Row(terms), linear.Rat{})
}

// keep makes the rows of the three axes for a count of each cell.
func (t *tableau) keep(count func(cell int) []linear.Term) {
	axes := [3]*partition{t.knot.people, t.knot.places, &t.knot.terms.partition}
	for axis, p := range axes {
		for _, row := range p.rows {
			sums := map[[3]int32][]linear.Term{} // by the cells of the other axes
			for k, c := range t.cells {
				coef := row.of(c[axis])
				if coef == 0 {
					continue
				}
				c[axis] = 0
				for _, term := range count(k) {
					term.Coef = term.Coef.Mul(linear.Int(coef))
					sums[c] = append(sums[c], term)
				}
			}
			for _, c := range sortedKeys(sums) {
				t.positive(sums[c])
			}
		}
	}
}

func sortedKeys(m map[[3]int32][]linear.Term) [][3]int32 {
	var keys [][3]int32
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [3]int32) int { return slices.Compare(a[:], b[:]) })
	return keys
}

// keepStates makes the rows of states.
func (t *tableau) keepStates() {
	for _, i := range t.knot.quantities {
		q := &t.qs.list[i]
		if !q.term.State() {
			continue
		}
		for at := range t.stateCells(q) {
			t.linkState(at.stateAt, min(t.qs.since[i], q.until.first))
		}
	}
	t.orderStates()
}

// linkState keeps who is in a state among those to whom it happened since a day.
func (t *tableau) linkState(at stateAt, since Day) {
	for _, s := range t.knot.terms.states {
		event := slices.Index(t.cells, [3]int32{at.people, at.place, s.event})
		if s.cell == at.cell && event >= 0 {
			terms := t.window(nil, event, since, at.until, 1)
			t.positive(append(terms, linear.Term{Var: t.state[at], Coef: linear.Int(-1)}))
		}
	}
}

// orderStates makes the rows of people and places for states.
func (t *tableau) orderStates() {
	moments := map[moment]bool{}
	for at := range t.state {
		moments[at.until] = true
	}
	for _, i := range t.knot.quantities {
		m := t.qs.list[i].until
		if !moments[m] {
			continue
		}
		delete(moments, m)
		for axis, p := range [2]*partition{t.knot.people, t.knot.places} {
			for _, row := range p.rows {
				t.orderState(axis, row, m)
			}
		}
	}
}

func (t *tableau) orderState(axis int, row form, until moment) {
	other := [2]*partition{t.knot.places, t.knot.people}[axis]
	for c := range other.cells {
		for _, s := range t.knot.terms.states {
			var terms []linear.Term
			for _, r := range row {
				at := stateAt{r.cell, c, s.cell, until}
				if axis == 1 {
					at.people, at.place = c, r.cell
				}
				column, ok := t.state[at]
				if !ok && r.coef < 0 {
					continue
				}
				if !ok {
					terms = nil
					break // a cell that no claim speaks of may be as large as it likes
				}
				terms = append(terms, linear.Term{Var: column, Coef: linear.Int(r.coef)})
			}
			if len(terms) > 0 {
				t.positive(terms)
			}
		}
	}
}
