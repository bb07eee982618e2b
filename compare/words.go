package compare

import "strings"

// This file is the lexicon of figures: the words and signs that a figure may
// hold, beside the hedges, whose words stand in the table of readings.

// numberWords are added up; multipliers multiply the number before them.
var (
	numberWords = map[string]int64{
		"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
		"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
		"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	multipliers = map[string]int64{
		"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lac": 1e5,
		"million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "crore": 1e7, "cr": 1e7, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
	}
	// wholeFigures are numbers only where nothing else stands beside them.
	wholeFigures = map[string]int64{"a": 1, "an": 1, "single": 1, "pair": 2, "both": 2}
)

// plurals name an amount. Alone they count in units of their own row of the
// table of readings, behind another amount ("several dozens") in units of after.
var plurals = map[string]struct{ alone, after int64 }{
	"tens": {1, 10}, "dozens": {1, 12}, "scores": {1, 20}, "hundreds": {100, 100}, "thousands": {1e3, 1e3},
	"lakhs": {1e5, 1e5}, "crores": {1e7, 1e7}, "millions": {1e6, 1e6}, "billions": {1e9, 1e9},
}

// particles are all the other words and signs that the grammar knows.
var particles = strings.Fields("a an and to or between from of half quarter quarters - , ( )")

// neutral phrases say nothing about the number that they stand before.
var neutral = []string{"a total of", "total of", "a reported", "reportedly", "the", "in the", "into the", "only", "just"}

// standsBehind lists the hedges that may also stand behind the number; those
// that begin with "or" stand nowhere else.
var standsBehind = map[string]bool{
	"est": true, "estimated": true, "approx": true, "approximately": true, "roughly": true, "exactly": true,
	"at least": true, "at most": true, "minimum": true, "maximum": true,
	"+": true, "plus": true, "odd": true, "ish": true, "give or take": true,
}

// onlyBehind lists those of them that never stand before it.
var onlyBehind = map[string]bool{"+": true, "plus": true, "odd": true, "ish": true, "give or take": true}

// A lexeme is what the grammar knows of one word or sign.
type lexeme struct {
	word                    string   // lower case; empty for digits
	small                   int64    // what a number word is worth; -1 for any other
	times                   int64    // what a multiplier multiplies by; 0 for any other
	whole                   int64    // what it is worth alone; 0 for any other
	alone, after            int64    // the units of a plural; 0 for any other
	before, behind, amounts []phrase // the hedges that begin with it, the longest first
}

// A phrase is one spelling of a hedge. HedgeBare is the hedge of a neutral one.
type phrase struct {
	words []*lexeme
	hedge HedgeID
}

var (
	lexicon  = newLexicon()
	inDigits = &lexeme{small: -1} // the lexeme of a number in digits
)

func newLexicon() map[string]*lexeme {
	lex := map[string]*lexeme{}
	word := func(w string) *lexeme {
		if lex[w] == nil {
			lex[w] = &lexeme{word: w, small: -1}
		}
		return lex[w]
	}
	for w, n := range numberWords {
		word(w).small = n
	}
	for w, n := range multipliers {
		word(w).times = n
	}
	for w, n := range wholeFigures {
		word(w).whole = n
	}
	for w, n := range plurals {
		word(w).alone, word(w).after = n.alone, n.after
	}
	for _, w := range particles {
		word(w)
	}
	spell := func(s string, h HedgeID) phrase {
		p := phrase{hedge: h}
		for _, w := range strings.Fields(s) {
			p.words = append(p.words, word(w))
		}
		return p
	}
	for _, s := range neutral {
		p := spell(s, HedgeBare)
		add(&p.words[0].before, p)
	}
	for id := 1; id < len(hedges); id++ {
		for _, s := range hedges[id].Words {
			p := spell(s, HedgeID(id))
			first := p.words[0]
			if hedges[id].Kind >= Amount {
				add(&first.amounts, p)
				continue
			}
			or := first.word == "or"
			if or || standsBehind[s] {
				add(&first.behind, p)
			}
			if !or && !onlyBehind[s] {
				add(&first.before, p)
			}
		}
	}
	return lex
}

// add puts a phrase into a list that begins with the longest.
func add(list *[]phrase, p phrase) {
	l := append(*list, p)
	for i := len(l) - 1; i > 0 && len(l[i].words) > len(l[i-1].words); i-- {
		l[i], l[i-1] = l[i-1], l[i]
	}
	*list = l
}
