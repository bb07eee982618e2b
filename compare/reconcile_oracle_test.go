package compare

import (
	"math/big"
	"math/bits"
	"slices"
)

// A lawQuantity is one unknown of a topic.
type lawQuantity struct {
	people, place string // folded, as declared; empty for those not given
	term          Term
	state         bool
	days          lawWindow
}

// A lawUnit is what is dropped as a whole: a claim, or wordings of one statement.
type lawClaims struct {
	lines            []int
	least, most      int // the quantity that is bounded from below, from above; -1 for none
	possible, likely Interval
}

// A lawTopic is a topic as the oracle sees it.
type lawTopic struct {
	claims     []*Claim
	entries    []entry
	aside      []int
	quantities []lawQuantity
	of         []int // by claim: its quantity; -1 for those aside
	units      []lawClaims
	restated   [][]int // connected groups

	system lawSystem
	known  [2]map[uint]bool // feasible, by reading and set of units
	ranges map[lawAsked]*Range
}

type lawAsked struct {
	quantity int
	set      uint
	likely   bool
}

// A lawSystem is the structure of a topic: unknowns that are not negative, rows
// between them, and the quantities.
type lawSystem struct {
	n    int
	rows []lawRow
	outs []lawVec

	product bool // two axes or more are no sums of rays: their rows hold in each other
}

// newLawTopic reads the claims, which are in the order of the topic's lines.
func newLawTopic(claims []*Claim, names Names, p Profile) *lawTopic {
	t := &lawTopic{claims: claims, known: [2]map[uint]bool{{}, {}}, ranges: map[lawAsked]*Range{}}
	al := newAligner(p, newNaming(names.Subjects), newNaming(names.Places), newNaming(names.Sources))
	t.entries = entriesOf(al, claims)
	al.align(t.entries)
	var binding []int
	for i := range t.entries {
		if e := &t.entries[i]; e.term&excess != 0 || e.replaced || e.links.repeats >= 0 {
			t.aside = append(t.aside, i)
			continue
		}
		binding = append(binding, i)
	}
	t.quantify(binding, names)
	t.system = lawStructure(t.quantities, t.sinces(binding), names, false)
	t.group(al, binding)
	t.unite(binding, names)
	return t
}

// quantify finds what each binding claim is a number of.
func (t *lawTopic) quantify(binding []int, names Names) {
	subjects, places := newLawAxis(names.Subjects, nil), newLawAxis(names.Places, nil)
	people := lawGiven(binding, func(i int) string { return lawResolve(subjects, names.Subjects, t.claims[i].Subject) })
	place := lawGiven(binding, func(i int) string { return lawResolve(places, names.Places, t.claims[i].Place) })
	term := lawGiven(binding, func(i int) Term { return t.claims[i].Term })
	points := t.points(binding)
	t.of = make([]int, len(t.claims))
	for i := range t.of {
		t.of[i] = -1
	}
	for n, i := range binding {
		q := lawQuantity{people: people[n], place: place[n], term: term[n], state: term[n].State()}
		q.days = lawWindow{t.entries[i].days.from, points[n]}
		if q.state {
			q.days.from = beginning
		}
		t.of[i] = slices.Index(t.quantities, q)
		if t.of[i] < 0 {
			t.of[i] = len(t.quantities)
			t.quantities = append(t.quantities, q)
		}
	}
}

// lawResolve returns one spelling of a name.
func lawResolve(axis *lawAxis, decls []Name, name string) string {
	if at, ok := axis.index[Fold(name)]; ok {
		for _, d := range decls {
			if axis.index[Fold(d.Name)] == at {
				return Fold(d.Name)
			}
		}
	}
	return Fold(name)
}

// lawGiven returns the values; where some are not given and all others are the
// same, they are that.
func lawGiven[T comparable](binding []int, value func(int) T) []T {
	var none, given T
	several := false
	values := make([]T, len(binding))
	for n, i := range binding {
		values[n] = value(i)
		if values[n] == none {
			continue
		}
		several = several || given != none && given != values[n]
		given = values[n]
	}
	for n := range values {
		if values[n] == none && !several {
			values[n] = given
		}
	}
	return values
}

// points finds the last day of each binding claim.
func (t *lawTopic) points(binding []int) []lawPoint {
	points := make([]lawPoint, len(binding))
	shared := t.sharedPoints(binding)
	for n, i := range binding {
		d := t.entries[i].days
		switch {
		case !d.given:
			points[n] = t.undated(binding)
		case d.written.Exact():
			points[n] = lawPoint{u1: d.until1, u2: d.until1}
		default:
			p := lawPoint{d.until1, d.until2, d.written}
			if s, ok := shared[d.written]; ok {
				p = s
			}
			if !p.vague() {
				p.written = 0
			}
			points[n] = p
		}
	}
	return points
}

