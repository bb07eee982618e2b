package cli

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// withFormats adds formats that write their name and how much was found.
func withFormats(t *testing.T, formats ...notation) {
	t.Helper()
	before := findingFormats
	t.Cleanup(func() { findingFormats = before })
	for _, n := range formats {
		findingFormats = append(findingFormats[:len(findingFormats):len(findingFormats)], findingFormat{n, func(w io.Writer, r *compare.Report, _ render.Options) error {
			_, err := io.WriteString(w, n.name+": "+count(len(r.Findings), "finding", "findings")+"\n")
			return err
		}})
	}
}

func readFile(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// In a workflow of GitHub findings are commands, and the step has a summary, behind what
// was there.
func TestGitHub(t *testing.T) {
	withFormats(t, notation{githubFormat, nil}, notation{summaryFormat, []string{".md"}}, notation{"sarif", []string{".sarif"}})
	t.Chdir(t.TempDir())
	writeClaims(t, "", []string{"  - {source: Kyiv, figure: 3, counts: killed, stated: 2024-12-23}\n"})
	if err := os.WriteFile("summary", []byte("before\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GITHUB_STEP_SUMMARY", "summary")
	for _, test := range []struct {
		github       string
		args         []string
		out, appears string
	}{
		{"true", nil, "github: 1 finding\n", "markdown: 1 finding\n"},
		{"true", []string{"--format", "text"}, "claims.yaml:2:5: warning", "markdown: 1 finding\n"},
		{"true", []string{"-o", "r.sarif"}, "", "markdown: 1 finding\n"},
		{"", nil, "claims.yaml:2:5: warning", ""},
		{"false", []string{"--output", "sarif=x", "-o", "r.md", "-f", "github"}, "github: 1 finding\n", ""},
	} {
		t.Setenv("GITHUB_ACTIONS", test.github)
		before := readFile(t, "summary")
		var out bytes.Buffer
		code, stderr := check1(t, &out, test.args...)
		if code != ExitOK || !strings.HasPrefix(out.String(), test.out) || (out.Len() > 0) != (test.out != "") {
			t.Errorf("%+v: exit status %d, printed %q %q", test, code, out.String(), stderr)
		}
		if got := readFile(t, "summary"); got != before+test.appears {
			t.Errorf("%+v: the summary is %q", test, got)
		}
		if text := strings.HasPrefix(test.out, "claims.yaml"); text == strings.Contains(stderr, "1 warning in 1 file") {
			t.Errorf("%+v: said %q", test, stderr)
		}
	}
	if readFile(t, "r.sarif") != "sarif: 1 finding\n" || readFile(t, "x") != "sarif: 1 finding\n" || readFile(t, "r.md") != "markdown: 1 finding\n" {
		t.Error("the files hold something else")
	}
	t.Setenv("GITHUB_ACTIONS", "true")
	t.Setenv("GITHUB_STEP_SUMMARY", "none/summary")
	if code, stderr := check1(t, &bytes.Buffer{}); code != ExitBroken || !strings.Contains(stderr, "cannot write none/summary") {
		t.Errorf("exit status %d, %q", code, stderr)
	}
}
