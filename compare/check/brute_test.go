package check_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// Small datasets are drawn here, and what the rules find in them is held against
// loops over all claims that follow the words of the rules.

// drawDataset draws claims close enough together that they meet: few names, days and
// numbers.
func drawDataset(t *rapid.T, figures []string) *compare.Dataset {
	ds := &compare.Dataset{}
	pick := func(label string, list ...string) string { return rapid.SampledFrom(list).Draw(t, label) }
	for i := range rapid.IntRange(2, 40).Draw(t, "claims") {
		c := &compare.Claim{
			ID: fmt.Sprint("c", i), Topic: pick("topic", "a", "a", "a", "a", "A", "b"), Source: pick("source", "S", "S", "s", "T", "U"),
			Subject: pick("subject", "x", "x", "x", "x", "x", "y"), Counts: pick("counts", "killed", "killed", "killed", "missing"), Quote: "-",
		}
		c.Term, _ = compare.ParseTerm(c.Counts)
		var err error
		if c.Figure, err = compare.ParseFigure(pick("figure", figures...), '.'); err != nil {
			t.Fatal(err)
		}
		day := func(label string) compare.Date {
			return compare.NewDate(2024, 1, rapid.IntRange(22, 28).Draw(t, label))
		}
		c.Until = day("until")
		c.Stated = compare.NewDate(2024, 2, rapid.IntRange(1, 3).Draw(t, "stated"))
		switch rapid.IntRange(0, 5).Draw(t, "since") {
		case 0:
			c.Since = c.Until
		case 1:
			c.Since = compare.NewDate(2024, 1, 22)
		case 2:
			c.Since = compare.NewDate(2024, 1, 1)
		}
		d := &compare.Details{}
		if i > 0 && rapid.IntRange(0, 9).Draw(t, "linked") == 9 {
			d.Revises = fmt.Sprint("c", rapid.IntRange(0, i-1).Draw(t, "revises"))
		}
		if rapid.IntRange(0, 9).Draw(t, "echo") == 9 {
			d.DerivedFrom = "Somebody"
		}
		if rapid.IntRange(0, 9).Draw(t, "noted") == 9 {
			d.Note = "a note"
		}
		c.Details = d
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

// foundBy returns what a rule finds, as the severity and the claim's id.
func foundBy(ds *compare.Dataset, code string, factor float64) (found []string) {
	for _, f := range check.Run(ds, nil, check.Options{MaxFactor: factor}).Findings {
		if f.Code == code {
			found = append(found, f.Severity.String()+" "+f.Claims[0].ID)
		}
	}
	slices.Sort(found)
	return found
}

func same(a, b *compare.Claim) bool {
	return compare.Fold(a.Topic) == compare.Fold(b.Topic) && a.Subject == b.Subject && a.Term == b.Term
}

func oneSource(a, b *compare.Claim) bool { return compare.Fold(a.Source) == compare.Fold(b.Source) }

// binding reports whether a claim repeats nothing and nothing of its source revises it.
func binding(ds *compare.Dataset, c *compare.Claim) bool {
	if c.DerivedFrom != "" {
		return false
	}
	return !slices.ContainsFunc(ds.Claims, func(o *compare.Claim) bool {
		return o.Revises == c.ID && compare.Fold(o.Topic) == compare.Fold(c.Topic) && oneSource(o, c)
	})
}

// seriesOf returns the binding claims of the same source, people, term and first day.
func seriesOf(ds *compare.Dataset, c *compare.Claim) (list []*compare.Claim) {
	for _, o := range ds.Claims {
		if binding(ds, o) && same(o, c) && oneSource(o, c) && o.Since == c.Since {
			list = append(list, o)
		}
	}
	return list
}

// readings are the two by which counts are compared, and what it is where they fall.
var readings = []struct {
	of       func(*compare.Claim) compare.Interval
	severity compare.Severity
}{
	{func(c *compare.Claim) compare.Interval { return c.Figure.Read(compare.Press).Possible }, compare.Error},
	{func(c *compare.Claim) compare.Interval { return c.Figure.Read(compare.Press).Likely }, compare.Warning},
}

// plainFalls looks at each day of each series and at the last one before it.
func plainFalls(ds *compare.Dataset) (found []string) {
	for _, c := range ds.Claims {
		series := seriesOf(ds, c)
		first := slices.IndexFunc(series, func(o *compare.Claim) bool { return o.Until == c.Until })
		if first < 0 || series[first] != c || c.Term.State() {
			continue // another claim stands for the day
		}
		// nearest returns the day of the series that is n days of it before or behind c's.
		nearest := func(n int) compare.Date {
			var days []compare.Date
			for _, o := range series {
				days = append(days, o.Until)
			}
			slices.Sort(days)
			days = slices.Compact(days)
			if k := slices.Index(days, c.Until) + n; k >= 0 && k < len(days) {
				return days[k]
			}
			return 0
		}
		for _, by := range readings {
			low := func(day compare.Date) (n int64, at *compare.Claim) {
				n = -1
				for _, o := range series {
					if i := by.of(o); o.Until == day && (n < 0 || i.Lo < n || i.Lo == n && compare.CompareClaims(o, at) < 0) {
						n, at = i.Lo, o
					}
				}
				return n, at
			}
			high := func(day compare.Date) (n int64, at *compare.Claim) {
				n = -1
				for _, o := range series {
					if i := by.of(o); o.Until == day && (i.Hi > n || i.Hi == n && compare.CompareClaims(o, at) < 0) {
						n, at = i.Hi, o
					}
				}
				return n, at
			}
			falls := func(before, after compare.Date) bool {
				l, _ := low(before)
				h, _ := high(after)
				return before != 0 && after != 0 && l > h
			}
			before, after := nearest(-1), nearest(1)
			if !falls(before, c.Until) {
				continue
			}
			_, at := high(c.Until)
			if !falls(nearest(-2), c.Until) && after != 0 && !falls(c.Until, after) && falls(before, after) {
				_, at = low(before)
			}
			found = append(found, by.severity.String()+" "+at.ID)
			break
		}
	}
	slices.Sort(found)
	return found
}

// plainSteps looks for the running count that began first at the end of each window,
// and for the same count on the day before it.
func plainSteps(ds *compare.Dataset) (found []string) {
	numbers := func(w *compare.Claim, since compare.Date, until compare.Day) (some []int64) {
		for _, o := range ds.Claims {
			if i := readings[0].of(o); binding(ds, o) && same(o, w) && oneSource(o, w) && o.Since == since && o.Until.First() == until && i.Lo == i.Hi && !slices.Contains(some, i.Lo) {
				some = append(some, i.Lo)
			}
		}
		return some
	}
	for _, w := range ds.Claims {
		n := readings[0].of(w)
		if !binding(ds, w) || w.Since == 0 || w.Term.State() || n.Lo != n.Hi {
			continue
		}
		since := w.Since // 0 is before all others
		for _, o := range ds.Claims {
			if i := readings[0].of(o); binding(ds, o) && same(o, w) && oneSource(o, w) && o.Until == w.Until && i.Lo == i.Hi {
				since = min(since, o.Since)
			}
		}
		after, before := numbers(w, since, w.Until.First()), numbers(w, since, w.Since.First()-1)
		if since < w.Since && len(after) == 1 && len(before) == 1 && after[0] >= before[0] && n.Lo != after[0]-before[0] {
			found = append(found, "warning "+w.ID)
		}
	}
	slices.Sort(found)
	return found
}

func TestBruteForce(t *testing.T) {
	small := []string{"3", "5", "8", "10", "13", "about 10", "at least 8", "dozens", "up to 60", "60", "0"}
	few := []string{"3", "5", "8", "at least 8"}
	large := []string{"1,204", "1,204", "1,230", "1,300", "2,000", "999", "over 1,204", "12,040"}
	checks := map[string]struct {
		code    string
		figures []string
		plain   func(ds *compare.Dataset) []string
	}{
		"falls":   {"CC411", small, plainFalls},
		"steps":   {"CC412", few, plainSteps},
		"echoes":  {"CC502", large, plainEchoes},
		"factors": {"CC601", small, func(ds *compare.Dataset) []string { return plainFactors(ds, 2) }},
	}
	for name, c := range checks {
		t.Run(name, func(t *testing.T) {
			some := 0
			const rounds = 20 // what is rare is drawn until it is there
			for n := 0; n < rounds && some == 0; n++ {
				rapid.Check(t, func(t *rapid.T) {
					ds := drawDataset(t, c.figures)
					want := c.plain(ds)
					some += len(want)
					if d := cmp.Diff(want, foundBy(ds, c.code, 2)); d != "" {
						for _, claim := range ds.Claims {
							t.Logf("%s: %s %s %s %s, since %v until %v stated %v %+v", claim.ID, claim.Topic, claim.Source, claim.Subject, claim.Figure.Text, claim.Since, claim.Until, claim.Stated, *claim.Details)
						}
						t.Errorf("(-by loops +found):\n%s", d)
					}
				})
			}
			if some == 0 {
				t.Error("nothing was there to be found")
			}
		})
	}
}
