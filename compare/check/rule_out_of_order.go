package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.OutOfOrder, Name: "out-of-order",
		Title: "ends out of order",
		Doc:   "low, best and high must rise in that order.",
		Bad: `claims:
  - source: Kyiv
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    low: «40
    high: 13
`,
		Good: `claims:
  - source: Kyiv
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    low: 13
    high: 40
`,
	}})
}
