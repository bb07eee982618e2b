package render

import (
	"io"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{
		Name: "markdown", Doc: "GitHub-flavoured Markdown, for the summary of a job", Exts: []string{".md", ".markdown"}, Write: writeFindingsMarkdown,
	})
}

// mostInSummary is how many findings a table holds and longestTold how many columns
// of a message: GitHub refuses the summary of a job that is longer than 1 MiB.
const (
	mostInSummary = 500
	longestTold   = 400
)

// writeFindingsMarkdown writes a table of the findings, the gravest where they
// are too many, and how many there are.
func writeFindingsMarkdown(w io.Writer, r *compare.Report, o Options) error {
	m := &markdown{page{w: w, o: o}}
	m.heading("Findings")
	most := mostInSummary
	if o.Limit > 0 {
		most = min(most, o.Limit)
	}
	kept := gravest(r.Findings, most)
	g := &grid{columns: []column{{title: "where"}, {title: "rule"}, {title: "what is wrong"}, {title: "what to type"}}}
	for _, i := range kept {
		f := &r.Findings[i]
		pos := f.Pos
		pos.File = machinePath(r, pos.File)
		g.add(name(pos.String()), ruleCell(r, f), cut(clean(f.Message), longestTold), cut(clean(f.Hint), longestTold))
	}
	g.dropEmpty()
	m.grid(g)
	m.paragraph(unshown(len(r.Findings), len(kept), "finding"))
	m.paragraph(Summary(r))
	return m.flush()
}

// ruleCell names the rule of a finding, and says where it is only a warning.
func ruleCell(r *compare.Report, f *compare.Finding) string {
	s := cut(title(r, f), longestName)
	if f.Severity == compare.Warning {
		s += "\n(warning)"
	}
	return s
}
