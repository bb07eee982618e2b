package render

import (
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A rangeView draws the claims of a topic as ranges, one row a claim: who says
// it, up to when, the range, and the words. On a narrow sheet the range stands
// below the rest.
type rangeView struct {
	s    *sheet
	axis *axis

	dates, plot, end, said float64 // where the columns begin, and where the plot ends
	widths                 [3]float64
	since                  compare.Date // the topic's; only others are told

	oneInk bool // colours say nothing
	arrows bool // some words set no end
}

const (
	columnGap = 14
	rowSize   = 13.0 // of letters in a row
	noteSize  = 11.0 // of what stands below them

	arrowRoom = 12 // at both ends of the plot, for the heads of arrows
)

// rangeView puts out a topic's claims, rows of them at most.
func (s *sheet) rangeView(t *compare.Topic, rows int) {
	groups := chartGroups(t, ChartRange)
	v := &rangeView{s: s, since: t.Since, oneInk: manySources(t)}
	v.layOut(groups)
	shown := 0
	if len(t.Lines) > 15 {
		v.labels()
	}
	for _, g := range groups {
		if shown == rows {
			break
		}
		v.group(g, rows-shown)
		shown += min(len(g.rows), rows-shown)
	}
	v.labels()
	s.space(6)
	s.paragraph(unshown(len(t.Lines), shown, "claim"), 12, picture.Muted, 1)
	s.paragraph(v.legend(groups), noteSize, picture.Muted, legendLines)
}

// layOut gives each column the width that its texts need, within bounds, and the
// ranges the rest.
func (v *rangeView) layOut(groups []chartGroup) {
	numbers := []int64{}
	for _, g := range groups {
		for i := range g.rows {
			r := &g.rows[i]
			for c, texts := range v.cells(r) {
				for k, text := range texts {
					size := rowSize
					if k > 0 {
						size = noteSize
					}
					v.widths[c] = max(v.widths[c], picture.Width(text, size, c == 0 && k == 0))
				}
			}
			numbers = append(numbers, v.s.numbers(r)...)
		}
	}
	v.columns()
	v.axis = newAxis(numbers, v.s.o.Scale, v.plot+arrowRoom, v.end-arrowRoom, sideBySide(noteSize))
}

// columns puts the columns in their places.
func (v *rangeView) columns() {
	for c, most := range [...]float64{215, 125, 190} {
		v.widths[c] = max(60, min(v.widths[c]+1, most))
	}
	left, right := v.s.left(), v.s.right()
	if v.s.narrow() {
		v.widths[2] = min(v.widths[2], (right-left)*0.45)
		v.said = right - v.widths[2]
		v.widths[0] = v.said - columnGap - left
		v.dates, v.plot, v.end = left, left, right
		return
	}
	v.dates = left + v.widths[0] + columnGap
	v.plot = v.dates + v.widths[1] + columnGap
	v.said = right - v.widths[2]
	v.end = v.said - columnGap
}

// numbers returns all numbers that a chart shows of a claim.
func (s *sheet) numbers(r *chartRow) []int64 {
	numbers := named(r.Figure)
	shown := []compare.Interval{r.Reading.Likely}
	if i, ok := stated(r.Figure); ok {
		shown = append(shown, i)
	}
	if s.o.Readings {
		shown = append(shown, r.Reading.Possible)
	}
	for _, i := range shown {
		numbers = append(numbers, i.Lo)
		if !i.Open() {
			numbers = append(numbers, i.Hi)
		}
	}
	return numbers
}

// cells returns the texts of a row by column: what stands in it, and below that
// in smaller letters.
func (v *rangeView) cells(r *chartRow) [3][]string {
	d := r.Detail()
	day := shortDate(r.LastDay())
	if day == "" {
		day = "no date"
	}
	var since, stated []string
	if r.Since != 0 && r.Since != v.since {
		since = []string{"since " + shortDate(r.Since)}
	}
	if r.Stated != 0 && r.Stated != r.LastDay() {
		stated = []string{"stated " + shortDate(r.Stated)}
	}
	who, days := []string{sourceName(r.Source), clean(d.Speaker)}, slices.Concat([]string{day}, since, stated)
	if v.s.narrow() {
		who, days = append(who, days...), nil
	}
	return [3][]string{
		who,
		days,
		{FigureWords(r.Figure), marks(r)},
	}
}

// group puts out a heading, and rows of a group below it.
func (v *rangeView) group(g chartGroup, rows int) {
	s := v.s
	s.space(6)
	s.block(g.heading, rowSize, true, picture.Letters, 4)
	s.space(2)
	top := s.y
	at := len(s.Shapes)
	for i := range g.rows[:min(rows, len(g.rows))] {
		v.row(&g.rows[i])
	}
	if !s.narrow() {
		s.Shapes = slices.Insert(s.Shapes, at, v.gridLines(top, s.y)...)
	}
}

// gridLines returns the lines of the ticks behind the rows of a group.
func (v *rangeView) gridLines(top, bottom float64) (lines []picture.Shape) {
	for _, n := range v.axis.marked() {
		ink := picture.Grid
		if n == 0 {
			ink = picture.Axis
		}
		lines = append(lines, upright(v.axis.at(n), top, bottom, 1, ink))
	}
	return lines
}

func upright(x, top, bottom, width float64, ink picture.Ink) picture.Line {
	return picture.Line{Points: []picture.Point{{X: x, Y: top}, {X: x, Y: bottom}}, Width: width, Ink: ink}
}

func level(from, to, y, width float64, ink picture.Ink) picture.Line {
	return picture.Line{Points: []picture.Point{{X: from, Y: y}, {X: to, Y: y}}, Width: width, Ink: ink}
}

// labels puts out the numbers of the ticks.
func (v *rangeView) labels() {
	s := v.s
	s.y += lineHeight(noteSize) + 4
	if a := v.axis; a.zero != 0 { // between the labels
		zero, first := picture.Width(Number(0), noteSize, false)/2, picture.Width(Number(a.ticks[0]), noteSize, false)/2
		s.Add(a.breaks((a.at(0)+zero+a.at(a.ticks[0])-first)/2, s.y-lineHeight(noteSize)/2, false)...)
	}
	end := 0.0
	for _, n := range v.axis.marked() {
		text := Number(n)
		half := picture.Width(text, noteSize, false) / 2
		x := min(max(v.axis.at(n), s.left()+half), s.right()-half)
		if x-half < end {
			continue // of numbers beyond all use, not even two may fit
		}
		end = x + half
		s.Add(picture.Text{At: picture.Point{X: x, Y: s.y - descent(noteSize)}, Text: text, Size: noteSize, Anchor: picture.Middle, Ink: picture.Muted})
	}
}
