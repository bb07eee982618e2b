package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

func TestFindingFormats(t *testing.T) {
	var names []string
	exts := map[string]bool{}
	for _, f := range FindingFormats() {
		names = append(names, f.Name)
		if f.Doc == "" || strings.HasSuffix(f.Doc, ".") {
			t.Errorf("%s: doc %q", f.Name, f.Doc)
		}
		for _, ext := range f.Exts {
			if exts[ext] || !strings.HasPrefix(ext, ".") {
				t.Errorf("%s: suffix %q", f.Name, ext)
			}
			exts[ext] = true
		}
	}
	if want := []string{"github", "gitlab", "json", "junit", "markdown", "rdjson", "sarif", "text"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	if _, ok := LookupFindings("table"); ok {
		t.Error("findings have no table")
	}
	defer func() {
		if recover() == nil {
			t.Error("a format may be registered twice")
		}
	}()
	registerFindings(FindingFormat{Name: "text"})
}

func TestSummary(t *testing.T) {
	findings := func(errors, warnings int) []compare.Finding {
		return append(make([]compare.Finding, errors), slices.Repeat([]compare.Finding{{Severity: compare.Warning}}, warnings)...)
	}
	for _, tt := range []struct {
		report compare.Report
		want   string
	}{
		{compare.Report{Files: []string{"a", "b"}, Claims: 27, Accepted: 3}, "no findings in 2 files, 27 claims; 3 accepted"},
		{compare.Report{Files: []string{"a"}, Claims: 1, Findings: findings(1, 0)}, "1 error in 1 file, 1 claim"},
		{compare.Report{Findings: findings(0, 2)}, "2 warnings in 0 files, 0 claims"},
		{compare.Report{Files: make([]string, 4), Claims: 1200, Findings: findings(3, 1), Known: 7, Gone: 2, Elsewhere: 1, Skipped: 1},
			"3 errors and 1 warning in 4 files, 1,200 claims; 7 in the baseline, 2 gone from the baseline, 1 outside the change, 1 file without claims passed over"},
	} {
		if got := Summary(&tt.report); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// manyFindings returns a report of so many findings, of which every third is an
// error.
func manyFindings(n int) *compare.Report {
	r := &compare.Report{Rules: testRules}
	for i := range n {
		f := compare.Finding{Code: "CC304", Severity: compare.Warning, Pos: compare.Pos{File: "a.yaml", Line: i + 1}, Message: "m"}
		if i%3 == 2 {
			f.Code, f.Severity = "CC103", compare.Error
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// TestTooMany holds that errors go before warnings where not all findings have
// room, in order of place, and that the rest is counted.
func TestTooMany(t *testing.T) {
	run := shapeSARIF(manyFindings(9), Options{}, 5)
	var lines []int
	for _, result := range run.Results {
		lines = append(lines, result.Locations[0].Physical.Region.StartLine)
	}
	if want := []int{1, 2, 3, 6, 9}; !slices.Equal(lines, want) {
		t.Errorf("lines %d, want %d", lines, want)
	}
	notes := run.Invocations[0].Notifications
	if len(notes) != 1 || notes[0].Message.Text != "4 findings of 9 left out, among them 0 errors" {
		t.Errorf("%+v", notes)
	}
	if run := shapeSARIF(manyFindings(9), Options{}, 2); run.Invocations[0].Notifications[0].Message.Text != "7 findings of 9 left out, among them 1 error" {
		t.Errorf("%+v", run.Invocations)
	}
	if run := shapeSARIF(manyFindings(9), Options{}, 9); run.Invocations[0].Notifications != nil {
		t.Errorf("%+v", run.Invocations)
	}
	f, _ := LookupFindings("markdown")
	if out := written(t, f, manyFindings(600), Options{}); strings.Count(out, "\n| a.yaml:") != 500 || !strings.Contains(out, "100 more findings") {
		t.Errorf("not 500 rows:\n%s", out)
	}
	if out := written(t, f, manyFindings(9), Options{Limit: 2}); !strings.Contains(out, "7 more findings") {
		t.Errorf("not 2 rows:\n%s", out)
	}
}

// TestUniquePrints holds that no fingerprint comes twice, and that it takes no
// longer when all are the same.
func TestUniquePrints(t *testing.T) {
	r := manyFindings(10_000)
	r.Fingerprints = []string{"aa", "aa", digest("aa", "1"), ""}
	prints := uniquePrints(r)
	seen := map[string]bool{}
	for _, p := range prints {
		if p == "" || seen[p] {
			t.Fatalf("%q comes twice", p)
		}
		seen[p] = true
	}
	if prints[0] != "aa" {
		t.Errorf("%q was changed", prints[0])
	}
}

func TestSARIFFiles(t *testing.T) {
	root := &compare.Report{Path: func(file string) string { return "data/" + file }}
	for _, tt := range []struct {
		r          *compare.Report
		file, want string
	}{
		{root, "a b.yaml", "data/a%20b.yaml %SRCROOT%"},
		{&compare.Report{}, "./x/é%.yaml", "x/%C3%A9%25.yaml %SRCROOT%"},
		{&compare.Report{}, "a:b.yaml", "a%3Ab.yaml %SRCROOT%"},
		{&compare.Report{}, "../a?b#c", "../a%3Fb%23c %SRCROOT%"},
		{&compare.Report{}, "/tmp/a b", "file:///tmp/a%20b "},
		{&compare.Report{}, "//host/share", "file://host/share "},
		{&compare.Report{}, "C:/data/a.yaml", "file:///C:/data/a.yaml "},
		{&compare.Report{}, "", ". %SRCROOT%"},
	} {
		a := sarifFile(tt.r, tt.file)
		if got := a.URI + " " + a.Base; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.file, got, tt.want)
		}
	}
}

// TestEdits holds where the text ends that an edit takes out, in bytes and in
// characters, over several lines too.
func TestEdits(t *testing.T) {
	lines := []string{"a: 日本 x", "b: y"}
	r := &compare.Report{Line: func(_ string, line int) (string, bool) { return lines[line-1], true }}
	for _, tt := range []struct {
		old    string
		end    compare.Pos
		region sarifRegion
	}{
		{"日本", compare.Pos{Line: 1, Col: 10}, sarifRegion{1, 4, 1, 6}},
		{"", compare.Pos{Line: 1, Col: 4}, sarifRegion{1, 4, 1, 4}},
		{"日本 x\nb", compare.Pos{Line: 2, Col: 2}, sarifRegion{1, 4, 2, 2}},
		{"日本 x\n", compare.Pos{Line: 2, Col: 1}, sarifRegion{1, 4, 2, 1}},
	} {
		e := compare.Edit{Pos: compare.Pos{Line: 1, Col: 4}, Old: tt.old}
		if got := endOf(e); got != tt.end {
			t.Errorf("%q ends at %v, want %v", tt.old, got, tt.end)
		}
		if got, ok := sarifEdit(r, e); !ok || got != tt.region {
			t.Errorf("%q: %+v, want %+v", tt.old, got, tt.region)
		}
	}
	elsewhere := compare.Finding{Pos: compare.Pos{File: "a"}, Fix: []compare.Edit{{Pos: compare.Pos{File: "b", Line: 1, Col: 1}}}}
	if d := shapeDiagnostic(r, &elsewhere); d.Suggestions != nil {
		t.Errorf("%+v of another file", d.Suggestions)
	}
	if fixes := sarifFixes(&compare.Report{}, &elsewhere); fixes != nil {
		t.Errorf("%+v though no line is known", fixes)
	}
}

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"nearly 3,000":        "nearly 3,000",
		"[a](https://x.test)": "[a]|(https://x.test)",
		"![a][b]":             "![a]|[b]",
		"means: [killed]":     "means: [killed]",
		"@team, a@b.test":     "@|team, a@|b.test",
		"#1 # note":           "#|1 # note",
		"{0} {within: x}":     "{|0} {within: x}",
		"<b></b><!-- 1 < 2":   "<|b><|/b><|!-- 1 < 2",
		"ends in @":           "ends in @",
		"]é@é":                "]é@é",
	} {
		if got := strings.ReplaceAll(inert(in), wordJoiner, "|"); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// TestOldFindings holds the shape that other programs read, without lines.
func TestOldFindings(t *testing.T) {
	var b strings.Builder
	err := Findings(&b, []compare.Finding{
		{Code: "CC103", Pos: compare.Pos{File: "a.yaml", Line: 3, Col: 5}, Message: "no date", Hint: "write one"},
		{Code: "CC304", Severity: compare.Warning, Message: "##[error]\x1b"},
		{Message: "::error::x"},
	}, Options{Color: true})
	want := "a.yaml:3:5: no date [CC103]\nhint: write one\nwarning: # #[error]\uFFFD [CC304]\n./::error::x\n"
	if diff := cmp.Diff(want, b.String()); diff != "" || err != nil {
		t.Error(fmt.Sprint(err), diff)
	}
}
