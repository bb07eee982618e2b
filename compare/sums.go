package compare

import (
	"cmp"
	"slices"
)

// Limits of the search for sums.
const (
	mostSide = 100 // claims of one source, day and window among which sums are looked for
	mostSums = 1000
)

// A sideKey is what claims have in common that one source gives side by side: all
// but the axis on which they are parts of each other.
type sideKey struct {
	source, people, place nameID
	term                  Term
	said                  Date
	days                  period
	axis                  Axis
}

// sums finds totals and parts that one source gives on one day of the same days,
// whether they were replaced later or not: terms of the same people and place, or
// people or places of the same term.
func (al *aligner) sums() []Sum {
	var sums []Sum
	sides := map[sideKey][]int32{}
	var order []sideKey
	for i := range al.entries {
		e := &al.entries[i]
		if e.term&excess != 0 || e.derived() || e.source == notGiven || e.said == 0 {
			continue
		}
		for _, key := range e.sideKeys() {
			if sides[key] == nil {
				order = append(order, key)
			}
			sides[key] = append(sides[key], e.index)
		}
	}
	for _, key := range order {
		side := sides[key]
		if len(side) < 3 || len(side) > mostSide {
			continue
		}
		for _, total := range side {
			if sums = append(sums, al.sumsOf(total, side, key.axis)...); len(sums) > mostSums {
				return sums[:mostSums]
			}
		}
	}
	slices.SortFunc(sums, func(a, b Sum) int { return cmp.Or(cmp.Compare(a.Total, b.Total), slices.Compare(a.Parts, b.Parts)) })
	return sums
}

func (e *entry) sideKeys() [3]sideKey {
	k := sideKey{source: e.source, people: e.people, place: e.place, term: e.term, said: e.said, days: e.days}
	terms, people, places := k, k, k
	terms.term, terms.axis = 0, Terms
	people.people, people.axis = notGiven, People
	places.place, places.axis = notGiven, Place
	return [3]sideKey{terms, people, places}
}

// relateOn returns how two entries stand on one axis.
func (al *aligner) relateOn(axis Axis, a, b *entry) Relation {
	switch axis {
	case People:
		return al.people.relate(a.people, b.people)
	case Place:
		return al.places.relate(a.place, b.place)
	}
	return al.relateTerms(a.term, b.term)
}

// sumsOf returns the ways in which claims of a side are parts of one of them: the
// finest parts that have, or may have, nothing in common. Where a part is given
// twice, each wording makes a sum.
func (al *aligner) sumsOf(total int32, side []int32, axis Axis) []Sum {
	t := &al.entries[total]
	var parts []int32
	for _, i := range side {
		if e := &al.entries[i]; !assumed(axis, e, t) && !al.alike(axis, e, t) && al.relateOn(axis, e, t)&^(Same|Part) == 0 {
			parts = append(parts, i)
		}
	}
	parts = al.finest(parts, axis)
	var kinds [][]int32 // parts of one kind are wordings
	for _, i := range parts {
		at := slices.IndexFunc(kinds, func(k []int32) bool { return al.alike(axis, &al.entries[k[0]], &al.entries[i]) })
		if at < 0 {
			kinds = append(kinds, []int32{i})
		} else {
			kinds[at] = append(kinds[at], i)
		}
	}
	if len(kinds) < 2 || !al.apart(kinds, axis) {
		return nil
	}
	return al.combineParts(total, kinds, axis)
}

func (al *aligner) alike(axis Axis, a, b *entry) bool {
	switch axis {
	case People:
		return a.people == b.people
	case Place:
		return a.place == b.place
	}
	return a.term == b.term
}

// finest leaves out those parts of which others are parts.
func (al *aligner) finest(parts []int32, axis Axis) []int32 {
	return slices.DeleteFunc(slices.Clone(parts), func(i int32) bool {
		return slices.ContainsFunc(parts, func(k int32) bool {
			a, b := &al.entries[i], &al.entries[k]
			return !al.alike(axis, a, b) && al.relateOn(axis, b, a)&^(Same|Part) == 0
		})
	})
}

// apart reports whether no two kinds of parts must have somebody in common.
func (al *aligner) apart(kinds [][]int32, axis Axis) bool {
	for i, a := range kinds {
		for _, b := range kinds[:i] {
			if al.relateOn(axis, &al.entries[a[0]], &al.entries[b[0]])&Apart == 0 {
				return false
			}
		}
	}
	return true
}

