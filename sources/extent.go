package sources

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// endColumn returns the column of the byte at end where it stands on the line of
// start, else that behind the line's last one; 0 where nothing lies between.
func (in *input) endColumn(start, end int) int {
	if n := bytes.IndexByte(in.data[start:end], '\n'); n >= 0 {
		end = start + len(bytes.TrimRight(in.data[start:start+n], "\r"))
	}
	if end <= start || in.sheet != nil { // whose columns are cells
		return 0
	}
	return in.pos(start).Col + end - start
}

// maxExtent is how far yamlExtent looks, so that a file of one line takes no longer.
const maxExtent = 4 << 10

// yamlExtent returns about where the YAML value at off ends, for people to look at; off
// where nobody can say. flow tells that it stands between brackets.
func yamlExtent(data []byte, off int, flow bool) int {
	line := data[off:min(len(data), off+maxExtent)]
	line = line[:lineEnd(line, 0)]
	line = bytes.TrimRight(line, " \t\r\n")
	if len(line) == 0 {
		return off
	}
	switch line[0] {
	case '|', '>', '&', '!':
		return off
	case '"', '\'':
		if n := quotedLen(line); n > 0 {
			return off + n
		}
		return off + len(line)
	case '[', '{':
		if end := bracketEnd(line, 0) + off; end > off {
			return end
		}
		return off + len(line)
	}
	return off + len(bytes.TrimRight(line[:plainLen(line, flow)], " \t"))
}

// extent returns the column behind what stands at off in a tree, on its line. flow
// tells that it stands between brackets.
func (d *datasetReader) extent(off int, flow bool) int {
	if d.doc == nil || d.doc.json {
		return d.in.endColumn(off, jsonEnd(d.in.data, off))
	}
	return d.in.endColumn(off, yamlExtent(d.in.data, off, flow))
}

// quotedLen returns the length of the text between quotation marks with which line
// begins, the marks included; 0 where it does not end there.
func quotedLen(line []byte) int {
	mark := line[0]
	for i := 1; i < len(line); i++ {
		switch {
		case mark == '"' && line[i] == '\\':
			i++
		case line[i] != mark:
		case mark == '\'' && i+1 < len(line) && line[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return 0
}

// plainLen returns how much of a line is a text without quotation marks.
func plainLen(line []byte, flow bool) int {
	for i, c := range line {
		switch {
		case c == '#' && i > 0 && (line[i-1] == ' ' || line[i-1] == '\t'):
			return i
		case c == ':' && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'):
			return i // of a key
		case flow && (c == ',' || c == ']' || c == '}'):
			return i
		}
	}
	return len(line)
}

// bracketEnd returns the offset behind the bracket that closes the one at off, off
// where there is none. It knows of quotation marks and comments where they begin, and
// no more of YAML.
func bracketEnd(data []byte, off int) int {
	depth := 0
	begins := true // a value may begin here
	for i := off; i < len(data); i++ {
		switch c := data[i]; {
		case c == '[' || c == '{':
			depth++
			begins = true
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
			begins = false
		case c == ',' || c == ':':
			begins = true
		case c == '#' && (data[i-1] == ' ' || data[i-1] == '\t' || data[i-1] == '\n'):
			i = lineEnd(data, i) - 1
		case begins && (c == '"' || c == '\''):
			n := quotedLen(data[i:])
			if n == 0 {
				return off
			}
			i += n - 1
			begins = false
		case c != ' ' && c != '\t' && c != '\r' && c != '\n':
			begins = false
		}
	}
	return off
}

// valueEnd returns where the text without line breaks at off ends that a YAML parser
// has read as n; it reports false where the bytes are not plainly that text.
func valueEnd(data []byte, off int, n *node) (end int, ok bool) {
	if off >= len(data) || n.kind == nullNode || n.tied {
		return off, false
	}
	line := bytes.TrimRight(data[off:lineEnd(data, off)], "\r\n")
	switch {
	case len(line) == 0 || strings.IndexByte("|>&*!", line[0]) >= 0:
		return off, false
	case n.kind != textNode:
		end = bracketEnd(data, off)
		return end, (line[0] == '[' || line[0] == '{') && end > off && end <= off+len(line)
	case line[0] == '"' || line[0] == '\'':
		size := quotedLen(line)
		return off + size, size > 0 && utf8.Valid(line[:size])
	}
	return off + len(n.text), n.text != "" && bytes.HasPrefix(line, []byte(n.text))
}
