package compare

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// figureOf reads a figure that the test knows to be sound.
func figureOf(t testing.TB, text string) Figure {
	t.Helper()
	f, err := ParseFigure(text, '.')
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return f
}

// rows are the table of readings, with the numbers that it states.
var rows = []struct {
	words            string
	possible, likely Interval
}{
	// not round; exactly
	{"1,234", Exactly(1234), Exactly(1234)},
	{"110", Exactly(110), Exactly(110)},
	{"10", Exactly(10), Exactly(10)},
	{"exactly 1,100", Exactly(1100), Exactly(1100)},
	{"precisely 3,000", Exactly(3000), Exactly(3000)},
	// round
	{"1,100", Interval{1050, 1149}, Exactly(1100)},
	{"3,000", Interval{2700, 3299}, Exactly(3000)},
	{"100", Interval{90, 109}, Exactly(100)},
	{"1,000", Interval{900, 1099}, Exactly(1000)},
	{"12,300", Interval{12250, 12349}, Exactly(12300)},
	// about and its kin: half the widths of the regression to each side
	{"about 3,000", Interval{2250, 3750}, Interval{2906, 3094}},
	{"approximately 3,000", Interval{2250, 3750}, Interval{2884, 3116}},
	{"around 3,000", Interval{2250, 3750}, Interval{2863, 3137}},
	{"roughly 3,000", Interval{2250, 3750}, Interval{2897, 3103}},
	{"about 1,100", Interval{847, 1353}, Interval{1073, 1127}},
	// nearly, almost
	{"nearly 3,000", Interval{1504, 2999}, Interval{2844, 2999}},
	{"almost 3,000", Interval{1738, 2999}, Interval{2898, 2999}},
	// lower bounds: the steps 100 → 50, 110 → 10, 1,000 → 500, 3,000 → 1,000
	{"more than 100", Interval{101, Inf}, Interval{101, 150}},
	{"more than 110", Interval{111, Inf}, Interval{111, 120}},
	{"more than 1,000", Interval{1001, Inf}, Interval{1001, 1500}},
	{"more than 3,000", Interval{3001, Inf}, Interval{3001, 4000}},
	{"3,000+", Interval{3001, Inf}, Interval{3001, 4000}},
	{"at least 100", Interval{100, Inf}, Interval{100, 150}},
	{"at least 1,100", Interval{1100, Inf}, Interval{1100, 1200}},
	{"at least 7", Interval{7, Inf}, Interval{7, 8}},
	// upper bounds
	{"up to 500", Interval{0, 500}, Interval{401, 500}},
	{"as many as 1,000", Interval{0, 1000}, Interval{501, 1000}},
	{"at most 500", Interval{0, 500}, Interval{401, 500}},
	{"fewer than 500", Interval{0, 499}, Interval{401, 499}},
	{"under 7", Interval{0, 6}, Interval{6, 6}},
	{"fewer than 1", Exactly(0), Exactly(0)},
	// ranges
	{"40 to 60", Interval{40, 60}, Interval{40, 60}},
	{"between 1,100 and 3,000", Interval{1100, 3000}, Interval{1100, 3000}},
	{"at least 12 or 13", Interval{12, Inf}, Interval{12, 14}},
	// amounts
	{"tens", Interval{20, Inf}, Interval{20, 99}},
	{"dozens", Interval{24, Inf}, Interval{24, 99}},
	{"scores", Interval{40, Inf}, Interval{40, 199}},
	{"hundreds", Interval{200, Inf}, Interval{200, 999}},
	{"thousands", Interval{2000, Inf}, Interval{2000, 9999}},
	{"tens of thousands", Interval{20000, Inf}, Interval{20000, 99999}},
	{"hundreds of thousands", Interval{200000, Inf}, Interval{200000, 999999}},
	{"millions", Interval{2e6, Inf}, Interval{2e6, 9999999}},
	{"a couple", Interval{2, Inf}, Interval{2, 3}},
	{"a few", Interval{2, Inf}, Interval{2, 5}},
	{"several", Interval{3, Inf}, Interval{3, 9}},
	{"a handful", Interval{3, Inf}, Interval{3, 6}},
	{"a couple of hundred", Interval{200, Inf}, Interval{200, 300}},
	{"a few hundred", Interval{200, Inf}, Interval{200, 500}},
	{"several hundred", Interval{300, Inf}, Interval{300, 900}},
	{"a handful of thousand", Interval{3000, Inf}, Interval{3000, 6000}},
	{"up to several hundred", Interval{0, 900}, Interval{300, 900}},
	{"many", Interval{1, Inf}, Interval{1, Inf}},
	{"none", Exactly(0), Exactly(0)},
}

