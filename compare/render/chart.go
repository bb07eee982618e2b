package render

import (
	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A Chart says what a chart shows figures against.
type Chart uint8

const (
	// ChartRange shows each claim as a range of numbers, one row a claim.
	ChartRange Chart = iota
	// ChartTime shows running counts against the days up to which they count.
	ChartTime
)

// Charts are the names of the charts, by number.
var Charts = []string{ChartRange: "range", ChartTime: "time"}

// A Scale says how a chart spreads numbers.
type Scale uint8

const (
	// ScaleLinear begins at zero, so that twice as many people are twice as far.
	ScaleLinear Scale = iota
	// ScaleLog makes equal factors equally far; zero stands apart.
	ScaleLog
)

// Scales are the names of the scales, by number.
var Scales = []string{ScaleLinear: "linear", ScaleLog: "log"}

const (
	chartWidth  = 900
	narrowWidth = 740 // below which columns stand below each other
	leastWidth  = 320
	chartMargin = 20

	// mostRows is how many claims one picture shows. A picture of more is no longer
	// looked at, and takes more than a screen can scroll.
	mostRows = 200
)

// drawTable draws the topics of a table below each other, as many as one picture
// holds, and says which are left out.
func drawTable(t view, o Options) *picture.Picture {
	n := o.limit(len(t.Topics))
	s := newSheet("counterclaim", chartWidth, o)
	rows, shown := mostRows, 0
	for shown < n && (shown == 0 || t.Topics[shown].Claims <= rows) {
		topic := t.judged(shown)
		if shown > 0 {
			s.space(28)
		}
		s.topic(topic, rows)
		s.describe(topic)
		rows -= min(rows, topic.Claims)
		shown++
	}
	s.Title = tableTitle(t, o)
	if len(t.Topics) == 0 {
		s.paragraph(s.Title+".", rowSize, picture.Letters, 1)
	}
	if more := unshown(len(t.Topics), shown, "topic"); more != "" {
		s.space(20)
		s.paragraph(more, 13, picture.Muted, 2)
	}
	return s.done()
}

// topicSVG returns the picture of one topic as an SVG element for a page that has
// its style already or wants none (see [picture.Style]), and a heading of its own. id must be the page's own,
// width is that of the picture: chartWidth, or for telephones anything from
// leastWidth on.
func topicSVG(t *compare.Topic, o Options, id string, width float64) []byte {
	s := newSheet(id, width, o)
	s.Title = topicTitle(t.Name, o)
	s.y = 0
	s.chart(t, mostRows)
	s.describe(t)
	return s.done().SVG(false)
}

// tableTitle names the picture of a table for who does not see it.
func tableTitle(t view, o Options) string {
	switch len(t.Topics) {
	case 0:
		return "No claims"
	case 1:
		return topicTitle(t.Topics[0].Name, o)
	}
	return chartWords[o.Chart] + " of " + count(len(t.Topics), "topic")
}

func topicTitle(topic string, o Options) string {
	return topicName(topic) + ": " + chartWords[o.Chart]
}

var chartWords = [...]string{ChartRange: "figures as ranges", ChartTime: "running counts over time"}
