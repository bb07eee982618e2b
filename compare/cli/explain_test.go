package cli

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/compare/render"
)

// TestNothingUnexplained holds that explain knows every word that the engine has.
func TestNothingUnexplained(t *testing.T) {
	var all []string
	for v := range compare.NumVerdicts {
		all = append(all, v.String())
	}
	for a := range compare.NumAxes {
		all = append(all, a.String())
	}
	for r := compare.Same; r <= compare.Unlinked; r <<= 1 {
		all = append(all, r.Names()...)
		if relationWords[r.Names()[0]] == "" {
			t.Errorf("no words for the relation %s", r.Names())
		}
	}
	all = append(all, compare.Profiles...)
	for _, h := range compare.Hedges() {
		if kindWords[h.Kind] == "" {
			t.Errorf("no words for the kind of %q", h.Words)
		}
		all = append(all, h.Example)
	}
	for _, d := range compare.Definitions() {
		all = append(append(all, d.Name), d.Synonyms...)
	}
	for _, c := range check.Rules() {
		all = append(all, c.Code)
	}
	for _, o := range outcomes() {
		if outcomeWords[o] == "" {
			t.Errorf("no words for the outcome %s", o.Names())
		}
	}
	for o := range compare.Outcomes(1 << 15) {
		if names := o.Names(); len(names) == 1 {
			all = append(all, names...)
		}
	}
	all = append(append(all, compare.Joints...), compare.SumVerdicts...)
	all = append(all, columnTitles(t)...)
	all = append(all, "sentence", "gone", "overview", "echoes", "witness", "no factor from zero")
	all = append(all, "stretch", "stands apart", "minimal conflict", "what is left", "sums", "together", "reconcile", "not worked out")
	for _, w := range append(all, explainable()...) {
		if code, stderr := run(t, nil, io.Discard, "explain", w); code != ExitOK {
			t.Errorf("explain %q: exit status %d: %s", w, code, stderr)
		}
	}
}

// columnTitles returns the titles of all columns of the tables, from the code that
// draws them.
func columnTitles(t *testing.T) []string {
	files, err := filepath.Glob("../render/*.go")
	if err != nil {
		t.Fatal(err)
	}
	title := regexp.MustCompile(`title(?::| =) "([^"]+)"`)
	var titles []string
	for _, file := range files {
		code, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range title.FindAllSubmatch(code, -1) {
			titles = append(titles, string(m[1]))
		}
	}
	for _, w := range []string{"as said", "as said (likely)", "lowest, highest", "disputes", "why"} {
		if !slices.Contains(titles, w) {
			t.Errorf("no column %q was found in %d files", w, len(files))
		}
	}
	return titles
}

// TestOutcomes holds that what an outcome says of terms is what the terms say.
func TestOutcomes(t *testing.T) {
	for _, o := range outcomes() {
		certain, possible := takenInBy(o)
		for _, d := range compare.Definitions() {
			term, _ := compare.ParseTerm(d.Name)
			certainly, possibly := term.Bounds()
			if slices.Contains(certain, d.Name) != (certainly&o != 0) || slices.Contains(possible, d.Name) != (possibly&o != 0) {
				t.Errorf("%s: certainly in %v, possibly in %v, but %s says %v and %v", o.Names(), certain, possible, d.Name, certainly.Names(), possibly.Names())
			}
		}
	}
}

// TestWordKinds holds that explain lists every word that it knows.
func TestWordKinds(t *testing.T) {
	for _, w := range words {
		if !slices.Contains(explainable(), w.name) {
			t.Errorf("%s is of no kind that is listed", w.name)
		}
	}
}

// TestWordsTrue holds the numbers that the words for conflict and tension name.
func TestWordsTrue(t *testing.T) {
	read := func(figure string) compare.Reading {
		f, err := compare.ParseFigure(figure, '.')
		if err != nil {
			t.Fatal(err)
		}
		return f.Read(compare.Press)
	}
	nearly, bare, more := read("nearly 3,000"), read("1,100"), read("more than 1,000")
	for _, test := range []struct {
		verdict string
		numbers []int64
	}{
		{"conflict", []int64{nearly.Possible.Lo, bare.Possible.Hi, nearly.Possible.Gap(bare.Possible)}},
		{"tension", []int64{nearly.Likely.Lo, more.Likely.Hi}},
	} {
		i := slices.IndexFunc(words, func(w word) bool { return w.is(test.verdict) })
		for _, n := range test.numbers {
			if !strings.Contains(words[i].example, render.Number(n)) {
				t.Errorf("the example of %s should say %s: %s", test.verdict, render.Number(n), words[i].example)
			}
		}
	}
}
