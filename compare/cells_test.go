package compare

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"counterclaim/compare/linear"

	"pgregory.net/rapid"
)

// A shape is the forms of some names or terms, in order, with the rows that bind
// their cells: the set of all that the forms can be.
type shape struct {
	cells int
	forms []form
	rows  []form
}

func shapeOf[K ~int32 | ~uint32](p *partition, keys []K) shape {
	s := shape{cells: int(p.cells), rows: p.rows}
	for _, k := range keys {
		s.forms = append(s.forms, p.forms[int32(k)])
	}
	return s
}

// reach returns how far a shape goes into a direction as long as its forms add up
// to 1 at most. Two shapes are one set if they go as far into every direction.
func (s shape) reach(t rapid.TB, direction []int64) linear.Rat {
	system := &linear.System{Budget: budget}
	for range s.cells {
		system.Column()
	}
	row := func(f form) (terms []linear.Term) {
		for _, c := range f {
			terms = append(terms, linear.Term{Var: int(c.cell), Coef: linear.Int(c.coef)})
		}
		return terms
	}
	var all, far form
	for i, f := range s.forms {
		all, far = all.plus(1, f), far.plus(direction[i], f)
	}
	far = slices.DeleteFunc(far, func(c cellTerm) bool { return c.coef == 0 })
	goal := system.Row(row(far))
	system.SetUpper(system.Row(row(all)), linear.Int(1))
	for _, r := range s.rows {
		system.SetLower(system.Row(row(r)), linear.Rat{})
	}
	best := system.Max(goal)
	if best.Answer != linear.Yes || best.Open {
		t.Fatalf("%v: %+v", direction, best)
	}
	return best.Value
}

// reach of the oracle's cone.
func (c lawCone) reach(t rapid.TB, which []int, direction []int64) linear.Rat {
	c = c.substituted()
	cost, all := make(lawVec, c.n), make(lawVec, c.n)
	for i, at := range which {
		cost, all = cost.plus(c.outs[at].times(lawInt(direction[i]))), all.plus(c.outs[at])
	}
	rows := []lawRow{{all, -1, lawInt(1)}}
	for _, r := range c.rows {
		rows = append(rows, lawRow{a: r, rel: 1})
	}
	best, status := lawMaximize(c.n, rows, cost)
	if status != lawBest {
		t.Fatalf("%v: %v", direction, status)
	}
	return linear.FromBig(best.rat())
}

func drawDirection(t *rapid.T, n int) []int64 {
	return rapid.SliceOfN(rapid.Int64Range(-3, 3), n, n).Draw(t, "direction")
}

// drawNames declares a few names within each other; the later ones lie within the
// earlier ones, or, with cycles, as it comes.
func drawNames(t *rapid.T, cycles bool) (decls []Name) {
	names := []string{"a", "b", "c", "d", "e", "f"}
	for i, name := range names {
		d := Name{Name: name, Whole: rapid.Bool().Draw(t, "whole")}
		others := names[i+1:]
		if cycles {
			others = names
		}
		for _, part := range others {
			switch rapid.IntRange(0, 5).Draw(t, "link") {
			case 0:
				decls = append(decls, Name{Name: part, Within: []string{name}})
			case 1:
				d.Parts = append(d.Parts, part)
			}
		}
		decls = append(decls, d)
	}
	return decls
}

// drawClaimed draws which names are spoken of.
func drawClaimed(t *rapid.T, n *naming) []nameID {
	ids := slices.Sorted(maps.Values(n.declared))
	return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 2, 5, func(id nameID) nameID { return id }).Draw(t, "claimed")
}

// uncutNames is nameCells without simplifying.
func uncutNames(n *naming, names []nameID) *partition {
	b := &nameCutter{naming: n, partition: newPartition()}
	b.cut(names)
	return b.partition
}

// Simplified forms of names can be what they could be before, whatever was
// declared.
func TestNameCellsKeepTheirShape(t *testing.T) {
	simpler, odd := 0, 0
	checkOften(t, 30, func(t *rapid.T) {
		decls := drawNames(t, rapid.Bool().Draw(t, "cycles"))
		n := newNaming(decls)
		claimed := drawClaimed(t, n)
		got, plain := nameCells(n, claimed), uncutNames(n, claimed)
		if len(got.forms) != len(claimed) {
			t.Fatalf("forms %v of %v", got.forms, claimed)
		}
		for range 3 {
			d := drawDirection(t, len(claimed))
			if a, b := shapeOf(got, claimed).reach(t, d), shapeOf(plain, claimed).reach(t, d); a.Cmp(b) != 0 {
				t.Fatalf("%v goes to %v, was to %v: %+v\n%+v", d, a, b, got, decls)
			}
		}
		if got.cells < plain.cells {
			simpler++
		}
		if len(got.rows) > 0 {
			odd++
		}
	})
	if !testing.Short() && (simpler == 0 || odd == 0) {
		t.Errorf("%d became simpler, %d have rows", simpler, odd)
	}
}

