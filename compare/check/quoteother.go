package check

import "strings"

// otherwise reports whether a figure counts something else than people: it is a day, a
// share, a price, a distance, an age, or part of a name.
func (q *quoteScan) otherwise(m *mention) bool {
	return m.last < len(q.tokens) && q.otherwiseBehind(m.last) || m.first > 0 && q.otherwiseBefore(m.first)
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
	case q.is(i, "-") || q.is(i, "a") || next.use&useFiller != 0: // 24-hour, two more days
		return q.tokens[i+1].word.use&useUnit != 0
	}
	return false
}

// otherwiseBefore looks at what stands before a figure that begins with a token.
func (q *quoteScan) otherwiseBefore(first int) bool {
	before := &q.tokens[first-1]
	if before.letters && before.word.use&useMonth != 0 {
		return !q.is(first-1, "may")
	}
	if !q.touches(first) {
		return false
	}
	return before.letters || money(q.text[before.start:before.end]) || q.beforeDigits(first) || // 9M14, $300
		before.word == quoteVocabulary["-"] && q.touches(first-1) // T-72
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
