package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// today is the day on which the examples are checked.
var today = compare.NewDate(2026, 1, 1)

// write lays out an example, the dataset first and then other files, each after a line
// "-- NAME --", and returns the dataset's name.
func write(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	name, body := "claims.yaml", ""
	put := func() {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for line := range strings.Lines(text) {
		if s := strings.TrimSpace(line); strings.HasPrefix(s, "-- ") && strings.HasSuffix(s, " --") {
			put()
			name, body = strings.TrimSpace(s[3:len(s)-3]), ""
			continue
		}
		body += line
	}
	put()
	return filepath.Join(dir, "claims.yaml")
}

// places returns where the marks are, as line and column of the text without them.
func places(text string) (clean string, at []compare.Pos) {
	line, col := 1, 1
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if strings.HasPrefix(text[i:], check.Mark) {
			at = append(at, compare.Pos{Line: line, Col: col})
			i += len(check.Mark) - 1
			continue
		}
		b.WriteByte(text[i])
		if col++; text[i] == '\n' {
			line, col = line+1, 1
		}
	}
	return b.String(), at
}

// run checks an example with all rules that are not off, and the one given.
func run(t *testing.T, text string, rule check.Rule) []compare.Finding {
	t.Helper()
	opt := check.Options{Today: today, Levels: map[string]check.Level{}}
	if rule.Off {
		opt.Levels[rule.Code] = check.Warn
	}
	return runOn(t, text, opt)
}

func runOn(t *testing.T, text string, opt check.Options) []compare.Finding {
	t.Helper()
	file := write(t, text)
	ds, found := sources.Load([]string{file}, sources.Options{Check: true})
	rep := check.Run(ds, found, opt)
	for i := range rep.Findings {
		rep.Findings[i].Pos.File = ""
	}
	return rep.Findings
}

func TestRulesAreProvokedByTheirExamples(t *testing.T) {
	for _, r := range check.Rules() {
		t.Run(r.Code+" "+r.Name, func(t *testing.T) {
			if r.Code == compare.Unreadable {
				_, found := sources.Load([]string{"clams.yaml"}, sources.Options{Check: true})
				if len(found) != 1 || found[0].Code != r.Code {
					t.Errorf("found %+v", found)
				}
				return
			}
			text, want := places(r.Bad)
			var got []compare.Pos
			for _, f := range run(t, text, r) {
				if f.Code != r.Code {
					t.Errorf("the bad example has another finding: %+v", f)
					continue
				}
				if f.Severity != r.Severity && r.Severity == compare.Warning {
					t.Errorf("it is %s: %+v", f.Severity, f)
				}
				got = append(got, f.Pos)
			}
			if len(want) == 0 {
				t.Error("the bad example has no mark")
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("places of the findings (-marked +found):\n%s", d)
			}
			for _, f := range run(t, r.Good, r) {
				t.Errorf("the good example has a finding: %+v", f)
			}
		})
	}
}

// Every message says something without line numbers, in one style.
func TestFindingsAreSaidInOneStyle(t *testing.T) {
	for _, r := range check.Rules() {
		text, _ := places(r.Bad)
		if r.Code == compare.Unreadable {
			continue
		}
		for _, f := range run(t, text, r) {
			if first := []rune(f.Message)[0]; unicode.IsUpper(first) && !strings.HasPrefix(f.Message, "CC") || strings.HasSuffix(f.Message, ".") {
				t.Errorf("%s: message %q", r.Code, f.Message)
			}
			if f.Hint == "" || strings.HasSuffix(f.Hint, ".") {
				t.Errorf("%s: hint %q", r.Code, f.Hint)
			}
		}
	}
}

func TestRulesAreDocumentedInOneStyle(t *testing.T) {
	rules := check.Rules()
	if !slices.IsSortedFunc(rules, func(a, b check.Rule) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("rules are not in order")
	}
	titles := map[string]bool{}
	for _, r := range rules {
		if r.Name == "" || r.Title == "" || r.Doc == "" || r.Bad == "" || r.Good == "" || r.Bad == r.Good || titles[r.Title] {
			t.Errorf("%s lacks a text or has another's: %+v", r.Code, r)
		}
		titles[r.Title] = true
		if len(r.Code) != 5 || !strings.HasPrefix(r.Code, "CC") || strings.Trim(r.Code[2:], "0123456789") != "" {
			t.Errorf("code %q", r.Code)
		}
		if strings.Trim(r.Name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("name %q", r.Name)
		}
		if first := []rune(r.Title)[0]; unicode.IsUpper(first) || strings.HasSuffix(r.Title, ".") {
			t.Errorf("%s: title %q", r.Code, r.Title)
		}
		if !strings.HasSuffix(r.Doc, ".") || strings.Contains(r.Doc, "\n") {
			t.Errorf("%s: doc %q", r.Code, r.Doc)
		}
	}
}

func TestLookup(t *testing.T) {
	for _, r := range check.Rules() {
		for _, word := range []string{r.Code, strings.ToLower(r.Code), r.Name, strings.ToUpper(r.Name)} {
			if got, ok := check.Lookup(word); !ok || got.Code != r.Code {
				t.Errorf("%s is %s", word, got.Code)
			}
		}
	}
	if _, ok := check.Lookup("CC999"); ok {
		t.Error("CC999 exists")
	}
}
