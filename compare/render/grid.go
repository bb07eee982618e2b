package render

import (
	"bytes"
	"io"
	"reflect"
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
	below   bool // it stands below them whatever the width
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
// lines.
type drawer interface {
	header(b *bytes.Buffer, cells []string)
	row(b *bytes.Buffer, cells []string)
}

// A drawing hands tables to tablewriter, of which it is the only user, and takes
// the lines from it.
//
// It keeps clear of what tablewriter does that we do not want: changing the
// titles, wrapping, trimming and merging cells, widths that depend on the
// environment's language, and a Render that hides a failing writer, for which
// reason lines go to memory only. A new tablewriter takes most of a megabyte for a
// cache of types, so one is used for all tables, without that cache.
type drawing struct {
	t *tablewriter.Table
	lines
}

// draw draws a table whose texts are wrapped already.
func (g *drawing) draw(b *bytes.Buffer, d drawer, titles []string, rows [][]string) error {
	if g.t == nil {
		g.t = newTable(&g.lines)
	} else {
		g.t.Reset()
	}
	g.lines = lines{b: b, d: d, columns: len(titles)}
	g.t.Header(titles)
	for _, row := range rows {
		if err := g.t.Append(append([]string(nil), row...)); err != nil { // it keeps the slice
			return err
		}
	}
	return g.t.Render()
}

func newTable(l *lines) *tablewriter.Table {
	config := tablewriter.NewConfigBuilder().
		WithHeaderAutoFormat(tw.Off).WithHeaderAutoWrap(tw.WrapNone).
		WithRowAutoFormat(tw.Off).WithRowAutoWrap(tw.WrapNone).
		WithTrimSpace(tw.Off).WithTrimTab(tw.Off).WithAutoHide(tw.Off).
		Build()
	config.Behavior.TrimLine = tw.Off
	return tablewriter.NewTable(io.Discard,
		tablewriter.WithConfig(config),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithStringerCacheCustom(noCache{}),
		tablewriter.WithRenderer(l))
}

// noCache is a cache that keeps nothing: all cells are strings.
type noCache struct{}

// Add, Get and Purge have nothing to do.
func (noCache) Add(reflect.Type, reflect.Value) bool        { return false }
func (noCache) Get(reflect.Type) (v reflect.Value, ok bool) { return v, false }
func (noCache) Purge()                                      {}

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
