package compare

import (
	"cmp"
	"math/big"
	"slices"

	"counterclaim/compare/linear"
)

// MostRepairs is how many of the smallest sets of claims without which a topic is
// consistent are listed.
const MostRepairs = 10

// A reconciler asks whether all figures of one topic can be true at once.
//
// It goes five steps: what the claims speak of becomes unknowns (quantities); what
// they say becomes limits on them, by stances that stand or fall as one; unknowns
// that bear on each other are tied into knots, cut into cells that have nothing in
// common (cells); each knot is solved by itself, one series over time as a chain,
// anything else as a tableau; and from the solvers' answers come conflicts with
// their proofs, the stretch, and what is left.
type reconciler struct {
	al      *aligner
	qs      *quantities
	cut     *cutter
	stances []stance
	knots   []*solved
	named   []Quantity                   // what the quantities are called; nil until that is asked for
	written [Place + 1]map[nameID]string // the first spelling of people and places
}

// A solved is a knot with its solver and the first answer.
type solved struct {
	*knot
	solver solver // nil where the knot is too large
	answer linear.Answer
	core   []use // of an inconsistent knot: a first proof

	// Of a knot that is too large, its series one by one, as far as they cannot be.
	broken []*solved
}

// reconcile asks the aligned topic.
func (al *aligner) reconcile() *Reconciliation {
	r := al.reconciler()
	out := &Reconciliation{Joint: r.joint(), Work: r.work(), Sums: al.sums()}
	for i := range al.entries {
		if r.qs.of[i] < 0 {
			out.Aside = append(out.Aside, i)
		}
	}
	out.Silent = r.silent()
	for _, s := range r.stances {
		if len(s.lines) > 1 {
			out.Statements = append(out.Statements, s.numbers())
		}
	}
	for _, k := range r.knots {
		if k.answer == linear.Yes {
			out.Left = append(out.Left, r.left(k, nil)...)
		}
	}
	r.sortLeft(out.Left)
	switch out.Joint {
	case Consistent:
		out.Stretch = Stretch{Known: true, Squared: big.NewRat(1, 1)}
	case Inconsistent:
		r.conflicts(out)
		r.stretch(out)
	}
	return out
}

// silent returns the claims that do not say what others say in more than one way.
func (r *reconciler) silent() (lines [NumAxes][]int) {
	for i, n := range r.qs.of {
		if n < 0 {
			continue
		}
		q, e := &r.qs.list[n], &r.al.entries[i]
		for axis, silent := range [NumAxes]bool{
			People: q.people == notGiven && r.qs.several[People], Place: q.place == notGiven && r.qs.several[Place],
			Terms: q.term == 0 && r.qs.several[Terms], Days: !e.days.given && q.until.vague(),
		} {
			if silent {
				lines[axis] = append(lines[axis], i)
			}
		}
	}
	return lines
}

// reconciler ties the aligned topic's claims into knots and solves them.
func (al *aligner) reconciler() *reconciler {
	r := &reconciler{al: al, qs: newQuantities(al), cut: newCutter(al)}
	r.stances = al.stances(r.qs, r.canHold)
	every := make([]int32, len(r.qs.list))
	for i := range every {
		every[i] = int32(i)
	}
	r.knots = r.solve(every, r.stances)
	return r
}

// solve ties quantities into knots and asks each for a first answer.
func (r *reconciler) solve(some []int32, stances []stance) (list []*solved) {
	if len(some) == 0 {
		return nil
	}
	knots := r.cut.knots(r.qs, some)
	tie(knots, stances)
	for _, k := range knots {
		s := &solved{knot: k, solver: newSolver(k, r.qs, stances), answer: linear.OutOfBudget}
		if s.solver != nil {
			s.answer, s.core = s.solver.check(nil, byPossible)
		}
		if s.answer == linear.OutOfBudget {
			s.broken = r.brokenSeries(k, stances)
		}
		list = append(list, s)
	}
	return list
}

// brokenSeries solves the series of a knot that is too large, each as if it stood
// alone, and returns those that cannot be.
func (r *reconciler) brokenSeries(k *knot, stances []stance) (broken []*solved) {
	series := k.series(r.qs)
	tie(series, stances)
	for _, k := range series {
		c := newChain(k, r.qs, stances)
		if answer, core := c.check(nil, byPossible); answer == linear.No {
			broken = append(broken, &solved{knot: k, solver: c, answer: answer, core: core})
		}
	}
	return broken
}

// newSolver returns the solver of a knot, nil where it is too large for any.
func newSolver(k *knot, qs *quantities, stances []stance) solver {
	if k.uncut {
		return nil
	}
	if k.simple(qs) {
		return newChain(k, qs, stances)
	}
	if t, ok := newTableau(k, qs, stances); ok {
		return t
	}
	return nil
}

