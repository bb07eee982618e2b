package sources

import (
	"bytes"
	"strconv"

	"counterclaim/compare"
)

// mapJSON reads the records of a JSON file through a map, and reports whether it
// fits.
func (in *input) mapJSON(m *Map) (fits bool, miss misfit) {
	p := newTreeParser(in.data, 0, "file")
	root, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	list := m.find(&root)
	if list == nil || ownClaims(&root) {
		miss.off = root.off
		return false, miss
	}
	if miss = m.fits(list.kids); miss.lacking != nil {
		miss.off = list.off
		return false, miss
	}
	if err != nil {
		in.put(p.finding(in, err))
	}
	b := in.newJSONBuilder(m, keysOf(list.kids))
	for i := range list.kids {
		b.object(&list.kids[i])
	}
	b.finish()
	return true, miss
}

// mapLines reads JSON Lines through a map, and reports whether it fits.
func (in *input) mapLines(m *Map) (fits bool, miss misfit) {
	const few = 10
	var first []node
	for i := 0; i < len(in.data) && i < sniffLen && len(first) < few; i = lineEnd(in.data, i) {
		if n, err := in.line(i); err == nil && n.kind != nullNode {
			first = append(first, n)
		}
	}
	list := node{kind: listNode, kids: first}
	if ownClaims(&list) {
		return false, miss
	}
	if miss = m.fits(first); miss.lacking != nil || len(first) == 0 {
		return false, miss
	}
	b := in.newJSONBuilder(m, keysOf(first))
	for i, next := 0, 0; i < len(in.data); i = next {
		next = lineEnd(in.data, i)
		switch n, err := in.line(i); {
		case next-i > MaxRecord:
			in.errorf(compare.TooLarge, i, "the line is longer than "+strconv.Itoa(MaxRecord>>20)+" MiB", "leave long texts out of the file")
		case err != nil && in.found.full():
			in.found.count(compare.Error)
		case err != nil:
			in.put(*err)
		case n.kind != nullNode:
			b.object(&n)
		}
	}
	b.finish()
	return true, miss
}

// line reads the line at i as a tree; of a blank one nothing.
func (in *input) line(i int) (node, *compare.Finding) {
	line := bytes.TrimRight(in.data[i:lineEnd(in.data, i)], "\r\n")
	if len(bytes.TrimSpace(line)) == 0 || len(line) > MaxRecord {
		return node{}, nil
	}
	p := newTreeParser(line, i, "line")
	n, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	if err != nil {
		f := p.finding(in, err)
		return n, &f
	}
	return n, nil
}

// ownClaims reports whether a tree is a dataset of ours by the very names of the
// fields: then no map is needed.
func ownClaims(root *node) bool {
	if root.kind == mapNode {
		return hasKey(root.kids, keyClaims)
	}
	for i := range root.kids {
		if n := &root.kids[i]; n.kind == mapNode && hasKey(n.kids, compare.FieldSource.String()) {
			for _, f := range figureFields {
				if hasKey(n.kids, f.String()) {
					return true
				}
			}
		}
	}
	return false
}
