package compare

import (
	"slices"

	"counterclaim/compare/linear"
)

// A chain is a knot that is one series of events over time: the solver for knots
// of one cell. What was counted up to each day only grows, and every limit bounds
// the difference of two such counts, so the knot is a system of difference
// constraints: a conflict is a cycle of them that adds up to less than nothing.
//
// Where all counts run from the same day on, which is most topics, two claims
// always suffice for a conflict, and one pass in order of days finds it.
type chain struct {
	knot *knot
	qs   *quantities
	all  []stance

	nodes    []chainNode // in order of days; a vague moment stands behind its first possible day
	from, to []int32     // nodes of each quantity
	running  bool        // all quantities run from the first node

	limits    [2][]tightest // by quantity: its tightest lower and upper limit
	work      int           // steps that may still be made
	allowance allowance
	start     []linear.Wide // counts from which a search sets out; nil for none
}

// A chainNode is the end of a day. For a vague one, lower and upper are the nodes
// of its first and last possible day; for others they are the node itself.
type chainNode struct{ lower, upper int32 }

// A tightest is the tightest limit on one side of a quantity.
type tightest struct {
	stance int32 // -1 for none
	limit  limit
}

// newChain makes the chain of a simple knot.
func newChain(k *knot, qs *quantities, all []stance, p *purse) *chain {
	c := &chain{knot: k, qs: qs, all: all, allowance: allowance{purse: p}}
	c.allot()
	days, vague := k.days(qs), k.vague(qs)
	at, last := make(map[Day]int32, len(days)), make([]Day, 0, len(vague))
	of := make(map[moment]int32, len(vague))
	for _, d := range days {
		n := int32(len(c.nodes))
		at[d] = n
		c.nodes = append(c.nodes, chainNode{n, n})
		for len(vague) > 0 && vague[0].first == d {
			of[vague[0]] = int32(len(c.nodes))
			last = append(last, vague[0].last)
			c.nodes = append(c.nodes, chainNode{n, -1})
			vague = vague[1:]
		}
	}
	for i := range c.nodes {
		if c.nodes[i].upper < 0 {
			c.nodes[i].upper = at[last[0]]
			last = last[1:]
		}
	}
	c.running = true
	for _, i := range k.quantities {
		q := &qs.list[i]
		c.from = append(c.from, at[q.after])
		to, ok := of[q.until]
		if !ok {
			to = at[q.until.first]
		}
		c.to = append(c.to, to)
		c.running = c.running && at[q.after] == 0 && to != 0
	}
	return c
}

func (c *chain) vague(n int32) bool { return c.nodes[n].lower != c.nodes[n].upper }

// tighten finds the tightest limits of each quantity that the stances give.
func (c *chain) tighten(on []bool, by int) {
	for side := range c.limits {
		c.limits[side] = slices.Grow(c.limits[side][:0], len(c.from))[:len(c.from)]
		for i := range c.limits[side] {
			c.limits[side][i].stance = -1
		}
	}
	for i, s := range c.knot.stances {
		if on != nil && !on[i] {
			continue
		}
		for _, l := range c.all[s].limits[by] {
			q, ok := slices.BinarySearch(c.knot.quantities, l.quantity)
			if !ok {
				continue
			}
			if l.upper {
				if t := &c.limits[1][q]; t.stance < 0 || l.n < t.limit.n {
					*t = tightest{int32(i), l}
				}
			} else if t := &c.limits[0][q]; t.stance < 0 || l.n > t.limit.n {
				*t = tightest{int32(i), l}
			}
		}
	}
}

func (c *chain) allot() { c.work = c.allowance.next(c.work) }

func (t *tightest) use() use { return use{t.stance, t.limit, linear.Int(1)} }

func (c *chain) check(on []bool, by int) (linear.Answer, []use) {
	c.tighten(on, by)
	if c.work -= len(c.nodes) + 4*len(c.knot.stances); c.work < 0 {
		return linear.OutOfBudget, nil
	}
	if c.running {
		if low, high := c.pair(); low != nil {
			return linear.No, []use{low.use(), high.use()}
		}
		return linear.Yes, nil
	}
	answer, cycle := c.relax(1, 1)
	return answer, cycle
}

