package compare

import (
	"cmp"
	"slices"
)

// A tabulation gathers the overview's rows of one topic while its pairs are
// judged.
type tabulation struct {
	rows *[]Row
	base int // the topic's first row
}

// newTabulation makes a row for each definition that the aligned topic's claims
// use, and notes at each entry which row is its own.
func newTabulation(al *aligner, topic int, rows *[]Row) *tabulation {
	t := &tabulation{rows: rows, base: len(*rows)}
	var index map[rowKey]int32
	if al.sweeping {
		index = map[rowKey]int32{}
	}
	windows := map[windowKey]int{}
	ends := al.ends[:0]
	for i := range al.entries {
		e := &al.entries[i]
		e.row = t.rowOf(al, e, index)
		(*rows)[t.base+int(e.row)].Claims++
		k := e.windowKey()
		n, ok := windows[k]
		if !ok {
			n = len(ends)
			windows[k] = n
			ends = append(ends, rowEnds{window: k, all: extremes{e, e}})
		}
		ends[n].see(e)
	}
	slices.SortFunc(ends, func(a, b rowEnds) int { return a.compare(&b) })
	for i := range ends {
		if i > 0 && ends[i-1].window.row == ends[i].window.row {
			continue
		}
		row := &(*rows)[t.base+int(ends[i].window.row)]
		row.Topic = topic
		row.finish(ends[i:])
	}
	al.ends = ends
	return t
}

// A windowKey is what figures of a row have in common beside what the row counts,
// so that they can range: the first day, of states the day, and undefined words.
type windowKey struct {
	row    int32
	from   Day
	on     Date
	counts string
}

func (e *entry) windowKey() windowKey {
	k := windowKey{row: e.row, from: e.days.from}
	if e.term.State() {
		k.from, k.on = beginning, e.days.written
	}
	if e.term == 0 && e.claim.Counts != "" {
		k.counts = Fold(e.claim.Counts)
	}
	return k
}

// rowEnds are the entries of a row and window with the lowest and the highest
// figure: among all of them, and among estimates. A maximum is no estimate, and a
// figure that is open above is one only at the high end.
type rowEnds struct {
	window         windowKey
	all, estimates extremes
	open           *entry // the highest that is open above
	n              int    // estimates
}

// extremes are the entries with the lowest and the highest figure.
type extremes struct{ lowest, highest *entry }

// see takes in one more entry.
func (r *rowEnds) see(e *entry) {
	r.all.see(e)
	switch {
	case e.claim.Figure.Maximum():
	case !e.reading.Possible.Open():
		r.n++
		if r.estimates.lowest == nil {
			r.estimates = extremes{e, e}
		}
		r.estimates.see(e)
	case r.open == nil || cmp.Or(cmp.Compare(e.rank.Lo, r.open.rank.Lo), compareByDate(r.open.claim, e.claim)) > 0:
		r.open = e
	}
}

// see takes in one more entry. Of equal figures the first by content wins, so
// the order of claims does not show.
func (r *extremes) see(e *entry) {
	low := cmp.Or(cmp.Compare(e.rank.Lo, r.lowest.rank.Lo), cmp.Compare(e.reading.Likely.Lo, r.lowest.reading.Likely.Lo))
	high := cmp.Or(cmp.Compare(e.rank.Hi, r.highest.rank.Hi), cmp.Compare(e.reading.Likely.Hi, r.highest.reading.Likely.Hi))
	if low < 0 || low == 0 && e != r.lowest && compareByDate(e.claim, r.lowest.claim) < 0 {
		r.lowest = e
	}
	if high > 0 || high == 0 && e != r.highest && compareByDate(e.claim, r.highest.claim) < 0 {
		r.highest = e
	}
}

// ranges returns the ends of the window's estimates where two of its figures range.
func (r *rowEnds) ranges() (ends extremes, ok bool) {
	ends = r.estimates
	if ends.lowest == nil {
		return ends, false
	}
	n := r.n
	if r.open != nil && r.open.rank.Lo >= ends.highest.rank.Hi {
		ends.highest = r.open
		n++
	}
	return ends, n > 1
}

