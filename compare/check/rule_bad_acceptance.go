package check

import "counterclaim/compare"

// badAcceptance is the code of an acceptance that says too little.
const badAcceptance = "CC801"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: badAcceptance, Name: "bad-acceptance",
		Title: "acceptance without a code or a reason",
		Doc:   "Whoever accepts a finding says which, by its code or the name of its rule, and why. accept: CC601 reason stands on a claim, several are parted by semicolons; the comment # counterclaim:ignore CC101 reason stands behind a line of YAML or above it.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    accept: «known
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    accept: CC110 said on television, no recording is kept
`,
	}})
}
