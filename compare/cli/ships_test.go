package cli

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// This file runs what the repository ships for the CI of others: the hook for pre-commit
// and the GitHub Action, each in a scratch repository.

// root is the folder of the repository, seen from this package.
const root = "../.."

// A scratch is a git repository with the program on its path.
type scratch struct {
	t       *testing.T
	program string
	dir     string
	env     []string
}

func newScratch(t *testing.T, files map[string]string) *scratch {
	t.Helper()
	bin := t.TempDir()
	program := filepath.Join(bin, name)
	if out, err := exec.Command("go", "build", "-o", program, "counterclaim").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s := &scratch{t: t, program: program, dir: t.TempDir()}
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT") && !strings.HasPrefix(v, "PATH=") {
			s.env = append(s.env, v)
		}
	}
	s.env = append(s.env, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "COUNTERCLAIM="+program,
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*", // a checkout may be somebody else's
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
	s.must("git", "init", "-q", "-b", "main")
	s.put(files)
	s.commit()
	return s
}

func (s *scratch) put(files map[string]string) {
	s.t.Helper()
	for file, text := range files {
		at := filepath.Join(s.dir, filepath.FromSlash(file))
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o777), os.WriteFile(at, []byte(text), 0o666)); err != nil {
			s.t.Fatal(err)
		}
	}
}

func (s *scratch) commit() {
	s.t.Helper()
	s.must("git", "add", "-A")
	s.must("git", "commit", "-qm", "change")
}

