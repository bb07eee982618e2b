package sources

import (
	"strconv"

	"counterclaim/compare"
)

// A mappedTable is a table with the columns of a map.
type mappedTable struct {
	*table
	m  *Map
	at []int // which cell is each column of the map, -1 where the table has none
}

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
		t.fill(again, s)
		return again.cells
	}
	b.have, b.header = t.layout.names(), t.layout.line
	for i, at := range t.at {
		b.seen[i] = at >= 0
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
	t.fill(b, r.splitter)
	b.record(i)
	return next
}

// fill takes the cells of a row.
func (t *mappedTable) fill(b *mapBuilder, s *splitter) {
	for i, at := range t.at {
		if at < 0 || at >= len(s.cells) {
			b.cells[i] = mapCell{off: -1}
			continue
		}
		b.set(i, unarmed(s.text(&s.cells[at])), s.textAt(&s.cells[at]))
	}
}

// findMapped looks among the first lines for one with the names of the columns that
// the map needs, with whatever sign between them; else for a table that has so many
// columns as the map knows for those without such a line.
func (in *input) findMapped(m *Map) (*mappedTable, misfit) {
	miss := misfit{}
	data := in.data
	for i, lines := 0, 0; i < len(data) && i < maxHeaderBytes && lines < maxTitles; lines++ {
		for _, delim := range delimiters {
			l := rowOfNames(data, i, delim)
			if l == nil {
				continue
			}
			at, lacking := m.locate(l.names())
			if len(lacking) == 0 {
				l.start = pastHashtags(data, l)
				return &mappedTable{&table{in: in, layout: l}, m, at}, miss
			}
			miss.nearer(m, lacking, l.names(), i)
		}
		i = lineEnd(data, i)
	}
	if l := m.withoutNames(data); l != nil {
		at, _ := m.locate(m.headerless)
		return &mappedTable{&table{in: in, layout: l}, m, at}, miss
	}
	return nil, miss
}

// rowOfNames reads the line at i as one of column names.
func rowOfNames(data []byte, i int, delim byte) *layout {
	s := newSplitter(data[:min(len(data), i+maxHeaderBytes)], delim)
	next, fault := s.row(i)
	if fault != nil {
		return nil
	}
	l := &layout{delim: delim, line: i, start: next}
	for f := range l.column {
		l.column[f] = -1
	}
	for n := range s.cells {
		l.columns = append(l.columns, column{name: s.text(&s.cells[n]), field: compare.NumFields, off: s.textAt(&s.cells[n])})
	}
	return l
}

func (l *layout) names() (names []string) {
	for i := range l.columns {
		names = append(names, l.columns[i].name)
	}
	return names
}

// withoutNames returns the layout of a table that begins with a row of data, where
// its first rows have as many cells as the map has names for.
func (m *Map) withoutNames(data []byte) *layout {
	if len(m.headerless) < 2 {
		return nil
	}
	const few = 3
	for _, delim := range delimiters {
		rows, i := 0, 0
		for rows < few && i < len(data) {
			l := rowOfNames(data, i, delim)
			if l == nil || len(l.columns) != len(m.headerless) {
				rows = 0
				break
			}
			rows, i = rows+1, l.start
		}
		if rows == 0 {
			continue
		}
		l := rowOfNames(data, 0, delim)
		l.start = 0
		return l
	}
	return nil
}

// locate finds the columns of the map among names, by the very name before one that
// differs in case alone. It returns those that the map needs and that are not there.
func (m *Map) locate(names []string) (at []int, lacking []int) {
	exact, folded := map[string]int{}, map[string]int{}
	for i := len(names) - 1; i >= 0; i-- { // of two the first counts
		exact[names[i]], folded[compare.Fold(names[i])] = i, i
	}
	at = make([]int, len(m.columns))
	for i := range m.columns {
		at[i] = -1
		for _, name := range m.columns[i].names {
			n, ok := exact[name]
			if !ok {
				n, ok = folded[compare.Fold(name)]
			}
			if ok {
				at[i] = n
				break
			}
		}
	}
	for _, i := range m.needs {
		if at[i] < 0 {
			lacking = append(lacking, i)
		}
	}
	return at, lacking
}
