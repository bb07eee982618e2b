package sources

import "counterclaim/compare"

// A node is one value of a YAML or JSON file: what both notations have in
// common, and all that a dataset needs. Text is as it was written, so that no
// library makes a date or an octal number of it.
type node struct {
	kind nodeKind
	bad  bool   // it holds bytes that are not UTF-8
	flaw bool   // it, or one of its kids, is bad or broken
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
	records []treeRecord
}

// A treeRecord says where a record and its fields stand.
type treeRecord struct {
	off    int
	fields []fieldAt
	from   *defaults
}

type fieldAt struct {
	field compare.Field
	off   int
}

// File implements compare.Locator.
func (d *treeDoc) File() string { return d.in.name }

// Locate implements compare.Locator.
func (d *treeDoc) Locate(rec int, f compare.Field) compare.Pos {
	r := &d.records[rec]
	for _, at := range r.fields {
		if at.field == f {
			return d.in.pos(at.off)
		}
	}
	if v, ok := r.from.find(f); ok && v.pos.File != setFile {
		return v.pos
	}
	return d.in.pos(r.off)
}