// combineParts makes a sum for each choice of one wording of each kind, up to a few.
func (al *aligner) combineParts(total int32, kinds [][]int32, axis Axis) (sums []Sum) {
	const most = 8
	choices := make([][][]int32, len(kinds))
	for i, k := range kinds {
		for _, part := range k {
			choices[i] = append(choices[i], []int32{part})
		}
	}
	choice := make([]int, len(kinds))
	for {
		s := Sum{Total: int(total), Axis: axis}
		for i, c := range choices {
			s.Parts = append(s.Parts, int(c[choice[i]][0]))
		}
		slices.Sort(s.Parts)
		al.judgeSum(&s)
		sums = append(sums, s)
		if len(sums) == most || !advance(choice, choices) {
			return sums
		}
	}
}

// judgeSum says whether the parts add up to the total.
func (al *aligner) judgeSum(s *Sum) {
	total := &al.entries[s.Total]
	s.Said = true
	said := func(e *entry, sum *int64) {
		n, ok := e.claim.Figure.Named()
		s.Said = s.Said && ok && n <= MaxCount/mostSide
		*sum += min(n, MaxCount/mostSide)
	}
	said(total, &s.SaidTotal)
	for _, i := range s.Parts {
		e := &al.entries[i]
		said(e, &s.SaidParts)
		s.Together = plus(s.Together, e.reading.Possible)
	}
	if !s.Said {
		s.SaidParts, s.SaidTotal = 0, 0
	}
	al.rest(s)
	whole, sure := s.Rest == 0 && !s.Open, al.sureParts(s)
	s.Sure = sure
	allowed := total.reading.Possible
	switch {
	case sure && s.Together.Lo > allowed.Hi:
		s.Verdict = SumExceed
	case sure && whole && s.Together.Hi < allowed.Lo:
		s.Verdict = SumShort
	case s.Said && s.SaidParts == s.SaidTotal:
		s.Verdict = SumExact
	case !whole && (s.Said && s.SaidParts < s.SaidTotal || s.Together.Hi < allowed.Lo):
		s.Verdict = SumRest
	default:
		s.Verdict = SumMay
	}
}

// sureParts reports whether the parts certainly have nothing in common. That terms
// which a source gives side by side are apart is likely, and not certain; and
// people may have left a state that they were in.
func (al *aligner) sureParts(s *Sum) bool {
	for i, p := range s.Parts {
		a := &al.entries[p]
		if a.term.State() != al.entries[s.Total].term.State() {
			return false
		}
		for _, q := range s.Parts[:i] {
			if al.relateOn(s.Axis, a, &al.entries[q]) != Apart {
				return false
			}
		}
	}
	return true
}

// plus adds two intervals; ends too high to name are left open.
func plus(a, b Interval) Interval {
	sum := Interval{min(a.Lo, MaxCount) + min(b.Lo, MaxCount-1), Inf}
	if !a.Open() && !b.Open() && a.Hi <= MaxCount && b.Hi < MaxCount {
		sum.Hi = a.Hi + b.Hi
	}
	return sum
}

// rest finds what the total may take in beside the parts.
func (al *aligner) rest(s *Sum) {
	total := &al.entries[s.Total]
	if s.Axis == Terms {
		var parts Term
		for _, i := range s.Parts {
			parts |= al.entries[i].term
		}
		s.Rest = total.term.beside(parts)
		return
	}
	names, id := al.people, total.people
	if s.Axis == Place {
		names, id = al.places, total.place
	}
	name := &names.naming.names[id]
	s.Open = !name.whole || len(name.disjoint) != len(s.Parts)
	for _, i := range s.Parts {
		part := al.entries[i].people
		if s.Axis == Place {
			part = al.entries[i].place
		}
		s.Open = s.Open || !slices.Contains(name.disjoint, part)
	}
}

// beside returns what a term may take in beside its parts; none where it is their
// union.
func (t Term) beside(parts Term) Outcomes {
	if t == parts {
		return 0
	}
	sure, may := t.Bounds()
	partsSure, partsMay := parts.Bounds()
	rest := (sure|may)&^(partsSure|partsMay) | sure&^partsSure
	for r := range t.singles {
		if d := &definitions[r.row()]; len(d.Includes) > 0 {
			rest |= d.Possibly &^ partsSure
		}
	}
	return rest
}
