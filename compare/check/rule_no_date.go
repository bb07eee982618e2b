package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC109", Name: "no-date", Severity: compare.Warning,
		Title: "no date",
		Doc:   "Without stated, published or until nobody can tell which of two counts came first, and a running count cannot be told from a later one. Give the day on which it was said.",
		Bad: `claims:
  - «source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}, Check: noDate})
}

func noDate(p *Pass) {
	for _, c := range p.Claims {
		if c.LastDay() == 0 && !p.faulty[c] {
			p.At(c, compare.FieldStated, "the claim has no date", "give the day on which it was said: stated: 2024-12-23")
		}
	}
}
