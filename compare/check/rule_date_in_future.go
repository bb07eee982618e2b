package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC305", Name: "date-in-future",
		Title: "date in the future",
		Doc:   "The date lies after the day of the check, so nobody can know of it yet. A month or a year is taken by its first day. --today sets the day.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: «2042-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}, Check: dateInFuture})
}

// dateInFuture reports each of a claim's dates. Without a day it reports nothing.
func dateInFuture(p *Pass) {
	for _, c := range p.All() {
		for _, d := range [...]struct {
			field compare.Field
			date  compare.Date
		}{
			{compare.FieldStated, c.Stated}, {compare.FieldPublished, c.Published},
			{compare.FieldSince, c.Since}, {compare.FieldUntil, c.Until},
		} {
			if after(d.date, p.Today) {
				p.At(c, d.field, d.field.String()+" "+d.date.String()+" lies after today, "+p.Today.String(), "look at the year; --today says which day it is")
			}
		}
	}
}
