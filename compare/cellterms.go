package compare

import "slices"

// A termPartition is what terms count cut into cells: of events, and of states
// (who is missing on a day), each linked to the event by which people come into
// it (who ever went missing).
type termPartition struct {
	partition
	states []stateCell
}

// A stateCell is the cell of one outcome as a state. Whoever is in it is among
// those of the cell event.
type stateCell struct{ cell, event int32 } // event is -1 where nothing bounds the state from above

// termCells cuts terms into cells. A term is one unknown between its certain and
// its possible outcomes; what it includes it includes whatever that takes in; a
// union is the sum of those of its terms that have nothing in common.
func termCells(terms []Term) *termPartition {
	c := &termCutter{termPartition: &termPartition{partition: *newPartition()}, done: map[Term]form{}}
	var events, states []Term
	for _, t := range terms {
		switch {
		case t == 0:
			c.forms[0] = c.cell()
		case t.State():
			states = append(states, t)
		default:
			events = append(events, t)
		}
	}
	c.outcomes(events, states)
	for _, t := range events {
		c.forms[int32(t)] = c.union(t)
	}
	for i, a := range events {
		for _, b := range events[i+1:] {
			c.order(a, b)
		}
	}
	c.bindStates(states)
	return c.termPartition
}

// A termCutter makes the forms of terms.
type termCutter struct {
	*termPartition
	outcome [len(outcomeNames)]form // of those that happen; outcomes that no term tells apart share one
	state   [len(outcomeNames)]form
	links   []form        // what happened less who is in the state that it leads to
	done    map[Term]form // single rows of the table of definitions, and groups of them
}

// flat returns the rows of a term with all that they include.
func (t Term) flat() Term {
	all := t
	for r := range t.singles {
		for _, name := range definitions[r.row()].Includes {
			all |= termNames[name]
		}
	}
	return all
}

// singles yields the single rows of a term.
func (t Term) singles(yield func(Term) bool) {
	for ; t != 0; t &= t - 1 {
		if !yield(t & -t) {
			return
		}
	}
}

// A kind is what tells outcomes apart: in which rows of the table of definitions
// they are certain, possible, or a row's own beside what it includes, and in
// which states (by bit).
type kind struct {
	certain, possible, own Term
	states                 uint64
}

// kindOf returns the kind of an outcome, the zero kind for one that no term takes in.
func kindOf(o Outcomes, rows Term, states []Term) (k kind) {
	for r := range rows.singles {
		certain, possible := r.Bounds()
		if certain&o != 0 {
			k.certain |= r
		}
		if possible&o != 0 {
			k.possible |= r
		}
		if d := &definitions[r.row()]; (d.Certainly|d.Possibly)&o != 0 {
			k.own |= r
		}
	}
	for i, t := range states {
		if certain, _ := t.Bounds(); certain&o != 0 {
			k.states |= 1 << i
		}
	}
	return k
}

// outcomes makes the cells of outcomes: one for all that no term tells apart.
func (c *termCutter) outcomes(events, states []Term) {
	var rows Term
	for _, t := range events {
		rows |= t.flat()
	}
	event, state := map[kind]form{}, map[kind]form{}
	for bit := range outcomeNames {
		k := kindOf(1<<bit, rows, states)
		if k == (kind{}) {
			continue
		}
		if event[k] == nil {
			event[k] = c.cell()
		}
		c.outcome[bit] = event[k]
		if k.states == 0 {
			continue
		}
		if state[k] == nil {
			state[k] = c.cell()
			c.links = append(c.links, event[k].plus(-1, state[k]))
		}
		c.state[bit] = state[k]
	}
}

// sumOf returns the outcomes added up, each cell once.
func (c *termCutter) sumOf(o Outcomes) form { return sumCells(o, &c.outcome) }

func sumCells(o Outcomes, cells *[len(outcomeNames)]form) (sum form) {
	for bit, f := range cells {
		if o>>bit&1 != 0 && f != nil && sum.of(f[0].cell) == 0 {
			sum = sum.plus(1, f)
		}
	}
	return sum
}

// row returns the form of one row of the table of definitions.
func (c *termCutter) row(r Term) form {
	if f := c.done[r]; f != nil {
		return f
	}
	d := &definitions[r.row()]
	certain, possible := r.Bounds()
	var f form
	if len(d.Includes) == 0 {
		f = c.sumOf(certain)
		if possible != 0 {
			doubt := c.cell()
			c.atLeast(c.sumOf(possible), doubt)
			f = f.plus(1, doubt)
		}
	} else {
		f = c.including(d, certain, possible)
	}
	c.done[r] = f
	return f
}

