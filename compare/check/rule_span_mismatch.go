package check

import (
	"strconv"
	"unicode/utf8"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC205", Name: "span-mismatch",
		Title: "span is not that of the quote",
		Doc:   "The bytes of the text that span names are other words than the quote, cut a character in two, or lie behind the text's end. A span counts bytes of UTF-8, not characters, and does not take in its last offset.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
    text: article.txt
    span: «20-50
  - source: Seoul
    figure: 1,100
    counts: killed or wounded
    stated: 2024-12-23
    quote: 1,100
    text: article.txt
    span: «60-900
-- article.txt --
The president spoke of nearly 3,000 killed or wounded; Seoul of 1,100.
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
    text: article.txt
    span: 23-53
  - source: Seoul
    figure: 1,100
    counts: killed or wounded
    stated: 2024-12-23
    quote: 1,100
    text: article.txt
    span: 64-69
-- article.txt --
The president spoke of nearly 3,000 killed or wounded; Seoul of 1,100.
`,
	}, Check: spanMismatch})
}

func spanMismatch(p *Pass) {
	for _, at := range p.placed() {
		c := at.claim
		if c.Span == (compare.Span{}) || at.holds || c.Quote != "" && len(at.at) == 0 { // CC204 says it
			continue
		}
		fault := spanFault(at.text, c.Span)
		if fault == "" && c.Quote != "" {
			fault = " holds " + compare.Quote(at.text[c.Span.Start:c.Span.End]) + ", not the quote"
		}
		if fault != "" {
			p.At(c, compare.FieldSpan, "span "+c.Span.String()+fault, spanHint(at.at))
			if len(at.at) == 1 {
				p.mend(c, compare.FieldSpan, at.at[0].String())
			}
		}
	}
}

// spanFault says why a span is no stretch of a text, and nothing where it is one.
func spanFault(text string, s compare.Span) string {
	cuts := func(at int) bool { return at < len(text) && !utf8.RuneStart(text[at]) }
	switch {
	case s.Start < 0 || s.End < s.Start:
		return " is no stretch"
	case s.End > len(text):
		return " ends behind the text, which is " + strconv.Itoa(len(text)) + " bytes long"
	case cuts(s.Start) || cuts(s.End):
		return " cuts a character in two"
	}
	return ""
}

// spanHint says what to type where the quote stands at these places.
func spanHint(at []compare.Span) string {
	switch len(at) {
	case 0:
		return "write the byte at which the words begin, and the one behind them"
	case 1:
		return "write span: " + at[0].String()
	}
	return "the quote stands " + strconv.Itoa(len(at)) + " times in the text, first at " + at[0].String() + "; write the span of the right place"
}