// sharedPoints returns the points of dates that are written alike and may be one
// day.
func (t *lawTopic) sharedPoints(binding []int) map[Date]lawPoint {
	shared := map[Date]lawPoint{}
	for _, i := range binding {
		d := t.entries[i].days
		if !d.given || d.written.Exact() {
			continue
		}
		p, ok := shared[d.written]
		if !ok {
			p = lawPoint{d.until1, d.until2, d.written}
		}
		p.u1, p.u2 = max(p.u1, d.until1), min(p.u2, d.until2)
		shared[d.written] = p
	}
	for written, p := range shared {
		if p.u1 > p.u2 {
			delete(shared, written)
		}
	}
	return shared
}

// undated returns the last day of claims that have none: that of all others, or
// any from the first to the last of theirs; but none before it began itself.
func (t *lawTopic) undated(binding []int) lawPoint {
	p, since := lawPoint{u1: lawCommonDay, u2: beginning}, beginning
	for _, i := range binding {
		d := t.entries[i].days
		if !d.given {
			since = max(since, d.from)
			continue
		}
		p.u1, p.u2 = min(p.u1, d.until1), max(p.u2, d.until2)
	}
	if p.u2 == beginning {
		return lawPoint{u1: lawCommonDay, u2: lawCommonDay}
	}
	return lawPoint{u1: max(p.u1, since), u2: max(p.u2, since)}
}

// A lawSince is the days of a claim of a state.
type lawSince struct {
	quantity int
	from     Day
}

func (t *lawTopic) sinces(binding []int) (sinces []lawSince) {
	for _, i := range binding {
		if s := (lawSince{t.of[i], t.entries[i].days.from}); t.quantities[t.of[i]].state && !slices.Contains(sinces, s) {
			sinces = append(sinces, s)
		}
	}
	return sinces
}

// group finds the wordings of one statement.
func (t *lawTopic) group(al *aligner, binding []int) {
	at := map[int]int{}
	for n, i := range binding {
		at[i] = n
	}
	for range binding {
		for _, i := range binding {
			for _, k := range binding {
				if at[i] != at[k] && al.judge(&t.entries[i], &t.entries[k]).verdict == Restated {
					at[i], at[k] = min(at[i], at[k]), min(at[i], at[k])
				}
			}
		}
	}
	groups := map[int][]int{}
	for _, i := range binding {
		groups[at[i]] = append(groups[at[i]], i)
	}
	for n := range binding {
		if len(groups[n]) > 1 {
			t.restated = append(t.restated, groups[n])
		}
	}
}

// unite makes the units: claims, and restated wordings that cannot all be true.
func (t *lawTopic) unite(binding []int, names Names) {
	joined := map[int]bool{}
	for _, group := range t.restated {
		all := uint(0)
		t.units = nil
		for n, i := range group {
			t.units = append(t.units, t.single(i))
			all |= 1 << n
		}
		if !t.feasible(all, false) {
			joined[group[0]] = true
			for _, i := range group[1:] {
				joined[i] = false
			}
		}
		t.known = [2]map[uint]bool{{}, {}}
	}
	t.units = nil
	for _, i := range binding {
		first, in := joined[i]
		switch {
		case !in:
			t.units = append(t.units, t.single(i))
		case first:
			at := slices.IndexFunc(t.restated, func(g []int) bool { return g[0] == i })
			t.units = append(t.units, t.together(t.restated[at], names))
		}
	}
}

func (t *lawTopic) single(i int) lawClaims {
	r := t.entries[i].reading
	return lawClaims{[]int{i}, t.of[i], t.of[i], r.Possible, r.Likely}
}

// together makes one unit of wordings: the widest count is no less than the
// lowest low end, the narrowest no more than the highest high end.
func (t *lawTopic) together(group []int, names Names) lawClaims {
	u := lawClaims{group, -1, -1, t.entries[group[0]].reading.Possible, t.entries[group[0]].reading.Likely}
	for _, i := range group {
		r := t.entries[i].reading
		u.possible, u.likely = u.possible.Hull(r.Possible), u.likely.Hull(r.Likely)
		widest, narrowest := true, true
		for _, k := range group {
			r := lawRelate(t.quantities[t.of[i]], t.quantities[t.of[k]], names)
			widest, narrowest = widest && r&^(Same|Whole) == 0, narrowest && r&^(Same|Part) == 0
		}
		if widest {
			u.least = t.of[i]
		}
		if narrowest {
			u.most = t.of[i]
		}
	}
	return u
}

// lawRelate returns how two quantities of one statement may stand to each other,
// which differ in terms and days only, or are unlinked.
func lawRelate(a, b lawQuantity, names Names) Relation {
	if a == b {
		return Same
	}
	if a.people != b.people || a.place != b.place || (a.term == 0) != (b.term == 0) {
		return Unlinked
	}
	entryOf := func(q lawQuantity) *entry {
		p := q.days.till
		return &entry{term: q.term, days: period{from: q.days.from, until1: p.u1, until2: p.u2, written: p.written, given: true}}
	}
	none := newNaming(nil)
	return combine(newAligner(Press, none, none, none).axes(entryOf(a), entryOf(b)))
}

