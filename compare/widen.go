package compare

import (
	"cmp"
	"math/big"
	"slices"

	"counterclaim/compare/linear"
)

// stretch works out how far the readings of the topic must be widened, and how far
// without each source on which that depends.
func (r *reconciler) stretch(out *Reconciliation) {
	out.Stretch = r.stretchWithout(notGiven)
	var sources []nameID
	for _, i := range out.Stretch.Lines {
		sources = addNew(sources, r.al.entries[i].source)
	}
	for _, id := range sources {
		if id == notGiven {
			continue
		}
		w := Without{Source: r.sourceName(id), Stretch: r.stretchWithout(id)}
		out.Without = append(out.Without, w)
	}
	slices.SortFunc(out.Without, func(a, b Without) int { return cmp.Compare(a.Source, b.Source) })
}

// sourceName returns the name under which a source is declared, else the first
// spelling of it.
func (r *reconciler) sourceName(id nameID) string {
	written := ""
	for i := range r.al.entries {
		if e := &r.al.entries[i]; e.source == id && (written == "" || e.claim.Source < written) {
			written = e.claim.Source
		}
	}
	return r.al.sources.name(id, written)
}

// stretchWithout returns the stretch of the topic without one source; of the whole
// topic for notGiven.
func (r *reconciler) stretchWithout(source nameID) Stretch {
	worst := Stretch{Known: true, Squared: big.NewRat(1, 1)}
	for _, k := range r.knots {
		var answer stretch
		switch k.answer {
		case linear.Yes:
			continue
		case linear.No:
			k.solver.allot()
			answer = force(k, r.spoken(k, source))
		default:
			answer.answer = linear.OutOfBudget
		}
		switch {
		case answer.answer == linear.OutOfBudget:
			return Stretch{}
		case worst.None:
		case answer.answer == linear.No:
			worst = Stretch{Known: true, None: true, Lines: r.linesUsed(k, answer.uses)}
		default:
			if t := answer.t.Big(); t.Cmp(worst.Squared) > 0 {
				worst.Squared, worst.Lines = t, r.linesUsed(k, answer.uses)
			}
		}
	}
	return worst
}

// mostForcing is how many stances that force a stretch are looked through for such
// as are not needed.
const mostForcing = 12

// force returns the stretch of a knot, with no more stances than it takes to force
// it.
func force(k *solved, on []bool) stretch {
	best := k.solver.stretch(on)
	members := membersOf(best.uses)
	if len(members) > mostForcing {
		return best
	}
	for i := 0; i < len(members); {
		some := make([]bool, len(k.stances))
		for n, m := range members {
			some[m] = n != i
		}
		less := k.solver.stretch(some)
		same := less.answer == best.answer && (best.answer == linear.No || less.t.Cmp(best.t) == 0)
		if best.answer == linear.OutOfBudget || !same || less.answer == linear.Yes && len(less.uses) == 0 {
			i++
			continue
		}
		best, members, i = less, membersOf(less.uses), 0
	}
	return best
}

// spoken returns which stances of a knot others than a source have taken; nil for
// all.
func (r *reconciler) spoken(k *solved, source nameID) []bool {
	if source == notGiven {
		return nil
	}
	on := make([]bool, len(k.stances))
	for i := range on {
		on[i] = r.al.entries[r.stances[k.stances[i]].lines[0]].source != source
	}
	return on
}

func (r *reconciler) linesUsed(k *solved, uses []use) (lines []int) {
	for _, s := range membersOf(uses) {
		lines = append(lines, r.linesOf(k, s)...)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
