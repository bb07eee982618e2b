package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.StatedEarly, Name: "stated-before-since",
		Title: "stated before since",
		Doc:   "Nobody can state a count before its first day.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: «2024-12-23
    url: https://example.org/a
    since: 2024-12-24
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    since: 2024-12-16
`,
	}})
}
