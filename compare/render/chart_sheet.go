package render

import (
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A sheet is a picture that is filled from above: y is how far it is.
type sheet struct {
	picture.Picture
	o    Options
	y    float64
	desc strings.Builder
}

func newSheet(id string, width float64, o Options) *sheet {
	return &sheet{Picture: picture.Picture{ID: id, Width: width}, o: o, y: chartMargin}
}

// narrow reports whether the sheet is one for telephones, on which columns stand
// below each other.
func (s *sheet) narrow() bool { return s.Width < narrowWidth }

// done ends the picture below what was put in last.
func (s *sheet) done() *picture.Picture {
	s.Height = s.y + chartMargin
	s.Desc = s.desc.String()
	return &s.Picture
}

func (s *sheet) space(height float64) { s.y += height }

// left and right are the ends of what is written.
func (s *sheet) left() float64  { return chartMargin }
func (s *sheet) right() float64 { return s.Width - chartMargin }

// paragraph puts out text over the whole width; nothing where it is empty.
func (s *sheet) paragraph(text string, size float64, ink picture.Ink, lines int) {
	s.block(text, size, false, ink, lines)
}

func (s *sheet) block(text string, size float64, bold bool, ink picture.Ink, lines int) {
	for _, line := range picture.Wrap(text, s.right()-s.left(), size, bold, lines) {
		s.y += lineHeight(size)
		s.Add(picture.Text{At: picture.Point{X: s.left(), Y: s.y - descent(size)}, Text: line, Size: size, Bold: bold, Ink: ink})
	}
}

// lineHeight is how far lines of a size are apart.
func lineHeight(size float64) float64 { return size * 1.35 }

// descent is how far the baseline of a line stands above its end.
func descent(size float64) float64 { return size * 0.35 }

// topic puts out one topic: its name, its chart, and how to read it.
func (s *sheet) topic(t *compare.Topic, rows int) {
	s.block(topicName(t.Name), 18, true, picture.Letters, 5)
	s.space(2)
	s.paragraph(strings.Join(chartFacts(t), " · "), 12, picture.Muted, 4)
	s.space(6)
	s.chart(t, rows)
}

// chart puts out the chart of a topic, and how to read it.
func (s *sheet) chart(t *compare.Topic, rows int) {
	if s.o.Chart == ChartTime {
		s.timeView(t, rows)
		return
	}
	s.rangeView(t, rows)
}

// chartFacts are the facts of a topic's heading that its chart does not show: the
// headings of its groups say whom and where, if that is not the same in all of them.
func chartFacts(t *compare.Topic) []string {
	people, places := varied(t)
	return factsOf(t, !people, !places)
}

// describe tells who does not see the chart what it shows.
func (s *sheet) describe(t *compare.Topic) {
	if s.desc.Len() > 0 {
		s.desc.WriteByte('\n')
	}
	s.desc.WriteString(topicName(t.Name) + ", " + count(t.Claims, "claim") + ".")
	left := mostRows
	for _, g := range chartGroups(t, s.o.Chart) {
		for i := range g.rows {
			if left--; left >= 0 {
				s.desc.WriteString("\n" + claimWords(g.rows[i].Line, name) + ".")
			}
		}
	}
}

// longestTip is how many columns of a text are told to who points at it.
const longestTip = 1000

// wholeText returns a text for who points at it.
func wholeText(text string) string { return cut(clean(text), longestTip) }
