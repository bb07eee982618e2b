package check

import (
	"strconv"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC603", Name: "false-precision", Severity: compare.Warning,
		Title: "more precise than the quote",
		Doc:   "The claim names a number to the last digit where the quote has a round one or an amount that may well stand for it. Readers take 3,012 for a count and some 3,000 for an estimate; write what was said, and another claim for a count from elsewhere.",
		Bad: `claims:
  - source: Kyiv
    figure: «about 2,987
    counts: killed or wounded
    stated: 2024-12-23
    quote: some 3,000 killed or wounded
  - source: Seoul
    best: «37
    counts: killed
    stated: 2024-12-23
    quote: dozens were killed
`,
		Good: `claims:
  - source: Kyiv
    figure: some 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: some 3,000 killed or wounded
  - source: Seoul
    figure: dozens
    counts: killed
    stated: 2024-12-23
    quote: dozens were killed
`,
	}, Check: reportQuotes})
}

func isTooPrecise(q *quoted) (f quoteFault, found bool) {
	if q.coarse < 0 {
		return f, false
	}
	n, field, _ := q.precise()
	m := &q.mentions[q.coarse]
	said := strconv.FormatInt(n, 10)
	if field == compare.FieldFigure {
		said = compare.Quote(q.claim.Figure.Text)
	}
	f.field = field
	f.message = field.String() + " " + said + " is more precise than the quote's " + compare.Quote(q.said(m))
	f.hint = "write figure: " + q.asFigure(m)
	if own := q.claim.Figure.Hedge; kindOf(own) != compare.Bare && m.Hedge == compare.HedgeBare && m.Amount == compare.HedgeBare && !m.Range {
		f.hint = "write figure: " + own.Row().Words[0] + " " + q.asFigure(m) // about 2,987 beside 3,000 is about 3,000
	}
	return f, true
}