// bounds returns the rows of a set of units in one reading; where s² is more than
// one, every upper end is times that much.
func (t *lawTopic) bounds(set uint, likely bool, squared lawNum) (rows []lawRow) {
	for n, u := range t.units {
		if set>>n&1 == 0 {
			continue
		}
		r := u.possible
		if likely {
			r = u.likely
		}
		if r.Lo > 0 && u.least >= 0 {
			rows = append(rows, lawRow{t.system.outs[u.least], 1, lawInt(r.Lo)})
		}
		if !r.Open() && u.most >= 0 {
			rows = append(rows, lawRow{t.system.outs[u.most], -1, lawInt(r.Hi).mul(squared)})
		}
	}
	return rows
}

func (t *lawTopic) all() uint { return 1<<len(t.units) - 1 }

// feasible reports whether a set of units can all be true.
func (t *lawTopic) feasible(set uint, likely bool) bool {
	which := 0
	if likely {
		which = 1
	}
	if f, ok := t.known[which][set]; ok {
		return f
	}
	f := t.feasibleAt(set, likely, lawInt(1))
	t.known[which][set] = f
	return f
}

func (t *lawTopic) feasibleAt(set uint, likely bool, squared lawNum) bool {
	return lawFeasible(t.system.n, append(t.bounds(set, likely, squared), t.system.rows...))
}

// leftOf returns the range of a quantity when a set of units holds; nil where it
// does not.
func (t *lawTopic) leftOf(q int, set uint, likely bool) *Range {
	asked := lawAsked{q, set, likely}
	r, ok := t.ranges[asked]
	if !ok {
		r = t.workOut(q, set, likely)
		t.ranges[asked] = r
	}
	return r
}

func (t *lawTopic) workOut(q int, set uint, likely bool) *Range {
	rows := append(t.bounds(set, likely, lawInt(1)), t.system.rows...)
	lo, status := lawMaximize(t.system.n, rows, t.system.outs[q].times(lawInt(-1)))
	if status == lawNever {
		return nil
	}
	r := &Range{Lo: lo.neg().rat()}
	if hi, status := lawMaximize(t.system.n, rows, t.system.outs[q]); status == lawBest {
		r.Hi = hi.rat()
	}
	return r
}

// stretch returns the least s² ≥ 1 at which a set of units can all be true; nil
// where none helps.
func (t *lawTopic) stretch(set uint) *big.Rat {
	n := t.system.n
	wide := func(r lawRow, more lawNum) lawRow {
		return lawRow{append(slices.Clone(r.a), more), r.rel, r.b}
	}
	var rows []lawRow
	for _, r := range t.system.rows {
		rows = append(rows, wide(r, lawNum{}))
	}
	for _, r := range t.bounds(set, false, lawInt(1)) {
		more := lawNum{}
		if r.rel < 0 {
			more = r.b.neg() // a·x ≤ hi + (t-1)·hi
		}
		rows = append(rows, wide(r, more))
	}
	v, status := lawMaximize(n+1, rows, lawUnit(n+1, n).times(lawInt(-1)))
	if status == lawNever {
		return nil
	}
	return lawInt(1).sub(v).rat()
}

// conflicts returns all minimal sets of units that cannot all be true.
func (t *lawTopic) conflicts() (sets []uint) {
	for size := 1; size <= len(t.units); size++ {
		for set := uint(1); set <= t.all(); set++ {
			within := slices.ContainsFunc(sets, func(s uint) bool { return s&set == s })
			if bits.OnesCount(set) == size && !within && !t.feasible(set, false) {
				sets = append(sets, set)
			}
		}
	}
	return sets
}

// repairs returns all smallest sets of units without which the rest can be true.
func (t *lawTopic) repairs() (sets []uint) {
	conflicts := t.conflicts()
	for size := 0; len(sets) == 0; size++ {
		for set := uint(0); set <= t.all(); set++ {
			spared := slices.ContainsFunc(conflicts, func(s uint) bool { return s&set == 0 })
			if bits.OnesCount(set) == size && !spared {
				sets = append(sets, set)
			}
		}
	}
	return sets
}

// linesOf returns the claims of a set of units, sorted.
func (t *lawTopic) linesOf(set uint) (lines []int) {
	for n, u := range t.units {
		if set>>n&1 != 0 {
			lines = append(lines, u.lines...)
		}
	}
	slices.Sort(lines)
	return lines
}

// setOf returns the units of the claims, and whether they are all of theirs.
func (t *lawTopic) setOf(lines []int) (set uint, whole bool) {
	for n, u := range t.units {
		if slices.Contains(lines, u.lines[0]) {
			set |= 1 << n
		}
	}
	sorted := slices.Sorted(slices.Values(lines))
	return set, slices.Equal(t.linesOf(set), sorted)
}
