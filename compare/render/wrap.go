package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/words"
)

// Text that must stand on one line is glued: its spaces become glueSpace, and
// glueMark before it keeps the rest of it together. Both are controls, which
// cleaned text never holds; unglue takes them out again.
const (
	glueSpace = "\x00"
	glueMark  = "\x01"
)

// glue keeps text on one line. Empty text stays empty.
func glue(s string) string {
	if s == "" {
		return ""
	}
	return glueMark + strings.ReplaceAll(s, " ", glueSpace)
}

var ungluer = strings.NewReplacer(glueSpace, " ", glueMark, "")

// unglue returns the text as it is to be shown.
func unglue(s string) string {
	if strings.IndexByte(s, 0) < 0 && strings.IndexByte(s, 1) < 0 {
		return s
	}
	return ungluer.Replace(s)
}

// glueWithin glues every occurrence of the given texts in a sentence, and its
// dates.
func glueWithin(sentence string, whole ...string) string {
	for _, s := range whole {
		if strings.Contains(s, " ") {
			sentence = strings.ReplaceAll(sentence, s, glue(s))
		}
	}
	return glueDates(sentence)
}

// glueDates glues dates such as "23 December 2024", "23 December" and "December 2024".
func glueDates(s string) string {
	for _, month := range months[1:] {
		for at := 0; ; {
			i := strings.Index(s[at:], month)
			if i < 0 {
				break
			}
			i += at
			at = i + len(month)
			if at < len(s) && s[at] >= 'a' && s[at] <= 'z' { // Mayor
				continue
			}
			if at+1 < len(s) && s[at] == ' ' && digit(s[at+1]) {
				s = s[:at] + glueSpace + s[at+1:]
			}
			if i > 1 && s[i-1] == ' ' && digit(s[i-2]) {
				s = s[:i-1] + glueSpace + s[i:]
			}
		}
	}
	return s
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// width returns the columns that the text takes on a terminal.
func width(s string) int {
	marks := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == glueMark[0]:
			marks++
		case c >= 0x7f || c < ' ' && c != glueSpace[0]:
			return displaywidth.String(unglue(s))
		}
	}
	return len(s) - marks
}

// longestWhole is how wide a column must be for the sake of a word: longer ones
// may be broken.
const longestWhole = 14

// whole reports whether a word may never be broken: it is glued, or a number, a
// date or a range.
func whole(word string) bool {
	if strings.Contains(word, glueSpace) || strings.Contains(word, glueMark) {
		return true
	}
	word = strings.Trim(word, "()[]“”\"',.;:")
	if word == "" || !strings.ContainsAny(word, "0123456789") {
		return false
	}
	return strings.Trim(word, "0123456789.,:-–+×±≈~<>≥≤%/#") == ""
}

// wrap breaks text into lines of at most limit columns at its spaces, and words
// that are longer than that where they may be. It has no limit at 0 or below.
// Only what may never be broken makes a line wider. A line break in the text
// stays one.
func wrap(s string, limit int) []string { return wrapHanging(s, limit, 0) }

// wrapHanging wraps text, its lines from the second on indented by hang.
func wrapHanging(s string, limit, hang int) []string {
	w := wrapper{limit: limit, hang: hang}
	for part := range strings.SplitSeq(s, "\n") {
		if limit <= 0 || width(part) <= limit-w.indent() {
			w.add(part, width(part))
		} else {
			for word := range strings.FieldsSeq(part) {
				w.word(word)
			}
		}
		w.end()
	}
	return w.lines
}

// A wrapper fills lines with words.
type wrapper struct {
	limit, hang int
	lines       []string
	line        strings.Builder
	used        int // columns of the line, its indent left out
}

// indent returns how far the line is indented.
func (w *wrapper) indent() int {
	if len(w.lines) == 0 {
		return 0
	}
	return w.hang
}

// room returns how many columns the line has.
func (w *wrapper) room() int { return max(1, w.limit-w.indent()) }

// end ends the line.
func (w *wrapper) end() {
	w.lines = append(w.lines, strings.Repeat(" ", w.indent())+unglue(w.line.String()))
	w.line.Reset()
	w.used = 0
}

func (w *wrapper) add(text string, columns int) {
	w.line.WriteString(text)
	w.used += columns
}

// word puts a word on the line or, where there is no room for it, on the next
// one.
func (w *wrapper) word(word string) {
	columns := width(word)
	if w.used > 0 {
		if w.used+1+columns <= w.room() {
			w.add(" "+word, 1+columns)
			return
		}
		w.end()
	}
	if columns <= w.room() || whole(word) {
		w.add(word, columns)
		return
	}
	for piece := range breakable(word, max(1, w.limit-w.hang)) { // room on any line
		columns := width(piece)
		if w.used > 0 && w.used+columns > w.room() {
			w.end()
		}
		w.add(piece, columns)
	}
}

// breakable yields the pieces between which a run without spaces that is longer
// than room may be broken: the words in it if it has several, as Chinese text
// and URLs do, and the characters of those that are too long themselves.
func breakable(s string, room int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		tokens := words.FromString(s)
		for tokens.Next() {
			token := tokens.Value()
			if whole(token) || width(token) <= room {
				if !yield(token) {
					return
				}
				continue
			}
			g := displaywidth.StringGraphemes(token)
			for g.Next() {
				if !yield(g.Value()) {
					return
				}
			}
		}
	}
}
