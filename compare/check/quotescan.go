package check

import (
	"strings"

	"counterclaim/compare"
)

// A quoteScan finds the figures in one text after another. It keeps its memory from
// one to the next.
type quoteScan struct {
	text     string
	tokens   []quoteToken
	mentions []mention
	uses     wordUse // of all words together
}

// A mention is a figure in a text.
type mention struct {
	compare.Figure       // without words
	first, last    int   // the tokens of its number, the last one not included
	from, to       int   // those of its hedge too
	other          bool  // it is certainly something else, or denied
	people         bool  // it may count people: no date, no share, no distance
	things         bool  // it counts tanks and the like, and nobody in them
	pair           bool  // it is a couple, who are two
	low            int64 // of 2-3,000: the lower end as written, where A is what most mean by it
}

// scan finds the figures in a text.
func (q *quoteScan) scan(text string) {
	if strings.ContainsAny(text, "\n\t\r") {
		text = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace(text)
	}
	q.text = text
	q.split()
	q.mentions = q.mentions[:0]
	for i := 0; i < len(q.tokens); {
		m, ok := q.mentionAt(i)
		if !ok {
			i++
			continue
		}
		if r, ok := q.rangeFrom(&m); ok {
			m = r
		}
		q.hedge(&m)
		if q.otherwise(&m) {
			m.other, m.people = !q.rate(m.last) && !q.ofThings(m.last), false
			m.things = q.plainThings(m.last)
		}
		q.mentions = append(q.mentions, m)
		i = m.last
	}
}

// mentionAt reads the number or the amount that begins with a token.
func (q *quoteScan) mentionAt(i int) (m mention, ok bool) {
	m.first, m.from, m.people = i, i, true
	t := &q.tokens[i]
	if t.digits {
		if end := q.unitsBehind(i + 1); end > i+1 {
			for _, decimal := range [...]byte{'.', ','} {
				if f, ok := q.read(i, end, decimal); ok && plainNumber(f) {
					m.Figure, m.last, m.to = f, end, end
					return m, true
				}
			}
		}
		m.A, m.last, m.to = t.n, i+1, i+1
		m.people = t.n >= 0 && t.scale == 0 && !(t.bare && t.n >= 1800 && t.n < 2100)
		return m, true
	}
	if !q.starts(i) {
		return m, false
	}
	for end := q.runFrom(i); end > i; end-- {
		if q.tokens[end-1].word.role&compare.InNumber == 0 {
			continue // and, of
		}
		if f, ok := q.read(i, end, '.'); ok && plainNumber(f) {
			m.Figure, m.last, m.to = f, end, end
			if m.pair = f.Amount == amountCouple && f.A == 1 && !q.ofSeveral(end); m.pair {
				m.Figure = compare.Figure{A: 2}
			}
			m.people = m.Amount == compare.HedgeBare || m.Amount.Row().Kind != compare.Many
			m.people = m.people && !(end == i+1 && m.A == 1 && m.Amount == compare.HedgeBare) // one of them
			return m, true
		}
	}
	return m, false
}

// plainNumber reports whether a figure is a number or an amount without more.
func plainNumber(f compare.Figure) bool { return !f.Range && f.Hedge == compare.HedgeBare }

// starts reports whether a number in words may begin with a token.
func (q *quoteScan) starts(i int) bool {
	t := &q.tokens[i]
	if t.word.use&useStarts != 0 {
		return true
	}
	if i+1 == len(q.tokens) || q.text[t.start]|0x20 != 'a' || t.word.role&compare.InNumber == 0 {
		return false
	}
	next := q.tokens[i+1].word // a dozen, a few, a couple
	return next.role&compare.Multiplies != 0 || next.use&useStarts != 0 && next.role&compare.BeforeNumber == 0 || next.use&useJoins != 0
}

// runFrom returns where the words of a number end that begins with a token.
func (q *quoteScan) runFrom(i int) int {
	const most = 12
	end := i + 1
	between := i > 0 && q.is(i-1, "between")
	for end < len(q.tokens) && end < i+most && !(between && q.is(end, "and")) {
		if k := q.tokens[end].word; k.role&compare.InNumber == 0 && k.use&useJoins == 0 {
			break
		}
		end++
	}
	return end
}

// unitsBehind returns where the units end that stand behind digits: 1.2 million.
func (q *quoteScan) unitsBehind(i int) int {
	for i < len(q.tokens) && q.tokens[i].word.role&compare.Multiplies != 0 {
		if t := &q.tokens[i]; t.end-t.start == 1 && t.start > q.tokens[i-1].end { // 3 m high
			break
		}
		i++
	}
	return i
}

// read reads tokens as a figure.
func (q *quoteScan) read(from, to int, decimal byte) (compare.Figure, bool) {
	return compare.ReadFigure(q.words(from, to), decimal)
}

// words returns the words of tokens as they stand in the text.
func (q *quoteScan) words(from, to int) string {
	return q.text[q.tokens[from].start:q.tokens[to-1].end]
}

// is reports whether a token is a word, given in lower case.
func (q *quoteScan) is(i int, word string) bool {
	return strings.EqualFold(q.text[q.tokens[i].start:q.tokens[i].end], word)
}

// touches reports whether nothing stands between a token and the one before it.
func (q *quoteScan) touches(i int) bool {
	return i > 0 && i < len(q.tokens) && q.tokens[i-1].end == q.tokens[i].start
}