// including returns the form of a row that takes in others, whatever those take in.
func (c *termCutter) including(d *Definition, certain, possible Outcomes) form {
	var f form
	var sure, may Outcomes // what the included rows take in
	for _, name := range d.Includes {
		r := termNames[name]
		f = f.plus(1, c.row(r))
		s, m := r.Bounds()
		sure, may = sure|s, may|m
	}
	own := c.sumOf(certain &^ (sure | may))
	extra := own.plus(1, c.cell())
	c.atLeast(c.sumOf((d.Certainly|d.Possibly)&^sure), extra)
	f = f.plus(1, extra)
	c.atLeast(f, c.sumOf(certain))
	c.atLeast(c.sumOf(certain|possible), f)
	return f
}

// union returns the form of a term: the sum of its groups of rows, of which no
// two can have an outcome in common.
func (c *termCutter) union(t Term) (sum form) {
	for _, group := range t.groups() {
		sum = sum.plus(1, c.group(group))
	}
	return sum
}

// groups splits a union into groups of rows that may have outcomes in common.
// Rows that are certainly part of another row of the union add nothing to it.
func (t Term) groups() []Term {
	var groups []Term
	for r := range t.singles {
		contained := false
		for other := range t.singles {
			contained = contained || r != other && r.Relate(other)&^(Same|Part) == 0 && (r.Relate(other) != Same || other < r)
		}
		if contained {
			continue
		}
		certain, possible := r.Bounds()
		joined := r
		groups = slices.DeleteFunc(groups, func(g Term) bool {
			s, m := g.Bounds()
			if (certain|possible)&(s|m) == 0 {
				return false
			}
			joined |= g
			return true
		})
		groups = append(groups, joined)
	}
	return groups
}

// group returns the form of rows that may have outcomes in common: at least each
// of them, at most all of them.
func (c *termCutter) group(g Term) form {
	if f := c.done[g]; f != nil || g&(g-1) == 0 {
		return c.row(g)
	}
	var f, all form
	for r := range g.singles {
		all = all.plus(1, c.row(r))
		if f == nil {
			f = all.plus(1, c.cell())
		}
	}
	for r := range g.singles {
		c.atLeast(f, c.row(r))
	}
	certain, possible := g.Bounds()
	c.atLeast(all, f)
	c.atLeast(f, c.sumOf(certain))
	c.atLeast(c.sumOf(certain|possible), f)
	c.done[g] = f
	return f
}

// order keeps a part from exceeding its whole where no settling of doubtful
// outcomes lets it.
func (c *termCutter) order(a, b Term) {
	fa, fb := c.forms[int32(a)], c.forms[int32(b)]
	r := a.Relate(b)
	if r&^(Same|Part) == 0 {
		c.atLeast(fb, fa)
	}
	if r&^(Same|Whole) == 0 {
		c.atLeast(fa, fb)
	}
}

// bindStates makes the forms of states, and links them to events as far as these
// matter.
func (c *termCutter) bindStates(states []Term) {
	for _, t := range states {
		certain, _ := t.Bounds()
		c.forms[int32(t)] = sumCells(certain, &c.state)
	}
	c.rows = append(c.rows, c.links...)
	c.simplify()
	c.splitLinks(states)
}

// splitLinks takes the links of states out of the rows: they hold for a day of
// the state and all that happened up to it.
func (c *termCutter) splitLinks(states []Term) {
	isState := make([]bool, c.cells)
	for _, t := range states {
		for _, ct := range c.forms[int32(t)] {
			isState[ct.cell] = true
		}
	}
	linked := make([]int32, c.cells)
	for i := range linked {
		linked[i] = -1
	}
	c.rows = slices.DeleteFunc(c.rows, func(f form) bool {
		at := slices.IndexFunc(f, func(t cellTerm) bool { return isState[t.cell] })
		if at < 0 {
			return false
		}
		linked[f[at].cell] = f[1-at].cell
		return true
	})
	for cell, state := range isState {
		if state {
			c.states = append(c.states, stateCell{int32(cell), linked[cell]})
		}
	}
}
