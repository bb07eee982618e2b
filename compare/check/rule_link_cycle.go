package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.LinkCycle, Name: "link-cycle",
		Title: "cycle of links",
		Doc:   "A claim cannot, through derived_from or revises, repeat or replace itself.",
		Bad: `claims:
  - id: a
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    derived_from: «b
  - id: b
    source: Seoul
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    derived_from: a
`,
		Good: `claims:
  - id: a
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    derived_from: b
  - id: b
    source: Seoul
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
