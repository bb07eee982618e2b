package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.TextUnreadable, Name: "text-unreadable",
		Title: "text cannot be read",
		Doc:   "The file that the claim names under text is not there, lies outside the dataset's folder, or is no UTF-8 text. Then nobody can look whether the quote stands in it.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
    text: «artcle.txt
-- article.txt --
The president spoke of nearly 3,000 killed or wounded on Monday.
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
    text: article.txt
-- article.txt --
The president spoke of nearly 3,000 killed or wounded on Monday.
`,
	}})
}
