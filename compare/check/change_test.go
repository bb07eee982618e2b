package check_test

import (
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

func TestBaselineOfAllLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	_, r := printsOf(t, dir, "claims.yaml", faulty)
	all := check.Baseline(r)
	if len(all) != len(r.Findings) || !slices.IsSortedFunc(all, func(a, b check.Known) int { return strings.Compare(a.File+a.Code, b.File+b.Code) }) {
		t.Fatalf("baseline of %d findings: %+v", len(r.Findings), all)
	}
	for _, k := range all {
		if strings.Contains(k.Message, "yaml:") || k.File != "claims.yaml" {
			t.Errorf("an entry has a place: %+v", k)
		}
	}
	check.Subtract(r, all, false)
	if len(r.Findings) != 0 || len(r.Fingerprints) != 0 || r.Known != len(all) || r.Gone != 0 {
		t.Errorf("left are %+v; known %d, gone %d", r.Findings, r.Known, r.Gone)
	}
}

func TestSubtractCounts(t *testing.T) {
	for name, test := range map[string]struct {
		prints              []string
		known               []string
		file                string
		part                bool
		left, knew, notHere int
	}{
		"nothing known":       {[]string{"a", "b"}, nil, "", false, 2, 0, 0},
		"one of two":          {[]string{"a", "b"}, []string{"b"}, "", false, 1, 1, 0},
		"a multiset":          {[]string{"a", "a", "a"}, []string{"a", "a"}, "", false, 1, 2, 0},
		"gone":                {[]string{"a"}, []string{"a", "a", "c"}, "", false, 0, 1, 2},
		"not of this part":    {[]string{"a"}, []string{"c"}, "other.yaml", true, 1, 0, 0},
		"gone from this part": {[]string{"a"}, []string{"c"}, "x.yaml", true, 1, 0, 1},
	} {
		r := &compare.Report{Fingerprints: test.prints, Findings: make([]compare.Finding, len(test.prints)), Files: []string{"x.yaml"}}
		var known []check.Known
		for _, k := range test.known {
			known = append(known, check.Known{Fingerprint: k, File: test.file})
		}
		check.Subtract(r, known, test.part)
		if len(r.Findings) != test.left || r.Known != test.knew || r.Gone != test.notHere {
			t.Errorf("%s: left %d, known %d, gone %d", name, len(r.Findings), r.Known, r.Gone)
		}
	}
}

func TestNoBaselineHidesWhatIsNotRead(t *testing.T) {
	r := &compare.Report{Findings: []compare.Finding{{Code: compare.Unreadable}}, Fingerprints: []string{"a"}}
	if all := check.Baseline(r); len(all) != 0 {
		t.Errorf("the baseline has %+v", all)
	}
	check.Subtract(r, []check.Known{{Fingerprint: "a"}}, false)
	check.Touched(r, check.Change{Before: map[string]bool{"a": true}, Lines: func(string) check.Lines { return check.Lines{} }})
	if len(r.Findings) != 1 {
		t.Error("a file that cannot be read is not reported")
	}
}

// touchedBy returns the codes that are left when lines of the faulty dataset, where all was
// found before, are changed.
func touchedBy(t *testing.T, text string, lines check.Lines) (codes []string) {
	_, r := printsOf(t, t.TempDir(), "claims.yaml", text)
	before := map[string]bool{}
	for _, p := range r.Fingerprints {
		before[p] = true
	}
	all := len(r.Findings)
	check.Touched(r, check.Change{Before: before, Lines: func(string) check.Lines { return lines }})
	if r.Elsewhere != all-len(r.Findings) {
		t.Errorf("%d of %d are left, %d elsewhere", len(r.Findings), all, r.Elsewhere)
	}
	for _, f := range r.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestTouched(t *testing.T) {
	folded := `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed
    stated: 2024-12-23
    note: >
      said at

      a briefing
  - {id: k2, source: Seoul, figure: 3, counts: killed, stated: 2024-12-24, url: https://example.org}
`
	headed := `topic: Kursk
counts: killed
claims:
  - {id: k1, source: Kyiv, figure: 300, stated: 2024-12-23}
  - {id: k2, source: Seoul, figure: 310, stated: 2024-12-24, counts: casualties, url: https://example.org}
  - {id: k3, source: Oslo, figure: 305, stated: 2024-12-25}
place: Kursk
`
	for name, test := range map[string]struct {
		text  string
		lines check.Lines
		want  []string
	}{
		"a claim below a header":            {headed, check.Lines{New: []int{5}}, []string{"CC701"}},
		"the last one":                      {headed, check.Lines{New: []int{6}}, []string{"CC110"}},
		"taken away between headed claims":  {headed, check.Lines{Gone: []int{3, 5}}, nil},
		"a header that one claim overrides": {headed, check.Lines{New: []int{2}}, []string{"CC110", "CC110"}},
		"a header of all":                   {headed, check.Lines{New: []int{1}}, []string{"CC110", "CC701", "CC110"}},
		"a header below the claims":         {headed, check.Lines{New: []int{7}}, []string{"CC110", "CC701", "CC110"}},
		"nothing":                           {faulty, check.Lines{}, nil},
		"a line of a claim":                 {faulty, check.Lines{New: []int{8}}, []string{"CC110"}},
		"its first line":                    {faulty, check.Lines{New: []int{5}}, []string{"CC110"}},
		"its last line":                     {faulty, check.Lines{New: []int{9}}, []string{"CC110"}},
		"a claim without a finding":         {faulty + "  - {id: z, source: Oslo, figure: 3, counts: killed, stated: 2024-12-24, url: https://example.org}\n", check.Lines{New: []int{21}}, nil},
		"taken away within a claim":         {faulty, check.Lines{Gone: []int{6}}, []string{"CC110"}},
		"taken away between claims":         {faulty, check.Lines{Gone: []int{4, 9, 15}}, nil},
		"the line of a finding":             {faulty, check.Lines{New: []int{2}}, []string{compare.NameClash}},
		"all":                               {folded, check.Lines{All: true}, []string{"CC110"}},
		"a value of several lines":          {folded, check.Lines{New: []int{10}}, []string{"CC110"}},
		"the claim behind it":               {folded, check.Lines{New: []int{11}}, nil},
		"a file as a whole":                 {"", check.Lines{New: []int{7}}, []string{compare.NoClaims}},
		"a file as a whole, unchanged":      {"", check.Lines{}, nil},
	} {
		if got := touchedBy(t, test.text, test.lines); !slices.Equal(got, test.want) {
			t.Errorf("%s: left are %q, want %q", name, got, test.want)
		}
	}
}
