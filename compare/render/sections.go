package render

import (
	"strconv"
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
	for i := range t.Lines {
		l := &t.Lines[i]
		g.add(
			sourceCell(l, fold >= foldVia),
			saidCell(l, fold >= foldLikely),
			only(fold < foldLikely, glue(Range(l.Reading.Likely))),
			only(o.Readings, glue(Range(l.Reading.Possible))),
			countsCell(l.Claim),
			only(len(t.Subjects) > 1, name(l.Subject)),
			only(len(t.Places) > 1, name(l.Place)),
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

// only returns the text if it is wanted.
func only(wanted bool, s string) string {
	if wanted {
		return s
	}
	return ""
}

// sourceCell shows who said it, and through whom where that is wanted.
func sourceCell(l *compare.Line, withVia bool) string {
	s := name(l.Source)
	if speaker := l.Detail().Speaker; speaker != "" {
		s += " (" + name(speaker) + ")"
	}
	if via := l.Detail().Via; withVia && via != "" {
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

// pairsGrid shows the listed pairs of a topic, as many as the options allow.
// between stands between the factors of one pair.
func pairsGrid(t *compare.Topic, o Options, between string) *grid {
	g := &grid{tail: true, columns: []column{
		{title: "verdict", verdict: true}, {title: "claims"}, {title: "factor"}, {title: "gap", right: true}, {title: "why"},
	}}
	names := newNamer(t)
	and := " – "
	if between == "\n" && names.long() {
		and = "\n– "
	}
	for i := range o.limit(len(t.Pairs)) {
		p := &t.Pairs[i]
		a, b := FigureWords(t.Lines[p.A].Figure), FigureWords(t.Lines[p.B].Figure)
		gap := ""
		if p.Gap > 0 {
			gap = glue(People(p.Gap))
		}
		g.add(
			glue(p.Verdict.String()),
			glueWithin(names.of(p.A), a)+and+glueWithin(names.of(p.B), b),
			factorCell(p, between),
			gap,
			glueWithin(string(appendSentence(nil, names, p)), a, b),
		)
	}
	why := len(g.columns) - 1
	g.dropEmpty()
	g.tail = len(g.columns) > 0 && g.columns[len(g.columns)-1].title == "why" && why > 0
	return g
}

// factorCell shows the factors of a pair, each on one line.
func factorCell(p *compare.Pair, between string) string {
	parts := strings.Split(FactorWords(p), ", ")
	for i, s := range parts {
		parts[i] = glue(s)
	}
	return strings.Join(parts, between)
}

// How much of a row of the overview is folded into fewer columns.
const (
	foldExtremes     = iota + 1 // the highest figure stands below the lowest
	foldDisputes                // the tensions stand below the conflicts
	foldMostOverview = foldDisputes
)

// overviewGrid shows the rows of the overview, as many as the options allow.
func overviewGrid(t view, o Options, fold int) *grid {
	g := &grid{columns: []column{
		{title: "topic"}, {title: "counts"}, {title: "people"}, {title: "place"}, {title: "claims", right: true},
		{title: "lowest"}, {title: "highest"}, {title: "factor", right: true},
		{title: "conflicts", right: true}, {title: "tensions", right: true}, {title: "disputes"},
	}}
	if fold >= foldExtremes {
		g.columns[5].title = "lowest, highest"
	}
	rows := t.Overview[:o.limit(len(t.Overview))]
	people, place := differ(t.Overview)
	for i := range rows {
		r := &rows[i]
		lowest, highest := extremeCell(r.Lowest), only(r.Claims > 1, extremeCell(r.Highest))
		if fold >= foldExtremes && highest != "" {
			lowest, highest = lowest+"\n"+highest, ""
		}
		g.add(
			topicName(t.Topics[r.Topic].Name),
			r.Term.String(),
			only(people, name(r.Subject)),
			only(place, name(r.Place)),
			Number(int64(r.Claims)),
			lowest,
			highest,
			only(r.Claims > 1, Factor(r.Factor)),
			only(fold < foldDisputes, zeroless(r.Conflicts)),
			only(fold < foldDisputes, zeroless(r.Tensions)),
			only(fold >= foldDisputes, disputesCell(r)),
		)
	}
	g.dropEmpty()
	return g
}

// disputesCell counts conflicts and tensions, each on its line.
func disputesCell(r *compare.Row) string {
	var parts []string
	if r.Conflicts > 0 {
		parts = append(parts, glue(count(r.Conflicts, "conflict")))
	}
	if r.Tensions > 0 {
		parts = append(parts, glue(count(r.Tensions, "tension")))
	}
	return strings.Join(parts, "\n")
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

// topicName returns the name of a topic as headings and the overview show it.
func topicName(s string) string {
	if s == "" {
		return "Claims without a topic"
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
