package sources

import (
	"path/filepath"
	"strconv"

	"counterclaim/compare"
)

// A mappedTable is a table with the columns of a map.
type mappedTable struct {
	*table
	m  *Map
	at []int // which cell is each column of the map, -1 where the table has none, or rowCell
}

// rowCell is a cell that no row has written: its number, and the file.
const rowCell = -2

// mapTable reads a table through a map, and reports whether it fits.
func (in *input) mapTable(m *Map) (fits bool, miss misfit) {
	t, miss := in.findMapped(m)
	if t != nil {
		t.claims()
	}
	return t != nil, miss
}

// claims makes the claims of all rows.
func (t *mappedTable) claims() {
	in, m := t.in, t.m
	doc := &mapDoc{in: in, m: m}
	b := in.newMapBuilder(m, doc)
	t.defaults, doc.defaults = b.builder.defaults, b.builder.defaults
	doc.cells = func(off int) []mapCell {
		again := &mapBuilder{m: m, cells: make([]mapCell, len(m.columns))}
		s := newSplitter(in.data, t.layout.delim)
		s.row(off)
		t.fill(again, s, off)
		return again.cells
	}
	b.have, b.header = t.layout.names(), t.layout.line
	for i, at := range t.at {
		b.seen[i] = at != -1
	}
	t.read(b)
	b.finish()
}

// read reads all rows.
func (t *mappedTable) read(b *mapBuilder) {
	r := &rowReader{table: t.table, found: &t.in.found, splitter: newSplitter(t.in.data, t.layout.delim)}
	start, end := t.layout.start, len(t.in.data)
	r.begin(start, end)
	const often = 1 << 20
	for i, told := start, start; i < end; {
		if n := blankLine(t.in.data[i:]); n > 0 {
			i += n
			continue
		}
		i = t.row(r, b, i)
		if t.in.progress != nil && i-told >= often {
			told = i
			t.in.progress(int64(i))
		}
	}
}

// row reads the row at i and returns where the next one begins.
func (t *mappedTable) row(r *rowReader, b *mapBuilder, i int) (next int) {
	next, fault := r.row(i)
	switch {
	case fault != nil:
		r.faultAt(fault.code, fault.off, fault.message, fault.hint)
		return r.resume(i, next)
	case next-i > MaxRecord:
		r.faultAt(compare.TooLarge, i, "the row is longer than "+strconv.Itoa(MaxRecord>>20)+" MiB", "leave long texts out of the file")
		return next
	}
	if off := r.badByte(i, next); off >= 0 {
		r.faultAt(compare.BadUTF8, i+off, "the bytes are not UTF-8", "save the file as UTF-8, which spreadsheets call CSV UTF-8")
		return next
	}
	if len(r.cells) > len(r.layout.columns) && !r.tooMany() {
		return next
	}
	t.fill(b, r.splitter, i)
	b.record(i)
	return next
}

// fill takes the cells of the row at an offset.
func (t *mappedTable) fill(b *mapBuilder, s *splitter, off int) {
	for i, at := range t.at {
		if at == rowCell {
			b.cells[i] = mapCell{text: "row " + strconv.Itoa(t.in.pos(off).Line) + " of " + filepath.ToSlash(t.in.name), off: off}
			continue
		}
		if at < 0 || at >= len(s.cells) {
			b.cells[i] = mapCell{off: -1}
			continue
		}
		b.set(i, unarmed(s.text(&s.cells[at])), s.textAt(&s.cells[at]))
	}
}
