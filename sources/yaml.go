package sources

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name: "yaml",
		Doc:  "claims and what holds for all of them, as people write them by hand; several documents in a file are several datasets",
		Exts: []string{".yaml", ".yml"},
		Read: readYAML,
		Sample: `topic: North Korean soldiers in Kursk
since: 2024-10
sources:
  Seoul: {aliases: [South Korea], role: party}
claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    via: AFP
  - source: Seoul
    figure: 1,100
    means: [killed, wounded]
    stated: 2024-12-23
`,
	})
}

// maxYAMLSigns bounds the values that a YAML file can have by the number of its
// signs and lines, before a library takes memory for each.
const maxYAMLSigns = MaxNodes

// readYAML reads the documents of a file.
func readYAML(in *input) {
	if signs(in.data) > maxYAMLSigns {
		in.errorf(compare.TooLarge, -1, "the file has too many values for YAML", "write so many claims as JSON Lines or CSV")
		return
	}
	// The library takes a byte order mark within the text for one thing or another by
	// where its buffer happens to begin.
	in.unsure = bytes.Contains(in.data, bomUTF8)
	d, any := newDatasetReader(in), false
	docs := yamlDocuments(in)
	if in.listed && len(in.found.list) == 0 && !slices.ContainsFunc(docs, func(n node) bool { return oursIn(&n, (*defaults)(nil).with(in)) }) {
		in.foreign = true
		return
	}
	for i := range docs {
		if d.dataset(&docs[i]) {
			any = true
		}
	}
	d.finish()
	if off := badYAML(in.data); off >= 0 && len(in.found.list) == 0 {
		code, message, hint := badText(in.data, off)
		in.warnf(code, off, message, hint)
	}
	if any {
		return
	}
	in.foreign = len(in.found.list) == 0 && !slices.ContainsFunc(docs, func(n node) bool { return nearDataset(&n) })
	if len(in.found.list) == 0 {
		off, hint := 0, "begin the list of claims with claims:"
		for i := range docs {
			if at, better := noClaimsHint(&docs[i]); better != "" {
				off, hint = at, better
				break
			}
		}
		in.errorf(compare.NoClaims, off, "the file holds no claims", hint)
	}
}

// signs returns no less than the number of values in a YAML file.
func signs(data []byte) (n int) {
	for _, sign := range []string{"\n", ",", "[", "{", ": ", "- ", "? "} {
		n += bytes.Count(data, []byte(sign))
	}
	return n
}

// yamlDocuments returns the trees of a file. A claim whose notation is broken is
// taken out, and the file read again without it; where there are many, each claim
// is looked at by itself.
func yamlDocuments(in *input) []node {
	text, mark := replaceBad(in.data)
	var docs []node
	for tries := 0; ; tries++ {
		var err error
		docs, err = loadYAML(in, text, mark)
		if err == nil {
			break
		}
		if tries == 0 && mark == 0 {
			text = bytes.Clone(text) // what is cut out is still to be shown
		}
		in.unsure = true
		if tries == fewSalvage && cutItems(in, text) {
			continue
		}
		at, message := yamlError(in, 0, err)
		hint := in.yamlHint(at)
		again := tries < maxSalvage && cutItem(in, text, at)
		if !again {
			hint += "; this document is not read, nor what follows"
		}
		in.errorf(compare.BadSyntax, at, message, hint)
		if !again {
			break
		}
	}
	return docs
}

// yamlHint says what to do about what is not YAML at an offset. The commonest fault is a
// text that holds a colon, as quotes do: quote: He said: 12.
func (in *input) yamlHint(off int) string {
	off = min(off, len(in.data))
	line := in.data[bytes.LastIndexByte(in.data[:off], '\n')+1 : off]
	if bytes.HasPrefix(in.data[off:], []byte(": ")) && bytes.Contains(line, []byte(": ")) {
		return "put a text that holds a colon and a space between quotation marks"
	}
	return "check the indent, the quotation marks and the brackets here and just before"
}

