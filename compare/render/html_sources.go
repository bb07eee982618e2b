package render

import (
	"maps"
	"slices"

	"counterclaim/compare"
)

// sources lists who said something in the topics of the page, by name. A role says on
// which side somebody stands, and nothing of who is right.
func (p *htmlPage) sources(several bool) *htmlTable {
	g := &grid{columns: []column{
		{title: "source"}, {title: "role"}, {title: "claims", right: true}, {title: "topics", right: true},
		{title: "speakers"}, {title: "via"}, {title: "first stated"}, {title: "last stated"},
		{title: "first published"}, {title: "last published"},
	}}
	for _, source := range slices.Sorted(maps.Keys(p.said)) {
		of := p.said[source]
		role := ""
		if p.o.Role != nil {
			role = string(p.o.Role(source))
		}
		g.add(sourceName(name(source)), role, Number(int64(of.claims)), only(several, Number(int64(len(of.topics)))),
			setWords(of.speakers), setWords(of.via), of.stated.first.String(), of.stated.last.String(),
			of.published.first.String(), of.published.last.String())
	}
	g.dropEmpty()
	return newHTMLTable(g, "sources-table", "Sources by name, with what they said", "source")
}

// setWords lists a few names of a set.
func setWords(set map[string]bool) string { return list(slices.Sorted(maps.Keys(set))) }

// An htmlMethod says how the page came to what it says.
type htmlMethod struct {
	Profile  string
	Readings *htmlTable // how the words of this page were read
	Verdicts []htmlFact
	Together bool // it is said whether all can be true together
	Unused   string
}

func (p *htmlPage) method(t *compare.Table) htmlMethod {
	m := htmlMethod{Profile: profileWords[t.Options.Profile], Together: !t.Options.NoReconcile && !p.o.Overview, Unused: unusedWords(p.o)}
	if len(p.met) > 0 {
		m.Readings = p.met.table(t.Options.Profile)
	}
	for v := range compare.NumVerdicts {
		m.Verdicts = append(m.Verdicts, htmlFact{Name: v.String(), Text: verdictWords[v], Link: verdictClass(v.String())})
	}
	return m
}

var profileWords = [...]string{
	compare.Press:   "Figures are read as most readers of news take them.",
	compare.Literal: "Figures are read by their words alone: what is possible counts as likely.",
	compare.ACLED:   "Figures are read as most readers of news take them, but tens, dozens and hundreds as the codebook of ACLED has them.",
}

var verdictWords = [compare.NumVerdicts]string{
	compare.Superseded:    "The source itself has replaced the figure.",
	compare.Echo:          "One figure repeats the other, or both a third: one witness, however often it is printed.",
	compare.Restated:      "One statement was carried twice; the reason names what changed on the way.",
	compare.NotComparable: "The two do not count the same, and neither is part of the other, so neither can refute the other.",
	compare.Conflict:      "No number makes both true.",
	compare.Tension:       "The words allow both to be true; what most readers take from them does not.",
	compare.Fits:          "The one counts a part of what the other counts, and can lie within it. Both may still be wrong.",
	compare.Agree:         "They count the same, and what most readers take from them meets. Both may have one origin.",
}

// hedgesMet are the hedges of the figures that a page shows, each with a figure that
// has it.
type hedgesMet map[compare.HedgeID]compare.Figure

func (m hedgesMet) add(f compare.Figure) {
	if f.Given.Any() {
		return // read by a person
	}
	h := f.Hedge
	if f.Amount != compare.HedgeBare {
		h = f.Amount
	}
	if _, ok := m[h]; !ok {
		m[h] = f
	}
}

// table shows how the hedges were read.
func (m hedgesMet) table(profile compare.Profile) *htmlTable {
	g := &grid{columns: []column{{title: "as said"}, {title: "likely", right: true}, {title: "possible (tolerance)", right: true}, {title: "read by"}}}
	for _, h := range slices.Sorted(maps.Keys(m)) {
		r := m[h].Read(profile)
		g.add(FigureWords(m[h]), Range(r.Likely), Range(r.Possible), h.Row().Evidence)
	}
	t := newHTMLTable(g, "readings", "How words were read, each by one figure of this page", "as said")
	t.Sortable = false
	return t
}
