package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// fixing runs check --fix on a file with those contents, and returns what they become.
func fixing(t *testing.T, name, contents string, args ...string) (after, stdout, stderr string, exit int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(contents), 0o640); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	exit = Main(append([]string{"check", file, "--fix"}, args...), strings.NewReader(""), &out, &errs, nil)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data), strings.ReplaceAll(out.String(), file, name), errs.String(), exit
}

// What a file looks like stays, but for the values that are mended.
func TestFixKeepsTheFile(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"a.yaml", "\ufeffclaims:\r\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024/12/23} # sic\r\n", "\ufeffclaims:\r\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024-12-23} # sic\r\n"},
		{"a.yaml", "claims:\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024/12/23}", "claims:\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024-12-23}"},
		{"a.csv", "\ufeffsource;figure;counts;url;stated\r\nA;1;killed;https://e.org;\"Dec 23,\r\n2024\"\r\n", "\ufeffsource;figure;counts;url;stated\r\nA;1;killed;https://e.org;\"2024-12-23\"\r\n"},
		{"a.csv", "source,figure,counts,url,stated\rA,1,killed,https://e.org,2024/12/23\r", "source,figure,counts,url,stated\rA,1,killed,https://e.org,2024/12/23\r"},
	} {
		if got, _, stderr, _ := fixing(t, tt.name, tt.file); got != tt.want {
			t.Errorf("%q became %q\n%s", tt.file, got, stderr)
		}
	}
}

// A link stays a link, and a file as readable as it was.
func TestFixKeepsModeAndLinks(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "a.yaml"), filepath.Join(dir, "link.yaml")
	if err := os.WriteFile(file, []byte("claims:\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024/12/23}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o606); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.yaml", link); err != nil {
		t.Skip(err)
	}
	if exit := Main([]string{"check", link, "--fix"}, nil, &bytes.Buffer{}, &bytes.Buffer{}, nil); exit != ExitOK {
		t.Errorf("exit status %d", exit)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode() != 0o606 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if to, err := os.Readlink(link); to != "a.yaml" {
		t.Errorf("the link is %q, %v", to, err)
	}
	if data, _ := os.ReadFile(file); !bytes.Contains(data, []byte("2024-12-23")) {
		t.Errorf("not fixed: %s", data)
	}
}

const plainClaim = "claims:\n- {source: A, figure: 10, counts: killed, url: 'https://e.org', stated: 2024-12-23}\n"

// tampered fixes a file whose findings bring these edits in the first reading.
func tampered(t *testing.T, edits func(file string) []compare.Edit, before func(file string)) (after, stderr string, exit int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(file, []byte(plainClaim), 0o666); err != nil {
		t.Fatal(err)
	}
	first := true
	var out, errs bytes.Buffer
	p := &program{stdout: &out, stderr: &errs}
	c := &checking{flags: &checkFlags{fix: true}, failOn: "error"}
	look := func(instead map[string][]byte) looked {
		ds, found := sources.Load([]string{file}, sources.Options{Check: true, Instead: instead})
		r := check.Run(ds, found, check.Options{})
		if first {
			first = false
			for _, e := range edits(file) {
				r.Findings = append(r.Findings, compare.Finding{Fix: []compare.Edit{e}})
			}
			before(file)
		}
		return looked{ds, found, r}
	}
	exit = p.exit(p.fix(c, look(nil), look))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data), errs.String(), exit
}

func at(file, old, new string) compare.Edit {
	return compare.Edit{Pos: compare.Pos{File: file}, Start: strings.Index(plainClaim, old), Old: old, New: new}
}

// A change of a figure is refused, whoever brings it, and nothing at all is written.
func TestFixNeverTouchesAFigure(t *testing.T) {
	was, told := onTouched, false
	onTouched = func() { told = true }
	defer func() { onTouched = was }()
	for _, e := range []struct{ old, new string }{{"10", "11"}, {"10", "010"}, {"10", "10, counted: true"}, {"figure: 10", "low: 10"}, {"source: A", "sorce: A, source: A, low: 1"}, {"claims", "klaims"}} {
		told = false
		after, stderr, exit := tampered(t, func(file string) []compare.Edit {
			return []compare.Edit{at(file, e.old, e.new), at(file, "2024-12-23", "2024-12-24")}
		}, func(string) {})
		if after != plainClaim || !told || exit != ExitBroken || !strings.Contains(stderr, "would have touched a figure") {
			t.Errorf("%v: %q, exit status %d, %s", e, after, exit, stderr)
		}
	}
}

// A file that is another by now is left alone.
func TestFixLeavesChangedFiles(t *testing.T) {
	const other = "claims: []\n"
	after, stderr, exit := tampered(t, func(file string) []compare.Edit { return []compare.Edit{at(file, "2024-12-23", "2024-12-24")} },
		func(file string) {
			if err := os.WriteFile(file, []byte(other), 0o666); err != nil {
				t.Fatal(err)
			}
		})
	if after != other || exit != ExitBroken || !strings.Contains(stderr, "has changed since it was read") {
		t.Errorf("%q, exit status %d, %s", after, exit, stderr)
	}
}

// Of changes that overlap the first is made; the same one twice is one.
func TestFixOverlaps(t *testing.T) {
	after, stderr, _ := tampered(t, func(file string) []compare.Edit {
		day := at(file, "2024-12-23", "2024-12-24")
		return []compare.Edit{day, at(file, "12-23", "12-25"), day, at(file, "source: A", "source: B")}
	}, func(string) {})
	if want := strings.NewReplacer("12-23", "12-24", ": A", ": B").Replace(plainClaim); after != want || !strings.Contains(stderr, "fixed 3 findings in 1 file") {
		t.Errorf("%q, %s", after, stderr)
	}
}

// What a dataset holds gives no commands to a terminal, nor to a CI by lines that only
// it sees.
func TestDiffIsHarmless(t *testing.T) {
	file := "claims:\n- {source: A, figure: 1, counts: killed, url: 'https://e.org', stated: 2024/12/23} # \u202e\u009b31m\n# \u2066::x\n"
	after, stdout, _, _ := fixing(t, "a.yaml", file, "--dry-run")
	if after != file || strings.ContainsAny(stdout, "\r\x1b\u202e\u009b\u2066") || !strings.Contains(stdout, "+- {source: A") {
		t.Errorf("%q", stdout)
	}
	if got := harmless("a\r\nb\r::c\r\r\n\x1b[31m"); got != "a\r\nb\ufffd::c\ufffd\r\n\ufffd[31m" {
		t.Errorf("%q", got)
	}
}
