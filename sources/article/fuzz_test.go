package article

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"counterclaim/compare"
)

// FuzzRead holds what is promised for any text: no panic, evidence that stands in
// the text, figures that the engine reads alike, and the same result every time.
func FuzzRead(f *testing.F) {
	for _, s := range samples(f) {
		f.Add(s.text, int32(s.opt.Date.Year()), uint8(s.opt.Date.Month()), uint8(s.opt.Date.Day()), s.opt.Publisher)
	}
	for _, text := range fuzzSeeds() {
		f.Add(text, int32(2024), uint8(5), uint8(30), "")
	}
	f.Fuzz(func(t *testing.T, text string, year int32, month, day uint8, publisher string) {
		opt := Options{Date: compare.NewDate(int(year), int(month), int(day)), Publisher: publisher}
		found := Read(text, opt)
		for i := range found {
			if err := wrong(text, &found[i]); err != "" {
				t.Errorf("claim %d, %q: %s", i, found[i].Quote, err)
			}
		}
		if again := Read(text, opt); !reflect.DeepEqual(found, again) {
			t.Errorf("read twice: %+v and %+v", found, again)
		}
	})
}

// wrong says what is wrong with a claim of a text, nothing if all is well.
func wrong(text string, f *Found) string {
	span := f.Details.Span
	switch {
	case !standsIn(text, span) || text[span.Start:span.End] != f.Quote:
		return "the quote does not stand at its span " + span.String()
	case !standsIn(text, f.Words):
		return "the figure stands at " + f.Words.String()
	case f.Term == 0:
		return "it counts nothing known: " + f.Counts
	}
	for _, why := range f.Why {
		if why.Words != (compare.Span{}) && !standsIn(text, why.Words) {
			return "the ground for its " + why.Rule + " stands at " + why.Words.String()
		}
	}
	words := text[f.Words.Start:f.Words.End]
	if again, err := compare.ParseFigure(f.Figure.Text, '.'); again != f.Figure && !(article(words) && f.Figure.A == 1) {
		return "the figure " + f.Figure.Text + " is read again otherwise" + errorText(err)
	}
	return ""
}

// standsIn reports whether a span is a stretch of whole characters of the text.
func standsIn(text string, s compare.Span) bool {
	if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
		return false
	}
	return utf8.ValidString(text[s.Start:s.End]) || !utf8.ValidString(text)
}

// article reports whether the words are one that the engine does not take for 1.
func article(words string) bool {
	_, err := compare.ParseFigure(visible(words), '.')
	return err != nil
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return ": " + err.Error()
}

// TestReaderIsUsedAgain checks that nothing of one text is left when the next is read.
func TestReaderIsUsedAgain(t *testing.T) {
	all := samples(t)
	used := &reader{lex: lexicons["en"]()}
	for round := range 2 {
		for i := range all {
			s := &all[len(all)-1-i]
			fresh := &reader{lex: lexicons["en"]()}
			fresh.read(s.text, s.opt)
			used.read(s.text, s.opt)
			if !reflect.DeepEqual(used.found(), fresh.found()) {
				t.Errorf("round %d: %s is read otherwise by a reader that has read before", round, s.name)
			}
		}
	}
}

// fuzzSeeds are texts in which rules, signs and characters meet that seldom do.
func fuzzSeeds() []string {
	seeds := []string{
		"", " ", "\n\n\n", "12", "12 killed", "killed 12", "no dead", "a dead", "\ufeff12 dead", "12\u00addead",
		"“12 dead”, said the “mayor”.", "the mayor's 's 's 12 dead", "12 of them of whom 13 of those", "((((12 dead))))",
		"1.2.3,4,5 6 7\u202f8\u00a0900 dead", "one two three four hundred thousand million dead", "between 1 and 2 and 3 dead",
		"more than about nearly up to 12 or more or so dead", "- 12 dead\n* 13 hurt\n• 14 missing", "\xff12\xfe dead\xc3",
		"According to according to according to him, 12 died.", "12 — 13 – 14 - 15 dead", "10³ dead, ½ dead, ٣ dead, １２ dead",
		"On 31 February, 0 January 0000 and in May 9999, 12 died.", "A. B. C. D. said 12 died. No. 12 died. Mr. 12 died.",
		"two days earlier two days earlier the same day 12 died", "He said she said it said they said 12 died.",
		"the dead, the wounded, the missing and 12", "from 12 to 13 from 14 to 15", "12 died\r13 died\r\n14 died\n\r15 died",
		"Côte d'Ivoire's army: 12 tués", "Co\u0302te d’Ivoire said 12 died", "d' 'd ''' 12 'dead'", "O'O'O'O said 's 12 died",
	}
	return append(seeds, lexiconSeeds()...)
}

// lexiconSeeds are the lines of the lexicon, some at a time, with numbers among them.
func lexiconSeeds() []string {
	data, _ := lexiconFiles.ReadFile("lexicon/en.txt")
	var seeds []string
	for lines := range slices.Chunk(strings.Split(string(data), "\n"), 12) {
		text := strings.Join(lines, " 12 ")
		seeds = append(seeds, text, strings.ReplaceAll(text, ", ", " 13 "))
	}
	return seeds
}
