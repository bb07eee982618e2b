package compare

import (
	"math"
	"strconv"
)

// Inf is the upper end of an interval that has none.
const Inf int64 = math.MaxInt64

// MaxCount is the largest count that a figure may name. It lies far above any
// number of people, and low enough that no sum of two counts overflows.
const MaxCount int64 = 1 << 62

// An Interval is every count that a statement allows, both ends included: whole
// numbers with 0 ≤ Lo ≤ Hi, and Hi = Inf where there is no upper end.
type Interval struct{ Lo, Hi int64 }

// Exactly returns the interval that holds n alone.
func Exactly(n int64) Interval { return Interval{n, n} }

// Open reports whether the interval has no upper end.
func (i Interval) Open() bool { return i.Hi == Inf }

// Has reports whether n lies in the interval.
func (i Interval) Has(n int64) bool { return i.Lo <= n && n <= i.Hi }

// Within reports whether every count of i is one of j.
func (i Interval) Within(j Interval) bool { return j.Lo <= i.Lo && i.Hi <= j.Hi }

// Meet returns what the two have in common, and whether that is anything.
func (i Interval) Meet(j Interval) (Interval, bool) {
	m := Interval{max(i.Lo, j.Lo), min(i.Hi, j.Hi)}
	return m, m.Lo <= m.Hi
}

// Hull returns the smallest interval that holds both.
func (i Interval) Hull(j Interval) Interval {
	return Interval{min(i.Lo, j.Lo), max(i.Hi, j.Hi)}
}

// Gap returns the number of people between two intervals that do not meet, from
// the end of the one to the beginning of the other; 0 where they meet.
func (i Interval) Gap(j Interval) int64 {
	return max(0, i.Lo-j.Hi, j.Lo-i.Hi)
}

// Nearest returns the factor between the nearest ends of two intervals that do
// not meet, 1 where they meet, and 0 where no factor helps: the lower one ends
// at zero.
func (i Interval) Nearest(j Interval) float64 {
	switch {
	case i.Lo > j.Hi:
		return ratio(i.Lo, j.Hi)
	case j.Lo > i.Hi:
		return ratio(j.Lo, i.Hi)
	}
	return 1
}

// Widest returns the factor between the lowest and the highest count of the two
// together, and 0 where there is none: an open end, or a lowest count of zero
// below another one.
func (i Interval) Widest(j Interval) float64 {
	h := i.Hull(j)
	if h.Open() {
		return 0
	}
	if h.Lo == h.Hi {
		return 1
	}
	return ratio(h.Hi, h.Lo)
}

// ratio returns a/b, or 0 where b is 0.
func ratio(a, b int64) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// String returns the interval in mathematical notation, for tests and debugging.
func (i Interval) String() string {
	if i.Open() {
		return "[" + strconv.FormatInt(i.Lo, 10) + ", ∞)"
	}
	return "[" + strconv.FormatInt(i.Lo, 10) + ", " + strconv.FormatInt(i.Hi, 10) + "]"
}
