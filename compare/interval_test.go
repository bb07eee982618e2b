package compare

import (
	"strconv"
	"testing"
)

// smallIntervals are all intervals with ends in 0..6, with and without an upper end.
func smallIntervals() (all []Interval) {
	for lo := int64(0); lo <= 6; lo++ {
		for hi := lo; hi <= 6; hi++ {
			all = append(all, Interval{lo, hi})
		}
		all = append(all, Interval{lo, Inf})
	}
	return all
}

// everyPair calls f for every pair of small intervals.
func everyPair(f func(i, j Interval)) {
	for _, i := range smallIntervals() {
		for _, j := range smallIntervals() {
			f(i, j)
		}
	}
}

// An interval is a set of counts; 20 stands for all those beyond the small ends.
func counts(i Interval) (set uint32) {
	for n := range int64(21) {
		if i.Lo <= n && n <= i.Hi {
			set |= 1 << n
		}
	}
	return set
}

func TestIntervalHasWhatItHolds(t *testing.T) {
	for _, i := range smallIntervals() {
		for n := range int64(21) {
			if i.Has(n) != (counts(i)>>n&1 != 0) {
				t.Errorf("%v has %d: %v", i, n, i.Has(n))
			}
		}
		if i.Open() != (counts(i)>>20 != 0) {
			t.Errorf("%v is open: %v", i, i.Open())
		}
	}
	if Exactly(3) != (Interval{3, 3}) {
		t.Error("Exactly(3) holds more than 3")
	}
}

func TestIntervalWithinIsSubset(t *testing.T) {
	everyPair(func(i, j Interval) {
		if want := counts(i)&^counts(j) == 0; i.Within(j) != want {
			t.Errorf("%v within %v: %v", i, j, !want)
		}
	})
}

func TestIntervalMeetIsIntersection(t *testing.T) {
	everyPair(func(i, j Interval) {
		m, ok := i.Meet(j)
		both := counts(i) & counts(j)
		if ok != (both != 0) || ok && counts(m) != both {
			t.Errorf("%v meets %v in %v, %v", i, j, m, ok)
		}
	})
}

func TestIntervalHullIsSmallestThatHoldsBoth(t *testing.T) {
	everyPair(func(i, j Interval) {
		h := i.Hull(j)
		if !i.Within(h) || !j.Within(h) {
			t.Errorf("hull of %v and %v is %v", i, j, h)
		}
		for _, k := range smallIntervals() {
			if i.Within(k) && j.Within(k) && !h.Within(k) {
				t.Errorf("hull of %v and %v is %v, but %v holds both", i, j, h, k)
			}
		}
	})
}

// bruteGap returns the least distance of a count of i from one of j, and the
// factor between those two counts.
func bruteGap(i, j Interval) (gap int64, factor float64) {
	gap = 100
	for a := range int64(21) {
		for b := range int64(21) {
			if !i.Has(a) || !j.Has(b) {
				continue
			}
			if d := max(a-b, b-a); d < gap {
				gap, factor = d, 0
				if low := min(a, b); low > 0 {
					factor = float64(max(a, b)) / float64(low)
				}
				if d == 0 {
					factor = 1
				}
			}
		}
	}
	return gap, factor
}

func TestIntervalGapAndNearest(t *testing.T) {
	everyPair(func(i, j Interval) {
		gap, factor := bruteGap(i, j)
		if got := i.Gap(j); got != gap {
			t.Errorf("gap of %v and %v is %d, want %d", i, j, got, gap)
		}
		if got := i.Nearest(j); got != factor {
			t.Errorf("nearest factor of %v and %v is %v, want %v", i, j, got, factor)
		}
	})
}

func TestIntervalWidest(t *testing.T) {
	everyPair(func(i, j Interval) {
		lo, hi := min(i.Lo, j.Lo), max(i.Hi, j.Hi)
		want := 0.0
		switch {
		case i.Open() || j.Open():
		case lo == hi:
			want = 1
		case lo > 0:
			want = float64(hi) / float64(lo)
		}
		if got := i.Widest(j); got != want {
			t.Errorf("widest factor of %v and %v is %v, want %v", i, j, got, want)
		}
	})
}

// Neither the order of two intervals nor ends beyond any count change a result.
func TestIntervalSymmetry(t *testing.T) {
	everyPair(func(i, j Interval) {
		m, ok := i.Meet(j)
		n, ok2 := j.Meet(i)
		if m != n || ok != ok2 || i.Hull(j) != j.Hull(i) || i.Gap(j) != j.Gap(i) || i.Nearest(j) != j.Nearest(i) || i.Widest(j) != j.Widest(i) {
			t.Errorf("%v and %v depend on their order", i, j)
		}
	})
}

func TestIntervalGapAtTheEndOfCounts(t *testing.T) {
	far := Interval{MaxCount + 1, Inf}
	if gap := far.Gap(Interval{5, Inf}); gap != 0 {
		t.Errorf("two intervals without an end are %d apart", gap)
	}
	if gap := far.Gap(Exactly(0)); gap != MaxCount+1 {
		t.Errorf("gap is %d", gap)
	}
}

func TestIntervalString(t *testing.T) {
	for _, i := range smallIntervals() {
		want := "[" + strconv.Itoa(int(i.Lo)) + ", ∞)"
		if i.Hi != Inf {
			want = "[" + strconv.Itoa(int(i.Lo)) + ", " + strconv.Itoa(int(i.Hi)) + "]"
		}
		if i.String() != want {
			t.Errorf("%v, want %s", i, want)
		}
	}
}
