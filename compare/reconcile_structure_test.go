package compare

import (
	"fmt"
	"slices"
	"sync"
)

// lawStructure writes down what the quantities of a topic obey. Plain, it is the
// description word by word: an unknown for each name of people and place, stretch
// of time and outcome or term. Otherwise each axis is simplified before.
func lawStructure(quantities []lawQuantity, sinces []lawSince, names Names, plain bool) lawSystem {
	b := &lawBuilder{plain: plain}
	var subjects, places []string
	for _, q := range quantities {
		subjects, places = append(subjects, q.people), append(places, q.place)
		b.take(q)
	}
	for _, s := range sinces {
		b.window(lawWindow{s.from, quantities[s.quantity].days.till})
	}
	b.people, b.places = newLawAxis(names.Subjects, subjects), newLawAxis(names.Places, places)
	b.build()
	var s lawSystem
	s.n = b.events.size() + b.states.size()
	for _, r := range b.events.rows() {
		s.rows = append(s.rows, lawRow{b.both(r.a, nil), r.rel, r.b})
	}
	for _, r := range b.states.rows() {
		s.rows = append(s.rows, lawRow{b.both(nil, r.a), r.rel, r.b})
	}
	for _, since := range sinces {
		s.rows = append(s.rows, b.happened(quantities[since.quantity], since.from)...)
	}
	for _, q := range quantities {
		s.outs = append(s.outs, b.quantity(q))
	}
	s.product = slices.ContainsFunc(b.events.factors, func(c lawCone) bool { return !c.orthant })
	if !plain {
		for more := true; more; {
			s.merge()
			more = s.eliminate()
		}
	}
	return s
}

type lawBuilder struct {
	plain          bool
	people, places *lawAxis
	windows        []lawWindow
	terms          []Term
	outcomes       Outcomes // that somebody may be in the state of
	days           []lawPoint
	events, states lawSpace
}

func (b *lawBuilder) take(q lawQuantity) {
	if !q.state {
		b.window(q.days)
		if !slices.Contains(b.terms, q.term) {
			b.terms = append(b.terms, q.term)
		}
		return
	}
	certainly, _ := q.term.Bounds()
	b.outcomes |= certainly
	if !slices.Contains(b.days, q.days.till) {
		b.days = append(b.days, q.days.till)
	}
}

func (b *lawBuilder) window(w lawWindow) {
	if !slices.Contains(b.windows, w) {
		b.windows = append(b.windows, w)
	}
}

// build makes the space of events, people × place × time × terms, and that of
// states, people × place × day × outcome.
func (b *lawBuilder) build() {
	people, places, time := b.people.lawCone, b.places.lawCone, lawTime(b.windows)
	if b.plain {
		b.events = lawSpace{[]lawCone{people, places, time, newLawTerms(b.terms, b.outcomes).lawCone}}
	} else {
		b.events = lawProduct(people.simple(), places.simple(), time.simple(), simpleLawTerms(b.terms, b.outcomes))
	}
	outcomes := len(b.outcomes.Names())
	b.states = lawSpace{[]lawCone{b.events.factors[0], b.events.factors[1], lawFreely(len(b.days)), lawFreely(outcomes)}}
}

// lawTermsKnown keeps what the same terms came to before.
var lawTermsKnown sync.Map

func simpleLawTerms(terms []Term, outcomes Outcomes) lawCone {
	key := fmt.Sprintf("%d %d", terms, outcomes)
	if c, ok := lawTermsKnown.Load(key); ok {
		return c.(lawCone)
	}
	c := newLawTerms(terms, outcomes).eliminated().simple()
	lawTermsKnown.Store(key, c)
	return c
}

// lawFreely are n unknowns that nothing binds, each wanted.
func lawFreely(n int) lawCone {
	var outs []lawVec
	for i := range n {
		outs = append(outs, lawUnit(n, i))
	}
	return lawOrthant(n, outs)
}

// both makes one vector of what stands for events and for states.
func (b *lawBuilder) both(events, states lawVec) lawVec {
	v := make(lawVec, b.events.size()+b.states.size())
	copy(v, events)
	copy(v[b.events.size():], states)
	return v
}

