package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.LinkNowhere, Name: "link-to-nowhere",
		Title: "link to nowhere",
		Doc:   "derived_from names neither the id of a claim nor a source, or revises no claim's id.",
		Bad: `claims:
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
    revises: «k9
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
