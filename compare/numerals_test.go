package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var (
	below20 = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens    = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	groups  = []struct {
		value int64
		name  string
	}{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}}
)

// A speller writes numbers in words, in one of the ways in which people do.
type speller struct{ and, comma, hyphen string }

var spellers = []speller{
	{and: " and ", hyphen: "-"}, // British
	{and: " ", hyphen: "-"},     // American
	{and: " and ", hyphen: " "},
	{and: " and ", comma: ",", hyphen: "–"},
}

func (s speller) spell(n int64) string {
	switch {
	case n < 20:
		return below20[n]
	case n < 100:
		word := tens[n/10-2]
		if n%10 != 0 {
			word += s.hyphen + below20[n%10]
		}
		return word
	}
	for _, g := range groups {
		if n < g.value {
			continue
		}
		word, rest := s.spell(n/g.value)+" "+g.name, n%g.value
		switch {
		case rest == 0:
			return word
		case rest < 100 || g.value == 100:
			return word + s.and + s.spell(rest)
		}
		return word + s.comma + " " + s.spell(rest)
	}
	panic("unreachable")
}

func TestNumbersInWordsReadBack(t *testing.T) {
	for n := int64(0); n < 100000; n++ {
		for _, s := range spellers {
			readsBack(t, n, s.spell(n), '.')
		}
	}
}

func TestLargeNumbersInWordsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e15-1).Draw(t, "n")
		for _, s := range spellers {
			readsBack(t, n, s.spell(n), '.')
		}
	})
}

// Two number words are a number only if somebody would write it so.
func TestPairsOfNumberWords(t *testing.T) {
	spelled := map[string]int64{}
	for n := range int64(100) {
		for _, s := range spellers {
			spelled[s.spell(n)] = n
		}
	}
	for _, a := range append(below20, tens...) {
		for _, b := range append(below20, tens...) {
			text := a + " " + b
			f, err := ParseFigure(text, '.')
			if want, ok := spelled[text]; ok != (err == nil) || ok && f.A != want {
				t.Errorf("%s: %+v, %v", text, f, err)
			}
		}
	}
}

func TestNumberWords(t *testing.T) {
	for text, want := range map[string]int64{
		"a": 1, "an": 1, "one": 1, "a single": 1, "a pair": 2, "both": 2, "zero": 0,
		"a dozen": 12, "dozen": 12, "half a dozen": 6, "half dozen": 6, "two dozen": 24, "a score": 20, "two score": 40,
		"a hundred": 100, "hundred": 100, "a hundred and nine": 109, "a thousand and one": 1001, "a hundred thousand": 100000,
		"twelve hundred": 1200, "nineteen hundred": 1900, "twenty-five hundred": 2500, "three-hundred": 300, "one-hundred-and-five": 105,
		"one hundred and ninety thousand": 190000, "Two Hundred And Twelve": 212, "one million two hundred thousand": 1200000, "two lakh thirty thousand": 230000,
		"two thousand million": 2e9, "one lakh crore": 1e12,
		"half a million": 500000, "half of a million": 500000, "half million": 500000, "a quarter of a million": 250000, "quarter million": 250000,
		"three quarters of a million": 750000, "three-quarters of a million": 750000, "half a billion": 5e8,
		"one and a half million": 1500000, "a million and a half": 1500000, "two and a half thousand": 2500, "1 and a half million": 1500000,
	} {
		readsBack(t, want, text, '.')
	}
}

func TestWordsThatAreNoNumber(t *testing.T) {
	for _, text := range []string{
		"and five", "five and", "five and six", "zero five", "five zero", "a five", "a and", "a a", "an an", "a both", "the", "a single pair",
		"million million", "thousand hundred", "hundred hundred", "two thousand three million", "five thousand and million", "two hundred and thousand",
		"two, three", "two hundred, five", "one hundred -", "- one hundred", "five thousand thousand thousand", "half", "half a", "half of", "half a five", "a quarter",
		"half a quarter", "three quarter million", "three half million", "a quarter of", "half a score and", "quarter of a thousandth", "two quarters of a million",
		"a hundred and a half", "one and a half", "two and a half million thousand", "a half and a half", "half a k", "2 half million", "1 000 and 5",
	} {
		if f, err := ParseFigure(text, '.'); err == nil && text != "half a k" {
			t.Errorf("%q reads as %+v", text, f)
		}
	}
}
