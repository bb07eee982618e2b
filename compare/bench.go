package compare

import "slices"

// A Bench sets a few claims beside each other as if they were a topic of their own.
// It must not be used by two goroutines at once.
type Bench struct {
	al     *aligner
	lister lister
	order  []int
}

// Bench returns a bench for claims of the dataset.
func (l *Lineup) Bench() *Bench {
	c := l.comparison
	return &Bench{al: newAligner(c.options.Profile, c.subjects, c.places, c.sources)}
}

// Lay puts claims on the bench in place of those before, in an order of its own by
// which it numbers them, and returns that: the claims' places in what was given. It
// holds until the next.
func (b *Bench) Lay(claims []*Claim) []int {
	b.order = b.order[:0]
	for i := range claims {
		b.order = append(b.order, i)
	}
	slices.SortFunc(b.order, func(i, k int) int { return compareClaims(claims[i], claims[k]) })
	b.al.forget()
	entries := b.al.room(len(claims))
	for i, n := range b.order {
		entries[i] = b.al.entry(claims[n])
	}
	b.al.align(entries)
	return b.order
}

// mostBenched is how many pairs a bench returns, the worst ones.
const mostBenched = 10_000

// Pairs returns the pairs of claims on the bench that have one of the verdicts, the
// worst first.
func (b *Bench) Pairs(verdicts ...Verdict) []Pair {
	var wanted [NumVerdicts]bool
	for _, v := range verdicts {
		wanted[v] = true
	}
	b.lister.reset(b.al, mostBenched, wanted, false)
	b.lister.run()
	b.lister.sort(ByWorst)
	return b.al.pairs(b.lister.pairs)
}

// Sums returns the totals on the bench that come with parts of them, as
// Reconciliation.Sums has them.
func (b *Bench) Sums() []Sum { return b.al.sums() }

// Conflicts returns minimal sets of claims on the bench that cannot all be true,
// as Reconciliation.Conflicts has them; none where all can.
func (b *Bench) Conflicts() [][]int {
	r := b.al.reconciler()
	if r.joint() != Inconsistent {
		return nil
	}
	out := new(Reconciliation)
	r.conflicts(out)
	var sets [][]int
	for _, c := range out.Conflicts {
		sets = append(sets, c.Lines)
	}
	return sets
}
