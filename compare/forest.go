package compare

// A forest answers who stands above whom where everybody has at most one parent.
// It numbers the members so that all below a member follow it without a gap.
type forest struct {
	parent   []int32 // -1 for none
	at, end  []int32 // a member's number, and the one behind the last below it
	root     []int32 // who stands at the top
	branches bool    // somebody has two children
}

// newForest numbers n members. Cycles must have been cut.
func newForest(n int, parent func(i int32) int32) *forest {
	f := &forest{parent: make([]int32, n), at: make([]int32, n), end: make([]int32, n), root: make([]int32, n)}
	first, next := make([]int32, n), make([]int32, n) // the children as lists
	for i := range first {
		first[i], next[i] = -1, -1
	}
	for i := int32(n) - 1; i >= 0; i-- {
		p := parent(i)
		if f.parent[i] = p; p >= 0 {
			f.branches = f.branches || first[p] >= 0
			next[i], first[p] = first[p], i
		}
	}
	number := int32(0)
	for top := range int32(n) {
		if f.parent[top] >= 0 {
			continue
		}
		for i := top; ; {
			f.at[i], f.root[i] = number, top
			number++
			if first[i] >= 0 {
				i = first[i]
				continue
			}
			for f.end[i] = number; i != top && next[i] < 0; {
				i = f.parent[i]
				f.end[i] = number
			}
			if i == top {
				break
			}
			i = next[i]
		}
	}
	return f
}

// above reports whether i stands above k, at once or through others.
func (f *forest) above(i, k int32) bool { return f.at[i] < f.at[k] && f.at[k] < f.end[i] }

// trees returns the members of each tree that has more than one.
func (f *forest) trees() [][]int32 {
	members := map[int32][]int32{}
	var order []int32
	for i, root := range f.root {
		if f.end[root]-f.at[root] < 2 {
			continue
		}
		if members[root] == nil {
			order = append(order, root)
		}
		members[root] = append(members[root], int32(i))
	}
	var trees [][]int32
	for _, root := range order {
		trees = append(trees, members[root])
	}
	return trees
}
