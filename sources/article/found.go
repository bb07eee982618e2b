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
	if d.who.actor != noActor {
		c.Source, c.Speaker = r.speech.actors[d.who.actor].source()
	}
	f.Why = r.why(d)
	return f
}

// why says which words gave which field.
func (r *reader) why(d *draft) []Because {
	why := []Because{
		{compare.FieldFigure, r.span(d.mention.stretch), "the number with its hedge"},
		{compare.FieldCounts, r.span(r.outcomeWords(d)), d.mention.rule},
	}
	add := func(f compare.Field, s stretch, rule string) {
		if !s.empty() {
			why = append(why, Because{f, r.span(s), rule})
		}
	}
	add(compare.FieldSubject, d.subject, "the people named with the number, or before")
	why = append(why, Because{compare.FieldSource, r.span(d.who.at), d.who.rule})
	add(compare.FieldVia, d.who.viaAt, "who was told, or quotes the source")
	add(compare.FieldStated, d.stated.stretch, "the day of the statement")
	if d.stated.empty() && d.stated.since != 0 {
		why = append(why, Because{Field: compare.FieldStated, Rule: "the day that the text came out: it tells of that day, or speaks for its publisher"})
	}
	add(compare.FieldSince, d.window.stretch, "the days named with what happened")
	add(compare.FieldPlace, d.placeAt, "a place named in the sentence or just before")
	return why
}

// outcomeWords returns the words that say what became of the people: those of the
// figure that it leans on, where it names none itself.
func (r *reader) outcomeWords(d *draft) stretch {
	m := &d.mention
	if m.outcome < 0 {
		return stretch{}
	}
	return stretch{m.outcome, max(m.outcome, m.last) + 1}
}
