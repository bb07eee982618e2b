package cli

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// claimBlocks draws claims of a YAML file, each with its lines: most with something
// amiss, some alike but for their figure.
func claimBlocks(r *rand.Rand, n int) (blocks []string) {
	for i := range n {
		var b strings.Builder
		fields := []string{"source: " + []string{"Kyiv", "Seoul", "Rome"}[r.IntN(3)], fmt.Sprintf("figure: %d", 10+i), "counts: killed"}
		if r.IntN(3) > 0 {
			fields = append([]string{fmt.Sprintf("id: c%d", i)}, fields...)
		}
		if r.IntN(4) > 0 {
			fields = append(fields, fmt.Sprintf("stated: 2024-12-0%d", 1+r.IntN(3)))
		}
		if r.IntN(3) == 0 {
			fields = append(fields, "url: https://example.org")
		}
		if r.IntN(5) == 0 {
			fields = append(fields, "derived_from: nowhere")
		}
		if r.IntN(3) == 0 {
			fields = append(fields, "note: |\n      said at\n      a briefing")
		}
		for j, f := range fields {
			b.WriteString([]string{"    ", "  - "}[min(1, 1/(j+1))] + f + "\n")
		}
		blocks = append(blocks, b.String())
	}
	return blocks
}

// A repository is a folder under git, in which the test stands.
func repository(t *testing.T) (git func(args ...string)) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git")
	}
	t.Chdir(t.TempDir())
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GITHUB_ACTIONS", "")
	git = func(args ...string) {
		t.Helper()
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	git("init", "-q", ".")
	git("config", "user.email", "who@example.org")
	git("config", "user.name", "Who")
	return git
}

func writeClaims(t *testing.T, header string, blocks []string) {
	t.Helper()
	if err := os.WriteFile("claims.yaml", []byte(header+"claims:\n"+strings.Join(blocks, "")), 0o666); err != nil {
		t.Fatal(err)
	}
}

// checkHere checks the one file, and returns the findings.
func checkHere(t *testing.T, args ...string) (findings []string) {
	t.Helper()
	var out bytes.Buffer
	code, stderr := check1(t, &out, args...)
	if code != ExitOK {
		t.Fatalf("exit status %d\n%s%s", code, out.String(), stderr)
	}
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "claims.yaml:") {
			findings = append(findings, strings.TrimSpace(line))
		}
	}
	return findings
}

func check1(t *testing.T, out *bytes.Buffer, args ...string) (int, string) {
	t.Helper()
	var errs bytes.Buffer
	code := Main(append([]string{"check", "claims.yaml", "--fail-on", "never", "--today", "2025-06-01"}, args...), nil, out, &errs, nil)
	return code, errs.String()
}

// TestMovedClaims holds that a change that only moves claims answers for nothing, that a
// baseline of all that is found leaves nothing, and that of a claim that is changed all
// is found, and of no other.
func TestMovedClaims(t *testing.T) {
	git := repository(t)
	times := 30
	if testing.Short() {
		times = 5
	}
	some := 0
	for seed := range times {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		blocks := claimBlocks(r, 2+r.IntN(12))
		writeClaims(t, "", blocks)
		git("add", "claims.yaml")
		git("commit", "-q", "--allow-empty", "-m", "claims")
		all := checkHere(t)
		some += len(all)

		if code, stderr := check1(t, &bytes.Buffer{}, "--write-baseline", "known.json"); code != ExitOK {
			t.Fatal(stderr)
		}
		r.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
		header := []string{"", "# above\n\n"}[r.IntN(2)]
		turned := slices.Clone(blocks)
		if r.IntN(2) == 0 {
			for i := range turned {
				turned[i] = strings.ReplaceAll("\n"+turned[i], "\n", "\r\n    ")
				turned[i] = strings.TrimSuffix(turned[i], "    ")
			}
		}
		writeClaims(t, header, turned)
		for _, flag := range [][]string{{"--changed-since", "HEAD"}, {"--baseline", "known.json"}} {
			if found := checkHere(t, flag...); len(found) > 0 {
				t.Fatalf("seed %d: %q reports what only moved:\n%s", seed, flag, strings.Join(found, "\n"))
			}
		}

		i := r.IntN(len(blocks))
		from := 2 + strings.Count(header+strings.Join(blocks[:i], ""), "\n")
		blocks[i] = strings.Replace(blocks[i], "counts: killed", "counts: wounded", 1)
		writeClaims(t, header, blocks)
		to := from + strings.Count(blocks[i], "\n")
		// What a claim is to others may come to light where another claim changes.
		alone := []string{"--rule", "count-falls=off", "--rule", "own-conflict=off"}
		var want []string
		for _, f := range checkHere(t, alone...) {
			var line int
			if fmt.Sscanf(f, "claims.yaml:%d:", &line); line >= from && line < to {
				want = append(want, f)
			}
		}
		if got := checkHere(t, append(alone, "--changed-since", "HEAD")...); !slices.Equal(got, want) {
			t.Fatalf("seed %d: the claim on lines %d to %d changed; reported\n%s\nwant\n%s", seed, from, to, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if some < 2*times {
		t.Errorf("only %d findings in %d datasets", some, times)
	}
}

// What was laid out for the past goes too where the run is broken off.
func TestFolderIsRemoved(t *testing.T) {
	var d drafts
	dir, err := d.folder()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/x", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	d.discard()
	if _, err := os.Stat(dir); err == nil {
		t.Errorf("%s is there still", dir)
	}
	if _, err := d.folder(); err == nil {
		t.Error("another one is made")
	}
}
