package sources

import "counterclaim/compare"

// A layout is what the header of a table tells.
type layout struct {
	delim   byte
	line    int // where the line of column names begins
	start   int // where the first row begins
	columns []column
	column  [compare.NumFields]int // the column of each field, -1 for none
}

// A column is one column's name and its field, NumFields if it is none of ours.
type column struct {
	name  string
	field compare.Field
	off   int
}

// delimiters are the signs that may stand between cells.
var delimiters = []byte{',', ';', '\t', '|'}

// Titles, notes and blank lines may stand before the line of column names, but
// not more of them than this.
const (
	maxTitles      = 64
	maxHeaderBytes = sniffLen
)

// findHeader looks for the first line that names columns of ours, with whatever
// sign between them.
func findHeader(data []byte) (*layout, bool) {
	head := data
	for i, lines := 0, 0; i < len(head) && i < maxHeaderBytes && lines < maxTitles; lines++ {
		var best *layout
		most := 0
		for _, delim := range delimiters {
			if l, known := readHeader(head, i, delim); known > most {
				best, most = l, known
			}
		}
		if best != nil {
			return best, true
		}
		i = lineEnd(head, i)
	}
	return nil, false
}

// readHeader reads the line at i as one of column names, and returns how many of
// them are ours: none where too few are to call it a header.
func readHeader(data []byte, i int, delim byte) (*layout, int) {
	s := newSplitter(data, delim)
	next, fault := s.row(i)
	if fault != nil || next-i > maxHeaderBytes {
		return nil, 0
	}
	l := &layout{delim: delim, line: i, start: next}
	for f := range l.column {
		l.column[f] = -1
	}
	known := 0
	for n := range s.cells {
		c := &s.cells[n]
		col := column{name: s.text(c), field: compare.NumFields, off: s.textAt(c)}
		if f, ok := fieldOfHeader(col.name); ok {
			col.field = f
			// A column of the very name wins over a synonym before it.
			if have := l.column[f]; have < 0 || normal(l.columns[have].name) != f.String() && normal(col.name) == normal(f.String()) {
				l.column[f] = n
			}
			known++
		}
		l.columns = append(l.columns, col)
	}
	if known < 2 && len(s.cells) > 1 {
		return nil, 0
	}
	return l, known
}
