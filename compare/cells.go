package compare

import (
	"cmp"
	"slices"
)

// This file, with cellnames.go and cellterms.go, cuts what is counted on one axis
// into cells that have nothing in common, so that every name or term is a sum of
// cells. What sums cannot say stays as a row: a sum that is never below zero.

// A form is a sum of cells with whole coefficients, by cell; zeros are left out.
type form []cellTerm

type cellTerm struct {
	cell int32
	coef int64
}

func cellForm(cell int32) form { return form{{cell, 1}} }

// plus returns f + k·g.
func (f form) plus(k int64, g form) form {
	sum := make(form, 0, len(f)+len(g))
	for i, j := 0, 0; i < len(f) || j < len(g); {
		switch {
		case j == len(g) || i < len(f) && f[i].cell < g[j].cell:
			sum = append(sum, f[i])
			i++
		case i == len(f) || g[j].cell < f[i].cell:
			sum = append(sum, cellTerm{g[j].cell, k * g[j].coef})
			j++
		default:
			if c := f[i].coef + k*g[j].coef; c != 0 {
				sum = append(sum, cellTerm{f[i].cell, c})
			}
			i, j = i+1, j+1
		}
	}
	return sum
}

// of returns the coefficient of a cell.
func (f form) of(cell int32) int64 {
	if i, ok := slices.BinarySearchFunc(f, cell, func(t cellTerm, c int32) int { return cmp.Compare(t.cell, c) }); ok {
		return f[i].coef
	}
	return 0
}

// positive reports whether the form is never below zero, whatever the cells.
func (f form) positive() bool {
	return !slices.ContainsFunc(f, func(t cellTerm) bool { return t.coef < 0 })
}

// A partition is one axis cut into cells.
type partition struct {
	cells int32
	forms map[int32]form // by name or term
	rows  []form         // never below zero
}

func newPartition() *partition { return &partition{forms: map[int32]form{}} }

func (p *partition) cell() form {
	p.cells++
	return cellForm(p.cells - 1)
}

// atLeast asks that a is never below b.
func (p *partition) atLeast(a, b form) {
	if row := a.plus(-1, b); !row.positive() {
		p.rows = append(p.rows, row)
	}
}

// simplify drops cells and rows that change nothing about what the forms can be,
// until there are none:
//
//   - a cell that no form holds, and that rows only gain from, may be as large as
//     they like, so these rows always hold;
//   - a cell that stands in all forms as another one does, and that no row gains
//     more from, may as well be 0: the other one can take its place. Among many
//     cells that is not looked for: it only makes what is solved smaller.
func (p *partition) simplify() {
	const many = 64
	for p.dropFree() || p.cells <= many && p.dropDominated() {
	}
	p.renumber()
}

func (p *partition) dropFree() bool {
	for c := range p.cells {
		if p.inForms(c) || !p.gains(c) {
			continue
		}
		n := len(p.rows)
		p.rows = slices.DeleteFunc(p.rows, func(f form) bool { return f.of(c) > 0 })
		if len(p.rows) < n {
			return true
		}
	}
	return false
}

func (p *partition) inForms(c int32) bool {
	for _, f := range p.forms {
		if f.of(c) != 0 {
			return true
		}
	}
	return false
}

// gains reports whether no row loses by the cell.
func (p *partition) gains(c int32) bool {
	return !slices.ContainsFunc(p.rows, func(f form) bool { return f.of(c) < 0 })
}

func (p *partition) dropDominated() bool {
	for a := range p.cells {
		for b := range p.cells {
			if a != b && p.used(a) && p.dominated(a, b) {
				p.drop(a)
				return true
			}
		}
	}
	return false
}

func (p *partition) used(c int32) bool {
	return p.inForms(c) || slices.ContainsFunc(p.rows, func(f form) bool { return f.of(c) != 0 })
}

func (p *partition) dominated(a, b int32) bool {
	for _, f := range p.forms {
		if f.of(a) != f.of(b) {
			return false
		}
	}
	for _, f := range p.rows {
		if f.of(a) > f.of(b) {
			return false
		}
	}
	return true
}

func (p *partition) drop(c int32) {
	without := func(f form) form {
		return slices.DeleteFunc(slices.Clone(f), func(t cellTerm) bool { return t.cell == c })
	}
	for name, f := range p.forms {
		p.forms[name] = without(f)
	}
	rows := p.rows[:0]
	for _, f := range p.rows {
		if f = without(f); !f.positive() {
			rows = append(rows, f)
		}
	}
	p.rows = rows
}

// renumber numbers the cells that are left.
func (p *partition) renumber() {
	number := make([]int32, p.cells)
	n := int32(0)
	for c := range p.cells {
		number[c] = -1
		if p.used(c) {
			number[c] = n
			n++
		}
	}
	p.cells = n
	renumbered := func(f form) form {
		f = slices.Clone(f) // names that are the same share one
		for i := range f {
			f[i].cell = number[f[i].cell]
		}
		return f
	}
	for name, f := range p.forms {
		p.forms[name] = renumbered(f)
	}
	for i, f := range p.rows {
		p.rows[i] = renumbered(f)
	}
}

// classes joins cells that a form or a row holds together, and returns for each
// cell the lowest one of its class.
func (p *partition) classes() []int32 {
	class := make([]int32, p.cells)
	for c := range class {
		class[c] = int32(c)
	}
	join := func(f form) {
		for _, t := range f[min(1, len(f)):] {
			joinClasses(class, f[0].cell, t.cell)
		}
	}
	for _, f := range p.forms {
		join(f)
	}
	for _, f := range p.rows {
		join(f)
	}
	return class
}

// joinClasses makes one class of those of two cells.
func joinClasses(class []int32, cell, other int32) {
	a, b := class[cell], class[other]
	for c := range class {
		if class[c] == max(a, b) {
			class[c] = min(a, b)
		}
	}
}
