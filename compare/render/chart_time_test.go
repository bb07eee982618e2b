package render

import (
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// TestLeaders holds that what leads from a line to its name stays beside the plot, and
// begins at a number that was said.
func TestLeaders(t *testing.T) {
	day := compare.NewDate(2024, 12, 24)
	topic := clashing(func(i int, c *compare.Claim) {
		if i > 0 {
			c.Until = day
		}
	}, said(t, "3,000"), said(t, "several hundred"), said(t, "5,000")).Topic(0)
	s := newSheet("x", chartWidth, Options{Chart: ChartTime})
	s.topic(topic, mostRows)
	plot, leaders := 0.0, 0
	for _, shape := range s.Shapes {
		if l, ok := shape.(picture.Line); ok && l.Ink == picture.Grid {
			plot = max(plot, l.Points[1].X)
		}
	}
	for _, shape := range s.Shapes {
		if l, ok := shape.(picture.Line); ok && l.Dashed {
			leaders++
			if l.Points[0].X <= plot {
				t.Errorf("a leader begins at %g, the plot ends at %g", l.Points[0].X, plot)
			}
		}
	}
	if leaders != 1 { // "several hundred" names no number, and A ends earlier
		t.Errorf("%d leaders, want one", leaders)
	}
}
