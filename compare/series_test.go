package compare

import (
	"fmt"
	"strings"
	"testing"
)

// seriesOf returns the series of claims, each as what it counts and its sources with
// their figures.
func seriesOf(t *testing.T, claims ...*Claim) string {
	t.Helper()
	topic := Compare(&Dataset{Claims: claims}, Options{}).Tell(0)
	var b strings.Builder
	for _, s := range topic.Series {
		fmt.Fprintf(&b, "%s%s:", s.Term, s.Counts)
		for _, telling := range s.Tellings {
			for _, l := range telling.Lines {
				fmt.Fprintf(&b, " %s %s", topic.Lines[l].Source, topic.Lines[l].Figure.Text)
			}
			if telling.Origin != "" {
				fmt.Fprintf(&b, " from %s", telling.Origin)
			}
			fmt.Fprintf(&b, " %d", telling.Older)
			if telling.Again {
				b.WriteString(" again")
			}
			b.WriteByte(';')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// seriesClaim makes a claim: source, figure, definition, stated.
func seriesClaim(t *testing.T, source, figure, counts, stated string, with ...func(*Claim)) *Claim {
	t.Helper()
	f, err := ParseFigure(figure, '.')
	if err != nil {
		t.Fatal(err)
	}
	c := &Claim{Source: source, Figure: f, Counts: counts, Details: new(Details)}
	c.Term, _ = ParseTerm(counts)
	var y, m, d int
	fmt.Sscanf(stated, "%d-%d-%d", &y, &m, &d)
	c.Stated = NewDate(y, m, d)
	for _, w := range with {
		w(c)
	}
	return c
}

func of(people string) func(*Claim) { return func(c *Claim) { c.Subject = people } }

func via(outlet string) func(*Claim) { return func(c *Claim) { c.Via = outlet } }

func TestSeries(t *testing.T) {
	for _, test := range []struct {
		name   string
		claims []*Claim
		want   string
	}{
		{"the newest of each source", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05-01"), seriesClaim(t, "A", "12", "killed", "2024-05-02"),
			seriesClaim(t, "B", "11", "killed", "2024-05-01"),
		}, "killed: B 11 0; A 12 1;\n"},
		{"a vague day is neither older nor newer", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05"), seriesClaim(t, "A", "12", "killed", "2024-05-02"),
		}, "killed: A 10 0; A 12 0;\n"},
		{"said later of the same days", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05-03", func(c *Claim) { c.Until = NewDate(2024, 5, 1) }),
			seriesClaim(t, "A", "12", "killed", "2024-05-02", func(c *Claim) { c.Until = NewDate(2024, 5, 1) }),
		}, "killed: A 10 1;\n"},
		{"without dates", []*Claim{seriesClaim(t, "A", "10", "killed", ""), seriesClaim(t, "A", "12", "killed", "")}, "killed: A 10 0; A 12 0;\n"},
		{"nobody's figures are nobody's", []*Claim{seriesClaim(t, "", "10", "killed", "2024-05-01"), seriesClaim(t, "", "12", "killed", "2024-05-02")},
			"killed:  10 0;  12 0;\n"},
		{"the largest first", []*Claim{
			seriesClaim(t, "A", "10", "killed", ""), seriesClaim(t, "A", "12", "wounded", ""), seriesClaim(t, "B", "13", "wounded", ""),
		}, "wounded: A 12 0; B 13 0;\nkilled: A 10 0;\n"},
		{"wordings", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05-01", via("X")), seriesClaim(t, "A", "about 10", "killed", "2024-05-01", via("Y")),
			seriesClaim(t, "A", "10", "killed or wounded", "2024-05-01", via("Z")),
		}, "killed: A 10 A about 10 0;\nkilled or wounded: A 10 0 again;\n"},
		{"repeating", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05-01", func(c *Claim) { c.DerivedFrom = "Ministry" }),
			seriesClaim(t, "A", "11", "killed", "2024-05-02"),
			seriesClaim(t, "B", "11", "killed", "2024-05-02", func(c *Claim) { c.DerivedFrom = "A" }),
		}, "killed: A 10 from Ministry 0; A 11 0;\n"},
		{"states hold for a day, whenever they began", []*Claim{
			seriesClaim(t, "A", "10", "missing", "2024-05-01", func(c *Claim) { c.Since = NewDate(2024, 4, 1) }), seriesClaim(t, "B", "11", "missing", "2024-05-01"),
		}, "missing: A 10 0; B 11 0;\n"},
		{"other first days, other words", []*Claim{
			seriesClaim(t, "A", "10", "killed", "2024-05-01", func(c *Claim) { c.Since = NewDate(2024, 4, 1) }), seriesClaim(t, "B", "11", "killed", "2024-05-01"),
			seriesClaim(t, "C", "12", "harmed", "2024-05-01"),
		}, "killed: B 11 0;\nkilled: A 10 0;\nharmed: C 12 0;\n"},
		{"a total before groups, and each group whole", []*Claim{
			seriesClaim(t, "A", "1", "killed", "", of("civilians")), seriesClaim(t, "B", "2", "killed", "", of("soldiers")),
			seriesClaim(t, "A", "3", "missing", "", of("civilians")), seriesClaim(t, "B", "4", "wounded", "", of("soldiers")),
			seriesClaim(t, "C", "5", "missing", ""), seriesClaim(t, "C", "6", "killed", ""),
		}, "killed: C 6 0;\nmissing: C 5 0;\nkilled: A 1 0;\nmissing: A 3 0;\nkilled: B 2 0;\nwounded: B 4 0;\n"},
		{"the most sources before a total", []*Claim{
			seriesClaim(t, "A", "1", "killed", "", of("civilians")), seriesClaim(t, "B", "2", "killed", "", of("civilians")), seriesClaim(t, "C", "5", "killed", ""),
		}, "killed: A 1 0; B 2 0;\nkilled: C 5 0;\n"},
	} {
		if got := seriesOf(t, test.claims...); got != test.want {
			t.Errorf("%s:\n%swant\n%s", test.name, got, test.want)
		}
	}
}
