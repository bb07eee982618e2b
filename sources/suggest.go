package sources

import (
	"slices"
	"strings"
)

// maxSuggest is the longest word that a suggestion is looked for; the distance
// takes time in the square of it.
const maxSuggest = 40

// suggest returns a hint that names the word nearest to what was written, or
// nothing where none is near.
func suggest(written string, words []string) string {
	if best := nearest(fold(written), words); best != "" {
		return "did you mean " + best + "?"
	}
	return ""
}

func nearest(written string, words []string) string {
	if len(written) > maxSuggest || written == "" {
		return ""
	}
	best, least := "", 1+max(1, min(3, len(written)/3))
	for _, w := range words {
		if d := distance(written, w); d < least {
			best, least = w, d
		}
	}
	if best != "" {
		return best
	}
	for _, w := range words { // a word cut short
		if len(written) >= 3 && strings.HasPrefix(w, written) {
			return w
		}
	}
	return ""
}

// distance counts the letters to be put in, taken out, changed or swapped with
// their neighbour to make b of a.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 3 || d < -3 {
		return 4
	}
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return slices.Max(row[len(b):])
}
