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
	i := slices.Index(s.stack, v.node)
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

// checkNames takes out the declarations by which a name lies within itself.
func checkNames(names *compare.Names) []compare.Finding {
	return slices.Concat(checkWithin(names.Sources), checkWithin(names.Subjects), checkWithin(names.Places))
}

// A nameGraph holds what lies directly within what.
type nameGraph struct {
	number map[string]int32 // of a name or an alias, folded
	label  []string
	within [][]int32
}

func (g *nameGraph) node(name string) int32 {
	key := fold(name)
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
			if _, ok := g.number[fold(a)]; !ok {
				g.number[fold(a)] = id
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
	for _, cycle := range circles(nodes, func(i int32) []int32 { return g.within[i] }) {
		found = append(found, g.finding(cycle, names))
		g.cut(cycle.set, names)
	}
	return found
}

// finding reports a cycle at the first declaration that takes part in it.
func (g *nameGraph) finding(cycle circle, names []compare.Name) compare.Finding {
	f := compare.Finding{Code: compare.NameCycle, Hint: "take away the within or parts that is not true"}
	for _, n := range names {
		if slices.Contains(cycle.set, g.node(n.Name)) {
			f.Pos = n.At
			break
		}
	}
	var path []string
	for _, i := range append(cycle.path, cycle.path[0]) {
		path = append(path, quote(g.label[i]))
	}
	f.Message = path[0] + " lies within itself: " + strings.Join(path, " within ")
	return f
}

// cut takes out the links between names that lead to each other.
func (g *nameGraph) cut(set []int32, names []compare.Name) {
	for i := range names {
		n := &names[i]
		if !slices.Contains(set, g.node(n.Name)) {
			continue
		}
		in := func(other string) bool { return slices.Contains(set, g.node(other)) }
		n.Within = slices.DeleteFunc(n.Within, in)
		n.Parts = slices.DeleteFunc(n.Parts, in)
	}
}
