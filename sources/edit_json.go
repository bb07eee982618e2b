package sources

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"

	"counterclaim/compare"
)

// A jsonMap is an object as it stands in data.
type jsonMap struct {
	data []byte
	node
}

// changeJSON gives the object from begin to end a field.
func (in *input) changeJSON(begin, end int, f compare.Field, text string, named namer) (change, bool) {
	m, ok := parseJSONMap(in.data[begin:end])
	if !ok || f == compare.FieldCounts && inForm(&m.node) {
		return change{}, false // the form has two keys for it
	}
	at, ok := m.pair(f, named)
	if !ok {
		return change{}, false
	}
	c, want, ok := m.change(at, f, text, named)
	if !ok {
		return c, false
	}
	after, ok := parseJSONMap(c.apply(m.data))
	ok = ok && m.became(&after.node, at, f, &want)
	c.start, c.end = c.start+begin, c.end+begin
	return c, ok
}

// parseJSONMap reads data that are one object.
func parseJSONMap(data []byte) (jsonMap, bool) {
	p := newTreeParser(data, 0, "")
	root, err := p.value(0)
	return jsonMap{data, root}, err == nil && root.kind == mapNode && !root.flaw && p.end() == nil
}

// change returns the change that gives the pair at a number a text, or adds one where
// that is below 0, and what the value becomes.
func (m *jsonMap) change(at int, f compare.Field, text string, named namer) (c change, want node, ok bool) {
	value, err := jsontext.AppendQuote(nil, text)
	if err != nil {
		return c, want, false
	}
	if at < 0 {
		return m.add(f, string(value), named), node{kind: textNode, text: text}, len(m.kids) > 0
	}
	val := &m.kids[at+1]
	if want, ok = val.wanted(f, text); ok && want.kind != textNode {
		value = []byte(want.bracketed(`"`))
	}
	return change{val.off, jsonEnd(m.data, val.off), string(value)}, want, ok
}

// add adds a field behind the one that people write before it, in the same manner.
func (m *jsonMap) add(f compare.Field, value string, named namer) change {
	if len(m.kids) == 0 {
		return change{}
	}
	at := m.pairBefore(f, named)
	key := m.kids[max(at, 0)]
	colon := string(m.data[jsonEnd(m.data, key.off):m.kids[max(at, 0)+1].off])
	text := `"` + f.String() + `"` + colon + value
	if at < 0 {
		return change{key.off, key.off, text + "," + gap(m.data[1:key.off])}
	}
	before := 1
	if at > 0 {
		before = jsonEnd(m.data, m.kids[at-1].off)
	}
	end := jsonEnd(m.data, m.kids[at+1].off)
	return change{end, end, "," + gap(m.data[before:key.off]) + text}
}

// gap returns the white space before a key, given what stands between it and the
// value or the bracket before it.
func gap(between []byte) string {
	space := between[bytes.IndexByte(between, ',')+1:]
	if n := bytes.LastIndexByte(space, '\n'); n >= 0 {
		space = space[len(bytes.TrimRight(space[:n], "\r")):] // a comment may stand before it
	}
	if len(space) == 0 || len(bytes.TrimSpace(space)) > 0 {
		return " "
	}
	return string(space)
}

// jsonEnd returns where the JSON value at off ends, or off where it is none.
func jsonEnd(data []byte, off int) int {
	dec := jsontext.NewDecoder(bytes.NewBuffer(data[off:]), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if err := dec.SkipValue(); err != nil {
		return off
	}
	return off + int(dec.InputOffset())
}
