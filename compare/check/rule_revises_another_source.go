package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.LinkForeign, Name: "revises-another-source",
		Title: "revises another source",
		Doc:   "A source replaces its own figures only. What another source says of the same people is a claim beside it.",
		Bad: `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - id: k2
    source: Seoul
    figure: "1,100"
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    revises: «k1
`,
		Good: `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - id: k2
    source: Kyiv
    figure: "3,200"
    counts: killed or wounded
    stated: 2024-12-28
    url: https://example.org/a
    revises: k1
`,
	}})
}
