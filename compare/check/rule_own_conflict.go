package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC415", Name: "own-conflict",
		Title: "figures of one source that cannot all be true",
		Doc:   "What one source says of one topic cannot all be true at once, in whatever way its words are read; without any one of the figures named the others can. Figures of the same days that rise from statement to statement are most likely updates, each of the one before, and a warning at the last of them. A count that takes in the missing, or others who may be found or freed, is held against others of its own day alone. What CC411 to CC414 say is not said again, and a claim is named once. Claims without a date, or that do not say whom they count while others do, are left out: that they mean the same is assumed. Of more figures than can be set beside each other in a few seconds some conflicts are named, in the end those of two figures alone; mend them and check again.",
		Bad: `claims:
  - source: Kyiv
    figure: 3,800
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/a
  - source: Kyiv
    figure: «4,700
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/b
  - source: Seoul
    figure: 112
    counts: killed
    stated: 2025-01-05
    url: https://example.org/c
  - source: Seoul
    figure: «90
    counts: killed
    until: 2025-01-05
    stated: 2025-01-06
    url: https://example.org/d
`,
		Good: `claims:
  - source: Kyiv
    figure: 3,800
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/a
  - source: Kyiv
    figure: 4,700
    counts: killed or wounded
    stated: 2025-04-05
    url: https://example.org/b
`,
	}, Check: ownConflict})
}

func ownConflict(p *Pass) {
	told := p.told()
	bench := p.lineup().Bench()
	for g, group := range p.own() {
		left := slices.DeleteFunc(slices.Clone(group), func(c count) bool { return told.claims[c.Number] })
		for some := range runs(left, linked) {
			if !conflictable(some) {
				continue
			}
			laid := lay(bench, some)
			sets := slices.DeleteFunc(conflictsOf(bench, some), func(set []int) bool { return mayBeFall(pick(laid, set)) })
			p.conflicts(g, laid, sets, &told)
		}
	}
}

// conflicts reports minimal conflicts of a group, the smallest first; none that shares
// a claim with another, for they may be one fault.
func (p *Pass) conflicts(group int, laid []count, sets [][]int, told *told) {
	named := map[int]bool{}
	updated := map[int32]bool{} // by number in the dataset
	for _, chain := range updates(laid, sets) {
		p.updated(chain)
		for _, c := range chain {
			updated[c.Number] = true
		}
	}
	for i, c := range laid {
		named[i] = updated[c.Number]
	}
	for _, set := range sets {
		if slices.ContainsFunc(set, func(i int) bool { return named[i] }) || told.spans(group, pick(laid, set)) {
			continue
		}
		for _, i := range set {
			named[i] = true
		}
		p.conflict(pick(laid, set))
	}
}

// mayBeFall reports whether a conflict may be gone when people leave a count that takes
// them in: it is of a day before that of another.
func mayBeFall(set []count) bool {
	for i := range set {
		if c := &set[i]; mayFall(c.Term) && slices.ContainsFunc(set, func(o count) bool { return o.First > c.First }) {
			return true
		}
	}
	return false
}

func pick(counts []count, numbers []int) (some []count) {
	for _, i := range numbers {
		some = append(some, counts[i])
	}
	return some
}

// conflict reports a minimal conflict at the claim of its last day, or that stated last.
func (p *Pass) conflict(set []count) {
	slices.SortFunc(set, func(a, b count) int {
		return cmp.Or(b.Claim.LastDay().Compare(a.Claim.LastDay()), b.Said.Compare(a.Said), byContent(b, a))
	})
	var words []string
	var others []*compare.Claim
	for i, c := range set {
		words = append(words, saidOf(c.Claim)+" ("+daysSaid(c.Claim)+")")
		if i > 0 {
			others = append(others, c.Claim)
		}
	}
	slices.Reverse(words)
	message, hint := list(words, "and")+" cannot all be true", "mend what is wrong; revises names a figure that the source has replaced"
	if len(set) == 1 {
		message = list(words, "and") + " cannot be true"
	}
	if equated(set) {
		hint = "mend what is wrong; means is right only where the word stands for all of those: a part goes under subject, declared within the wider one"
	}
	p.Against(set[0].Claim, compare.Error, message, hint, "one of the others", others...)
}

// equated reports whether words that differ are one term only as means says so.
func equated(set []count) bool {
	for _, c := range set {
		if len(c.Claim.Detail().Means) > 0 && slices.ContainsFunc(set, func(o count) bool {
			return o.Term == c.Term && compare.Fold(o.Claim.Counts) != compare.Fold(c.Claim.Counts)
		}) {
			return true
		}
	}
	return false
}

// daysSaid says which days a claim counts, as it was written.
func daysSaid(c *compare.Claim) string {
	since, last := c.Since.String(), c.LastDay().String()
	switch {
	case last == "":
		return "undated"
	case since == "":
		return "by " + last
	case since == last:
		return "on " + last
	}
	return since + " to " + last
}
