package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC208", Name: "no-span", Severity: compare.Warning, Off: true,
		Title: "no span",
		Doc:   "The quote stands in the text exactly once, so its place can be given, and later changes of the text be seen. Off unless asked for, as most datasets have no spans.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: «nearly 3,000 killed or wounded
    text: article.txt
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
    span: 23-53
-- article.txt --
The president spoke of nearly 3,000 killed or wounded on Monday.
`,
	}, Check: noSpan})
}

func noSpan(p *Pass) {
	for _, at := range p.placed() {
		if c := at.claim; c.Span == (compare.Span{}) && len(at.at) == 1 {
			p.At(c, compare.FieldQuote, "the claim does not say where in "+compare.Quote(c.Text)+" its quote stands", "write span: "+at.at[0].String())
			p.mend(c, compare.FieldSpan, at.at[0].String())
		}
	}
}
