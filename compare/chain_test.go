package compare

import (
	"fmt"
	"slices"
	"testing"

	"counterclaim/compare/linear"

	"pgregory.net/rapid"
)

// A series is one running count over time, put to both solvers.
type series struct {
	qs      *quantities
	stances []stance
	knot    *knot
	chain   *chain
	tableau *tableau
}

// mostSeries is how many counts a series may have to be put to a tableau.
const mostSeries = 500

// oneSeries ties quantities of one term into a knot, which must be a simple one.
func oneSeries(t rapid.TB, list []quantity, stances []stance) *series {
	t.Helper()
	s := &series{qs: &quantities{}, stances: stances}
	every := make([]int32, len(list))
	for i, q := range list {
		q.people, q.place, q.term = notGiven, notGiven, termNames["killed"]
		s.qs.list, s.qs.since, every[i] = append(s.qs.list, q), append(s.qs.since, beginning), int32(i)
	}
	none := newSymbols(newNaming(nil))
	knots := (&cutter{none, none, map[string]*termPartition{}}).knots(s.qs, every)
	tie(knots, stances)
	if len(knots) != 1 || !knots[0].simple(s.qs) {
		t.Fatalf("%d knots, or one that is not simple", len(knots))
	}
	s.knot = knots[0]
	s.chain = newChain(s.knot, s.qs, stances, newPurse())
	ok := false
	if s.tableau, ok = newTableau(s.knot, s.qs, stances, newPurse()); !ok && len(list) < mostSeries {
		t.Fatal("too large")
	}
	return s
}

// A seriesDraw says what a series is drawn from.
type seriesDraw struct {
	windows, vague, split, never bool
	near                         bool // most stances are of one course of events
	least, most                  int  // stances
}

// draw makes a series: split lets a stance bound two counts, never lets one allow
// no number.
func (d seriesDraw) draw(t *rapid.T) *series {
	var list []quantity
	for range rapid.IntRange(1, 6).Draw(t, "quantities") {
		list = append(list, d.quantity(t)) // one count may go by two names
	}
	if d.near {
		list = nil
		for _, days := range [][2]Day{{beginning, 2}, {2, 4}, {beginning, 4}, {4, 6}, {2, 6}, {beginning, 6}} {
			list = append(list, quantity{after: days[0], until: exactly(days[1])})
		}
	}
	scale := rapid.SampledFrom([]int64{9, 9, 9, 1_000, 1 << 61}).Draw(t, "scale")
	var stances []stance
	for range rapid.IntRange(d.least, d.most).Draw(t, "stances") {
		stances = append(stances, d.stance(t, list, scale))
	}
	return oneSeries(t, list, stances)
}

func (d seriesDraw) quantity(t *rapid.T) quantity {
	day := func(label string, least Day) Day { return Day(rapid.IntRange(int(least), 6).Draw(t, label)) }
	q := quantity{after: beginning, until: exactly(day("until", 1))}
	if d.vague && rapid.IntRange(0, 3).Draw(t, "vague") == 0 {
		if last := day("last", q.until.first); last > q.until.first {
			q.until.last, q.until.written = last, NewDate(2025, rapid.IntRange(1, 2).Draw(t, "written"), 0)
		}
	}
	if d.windows && rapid.Bool().Draw(t, "window") {
		q.after = min(day("after", 0), q.until.first)
	}
	return q
}

