package compare

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Numbers in digits, as articles and spreadsheets write them.
func TestNumbersInDigits(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "7": 7, "1100": 1100, "000012": 12, "999999999999999999": 999999999999999999, "4611686018427387904": MaxCount,
		"1,100": 1100, "1 100": 1100, "1\u00a0100": 1100, "1\u2009100": 1100, "1\u202f100": 1100, "1\u2007100": 1100, "1'100": 1100, "1’100": 1100,
		"1,234,567": 1234567, "1 234 567": 1234567, "1\u202f234\u00a0567": 1234567, "100,000": 100000,
		"1,50,000": 150000, "12,34,567": 1234567, "1,75,231": 175231, "1,00,00,000": 1e7,
		"1.2 million": 1200000, "12k": 12000, "12 K": 12000, "3.5k": 3500, "2m": 2e6, "2mn": 2e6, "2 mln": 2e6, "2.5 bn": 2500000000,
		"1.05 thousand": 1050, "1.50 million": 1500000, "1.234567 million": 1234567, "0.5 million": 500000, "1,200 thousand": 1200000,
		"1.5 lakh": 150000, "7.75 lakh": 775000, "2 crore": 2e7, "2 lakh 30 thousand": 230000, "1 lakh crore": 1e12,
		"1 million 200 thousand": 1200000, "1 million, 200 thousand": 1200000, "1 million and 200 thousand": 1200000,
		"2½ thousand": 2500, "½ million": 500000, "1¼ million": 1250000, "¾ million": 750000,
		"12 hundred": 1200, "12-hundred": 1200, "3 dozen": 36, "2.5 hundred": 250, "1.5 dozen": 18,
		"1100.0": 1100, "1,100.00": 1100, "12.": 12, " 1,100 ": 1100, "\t7\n": 7,
		`"1,100"`: 1100, "“1,100”": 1100, "«1 100»": 1100, "'1100": 1100, "1,100*": 1100, "1,100 *": 1100, "1,100**": 1100, "1,100†": 1100,
		"1,100[1]": 1100, "1,100 [a]": 1100, "1,100[12][b]": 1100, "“1,100.”": 1100, "1\u200b": 1, "\ufeff12 \u2060k": 12000,
	} {
		if f, err := ParseFigure(text, '.'); err != nil || f.A != want || f.Range || f.Hedge != HedgeBare || f.Amount != HedgeBare || f.B != 0 {
			t.Errorf("%q: %+v, %v; want %d", text, f, err, want)
		} else if f.Text != strings.TrimSpace(text) {
			t.Errorf("%q is kept as %q", text, f.Text)
		}
	}
}

func TestDecimalComma(t *testing.T) {
	for text, want := range map[string]int64{
		"1.100": 1100, "1.100.000": 1100000, "1,2 million": 1200000, "3,5k": 3500, "nearly 3.000": 3000, "3.000 or so": 3000,
		"1100,0": 1100, "1 100": 1100, "1'100": 1100,
	} {
		if f, err := ParseFigure(text, ','); err != nil || f.A != want {
			t.Errorf("%q: %+v, %v; want %d", text, f, err, want)
		}
	}
	for _, text := range []string{"1,100", "1.2 million", "1,1", "1,100,000", "1.10"} {
		if f, err := ParseFigure(text, ','); err == nil {
			t.Errorf("%q reads as %+v", text, f)
		}
	}
}

// grouped writes a number with a sign between groups of three digits.
func grouped(n int64, sign string) string {
	s := strconv.FormatInt(n, 10)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + sign + s[at:]
	}
	return s
}

// groupedInIndia writes a number with its last three digits in one group and
// the others in twos.
func groupedInIndia(n int64) string {
	s := strconv.FormatInt(n, 10)
	for at := len(s) - 3; at > 0; at -= 2 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// decimal writes a number as so many units of ten to the power of zeros.
func decimal(n int64, zeros int) string {
	s := strconv.FormatInt(n, 10)
	s = strings.Repeat("0", max(0, zeros+1-len(s))) + s
	at := len(s) - zeros
	return strings.TrimRight(strings.TrimRight(s[:at]+"."+s[at:], "0"), ".")
}

// spellings are the ways to write a number in digits, by the decimal sign.
func spellings(n int64) map[byte][]string {
	all := map[byte][]string{
		'.': {strconv.FormatInt(n, 10), grouped(n, ","), groupedInIndia(n), decimal(n, 3) + "k", decimal(n, 6) + " million", decimal(n, 5) + " lakh"},
		',': {grouped(n, "."), strings.Replace(decimal(n, 3), ".", ",", 1) + " thousand"},
	}
	for _, sign := range []string{" ", "\u00a0", "\u2009", "\u202f", "\u2007", "'", "’"} {
		all['.'] = append(all['.'], grouped(n, sign))
		all[','] = append(all[','], grouped(n, sign))
	}
	return all
}

// readsBack fails where a spelling of a number is not read as that number.
func readsBack(t interface{ Fatalf(string, ...any) }, n int64, text string, decimal byte) {
	if f, err := ParseFigure(text, decimal); err != nil || f.A != n || f.Range || f.Hedge != HedgeBare || f.Amount != HedgeBare {
		t.Fatalf("%q: %+v, %v; want %d", text, f, err, n)
	}
}

func TestEverySpellingReadsBack(t *testing.T) {
	for n := int64(0); n < 100000; n++ {
		for sign, texts := range spellings(n) {
			for _, text := range texts {
				readsBack(t, n, text, sign)
			}
		}
	}
}

func TestEverySpellingOfLargeNumbersReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e15).Draw(t, "n")
		for sign, texts := range spellings(n) {
			for _, text := range texts {
				readsBack(t, n, text, sign)
			}
		}
	})
}

