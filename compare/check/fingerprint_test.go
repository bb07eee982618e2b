package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// faulty is a dataset with findings about claims with and without an id, about a
// declaration, and with the place of another claim in the message.
const faulty = `subjects:
  soldiers: {aliases: [troops]}
  troops: {}
claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
  - id: k1
    source: Seoul
    figure: "1,100"
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - source: Washington
    figure: more than 1,000
    counts: decimated
    stated: 2024-12-27
    url: https://example.org/b
`

// printsOf checks a dataset under a name in a folder and returns the fingerprints, in order,
// and the report.
func printsOf(t *testing.T, dir, name, text string) ([]string, *compare.Report) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	ds, found := sources.Load([]string{file}, sources.Options{Check: true})
	r := check.Run(ds, found, check.Options{Today: today, Path: func(file string) string {
		rel, err := filepath.Rel(dir, file)
		if err != nil {
			t.Fatal(err)
		}
		return filepath.ToSlash(rel)
	}})
	return slices.Sorted(slices.Values(r.Fingerprints)), r
}

// Fingerprints are what a baseline and a change are told by: they must not depend on
// where things stand.
func TestFingerprintsSurvive(t *testing.T) {
	want, r := printsOf(t, t.TempDir(), "data/claims.yaml", faulty)
	if len(want) < 4 {
		t.Fatalf("the example has only these findings: %+v", r.Findings)
	}
	sound := "  - {id: ID, source: Rome, figure: 12, counts: killed, stated: 2024-12-01, url: https://example.org/c}\n"
	for name, text := range map[string]string{
		"lines above":        "# a comment\n\n" + faulty,
		"a claim above":      strings.Replace(faulty, "claims:\n", "claims:\n"+strings.Replace(sound, "ID", "r1", 1), 1),
		"a claim below":      faulty + strings.Replace(sound, "ID", "r2", 1),
		"other indentation":  strings.ReplaceAll(strings.ReplaceAll(faulty, "    ", "        "), "  - ", "    -   "),
		"DOS line ends":      strings.ReplaceAll(faulty, "\n", "\r\n"),
		"fields turned over": strings.ReplaceAll(faulty, "    counts: decimated\n    stated: 2024-12-27\n", "    stated: 2024-12-27\n    counts: decimated\n"),
	} {
		got, r := printsOf(t, t.TempDir(), "data/claims.yaml", text)
		if !slices.Equal(got, want) {
			t.Errorf("%s changes the fingerprints: %+v", name, r.Findings)
		}
	}
	// A file that moves is another one.
	got, _ := printsOf(t, t.TempDir(), "claims.yaml", faulty)
	for _, p := range got {
		if slices.Contains(want, p) {
			t.Errorf("the fingerprint %s holds of another file too", p)
		}
	}
}

func TestFingerprintsDiffer(t *testing.T) {
	prints, _ := printsOf(t, t.TempDir(), "claims.yaml", faulty+`  - {source: Rome, figure: 12, counts: killed, stated: 2024-12-01}
  - {source: Rome, figure: 12, counts: killed, stated: 2024-12-01}
`)
	if n := len(slices.Compact(prints)); n != len(prints) {
		t.Errorf("%d findings have %d fingerprints", len(prints), n)
	}
}
