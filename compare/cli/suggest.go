package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// nearest returns the candidate that word is most likely a slip for. One letter
// is a slip for anything.
func nearest(word string, candidates []string) (best string, ok bool) {
	if utf8.RuneCountInString(compare.Fold(word)) < 2 {
		return "", false
	}
	best = sources.Nearest(word, candidates)
	return best, best != ""
}

func didYouMean(word string) string { return "did you mean " + quote(word) + "?" }

// quote puts a word of the user's between quotation marks for a message: cut
// where it is long, and without anything that a terminal would obey.
func quote(s string) string {
	const most = 60
	clean := strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return '�'
		}
		return r
	}, s)
	if r := []rune(clean); len(r) > most {
		clean = string(r[:most]) + "…"
	}
	return `"` + clean + `"`
}

// count writes a number of things in words: 1 claim, 2,000 claims.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return render.Number(int64(n)) + " " + many
}
