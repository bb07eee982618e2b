package compare

import "counterclaim/compare/linear"

// A solver answers questions about one knot, exactly. Stances are numbered as in
// the knot; on says which of them hold, nil for all. An answer may be that it was
// too much work.
type solver interface {
	// check reports whether the stances can all be true, under a reading. If not, it
	// returns limits that cannot hold together, and how often each is used.
	check(on []bool, by int) (linear.Answer, []use)
	// spans returns what is left of each quantity of the knot when the stances hold,
	// which they can; nil where that was too much work.
	spans(on []bool, by int) []*span
	// stretch returns the smallest t ≥ 1 such that the stances can all be true when
	// every upper limit is multiplied by t, which is the square of the factor by
	// which readings are widened; with limits that force it.
	stretch(on []bool) stretch
	// allot lets the solver work as much as budget says from now on.
	allot()
}

// A use is a limit as part of a proof.
type use struct {
	stance int32 // in the knot
	limit  limit
	times  linear.Rat
}

// A span is a range of numbers; no upper end where open.
type span struct {
	lo, hi linear.Rat
	open   bool
}

// A stretch is the answer to how far readings must be widened.
type stretch struct {
	answer linear.Answer // No where no factor helps
	t      linear.Rat
	uses   []use // empty where t is 1
}

// widen finds the stretch by following conflicts. check asks whether all limits can
// hold with the upper ones times a factor; the factor is as large as the last
// conflict asks for, until there is none. It grows each time, and is one of
// finitely many (Dinkelbach 1967).
func widen(check func(factor linear.Rat) (linear.Answer, []use)) stretch {
	best := stretch{t: linear.Int(1)}
	for {
		answer, uses := check(best.t)
		switch answer {
		case linear.Yes:
			return best
		case linear.OutOfBudget:
			return stretch{answer: answer}
		}
		low, high := linear.Rat{}, linear.Rat{}
		for _, u := range uses {
			sum := &low
			if u.limit.upper {
				sum = &high
			}
			*sum = sum.Add(linear.Int(u.limit.n).Mul(u.times))
		}
		if high.Zero() {
			return stretch{answer: linear.No, uses: uses}
		}
		best.t, best.uses = low.Quo(high), uses
	}
}

// budget is how many steps a solver may make for one task, such as finding all
// conflicts of a knot, and reserve how many for all tasks of a topic: a few
// seconds of work. Steps are counted and not timed, so that the same input always
// gives the same output.
const (
	budget  = 50_000_000
	reserve = 6 * budget
)

// A purse holds what the solvers of one topic may still use: steps, and numbers in
// tableaus.
type purse struct{ steps, entries int }

func newPurse() *purse { return &purse{reserve, linear.MostEntries} }

// An allowance is what one solver has been given of a purse.
type allowance struct {
	purse *purse
	given int
}

// next returns how many steps the next task may make, when so many were left of
// the last one's.
func (a *allowance) next(left int) int {
	a.purse.steps -= a.given - max(0, left)
	a.given = max(0, min(budget, a.purse.steps))
	return a.given
}
