package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// A bench that may look at few sets finds fewer conflicts, but each is one that the
// engine finds without a limit, and without their claims the rest can be true.
func TestBenchLimit(t *testing.T) {
	less := 0
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 1))
		ds := &Dataset{}
		for i := range 4 + random.IntN(10) {
			c := &Claim{ID: fmt.Sprint(i), Source: "S", Counts: []string{"killed", "wounded", "killed or wounded"}[random.IntN(3)], Stated: NewDate(2024, 1, 1+random.IntN(3)), Details: &Details{}}
			c.Term, _ = ParseTerm(c.Counts)
			c.Figure, _ = ParseFigure(fmt.Sprint(1+random.IntN(20)), '.')
			ds.Claims = append(ds.Claims, c)
		}
		l := LineUp(ds)
		conflicts := func(claims []*Claim, sets int) (found [][]*Claim) {
			b := l.Bench()
			b.sets = min(b.sets, sets)
			order := b.Lay(claims)
			for _, set := range b.Conflicts() {
				var some []*Claim
				for _, i := range set {
					some = append(some, claims[order[i]])
				}
				found = append(found, some)
			}
			return found
		}
		all, some := conflicts(ds.Claims, benchSets), conflicts(ds.Claims, 0)
		less += len(all) - len(some)
		left := slices.Clone(ds.Claims)
		for _, set := range some {
			if !slices.ContainsFunc(all, func(s []*Claim) bool { return slices.Equal(s, set) }) {
				t.Errorf("seed %d: the engine does not find %v", seed, set)
			}
			left = slices.DeleteFunc(left, func(c *Claim) bool { return slices.Contains(set, c) })
		}
		if rest := conflicts(left, benchSets); len(rest) > 0 {
			t.Errorf("seed %d: %d conflicts are left", seed, len(rest))
		}
		if (len(all) > 0) != (len(some) > 0) {
			t.Errorf("seed %d: %d conflicts, %d with a limit", seed, len(all), len(some))
		}
	}
	if less == 0 {
		t.Error("the limit changes nothing")
	}
}

// A bench that may take no more steps looks for nothing.
func TestBenchSpent(t *testing.T) {
	a := &Claim{Source: "S", Stated: NewDate(2024, 1, 2), Figure: Figure{Given: Given{Best: 5, HasBest: true}}}
	b := &Claim{Source: "S", Stated: NewDate(2024, 1, 2), Figure: Figure{Given: Given{Best: 6, HasBest: true}}}
	bench := LineUp(&Dataset{Claims: []*Claim{a, b}}).Bench()
	bench.Lay([]*Claim{a, b})
	before := bench.steps
	if got := bench.Conflicts(); len(got) != 1 || bench.steps >= before || bench.steps < before-10_000 {
		t.Errorf("conflicts %v for %d steps", got, before-bench.steps)
	}
	if bench.steps = 0; !bench.Spent() || bench.Conflicts() != nil {
		t.Error("it looks on")
	}
}
