package compare

import "slices"

// A Bench sets a few claims beside each other as if they were a topic of their own.
// It must not be used by two goroutines at once.
type Bench struct {
	al     *aligner
	lister lister
	order  []int

	steps, sets int // that may still be made and looked at to find conflicts
}

// Limits of all that one bench is asked for conflicts, a few seconds of work: a dataset
// may have any number of groups that each are within the limits of a topic. They are
// counted, so that the same input gives the same output.
const (
	benchSteps  = 150_000_000 // the years of days of gaza-daily.json need 120 million
	benchSets   = 50 * mostSets
	benchSearch = 2 * mostSets // of those, for the conflicts of one group
)

// Bench returns a bench for claims of the dataset.
func (l *Lineup) Bench() *Bench {
	c := l.comparison
	return &Bench{al: newAligner(c.options.Profile, c.subjects, c.places, c.sources), steps: benchSteps, sets: benchSets}
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

// At returns a claim on the bench by its number.
func (b *Bench) At(number int) *Claim { return b.al.entries[number].claim }

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

// Spent reports whether the bench has been asked for so many conflicts that it looks
// for no more.
func (b *Bench) Spent() bool { return b.steps <= 0 }

// Conflicts returns minimal sets of claims on the bench that cannot all be true,
// as Reconciliation.Conflicts has them; none where all can. Of large or many groups not
// all are found, but some for every claim without which the rest can be true.
func (b *Bench) Conflicts() (sets [][]int) {
	if b.Spent() {
		return nil
	}
	p := newPurse()
	p.steps = min(p.steps, b.steps)
	before := p.steps
	r := b.al.reconcilerOf(p)
	if r.joint() == Inconsistent {
		given := max(0, min(benchSearch, b.sets))
		left := given
		r.spare = &left
		out := new(Reconciliation)
		r.conflicts(out)
		for _, c := range out.Conflicts {
			sets = append(sets, c.Lines)
		}
		b.sets -= given - left
	}
	for _, k := range r.knots {
		if k.solver != nil {
			k.solver.allot() // gives back what it did not need
		}
	}
	b.steps -= before - p.steps
	return sets
}
