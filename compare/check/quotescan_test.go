package check

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// aFigure draws a figure as people write it.
func aFigure(t *rapid.T) string {
	number := func() string {
		n := rapid.Int64Range(2, 999_999).Draw(t, "n")
		switch rapid.IntRange(0, 3).Draw(t, "spelling") {
		case 0:
			return compare.Grouped(n)
		case 1:
			return strings.ReplaceAll(compare.Grouped(n), ",", "\u202f")
		case 2:
			return strconv.FormatInt(n, 10)
		}
		return rapid.SampledFrom([]string{"three", "twenty-five", "two hundred and twelve", "a dozen", "half a million", "1.2 million", "12k"}).Draw(t, "words")
	}
	switch rapid.IntRange(0, 4).Draw(t, "form") {
	case 0:
		return rapid.SampledFrom([]string{"dozens", "several hundred", "tens of thousands", "a few", "a couple of hundred", "scores"}).Draw(t, "amount")
	case 1:
		return rapid.SampledFrom([]string{"40 to 60", "between 100 and 200", "2–3 thousand", "1,000-1,500"}).Draw(t, "range")
	case 2:
		return number() + rapid.SampledFrom([]string{" or more", " or so", "+", "-plus"}).Draw(t, "behind")
	}
	hedges := []string{""}
	for _, h := range compare.Hedges() {
		if h.Kind > compare.Bare && h.Kind < compare.Amount {
			f, ok := compare.ReadFigure(h.Words[0]+" 10", '.')
			if ok && f.Hedge != compare.HedgeBare {
				hedges = append(hedges, h.Words[0]+" ")
			}
		}
	}
	return rapid.SampledFrom(hedges).Draw(t, "hedge") + number()
}

// A quote that holds the figure word by word is never found to lack or to change it.
func TestAFigureIsFoundInItsOwnWords(t *testing.T) {
	before := []string{"", "Kyiv said that ", "On Monday he said ", "“", "The toll: ", "since then, the army has lost ", "officials put the dead at "}
	behind := []string{"", " people", " of them were killed", "”, he said", ".", ", up from an earlier count", " soldiers have died since 7 October"}
	rapid.Check(t, func(t *rapid.T) {
		text := aFigure(t)
		f, err := compare.ParseFigure(text, '.')
		if err != nil {
			t.Skip(err)
		}
		c := &compare.Claim{Figure: f, Quote: rapid.SampledFrom(before).Draw(t, "before") + text + rapid.SampledFrom(behind).Draw(t, "behind")}
		found := lookAtQuotes([]*compare.Claim{c})
		for k, rule := range quoteRules {
			if rule.code != "CC306" && len(found[k]) > 0 {
				t.Fatalf("%s: %q in %q: %s", rule.code, text, c.Quote, found[k][0].message)
			}
		}
	})
}

// What package compare spells as a figure is seen as a figure here too.
func TestEveryHedgeIsSeenInAQuote(t *testing.T) {
	for _, h := range compare.Hedges() {
		if h.Kind == compare.None || h.Kind == compare.Many {
			continue
		}
		var q quoteScan
		q.scan("He said " + h.Example + " were killed")
		want, _ := compare.ReadFigure(h.Example, '.')
		if len(q.mentions) != 1 || q.mentions[0].Hedge != want.Hedge || q.mentions[0].A != want.A || q.mentions[0].Amount != want.Amount {
			t.Errorf("%s: %+v", h.Example, q.mentions)
		}
	}
}

// quoteSoup are words and signs that mean something to the scan.
var quoteSoup = strings.Fields(`more than a thousand 3,000 3 000 1.100 40 to 60 – between and dozens of killed or wounded , “ ” ( ) or so + -plus
	half million three hundred 24 hours 23 December 2024 % près de une dizaine morts quatre - vingt - dix d ' un ½ ٣ no one up at least past week since Friday`)

// Whatever a quote holds, the scan stays within it, and says the same twice.
func FuzzQuoteScan(f *testing.F) {
	for _, quote := range []string{
		"nearly 3,000 killed or injured", "près de 3 000 morts, d'un côté", "between 40 and 60", "1,1", "٣٬٠٠٠", "\u00ad-\xff", "12/12/2024 10:30",
		"two hundred and twelve or more (est.)", strings.Join(quoteSoup, " "), "99999999999999999999 dead", "a a a and half of of",
	} {
		f.Add(quote)
	}
	f.Fuzz(func(t *testing.T, quote string) {
		figure, _ := compare.ParseFigure("nearly 3,000", '.')
		c := &compare.Claim{Quote: quote, Figure: figure, Term: termOf("killed"), Counts: "killed"}
		var q quoted
		q.take(c)
		for i := range q.mentions {
			m := &q.mentions[i]
			if m.from < 0 || m.from > m.first || m.first >= m.last || m.last > m.to || m.to > len(q.tokens) || i > 0 && m.first < q.mentions[i-1].last {
				t.Fatalf("%q: mention %+v of %d tokens", quote, m, len(q.tokens))
			}
			if said := q.said(m); !strings.Contains(strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace(quote), said) && len(q.french) == 0 {
				t.Fatalf("%q does not hold %q", quote, said)
			}
		}
		for i := range q.tokens {
			if tok := &q.tokens[i]; tok.start >= tok.end || int(tok.end) > len(q.text) || i > 0 && tok.start < q.tokens[i-1].end {
				t.Fatalf("%q: token %+v", quote, tok)
			}
		}
		once, twice := lookAtQuotes([]*compare.Claim{c}), lookAtQuotes([]*compare.Claim{c, c})
		for k := range once {
			if len(twice[k]) != 2*len(once[k]) {
				t.Fatalf("%q: found %d and then %d", quote, len(once[k]), len(twice[k]))
			}
		}
	})
}

func TestSoupIsScanned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(quoteSoup), 0, 30).Draw(t, "words")
		c := &compare.Claim{Quote: strings.Join(words, " "), Figure: compare.Figure{Text: "40 to 60", A: 40, B: 60, Range: true}, Term: termOf("killed")}
		found := lookAtQuotes([]*compare.Claim{c})
		if both := len(found[0]) > 0 && len(found[slices.IndexFunc(quoteRules[:], func(r struct {
			code string
			look func(*quoted) (quoteFault, bool)
		}) bool {
			return r.code == "CC603"
		})]) > 0; both {
			t.Fatalf("%q lacks the figure and is too precise", c.Quote)
		}
	})
}
