package picture

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
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
	bidi   bidi.Paragraph
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
	fonts := p.fonts[0]
	if bold {
		fonts = p.fonts[1]
	}
	in := shaping.Input{Text: text, Size: fixed.Int26_6(size * 64), Language: language.NewLanguage("en")}
	var levels []int
	for _, piece := range p.pieces(text) {
		in.RunStart, in.RunEnd, in.Direction = piece.from, piece.to, di.DirectionLTR
		if piece.level%2 != 0 {
			in.Direction = di.DirectionRTL
		}
		for _, run := range p.split.Split(in, fonts) {
			out := p.shaper.ShapeNoExtents(run)
			width += float64(out.Advance) / 64
			runs = append(runs, out)
			levels = append(levels, piece.level)
		}
	}
	reorder(runs, levels)
	return runs, width
}

// A piece is a stretch of text of one direction, and how deep it is embedded in
// text of the other: even from left to right, odd from right to left.
type piece struct{ from, to, level int }

// pieces returns the pieces of a line in the order in which they are read. The
// library joins a number within text from right to left with what follows that;
// such a piece is cut behind its number.
func (p *pen) pieces(text []rune) (pieces []piece) {
	runs := p.bidi.Segment(text, bidi.LeftToRight)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		at, level := run.Start, int(run.Level)
		if end := slices.IndexFunc(text[run.Start:run.End], endsNumber); level == 2 && end > 0 {
			at += end
			pieces, level = append(pieces, piece{run.Start, at, 2}), 0
		}
		pieces = append(pieces, piece{at, run.End, level})
	}
	return pieces
}

func endsNumber(r rune) bool { return unicode.IsSpace(r) || unicode.IsLetter(r) }

// reorder puts runs, which come as they are read, in the order in which they are
// seen: by rule L2 of Unicode's bidirectional algorithm what is embedded is turned
// round, from the deepest level up.
func reorder(runs []shaping.Output, levels []int) {
	if len(runs) < 2 {
		return
	}
	for level := slices.Max(levels); level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && levels[j] >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			slices.Reverse(levels[i:j])
			i = max(i, j)
		}
	}
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