// Forms of names can be what the declarations allow, where these do not go round
// in circles.
func TestNameCellsAreWhatIsDeclared(t *testing.T) {
	bound := 0
	checkOften(t, 5, func(t *rapid.T) {
		decls := drawNames(t, false)
		n := newNaming(decls)
		claimed := drawClaimed(t, n)
		var used []string
		for _, id := range claimed {
			used = append(used, n.names[id].name)
		}
		axis := newLawAxis(decls, used)
		var which []int
		for _, name := range used {
			which = append(which, axis.index[name])
		}
		got := shapeOf(nameCells(n, claimed), claimed)
		for range 3 {
			d := drawDirection(t, len(claimed))
			want := axis.lawCone.reach(t, which, d)
			if a := got.reach(t, d); a.Cmp(want) != 0 {
				t.Fatalf("%v goes to %v, want %v: %+v\n%+v", d, a, want, got, decls)
			}
			if want.Cmp(linear.Int(slices.Max(d))) < 0 && slices.Max(d) > 0 {
				bound++
			}
		}
	})
	if !testing.Short() && bound == 0 {
		t.Error("nothing bound the forms")
	}
}

// Names that nothing declares, and that which was not given, have a cell each.
func TestNamesThatAreNotDeclared(t *testing.T) {
	p := nameCells(newNaming([]Name{{Name: "a"}}), []nameID{notGiven, 7, 0, 8})
	seen := map[int32]bool{}
	for _, id := range []nameID{notGiven, 7, 0, 8} {
		f := p.forms[int32(id)]
		if len(f) != 1 || f[0].coef != 1 || seen[f[0].cell] {
			t.Errorf("%d is %v", id, f)
			continue
		}
		seen[f[0].cell] = true
	}
	if p.cells != 4 || len(p.rows) > 0 {
		t.Errorf("%+v", p)
	}
}

// Hand-written declarations, the names that are spoken of, and how many cells and
// rows it takes.
func TestNameCellsByHand(t *testing.T) {
	tests := []struct {
		name    string
		decls   []Name
		claimed []string
		cells   int32
		rows    int
		classes int // groups of names that have anything to do with each other
		same    [2]string
	}{
		{"alone", nil, []string{"a"}, 1, 0, 1, [2]string{}},
		{"one within another", []Name{{Name: "a", Within: []string{"b"}}}, []string{"a", "b"}, 2, 0, 1, [2]string{}},
		{"a part, and nobody speaks of the whole", []Name{{Name: "b", Parts: []string{"a", "c"}}}, []string{"a", "c"}, 2, 0, 2, [2]string{}},
		{"parts that may leave some out", []Name{{Name: "b", Parts: []string{"a", "c"}}}, []string{"a", "b", "c"}, 3, 0, 1, [2]string{}},
		{"parts that leave nothing out", []Name{{Name: "b", Parts: []string{"a", "c"}, Whole: true}}, []string{"a", "b", "c"}, 2, 0, 1, [2]string{}},
		{"a whole and one part", []Name{{Name: "b", Parts: []string{"a", "c"}, Whole: true}}, []string{"a", "b"}, 2, 0, 1, [2]string{}},
		{"a whole of one part", []Name{{Name: "b", Parts: []string{"a"}, Whole: true}}, []string{"a", "b"}, 1, 0, 1, [2]string{"a", "b"}},
		{"two within one, perhaps in common", []Name{{Name: "a", Within: []string{"b"}}, {Name: "c", Within: []string{"b"}}}, []string{"a", "b", "c"}, 3, 1, 1, [2]string{}},
		{"a circle of two", []Name{{Name: "a", Within: []string{"b"}}, {Name: "b", Within: []string{"a"}}}, []string{"a", "b"}, 1, 0, 1, [2]string{"a", "b"}},
		{"a circle of three", []Name{{Name: "a", Within: []string{"b"}}, {Name: "b", Within: []string{"c"}}, {Name: "c", Within: []string{"a"}}}, []string{"a", "c"}, 1, 0, 1, [2]string{"a", "c"}},
		{"a circle and what lies in it", []Name{{Name: "a", Within: []string{"b"}}, {Name: "b", Within: []string{"a"}}, {Name: "c", Within: []string{"b"}}}, []string{"a", "b", "c"}, 2, 0, 1, [2]string{"a", "b"}},
		{"two that have nothing to do with each other", []Name{{Name: "a"}, {Name: "b"}}, []string{"a", "b"}, 2, 0, 2, [2]string{}},
	}
	for _, tt := range tests {
		for _, name := range []string{"a", "b", "c"} {
			tt.decls = append(tt.decls, Name{Name: name})
		}
		n := newNaming(tt.decls)
		var claimed []nameID
		for _, name := range tt.claimed {
			claimed = append(claimed, n.declared[name])
		}
		p := nameCells(n, claimed)
		classes := map[int32]bool{}
		for _, id := range claimed {
			classes[p.classes()[p.forms[int32(id)][0].cell]] = true
		}
		if p.cells != tt.cells || len(p.rows) != tt.rows || len(classes) != tt.classes {
			t.Errorf("%s: %d cells, %d rows, %d classes, want %d, %d, %d: %+v", tt.name, p.cells, len(p.rows), len(classes), tt.cells, tt.rows, tt.classes, p)
		}
		a, b := p.forms[int32(n.declared[tt.same[0]])], p.forms[int32(n.declared[tt.same[1]])]
		if tt.same[0] != "" && (len(a) == 0 || !slices.Equal(a, b)) {
			t.Errorf("%s: %s is %v, %s is %v", tt.name, tt.same[0], a, tt.same[1], b)
		}
	}
}

