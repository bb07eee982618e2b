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

// A labelGap says how far apart two ticks must stand for their labels.
type labelGap func(m, n int64) float64

// newAxis makes an axis for numbers: from zero, or from a round number below the
// least of them on a log axis. It has as many ticks as their labels leave room for.
func newAxis(numbers []int64, scale Scale, from, to float64, gap labelGap) *axis {
	a := &axis{from: from, to: to, log: scale == ScaleLog}
	least, most, zero := int64(math.MaxInt64), int64(1), false
	for _, n := range numbers {
		most = max(most, n)
		if n > 0 {
			least = min(least, n)
		} else {
			zero = true
		}
	}
	least = min(least, most)
	for n := 9; n > 0; n-- {
		a.divide(least, most, n)
		if zero && a.log {
			a.zero = math.Copysign(max(leastZero, gap(0, a.ticks[0])+1), to-from)
		}
		if a.fits(gap) {
			break
		}
	}
	return a
}

// leastZero is how much room zero has at least on a log axis, for the mark that the
// axis is broken there.
const leastZero = 30

// fits reports whether the labels of the ticks keep apart.
func (a *axis) fits(gap labelGap) bool {
	ticks := a.marked()
	for i := 1; i < len(ticks); i++ {
		if math.Abs(a.at(ticks[i])-a.at(ticks[i-1])) < gap(ticks[i-1], ticks[i]) {
			return false
		}
	}
	return true
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
	a.lo, a.hi = round125(first), round125(last)
	every := 1
	for step := 3; (last-first)/every+1 > n; step += 3 {
		every = step
	}
	if every > 1 { // ticks are whole powers then
		first -= first % 3
	}
	if first+every > last { // one tick alone says nothing of the scale
		a.ticks = append(a.ticks, a.lo, a.hi)
		return
	}
	a.lo = round125(first)
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

// below returns how far before the place of a number an arrow may reach: not past
// zero, below which there is nobody.
func (a *axis) below(at, most float64) float64 {
	if a.log && a.zero == 0 {
		return most
	}
	return min(most, math.Abs(at-a.from))
}

// marked returns the ticks, zero with a place of its own too.
func (a *axis) marked() []int64 {
	if a.zero != 0 {
		return append([]int64{0}, a.ticks...)
	}
	return a.ticks
}

// breaks returns the two strokes that break a log axis between zero and its first
// tick, around a place; none where zero has no place of its own. They lean across an
// axis that leads to the right, or upwards.
func (a *axis) breaks(x, y float64, upwards bool) (strokes []picture.Shape) {
	if a.zero == 0 {
		return nil
	}
	for _, off := range [...]float64{-1.75, 1.75} {
		from, to := picture.Point{X: x + off - 1.5, Y: y + 4}, picture.Point{X: x + off + 1.5, Y: y - 4}
		if upwards {
			from, to = picture.Point{X: x - 4, Y: y + off + 1.5}, picture.Point{X: x + 4, Y: y + off - 1.5}
		}
		strokes = append(strokes, picture.Line{Points: []picture.Point{from, to}, Width: 1, Ink: picture.Axis})
	}
	return strokes
}

// sideBySide is for labels of an axis from left to right.
func sideBySide(size float64) labelGap {
	half := func(n int64) float64 { return picture.Width(Number(n), size, false) / 2 }
	return func(m, n int64) float64 { return half(m) + tickRoom + half(n) }
}

// belowEachOther is for labels of an upright axis.
func belowEachOther(size float64) labelGap {
	return func(int64, int64) float64 { return 2 * lineHeight(size) }
}
