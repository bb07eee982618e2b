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
	purse   *purse
	stances []stance
	grouped bool // all wordings of one statement are one stance
	knots   []*solved
	named   []Quantity                   // what the quantities are called; nil until that is asked for
	written [Place + 1]map[nameID]string // the first spelling of people and places
	spare   *int                         // as a search has it
}

// A solved is a knot with its solver and the first answer.
type solved struct {
	*knot
	solver solver // nil where the knot is too large
	answer linear.Answer
	core   []use // of an inconsistent knot: a first proof

	// Of a knot that is too large, its series one by one, as far as they cannot be.
	broken []*solved
	pairs  []clash // and of two series, claims that exclude each other
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
			k.solver = nil // it is asked nothing more, and may be large
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
func (al *aligner) reconciler() *reconciler { return al.reconcilerOf(newPurse()) }

// reconcilerOf is reconciler with a purse.
func (al *aligner) reconcilerOf(p *purse) *reconciler {
	r := &reconciler{al: al, qs: newQuantities(al), cut: newCutter(al), purse: p}
	r.stances, r.grouped = al.stances(r.qs, r.canHold)
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
		s := &solved{knot: k, solver: r.newSolver(k, stances), answer: linear.OutOfBudget}
		if s.solver != nil {
			s.answer, s.core = s.solver.check(nil, byPossible)
			s.solver.allot()
		}
		if s.answer == linear.OutOfBudget {
			s.broken, s.pairs = r.brokenSeries(k, stances), r.brokenPairs(k, stances)
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
		c := newChain(k, r.qs, stances, r.purse)
		if answer, core := c.check(nil, byPossible); answer == linear.No {
			broken = append(broken, &solved{knot: k, solver: c, answer: answer, core: core})
		}
	}
	return broken
}

// mostJudged is how many claims of a knot that is too large are looked through pair
// by pair.
const mostJudged = 2000

// brokenPairs returns the claims of two series of a knot that is too large which
// exclude each other, as pairs are judged.
func (r *reconciler) brokenPairs(k *knot, stances []stance) (list []clash) {
	if len(k.stances) > mostJudged {
		return nil
	}
	for i, n := range k.stances {
		for j, m := range k.stances[:i] {
			a, b := &stances[n], &stances[m]
			if len(a.lines) > 1 || len(b.lines) > 1 || len(list) > mostConflicts {
				continue
			}
			if c, ok := r.excludes(&r.al.entries[a.lines[0]], &r.al.entries[b.lines[0]]); ok {
				c.members = []int32{int32(j), int32(i)}
				for n := range c.uses {
					c.uses[n].stance = c.members[1-c.uses[n].stance]
				}
				list = append(list, c)
			}
		}
	}
	return list
}

// excludes returns the proof that two claims of different series exclude each
// other, if they do: as stance 0 of it the first, as 1 the second.
func (r *reconciler) excludes(a, b *entry) (c clash, ok bool) {
	if a.rowKey() == b.rowKey() || (a.people == notGiven) != (b.people == notGiven) || (a.place == notGiven) != (b.place == notGiven) ||
		(a.term == 0) != (b.term == 0) || a.days.given != b.days.given || r.al.judge(a, b).verdict != Conflict {
		return c, false
	}
	low, high := int32(0), int32(1)
	if a.reading.Possible.Lo <= b.reading.Possible.Hi {
		a, b, low, high = b, a, high, low
	}
	one := linear.Int(1)
	c.uses = []use{
		{low, limit{r.qs.of[a.index], false, a.reading.Possible.Lo}, one},
		{high, limit{r.qs.of[b.index], true, b.reading.Possible.Hi}, one},
	}
	return c, true
}

// newSolver returns the solver of a knot, nil where it is too large for any.
func (r *reconciler) newSolver(k *knot, stances []stance) solver {
	if k.uncut {
		return nil
	}
	if k.simple(r.qs) {
		return newChain(k, r.qs, stances, r.purse)
	}
	if t, ok := newTableau(k, r.qs, stances, r.purse); ok {
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
	room := r.purse.entries
	defer func() { r.purse.entries = room }()
	return !slices.ContainsFunc(r.solve(quantities, some), func(k *solved) bool { return k.answer == linear.No })
}

// joint returns what is known of the topic as a whole.
func (r *reconciler) joint() Joint {
	joint := Consistent
	for _, k := range r.knots {
		switch {
		case k.answer == linear.Yes:
		case !r.grouped:
			joint = NotDecided
		case k.answer == linear.No || len(k.broken) > 0 || len(k.pairs) > 0:
			return Inconsistent
		default:
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
	total, undecided := 1, false
	for _, k := range r.knots {
		undecided = undecided || k.answer == linear.OutOfBudget
		for _, part := range k.broken {
			r.search(part, out)
			out.MayBeMore = true
		}
		for _, c := range k.pairs {
			out.Conflicts, out.MayBeMore = append(out.Conflicts, r.conflict(k, c)), true
		}
		if k.answer != linear.No {
			continue
		}
		some, n := r.search(k, out)
		broken, repairs = append(broken, k), append(repairs, some)
		if total *= n; n < 0 || total < 0 || total > 1<<30 {
			total = -1
		}
	}
	out.sortConflicts()
	if out.MoreRepairs = -1; undecided || r.spare != nil {
		return
	}
	out.Repairs = r.repairs(broken, repairs)
	if total >= 0 && len(out.Repairs) > 0 {
		out.MoreRepairs = total - len(out.Repairs)
	}
}

// sortConflicts puts the smallest conflicts first, and counts those that are too
// many to be listed.
func (r *Reconciliation) sortConflicts() {
	slices.SortFunc(r.Conflicts, func(a, b JointConflict) int {
		return cmp.Or(cmp.Compare(len(a.Lines), len(b.Lines)), slices.Compare(a.Lines, b.Lines))
	})
	if over := len(r.Conflicts) - mostConflicts; over > 0 {
		r.Conflicts, r.MoreConflicts = r.Conflicts[:mostConflicts], r.MoreConflicts+over
	}
}

// search finds the minimal conflicts of a knot, and its repairs.
func (r *reconciler) search(k *solved, out *Reconciliation) (repairs [][]int32, total int) {
	s := newSearch(k.solver, len(k.stances))
	s.spare = r.spare
	if r.al.picky {
		s.picked = make([]bool, len(k.stances))
		for i, n := range k.stances {
			s.picked[i] = slices.ContainsFunc(r.stances[n].lines, func(l int32) bool { return r.al.entries[l].picked })
		}
	}
	repairs, total = s.run(k.core)
	for _, c := range s.conflicts {
		if s.picked != nil && !slices.ContainsFunc(c.members, func(m int32) bool { return s.picked[m] }) {
			s.elsewhere++
			continue
		}
		out.Conflicts = append(out.Conflicts, r.conflict(k, c))
	}
	out.MayBeMore = out.MayBeMore || s.more
	out.MoreConflicts += s.hidden
	out.Elsewhere += s.elsewhere
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
