package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.TooLarge, Name: "too-large",
		Title: "beyond a limit",
		Doc:   "The file, a line, a value or the nesting is larger than a dataset's can be. The limits keep hostile input from filling the memory.",
		Bad:   "«claims: " + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "\n",
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
