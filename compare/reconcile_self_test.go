package compare

import (
	"maps"
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// What the oracle makes of topics in two ways is the same: word by word from the
// description, with an unknown for everything, and with each axis simplified. The
// smaller systems are decided without the simplex as well.
func TestOracleAgainstItself(t *testing.T) {
	for _, crossed := range []bool{false, true} {
		want := 70
		if testing.Short() {
			want = 10
		}
		topics, inconsistent, products, eliminated := 0, 0, 0, 0
		for seed := uint64(0); topics < want; seed++ {
			d := drawBySeed(seed)
			d.crossed = crossed
			ds := d.dataset()
			topic := newLawTopic(ds.Claims, ds.Names, Press)
			if topic.plainSize(ds.Names) > 200 {
				continue
			}
			topics++
			if !topic.feasible(topic.all(), false) {
				inconsistent++
			}
			if topic.system.product {
				products++
			}
			alike(t, seed, topic, topic.plainly(ds.Names))
			if lawFourierAgrees(t, seed, topic) {
				eliminated++
			}
		}
		t.Logf("%d topics, %d of them inconsistent, %d where two axes are no sums of cells, %d decided by elimination", topics, inconsistent, products, eliminated)
	}
}

func (t *lawTopic) binding() (binding []int) {
	for i := range t.claims {
		if !slices.Contains(t.aside, i) {
			binding = append(binding, i)
		}
	}
	return binding
}

// plainSize returns about how many unknowns the topic has word by word.
func (t *lawTopic) plainSize(names Names) int {
	subjects, places := map[string]bool{}, map[string]bool{}
	var windows []lawWindow
	var terms []Term
	for _, q := range t.quantities {
		subjects[q.people], places[q.place] = true, true
		windows, terms = append(windows, q.days), append(terms, q.term)
	}
	people, place := newLawAxis(names.Subjects, slices.Collect(maps.Keys(subjects))), newLawAxis(names.Places, slices.Collect(maps.Keys(places)))
	return people.n * place.n * lawTime(windows).n * newLawTerms(terms, 0).n
}

// plainly returns the topic with its structure word by word.
func (t *lawTopic) plainly(names Names) *lawTopic {
	plain := *t
	plain.known, plain.ranges = [2]map[uint]bool{{}, {}}, map[lawAsked]*Range{}
	plain.system = lawStructure(t.quantities, t.sinces(t.binding()), names, true)
	return &plain
}

// alike compares the verdicts on all units, and on all but one, what is left, and
// the stretch.
func alike(t *testing.T, seed uint64, a, b *lawTopic) {
	t.Helper()
	sets := []uint{a.all()}
	for n := range a.units {
		sets = append(sets, a.all()&^(1<<n))
	}
	for _, set := range sets {
		if f := a.feasible(set, false); f != b.feasible(set, false) {
			t.Fatalf("seed %d: units %b: %v, word by word %v", seed, set, f, !f)
		}
	}
	if x, y := a.stretch(a.all()), b.stretch(b.all()); !sameRat(x, y) {
		t.Fatalf("seed %d: stretch² %v, word by word %v", seed, x, y)
	}
	for q := range a.quantities {
		if x, y := a.leftOf(q, a.all(), false), b.leftOf(q, a.all(), false); !sameRange(x, y) {
			t.Fatalf("seed %d: quantity %d: %s, word by word %s", seed, q, say(x), say(y))
		}
	}
}

// lawFourierAgrees decides every set of units by elimination.
func lawFourierAgrees(t *testing.T, seed uint64, topic *lawTopic) bool {
	t.Helper()
	s := topic.system
	for set := range topic.all() + 1 {
		f, ok := fourierFeasible(s.n, append(topic.bounds(set, false, lawInt(1)), s.rows...))
		if !ok {
			return false
		}
		if f != topic.feasible(set, false) {
			t.Fatalf("seed %d: units %b: eliminated %v", seed, set, f)
		}
	}
	return true
}

// Random systems, which look like no topic, are decided alike by both methods,
// and the best value is just feasible.
func TestOracleSolvers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "unknowns")
		small := rapid.IntRange(-3, 3)
		vector := func() lawVec {
			v := make(lawVec, n)
			for i := range v {
				v[i] = lawInt(int64(small.Draw(t, "number")))
			}
			return v
		}
		var rows []lawRow
		for range rapid.IntRange(1, 6).Draw(t, "rows") {
			rows = append(rows, lawRow{vector(), rapid.IntRange(-1, 1).Draw(t, "relation"), lawInt(int64(small.Draw(t, "bound")))})
		}
		cost := vector()
		value, status := lawMaximize(n, rows, cost)
		eliminated, ok := fourierFeasible(n, rows)
		if !ok || eliminated != (status != lawNever) {
			t.Fatalf("eliminated %v, simplex %v: %v", eliminated, status, rows)
		}
		if status == lawNever {
			return
		}
		above := lawInt(1_000_000)
		if status == lawBest {
			above = value.add(lawFraction(1, 1000))
			if at, _ := fourierFeasible(n, append(slices.Clone(rows), lawRow{cost, 1, value})); !at {
				t.Fatalf("%v is not reached: %v", value, rows)
			}
		}
		if more, _ := fourierFeasible(n, append(slices.Clone(rows), lawRow{cost, 1, above})); more != (status == lawFree) {
			t.Fatalf("%v: %v is reached: %v", status, above, rows)
		}
	})
}

