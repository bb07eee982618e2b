package render

import (
	"bytes"
	"io"
	"strings"

	"github.com/olekukonko/ll"
	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"
)

// A grid is a table of texts, before it is laid out. Its texts are clean, and
// may be glued (see wrap.go).
type grid struct {
	columns []column
	rows    [][]string
	tail    bool // the last column is prose, and may stand below the others
}

// A column is one column of a grid.
type column struct {
	title   string
	right   bool // numbers, which are lined up at the right
	verdict bool // begins with a verdict, which is marked with colour
}

// add adds a row; every row has a text for each column.
func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// dropEmpty drops the columns that are empty in all rows.
func (g *grid) dropEmpty() {
	for i := len(g.columns) - 1; i >= 0; i-- {
		empty := true
		for _, row := range g.rows {
			empty = empty && row[i] == ""
		}
		if !empty {
			continue
		}
		g.columns = append(g.columns[:i:i], g.columns[i+1:]...)
		for r, row := range g.rows {
			g.rows[r] = append(row[:i:i], row[i+1:]...)
		}
	}
}

// A drawer draws the lines of a table whose texts are wrapped already. It is
// what tablewriter knows as a renderer, with the widths of our own layout:
// tablewriter's are sums over runes, which is wrong for flags, families and many
// scripts, and its box and Markdown renderers break or drop text of several
// lines (see DrawTable).
type drawer interface {
	header(b *bytes.Buffer, cells []string)
	row(b *bytes.Buffer, cells []string)
}

// drawTable draws a table through tablewriter, the only user of which it is.
//
// It keeps clear of what tablewriter does that we do not want: changing the
// titles, wrapping, trimming and merging cells, widths that depend on the
// environment's language, and a Render that hides a failing writer, for which
// reason it writes to memory only.
func drawTable(b *bytes.Buffer, d drawer, titles []string, rows [][]string) error {
	left := make(tw.Alignment, len(titles))
	for i := range left {
		left[i] = tw.AlignLeft // all named: a column left out would change its neighbours
	}
	config := tablewriter.NewConfigBuilder().
		WithHeaderAutoFormat(tw.Off).WithHeaderAutoWrap(tw.WrapNone).
		WithRowAutoFormat(tw.Off).WithRowAutoWrap(tw.WrapNone).
		WithTrimSpace(tw.Off).WithTrimTab(tw.Off).WithAutoHide(tw.Off).
		Header().Alignment().WithPerColumn(left).Build().
		Row().Alignment().WithPerColumn(left).Build().Build()
	config.Behavior.TrimLine = tw.Off
	t := tablewriter.NewTable(io.Discard,
		tablewriter.WithConfig(config),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithRenderer(&lines{b: b, d: d, columns: len(titles)}))
	t.Header(titles)
	for _, row := range rows {
		if err := t.Append(append([]string(nil), row...)); err != nil { // it keeps the slice
			return err
		}
	}
	return t.Render()
}

// lines is the tablewriter renderer that hands each line to a drawer.
type lines struct {
	b       *bytes.Buffer
	d       drawer
	columns int
}

// Start, Close, Footer, Line, Config and Logger have nothing to do here.
func (l *lines) Start(io.Writer) error            { return nil }
func (l *lines) Close() error                     { return nil }
func (l *lines) Footer([][]string, tw.Formatting) {}
func (l *lines) Line(tw.Formatting)               {}
func (l *lines) Config() tw.Rendition             { return tw.Rendition{} }
func (l *lines) Logger(*ll.Logger)                {}

// Header draws a line of the head.
func (l *lines) Header(_ [][]string, ctx tw.Formatting) { l.d.header(l.b, l.cells(ctx)) }

// Row draws a line of a row.
func (l *lines) Row(_ []string, ctx tw.Formatting) { l.d.row(l.b, l.cells(ctx)) }

func (l *lines) cells(ctx tw.Formatting) []string {
	cells := make([]string, l.columns)
	for i := range cells {
		cells[i] = ctx.Row.Current[i].Data
	}
	return cells
}

func blank(b *bytes.Buffer, n int) { b.WriteString(strings.Repeat(" ", n)) }
