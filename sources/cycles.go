package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A circle is a set of nodes that all lead to each other, in the order of the
// graph, and a shortest way from the first of them back to it.
type circle struct{ set, path []int32 }

// circles returns the cycles of a directed graph, one for each set of nodes that
// lead to each other. It works without recursion, since a chain of links can be
// long.
func circles(nodes []int32, next func(int32) []int32) (cycles []circle) {
	s := &cycleSearch{next: next, index: map[int32]int{}, low: map[int32]int{}, on: map[int32]bool{}}
	for _, n := range nodes {
		if _, seen := s.index[n]; !seen {
			s.from(n)
		}
	}
	order := map[int32]int{}
	for i, n := range nodes {
		order[n] = i
	}
	for _, set := range s.sets {
		slices.SortFunc(set, func(a, b int32) int { return order[a] - order[b] })
		cycles = append(cycles, circle{set, s.path(set)})
	}
	slices.SortFunc(cycles, func(a, b circle) int { return order[a.set[0]] - order[b.set[0]] })
	return cycles
}

// A cycleSearch is Tarjan's search for strongly connected sets.
type cycleSearch struct {
	next       func(int32) []int32
	index, low map[int32]int
	on         map[int32]bool
	stack      []int32
	sets       [][]int32
}

// A visit is a node on the way, and how many of its neighbours are done.
type visit struct {
	node int32
	to   []int32
	done int
}

func (s *cycleSearch) enter(n int32) visit {
	s.index[n] = len(s.index)
	s.low[n] = s.index[n]
	s.stack = append(s.stack, n)
	s.on[n] = true
	return visit{node: n, to: s.next(n)}
}

func (s *cycleSearch) from(n int32) {
	way := []visit{s.enter(n)}
	for len(way) > 0 {
		v := &way[len(way)-1]
		if v.done < len(v.to) {
			m := v.to[v.done]
			v.done++
			if _, seen := s.index[m]; !seen {
				way = append(way, s.enter(m))
			} else if s.on[m] {
				s.low[v.node] = min(s.low[v.node], s.index[m])
			}
			continue
		}
		s.leave(*v)
		way = way[:len(way)-1]
		if len(way) > 0 {
			up := way[len(way)-1].node
			s.low[up] = min(s.low[up], s.low[v.node])
		}
	}
}

// leave takes a whole set off the stack when its first node is done.
func (s *cycleSearch) leave(v visit) {
	if s.low[v.node] != s.index[v.node] {
		return
	}
	i := len(s.stack) - 1 // what lies above it is taken off, so this is looked at once
	for s.stack[i] != v.node {
		i--
	}
	set := slices.Clone(s.stack[i:])
	for _, n := range set {
		s.on[n] = false
	}
	s.stack = s.stack[:i]
	if len(set) > 1 || slices.Contains(v.to, v.node) {
		s.sets = append(s.sets, set)
	}
}

// path returns a shortest way within the set from its first node back to it.
func (s *cycleSearch) path(set []int32) []int32 {
	in, from := map[int32]bool{}, map[int32]int32{}
	for _, n := range set {
		in[n] = true
	}
	queue := []int32{set[0]}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		for _, m := range s.next(n) {
			if m == set[0] {
				path := []int32{n}
				for n != set[0] {
					n = from[n]
					path = append(path, n)
				}
				slices.Reverse(path)
				return path
			}
			if _, seen := from[m]; in[m] && !seen {
				from[m] = n
				queue = append(queue, m)
			}
		}
	}
	return set
}

// A nameGraph holds what lies directly within what.
type nameGraph struct {
	number map[string]int32 // of a name or an alias, folded
	label  []string
	within [][]int32
}

func (g *nameGraph) node(name string) int32 {
	key := compare.Fold(name)
	n, ok := g.number[key]
	if !ok {
		n = int32(len(g.label))
		g.number[key] = n
		g.label = append(g.label, name)
		g.within = append(g.within, nil)
	}
	return n
}

func checkWithin(names []compare.Name) (found []compare.Finding) {
	g := &nameGraph{number: map[string]int32{}}
	for _, n := range names {
		id := g.node(n.Name)
		for _, a := range n.Aliases {
			if _, ok := g.number[compare.Fold(a)]; !ok {
				g.number[compare.Fold(a)] = id
			}
		}
	}
	var nodes []int32
	for _, n := range names {
		id := g.node(n.Name)
		for _, w := range n.Within {
			g.within[id] = append(g.within[id], g.node(w))
		}
		for _, p := range n.Parts {
			part := g.node(p)
			g.within[part] = append(g.within[part], id)
		}
	}
	for i := range g.label {
		nodes = append(nodes, int32(i))
	}
	cycles := circles(nodes, func(i int32) []int32 { return g.within[i] })
	if len(cycles) == 0 {
		return nil
	}
	// Each name is in one cycle at most, since all names that lead to each other
	// are one.
	cycleOf := make([]int, len(g.label)) // counted from 1; 0 is none
	for i, cycle := range cycles {
		for _, n := range cycle.set {
			cycleOf[n] = i + 1
		}
	}
	first := make([]*compare.Name, len(cycles)+1) // the first declaration that takes part
	for i := range names {
		n := &names[i]
		c := cycleOf[g.node(n.Name)]
		if c == 0 {
			continue
		}
		if first[c] == nil {
			first[c] = n
		}
		in := func(other string) bool { return cycleOf[g.node(other)] == c }
		n.Within = slices.DeleteFunc(n.Within, in)
		n.Parts = slices.DeleteFunc(n.Parts, in)
	}
	for i, cycle := range cycles {
		found = append(found, g.finding(cycle, first[i+1]))
	}
	return found
}

// finding reports a cycle at a declaration that takes part in it.
func (g *nameGraph) finding(cycle circle, first *compare.Name) compare.Finding {
	f := compare.Finding{Code: compare.NameCycle, Hint: "take away the within or parts that is not true"}
	if first != nil {
		f.Pos = first.At
	}
	path := wayRound(cycle, func(i int32) string { return g.label[i] })
	f.Message = path[0] + " lies within itself: " + strings.Join(path, " within ")
	return f
}

// wayRound names the nodes of a cycle, from the first back to it; of a long one
// only where it begins and ends.
func wayRound(cycle circle, name func(int32) string) (names []string) {
	const most = 12
	for i, n := range cycle.path {
		switch {
		case len(cycle.path) <= most || i < most-2 || i == len(cycle.path)-1:
			names = append(names, compare.Quote(name(n)))
		case i == most-2:
			names = append(names, "…")
		}
	}
	return append(names, compare.Quote(name(cycle.path[0])))
}
