package sources

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name: "json",
		Doc:  "one JSON object with claims and what holds for all of them, or an array of claims",
		Exts: []string{".json"},
		Sniff: func(data []byte) bool {
			c := firstByte(data)
			return c == '[' || c == '{' && !sniffLines(data)
		},
		Read:   readJSON,
		Sample: sampleJSON,
	})
}

const sampleJSON = `{
  "topic": "North Korean soldiers in Kursk",
  "since": "2024-10",
  "claims": [
    {"source": "Kyiv", "figure": "nearly 3,000", "counts": "killed or wounded", "stated": "2024-12-23", "via": "AFP"},
    {"source": "Seoul", "figure": 1100, "means": ["killed", "wounded"], "stated": "2024-12-23"}
  ]
}
`

// readJSON reads a file that is one JSON value.
func readJSON(in *input) {
	p := newTreeParser(in.data, 0, "file")
	root, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	if err != nil {
		in.put(p.finding(in, err))
	}
	if in.listed && err == nil && !oursIn(&root, (*defaults)(nil).with(in)) {
		in.foreign = true
		return
	}
	d := newDatasetReader(in)
	d.doc.json = true
	if d.dataset(&root) {
		d.finish()
		return
	}
	if err == nil {
		off, hint := noClaimsHint(&root)
		if hint == "" {
			in.foreign = true
			off, hint = root.off, `write {"claims": [ … ]} or a list of claims`
		}
		in.errorf(compare.NoClaims, off, "the file holds no claims", hint)
	}
}

func (in *input) put(f compare.Finding) { in.found.put(f) }

// A treeParser makes a tree of JSON. After a fault it keeps what was whole
// before it, and marks what was cut short.
type treeParser struct {
	data  []byte
	base  int    // where data begins in the file
	unit  string // what data is: the file, or a line of it
	dec   *jsontext.Decoder
	nodes int
}

var (
	errDeep = errors.New("too deep")
	errMany = errors.New("too many values")
)

func newTreeParser(data []byte, base int, unit string) *treeParser {
	return &treeParser{
		data: data, base: base, unit: unit,
		dec: jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)),
	}
}

// value reads one value. Where it fails it returns as much as there is.
func (p *treeParser) value(depth int) (node, error) {
	kind := p.dec.PeekKind()
	n := node{off: p.base + p.start()}
	if p.nodes++; p.nodes > MaxNodes {
		return broken(n), errMany
	}
	if depth > MaxDepth {
		return broken(n), errDeep
	}
	tok, err := p.dec.ReadToken()
	if err != nil {
		return broken(n), err
	}
	switch kind {
	case '{', '[':
		n.kind = mapNode
		if kind == '[' {
			n.kind = listNode
		}
		err = p.children(&n, depth)
	case 'n':
	default:
		n.kind, n.text = textNode, p.token(tok, &n)
	}
	n.mark()
	return n, err
}

func broken(n node) node {
	n.kind, n.flaw = brokenNode, true
	return n
}

// children reads what is in an object or an array.
func (p *treeParser) children(n *node, depth int) error {
	for {
		switch p.dec.PeekKind() {
		case '}', ']':
			_, err := p.dec.ReadToken()
			return err
		}
		kid, err := p.value(depth + 1)
		n.kids = append(n.kids, kid)
		if err != nil {
			if n.kind == mapNode {
				n.kids = append(n.kids, broken(node{off: kid.off}))
				n.kids = n.kids[:len(n.kids)&^1]
			}
			return err
		}
	}
}

// token returns the text of a scalar: of a number as it was written.
func (p *treeParser) token(tok jsontext.Token, n *node) string {
	end := int(p.dec.InputOffset())
	start := n.off - p.base
	raw := p.data[start:end]
	if raw[0] != '"' {
		return view(raw)
	}
	n.bad = !utf8.Valid(raw)
	if bytes.IndexByte(raw, '\\') < 0 {
		return view(raw[1 : len(raw)-1])
	}
	text := strings.Clone(tok.String())
	if strings.ContainsRune(text, utf8.RuneError) && !bytes.Contains(raw, []byte("\xef\xbf\xbd")) && !bytes.Contains(bytes.ToLower(raw), []byte(`\ufffd`)) {
		n.bad = true // half of a character, escaped
	}
	return text
}

// start returns where the next token begins.
func (p *treeParser) start() int {
	i := int(p.dec.InputOffset())
	for i < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[i]) >= 0 {
		i++
	}
	return i
}

// end reports an error where anything follows the value.
func (p *treeParser) end() error {
	if _, err := p.dec.ReadToken(); err != io.EOF {
		if err == nil {
			err = &jsontext.SyntacticError{ByteOffset: int64(p.start()), Err: errors.New("something follows the end of the value")}
		}
		return err
	}
	return nil
}

// finding makes a located finding of an error.
func (p *treeParser) finding(in *input, err error) compare.Finding {
	f := compare.Finding{Code: compare.BadSyntax, Pos: in.pos(p.base + p.start())}
	switch e := err.(type) {
	case *jsontext.SyntacticError:
		f.Message = "this is not JSON: " + plainError(e.Err)
		off := int(e.ByteOffset)
		if errors.Is(e.Err, io.ErrUnexpectedEOF) {
			off = len(bytes.TrimRight(p.data, " \t\r\n"))
			f.Message = "this is not JSON: the " + p.unit + " ends within a value"
		}
		f.Pos = in.pos(p.base + min(off, len(p.data)))
		f.Hint = "check the quotation marks, commas and brackets before it"
		if p.unit == "file" {
			f.Hint += "; what follows is not read"
		}
	default:
		switch err {
		case errDeep:
			f.Code, f.Message, f.Hint = compare.TooLarge, "lists and maps are nested too deep", "a dataset needs no more than five levels"
		case errMany:
			f.Code, f.Message, f.Hint = compare.TooLarge, "the file has too many values for one tree", "write so many claims as JSON Lines or CSV"
		default:
			f.Message = "this is not JSON: " + plainError(err)
		}
	}
	return f
}

// plainError returns the text of a library's error without the library's name.
func plainError(err error) string {
	if err == nil {
		return "broken"
	}
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "jsontext: "), "yaml: ")
}
