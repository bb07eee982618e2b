package compare

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The law book of reconciling: what holds of every topic, on thousands of small
// ones, against an oracle that shares no code with the engine but the readings,
// the table of terms, and which claims repeat, replace and restate which.

// lawTally counts what kinds of topics were drawn, so that the laws are not held
// of easy ones alone.
type lawTally struct{ topics, inconsistent, joint, vague, states, restated, asides, none, odd, undecided atomic.Int64 }

func (n *lawTally) count(c *lawCase) {
	n.topics.Add(1)
	mark := func(counter *atomic.Int64, is bool) {
		if is {
			counter.Add(1)
		}
	}
	o := c.oracle
	mark(&n.inconsistent, !c.consistent())
	mark(&n.joint, slices.ContainsFunc(c.conflictLines(), func(lines []int) bool { return len(lines) >= 3 }))
	mark(&n.vague, slices.ContainsFunc(o.quantities, func(q lawQuantity) bool { return q.days.till.vague() }))
	mark(&n.states, slices.ContainsFunc(o.quantities, func(q lawQuantity) bool { return q.state }))
	mark(&n.restated, slices.ContainsFunc(o.units, func(u lawClaims) bool { return len(u.lines) > 1 }))
	mark(&n.asides, len(o.aside) > 0)
	mark(&n.none, o.stretch(o.all()) == nil)
	mark(&n.undecided, c.tooLarge())
	mark(&n.odd, len(o.system.rows) > 0)
}

// enough is the number of topics from which on their shares are no chance.
const enough = 500

// require fails where too few of the topics were hard.
func (n *lawTally) require(t *testing.T) {
	t.Helper()
	all := n.topics.Load()
	percent := func(counter *atomic.Int64) int64 { return 100 * counter.Load() / max(1, all) }
	t.Logf("%d topics: %d %% inconsistent, %d %% with a conflict of three or more, %d %% vague, %d %% with states, %d %% with restated units, %d %% with claims aside, %d %% beyond any stretch, %d %% with conditions left",
		all, percent(&n.inconsistent), percent(&n.joint), percent(&n.vague), percent(&n.states), percent(&n.restated), percent(&n.asides), percent(&n.none), percent(&n.odd))
	if all < enough {
		return
	}
	if share := percent(&n.inconsistent); share < 30 || share > 70 {
		t.Errorf("%d %% of the topics are inconsistent", share)
	}
	if n.undecided.Load()*200 > all {
		t.Errorf("%d topics are not decided", n.undecided.Load())
	}
	if percent(&n.joint) < 4 {
		t.Errorf("few topics have conflicts of three claims or more")
	}
}

// checkOften is rapid.Check, with so many times the usual number of checks unless
// that has to be short.
func checkOften(t *testing.T, times int, prop func(*rapid.T)) {
	t.Helper()
	if testing.Short() {
		times = 1
	}
	for range times {
		rapid.Check(t, prop)
	}
}

// All laws hold of whatever rapid draws.
func TestLawsOfReconciling(t *testing.T) {
	var tally lawTally
	checkOften(t, 12, func(t *rapid.T) {
		c := newLawCase(drawByRapid(t).dataset())
		tally.count(c)
		if err := c.check(); err != nil {
			t.Fatal(err)
		}
	})
	if !t.Failed() {
		tally.require(t)
	}
}

// All laws hold of some thousands more.
func TestLawsInBulk(t *testing.T) {
	n := uint64(4000)
	if testing.Short() {
		n = 500
	}
	var tally lawTally
	t.Run("seeds", func(t *testing.T) {
		for part := range uint64(4) {
			t.Run(fmt.Sprint(part), func(t *testing.T) {
				t.Parallel()
				for seed := part; seed < n; seed += 4 {
					c := newLawCase(drawBySeed(seed).dataset())
					tally.count(c)
					if err := c.check(); err != nil {
						t.Fatalf("seed %d: %v", seed, err)
					}
				}
			})
		}
	})
	if !t.Failed() {
		tally.require(t)
	}
}

