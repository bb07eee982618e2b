package sources

import (
	"counterclaim/compare"
	"counterclaim/sources/article"
)

// Limits keep an article of a hundred thousand figures from taking time in the square
// of them.
const (
	nearClaims = 200 // how far off a claim is looked for that replaces another
	longChain  = 200 // how many claims may replace each other
)

// linkRevised makes sound the links between the claims of an article. Datasets say
// that a figure was replaced by revises alone, so whatever the article calls
// superseded gets a claim that revises it, where there is one. Links that a dataset
// must not have, to nowhere or to another source, are taken away: nobody could mend
// them.
func linkRevised(found []article.Found) {
	byID := make(map[string]int, len(found))
	for i := range found {
		byID[found[i].ID] = i
	}
	revised := make(map[int]bool, len(found))
	for i := range found {
		d := found[i].Details
		if d.Revises == "" {
			continue
		}
		if to, ok := byID[d.Revises]; ok && sameVoice(found, i, to) && !leadsTo(found, byID, to, i) {
			revised[to] = true
		} else {
			d.Revises = ""
		}
	}
	for i := range found {
		if !found[i].Superseded || revised[i] {
			continue
		}
		if by := reviser(found, i); by >= 0 && !leadsTo(found, byID, i, by) {
			found[by].Details.Revises = found[i].ID
		}
	}
}

// reviser returns the claim that is likely to have replaced claim i, -1 where none is:
// the nearest one of the same source that counts the same with another figure, those
// behind it first.
func reviser(found []article.Found, i int) int {
	for j := i + 1; j < min(len(found), i+nearClaims); j++ {
		if replaces(found, j, i) {
			return j
		}
	}
	for j := i - 1; j >= max(0, i-nearClaims); j-- {
		if replaces(found, j, i) {
			return j
		}
	}
	return -1
}

func replaces(found []article.Found, j, i int) bool {
	a, b := &found[i], &found[j]
	return b.Details.Revises == "" && a.Term == b.Term && sameVoice(found, i, j) && (a.Figure.A != b.Figure.A || a.Figure.B != b.Figure.B) &&
		agree(a.Subject, b.Subject) && agree(a.Place, b.Place)
}

// sameVoice reports whether two claims have one source.
func sameVoice(found []article.Found, i, j int) bool {
	return compare.Fold(found[i].Source) == compare.Fold(found[j].Source)
}

// agree reports whether two names are one, or one is not given.
func agree(a, b string) bool { return a == "" || b == "" || compare.Fold(a) == compare.Fold(b) }

// leadsTo reports whether the claims that claim from replaced, and those that they
// did, come to claim to. It takes a chain that is too long for one that does.
func leadsTo(found []article.Found, byID map[string]int, from, to int) bool {
	for range longChain {
		if from == to {
			return true
		}
		next, ok := byID[found[from].Details.Revises]
		if !ok {
			return false
		}
		from = next
	}
	return true
}
