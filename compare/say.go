package compare

import (
	"strconv"
	"unicode/utf8"
)

// What messages and figures of every package have in common.

// Quote puts a value between quotation marks for a message, cut where it is long and
// with everything escaped that does not print.
func Quote(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	if unescaped(s) {
		return `"` + s + `"`
	}
	return strconv.Quote(s)
}

// unescaped reports whether nothing in a value is to be escaped, as in most.
func unescaped(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// AppendGrouped appends a count with commas between its thousands.
func AppendGrouped(b []byte, n int64) []byte {
	var digits [20]byte
	d := strconv.AppendInt(digits[:0], n, 10)
	for i, c := range d {
		if i > 0 && (len(d)-i)%3 == 0 && d[i-1] != '-' {
			b = append(b, ',')
		}
		b = append(b, c)
	}
	return b
}

// Grouped returns a count with commas between its thousands.
func Grouped(n int64) string { return string(AppendGrouped(nil, n)) }

// Shapeless reports whether a character has no shape of its own, and only says how
// others are shown or joined.
func Shapeless(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}
