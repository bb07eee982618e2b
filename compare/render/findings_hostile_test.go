package render

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// drawReport draws a report with any text wherever the data may bring one.
func drawReport(t *rapid.T) *compare.Report {
	text := rapid.OneOf(anyText(), rapid.SampledFrom([]string{
		"::error::x", "##[error]x", "\n::stop-commands::x", "%0A", "]]>", "<!--", "</failure>", "![x](https://x.test)", "{0}", "\uffff", "\x00",
	}))
	pos := func() compare.Pos {
		return compare.Pos{File: text.Draw(t, "file"), Line: rapid.IntRange(0, 3).Draw(t, "line"), Col: rapid.IntRange(0, 40).Draw(t, "col")}
	}
	lines := []string{text.Draw(t, "1"), text.Draw(t, "2")}
	r := &compare.Report{Rules: testRules, Files: []string{text.Draw(t, "file")}, Line: func(_ string, line int) (string, bool) {
		if line > len(lines) {
			return "", false
		}
		return lines[line-1], true
	}}
	for range rapid.IntRange(0, 4).Draw(t, "findings") {
		f := compare.Finding{
			Code: rapid.SampledFrom([]string{"CC103", "CC304", "CC999"}).Draw(t, "code"), Severity: compare.Severity(rapid.IntRange(0, 1).Draw(t, "severity")),
			Pos: pos(), End: rapid.IntRange(0, 60).Draw(t, "end"), Message: text.Draw(t, "message"), Hint: text.Draw(t, "hint"),
			Claims: []*compare.Claim{{ID: text.Draw(t, "id")}},
		}
		if rapid.Bool().Draw(t, "more") {
			f.Related = []compare.Related{{Pos: pos(), Message: text.Draw(t, "related")}}
			f.Fix = []compare.Edit{{Pos: pos(), Old: text.Draw(t, "old"), New: text.Draw(t, "new")}}
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// TestHostileFindings writes any text in every format: no control gets through,
// nothing is broken, and what must be notation is.
func TestHostileFindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawReport(t)
		for _, f := range FindingFormats() {
			out := written(t, f, r, Options{Width: rapid.SampledFrom([]int{0, 10, 80}).Draw(t, "width")})
			checkHarmless(t, f.Name, out)
			switch f.Name {
			case "json", "gitlab", "rdjson", "sarif":
				if !json.Valid([]byte(out)) {
					t.Fatalf("%s: not JSON:\n%s", f.Name, out)
				}
			case "junit":
				checkJUnit(t, r, out)
			case "markdown":
				checkMarkdown(t, out)
			}
		}
	})
}

// checkHarmless checks that a terminal or a log can show all of it.
func checkHarmless(t *rapid.T, format, out string) {
	if !utf8.ValidString(out) || !strings.HasSuffix(out, "\n") {
		t.Fatalf("%s: not UTF-8, or no end: %q", format, out)
	}
	if format == "markdown" {
		out = strings.NewReplacer(`\@`+wordJoiner, `\@`, `\#`+wordJoiner, `\#`).Replace(out) // our own
	}
	for _, r := range out {
		if control(r) && r != '\n' || neverShown(r) {
			t.Fatalf("%s: %U in\n%s", format, r, out)
		}
	}
	if format != "text" && format != "github" {
		return
	}
	for _, line := range logLines(out) {
		if c, ok := runLine(line); ok && format == "text" || ok && c.name != "error" && c.name != "warning" {
			t.Fatalf("%s: %q is a command", format, line)
		}
	}
}

// checkJUnit reads the XML back: the counts are right, no test comes twice, and
// what a test says is what was found.
func checkJUnit(t *rapid.T, r *compare.Report, out string) {
	var suite struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Skipped  int `xml:"skipped,attr"`
		Cases    []struct {
			Class   string  `xml:"classname,attr"`
			Name    string  `xml:"name,attr"`
			Failure *string `xml:"failure"`
			Skipped *string `xml:"skipped"`
		} `xml:"testcase"`
	}
	if err := xml.Unmarshal([]byte(out), &suite); err != nil {
		t.Fatalf("junit: %v:\n%s", err, out)
	}
	seen := map[string]bool{}
	failures, skipped := 0, 0
	for _, c := range suite.Cases {
		if key := c.Class + "\x00" + c.Name; seen[key] || c.Class == "" || c.Name == "" {
			t.Fatalf("junit: the test %q comes twice, or has no name:\n%s", key, out)
		} else {
			seen[key] = true
		}
		if c.Failure != nil {
			failures++
		}
		if c.Skipped != nil {
			skipped++
		}
	}
	errors, warnings := r.Count()
	if suite.Tests != len(suite.Cases) || suite.Tests == 0 || failures != errors || skipped != warnings || suite.Failures != errors || suite.Skipped != warnings {
		t.Fatalf("junit: %d errors, %d warnings:\n%s", errors, warnings, out)
	}
}

// TestColorOfFindings holds that colour changes nothing but the colour.
func TestColorOfFindings(t *testing.T) {
	bare := strings.NewReplacer("\x1b[1;31m", "", "\x1b[33m", "", "\x1b[0m", "")
	rapid.Check(t, func(t *rapid.T) {
		r := drawReport(t)
		f, _ := LookupFindings("text")
		plain, colored := written(t, f, r, Options{}), written(t, f, r, Options{Color: true})
		if bare.Replace(colored) != plain || (plain != colored) != (len(r.Findings) > 0) {
			t.Fatalf("\n%s\n%q", plain, colored)
		}
	})
}

// brokenPipe fails once so many bytes were written.
type brokenPipe struct{ left int }

var errPipe = errors.New("broken pipe")

func (p *brokenPipe) Write(b []byte) (int, error) {
	if p.left -= len(b); p.left < 0 {
		return 0, errPipe
	}
	return len(b), nil
}

// TestFindingsToNobody holds that an error of the writer comes back, from the
// beginning of much and from its midst.
func TestFindingsToNobody(t *testing.T) {
	r := &compare.Report{Findings: make([]compare.Finding, 3_000)}
	for i := range r.Findings {
		r.Findings[i] = compare.Finding{Code: "CC103", Pos: compare.Pos{File: "a.yaml", Line: i + 1}, Message: "a message that takes some space"}
	}
	for _, f := range FindingFormats() {
		for _, left := range []int{0, 70_000} {
			if err := f.Write(&brokenPipe{left}, r, Options{}); !errors.Is(err, errPipe) && !(left > 0 && f.Name == "markdown") {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
		if err := f.Write(io.Discard, r, Options{}); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