func TestReadingsOfTheTable(t *testing.T) {
	for _, row := range rows {
		if r := figureOf(t, row.words).Read(Press); r.Possible != row.possible || r.Likely != row.likely {
			t.Errorf("%s: possible %v, likely %v; want %v and %v", row.words, r.Possible, r.Likely, row.possible, row.likely)
		}
	}
}

func TestCountedIsNeverRounded(t *testing.T) {
	f := figureOf(t, "3,000")
	f.Counted = true
	if r := f.Read(Press); r != same(Exactly(3000)) {
		t.Errorf("a register's 3,000 reads as %v", r)
	}
}

func TestLiteralTakesAllThatIsPossible(t *testing.T) {
	for _, row := range rows {
		if r := figureOf(t, row.words).Read(Literal); r.Possible != row.possible || r.Likely != row.possible {
			t.Errorf("%s: possible %v, likely %v", row.words, r.Possible, r.Likely)
		}
	}
}

// ACLED's codebook gives three amounts a number; all else is read as the press does.
func TestACLEDCodesThreeAmounts(t *testing.T) {
	codes := map[string]int64{"tens": 10, "dozens": 12, "hundreds": 100}
	for _, row := range rows {
		r := figureOf(t, row.words).Read(ACLED)
		want := Reading{row.possible, row.likely}
		if n := codes[row.words]; n != 0 {
			want = Reading{Interval{n, Inf}, Exactly(n)}
		}
		if r != want {
			t.Errorf("%s: %v, want %v", row.words, r, want)
		}
	}
}

// regression holds the coefficients and the widths that the survey of the field
// states for 100, 1,000, 1,100, 3,000 and 10,000.
var regression = map[string]struct {
	a, b, c, e, sigma float64
	widths            [5]float64
}{
	"about":         {-0.2085, 0.4285, 0.2807, 0.0147, 0.5837, [5]float64{19, 113, 56, 189, 730}},
	"roughly":       {-0.1030, 0.3687, 0.2559, 0.0353, 0.5966, [5]float64{19, 123, 56, 207, 912}},
	"approximately": {-0.3171, 0.4993, 0.2540, 0.0177, 0.6192, [5]float64{18, 127, 66, 232, 953}},
	"around":        {-0.1018, 0.3429, 0.3169, 0.0381, 0.5261, [5]float64{23, 166, 64, 275, 1403}},
	"nearly":        {-0.2716, 0.3420, 0.2722, 0.0440, 0.5969, [5]float64{14, 93, 38, 156, 775}},
	"almost":        {-0.4539, 0.4593, 0.3567, -0.0196, 0.6640, [5]float64{13, 66, 34, 102, 314}},
}

// widths returns what the regression gives for a number, capped at half of it.
func widths(hedge string, n int64) (med, wide float64) {
	r := regression[hedge]
	digits := strconv.FormatInt(n, 10)
	z, zeros := math.Log10(float64(n)), float64(len(digits)-len(strings.TrimRight(digits, "0")))
	med = math.Pow(10, r.a+r.b*z+r.c*zeros+r.e*z*zeros)
	return min(med, float64(n)/2), min(med*math.Pow(10, 1.645*r.sigma), float64(n)/2)
}

