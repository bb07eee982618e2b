package render

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{
		Name: "text", Doc: "for people: what is wrong, the line that says it, and what to type", Exts: []string{".txt"}, Write: writeText,
	})
}

// writeText writes findings as Findings does, and between what is wrong and what
// to type the line of the file, with a caret below what is at fault.
func writeText(w io.Writer, r *compare.Report, o Options) error {
	var b bytes.Buffer
	for i := range r.Findings {
		f := &r.Findings[i]
		writeHead(&b, f, o.Color)
		writeSource(&b, r, f, o)
		writeRelated(&b, f)
		writeHint(&b, f)
		if b.Len() >= flushAt {
			if _, err := w.Write(b.Bytes()); err != nil {
				return err
			}
			b.Reset()
		}
	}
	if len(r.Findings) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(Summary(r) + "\n")
	_, err := w.Write(b.Bytes())
	return err
}

// writeRelated puts out the other places of a finding.
func writeRelated(b *bytes.Buffer, f *compare.Finding) {
	for _, rel := range f.Related {
		writePlaced(b, rel.Pos, "note: "+shown(rel.Message)+"\n")
	}
}

// longestSource is how many columns of a line of a file are shown on a screen of
// no known width, leastSource how many on the narrowest.
const (
	longestSource = 120
	leastSource   = 20
)

// writeSource puts out the line at fault behind a gutter with its number, so that
// no line of the output begins as the file pleases, and marks below it.
func writeSource(b *bytes.Buffer, r *compare.Report, f *compare.Finding, o Options) {
	line, ok := sourceLine(r, f.Pos)
	if !ok {
		return
	}
	number := strconv.Itoa(f.Pos.Line)
	columns := longestSource
	if o.Width > 0 {
		columns = max(leastSource, o.Width-len(number)-len(" | "))
	}
	text, marks := excerpt(line, f.Pos.Col, f.End, columns)
	b.WriteString(strings.TrimRight(number+" | "+text, " ") + "\n")
	if marks != "" {
		indent := len(marks) - len(strings.TrimLeft(marks, " "))
		blank(b, len(number))
		b.WriteString(" | " + marks[:indent] + inColor(marks[indent:], f.Severity, o.Color) + "\n")
	}
}

// sourceLine returns the line of a file at a place, if anybody knows it.
func sourceLine(r *compare.Report, pos compare.Pos) (string, bool) {
	if r.Line == nil || pos.Line <= 0 {
		return "", false
	}
	return r.Line(pos.File, pos.Line)
}
