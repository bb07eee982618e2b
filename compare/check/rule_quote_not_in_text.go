package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC204", Name: "quote-not-in-text",
		Title: "quote does not stand in the text",
		Doc:   "The words of the quote are not those of the article that the claim names under text. Quotation marks, dashes, spaces, line ends and case may differ; an ellipsis, or words in square brackets, may stand for words left out.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: «nearly 3,000 killed or injured
    text: article.txt
  - source: Seoul
    figure: 1,000
    counts: killed
    stated: 2024-12-23
    quote: «1,000 killed
    text: article.txt
-- article.txt --
The president spoke of nearly 3,000 killed or wounded on Monday, of 21,000 killed
since the war began.
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: The president … nearly 3,000 killed or wounded
    text: article.txt
  - source: Seoul
    figure: 21,000
    counts: killed
    stated: 2024-12-23
    quote: '"21,000 killed since the war began"'
    text: article.txt
-- article.txt --
The president spoke of nearly 3,000 killed or wounded on Monday, of 21,000 killed
since the war began.
`,
	}, Check: quoteNotInText})
}

func quoteNotInText(p *Pass) {
	for _, at := range p.placed() {
		if c := at.claim; c.Quote != "" && !at.holds && len(at.at) == 0 {
			p.At(c, compare.FieldQuote, "the quote does not stand in "+compare.Quote(c.Text),
				"copy the words from the text, with … where some are left out, or name the text that holds them")
		}
	}
}