// stance bounds one count, or two of which one is part of the other.
func (d seriesDraw) stance(t *rapid.T, list []quantity, scale int64) stance {
	least := int32(rapid.IntRange(0, len(list)-1).Draw(t, "least"))
	most := least
	if d.split && rapid.IntRange(0, 5).Draw(t, "split") == 0 {
		other := int32(rapid.IntRange(0, len(list)-1).Draw(t, "most"))
		if a, b := list[other], list[least]; a.after == b.after && a.until.last <= b.until.first && !a.until.vague() && !b.until.vague() {
			most = other
		}
	}
	var s stance
	number := rapid.Int64Range(0, 9)
	far := func(label string) int64 {
		return max(0, scale/9*number.Draw(t, label)+rapid.Int64Range(-1, 1).Draw(t, "beside"))
	}
	lo, hi := far("lo"), far("hi")
	if d.near {
		lo = list[least].steady() + rapid.SampledFrom([]int64{0, 0, 1, 2}).Draw(t, "off")
		hi = lo
	}
	if lo > hi && (!d.never || rapid.IntRange(0, 9).Draw(t, "never") > 0) {
		lo, hi = hi, lo
	}
	if rapid.IntRange(0, 3).Draw(t, "open") == 0 {
		hi = Inf
	}
	s.limits[byPossible] = limits(least, most, Interval{lo, hi})
	s.limits[byLikely] = limits(least, most, Interval{lo, min(hi, lo+scale/9)})
	return s
}

// steady is what is counted if it is three on each day.
func (q quantity) steady() int64 { return 3 * int64(q.until.first-max(q.after, 0)) }

// some draws which stances of the knot hold, all of them now and then.
func (s *series) some(t *rapid.T) []bool {
	if rapid.IntRange(0, 3).Draw(t, "all") == 0 {
		return nil
	}
	return rapid.SliceOfN(rapid.Bool(), len(s.knot.stances), len(s.knot.stances)).Draw(t, "on")
}

// only switches some stances on.
func (s *series) only(members []int32) []bool {
	on := make([]bool, len(s.knot.stances))
	for _, m := range members {
		on[m] = true
	}
	return on
}

// can asks the tableau whether stances can all be true.
func (s *series) can(members []int32) bool {
	answer, _ := s.tableau.check(s.only(members), byPossible)
	return answer == linear.Yes
}

func (s *series) String() string {
	text := ""
	for i := range s.knot.stances {
		text += fmt.Sprintf("\n%d: ", i)
		for _, l := range s.stances[s.knot.stances[i]].limits[byPossible] {
			q := s.qs.list[l.quantity]
			text += fmt.Sprintf("(%d, %d–%d] upper %v %d; ", q.after, q.until.first, q.until.last, l.upper, l.n)
		}
	}
	return text
}

var anySeries = seriesDraw{windows: true, vague: true, split: true, never: true, least: 1, most: 8}

// Both solvers give the same answers on the same series.
func TestChainIsTableau(t *testing.T) {
	var yes, no, stretched, none int
	draws := []seriesDraw{anySeries, {vague: true, split: true, never: true, least: 1, most: 8}, {windows: true, near: true, least: 4, most: 9}}
	checkOften(t, 10, func(t *rapid.T) {
		s := rapid.SampledFrom(draws).Draw(t, "draw").draw(t)
		on := s.some(t)
		for _, by := range []int{byPossible, byLikely} {
			if s.sameCheck(t, on, by) {
				yes++
				s.sameSpans(t, on, by)
			} else {
				no++
			}
		}
		switch answer := s.sameStretch(t, on); {
		case answer.answer == linear.No:
			none++
		case answer.t.Cmp(linear.Int(1)) > 0:
			stretched++
		}
	})
	t.Logf("%d can be, %d cannot, %d stretch, %d have no stretch", yes, no, stretched, none)
	if yes+no >= enough && (yes*10 < no || no*10 < yes || stretched*20 < yes+no || none == 0) {
		t.Error("the series drawn are all alike")
	}
}

func (s *series) sameCheck(t *rapid.T, on []bool, by int) bool {
	answer, core := s.chain.check(on, by)
	if want, _ := s.tableau.check(on, by); answer != want {
		t.Fatalf("reading %d of %v: the chain says %d, the tableau %d%v", by, on, answer, want, s)
	}
	if answer == linear.Yes {
		return true
	}
	low, high := sumUses(core)
	if members := membersOf(core); low.Cmp(high) <= 0 || on != nil && slices.ContainsFunc(members, func(m int32) bool { return !on[m] }) {
		t.Fatalf("%v: it is no proof of %v that %v are more than %v%v", core, on, low, high, s)
	}
	if answer, _ := s.tableau.check(s.only(membersOf(core)), by); answer != linear.No {
		t.Fatalf("the core %v can be%v", core, s)
	}
	return false
}

