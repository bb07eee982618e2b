package render

import (
	"math"
	"testing"

	"counterclaim/compare"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 7: "7", 999: "999", 1000: "1,000", 1100: "1,100", 12345678: "12,345,678", 100000: "100,000",
		-1000: "-1,000", -999: "-999", math.MaxInt64: "9,223,372,036,854,775,807",
	} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestRange(t *testing.T) {
	for i, want := range map[compare.Interval]string{
		{Lo: 1100, Hi: 1100}:        "1,100",
		{Lo: 1050, Hi: 1149}:        "1,050–1,149",
		{Lo: 1001, Hi: compare.Inf}: "1,001 or more",
		{Lo: 0, Hi: 500}:            "up to 500",
		{Lo: 0, Hi: 0}:              "0",
		{Lo: 0, Hi: compare.Inf}:    "any number",
	} {
		if got := Range(i); got != want {
			t.Errorf("Range(%v) = %q, want %q", i, got, want)
		}
	}
}

func TestFactor(t *testing.T) {
	for x, want := range map[float64]string{
		0: "", -1: "", 1: "1.0×", 1.30896: "1.3×", 3000.0 / 1100: "2.7×", 9.949: "9.9×", 9.96: "10×", 12.6: "13×", 99.4: "99×",
		99.6: "100×", 253: "253×", 2537: "2,540×", 96_000: "96,000×", 1e12: "1,000,000,000,000×",
		1.04: "1.04×", 1.0025: "1.002×", 1.0000001: "1.000000×", 1.05: "1.1×", 4e18: "4,000,000,000,000,000,000×", 1e19: "1e+19×",
	} {
		if got := Factor(x); got != want {
			t.Errorf("Factor(%v) = %q, want %q", x, got, want)
		}
	}
}

func TestFigureWords(t *testing.T) {
	for _, test := range []struct {
		figure compare.Figure
		want   string
	}{
		{compare.Figure{Text: "nearly 3,000"}, "nearly 3,000"},
		{compare.Figure{Text: "1\u00a0100"}, "1 100"},
		{given3(13000, -1, 40000), "13,000–40,000"},
		{given3(300, -1, -1), "at least 300"},
		{given3(-1, -1, 500), "up to 500"},
		{given3(-1, 7, -1), "7"},
		{given3(7, 7, 7), "7"},
		{given3(7, -1, 7), "7"},
		{given3(10, 20, 30), "20 (10–30)"},
		{given3(-1, 20, 30), "20 (up to 30)"},
	} {
		if got := FigureWords(test.figure); got != test.want {
			t.Errorf("%+v: %q, want %q", test.figure.Given, got, test.want)
		}
	}
}

// given3 is a figure of numbers alone; below zero stands for none.
func given3(low, best, high int64) compare.Figure {
	return compare.Figure{Given: compare.Given{
		Low: low, HasLow: low >= 0, Best: best, HasBest: best >= 0, High: high, HasHigh: high >= 0,
	}}
}

func TestDates(t *testing.T) {
	for _, test := range []struct{ date, want string }{
		{"2024-12-23", "23 December 2024"}, {"2024-12", "December 2024"}, {"2024", "2024"}, {"", ""},
	} {
		d := day(test.date)
		if got := Date(d); got != test.want {
			t.Errorf("Date(%s) = %q, want %q", d, got, test.want)
		}
		if got := string(appendDate(nil, d)); got != d.String() {
			t.Errorf("appendDate(%s) = %q", d, got)
		}
	}
	for _, test := range []struct{ since, until, want string }{
		{"2024-10", "2024-12-27", "October 2024 to 27 December 2024"},
		{"", "2024-12-27", "until 27 December 2024"},
		{"2024", "", "since 2024"},
		{"2024", "2024", "2024"},
		{"", "", ""},
	} {
		if got := daysWords(day(test.since), day(test.until)); got != test.want {
			t.Errorf("%s to %s: %q, want %q", test.since, test.until, got, test.want)
		}
	}
}

func TestFactorWords(t *testing.T) {
	for _, test := range []struct {
		pair compare.Pair
		want string
	}{
		{compare.Pair{Verdict: compare.Tension, AsSaid: 2.72, Nearest: 1.309}, "2.7× as said, 1.3× at the nearest"},
		{compare.Pair{Verdict: compare.Tension, Nearest: 1.309}, "1.3× at the nearest"},
		{compare.Pair{Verdict: compare.Tension, AsSaid: 1.1, Nearest: 1}, "1.1× as said"},
		{compare.Pair{Verdict: compare.Tension, AsSaid: 1, Nearest: 1}, ""},
		{compare.Pair{Verdict: compare.Tension, Gap: 5}, "no factor from zero"},
		{compare.Pair{}, ""},
	} {
		if got := FactorWords(&test.pair); got != test.want {
			t.Errorf("%+v: %q, want %q", test.pair, got, test.want)
		}
	}
}
