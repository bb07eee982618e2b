package sources

import "counterclaim/compare"

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
		if l := rowOfNames(data, 0, delim); rows > 0 && !m.named(l.names()) {
			l.start = 0
			return l
		}
	}
	return nil
}

// named reports whether a row of a table without names has one of them all the same:
// then it is a table of another kind.
func (m *Map) named(row []string) bool {
	for i, cell := range row {
		if compare.Fold(cell) == compare.Fold(m.headerless[i]) {
			return true
		}
	}
	return false
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
