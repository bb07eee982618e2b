package render

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "github", Doc: "workflow commands of GitHub Actions, which mark the lines of a change", Write: writeGitHub})
}

// writeGitHub writes a workflow command a finding, one a line, and the summary
// behind them.
func writeGitHub(w io.Writer, r *compare.Report, _ Options) error {
	var b bytes.Buffer
	for i := range r.Findings {
		f := &r.Findings[i]
		b.WriteString("::" + f.Severity.String() + " ")
		for i, p := range gitHubProperties(r, f) {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(p[0] + "=" + gitHubProperty.Replace(p[1]))
		}
		b.WriteString("::" + gitHubData.Replace(strings.Join(spelled(r, f), "\n")) + "\n")
	}
	b.WriteString(Summary(r) + "\n")
	_, err := w.Write(b.Bytes())
	return err
}

// gitHubProperties returns what a command says beside its message.
func gitHubProperties(r *compare.Report, f *compare.Finding) [][2]string {
	var all [][2]string
	add := func(key, value string) { all = append(all, [2]string{key, value}) }
	number := func(key string, n int) {
		if n > 0 {
			add(key, strconv.Itoa(n))
		}
	}
	if file := machinePath(r, f.Pos.File); file != "" {
		add("file", safeName(file))
	}
	number("line", f.Pos.Line)
	start, end := runeColumns(r, f)
	number("col", start)
	number("endColumn", end)
	add("title", firstNonEmpty(title(r, f), "counterclaim"))
	return all
}

// The runner reads commands line by line, and decodes these.
var (
	gitHubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// safeName makes the name of a file harmless in a log. Unlike clean it keeps
// spaces, so that the file is still found.
func safeName(file string) string {
	return strings.Map(func(r rune) rune {
		if control(r) && r != '\n' && r != '\r' || lineSeparator(r) || bidi(r) || hidden(r) {
			return '\uFFFD'
		}
		return r
	}, file)
}
