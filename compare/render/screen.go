package render

import (
	"bytes"
	"strings"

	"counterclaim/compare"
)

// grid lays a grid out on the screen and draws it, after a gap.
func (s *screen) grid(g *grid) {
	s.gap()
	s.draw(g, g.plan(s.o.Width))
}

// folded draws a grid that comes with more or less of it folded into fewer
// columns: no more than saves a good part of its lines.
func (s *screen) folded(most int, make func(fold int) *grid) {
	var grids []*grid
	var plans []plan
	least := 0
	for fold := range most + 1 {
		g := make(fold)
		p := g.plan(s.o.Width)
		grids, plans = append(grids, g), append(plans, p)
		if !p.stacked && (least == 0 || p.lines < least) {
			least = p.lines
		}
		if !p.stacked && p.lines <= min(len(g.rows), sample) {
			break // a line a row
		}
	}
	for i, p := range plans {
		if !p.stacked && p.lines*2 <= least*3 {
			s.draw(grids[i], p)
			return
		}
	}
	s.stack(grids[0])
}

// draw draws a grid as planned.
func (s *screen) draw(g *grid, p plan) {
	switch {
	case s.err != nil || len(g.rows) == 0:
	case p.stacked:
		s.stack(g)
	default:
		s.inColumns(g, p)
	}
}

// inColumns draws a grid in columns.
func (s *screen) inColumns(g *grid, p plan) {
	d := &ruled{columns: g.columns[:len(p.widths)], widths: p.widths, color: s.o.Color}
	var titles []string
	for i, c := range d.columns {
		titles = append(titles, strings.Join(wrap(c.title, p.widths[i]), "\n"))
	}
	var rows [][]string
	for i, row := range g.rows {
		if p.below && i > 0 {
			rows = append(rows, make([]string, len(titles)))
		}
		cells := make([]string, len(titles))
		for i := range cells {
			cells[i] = strings.Join(wrap(row[i], p.widths[i]), "\n")
		}
		cells[0] = strings.Join(wrapHanging(row[0], p.widths[0], hang), "\n")
		rows = append(rows, cells)
		if p.below {
			rows = append(rows, s.tail(row, p))
		}
	}
	s.err = s.drawing.draw(&s.b, d, titles, rows)
}

// tail returns the row that holds the last column's text below the others. It
// begins in the second column and runs on through those behind it, which are
// empty.
func (s *screen) tail(row []string, p plan) []string {
	cells := make([]string, len(p.widths))
	at := min(1, len(cells)-1)
	limit := s.o.Width - sum(p.widths[:at]) - gutter*at
	cells[at] = strings.Join(wrap(row[len(row)-1], limit), "\n")
	return cells
}

// longestTitle is how wide titles are where they stand beside the texts.
const longestTitle = 12

// stack draws a grid for which the screen is too narrow: each row as a list of
// titles and texts.
func (s *screen) stack(g *grid) {
	label := 0
	titles := make([]string, len(g.columns))
	for i, c := range g.columns {
		lines := wrap(c.title, longestTitle)
		for _, line := range lines {
			label = max(label, width(line))
		}
		titles[i] = strings.Join(lines, "\n")
	}
	room := s.o.Width - label - gutter
	d := &ruled{widths: []int{label, 0}, columns: []column{{}, {verdict: true}}, color: s.o.Color, bare: true}
	var rows [][]string
	for i, row := range g.rows {
		if i > 0 {
			rows = append(rows, []string{"", ""})
		}
		for c, text := range row {
			if text == "" {
				continue
			}
			lines := wrap(text, max(1, room))
			if room < leastBeside && (len(lines) > 1 || width(lines[0]) > room) {
				rows = append(rows, []string{strings.ReplaceAll(titles[c], "\n", " "), ""})
				margin := strings.Repeat(" ", gutter)
				for _, line := range wrap(text, max(1, s.o.Width-gutter)) {
					rows = append(rows, []string{margin + line, ""})
				}
				continue
			}
			rows = append(rows, []string{titles[c], strings.Join(lines, "\n")})
		}
	}
	s.err = s.drawing.draw(&s.b, d, make([]string, 2), rows)
}

// leastBeside is how many columns a text must get to stand beside its title; else
// it stands below.
const leastBeside = 24

// ruled is the drawer of the terminal: columns with space between them, and one
// rule below the titles.
type ruled struct {
	columns []column
	widths  []int
	color   bool
	bare    bool // no titles
	titled  bool // the last line drawn was a title
}

func (r *ruled) header(b *bytes.Buffer, cells []string) {
	if !r.bare {
		r.line(b, cells, false)
		r.titled = true
	}
}

func (r *ruled) row(b *bytes.Buffer, cells []string) {
	if r.titled {
		r.titled = false
		for i, w := range r.widths {
			if i > 0 {
				blank(b, gutter)
			}
			if i == len(r.widths)-1 {
				w = min(w, longestRule) // of prose on a screen without limit
			}
			b.WriteString(strings.Repeat("─", w))
		}
		b.WriteByte('\n')
	}
	r.line(b, cells, r.color)
}

// longestRule is how long the rule below a column's title may be where no other
// column follows.
const longestRule = 60

// line draws one line; nothing stands at its end that cannot be seen.
func (r *ruled) line(b *bytes.Buffer, cells []string, color bool) {
	last := len(cells) - 1
	for last >= 0 && cells[last] == "" {
		last--
	}
	for i := 0; i <= last; i++ {
		if i > 0 {
			blank(b, gutter)
		}
		text, w := cells[i], r.widths[i]
		if i == last && !r.columns[i].right {
			w = 0
		}
		space := max(0, w-width(text))
		if r.columns[i].right {
			blank(b, space)
		}
		if color && r.columns[i].verdict {
			text = paint(text)
		}
		b.WriteString(text)
		if !r.columns[i].right {
			blank(b, space)
		}
	}
	b.WriteByte('\n')
}

// colors are the verdicts that are marked: the SGR codes are bold red, yellow
// and green.
var colors = [compare.NumVerdicts]string{
	compare.Conflict: "\x1b[1;31m", compare.Tension: "\x1b[33m", compare.Agree: "\x1b[32m",
}

// paint marks the verdict with which the text begins.
func paint(text string) string {
	for v, code := range colors {
		word := compare.Verdict(v).String()
		if rest, ok := strings.CutPrefix(text, word); ok && code != "" && (rest == "" || rest[0] == ' ') {
			return code + word + "\x1b[0m" + rest
		}
	}
	return text
}
