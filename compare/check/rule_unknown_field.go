package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.UnknownField, Name: "unknown-field",
		Title: "unknown field",
		Doc:   "A dataset written by hand has no other fields than those listed by counterclaim schema; a misspelt one would be lost without a word. Unknown columns of a spreadsheet are only a warning.",
		Bad: `claims:
  - «sorce: Kyiv
    figure: nearly 3,000
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
