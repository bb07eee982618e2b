package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC203", Name: "lost-hedge", Severity: compare.Warning,
		Title: "hedge is lost or altered",
		Doc:   "What the quote says about the number is not what the figure says: a floor has become a number, or one kind of hedge another. The hedge decides what the figure can conflict with, so it belongs to the figure. About, roughly and around are one kind.",
		Bad: `claims:
  - source: Washington
    figure: «1,000
    counts: killed or wounded
    stated: 2024-12-27
    quote: more than 1,000 people were killed or injured
  - source: Kyiv
    figure: «nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: losses have already exceeded 3,000 killed or wounded
  - source: Seoul
    figure: «some 1,100
    counts: casualties
    means: [killed, wounded]
    stated: 2024-12-23
    quote: 1,100 casualties
`,
		Good: `claims:
  - source: Washington
    figure: more than 1,000
    counts: killed or wounded
    stated: 2024-12-27
    quote: more than 1,000 people were killed or injured
  - source: Kyiv
    figure: more than 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: losses have already exceeded 3,000 killed or wounded
  - source: Seoul
    figure: some 1,100
    counts: casualties
    means: [killed, wounded]
    stated: 2024-12-23
    quote: roughly 1,100 casualties
`,
	}, Check: reportQuotes})
}

func losesHedge(q *quoted) (f quoteFault, found bool) {
	fig := &q.claim.Figure
	f.field = compare.FieldFigure
	if fig.Text == "" {
		if f.field = compare.FieldLow; !fig.Given.HasLow || !fig.Given.HasHigh || fig.Given.Low != fig.Given.High {
			return f, false
		}
	}
	want := kindOf(fig.Hedge)
	var odd *mention
	for _, i := range q.hits {
		m := &q.mentions[i]
		if m.Range && !fig.Range {
			if want != compare.Bare || fig.Text == "" || q.moves(m) {
				return f, false
			}
		} else if kindOf(m.Hedge) == want {
			return f, false
		}
		if odd == nil {
			odd = m
		}
	}
	if odd == nil || !odd.Range && kindOf(odd.Hedge) == compare.Bare && q.maySayElsewhere(want) {
		return f, false
	}
	f.message = "the quote says " + compare.Quote(q.said(odd)) + ", " + figureWords(q.claim)
	f.hint = "write figure: " + q.asFigure(odd)
	if !odd.Range && odd.Hedge == compare.HedgeBare { // it may stand elsewhere, and is worth more than a tidy quote
		f.hint = "quote the words that hold the hedge, or leave it out where nobody said it"
	}
	return f, true
}

// moves reports whether what reads as a range is a number and what it became: rose from
// 43 to 57.
func (q *quoted) moves(m *mention) bool {
	for i := max(0, m.from-3); i < m.from; i++ {
		if q.is(i, "from") || q.tokens[i].word.use&useMoves != 0 {
			return true
		}
	}
	return false
}

// kindOf returns the kind of a hedge, one for all that are read alike.
func kindOf(h compare.HedgeID) compare.Kind {
	switch k := h.Row().Kind; k {
	case compare.Exact:
		return compare.Bare
	case compare.AtMost:
		return compare.UpTo
	default:
		return k
	}
}

// maySayElsewhere reports whether a quote whose number stands bare may hedge it in a
// way that is not seen: in another language, or as an estimate.
func (q *quoted) maySayElsewhere(want compare.Kind) bool {
	if len(q.french) > 0 || q.speaks() != useEnglish {
		return true
	}
	return want == compare.About && strings.Contains(q.text, "stimat")
}

// asFigure writes a mention as the figure of a claim.
func (q *quoted) asFigure(m *mention) string {
	said := q.said(m)
	if f, ok := compare.ReadFigure(said, '.'); ok && f.Hedge == m.Hedge {
		return said
	}
	number := q.words(m.first, m.last)
	if m.Hedge == compare.HedgeBare {
		return number
	}
	return m.Hedge.Row().Words[0] + " " + number
}
