package sources

import (
	"strings"

	"counterclaim/compare"
)

// End implements compare.Locator.
func (t *table) End(rec int, f compare.Field) int {
	if f >= compare.NumFields {
		return 0
	}
	s := newSplitter(t.in.data, t.layout.delim)
	s.row(rec)
	if i := t.layout.column[f]; i >= 0 && i < len(s.cells) && s.text(&s.cells[i]) != "" {
		c := &s.cells[i]
		return t.in.endColumn(s.textAt(c), s.textEnd(c))
	}
	if v, ok := t.defaults.find(f); ok {
		return v.at.End(f)
	}
	return 0
}

// textEnd returns the offset behind the text of a cell, or behind its quotation mark.
func (s *splitter) textEnd(c *cell) int {
	if c.quoted {
		return c.end + 1
	}
	return s.textAt(c) + len(s.text(c))
}

// Edit implements compare.Locator.
func (t *table) Edit(rec int, f compare.Field, text string) (compare.Edit, bool) {
	if f >= compare.NumFields || t.layout.column[f] < 0 || !writable(text) {
		return compare.Edit{}, false
	}
	return t.in.edit(t.changeCSV(rec, f, text))
}

// changeCSV gives the row at an offset a field that has a column.
func (t *table) changeCSV(rec int, f compare.Field, text string) (change, bool) {
	s := newSplitter(t.in.data, t.layout.delim)
	next, fault := s.row(rec)
	if fault != nil {
		return change{}, false
	}
	i := t.layout.column[f]
	if _, inherited := t.defaults.find(f); inherited && (i >= len(s.cells) || s.text(&s.cells[i]) == "") {
		return change{}, false
	}
	c := s.change(i, armed(text))
	return c, s.onlyChanged(c, rec, next, i, text)
}

// change puts text into a cell, which may lie behind the last one of the row.
func (s *splitter) change(i int, text string) change {
	quoted := `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	plain := !strings.ContainsAny(text, "\"\r\n"+string(rune(s.delim)))
	if i >= len(s.cells) {
		end := s.cellEnd(len(s.cells) - 1)
		if !plain {
			text = quoted
		}
		return change{end, end, strings.Repeat(string(rune(s.delim)), i-len(s.cells)+1) + text}
	}
	c := &s.cells[i]
	switch {
	case c.quoted || !plain:
		return change{c.at(), s.cellEnd(i), quoted}
	case s.text(c) == "":
		return change{c.start, c.end, text}
	}
	return change{s.textAt(c), s.textEnd(c), text}
}

// cellEnd returns the offset behind a cell, with its quotation mark.
func (s *splitter) cellEnd(i int) int {
	if s.cells[i].quoted {
		return s.cells[i].end + 1
	}
	return s.cells[i].end
}

// onlyChanged reports whether a change of the row from rec to next gives the cell of a
// number the text, and leaves the others alone.
func (s *splitter) onlyChanged(c change, rec, next, i int, text string) bool {
	row := change{c.start - rec, c.end - rec, c.text}.apply(s.data[rec:next])
	after := newSplitter(row, s.delim)
	if end, fault := after.row(0); fault != nil || end != len(row) {
		return false
	}
	if len(after.cells) != max(len(s.cells), i+1) {
		return false
	}
	for k := range after.cells {
		got, want := after.raw(&after.cells[k]), ""
		switch {
		case k == i:
			got, want = unarmed(trim(got)), text
		case k < len(s.cells):
			want = s.raw(&s.cells[k])
		}
		if got != want {
			return false
		}
	}
	return true
}
