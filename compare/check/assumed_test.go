package check_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// What is found is held against the engine's verdicts on all pairs: the same claims in a
// small topic, and some of them, none of them wrongly, in a larger one.
func TestAssumedGroupsAreTheEngines(t *testing.T) {
	all, most := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		ds := drawGroups(t)
		found := foundBy(ds, "CC115", 0)
		want := assumedByEngine(ds)
		if len(ds.Claims) <= 8 && !slices.Equal(want, found) {
			t.Errorf("want %v, found %v", want, found)
		}
		for _, f := range found {
			if !slices.Contains(want, f) {
				t.Errorf("found %s, want %v", f, want)
			}
		}
		all, most = all+len(want), most+len(found)
	})
	if all == 0 || most < all*9/10 { // of large topics nearly all
		t.Errorf("found %d of %d", most, all)
	}
}

// drawGroups draws claims of which some give a subject, or a place, and some do not.
func drawGroups(t *rapid.T) *compare.Dataset {
	ds := &compare.Dataset{}
	pick := func(label string, list ...string) string { return rapid.SampledFrom(list).Draw(t, label) }
	for i := range rapid.IntRange(2, 20).Draw(t, "claims") {
		c := &compare.Claim{
			ID: fmt.Sprint("c", i), Source: pick("source", "S", "T"), Subject: pick("subject", "", "fighters", "people"),
			Place: pick("place", "town", "town", ""), Counts: pick("counts", "killed", "missing"), Quote: "-",
		}
		c.Term, _ = compare.ParseTerm(c.Counts)
		c.Figure, _ = compare.ParseFigure(pick("figure", "3", "5", "5", "about 10", "at least 8"), '.')
		c.Stated = compare.NewDate(2024, 2, rapid.IntRange(1, 3).Draw(t, "stated"))
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

// assumedByEngine returns the claims that dispute with one that gives a group which they
// do not.
func assumedByEngine(ds *compare.Dataset) (all []string) {
	bench := compare.LineUp(ds).Bench()
	bench.Lay(ds.Claims)
	for _, pair := range bench.Pairs(compare.Conflict, compare.Tension) {
		a, b := bench.At(pair.A), bench.At(pair.B)
		for _, two := range [][2]*compare.Claim{{a, b}, {b, a}} {
			without, with := two[0], two[1]
			if without.Subject == "" && with.Subject == "fighters" || without.Place == "" && with.Place != "" {
				all = append(all, "warning "+without.ID)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A claim is named beside the group that it lacks, and told what to write.
func TestAssumedGroupIsSaid(t *testing.T) {
	text := "claims:\n" + oneLine("source: Ministry; figure: 34,596; stated: 2024-05-02") + oneLine("source: Israel; figure: 13,000; subject: fighters; stated: 2024-05-02") +
		oneLine("source: UN; figure: 3; place: Gaza; subject: fighters; stated: 2024-05-02")
	var got []string
	for _, f := range run(t, text, check.Rule{}) {
		if f.Code == "CC115" {
			got = append(got, f.Message+" / "+f.Hint)
			if len(f.Claims) != 2 || len(f.Related) != 1 || f.Related[0].Pos.Line == 0 {
				t.Errorf("%+v", f)
			}
		}
	}
	want := []string{
		`the conflict of "34,596" killed with "3" killed fighters in Gaza (UN) rests on an assumption: without a subject it is taken to be of fighters too / give it its subject, and declare the narrower one within the wider`,
		`the conflict of "13,000" killed fighters with "3" killed fighters in Gaza (UN) rests on an assumption: without a place it is taken to be in Gaza too / give it its place, and declare the narrower one within the wider`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
