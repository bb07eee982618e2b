package cli

import (
	"strings"
	"unicode"

	"counterclaim/compare/render"
)

// nearest returns the candidate that word is most likely a slip for: at most a
// third of its letters off, at least one. Case and surrounding space never count.
func nearest(word string, candidates []string) (best string, ok bool) {
	folded := []rune(fold(word))
	if len(folded) > 60 {
		return "", false
	}
	least := max(1, len(folded)/3) + 1
	for _, c := range candidates {
		to := []rune(fold(c))
		if len(to)-len(folded) >= least || len(folded)-len(to) >= least {
			continue
		}
		if d := slips(folded, to); d < least {
			best, least, ok = c, d, true
		}
	}
	return best, ok
}

// slips counts the letters to add, drop, change or swap with their neighbour to
// make b of a.
func slips(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}

// fold lowers the case and makes one space of several, as the engine does with
// names.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

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
