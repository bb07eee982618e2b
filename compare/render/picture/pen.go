package picture

import (
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// A pen writes text with glyphs: it joins Arabic letters, stacks vowels, and puts
// what runs from right to left in its order.
type pen struct {
	fonts  [2]faces // regular and bold
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
}

func newPen(own *Font) *pen {
	p := &pen{}
	for i, face := range builtIn() {
		p.fonts[i] = faces{font.NewFace(face.Font)} // a face is not for two at once
		if own != nil {
			p.fonts[i] = append(p.fonts[i], own.faces...)
		}
	}
	return p
}

// shape returns the glyphs of a line in runs, from left to right, and its width.
func (p *pen) shape(s string, size float64, bold bool) (runs []shaping.Output, width float64) {
	text := []rune(s)
	in := shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR,
		Size: fixed.Int26_6(size * 64), Language: language.NewLanguage("en"),
	}
	fonts := p.fonts[0]
	if bold {
		fonts = p.fonts[1]
	}
	for _, run := range p.split.Split(in, fonts) {
		out := p.shaper.ShapeNoExtents(run)
		width += float64(out.Advance) / 64
		runs = append(runs, out)
	}
	return inVisualOrder(runs), width
}

// inVisualOrder turns round the runs from right to left that follow each other,
// for they stand in the order in which they are read.
func inVisualOrder(runs []shaping.Output) []shaping.Output {
	for i := 0; i < len(runs); {
		j := i
		for j < len(runs) && runs[j].Direction == di.DirectionRTL {
			j++
		}
		for a, b := i, j-1; a < b; a, b = a+1, b-1 {
			runs[a], runs[b] = runs[b], runs[a]
		}
		i = max(j, i+1)
	}
	return runs
}

// text puts down a line of text. One that its fonts make wider than what was
// kept free for it is set in smaller letters.
func (r *raster) text(t Text) {
	size := t.Size * r.scale
	runs, width := r.pen.shape(t.Text, size, t.Bold)
	if room := Width(t.Text, size, t.Bold); width > room && room > 0 {
		size *= room / width
		runs, width = r.pen.shape(t.Text, size, t.Bold)
	}
	x, y := t.At.X*r.scale, t.At.Y*r.scale
	switch t.Anchor {
	case Middle:
		x -= width / 2
	case End:
		x -= width
	}
	for _, run := range runs {
		for _, g := range run.Glyphs {
			at := Point{x + float64(g.XOffset)/64, y - float64(g.YOffset)/64}
			if outline, ok := run.Face.GlyphDataOutline(g.GlyphID); ok {
				r.outline(strokes(outline.Segments, at, size/float64(run.Face.Upem())), t.Ink, false)
			}
			x += float64(g.Advance) / 64
		}
	}
}

// strokes returns the outline of a glyph at a place, in pixels.
func strokes(segments []font.Segment, at Point, unit float64) []stroke {
	path := make([]stroke, len(segments))
	for i, s := range segments {
		path[i].kind = map[opentype.SegmentOp]byte{
			opentype.SegmentOpMoveTo: 'M', opentype.SegmentOpLineTo: 'L', opentype.SegmentOpQuadTo: 'Q', opentype.SegmentOpCubeTo: 'C',
		}[s.Op]
		for k, p := range s.Args {
			path[i].p[k] = Point{at.X + float64(p.X)*unit, at.Y - float64(p.Y)*unit}
		}
	}
	return path
}
