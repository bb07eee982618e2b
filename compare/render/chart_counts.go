package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// countings are the definitions that have been named by a wording.
type countings map[string]compare.Term

// of names what rows of one definition count.
func (c countings) of(rows []chartRow) string {
	var wordings []string
	for i := range rows {
		wordings = append(wordings, countsCell(rows[i].Claim))
	}
	return c.word(rows[0].Term, wordings)
}

// word names a definition as its sources do where all have one wording, else in words
// that are true of each. A heading must not say "killed" of what its source calls deaths.
// Where the same wording means something else already, as casualties may, it is named by
// what it means.
func (c countings) word(term compare.Term, wordings []string) string {
	s := commonWording(term, wordings)
	if other, ok := c[s]; ok && other != term && term != 0 {
		s = neutralWords(term)
	}
	c[s] = term
	return s
}

// commonWording returns the one wording of a definition, or neutral words for several.
func commonWording(term compare.Term, wordings []string) string {
	differs := func(w string) bool { return !strings.EqualFold(w, wordings[0]) }
	switch neutral := neutralWords(term); {
	case !slices.ContainsFunc(wordings, differs) && wordings[0] != "":
		return wordings[0]
	case neutral != "":
		return neutral
	}
	return "what is counted is not said"
}

// neutral are the names of definitions that say more than each of their wordings does:
// who is dead need not have been killed, and who was killed outright need not have
// fought.
var neutral = map[string]string{"killed": "deaths", "killed in action": "killed outright"}

func neutralWords(term compare.Term) string {
	s := term.String()
	if n, ok := neutral[s]; ok {
		return n
	}
	return strings.ReplaceAll(s, "killed in action", neutral["killed in action"])
}
