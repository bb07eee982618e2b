package check

import "counterclaim/compare"

// The rows of the table of readings for what verbs, adverbs and comparatives say.
var (
	hedgeAbout   = hedgeRow("about")
	hedgeUpTo    = hedgeRow("as many as")
	hedgeAtMost  = hedgeRow("at most")
	hedgeOver    = hedgeRow("more than")
	hedgeNearly  = hedgeRow("nearly")
	hedgeAtLeast = hedgeRow("at least")
	hedgeUnder   = hedgeRow("fewer than")
)

func hedgeRow(words string) compare.HedgeID {
	f, ok := compare.ReadFigure(words+" 10", '.')
	if !ok {
		panic("check: no hedge " + words)
	}
	return f.Hedge
}

// hedge finds what is said about a number beside it. What the table of readings has is
// read by its own grammar, from the most words that may belong to it down to none.
func (q *quoteScan) hedge(m *mention) {
	from, strong := q.hedgeBefore(m.first)
	to := q.hedgeBehind(m.last)
	if !strong || from > 0 && q.tokens[from-1].word.use&useMoves != 0 && q.is(from, "up") {
		from = m.first
	}
	for l := from; l <= m.first; l++ {
		for r := to; r >= m.last; r-- {
			if l == m.first && r == m.last {
				continue
			}
			if f, ok := q.hedged(m, l, r); ok && !(f.Hedge == hedgeUpTo && q.compares(l)) {
				m.Hedge, m.from, m.to = f.Hedge, l, r
				return
			}
		}
	}
	q.verbHedge(m)
}

// compares reports whether a hedge is none, as two numbers are compared: twice as many
// as the 200 killed before.
func (q *quoteScan) compares(hedge int) bool {
	return hedge > 0 && (q.is(hedge-1, "twice") || q.is(hedge-1, "times") || q.is(hedge-1, "half"))
}

// hedged reads a number with the words around it. It reports false where they say
// nothing.
func (q *quoteScan) hedged(m *mention, from, to int) (compare.Figure, bool) {
	if !q.parted(from, m.first) {
		f, ok := q.read(from, to, '.')
		if !ok && q.tokens[m.first].digits && !q.tokens[m.first].bare { // about 1.100
			f, ok = q.read(from, to, ',')
		}
		return f, ok && f.Hedge != compare.HedgeBare
	}
	text := ""
	for i := from; i < to; i++ {
		if t := &q.tokens[i]; i >= m.first || t.word.role&compare.BeforeNumber != 0 {
			text += " " + q.text[t.start:t.end]
		}
	}
	f, ok := compare.ReadFigure(text, '.')
	return f, ok && f.Hedge != compare.HedgeBare
}

// parted reports whether more than a hedge stands in the tokens: another, or a
// quotation mark.
func (q *quoteScan) parted(from, to int) bool {
	for i := from; i < to; i++ {
		if q.tokens[i].word.role&compare.BeforeNumber == 0 {
			return true
		}
	}
	return false
}

// hedgeBefore returns where the words begin that may be a hedge before a number, and
// whether any of them is more than a word that stands everywhere.
func (q *quoteScan) hedgeBefore(first int) (from int, strong bool) {
	const most = 7
	from = first
	for i := first - 1; i >= 0 && i >= first-most; i-- {
		t := &q.tokens[i]
		switch {
		case t.word.role&compare.BeforeNumber != 0:
			from = i
			strong = strong || t.word.use&useStrong != 0
		case t.word.use&useFiller == 0 && !q.endsShort(i) && !quoteSign(q.text[t.start:t.end]):
			return from, strong
		}
	}
	return from, strong
}

// endsShort reports whether a token is the full stop of a short hedge: approx. 60.
func (q *quoteScan) endsShort(i int) bool {
	if !q.touches(i) || q.text[q.tokens[i].start] != '.' {
		return false
	}
	for _, short := range [...]string{"c", "ca", "approx", "est", "min", "max"} {
		if q.is(i-1, short) {
			return true
		}
	}
	return false
}

// hedgeBehind returns where the words end that may be a hedge behind a number.
func (q *quoteScan) hedgeBehind(last int) int {
	const most = 4
	to := last
	for to < len(q.tokens) && to < last+most {
		t := &q.tokens[to]
		if c := q.text[t.start]; t.word.role&compare.BehindNumber == 0 && c != '-' && c != '(' && c != ')' {
			break
		}
		to++
	}
	return to
}

