package compare

import "slices"

// A limit is one end of a reading: the quantity is at least n, or at most n.
type limit struct {
	quantity int32
	upper    bool
	n        int64
}

// A stance is what stands or falls as one: a claim, or wordings of one statement
// that cannot all be true. Of these only the loosest ends bind.
type stance struct {
	lines  []int32
	limits [2][]limit // by reading: possible and likely
}

// numbers returns the lines for a table.
func (s *stance) numbers() []int {
	lines := make([]int, len(s.lines))
	for i, l := range s.lines {
		lines[i] = int(l)
	}
	return lines
}

// The readings, by number.
const (
	byPossible = iota
	byLikely
)

func (r Reading) interval(by int) Interval {
	if by == byLikely {
		return r.Likely
	}
	return r.Possible
}

// claimStance returns the stance of one claim.
func claimStance(e *entry, q int32) stance {
	u := stance{lines: []int32{e.index}}
	for by := range u.limits {
		u.limits[by] = limits(q, q, e.reading.interval(by))
	}
	return u
}

// limits returns the ends of an interval as limits, leaving out what says nothing.
func limits(least, most int32, i Interval) (list []limit) {
	if i.Lo > 0 && least >= 0 {
		list = append(list, limit{least, false, i.Lo})
	}
	if !i.Open() && most >= 0 {
		list = append(list, limit{most, true, i.Hi})
	}
	return list
}

// stances makes the stances of the binding claims. canHold reports whether wordings
// of one statement can all be true; all is false where not all wordings were found.
func (al *aligner) stances(qs *quantities, canHold func([]stance) bool) (stances []stance, all bool) {
	grouped := map[int32]bool{}
	groups, all := al.wordings(qs.binding())
	for _, group := range groups {
		var own []stance
		for _, i := range group {
			own = append(own, claimStance(&al.entries[i], qs.of[i]))
		}
		if !canHold(own) {
			stances = append(stances, al.statement(group, qs))
			for _, i := range group {
				grouped[i] = true
			}
		}
	}
	for _, i := range qs.order {
		if qs.of[i] >= 0 && !grouped[i] {
			stances = append(stances, claimStance(&al.entries[i], qs.of[i]))
		}
	}
	return stances, all
}

// statement returns the stance of wordings that cannot all be true: the widest of
// their counts is at least their lowest low end, and the narrowest at most their
// highest high end.
func (al *aligner) statement(group []int32, qs *quantities) stance {
	u := stance{lines: group}
	widest, narrowest := int32(-1), int32(-1)
	for _, i := range group {
		if al.certainly(i, group, Same|Whole) {
			widest = qs.of[i]
		}
		if al.certainly(i, group, Same|Part) {
			narrowest = qs.of[i]
		}
	}
	for by := range u.limits {
		hull := al.entries[group[0]].reading.interval(by)
		for _, i := range group[1:] {
			hull = hull.Hull(al.entries[i].reading.interval(by))
		}
		u.limits[by] = limits(widest, narrowest, hull)
	}
	return u
}

// certainly reports whether a claim stands so, and in no other way, to all claims
// of the group.
func (al *aligner) certainly(i int32, group []int32, r Relation) bool {
	for _, k := range group {
		if k != i && combine(al.axes(&al.entries[i], &al.entries[k]))&^r != 0 {
			return false
		}
	}
	return true
}

// mostWordings is how many claims of one source and day are looked through for
// wordings of one statement. Of more each binds by itself, which is stricter: that
// they can be true holds all the same, that they cannot is then not decided.
const mostWordings = 2000

// wordings groups those of the claims that carry one statement, in order. all is
// false where there were too many to look through.
func (al *aligner) wordings(claims []int32) (groups [][]int32, all bool) {
	type statement struct {
		source nameID
		day    Date
	}
	said := map[statement][]int32{}
	var order []statement
	for _, i := range claims {
		e := &al.entries[i]
		if e.via == notGiven || e.source == notGiven || !e.said.Exact() {
			continue
		}
		s := statement{e.source, e.said}
		if said[s] == nil {
			order = append(order, s)
		}
		said[s] = append(said[s], e.index)
	}
	all = true
	for _, s := range order {
		if n := len(said[s]); n > mostWordings {
			all = false
		} else if n > 1 {
			groups = append(groups, al.restatedAmong(said[s])...)
		}
	}
	return groups, all
}

// restatedAmong returns the groups of claims that restatements join, directly or
// through others.
func (al *aligner) restatedAmong(claims []int32) (groups [][]int32) {
	left := slices.Clone(claims) // in no group yet
	for len(left) > 0 {
		group := []int32{left[0]}
		left = left[1:]
		for next := 0; next < len(group); next++ {
			left = slices.DeleteFunc(left, func(k int32) bool {
				restated := al.judge(&al.entries[min(group[next], k)], &al.entries[max(group[next], k)]).verdict == Restated
				if restated {
					group = append(group, k)
				}
				return restated
			})
		}
		if len(group) == 1 {
			continue
		}
		slices.Sort(group)
		groups = append(groups, group)
	}
	return groups
}
