package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.UnknownTerm, Name: "unknown-term",
		Title: "unknown definition",
		Doc:   "What the figure counts is not in the table of definitions, so it cannot be set beside other figures. Say it in the table's words, or list under means what the source's own word stands for. That is right only where it stands for all of those: the seriously wounded, those in hospital or the dead who were identified are a part, and would be set equal to the whole. A part goes under subject, which is declared within the wider one: counts: wounded, subject: the seriously wounded.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: «decimated
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: decimated
    stated: 2024-12-23
    url: https://example.org/a
    means: [killed, wounded]
`,
	}})
}
