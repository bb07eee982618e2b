package render

import (
	"bytes"
	"io"

	"counterclaim/compare"
)

// Findings writes findings for people, each as
//
//	file:line:col: what is wrong [CC103]
//	hint: what to type
//
// in the order given, warnings marked as such. It makes control characters in
// them harmless, and does not wrap lines, so that other programs can read them.
func Findings(w io.Writer, fs []compare.Finding, o Options) error {
	var b bytes.Buffer
	for _, f := range fs {
		if pos := f.Pos.String(); pos != "" {
			b.WriteString(clean(pos))
			b.WriteString(": ")
		}
		if f.Severity == compare.Warning {
			b.WriteString("warning: ")
		}
		b.WriteString(clean(f.Message))
		if f.Code != "" {
			b.WriteString(" [" + clean(f.Code) + "]")
		}
		b.WriteByte('\n')
		if f.Hint != "" {
			b.WriteString("hint: " + clean(f.Hint) + "\n")
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}
