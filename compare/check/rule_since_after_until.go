package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.SinceLate, Name: "since-after-until",
		Title: "since after until",
		Doc:   "The first day counted must not lie after the last one.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-25
    url: https://example.org/a
    since: «2024-12-24
    until: 2024-12-23
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-25
    url: https://example.org/a
    since: 2024-12-16
    until: 2024-12-23
`,
	}})
}
