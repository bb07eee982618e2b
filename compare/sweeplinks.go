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

// mark finds the pairs that links or restatement decide. They stand in small
// groups: claims that one source stated on one day, and claims that repeat or
// replace each other.
func (s *sweep) mark() {
	s.marked = map[[2]int32]judgement{}
	type statement struct {
		source nameID
		stated Date
	}
	statements := map[statement][]int32{}
	origins := map[*entry][]int32{}
	sources := map[nameID][]int32{}
	for i := range s.al.entries {
		e := &s.al.entries[i]
		if e.claim.Stated.Exact() && e.source != notGiven {
			k := statement{e.source, e.claim.Stated}
			statements[k] = append(statements[k], int32(i))
		}
		if s.al.linked {
			s.markReplaced(int32(i))
			root := s.al.originOf(e)
			origins[root] = append(origins[root], int32(i))
			if root.links.origin != notGiven {
				sources[root.links.origin] = append(sources[root.links.origin], int32(i))
			}
		}
	}
	for _, group := range statements {
		s.markGroup(group)
	}
	for _, group := range origins {
		s.markGroup(group)
	}
	for _, group := range sources {
		s.markGroup(group)
	}
}

// markReplaced marks the pairs of an entry with all that it replaces.
func (s *sweep) markReplaced(i int32) {
	e := &s.al.entries[i]
	for range maxChain {
		if e.links.revises < 0 {
			return
		}
		s.markPair(i, e.links.revises)
		e = &s.al.entries[e.links.revises]
	}
}

// markGroup marks the pairs of a group that links or restatement decide.
func (s *sweep) markGroup(group []int32) {
	for n, i := range group {
		for _, k := range group[n+1:] {
			s.markPair(i, k)
		}
	}
}

func (s *sweep) markPair(i, k int32) {
	i, k = min(i, k), max(i, k)
	a, b := &s.al.entries[i], &s.al.entries[k]
	if !s.al.linked && a.via == b.via && a.term == b.term || i == k {
		return
	}
	if j := s.al.judge(a, b); j.verdict <= Restated || j != s.al.judgeNumbers(a, b) {
		s.marked[[2]int32{i, k}] = j
	}
}
