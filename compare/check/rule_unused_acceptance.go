package check

import "counterclaim/compare"

// unusedAcceptance is the code of an acceptance of what is not there.
const unusedAcceptance = "CC802"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: unusedAcceptance, Name: "unused-acceptance", Severity: compare.Warning,
		Title: "nothing to accept",
		Doc:   "The finding that is accepted is not there, or no more. Left in place, the acceptance would hide the next one of its kind.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    accept: «CC110 said on television, no recording is kept
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