// Cells that forms or rows hold together are in one class, through as many as it
// takes.
func TestClassesOfCells(t *testing.T) {
	p := &partition{cells: 7, forms: map[int32]form{
		0: {{0, 1}, {3, 1}}, 1: {{1, 1}}, 2: {{2, 2}, {5, 1}},
	}, rows: []form{{{3, 1}, {5, -1}}, {{4, 1}, {6, -1}}}}
	if got, want := p.classes(), []int32{0, 1, 0, 0, 4, 0, 4}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Sums of forms are sums of what they hold.
func TestFormsAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func() form {
			var f form
			for c := range int32(5) {
				if n := rapid.Int64Range(-2, 2).Draw(t, "coef"); n != 0 {
					f = append(f, cellTerm{c, n})
				}
			}
			return f
		}
		f, g, k := draw(), draw(), rapid.SampledFrom([]int64{-2, -1, 1, 3}).Draw(t, "times")
		sum := f.plus(k, g)
		for c := range int32(5) {
			if sum.of(c) != f.of(c)+k*g.of(c) {
				t.Fatalf("%v + %d·%v is %v", f, k, g, sum)
			}
		}
		negative := false
		for _, c := range sum {
			negative = negative || c.coef < 0
			if c.coef == 0 {
				t.Fatalf("%v holds a zero", sum)
			}
		}
		if sum.positive() == negative {
			t.Fatalf("%v is positive: %v", sum, sum.positive())
		}
	})
}

