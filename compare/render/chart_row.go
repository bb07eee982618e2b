package render

import (
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

const (
	barHeight   = 8.0
	frameHeight = 13.0 // of a range that the source states, around the bar
	ringSize    = 4.8
	mostLines   = 6   // of a text in a cell: the full names of institutions are long
	rowPad      = 4.0 // above and below the letters of a row

	arrowLength = 9.0
	leastArrow  = 3.0 // of less, nobody sees where it points
)

// row puts out one claim.
func (v *rangeView) row(r *chartRow) {
	s := v.s
	ink := picture.Letters
	if r.aside() {
		ink = picture.Muted
	}
	g := picture.Group{Title: claimWords(r.Line, wholeText)}
	cells := v.cells(r)
	bottom := s.y
	for c, x := range [...]float64{s.left(), v.dates, v.said} {
		texts, end := cellTexts(cells[c], x, s.y+rowPad, v.widths[c], c == 0, ink)
		g.Shapes = append(g.Shapes, texts...)
		bottom = max(bottom, end)
	}
	y := s.y + rowPad + lineHeight(rowSize)/2
	if s.narrow() {
		y = bottom + 10
		bottom = y + 12
		s.Add(v.gridLines(y-8, y+8)...) // which must not cross the words
	}
	g.Shapes = append(g.Shapes, v.bar(r, y)...)
	s.Add(g)
	s.y = bottom + rowPad
}

// cellTexts returns the texts of a cell below each other, the first in larger
// letters, and where they end.
func cellTexts(texts []string, x, y, width float64, bold bool, ink picture.Ink) (shapes []picture.Shape, end float64) {
	for k, text := range texts {
		size, lines, bold := rowSize, mostLines, bold
		if k > 0 {
			size, lines, ink, bold = noteSize, mostLines, picture.Muted, false
		}
		for _, line := range picture.Wrap(text, width, size, bold, lines) {
			y += lineHeight(size)
			shapes = append(shapes, picture.Text{At: picture.Point{X: x, Y: y - descent(size)}, Text: line, Size: size, Bold: bold, Ink: ink})
		}
	}
	return shapes, y
}

// bar returns the range of a claim at a height: its likely reading, the
// range that the source states around it, arrows where the words set no end, and
// rings at the numbers as said.
func (v *rangeView) bar(r *chartRow, y float64) (shapes []picture.Shape) {
	likely, possible := r.Reading.Likely, r.Reading.Possible
	if v.s.o.Readings && r.tolerated() {
		shapes = append(shapes, v.tolerance(possible, y, r.ink)...)
	}
	if i, ok := stated(r.Figure); ok {
		shapes = append(shapes, frame(v.axis.at(i.Lo), y-frameHeight/2, v.axis.at(i.Hi), y+frameHeight/2, r.ink))
	}
	from, to := v.axis.at(likely.Lo), v.end-arrowRoom
	if !likely.Open() {
		to = v.axis.at(likely.Hi)
	}
	if to-from < 3 {
		from = max((from+to)/2-1.5, v.axis.from)
		to = from + 3
	}
	shapes = append(shapes, picture.Box{X: from, Y: y - barHeight/2, W: to - from, H: barHeight, Ink: r.ink, Faint: r.aside()})
	if r.openAbove() {
		v.arrows = true
		shapes = append(shapes, arrow(to, y, arrowLength, r.ink, r.aside()))
	}
	if length := v.axis.below(from, arrowLength); r.openBelow() && length >= leastArrow {
		v.arrows = true
		shapes = append(shapes, arrow(from, y, -length, r.ink, r.aside()))
	}
	for _, n := range named(r.Figure) {
		at := picture.Point{X: v.axis.at(n), Y: y}
		shapes = append(shapes,
			picture.Mark{At: at, R: ringSize, Ink: r.ink},
			picture.Mark{At: at, R: ringSize - 2, Ink: picture.Paper})
	}
	return shapes
}

// frame returns the outline of a rectangle.
func frame(left, top, right, bottom float64, ink picture.Ink) picture.Line {
	return picture.Line{
		Points: []picture.Point{{X: left, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}, {X: left, Y: bottom}, {X: left, Y: top}},
		Ink:    ink, Width: 1.5,
	}
}

// arrow returns the head of an arrow that points to the right, or to the left where its
// length is negative.
func arrow(x, y, length float64, ink picture.Ink, isFaint bool) picture.Area {
	return picture.Area{
		Points: []picture.Point{{X: x, Y: y - 6.5}, {X: x + length, Y: y}, {X: x, Y: y + 6.5}},
		Ink:    ink, Faint: isFaint,
	}
}

// tolerance returns the possible reading as a thin line with stops at its ends, or
// an arrow where it has none.
func (v *rangeView) tolerance(i compare.Interval, y float64, ink picture.Ink) []picture.Shape {
	from, to := v.axis.at(i.Lo), v.end-arrowRoom
	end := []picture.Shape{arrow(to, y, arrowLength, ink, true)}
	if !i.Open() {
		to = v.axis.at(i.Hi)
		end = []picture.Shape{upright(to, y-4, y+4, 1, ink)}
	}
	return slices.Concat([]picture.Shape{level(from, to, y, 1, ink), upright(from, y-4, y+4, 1, ink)}, end)
}