// sumUses adds up the lower and the upper limits of a proof.
func sumUses(uses []use) (low, high linear.Rat) {
	for _, u := range uses {
		if n := u.times.Mul(linear.Int(u.limit.n)); u.limit.upper {
			high = high.Add(n)
		} else {
			low = low.Add(n)
		}
	}
	return low, high
}

func (s *series) sameSpans(t *rapid.T, on []bool, by int) {
	got, want := s.chain.spans(on, by), s.tableau.spans(on, by)
	for i, a := range got {
		b := want[i]
		if a == nil || b == nil || a.lo.Cmp(b.lo) != 0 || a.open != b.open || !a.open && a.hi.Cmp(b.hi) != 0 {
			t.Fatalf("reading %d of %v: the chain leaves %v of quantity %d, the tableau %v%v", by, on, a, i, b, s)
		}
	}
}

// sameStretch compares the stretch; the chain may give up on windows where the
// numbers are as large as they come.
func (s *series) sameStretch(t *rapid.T, on []bool) stretch {
	got, want := s.chain.stretch(on), s.tableau.stretch(on)
	if got.answer == linear.OutOfBudget && !s.chain.running && s.large() {
		return got
	}
	if got.answer != want.answer || got.answer == linear.Yes && got.t.Cmp(want.t) != 0 {
		t.Fatalf("of %v the chain says %d, %v, the tableau %d, %v%v", on, got.answer, got.t, want.answer, want.t, s)
	}
	if len(got.uses) == 0 {
		if got.t.Cmp(linear.Int(1)) != 0 {
			t.Fatalf("nothing forces %v%v", got.t, s)
		}
		return got
	}
	if alone := s.tableau.stretch(s.only(membersOf(got.uses))); alone.answer != got.answer || got.answer == linear.Yes && alone.t.Cmp(got.t) != 0 {
		t.Fatalf("%v alone force %d, %v, not %d, %v%v", got.uses, alone.answer, alone.t, got.answer, got.t, s)
	}
	return got
}

func (s *series) large() bool {
	return slices.ContainsFunc(s.stances, func(st stance) bool {
		return slices.ContainsFunc(st.limits[byPossible], func(l limit) bool { return l.n > 1<<40 })
	})
}

// minimalSets returns all minimal sets of up to size stances that cannot be.
func (s *series) minimalSets(size int) (sets [][]int32) {
	n := len(s.knot.stances)
	for k := 1; k <= size; k++ {
		for mask := range 1 << n {
			set := setOfMask(mask, n)
			if len(set) == k && !containsAny(set, sets) && !s.can(set) {
				sets = append(sets, set)
			}
		}
	}
	return sets
}

func setOfMask(mask, n int) (set []int32) {
	for i := range n {
		if mask>>i&1 != 0 {
			set = append(set, int32(i))
		}
	}
	return set
}

// sameClashes compares conflicts that were found with those that there are, and
// checks what proves them.
func (s *series) sameClashes(t *rapid.T, found []clash, want [][]int32) {
	got := [][]int32{}
	for _, c := range found {
		if low, high := sumUses(c.uses); low.Cmp(high) <= 0 || !slices.Equal(membersOf(c.uses), c.members) {
			t.Fatalf("%v is no proof of %v%v", c.uses, c.members, s)
		}
		got = append(got, c.members)
	}
	bySet := func(a, b []int32) int { return slices.Compare(a, b) }
	slices.SortFunc(got, bySet)
	slices.SortFunc(want, bySet)
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Fatalf("conflicts %v, want %v%v", got, want, s)
	}
}

