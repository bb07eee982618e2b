package compare

import (
	"strconv"
	"strings"
	"testing"
)

// date reads an ISO date.
func date(t testing.TB, s string) Date {
	t.Helper()
	if s == "" {
		return 0
	}
	var n [3]int
	for i, part := range strings.Split(s, "-") {
		n[i], _ = strconv.Atoi(part)
	}
	d := NewDate(n[0], n[1], n[2])
	if d == 0 {
		t.Fatalf("no such date: %s", s)
	}
	return d
}

// claim makes a claim from "field: value" pairs separated by "; ". Fields with a
// term are read as a dataset's would be.
func claim(t testing.TB, text string) *Claim {
	t.Helper()
	c := &Claim{Details: &Details{}}
	for _, pair := range strings.Split(text, "; ") {
		name, value, _ := strings.Cut(pair, ": ")
		var ok, err = true, error(nil)
		switch name {
		case "id":
			c.ID = value
		case "topic":
			c.Topic = value
		case "source":
			c.Source = value
		case "speaker":
			c.Speaker = value
		case "via":
			c.Via = value
		case "people":
			c.Subject = value
		case "place":
			c.Place = value
		case "figure":
			c.Figure, err = ParseFigure(value, '.')
		case "low":
			c.Figure.Given.Low, err = strconv.ParseInt(value, 10, 64)
			c.Figure.Given.HasLow = true
		case "best":
			c.Figure.Given.Best, err = strconv.ParseInt(value, 10, 64)
			c.Figure.Given.HasBest = true
		case "high":
			c.Figure.Given.High, err = strconv.ParseInt(value, 10, 64)
			c.Figure.Given.HasHigh = true
		case "counts":
			c.Counts = value
			c.Term, ok = ParseTerm(value)
		case "stated":
			c.Stated = date(t, value)
		case "since":
			c.Since = date(t, value)
		case "until":
			c.Until = date(t, value)
		case "from":
			c.DerivedFrom = value
		case "revises":
			c.Revises = value
		default:
			ok = false
		}
		if !ok || err != nil {
			t.Fatalf("claim %q: %s: %v", text, name, err)
		}
	}
	return c
}

// judgeTwo compares two claims with declared names and returns their pair.
func judgeTwo(t testing.TB, names Names, a, b string) (*Topic, Pair) {
	t.Helper()
	table := Compare(&Dataset{Claims: []*Claim{claim(t, a), claim(t, b)}, Names: names}, Options{Pairs: ListAll})
	if len(table.Topics) != 1 {
		t.Fatalf("%d topics", len(table.Topics))
	}
	topic := table.Topic(0)
	if len(topic.Pairs) != 1 {
		t.Fatalf("%d pairs", len(topic.Pairs))
	}
	return topic, topic.Pairs[0]
}

// entriesOf prepares claims as one topic.
func entriesOf(al *aligner, claims []*Claim) []entry {
	entries := make([]entry, len(claims))
	for i, c := range claims {
		entries[i] = al.entry(c)
	}
	return entries
}
