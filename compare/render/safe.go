package render

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// longestName is how many columns of a name or another text of the dataset
// tables show; the middle of a longer one is left out. The full names of missions and
// commissions have room. Figures are never cut.
const longestName = 128

// clean makes text of the dataset fit to be shown on one line: whatever ends
// lines becomes a space, other controls and broken bytes become U+FFFD, and
// what has no shape and can make text seem what it is not goes. Text of which
// nothing would be left shows as U+FFFD.
func clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	last := rune(0)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:]) // broken bytes come as U+FFFD
		i += size
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == 0x85 || lineSeparator(r):
			b.WriteByte(' ')
		case control(r):
			b.WriteRune(utf8.RuneError)
		case unseen(last, r, s[i:]):
			continue
		default:
			b.WriteRune(r)
		}
		last = r
	}
	cleaned := strings.Join(strings.Fields(b.String()), " ")
	if cleaned == "" && strings.TrimSpace(s) != "" {
		return string(utf8.RuneError)
	}
	return cleaned
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

// lineSeparator reports whether r ends a line or a paragraph.
func lineSeparator(r rune) bool { return r == 0x2028 || r == 0x2029 }

// name cleans a name and, where it is longer than a table can bear, leaves out
// its middle.
func name(s string) string { return cut(clean(s), longestName) }

// cut leaves out the middle of a clean text that takes more than most columns.
func cut(s string, most int) string {
	if len(s) <= most || displaywidth.String(s) <= most {
		return s
	}
	half := (most - 1) / 2
	head := displaywidth.TruncateString(s, half, "")
	tail, width := s, displaywidth.String(s)
	g := displaywidth.StringGraphemes(s)
	for width > half && g.Next() {
		width -= g.Width()
		tail = tail[len(g.Value()):]
	}
	return strings.TrimRight(head, " ") + "…" + strings.TrimLeft(tail, " ")
}
