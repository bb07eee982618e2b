package render

import (
	"cmp"
	"slices"
	"strconv"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A chartGroup is the claims of a topic that count the same: one definition, one
// set of people, one place.
type chartGroup struct {
	counts  string // what they count, in the words of the sources
	heading string // the same, and whom and where if the topic has several
	rows    []chartRow
}

// A chartRow is one claim, with what its source is told by.
type chartRow struct {
	*compare.Line
	label string // its source and day, and a number where another claim of the group has the same
	ink   picture.Ink
	form  picture.Form
}

// aside reports whether the claim is no witness of its own, or no longer one.
func (r *chartRow) aside() bool { return r.Replaced || r.Derived }

// chartGroups puts the claims of a topic in groups, ordered by date. Rows have the names
// of their sources beside them: where there are more sources than inks, all rows of a
// chart have the same, for colour would lift some above the others. Lines need theirs,
// and get one of them with a form that no other source has with it.
func chartGroups(t *compare.Topic, c Chart) (groups []chartGroup) {
	series := chartSeries(t)
	oneInk := c == ChartRange && manySources(t)
	people, places := varied(t)
	var rows []chartRow
	for i := range t.Lines {
		l := &t.Lines[i]
		k := series[l.Source]
		r := chartRow{l, "", picture.Series(k), picture.Form(k % int(picture.NumForms))}
		if oneInk {
			r.ink = picture.Series(0)
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b chartRow) int {
		return cmp.Or(compareCounted(&a, &b), a.LastDay().Compare(b.LastDay()), cmp.Compare(a.Source, b.Source))
	})
	for i, r := range rows {
		if i == 0 || compareCounted(&rows[i-1], &r) != 0 {
			groups = append(groups, chartGroup{})
		}
		g := &groups[len(groups)-1]
		g.rows = append(g.rows, r)
	}
	taken, counted := map[string]bool{}, countings{}
	for i := range groups {
		g := &groups[i]
		g.counts = counted.of(g.rows)
		g.heading = groupHeading(g, people, places)
		for n, heading := 2, g.heading; taken[g.heading]; n++ { // long names may look alike
			g.heading = heading + " (" + strconv.Itoa(n) + ")"
		}
		taken[g.heading] = true
		labelRows(g.rows)
	}
	return groups
}

// varied reports whether the claims of a topic do not all count the same people, and
// the same place. Not to say whom is another thing than to say.
func varied(t *compare.Topic) (people, places bool) {
	for i := range t.Lines {
		people = people || t.Lines[i].Subject != t.Lines[0].Subject
		places = places || t.Lines[i].Place != t.Lines[0].Place
	}
	return people, places
}

// labelRows gives rows labels of their own, in order.
func labelRows(rows []chartRow) {
	taken := map[string]int{}
	for i := range rows {
		r := &rows[i]
		r.label = longName(r.Source)
		if day := shortDate(r.LastDay()); day != "" {
			r.label += ", " + day
		}
		taken[r.label]++
		for n := taken[r.label]; n > 1; n++ {
			if other := r.label + " (" + strconv.Itoa(n) + ")"; taken[other] == 0 {
				taken[other]++
				taken[r.label] = n
				r.label = other
				break
			}
		}
	}
}

// compareCounted orders claims by what they count.
func compareCounted(a, b *chartRow) int {
	return cmp.Or(cmp.Compare(a.Term, b.Term), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Place, b.Place))
}

// groupHeading names what a group counts, and whom and where if that is not the same
// in all of the topic.
func groupHeading(g *chartGroup, people, places bool) string {
	r, s := &g.rows[0], upperFirst(g.counts)
	if people {
		s += " · " + cmp.Or(name(r.Subject), "people not specified")
	}
	if places {
		s += " · " + cmp.Or(name(r.Place), "place not specified")
	}
	return s
}

// manySources reports whether a topic has more sources than there are inks.
func manySources(t *compare.Topic) bool { return len(chartSeries(t)) > picture.NumSeries }

// chartSeries numbers the sources of a topic, those with most claims first, as
// they come by their inks.
func chartSeries(t *compare.Topic) map[string]int {
	claims := map[string]int{}
	for i := range t.Lines {
		claims[t.Lines[i].Source]++
	}
	var sources []string
	for s := range claims {
		sources = append(sources, s)
	}
	slices.SortFunc(sources, func(a, b string) int { return cmp.Or(cmp.Compare(claims[b], claims[a]), cmp.Compare(a, b)) })
	number := map[string]int{}
	for i, s := range sources {
		number[s] = i
	}
	return number
}

// named returns the numbers that a figure names: one, the two of a range, or none
// where it is an amount such as dozens.
func named(f compare.Figure) []int64 {
	switch n, ok := f.Named(); {
	case ok:
		return []int64{n}
	case f.Text != "" && f.Range:
		return []int64{f.A, f.B}
	case f.Text == "" && f.Given.HasLow && f.Given.HasHigh:
		return []int64{f.Given.Low, f.Given.High}
	}
	return nil
}
