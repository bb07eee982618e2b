package compare

import (
	"cmp"
	"slices"

	"counterclaim/compare/linear"
)

// A search looks for the minimal conflicts of one knot, and for the smallest sets
// of stances without which the rest can all be true. Every smallest set meets
// every minimal conflict, so each side leads to the other: a set that meets all
// conflicts found so far is tried; either the rest can be true, or it holds a
// conflict that was not known.
type search struct {
	solver
	n         int      // stances of the knot
	conflicts []clash  // minimal ones found
	seen      setIndex // of them
	on        []bool
	checks    int // questions that may still be asked
	broke     bool
	more      bool // not all conflicts were looked for
	hidden    int  // conflicts found that are left out

	picked    []bool // stances of sources that were asked for; nil for all
	elsewhere int    // conflicts found in which none of them takes part

	spare *int // sets that may still be looked at by this and other searches, of which nobody wants repairs; nil for a search of a topic
}

// A clash is a minimal set of stances that cannot all be true, with a proof.
type clash struct {
	members []int32 // sorted
	uses    []use
}

type setIndex map[string]bool

// setKey returns a key for a map that is the set, in the order in which it is given.
func setKey[T ~int32 | ~uint32](set []T) string {
	key := make([]byte, 0, 4*len(set))
	for _, i := range set {
		key = append(key, byte(i), byte(i>>8), byte(i>>16), byte(i>>24))
	}
	return string(key)
}

func (x setIndex) has(set []int32) bool { return x[setKey(set)] }

// new reports whether the set was not there, and adds it.
func (x setIndex) new(set []int32) bool {
	key := setKey(set)
	if x[key] {
		return false
	}
	x[key] = true
	return true
}

// Limits of a search. They are counted, so that the same input gives the same
// output; within them small topics are searched whole.
const (
	mostChecks    = 3000
	mostWhole     = 64      // stances of a knot that gets as many; a larger one gets a tenth to find all its conflicts
	mostConflicts = 1000    // found and listed, of one topic
	countedPairs  = 100_000 // found and only counted, of a chain of running counts
	mostSets      = 2_000_000
)

func newSearch(s solver, n int) *search {
	return &search{solver: s, n: n, seen: setIndex{}, on: make([]bool, n), checks: mostChecks}
}

// run looks for conflicts and repairs, beginning with a proof that there is some
// conflict. It returns the repairs as repair does.
func (s *search) run(core []use) (repairs [][]int32, total int) {
	c, _ := s.solver.(*chain)
	if c != nil && c.running {
		return s.runRunning(c)
	}
	if c != nil && s.n > mostWhole {
		return s.runWindows(c)
	}
	s.add(s.shrink(core))
	s.begin()
	if s.n > mostWhole {
		s.checks = mostChecks / 10
	}
	s.more = !s.all()
	s.begin()
	repairs, total = s.finish()
	slices.SortFunc(s.conflicts, bySize)
	return repairs, total
}

// finish looks for repairs; where nobody wants them, for some more conflicts if not all
// are known.
func (s *search) finish() (repairs [][]int32, total int) {
	if s.spare == nil {
		return s.repair(MostRepairs)
	}
	if s.more {
		s.apart()
	}
	return nil, -1
}

// apart finds conflicts that share no stance with each other, nor with the smallest of
// those found before, until the rest can be true.
func (s *search) apart() {
	slices.SortFunc(s.conflicts, bySize)
	out := make([]bool, s.n)
	drop := func(c clash) {
		if !slices.ContainsFunc(c.members, func(m int32) bool { return out[m] }) {
			for _, m := range c.members {
				out[m] = true
			}
		}
	}
	for _, c := range s.conflicts {
		drop(c)
	}
	for !s.broke {
		for i := range s.on {
			s.on[i] = !out[i]
		}
		answer, core := s.ask()
		if answer != linear.No {
			return
		}
		c := s.shrink(core)
		s.add(c)
		drop(c)
	}
}

// runWindows is run for a large chain with windows: the small conflicts are looked
// for first, since few steps from them lead to the rest.
func (s *search) runWindows(c *chain) (repairs [][]int32, total int) {
	s.begin()
	drop := s.mend(c)
	small, known := c.small(drop)
	for _, found := range small {
		s.add(found)
	}
	s.begin()
	s.checks = mostChecks / 10
	s.more = !s.all()
	s.begin()
	repairs, total = s.finish()
	if s.more && known {
		s.take(small)
	}
	slices.SortFunc(s.conflicts, bySize)
	return repairs, total
}

// mend finds some stances without which there is no conflict, none of which could
// stay: it drops all of one conflict after the other, and takes back what it can,
// those that count the most days first. The counts that are left make the chain
// find conflicts where they are, and not by a long way round.
func (s *search) mend(c *chain) (drop []int32) {
	for i := range s.on {
		s.on[i] = true
	}
	for {
		answer, core := s.ask()
		if answer != linear.No {
			break
		}
		for _, m := range membersOf(core) {
			s.on[m] = false
			drop = append(drop, m)
		}
	}
	slices.SortStableFunc(drop, func(a, b int32) int { return cmp.Compare(c.reach(b), c.reach(a)) })
	drop = slices.DeleteFunc(drop, func(m int32) bool {
		s.on[m] = true
		answer, _ := s.ask()
		s.on[m] = answer == linear.Yes
		return s.on[m]
	})
	c.startFrom(s.on)
	return drop
}

