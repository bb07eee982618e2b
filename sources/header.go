package sources

import (
	"strings"

	"counterclaim/compare"
)

// A layout is what the header of a table tells.
type layout struct {
	delim   byte
	line    int // where the line of column names begins
	start   int // where the first row begins
	columns []column
	column  [compare.NumFields]int // the column of each field, -1 for none
	known   int                    // how many columns are ours
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

// findHeader looks among the first lines for the one that names columns of ours,
// with whatever sign between them: the first that names all that a claim needs,
// beside what the defaults give, else that which names most.
func findHeader(data []byte, d *defaults) (*layout, bool) {
	var best *layout
	for i, lines := 0, 0; i < len(data) && i < maxHeaderBytes && lines < maxTitles; lines++ {
		l := headerAt(data, i)
		if l != nil && (best == nil || l.known > best.known || l.complete(d) && !best.complete(d)) {
			best = l
		}
		if best != nil && best.complete(d) {
			// A title may have the same words as the column names behind it.
			for range 3 {
				if l := headerAt(data, best.start); l != nil && l.known > best.known && l.complete(d) {
					best = l
				}
			}
			break
		}
		i = lineEnd(data, i)
	}
	return best, best != nil
}

// headerAt reads the line at i as one of column names, with the sign between them
// that makes most of them ours.
func headerAt(data []byte, i int) (best *layout) {
	for _, delim := range delimiters {
		if l, known := readHeader(data, i, delim); known > 0 && (best == nil || known > best.known) {
			best = l
		}
	}
	return best
}

// complete reports whether every claim can have a source and a figure.
func (l *layout) complete(d *defaults) bool {
	return l.has(d, compare.FieldSource) && l.has(d, figureFields...)
}

// has reports whether a column or a default gives one of the fields.
func (l *layout) has(d *defaults, fields ...compare.Field) bool {
	for _, f := range fields {
		if _, ok := d.find(f); ok || l.column[f] >= 0 {
			return true
		}
	}
	return false
}

var figureFields = []compare.Field{compare.FieldFigure, compare.FieldLow, compare.FieldBest, compare.FieldHigh}

// nearHeader returns a hint where one of the first lines has two columns that are
// nearly ours.
func nearHeader(data []byte) string {
	const few = 3
	for i, lines := 0, 0; i < len(data) && lines < few; lines++ {
		end := lineEnd(data, i)
		for _, delim := range delimiters {
			s := newSplitter(data[:end], delim)
			if _, fault := s.row(i); fault != nil || len(s.cells) > maxColumns {
				continue
			}
			var near []string
			for n := range s.cells {
				name := s.text(&s.cells[n])
				if _, ok := fieldOfHeader(name); ok {
					near = append(near, name)
				} else if nearField(name) {
					near = append(near, Nearest(name, claimWords()))
				}
			}
			if len(near) >= 2 {
				return "did you mean " + strings.Join(near, ", ") + "?"
			}
		}
		i = end
	}
	return ""
}

// maxColumns is how many columns are compared with all our fields.
const maxColumns = 256

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
	l.known = known
	return l, known
}
