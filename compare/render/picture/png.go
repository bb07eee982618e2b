package picture

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/vector"
)

// mostPixels is how large a PNG may become for the sake of sharp letters.
const mostPixels = 8 << 20

// Scale returns how many pixels of a PNG a length of one is: 2, as screens are
// today, or 1 where the picture is large.
func (p *Picture) Scale() float64 {
	if p.Width*p.Height*4 > mostPixels {
		return 1
	}
	return 2
}

// PNG writes the picture as PNG, on light paper. own is a font for scripts that
// the built-in ones lack; nil for none.
func (p *Picture) PNG(w io.Writer, own *Font) (err error) {
	if own != nil {
		defer func() { // of glyphs that lead out of their file
			if r := recover(); r != nil {
				err = fmt.Errorf("broken font: %v", r)
			}
		}()
	}
	enc := png.Encoder{CompressionLevel: png.DefaultCompression}
	return enc.Encode(w, p.Image(own))
}

// Image returns the picture as pixels.
func (p *Picture) Image(own *Font) *image.RGBA {
	r := &raster{scale: p.Scale(), pen: newPen(own)}
	size := image.Rect(0, 0, int(math.Ceil(p.Width*r.scale)), int(math.Ceil(p.Height*r.scale)))
	r.img = image.NewRGBA(size)
	draw.Draw(r.img, size, image.NewUniform(Paper.rgba(false)), image.Point{}, draw.Src)
	for _, s := range p.Shapes {
		r.shape(s)
	}
	return r.img
}

// A raster puts shapes down as pixels.
type raster struct {
	img   *image.RGBA
	scale float64
	fill  vector.Rasterizer
	pen   *pen
}

func (r *raster) shape(s Shape) {
	switch s := s.(type) {
	case Box:
		r.polygon([]Point{{s.X, s.Y}, {s.X + s.W, s.Y}, {s.X + s.W, s.Y + s.H}, {s.X, s.Y + s.H}}, s.Ink, s.Faint)
	case Line:
		r.line(s)
	case Area:
		r.polygon(s.Points, s.Ink, s.Faint)
	case Mark:
		r.mark(s)
	case Text:
		r.text(s)
	case Group:
		for _, s := range s.Shapes {
			r.shape(s)
		}
	}
}

// A stroke is one step of an outline: to a point, straight or along a curve.
type stroke struct {
	kind byte // 'M', 'L', 'Q' or 'C'
	p    [3]Point
}

func (r *raster) polygon(corners []Point, k Ink, isFaint bool) {
	outline := make([]stroke, len(corners))
	for i, c := range corners {
		outline[i] = stroke{'L', [3]Point{{c.X * r.scale, c.Y * r.scale}}}
	}
	if len(outline) > 0 {
		outline[0].kind = 'M'
	}
	r.outline(outline, k, isFaint)
}

func (r *raster) mark(m Mark) {
	if corners := m.outline(); corners != nil {
		r.polygon(corners, m.Ink, false)
		return
	}
	const bow = 0.5523 // how far the handles of a quarter of a circle reach
	x, y, a := m.At.X*r.scale, m.At.Y*r.scale, m.R*r.scale
	b := a * bow
	r.outline([]stroke{
		{'M', [3]Point{{x + a, y}}},
		{'C', [3]Point{{x + a, y + b}, {x + b, y + a}, {x, y + a}}},
		{'C', [3]Point{{x - b, y + a}, {x - a, y + b}, {x - a, y}}},
		{'C', [3]Point{{x - a, y - b}, {x - b, y - a}, {x, y - a}}},
		{'C', [3]Point{{x + b, y - a}, {x + a, y - b}, {x + a, y}}},
	}, m.Ink, false)
}

// dash is how long the dashes of a line and the gaps between them are.
const dash = 4.0

// line puts down a line piece by piece; the pieces of a line with corners reach
// over them by half their width.
func (r *raster) line(l Line) {
	for i := 1; i < len(l.Points); i++ {
		a, b := l.Points[i-1], l.Points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if length == 0 {
			continue
		}
		at := func(d float64) Point { return Point{a.X + (b.X-a.X)*d/length, a.Y + (b.Y-a.Y)*d/length} }
		if !l.Dashed {
			over := 0.0
			if len(l.Points) > 2 {
				over = l.Width / 2
			}
			r.piece(at(-over), at(length+over), l)
			continue
		}
		for d := 0.0; d < length; d += 2 * dash {
			r.piece(at(d), at(min(d+dash, length)), l)
		}
	}
}

func (r *raster) piece(a, b Point, l Line) {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	x, y := (b.Y-a.Y)/length*l.Width/2, (a.X-b.X)/length*l.Width/2
	r.polygon([]Point{{a.X + x, a.Y + y}, {b.X + x, b.Y + y}, {b.X - x, b.Y - y}, {a.X - x, a.Y - y}}, l.Ink, false)
}

// outline fills what an outline in pixels encloses.
func (r *raster) outline(path []stroke, k Ink, isFaint bool) {
	box := bounds(path).Intersect(r.img.Rect)
	if box.Empty() {
		return
	}
	r.fill.Reset(box.Dx(), box.Dy())
	dx, dy := float64(box.Min.X), float64(box.Min.Y)
	at := func(p Point) (x, y float32) { return float32(p.X - dx), float32(p.Y - dy) }
	for _, s := range path {
		x, y := at(s.p[0])
		switch s.kind {
		case 'M':
			r.fill.ClosePath()
			r.fill.MoveTo(x, y)
		case 'L':
			r.fill.LineTo(x, y)
		case 'Q':
			x2, y2 := at(s.p[1])
			r.fill.QuadTo(x, y, x2, y2)
		case 'C':
			x2, y2 := at(s.p[1])
			x3, y3 := at(s.p[2])
			r.fill.CubeTo(x, y, x2, y2, x3, y3)
		}
	}
	r.fill.ClosePath()
	r.fill.Draw(r.img, box, image.NewUniform(k.rgba(isFaint)), image.Point{})
}

// bounds returns the pixels that an outline touches.
func bounds(path []stroke) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range path {
		for _, p := range s.p[:map[byte]int{'M': 1, 'L': 1, 'Q': 2, 'C': 3}[s.kind]] {
			x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
		}
	}
	if x0 > x1 {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
}