// run runs a program in the repository, and returns its output and exit status.
func (s *scratch) run(env []string, program string, args ...string) (string, int) {
	s.t.Helper()
	if program == name {
		program = s.program
	}
	var out bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = s.dir, append(slices.Clone(s.env), env...), &out, &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.t.Fatal(err)
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

func (s *scratch) must(program string, args ...string) {
	s.t.Helper()
	if out, code := s.run(nil, program, args...); code != 0 {
		s.t.Fatalf("%s %s: %s", program, strings.Join(args, " "), out)
	}
}

const soundClaims = `topic: Landslide
claims:
  - {id: mayor, source: Mayor, figure: 30, counts: killed, stated: 2024-12-14, quote: 30 people were killed}
`

const brokenClaims = soundClaims + `  - {id: army, source: Army, figure: 31, counts: killed, stated: mid-December, quote: 31 people were killed}
`

// A shippedHook is the entry of .pre-commit-hooks.yaml.
type shippedHook struct {
	ID, Entry, Language, Files string
	Args                       []string
	PassFilenames              bool `yaml:"pass_filenames"`
}

func readHook(t *testing.T) shippedHook {
	t.Helper()
	data, err := os.ReadFile(root + "/.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []shippedHook
	if err := yaml.Unmarshal(data, &hooks); err != nil || len(hooks) != 1 {
		t.Fatalf("%d hooks: %v", len(hooks), err)
	}
	return hooks[0]
}

// The hook's entry sees whole datasets, whatever file has changed, and passes over files
// that are none of ours.
func TestHookEntry(t *testing.T) {
	hook := readHook(t)
	if hook.PassFilenames {
		t.Error("the hook would see the changed files alone")
	}
	for file, want := range map[string]bool{"data/a claim.yaml": true, "b.csv": true, "c.xlsx": true, "d.jsonl": true, "go.mod": false} {
		if got := regexp.MustCompile(hook.Files).MatchString(file); got != want {
			t.Errorf("%s: %v", file, got)
		}
	}
	s := newScratch(t, map[string]string{
		"data/a claim.yaml": brokenClaims, ".github/workflows/ci.yml": "on: push\njobs: {}\n", "go.mod": "module x\n",
		"package.json": `{"name": "x", "source": "src/index.ts"}`, "_config.yml": "title: x\nurl: https://example.org\n", "jwt.json": `{"claims": {"sub": "1"}}`,
		"list.csv": "id,name,url\n1,a,b\n", "tweets.json": `[{"id": 1, "text": "a", "source": "web"}]`, "ml.csv": "text,label,id\na,b,c\n",
		"data/revised.yaml": "topic: Landslide\nclaims:\n  - {id: later, source: Mayor, figure: 20, counts: killed, stated: 2024-12-20, revises: mayor, quote: 20 people were killed}\n",
	})
	entry := append(strings.Fields(hook.Entry), hook.Args...)
	if out, code := s.run(nil, entry[0], entry[1:]...); code != ExitFound || !strings.HasPrefix(out, "data/a claim.yaml:4:66: stated \"mid-December\"") || !strings.Contains(out, "\n1 error in 2 files") {
		t.Errorf("exit status %d:\n%s", code, out)
	}
	s.put(map[string]string{"data/a claim.yaml": soundClaims})
	if out, code := s.run(nil, entry[0], entry[1:]...); code != ExitOK {
		t.Errorf("exit status %d:\n%s", code, out)
	}
}

// pre-commit itself builds the hook from the last commit of this repository and runs it.
// That takes minutes, so it is done where everything must run.
func TestPreCommitRunsTheHook(t *testing.T) {
	if os.Getenv("COUNTERCLAIM_MUST_RUN") == "" {
		t.Skip("pre-commit builds the program anew, which takes minutes")
	}
	if _, err := exec.LookPath("pre-commit"); err != nil {
		skipUnlessCI(t, "pre-commit is not installed")
	}
	repository, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	s := newScratch(t, map[string]string{"data/claims.yaml": brokenClaims, "ci.yml": "on: push\n"})
	home := "PRE_COMMIT_HOME=" + t.TempDir()
	hook := readHook(t)
	try := func() (string, int) {
		return s.run([]string{home, "GOFLAGS=-modcacherw"}, "pre-commit", "try-repo", repository, hook.ID, "--all-files")
	}
	if out, code := try(); code != 1 || !strings.Contains(out, "data/claims.yaml:4:66: stated \"mid-December\"") {
		t.Errorf("exit status %d:\n%s", code, out)
	}
	s.put(map[string]string{"data/claims.yaml": soundClaims})
	s.commit()
	if out, code := try(); code != 0 || !strings.Contains(out, "Passed") {
		t.Errorf("exit status %d:\n%s", code, out)
	}
}

// The script of the Action says findings as commands on the lines of the change, writes
// what it was asked for, and hands on the exit status.
func TestActionScript(t *testing.T) {
	script, err := filepath.Abs(root + "/.github/actions/check/check.sh")
	if err != nil {
		t.Fatal(err)
	}
	s := newScratch(t, map[string]string{"data/old one.yaml": brokenClaims})
	s.put(map[string]string{"data/new.yaml": strings.Replace(soundClaims, "12-14", "12-13", 1) + "  - {id: army, source: Army, figure: 31, counts: decimated, stated: 2024-12-15, quote: 31 people}\n"})
	output, summary := filepath.Join(t.TempDir(), "output"), filepath.Join(t.TempDir(), "summary")
	env := []string{"GITHUB_ACTIONS=true", "GITHUB_OUTPUT=" + output, "GITHUB_STEP_SUMMARY=" + summary, "ACTION_PATH=" + filepath.Dir(script)}
	for _, c := range []struct {
		name       string
		env        []string
		code       int
		lines, not []string
	}{
		{"all", []string{"INPUT_PATHS=data/old one.yaml\ndata/new.yaml"}, ExitFound,
			[]string{"::error file=data/old one.yaml,line=4,", "::error file=data/new.yaml,line=4,"}, nil},
		{"change", []string{"INPUT_PATHS=data/", "INPUT_CHANGED_SINCE=HEAD", "INPUT_SARIF_FILE=r.sarif"}, ExitFound,
			[]string{"::error file=data/new.yaml,line=4,"}, []string{"old one"}},
		{"arguments", []string{"INPUT_PATHS=data/", "INPUT_ARGS=--fail-on=never\n--rule=unknown-term=off"}, ExitOK,
			[]string{"::error file=data/old one.yaml,line=4,"}, []string{"decimated"}},
		{"no option", []string{"INPUT_PATHS=--list"}, ExitBroken, nil, []string{"no-evidence"}},
	} {
		os.Remove(output)
		out, code := s.run(append(slices.Clone(env), c.env...), "bash", script)
		if code != c.code {
			t.Errorf("%s: exit status %d, want %d:\n%s", c.name, code, c.code, out)
		}
		for _, line := range c.lines {
			if !strings.Contains("\n"+out, "\n"+line) {
				t.Errorf("%s: no line begins with %q:\n%s", c.name, line, out)
			}
		}
		for _, not := range c.not {
			if strings.Contains(out, not) {
				t.Errorf("%s: %q is there:\n%s", c.name, not, out)
			}
		}
		if said, _ := os.ReadFile(output); string(said) != "status="+string(rune('0'+c.code))+"\n" {
			t.Errorf("%s: output %q", c.name, said)
		}
	}
	if sarif, err := os.ReadFile(filepath.Join(s.dir, "r.sarif")); err != nil || !strings.Contains(string(sarif), "data/new.yaml") {
		t.Errorf("SARIF: %v", err)
	}
	if text, err := os.ReadFile(summary); err != nil || !strings.Contains(string(text), "decimated") {
		t.Errorf("summary %q: %v", text, err)
	}
}