// Refused figures say what is wrong and what to type instead.
func TestRefusedFigures(t *testing.T) {
	const (
		generic = " is not a number of people"
		how     = "write it like 1,100 or nearly 3,000 or 40 to 60 or dozens, or give low and high"
		odd     = " groups its digits oddly"
		groups  = `write thousands as 1,100 and decimals as 1.2 million, or say decimal: "," in the dataset`
		whole   = " is not a whole number"
		large   = " is larger than any count"
		share   = " is a share, not a number of people"
		noone   = " names no number"
		more    = " holds more than a number"
	)
	for _, c := range []struct{ text, message, hint string }{
		{"", generic, how}, {"about", generic, how}, {"+", generic, how}, {"to 5", generic, how}, {"1 to", generic, how}, {"between 5 and", generic, how},
		{"5 and 6", generic, how}, {"5 6", generic, how}, {"12 million 2024", generic, how}, {"2024-12-23", generic, how}, {"(1,100)", generic, how},
		{"200?", generic, how}, {"1e3", generic, how}, {"+1,000", generic, how}, {"k", generic, how}, {"twenty twenty", generic, how},
		{"one hundred and", generic, how}, {"thousand hundred", generic, how}, {"hundreds or thousands", generic, how}, {"dozens hundreds", generic, how},
		{"1,000 ± 100", generic, how}, {"more than 1,000 but fewer than 2,000", generic, how}, {"half 5", generic, how}, {"\xff", generic, how},
		{"several hundred and five", generic, how}, {"a few more than 300", generic, how},
		{"1,10", odd, groups}, {"1,1000", odd, groups}, {"1,100,00", odd, groups}, {"1,23,4", odd, groups}, {"1,23,45", odd, groups}, {"1100,000", odd, groups}, {"2,3", odd, groups}, {"1.100.000", odd, groups},
		{"1,234 567", odd, groups}, {"0,100", odd, groups}, {"1 234,5", odd, groups},
		{"1.5", whole, "write a whole number of people"}, {"1.2345 thousand", whole, "write a whole number of people"}, {"1.5 to 2", whole, "write a whole number of people"},
		{"1.100", whole, `write 1,100, or say decimal: "," in the dataset if the point groups thousands`}, {"nearly 1.000", whole, `write 1,100, or say decimal: "," in the dataset if the point groups thousands`},
		{"4611686018427387905", large, "write a number of people"}, {"9,223,372,036,854,775,808", large, "write a number of people"}, {"9999999 trillion", large, "write a number of people"},
		{"9999999999 billion crore", large, "write a number of people"}, {"nine million trillion", large, "write a number of people"},
		{"50%", share, "write the number of people"}, {"50 per cent", share, "write the number of people"}, {"about two-thirds", share, "write the number of people"},
		{"1/2", share, "write the number of people"}, {"half", share, "write the number of people"}, {"two and a half", share, "write the number of people"}, {"more than half", share, "write the number of people"},
		{"n/a", noone, "leave the claim out until somebody does, or write none where nobody came to harm"}, {"Unknown", noone, "leave the claim out until somebody does, or write none where nobody came to harm"},
		{"?", noone, "leave the claim out until somebody does, or write none where nobody came to harm"}, {"-", noone, "leave the claim out until somebody does, or write none where nobody came to harm"},
		{"almost none", " names no number of people", "write none, or the number"}, {"about 0", " names no number of people", "write none, or the number"},
		{"60 to 40", " runs from a higher to a lower number", "write the lower number first"},
		{"up to 300 or more", " is bounded on both sides", "give the two ends as low and high"},
		{"10-12,000", " may begin at 10 or at 10000", "write 10000 to 12000, or give low: 10 and high: 12000"},
		{"2-300", " may begin at 2 or at 200", "write 200 to 300, or give low: 2 and high: 300"},
		{"3,000 killed", " says what it counts", "write figure: 3,000 and counts: killed"},
		{"no more than 10 dead or wounded", " says what it counts", "write figure: no more than 10 and counts: dead or wounded"},
		{"nobody killed", " says what it counts", "write figure: nobody and counts: killed"},
		{"some 3,000 North Korean soldiers", more, `keep "some 3,000" here; whom it counts goes under subject, what under counts, the rest under note`},
		{"200 (mostly civilians)", more, `keep "200" here; whom it counts goes under subject, what under counts, the rest under note`},
	} {
		_, err := ParseFigure(c.text, '.')
		var refused *FigureError
		if !errors.As(err, &refused) {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if refused.Code != BadFigure || refused.Error() != `figure "`+c.text+`"`+c.message || refused.Hint != c.hint {
			t.Errorf("%q: %s\n\thint: %s\n\tcode: %s", c.text, refused.Message, refused.Hint, refused.Code)
		}
	}
}

func TestNegativeFigures(t *testing.T) {
	for _, text := range []string{"-5", "−5", "–1,000", "- 5", "minus 5", "-12k"} {
		_, err := ParseFigure(text, '.')
		var refused *FigureError
		if !errors.As(err, &refused) || refused.Code != NegativeCount || refused.Message != `figure "`+text+`" is less than nobody` || refused.Hint != "write how many people, or none" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestLongFigures(t *testing.T) {
	_, err := ParseFigure(strings.Repeat("a hundred and ", 100), '.')
	if err == nil || err.Error() != "figure is longer than any number" {
		t.Error(err)
	}
	for text, cut := range map[string]string{
		"x" + strings.Repeat("é", 90): "x" + strings.Repeat("é", 29),
		strings.Repeat("\x89", 90):    strings.Repeat("\x89", 56), // no rune begins anywhere
	} {
		_, err = ParseFigure(text, '.')
		if want := `figure "` + cut + `…" is not a number of people`; err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestHintOfAThousandInADatasetWithDecimalComma(t *testing.T) {
	_, err := ParseFigure("1,100", ',')
	var refused *FigureError
	if !errors.As(err, &refused) || refused.Hint != `write 1.100, or leave out decimal: "," if the comma groups thousands` {
		t.Errorf("%+v", refused)
	}
}

// An unknown decimal sign is the point.
func TestDecimalSignDefaultsToPoint(t *testing.T) {
	if f, err := ParseFigure("1.2 million", 0); err != nil || f.A != 1200000 {
		t.Errorf("%+v, %v", f, err)
	}
}

func FuzzParseFigure(f *testing.F) {
	for _, row := range rows {
		f.Add(row.words, byte('.'))
	}
	for _, text := range []string{"1\u202f100", "1.100", "1,2 million", "2–3 thousand", "two hundred and twelve", "1.5 lakh", "12,34,567", "½ million", "1,100[a]",
		"three quarters of a million", "a million and a half", "200-odd", "1,100 (est.)", "10-12,000", "½,100", "1e9", "\xff\xfe", "9223372036854775807", "-", "a a a"} {
		f.Add(text, byte(','))
	}
	f.Fuzz(func(t *testing.T, text string, decimal byte) {
		fig, err := ParseFigure(text, decimal)
		if err != nil {
			var refused *FigureError
			if !errors.As(err, &refused) || refused.Message == "" || refused.Hint == "" || refused.Code != BadFigure && refused.Code != NegativeCount {
				t.Fatalf("%q is refused with %#v", text, err)
			}
			return
		}
		if again, err := ParseFigure(fig.Text, decimal); err != nil || again != fig || fig.Text != strings.TrimSpace(text) {
			t.Fatalf("%q reads as %+v, and that as %+v, %v", text, fig, again, err)
		}
		if fig.A < 0 || fig.A > MaxCount || fig.B < 0 || fig.B > MaxCount || fig.Range && fig.A > fig.B || !fig.Range && fig.B != 0 {
			t.Fatalf("%q reads as %+v", text, fig)
		}
		for p := range Profile(len(Profiles)) {
			if wrong := lawful(fig.Read(p)); wrong != "" {
				t.Fatalf("%q: %s", text, wrong)
			}
		}
	})
}

// BenchmarkParseFigure reads the figures that a large dataset is full of.
func BenchmarkParseFigure(b *testing.B) {
	for _, text := range []string{"1234", "1,100", "about 1234", "about 1,100", "at least 300", "3,000+", "40 to 60", "two hundred and twelve"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseFigure(text, '.'); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Figures in plain lower case are read without allocating: there are millions.
func TestParseFigureDoesNotAllocate(t *testing.T) {
	for _, text := range []string{"1234", "1,100", "about 1234", "at least 300", "3,000+", "~3000", "13000-40000", "40 to 60", "two hundred and twelve", "dozens"} {
		if n := testing.AllocsPerRun(100, func() { ParseFigure(text, '.') }); n != 0 {
			t.Errorf("%q allocates %v times", text, n)
		}
	}
}