// The conflicts of running counts are all stances that allow no number, and all
// pairs of others that clash.
func TestPairsOfRunningCounts(t *testing.T) {
	alone, pairs := 0, 0
	checkOften(t, 5, func(t *rapid.T) {
		s := seriesDraw{vague: true, split: true, never: true, least: 1, most: 8}.draw(t)
		list, more, elsewhere := s.chain.pairs(mostConflicts, nil)
		want := s.minimalSets(2)
		if more != 0 || elsewhere != 0 {
			t.Fatalf("%d more than all, %d elsewhere", more, elsewhere)
		}
		s.sameClashes(t, list, want)
		for _, set := range want {
			alone, pairs = alone+2-len(set), pairs+len(set)-1
		}
		few, more, _ := s.chain.pairs(2, nil)
		if len(few)+more != len(want) || more > 0 && len(few) < 2 {
			t.Fatalf("%d and %d more, want %d%v", len(few), more, len(want), s)
		}
		picked := rapid.SliceOfN(rapid.Bool(), len(s.knot.stances), len(s.knot.stances)).Draw(t, "picked")
		list, more, elsewhere = s.chain.pairs(mostConflicts, picked)
		all := len(want)
		want = slices.DeleteFunc(want, func(set []int32) bool {
			return len(set) > 1 && !slices.ContainsFunc(set, func(m int32) bool { return picked[m] })
		})
		s.sameClashes(t, list, want)
		if more != 0 || elsewhere != all-len(want) {
			t.Fatalf("of %v %d more, %d elsewhere%v", picked, more, elsewhere, s)
		}
	})
	if !testing.Short() && (alone == 0 || pairs < alone) {
		t.Errorf("%d stances that allow no number, %d pairs", alone, pairs)
	}
}

// Conflicts beyond so many are not counted any more.
func TestPairsAreNotCountedForEver(t *testing.T) {
	var list []quantity
	var stances []stance
	for i := range 1000 {
		list = append(list, quantity{after: beginning, until: exactly(Day(1 + i))})
		stances = append(stances, stance{limits: [2][]limit{limits(int32(i), int32(i), Exactly(int64(2000-i)))}})
	}
	s := oneSeries(t, list, stances)
	found, more, _ := s.chain.pairs(mostConflicts, nil)
	if len(found) != mostConflicts || more != countedPairs {
		t.Errorf("%d listed and %d more", len(found), more)
	}
	// Those of nobody who was asked for are gone through to the end, for there may be
	// one of somebody who was.
	picked := make([]bool, 1000)
	picked[999] = true
	found, more, elsewhere := s.chain.pairs(mostConflicts, picked)
	if len(found) != 999 || more != 0 || elsewhere != 999*998/2 {
		t.Errorf("%d listed, %d more and %d elsewhere", len(found), more, elsewhere)
	}
}

// What is kept of running counts can be, and no more can.
func TestKeepDropsTheFewest(t *testing.T) {
	kept, refused := 0, 0
	checkOften(t, 5, func(t *rapid.T) {
		s := seriesDraw{vague: rapid.IntRange(0, 4).Draw(t, "vague") == 0, split: rapid.IntRange(0, 4).Draw(t, "split") == 0, never: true, least: 1, most: 10}.draw(t)
		drop, ok := s.chain.keep()
		if ok != s.plainly() {
			t.Fatalf("keep says %v%v", ok, s)
		}
		if !ok {
			refused++
			return
		}
		kept++
		n := len(s.knot.stances)
		if !slices.IsSorted(drop) || !s.can(complement(drop, n)) {
			t.Fatalf("without %v it cannot be%v", drop, s)
		}
		for mask := range 1 << n {
			if less := setOfMask(mask, n); len(less) < len(drop) && s.can(complement(less, n)) {
				t.Fatalf("%v are dropped, %v are enough%v", drop, less, s)
			}
		}
	})
	if !testing.Short() && (kept < refused || refused == 0) {
		t.Errorf("%d kept, %d refused", kept, refused)
	}
}

