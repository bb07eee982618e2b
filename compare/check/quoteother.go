package check

import "strings"

// otherwise reports whether a figure counts something else than people: it is a day, a
// share, a price, a distance, an age, or part of a name; or is denied.
func (q *quoteScan) otherwise(m *mention) bool {
	return m.last < len(q.tokens) && q.otherwiseBehind(m.last) || m.first > 0 && (q.otherwiseBefore(m.first) || q.isYear(m) || q.denied(m))
}

// isYear reports whether four digits are a year, by the word before them.
func (q *quoteScan) isYear(m *mention) bool {
	t := &q.tokens[m.first]
	if !t.bare || t.n < 1800 || t.n >= 2100 || m.last != m.first+1 || m.first == 0 || q.tokens[m.first-1].word.use&useYear == 0 {
		return false
	}
	if m.last == len(q.tokens) {
		return true
	}
	next := q.tokens[m.last].word // resulting in 2023 deaths
	return next.term == 0 && next.use&useEnglish == 0
}

// rate reports whether people by the day or the like begin at a token behind a number:
// 12 a day, 12 per week.
func (q *quoteScan) rate(i int) bool {
	return i+1 < len(q.tokens) && (q.is(i, "a") || q.is(i, "per")) && q.tokens[i+1].word.use&useUnit != 0
}

// ofThings reports whether a token behind a number is a thing, of which people may be
// counted: 17 aircraft crew, losses of 40 tanks.
func (q *quoteScan) ofThings(i int) bool {
	return i < len(q.tokens) && q.tokens[i].word.use&useThing != 0
}

// plainThings reports whether things are counted that stand for nobody: destroying 22
// tanks, but not 22 tank crew, 22 tanks' crews.
func (q *quoteScan) plainThings(i int) bool {
	if i >= len(q.tokens) || q.tokens[i].word.use&usePlain == 0 {
		return false
	}
	if i+1 == len(q.tokens) {
		return true
	}
	next := &q.tokens[i+1]
	return next.word.use&(useClause|useEnglish) != 0 && next.word.term == 0 && !q.isAny(i+1, " people persons soldiers troops civilians ") ||
		q.isAny(i+1, " destroyed damaged burned burnt hit shelled flooded collapsed sank ") ||
		!next.letters && !next.digits && !quoteSign(q.text[next.start:next.end]) && !q.hyphen(i+1)
}

// denied reports whether a number is one that the text sets right: not 2,100 but 1,200.
func (q *quoteScan) denied(m *mention) bool {
	return m.from > 0 && m.to < len(q.tokens) && q.is(m.from-1, "not") && q.is(m.to, "but")
}

// otherwiseBehind looks at what stands behind a figure, from a token on.
func (q *quoteScan) otherwiseBehind(i int) bool {
	next := q.tokens[i].word
	switch {
	case next.use&(useUnit|useMonth) != 0:
		return !q.is(i, "may")
	case q.touches(i) && q.tokens[i].letters: // 23rd, 9M
		return true
	case i+1 == len(q.tokens):
		return false
	case q.touches(i) && q.touches(i+1) && q.joinsDigits(i): // 10:30, 12/2024
		return true
	case q.touches(i+1) && (q.is(i, "a") || q.is(i, "p")) && q.is(i+1, "."): // 9 a.m.
		return i+2 < len(q.tokens) && q.is(i+2, "m")
	case q.is(i, "-") || q.is(i, "a") || next.use&useFiller != 0: // 24-hour, two more days
		return q.tokens[i+1].word.use&useUnit != 0
	}
	return false
}

// otherwiseBefore looks at what stands before a figure that begins with a token.
func (q *quoteScan) otherwiseBefore(first int) bool {
	before := &q.tokens[first-1]
	if first > 1 && q.touches(first-1) && q.is(first-1, ".") { // Feb. 24
		if month := &q.tokens[first-2]; month.end-month.start <= 4 && month.word.use&useMonth != 0 {
			return !q.is(first-2, "may")
		}
	}
	if before.letters && before.word.use&(useMonth|useName) != 0 {
		if first > 1 && q.tokens[first-2].digits && first+1 < len(q.tokens) && q.tokens[first+1].word.use&useEnglish != 0 {
			return false // on 24 February 24 people
		}
		return !q.is(first-1, "may")
	}
	if first > 1 && q.tokens[first-2].digits && q.is(first-1, "max") { // a Boeing 737 MAX 9
		return true
	}
	if !q.touches(first) {
		return false
	}
	return before.letters || money(q.text[before.start:before.end]) || q.beforeDigits(first) || // 9M14, $300
		q.hyphen(first-1) && q.touches(first-1) && q.tokens[first-2].word.term == 0 // T-72
}

// hyphen reports whether a token is a hyphen, and no dash: the killed—40 of them.
func (q *quoteScan) hyphen(i int) bool {
	switch q.text[q.tokens[i].start:q.tokens[i].end] {
	case "-", "\u2010", "\u2011":
		return true
	}
	return false
}

// joinsDigits reports whether a sign makes a time or a day of the numbers beside it.
func (q *quoteScan) joinsDigits(i int) bool {
	switch q.text[q.tokens[i].start] {
	case ':', '/', '.':
		return q.tokens[i+1].digits
	}
	return false
}

// beforeDigits reports whether a number is the second one of a time or a day.
func (q *quoteScan) beforeDigits(i int) bool {
	return i > 1 && q.touches(i-1) && q.tokens[i-2].digits && q.joinsDigits(i-1)
}

func money(sign string) bool { return strings.Contains("$€£¥₹₽₴№#", sign) }
