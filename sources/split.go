package sources

import (
	"bytes"
	"strings"

	"counterclaim/compare"
)

// A splitter cuts the rows of a table into cells, by the rules of RFC 4180: a
// cell that begins with a quotation mark ends with one, and holds two for one.
// It copies nothing; a cell is a stretch of the file.
type splitter struct {
	data  []byte
	delim byte
	stop  [256]bool // the bytes that end a cell without quotation marks
	cells []cell
	err   rowFault
}

// A cell is one cell of a row, without its quotation marks.
type cell struct {
	start, end int
	quoted     bool
	escaped    bool // it holds "" for "
	lines      bool // it holds line ends of two bytes, to be made one
}

// A rowFault says what is wrong with the notation of a row.
type rowFault struct {
	code          string
	off           int
	message, hint string
}

func newSplitter(data []byte, delim byte) *splitter {
	const usual = 32 // cells of a row
	s := &splitter{data: data, delim: delim, cells: make([]cell, 0, usual)}
	s.stop[delim], s.stop['\n'], s.stop['"'] = true, true, true
	return s
}

// row splits the row that begins at i, and returns where the next one begins, or
// how far it came where the row is faulty.
func (s *splitter) row(i int) (next int, fault *rowFault) {
	data, cells := s.data, s.cells[:0]
	for {
		start := i
		if i < len(data) && data[i] == '"' {
			c := cell{start: i + 1, quoted: true}
			if i, fault = s.quoted(&c); fault != nil {
				s.cells = cells
				return i, fault
			}
			cells = append(cells, c)
		} else {
			for i < len(data) && !s.stop[data[i]] {
				i++
			}
			if i < len(data) && data[i] == '"' {
				s.cells = cells
				return i, s.fault(i, `a quotation mark stands within a cell`, `put the whole cell between quotation marks and write "" for one within it`)
			}
			cells = append(cells, cell{start: start, end: i})
		}
		if i < len(data) && data[i] == s.delim {
			i++
			continue
		}
		s.cells = cells
		last := &cells[len(cells)-1]
		if !last.quoted && last.end > last.start && data[last.end-1] == '\r' {
			last.end--
		}
		if i < len(data) && data[i] == '\r' {
			i++ // behind a closing quotation mark
		}
		return min(i+1, len(data)), nil
	}
}

// quoted finds the end of a cell with quotation marks whose text begins at
// c.start. It returns the offset behind its last mark, or how far it came.
func (s *splitter) quoted(c *cell) (next int, fault *rowFault) {
	data := s.data
	for i := c.start; ; {
		reached := min(len(data), i+MaxRecord)
		n := bytes.IndexByte(data[i:reached], '"')
		if n < 0 && reached < len(data) {
			s.fault(c.start-1, "a cell is longer than 16 MiB", "check whether its quotation mark is ever closed")
			s.err.code = compare.TooLarge
			return reached, &s.err
		} else if n < 0 {
			return reached, s.unclosed(c.start - 1)
		}
		c.lines = c.lines || bytes.Contains(data[i:i+n], crlf)
		i += n + 1
		switch {
		case i >= len(data) || data[i] == s.delim || data[i] == '\n' || data[i] == '\r' && (i+1 == len(data) || data[i+1] == '\n'):
			c.end = i - 1
			return i, nil
		case data[i] == '"':
			c.escaped = true
			i++
		case bytes.IndexByte(data[c.start:i], '\n') >= 0: // the fault is more likely at its beginning
			return i, s.unclosed(c.start - 1)
		default:
			return i, s.fault(i-1, "a quotation mark stands within a cell", `write "" for one within a cell, or close the cell before the sign between cells`)
		}
	}
}

func (s *splitter) unclosed(off int) *rowFault {
	return s.fault(off, "a quotation mark is never closed", `close it at the end of the cell, or write "" for one within a cell`)
}

var crlf = []byte("\r\n")

func (s *splitter) fault(off int, message, hint string) *rowFault {
	s.err = rowFault{compare.BadSyntax, off, message, hint}
	return &s.err
}

// raw returns the text of a cell with all its spaces.
func (s *splitter) raw(c *cell) string {
	if c.start >= c.end {
		return ""
	}
	text := view(s.data[c.start:c.end])
	if c.escaped {
		text = unescape(text)
	}
	if c.lines {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return text
}

// unescape makes one quotation mark of each two.
func unescape(s string) string {
	out := make([]byte, 0, len(s))
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return view(append(out, s...))
		}
		out = append(out, s[:i+1]...)
		s = s[i+2:]
	}
}

// text returns the text of a cell, trimmed.
func (s *splitter) text(c *cell) string { return trim(s.raw(c)) }

// trim is strings.TrimSpace with an early answer for nearly all texts.
func trim(s string) string {
	if s == "" || s[0]-'!' < 0x80-'!' && s[len(s)-1]-'!' < 0x80-'!' {
		return s
	}
	return strings.TrimSpace(s)
}

// at returns where the cell begins, with its quotation mark.
func (c *cell) at() int {
	if c.quoted {
		return c.start - 1
	}
	return c.start
}

// textAt returns where the text of a cell begins, or its quotation mark.
func (s *splitter) textAt(c *cell) int {
	if c.quoted {
		return c.start - 1
	}
	text := s.raw(c)
	return c.start + len(text) - len(strings.TrimLeft(text, " \t\u00a0"))
}

// lineEnd returns the offset behind the line in which i lies.
func lineEnd(data []byte, i int) int {
	if n := bytes.IndexByte(data[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(data)
}