// plainly reports whether every stance bounds one count up to a known day and
// allows some number.
func (s *series) plainly() bool {
	for _, st := range s.stances {
		count := int32(-1)
		lo, hi := int64(0), Inf
		for _, l := range st.limits[byPossible] {
			if count >= 0 && s.qs.list[count] != s.qs.list[l.quantity] || s.qs.list[l.quantity].until.vague() {
				return false
			}
			if count = l.quantity; l.upper {
				hi = l.n
			} else {
				lo = l.n
			}
		}
		if lo > hi {
			return false
		}
	}
	return true
}

func complement(set []int32, n int) (rest []int32) {
	for i := range int32(n) {
		if !slices.Contains(set, i) {
			rest = append(rest, i)
		}
	}
	return rest
}

// What mend drops is enough, and nothing of it could stay; from there all
// conflicts of up to three stances are found.
func TestSmallConflictsOfAChain(t *testing.T) {
	var sizes [smallest + 1]int
	checkOften(t, 10, func(t *rapid.T) {
		d := seriesDraw{windows: true, vague: rapid.Bool().Draw(t, "vague"), never: true, least: 2, most: 9}
		if rapid.Bool().Draw(t, "near") {
			d.near, d.least = true, 7
		}
		s := d.draw(t)
		s.chain.running = false
		n := len(s.knot.stances)
		look := newSearch(s.chain, n)
		look.begin()
		drop := look.mend(s.chain)
		rest := complement(drop, n)
		if !s.can(rest) {
			t.Fatalf("without %v it cannot be%v", drop, s)
		}
		for _, m := range drop {
			if s.can(append(slices.Clone(rest), m)) {
				t.Fatalf("%d of %v could stay%v", m, drop, s)
			}
		}
		found, ok := s.chain.small(drop)
		if !ok {
			t.Fatal("too much work")
		}
		want := s.minimalSets(smallest)
		s.sameClashes(t, found, want)
		for _, set := range want {
			sizes[len(set)]++
		}
	})
	if t.Logf("conflicts by size: %v", sizes); !testing.Short() && slices.Min(sizes[1:]) < 10 {
		t.Errorf("conflicts by size: %v", sizes)
	}
}

// A search of a long chain with windows finds all small conflicts, and repairs.
func TestSearchOfALongChain(t *testing.T) {
	s := daily(t, 34, map[int]int64{7: 3, 53: -4})
	look := newSearch(s.chain, len(s.knot.stances))
	answer, core := s.chain.check(nil, byPossible)
	if answer != linear.No {
		t.Fatal("nothing is wrong")
	}
	repairs, total := look.run(core)
	// Of every three among a daily count, the running count before and that up to it
	// that do not add up one is wrong: the 7th day's, and the running count to the 20th.
	got := [][]int32{}
	for _, c := range look.conflicts {
		if low, high := sumUses(c.uses); len(c.members) <= smallest && low.Cmp(high) > 0 {
			got = append(got, c.members)
		}
	}
	want := s.threesIn(t)
	slices.SortFunc(got, slices.Compare[[]int32])
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("conflicts %v, want %v", got, want)
	}
	if len(repairs) != 1 || total != 1 || !slices.Equal(repairs[0], []int32{7, 53}) {
		t.Errorf("%d repairs: %v", total, repairs)
	}
}

// daily makes a count of one for each day and a running count up to each, of
// which some are off by so many: days are numbered from 0, running counts after.
func daily(t rapid.TB, days int, off map[int]int64) *series {
	var list []quantity
	var stances []stance
	add := func(after, until Day, n int64) {
		i := int32(len(list))
		list = append(list, quantity{after: after, until: exactly(until)})
		stances = append(stances, stance{limits: [2][]limit{limits(i, i, Exactly(n+off[int(i)]))}})
	}
	for d := range days {
		add(Day(d), Day(d+1), 100)
	}
	for d := range days {
		add(beginning, Day(d+1), int64(100*(d+1)))
	}
	return oneSeries(t, list, stances)
}

