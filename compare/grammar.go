package compare

import "strings"

// multipliers are the words that multiply the number before them.
var multipliers = map[string]int64{
	"hundred": 100, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lac": 1e5, "million": 1e6, "mn": 1e6, "m": 1e6,
	"crore": 1e7, "cr": 1e7, "billion": 1e9, "bn": 1e9, "dozen": 12, "score": 20,
}

// smallNumbers are the number words that are added up.
var smallNumbers = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// amountUnits are the plurals that name an amount by themselves, with the unit
// that they count.
var amountUnits = map[string]int64{
	"tens": 1, "dozens": 1, "scores": 1, "hundreds": 100, "thousands": 1e3,
	"lakhs": 1e5, "crores": 1e7, "millions": 1e6, "billions": 1e9,
}

// A phrase is one spelling of a hedge as tokens.
type phrase struct {
	words []string
	hedge HedgeID
}

// prefixes and suffixes hold the hedges that stand before and behind a number,
// by their first word, the longest first. amounts holds the words of amounts.
var prefixes, suffixes, amounts = hedgePhrases()

func hedgePhrases() (pre, suf, amt map[string][]phrase) {
	pre, suf, amt = map[string][]phrase{}, map[string][]phrase{}, map[string][]phrase{}
	for id := range hedges {
		for _, w := range hedges[id].Words {
			p := phrase{strings.Fields(w), HedgeID(id)}
			into := pre
			switch {
			case hedges[id].Kind >= Amount:
				into = amt
			case id == int(HedgeBare):
				continue
			case p.words[0] == "or" || w == "+" || w == "plus":
				into = suf
			}
			first := p.words[0]
			into[first] = append(into[first], p)
			for i := len(into[first]) - 1; i > 0 && len(into[first][i].words) > len(into[first][i-1].words); i-- {
				into[first][i], into[first][i-1] = into[first][i-1], into[first][i]
			}
		}
	}
	return pre, suf, amt
}

// figure reads the tokens: hedges, then a range, an amount or a number.
func (p *figureParser) figure() (Figure, error) {
	core, hedge := p.cutHedges()
	f, ok, err := p.core(core)
	switch {
	case err != nil:
		return f, err
	case !ok:
		return f, unreadable(p.text)
	case f.A > MaxCount || f.B > MaxCount:
		return f, &FigureError{BadFigure, "figure " + quoted(p.text) + " is larger than any count", "write a number of people"}
	case f.Range && f.A > f.B:
		return f, &FigureError{BadFigure, "figure " + quoted(p.text) + " runs from a higher to a lower number", "write the lower number first"}
	}
	if hedge != HedgeBare {
		f.Hedge = hedge
	}
	return f, nil
}

// cutHedges cuts the hedges off both ends. Of several hedges the outer one that
// bounds the number wins over those that only blur it: "at least some 300" is at
// least 300, and "nearly 3,000 or more" is at least 3,000.
func (p *figureParser) cutHedges() (core []token, hedge HedgeID) {
	core = p.tokens
	take := func(h HedgeID) {
		if hedge == HedgeBare || (!bounds(hedge) && bounds(h)) {
			hedge = h
		}
	}
	for _, cut := range suffixesOf(core) {
		core = core[:len(core)-cut.n]
		take(cut.hedge)
	}
	for len(core) > 1 {
		if n := neutral(core); n > 0 {
			core = core[n:]
			continue
		}
		h, n := matchPhrase(prefixes, core)
		if n == 0 || n == len(core) {
			break
		}
		take(h)
		core = core[n:]
	}
	return core, hedge
}

func bounds(h HedgeID) bool { return h.Row().Kind >= Over }

type hedgeCut struct {
	hedge HedgeID
	n     int
}

// suffixesOf finds the hedges behind the number, the outermost first.
func suffixesOf(ts []token) (cuts []hedgeCut) {
	for i := len(ts) - 1; i > 0; i-- {
		h, n := matchPhrase(suffixes, ts[i:])
		if n == 0 || i+n != len(ts) {
			continue
		}
		if ts[i].word == "plus" && ts[i-1].word == "-" { // 1,000-plus
			i--
			n++
		}
		cuts = append(cuts, hedgeCut{h, n})
		ts = ts[:i]
	}
	return cuts
}

// neutral returns how many tokens at the beginning say nothing about the number.
func neutral(ts []token) int {
	for _, words := range [][]string{{"a", "total", "of"}, {"total", "of"}, {"a", "reported"}, {"the"}} {
		if startsWith(ts, words) && len(ts) > len(words) {
			return len(words)
		}
	}
	return 0
}

