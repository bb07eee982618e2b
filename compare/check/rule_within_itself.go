package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.NameCycle, Name: "within-itself",
		Title: "cycle of within",
		Doc:   "A place or a group of people cannot lie within itself.",
		Bad: `places:
  «Kursk region: {within: Russia}
  Russia: {within: Kursk region}
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    place: Kursk region
`,
		Good: `places:
  Kursk region: {within: Russia}
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    place: Kursk region
`,
	}})
}
