package compare

import (
	"math/big"
	"slices"
	"strings"

	"counterclaim/compare/linear"
)

// conflict puts a minimal conflict of a knot into numbers and names that a reader
// can check by hand: what the claims say, what links their quantities, and the
// sums that cannot be.
func (r *reconciler) conflict(k *solved, c clash) JointConflict {
	out := JointConflict{Lines: r.linesUsed(k, c.uses)}
	if len(c.uses) == 2 && c.uses[0].stance == c.uses[1].stance && c.uses[0].limit.quantity == c.uses[1].limit.quantity {
		out.Steps = []Step{{Kind: NoNumber, Lines: out.Lines, Of: r.quantity(c.uses[0].limit.quantity)}}
		return out
	}
	low, high := new(big.Int), new(big.Int)
	for i, times := range wholeTimes(c.uses) {
		u := c.uses[i]
		s := Step{Kind: SaysLeast, Lines: r.linesOf(k, u.stance), Of: r.quantity(u.limit.quantity), Bound: u.limit.n, Times: times}
		sum := low
		if u.limit.upper {
			s.Kind, sum = SaysMost, high
		}
		sum.Add(sum, new(big.Int).Mul(big.NewInt(times), big.NewInt(u.limit.n)))
		out.Steps = append(out.Steps, s)
	}
	slices.SortStableFunc(out.Steps, compareSteps)
	out.Steps = append(out.Steps, r.links(k, c.uses)...)
	out.Steps = append(out.Steps, Step{Kind: Therefore, Low: low, High: high})
	return out
}

// compareSteps puts what claims say in the order of a proof: low ends before high
// ends, earlier days before later ones.
func compareSteps(a, b Step) int {
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	if c := a.Of.Until.Compare(b.Of.Until); c != 0 {
		return c
	}
	return slices.Compare(a.Lines, b.Lines)
}

// wholeTimes returns how often each limit is used, in whole numbers.
func wholeTimes(uses []use) []int64 {
	common := big.NewInt(1)
	for _, u := range uses {
		d := u.times.Big().Denom()
		gcd := new(big.Int).GCD(nil, nil, common, d)
		common = new(big.Int).Mul(common, new(big.Int).Div(d, gcd))
	}
	times := make([]int64, len(uses))
	scale := linear.FromBig(new(big.Rat).SetInt(common))
	for i, u := range uses {
		times[i] = u.times.Mul(scale).Big().Num().Int64()
	}
	return times
}

// links returns what links the quantities of a proof on each axis.
func (r *reconciler) links(k *solved, uses []use) []Step {
	var terms []Term
	var people, places []nameID
	var list []*quantity
	for _, u := range uses {
		q := &r.qs.list[u.limit.quantity]
		list = append(list, q)
		terms, people, places = addNew(terms, q.term), addNew(people, q.people), addNew(places, q.place)
	}
	slices.Sort(terms)
	steps := linkTerms(terms)
	steps = append(steps, r.linkNames(People, r.al.people, people)...)
	steps = append(steps, r.linkNames(Place, r.al.places, places)...)
	return append(steps, linkDays(list)...)
}

// linkTerms says how terms are sums or parts of each other.
func linkTerms(terms []Term) (steps []Step) {
	if len(terms) < 2 {
		return nil
	}
	for _, whole := range terms {
		parts := slices.DeleteFunc(slices.Clone(terms), func(t Term) bool { return t == whole || t.Relate(whole)&^(Same|Part) != 0 })
		parts = outermost(parts, func(a, b Term) bool { return a.Relate(b)&^(Same|Part) == 0 })
		if state := slices.IndexFunc(parts, Term.State); state >= 0 && !whole.State() {
			steps = append(steps, Step{Kind: StateOf, Terms: []Term{parts[state]}})
		}
		switch {
		case len(parts) == 0:
		case len(parts) > 1 && separate(parts):
			var union Term
			for _, t := range parts {
				union |= t
			}
			steps = append(steps, Step{Kind: AddsUp, Terms: append([]Term{whole}, parts...), Whole: union == whole})
		default:
			for _, t := range parts {
				steps = append(steps, Step{Kind: TakesIn, Terms: []Term{t, whole}})
			}
		}
	}
	if len(steps) == 0 {
		var all Outcomes
		for _, t := range terms {
			sure, may := t.Bounds()
			all |= sure | may
		}
		steps = append(steps, Step{Kind: ByOutcome, Terms: terms, Outcomes: all})
	}
	return steps
}

// separate reports whether no two terms can have an outcome in common.
func separate(terms []Term) bool {
	var all Outcomes
	for _, t := range terms {
		sure, may := t.Bounds()
		if all&(sure|may) != 0 {
			return false
		}
		all |= sure | may
	}
	return true
}

// outermost leaves out those that are part of another one in the list; of those
// that are the same the first stays.
func outermost[T comparable](list []T, part func(a, b T) bool) []T {
	var out []T
	for i, a := range list {
		inner := false
		for k, b := range list {
			inner = inner || i != k && part(a, b) && (!part(b, a) || k < i)
		}
		if !inner {
			out = append(out, a)
		}
	}
	return out
}

// linkNames says how people or places lie within each other.
func (r *reconciler) linkNames(axis Axis, names *symbols, ids []nameID) (steps []Step) {
	within := func(a, b nameID) bool {
		return a != b && names.relate(a, b)&^(Same|Part) == 0 && a != notGiven && b != notGiven
	}
	called := func(id nameID) string { return r.nameOf(axis, id) }
	ids = slices.Clone(ids)
	slices.SortFunc(ids, func(a, b nameID) int { return strings.Compare(called(a), called(b)) })
	for _, whole := range ids {
		parts := slices.DeleteFunc(slices.Clone(ids), func(id nameID) bool { return !within(id, whole) })
		parts = outermost(parts, within)
		if len(parts) > 1 && r.disjointNames(names, parts) {
			s := Step{Kind: PartsOf, Axis: axis, Names: []string{called(whole)}}
			for _, id := range parts {
				s.Names = append(s.Names, called(id))
			}
			d := &names.naming.names[whole]
			s.Whole = d.whole && len(d.disjoint) == len(parts)
			steps = append(steps, s)
			continue
		}
		for _, id := range parts {
			steps = append(steps, Step{Kind: LiesIn, Axis: axis, Names: []string{called(id), called(whole)}})
		}
	}
	return steps
}

func (r *reconciler) disjointNames(names *symbols, ids []nameID) bool {
	for i, a := range ids {
		for _, b := range ids[:i] {
			if names.relate(a, b) != Apart {
				return false
			}
		}
	}
	return true
}

// linkDays says how the days of a proof's quantities stand to each other.
func linkDays(list []*quantity) (steps []Step) {
	grow, differ := false, false
	var vague []moment
	for _, q := range list {
		grow = grow || q.until != list[0].until && !q.term.State()
		differ = differ || q.after != list[0].after && !q.term.State() && !list[0].term.State()
		if q.until.vague() {
			vague = addNew(vague, q.until)
		}
	}
	switch {
	case differ:
		steps = append(steps, Step{Kind: Differ})
	case grow:
		steps = append(steps, Step{Kind: OnlyGrow})
	}
	if !grow {
		return steps
	}
	for _, m := range vague {
		steps = append(steps, Step{Kind: SomeDay, Of: Quantity{Until: m.date()}, Days: [2]Date{m.first.Date(), m.last.Date()}})
	}
	return steps
}
