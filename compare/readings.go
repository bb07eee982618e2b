package compare

import "math"

// This file is the table of readings: what each hedge makes of the number N
// that it goes with. Every row names its evidence.

// A Profile chooses a table of readings.
type Profile uint8

const (
	// Press reads figures as most readers of news take them; the default.
	Press Profile = iota
	// Literal takes as likely whatever is possible.
	Literal
	// ACLED codes tens, dozens and hundreds as that project's codebook does.
	ACLED
)

// Profiles are the names of the profiles, by number.
var Profiles = []string{Press: "press", Literal: "literal", ACLED: "acled"}

// A Kind says on which side of the number N a hedge lets the count lie.
type Kind uint8

// The kinds of hedges.
const (
	Bare    Kind = iota // N itself, rounded perhaps
	Exact               // N
	About               // around N
	Nearly              // short of N
	Over                // above N
	AtLeast             // N or above
	UpTo                // N or below, a maximum
	AtMost              // N or below
	Under               // below N
	Amount              // no number: so many units, open above
	Many                // no number at all
	None                // zero
)

// A HedgeID is a row of the table of readings. The zero HedgeID is HedgeBare.
type HedgeID uint8

// HedgeBare is the row of a number without a hedge.
const HedgeBare HedgeID = 0

// Row returns the hedge's row.
func (h HedgeID) Row() *Hedge { return &hedges[h] }

// A Hedge is one row of the table.
type Hedge struct {
	Words    []string // the hedge and its synonyms, lower case; a "…" stands where the number does
	Kind     Kind
	Evidence string
	Example  string // a figure that uses it

	width width // of About and Nearly

	// Of an Amount, in units: it begins at lo, and likely ends at hi or, where
	// that is 0, one person short of next.
	lo, hi, next int64
	// ACLED's number for the amount, where its unit is acledUnit.
	acled, acledUnit int64
}

// Hedges returns the table of readings, for documentation.
func Hedges() []Hedge { return hedges[:] }

// A width is a line of the regression of Ferson et al. 2015 on how wide readers
// take a hedged number: log₁₀ of the median reader's full width is
// a + b·z + c·r + e·z·r, with z = log₁₀ N and r = N's trailing zeros; sigma is
// the standard deviation between readers, in the same unit. The terms for a last
// digit of 5 are left out: they explode.
type width struct{ a, b, c, e, sigma float64 }

const ferson = "Ferson et al. 2015 (International Journal of Approximate Reasoning), widths as coded in PyUncertainNumber"

var (
	widthAbout         = width{-0.2085, 0.4285, 0.2807, 0.0147, 0.5837}
	widthRoughly       = width{-0.1030, 0.3687, 0.2559, 0.0353, 0.5966}
	widthApproximately = width{-0.3171, 0.4993, 0.2540, 0.0177, 0.6192}
	widthAround        = width{-0.1018, 0.3429, 0.3169, 0.0381, 0.5261}
	widthAlmost        = width{-0.4539, 0.4593, 0.3567, -0.0196, 0.6640}
	widthNearly        = width{-0.2716, 0.3420, 0.2722, 0.0440, 0.5969}
)

const granularity = "Cummins, Sauerland and Solt 2012; Cummins and Franke 2021: readers stop at the next round step (100 to 150, 110 to 120); larger steps are ours"

