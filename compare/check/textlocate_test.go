package check

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

const locateText = `The president’s office – in Kyiv – spoke of “nearly 3,000” killed or wounded
on Monday. North Korean forces (…) had not been very effective.   «Plus de 12 000» had died,
out of 21,000; it was an off-the-record count. Nothing else was said of the soldiers' fate.`

func TestLocate(t *testing.T) {
	for _, test := range []struct {
		quote string
		want  []string
	}{
		{"nearly 3,000", []string{"nearly 3,000"}},
		{`"nearly 3,000" killed or wounded on Monday`, []string{"nearly 3,000” killed or wounded\non Monday"}},
		{"The president's office - in Kyiv", []string{"The president’s office – in Kyiv"}},
		{"nearly\u00a03,000 killed", []string{"nearly 3,000” killed"}},
		{"near\u00adly 3,000", []string{"nearly 3,000"}},
		{"PLUS DE 12 000", []string{"Plus de 12 000"}},
		{"The president’s office … nearly 3,000", []string{"The president’s office – in Kyiv – spoke of “nearly 3,000"}},
		{"The president ... [and others] spoke of", []string{"The president’s office – in Kyiv – spoke of"}},
		{"[The] president’s office", []string{"president’s office"}},
		{"forces (…) had not", []string{"forces (…) had not"}},
		{"forces [...] been very effective", []string{"forces (…) had not been very effective"}},
		{"off–the–record", []string{"off-the-record"}},
		{"1,000", nil},
		{"21,00", nil},
		{"nearly 3,000 died", nil},
		{"was said … nearly 3,000", nil},
		{"had", []string{"had", "had"}},
		{"", nil}, {"…", nil}, {"\u00ad", nil}, {"[x]", nil}, {`"`, nil},
	} {
		var got []string
		for _, s := range locate(locateText, test.quote) {
			got = append(got, locateText[s.Start:s.End])
		}
		if strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%q: found %q, want %q", test.quote, got, test.want)
		}
	}
}

// redress changes what may change between a text and a quote of it.
func redress(t *rapid.T, s string) string {
	var b strings.Builder
	pick := func(any ...string) { b.WriteString(rapid.SampledFrom(any).Draw(t, "sign")) }
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n':
			pick(" ", "\n", "\u00a0", "  ", "\r\n\t", "\u202f")
		case r == '’' || r == '\'':
			pick("'", "’", "ʼ", "`")
		case r == '“' || r == '”' || r == '«' || r == '»':
			pick(`"`, "“", "„", "«", "”", "'")
		case r == '–' || r == '-':
			pick("-", "–", "—", "--", "‑")
		case r == '…':
			pick("…", "...")
		case unicode.IsLetter(r):
			pick("", "", "", "", "\u00ad", "\u200b")
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// A piece of a text is found again, whatever signs it is quoted with, by itself and
// among others through an index.
func TestRedressedQuotesAreFound(t *testing.T) {
	words := strings.Fields(locateText)
	indexed := newTextIndex(locateText)
	indexed.spent = scanBudget
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		quote := strings.Join(words[from:to], " ")
		if strings.Trim(quote, ".…()–- ") == "" {
			t.Skip("nothing but signs")
		}
		quote = redress(t, quote)
		at := locate(locateText, quote)
		if len(at) == 0 {
			t.Fatalf("%q is not found", quote)
		}
		for _, s := range at {
			if spanFault(locateText, s) != "" || !holds(locateText, s, quote) {
				t.Fatalf("%q is found at %v: %q", quote, s, locateText[s.Start:s.End])
			}
		}
		again := indexed.locate(quote)
		if len(again) != len(at) {
			t.Fatalf("%q is found at %v, by an index at %v", quote, at, again)
		}
	})
}

func FuzzLocate(f *testing.F) {
	f.Add(locateText, "nearly 3,000” killed")
	f.Add("a…b", "a...b")
	f.Add("İstanbul – 12", "i̇stanbul-12")
	f.Add("\xff\u2028 -", "- ")
	f.Fuzz(func(t *testing.T, text, quote string) {
		if !utf8.ValidString(text) {
			t.Skip("no text that could be read")
		}
		for _, s := range append(locate(text, quote), locate(text, text)...) {
			if fault := spanFault(text, s); fault != "" || s.Start >= s.End {
				t.Fatalf("%q in %q at %v: %s", quote, text, s, fault)
			}
		}
	})
}

// A text that many claims quote is searched in no more time than it takes to index it.
func TestManyQuotesOfOneText(t *testing.T) {
	text := strings.Repeat("On Monday nobody was hurt, and nothing else was said of it. ", 20_000) + locateText
	c := &compare.Claim{Quote: "nearly 3,000", Details: &compare.Details{Text: "a.txt"}}
	ds := &compare.Dataset{Texts: map[compare.Evidence]string{c.Evidence(): text}}
	for range 5_000 {
		ds.Claims = append(ds.Claims, c)
	}
	var all textPlaces
	all.find(ds)
	if n := len(all.claims); n != len(ds.Claims) || len(all.claims[n-1].at) != 1 {
		t.Errorf("%d claims, the last at %v", n, all.claims[n-1].at)
	}
}
