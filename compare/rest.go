package compare

import (
	"cmp"
	"slices"
)

// rests counts pairs by verdict and main reason. There are few different ones,
// so they are looked for one after the other, the latest first.
type rests []Rest

// count counts n pairs of one judgement. Which of the two is the part does not
// matter here.
func (rs *rests) count(j judgement, n int) {
	r := mainReason(j)
	key := Rest{Verdict: j.verdict, Reason: Reason{Kind: r.Kind, Axis: r.Axis, Relation: r.Relation | r.Relation.flip()}}
	list := *rs
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].same(key) {
			list[i].Pairs += n
			return
		}
	}
	key.Pairs = n
	*rs = append(list, key)
}

func (r Rest) same(s Rest) bool {
	return r.Verdict == s.Verdict && r.Reason.Kind == s.Reason.Kind && r.Reason.Axis == s.Reason.Axis && r.Reason.Relation == s.Reason.Relation
}

// sorted returns the counts in order, the largest first in each verdict.
func (rs rests) sorted() []Rest {
	var list []Rest
	for _, r := range rs {
		if r.Pairs != 0 {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b Rest) int {
		return cmp.Or(
			cmp.Compare(a.Verdict.rank(), b.Verdict.rank()), -cmp.Compare(a.Pairs, b.Pairs),
			cmp.Compare(a.Reason.Kind, b.Reason.Kind), cmp.Compare(a.Reason.Axis, b.Reason.Axis),
			cmp.Compare(a.Reason.Relation, b.Reason.Relation),
		)
	})
	return list
}
