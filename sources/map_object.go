package sources

import (
	"strings"

	"counterclaim/compare"
)

// newJSONBuilder returns a builder for records that are JSON with such keys.
func (in *input) newJSONBuilder(m *Map, keys []string) *mapBuilder {
	doc := &mapDoc{in: in, m: m}
	b := in.newMapBuilder(m, doc)
	b.have = keys
	doc.defaults = b.builder.defaults
	doc.cells = func(off int) []mapCell {
		again := &mapBuilder{m: m, cells: make([]mapCell, len(m.columns)), seen: make([]bool, len(m.columns))}
		n, _ := newTreeParser(in.data[off:], off, "file").value(0)
		again.take(&n)
		return again.cells
	}
	return b
}

// object makes the claims of one record.
func (b *mapBuilder) object(n *node) {
	if bad, ok := n.broken(); ok {
		if bad.bad {
			newDatasetReader(b.in).badUTF8(bad)
		}
		return
	}
	if n.kind != mapNode && n.kind != listNode {
		b.in.errorf(compare.BadSyntax, n.off, "the record is "+n.kind.String()+", not an object", "check where the list of records stands")
		return
	}
	if column, bad := b.take(n); bad != nil {
		spec := b.m.columns[column].spec
		b.in.errorf(compare.BadValue, bad.off, compare.Quote(spec)+" is "+bad.kind.String()+", not a text", "name a value in it, such as {"+spec+"/KEY}")
		return
	}
	b.record(n.off)
}

// take takes the values of a record. It returns what is no text and no list of
// texts, and the column that reads it.
func (b *mapBuilder) take(n *node) (column int, bad *node) {
	index := keyIndex{}
	for i := range b.m.columns {
		v := b.m.columns[i].of(n, index)
		b.seen[i] = b.seen[i] || v != nil
		if v == nil || v.kind == nullNode {
			b.cells[i] = mapCell{off: -1}
			continue
		}
		text, ok := scalars(v)
		if !ok && bad == nil {
			column, bad = i, v
		}
		b.set(i, strings.TrimSpace(text), v.off)
	}
	return column, bad
}

// scalars returns the text of a value; the texts of a list are joined.
func scalars(n *node) (string, bool) {
	switch n.kind {
	case textNode:
		return n.text, true
	case listNode:
		var texts []string
		for i := range n.kids {
			if n.kids[i].kind != textNode {
				return "", false
			}
			texts = append(texts, n.kids[i].text)
		}
		return strings.Join(texts, "; "), true
	}
	return "", false
}
