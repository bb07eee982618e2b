package check

import "counterclaim/compare"

// Limits beyond which not every conflict is looked for, so that no dataset takes long.
const (
	mostPaired = 64 // counts of which all pairs are looked at before the engine is asked
	mostNamed  = 64 // linked people and places for which the engine is asked; of more only pairs are looked at
)

// conflictsOf returns the minimal conflicts of counts on the bench.
func conflictsOf(bench *compare.Bench, some []count) (sets [][]int) {
	few := namesIn(some) <= mostNamed
	if few && (len(some) > mostPaired || !pairwise(some)) {
		return bench.Conflicts()
	}
	for _, pair := range bench.Pairs(compare.Conflict) {
		sets = append(sets, []int{pair.A, pair.B})
	}
	if few && len(sets) > 0 {
		return bench.Conflicts() // some may be wordings of one statement
	}
	return sets
}

// namesIn returns how many different people and places there are, those apart that
// come with others.
func namesIn(counts []count) int {
	n := 1
	for i := 1; i < len(counts); i++ {
		if counts[i].People != counts[i-1].People || counts[i].Place != counts[i-1].Place {
			n++
		}
	}
	return n
}

// pairwise reports whether there can be no conflict between counts unless two of them
// are in conflict, which is found sooner: they are of one series, or of two on one day,
// so that none is the sum or the difference of others. Of two series over some days
// the part may grow by more than the whole.
func pairwise(counts []count) bool {
	kinds, oneDay := 1, true
	for i := range counts {
		c := &counts[i]
		if c.Since != counts[0].Since || !c.Exact() {
			return len(counts) == 2
		}
		oneDay = oneDay && c.First == counts[0].First
		if i > 0 && !alike(&counts[i-1], c) {
			kinds++
		}
	}
	return kinds == 1 || kinds == 2 && oneDay || len(counts) == 2
}

// conflictable reports whether counts may be in conflict with each other. It is
// quick, and says yes too often. Three counts of different people, places, terms or
// days may be, whatever their numbers; else two must lie apart, and not by growing.
func conflictable(counts []count) bool {
	if len(counts) < 2 || !disputable(counts) && len(counts) < 3 {
		return false
	}
	for i := range counts {
		if !oneSeries(&counts[0], &counts[i]) || !counts[i].Exact() {
			return true
		}
	}
	most := int64(0) // of the days before
	for day := range daysOf(counts) {
		if disputable(day) {
			return true
		}
		if counts[0].Term.State() {
			continue
		}
		for _, c := range day {
			if most > c.Possible.Hi {
				return true
			}
		}
		for _, c := range day {
			most = max(most, c.Possible.Lo)
		}
	}
	return false
}
