package render

import (
	"math"

	"counterclaim/compare/render/picture"
)

// An axis places numbers between two ends of a chart.
type axis struct {
	from, to float64 // in the picture
	log      bool
	zero     float64 // on a log axis, how much room zero has for itself
	lo, hi   int64   // the first and the last tick; of a log axis above zero
	ticks    []int64
}

// tickRoom is how far apart the ends of two labels of an axis must be at least.
const tickRoom = 14

// newAxis makes an axis for numbers: from zero, or from a round number below the
// least of them on a log axis. It has as many ticks as fits finds room for.
func newAxis(numbers []int64, scale Scale, from, to float64, fits func(a *axis) bool) *axis {
	a := &axis{from: from, to: to, log: scale == ScaleLog, lo: math.MaxInt64, hi: 1}
	for _, n := range numbers {
		a.hi = max(a.hi, n)
		if n > 0 {
			a.lo = min(a.lo, n)
		} else {
			a.zero = 30
		}
	}
	a.lo = min(a.lo, a.hi)
	if !a.log {
		a.lo, a.zero = 0, 0
	}
	if to < from {
		a.zero = -a.zero
	}
	least, most := a.lo, a.hi
	for n := 9; n > 0; n-- {
		a.divide(least, most, n)
		if n == 1 || fits(a) {
			break
		}
	}
	return a
}

// divide sets no more than about n ticks between two numbers, and round ends.
func (a *axis) divide(least, most int64, n int) {
	a.ticks = a.ticks[:0]
	if a.log {
		a.divideLog(least, most, n)
		return
	}
	step := int64(1)
	for i := 0; (most-1)/step+1 > int64(n); i++ {
		step = round125(i + 1)
	}
	a.lo, a.hi = 0, ((most-1)/step+1)*step
	for i := range a.hi/step + 1 {
		a.ticks = append(a.ticks, i*step)
	}
}

// divideLog sets ticks at 1, 2, 5, 10 and so on, at powers of ten, or at powers of
// higher powers.
func (a *axis) divideLog(least, most int64, n int) {
	first, last := 0, 0
	for round125(first+1) <= least {
		first++
	}
	for last = first + 1; round125(last) < most; last++ {
	}
	every := 1
	for step := 3; (last-first)/every+1 > n; step += 3 {
		every = step
	}
	if every > 1 { // ticks are whole powers then
		first -= first % 3
	}
	a.lo, a.hi = round125(first), round125(last)
	for i := first; i <= last; i += every {
		a.ticks = append(a.ticks, round125(i))
	}
}

// round125 returns the i-th of the numbers 1, 2, 5, 10, 20, 50 and so on.
func round125(i int) int64 {
	n := [3]int64{1, 2, 5}[i%3]
	for range i / 3 {
		n *= 10
	}
	return n
}

// at places a number.
func (a *axis) at(n int64) float64 {
	span := a.to - a.from - a.zero
	if !a.log {
		return a.from + span*float64(n)/float64(a.hi)
	}
	if n <= 0 {
		return a.from
	}
	return a.from + a.zero + span*math.Log(float64(n)/float64(a.lo))/math.Log(float64(a.hi)/float64(a.lo))
}

// marked returns the ticks, zero with a place of its own too.
func (a *axis) marked() []int64 {
	if a.zero != 0 {
		return append([]int64{0}, a.ticks...)
	}
	return a.ticks
}

// sideBySide reports whether the labels of an axis from left to right keep apart.
func sideBySide(size float64) func(a *axis) bool {
	return func(a *axis) bool {
		end := math.Inf(-1)
		for _, n := range a.marked() {
			half := picture.Width(Number(n), size, false) / 2
			if a.at(n)-half < end+tickRoom {
				return false
			}
			end = a.at(n) + half
		}
		return true
	}
}

// belowEachOther reports whether the labels of an upright axis keep apart.
func belowEachOther(size float64) func(a *axis) bool {
	return func(a *axis) bool {
		ticks := a.marked()
		for i := 1; i < len(ticks); i++ {
			if math.Abs(a.at(ticks[i])-a.at(ticks[i-1])) < 2*lineHeight(size) {
				return false
			}
		}
		return true
	}
}
