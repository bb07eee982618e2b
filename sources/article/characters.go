package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// plainSign returns the ASCII sign that a sign is a finer form of, 1 for others.
func plainSign(r rune) byte {
	switch r {
	case '’', '‘', '‛', 'ʼ', '′':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '−':
		return '-'
	case '–', '—', '―':
		return '_' // a dash; no text of the kind read here has underscores of its own
	case '…':
		return '.'
	case '•', '‣', '▪', '●', '◦', '·', '►', '▶', '➤', '✔', '⁃':
		return '*'
	case '£', '€', '¥', '₹', '₽', '₴', '₦':
		return '$'
	}
	return 1
}

// visible leaves out what has no shape, and makes one plain space of any white space.
func visible(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || s[i-1] == ' ') {
			return plainSpaces(s)
		}
	}
	return s
}

func plainSpaces(s string) string {
	var b strings.Builder
	spaced := false
	for _, c := range s {
		switch {
		case compare.Shapeless(c):
			continue
		case unicode.IsSpace(c) || c < ' ' || c == 0x7f:
			spaced = true
			continue
		case spaced && b.Len() > 0:
			b.WriteByte(' ')
		}
		spaced = false
		b.WriteRune(c)
	}
	return b.String()
}

// fold brings a word into the form under which it is looked up: lower case, plain
// apostrophes, accents in one character with their letters, and nothing without a
// shape.
func fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return foldRunes(strings.ToLower(s))
		}
	}
	return strings.ToLower(s)
}

func foldRunes(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case compare.Shapeless(r):
			continue
		case r == '’' || r == '‘' || r == 'ʼ':
			r = '\''
		case r >= 0x300 && r < 0x370 && len(out) > 0:
			if c := composed(out[len(out)-1], r); c != 0 {
				out[len(out)-1] = c
				continue
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// Letters with accents in lower case as one character, and the same as two.
const (
	composedLetters   = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăćčďēěğīńňōőřśşšťţūůűźżž"
	decomposedLetters = "a\u0300a\u0301a\u0302a\u0303a\u0308a\u030ac\u0327e\u0300e\u0301e\u0302e\u0308i\u0300i\u0301i\u0302i\u0308n\u0303o\u0300o\u0301o\u0302o\u0303o\u0308u\u0300u\u0301u\u0302u\u0308y\u0301y\u0308a\u0304a\u0306c\u0301c\u030cd\u030ce\u0304e\u030cg\u0306i\u0304n\u0301n\u030co\u0304o\u030br\u030cs\u0301s\u0327s\u030ct\u030ct\u0327u\u0304u\u030au\u030bz\u0301z\u0307z\u030c"
)

// composed returns the character that a letter and an accent behind it make, 0 if none.
func composed(letter, accent rune) rune {
	want := string([]rune{letter, accent})
	at := strings.Index(decomposedLetters, want)
	if at < 0 {
		return 0
	}
	n := utf8.RuneCountInString(decomposedLetters[:at]) / 2
	return []rune(composedLetters)[n]
}
