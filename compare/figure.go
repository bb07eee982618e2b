package compare

import "strings"

// A Figure is a count as its source put it. It keeps the words beside the
// numbers in them; what the hedge makes of the numbers is for a Profile to say.
type Figure struct {
	Text string // as said: "nearly 3,000"; empty where only numbers were given

	A, B    int64   // the number named; of a range the lower and the upper one
	Range   bool    // two numbers were named
	Counted bool    // an exact register or tally: never rounded
	Hedge   HedgeID // what was said about the number; HedgeBare for nothing
	Amount  HedgeID // an amount in place of a number ("dozens"), counted in units of A; else HedgeBare

	Given Given // low, best and high where they were given as numbers
}

// Given holds the numbers that a dataset gives beside the words or in place of
// them. They are a person's own reading, so they win over ours.
type Given struct {
	Low, Best, High          int64
	HasLow, HasBest, HasHigh bool
}

// Any reports whether a number was given.
func (g Given) Any() bool { return g.HasLow || g.HasBest || g.HasHigh }

// Named returns the one number that the source named: 3,000 for "nearly 3,000".
// A range and an amount such as "dozens" name none.
func (f Figure) Named() (n int64, ok bool) {
	switch {
	case f.Given.HasBest:
		return f.Given.Best, true
	case f.Text != "":
		return f.A, !f.Range && f.Amount == HedgeBare
	case f.Given.HasLow && f.Given.HasHigh:
		return f.Given.Low, f.Given.Low == f.Given.High
	case f.Given.HasLow:
		return f.Given.Low, true
	}
	return f.Given.High, f.Given.HasHigh
}

// Maximum reports whether the figure is a maximum and no estimate: "up to 500".
func (f Figure) Maximum() bool {
	if f.Given.Any() {
		return f.Given.HasHigh && !f.Given.HasLow && !f.Given.HasBest
	}
	k := f.Hedge.Row().Kind
	return k == UpTo || k == AtMost || k == Under
}

// A Reading is the two intervals that a figure stands for. Likely lies within
// Possible.
type Reading struct {
	Possible Interval // every number that the words do not rule out: a tolerance of ours
	Likely   Interval // what most readers take from the words
}

// Read returns what the figure stands for under a profile.
func (f Figure) Read(p Profile) Reading {
	var r Reading
	switch {
	case f.Given.Any():
		r = f.Given.read()
	case f.Amount != HedgeBare:
		r = f.readAmount(p)
	case f.Range:
		a, b := f.Hedge.read(f.A), f.Hedge.read(f.B)
		r = Reading{Possible: a.Possible.Hull(b.Possible), Likely: a.Likely.Hull(b.Likely)}
		if f.Hedge == HedgeBare {
			r = same(Interval{f.A, f.B})
		}
	case f.Hedge == HedgeBare && f.Counted:
		r = same(Exactly(f.A))
	default:
		r = f.Hedge.read(f.A)
	}
	if p == Literal {
		r.Likely = r.Possible
	}
	return r
}

func (f Figure) readAmount(p Profile) Reading {
	r := f.Amount.readAmount(f.A, p)
	if f.Maximum() && !r.Likely.Open() {
		r.Possible = Interval{0, r.Likely.Hi}
	}
	return r
}

func same(i Interval) Reading { return Reading{i, i} }

func (g Given) read() Reading {
	r := same(Interval{0, Inf})
	switch {
	case g.HasLow && g.HasHigh:
		r = same(Interval{g.Low, g.High})
	case g.HasLow:
		r = readAtLeast(g.Low)
	case g.HasHigh:
		r = readUpTo(g.High)
	default:
		return same(Exactly(g.Best))
	}
	if g.HasBest {
		r.Likely = Exactly(g.Best)
	}
	return r
}

// WithPoint returns the words of the figure with a decimal point: where they had a
// decimal comma, points and commas change places.
func (f Figure) WithPoint() string {
	if !strings.ContainsAny(f.Text, ".,") {
		return f.Text
	}
	same := func(text string) bool {
		g, err := ParseFigure(text, '.')
		return err == nil && g.A == f.A && g.B == f.B && g.Range == f.Range && g.Hedge == f.Hedge && g.Amount == f.Amount
	}
	if swapped := strings.NewReplacer(".", ",", ",", ".").Replace(f.Text); !same(f.Text) && same(swapped) {
		return swapped
	}
	return f.Text
}
