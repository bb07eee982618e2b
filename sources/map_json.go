package sources

import (
	"bytes"
	"strconv"
	"strings"

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

// find returns the list of records.
func (m *Map) find(root *node) *node {
	n := root
	for _, token := range m.records {
		if n = n.child(token); n == nil {
			return nil
		}
	}
	if n.kind != listNode {
		return nil
	}
	return n
}

// child returns what stands under a key of a map, or under a number in a list; nil
// if there is nothing.
func (n *node) child(key string) *node {
	switch n.kind {
	case mapNode:
		for i := 0; i+1 < len(n.kids); i += 2 {
			if n.kids[i].text == key {
				return &n.kids[i+1]
			}
		}
	case listNode:
		if i, ok := wholeNumber(key); ok && i < len(n.kids) {
			return &n.kids[i]
		}
	}
	return nil
}

// of returns where the column's value stands in a record: under one of its names as
// a key, or on the way of keys that the name is.
func (c *mapColumn) of(record *node) *node {
	for _, name := range c.names {
		n := record.child(name)
		if n == nil && strings.Contains(name, "/") {
			n = record
			for token := range strings.SplitSeq(name, "/") {
				if n = n.child(token); n == nil {
					break
				}
			}
		}
		if n != nil {
			return n
		}
	}
	return nil
}

// fits looks for the columns that the map needs; each must be in one of the records
// at least, since JSON leaves out what is not known.
func (m *Map) fits(records []node) (miss misfit) {
	for _, i := range m.needs {
		if !m.columns[i].among(records) {
			miss.lacking = append(miss.lacking, m.columns[i].spec)
		}
	}
	if miss.lacking != nil {
		miss.have = keysOf(records)
	}
	return miss
}

// among reports whether one of the records has the column.
func (c *mapColumn) among(records []node) bool {
	for i := range records {
		if c.of(&records[i]) != nil {
			return true
		}
	}
	return false
}

// keysOf returns the keys of the first records.
func keysOf(records []node) (keys []string) {
	const few = 10
	for _, n := range records[:min(len(records), few)] {
		for i := 0; n.kind == mapNode && i+1 < len(n.kids) && len(keys) < few*maxKeys; i += 2 {
			keys = append(keys, n.kids[i].text)
		}
	}
	return keys
}