// threesIn finds all minimal conflicts of up to three stances with one of those
// that are wrong in them, by asking for each.
func (s *series) threesIn(t rapid.TB) (sets [][]int32) {
	t.Helper()
	n := int32(len(s.knot.stances))
	cannot := func(set ...int32) bool {
		answer, _ := s.chain.check(s.only(set), byPossible)
		return answer == linear.No
	}
	for a := range n {
		for b := range a {
			if cannot(a, b) {
				sets = append(sets, []int32{b, a})
				continue
			}
			for c := range b {
				if cannot(a, b, c) && !cannot(b, c) && !cannot(a, c) {
					sets = append(sets, []int32{c, b, a})
				}
			}
		}
	}
	slices.SortFunc(sets, slices.Compare[[]int32])
	return sets
}

// A chain that may do no more work says so, whatever is asked.
func TestChainOutOfBudget(t *testing.T) {
	for _, windows := range []bool{false, true} {
		s := daily(t, 5, map[int]int64{2: 1})
		s.chain.running = !windows
		for _, left := range []int{0, len(s.chain.nodes) + 4*len(s.knot.stances)} {
			s.chain.work = left
			if answer, _ := s.chain.check(nil, byPossible); answer != linear.OutOfBudget && (windows || left == 0) {
				t.Errorf("windows %v, %d steps: %d", windows, left, answer)
			}
		}
	}
	s := daily(t, 5, nil)
	s.chain.work = 0
	if spans := s.chain.spans(nil, byPossible); len(spans) != 10 || slices.ContainsFunc(spans, func(s *span) bool { return s != nil }) {
		t.Error("something is left")
	}
	if st := s.chain.stretch(nil); st.answer != linear.OutOfBudget {
		t.Errorf("stretch %v", st)
	}
	if _, ok := s.chain.small(nil); ok {
		t.Error("small conflicts are known")
	}
}

// Ranges that are too much work to find are left out, one by one.
func TestSpansOutOfBudget(t *testing.T) {
	s := oneSeries(t, []quantity{{after: 0, until: exactly(3)}, {after: 1, until: exactly(4)}}, []stance{
		{limits: [2][]limit{limits(0, 0, Interval{1, 5})}}, {limits: [2][]limit{limits(1, 1, Interval{1, 5})}},
	})
	s.chain.tighten(nil, byPossible)
	_, _, r := s.chain.counts(1, 1)
	once := 8 * (len(r.edges) + len(r.count))
	round := 2 * (len(r.edges) + len(r.count)) // at most
	some := map[int]bool{}
	for left := 0; left < round+3*once; left++ {
		s.chain.work = left
		known := 0
		for _, span := range s.chain.windowSpans() {
			if span != nil {
				known++
			}
		}
		some[known] = true
	}
	if !some[0] || !some[1] || !some[2] {
		t.Errorf("ranges found: %v", some)
	}
}

// Windows of numbers so large that their sums have no room are not stretched.
func TestStretchOfWindowsTooLarge(t *testing.T) {
	for _, n := range []int64{1 << 30, MaxCount - 1} {
		s := daily(t, 3, nil)
		for i := range s.stances[:3] {
			s.stances[i].limits[byPossible] = limits(int32(i), int32(i), Exactly(n))
		}
		want := linear.Yes
		if n > 1<<40 {
			want = linear.OutOfBudget
		}
		if st := s.chain.stretch(nil); st.answer != want {
			t.Errorf("%d: %d, want %d", n, st.answer, want)
		}
		if answer, _ := s.chain.check(nil, byPossible); answer != linear.No {
			t.Errorf("%d: %d", n, answer)
		}
	}
	// Three days of nearly the largest number each, in a window of the largest.
	var list []quantity
	var stances []stance
	for i := range int32(4) {
		q, n := quantity{after: Day(i), until: exactly(Day(i + 1))}, MaxCount-1
		if i == 3 {
			q, n = quantity{after: 0, until: exactly(3)}, MaxCount
		}
		list = append(list, q)
		stances = append(stances, stance{limits: [2][]limit{limits(i, i, Exactly(n))}})
	}
	s := oneSeries(t, list, stances)
	if st := s.chain.stretch(nil); st.answer != linear.OutOfBudget {
		t.Errorf("stretch %v, %v", st.answer, st.t)
	}
	if st := s.tableau.stretch(nil); st.answer != linear.Yes || st.t.Cmp(linear.Int(MaxCount-1).Mul(linear.Int(3)).Quo(linear.Int(MaxCount))) != 0 {
		t.Errorf("stretch of the tableau %v, %v", st.answer, st.t)
	}
}

