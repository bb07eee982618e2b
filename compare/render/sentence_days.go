package render

import "counterclaim/compare"

// A told is the day that a sentence tells of a figure, and what it is the day of.
type told struct {
	kind dayKind
	date compare.Date
}

type dayKind uint8

const (
	noDay       dayKind = iota
	statedOn            // it was said then, of what had come until then
	countedTo           // it counts up to then
	publishedOn         // it was carried then
)

// toldOn returns the last day that a claim counts, and how that is known.
func toldOn(c *compare.Claim) told {
	switch {
	case c.Until != 0 && c.Until != c.Stated:
		return told{countedTo, c.Until}
	case c.Stated != 0:
		return told{statedOn, c.Stated}
	case c.Published != 0:
		return told{publishedOn, c.Published}
	}
	return told{}
}

// A calendar knows which day was mentioned last, and whether the year goes without
// saying: where all days are of one year, it is said once.
type calendar struct {
	oneYear  bool
	saidYear bool
	last     told
}

// look goes through the days of a topic.
func (c *calendar) look(t *compare.Topic) {
	year := 0
	c.oneYear = true
	see := func(d compare.Date) {
		if d == 0 {
			return
		}
		c.oneYear = c.oneYear && (year == 0 || year == d.Year())
		year = d.Year()
	}
	for i := range t.Series {
		s := &t.Series[i]
		if s.Since != t.Since {
			see(s.Since)
		}
		for _, telling := range s.Tellings {
			see(toldOn(t.Lines[telling.Lines[0]].Claim).date)
		}
	}
}

// date returns a date in words, its year left out where it goes without saying.
func (c *calendar) date(d compare.Date) string {
	s := Date(d)
	if c.oneYear && c.saidYear && d.Month() != 0 {
		return s[:len(s)-len(" 2024")]
	}
	c.saidYear = true
	return s
}

// first returns the first day counted in words. No later "the same day" is that of a
// figure told before it.
func (c *calendar) first(d compare.Date) string {
	c.last = told{}
	return c.date(d)
}

// mention returns the day in words: the same as before, or its date.
func (c *calendar) mention(t told) (words string, same bool) {
	if t == c.last {
		switch {
		case t.date.Day() != 0:
			return "the same day", true
		case t.date.Month() != 0:
			return "the same month", true
		}
		return "the same year", true
	}
	c.last = t
	return c.date(t.date), false
}

// clause returns the day as the end of a clause: " on 23 December 2024".
func (c *calendar) clause(t told) string {
	if t.kind == noDay {
		return ""
	}
	words, same := c.mention(t)
	on := " in "
	switch {
	case same:
		on = " "
	case t.date.Exact():
		on = " on "
	}
	switch t.kind {
	case countedTo:
		return " as of " + words
	case publishedOn:
		return ", as reported" + on + words
	}
	return on + words
}

// aside returns the day as it stands behind a name in brackets.
func (c *calendar) aside(t told) string {
	if t.kind == noDay {
		return ""
	}
	words, _ := c.mention(t)
	switch t.kind {
	case countedTo:
		words = "as of " + words
	case publishedOn:
		words = "reported " + words
	}
	return ", " + words
}
