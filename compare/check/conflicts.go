package check

import "counterclaim/compare"

// Limits beyond which not every conflict is looked for, so that no dataset takes long.
const (
	mostPaired = 64 // counts of which all pairs are looked at before the engine is asked
	mostNamed  = 64 // linked people and places for which the engine is asked; of more only pairs are looked at
)

// conflictsOf returns the minimal conflicts of counts on the bench. Where there are too
// many names, or the bench has found all that it looks for, only pairs are looked at,
// but for those of which one is perhaps a wording of another claim.
func conflictsOf(bench *compare.Bench, some []count) (sets [][]int) {
	engine := !bench.Spent() && namesIn(some) <= mostNamed
	if engine && (len(some) > mostPaired || !pairwise(some)) {
		return bench.Conflicts()
	}
	pairs := bench.Pairs(compare.Conflict)
	if engine && len(pairs) > 0 {
		return bench.Conflicts() // some may be wordings of one statement
	}
	carried := map[compare.Date]int{}
	for _, c := range some {
		if c.Claim.Detail().Via != "" {
			carried[c.Said]++
		}
	}
	wording := func(c *compare.Claim) bool { return c.Detail().Via != "" && carried[c.SaidOn()] > 1 }
	for _, pair := range pairs {
		if a, b := bench.At(pair.A), bench.At(pair.B); !wording(a) && !wording(b) {
			sets = append(sets, []int{pair.A, pair.B})
		}
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
		if mayFall(counts[0].Term) {
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
