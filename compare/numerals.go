package compare

import "math/bits"

// number reads all the tokens as one number: digits with multipliers, or number
// words. It fails where they are no number, and errs where they are a number
// that no count can be.
func (p *figureParser) number(ts []token) (n int64, ok bool, err error) {
	switch {
	case len(ts) == 0:
		return 0, false, nil
	case ts[0].isNumber():
		return p.digitsTimes(ts)
	case len(ts) > 1 && ts[0].word == "half" && (ts[1].word == "a" || ts[1].word == "an"):
		n, ok, err = p.words(ts[1:])
		if n%2 != 0 || n < 2 {
			return 0, false, err
		}
		return n / 2, ok, err
	}
	return p.words(ts)
}

// digitsTimes reads digits and the multipliers behind them: 1.2 million, 12k.
func (p *figureParser) digitsTimes(ts []token) (int64, bool, error) {
	n, scale, over := ts[0].n, ts[0].scale, false
	for _, t := range ts[1:] {
		m := multipliers[t.word]
		if m == 0 {
			return 0, false, nil
		}
		n, over = times(n, m, over)
	}
	for ; scale > 0; scale-- {
		if n%10 != 0 {
			return 0, false, p.fraction(ts)
		}
		n /= 10
	}
	if ts[0].scale > 0 && len(ts) == 1 {
		return 0, false, p.fraction(ts)
	}
	if over {
		n = MaxCount + 1
	}
	return n, true, nil
}

// fraction says that a figure is no whole number of people: 1.5, or 1.100 where
// the point is the decimal sign.
func (p *figureParser) fraction(ts []token) error {
	hint := "write a whole number of people"
	if ts[0].scale == 3 && len(ts) == 1 && p.decimal == '.' {
		hint = `write 1,100, or say decimal: "," in the dataset if the point groups thousands`
	}
	if ts[0].scale == 3 && len(ts) == 1 && p.decimal == ',' {
		hint = `write 1.100, or leave out decimal: "," if the comma groups thousands`
	}
	return &FigureError{BadFigure, "figure " + quoted(p.text) + " is not a whole number", hint}
}

// times multiplies without overflow; over stays true once it was.
func times(n, m int64, over bool) (int64, bool) {
	hi, lo := bits.Mul64(uint64(n), uint64(m))
	if hi != 0 || lo > uint64(MaxCount) {
		return 0, true
	}
	return int64(lo), over
}

// words reads number words: two hundred and twelve, a dozen, a thousand.
func (p *figureParser) words(ts []token) (int64, bool, error) {
	var total, group int64 // total of the thousands; the group below the next one
	last := int64(0)       // what the last word was worth; 0 at the beginning
	for i, t := range ts {
		switch small, isSmall := smallNumbers[t.word]; {
		case (t.word == "a" || t.word == "an") && i == 0:
			group, last = 1, 1
		case t.word == "-" && hyphenAt(ts, i):
		case t.word == "and" && last >= 100 && i+1 < len(ts):
		case isSmall && adds(last, small, i):
			group, last = group+small, max(small, 1)
		case multipliers[t.word] >= 1000 && group > 0:
			n, over := times(group, multipliers[t.word], false)
			if over || total > MaxCount-n || (total > 0 && n >= total) {
				return 0, false, nil
			}
			total, group, last = total+n, 0, multipliers[t.word]
		case multipliers[t.word] > 0 && group > 0 && group < 100:
			group, last = group*multipliers[t.word], multipliers[t.word]
		default:
			return 0, false, nil
		}
	}
	return total + group, last != 0, nil
}

func hyphenAt(ts []token, i int) bool { return i > 0 && i+1 < len(ts) && hyphenated(ts, i) }

// adds reports whether a number word may follow one worth last: twenty five,
// one hundred five, but not five twenty.
func adds(last, small int64, i int) bool {
	return i == 0 || last >= 100 || (last >= 20 && small > 0 && small < 10)
}
