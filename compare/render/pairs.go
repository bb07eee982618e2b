package render

import (
	"strings"

	"counterclaim/compare"
)

// pairsGrid shows the listed pairs of a topic, as many as the options allow.
// between stands between the factors of one pair.
func pairsGrid(t *compare.Topic, o Options, between string) *grid {
	g := &grid{tail: true, columns: []column{
		{title: "verdict", verdict: true}, {title: "claims"}, {title: "factor"}, {title: "gap", right: true}, {title: "why"},
	}}
	names := newNamer(t)
	and := " – "
	if between == "\n" && names.long() {
		and = "\n– "
	}
	for i := range o.limit(len(t.Pairs)) {
		p := &t.Pairs[i]
		a, b := FigureWords(t.Lines[p.A].Figure), FigureWords(t.Lines[p.B].Figure)
		gap := ""
		if p.Gap > 0 && p.Verdict.Disputed() {
			gap = glue(People(p.Gap))
		}
		g.add(
			glue(p.Verdict.String()),
			glueWithin(names.of(p.A), a)+and+glueWithin(names.of(p.B), b),
			factorCell(p, between),
			gap,
			glueWithin(string(appendSentence(nil, names, p)), a, b),
		)
	}
	why := len(g.columns) - 1
	g.dropEmpty()
	g.tail = len(g.columns) > 0 && g.columns[len(g.columns)-1].title == "why" && why > 0
	return g
}

// factorCell shows the factors of a pair, each on one line.
func factorCell(p *compare.Pair, between string) string {
	parts := strings.Split(FactorWords(p), ", ")
	for i, s := range parts {
		parts[i] = glue(s)
	}
	return strings.Join(parts, between)
}
