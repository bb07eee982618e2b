package compare

import (
	"math"
	"math/bits"
	"slices"
)

// A lawAxis is one axis of names as a cone: an unknown for each name, declared or
// used. Its outs are the names, then its rows: each of them is a group of people
// or a place as well (whoever of b is not of a).
type lawAxis struct {
	lawCone
	index map[string]int
	tops  []int // by row: the name within which it lies
}

func newLawAxis(decls []Name, used []string) *lawAxis {
	a := &lawAxis{index: map[string]int{}}
	for _, d := range decls {
		a.declare(Fold(d.Name))
		for _, n := range slices.Concat(d.Within, d.Parts) {
			a.declare(Fold(n))
		}
	}
	for _, d := range decls {
		for _, n := range d.Aliases {
			if _, ok := a.index[Fold(n)]; !ok {
				a.index[Fold(n)] = a.index[Fold(d.Name)]
			}
		}
	}
	for _, n := range used {
		a.declare(Fold(n))
	}
	for i := range a.n {
		a.row(i, lawUnit(a.n, i))
	}
	for _, d := range decls {
		a.relate(d)
	}
	for i := range a.n {
		a.outs = append(a.outs, lawUnit(a.n, i))
	}
	a.outs = append(a.outs, a.rows...)
	return a
}

func (a *lawAxis) declare(folded string) {
	if _, ok := a.index[folded]; !ok {
		a.index[folded] = a.n
		a.n++
	}
}

func (a *lawAxis) row(top int, r lawVec) {
	a.rows, a.tops = append(a.rows, r), append(a.tops, top)
}

func (a *lawAxis) relate(d Name) {
	me := a.index[Fold(d.Name)]
	for _, w := range d.Within {
		whole := a.index[Fold(w)]
		a.row(whole, lawUnit(a.n, whole).minus(lawUnit(a.n, me)))
	}
	if len(d.Parts) == 0 {
		return
	}
	rest := lawUnit(a.n, me)
	for _, p := range d.Parts {
		rest = rest.minus(lawUnit(a.n, a.index[Fold(p)]))
	}
	if d.Whole {
		a.equal = append(a.equal, rest)
		return
	}
	a.row(me, rest)
}

// inside returns the outs that lie within a name: those rows whose top is, as far
// as the rows themselves say, part of it.
func (a *lawAxis) inside(name int) (outs []int) {
	for k, top := range a.tops {
		rows := slices.Clone(a.rows)
		for _, e := range a.equal {
			rows = append(rows, e, e.times(lawInt(-1)))
		}
		if lawImplied(a.n, rows, lawUnit(a.n, name).minus(lawUnit(a.n, top))) {
			outs = append(outs, a.n+k)
		}
	}
	return outs
}

// A lawPoint is a last day: a day, or any from u1 to u2.
type lawPoint struct {
	u1, u2  Day
	written Date // tells vague points apart that are not one date
}

func (p lawPoint) vague() bool { return p.u1 < p.u2 }

// A lawWindow is the days of a count.
type lawWindow struct {
	from Day
	till lawPoint
}

