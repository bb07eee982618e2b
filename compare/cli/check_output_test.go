package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

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
	t.Chdir(t.TempDir())
	writeClaims(t, "", []string{"  - {source: Kyiv, figure: 3, counts: killed, stated: 2024-12-23}\n"})
	if err := os.WriteFile("summary", []byte("before\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	const command, text = "::warning file=claims.yaml,line=2", "claims.yaml:2:5: warning"
	t.Setenv("GITHUB_STEP_SUMMARY", "summary")
	for _, test := range []struct {
		github  string
		args    []string
		out     string
		summary bool // of the step
		said    bool // what it came to, on standard error
	}{
		{"true", nil, command, true, false},
		{"true", []string{"--format", "text"}, text, true, false},
		{"true", []string{"-o", "r.sarif"}, "", true, true},
		{"", nil, text, false, false},
		{"false", []string{"--output", "sarif=x", "-o", "r.md", "-f", "github"}, command, false, false},
		{"", []string{"-f", "json"}, "{", false, true},
	} {
		t.Setenv("GITHUB_ACTIONS", test.github)
		before := readFile(t, "summary")
		var out bytes.Buffer
		code, stderr := check1(t, &out, test.args...)
		if code != ExitOK || !strings.HasPrefix(out.String(), test.out) || (out.Len() > 0) != (test.out != "") {
			t.Errorf("%+v: exit status %d, printed %q %q", test, code, out.String(), stderr)
		}
		if got := readFile(t, "summary"); !strings.HasPrefix(got, before) || (len(got) > len(before)) != test.summary {
			t.Errorf("%+v: the summary is %q", test, got)
		}
		if strings.Contains(stderr, "1 warning in 1 file") != test.said {
			t.Errorf("%+v: said %q", test, stderr)
		}
	}
	if !strings.Contains(readFile(t, "r.sarif"), `"2.1.0"`) || readFile(t, "r.sarif") != readFile(t, "x") || !strings.Contains(readFile(t, "r.md"), "1 warning") {
		t.Error("the files hold something else")
	}
	t.Setenv("GITHUB_ACTIONS", "true")
	t.Setenv("GITHUB_STEP_SUMMARY", "none/summary")
	if code, stderr := check1(t, &bytes.Buffer{}); code != ExitBroken || !strings.Contains(stderr, "cannot write none/summary") {
		t.Errorf("exit status %d, %q", code, stderr)
	}
}