// loadYAML parses text, which has the lines and characters of the file.
func loadYAML(in *input, text []byte, mark rune) ([]node, error) {
	l, err := yaml.NewLoader(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := &yamlConverter{offsets: yamlOffsets{data: in.data}, mark: mark, aliases: map[*yaml.Node]node{}}
	var docs []node
	for {
		var n yaml.Node
		if err := next(l, &n); err == io.EOF {
			return docs, nil
		} else if err != nil {
			return docs, err
		}
		if n.Kind != yaml.DocumentNode || len(n.Content) != 1 {
			continue
		}
		root, err := c.convert(n.Content[0], 0)
		if err != nil {
			off := c.offsets.of(n.Content[0].Line, n.Content[0].Column)
			in.errorf(compare.TooLarge, off, "lists and maps are nested too deep", "a dataset needs no more than five levels")
			continue
		}
		docs = append(docs, root)
	}
}

// next reads one document. A panic of the library is a fault of the file to us:
// the other files are still read.
func next(l *yaml.Loader, n *yaml.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the reader failed: %v", p)
		}
	}()
	return l.Load(n)
}

// A yamlConverter makes trees of the library's nodes.
type yamlConverter struct {
	offsets yamlOffsets
	mark    rune // stands in the text for bytes that are not UTF-8; 0 for none
	aliases map[*yaml.Node]node
	anchors int // under how many anchors it stands
}

func (c *yamlConverter) convert(y *yaml.Node, depth int) (node, error) {
	if depth > MaxDepth {
		return node{}, errDeep
	}
	if y.Anchor != "" {
		c.anchors++
		defer func() { c.anchors-- }()
	}
	n := node{off: c.offsets.of(y.Line, y.Column), tied: c.anchors > 0 || y.Style&yaml.TaggedStyle != 0, flow: y.Style&yaml.FlowStyle != 0}
	var err error
	switch y.Kind {
	case yaml.ScalarNode:
		if y.Tag == "!!null" {
			return n, nil
		}
		n.kind, n.text = textNode, y.Value
		n.bad = c.mark != 0 && strings.ContainsRune(y.Value, c.mark)
	case yaml.AliasNode:
		target, ok := c.aliases[y.Alias]
		if !ok { // an anchor stands before its aliases, so this one is within itself
			return n, errDeep
		}
		off := n.off
		n = target
		n.off = off
	case yaml.SequenceNode, yaml.MappingNode:
		n.kind = listNode
		if y.Kind == yaml.MappingNode {
			n.kind = mapNode
		}
		n.kids = make([]node, len(y.Content))
		for i, kid := range y.Content {
			if n.kids[i], err = c.convert(kid, depth+1); err != nil {
				return n, err
			}
		}
		if n.kind == mapNode {
			n.kids = merged(n.kids, y)
		}
	}
	n.mark()
	if y.Anchor != "" {
		c.aliases[y] = n
	}
	return n, nil
}

// merged puts the fields of a merge key in its place, where the map does not
// give them itself. Of several maps in a list, the first that has a field gives it.
// Between quotation marks the key is a name like any other.
func merged(kids []node, y *yaml.Node) []node {
	for i := 0; i+1 < len(kids); i += 2 {
		bases := []node{kids[i+1]}
		if bases[0].kind == listNode {
			bases = bases[0].kids
		}
		if kids[i].text != "<<" || y.Content[i].Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 || slices.ContainsFunc(bases, func(n node) bool { return n.kind != mapNode }) {
			continue
		}
		own := append(append([]node{}, kids[:i]...), kids[i+2:]...)
		have := make(map[string]bool, len(own)/2)
		for j := 0; j+1 < len(own); j += 2 {
			have[own[j].text] = true
		}
		for _, base := range bases {
			for j := 0; j+1 < len(base.kids); j += 2 {
				if key := base.kids[j].text; !have[key] {
					have[key] = true
					own = append(own, base.kids[j], base.kids[j+1])
				}
			}
		}
		return own
	}
	return kids
}

func hasKey(kids []node, key string) bool {
	for i := 0; i+1 < len(kids); i += 2 {
		if kids[i].text == key {
			return true
		}
	}
	return false
}

