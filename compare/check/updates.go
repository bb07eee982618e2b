package check

import (
	"cmp"
	"slices"
	"strconv"

	"counterclaim/compare"
)

// updates returns the claims among conflicting pairs that differ in nothing but their
// figure and when they were stated, where the figure rises from one to the next: most
// likely each is an update of the one before, and nobody said so.
func updates(laid []count, sets [][]int) (chains [][]count) {
	members := map[quantity]map[int]bool{}
	var order []quantity
	for _, set := range sets {
		if len(set) != 2 || laid[set[0]].quantity() != laid[set[1]].quantity() {
			continue
		}
		q := laid[set[0]].quantity()
		if members[q] == nil {
			order, members[q] = append(order, q), map[int]bool{}
		}
		members[q][set[0]], members[q][set[1]] = true, true
	}
	for _, q := range order {
		var chain []count
		for i := range members[q] {
			chain = append(chain, laid[i])
		}
		slices.SortFunc(chain, asStated)
		if rising(chain) && !equated(chain) {
			chains = append(chains, chain)
		}
	}
	return chains
}

// asStated orders counts by when they were stated, those of one day by their figures.
func asStated(a, b count) int {
	return cmp.Or(cmp.Compare(a.Said, b.Said), cmp.Compare(a.Possible.Lo, b.Possible.Lo), cmp.Compare(a.Possible.Hi, b.Possible.Hi), byContent(a, b))
}

func rising(chain []count) bool {
	for i := 1; i < len(chain); i++ {
		if a, b := chain[i-1].Possible, chain[i].Possible; b.Lo < a.Lo || b.Hi < a.Hi {
			return false
		}
	}
	return true
}

// updated reports a chain once, at its last claim.
func (p *Pass) updated(chain []count) {
	last := chain[len(chain)-1].Claim
	var others []*compare.Claim
	for _, c := range chain[:len(chain)-1] {
		others = append(others, c.Claim)
	}
	p.Against(last, compare.Warning, figuresOf(chain)+" cannot all be true of the same days ("+daysSaid(last)+"), unless each replaces the one before",
		updateHint(chain), "one of the others", others...)
}

// figuresOf names the figures of a chain, or the outermost of many.
func figuresOf(chain []count) string {
	const most = 6
	first, last := chain[0].Claim, chain[len(chain)-1].Claim
	if len(chain) > most {
		return strconv.Itoa(len(chain)) + " figures from " + said(first) + " to " + saidOf(last)
	}
	var words []string
	for _, c := range chain[:len(chain)-1] {
		words = append(words, said(c.Claim))
	}
	return list(append(words, saidOf(last)), "and")
}

// updateHint says what to write under each claim of a chain but the first.
func updateHint(chain []count) string {
	const most = 8
	var words []string
	for i, c := range chain[1:] {
		id := chain[i].Claim.ID
		if id == "" {
			return "if these are updates, give each an id, and name it under revises of the next; else mend what is wrong"
		}
		if len(words) == most {
			words = append(words, "so on")
			break
		}
		words = append(words, "revises: "+clean(id)+" under "+said(c.Claim))
	}
	return "if these are updates, write " + list(words, "and") + "; else mend what is wrong"
}
