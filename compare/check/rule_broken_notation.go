package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.BadSyntax, Name: "broken-notation",
		Title: "broken notation",
		Doc:   "The file, or one record of it, is not the YAML, JSON or CSV that it should be. What stands before and after it is still read where the notation allows it.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - source: «"Seoul
    figure: 1,100
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - source: "Seoul"
    figure: 1,100
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
