package sources

import (
	"strings"

	"counterclaim/compare"
)

// maxSuggest is the longest word that a suggestion is looked for, in letters; the
// distance takes time in the square of it.
const maxSuggest = 60

// suggest returns a hint that names the word nearest to what was written, or
// nothing where none is near.
func suggest(written string, words []string) string {
	if best := Nearest(written, words); best != "" {
		return "did you mean " + best + "?"
	}
	return ""
}

// Nearest returns the word for which the written one is most likely a slip, and
// nothing where none is near: at most a third of its letters are off, and no
// more than three, or it is a word cut short. Case and surrounding space never
// count.
func Nearest(written string, words []string) string {
	from := []rune(compare.Fold(written))
	if len(from) > maxSuggest || len(from) == 0 {
		return ""
	}
	best, least := "", 1+max(1, min(3, len(from)/3))
	for _, w := range words {
		to := []rune(compare.Fold(w))
		if len(to)-len(from) >= least || len(from)-len(to) >= least {
			continue
		}
		if d := distance(from, to); d < least && d < len(from) {
			best, least = w, d
		}
	}
	if best != "" || len(from) < 3 {
		return best
	}
	for _, w := range words {
		if strings.HasPrefix(compare.Fold(w), string(from)) {
			return w
		}
	}
	return ""
}

// distance counts the letters to be put in, taken out, changed or swapped with
// their neighbour to make b of a.
func distance(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			next[j+1] = min(row[j]+change, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
