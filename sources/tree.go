package sources

import (
	"strings"

	"counterclaim/compare"
)

// A node is one value of a YAML or JSON file: what both notations have in
// common, and all that a dataset needs. Text is as it was written, so that no
// library makes a date or an octal number of it.
type node struct {
	kind nodeKind
	bad  bool   // it holds bytes that are not UTF-8
	flaw bool   // it, or one of its kids, is bad or broken
	tied bool   // what is changed here would change elsewhere too: it stands under an anchor, or has a tag
	flow bool   // it is between brackets
	off  int    // where it stands in the file
	text string // of a scalar
	kids []node // of a list, the entries; of a map, keys and values by turns
}

type nodeKind uint8

const (
	nullNode nodeKind = iota
	textNode
	listNode
	mapNode
	brokenNode // what was cut short by a fault that has been reported
)

func (k nodeKind) String() string {
	return [...]string{"nothing", "a text", "a list", "a map", "broken"}[k]
}

// broken reports whether the node, or one in it, is not UTF-8 or cut short, and
// which one. It looks only where there is one: aliases can make a tree of a few
// nodes immense.
func (n *node) broken() (*node, bool) {
	if !n.flaw {
		return nil, false
	}
	for i := range n.kids {
		if k, ok := n.kids[i].broken(); ok {
			return k, true
		}
	}
	return n, true
}

// mark notes on the node what is wrong with it or its kids.
func (n *node) mark() {
	n.flaw = n.bad || n.kind == brokenNode
	for i := 0; i < len(n.kids) && !n.flaw; i++ {
		n.flaw = n.kids[i].flaw
	}
}

// A treeDoc finds the places of the records that were read from trees.
type treeDoc struct {
	in      *input
	json    bool // the file is JSON, else YAML
	records []treeRecord
	parts   map[int][]treePart // of accept, by record, where it is a list
}

// A treePart is an entry of a list that became one text.
type treePart struct {
	start, off int // in the text, and in the file
	flow       bool
}

// A treeRecord says where a record and its fields stand.
type treeRecord struct {
	off        int
	tied, flow bool // as the node has them
	fields     []fieldAt
	from       *defaults
}

type fieldAt struct {
	field compare.Field
	off   int
}

// add notes where a record stands, and returns its place.
func (d *treeDoc) add(n *node, fields []fieldAt, from *defaults) compare.Origin {
	d.records = append(d.records, treeRecord{off: n.off, tied: n.tied, flow: n.flow, fields: fields, from: from})
	return compare.Origin{Doc: d, Rec: len(d.records) - 1}
}

// give notes that a record gives a field.
func (d *treeDoc) give(rec int, f compare.Field, off int) {
	d.records[rec].fields = append(d.records[rec].fields, fieldAt{f, off})
}

// File implements compare.Locator.
func (d *treeDoc) File() string { return d.in.name }

// Locate implements compare.Locator.
func (d *treeDoc) Locate(rec int, f compare.Field) compare.Pos {
	r := &d.records[rec]
	if off := r.find(f); off >= 0 {
		return d.in.pos(off)
	}
	if v, ok := r.from.find(f); ok && v.pos.File != setFile {
		return v.pos
	}
	return d.in.pos(r.off)
}

// Inherits implements compare.HeaderLocator.
func (d *treeDoc) Inherits(rec int, f compare.Field) bool {
	r := &d.records[rec]
	v, ok := r.from.find(f)
	return ok && v.pos.File != setFile && r.find(f) < 0
}

// divide notes where the entries of accept stand of the record that was added last.
func (d *treeDoc) divide(list *node) {
	var parts []treePart
	start := 0
	for i := range list.kids {
		if text := strings.TrimSpace(list.kids[i].text); text != "" {
			parts = append(parts, treePart{start, list.kids[i].off, list.flow})
			start += len(text) + len(itemSeparator)
		}
	}
	if d.parts == nil {
		d.parts = map[int][]treePart{}
	}
	d.parts[len(d.records)-1] = parts
}

// LocatePart implements compare.PartLocator.
func (d *treeDoc) LocatePart(rec int, f compare.Field, at int) (pos compare.Pos, end int, ok bool) {
	parts := d.parts[rec]
	n := 0
	for n < len(parts) && parts[n].start <= at {
		n++
	}
	if f != compare.FieldAccept || n == 0 {
		return pos, 0, false
	}
	off := parts[n-1].off
	if d.json {
		end = jsonEnd(d.in.data, off)
	} else {
		end = yamlExtent(d.in.data, off, parts[n-1].flow)
	}
	return d.in.pos(off), d.in.endColumn(off, end), true
}

// find returns where the value of a field stands, -1 where the record does not give it.
func (r *treeRecord) find(f compare.Field) int {
	for _, at := range r.fields {
		if at.field == f {
			return at.off
		}
	}
	return -1
}

// End implements compare.Locator.
func (d *treeDoc) End(rec int, f compare.Field) int {
	r := &d.records[rec]
	off := r.find(f)
	switch v, ok := r.from.find(f); {
	case off >= 0 && d.json:
		return d.in.endColumn(off, jsonEnd(d.in.data, off))
	case off >= 0:
		return d.in.endColumn(off, yamlExtent(d.in.data, off, r.flow))
	case ok:
		return v.at.End(f)
	}
	return 0
}

// Edit implements compare.Locator.
func (d *treeDoc) Edit(rec int, f compare.Field, text string) (compare.Edit, bool) {
	r := &d.records[rec]
	if _, inherited := r.from.find(f); r.tied || !writable(text) || inherited && r.find(f) < 0 {
		return compare.Edit{}, false
	}
	if d.json {
		return d.in.edit(d.in.changeJSON(r.off, jsonEnd(d.in.data, r.off), f, text, compare.FieldByName))
	}
	return d.in.edit(d.in.changeYAML(r, f, text))
}
