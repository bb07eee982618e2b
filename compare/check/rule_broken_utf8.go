package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.BadUTF8, Name: "broken-utf8",
		Title: "broken UTF-8",
		Doc:   "The bytes are not UTF-8, the one encoding of datasets. A figure or a name in another encoding could be read wrongly without anybody noticing.",
		Bad:   "claims:\n  - source: Ky«\xefv\n    figure: nearly 3,000\n",
		Good: `claims:
  - source: Kyïv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}})
}
