package check

import (
	"slices"

	"counterclaim/compare"
)

// The rows of the table of readings for amounts of a few.
var (
	amountCouple = amountRow("a couple")
	fewAmounts   = []compare.HedgeID{amountCouple, amountRow("a few"), amountRow("several"), amountRow("a handful")}
)

func amountRow(words string) compare.HedgeID {
	f, ok := compare.ReadFigure(words, '.')
	if !ok {
		panic("check: no amount " + words)
	}
	return f.Amount
}

// namesAmount reports whether a mention names the amount that is the figure of a claim.
func namesAmount(m *mention, f *compare.Figure) bool {
	switch {
	case m.Amount == f.Amount:
		return m.A == f.A
	case m.pair:
		return f.Amount == amountCouple && f.A == 1
	case slices.Contains(fewAmounts, m.Amount) && !slices.Contains(fewAmounts, f.Amount): // several dozen are dozens
		return 2*m.A == f.Read(compare.Press).Possible.Lo
	}
	return false
}

// ofSeveral reports whether "couple" is an amount by what stands behind it: a couple of
// soldiers, a couple more, a couple people. A couple alone are two.
func (q *quoteScan) ofSeveral(i int) bool {
	if i == len(q.tokens) {
		return false
	}
	switch k := q.tokens[i].word; {
	case q.is(i, "of"), q.is(i, "people"), q.is(i, "persons"), q.is(i, "soldiers"), q.is(i, "civilians"), q.is(i, "dead"):
		return true
	default:
		return k.use&(useUnit|useFiller) != 0 && !q.is(i, "its") && !q.is(i, "their") && !q.is(i, "these")
	}
}
