package render

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "markdown", Doc: "GitHub-flavoured Markdown", Exts: []string{".md", ".markdown"}}, writeMarkdown)
}

// writeMarkdown writes the same sections as the terminal table. No text of the
// dataset becomes markup, a link or HTML in it.
func writeMarkdown(w io.Writer, t view, o Options) error {
	return writePages(t, o, &markdown{page{w: w, o: o}})
}

type markdown struct{ page }

// paragraph puts out text of its own line; nothing where it is empty.
func (m *markdown) paragraph(text string) {
	if text != "" {
		m.gap()
		m.b.WriteString(escapeMarkdown(text) + "\n")
	}
}

func (m *markdown) heading(text string) {
	m.gap()
	m.b.WriteString("## " + escapeMarkdown(text) + "\n")
}

func (m *markdown) overview(t view) {
	m.heading("Overview")
	g := overviewGrid(t, m.o, foldNothing)
	m.grid(g)
	m.paragraph(unshown(len(t.Overview), len(g.rows), "row"))
}

func (m *markdown) columns() int { return 0 }

func (m *markdown) facts(facts []string) { m.paragraph(strings.Join(facts, " · ")) }

func (m *markdown) claims(t *compare.Topic) { m.grid(claimsGrid(t, m.o, foldNothing)) }

func (m *markdown) note(text string, first bool) {
	if first {
		m.gap()
	}
	m.b.WriteString("- " + escapeMarkdown(text) + "\n")
}

func (m *markdown) steps(sentences []string) {
	m.gap()
	for i, text := range sentences {
		m.b.WriteString(strconv.Itoa(i+1) + ". " + escapeMarkdown(text) + "\n")
	}
}

// grid draws a grid as a table.
func (m *markdown) grid(g *grid) {
	if m.err != nil || len(g.rows) == 0 {
		return
	}
	m.gap()
	d := &piped{columns: g.columns, widths: make([]int, len(g.columns))}
	cells := func(row []string) []string {
		out := make([]string, len(row))
		for i, s := range row {
			out[i] = escapeMarkdown(unglue(s))
			if w := displaywidth.String(out[i]); w <= widestPadded {
				d.widths[i] = max(d.widths[i], w)
			}
		}
		return out
	}
	titles := make([]string, len(g.columns))
	for i, c := range g.columns {
		titles[i] = c.title
	}
	titles = cells(titles)
	var rows [][]string
	for _, row := range g.rows {
		rows = append(rows, cells(row))
	}
	m.err = m.drawing.draw(&m.b, d, titles, rows)
}

// widestPadded is the widest text for which a column is padded, so that the
// source of a table reads well and one long text does not blow up all rows.
const widestPadded = 40

// piped is the drawer of Markdown tables.
type piped struct {
	columns []column
	widths  []int
}

func (p *piped) header(b *bytes.Buffer, cells []string) {
	p.line(b, cells)
	for i, c := range p.columns {
		b.WriteString("| ")
		dashes := strings.Repeat("-", max(3, p.widths[i])-1)
		if c.right {
			b.WriteString(dashes + ": ")
		} else {
			b.WriteString(dashes + "- ")
		}
	}
	b.WriteString("|\n")
}

func (p *piped) row(b *bytes.Buffer, cells []string) { p.line(b, cells) }

func (p *piped) line(b *bytes.Buffer, cells []string) {
	for i, s := range cells {
		b.WriteString("| ")
		space := max(0, max(3, p.widths[i])-displaywidth.String(s))
		if p.columns[i].right {
			blank(b, space)
		}
		b.WriteString(s)
		if !p.columns[i].right {
			blank(b, space)
		}
		b.WriteByte(' ')
	}
	b.WriteString("|\n")
}
