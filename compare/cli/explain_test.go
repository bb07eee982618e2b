package cli

import (
	"io"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
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
	for _, c := range compare.Codes {
		all = append(all, c.Code)
	}
	for _, w := range append(all, explainable()...) {
		if code, stderr := run(t, nil, io.Discard, "explain", w); code != ExitOK {
			t.Errorf("explain %q: exit status %d: %s", w, code, stderr)
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