// lawTime makes the axis of time: an unknown for each stretch between two days,
// and two for each vague point, from its first day to it and from it to its last
// one. The outs are the windows.
func lawTime(windows []lawWindow) lawCone {
	days := []Day{beginning}
	var points []lawPoint
	for _, w := range windows {
		days = append(days, w.till.u1, w.till.u2)
		if w.from != beginning {
			days = append(days, w.from-1)
		}
		if w.till.vague() && !slices.Contains(points, w.till) {
			points = append(points, w.till)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	c := lawCone{n: len(days) - 1 + 2*len(points)}
	between := func(a, b Day) lawVec {
		v := make(lawVec, c.n)
		for i := 1; i < len(days); i++ {
			if days[i-1] >= a && days[i] <= b {
				v[i-1] = lawInt(1)
			}
		}
		return v
	}
	for i := range c.n {
		c.rows = append(c.rows, lawUnit(c.n, i))
	}
	first := map[lawPoint]int{}
	for k, p := range points {
		first[p] = len(days) - 1 + 2*k
		sum := between(p.u1, p.u2).minus(lawUnit(c.n, first[p])).minus(lawUnit(c.n, first[p]+1))
		c.equal = append(c.equal, sum)
	}
	for _, w := range windows {
		start := w.from
		if start != beginning {
			start--
		}
		out := between(start, w.till.u1)
		if w.till.vague() {
			out = out.plus(lawUnit(c.n, first[w.till]))
		}
		c.outs = append(c.outs, out)
	}
	return c
}

// lawCommonDay is the last day of a topic in which no claim has any.
const lawCommonDay Day = math.MaxInt32

// lawTerms are the terms of events as a cone: an unknown for each outcome, row of
// the table, group of rows and term.
type lawTerms struct {
	lawCone
	rowAt   map[int]int
	groupAt map[Term]int
	termAt  map[Term]int
}

// newLawTerms makes it. Its outs are the terms, in order, and then the outcomes
// asked for.
func newLawTerms(terms []Term, outcomes Outcomes) *lawTerms {
	t := &lawTerms{rowAt: map[int]int{}, groupAt: map[Term]int{}, termAt: map[Term]int{}}
	t.n = len(outcomeNames)
	for _, term := range terms {
		t.number(term)
	}
	for i := range t.n {
		t.rows = append(t.rows, lawUnit(t.n, i))
	}
	for row := range definitions {
		if _, ok := t.rowAt[row]; ok {
			t.defineRow(row)
		}
	}
	for group, at := range t.groupAt {
		t.defineGroup(group, at)
	}
	for _, term := range terms {
		t.defineTerm(term)
	}
	t.relate(terms)
	for _, term := range terms {
		t.outs = append(t.outs, lawUnit(t.n, t.termAt[term]))
	}
	for i := range outcomeNames {
		if outcomes>>i&1 != 0 {
			t.outs = append(t.outs, lawUnit(t.n, i))
		}
	}
	return t
}

// number gives the unknowns that a term needs a place each.
func (t *lawTerms) number(term Term) {
	if _, ok := t.termAt[term]; ok {
		return
	}
	t.termAt[term] = t.take()
	for row := range definitions {
		if term>>row&1 != 0 {
			t.numberRow(row)
		}
	}
	for _, g := range lawGroups(term) {
		if _, ok := t.groupAt[g]; !ok && bits.OnesCount32(uint32(g)) > 1 {
			t.groupAt[g] = t.take()
		}
	}
}

func (t *lawTerms) numberRow(row int) {
	if _, ok := t.rowAt[row]; ok {
		return
	}
	t.rowAt[row] = t.take()
	for _, in := range lawIncluded(row) {
		t.numberRow(in)
	}
}

func (t *lawTerms) take() int {
	t.n++
	return t.n - 1
}

func lawIncluded(row int) (rows []int) {
	for _, name := range definitions[row].Includes {
		rows = append(rows, bits.TrailingZeros32(uint32(termNames[name])))
	}
	return rows
}

// lawGroups splits a union into groups of rows that may have somebody in common.
func lawGroups(term Term) (groups []Term) {
	var rows []Term
	for row := range definitions {
		if r := Term(1) << row; term&r != 0 && !lawPartOfAnother(r, term) {
			rows = append(rows, r)
		}
	}
	for _, r := range rows {
		joined := r
		var others []Term
		for _, g := range groups {
			if lawReach(g)&lawReach(r) != 0 {
				joined |= g
			} else {
				others = append(others, g)
			}
		}
		groups = append(others, joined)
	}
	return groups
}

func lawPartOfAnother(row, term Term) bool {
	for other := range definitions {
		if o := Term(1) << other; term&o != 0 && o != row && row.Relate(o)&^(Same|Part) == 0 {
			return true
		}
	}
	return false
}

func lawReach(t Term) Outcomes {
	certainly, possibly := t.Bounds()
	return certainly | possibly
}

// sum is the vector that counts the outcomes.
func (t *lawTerms) sum(o Outcomes) lawVec {
	v := make(lawVec, t.n)
	for i := range outcomeNames {
		if o>>i&1 != 0 {
			v[i] = lawInt(1)
		}
	}
	return v
}

func (t *lawTerms) unit(at int) lawVec { return lawUnit(t.n, at) }

func (t *lawTerms) atMost(a, b lawVec) { t.rows = append(t.rows, b.minus(a)) }

func (t *lawTerms) defineRow(row int) {
	certainly, possibly := Term(1 << row).Bounds()
	y := t.unit(t.rowAt[row])
	t.atMost(t.sum(certainly), y)
	t.atMost(y, t.sum(certainly|possibly))
	if len(definitions[row].Includes) == 0 {
		return
	}
	var reach, sure Outcomes
	parts := make(lawVec, t.n)
	for _, in := range lawIncluded(row) {
		c, p := Term(1 << in).Bounds()
		sure, reach = sure|c, reach|c|p
		parts = parts.plus(t.unit(t.rowAt[in]))
	}
	d := definitions[row]
	t.atMost(parts.plus(t.sum(certainly&^reach)), y)
	t.atMost(y, parts.plus(t.sum((d.Certainly|d.Possibly)&^sure)))
}

func (t *lawTerms) defineGroup(group Term, at int) {
	certainly, possibly := group.Bounds()
	y, all := t.unit(at), make(lawVec, t.n)
	for row := range definitions {
		if group>>row&1 != 0 {
			t.atMost(t.unit(t.rowAt[row]), y)
			all = all.plus(t.unit(t.rowAt[row]))
		}
	}
	t.atMost(y, all)
	t.atMost(t.sum(certainly), y)
	t.atMost(y, t.sum(certainly|possibly))
}

// defineTerm makes a term the sum of its groups; one that is not given is free.
func (t *lawTerms) defineTerm(term Term) {
	sum := t.unit(t.termAt[term])
	for _, g := range lawGroups(term) {
		at, ok := t.groupAt[g]
		if !ok {
			at = t.rowAt[bits.TrailingZeros32(uint32(g))]
		}
		sum = sum.minus(t.unit(at))
	}
	if term != 0 {
		t.equal = append(t.equal, sum)
	}
}

func (t *lawTerms) relate(terms []Term) {
	for _, a := range terms {
		for _, b := range terms {
			if a == b || a == 0 || b == 0 {
				continue
			}
			switch r := a.Relate(b); {
			case r == Same:
				t.equal = append(t.equal, t.unit(t.termAt[a]).minus(t.unit(t.termAt[b])))
			case r&^(Same|Part) == 0:
				t.atMost(t.unit(t.termAt[a]), t.unit(t.termAt[b]))
			}
		}
	}
}
