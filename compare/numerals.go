package compare

import "math/bits"

// number reads all the tokens as one number, in digits, in words or in both.
func (p *figureParser) number(ts []token) (n int64, ok bool) {
	switch {
	case len(ts) == 1 && ts[0].isNumber() && ts[0].scale == 0:
		return ts[0].n, true
	case len(ts) == 1 && ts[0].lex.whole > 0:
		return ts[0].lex.whole, true
	case len(ts) == 2 && ts[0].is("a") && (ts[1].is("single") || ts[1].is("pair")):
		return ts[1].lex.whole, true
	}
	if n, ok = p.words(ts); ok {
		return n, true
	}
	if n, ok = p.partOf(ts); ok {
		return n, true
	}
	return p.andAHalf(ts)
}

// words adds up number words, digits and their multipliers: two hundred and
// twelve, a dozen, 1.2 million, 2 lakh 30 thousand.
func (p *figureParser) words(ts []token) (int64, bool) {
	var total int64  // of the thousands so far
	var group int64  // the number below the next multiplier …
	var scale int    // … and how many of its digits are decimals
	open := false    // whether there is such a number
	last := int64(0) // what the last word was worth; 0 at the beginning
	if ts[0].is("a") || ts[0].is("an") {
		ts, group, open = ts[1:], 1, true
	} else if ts[0].lex.times > 0 && len(ts[0].lex.word) > len("mln") { // hundred, but not k
		group, open = 1, true
	}
	for i, t := range ts {
		lex, ok := t.lex, true
		more := i+1 < len(ts)
		switch {
		case t.isNumber() && !open && (i == 0 || last >= 1000 && more && ts[i+1].lex.times > 0):
			group, scale, open, last = t.n, t.scale, true, 1
		case lex.small >= 0 && !open && i == 0 || lex.small > 0 && adds(last, lex.small):
			group, open, last = group+lex.small, true, max(lex.small, 1)
		case t.is("-") && i > 0 && more, t.is("and") && last >= 100 && more, t.is(",") && last >= 1000 && more:
		case i > 0 && (ts[i-1].is("and") || ts[i-1].is(",")):
			return 0, false
		case lex.times > total && total > 0 && !open: // one lakh crore
			total, _, ok = times(total, 0, lex.times)
			last = lex.times
		case lex.times >= 1000 && open:
			group, scale, ok = times(group, scale, lex.times)
			switch {
			case scale > 0:
				return 0, p.notWhole(ts)
			case ok && total > 0 && group >= total:
				return 0, false
			}
			total, group, open, last = total+group, 0, false, lex.times
		case lex.times > 0 && open && (group < 100 || scale > 0):
			group, scale, ok = times(group, scale, lex.times)
			last = lex.times
		default:
			return 0, false
		}
		if !ok || total > MaxCount-group {
			return 0, p.tooLarge()
		}
	}
	if scale > 0 {
		if group, scale = cutZeros(group, scale); scale > 0 || ts[0].scale == 3 && len(ts) == 1 {
			return 0, p.notWhole(ts)
		}
	}
	return total + group, last != 0
}

// adds reports whether a number word may follow one worth last: twenty five,
// one hundred five, but not five twenty.
func adds(last, small int64) bool { return last >= 100 || last >= 20 && small < 10 }

// cutZeros cuts zeros off the decimals.
func cutZeros(n int64, scale int) (int64, int) {
	for scale > 0 && n%10 == 0 {
		n, scale = n/10, scale-1
	}
	return n, scale
}

// notWhole says that a figure is no whole number of people: 1.5, or 1.100 where
// the point is the decimal sign.
func (p *figureParser) notWhole(ts []token) bool {
	hint := "write a whole number of people"
	if ts[0].scale == 3 && len(ts) == 1 {
		hint = `write 1,100, or say decimal: "," in the dataset if the point groups thousands`
		if p.decimal == ',' {
			hint = `write 1.100, or leave out decimal: "," if the comma groups thousands`
		}
	}
	return p.fail("is not a whole number", hint)
}

// times multiplies a number with decimals, as long as the product can be a count.
func times(n int64, scale int, by int64) (int64, int, bool) {
	for scale > 0 && by%10 == 0 {
		by, scale = by/10, scale-1
	}
	hi, lo := bits.Mul64(uint64(n), uint64(by))
	if hi != 0 || lo > uint64(MaxCount) {
		return 0, 0, false
	}
	n, scale = cutZeros(int64(lo), scale)
	return n, scale, true
}

// partOf reads half a million, a quarter of a million, three quarters of a million.
func (p *figureParser) partOf(ts []token) (int64, bool) {
	parts := int64(1)
	switch {
	case ts[0].is("a"):
		ts = ts[1:]
	case ts[0].is("three") && len(ts) > 2:
		parts, ts = 3, ts[1:]
		if ts[0].is("-") {
			ts = ts[1:]
		}
	}
	of := int64(2)
	switch {
	case len(ts) < 2:
		return 0, false
	case ts[0].is("half") && parts == 1:
	case ts[0].is("quarter") && parts == 1, ts[0].is("quarters") && parts == 3:
		of = 4
	default:
		return 0, false
	}
	ts = ts[1:]
	if ts[0].is("of") {
		ts = ts[1:]
	}
	if len(ts) == 0 || !(ts[0].is("a") && len(ts) > 1 || ts[0].lex.times > 0) {
		return 0, false
	}
	n, ok := p.words(ts)
	return n / of * parts, ok && n%of == 0
}

// andAHalf reads two and a half thousand, a million and a half.
func (p *figureParser) andAHalf(ts []token) (int64, bool) {
	for i := 1; i+2 < len(ts); i++ {
		if !ts[i].is("and") || !ts[i+1].is("a") || !ts[i+2].is("half") {
			continue
		}
		number, rest := ts[:i], ts[i+3:]
		unit := number[i-1].lex.times
		if len(rest) == 1 {
			unit = rest[0].lex.times
			number = append(append(make([]token, 0, 16), number...), rest...)
		}
		n, ok := p.words(number)
		return n + unit/2, ok && len(rest) < 2 && unit >= 1000
	}
	return 0, false
}
