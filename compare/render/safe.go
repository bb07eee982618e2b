package render

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// longestName is how many columns of a name or another text of the dataset
// tables show; the middle of a longer one is left out. Figures are never cut.
const longestName = 64

// clean makes text of the dataset fit to be shown on one line: whatever ends
// lines becomes a space, other controls and broken bytes become U+FFFD, and
// controls of the writing direction, which have no shape and can make text seem
// what it is not, go.
func clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s { // broken bytes come as U+FFFD
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
			b.WriteByte(' ')
		case control(r):
			b.WriteRune(utf8.RuneError)
		case !bidi(r):
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// plain reports whether clean would change nothing, for the common case.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// control reports whether r is a C0 or C1 control, DEL included.
func control(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// bidi reports whether r steers the writing direction.
func bidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c
}

// name cleans a name and, where it is longer than a table can bear, leaves out
// its middle.
func name(s string) string {
	s = clean(s)
	if len(s) <= longestName || displaywidth.String(s) <= longestName {
		return s
	}
	const half = (longestName - 1) / 2
	head := displaywidth.TruncateString(s, half, "")
	tail, width := s, displaywidth.String(s)
	g := displaywidth.StringGraphemes(s)
	for width > half && g.Next() {
		width -= g.Width()
		tail = tail[len(g.Value()):]
	}
	return strings.TrimRight(head, " ") + "…" + strings.TrimLeft(tail, " ")
}
