package compare

import (
	"container/heap"

	"counterclaim/compare/linear"
)

// A ways finds the shortest ways through the edges of a chain. Weights are taken
// relative to counts that keep all edges, so that none is negative (Johnson 1977),
// and ways are found nearest first (Dijkstra 1959).
type ways struct {
	chain    *chain
	edges    []edge // relative
	count    []linear.Wide
	out, in  [][]int32        // edges by node
	found    map[int32][]span // by node of departure
	distance []linear.Wide
	done     []bool
	reached  []bool
}

func newWays(c *chain, r *relaxation) *ways {
	n := len(c.nodes)
	w := &ways{
		chain: c, edges: r.edges, count: r.count, out: make([][]int32, n), in: make([][]int32, n), found: map[int32][]span{},
		distance: make([]linear.Wide, n), done: make([]bool, n), reached: make([]bool, n),
	}
	for i := range w.edges {
		e := &w.edges[i]
		e.weight = e.weight.Add(r.count[e.from]).Add(r.count[e.to].Neg())
		w.out[e.from] = append(w.out[e.from], int32(i))
		w.in[e.to] = append(w.in[e.to], int32(i))
	}
	return w
}

// between returns how much more was counted up to each node than up to one; nil
// where that was too much work.
func (w *ways) between(from int32) []span {
	if s, ok := w.found[from]; ok {
		return s
	}
	if w.chain.work -= 8 * (len(w.edges) + len(w.count)); w.chain.work < 0 {
		return nil
	}
	spans := make([]span, len(w.count))
	w.search(from, w.out, func(e *edge) int32 { return e.to })
	for n := range spans {
		spans[n].open = !w.reached[n]
		if w.reached[n] {
			spans[n].hi = w.rat(w.distance[n].Add(w.count[n]).Add(w.count[from].Neg()))
		}
	}
	w.search(from, w.in, func(e *edge) int32 { return e.from })
	for n := range spans {
		if w.reached[n] {
			spans[n].lo = w.rat(w.distance[n].Add(w.count[from]).Add(w.count[n].Neg()).Neg())
		}
	}
	w.found[from] = spans
	return spans
}

// rat returns a number that is no larger than what limits allow.
func (w *ways) rat(n linear.Wide) linear.Rat { return linear.FromBig(n.Big()) }

// search finds the distances from a node along edges.
func (w *ways) search(from int32, edges [][]int32, end func(*edge) int32) {
	clear(w.done)
	clear(w.reached)
	clear(w.distance)
	w.reached[from] = true
	queue := &farNodes{ways: w, nodes: []farNode{{node: from}}}
	for len(queue.nodes) > 0 {
		n := heap.Pop(queue).(farNode).node
		if w.done[n] {
			continue
		}
		w.done[n] = true
		for _, i := range edges[n] {
			e := &w.edges[i]
			to, d := end(e), w.distance[n].Add(e.weight)
			if !w.reached[to] || d.Less(w.distance[to]) {
				w.reached[to], w.distance[to] = true, d
				heap.Push(queue, farNode{to, d})
			}
		}
	}
}

// farNodes are nodes by distance, the nearest first.
type farNodes struct {
	ways  *ways
	nodes []farNode
}

type farNode struct {
	node     int32
	distance linear.Wide
}

func (f *farNodes) Len() int           { return len(f.nodes) }
func (f *farNodes) Less(i, j int) bool { return f.nodes[i].distance.Less(f.nodes[j].distance) }
func (f *farNodes) Swap(i, j int)      { f.nodes[i], f.nodes[j] = f.nodes[j], f.nodes[i] }
func (f *farNodes) Push(x any)         { f.nodes = append(f.nodes, x.(farNode)) }
func (f *farNodes) Pop() any {
	last := f.nodes[len(f.nodes)-1]
	f.nodes = f.nodes[:len(f.nodes)-1]
	return last
}