// begin gives the search and its solver all they may do for one task.
func (s *search) begin() {
	s.broke, s.checks = false, mostChecks
	s.allot()
}

// runRunning is run for a chain of running counts, whose conflicts can be listed
// at once.
func (s *search) runRunning(c *chain) (repairs [][]int32, total int) {
	s.conflicts, s.hidden, s.elsewhere = c.pairs(mostConflicts, s.picked)
	s.more = s.hidden >= countedPairs
	slices.SortFunc(s.conflicts, bySize)
	if s.spare != nil {
		return nil, -1
	}
	known := s.conflicts
	if s.begin(); s.hidden == 0 && s.elsewhere <= mostConflicts {
		repairs, total = s.repair(MostRepairs)
	}
	s.conflicts = known
	if repairs == nil {
		if drop, ok := c.keep(); ok {
			return [][]int32{drop}, -1
		}
	}
	return repairs, total
}

// take makes small conflicts, of which all are known, those that are listed. Of
// the larger ones that were found only those stay that have nothing to do with
// these.
func (s *search) take(small []clash) {
	listed := map[int32]bool{}
	for _, c := range small {
		for _, m := range c.members {
			listed[m] = true
		}
	}
	for _, c := range s.conflicts {
		switch {
		case len(c.members) <= smallest:
		case slices.ContainsFunc(c.members, func(m int32) bool { return listed[m] }):
			s.hidden++
		default:
			small = append(small, c)
		}
	}
	s.conflicts = small
}

// without asks whether all stances but some can be true; if not, it finds a
// minimal conflict among them.
func (s *search) without(drop []int32) (feasible bool) {
	for i := range s.on {
		s.on[i] = true
	}
	for _, i := range drop {
		s.on[i] = false
	}
	answer, core := s.ask()
	if answer == linear.No {
		s.add(s.shrink(core))
	}
	return answer == linear.Yes
}

func (s *search) ask() (linear.Answer, []use) {
	if s.checks--; s.checks < 0 {
		s.broke = true
		return linear.OutOfBudget, nil
	}
	answer, core := s.check(s.on, byPossible)
	s.broke = s.broke || answer == linear.OutOfBudget
	return answer, core
}

// shrink drops stances from limits that cannot hold together, one at a time, as
// long as those that are left cannot either.
func (s *search) shrink(core []use) clash {
	needed := map[int32]bool{}
	for {
		members := membersOf(core)
		next := slices.IndexFunc(members, func(i int32) bool { return !needed[i] })
		if next < 0 || s.broke {
			return clash{members, core}
		}
		for i := range s.on {
			s.on[i] = false
		}
		for _, i := range members {
			s.on[i] = i != members[next]
		}
		if answer, smaller := s.ask(); answer == linear.No {
			core = smaller
		} else {
			needed[members[next]] = true
		}
	}
}

// membersOf returns the stances that a proof uses, sorted.
func membersOf(uses []use) (members []int32) {
	for _, u := range uses {
		members = append(members, u.stance)
	}
	slices.Sort(members)
	return slices.Compact(members)
}

func (s *search) add(c clash) {
	if !s.broke && s.seen.new(c.members) {
		s.conflicts = append(s.conflicts, c)
	}
}

// sets returns the members of all conflicts found.
func (s *search) sets() [][]int32 {
	sets := make([][]int32, len(s.conflicts))
	for i, c := range s.conflicts {
		sets[i] = c.members
	}
	return sets
}

// all looks for every minimal conflict. It reports false where it gave up.
//
// Sets that meet all conflicts found, of growing size, are tried: whatever set is
// left without a conflict is noted, and no larger one is tried. When nothing is
// left to try, all conflicts are known.
func (s *search) all() bool {
	var mended [][]int32
	for size := 0; ; {
		known := len(s.conflicts)
		h := hitter{sets: s.sets(), nodes: s.nodes()}
		given, larger := h.nodes, false
		h.each(size, func(drop []int32, full bool) bool {
			if containsAny(drop, mended) {
				return true
			}
			if !full {
				larger = true
				return true
			}
			if s.without(drop) {
				mended = append(mended, slices.Clone(drop))
			}
			return len(s.conflicts) == known && !s.broke
		})
		if s.spare != nil {
			*s.spare -= given - max(0, h.nodes)
		}
		switch {
		case s.broke || h.nodes <= 0 || len(s.conflicts) > mostConflicts:
			return false
		case len(s.conflicts) > known:
		case !larger:
			return true
		default:
			size++
		}
	}
}

// nodes returns how many sets one round may look at.
func (s *search) nodes() int {
	if s.spare == nil {
		return mostSets
	}
	return min(mostSets, *s.spare)
}

// containsAny reports whether a set contains one of the sets.
func containsAny(set []int32, sets [][]int32) bool {
	return slices.ContainsFunc(sets, func(small []int32) bool {
		for _, x := range small {
			if !slices.Contains(set, x) {
				return false
			}
		}
		return true
	})
}

// bySize orders conflicts by how many members they have, then by their lines.
func bySize(a, b clash) int {
	return cmp.Or(cmp.Compare(len(a.members), len(b.members)), slices.Compare(a.members, b.members))
}
