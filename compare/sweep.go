package compare

// A sweep counts, and where asked lists, the pairs of a topic of many claims
// without judging each pair.
//
// Claims are put in keys: those that count the same people, place and term. On
// three axes all pairs of two keys stand alike, so only days and figures are
// left. Each key is a tree of classes (claims of the same days) in order of
// days; every node knows the outermost days and figures below it. Two nodes are
// compared at once: where all their pairs stand alike on days, and no figure of
// the one can clash with any of the other, their pairs are counted by
// multiplication, else the larger node is split. So the work grows with the
// number of pairs that are disputed, not with the number of pairs.
type sweep struct {
	al     *aligner
	tally  *Tally
	tab    *tabulation            // may be nil
	list   func(i, k int32)       // called for every disputed pair; nil where counting is enough
	rest   *rests                 // the undisputed pairs by verdict and reason; nil where the tally is enough
	listed bool                   // disputed pairs are listed, so they are not among the rest
	sign   int                    // 1 to count pairs, -1 to take them out of the count
	marked map[[2]int32]judgement // pairs that links or restatement decide, one by one
	groups []linkedGroup          // claims of which links decide every pair
	group  []int32                // each entry's group, numbered from 1; nil where there is none

	// of the two keys at hand
	x, y *sweepKey
	axes [NumAxes]Relation // but for Days
}

// sweep counts every pair of the aligned topic.
func (al *aligner) sweep(s *sweep) {
	s.al, s.sign, s.listed = al, 1, s.list != nil
	s.mark()
	all := make([]int32, len(al.entries))
	for i := range all {
		all[i] = int32(i)
	}
	s.acrossNames(s.keys(all))
	for pair, j := range s.marked {
		s.amend(pair, j)
	}
	for _, g := range s.groups {
		s.amendGroup(g)
	}
}

// A linkedGroup is claims of which every two have one verdict by their links: a
// figure and all that repeat it, or a figure and all that replaced it in turn.
type linkedGroup struct {
	members []int32
	judgement
}

// amendGroup takes the pairs of a group out of the verdicts that their numbers
// alone would have: the group is swept by itself, and what is counted taken away.
func (s *sweep) amendGroup(g linkedGroup) {
	list := s.list
	s.list, s.sign = nil, -1
	s.acrossNames(s.keys(g.members))
	s.list, s.sign = list, 1
	s.bulk(g.judgement, 0, 0, len(g.members)*(len(g.members)-1)/2)
}

// grouped reports whether the links of a whole group decide the pair.
func (s *sweep) grouped(a, b int32) bool {
	return s.group != nil && s.group[a] != 0 && s.group[a] == s.group[b]
}

// amend takes a pair that links or restatement decide out of the verdict that
// its numbers alone, or the group that it is in, would give it.
func (s *sweep) amend(pair [2]int32, j judgement) {
	a, b := &s.al.entries[pair[0]], &s.al.entries[pair[1]]
	before := s.al.judgeNumbers(a, b)
	if s.grouped(pair[0], pair[1]) {
		before = s.groups[s.group[pair[0]]-1].judgement
	}
	s.bulk(before, a.row, b.row, -1)
	s.bulk(j, a.row, b.row, 1)
}

// bulk counts n pairs of two rows that have one judgement.
func (s *sweep) bulk(j judgement, row1, row2 int32, n int) {
	if n == 0 {
		return
	}
	n *= s.sign
	s.tally[j.verdict] += n
	if j.verdict.Disputed() {
		if s.tab != nil {
			s.tab.dispute(j.verdict, row1, row2, n)
		}
		if s.listed {
			return
		}
	}
	if s.rest != nil {
		s.rest.count(j, n)
	}
}

// between compares all claims of two keys, or of one with each other.
func (s *sweep) between(x, y *sweepKey) {
	s.x, s.y = x, y
	a, b := &s.al.entries[x.entries[0]], &s.al.entries[y.entries[0]]
	s.axes = s.al.axes(a, b)
	s.axes[Days] = Same
	if r, ok := firstCertain(s.axes); ok && r.Axis < Days {
		n := len(x.entries) * len(y.entries)
		if x == y {
			n = len(x.entries) * (len(x.entries) - 1) / 2
		}
		s.bulk(judgement{verdict: NotComparable, axes: s.axes, joint: Overlap}, x.row, y.row, n)
		return
	}
	s.visit(x.root(s.al), y.root(s.al))
}

// visit counts all pairs of two nodes, one of the first and one of the second.
func (s *sweep) visit(x, y *node) {
	if x != y && s.settled(x, y) {
		return
	}
	switch {
	case x == y && x.class == nil:
		s.visit(x.left, x.left)
		s.visit(x.left, x.right)
		s.visit(x.right, x.right)
	case x.class != nil && y.class != nil:
		s.classes(x.class, y.class)
	case y.class != nil || x.class == nil && x.claims >= y.claims:
		s.visit(x.left, y)
		s.visit(x.right, y)
	default:
		s.visit(x, y.left)
		s.visit(x, y.right)
	}
}

// settled counts the pairs of two nodes at once where they all have one verdict.
func (s *sweep) settled(x, y *node) bool {
	days, ok := x.relate(y, s.states())
	if !ok {
		return false
	}
	axes := s.axes
	axes[Days] = days
	joint := combine(axes)
	forth := joint&(Same|Part) != 0 && x.loLikely.max > y.hiLikely.min
	back := joint&(Same|Whole) != 0 && y.loLikely.max > x.hiLikely.min
	n := x.claims * y.claims
	switch {
	case !forth && !back && !s.mayBeNear(x, y):
		s.bulk(judgement{verdict: undisputed(joint), axes: axes, joint: joint}, s.x.row, s.y.row, n)
		return true
	case s.list != nil:
		return false
	case joint == Part && x.loPossible.min > y.hiPossible.max, joint == Whole && y.loPossible.min > x.hiPossible.max:
		s.bulk(judgement{verdict: Conflict, axes: axes, joint: joint}, s.x.row, s.y.row, n)
		return true
	}
	return false
}

