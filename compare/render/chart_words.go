package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// shortDate returns a date as charts have it: "23 Dec 2024".
func shortDate(d compare.Date) string {
	if d == 0 {
		return ""
	}
	s := strconv.Itoa(d.Year())
	if d.Month() != 0 {
		s = months[d.Month()][:3] + " " + s
	}
	if d.Day() != 0 {
		s = strconv.Itoa(d.Day()) + " " + s
	}
	return s
}

// marks says what the words of a claim do not: that it no longer stands, repeats
// another, or gives a maximum.
func marks(r *chartRow) string {
	var all []string
	for _, mark := range [...]string{only(r.Replaced, "superseded"), only(r.Derived, "an echo"), only(r.Figure.Maximum(), "a maximum")} {
		if mark != "" {
			all = append(all, mark)
		}
	}
	return strings.Join(all, ", ")
}

// remarks are the marks of a claim, and the day since which it counts where that
// is not the topic's.
func remarks(r *chartRow, since compare.Date) string {
	s := marks(r)
	if r.Since == 0 || r.Since == since {
		return s
	}
	return "since " + shortDate(r.Since) + only(s != "", ", ") + s
}

// claimWords says what a claim says, in one line. shorten is what is done to names.
func claimWords(l *compare.Line, shorten func(string) string) string {
	d := l.Detail()
	s := sourceName(shorten(l.Source))
	if d.Speaker != "" {
		s += " (" + shorten(d.Speaker) + ")"
	}
	if d.Via != "" {
		s += ", via " + shorten(d.Via)
	}
	s += ": " + FigureWords(l.Figure)
	if counts := only(l.Counts != "", shorten(l.Counts)); counts != "" {
		s += ", " + counts
	} else if l.Term != 0 {
		s += ", " + l.Term.String()
	}
	if day := l.LastDay(); day != 0 {
		s += ", by " + Date(day)
	}
	return s + ", likely " + Range(l.Reading.Likely) + only(l.Replaced, ", superseded") + only(l.Derived, ", an echo")
}

// longName returns the name of a source as labels have it, which may stand in several
// lines.
func longName(source string) string { return sourceName(name(source)) }

// sourceName returns the name of a source as charts show it.
func sourceName(source string) string {
	if s := clean(source); s != "" {
		return s
	}
	return "source not given"
}
