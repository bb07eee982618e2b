package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.DuplicateID, Name: "duplicate-id",
		Title: "id used twice",
		Doc:   "An id names one claim of its file; revises and derived_from could not tell which is meant.",
		Bad: `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - id: «k1
    source: Seoul
    figure: "1,100"
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
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
`,
	}})
}
