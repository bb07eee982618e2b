package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// TestFindingCases shows all formats of one report side by side. Each file of
// testdata/render/findings begins with what it is about; then come the findings,
// one a line as field="Go string"; the counts of the report; options; the files,
// as "source NAME", lines of which may be Go strings; and one section for each format, in order of the formats'
// names. A missing section fails; -update writes them.
func TestFindingCases(t *testing.T) {
	for _, file := range findingCases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			testFindingCase(t, file)
		})
	}
}

func findingCases(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../testdata/render/findings/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	return files
}

func testFindingCase(t *testing.T, file string) {
	in := readArchive(t, file)
	report, o := readReport(t, in)
	out := &archive{comment: in.comment}
	for _, s := range in.sections {
		if _, ok := LookupFindings(s.name); !ok {
			out.sections = append(out.sections, s)
		}
	}
	for _, f := range FindingFormats() {
		got := written(t, f, report, o)
		out.sections = append(out.sections, section{f.Name, got})
		want, ok := in.get(f.Name)
		if *update {
			continue
		}
		if !ok {
			t.Errorf("no section %s; -update writes it", f.Name)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// failer is what both tests and rapid's draws fail by.
type failer interface{ Fatalf(string, ...any) }

// written returns a report as a format writes it.
func written(t failer, f FindingFormat, r *compare.Report, o Options) string {
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.String()
}

// testRules are the rules of all reports of the tests.
var testRules = []compare.Rule{
	{
		Code: "CC103", Name: "bad-date", Title: "bad date", Doc: "A date is a day, a month or a year.",
		Bad: "claims:\n  - stated: «mid-January\n", Good: "claims:\n  - stated: 2025-01\n",
	},
	{Code: "CC304", Name: "quote-moved", Severity: compare.Warning, Off: true, Title: "quote not at its span", Doc: "The words stand elsewhere in the text."},
}

// readReport reads the report and options of a case.
func readReport(t testing.TB, a *archive) (*compare.Report, Options) {
	r := &compare.Report{Rules: testRules}
	sources := map[string][]string{}
	r.Line = func(file string, line int) (string, bool) {
		if lines := sources[file]; line <= len(lines) {
			return lines[line-1], true
		}
		return "", false
	}
	var o Options
	for _, s := range a.sections {
		if name, ok := strings.CutPrefix(s.name, "source "); ok {
			sources[name] = readLines(s.data)
			r.Files = append(r.Files, name)
			continue
		}
		for line := range strings.Lines(s.data) {
			switch s.name {
			case "findings":
				f, print := readFinding(t, line)
				r.Findings, r.Fingerprints = append(r.Findings, f), append(r.Fingerprints, print)
			case "report":
				eachPair(t, line, func(key, value string) { setReport(t, r, key, value) })
			case "options":
				readOptions(t, strings.Fields(line), &o, nil)
			}
		}
	}
	return r, o
}

// readLines returns the lines of a file, of which those that are Go strings hold
// what a case must not.
func readLines(data string) []string {
	lines := strings.Split(strings.TrimSuffix(data, "\n"), "\n")
	for i, line := range lines {
		if unquoted, err := strconv.Unquote(line); err == nil {
			lines[i] = unquoted
		}
	}
	return lines
}

func setReport(t testing.TB, r *compare.Report, key, value string) {
	counts := map[string]*int{
		"claims": &r.Claims, "accepted": &r.Accepted, "known": &r.Known, "gone": &r.Gone,
		"elsewhere": &r.Elsewhere, "skipped": &r.Skipped,
	}
	switch n, err := strconv.Atoi(value); {
	case key == "root":
		r.Path = func(file string) string { return value + "/" + file }
	case counts[key] == nil || err != nil:
		t.Fatalf("%s=%q of a report", key, value)
	default:
		*counts[key] = n
	}
}

// readFinding reads a finding and its fingerprint.
func readFinding(t testing.TB, line string) (f compare.Finding, print string) {
	eachPair(t, line, func(key, value string) {
		switch key {
		case "code":
			f.Code = value
		case "warning":
			f.Severity = compare.Warning
		case "pos":
			f.Pos = readPos(value)
		case "end":
			f.End, _ = strconv.Atoi(value)
		case "message":
			f.Message = value
		case "hint":
			f.Hint = value
		case "claim":
			f.Claims = append(f.Claims, &compare.Claim{ID: value})
		case "related":
			place, message, _ := strings.Cut(value, "|")
			f.Related = append(f.Related, compare.Related{Pos: readPos(place), Message: message})
		case "fix": // file:line:col|offset|old→new
			parts := strings.SplitN(value, "|", 3)
			start, _ := strconv.Atoi(parts[1])
			old, new, _ := strings.Cut(parts[2], "→")
			f.Fix = append(f.Fix, compare.Edit{Pos: readPos(parts[0]), Start: start, Old: old, New: new})
		case "print":
			print = value
		default:
			t.Fatalf("%s=%q of a finding", key, value)
		}
	})
	return f, print
}

// readPos reads file:line:col, or the beginning of it.
func readPos(s string) compare.Pos {
	pos := compare.Pos{File: s}
	if parts := strings.Split(s, ":"); len(parts) >= 3 {
		n := len(parts)
		pos.File = strings.Join(parts[:n-2], ":")
		pos.Line, _ = strconv.Atoi(parts[n-2])
		pos.Col, _ = strconv.Atoi(parts[n-1])
	}
	return pos
}

// eachPair reads a line of field="Go string" pairs.
func eachPair(t testing.TB, line string, set func(key, value string)) {
	for line = strings.TrimSpace(line); line != ""; {
		key, rest, _ := strings.Cut(line, "=")
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		value, _ := strconv.Unquote(quoted)
		set(strings.TrimSpace(key), value)
		line = strings.TrimSpace(rest[len(quoted):])
	}
}
