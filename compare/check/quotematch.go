package check

import (
	"strings"

	"counterclaim/compare"
)

// mostHits is how many places of a figure in one quote are looked at.
const mostHits = 32

// take scans the quote of a claim, and finds the claim's figure in it.
func (q *quoted) take(c *compare.Claim) {
	q.claim, q.french = c, q.french[:0]
	q.scan(c.Quote)
	q.windowed = q.uses&useWindow != 0
	if q.uses&useFrench != 0 && q.speaks() == useFrench {
		q.translate()
	}
	q.hits, q.coarse = q.hits[:0], -1
	for i := range q.mentions {
		if len(q.hits) < mostHits && q.names(&q.mentions[i]) {
			q.hits = append(q.hits, i)
		}
	}
	q.findCoarse()
}

// findCoarse finds the mention that is less precise than the number that the claim
// names, where none names that.
func (q *quoted) findCoarse() {
	n, field, ok := q.precise()
	if !ok || len(q.hits) > 0 && field != compare.FieldBest || q.bothEnds() || q.mentionOf(n) {
		return
	}
	for i := range q.mentions {
		if blurs(&q.mentions[i], n) {
			q.coarse = i
			return
		}
	}
}

// names reports whether a mention names the figure of the claim.
func (q *quoted) names(m *mention) bool {
	f := &q.claim.Figure
	switch {
	case m.A < 0 || q.claim.Term != 0 && (m.other || m.things && !loose(q.claim.Term) || q.tokens[m.first].scale > 0 && m.last == m.first+1):
		return false
	case f.Text == "":
		return q.meetsGiven(m, f.Given)
	case f.Amount != compare.HedgeBare:
		return namesAmount(m, f)
	case f.Range:
		return m.Range && (m.A == f.A || m.low > 0 && m.low == f.A) && m.B == f.B
	}
	return m.Amount == compare.HedgeBare && (m.A == f.A || m.Range && m.B == f.A)
}

// meetsGiven reports whether a mention may stand for what low, best and high give.
// They may be a person's own reading of the words, so they need not be among them; but
// where the words are a range, they are its ends.
func (q *quoted) meetsGiven(m *mention, g compare.Given) bool {
	if m.Range && bothGiven(g) && !q.moves(m) {
		return (m.A == g.Low || m.low > 0 && m.low == g.Low) && m.B == g.High
	}
	if m.Amount == compare.HedgeBare {
		for _, n := range [...]struct {
			n     int64
			given bool
		}{{g.Best, g.HasBest}, {g.Low, g.HasLow}, {g.High, g.HasHigh}} {
			if n.given && (m.A == n.n || m.Range && m.B == n.n) {
				return true
			}
		}
	}
	if g.HasBest || !m.people || g.HasLow == g.HasHigh && g.Low == g.High {
		return false
	}
	bounds := compare.Interval{Lo: g.Low, Hi: compare.Inf}
	if g.HasHigh {
		bounds.Hi = g.High
	}
	_, meet := bounds.Meet(m.Read(compare.Press).Possible)
	return meet
}

// bothEnds reports whether the quote names both ends of the claim's range apart.
func (q *quoted) bothEnds() bool {
	f := &q.claim.Figure
	if !f.Range || f.Text == "" {
		return false
	}
	return q.mentionOf(f.A) && q.mentionOf(f.B)
}

func (q *quoted) mentionOf(n int64) bool {
	for i := range q.mentions {
		if m := &q.mentions[i]; m.Amount == compare.HedgeBare && (m.A == n || m.Range && m.B == n) {
			return true
		}
	}
	return false
}

// precise returns the one number that the claim names, and under which field.
func (q *quoted) precise() (n int64, field compare.Field, ok bool) {
	f := &q.claim.Figure
	switch n, ok = f.Named(); {
	case f.Given.HasBest:
		field = compare.FieldBest
	case f.Text != "":
		field = compare.FieldFigure
	case f.Given.HasLow:
		field = compare.FieldLow
	default:
		field = compare.FieldHigh
	}
	return n, field, ok && n > 0
}

// blurs reports whether a mention may stand for a number that is more precise: some
// 3,000 for 3,012, dozens for 37.
func blurs(m *mention, n int64) bool {
	switch {
	case !m.people || m.A <= 0:
		return false
	case m.Amount != compare.HedgeBare:
		return m.Read(compare.Press).Likely.Has(n)
	case m.Range:
		return m.A < n && n < m.B
	}
	u, r := unit(m.A), m.Read(compare.Press)
	if u < 10 || n%u == 0 {
		return false
	}
	switch m.Hedge.Row().Kind {
	case compare.Bare: // 3,100 for 3,000 is another number; how near is our choice
		return 20*max(n-m.A, m.A-n) < u
	case compare.About, compare.Nearly:
		return r.Possible.Has(n)
	}
	return r.Likely.Has(n)
}

// unit returns the unit of n's last digit that is not zero: 100 for 1,100.
func unit(n int64) int64 {
	u := int64(1)
	for n > 0 && n%10 == 0 {
		n, u = n/10, u*10
	}
	return u
}

// speaks returns in which language a text seems to be, useEnglish or useFrench; 0 where
// no word tells.
func (q *quoteScan) speaks() wordUse {
	balance, words := 0, false
	for i := range q.tokens {
		t := &q.tokens[i]
		words = words || t.letters
		switch t.word.use & (useEnglish | useFrench) {
		case useEnglish:
			balance++
		case useFrench:
			balance--
		}
	}
	switch {
	case balance > 0 || !words:
		return useEnglish
	case balance < 0:
		return useFrench
	}
	return 0
}

// said returns the words of a mention, its hedge with them, as they stand in the quote.
func (q *quoted) said(m *mention) string {
	return strings.TrimSpace(q.french.original(q.claim.Quote, q.text, q.tokens[m.from].start, q.tokens[m.to-1].end))
}

// figureWords returns what the claim's figure is, as written.
func figureWords(c *compare.Claim) string {
	if c.Figure.Text != "" {
		return "the figure " + compare.Quote(c.Figure.Text)
	}
	var parts []string
	for _, f := range [...]compare.Field{compare.FieldLow, compare.FieldBest, compare.FieldHigh} {
		if s := c.Field(f); s != "" {
			parts = append(parts, f.String()+" "+s)
		}
	}
	return list(parts, "and")
}

// list joins words with commas, and the last one with a word.
func list(words []string, last string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
	}
	return strings.Join(words, "")
}
