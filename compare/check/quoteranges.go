package check

import "counterclaim/compare"

// rangeFrom reads the range that begins with a number: 40 to 60, 2–3 thousand.
func (q *quoteScan) rangeFrom(m *mention) (mention, bool) {
	at := m.last
	if at+1 >= len(q.tokens) || m.A < 0 || m.Amount != compare.HedgeBare || !q.joint(m, at) {
		return *m, false
	}
	if !q.tokens[at+1].digits && q.tokens[at+1].word.use&useStarts == 0 {
		return *m, false
	}
	n, ok := q.mentionAt(at + 1)
	if !ok || n.Amount != compare.HedgeBare {
		return *m, false
	}
	start := m.first
	if start > 0 && q.is(start-1, "between") {
		start--
	}
	f, ok := q.read(start, n.last, '.')
	if !ok {
		f, ok = q.read(start, n.last, ',')
	}
	if !ok {
		f, n.low, ok = q.sharedRange(m, &n)
	}
	if !ok || !f.Range || f.B != n.A {
		return *m, false
	}
	n.Figure, n.first, n.from, n.people = f, start, start, n.people && m.people
	return n, true
}

// joint reports whether a token may join the two ends of a range.
func (q *quoteScan) joint(m *mention, at int) bool {
	switch t := &q.tokens[at]; q.text[t.start] | 0x20 {
	case 't', 'o':
		return q.is(at, "to") || q.is(at, "or")
	case 'a':
		return q.is(at, "and") && m.first > 0 && q.is(m.first-1, "between")
	default:
		return t.word == quoteVocabulary["-"]
	}
}

// sharedRange reads a range of digits whose upper end alone has the thousands, or the
// hundreds: 2-3,000. ParseFigure refuses it, as it may begin at 2; whoever quotes it
// means 2,000 nearly always. low is the lower end as written.
func (q *quoteScan) sharedRange(m, n *mention) (f compare.Figure, low int64, ok bool) {
	if q.tokens[m.last].word != quoteVocabulary["-"] || !q.tokens[m.first].digits || !q.tokens[n.first].digits || m.last-m.first > 1 || n.last-n.first > 1 {
		return f, 0, false
	}
	share := int64(100)
	if n.A >= 1000 {
		share = 1000
	}
	if m.A <= 0 || n.A%share != 0 || m.A >= n.A/share {
		return f, 0, false
	}
	return compare.Figure{A: m.A * share, B: n.A, Range: true}, m.A, true
}

// bothGiven reports whether the claim gives the two ends of a range as numbers.
func bothGiven(g compare.Given) bool { return g.HasLow && g.HasHigh && g.Low < g.High }

// halfRange returns the range of the quote that has one end in common with low and high
// and not the other, where nothing in the quote has both; -1 for none. Beside it the
// quote may name what low, best or high is too, but the other end is not said.
func (q *quoted) halfRange() int {
	g, half := q.claim.Figure.Given, -1
	if q.claim.Figure.Text != "" || !bothGiven(g) || q.mentionOf(g.Low) && q.mentionOf(g.High) {
		return -1
	}
	for i := range q.mentions {
		if m := &q.mentions[i]; m.Range && m.people && half < 0 && (m.A == g.Low) != (m.B == g.High) && !q.moves(m) {
			half = i
		}
	}
	return half
}

// ofOthers reports whether the words beside a mention say that it is of others than the
// claim counts.
func (q *quoted) ofOthers(mention int) bool {
	return q.claim.Term != 0 && q.oddTerm(q.around(mention)).term != 0
}
