package article

import (
	"strings"

	"counterclaim/compare"
)

// found turns the drafts into claims.
func (r *reader) found() []Found {
	var all []Found
	for i := range r.claims {
		if d := &r.claims[i]; !d.gone {
			all = append(all, r.foundOf(d))
		}
	}
	return all
}

func (r *reader) foundOf(d *draft) Found {
	f := Found{Words: r.span(d.mention.stretch), Superseded: d.superseded}
	c := &f.Claim
	c.Figure = d.mention.figure
	c.Counts = strings.Join(d.mention.terms, " or ")
	c.Term, _ = compare.ParseTerm(c.Counts)
	c.Subject = r.plain(d.subject)
	c.Place = r.plain(d.placeAt)
	c.Quote = r.words(d.quote)
	c.Stated = d.stated.since
	c.Since, c.Until = d.window.since, d.window.until
	c.Published = r.scene.published
	c.Details = &compare.Details{Via: d.who.via, URL: r.opt.URL, Text: r.opt.File, Span: r.span(d.quote)}
	f.Why = append(f.Why, Because{compare.FieldCounts, r.span(d.quote), d.mention.rule}, Because{compare.FieldSource, r.span(d.who.at), d.who.rule})
	if d.who.actor != noActor {
		c.Source, c.Speaker = r.speech.actors[d.who.actor].source()
	}
	return f
}
