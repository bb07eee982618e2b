package cli

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

// A configReader reads a configuration and collects what is wrong with it.
type configReader struct {
	*configuration
	data   []byte
	faults []compare.Finding

	off, line, col int       // how far pos has come, as YAML counts
	at             lineStart // and offset, as editors do
}

// maxFaults is how many faults of a configuration are listed.
const maxFaults = 100

// readConfig reads a configuration that lies in a folder. Each fault has its place.
func readConfig(file, dir string, data []byte) (*configuration, []compare.Finding) {
	r := &configReader{configuration: &configuration{file: file, dir: dir}, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if off := firstBroken(r.data); off >= 0 {
		r.faultAt(r.offset(off), "the bytes are not UTF-8", "save the file as UTF-8")
	} else if root := r.parse(); root != nil {
		r.read(root)
	}
	slices.SortStableFunc(r.faults, compare.CompareFindings)
	return r.configuration, r.faults[:min(len(r.faults), maxFaults)]
}

// parse returns the one document of the file, nil where it is empty or broken.
func (r *configReader) parse() *yaml.Node {
	l, err := yaml.NewLoader(bytes.NewReader(r.data))
	if err != nil {
		r.broken(err)
		return nil
	}
	var root *yaml.Node
	for {
		var doc yaml.Node
		switch err := loadDocument(l, &doc); {
		case err == io.EOF:
			return root
		case err != nil:
			r.broken(err)
			return nil
		case doc.Kind != yaml.DocumentNode || len(doc.Content) != 1:
		case root != nil:
			r.fault(doc.Content[0], "a configuration is one document, and here a second one begins", "take the line --- away")
			return nil
		default:
			root = doc.Content[0]
		}
	}
}

// loadDocument reads one document. A panic of the library is a fault of the file.
func loadDocument(l *yaml.Loader, doc *yaml.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the reader failed: %v", p)
		}
	}()
	return l.Load(doc)
}

// broken reports what is no YAML.
func (r *configReader) broken(err error) {
	message, line, col := err.Error(), 1, 1
	if e := (*yaml.LoadError)(nil); errors.As(err, &e) {
		message = e.Message
		if e.ContextMsg != "" {
			message += " " + e.ContextMsg
		}
		if e.Mark.Line > 0 {
			line, col = e.Mark.Line, e.Mark.Column
		}
	}
	message, _, _ = strings.Cut(message, "\n")
	r.faultAt(r.pos(line, col), "this is not YAML: "+message, "check the indent, the quotation marks and the brackets here and just before")
}

// fault notes what is wrong with a value. Beyond what is listed it does not look for the
// place, which takes as long as the file.
func (r *configReader) fault(n *yaml.Node, message, hint string) {
	if len(r.faults) >= maxFaults {
		return
	}
	r.faultAt(r.pos(n.Line, n.Column), message, hint)
}

func (r *configReader) faultAt(pos compare.Pos, message, hint string) {
	r.faults = append(r.faults, compare.Finding{Pos: pos, Message: message, Hint: hint})
}

// pos turns a line and a column of YAML, which counts characters and knows line ends
// that no editor knows, into a place of the file. Asked in the order of the file it
// reads the file once.
func (r *configReader) pos(line, col int) compare.Pos {
	if r.line == 0 || line < r.line || line == r.line && col < r.col {
		r.off, r.line, r.col = 0, 1, 1
	}
	for r.off < len(r.data) && (r.line < line || r.line == line && r.col < col) {
		c, size := utf8.DecodeRune(r.data[r.off:])
		ends := c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\r' && !bytes.HasPrefix(r.data[r.off:], []byte("\r\n"))
		switch {
		case ends && r.line == line:
			return r.offset(r.off)
		case ends:
			r.line, r.col = r.line+1, 1
		default:
			r.col++
		}
		r.off += size
	}
	return r.offset(r.off)
}

// offset returns the place of a byte.
func (r *configReader) offset(off int) compare.Pos {
	if off < r.at.off {
		r.at = lineStart{line: 1}
	}
	if r.at.line == 0 {
		r.at.line = 1
	}
	between := r.data[r.at.off:off]
	r.at.line += bytes.Count(between, []byte("\n"))
	if n := bytes.LastIndexByte(between, '\n'); n >= 0 {
		r.at.start = r.at.off + n + 1
	}
	r.at.off = off
	return compare.Pos{File: r.file, Line: r.at.line, Col: 1 + off - r.at.start}
}

// A lineStart is an offset, and the line on which it is with its start.
type lineStart struct{ off, line, start int }

// placeIn returns the place of a byte of a file.
func placeIn(file string, data []byte, off int) compare.Pos {
	off = max(0, min(off, len(data)))
	start := bytes.LastIndexByte(data[:off], '\n') + 1
	return compare.Pos{File: file, Line: 1 + bytes.Count(data[:start], []byte("\n")), Col: 1 + off - start}
}

// firstBroken returns the offset of the first byte that is not UTF-8, or -1.
func firstBroken(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
