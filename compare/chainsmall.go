package compare

import (
	"slices"

	"counterclaim/compare/linear"
)

// smallest is how many claims a conflict has at most of which, in a large chain
// with windows, all are looked for. Larger ones there are too many of: one wrong
// count is in conflict with any two around it and all windows between these.
const smallest = 3

// A smallSearch looks for the conflicts of few limits in a chain that has been
// repaired: without some stances some counts keep to all limits. Relative to
// these counts every edge but those of the dropped stances costs nothing or
// something, so a cycle that gains begins with one of them, and is given up where
// it has cost as much.
type smallSearch struct {
	chain *chain
	edges []edge // of all stances, relative to the counts
	out   [][]int32
	count []linear.Wide
	best  linear.Wide // what an edge can gain at most, as a cost: 0 or less
	vague bool        // some days are not known
	path  []use
	found []clash
	seen  setIndex
}

// small returns all minimal conflicts of up to smallest limits, given stances
// without which there is none. It reports false where that was too much work.
func (c *chain) small(drop []int32) ([]clash, bool) {
	on := make([]bool, len(c.knot.stances))
	for i := range on {
		on[i] = !slices.Contains(drop, int32(i))
	}
	c.tighten(on, byPossible)
	answer, _, r := c.counts(1, 1)
	if answer != linear.Yes {
		return nil, false
	}
	s := &smallSearch{chain: c, out: make([][]int32, len(c.nodes)), count: r.count, seen: setIndex{}}
	s.gather()
	for n := range c.nodes {
		s.vague = s.vague || c.vague(int32(n))
	}
	for i := range s.edges {
		if e := &s.edges[i]; e.weight.Less(linear.Wide{}) {
			s.path = append(s.path[:0], e.limit.use())
			s.extend(e.from, e.to, e.weight)
		}
	}
	slices.SortFunc(s.found, bySize)
	return minimalOnly(s.found), c.work > 0
}

// gather makes the edges of all limits of all stances.
func (s *smallSearch) gather() {
	c := s.chain
	for _, upper := range []bool{false, true} {
		for i, st := range c.knot.stances {
			for _, l := range c.all[st].limits[byPossible] {
				q, ok := slices.BinarySearch(c.knot.quantities, l.quantity)
				if !ok || l.upper != upper {
					continue
				}
				e := edge{from: c.to[q], to: c.from[q], weight: linear.WideInt(-l.n), limit: &tightest{int32(i), l}}
				if upper {
					e = edge{from: c.from[q], to: c.to[q], weight: linear.WideInt(l.n), limit: &tightest{int32(i), l}}
				}
				s.add(e)
			}
		}
	}
}

func (s *smallSearch) add(e edge) {
	e.weight = e.weight.Add(s.count[e.from]).Add(s.count[e.to].Neg())
	if e.weight.Less(s.best) {
		s.best = e.weight
	}
	s.out[e.from] = append(s.out[e.from], int32(len(s.edges)))
	s.edges = append(s.edges, e)
}

// extend goes on from a node with what the way has cost, towards the node where
// it began: back in time, where counts are no higher, or along one more limit.
func (s *smallSearch) extend(start, at int32, cost linear.Wide) {
	if s.chain.work--; s.chain.work < 0 {
		return
	}
	if closed := cost.Add(s.fall(at, start)); s.chain.partOf(start, at) && closed.Less(linear.Wide{}) {
		s.record()
	}
	left := smallest - len(s.path)
	if left == 0 {
		return
	}
	hope := cost
	for range left {
		hope = hope.Add(s.best)
	}
	for n := at; n >= 0; n-- {
		if !s.chain.partOf(n, at) {
			continue
		}
		fallen := s.fall(at, n)
		if !hope.Add(fallen).Less(linear.Wide{}) {
			if s.vague {
				continue // a vague day further back may end later, and so cost less
			}
			return
		}
		for _, i := range s.out[n] {
			e := &s.edges[i]
			s.path = append(s.path, e.limit.use())
			s.extend(start, e.to, cost.Add(fallen).Add(e.weight))
			s.path = s.path[:len(s.path)-1]
		}
		s.chain.work--
	}
}

// fall returns what it costs to go back from one node to another.
func (s *smallSearch) fall(from, to int32) linear.Wide { return s.count[from].Add(s.count[to].Neg()) }

// record notes the stances of the way; one that is used twice has two ends in it.
func (s *smallSearch) record() {
	if members := membersOf(s.path); s.seen.new(members) {
		s.found = append(s.found, clash{members, slices.Clone(s.path)})
	}
}

// minimalOnly leaves out conflicts that contain a smaller one; they are sorted by
// size.
func minimalOnly(list []clash) (minimal []clash) {
	small := setIndex{} // of the minimal ones
	for _, c := range list {
		contains := false
		for mask := 1; mask < 1<<len(c.members)-1; mask++ {
			var subset []int32
			for i, m := range c.members {
				if mask>>i&1 != 0 {
					subset = append(subset, m)
				}
			}
			contains = contains || small.has(subset)
		}
		if !contains {
			small.new(c.members)
			minimal = append(minimal, c)
		}
	}
	return minimal
}
