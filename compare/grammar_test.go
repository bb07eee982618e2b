package compare

import (
	"strings"
	"testing"
)

// numbers are spellings with the number that they stand for.
var numbers = map[string]int64{
	"7": 7, "300": 300, "1,100": 1100, "3 000": 3000, "12k": 12000, "1.2 million": 1200000, "1.5 lakh": 150000,
	"two hundred and twelve": 212, "a dozen": 12, "a hundred": 100, "half a million": 500000,
}

// reads fails where the text is not that hedge on that number.
func reads(t *testing.T, text string, hedge HedgeID, n int64) {
	t.Helper()
	f, err := ParseFigure(text, '.')
	if err != nil || f.Hedge != hedge || f.A != n || f.Range || f.Amount != HedgeBare {
		t.Errorf("%q: %+v, %v; want %q of %d", text, f, err, hedge.Row().Words[0], n)
	}
}

func TestEveryHedgeOnEveryNumber(t *testing.T) {
	for id := 1; id < len(hedges); id++ {
		h := HedgeID(id)
		if h.Row().Kind >= Amount {
			continue
		}
		for _, w := range h.Row().Words {
			for text, n := range numbers {
				or := strings.HasPrefix(w, "or ")
				if !or && !onlyBehind[w] {
					reads(t, w+" "+text, h, n)
					reads(t, strings.ToUpper(w+" "+text), h, n)
				}
				if or || standsBehind[w] {
					reads(t, text+" "+w, h, n)
				}
			}
		}
	}
}

func TestEveryAmountInEveryUnit(t *testing.T) {
	units := map[string]int64{
		"": 1, " hundred": 100, " thousand": 1000, " hundred thousand": 1e5, " dozen": 12, " million": 1e6, " lakh": 1e5, " hundreds": 100,
		" tens of thousands": 10000, " dozens": 12, " of hundreds": 100,
	}
	for id, row := range Hedges() {
		for _, w := range row.Words {
			if row.Kind != Amount {
				continue
			}
			for unit, n := range units {
				if plurals[w].alone != 0 && unit != "" && !strings.HasPrefix(unit, " of") {
					continue
				}
				if strings.HasSuffix(w, " of") && strings.HasPrefix(unit, " of") {
					continue
				}
				f, err := ParseFigure(w+unit, '.')
				if want := n * max(1, plurals[w].alone); err != nil || f.Amount != HedgeID(id) || f.A != want || f.Hedge != HedgeBare {
					t.Errorf("%q: %+v, %v; want %d of %s", w+unit, f, err, want, w)
				}
			}
		}
	}
}

// hedgeOf returns the row that a word stands in.
func hedgeOf(t *testing.T, word string) HedgeID {
	t.Helper()
	for id, row := range Hedges() {
		for _, w := range row.Words {
			if w == word {
				return HedgeID(id)
			}
		}
	}
	t.Fatalf("no hedge %q", word)
	return 0
}

func TestHedgesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]struct {
		hedge string
		n     int64
	}{
		"~3000": {"about", 3000}, "c.300": {"about", 300}, "ca. 300": {"about", 300}, "approx. 300": {"approximately", 300}, "est. 1,100": {"about", 1100},
		"1,100 (est.)": {"about", 1100}, "1,100 (approximately)": {"approximately", 1100}, "1,100 (at least)": {"at least", 1100}, "1,100 est.": {"about", 1100},
		"200-odd": {"about", 200}, "some 200-odd": {"about", 200}, "200ish": {"about", 200}, "3000 or so": {"about", 3000}, "twenty-odd": {"about", 20},
		">40000": {"more than", 40000}, "> 1k": {"more than", 1000}, "1,000-plus": {"more than", 1000}, "3,000 +": {"more than", 3000}, "well over 1,000": {"more than", 1000},
		"≥40": {"at least", 40}, ">= 40": {"at least", 40}, "a hundred or more": {"at least", 100}, "min. 500": {"at least", 500},
		"<100": {"fewer than", 100}, "<=100": {"at most", 100}, "max. 500": {"up to", 500}, "500 maximum": {"up to", 500},
		"just under 40": {"nearly", 40}, "a little under 1,000": {"nearly", 1000}, "slightly less than 1,000": {"nearly", 1000}, "nearing 300": {"nearly", 300},
		"Nearly 3,000": {"nearly", 3000}, "UP TO 260": {"up to", 260}, "more than a dozen": {"more than", 12}, "no more than 10": {"at most", 10}, "no fewer than 10": {"at least", 10},
		"not less than 10": {"at least", 10}, "fewer than ten": {"fewer than", 10}, "more than 0": {"more than", 0},
	} {
		reads(t, text, hedgeOf(t, want.hedge), want.n)
	}
}

// Words that say nothing about the number leave it as it is.
func TestNeutralWords(t *testing.T) {
	for text, n := range map[string]int64{"a total of 300": 300, "a reported 300": 300, "the 300": 300, "only 300": 300, "just two": 2} {
		reads(t, text, HedgeBare, n)
	}
	reads(t, "a total of more than 300", hedgeOf(t, "more than"), 300)
	for text, n := range map[string]int64{"in the hundreds": 100, "in the tens of thousands": 1000, "many thousands": 1000, "countless hundreds": 100} {
		if f := figureOf(t, text); f.A != n || f.Amount == HedgeBare {
			t.Errorf("%s: %+v", text, f)
		}
	}
}

