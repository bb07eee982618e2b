package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.BadFigure, Name: "bad-figure",
		Title: "figure cannot be read",
		Doc:   "The figure is not a number of people with or without a hedge.",
		Bad: `claims:
  - source: Kyiv
    figure: «3,000 killed
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: 3,000
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
