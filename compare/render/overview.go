package render

import (
	"strings"

	"counterclaim/compare"
)

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
		lowest, highest := extremeCell(t.Line(r.Lowest)), only(r.Claims > 1, extremeCell(t.Line(r.Highest)))
		if fold >= foldExtremes && highest != "" {
			lowest, highest = lowest+"\n"+highest, ""
		}
		g.add(
			topicName(t.Topics[r.Topic].Name),
			r.Term.String(),
			only(people, name(r.Subject())),
			only(place, name(r.Place())),
			Number(int64(r.Claims)),
			lowest,
			highest,
			only(r.Claims > 1, Factor(r.Factor))+only(r.NoRange, "no range"),
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
		people = people || f.Subject() != r.Subject()
		place = place || f.Place() != r.Place()
	}
	return people, place
}

// extremeCell shows the lowest or highest figure with its source.
func extremeCell(l compare.Line) string {
	return glue(FigureWords(l.Figure)) + " (" + name(l.Source) + ")"
}

// zeroless shows a number of disputes, and a dash for none, so that the eye
// finds the others.
func zeroless(n int) string {
	if n == 0 {
		return "–"
	}
	return Number(int64(n))
}
