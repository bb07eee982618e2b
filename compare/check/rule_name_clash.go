package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.NameClash, Name: "name-clash",
		Title: "declarations contradict each other",
		Doc:   "An alias leads to two names, or one source is given two roles, in one file or in several. Whose claims those are is then a matter of chance, so the alias or the role is dropped for both.",
		Bad: `sources:
  Kyiv: {aliases: [the army]}
  «Moscow: {aliases: [the army]}
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `sources:
  Kyiv: {aliases: [Ukraine's army]}
  Moscow: {aliases: [Russia's army]}
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