// uncutTerms is termCells without simplifying, links of states among the rows.
func uncutTerms(terms []Term) *partition {
	c := &termCutter{termPartition: &termPartition{partition: *newPartition()}, done: map[Term]form{}}
	var events, states []Term
	for _, t := range terms {
		if t.State() {
			states = append(states, t)
		} else {
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
	for _, t := range states {
		certain, _ := t.Bounds()
		c.forms[int32(t)] = sumCells(certain, &c.state)
	}
	c.rows = append(c.rows, c.links...)
	return &c.partition
}

// linked puts the links of states back among the rows.
func (p *termPartition) linked() *partition {
	whole := p.partition
	whole.rows = slices.Clone(p.rows)
	for _, s := range p.states {
		if s.event >= 0 {
			whole.rows = append(whole.rows, cellForm(s.event).plus(-1, cellForm(s.cell)))
		}
	}
	return &whole
}

// countTerms are the terms of the table that count people.
func countTerms() []Term {
	return slices.DeleteFunc(tableTerms(), func(t Term) bool { return t&excess != 0 })
}

// Simplified forms of terms can be what they could be before; those of events are
// what the table of definitions allows.
func TestTermCellsKeepTheirShape(t *testing.T) {
	simpler, withStates := 0, 0
	checkOften(t, 3, func(t *rapid.T) {
		terms := drawTerms(t)
		got, plain := termCells(terms), uncutTerms(terms)
		events := !slices.ContainsFunc(terms, Term.State)
		if !events {
			withStates++
		}
		if got.cells < plain.cells {
			simpler++
		}
		var cone lawCone
		var which []int
		if events {
			cone = newLawTerms(terms, 0).lawCone
		}
		for i := range terms {
			which = append(which, i)
		}
		for range 2 {
			d := drawDirection(t, len(terms))
			a := shapeOf(got.linked(), terms).reach(t, d)
			if b := shapeOf(plain, terms).reach(t, d); a.Cmp(b) != 0 {
				t.Fatalf("%v: %v goes to %v, was to %v: %+v", terms, d, a, b, got)
			}
			if events {
				if want := cone.reach(t, which, d); a.Cmp(want) != 0 {
					t.Fatalf("%v: %v goes to %v, want %v: %+v", terms, d, a, want, got)
				}
			}
		}
	})
	if !testing.Short() && (simpler == 0 || withStates == 0) {
		t.Errorf("%d became simpler, %d have states", simpler, withStates)
	}
}

// drawTerms draws a few different terms, some of them unions.
func drawTerms(t *rapid.T) (terms []Term) {
	rows := countTerms()
	for range rapid.IntRange(1, 4).Draw(t, "terms") {
		var union Term
		for range rapid.SampledFrom([]int{1, 1, 2, 3}).Draw(t, "rows") {
			union |= rapid.SampledFrom(rows).Draw(t, "row")
		}
		terms = addNew(terms, union)
	}
	return terms
}

// Of any two terms that a single row, or two rows joined, stand for: the one that
// is certainly part of the other is never more; one that need not be may be.
func TestPartsAreNeverMore(t *testing.T) {
	rows := countTerms()
	list := slices.Clone(rows)
	for i, a := range rows {
		for k, b := range rows[i+1:] {
			if (i+k)%7 == 0 {
				list = append(list, a|b)
			}
		}
	}
	parts, others := 0, 0
	for _, a := range list {
		for _, b := range list {
			if a == b {
				continue
			}
			p := termCells([]Term{a, b})
			more := shapeOf(p.linked(), []Term{a, b}).reach(t, []int64{1, -1})
			part := a.Relate(b)&^(Same|Part) == 0
			if b.State() && !a.State() {
				part = false // whoever it happened to need not be in the state
			}
			if part != more.Zero() {
				t.Errorf("%v may be %v, and more than %v by %v", a, a.Relate(b).Names(), b, more)
			}
			if part {
				parts++
			} else {
				others++
			}
		}
	}
	if parts < 50 || others < 50 {
		t.Errorf("%d parts, %d others", parts, others)
	}
}

// Who is in a state is among those to whom it happened; nothing else bounds it.
func TestStatesLieInEvents(t *testing.T) {
	missing, captured, killed := termNames["missing"], termNames["captured"], termNames["killed"]
	tests := []struct {
		terms   []Term
		linked  int // states that an event bounds
		classes int
	}{
		{[]Term{missing}, 0, 1}, {[]Term{missing, captured}, 0, 2}, {[]Term{missing, missing | captured}, 0, 1},
		{[]Term{killed | missing, missing}, 1, 1}, {[]Term{termNames["killed in action"], missing}, 0, 2},
		{[]Term{killed | missing | captured, missing, captured}, 2, 1}, {[]Term{0, missing}, 0, 2},
	}
	for _, tt := range tests {
		p := termCells(tt.terms)
		linked, classes := 0, map[int32]bool{}
		for _, s := range p.states {
			if s.event >= 0 {
				linked++
			}
		}
		for _, term := range tt.terms {
			classes[p.linkedClasses()[p.forms[int32(term)][0].cell]] = true
		}
		if linked != tt.linked || len(classes) != tt.classes {
			t.Errorf("%v: %d linked, %d classes, want %d, %d: %+v", tt.terms, linked, len(classes), tt.linked, tt.classes, p)
		}
		for _, term := range tt.terms {
			for _, c := range p.forms[int32(term)] {
				if p.isState(c.cell) != term.State() {
					t.Errorf("%v: cell %d of %v", tt.terms, c.cell, term)
				}
			}
		}
	}
}

// A union is split into groups of rows that may have outcomes in common; a row
// that is part of another one is left out.
func TestGroupsOfRows(t *testing.T) {
	tests := []struct{ words, groups string }{
		{"killed", "[killed]"},
		{"killed, wounded", "[killed wounded]"},
		{"killed, captured", "[killed captured]"},
		{"killed in action, battle deaths", "[battle deaths]"},
		{"killed, missing", "[killed or missing]"},
		{"killed in action, missing", "[killed in action missing]"},
		{"killed, casualties, captured", "[casualties or captured]"},
		{"wounded, ill, deserted", "[wounded or ill deserted]"},
		{"losses, killed in action", "[losses]"},
	}
	for _, tt := range tests {
		if got := fmt.Sprint(termOf(t, tt.words).groups()); got != tt.groups {
			t.Errorf("%s: %s, want %s", tt.words, got, tt.groups)
		}
	}
}

// Whoever looks through the rows of a term may stop.
func TestSinglesStop(t *testing.T) {
	var seen []Term
	for r := range termOf(t, "killed, wounded or captured").singles {
		if seen = append(seen, r); len(seen) == 2 {
			break
		}
	}
	if want := []Term{termNames["killed"], termNames["wounded"]}; !slices.Equal(seen, want) {
		t.Errorf("%v, want %v", seen, want)
	}
}
