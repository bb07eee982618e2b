package check

import (
	"strings"
	"sync"

	"counterclaim/compare"
)

// A placed is a claim whose quote, or whose span, can be looked up in its text.
type placed struct {
	claim *compare.Claim
	text  string
	at    []compare.Span // where the quote stands; not looked for where the span holds it
	holds bool           // the span holds the quote
}

// textPlaces are the claims with texts, looked up when a rule first asks for them.
type textPlaces struct {
	once   sync.Once
	claims []placed
}

// placed returns the claims whose texts could be read.
func (p *Pass) placed() []placed {
	p.texts.once.Do(func() { p.texts.find(p.Dataset) })
	return p.texts.claims
}

func (all *textPlaces) find(ds *compare.Dataset) {
	indexes := map[compare.Evidence]*textIndex{}
	for _, c := range ds.Claims {
		if c.Details == nil || c.Text == "" {
			continue
		}
		e := c.Evidence()
		text, ok := ds.Texts[e]
		if !ok {
			continue
		}
		p := placed{claim: c, text: text}
		if p.holds = holds(text, c.Span, c.Quote); !p.holds && c.Quote != "" {
			if indexes[e] == nil {
				indexes[e] = newTextIndex(text)
			}
			p.at = indexes[e].locate(c.Quote)
		}
		all.claims = append(all.claims, p)
	}
}

// holds reports whether a stretch of a text is the quote, but for its signs.
func holds(text string, s compare.Span, quote string) bool {
	if spanFault(text, s) != "" || s == (compare.Span{}) || quote == "" {
		return false
	}
	words := text[s.Start:s.End]
	if words == quote {
		return true
	}
	if len(words) > 2*len(quote)+mostGap { // more than signs and ellipses explain
		return false
	}
	for _, at := range locate(words, quote) {
		rest := words[:at.Start] + words[at.End:]
		if strings.IndexFunc(rest, wordy) < 0 {
			return true
		}
	}
	return false
}