var hedges = [...]Hedge{
	HedgeBare: {Words: []string{"…"}, Kind: Bare, Example: "1,100",
		Evidence: "a round number may be rounded: half the unit of its last digit that is not zero, at most a tenth (the width is ours; readers take round numbers as sharp: Katzir and Ariel)"},
	{Words: []string{"exactly", "precisely"}, Kind: Exact, Example: "exactly 1,100",
		Evidence: "the word rules rounding out"},
	{Words: []string{"about", "some", "circa", "ca", "c", "~", "≈", "or so", "or thereabouts", "give or take", "odd", "ish", "an estimated", "estimated", "estimated at", "est"}, Kind: About, width: widthAbout, Example: "about 300", Evidence: ferson},
	{Words: []string{"approximately", "approx"}, Kind: About, width: widthApproximately, Example: "approximately 300", Evidence: ferson},
	{Words: []string{"around"}, Kind: About, width: widthAround, Example: "around 1,100", Evidence: ferson},
	{Words: []string{"roughly"}, Kind: About, width: widthRoughly, Example: "roughly 2,700", Evidence: ferson},
	{Words: []string{"nearly", "close to", "approaching", "nearing", "just under", "just below", "just short of", "slightly under", "slightly below",
		"slightly less than", "slightly fewer than", "a little under", "a little less than", "a little fewer than"}, Kind: Nearly, width: widthNearly, Example: "nearly 3,000",
		Evidence: ferson + "; its width lies below the number only"},
	{Words: []string{"almost"}, Kind: Nearly, width: widthAlmost, Example: "almost 3,000",
		Evidence: ferson + "; its width lies below the number only"},
	{Words: []string{"more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of", "greater than",
		"well over", "well above", "just over", "just above", "slightly over", "slightly above", "slightly more than", "a little over",
		"a little more than", "far more than", "many more than", "+", ">", "plus"}, Kind: Over, Example: "more than 1,000", Evidence: granularity},
	{Words: []string{"at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "minimum", "min", "or more", "≥", ">="}, Kind: AtLeast, Example: "at least 100", Evidence: granularity},
	{Words: []string{"up to", "upto", "as many as", "a maximum of", "maximum of", "maximum", "max"}, Kind: UpTo, Example: "up to 500",
		Evidence: "McNabb et al.: the bound of \"up to\" can be taken back, so it is marked as a maximum; the likely end mirrors \"more than\" (ours)"},
	{Words: []string{"at most", "no more than", "not more than", "or fewer", "or less", "≤", "<="}, Kind: AtMost, Example: "no more than 500",
		Evidence: "McNabb et al.: the bound cannot be taken back; the likely end mirrors \"more than\" (ours)"},
	{Words: []string{"fewer than", "less than", "far fewer than", "far less than", "under", "well under", "below", "well below", "<"}, Kind: Under, Example: "fewer than 500",
		Evidence: "McNabb et al.: the bound cannot be taken back; the likely end mirrors \"more than\" (ours)"},
	{Words: []string{"tens"}, Kind: Amount, lo: 20, next: 100, acled: 10, acledUnit: 1, Example: "tens", Evidence: "two of them or more, up to the next power of ten; ACLED's codebook: 10"},
	{Words: []string{"dozens"}, Kind: Amount, lo: 24, next: 100, acled: 12, acledUnit: 1, Example: "dozens", Evidence: "two of them or more (GEM codes \"at least 24\"); ACLED's codebook: 12"},
	{Words: []string{"scores"}, Kind: Amount, lo: 40, next: 200, Example: "scores", Evidence: "two of them or more (the upper end is ours)"},
	{Words: []string{"hundreds", "thousands", "lakhs", "crores", "millions", "billions"}, Kind: Amount, lo: 2, next: 10, acled: 100, acledUnit: 100, Example: "hundreds",
		Evidence: "two of them or more, up to the next power of ten; ACLED's codebook: hundreds are 100"},
	{Words: []string{"a couple of", "a couple", "couple of", "couple"}, Kind: Amount, lo: 2, hi: 3, Example: "a couple of hundred", Evidence: "two by the word; the upper end is ours"},
	{Words: []string{"a few", "few"}, Kind: Amount, lo: 2, hi: 5, Example: "a few thousand", Evidence: "Katzir and Ariel 2023: a little less than several; the ends are ours"},
	{Words: []string{"several"}, Kind: Amount, lo: 3, hi: 9, Example: "several hundred", Evidence: "Katzir and Ariel 2023: a little more than a few; the ends are ours"},
	{Words: []string{"a handful of", "a handful", "handful of", "handful"}, Kind: Amount, lo: 3, hi: 6, Example: "a handful", Evidence: "the ends are ours"},
	{Words: []string{"many", "a lot of", "a lot", "lots of", "lots", "numerous", "countless", "a number of"}, Kind: Many, Example: "many", Evidence: "the words rule out zero alone"},
	{Words: []string{"no", "none", "nobody", "no one", "nil", "not one", "not a single"}, Kind: None, Example: "none", Evidence: "the word itself"},
}

// read returns the two intervals of a hedge that goes with the number n.
func (h HedgeID) read(n int64) Reading {
	row := h.Row()
	switch row.Kind {
	case Bare:
		return Reading{Possible: rounded(n), Likely: Exactly(n)}
	case About:
		med, wide := row.width.at(n)
		return Reading{Possible: around(n, wide), Likely: around(n, med)}
	case Nearly:
		med, wide := row.width.at(n)
		return Reading{Possible: below(n, wide), Likely: below(n, med)}
	case Over:
		return Reading{Possible: Interval{n + 1, Inf}, Likely: Interval{n + 1, n + step(n)}}
	case AtLeast:
		return readAtLeast(n)
	case UpTo, AtMost:
		return readUpTo(n)
	case Under:
		end := max(0, n-1)
		return Reading{Possible: Interval{0, end}, Likely: Interval{min(end, max(0, n-step(n)+1)), end}}
	}
	return same(Exactly(n)) // Exact and None
}

// readAmount returns the two intervals of an amount in units of n.
func (h HedgeID) readAmount(n int64, p Profile) Reading {
	row := h.Row()
	if row.Kind == Many {
		return same(Interval{1, Inf})
	}
	lo, hi := row.lo*n, row.hi*n
	if row.next != 0 {
		hi = row.next*n - 1
	}
	if p == ACLED && n == row.acledUnit {
		lo, hi = row.acled, row.acled
	}
	return Reading{Possible: Interval{lo, Inf}, Likely: Interval{lo, hi}}
}

func readAtLeast(n int64) Reading {
	return Reading{Possible: Interval{n, Inf}, Likely: Interval{n, n + step(n)}}
}

func readUpTo(n int64) Reading {
	return Reading{Possible: Interval{0, n}, Likely: Interval{max(0, n-step(n)+1), n}}
}

// at returns W, the median reader's full width for the number n, and W₉₅, that
// of the reader wider than 95 of 100 (1.645 standard deviations), neither of
// them more than n/2.
func (w width) at(n int64) (med, wide float64) {
	if n == 0 {
		return 0, 0
	}
	// The conversions keep a compiler from fusing a product and a sum, which
	// would let the last digit differ between processors.
	z, r := math.Log10(float64(n)), float64(zeros(n))
	log := w.a + float64(w.b*z) + float64(w.c*r) + float64(float64(w.e*z)*r)
	most := float64(n) / 2
	return min(pow10(log), most), min(pow10(log+float64(1.645*w.sigma)), most)
}

func pow10(x float64) float64 { return math.Pow(10, x) }

// around returns n ± half the width, its ends rounded inward.
func around(n int64, width float64) Interval {
	half := int64(width / 2)
	return Interval{n - half, n + half}
}

// below returns the interval of that width that ends short of n, its lower end
// rounded inward and never empty.
func below(n int64, width float64) Interval {
	end := max(0, n-1)
	return Interval{min(end, n-int64(width)), end}
}

// rounded returns the numbers that may have been rounded to n: n itself where it
// has fewer than two trailing zeros, else half its unit to each side, at most a
// tenth of it.
func rounded(n int64) Interval {
	if zeros(n) < 2 {
		return Exactly(n)
	}
	half := min(unit(n)/2, n/10)
	return Interval{n - half, n + half - 1}
}

// step returns how far above n a reader looks for the count under "more than n":
// the unit of n's last digit that is not zero, half of it where n is that unit
// itself, at least 1.
func step(n int64) int64 {
	u := unit(n)
	if u == n {
		u /= 2
	}
	return max(1, u)
}

// unit returns the unit of n's last digit that is not zero: 100 for 1,100.
func unit(n int64) int64 {
	u := int64(1)
	for range zeros(n) {
		u *= 10
	}
	return u
}

// zeros returns the number of n's trailing zeros; none for 0.
func zeros(n int64) int {
	z := 0
	for n != 0 && n%10 == 0 {
		n /= 10
		z++
	}
	return z
}