// quoteSign reports whether a sign is a quotation mark, or a star of Markdown.
func quoteSign(s string) bool {
	switch s {
	case `"`, "'", "*", "_", "“", "”", "„", "«", "»", "‘", "’", "‹", "›":
		return true
	}
	return false
}

// verbHedge finds what a verb before the number says about it, or a comparative behind
// it: already exceeded 3,000; 3,000 or higher.
func (q *quoteScan) verbHedge(m *mention) {
	if m.last+1 < len(q.tokens) && q.tokens[m.last+1].word.use&useAtLeast != 0 && q.is(m.last, "or") {
		m.Hedge, m.to = hedgeAtLeast, m.last+2
		return
	}
	if hedge, end := q.boundBehind(m.last); end > 0 {
		m.Hedge, m.to = hedge, end
		return
	}
	if hedge, end := q.hedgeBehindNoun(m.last); end > 0 {
		m.Hedge, m.to = hedge, end
		return
	}
	if hedge, ok := q.misspelt(m.first); ok {
		m.Hedge, m.from = hedge, m.first-2
		return
	}
	const most = 3
	for i := m.first - 1; i >= 0 && i >= m.first-most; i-- {
		switch k := q.tokens[i].word; {
		case k.use&useAbout != 0:
			m.Hedge, m.from = hedgeAbout, i
			return
		case i > 0 && q.is(i, "past") && q.tokens[i-1].word.use&useMoves != 0: // climbs past 60
			m.Hedge, m.from = hedgeOver, i
			return
		case k.use&useOver != 0:
			m.Hedge, m.from = hedgeOver, i
			return
		case k.use&useNearly != 0:
			m.Hedge, m.from = hedgeNearly, i
			return
		case k.role&compare.BeforeNumber == 0 && k.use&useFiller == 0:
			return
		}
	}
}

// boundBehind reads a bound at a token behind a number, and returns where it ends, 0 for
// none: 60, at a minimum; 60 at the very least. One before another number is of that.
func (q *quoteScan) boundBehind(i int) (hedge compare.HedgeID, end int) {
	if i < len(q.tokens) && q.is(i, ",") {
		i++
	}
	if i >= len(q.tokens) || !q.is(i, "at") {
		return hedge, 0
	}
	for i++; i < len(q.tokens) && (q.is(i, "a") || q.is(i, "the") || q.is(i, "very")); i++ {
	}
	if i >= len(q.tokens) || i+1 < len(q.tokens) && (q.tokens[i+1].digits || q.starts(i+1)) {
		return hedge, 0
	}
	switch {
	case q.is(i, "minimum"), q.is(i, "least"):
		return hedgeAtLeast, i + 1
	case q.is(i, "maximum"), q.is(i, "most"):
		return hedgeAtMost, i + 1
	}
	return hedge, 0
}

// hedgeBehindNoun reads a hedge that stands behind what is counted, and returns where it
// ends, 0 for none: 300 killed or more, 300 people killed at least.
func (q *quoteScan) hedgeBehindNoun(i int) (hedge compare.HedgeID, end int) {
	const most = 4
	for k := i; k < len(q.tokens) && k <= i+most; k++ {
		if k > i && k+1 < len(q.tokens) && q.is(k, "or") {
			next := q.tokens[k+1].word
			than := k+2 < len(q.tokens) && (q.is(k+2, "than") || q.tokens[k+2].digits)
			switch {
			case than:
			case q.is(k+1, "more"), next.use&useAtLeast != 0:
				return hedgeAtLeast, k + 2
			case q.is(k+1, "fewer"), q.is(k+1, "less"):
				return hedgeAtMost, k + 2
			}
		}
		if k > i && q.is(k, "at") {
			return q.boundBehind(k)
		}
		if t := &q.tokens[k]; t.word.term == 0 && t.word.use&useNoun == 0 {
			break
		}
	}
	return hedge, 0
}

// misspelt reads "more then", which many write for "more than".
func (q *quoteScan) misspelt(first int) (hedge compare.HedgeID, ok bool) {
	if first < 2 || !q.is(first-1, "then") {
		return hedge, false
	}
	switch {
	case q.is(first-2, "more"), q.is(first-2, "higher"), q.is(first-2, "greater"):
		return hedgeOver, true
	case q.is(first-2, "less"), q.is(first-2, "fewer"):
		return hedgeUnder, true
	}
	return hedge, false
}