// compare orders windows by their rows; within one those that range come first, then
// those of most estimates.
func (r *rowEnds) compare(o *rowEnds) int {
	number := func(r *rowEnds) int {
		if _, ok := r.ranges(); ok {
			return -1 - r.n
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(r.window.row, o.window.row), cmp.Compare(number(r), number(o)), cmp.Compare(r.window.from, o.window.from),
		r.window.on.Compare(o.window.on), cmp.Compare(r.window.on, o.window.on), cmp.Compare(r.window.counts, o.window.counts),
	)
}

// finish names the row's ends and the factor between them: those of its first window,
// and where that has no range those of all its figures, without a factor. More windows
// of the row may follow, and after them those of other rows.
func (r *Row) finish(windows []rowEnds) {
	ends, ok := windows[0].ranges()
	if !ok {
		ends = windows[0].all
		for i := range windows {
			if w := &windows[i]; w.window.row == windows[0].window.row {
				ends.see(w.all.lowest)
				ends.see(w.all.highest)
			}
		}
	}
	r.Lowest, r.Highest = ends.lowest.claim, ends.highest.claim
	switch low, high := ends.lowest.rank.Lo, ends.highest.rank.Hi; {
	case !ok && r.Claims > 1:
		r.NoRange = true
	case low == high:
		r.Factor = 1
	case high != Inf:
		r.Factor = ratio(high, low)
	}
}

// A rowKey is what the claims of one row have in common.
type rowKey struct {
	term          Term
	people, place nameID
}

func (e *entry) rowKey() rowKey { return rowKey{e.term, e.people, e.place} }

// rowOf finds or makes the entry's row: by looking at all of them in a topic of
// few claims, else through the index.
func (t *tabulation) rowOf(al *aligner, e *entry, index map[rowKey]int32) int32 {
	rows := (*t.rows)[t.base:]
	if index != nil {
		if n, ok := index[e.rowKey()]; ok {
			return n
		}
		index[e.rowKey()] = int32(len(rows))
	} else {
		for i := range al.entries {
			other := &al.entries[i]
			if other == e {
				break
			}
			if other.rowKey() == e.rowKey() {
				return other.row
			}
		}
	}
	*t.rows = append(*t.rows, Row{Term: e.term})
	return int32(len(rows))
}

// dispute counts n conflicts or tensions between claims of two rows.
func (t *tabulation) dispute(v Verdict, row1, row2 int32, n int) {
	t.add(v, row1, n)
	if row2 != row1 {
		t.add(v, row2, n)
	}
}

func (t *tabulation) add(v Verdict, row int32, n int) {
	r := &(*t.rows)[t.base+int(row)]
	switch v {
	case Conflict:
		r.Conflicts += n
	case Tension:
		r.Tensions += n
	}
}

// sortRows returns the rows' numbers in order: from worst to best (conflicts
// before tensions before the rest, then by the factor between the lowest and the
// highest figure), or else by topic.
func sortRows(rows []Row, o Order) []int32 {
	type ranked struct {
		badness float64 // decides most comparisons, so it is kept beside the number
		row     int32
	}
	ranks := make([]ranked, len(rows))
	for i := range rows {
		ranks[i].row = int32(i)
		if o == ByWorst {
			ranks[i].badness = rows[i].badness()
		}
	}
	slices.SortFunc(ranks, func(p, q ranked) int {
		if p.badness != q.badness {
			return cmp.Compare(q.badness, p.badness)
		}
		a, b := &rows[p.row], &rows[q.row]
		if o == ByWorst {
			if c := cmp.Or(-cmp.Compare(a.Conflicts, b.Conflicts), -cmp.Compare(a.Tensions, b.Tensions)); c != 0 {
				return c
			}
		}
		// Topics are numbered in order of their names.
		if a.Topic != b.Topic {
			return cmp.Compare(a.Topic, b.Topic)
		}
		return compareTerms(a, b)
	})
	order := make([]int32, len(rows))
	for i, r := range ranks {
		order[i] = r.row
	}
	return order
}

// badness is higher the worse a row is: 2 and more for conflicts, 1 and more for
// tensions, and within them by the factor.
func (r *Row) badness() float64 {
	within := r.Factor / (1 + r.Factor)
	disputed := r.Conflicts+r.Tensions > 0
	if r.Factor == 0 && disputed && !r.NoRange {
		within = 1 // no factor is large enough
	}
	switch {
	case r.Conflicts > 0:
		return 2 + within
	case disputed:
		return 1 + within
	}
	return within
}

// compareTerms orders rows of one topic by what they count.
func compareTerms(a, b *Row) int {
	return cmp.Or(cmp.Compare(a.Term, b.Term), cmp.Compare(a.Subject(), b.Subject()), cmp.Compare(a.Place(), b.Place()))
}
