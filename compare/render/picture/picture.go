// Package picture is a drawing as a list of shapes, and the two ways in which it
// is put down: as SVG, whose text stays text, and as PNG. It knows nothing of
// claims.
//
// It is drawn by hand and not by a library. Those that were tried draw a picture
// for the eye alone: gonum/plot and go-analyze/charts lose names in scripts that
// their fonts lack, and tdewolff/canvas, whose shapes and shaping are good, has
// one font a text, puts a font of 190 kB into every SVG and lets the writer set
// neither title and description nor colours for dark pages, for a hundred modules.
// What is needed of a chart here is rectangles, lines and text that never meet,
// which is less code than to talk any of them into it.
//
// Glyphs are shaped by go-text/typesetting and filled by golang.org/x/image.
package picture

import "math"

// A Picture is a drawing in the order in which its shapes cover each other.
type Picture struct {
	ID          string // tells its elements from those of other pictures in one page
	Title, Desc string // for who does not see it
	Width       float64
	Height      float64
	Shapes      []Shape
}

// A Shape is one of Box, Line, Area, Mark, Text and Group.
type Shape interface{ shape() }

// A Point is a place in a picture, from its upper left corner.
type Point struct{ X, Y float64 }

// A Box is a filled rectangle.
type Box struct {
	X, Y, W, H float64
	Ink        Ink
	Faint      bool // let what is below shine through
}

// A Line leads through its points.
type Line struct {
	Points []Point
	Ink    Ink
	Width  float64
	Dashed bool
}

// An Area is a filled polygon.
type Area struct {
	Points []Point
	Ink    Ink
	Faint  bool
}

// A Mark is a small figure around a point.
type Mark struct {
	At   Point
	R    float64
	Form Form
	Ink  Ink
}

// A Form is the outline of a mark.
type Form uint8

// The forms. None is a triangle, which would be taken for the head of an arrow.
const (
	Circle Form = iota
	Square
	Diamond
	Plus
	Cross // a plus that is turned by an eighth
	NumForms
)

// An Anchor says which end of a text stands at its place.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// A Text is one line of text, whose baseline begins, is centred or ends at At. It
// holds text of one writing direction: a name beside a number is two texts.
type Text struct {
	At     Point
	Text   string
	Size   float64
	Bold   bool
	Anchor Anchor
	Ink    Ink
}

// A Group is shapes that belong together, and what a pointer that rests on them
// is told.
type Group struct {
	Title  string
	Shapes []Shape
}

func (Box) shape()   {}
func (Line) shape()  {}
func (Area) shape()  {}
func (Mark) shape()  {}
func (Text) shape()  {}
func (Group) shape() {}

// Add puts shapes on top.
func (p *Picture) Add(shapes ...Shape) { p.Shapes = append(p.Shapes, shapes...) }

// Bounds returns the rectangle that a text takes at most.
func (t Text) Bounds() Box {
	b := Box{X: t.At.X, Y: t.At.Y - t.Size, W: Width(t.Text, t.Size, t.Bold), H: t.Size * 1.25}
	switch t.Anchor {
	case Middle:
		b.X -= b.W / 2
	case End:
		b.X -= b.W
	}
	return b
}

// Texts returns all texts of a picture.
func (p *Picture) Texts() []Text { return textsOf(p.Shapes) }

func textsOf(shapes []Shape) (texts []Text) {
	for _, s := range shapes {
		switch s := s.(type) {
		case Text:
			texts = append(texts, s)
		case Group:
			texts = append(texts, textsOf(s.Shapes)...)
		}
	}
	return texts
}

// outline returns the corners of a mark; nothing for a circle.
func (m Mark) outline() []Point {
	x, y, r := m.At.X, m.At.Y, m.R
	switch m.Form {
	case Square:
		a := r * 0.88
		return []Point{{x - a, y - a}, {x + a, y - a}, {x + a, y + a}, {x - a, y + a}}
	case Diamond:
		a := r * 1.2
		return []Point{{x, y - a}, {x + a, y}, {x, y + a}, {x - a, y}}
	case Plus, Cross:
		a, h := r*1.25, r*0.45
		corners := []Point{{h, -a}, {h, -h}, {a, -h}, {a, h}, {h, h}, {h, a}, {-h, a}, {-h, h}, {-a, h}, {-a, -h}, {-h, -h}, {-h, -a}}
		for i, c := range corners {
			if m.Form == Cross {
				c = Point{(c.X - c.Y) * math.Sqrt2 / 2, (c.X + c.Y) * math.Sqrt2 / 2}
			}
			corners[i] = Point{x + c.X, y + c.Y}
		}
		return corners
	}
	return nil
}