// A search that may ask no more says that it does not know.
func TestSearchThatBreaksOff(t *testing.T) {
	s := daily(t, 4, map[int]int64{1: 5, 6: 9})
	_, core := s.chain.check(nil, byPossible)
	for checks := range 12 {
		look := newSearch(s.chain, len(s.knot.stances))
		look.checks = checks
		if c := look.shrink(core); !look.broke && s.can(c.members) {
			t.Errorf("%d checks: %v can be", checks, c.members)
		}
		look.broke, look.checks = false, checks
		if repairs, total := look.repair(MostRepairs); repairs != nil || total != -1 || !look.broke {
			t.Errorf("%d checks: repairs %v of %d", checks, repairs, total)
		}
		look.broke, look.checks = false, checks
		if look.all() || !look.broke {
			t.Errorf("%d checks: all %d conflicts are known", checks, len(look.conflicts))
		}
	}
}

// quarrels makes so many days apart from each other with so many claims each that
// contradict each other: windows, so that nothing grows.
func quarrels(t rapid.TB, days, claims int) *series {
	var list []quantity
	var stances []stance
	for d := range int32(days) {
		list = append(list, quantity{after: Day(2 * d), until: exactly(Day(2*d + 1))})
		for n := range int64(claims) {
			stances = append(stances, stance{limits: [2][]limit{limits(d, d, Exactly(n))}})
		}
	}
	return oneSeries(t, list, stances)
}

// All choices of which claim to drop in each of several quarrels are counted as
// long as they are few.
func TestRepairsOfSeveralQuarrels(t *testing.T) {
	tests := []struct{ days, claims, listed, total int }{
		{1, 2, 2, 2}, {2, 2, 4, 4}, {3, 2, 8, 8}, {4, 2, 10, 16}, {6, 2, 10, 64}, {7, 2, 10, -1}, {14, 2, 10, -1}, {2, 4, 10, 16}, {1, 12, 10, 12},
	}
	for _, tt := range tests {
		s := quarrels(t, tt.days, tt.claims)
		_, core := s.chain.check(nil, byPossible)
		look := newSearch(s.chain, len(s.knot.stances))
		repairs, total := look.run(core)
		if len(repairs) != tt.listed || total != tt.total {
			t.Errorf("%d days of %d: %d repairs of %d, want %d of %d", tt.days, tt.claims, len(repairs), total, tt.listed, tt.total)
		}
		for _, drop := range repairs {
			if len(drop) != tt.days*(tt.claims-1) || !s.can(complement(drop, len(s.knot.stances))) {
				t.Errorf("%d days of %d: drop %v", tt.days, tt.claims, drop)
			}
		}
		if want := tt.days * tt.claims * (tt.claims - 1) / 2; len(look.conflicts) != want || look.more != (tt.days > 11) {
			t.Errorf("%d days of %d: %d conflicts, want %d; more %v", tt.days, tt.claims, len(look.conflicts), want, look.more)
		}
	}
}