// canHold reports whether stances can all be true by themselves.
func (r *reconciler) canHold(some []stance) bool {
	var quantities []int32
	for _, s := range some {
		for _, l := range slices.Concat(s.limits[byPossible], s.limits[byLikely]) {
			quantities = addNew(quantities, l.quantity)
		}
	}
	return !slices.ContainsFunc(r.solve(quantities, some), func(k *solved) bool { return k.answer == linear.No })
}

// joint returns what is known of the topic as a whole.
func (r *reconciler) joint() Joint {
	joint := Consistent
	for _, k := range r.knots {
		switch k.answer {
		case linear.No:
			return Inconsistent
		case linear.OutOfBudget:
			if len(k.broken) > 0 {
				return Inconsistent
			}
			joint = NotDecided
		}
	}
	return joint
}

func (r *reconciler) work() (w Work) {
	for _, k := range r.knots {
		if k.uncut {
			w.Unknowns += len(k.quantities)
		}
		w.Unknowns += int(k.people.cells) * int(k.places.cells) * int(k.terms.cells) * (len(k.days(r.qs)) + len(k.vague(r.qs)))
		for _, s := range k.stances {
			w.Conditions += len(r.stances[s].limits[byPossible])
		}
		w.Conditions += k.structure() * len(k.days(r.qs))
	}
	return w
}

// conflicts finds the minimal conflicts and the repairs of all knots.
func (r *reconciler) conflicts(out *Reconciliation) {
	var broken []*solved
	var repairs [][][]int32
	total := 1
	for _, k := range r.knots {
		for _, part := range k.broken {
			r.search(part, out)
			out.MayBeMore, total = true, -1
		}
		if k.answer != linear.No {
			continue
		}
		some, n := r.search(k, out)
		broken, repairs = append(broken, k), append(repairs, some)
		if total = total * n; n < 0 || total < 0 || total > 1<<30 {
			total = -1
		}
	}
	undecided := slices.ContainsFunc(r.knots, func(k *solved) bool { return k.answer == linear.OutOfBudget })
	slices.SortFunc(out.Conflicts, func(a, b JointConflict) int {
		return cmp.Or(cmp.Compare(len(a.Lines), len(b.Lines)), slices.Compare(a.Lines, b.Lines))
	})
	if over := len(out.Conflicts) - mostConflicts; over > 0 {
		out.Conflicts, out.MoreConflicts = out.Conflicts[:mostConflicts], out.MoreConflicts+over
	}
	if r.al.picky {
		n := len(out.Conflicts)
		out.Conflicts = slices.DeleteFunc(out.Conflicts, func(c JointConflict) bool {
			return !slices.ContainsFunc(c.Lines, func(i int) bool { return r.al.entries[i].picked })
		})
		out.Elsewhere = n - len(out.Conflicts)
	}
	if !undecided {
		out.Repairs = r.repairs(broken, repairs)
	}
	if undecided || len(out.Repairs) == 0 {
		total = -1
	}
	if out.MoreRepairs = -1; total >= 0 {
		out.MoreRepairs = total - len(out.Repairs)
	}
}

// search finds the minimal conflicts of a knot, and its repairs.
func (r *reconciler) search(k *solved, out *Reconciliation) (repairs [][]int32, total int) {
	s := newSearch(k.solver, len(k.stances))
	repairs, total = s.run(k.core)
	for _, c := range s.conflicts {
		out.Conflicts = append(out.Conflicts, r.conflict(k, c))
	}
	out.MayBeMore = out.MayBeMore || s.more
	out.MoreConflicts += s.hidden
	return repairs, total
}

// repairs joins the repairs of the knots into repairs of the topic.
func (r *reconciler) repairs(broken []*solved, of [][][]int32) (list []Repair) {
	for _, some := range of {
		if len(some) == 0 {
			return nil
		}
	}
	choice := make([]int, len(broken))
	for {
		var p Repair
		for i, k := range broken {
			on := make([]bool, len(k.stances))
			for s := range on {
				on[s] = true
			}
			for _, s := range of[i][choice[i]] {
				on[s] = false
				p.Drop = append(p.Drop, r.linesOf(k, s)...)
			}
			p.Left = append(p.Left, r.left(k, on)...)
		}
		slices.Sort(p.Drop)
		p.Drop = slices.Compact(p.Drop)
		r.sortLeft(p.Left)
		list = append(list, p)
		if len(list) == MostRepairs || !advance(choice, of) {
			slices.SortFunc(list, func(a, b Repair) int { return slices.Compare(a.Drop, b.Drop) })
			return list
		}
	}
}

// linesOf returns the lines of a stance of a knot.
func (r *reconciler) linesOf(k *solved, s int32) []int {
	return r.stances[k.stances[s]].numbers()
}
