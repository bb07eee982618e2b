package compare

import (
	"cmp"
	"slices"
)

// How many claims a topic may have for all its pairs to be looked at, and how many
// pairs in dispute a larger one, for these.
const (
	mostDiffed      = 300
	mostDiffedPairs = 100_000
)

// A claimPair is two claims by their numbers, the lower one first.
type claimPair [2]int

// pairs finds the pairs of a topic whose verdict is another one than before.
func (b *between) pairs(t *TopicDiff, key string) {
	t.Looked = looked(&t.Before, &t.After)
	if t.Looked == LookedNone {
		return
	}
	changes := map[claimPair]*PairChange{}
	for version := range b.tables {
		b.judged(version, key, t.Looked, func(p *Pair, x, y *Line) {
			c := claimPair{b.id[version][x.Claim], b.id[version][y.Claim]}
			if c[0] > c[1] {
				c[0], c[1], x, y = c[1], c[0], y, x
			}
			change := changes[c]
			if change == nil {
				change = &PairChange{}
				changes[c] = change
			}
			change.A, change.B = *x, *y
			if version == 0 {
				change.Was, change.Before = true, p.Verdict
			} else {
				change.Is, change.After = true, p.Verdict
			}
		})
	}
	for _, c := range changes {
		if c.Was != c.Is && (c.Was && c.Before.Disputed() || c.Is && c.After.Disputed()) || c.Was && c.Is && c.Before != c.After {
			t.Pairs = append(t.Pairs, *c)
		}
	}
	slices.SortFunc(t.Pairs, comparePairChanges)
}

// looked returns which pairs are looked at in a topic that stood and stands so.
func looked(before, after *Standing) Looked {
	switch {
	case max(before.Claims, after.Claims) <= mostDiffed:
		return LookedAll
	case max(before.Tally.Disputed(), after.Tally.Disputed()) <= mostDiffedPairs:
		return LookedDisputed
	}
	return LookedNone
}

// judged gives every pair of a topic that is looked at in one version.
func (b *between) judged(version int, key string, l Looked, give func(p *Pair, x, y *Line)) {
	i, ok := b.number[version][key]
	if !ok {
		return
	}
	table := b.tables[version]
	c := table.comparison
	saved := c.options
	defer func() { c.options = saved }()
	c.options.Pairs, c.options.Most, c.options.Matrix = ListAll, MaxListed, false
	if l == LookedDisputed {
		c.options.Pairs = ListDisputed
	}
	topic := table.Judge(i)
	for n := range topic.Pairs {
		p := &topic.Pairs[n]
		give(p, &topic.Lines[p.A], &topic.Lines[p.B])
	}
}

// comparePairChanges puts the worst first, by what they are now.
func comparePairChanges(a, b PairChange) int {
	rank := func(c PairChange) int {
		if c.Is {
			return c.After.rank()
		}
		return int(NumVerdicts) + c.Before.rank()
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), compareClaims(a.A.Claim, b.A.Claim), compareClaims(a.B.Claim, b.B.Claim))
}