func (b *lawBuilder) quantity(q lawQuantity) lawVec {
	people, place := b.people.index[q.people], b.places.index[q.place]
	if !q.state {
		return b.both(b.events.out(people, place, slices.Index(b.windows, q.days), slices.Index(b.terms, q.term)), nil)
	}
	sum := make(lawVec, b.states.size())
	certainly, _ := q.term.Bounds()
	for i, o := range b.each() {
		if o&certainly != 0 {
			sum = sum.plus(b.states.out(people, place, slices.Index(b.days, q.days.till), i))
		}
	}
	return b.both(nil, sum)
}

// each returns the outcomes of states one by one.
func (b *lawBuilder) each() (list []Outcomes) {
	for o := KilledOutright; o <= Displaced; o <<= 1 {
		if b.outcomes&o != 0 {
			list = append(list, o)
		}
	}
	return list
}

// happened holds who is in a state on a day to be among those to whom it happened
// in the days of a claim: whoever of the people in the place, each group of them
// that any other condition tells apart, and only in the state that it counts.
func (b *lawBuilder) happened(q lawQuantity, from Day) (rows []lawRow) {
	window, day := slices.Index(b.windows, lawWindow{from, q.days.till}), slices.Index(b.days, q.days.till)
	certainly, _ := q.term.Bounds()
	for i, o := range b.each() {
		if o&certainly == 0 {
			continue
		}
		for _, p := range b.people.inside(b.people.index[q.people]) {
			for _, l := range b.places.inside(b.places.index[q.place]) {
				events, states := b.events.out(p, l, window, len(b.terms)+i), b.states.out(p, l, day, i)
				rows = append(rows, lawRow{a: b.both(events, states.times(lawInt(-1))), rel: 1})
			}
		}
	}
	return rows
}

// merge makes one unknown of those that stand everywhere in the same proportion,
// and drops those that stand nowhere.
func (s *lawSystem) merge() {
	seen := map[string]bool{}
	var columns []lawVec
	for j := range s.n {
		var column lawVec
		for _, r := range s.rows {
			column = append(column, r.a[j])
		}
		for _, o := range s.outs {
			column = append(column, o[j])
		}
		column = column.scaled()
		if key := column.key(); !column.zero() && !seen[key] {
			seen[key] = true
			columns = append(columns, column)
		}
	}
	s.n = len(columns)
	at := 0
	next := func() lawVec {
		v := make(lawVec, s.n)
		for j := range columns {
			v[j] = columns[j][at]
		}
		at++
		return v
	}
	for i := range s.rows {
		s.rows[i].a = next()
	}
	for i := range s.outs {
		s.outs[i] = next()
	}
	s.rows = lawTidy(s.rows)
}

// eliminate takes out, after Fourier and Motzkin, unknowns that are no part of any
// quantity, where that does not make more rows. It reports whether it did.
func (s *lawSystem) eliminate() (some bool) {
	wanted := make([]bool, s.n)
	for _, o := range s.outs {
		for j, x := range o {
			wanted[j] = wanted[j] || !x.zero()
		}
	}
	for j := range s.n {
		if !wanted[j] && s.without(j) {
			some = true
		}
	}
	return some
}

// without takes out one unknown, unless that makes more rows or would break up an
// equality.
func (s *lawSystem) without(j int) bool {
	var lower, upper, rest []lawRow
	for _, r := range s.rows {
		switch x := r.a[j].sign(); {
		case x == 0:
			rest = append(rest, r)
		case r.rel == 0:
			return false
		case x > 0:
			lower = append(lower, r)
		default:
			upper = append(upper, r)
		}
	}
	if len(rest) == len(s.rows) || (len(lower)+1)*len(upper) > len(lower)+len(upper) {
		return false
	}
	lower = append(lower, lawRow{a: lawUnit(s.n, j), rel: 1}) // x ≥ 0
	for _, u := range upper {
		for _, l := range lower {
			rest = append(rest, lawRow{a: l.a.times(u.a[j].neg()).plus(u.a.times(l.a[j])), rel: 1})
		}
	}
	s.rows = rest
	return true
}

// lawTidy drops rows that are there twice, or that x ≥ 0 implies.
func lawTidy(rows []lawRow) (kept []lawRow) {
	seen := map[string]bool{}
	for _, r := range rows {
		down := slices.ContainsFunc(r.a, func(x lawNum) bool { return x.sign() < 0 })
		r.a = r.a.scaled()
		if key := fmt.Sprint(r.rel, r.a.key()); (down || r.rel == 0) && !seen[key] {
			seen[key] = true
			kept = append(kept, r)
		}
	}
	return kept
}
