package sources

import "strings"

// find returns the list of records: where the map says, else the file itself, since
// the same data comes with and without something round it.
func (m *Map) find(root *node) *node {
	n := root
	for i := 0; i < len(m.records) && n != nil; i++ {
		n = n.child(m.records[i])
	}
	if n == nil {
		n = root
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

// A keyIndex finds values by their keys in one record. Maps of many keys are gone
// through once, and not for every column.
type keyIndex map[*node]map[string]*node

// fewKeys is how many are looked through in less time than an index takes.
const fewKeys = 64

func (x keyIndex) child(n *node, key string) *node {
	if n.kind != mapNode || len(n.kids) <= 2*fewKeys {
		return n.child(key)
	}
	keys, ok := x[n]
	if !ok {
		keys = make(map[string]*node, len(n.kids)/2)
		for i := len(n.kids)&^1 - 2; i >= 0; i -= 2 { // of two the first counts
			keys[n.kids[i].text] = &n.kids[i+1]
		}
		x[n] = keys
	}
	return keys[key]
}

// of returns where the column's value stands in a record: under one of its names as
// a key, or on the way of keys that the name is.
func (c *mapColumn) of(record *node, index keyIndex) *node {
	for _, name := range c.names {
		n := index.child(record, name)
		if n == nil && strings.Contains(name, "/") {
			n = record
			for token := range strings.SplitSeq(name, "/") {
				if n = index.child(n, token); n == nil {
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
	index := keyIndex{}
	for _, i := range m.needs {
		if !m.columns[i].among(records, index) {
			miss.lacking = append(miss.lacking, m.columns[i].spec)
		}
	}
	if miss.lacking != nil {
		miss.have = keysOf(records)
	}
	return miss
}

// among reports whether one of the records has the column.
func (c *mapColumn) among(records []node, index keyIndex) bool {
	for i := range records {
		if c.of(&records[i], index) != nil {
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
