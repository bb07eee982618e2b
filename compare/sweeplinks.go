package compare

// A crowd is the keys of a topic that count the same people.
type crowd struct {
	people  nameID
	claims  int
	keys    []*sweepKey
	byPlace map[nameID][]*sweepKey // by the family of the place
}

// acrossNames compares the keys whose people and places the names may link, and
// counts all other pairs at once. Names of different families are unlinked,
// whatever else; a name that was not given goes with every other.
func (s *sweep) acrossNames(keys []*sweepKey) {
	index := map[nameID]*crowd{}
	families := map[nameID][]*crowd{}
	var crowds []*crowd
	claims := 0
	for _, k := range keys {
		c := index[k.people]
		if c == nil {
			c = &crowd{people: k.people, byPlace: map[nameID][]*sweepKey{}}
			index[k.people] = c
			crowds = append(crowds, c)
			family := s.al.people.family(k.people)
			families[family] = append(families[family], c)
		}
		c.claims += len(k.entries)
		c.keys = append(c.keys, k)
		c.byPlace[k.placeFamily] = append(c.byPlace[k.placeFamily], k)
		claims += len(k.entries)
	}
	met := 0
	for _, family := range families {
		for i, c := range family {
			for _, d := range family[i:] {
				met += s.crowds(c, d)
			}
		}
	}
	if any := index[notGiven]; any != nil {
		for _, c := range crowds {
			if c != any {
				met += s.crowds(any, c)
			}
		}
	}
	s.aside(People, Unlinked, claims*(claims-1)/2-met)
}

// crowds compares all claims of two crowds, or of one with each other, and
// returns how many pairs those are.
func (s *sweep) crowds(c, d *crowd) int {
	pairs := c.claims * d.claims
	if c == d {
		pairs = c.claims * (c.claims - 1) / 2
	}
	if r := s.al.people.relate(c.people, d.people); r&^aside == 0 {
		s.aside(People, r, pairs)
		return pairs
	}
	linked := 0
	for _, k := range c.keys {
		for _, others := range d.partners(k) {
			for _, other := range others {
				switch {
				case k == other:
					linked += len(k.entries) * (len(k.entries) - 1) / 2
				case c == d && other.row < k.row:
					continue // met from the other side
				default:
					linked += len(k.entries) * len(other.entries)
				}
				s.between(k, other)
			}
		}
	}
	s.aside(Place, Unlinked, pairs-linked)
	return pairs
}

// partners returns the crowd's keys whose places the names may link to k's.
func (c *crowd) partners(k *sweepKey) [][]*sweepKey {
	if k.placeFamily == notGiven {
		return [][]*sweepKey{c.keys}
	}
	return [][]*sweepKey{c.byPlace[k.placeFamily], c.byPlace[notGiven]}
}

// aside counts n pairs that stand aside on an axis.
func (s *sweep) aside(axis Axis, r Relation, n int) {
	j := judgement{verdict: NotComparable, joint: Overlap, axes: [NumAxes]Relation{Same, Same, Same, Same}}
	j.axes[axis] = r
	s.bulk(j, 0, 0, n)
}

// mark finds the pairs that links or restatement decide: whole groups of claims
// that repeat or replace each other, and pairs among what one source stated on
// one day.
func (s *sweep) mark() {
	s.marked = map[[2]int32]judgement{}
	if s.al.linked {
		s.markLinks()
	}
	type statement struct {
		source nameID
		said   Date
	}
	statements := map[statement][]int32{}
	for i := range s.al.entries {
		if e := &s.al.entries[i]; e.said.Exact() && e.source != notGiven {
			k := statement{e.source, e.said}
			statements[k] = append(statements[k], int32(i))
		}
	}
	for _, group := range statements {
		for n, i := range group {
			for _, k := range group[n+1:] {
				a, b := &s.al.entries[i], &s.al.entries[k]
				if a.via != b.via || a.term != b.term {
					s.markPair(i, k)
				}
			}
		}
	}
}

// markLinks groups the claims of which every two are one witness, and those that
// replaced each other in turn. Where a claim is in two such groups, or was
// replaced twice, the pairs are marked one by one.
func (s *sweep) markLinks() {
	s.group = make([]int32, len(s.al.entries))
	for _, members := range s.witnesses() {
		s.addGroup(members, judgement{verdict: Echo})
	}
	s.markReplacedEchoes()
	for _, members := range s.al.revisions.trees() {
		if s.al.revisions.branches || !s.addGroup(members, judgement{verdict: Superseded}) {
			s.markReplaced(members)
		}
	}
}

// markReplacedEchoes marks the pairs of a claim that repeats a replaced one with
// those that replaced it.
func (s *sweep) markReplacedEchoes() {
	echoes := map[int32][]int32{} // by what they repeat
	for i := range s.al.entries {
		if e := &s.al.entries[i]; e.links.repeats >= 0 && e.replaced {
			origin := s.al.originOf(e).index
			echoes[origin] = append(echoes[origin], int32(i))
		}
	}
	if len(echoes) == 0 {
		return
	}
	for i := range s.al.entries {
		for up := s.al.revisions.parent[i]; up >= 0; up = s.al.revisions.parent[up] {
			for _, e := range echoes[up] {
				if e != int32(i) {
					s.markPair(int32(i), e)
				}
			}
		}
	}
}

// witnesses returns the claims that are one witness each: trees of echoes, joined
// where they repeat one figure of a source that is not here itself.
func (s *sweep) witnesses() [][]int32 {
	groups := map[sourceFigure][]int32{}
	var order []sourceFigure
	var all [][]int32
	for i := range s.al.entries {
		e := &s.al.entries[i]
		if root := s.al.originOf(e); root.links.origin != notGiven {
			key := sourceFigure{root.links.origin, root.figureKey()}
			if groups[key] == nil {
				order = append(order, key)
			}
			groups[key] = append(groups[key], int32(i))
		}
	}
	for _, tree := range s.al.echoes.trees() {
		if s.al.originOf(&s.al.entries[tree[0]]).links.origin == notGiven {
			all = append(all, tree)
		}
	}
	for _, key := range order {
		if len(groups[key]) > 1 {
			all = append(all, groups[key])
		}
	}
	return all
}

// addGroup makes a group of claims that are in none yet, and reports whether it
// could.
func (s *sweep) addGroup(members []int32, j judgement) bool {
	for _, i := range members {
		if s.group[i] != 0 {
			return false
		}
	}
	s.groups = append(s.groups, linkedGroup{members, j})
	for _, i := range members {
		s.group[i] = int32(len(s.groups))
	}
	return true
}

// markReplaced marks the pairs of claims that replace each other.
func (s *sweep) markReplaced(members []int32) {
	for _, i := range members {
		for up := s.al.revisions.parent[i]; up >= 0; up = s.al.revisions.parent[up] {
			s.markPair(i, up)
		}
	}
}

func (s *sweep) markPair(i, k int32) {
	i, k = min(i, k), max(i, k)
	a, b := &s.al.entries[i], &s.al.entries[k]
	j := s.al.judge(a, b)
	switch {
	case s.grouped(i, k):
		if j.verdict != s.groups[s.group[i]-1].verdict {
			s.marked[[2]int32{i, k}] = j
		}
	case j.verdict <= Restated || j != s.al.judgeNumbers(a, b):
		s.marked[[2]int32{i, k}] = j
	}
}
