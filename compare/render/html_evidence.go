package render

import (
	"net/url"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// An htmlEvidence is what a claim brings for its figure.
type htmlEvidence struct {
	ID, Counts          string
	Source, Said, Until string
	Quote               string
	Facts               []htmlFact
}

// An htmlFact is a thing and what is known of it, with a link where it has one.
type htmlFact struct {
	Name, Text, Link string
	Away             bool // the link leads out of the page
}

// Auto reports whether the text says itself in which direction it is written.
func (f *htmlFact) Auto() bool { return !plain(f.Text) }

// evident reports whether a claim brings anything that its row does not show.
func evident(c *compare.Claim) bool {
	d := c.Detail()
	return c.Quote != "" || d.URL != "" || d.Text != "" || d.Note != "" || d.Accept != ""
}

func evidenceID(topic string, line int) string { return topic + "-e" + strconv.Itoa(line+1) }

// evidence gives a section what its claims bring.
func (p *htmlPage) evidence(h *htmlTopic, t *compare.Topic, kinds *definitions) {
	articles := p.articles(t, h.ID)
	silent := 0
	for i := range t.Lines {
		l := &t.Lines[i]
		if !evident(l.Claim) {
			silent++
			continue
		}
		e := htmlEvidence{
			ID: evidenceID(h.ID, i), Counts: strconv.Itoa(kinds.of[i]),
			Source: sourceName(sourceCell(l.Claim, false)), Said: FigureWords(l.Figure), Until: Date(l.LastDay()), Quote: wholeText(l.Quote),
		}
		e.Facts = append(claimFacts(l), articles.fact(i, l.Claim)...)
		h.Evidence = append(h.Evidence, e)
	}
	h.Articles = articles.all
	switch {
	case silent == len(t.Lines):
		h.Silent = "No claim here brings a quote, a link or a note."
	case silent > 0:
		h.Silent = count(silent, "claim") + " here " + map[bool]string{true: "brings", false: "bring"}[silent == 1] + " no quote, link or note."
	}
}

// claimFacts lists what is known of a claim beside its quote.
func claimFacts(l *compare.Line) (facts []htmlFact) {
	d := l.Detail()
	add := func(name, text string) {
		if text != "" {
			facts = append(facts, htmlFact{Name: name, Text: text})
		}
	}
	add("Said by", name(d.Speaker))
	add("Counts", countsCell(l.Claim))
	add("Stated", Date(l.Stated))
	add("Carried by", name(d.Via))
	add("Published", Date(l.Published))
	if l.Since != 0 {
		add("Counts from", Date(l.Since))
	}
	if l.Until != 0 {
		add("Counts until", Date(l.Until))
	}
	if d.URL != "" {
		facts = append(facts, linkFact(d.URL))
	}
	add("Repeats", name(d.DerivedFrom))
	add("Replaces", name(d.Revises))
	add("Accepted", wholeText(d.Accept))
	add("Note", wholeText(d.Note))
	return facts
}

// linkFact links an address of the web. Any other stays text: who gave it is a
// stranger, and a link can do more than lead somewhere.
func linkFact(address string) htmlFact {
	f := htmlFact{Name: "Link", Text: wholeText(address)}
	if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && plain(address) && !strings.ContainsAny(address, " \"'<>\\`") {
		f.Link, f.Away = u.String(), true
	}
	return f
}
