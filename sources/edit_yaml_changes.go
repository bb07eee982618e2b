package sources

import (
	"bytes"
	"slices"
	"strings"

	"counterclaim/compare"
)

// changes returns the changes that might give the pair at a number a value, or add one
// where that is below 0, the best first.
func (m *yamlMap) changes(at int, f compare.Field, want *node) (all []change) {
	if at < 0 {
		return m.additions(f, want)
	}
	val := &m.kids[at+1]
	if start, end, ok := m.null(at); ok {
		for _, text := range m.values(want, 0) {
			if start == end {
				text = " " + text
			}
			all = append(all, change{start, end, text})
		}
		return all
	}
	end, ok := valueEnd(m.text, val.off, val)
	if !ok {
		return nil
	}
	for _, text := range m.values(want, m.text[val.off]) {
		all = append(all, change{val.off, end, text})
	}
	return all
}

// null returns where a value that says nothing is to be written: in the place of its
// sign, or behind the colon.
func (m *yamlMap) null(at int) (start, end int, ok bool) {
	key, val := &m.kids[at], &m.kids[at+1]
	if val.kind != nullNode || val.tied {
		return 0, 0, false
	}
	for _, sign := range [...]string{"~", "null", "Null", "NULL"} {
		if bytes.HasPrefix(m.text[min(val.off, len(m.text)):], []byte(sign)) {
			return val.off, val.off + len(sign), true
		}
	}
	end, ok = valueEnd(m.text, key.off, key)
	end += len(m.text[end:]) - len(bytes.TrimLeft(m.text[end:], " \t"))
	if !ok || end >= len(m.text) || m.text[end] != ':' {
		return 0, 0, false
	}
	return end + 1, end + 1, true
}

// additions returns the changes that might add a field: behind the one that people
// write before it, or else before the one behind.
func (m *yamlMap) additions(f compare.Field, want *node) (all []change) {
	at := m.pairBefore(f, compare.FieldByName)
	key := f.String()
	old := byte(0)
	if m.flow && m.text[m.kids[0].off] == '"' {
		key, old = `"`+key+`"`, '"'
	}
	for _, value := range m.values(want, old) {
		all = append(all, m.add(at, key+": "+value)...)
	}
	return all
}

// add returns the changes that might put a pair behind that at a number, or before the
// first one where that is below 0.
func (m *yamlMap) add(at int, pair string) (all []change) {
	between := m.eol + strings.Repeat(" ", m.first)
	if m.flow {
		between = " "
	}
	// A comment that accepts what is found on the first line must stay with that line.
	noted := at < 0 && !m.flow && (m.noted || bytes.Contains(m.text[m.first:lineEnd(m.text, m.first)], []byte(ignoreMark)))
	if at >= 0 || noted {
		if c, ok := m.behind(max(at, 0), pair, between); ok {
			all = append(all, c)
		}
	}
	if noted {
		return all
	}
	if m.flow {
		pair += ","
	}
	// A comment may stand before the next key, and is then about that.
	if next := at + 2; at >= 0 && next < len(m.kids) {
		all = append(all, change{m.kids[next].off, m.kids[next].off, pair + between})
	}
	here := m.kids[max(at, 0)].off
	return append(all, change{here, here, pair + between})
}

// behind returns the change that puts a pair behind another.
func (m *yamlMap) behind(at int, pair, between string) (change, bool) {
	val := &m.kids[at+1]
	end, ok := valueEnd(m.text, val.off, val)
	if !m.flow {
		if val.kind == nullNode && !val.tied {
			end, ok = m.kids[at].off, true
		}
		end = min(lineEnd(m.text, end), len(m.text))
		end = len(bytes.TrimRight(m.text[:end], "\r\n"))
		return change{end, end, between + pair}, ok
	}
	before := m.first + 1
	if at > 0 {
		before, _ = valueEnd(m.text, m.kids[at-1].off, &m.kids[at-1])
	}
	return change{end, end, "," + gap(m.text[before:m.kids[at].off]) + pair}, ok
}

// values returns ways to write a value, the best first. old is the first byte of what
// it takes the place of, 0 if none.
func (m *yamlMap) values(want *node, old byte) []string {
	if want.kind != textNode {
		mark := ""
		if bytes.IndexByte(m.text, '"') >= 0 && want.kind == mapNode && m.text[want.kids[0].off] == '"' {
			mark = `"`
		}
		return []string{want.bracketed(mark)}
	}
	text := want.text
	single := "'" + strings.ReplaceAll(text, "'", "''") + "'"
	double := doubleQuoted(text)
	switch {
	case old == '"':
		return []string{double}
	case old == '\'':
		return []string{single, double}
	case plainYAML(text):
		return []string{text, single, double}
	}
	return []string{single, double}
}

// plainYAML reports whether a text surely needs no quotation marks anywhere in YAML,
// but where it is a word for nothing.
func plainYAML(text string) bool {
	for i, c := range []byte(text) {
		switch letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'; {
		case letter, i > 0 && (c == '-' || c == '.' || c == '_' || c == '/' || c == ' '):
		default:
			return false
		}
	}
	return !slices.Contains(truthWords, strings.ToLower(text)) && !slices.Contains([]string{"true", "false"}, strings.ToLower(text))
}

// doubleQuoted writes a text between quotation marks, with everything escaped that is
// not printed or that YAML has no place for.
func doubleQuoted(text string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r >= 0xd800 && r < 0xe000 || r == 0xfeff || r == 0xfffe || r == 0xffff:
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
