package check

import (
	"strconv"
	"unicode/utf8"

	"counterclaim/compare"
)

// quote puts a value between quotation marks, cut where it is long and with
// everything escaped that does not print.
func quote(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	if plain(s) {
		return `"` + s + `"`
	}
	return strconv.Quote(s)
}

// plain reports whether nothing in a value is to be escaped, as in most.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// number writes a count with commas between its thousands.
func number(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// termOf returns a term of the table of definitions.
func termOf(words string) compare.Term {
	t, ok := compare.ParseTerm(words)
	if !ok {
		panic("check: no term " + words)
	}
	return t
}
