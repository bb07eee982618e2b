package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// drawn returns a sheet with one topic on it.
func drawn(t *compare.Topic, width float64, o Options) *sheet {
	s := newSheet("x", width, o)
	s.topic(t, mostRows)
	return s
}

// words returns all texts of a sheet, as they stand below each other.
func (s *sheet) words() string {
	var words []string
	for _, text := range s.Texts() {
		words = append(words, text.Text)
	}
	return strings.Join(words, " ")
}

// TestWholeNames holds that the full names of institutions stand in charts, word by word.
func TestWholeNames(t *testing.T) {
	sources := []string{
		"Office of the United Nations High Commissioner for Human Rights",
		"Joint Investigative Commission of the Ministries of Defence and of the Interior of the Republic",
	}
	topic := clashing(func(i int, c *compare.Claim) { c.Source = sources[i] }, said(t, "12"), said(t, "at least 38")).Topic(0)
	for chart := range Charts {
		for _, width := range []float64{chartWidth, columnWidth, phoneWidth} {
			s := drawn(topic, width, Options{Chart: Chart(chart)})
			for _, source := range sources {
				if !strings.Contains(s.words(), source) {
					t.Errorf("%s, %g wide: no %q in %q", Charts[chart], width, source, s.words())
				}
			}
		}
	}
}

// manyNames returns claims of so many sources on two days.
func manyNames(t *testing.T, n int) *compare.Topic {
	var figures []compare.Figure
	for i := range n {
		figures = append(figures, said(t, fmt.Sprint(100+40*i)))
	}
	return clashing(func(i int, c *compare.Claim) {
		c.Source = fmt.Sprintf("Hospital %02d", i+1)
		c.Until = compare.NewDate(2024, 12, 20+3*(i%2))
	}, figures...).Topic(0)
}

// TestManySources holds that none of many sources stands out: rows have one colour, and
// lines a mark that no other has.
func TestManySources(t *testing.T) {
	topic := manyNames(t, 12)
	inks, marks := map[picture.Ink]bool{}, map[string]bool{}
	for _, g := range chartGroups(topic, ChartRange) {
		for _, r := range g.rows {
			inks[r.ink] = true
		}
	}
	for _, g := range chartGroups(topic, ChartTime) {
		for _, r := range g.rows {
			marks[fmt.Sprint(r.ink, r.form)] = true
		}
	}
	if len(inks) != 1 || len(marks) != 12 {
		t.Errorf("12 sources have %d colours as rows and %d marks as lines", len(inks), len(marks))
	}
	if legend := drawn(topic, chartWidth, Options{}).words(); strings.Contains(legend, "Colours are sources") {
		t.Errorf("one colour is said to be many: %q", legend)
	}
}

// TestLineLabels holds that of many lines those that end early have their names at their
// last marks too, and those that end last once.
func TestLineLabels(t *testing.T) {
	s := drawn(manyNames(t, 12), chartWidth, Options{Chart: ChartTime})
	for i := range 12 {
		want := 2 - i%2
		if got := strings.Count(s.words(), fmt.Sprintf("Hospital %02d", i+1)); got != want {
			t.Errorf("Hospital %02d stands there %d times, want %d", i+1, got, want)
		}
	}
	few := drawn(manyNames(t, 4), chartWidth, Options{Chart: ChartTime})
	if got := strings.Count(few.words(), "Hospital 01"); got != 1 {
		t.Errorf("Hospital 01 of four stands there %d times", got)
	}
}

// TestPanelScales holds that the reader is told where two panels have two scales.
func TestPanelScales(t *testing.T) {
	places := []string{"North", "South"}
	topic := clashing(func(i int, c *compare.Claim) { c.Place = places[i] }, said(t, "12"), said(t, "30,000")).Topic(0)
	one := clashing(sameClaims, said(t, "12"), said(t, "30,000")).Topic(0)
	const told = "Each panel has its own scale."
	if s := drawn(topic, chartWidth, Options{Chart: ChartTime}); !strings.Contains(s.words(), told) {
		t.Errorf("nothing is said of two scales: %q", s.words())
	}
	if s := drawn(one, chartWidth, Options{Chart: ChartTime}); strings.Contains(s.words(), told) {
		t.Errorf("one panel is said to have several scales: %q", s.words())
	}
}

// TestArrowsAboveZero holds that no arrow points to fewer people than none.
func TestArrowsAboveZero(t *testing.T) {
	topic := clashing(sameClaims, said(t, "up to 200"), said(t, "600,000"), said(t, "up to 500,000")).Topic(0)
	for _, width := range []float64{chartWidth, phoneWidth} {
		s := drawn(topic, width, Options{})
		zero, tips := s.Width, []float64{}
		for _, shape := range s.Shapes {
			if l, ok := shape.(picture.Line); ok && l.Ink == picture.Axis {
				zero = min(zero, l.Points[0].X)
			}
			if g, ok := shape.(picture.Group); ok {
				for _, part := range g.Shapes {
					switch part := part.(type) {
					case picture.Area:
						tips = append(tips, part.Points[1].X)
					case picture.Box:
						tips = append(tips, part.X)
					}
				}
			}
		}
		if len(tips) != 4 || slices.Min(tips) < zero {
			t.Errorf("zero is at %g, bars and arrows reach to %g", zero, tips)
		}
	}
}
