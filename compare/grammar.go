package compare

import "strconv"

// figure reads the tokens: hedges, then a range, an amount or a number.
func (p *figureParser) figure(ts []token) (f Figure, ok bool) {
	ts, hedge, ok := p.cutHedges(ts)
	if !ok || len(ts) == 0 {
		return f, false
	}
	if f, ok = amount(ts); !ok {
		if f, ok = p.rangeOf(ts); !ok {
			f.A, ok = p.number(ts)
		}
	}
	if ok && f.Range && f.A > f.B {
		return f, p.fail("runs from a higher to a lower number", "write the lower number first")
	}
	if !ok || hedge == HedgeBare {
		return f, ok
	}
	f.Hedge = hedge
	if k := hedge.Row().Kind; f.A == 0 && !f.Range && (k == About || k == Nearly || k == Under) { // almost none
		return f, p.fail("names no number of people", "write none, or the number")
	}
	return f, true
}

// cutHedges cuts the hedges off both ends. Of several hedges the outer one that
// bounds the number wins over those that only blur it: "at least some 300" is at
// least 300, and "nearly 3,000 or more" is at least 3,000.
func (p *figureParser) cutHedges(ts []token) (core []token, hedge HedgeID, ok bool) {
	clash := false
	take := func(h HedgeID) {
		switch {
		case hedge == HedgeBare || side(hedge) == 0 && side(h) != 0:
			hedge = h
		case side(h)*side(hedge) < 0:
			clash = true
		}
	}
	for {
		h, n := cutBehind(ts)
		if n == 0 {
			break
		}
		take(h)
		ts = ts[:len(ts)-n]
	}
	for len(ts) > 1 {
		h, n := match(ts[0].lex.before, ts)
		if n == 0 || n == len(ts) {
			break
		}
		take(h)
		ts = ts[n:]
	}
	if clash {
		return ts, hedge, p.fail("is bounded on both sides", "give the two ends as low and high")
	}
	return ts, hedge, true
}

// side returns on which side the hedge bounds its number: +1 where the count
// is not lower, -1 where it is not higher, else 0.
func side(h HedgeID) int {
	switch h.Row().Kind {
	case Over, AtLeast:
		return 1
	case UpTo, AtMost, Under:
		return -1
	}
	return 0
}

// cutBehind finds the hedge at the end of the tokens, and how many of them it
// takes: "or more", "-plus", "(est.)".
func cutBehind(ts []token) (HedgeID, int) {
	const most = 3 // words of the longest
	for n := min(most, len(ts)-1); n > 0; n-- {
		at := len(ts) - n
		if h, m := match(ts[at].lex.behind, ts[at:]); m == n {
			if at > 1 && ts[at-1].is("-") { // 1,000-plus, 200-odd
				n++
			}
			return h, n
		}
	}
	if last := len(ts) - 1; last > 2 && ts[last].is(")") {
		for open := last - 2; open > 0; open-- {
			if inner := ts[open+1 : last]; ts[open].is("(") {
				if h, n := match(inner[0].lex.before, inner); n == len(inner) {
					return h, n + 2
				}
			}
		}
	}
	return HedgeBare, 0
}

// match returns the longest phrase with which the tokens begin, and how many of
// them it takes.
func match(phrases []phrase, ts []token) (HedgeID, int) {
next:
	for _, p := range phrases {
		if len(p.words) > len(ts) {
			continue
		}
		for i, w := range p.words {
			if ts[i].lex != w {
				continue next
			}
		}
		return p.hedge, len(p.words)
	}
	return HedgeBare, 0
}

// rangeOf reads "A to B", "between A and B", "from A to B", "A–B" and "A or B".
func (p *figureParser) rangeOf(ts []token) (f Figure, ok bool) {
	if len(ts) < 3 {
		return f, false
	}
	joints := [3]string{"to", "or", "-"}
	switch {
	case ts[0].is("between"):
		ts, joints = ts[1:], [3]string{"and", "-"}
	case ts[0].is("from"):
		ts, joints = ts[1:], [3]string{"to", "-"}
	}
	for i := 1; i+1 < len(ts); i++ {
		w := ts[i].lex.word
		if w == "" || w != joints[0] && w != joints[1] && w != joints[2] || joinsWords(ts, i) {
			continue
		}
		left, right := ts[:i], ts[i+1:]
		if f.B, ok = p.number(right); !ok {
			continue
		}
		if f.A, ok = p.shared(left, right, f.B); ok {
			f.Range = true
			return f, true
		}
		if f.A, ok = p.number(left); ok {
			f.Range = true
			return f, p.unambiguous(left, right)
		}
	}
	return Figure{}, false
}

// joinsWords reports whether the dash at i only joins two words of one number:
// twenty-five, three-hundred.
func joinsWords(ts []token, i int) bool {
	if !ts[i].is("-") || i == 0 || i+1 == len(ts) {
		return false
	}
	prev, next := ts[i-1].lex, ts[i+1].lex
	return next.times > 0 || prev.small >= 20 && next.small > 0 && next.small < 10
}

// shared reads the lower number of "2–3 thousand" and "one hundred to two
// hundred thousand" with the multipliers that only the upper one carries: as
// many of them as leave it the lower one.
func (p *figureParser) shared(left, right []token, high int64) (int64, bool) {
	from := len(right)
	for from > 1 && right[from-1].lex.times > 0 {
		from--
	}
	for ; from < len(right); from++ {
		both := append(append(make([]token, 0, 16), left...), right[from:]...)
		if n, ok := p.number(both); ok && n < high {
			return n, true
		}
	}
	return 0, false
}

// unambiguous refuses "10-12,000", which most people write for 10,000 to 12,000,
// and "2-300".
func (p *figureParser) unambiguous(left, right []token) bool {
	if len(left) != 1 || len(right) != 1 || !left[0].isNumber() || !right[0].isNumber() {
		return true
	}
	low, high, unit := left[0].n, right[0].n, int64(100)
	if high >= 1000 {
		unit = 1000
	}
	if low == 0 || low >= high/unit || high%unit != 0 || high >= 1e6 {
		return true
	}
	a, b, c := strconv.FormatInt(low, 10), strconv.FormatInt(low*unit, 10), strconv.FormatInt(high, 10)
	return p.fail("may begin at "+a+" or at "+b, "write "+b+" to "+c+", or give low: "+a+" and high: "+c)
}

// amount reads "dozens", "several hundred", "tens of thousands", "a couple".
func amount(ts []token) (f Figure, ok bool) {
	h, n := match(ts[0].lex.amounts, ts)
	if n == 0 {
		return f, false
	}
	switch kind := h.Row().Kind; {
	case kind == None:
		return Figure{Hedge: h}, n == len(ts)
	case kind == Many && n < len(ts): // many thousands
		f, ok = amount(ts[n:])
		return f, ok && ts[n].lex.after > 0
	}
	f = Figure{Amount: h, A: max(1, ts[0].lex.alone)}
	for i, t := range ts[n:] {
		before := ts[n+i-1]
		unit := max(t.lex.times, t.lex.after)
		switch {
		case t.is("of") && !before.is("of"):
		case unit == 0 || f.A > MaxCount/1e4/unit, before.lex.after > 0: // dozens hundreds
			return f, false
		default:
			f.A *= unit
		}
	}
	return f, true
}
