package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.NegativeCount, Name: "negative-count",
		Title: "negative count",
		Doc:   "A count of people is never below zero.",
		Bad: `claims:
  - source: Kyiv
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    low: «-5
`,
		Good: `claims:
  - source: Kyiv
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    low: 5
`,
	}})
}