// states reports whether one of the keys counts a state.
func (s *sweep) states() bool { return s.x.term.State() || s.y.term.State() }

// alike reports whether claims of the two keys differ in days alone, and count
// events: tooNear's first condition.
func (s *sweep) alike() bool {
	return s.axes[People] == Same && s.axes[Place] == Same && s.axes[Terms] == Same && !s.x.term.State()
}

// mayBeNear reports whether some pair of the two nodes may be a tension because
// growth must not hide a quarrel.
func (s *sweep) mayBeNear(x, y *node) bool {
	if !s.alike() || x.source != mixedSources && x.source == y.source {
		return false
	}
	if x.loPossible.max <= y.hiPossible.min && y.loPossible.max <= x.hiPossible.min {
		return false
	}
	// Claims that are near begin alike, on a day that somebody dated.
	from, most := max(x.from.min, y.from.min), min(x.from.max, y.from.max)
	switch int64(beginning) {
	case most:
		return false
	case from:
		return true // some do; the halves know
	}
	if from > most {
		return false
	}
	gap := max(0, y.until1.min-x.until2.max, x.until1.min-y.until2.max)
	return gap*nearShare <= min(x.until2.max, y.until2.max)-from+1
}

// classes counts all pairs of two classes, or of one with itself.
func (s *sweep) classes(x, y *class) {
	axes := s.axes
	axes[Days] = relatePeriods(x.first, y.first)
	joint := combine(axes)
	j := judgement{axes: axes, joint: joint}
	n := len(x.byLo) * len(y.byLo)
	if x == y {
		n = len(x.byLo) * (len(x.byLo) - 1) / 2
	}
	var conflicts, disputed int
	if joint&(Same|Part) != 0 {
		disputed += countAbove(x.loLikely, y.hiLikely)
		if joint&^(Same|Part) == 0 {
			conflicts += countAbove(x.loPossible, y.hiPossible)
		}
		s.emit(x, y)
	}
	if joint&(Same|Whole) != 0 && x != y {
		disputed += countAbove(y.loLikely, x.hiLikely)
		if joint&^(Same|Whole) == 0 {
			conflicts += countAbove(y.loPossible, x.hiPossible)
		}
		s.emit(y, x)
	}
	near := s.nearPairs(x, y, joint)
	j.verdict = Conflict
	s.bulk(j, s.x.row, s.y.row, conflicts)
	j.verdict = Tension
	s.bulk(j, s.x.row, s.y.row, disputed-conflicts)
	j.near = true
	s.bulk(j, s.x.row, s.y.row, near)
	j.near = false
	j.verdict = undisputed(joint)
	s.bulk(j, s.x.row, s.y.row, n-disputed-near)
}

// emit lists the pairs whose first likely begins above the end of the second.
func (s *sweep) emit(x, y *class) {
	if s.list == nil {
		return
	}
	for i := len(x.byLo) - 1; i >= 0; i-- {
		a := x.byLo[i]
		for _, b := range y.byHi {
			if s.al.entries[b].reading.Likely.Hi >= s.al.entries[a].reading.Likely.Lo {
				break
			}
			s.emitPair(a, b)
		}
		if s.al.entries[a].reading.Likely.Lo <= y.hiLikely[0] {
			return
		}
	}
}

func (s *sweep) emitPair(a, b int32) {
	pair := [2]int32{min(a, b), max(a, b)}
	if _, ok := s.marked[pair]; !ok && !s.grouped(a, b) {
		s.list(pair[0], pair[1])
	}
}

// nearPairs counts, and lists where asked, the pairs that would fit by growth
// and are too near for that.
func (s *sweep) nearPairs(x, y *class, joint Relation) int {
	if !s.alike() || joint != Part && joint != Whole {
		return 0
	}
	if _, near := x.first.days.near(y.first.days); !near {
		return 0
	}
	if joint == Whole {
		x, y = y, x // x is the earlier one
	}
	n := countAbove(y.loPossible, x.hiPossible)
	if n == 0 {
		return 0
	}
	own := 0 // pairs of one source, which may grow
	ys := y.sources(s.al)
	for source, mine := range x.sources(s.al) {
		if theirs := ys[source]; theirs != nil {
			own += countAbove(theirs.loPossible, mine.hiPossible)
		}
	}
	if s.list != nil && n > own {
		s.emitNear(x, y)
	}
	return n - own
}

func (s *sweep) emitNear(x, y *class) {
	for _, a := range x.byHi {
		for i := len(y.byLo) - 1; i >= 0; i-- {
			b := y.byLo[i]
			e, f := &s.al.entries[a], &s.al.entries[b]
			if f.reading.Likely.Lo <= e.reading.Likely.Hi {
				break // possible readings lie around the likely ones, so none further down is apart
			}
			if e.source != f.source && f.reading.Possible.Lo > e.reading.Possible.Hi {
				s.emitPair(a, b)
			}
		}
	}
}

// countAbove returns how many pairs have a low end above a high end; both are
// sorted.
func countAbove(lows, highs []int64) (n int) {
	if len(lows) == 0 || lows[len(lows)-1] <= highs[0] {
		return 0
	}
	below := 0
	for _, lo := range lows {
		for below < len(highs) && highs[below] < lo {
			below++
		}
		n += below
	}
	return n
}
