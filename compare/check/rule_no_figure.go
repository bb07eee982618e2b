package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.NoFigure, Name: "no-figure",
		Title: "no figure",
		Doc:   "The claim gives neither a figure nor low, best or high.",
		Bad: `claims:
  - «source: Kyiv
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
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