func startsWith(ts []token, words []string) bool {
	if len(ts) < len(words) {
		return false
	}
	for i, w := range words {
		if ts[i].word != w {
			return false
		}
	}
	return true
}

// matchPhrase returns the longest phrase with which the tokens begin, and how
// many tokens it takes.
func matchPhrase(table map[string][]phrase, ts []token) (HedgeID, int) {
	for _, p := range table[ts[0].word] {
		if startsWith(ts, p.words) {
			return p.hedge, len(p.words)
		}
	}
	return HedgeBare, 0
}

// core reads a range, an amount or a number without its hedges.
func (p *figureParser) core(ts []token) (f Figure, ok bool, err error) {
	if len(ts) == 0 {
		return f, false, nil
	}
	if f, ok = amount(ts); ok {
		return f, true, nil
	}
	if a, b, ok, err := p.rangeOf(ts); ok || err != nil {
		return Figure{A: a, B: b, Range: true}, ok, err
	}
	f.A, ok, err = p.number(ts)
	return f, ok, err
}

// rangeOf reads "A to B", "between A and B", "from A to B", "A–B" and "A or B".
func (p *figureParser) rangeOf(ts []token) (a, b int64, ok bool, err error) {
	joint := func(w string) bool { return w == "to" || w == "-" || w == "or" }
	switch ts[0].word {
	case "between":
		ts, joint = ts[1:], func(w string) bool { return w == "and" || w == "-" }
	case "from":
		ts, joint = ts[1:], func(w string) bool { return w == "to" || w == "-" }
	}
	for i := 1; i+1 < len(ts); i++ {
		if ts[i].isNumber() || !joint(ts[i].word) || hyphenated(ts, i) {
			continue
		}
		left, right := ts[:i], ts[i+1:]
		left = p.shareMultiplier(left, right)
		if a, ok, err = p.number(left); !ok {
			continue
		}
		if b, ok, err = p.number(right); ok {
			return a, b, true, err
		}
	}
	return 0, 0, false, err
}

// hyphenated reports whether the dash at i only joins two number words:
// twenty-five.
func hyphenated(ts []token, i int) bool {
	tens, ok := smallNumbers[ts[i-1].word]
	unit, ok2 := smallNumbers[ts[i+1].word]
	return ts[i].word == "-" && ok && ok2 && tens >= 20 && unit > 0 && unit < 10
}

// shareMultiplier gives the lower number of "2–3 thousand" the multiplier that
// only the upper one carries.
func (p *figureParser) shareMultiplier(left, right []token) []token {
	if len(left) != 1 || len(right) < 2 || !small(left[0]) || !small(right[0]) {
		return left
	}
	rest := right[1:]
	for _, t := range rest {
		if multipliers[t.word] == 0 {
			return left
		}
	}
	if value(left[0]) > value(right[0]) {
		return left
	}
	return append(append(make([]token, 0, len(right)), left...), rest...)
}

// small reports whether the token is a number under a thousand.
func small(t token) bool {
	_, word := smallNumbers[t.word]
	return word || t.isNumber() && value(t) < 1000
}

func value(t token) float64 {
	if !t.isNumber() {
		return float64(smallNumbers[t.word])
	}
	v := float64(t.n)
	for range t.scale {
		v /= 10
	}
	return v
}

// amount reads "dozens", "several hundred", "tens of thousands", "a couple".
func amount(ts []token) (f Figure, ok bool) {
	h, n := matchPhrase(amounts, ts)
	if n == 0 {
		return f, false
	}
	if h.Row().Kind == None {
		return Figure{Hedge: h}, n == len(ts)
	}
	f = Figure{Amount: h, A: 1}
	if unit, plural := amountUnits[ts[0].word]; plural {
		f.A = unit
	}
	for _, t := range ts[n:] {
		unit := multipliers[t.word]
		if unit == 0 {
			unit = max(amountUnits[t.word], amountScale[t.word])
		}
		switch {
		case t.word == "of":
		case unit == 0 || f.A > MaxCount/1e4/unit || h.Row().Kind != Amount:
			return f, false
		default:
			f.A *= unit
		}
	}
	return f, true
}

// amountScale holds the plurals whose own unit amountUnits leaves to their row.
var amountScale = map[string]int64{"tens": 10, "dozens": 12, "scores": 20}