// byNode returns the tightest limits of running counts on one side, by node; nil
// for none.
func (c *chain) byNode(side int) []*tightest {
	list := make([]*tightest, len(c.nodes))
	for q := range c.from {
		t, n := &c.limits[side][q], c.to[q]
		if t.stance < 0 {
			continue
		}
		// Two quantities may be one count under two names.
		if old := list[n]; old == nil || side == 1 && t.limit.n < old.limit.n || side == 0 && t.limit.n > old.limit.n {
			list[n] = t
		}
	}
	return list
}

// lows returns, for each node, the highest lower limit of all that is part of it;
// nil for none.
func (c *chain) lows() []*tightest {
	own := c.byNode(0)
	best := make([]*tightest, len(own))
	higher := func(a, b *tightest) *tightest {
		if a == nil || b != nil && b.limit.n > a.limit.n {
			return b
		}
		return a
	}
	ended := make([]*tightest, len(own)) // by node: the highest of the vague ones that end there
	var last *tightest
	for i := range own {
		if n := c.nodes[i]; c.vague(int32(i)) {
			best[i] = higher(best[n.lower], own[i])
			ended[n.upper] = higher(ended[n.upper], best[i])
			continue
		}
		last = higher(higher(last, own[i]), ended[i])
		best[i] = last
	}
	return best
}

// highs returns, for each node, the lowest upper limit of all that it is part of.
func (c *chain) highs() []*tightest {
	own := c.byNode(1)
	best := make([]*tightest, len(own))
	lower := func(a, b *tightest) *tightest {
		if a == nil || b != nil && b.limit.n < a.limit.n {
			return b
		}
		return a
	}
	var last *tightest
	for i := len(own) - 1; i >= 0; i-- {
		if c.vague(int32(i)) {
			continue
		}
		best[i] = lower(own[i], last)
		last = best[i]
		// The vague ones that begin here stand behind, and end at a node done before.
		for v := i + 1; v < len(own) && c.vague(int32(v)); v++ {
			best[v] = lower(own[v], best[c.nodes[v].upper])
			last = lower(last, best[v])
		}
		best[i] = last
	}
	return best
}

// pair returns the first two limits of running counts that cannot both hold.
func (c *chain) pair() (low, high *tightest) {
	lows, own := c.lows(), c.byNode(1)
	for i, high := range own {
		if low := lows[i]; low != nil && high != nil && low.limit.n > high.limit.n {
			return low, high
		}
	}
	return nil, nil
}

func (c *chain) spans(on []bool, by int) []*span {
	c.tighten(on, by)
	if !c.running {
		return c.windowSpans()
	}
	lows, highs := c.lows(), c.highs()
	spans := make([]*span, len(c.to))
	for q, n := range c.to {
		s := &span{open: highs[n] == nil}
		if lows[n] != nil {
			s.lo = linear.Int(lows[n].limit.n)
		}
		if !s.open {
			s.hi = linear.Int(highs[n].limit.n)
		}
		spans[q] = s
	}
	return spans
}

func (c *chain) stretch(on []bool) stretch {
	c.tighten(on, byPossible)
	if !c.running {
		return c.windowStretch()
	}
	best := stretch{t: linear.Int(1)}
	lows, own := c.lows(), c.byNode(1)
	for i, high := range own {
		low := lows[i]
		switch {
		case low == nil || high == nil || low.limit.n <= high.limit.n:
		case high.limit.n <= 0:
			return stretch{answer: linear.No, uses: []use{low.use(), high.use()}}
		default:
			if t := linear.Int(low.limit.n).Quo(linear.Int(high.limit.n)); t.Cmp(best.t) > 0 {
				best.t, best.uses = t, []use{low.use(), high.use()}
			}
		}
	}
	return best
}