// A conflict that shows only in a combination that is merely counted is found, and
// all combinations are tried again.
func TestRepairsThatLeaveAConflict(t *testing.T) {
	var list []quantity
	var stances []stance
	add := func(after, until Day, bounds ...Interval) {
		n := int32(len(list))
		list = append(list, quantity{after: after, until: exactly(until)})
		for _, i := range bounds {
			stances = append(stances, stance{limits: [2][]limit{limits(n, n, i)}})
		}
	}
	add(0, 1, Exactly(0), Exactly(5))
	for d := Day(1); d < 4; d++ {
		add(d, d+1, Exactly(0), Exactly(1))
	}
	add(0, 3, Interval{2, Inf}) // unless the first day is 0, and one of the next two
	s := oneSeries(t, list, stances)
	look := newSearch(s.chain, len(stances))
	for _, pair := range [][]int32{{0, 1}, {2, 3}, {4, 5}, {6, 7}} {
		_, core := s.chain.check(s.only(pair), byPossible)
		look.add(look.shrink(core))
	}
	repairs, total := look.repair(MostRepairs)
	if len(repairs) != 10 || total != 10 || len(look.conflicts) <= 4 {
		t.Fatalf("%d repairs of %d, %d conflicts", len(repairs), total, len(look.conflicts))
	}
	for _, drop := range repairs {
		if len(drop) != 4 || !s.can(complement(drop, len(stances))) {
			t.Errorf("drop %v", drop)
		}
	}
}

// What it was too much work to find has no ends.
func TestNoEnds(t *testing.T) {
	if r := (*span)(nil).ends(); r != nil {
		t.Errorf("%v", r)
	}
	if r := (&span{lo: linear.Int(1), hi: linear.Int(2), open: true}).ends(); say(r) != "[1, ∞)" {
		t.Errorf("%v", say(r))
	}
}

// What is listed beside small conflicts, of which all are known, are the larger
// ones that have nothing to do with them.
func TestTakeSmallConflicts(t *testing.T) {
	of := func(members ...int32) clash { return clash{members: members} }
	look := &search{conflicts: []clash{of(1, 2), of(1, 2, 3, 4), of(6, 7, 8, 9), of(2, 7, 8, 9), of(5, 6, 7)}}
	look.take([]clash{of(1, 2), of(3, 4)})
	want := [][]int32{{1, 2}, {3, 4}, {6, 7, 8, 9}}
	if got := look.sets(); !slices.EqualFunc(got, want, slices.Equal) || look.hidden != 2 {
		t.Errorf("%v and %d left out, want %v and 2", got, look.hidden, want)
	}
}

// The places of a counter are found as by adding up.
func TestCounter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 2), 1, 40).Draw(t, "counts")
		c := newCounter(len(counts))
		for i, n := range counts {
			c.add(i, n)
		}
		sum := 0
		for i, n := range counts {
			if sum += n; c.upTo(i) != sum {
				t.Fatalf("%d up to %d, want %d", c.upTo(i), i, sum)
			}
			next := slices.IndexFunc(counts[i+1:], func(n int) bool { return n > 0 })
			if next >= 0 {
				next += i + 1
			}
			if got := c.next(i); got != next {
				t.Fatalf("next after %d is %d, want %d, in %v", i, got, next, counts)
			}
		}
	})
}

// No more than the reserve is dealt out for all tasks of all solvers, but for what
// one of them has in hand, and no more than the budget for each; what is not used
// is not lost.
func TestAllowance(t *testing.T) {
	for _, solvers := range []int{1, 2, 3} {
		p := newPurse()
		var list []*allowance
		for range solvers {
			list = append(list, &allowance{purse: p})
		}
		sum := 0
		for n := range 40 {
			given := list[n%solvers].next(-n)
			if sum += given; given < 0 || given > budget {
				t.Fatalf("%d steps", given)
			}
		}
		if sum < reserve || sum > reserve+(solvers-1)*budget {
			t.Errorf("%d solvers: %d steps in all", solvers, sum)
		}
	}
	p := newPurse()
	a := allowance{purse: p}
	for range 100 {
		if a.next(a.given) != budget || p.steps != reserve {
			t.Fatal("what is not used is lost")
		}
	}
}
