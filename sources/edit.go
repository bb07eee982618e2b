package sources

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// How a field of a record is changed in its file. Each notation makes a change of
// its own, reads the record again as it would then be, and refuses the change where
// anything beside the field is another: see changeYAML, changeJSON and changeCSV.

// A change puts text in the place of the bytes from start to end.
type change struct {
	start, end int
	text       string
}

// apply returns the data as the change makes them.
func (c change) apply(data []byte) []byte {
	return slices.Concat(data[:c.start], []byte(c.text), data[c.end:])
}

// edit makes an edit of the file on disk of a change of the data.
func (in *input) edit(c change, ok bool) (compare.Edit, bool) {
	if !ok || in.oldEnds || in.unsure || in.sheet != nil {
		return compare.Edit{}, false
	}
	return compare.Edit{Pos: in.pos(c.start), Start: c.start + in.skipped, Old: string(in.data[c.start:c.end]), New: c.text}, true
}

// writable reports whether a field can hold a text as it is: readers trim it.
func writable(text string) bool {
	return text != "" && text == strings.TrimSpace(text) && utf8.ValidString(text)
}

// A namer finds the field that a key names.
type namer func(key string) (compare.Field, bool)

// pair returns the number of the key that gives a map a field: the first one with a
// value, else the first. It is -1 where there is none, and ok is false where a key of
// that very name stands there twice.
func (m *node) pair(f compare.Field, named namer) (at int, ok bool) {
	at = -1
	for i := 0; i+1 < len(m.kids); i += 2 {
		if g, ok := named(m.kids[i].text); ok && g == f && (at < 0 || m.kids[at+1].empty() && !m.kids[i+1].empty()) {
			at = i
		}
	}
	for i := 0; at >= 0 && i+1 < len(m.kids); i += 2 {
		if i != at && m.kids[i].text == m.kids[at].text {
			return at, false
		}
	}
	return at, true
}

// empty reports whether a value says nothing.
func (n *node) empty() bool { return n.kind == nullNode || n.kind == textNode && trim(n.text) == "" }

// pairBefore returns the number of the last key that people write before a field, -1
// where that is none.
func (m *node) pairBefore(f compare.Field, named namer) (at int) {
	at = -1
	best := compare.Field(0)
	for i := 0; i+1 < len(m.kids); i += 2 {
		if g, ok := named(m.kids[i].text); ok && g < f && g >= best {
			best, at = g, i
		}
	}
	return at
}

// wanted returns what the value of a field becomes: a text, but a span that is
// written as a list or as a map stays one. It reports false where nobody can put the
// text in the place of the old value.
func (n *node) wanted(f compare.Field, text string) (node, bool) {
	if n.kind == nullNode || n.kind == textNode {
		return node{kind: textNode, text: text}, true
	}
	span, ok := parseSpan(text)
	if _, was := spanOf(n); f != compare.FieldSpan || !ok || !was {
		return node{}, false
	}
	new := node{kind: n.kind, kids: slices.Clone(n.kids)}
	start, end := strconv.Itoa(span.Start), strconv.Itoa(span.End)
	switch {
	case n.kind == listNode:
		new.kids[0].text, new.kids[1].text = start, end
	case n.kids[0].text == "start":
		new.kids[1].text, new.kids[3].text = start, end
	default:
		new.kids[1].text, new.kids[3].text = end, start
	}
	return new, true
}

// bracketed writes a span between brackets, with the mark round its keys.
func (n *node) bracketed(mark string) string {
	if n.kind == listNode {
		return "[" + n.kids[0].text + ", " + n.kids[1].text + "]"
	}
	return "{" + mark + n.kids[0].text + mark + ": " + n.kids[1].text + ", " + mark + n.kids[2].text + mark + ": " + n.kids[3].text + "}"
}

// equal reports whether two nodes say the same, wherever they stand.
func (n *node) equal(o *node) bool {
	if n.kind != o.kind || n.bad != o.bad || n.text != o.text || len(n.kids) != len(o.kids) {
		return false
	}
	for i := range n.kids {
		if !n.kids[i].equal(&o.kids[i]) {
			return false
		}
	}
	return true
}

// became reports whether a map became another one by nothing but a new value: of the
// pair at a number, or of a field that it did not have, where that is below 0.
func (m *node) became(after *node, at int, f compare.Field, want *node) bool {
	if after.kind != mapNode {
		return false
	}
	kids := slices.Clone(after.kids)
	if at < 0 {
		for i := 0; i+1 < len(kids); i += 2 {
			if kids[i].text == f.String() && kids[i].kind == textNode && kids[i+1].equal(want) {
				return m.equal(&node{kind: mapNode, kids: slices.Delete(kids, i, i+2)})
			}
		}
		return false
	}
	if at+1 >= len(kids) || !kids[at+1].equal(want) {
		return false
	}
	kids[at+1] = m.kids[at+1]
	return m.equal(&node{kind: mapNode, kids: kids})
}
