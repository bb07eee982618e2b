package compare

import (
	"math/big"
	"slices"

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
	often := wholeTimes(c.uses)
	for i, times := range often {
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
	out.Steps = append(out.Steps, r.links(k, c.uses, often)...)
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

// links returns what links the quantities of a proof on each axis. often says how
// often each limit is used.
func (r *reconciler) links(k *solved, uses []use, often []int64) []Step {
	var people, places []nameID
	var list []*quantity
	for _, u := range uses {
		q := &r.qs.list[u.limit.quantity]
		list = append(list, q)
		people, places = addNew(people, q.people), addNew(places, q.place)
	}
	steps := r.linkTerms(k, uses, often, len(people) == 1 && len(places) == 1)
	steps = append(steps, r.linkNames(People, r.al.people, k.people, people)...)
	steps = append(steps, r.linkNames(Place, r.al.places, k.places, places)...)
	return append(steps, linkDays(list, r.tile(uses, often))...)
}

// tile reports whether the days of the low ends together are just those of the high
// ends, so that nothing has to grow.
func (r *reconciler) tile(uses []use, often []int64) bool {
	net := map[moment]int64{}
	for i, times := range often {
		q := &r.qs.list[uses[i].limit.quantity]
		if !uses[i].limit.upper {
			times = -times
		}
		net[exactly(q.after)] += times
		net[q.until] -= times
	}
	for _, n := range net {
		if n != 0 {
			return false
		}
	}
	return true
}

// linkTerms says how the terms of low ends are sums or parts of those of high ends,
// or the other way round; and where that does not cover the low ends, what each
// term takes in. alike says that all are of the same people in the same place.
func (r *reconciler) linkTerms(k *solved, uses []use, often []int64, alike bool) (steps []Step) {
	var low, high []Term
	var more form // by how much the high ends together count more than the low ones
	for i, times := range often {
		u := uses[i]
		t := r.qs.list[u.limit.quantity].term
		if u.limit.upper {
			high, more = addNew(high, t), more.plus(times, k.termForm(t))
		} else {
			low, more = addNew(low, t), more.plus(-times, k.termForm(t))
		}
	}
	slices.Sort(low)
	slices.Sort(high)
	for _, whole := range high {
		steps = append(steps, k.takesIn(whole, low)...)
	}
	for _, whole := range low {
		if s := k.addsUp(whole, termParts(whole, high)); s.Whole {
			steps = append(steps, s)
		}
	}
	all := slices.Concat(low, high)
	slices.Sort(all)
	all = slices.Compact(all)
	covered := more.positive() || len(high) == 1 && len(termParts(high[0], low)) == len(low) && (len(low) == 1 || separate(low))
	if len(all) > 1 && (len(steps) == 0 || alike && !covered) {
		steps = append(steps, Step{Kind: ByOutcome, Terms: all, Outcomes: outcomesOf(all)})
	}
	return steps
}

// termForm returns the cells of a term; those of a state as the event that leads to it.
func (k *knot) termForm(t Term) (f form) {
	for _, c := range k.terms.forms[int32(t)] {
		for _, s := range k.terms.states {
			if s.cell == c.cell && s.event >= 0 {
				c.cell = s.event
			}
		}
		f = f.plus(1, form{c})
	}
	return f
}

// takesIn says which of some terms are parts of another.
func (k *knot) takesIn(whole Term, among []Term) (steps []Step) {
	parts := termParts(whole, among)
	if i := slices.IndexFunc(parts, Term.State); i >= 0 && !whole.State() {
		steps = append(steps, Step{Kind: StateOf, Terms: []Term{parts[i]}})
	}
	if len(parts) > 1 && separate(parts) {
		return append(steps, k.addsUp(whole, parts))
	}
	for _, t := range parts {
		steps = append(steps, Step{Kind: TakesIn, Terms: []Term{t, whole}})
	}
	return steps
}

// addsUp says that terms are parts of a whole with nothing in common, and whether
// they make it up.
func (k *knot) addsUp(whole Term, parts []Term) Step {
	sum := k.terms.forms[int32(whole)]
	for _, t := range parts {
		sum = sum.plus(-1, k.terms.forms[int32(t)])
	}
	return Step{Kind: AddsUp, Terms: append([]Term{whole}, parts...), Whole: len(parts) > 1 && len(sum) == 0}
}

// termParts returns those terms that are certainly part of another, without parts
// of parts.
func termParts(whole Term, among []Term) []Term {
	part := func(a, b Term) bool { return a.Relate(b)&^(Same|Part) == 0 }
	parts := slices.DeleteFunc(slices.Clone(among), func(t Term) bool { return t == whole || !part(t, whole) })
	return outermost(parts, part)
}

func outcomesOf(terms []Term) (all Outcomes) {
	for _, t := range terms {
		sure, may := t.Bounds()
		all |= sure | may
	}
	return all
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

// linkDays says how the days of a proof's quantities stand to each other. States
// hold for a day, and events that they are set beside begin before it.
func linkDays(list []*quantity, tile bool) (steps []Step) {
	first := list[0]
	events, days, windows := false, false, false
	var vague []moment
	for _, q := range list {
		events = events || !q.term.State()
		days = days || q.until != first.until
		windows = windows || q.after != first.after && !q.term.State() && !first.term.State()
		if q.until.vague() {
			vague = addNew(vague, q.until)
		}
	}
	if !events || !days && !windows {
		return nil
	}
	if windows {
		steps = append(steps, Step{Kind: Differ})
	}
	if !windows || !tile {
		steps = append(steps, Step{Kind: OnlyGrow})
	}
	for _, m := range vague {
		steps = append(steps, Step{Kind: SomeDay, Of: Quantity{Until: m.date()}, Days: [2]Date{m.first.Date(), m.last.Date()}})
	}
	return steps
}
