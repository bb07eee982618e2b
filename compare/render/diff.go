package render

import (
	"io"
	"slices"

	"counterclaim/compare"
)

// A DiffFormat writes in one notation what changed between two versions of a
// dataset.
type DiffFormat struct {
	Name  string
	Exts  []string // suffixes of files in it, with the dot
	Write func(w io.Writer, d *compare.Diff, o Options) error
}

// DiffFormats returns all formats of changes, sorted by name.
func DiffFormats() []DiffFormat {
	return []DiffFormat{
		{"json", []string{".json"}, writeDiffJSON},
		{"markdown", []string{".md", ".markdown"}, func(w io.Writer, d *compare.Diff, o Options) error {
			return writeDiff(d, o, &markdown{page{w: w, o: o}})
		}},
		{"text", []string{".txt"}, func(w io.Writer, d *compare.Diff, o Options) error {
			return writeDiff(d, o, &screen{page{w: w, o: o}})
		}},
	}
}

// LookupDiff returns the format of changes of that name.
func LookupDiff(name string) (DiffFormat, bool) {
	for _, f := range DiffFormats() {
		if f.Name == name {
			return f, true
		}
	}
	return DiffFormat{}, false
}

// writeDiff writes what changed: in sum, then of each topic how it stands, which
// claims are new, gone or revised, and which pairs got another verdict.
func writeDiff(d *compare.Diff, o Options, p pages) error {
	p.paragraph(diffWords(d))
	for i, version := range []string{"OLD", "NEW"} {
		p.paragraph(unreadWords(d.Unread[i], version, o))
	}
	for i := range d.Names {
		p.note(nameChangeWords(&d.Names[i]), i == 0)
	}
	n := o.limit(len(d.Topics))
	for i := range n {
		writeTopicDiff(p, &d.Topics[i], o)
		if err := p.flush(); err != nil {
			return err
		}
	}
	p.paragraph(unshown(len(d.Topics), n, "topic"))
	return p.flush()
}

func writeTopicDiff(p pages, t *compare.TopicDiff, o Options) {
	p.heading(topicName(t.Name))
	names := diffNamer(t)
	p.grid(standingGrid(t))
	if t.Moved > 0 {
		p.paragraph(count(t.Moved, "claim") + " went to another topic.")
	}
	g := claimChangesGrid(t, names)
	rows := len(g.rows)
	if g.rows = g.rows[:o.limit(rows)]; rows > 0 {
		p.grid(g)
	}
	p.paragraph(unshown(rows, len(g.rows), "row"))
	if len(t.Pairs) > 0 {
		p.grid(pairChangesGrid(t, names, o))
	}
	p.paragraph(unshown(len(t.Pairs), o.limit(len(t.Pairs)), "pair"))
	switch t.Looked {
	case compare.LookedDisputed:
		p.paragraph("Of so many claims only pairs that were or are in dispute were looked at.")
	case compare.LookedNone:
		p.paragraph("So many pairs are in dispute that they are only counted.")
	}
}

// diffNamer tells the claims of a topic apart that are named: those of the new
// version, and those that are gone.
func diffNamer(t *compare.TopicDiff) map[*compare.Claim]string {
	var lines []compare.Line
	seen := map[*compare.Claim]bool{}
	see := func(l compare.Line) {
		if !seen[l.Claim] {
			seen[l.Claim] = true
			lines = append(lines, l)
		}
	}
	for _, l := range slices.Concat(t.New, t.Gone) {
		see(l)
	}
	for i := range t.Revised {
		see(t.Revised[i].New)
	}
	for i := range t.Pairs {
		see(t.Pairs[i].A)
		see(t.Pairs[i].B)
	}
	n := newNamer(&compare.Topic{Lines: lines})
	names := make(map[*compare.Claim]string, len(lines))
	for i := range lines {
		names[lines[i].Claim] = n.of(i)
	}
	return names
}
