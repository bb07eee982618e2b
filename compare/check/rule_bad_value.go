package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.BadValue, Name: "bad-value",
		Title: "value of the wrong kind",
		Doc:   "The field holds something that it cannot: a list where a word belongs, a URL that is not http or https, a span that is no pair of numbers.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: «ftp://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
