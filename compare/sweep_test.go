package compare

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawTopic draws a topic of few distinct words, days and numbers, so that
// claims meet on every axis.
func drawTopic(t *rapid.T, most int) (*Dataset, Options) {
	terms := []string{"killed", "killed or wounded", "wounded", "casualties", "missing", "losses", ""}
	figures := []string{"5", "about 5", "nearly 9", "more than 7", "at least 6", "up to 8", "4 to 6", "dozens", "100", "110", "1,100", "none", "some 100"}
	dates := []Date{
		NewDate(2024, 1, 1), NewDate(2024, 1, 2), NewDate(2024, 1, 10), NewDate(2024, 1, 11), NewDate(2024, 3, 1),
		NewDate(2024, 3, 4), NewDate(2024, 1, 0), NewDate(2024, 3, 0), NewDate(2024, 0, 0), 0,
	}
	ds := &Dataset{Names: Names{
		Sources:  []Name{{Name: "A", Aliases: []string{"Alpha"}}},
		Places:   []Name{{Name: "town", Within: []string{"region"}}, {Name: "region", Parts: []string{"east", "west"}}},
		Subjects: []Name{{Name: "people", Parts: []string{"soldiers", "civilians"}}},
	}}
	pick := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label) }
	n := rapid.IntRange(0, most).Draw(t, "claims")
	linkless := rapid.SampledFrom([]int{1, 9, 9}).Draw(t, "linkless")
	for i := range n {
		c := &Claim{
			Source: pick("source", "A", "Alpha", "B", "C"), Counts: pick("counts", terms...),
			Subject: pick("subject", "", "people", "soldiers", "civilians", "cats"), Place: pick("place", "", "town", "region", "east", "west", "moon"),
			Stated: rapid.SampledFrom(dates).Draw(t, "stated"), Until: rapid.SampledFrom(dates).Draw(t, "until"),
		}
		c.Term, _ = ParseTerm(c.Counts)
		if since := rapid.SampledFrom(dates).Draw(t, "since"); since != 0 && (c.LastDay() == 0 || since.First() <= c.LastDay().First()) {
			c.Since = since
		}
		f, err := ParseFigure(pick("figure", figures...), '.')
		if err != nil {
			t.Fatal(err)
		}
		c.Figure = f
		c.Details = &Details{Via: pick("via", "", "v", "w")}
		if rapid.IntRange(0, linkless).Draw(t, "links") == 0 {
			c.ID = fmt.Sprint("c", i)
			c.Details.DerivedFrom = pick("from", "", "A", "B", "elsewhere", "c0", "c1", "c2", "c3")
			c.Details.Revises = pick("revises", "", "c0", "c1", "c2", "c3", "c4")
		}
		ds.Claims = append(ds.Claims, c)
	}
	return ds, Options{Profile: Profile(rapid.IntRange(0, 2).Draw(t, "profile")), Pairs: Mode(rapid.IntRange(0, 3).Draw(t, "mode"))}
}

// What sweeping counts and lists is what judging pair by pair does.
func TestSweepIsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds, opt := drawTopic(t, 40)
		c := &comparison{options: opt, subjects: newNaming(ds.Names.Subjects), places: newNaming(ds.Names.Places), sources: newNaming(ds.Names.Sources)}
		run := func(sweeping bool) (Tally, []Row, map[string]Verdict, []Rest) {
			al := newAligner(opt.Profile, c.subjects, c.places, c.sources)
			al.align(entriesOf(al, ds.Claims))
			al.sweeping = sweeping
			var tally Tally
			var rows []Row
			al.count(&tally, newTabulation(al, 0, &rows))
			l := new(lister)
			l.reset(al, MaxListed, listed(opt.Pairs, 11), false)
			l.run()
			pairs := map[string]Verdict{}
			for _, p := range l.pairs {
				if _, twice := pairs[fmt.Sprint(p.a, p.b)]; twice {
					t.Fatalf("pair %d %d listed twice", p.a, p.b)
				}
				pairs[fmt.Sprint(p.a, p.b)] = p.verdict
			}
			return tally, rows, pairs, l.rest.sorted()
		}
		tally, rows, pairs, rest := run(false)
		tally2, rows2, pairs2, rest2 := run(true)
		if tally != tally2 {
			t.Fatalf("tally: one by one %v, swept %v", tally, tally2)
		}
		if d := cmp.Diff(pairs, pairs2); d != "" {
			t.Fatalf("pairs (-one by one +swept):\n%s", d)
		}
		if d := cmp.Diff(rest, rest2); d != "" {
			t.Fatalf("rest (-one by one +swept):\n%s", d)
		}
		for i := range rows {
			if rows[i].Conflicts != rows2[i].Conflicts || rows[i].Tensions != rows2[i].Tensions {
				t.Fatalf("row %d: one by one %d/%d, swept %d/%d", i, rows[i].Conflicts, rows[i].Tensions, rows2[i].Conflicts, rows2[i].Tensions)
			}
		}
	})
}