// The order of claims never matters.
func TestReconcilingInAnyOrder(t *testing.T) {
	numbers := cmp.Options{
		cmp.Comparer(sameRat),
		cmp.Comparer(func(a, b *big.Int) bool { return a == b || a != nil && b != nil && a.Cmp(b) == 0 }),
	}
	checkOften(t, 5, func(t *rapid.T) {
		ds := drawByRapid(t).dataset()
		first := Compare(ds, Options{}).Topic(0)
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		rng.Shuffle(len(ds.Claims), func(i, k int) { ds.Claims[i], ds.Claims[k] = ds.Claims[k], ds.Claims[i] })
		rng.Shuffle(len(ds.Names.Subjects), func(i, k int) {
			ds.Names.Subjects[i], ds.Names.Subjects[k] = ds.Names.Subjects[k], ds.Names.Subjects[i]
		})
		second := Compare(ds, Options{}).Topic(0)
		if d := cmp.Diff(first.Together, second.Together, numbers); d != "" {
			t.Fatal(d)
		}
	})
}

// One more claim never makes the stretch smaller, where it neither revises,
// echoes nor restates another, and where no claim leaves open what it counts.
func TestOneMoreClaim(t *testing.T) {
	checkOften(t, 5, func(t *rapid.T) {
		d := drawByRapid(t)
		d.given = true
		ds := d.dataset()
		after := Compare(ds, Options{}).Topic(0)
		less := *ds
		less.Claims = ds.Claims[:len(ds.Claims)-1]
		before := Compare(&less, Options{}).Topic(0)
		if s, more := before.Together.Stretch, after.Together.Stretch; !more.None && (s.None || s.Squared.Cmp(more.Squared) > 0) {
			t.Fatalf("stretch² %v of all but the last, %v of all\n%s", s.Squared, more.Squared, newLawCase(ds))
		}
	})
}

// One running count over time can be true if, and only if, whole numbers that
// never fall make it true.
func TestRunningCountsByBruteForce(t *testing.T) {
	inconsistent, topics := 0, 0
	checkOften(t, 12, func(t *rapid.T) {
		ds, bounds := drawRunning(t)
		want := Inconsistent
		if someNeverFalls(bounds, 0) {
			want = Consistent
		} else {
			inconsistent++
		}
		topics++
		if got := Compare(ds, Options{}).Topic(0).Together.Joint; got != want {
			t.Fatalf("%v, want %v for %v", got, want, bounds)
		}
		if oracle := newLawTopic(ds.Claims, Names{}, Press); oracle.feasible(oracle.all(), false) != (want == Consistent) {
			t.Fatalf("the oracle errs, want %v for %v", want, bounds)
		}
	})
	if topics >= enough && (inconsistent*10 < topics*3 || inconsistent*10 > topics*7) {
		t.Errorf("%d of %d topics are inconsistent", inconsistent, topics)
	}
}

// mostRunning is above every bound of drawRunning, so it stands for no end.
const mostRunning = 7

// drawRunning makes claims of one running count, and their bounds by day.
func drawRunning(t *rapid.T) (*Dataset, [][]Interval) {
	ds, bounds := &Dataset{}, make([][]Interval, 4)
	for i := range rapid.IntRange(2, 5).Draw(t, "claims") {
		day := rapid.IntRange(0, 3).Draw(t, "day")
		lo := rapid.IntRange(0, 6).Draw(t, "lo")
		hi := rapid.IntRange(lo, mostRunning).Draw(t, "hi")
		c := &Claim{ID: fmt.Sprint("c", i), Source: "A", Term: termNames["killed"], Until: NewDate(2025, 1, 1+day*9)}
		c.Figure.Given = Given{Low: int64(lo), HasLow: true, High: int64(hi), HasHigh: hi < mostRunning}
		ds.Claims = append(ds.Claims, c)
		bounds[day] = append(bounds[day], Interval{int64(lo), int64(hi)})
	}
	return ds, bounds
}

// someNeverFalls tries every count from a number upwards on each day in turn.
func someNeverFalls(bounds [][]Interval, from int64) bool {
	if len(bounds) == 0 {
		return true
	}
	for n := from; n <= mostRunning; n++ {
		outside := slices.ContainsFunc(bounds[0], func(i Interval) bool { return !i.Has(n) })
		if !outside && someNeverFalls(bounds[1:], n) {
			return true
		}
	}
	return false
}