// Of two hedges the outer one that bounds the number wins.
func TestTwoHedges(t *testing.T) {
	for text, hedge := range map[string]string{
		"at least some 300": "at least", "nearly 300 or more": "at least", "~300+": "more than", "about 300 or so": "about", "at least nearly 300": "at least",
		"up to about 300": "up to", "about 300 (at least)": "at least", "more than about 300": "more than", "at least 300+": "more than",
		"around 300 or so": "about",
	} {
		reads(t, text, hedgeOf(t, hedge), 300)
	}
	for _, text := range []string{"up to 300 or more", "at least 300 or fewer", "up to more than 300", "fewer than at least 300"} {
		if f, err := ParseFigure(text, '.'); err == nil {
			t.Errorf("%q reads as %+v", text, f)
		}
	}
}

func TestRanges(t *testing.T) {
	for text, want := range map[string][2]int64{
		"40 to 60": {40, 60}, "40-60": {40, 60}, "40–60": {40, 60}, "40 — 60": {40, 60}, "40 or 60": {40, 60}, "5 to 5": {5, 5}, "0-5": {0, 5},
		"between 40 and 60": {40, 60}, "between 40-60": {40, 60}, "from 40 to 60": {40, 60}, "one or two": {1, 2}, "twelve or thirteen": {12, 13},
		"13000-40000": {13000, 40000}, "1,100 – 1,200": {1100, 1200}, "10 000 to 20 000": {10000, 20000}, "from 10,000 to 13,000": {10000, 13000},
		"900 to 1,100": {900, 1100}, "500 to 1,000": {500, 1000}, "5 to 100": {5, 100}, "zero to five": {0, 5}, "100 to 300": {100, 300}, "1 to 1,000": {1, 1000},
		"twenty-five to thirty": {25, 30}, "twenty to twenty-five": {20, 25}, "twenty-twenty-five": {20, 25}, "two hundred to three hundred": {200, 300},
		"between two hundred and five and three hundred": {205, 300}, "a dozen to two dozen": {12, 24}, "fifty to a hundred": {50, 100}, "one to a hundred": {1, 100},
		"half a million to two million": {500000, 2e6}, "500 thousand to 1 million": {500000, 1e6}, "2.5 thousand to 3 thousand": {2500, 3000},
		// the multiplier of both stands behind the second
		"2–3 thousand": {2000, 3000}, "2-3k": {2000, 3000}, "two to three thousand": {2000, 3000}, "two or three thousand": {2000, 3000}, "1.5 to 2 million": {1500000, 2e6},
		"between 1.2 and 1.5 million": {1200000, 1500000}, "100 to 200 thousand": {1e5, 2e5}, "0.9 to 1.1 million": {900000, 1100000}, "1 to 1.5 million": {1e6, 1500000},
		"twenty-five to thirty thousand": {25000, 30000}, "one hundred to two hundred thousand": {1e5, 2e5}, "two to three hundred thousand": {2e5, 3e5},
		"ten to twelve hundred": {1000, 1200}, "one or two dozen": {12, 24}, "one to two and a half million": {1e6, 2500000}, "100-200-thousand": {1e5, 2e5},
		// and that of the second alone
		"two hundred to three thousand": {200, 3000}, "500 to 2 thousand": {500, 2000}, "10 thousand to 12 million": {10000, 12e6}, "ten thousand to twelve million": {10000, 12e6},
		"1,100 to 2 million": {1100, 2e6},
	} {
		f, err := ParseFigure(text, '.')
		if err != nil || !f.Range || f.A != want[0] || f.B != want[1] || f.Hedge != HedgeBare {
			t.Errorf("%q: %+v, %v; want %v", text, f, err, want)
		}
	}
}

func TestHedgedRanges(t *testing.T) {
	for text, hedge := range map[string]string{"some 40 to 50": "about", "about 40-50": "about", "at least 40 or 50": "at least", "40 to 50+": "more than", "40 to 50 or so": "about"} {
		if f := figureOf(t, text); !f.Range || f.A != 40 || f.B != 50 || f.Hedge != hedgeOf(t, hedge) {
			t.Errorf("%s: %+v", text, f)
		}
	}
}

// Exhaustively: a range of two whole numbers is read, unless the first may be
// short for so many hundreds or thousands.
func TestRangesOfDigits(t *testing.T) {
	ends := []int64{0, 1, 2, 5, 9, 10, 12, 40, 99, 100, 101, 200, 300, 900, 999, 1000, 1100, 2000, 9000, 10000, 12000, 12500, 50000, 99000, 100000, 300000, 999000, 1000000, 2000000}
	for _, a := range ends {
		for _, b := range ends {
			f, err := ParseFigure(grouped(a, ",")+" to "+grouped(b, ","), '.')
			short := a > 0 && (b < 1000 && b%100 == 0 && a*100 < b || b >= 1000 && b < 1e6 && b%1000 == 0 && a*1000 < b)
			if want := a <= b && !short; want != (err == nil) || want && (f.A != a || f.B != b || !f.Range) {
				t.Errorf("%d to %d: %+v, %v", a, b, f, err)
			}
		}
	}
}
