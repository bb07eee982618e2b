package render

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

func TestAxis(t *testing.T) {
	for _, c := range []struct {
		numbers []int64
		scale   Scale
		width   float64
		want    []int64
	}{
		{nil, ScaleLinear, 400, []int64{0, 1}},
		{[]int64{0}, ScaleLinear, 400, []int64{0, 1}},
		{[]int64{3}, ScaleLinear, 400, []int64{0, 1, 2, 3}},
		{[]int64{1100, 3000}, ScaleLinear, 400, []int64{0, 500, 1000, 1500, 2000, 2500, 3000}},
		{[]int64{1100, 3000}, ScaleLinear, 150, []int64{0, 1000, 2000, 3000}},
		{[]int64{1100, 3001}, ScaleLinear, 150, []int64{0, 2000, 4000}},
		{[]int64{compare.MaxCount}, ScaleLinear, 400, []int64{0, 5e18}},
		{[]int64{1100, 3000}, ScaleLog, 400, []int64{1000, 2000, 5000}},
		{[]int64{7}, ScaleLog, 400, []int64{5, 10}},
		{[]int64{0, 24, 99}, ScaleLog, 400, []int64{0, 20, 50, 100}},
		{[]int64{0, 1001, 60000}, ScaleLog, 330, []int64{0, 1000, 10000, 100000}},
		{[]int64{0, 1001, 4000}, ScaleLog, 120, []int64{0, 1000, 5000}},
		{[]int64{3, 40000}, ScaleLog, 300, []int64{1, 10, 100, 1000, 10000}},
		{[]int64{1, compare.MaxCount}, ScaleLog, 400, []int64{1, 1e7, 1e14}},
	} {
		a := newAxis(c.numbers, c.scale, 0, c.width, sideBySide(noteSize))
		if got := a.marked(); !slices.Equal(got, c.want) {
			t.Errorf("%s axis of %d for %d: %d, want %d", Scales[c.scale], int(c.width), c.numbers, got, c.want)
		}
	}
}

// TestLogTicks holds that a log axis says where its data lie: with a tick below them,
// and one within them or above, whatever zero takes for itself.
func TestLogTicks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.Int64Range(1, 5_000_000), 1, 5).Draw(t, "numbers")
		width := rapid.Float64Range(200, 600).Draw(t, "width")
		ticks := newAxis(append(numbers, 0), ScaleLog, 0, width, sideBySide(noteSize)).marked()
		if ticks[0] != 0 || len(ticks) < 3 || ticks[1] > slices.Min(numbers) || ticks[2] < slices.Min(numbers) {
			t.Fatalf("%d have ticks at %d", numbers, ticks)
		}
	})
}

// TestAxisOrder holds that an axis keeps numbers in order and within its ends.
func TestAxisOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.Int64Range(0, compare.MaxCount), 1, 5).Draw(t, "numbers")
		slices.Sort(numbers)
		a := newAxis(numbers, Scale(rapid.IntRange(0, 1).Draw(t, "scale")), 500, 100, belowEachOther(noteSize))
		last := math.Inf(1)
		for _, n := range numbers {
			at := a.at(n)
			if at > last || at > 500.01 || at < 99.99 {
				t.Fatalf("%d is at %g, after %g", n, at, last)
			}
			last = at
		}
	})
}

func TestDayAxis(t *testing.T) {
	for _, c := range []struct {
		first, last string
		width       float64
		want        []string
	}{
		{"2024-12-23", "2024-12-27", 500, []string{"23 Dec 2024", "24 Dec 2024", "25 Dec 2024", "26 Dec 2024", "27 Dec 2024"}},
		{"2024-12-23", "2024-12-27", 260, []string{"23 Dec 2024", "25 Dec 2024", "27 Dec 2024"}},
		{"2024-12-23", "2024-12-23", 300, []string{"22 Dec 2024", "23 Dec 2024", "24 Dec 2024"}},
		{"2024-12-17", "2025-09-02", 500, []string{"Jan 2025", "Mar 2025", "May 2025", "Jul 2025", "Sep 2025"}},
		{"2015-06-01", "2025-09-02", 300, []string{"2016", "2018", "2020", "2022", "2024"}},
		{"1000-01-01", "9999-12-31", 300, []string{"2000", "4000", "6000", "8000"}},
	} {
		var got []string
		for _, tick := range newDayAxis(day(c.first).First(), day(c.last).First(), 0, c.width, -100, c.width+100).ticks {
			got = append(got, tick.label)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s to %s in %g: %q, want %q", c.first, c.last, c.width, got, c.want)
		}
	}
}
