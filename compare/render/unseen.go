package render

import (
	"unicode"
	"unicode/utf8"
)

// unseen reports whether a character has no shape and nothing to do where it
// stands: it steers the writing direction, or hides between others. last is the
// character before it that is shown, 0 for none; rest is the text behind it.
//
// Joiners and selectors of variants are needed in emoji and in the scripts of
// South Asia and the Middle East, and stay there.
func unseen[T string | []byte](last, r rune, rest T) bool {
	switch {
	case r < 0xad:
		return false
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner:
		next, _ := utf8.DecodeRuneInString(string(rest[:min(len(rest), utf8.UTFMax)]))
		return !joins(last, r, next)
	case unicode.Is(unicode.Variation_Selector, r):
		return !varies(last, r)
	}
	return bidi(r) || hidden(r)
}

const (
	zeroWidthNonJoiner = 0x200c
	zeroWidthJoiner    = 0x200d
)

// hidden reports whether r has no shape wherever it stands.
func hidden(r rune) bool {
	switch {
	case r == 0xad, // the soft hyphen
		r == 0x180e, r == 0x200b, r == 0xfeff,
		r >= 0x2060 && r <= 0x2064, r >= 0x206a && r <= 0x206f,
		r >= 0xfff9 && r <= 0xfffb,   // annotations
		r >= 0x1bca0 && r <= 0x1bca3, // of shorthand
		r >= 0x1d173 && r <= 0x1d17a, // of music
		r >= 0xe0000 && r <= 0xe007f: // tags, which can spell out any text
		return true
	}
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// joins reports whether a joiner is needed between two characters: in emoji, or
// in a script whose letters join. Behind a mark such as a virama it may end the
// word.
func joins(last, joiner, next rune) bool {
	if joiner == zeroWidthJoiner && (emoji(last) || last == 0xfe0f) && emoji(next) {
		return true
	}
	return unicode.In(last, joining...) && (unicode.Is(unicode.M, last) || unicode.In(next, joining...))
}

// emoji reports whether r is a symbol, or gives one its colour.
func emoji(r rune) bool { return r > 0x2000 && unicode.In(r, unicode.So, unicode.Sk) }

// varies reports whether a selector chooses a variant of the character before it.
func varies(last, selector rune) bool {
	switch {
	case selector >= 0xe0100: // of an ideograph
		return unicode.Is(unicode.Han, last)
	case last < 0x80: // of a keycap
		return last >= '0' && last <= '9' || last == '#' || last == '*'
	}
	return unicode.IsGraphic(last) && !unicode.IsSpace(last) && !unicode.Is(unicode.Variation_Selector, last)
}

// joining are the scripts whose letters join.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Mongolian, unicode.Phags_Pa, unicode.Adlam,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
	unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Balinese, unicode.Javanese, unicode.Chakma,
}
