package render

import (
	"math"

	"counterclaim/compare/render/picture"
)

// lineLabels puts the names of lines beside their last marks, as far as they meet
// nothing there. Colours and shapes of many sources are hard to keep in mind, and a name
// at the right may stand far from a line that ends early.
func (v *timeView) lineLabels(p panel, a *axis, drawn []picture.Shape, top, bottom float64) {
	taken := boxesOf(drawn)
	for _, u := range p.runs {
		day := u.stands[len(u.stands)-1].day
		said := named(u.last().Figure)
		if day == v.last || len(said) == 0 || u.last().LastDay().Last() != day {
			continue // its name stands beside it, or it ends in no number
		}
		at := picture.Point{X: v.days.at(day), Y: a.at(said[len(said)-1])}
		for _, text := range labelPlaces(longName(u.source), at) {
			b := text.Bounds()
			if b.X < v.plot || b.X+b.W > v.end || b.Y < top || b.Y+b.H > bottom || meetsAny(b, taken) {
				continue
			}
			v.s.Add(text)
			taken = append(taken, b)
			break
		}
	}
}

// labelPlaces are where the name of a mark may stand, the best place first.
func labelPlaces(name string, at picture.Point) []picture.Text {
	label := func(x, y float64, anchor picture.Anchor) picture.Text {
		return picture.Text{At: picture.Point{X: at.X + x, Y: at.Y + y}, Text: name, Size: noteSize, Anchor: anchor, Ink: picture.Letters}
	}
	const beside, level = ringSize + 5, noteSize * 0.35
	return []picture.Text{
		label(beside, level, picture.Start), label(-beside, level, picture.End),
		label(beside, level-6, picture.Start), label(beside, level+6, picture.Start),
		label(-beside, level-6, picture.End), label(-beside, level+6, picture.End),
	}
}

// boxesOf returns what the shapes of lines take up. What shines through may be written on.
func boxesOf(shapes []picture.Shape) (boxes []picture.Box) {
	for _, s := range shapes {
		switch s := s.(type) {
		case picture.Group:
			boxes = append(boxes, boxesOf(s.Shapes)...)
		case picture.Mark:
			r := s.R * 1.25
			boxes = append(boxes, picture.Box{X: s.At.X - r, Y: s.At.Y - r, W: 2 * r, H: 2 * r})
		case picture.Box:
			if !s.Faint {
				boxes = append(boxes, s)
			}
		case picture.Area:
			boxes = append(boxes, around(s.Points))
		case picture.Line:
			for i := 1; i < len(s.Points); i++ {
				boxes = append(boxes, around(s.Points[i-1:i+1]))
			}
		}
	}
	return boxes
}

// around returns the rectangle around points.
func around(points []picture.Point) picture.Box {
	low, high := points[0], points[0]
	for _, p := range points {
		low = picture.Point{X: math.Min(low.X, p.X), Y: math.Min(low.Y, p.Y)}
		high = picture.Point{X: math.Max(high.X, p.X), Y: math.Max(high.Y, p.Y)}
	}
	return picture.Box{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
}

// meetsAny reports whether a rectangle meets one of others.
func meetsAny(a picture.Box, others []picture.Box) bool {
	for _, b := range others {
		if a.X <= b.X+b.W && b.X <= a.X+a.W && a.Y <= b.Y+b.H && b.Y <= a.Y+a.H {
			return true
		}
	}
	return false
}
