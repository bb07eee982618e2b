package render

import (
	"math"
	"strconv"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A dayAxis places days between two ends of a chart.
type dayAxis struct {
	from, to    float64
	left, right float64 // what labels stay within
	first, last compare.Day
	ticks       []dayTick
}

type dayTick struct {
	day   compare.Day
	label string
}

// newDayAxis makes an axis for the days from first to last, with as many ticks as
// their labels leave room for between left and right.
func newDayAxis(first, last compare.Day, from, to, left, right float64) *dayAxis {
	if first == last {
		first, last = first-1, last+1
	}
	a := &dayAxis{from: from, to: to, left: left, right: right, first: first, last: last}
	for _, step := range daySteps {
		if int(last-first)/step.days() > 40 {
			continue // which would only be thrown away
		}
		a.ticks = step.ticks(first, last)
		if len(a.ticks) > 0 && a.fits() {
			return a
		}
	}
	a.ticks = []dayTick{{first, shortDate(first.Date())}}
	return a
}

func (a *dayAxis) at(d compare.Day) float64 {
	return a.from + (a.to-a.from)*float64(d-a.first)/float64(a.last-a.first)
}

// fits reports whether the labels of the ticks keep apart.
func (a *dayAxis) fits() bool {
	end := math.Inf(-1)
	for _, t := range a.ticks {
		middle, half := a.label(t)
		if middle-half < end+tickRoom {
			return false
		}
		end = middle + half
	}
	return true
}

// label returns where the label of a tick has its middle, and half its width.
func (a *dayAxis) label(t dayTick) (middle, half float64) {
	half = picture.Width(t.label, noteSize, false) / 2
	return min(max(a.at(t.day), a.left+half), a.right-half), half
}

// A dayStep is how far ticks are apart: so many days, months or years.
type dayStep struct{ day, month, year int }

var daySteps = []dayStep{
	{day: 1}, {day: 2}, {day: 7}, {day: 14}, {month: 1}, {month: 2}, {month: 3}, {month: 6},
	{year: 1}, {year: 2}, {year: 5}, {year: 10}, {year: 20}, {year: 50}, {year: 100}, {year: 200}, {year: 500}, {year: 1000}, {year: 2000},
}

func (s dayStep) days() int { return s.day + 30*s.month + 365*s.year }

// ticks returns the days of a step: from the first one on, or the firsts of months
// and years that it divides.
func (s dayStep) ticks(first, last compare.Day) (ticks []dayTick) {
	if s.day > 0 {
		for d := first; d <= last; d += compare.Day(s.day) {
			ticks = append(ticks, dayTick{d, shortDate(d.Date())})
		}
		return ticks
	}
	from := first.Date()
	for year := from.Year(); year <= last.Date().Year(); year++ {
		if s.year > 0 {
			if day := compare.NewDate(year, 1, 1).First(); year%s.year == 0 && day >= first && day <= last {
				ticks = append(ticks, dayTick{day, strconv.Itoa(year)})
			}
			continue
		}
		for month := 1; month <= 12; month += s.month {
			if day := compare.NewDate(year, month, 1).First(); day >= first && day <= last {
				ticks = append(ticks, dayTick{day, shortDate(compare.NewDate(year, month, 0))})
			}
		}
	}
	return ticks
}