func TestWidthsOfTheSurvey(t *testing.T) {
	for hedge, r := range regression {
		width := figureOf(t, hedge+" 100").Hedge.Row().width
		for i, n := range []int64{100, 1000, 1100, 3000, 10000} {
			med, wide := width.at(n)
			wantMed, wantWide := widths(hedge, n)
			if math.Abs(med-r.widths[i]) > 0.5 || math.Abs(med-wantMed) > 1e-6 || math.Abs(wide-wantWide) > 1e-6 {
				t.Errorf("%s %d is %.2f wide, 95 of 100 readers %.2f; want %.2f (%v) and %.2f", hedge, n, med, wide, wantMed, r.widths[i], wantWide)
			}
		}
	}
}

// The ends of a blurred reading are the outermost whole numbers inside the width.
func TestWidthsAreRoundedInward(t *testing.T) {
	const slack = 1e-9
	for hedge := range regression {
		id := figureOf(t, hedge+" 100").Hedge
		for n := int64(1); n <= 20000; n++ {
			med, wide := widths(hedge, n)
			r := id.read(n)
			for _, end := range []struct {
				i     Interval
				width float64
			}{{r.Likely, med}, {r.Possible, wide}} {
				low := float64(n) - end.width/2
				high := float64(n) + end.width/2
				if id.Row().Kind == Nearly {
					low, high = min(float64(n)-end.width, float64(n-1)), float64(n-1)
				}
				lo, hi := float64(end.i.Lo), float64(end.i.Hi)
				if lo < low-slack || lo-1 >= low+slack || hi > high+slack || hi+1 <= high-slack {
					t.Fatalf("%s %d: %v for [%v, %v]", hedge, n, end.i, low, high)
				}
			}
		}
	}
}

// A round number may be any that rounds to it, no further off than a tenth.
func TestRoundNumbersByBruteForce(t *testing.T) {
	for n := int64(100); n <= 20000; n += 100 {
		unit := unitOf(n)
		got := HedgeBare.read(n).Possible
		for m := int64(0); m < 2*n; m++ {
			rounds := (m+unit/2)/unit*unit == n && 10*(n-m) <= n && 10*(m-n) < n
			if got.Has(m) != rounds {
				t.Fatalf("%d reads as %v: %d", n, got, m)
			}
		}
	}
}

// unitOf returns the unit of the last digit that is not zero, from the digits.
func unitOf(n int64) int64 {
	digits := strconv.FormatInt(n, 10)
	unit := "1" + strings.Repeat("0", len(digits)-len(strings.TrimRight(digits, "0")))
	u, _ := strconv.ParseInt(unit, 10, 64)
	return u
}

func TestStep(t *testing.T) {
	for n, want := range map[int64]int64{0: 1, 1: 1, 5: 1, 10: 5, 12: 1, 100: 50, 110: 10, 1000: 500, 1100: 100, 3000: 1000, 10000: 5000} {
		if got := step(n); got != want {
			t.Errorf("step of %d is %d, want %d", n, got, want)
		}
	}
	for n := int64(1); n <= 20000; n++ {
		want := unitOf(n)
		if want == n {
			want = max(1, n/2)
		}
		if step(n) != want {
			t.Fatalf("step of %d is %d, want %d", n, step(n), want)
		}
	}
}

// lawful says what is wrong with a reading; every one is two intervals of counts,
// the likely one within the possible one.
func lawful(r Reading) string {
	for _, i := range []Interval{r.Possible, r.Likely} {
		if i.Lo < 0 || i.Hi < i.Lo {
			return i.String() + " is no interval"
		}
	}
	if !r.Likely.Within(r.Possible) {
		return "likely " + r.Likely.String() + " is not within possible " + r.Possible.String()
	}
	return ""
}

// withNumber makes a figure of a row of the table and a number; an amount is
// counted in units of one at least.
func withNumber(h HedgeID, n int64) Figure {
	if k := h.Row().Kind; k == Amount || k == Many {
		return Figure{Text: "made", Amount: h, A: max(1, n)}
	}
	return Figure{Text: "made", Hedge: h, A: n}
}

