package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.NoClaims, Name: "no-claims",
		Title: "no claims",
		Doc:   "The file was read and holds no claim.",
		Bad: `«topic: Flood on the Sava
`,
		Good: `topic: Flood on the Sava
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
