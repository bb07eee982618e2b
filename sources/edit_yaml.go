package sources

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

// A yamlMap is a map cut out of a YAML file, to be read by itself: its lines, with
// spaces where a dash stands before the first key, or what stands between its braces.
// The library does not say where values end, so nothing is taken for granted: a
// change counts only if the lines then read as they should.
type yamlMap struct {
	node
	text  []byte
	begin int    // where text begins in the file
	first int    // where the map begins in text
	eol   string // how its lines end
}

// changeYAML gives a record a field.
func (in *input) changeYAML(r *treeRecord, f compare.Field, text string) (c change, ok bool) {
	m, ok := in.yamlMap(r)
	if !ok || f == compare.FieldCounts && inForm(&m.node) {
		return c, false // the form has two keys for it
	}
	at, ok := m.pair(f, compare.FieldByName)
	if !ok {
		return c, false
	}
	want, ok := node{kind: textNode, text: text}, true
	if at >= 0 {
		if want, ok = m.kids[at+1].wanted(f, text); !ok {
			return c, false
		}
	}
	for _, c := range m.changes(at, f, &want) {
		if after, ok := parseYAMLMap(c.apply(m.text), m.first); ok && m.became(&after, at, f, &want) {
			return change{c.start + m.begin, c.end + m.begin, c.text}, true
		}
	}
	return c, false
}

// yamlMap cuts out a record, if what is cut out holds the same fields in the same
// places.
func (in *input) yamlMap(r *treeRecord) (*yamlMap, bool) {
	m := &yamlMap{begin: r.off, eol: in.lineEnds(r.off)}
	var end int
	if r.flow {
		if end = bracketEnd(in.data, r.off); end == r.off || in.data[r.off] != '{' {
			return nil, false
		}
	} else {
		m.begin = bytes.LastIndexByte(in.data[:r.off], '\n') + 1
		if len(bytes.Trim(in.data[m.begin:r.off], " -")) > 0 {
			return nil, false
		}
		m.first = r.off - m.begin
		end = blockEnd(in.data, r.off, m.first)
	}
	m.text = append(bytes.Repeat([]byte{' '}, m.first), in.data[r.off:end]...)
	var ok bool
	m.node, ok = parseYAMLMap(m.text, m.first)
	return m, ok && r.same(m)
}

// lineEnds returns how the line at off ends, or else the first one of the file.
func (in *input) lineEnds(off int) string {
	end := lineEnd(in.data, off)
	if in.data[end-1] != '\n' {
		end = lineEnd(in.data, 0)
	}
	if end > 1 && in.data[end-2] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// blockEnd returns where the lines of the map at off end, whose keys have so many
// spaces before them: behind the last one that is neither empty nor a comment farther
// to the left.
func blockEnd(data []byte, off, indent int) (end int) {
	for i := off; i < len(data); {
		next := lineEnd(data, i)
		line := bytes.TrimRight(data[i:next], "\r\n")
		rest := bytes.TrimLeft(line, " ")
		left := i != off && len(line)-len(rest) < indent
		switch {
		case len(bytes.TrimSpace(rest)) == 0 || left && rest[0] == '#':
		case left || indent == 0 && i != off && (bytes.HasPrefix(line, []byte("---")) || bytes.HasPrefix(line, []byte("..."))):
			return end
		default:
			end = i + len(line)
		}
		i = next
	}
	return end
}

// parseYAMLMap reads text that is one map, which begins at first, with nothing in it
// that stands for something elsewhere.
func parseYAMLMap(text []byte, first int) (node, bool) {
	if badYAML(text) >= 0 {
		return node{}, false
	}
	l, err := yaml.NewLoader(bytes.NewReader(text))
	var doc, none yaml.Node
	if err != nil || next(l, &doc) != nil || next(l, &none) != io.EOF || doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return node{}, false
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode || slices.ContainsFunc(root.Content, func(n *yaml.Node) bool { return n.Tag == "!!merge" }) {
		return node{}, false
	}
	c := &yamlConverter{offsets: yamlOffsets{data: text}, aliases: map[*yaml.Node]node{}}
	n, err := c.convert(root, 0)
	return n, err == nil && n.off == first
}

// same reports whether a map that was cut out has the fields of the record, at the
// same places, and no others.
func (r *treeRecord) same(m *yamlMap) bool {
	for _, at := range r.fields {
		i, ok := m.pair(at.field, compare.FieldByName)
		if !ok || i < 0 || m.kids[i+1].off+m.begin != at.off {
			return false
		}
	}
	return len(m.kids) > 0
}

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
	if at >= 0 {
		if c, ok := m.behind(at, pair, between); ok {
			all = append(all, c)
		}
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
