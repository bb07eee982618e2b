package compare

import "testing"

func TestNamed(t *testing.T) {
	for text, want := range map[string]int64{"1,100": 1100, "nearly 3,000": 3000, "3,000+": 3000, "none": 0, "two dozen": 24} {
		if n, ok := figureOf(t, text).Named(); n != want || !ok {
			t.Errorf("%s names %d, %v", text, n, ok)
		}
	}
	for _, text := range []string{"40 to 60", "dozens", "several hundred", "many"} {
		if n, ok := figureOf(t, text).Named(); ok {
			t.Errorf("%s names %d", text, n)
		}
	}
}

func TestMaximum(t *testing.T) {
	for _, text := range []string{"up to 500", "at most 500", "fewer than 500", "up to several hundred", "500 or fewer"} {
		if !figureOf(t, text).Maximum() {
			t.Errorf("%s is no maximum", text)
		}
	}
	for _, text := range []string{"500", "about 500", "nearly 500", "at least 500", "0 to 500"} {
		if figureOf(t, text).Maximum() {
			t.Errorf("%s is a maximum", text)
		}
	}
}

// given makes a figure of low, best and high, -1 for each that was not given.
func given(text string, low, best, high int64) Figure {
	return Figure{Text: text, A: 7, Given: Given{
		Low: max(0, low), Best: max(0, best), High: max(0, high),
		HasLow: low >= 0, HasBest: best >= 0, HasHigh: high >= 0,
	}}
}

func TestGivenNumbers(t *testing.T) {
	const no = -1
	for _, c := range []struct {
		low, best, high  int64
		possible, likely Interval
		named            int64 // -1: none
		maximum          bool
	}{
		{13, no, 40, Interval{13, 40}, Interval{13, 40}, no, false},
		{13, 20, 40, Interval{13, 40}, Exactly(20), 20, false},
		{13, no, no, Interval{13, Inf}, Interval{13, 14}, 13, false},
		{13, 20, no, Interval{13, Inf}, Exactly(20), 20, false},
		{no, no, 40, Interval{0, 40}, Interval{31, 40}, 40, true},
		{no, 20, 40, Interval{0, 40}, Exactly(20), 20, false},
		{no, 3000, no, Exactly(3000), Exactly(3000), 3000, false},
		{13, no, 13, Exactly(13), Exactly(13), 13, false},
		{0, no, 0, Exactly(0), Exactly(0), 0, false},
	} {
		f := given("", c.low, c.best, c.high)
		if r := f.Read(Press); r.Possible != c.possible || r.Likely != c.likely {
			t.Errorf("%+v: possible %v, likely %v", c, r.Possible, r.Likely)
		}
		n, ok := f.Named()
		if ok != (c.named >= 0) || ok && n != c.named {
			t.Errorf("%+v names %d, %v", c, n, ok)
		}
		if f.Maximum() != c.maximum {
			t.Errorf("%+v is a maximum: %v", c, f.Maximum())
		}
	}
}

// A person's own reading wins over ours, in whatever words the figure is.
func TestGivenWinsOverWords(t *testing.T) {
	for best := int64(0); best < 5; best++ {
		if r := given("about 300", 0, best, 4).Read(Press); r != (Reading{Interval{0, 4}, Exactly(best)}) {
			t.Errorf("best %d reads as %v", best, r)
		}
	}
	if n, _ := given("about 300", 0, -1, 400).Named(); n != 7 {
		t.Errorf("low and high hide the number named: %d", n)
	}
	if (Given{}).Any() {
		t.Error("nothing given is something")
	}
}

// What a range with a hedge stands for holds what its ends stand for.
func TestHedgedRangesHoldTheirEnds(t *testing.T) {
	for h := range HedgeID(len(hedges)) {
		if h == HedgeBare || h.Row().Kind >= Amount {
			continue
		}
		for a := int64(1); a < 40; a++ {
			for b := a; b < 40; b++ {
				r := Figure{Text: "made", Hedge: h, A: a, B: b, Range: true}.Read(Press)
				low, high := h.read(a), h.read(b)
				ok := lawful(r) == "" && low.Possible.Within(r.Possible) && high.Possible.Within(r.Possible) &&
					low.Likely.Within(r.Likely) && high.Likely.Within(r.Likely)
				if !ok {
					t.Fatalf("%s %d to %d reads as %v", h.Row().Words[0], a, b, r)
				}
			}
		}
	}
}
