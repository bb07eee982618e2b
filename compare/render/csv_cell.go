package render

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// next begins a cell.
func (c *csvWriter) next() {
	if c.within {
		c.b = append(c.b, ',')
	}
	c.within = true
}

// end ends a row.
func (c *csvWriter) end() {
	c.b = append(c.b, '\n')
	c.within = false
}

// text puts out a cell of text.
func (c *csvWriter) text(s string) {
	c.next()
	c.b = appendCell(c.b, s)
}

// The kinds of bytes, as far as cells go.
const (
	inQuotes = 1 << iota // may stand in a cell that is quoted
	awkward              // needs a look by itself
)

var byteKinds = func() (kinds [256]uint8) {
	for i := range kinds {
		if i < ' ' || i >= 0x7f || i == '"' {
			kinds[i] = awkward
		}
	}
	kinds[','], kinds['\n'] = inQuotes, inQuotes
	return kinds
}()

// formula reports whether a spreadsheet may take a cell that begins with r for a
// formula; some take the wide forms too.
func formula(r rune) bool {
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '−', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫':
		return true
	}
	return false
}

// appendCell appends a cell of any text: an apostrophe before what a spreadsheet
// would run, be it behind spaces, quotes where RFC 4180 asks for them, controls
// other than line breaks and tabs and broken bytes as U+FFFD, and nothing that
// has no shape and nothing to do where it stands.
func appendCell[T string | []byte](b []byte, s T) []byte {
	if len(s) == 0 {
		return b
	}
	kinds := uint8(0)
	if formula(rune(s[0])) {
		kinds = awkward
	}
	if s[0] == ' ' {
		kinds = awkward
	}
	for i := range len(s) {
		kinds |= byteKinds[s[i]]
	}
	switch kinds {
	case 0:
		return append(b, s...)
	case inQuotes:
		b = append(b, '"')
		b = append(b, s...)
		return append(b, '"')
	}
	return appendAwkward(b, s)
}

// appendAwkward appends a cell that holds more than printable ASCII, or may be
// run.
func appendAwkward[T string | []byte](b []byte, s T) []byte {
	start := len(b)
	b = append(b, '"')
	quoted := s[0] == ' '
	last, blank := rune(0), true // blank: nothing but spaces so far
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && byteKinds[s[i]] == 0 && !(blank && (s[i] == ' ' || formula(rune(s[i])))) {
			i++
			blank = false
		}
		if from < i {
			b = append(b, s[from:i]...)
			last = rune(s[i-1])
			continue
		}
		r, size := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)]))
		i += size
		if unseen(last, r, s[i:]) {
			continue // before the next line: what follows may be the cell's first character
		}
		if blank && formula(r) {
			b = slices.Insert(b, start+1, '\'')
		}
		blank = blank && unicode.IsSpace(r) && !formula(r)
		last = r
		switch {
		case r == '"':
			b = append(b, '"', '"')
			quoted = true
		case r == ',':
			b = append(b, ',')
			quoted = true
		case r == '\n', r == '\r' && (i == len(s) || s[i] != '\n'), lineSeparator(r):
			b = append(b, '\n')
			quoted = true
		case r == '\r': // of a line that ends in both
		case r == '\t':
			b = append(b, '\t')
		case control(r):
			b = append(b, "\uFFFD"...)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	if len(b) == start+1 {
		b = append(b, "\uFFFD"...) // nothing of it can be seen
	}
	if !quoted {
		copy(b[start:], b[start+1:])
		return b[:len(b)-1]
	}
	return append(b, '"')
}

// int puts out a number, or an empty cell where there is none.
func (c *csvWriter) int(n int64, given bool) {
	c.next()
	if given {
		c.b = strconv.AppendInt(c.b, n, 10)
	}
}

// interval puts out both ends; an open one is empty.
func (c *csvWriter) interval(i compare.Interval) {
	c.int(i.Lo, true)
	c.int(i.Hi, !i.Open())
}

// factor puts out a factor, or an empty cell where there is none.
func (c *csvWriter) factor(x float64) {
	c.next()
	if x > 0 {
		c.b = strconv.AppendFloat(c.b, x, 'f', 4, 64)
	}
}

func (c *csvWriter) date(d compare.Date) {
	c.next()
	c.b = appendDate(c.b, d)
}

// list puts out several texts in one cell, as readers of datasets take them.
func (c *csvWriter) list(items []string) {
	if len(items) == 0 {
		c.text("")
		return
	}
	s := items[0]
	for _, item := range items[1:] {
		s += "; " + item
	}
	c.text(s)
}

// relation puts out what is possible on an axis: "same", "part or overlapping".
func (c *csvWriter) relation(r compare.Relation) {
	c.next()
	c.b = append(c.b, relationCells[r]...)
}

// relationCells are the texts of all sets of relations.
var relationCells = func() (cells [256]string) {
	for r := range cells {
		for i, name := range compare.Relation(r).Names() {
			if i > 0 {
				cells[r] += " or "
			}
			cells[r] += name
		}
	}
	return cells
}()
