package render

import (
	"testing"

	"counterclaim/compare"
)

// TestCountedAs holds that headings keep the words of sources, and that nobody is
// killed in action of whom no source wrote that.
func TestCountedAs(t *testing.T) {
	for _, c := range []struct {
		written []string
		want    string
	}{
		{[]string{"deaths"}, "Deaths"},
		{[]string{"killed", "Killed"}, "Killed"},
		{[]string{"killed", "deaths"}, "Deaths"},
		{[]string{"killed outright"}, "Killed outright"},
		{[]string{"killed in action"}, "Killed in action"},
		{[]string{"killed outright", "killed in combat"}, "Killed outright"},
		{[]string{"injured", "hurt"}, "Wounded"},
		{[]string{""}, "What is counted is not said"},
	} {
		var figures []compare.Figure
		for range c.written {
			figures = append(figures, said(t, "12"))
		}
		table := clashing(func(i int, claim *compare.Claim) {
			claim.Counts = c.written[i]
			claim.Term, _ = compare.ParseTerm(claim.Counts)
		}, figures...)
		groups := chartGroups(table.Topic(0), ChartRange)
		if len(groups) != 1 || groups[0].heading != c.want {
			t.Errorf("%q: %q, want %q", c.written, groups[0].heading, c.want)
		}
		if names := definitionsOf(table.Topic(0)).names; len(names) != 1 || upperFirst(names[0]) != c.want {
			t.Errorf("%q: to choose from are %q", c.written, names)
		}
	}
}

// TestSameWording holds that one wording which means two things names one of them.
func TestSameWording(t *testing.T) {
	terms := []string{"casualties", "killed, wounded, missing, captured"}
	topic := clashing(func(i int, c *compare.Claim) {
		c.Counts = "casualties"
		c.Term, _ = compare.ParseTerm(terms[i])
	}, said(t, "12"), said(t, "90")).Topic(0)
	headings := map[string]bool{}
	for _, g := range chartGroups(topic, ChartRange) {
		headings[g.heading] = true
	}
	names := definitionsOf(topic).names
	if len(headings) != 2 || !headings["Casualties"] || headings["Casualties (2)"] || len(names) != 2 || names[0] == names[1] {
		t.Errorf("headings are %v, to choose from are %q", headings, names)
	}
}
