package picture

import (
	"image/color"
	"math"
	"strconv"
)

// An Ink is a colour by its role. Every ink has a value for light pages and one
// for dark ones.
type Ink uint8

// The inks. Series are numbered from Series1 on.
const (
	Paper   Ink = iota
	Letters     // of what must be read
	Muted       // of what stands beside it
	Grid        // of lines that lead the eye
	Axis
	Series1
)

// NumSeries is how many series have an ink of their own. People do not tell more
// colours apart, least of all those who are colour-blind.
const NumSeries = 6

// Series returns the ink of the i-th series, counted from 0. Of more than NumSeries the
// inks come again, in the same order: grey or black for the rest would stand out.
func Series(i int) Ink { return Series1 + Ink(i%NumSeries) }

// inks are the values of the inks. Those of series are the palette of Okabe and
// Ito ("Color Universal Design", 2002), which people with any of the common kinds
// of colour blindness tell apart, without its yellow, which white paper swallows,
// and its black, which says that one is meant more than the others; those that stand
// out most come first.
var inks = [...]struct {
	name        string
	light, dark uint32
}{
	{"paper", 0xffffff, 0x16181c},
	{"letters", 0x1a1a1a, 0xececec},
	{"muted", 0x595959, 0xa8a8a8},
	{"grid", 0xe3e3e3, 0x33373d},
	{"axis", 0x8c8c8c, 0x7c7c7c},
	{"s1", 0x0072b2, 0x3b9ddd},
	{"s2", 0xd55e00, 0xe8751a},
	{"s3", 0x009e73, 0x1fb98c},
	{"s4", 0xcc79a7, 0xd68fb7},
	{"s5", 0xe69f00, 0xe69f00},
	{"s6", 0x56b4e9, 0x8fd0f5},
}

// faint is how much of the ink of faint shapes covers what is below.
const faint = 0.22

// Name returns the name of the ink, as classes of SVG have it.
func (k Ink) Name() string { return inks[k].name }

// Light returns the ink on light pages: #0072b2.
func (k Ink) Light() string { return hex(inks[k].light) }

// Dark returns the ink on dark pages.
func (k Ink) Dark() string { return hex(inks[k].dark) }

func hex(rgb uint32) string { return "#" + strconv.FormatUint(1<<24|uint64(rgb), 16)[1:] }

// rgba returns the ink on light pages.
func (k Ink) rgba(isFaint bool) color.NRGBA {
	v := inks[k].light
	c := color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
	if isFaint {
		c.A = uint8(math.Round(faint * 0xff))
	}
	return c
}