// The numbers are those of math/big, also where they do not fit machine words.
func TestOracleNumbers(t *testing.T) {
	edges := rapid.SampledFrom([]int64{0, 1, -1, 2, 3, -7, 1 << 31, math.MaxInt64, math.MaxInt64 - 1, -math.MaxInt64, 1 << 62})
	number := rapid.Custom(func(t *rapid.T) lawNum {
		n := rapid.OneOf(edges, rapid.Int64Range(-100, 100)).Draw(t, "n")
		return lawInt(n).div(lawInt(max(1, rapid.OneOf(edges, rapid.Int64Range(1, 100)).Draw(t, "d"))))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := number.Draw(t, "a"), number.Draw(t, "b")
		x, y := a.rat(), b.rat()
		same := func(what string, got lawNum, want *big.Rat) {
			if got.rat().Cmp(want) != 0 {
				t.Fatalf("%v %s %v is %v, want %v", a, what, b, got, want)
			}
		}
		same("+", a.add(b), new(big.Rat).Add(x, y))
		same("-", a.sub(b), new(big.Rat).Sub(x, y))
		same("*", a.mul(b), new(big.Rat).Mul(x, y))
		if !b.zero() {
			same("/", a.div(b), new(big.Rat).Quo(x, y))
		}
		if a.cmp(b) != x.Cmp(y) {
			t.Fatalf("%v against %v: %d", a, b, a.cmp(b))
		}
	})
}

// Rays make the same cone as rows: each ray fulfils them, and whatever a row
// excludes no sum of rays reaches.
func TestOracleRays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "unknowns")
		c := lawCone{n: n}
		for i := range n {
			c.rows = append(c.rows, lawUnit(n, i))
		}
		vector := func() lawVec {
			v := make(lawVec, n)
			for i := range v {
				v[i] = lawInt(int64(rapid.IntRange(-3, 3).Draw(t, "number")))
			}
			return v
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			c.rows = append(c.rows, vector())
		}
		rays := c.rays()
		for _, r := range c.rows {
			for _, ray := range rays {
				if r.dot(ray).sign() < 0 {
					t.Fatalf("ray %v against %v", ray, r)
				}
			}
		}
		point, inside := vector(), true
		for _, r := range c.rows {
			inside = inside && r.dot(point).sign() >= 0
		}
		if inside != lawImplied(n, rays, point) {
			t.Fatalf("%v: inside %v, rays %v", point, inside, rays)
		}
	})
}
