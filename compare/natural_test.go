package compare

import (
	"testing"

	"pgregory.net/rapid"
)

func TestNaturalOrder(t *testing.T) {
	want := []string{
		"", "7", "007 reports", "10", "Day", "Day 1", "Day 02", "Day 2", "Day 2b", "Day 10", "Day 10, north", "Day 184467440737095516160", "Days", "day 3", "é",
	}
	for i, a := range want {
		for k, b := range want {
			if got := compareNatural(a, b); got < 0 != (i < k) || got > 0 != (i > k) {
				t.Errorf("%q and %q: %d", a, b, got)
			}
		}
	}
}

// It is a total order of different names.
func TestNaturalOrderIsOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a0-2 é]{0,6}`)
		a, b, c := name.Draw(t, "a"), name.Draw(t, "b"), name.Draw(t, "c")
		if compareNatural(a, b) != -compareNatural(b, a) {
			t.Error("not the same both ways")
		}
		if (compareNatural(a, b) == 0) != (a == b) {
			t.Error("two names in one place")
		}
		if compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0 && compareNatural(a, c) > 0 {
			t.Error("it goes round")
		}
	})
}
