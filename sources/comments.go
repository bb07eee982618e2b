package sources

import (
	"bytes"

	"go.yaml.in/yaml/v4"
)

// A stretch is the bytes of a file from one offset to another.
type stretch struct{ start, end int }

// quotedTexts returns where a YAML file has text between quotation marks or in a block,
// in which a # begins no comment. The library says where a value begins and not where
// it ends. Of a file that is not YAML as far as it goes only what is before is known.
func quotedTexts(data []byte) (list []stretch) {
	text, _ := replaceBad(data)
	l, err := yaml.NewLoader(bytes.NewReader(text))
	if err != nil {
		return nil
	}
	q := quotedFinder{data: data, offsets: yamlOffsets{data: data}}
	for {
		var n yaml.Node
		if next(l, &n) != nil {
			return q.list
		}
		q.find(&n, -1)
	}
}

type quotedFinder struct {
	data    []byte
	offsets yamlOffsets
	list    []stretch
}

// find looks through a node within one that has so many spaces before it.
func (q *quotedFinder) find(n *yaml.Node, indent int) {
	switch n.Kind {
	case yaml.ScalarNode:
		q.scalar(n, indent)
	case yaml.MappingNode, yaml.SequenceNode:
		if n.Style&yaml.FlowStyle == 0 {
			indent = n.Column - 1
		}
		fallthrough
	case yaml.DocumentNode:
		for _, kid := range n.Content {
			q.find(kid, indent)
		}
	}
}

func (q *quotedFinder) scalar(n *yaml.Node, indent int) {
	block, quoted := n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0, n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
	if !block && !quoted {
		return
	}
	off := q.offsets.of(n.Line, n.Column)
	for off < len(q.data) && (q.data[off] == '&' || q.data[off] == '!') { // an anchor or a tag
		off += len(q.data[off:]) - len(bytes.TrimLeft(q.data[off:], "&!")) // not an empty word
		if end := bytes.IndexAny(q.data[off:], " \t\r\n"); end >= 0 {
			off += end
		}
		off += len(q.data[off:]) - len(bytes.TrimLeft(q.data[off:], " \t\r\n"))
	}
	switch {
	case off >= len(q.data):
	case block:
		q.list = append(q.list, blockText(q.data, off, indent))
	case q.data[off] == '"' || q.data[off] == '\'':
		q.list = append(q.list, stretch{off, off + quotedLen(q.data[off:])})
	}
}

// blockText returns the lines of the block whose sign stands at off: those with no less
// space before them than the first, or as much as the sign says.
func blockText(data []byte, off, indent int) stretch {
	start := lineEnd(data, off)
	least := 0
	for _, c := range data[off+1 : min(off+3, start)] {
		if c >= '1' && c <= '9' {
			least = max(indent, 0) + int(c-'0')
		}
	}
	end := start
	for at := start; at < len(data); {
		next := lineEnd(data, at)
		line := bytes.TrimRight(data[at:next], "\r\n")
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		if spaces < len(line) {
			if least == 0 {
				least = max(spaces, indent+1)
			}
			if spaces < least {
				break
			}
			end = next
		}
		at = next
	}
	return stretch{start, end}
}
