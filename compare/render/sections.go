package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// claimsGrid lines up the claims of a topic. Columns that would be empty, or say
// for every claim what the heading says already, are left out.
func claimsGrid(t *compare.Topic, o Options) *grid {
	g := &grid{columns: []column{
		{title: "source"}, {title: "as said"}, {title: "likely", right: true},
		{title: "possible (tolerance)", right: true}, {title: "counts"},
		{title: "people"}, {title: "place"},
		{title: "since"}, {title: "until"}, {title: "stated"}, {title: "via"},
	}}
	window, until := false, false
	for i := range t.Lines {
		c := t.Lines[i].Claim
		window = window || c.Since != 0 && c.Since != t.Since
		until = until || c.LastDay() != c.Stated
	}
	for i := range t.Lines {
		l := &t.Lines[i]
		g.add(
			sourceCell(l),
			glue(FigureWords(l.Figure)),
			glue(Range(l.Reading.Likely)),
			only(o.Readings, glue(Range(l.Reading.Possible))),
			countsCell(l.Claim),
			only(len(t.Subjects) > 1, name(l.Subject)),
			only(len(t.Places) > 1, name(l.Place)),
			only(window, l.Since.String()),
			only(until, l.LastDay().String()),
			l.Stated.String(),
			name(l.Detail().Via),
		)
	}
	g.dropEmpty()
	return g
}

// only returns the text if it is wanted.
func only(wanted bool, s string) string {
	if wanted {
		return s
	}
	return ""
}

func sourceCell(l *compare.Line) string {
	s := name(l.Source)
	if speaker := l.Detail().Speaker; speaker != "" {
		s += " (" + name(speaker) + ")"
	}
	return s
}

// countsCell returns the definition as written, or else the terms that it means.
func countsCell(c *compare.Claim) string {
	if c.Counts != "" {
		return name(c.Counts)
	}
	return c.Term.String()
}

// pairsGrid shows the listed pairs of a topic, as many as the options allow.
func pairsGrid(t *compare.Topic, o Options) *grid {
	g := &grid{tail: true, columns: []column{
		{title: "verdict", verdict: true}, {title: "claims"}, {title: "factor"}, {title: "gap", right: true}, {title: "why"},
	}}
	names := newNamer(t)
	for i := range o.limit(len(t.Pairs)) {
		p := &t.Pairs[i]
		a, b := FigureWords(t.Lines[p.A].Figure), FigureWords(t.Lines[p.B].Figure)
		gap := ""
		if p.Gap > 0 {
			gap = glue(People(p.Gap))
		}
		g.add(
			glue(p.Verdict.String()),
			glueWithin(names.of(p.A), a)+" – "+glueWithin(names.of(p.B), b),
			factorCell(p),
			gap,
			glueWithin(string(appendSentence(nil, names, p)), a, b),
		)
	}
	why := len(g.columns) - 1
	g.dropEmpty()
	g.tail = len(g.columns) > 0 && g.columns[len(g.columns)-1].title == "why" && why > 0
	return g
}

// factorCell puts each factor on a line of its own.
func factorCell(p *compare.Pair) string {
	parts := strings.Split(FactorWords(p), ", ")
	for i, s := range parts {
		parts[i] = glue(s)
	}
	return strings.Join(parts, "\n")
}

// overviewGrid shows the rows of the overview, as many as the options allow.
func overviewGrid(t view, o Options) *grid {
	g := &grid{columns: []column{
		{title: "topic"}, {title: "counts"}, {title: "people"}, {title: "place"}, {title: "claims", right: true},
		{title: "lowest"}, {title: "highest"}, {title: "factor", right: true},
		{title: "conflicts", right: true}, {title: "tensions", right: true},
	}}
	rows := t.Overview[:o.limit(len(t.Overview))]
	people, place := differ(t.Overview)
	for i := range rows {
		r := &rows[i]
		g.add(
			topicName(t.Topics[r.Topic].Name),
			r.Term.String(),
			only(people, name(r.Subject)),
			only(place, name(r.Place)),
			Number(int64(r.Claims)),
			extremeCell(r.Lowest),
			extremeCell(r.Highest),
			Factor(r.Factor),
			zeroless(r.Conflicts),
			zeroless(r.Tensions),
		)
	}
	g.dropEmpty()
	return g
}

// differ reports whether rows of one topic differ in people and in place.
func differ(rows []compare.Row) (people, place bool) {
	first := map[int]*compare.Row{}
	for i := range rows {
		r := &rows[i]
		f, ok := first[r.Topic]
		if !ok {
			first[r.Topic] = r
			continue
		}
		people = people || f.Subject != r.Subject
		place = place || f.Place != r.Place
	}
	return people, place
}

// extremeCell shows the lowest or highest figure with its source.
func extremeCell(c *compare.Claim) string {
	if c == nil {
		return ""
	}
	return glue(FigureWords(c.Figure)) + " (" + name(c.Source) + ")"
}

// zeroless shows a number of disputes, and a dash for none, so that the eye
// finds the others.
func zeroless(n int) string {
	if n == 0 {
		return "–"
	}
	return Number(int64(n))
}

// topicName returns the name of a topic as headings show it.
func topicName(s string) string {
	if s == "" {
		return "(no topic)"
	}
	return name(s)
}

// topicFacts returns what a heading says beside the topic's name.
func topicFacts(t *compare.Topic) []string {
	var facts []string
	for _, names := range [][]string{t.Subjects, t.Places} {
		if s := list(names); s != "" {
			facts = append(facts, s)
		}
	}
	if s := daysWords(t.Since, t.Until); s != "" {
		facts = append(facts, s)
	}
	facts = append(facts, count(t.Claims, "claim"))
	if pairs := t.Tally.Pairs(); pairs > 0 {
		facts = append(facts, disputeWords(t.Tally.Disputed(), pairs))
	}
	return facts
}

// list returns the first few names.
func list(names []string) string {
	const most = 4
	var shown []string
	for _, s := range names {
		if s != "" && len(shown) < most {
			shown = append(shown, name(s))
		}
	}
	s := strings.Join(shown, ", ")
	if more := len(names) - len(shown); more > 0 && len(shown) == most {
		s += " and " + strconv.Itoa(more) + " more"
	}
	return s
}

// restWords counts the pairs that are not listed.
func restWords(t *compare.Topic) string {
	if len(t.Rest) == 0 {
		return ""
	}
	var parts []string
	for _, r := range t.Rest {
		parts = append(parts, RestWords(r))
	}
	return "Not listed: " + strings.Join(parts, "; ") + "."
}

// unshown counts what the limit cut: "… and 37 more pairs, not shown."
func unshown(n, shown int, thing string) string {
	if n <= shown {
		return ""
	}
	return "… and " + count(n-shown, "more "+thing) + ", not shown."
}
