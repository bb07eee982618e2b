package compare

import "slices"

// jointly returns whether all claims of the aligned topic can be true at once,
// without saying why. Most topics are so plain that their pairs, which have been
// judged, have the answer; any other is solved.
func (al *aligner) jointly(tally *Tally) Joint {
	switch {
	case len(al.entries) == 0:
		return Consistent
	case !al.plain(tally):
		return al.reconciler().joint()
	case tally[Conflict] > 0:
		return Inconsistent
	}
	return Consistent
}

// plain reports whether a topic cannot be true as a whole if, and only if, two of
// its claims cannot: no claim is tied to another, nothing is left out by some and
// given by others, all count from the same day up to a day that is known, and no
// two counts that differ in people, place or term have anything to do with each
// other. Then every conflict is between two running counts of one series, or two
// states on one day.
func (al *aligner) plain(tally *Tally) bool {
	if al.linked || al.picky || tally[Restated] > 0 {
		return false
	}
	first := &al.entries[0]
	rows := int32(0)
	for i := range al.entries {
		e := &al.entries[i]
		if e.days.from != first.days.from || e.days.given != first.days.given || !e.days.exact() || e.days.given && e.days.from > e.days.until1 ||
			(e.people == notGiven) != (first.people == notGiven) || (e.place == notGiven) != (first.place == notGiven) ||
			(e.term == 0) != (first.term == 0) || e.term&excess != 0 || e.reading.Possible.Lo > e.reading.Possible.Hi {
			return false
		}
		rows = max(rows, e.row)
	}
	return rows == 0 || al.unrelatedRows(int(rows)+1)
}

// mostRows is how many definitions, people and places a plain topic has at most;
// more are solved, which finds out by itself what has to do with what.
const mostRows = 8

// unrelatedRows reports whether the claims of any two rows of the overview have
// nothing to do with each other.
func (al *aligner) unrelatedRows(n int) bool {
	if n > mostRows {
		return false
	}
	var first [mostRows]*entry
	for i := range al.entries {
		if e := &al.entries[i]; first[e.row] == nil {
			first[e.row] = e
		}
	}
	for i, a := range first[:n] {
		var terms [mostRows]Term // of the same people and place
		count := 0
		for k, b := range first[:n] {
			people, place := al.people.family(a.people) == al.people.family(b.people), al.places.family(a.place) == al.places.family(b.place)
			switch {
			case !people || !place:
			case a.people != b.people || a.place != b.place:
				return false
			case k >= i:
				terms[count] = b.term
				count++
			}
		}
		if count > 1 && !al.unrelatedTerms(terms[:count]) {
			return false
		}
	}
	return true
}

// unrelatedTerms reports whether no cell links two of the terms.
func (al *aligner) unrelatedTerms(terms []Term) bool {
	slices.Sort(terms)
	var key [mostRows]Term
	copy(key[:], terms)
	if unrelated, ok := al.unrelated[key]; ok {
		return unrelated
	}
	p := termCells(terms)
	classes := p.linkedClasses()
	seen := map[int32]bool{}
	unrelated := true
	for _, t := range terms {
		if f := p.forms[int32(t)]; len(f) > 0 {
			unrelated = unrelated && !seen[classes[f[0].cell]]
			seen[classes[f[0].cell]] = true
		}
	}
	if al.unrelated == nil || len(al.unrelated) > mostCuts {
		al.unrelated = map[[mostRows]Term]bool{}
	}
	al.unrelated[key] = unrelated
	return unrelated
}
