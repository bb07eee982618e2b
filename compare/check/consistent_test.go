package check_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// drawStatements draws what two sources say of people, of whom women and men are parts,
// in a region and a town of it.
func drawStatements(t *rapid.T) *compare.Dataset {
	ds := &compare.Dataset{Names: compare.Names{
		Subjects: []compare.Name{{Name: "people", Parts: []string{"women", "men"}, Whole: true}},
		Places:   []compare.Name{{Name: "town", Within: []string{"region"}}},
	}}
	pick := func(label string, list ...string) string { return rapid.SampledFrom(list).Draw(t, label) }
	subjects, places := []string{"people"}, []string{"region"}
	if rapid.Bool().Draw(t, "parts") {
		subjects = []string{"people", "people", "women", "men"}
	}
	if rapid.Bool().Draw(t, "in town") {
		places = []string{"region", "town"}
	}
	terms := [][]string{{"killed"}, {"killed", "wounded", "killed or wounded"}, {"killed", "missing", "casualties"}}[rapid.IntRange(0, 2).Draw(t, "terms")]
	for i := range rapid.IntRange(1, 7).Draw(t, "claims") {
		c := &compare.Claim{
			ID: fmt.Sprint("c", i), Source: pick("source", "S", "S", "S", "T"), Subject: pick("subject", subjects...), Place: pick("place", places...),
			Counts: pick("counts", terms...), Quote: "-", Until: compare.NewDate(2024, 1, rapid.IntRange(3, 5).Draw(t, "until")), Details: &compare.Details{},
		}
		c.Term, _ = compare.ParseTerm(c.Counts)
		c.Figure, _ = compare.ParseFigure(pick("figure", "3", "4", "5", "7", "8", "12", "about 10", "at least 8", "up to 4"), '.')
		switch rapid.IntRange(0, 6).Draw(t, "days") {
		case 5:
			c.Since = compare.NewDate(2024, 1, rapid.IntRange(3, c.Until.Day()).Draw(t, "since"))
		case 6:
			c.Stated, c.Until = c.Until, compare.NewDate(2024, 1, 0)
		}
		c.Via = pick("via", "", "", "", "A", "B")
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

// TestErrorsAreConflicts holds that one of the rules about logic says that something
// cannot be, or only as an update, if and only if the engine says that of all claims of some source.
func TestErrorsAreConflicts(t *testing.T) {
	some := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		ds := drawStatements(t)
		alone := &compare.Dataset{Names: ds.Names}
		for _, c := range ds.Claims {
			copied := *c
			copied.Topic = c.Source
			alone.Claims = append(alone.Claims, &copied)
		}
		want := false
		for _, topic := range compare.Compare(alone, compare.Options{}).Topics {
			want = want || topic.Joint == compare.Inconsistent
		}
		var found []string
		for _, f := range check.Run(ds, nil, check.Options{}).Findings {
			if strings.HasPrefix(f.Code, "CC41") && (f.Severity == compare.Error || f.Code == "CC412" || f.Code == "CC415") {
				found = append(found, f.Code+" "+f.Message)
				some[f.Code]++
			}
		}
		if want != (len(found) > 0) {
			for _, c := range ds.Claims {
				t.Logf("%s: %s %s %s %s %s %s, since %v until %v stated %v", c.ID, c.Source, c.Subject, c.Place, c.Counts, c.Figure.Text, c.Via, c.Since, c.Until, c.Stated)
			}
			t.Errorf("in conflict: %v, found: %q", want, found)
		}
	})
	t.Log(some)
}
