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

// glueDates glues dates such as "23 December 2024" and "December 2024".
func glueDates(s string) string {
	for _, month := range months[1:] {
		for at := 0; ; {
			i := strings.Index(s[at:], month+" ")
			if i < 0 {
				break
			}
			i += at
			at = i + len(month)
			if at+1 < len(s) && digit(s[at+1]) {
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
func width(s string) int { return displaywidth.String(unglue(s)) }

// breakable is how many columns of a word are kept together before the word
// itself may be broken.
const breakable = 12

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

// floor returns the least width into which the text can be wrapped; kind, the
// least that breaks no word at all.
func floor(s string) (hard, kind int) {
	for word := range strings.FieldsSeq(s) {
		w := width(word)
		kind = max(kind, w)
		if !whole(word) {
			w = min(w, breakable)
		}
		hard = max(hard, w)
	}
	return hard, kind
}

// wrap breaks text into lines of at most limit columns at its spaces, and words
// that are longer than that where they may be. It has no limit at 0 or below.
// Only what may never be broken makes a line wider. A line break in the text
// stays one.
func wrap(s string, limit int) []string {
	var lines []string
	for part := range strings.SplitSeq(s, "\n") {
		lines = append(lines, wrapLine(part, limit)...)
	}
	return lines
}

func wrapLine(s string, limit int) []string {
	if limit <= 0 || len(s) <= limit || width(s) <= limit {
		return []string{unglue(s)}
	}
	var lines []string
	var line strings.Builder
	used := 0
	end := func() {
		if used > 0 {
			lines = append(lines, unglue(line.String()))
			line.Reset()
			used = 0
		}
	}
	for word := range strings.FieldsSeq(s) {
		w := width(word)
		if used > 0 && used+1+w > limit {
			end()
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		if w > limit && !whole(word) {
			pieces := breakWord(word, limit)
			for _, p := range pieces[:len(pieces)-1] {
				lines = append(lines, p)
			}
			word = pieces[len(pieces)-1]
			w = width(word)
		}
		line.WriteString(word)
		used += w
	}
	end()
	return lines
}

// breakWord breaks a long run without spaces into pieces of at most limit
// columns: between the words in it if it has several, as Chinese text and URLs
// do, else between its characters.
func breakWord(s string, limit int) []string {
	var pieces []string
	piece, used := "", 0
	add := func(part string, w int) {
		if used > 0 && used+w > limit {
			pieces = append(pieces, piece)
			piece, used = "", 0
		}
		piece += part
		used += w
	}
	tokens := words.FromString(s)
	for tokens.Next() {
		token := tokens.Value()
		w := width(token)
		if w <= limit || whole(token) {
			add(token, w)
			continue
		}
		g := displaywidth.StringGraphemes(token)
		for g.Next() {
			add(g.Value(), g.Width())
		}
	}
	return append(pieces, piece)
}
