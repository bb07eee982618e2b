package sources

import (
	"bytes"
	"io"
	"slices"

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
	eol   string // how its lines end, outside of brackets
	noted bool   // a comment above its first line accepts what is found there
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
	m := &yamlMap{begin: r.off}
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
		m.first, m.eol = r.off-m.begin, in.lineEnds(r.off)
		m.noted = ignoredAbove(in.data, m.begin)
		end = blockEnd(in.data, r.off, m.first)
	}
	m.text = append(bytes.Repeat([]byte{' '}, m.first), in.data[r.off:end]...)
	var ok bool
	m.node, ok = parseYAMLMap(m.text, m.first)
	return m, ok && r.same(m)
}

// ignoredAbove reports whether a comment that accepts a finding stands in the lines of
// comments before the one that begins at off.
func ignoredAbove(data []byte, off int) bool {
	for off > 0 {
		start := bytes.LastIndexByte(data[:off-1], '\n') + 1
		line := bytes.TrimSpace(data[start:off])
		if len(line) > 0 && line[0] != '#' {
			return false
		}
		if bytes.Contains(line, []byte(ignoreMark)) {
			return true
		}
		off = start
	}
	return false
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
