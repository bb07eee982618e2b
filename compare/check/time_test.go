package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// oneLine makes a claim of YAML from its fields, parted by semicolons. What is left
// out is the same for all: source S, some killed, and evidence.
func oneLine(fields string) string {
	var b strings.Builder
	given := map[string]bool{}
	for _, f := range strings.Split(fields, "; ") {
		name, _, _ := strings.Cut(f, ":")
		given[name] = true
	}
	for _, f := range []string{"source: S", "counts: killed", "url: https://example.org/a"} {
		if name, _, _ := strings.Cut(f, ":"); !given[name] {
			fields += "; " + f
		}
	}
	indent := "  - "
	for _, f := range strings.Split(fields, "; ") {
		b.WriteString(indent + f + "\n")
		indent = "    "
	}
	return b.String()
}

// codesOf returns what the rules of the given codes find in claims, each as its code
// and the claim's number from 1.
func codesOf(t *testing.T, head string, claims []string, codes ...string) (got []string) {
	t.Helper()
	text, starts := head+"claims:\n", []int(nil)
	for _, c := range claims {
		starts = append(starts, 1+strings.Count(text, "\n"))
		text += oneLine(c)
	}
	for _, f := range run(t, text, check.Rule{}) {
		n, found := slices.BinarySearch(starts, f.Pos.Line)
		if found {
			n++
		}
		if slices.Contains(codes, f.Code) {
			got = append(got, fmt.Sprintf("%s %d", f.Code, n))
		} else if f.Severity == compare.Error && !strings.HasPrefix(f.Code, "CC4") {
			t.Errorf("an error of another rule: %+v", f)
		}
	}
	return got
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		claim string
		want  []string
	}{
		{"figure: 5; stated: 2024-12-23; until: 2024-12-23", nil},
		{"figure: 5; stated: 2024-12-23; until: 2024-12-24", []string{"CC303 1"}},
		{"figure: 5; stated: 2024-12-23; until: 2024-12", nil},
		{"figure: 5; stated: 2024-12; until: 2024-12-31", nil},
		{"figure: 5; stated: 2024-12; until: 2025", []string{"CC303 1"}},
		{"figure: 5; published: 2024-12-23; until: 2024-12-24", []string{"CC303 1"}},
		{"figure: 5; stated: 2024-12-23; published: 2024-12-25; until: 2024-12-24", []string{"CC303 1"}},
		{"figure: 5; until: 2024-12-24", nil},
		{"figure: 5; stated: 2024-12-23; published: 2024-12-22", []string{"CC304 1"}},
		{"figure: 5; stated: 2024-12-23; published: 2024-12", nil},
		{"figure: 5; stated: 2024-12-23; published: 2024-11", []string{"CC304 1"}},
		{"figure: 5; stated: 2024; published: 2024-01-01", nil},
		{"figure: 5; stated: 2026-01-01", nil}, // today
		{"figure: 5; stated: 2026-01-02", []string{"CC305 1"}},
		{"figure: 5; stated: 2026", nil},
		{"figure: 5; stated: 2026-01", nil},
		{"figure: 5; stated: 2026-02", []string{"CC305 1"}},
		{"figure: 5; stated: 2027-01-03; published: 2027-01-04; since: 2027-01-01; until: 2027-01-02", []string{"CC305 1", "CC305 1", "CC305 1", "CC305 1"}},
	} {
		if d := cmp.Diff(c.want, codesOf(t, "", []string{c.claim}, "CC303", "CC304", "CC305")); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.claim, d)
		}
	}
}

// Without a day nothing lies in the future.
func TestNoToday(t *testing.T) {
	for _, f := range runOn(t, "claims:\n"+oneLine("figure: 5; stated: 2999-01-02"), check.Options{}) {
		t.Errorf("%+v", f)
	}
}

// Thousands of figures of one source, each at odds with the rest, take no more than a
// few seconds, in one group or in many.
func TestManyAtOdds(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, size := range []int{30, 120, 2000, 20_000} {
		ds := &compare.Dataset{}
		random := rand.New(rand.NewPCG(1, 2))
		for i := range 20_000 {
			c := &compare.Claim{
				ID: fmt.Sprint(i), Topic: fmt.Sprint(i / size), Source: "S", Quote: "-", Stated: compare.NewDate(2024, 12, 23), Details: &compare.Details{},
				Counts: []string{"killed", "wounded", "killed or wounded", "captured"}[random.IntN(4)],
			}
			if i%2 == 0 {
				c.Via = fmt.Sprint("outlet ", i)
			}
			c.Term, _ = compare.ParseTerm(c.Counts)
			c.Figure, _ = compare.ParseFigure(fmt.Sprint(1+random.IntN(10_000)), '.')
			ds.Claims = append(ds.Claims, c)
		}
		start := time.Now()
		found := check.Run(ds, nil, check.Options{}).Findings
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%d together: %v", size, took)
		} else {
			t.Logf("%d together: %d findings in %v", size, len(found), took)
		}
	}
}
