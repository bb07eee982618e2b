package render

import "counterclaim/compare"

// stated returns the range that a source itself states: its low and high where they
// were given as numbers, or the two numbers of "40 to 60". Beside a best number one of
// both may be missing; the range then ends at the best.
func stated(f compare.Figure) (i compare.Interval, ok bool) {
	switch g := f.Given; {
	case !g.Any():
		return compare.Interval{Lo: f.A, Hi: f.B}, f.Range && f.Amount == compare.HedgeBare
	case g.HasLow && g.HasHigh:
		i = compare.Interval{Lo: g.Low, Hi: g.High}
	case g.HasLow && g.HasBest:
		i = compare.Interval{Lo: g.Low, Hi: g.Best}
	case g.HasHigh && g.HasBest:
		i = compare.Interval{Lo: g.Best, Hi: g.High}
	}
	return i, i.Lo < i.Hi
}

// tolerated reports whether the possible reading is a tolerance of ours, and not the
// very range that the source states.
func (r *chartRow) tolerated() bool {
	i, ok := stated(r.Figure)
	return !ok || i != r.Reading.Possible
}

// openAbove reports whether the words of the claim set no upper end.
func (r *chartRow) openAbove() bool { return r.Reading.Possible.Open() }

// openBelow reports whether they set no lower end, as "up to 500" does, and the likely
// reading does not reach down to none.
func (r *chartRow) openBelow() bool { return r.Figure.Maximum() && r.Reading.Likely.Lo > 0 }

// statedEnds returns the low and the high that a source states; -1 for none.
func statedEnds(f compare.Figure) (low, high int64) {
	low, high = -1, -1
	if i, ok := stated(f); ok && !f.Given.Any() {
		return i.Lo, i.Hi
	}
	if f.Given.HasLow {
		low = f.Given.Low
	}
	if f.Given.HasHigh {
		high = f.Given.High
	}
	return low, high
}
