package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.BadDate, Name: "bad-date",
		Title: "bad date",
		Doc:   "A date is a day, a month or a year: 2024-12-23, 2024-12 or 2024. Anything vaguer has to be made one of these by a person.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: «mid-January 2025
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2025-01
    url: https://example.org/a
`,
	}})
}
