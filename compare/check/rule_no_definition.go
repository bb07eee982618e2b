package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC114", Name: "no-definition", Severity: compare.Warning,
		Title: "nothing says what is counted",
		Doc:   "The claim has no counts, and none is given for all claims. Then it is taken to count what each other claim counts, the killed here and the wounded there, and every verdict on it rests on that. Say what it counts, once at the top if all count the same.",
		Bad: `claims:
  - «source: Kyiv
    figure: nearly 3,000
    stated: 2024-12-23
    quote: nearly 3,000 were killed or wounded
`,
		Good: `counts: killed or wounded
claims:
  - source: Kyiv
    figure: nearly 3,000
    stated: 2024-12-23
    quote: nearly 3,000 were killed or wounded
`,
	}, Check: noDefinition})
}

func noDefinition(p *Pass) {
	var q quoted
	for _, c := range p.Claims {
		if c.Term == 0 && c.Counts == "" {
			p.At(c, compare.FieldCounts, "the claim does not say what it counts", definitionHint(&q, c))
		}
	}
}

// definitionHint says what to write, by the words beside the figure in the quote where
// there are any.
func definitionHint(q *quoted, c *compare.Claim) string {
	const plain = "write what it counts, such as counts: killed, or write it once above the claims"
	if c.Quote == "" {
		return plain
	}
	var found termHit
	first := func(h termHit) bool {
		found = h
		return false
	}
	q.take(c)
	at := surroundings{to: len(q.tokens)}
	if len(q.hits) > 0 {
		at = q.around(q.hits[0])
	}
	if q.termsIn(at.behind, at.to, first) {
		q.termsIn(at.from, at.before, first)
	}
	if found.term == 0 {
		return plain
	}
	return "the quote says " + compare.Quote(q.termWords(found)) + ": write counts: " + found.term.String()
}