func TestReadingsAreLawfulForSmallNumbers(t *testing.T) {
	for h := range HedgeID(len(hedges)) {
		for p := range Profile(len(Profiles)) {
			for n := int64(0); n <= 20000; n++ {
				if wrong := lawful(withNumber(h, n).Read(p)); wrong != "" {
					t.Fatalf("%s %d, %s: %s", h.Row().Words[0], n, Profiles[p], wrong)
				}
			}
		}
	}
}

func TestReadingsAreLawfulForLargeNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := withNumber(HedgeID(rapid.IntRange(0, len(hedges)-1).Draw(t, "hedge")), rapid.Int64Range(0, MaxCount).Draw(t, "n"))
		if f.Amount != HedgeBare {
			f.A = max(1, f.A/1e4) // so large may the unit of an amount be
		}
		r := f.Read(Profile(rapid.IntRange(0, len(Profiles)-1).Draw(t, "profile")))
		if wrong := lawful(r); wrong != "" {
			t.Fatal(wrong)
		}
	})
}

// Of two numbers equally round, the larger one never reads lower.
func TestReadingsRiseWithTheNumber(t *testing.T) {
	for h := range HedgeID(len(hedges)) {
		var last [6]Reading // by the number of trailing zeros
		for n := int64(1); n <= 20000; n++ {
			r := withNumber(h, n).Read(Press)
			l := &last[zeros(n)]
			if r.Possible.Lo < l.Possible.Lo || r.Possible.Hi < l.Possible.Hi || r.Likely.Lo < l.Likely.Lo || r.Likely.Hi < l.Likely.Hi {
				t.Fatalf("%s %d reads as %v, a lower number as %v", h.Row().Words[0], n, r, *l)
			}
			*l = r
		}
	}
}

// A bound never leaves its own side of the number.
func TestBoundsKeepTheirSide(t *testing.T) {
	for h := range HedgeID(len(hedges)) {
		for n := int64(0); n <= 20000; n++ {
			i := h.read(n).Possible
			ok := true
			switch h.Row().Kind {
			case Over:
				ok = i == Interval{n + 1, Inf}
			case AtLeast:
				ok = i == Interval{n, Inf}
			case UpTo, AtMost:
				ok = i == Interval{0, n}
			case Under, Nearly:
				ok = i.Hi == max(0, n-1)
			case Exact:
				ok = i == Exactly(n)
			case About, Bare:
				ok = i.Has(n)
			}
			if !ok {
				t.Fatalf("%s %d reads as %v", h.Row().Words[0], n, i)
			}
		}
	}
}

func TestEveryRowIsDocumented(t *testing.T) {
	spelled := map[string]string{}
	for id, row := range Hedges() {
		if len(row.Words) == 0 || row.Evidence == "" || row.Example == "" {
			t.Errorf("row %d lacks words, evidence or an example: %+v", id, row)
		}
		for _, w := range row.Words {
			if other, taken := spelled[w]; taken {
				t.Errorf("%q stands for %s and for %s", w, other, row.Words[0])
			}
			spelled[w] = row.Words[0]
			if w != strings.ToLower(w) {
				t.Errorf("%q is not in lower case", w)
			}
		}
	}
}

func TestEveryExampleIsReadByItsRow(t *testing.T) {
	for id, row := range Hedges() {
		f := figureOf(t, row.Example)
		if max(f.Hedge, f.Amount) != HedgeID(id) {
			t.Errorf("%q is read by %q, not by %q", row.Example, max(f.Hedge, f.Amount).Row().Words[0], row.Words[0])
		}
	}
}

func TestStandsBehindNamesHedges(t *testing.T) {
	var all []string
	for _, row := range Hedges() {
		all = append(all, row.Words...)
	}
	for w := range standsBehind {
		if !slices.Contains(all, w) {
			t.Errorf("%q is in no row", w)
		}
	}
	for w := range onlyBehind {
		if !standsBehind[w] {
			t.Errorf("%q stands nowhere", w)
		}
	}
}

// BenchmarkRead reads figures under the default profile.
func BenchmarkRead(b *testing.B) {
	for _, text := range []string{"1,100", "nearly 3,000", "at least 300"} {
		f := figureOf(b, text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Read(Press)
			}
		})
	}
}
