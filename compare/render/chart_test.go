package render

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// chartNames are names of sources, people and places that are hard to draw.
var chartNames = []string{
	"Kyiv", "Western officials", "", "МЧС", "衛生部統計司及應急管理辦公室聯合發布會", "وزارة الصحة والسكان", "स्वास्थ्य मंत्रालय", "👩🏽‍🚀🚑",
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "<script>alert(1)</script>", "\u202eabc\u202c", "]]>&amp;\x00\x1b[31m",
	strings.Repeat("The Office for the Coordination of ", 300), strings.Repeat("長", 3400), strings.Repeat("ا", 5000),
}

var chartFigures = []string{
	"1,100", "nearly 3,000", "more than 1,000", "up to 500", "dozens", "40 to 60", "none", "at least 4,000,000,000,000,000,000",
	"1", "between eighteen thousand and twenty thousand", "no more than 7", "hundreds of thousands",
}

// chartClaims draws claims with such names, and any figures and dates.
func chartClaims(t *rapid.T) *compare.Dataset {
	ds := &compare.Dataset{}
	name := rapid.SampledFrom(chartNames)
	for i := range rapid.SampledFrom([]int{1, 2, 3, 5, 8, 20, 200}).Draw(t, "claims") {
		f, err := compare.ParseFigure(rapid.SampledFrom(chartFigures).Draw(t, "figure"), '.')
		if err != nil {
			t.Fatal(err)
		}
		c := &compare.Claim{
			ID: fmt.Sprint("c", i), Figure: f, Source: name.Draw(t, "source"), Topic: rapid.SampledFrom([]string{"", "a", strings.Repeat("long ", 2000)}).Draw(t, "topic"),
			Subject: name.Draw(t, "subject"), Place: rapid.SampledFrom(chartNames[:3]).Draw(t, "place"),
			Details: &compare.Details{Speaker: name.Draw(t, "speaker"), DerivedFrom: rapid.SampledFrom([]string{"", "", "c0"}).Draw(t, "derived from")},
			Stated:  anyDate(t), Until: anyDate(t), Since: rapid.SampledFrom([]compare.Date{0, 0, 0, compare.NewDate(2024, 12, 1)}).Draw(t, "since"),
		}
		if c.Since.Compare(c.LastDay()) > 0 {
			c.Since = 0 // readers refuse what ends before it begins
		}
		if i > 0 && rapid.IntRange(0, 4).Draw(t, "revises") == 0 {
			c.Source, c.Details.Revises = ds.Claims[i-1].Source, ds.Claims[i-1].ID
		}
		c.Term, _ = compare.ParseTerm(rapid.SampledFrom([]string{"killed", "killed or wounded", "missing", ""}).Draw(t, "counts"))
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

func anyDate(t *rapid.T) compare.Date {
	year := rapid.SampledFrom([]int{2024, 2024, 2025, 1000, 9999, 0}).Draw(t, "year")
	return compare.NewDate(year, rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 28).Draw(t, "day"))
}

func anyChart(t *rapid.T) Options {
	return Options{
		Chart: Chart(rapid.IntRange(0, 1).Draw(t, "chart")), Scale: Scale(rapid.IntRange(0, 1).Draw(t, "scale")),
		Readings: rapid.Bool().Draw(t, "readings"),
	}
}

// TestChartRoom holds of any chart that its texts lie within it and do not meet,
// that nothing else leaves it, and that it is no larger than can be used.
func TestChartRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := compare.Compare(chartClaims(t), compare.Options{})
		o, width := anyChart(t), rapid.SampledFrom([]float64{chartWidth, chartWidth, 740, 730, 390, leastWidth}).Draw(t, "width")
		p := drawTable(view{table, table.Topic, table.Judge, table.Tell}, o)
		if width < chartWidth {
			s := newSheet("x", width, o)
			s.topic(table.Topic(0), mostRows)
			p = s.done()
		}
		checkTexts(t, p)
		checkShapes(t, p, p.Shapes)
		checkXML(t, string(p.SVG(true)))
		if p.Height > 40_000 {
			t.Fatalf("%g high", p.Height)
		}
	})
}

func checkTexts(t *rapid.T, p *picture.Picture) {
	texts := p.Texts()
	for i, a := range texts {
		x := a.Bounds()
		if x.X < 0 || x.Y < 0 || x.X+x.W > p.Width || x.Y+x.H > p.Height {
			t.Fatalf("%.40q lies at %v, outside of %g × %g", a.Text, x, p.Width, p.Height)
		}
		for _, b := range texts[i+1:] {
			y := b.Bounds()
			if x.X < y.X+y.W && y.X < x.X+x.W && x.Y < y.Y+y.H && y.Y < x.Y+x.H {
				t.Fatalf("%.40q at %v meets %.40q at %v", a.Text, x, b.Text, y)
			}
		}
	}
}

func checkShapes(t *rapid.T, p *picture.Picture, shapes []picture.Shape) {
	var points []picture.Point
	for _, s := range shapes {
		switch s := s.(type) {
		case picture.Box:
			points = append(points, picture.Point{X: s.X, Y: s.Y}, picture.Point{X: s.X + s.W, Y: s.Y + s.H})
			if s.W < 0 || s.H < 0 {
				t.Fatalf("turned inside out: %v", s)
			}
		case picture.Line:
			points = append(points, s.Points...)
		case picture.Area:
			points = append(points, s.Points...)
		case picture.Mark:
			points = append(points, s.At)
		case picture.Group:
			checkShapes(t, p, s.Shapes)
		}
	}
	for _, at := range points {
		if !(at.X >= 0 && at.X <= p.Width && at.Y >= 0 && at.Y <= p.Height) {
			t.Fatalf("%v is outside of %g × %g", at, p.Width, p.Height)
		}
	}
}

// TestChartOrder holds that the order of claims does not show.
func TestChartOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds, o := chartClaims(t), anyChart(t)
		draw := func(ds *compare.Dataset) string {
			table := compare.Compare(ds, compare.Options{})
			return string(drawTable(view{table, table.Topic, table.Judge, table.Tell}, o).SVG(true))
		}
		want := draw(ds)
		ds.Claims = rapid.Permutation(ds.Claims).Draw(t, "other order")
		if got := draw(ds); got != want {
			t.Fatalf("another order, another picture:\n%s\n%s", want, got)
		}
	})
}

// TestTopicSVG holds what a page needs of a picture within it.
func TestTopicSVG(t *testing.T) {
	table, o := readCase(t, readArchive(t, "../../testdata/render/chart.txt"))
	topic := table.Topic(0)
	one, two := string(topicSVG(topic, o, "chart-1", chartWidth)), string(topicSVG(topic, o, "chart-2", chartWidth))
	if !strings.HasPrefix(one, "<svg ") || strings.Contains(one, "<style") || strings.Contains(one, "style=") {
		t.Error("a prolog or a style in\n", one)
	}
	for _, want := range []string{`role="img"`, `aria-labelledby="chart-1-title chart-1-desc"`, `<title id="chart-1-title">Earthquake: figures as ranges</title>`} {
		if !strings.Contains(one, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.ReplaceAll(one, "chart-1", "chart-2") != two {
		t.Error("the id changes more than the ids")
	}
}
