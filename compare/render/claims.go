package render

import (
	"strings"

	"counterclaim/compare"
)

// How much of a claim is folded into fewer columns, for narrow screens.
const (
	foldNothing = iota
	foldVia     // the outlet stands with the source
	foldStated  // the day stated stands with the last day counted, where they differ
	foldLikely  // the likely reading stands below the words
	foldMost    = foldLikely
)

// claimsGrid lines up the claims of a topic. Columns that would be empty, or say
// for every claim what the heading says already, are left out.
func claimsGrid(t *compare.Topic, o Options, fold int) *grid {
	g := &grid{columns: []column{
		{title: "source"}, {title: "as said"}, {title: "likely", right: true},
		{title: "possible (tolerance)", right: true}, {title: "counts"},
		{title: "people"}, {title: "place"}, {title: "until"}, {title: "stated"}, {title: "via"},
	}}
	if fold >= foldLikely {
		g.columns[1].title = "as said (likely)"
	}
	days := daysOf(t, fold)
	people, places := varied(t)
	for i := range t.Lines {
		l := &t.Lines[i]
		g.add(
			sourceCell(l.Claim, fold >= foldVia),
			saidCell(l, fold >= foldLikely),
			only(fold < foldLikely, glue(Range(l.Reading.Likely))),
			only(o.Readings, glue(Range(l.Reading.Possible))),
			countsCell(l.Claim),
			only(people, name(l.Subject)),
			only(places, name(l.Place)),
			days.untilCell(l),
			only(!days.folded, l.Stated.String()),
			only(fold < foldVia, name(l.Detail().Via)),
		)
	}
	g.dropEmpty()
	return g
}

// shownDays says what the columns of days must tell about a topic.
type shownDays struct {
	since  compare.Date // the heading's: only others are told
	until  bool         // some claim counts up to another day than it was stated on
	folded bool         // the days stated stand in the column of the last days
}

func daysOf(t *compare.Topic, fold int) shownDays {
	d := shownDays{since: t.Since}
	for i := range t.Lines {
		c := t.Lines[i].Claim
		d.until = d.until || c.LastDay() != c.Stated || d.window(c)
	}
	d.folded = d.until && fold >= foldStated
	return d
}

// window reports whether the claim begins on another day than its topic.
func (d shownDays) window(c *compare.Claim) bool { return c.Since != 0 && c.Since != d.since }

// untilCell shows the last day counted, with the first one where it is not the
// topic's.
func (d shownDays) untilCell(l *compare.Line) string {
	if !d.until {
		return ""
	}
	s := l.LastDay().String()
	var more []string
	if d.window(l.Claim) {
		more = append(more, "since "+l.Since.String())
	}
	if d.folded && l.Stated != 0 && l.Stated != l.LastDay() {
		more = append(more, "stated "+l.Stated.String())
	}
	if len(more) > 0 {
		s += " (" + strings.Join(more, ", ") + ")"
	}
	return s
}

// sourceCell shows who said it, and through whom where that is wanted.
func sourceCell(c *compare.Claim, withVia bool) string {
	s := name(c.Source)
	if speaker := c.Detail().Speaker; speaker != "" {
		s += " (" + name(speaker) + ")"
	}
	if via := c.Detail().Via; withVia && via != "" {
		s += ", via " + name(via)
	}
	return s
}

// saidCell shows the figure's words, with the likely reading on a line of its
// own where that is wanted and says anything else.
func saidCell(l *compare.Line, withLikely bool) string {
	s, likely := FigureWords(l.Figure), Range(l.Reading.Likely)
	if withLikely && likely != s {
		return glue(s) + "\n" + glue("("+likely+")")
	}
	return glue(s)
}

// countsCell returns the definition as written, or else the terms that it means.
func countsCell(c *compare.Claim) string {
	if c.Counts != "" {
		return name(c.Counts)
	}
	return c.Term.String()
}