// yamlError finds the place and the words of a library's error about what begins
// at an offset of the file.
func yamlError(in *input, begin int, err error) (off int, message string) {
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		return begin, "this is not YAML: " + plainError(err)
	}
	o := yamlOffsets{data: in.data[begin:]}
	mark := e.Mark
	opened := strings.Contains(e.ContextMsg, "quoted") || strings.Contains(e.ContextMsg, "flow")
	if opened && e.ContextMark.Line > 0 && e.ContextMark.Line < e.Mark.Line {
		mark = e.ContextMark // what was opened there does not end where it should
	}
	if mark.Line == 0 {
		return begin, "this is not YAML: " + e.Message
	}
	message = "this is not YAML: " + e.Message
	if e.ContextMsg != "" {
		message += " " + e.ContextMsg
	}
	return begin + o.of(mark.Line, mark.Column), message
}

// yamlOffsets finds the offset of a line and column, which YAML counts in
// characters, and with line ends that no editor knows. Asked in the order of the
// file it reads the file once.
type yamlOffsets struct {
	data      []byte
	off       int
	line, col int // of off, from 1; line 0 before the first question
}

func (o *yamlOffsets) of(line, col int) int {
	if o.line == 0 || line < o.line || line == o.line && col < o.col {
		// Only what is read again after an alias or an error comes out of order.
		o.off, o.line, o.col = 0, 1, 1
	}
	for o.off < len(o.data) && (o.line < line || o.line == line && o.col < col) {
		if n := lineBreak(o.data[o.off:]); n > 0 {
			if o.line == line {
				return o.off
			}
			o.off, o.line, o.col = o.off+n, o.line+1, 1
			continue
		}
		size := 1
		if o.data[o.off] >= utf8.RuneSelf {
			_, size = utf8.DecodeRune(o.data[o.off:])
		}
		o.off, o.col = o.off+size, o.col+1
	}
	return o.off
}

// lineBreak returns the length of the line break with which s begins, 0 if none.
func lineBreak(s []byte) int {
	switch {
	case s[0] == '\n':
		return 1
	case s[0] == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case s[0] == 0xc2 && len(s) > 1 && s[1] == 0x85: // next line
		return 2
	case s[0] == 0xe2 && len(s) > 2 && s[1] == 0x80 && s[2]&^1 == 0xa8: // line and paragraph separator
		return 3
	}
	return 0
}

// replaceBad returns the data with one private character for each byte that is
// not UTF-8 and for each character that YAML forbids, so that a library reads the
// rest with the same lines and columns, and that character; or the data
// themselves and 0.
func replaceBad(data []byte) ([]byte, rune) {
	if badYAML(data) < 0 {
		return data, 0
	}
	mark := rune(0xe000)
	for bytes.ContainsRune(data, mark) {
		mark++
	}
	out := make([]byte, 0, len(data)+16)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || forbidden(r) {
			out = utf8.AppendRune(out, mark)
		} else {
			out = append(out, data[i:i+size]...)
		}
		i += size
	}
	return out, mark
}

// forbidden reports whether YAML has no place for a character.
func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff
}

// badYAML returns the offset of the first byte that is not UTF-8 or begins a
// character that YAML forbids, or -1.
func badYAML(data []byte) int {
	for i := 0; i < len(data); {
		if c := data[i]; c < utf8.RuneSelf {
			if forbidden(rune(c)) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || forbidden(r) {
			return i
		}
		i += size
	}
	return -1
}

// badText says what is wrong with the bytes at i.
func badText(data []byte, i int) (code, message, hint string) {
	if i < len(data) && utf8.FullRune(data[i:]) {
		if r, _ := utf8.DecodeRune(data[i:]); forbidden(r) {
			return compare.BadSyntax, fmt.Sprintf("a control character, U+%04X, stands in the text", r), "take it away; an editor that shows it, or retyping the line, helps"
		}
	}
	return compare.BadUTF8, "the bytes are not UTF-8", "save the file as UTF-8"
}
