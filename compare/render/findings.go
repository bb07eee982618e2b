package render

import (
	"bytes"
	"io"
	"strings"
	"unicode"

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
	for i := range fs {
		writeHead(&b, &fs[i], false)
		writeHint(&b, &fs[i])
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeHead puts out what is wrong, and where.
func writeHead(b *bytes.Buffer, f *compare.Finding, color bool) {
	message := shown(f.Message)
	if f.Severity == compare.Warning {
		message = inColor("warning:", f.Severity, color) + " " + message
	}
	writePlaced(b, f.Pos, message)
	if f.Code != "" {
		b.WriteString(" " + inColor("["+shown(f.Code)+"]", f.Severity, color))
	}
	b.WriteByte('\n')
}

// writePlaced puts out a place and what is said of it. What would begin a workflow
// command begins with ./ instead, which names the same file.
func writePlaced(b *bytes.Buffer, pos compare.Pos, message string) {
	if place := shown(pos.String()); place != "" {
		message = place + ": " + message
	}
	if strings.HasPrefix(message, "::") {
		b.WriteString("./")
	}
	b.WriteString(message)
}

func writeHint(b *bytes.Buffer, f *compare.Finding) {
	if f.Hint != "" {
		b.WriteString("hint: " + shown(f.Hint) + "\n")
	}
}

// severityColors are those of the verdicts that weigh as much.
var severityColors = [...]string{compare.Error: colors[compare.Conflict], compare.Warning: colors[compare.Tension]}

// inColor marks text with the colour of a severity, where colour is wanted.
func inColor(text string, s compare.Severity, color bool) string {
	if !color {
		return text
	}
	return severityColors[s] + text + "\x1b[0m"
}

// shown makes text fit to be shown on one line of a terminal, which may be the
// log of a CI job.
func shown(s string) string { return commandless(clean(s)) }

// commandless parts neighbouring # by a space in a text with brackets. GitHub's
// runner takes ##[error] for a command wherever it stands in a line, and Azure's
// agent ##vso[…]. A character without width would not do: the runner compares by
// the rules of a language, which pass over those.
func commandless(s string) string {
	if !strings.Contains(s, "#") || !strings.Contains(s, "[") {
		return s
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if parted(last, r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = behind(last, r)
	}
	return b.String()
}

// parted reports whether a space must go between two characters.
func parted(last, r rune) bool { return last == '#' && r == '#' }

// behind returns the last character that counts for commands once r was put out.
func behind(last, r rune) rune {
	if unicode.Is(unicode.Variation_Selector, r) {
		return last
	}
	return r
}
