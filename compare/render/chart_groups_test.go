package render

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// clashing returns claims that count in different ways, in the order of their fields.
func clashing(change func(i int, c *compare.Claim), figures ...compare.Figure) *compare.Table {
	ds := &compare.Dataset{}
	for i, f := range figures {
		c := &compare.Claim{ID: fmt.Sprint("c", i), Topic: "Clash", Source: string(rune('A' + i)), Figure: f, Until: compare.NewDate(2024, 12, 20+i)}
		c.Term, _ = compare.ParseTerm("killed")
		change(i, c)
		ds.Claims = append(ds.Claims, c)
	}
	return compare.Compare(ds, compare.Options{})
}

func said(t *testing.T, text string) compare.Figure {
	t.Helper()
	f, err := compare.ParseFigure(text, '.')
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func numbered(low, best, high int64) (f compare.Figure) {
	f.Given = compare.Given{Low: low, Best: best, High: high, HasLow: low >= 0, HasBest: best >= 0, HasHigh: high >= 0}
	return f
}

func sameClaims(int, *compare.Claim) {}

// TestStated holds which range a source states itself.
func TestStated(t *testing.T) {
	for _, c := range []struct {
		f    compare.Figure
		want string
	}{
		{numbered(1000, 3000, 25000), "1000 25000 true"},
		{numbered(1000, -1, 25000), "1000 25000 true"},
		{numbered(1000, 3000, -1), "1000 3000 true"},
		{numbered(-1, 3000, 25000), "3000 25000 true"},
		{said(t, "40 to 60"), "40 60 true"},
		{numbered(3000, 3000, 3000), "3000 3000 false"},
	} {
		i, ok := stated(c.f)
		if got := fmt.Sprint(i.Lo, i.Hi, ok); got != c.want {
			t.Errorf("%s: %s, want %s", FigureWords(c.f), got, c.want)
		}
	}
	for _, f := range []compare.Figure{numbered(-1, 3000, -1), numbered(1000, -1, -1), numbered(-1, -1, 25000), said(t, "nearly 3,000"), said(t, "dozens")} {
		if i, ok := stated(f); ok {
			t.Errorf("%s states %v", FigureWords(f), i)
		}
	}
}

// TestStatedDrawn holds that both charts show the range of a source and no tolerance of
// ours in its place.
func TestStatedDrawn(t *testing.T) {
	topic := clashing(sameClaims, numbered(1000, 3000, 25000)).Topic(0)
	for chart := range Charts {
		s := newSheet("x", chartWidth, Options{Chart: Chart(chart), Readings: true})
		s.topic(topic, mostRows)
		var words []string
		largest := false
		for _, text := range s.Texts() {
			words = append(words, text.Text)
			largest = largest || text.Text == "20,000"
		}
		all := strings.Join(words, " ")
		if !largest || !strings.Contains(all, frameWords) || strings.Contains(all, "tolerance") {
			t.Errorf("%s: %s", Charts[chart], all)
		}
		if n := frames(s.Shapes); n != 1 {
			t.Errorf("%s: %d ranges are drawn", Charts[chart], n)
		}
	}
	data := vegaData(t, clashing(sameClaims, numbered(1000, 3000, 25000)), Options{Readings: true})
	if d := data[0]; d["stated_low"] != 1000.0 || d["stated_high"] != 25000.0 || d["possible_low"] != nil {
		t.Error(d)
	}
}

// TestLegendWhole holds that no legend is cut off, however narrow the chart.
func TestLegendWhole(t *testing.T) {
	table, _ := readCase(t, readArchive(t, "../../testdata/render/chart.txt"))
	for chart := range Charts {
		s := newSheet("x", leastWidth, Options{Chart: Chart(chart), Scale: ScaleLog, Readings: true})
		s.topic(table.Topic(0), mostRows)
		if texts := s.Texts(); !strings.HasSuffix(texts[len(texts)-1].Text, ".") {
			t.Errorf("%s: the legend ends in %q", Charts[chart], texts[len(texts)-1].Text)
		}
	}
}

// frames counts the outlines of rectangles.
func frames(shapes []picture.Shape) (n int) {
	for _, s := range shapes {
		switch s := s.(type) {
		case picture.Line:
			n += boolInt(len(s.Points) == 5 && s.Points[0] == s.Points[4])
		case picture.Group:
			n += frames(s.Shapes)
		}
	}
	return n
}

// vegaData returns the data of the first view.
func vegaData(t *testing.T, table *compare.Table, o Options) []map[string]any {
	t.Helper()
	var b strings.Builder
	if err := writeVegaLite(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
		t.Fatal(err)
	}
	var spec struct {
		Vconcat []struct {
			Data struct{ Values []map[string]any }
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &spec); err != nil {
		t.Fatal(err)
	}
	return spec.Vconcat[0].Data.Values
}

// TestGroupHeadings holds that groups have headings of their own, which say whom and
// where they count as soon as not all claims of the topic say the same.
func TestGroupHeadings(t *testing.T) {
	people := []string{"children", "", strings.Repeat("long ", 2000) + "a", strings.Repeat("long ", 2000) + "b"}
	table := clashing(func(i int, c *compare.Claim) {
		c.Subject, c.Place = people[i], []string{"Town", ""}[i/3]
	}, said(t, "1"), said(t, "2"), said(t, "3"), said(t, "4"))
	taken := map[string]bool{}
	for _, g := range chartGroups(table.Topic(0), ChartRange) {
		if taken[g.heading] {
			t.Errorf("two groups are named %q", g.heading)
		}
		taken[g.heading] = true
	}
	for _, want := range []string{"Killed · children · Town", "Killed · people not specified · Town"} {
		if !taken[want] {
			t.Errorf("no heading %q", want)
		}
	}
	if facts := chartFacts(table.Topic(0)); strings.Contains(strings.Join(facts, " "), "Town") {
		t.Errorf("what some claims count stands above all: %.200q", facts)
	}
	facets := map[any]bool{}
	for _, d := range vegaData(t, table, Options{}) {
		facets[d["counts"]] = true
		if d["people"] == "children" && d["place"] != "Town" {
			t.Error(d)
		}
	}
	if len(facets) != 4 {
		t.Errorf("%d facets of 4 groups", len(facets))
	}
}
