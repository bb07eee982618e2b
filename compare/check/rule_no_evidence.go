package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC110", Name: "no-evidence", Severity: compare.Warning,
		Title: "no evidence",
		Doc:   "A figure with neither a quote nor a url nor a text cannot be checked by anybody else. Give the words, or where they can be read.",
		Bad: `claims:
  - «source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
`,
	}, Check: noEvidence})
}

func noEvidence(p *Pass) {
	for _, c := range p.Claims {
		if d := c.Detail(); c.Quote == "" && d.URL == "" && d.Text == "" {
			p.At(c, compare.FieldQuote, "the claim has no evidence", "give the words under quote, or their place under url")
		}
	}
}
