package picture

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"

	"github.com/clipperhouse/displaywidth"
	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// The fonts that are built in know Latin, Greek and Cyrillic.
var builtIn = sync.OnceValue(func() (faces [2]*font.Face) {
	for i, ttf := range [2][]byte{goregular.TTF, gobold.TTF} {
		face, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			panic(err)
		}
		faces[i] = face
	}
	return faces
})

// advances are how far the built-in fonts go on for a character, in ems: those of
// the regular font, and of the bold one.
var advances = sync.OnceValue(func() (all [2]map[rune]float64) {
	for i, face := range builtIn() {
		all[i] = map[rune]float64{}
		for it := face.Cmap.Iter(); it.Next(); {
			r, glyph := it.Char()
			all[i][r] = float64(face.HorizontalAdvance(glyph)) / float64(face.Upem())
		}
	}
	return all
})

// Which font shows an SVG is not known when it is drawn: widest is how much wider
// than the built-in one it is taken to be. DejaVu Sans, which is the widest of
// those that systems have for their own, needs nearly as much for sentences.
var widest = [2]float64{1.15, 1.24}

// Width returns how wide a text is at most.
func Width(s string, size float64, bold bool) float64 {
	font := 0
	if bold {
		font = 1
	}
	known := advances()[font]
	ems := 0.0
	for _, r := range s {
		if a, ok := known[r]; ok {
			ems += a * widest[font]
		} else {
			ems += guessed(r)
		}
	}
	return ems * size
}

// guessed returns how wide a character of another script is, in ems: rather too
// wide, for texts must not meet.
func guessed(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1f000:
		return 1.4 // emoji
	case displaywidth.Rune(r) > 1:
		return 1.02
	case unicode.In(r, unicode.Arabic, unicode.Hebrew):
		return 0.75
	case r >= 0x2000 && r < 0x3000:
		return 1.1 // symbols
	}
	return 0.95
}

// faces are the fonts of one run of text in the order in which they are asked for
// a glyph.
type faces []*font.Face

// ResolveFace returns the first font that has a glyph for the character, and the
// built-in one, which shows a box for it, where none has.
func (fs faces) ResolveFace(r rune) *font.Face {
	for _, f := range fs {
		if _, ok := f.NominalGlyph(r); ok {
			return f
		}
	}
	return fs[0]
}

// A Font is a font of the user's own for scripts that the built-in ones lack.
type Font struct{ faces faces }

// ParseFont reads a font file (TTF, OTF, TTC); of a collection all fonts are used.
func ParseFont(data []byte) (f *Font, err error) {
	defer func() { // of a parser that meets a file which is none
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("broken font: %v", r)
		}
	}()
	all, err := font.ParseTTC(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("no font that can be read: %w", err)
	}
	return &Font{all}, nil
}

// Missing returns the characters of a picture that neither the built-in fonts nor
// the given one (nil for none) have, each once, in order of their first use. PNG
// shows a box for them.
func (p *Picture) Missing(own *Font) (missing []rune) {
	seen := map[rune]bool{}
	for _, t := range p.Texts() {
		for _, r := range t.Text {
			if !seen[r] {
				seen[r] = true
				if !own.has(r) && !unicode.In(r, unicode.Cf, unicode.Variation_Selector) {
					missing = append(missing, r)
				}
			}
		}
	}
	return missing
}

func (f *Font) has(r rune) bool {
	if _, ok := advances()[0][r]; ok {
		return true
	}
	if f != nil {
		for _, face := range f.faces {
			if _, ok := face.NominalGlyph(r); ok {
				return true
			}
		}
	}
	return false
}
