package check

import "strings"

// This file reads the windows that are a time of their own: killed last week, overnight,
// in a single day, from 1 March to 7 March. The same words tell when something was said,
// or when one event was, so they are windows only beside what is counted.

// A shortWindow is a text in which they are looked for, in its own words and in lower
// case.
type shortWindow struct{ words, low []string }

// at reads the window of which a word tells, and returns where it begins and ends, 0
// where it is none, and how many days it has.
func (t shortWindow) at(i int) (start, end, days int) {
	start = i
	switch t.low[i] {
	case "overnight":
		end, days = i+1, 1
		if !t.counts(start, end) || t.event(start, end) {
			return i, 0, 0
		}
		return start, end, days
	case "last", "this":
		unit, ok := dayUnits[t.word(i+1)]
		if ok = ok && unit > 1 || t.word(i+1) == "night"; !ok || !t.counts(i, i+2) || t.event(i, i+2) {
			return i, 0, 0
		}
		return i, i + 2, max(1, unit)
	case "alone":
		return t.alone(i)
	case "in", "within":
		end, days = t.within(i)
	case "from":
		end = t.fromTo(i)
	}
	if end == 0 || !t.counts(start, end) {
		return i, 0, 0
	}
	return start, end, days
}

func (t shortWindow) word(i int) string {
	if i >= 0 && i < len(t.low) {
		return t.low[i]
	}
	return ""
}

// alone reads "on Tuesday alone", "in March alone", "last week alone" back from its end.
func (t shortWindow) alone(i int) (start, end, days int) {
	unit, ok := dayUnits[t.word(i-1)]
	start, days = i-2, max(1, unit)
	switch day := t.word(i - 1); {
	case ok:
	case weekdays[day]:
		days = 1
	case months[day]:
		if days = 30; isDay(t.word(start)) {
			start, days = start-1, 1
		}
	case year(day):
		days = 365
	default:
		return i, 0, 0
	}
	switch t.word(start) {
	case "in", "on", "last", "this", "one":
		return start, i + 1, days
	}
	return i, 0, 0
}

// within reads "within 24 hours", "in a single day", "in one week".
func (t shortWindow) within(i int) (end, days int) {
	k := i + 1
	for t.word(k) == "a" || t.word(k) == "just" || t.word(k) == "only" {
		k++
	}
	n, counted := smallNumber(t.word(k))
	if !counted && t.word(k) != "single" {
		return 0, 0
	}
	k++
	unit, ok := dayUnits[t.word(k)]
	const most = 7 // three years of war are seldom a window
	if !ok || unit > most || t.word(k+1) == "of" {
		return 0, 0
	}
	return k + 1, windowDays(n, unit)
}

// fromTo reads "from 1 March to 7 March", "from 1 to 7 March", "from Friday to Sunday".
func (t shortWindow) fromTo(i int) (end int) {
	k, named := t.day(i + 1)
	switch t.word(k) {
	case "to", "until", "till", "through":
	default:
		return 0
	}
	end, last := t.day(k + 1)
	if k == i+1 || end == k+1 || !named && !last {
		return 0
	}
	return end
}

// day reads a day, a weekday or a month, and returns where it ends, and whether it has a
// name.
func (t shortWindow) day(i int) (end int, named bool) {
	for end = i; end < i+3; end++ {
		w := t.word(end)
		switch {
		case weekdays[w] || months[w]:
			named = true
		case !isDay(w) && !(named && year(w)):
			return end, named
		}
	}
	return end, named
}

// counts reports whether a window says when people were counted: what is counted stands
// before it, or behind it at the beginning of a sentence, and no verb of saying between.
func (t shortWindow) counts(start, end int) bool {
	const most = 8
	for i := start - 1; i >= 0 && i >= start-most && !t.ends(i); i-- {
		if says[t.low[i]] {
			return false
		}
		if isTerm(t.low[i]) {
			return t.word(end) != "that"
		}
	}
	if start > 0 && !t.ends(start-1) {
		return false
	}
	for i := end; i < len(t.low) && i < end+most; i++ {
		if says[t.low[i]] {
			return false
		}
		if isTerm(t.low[i]) {
			return true
		}
		if t.ends(i) {
			return false
		}
	}
	return false
}

// event reports whether a window rather tells when one event was: killed in an attack
// last week, killed overnight when the roof fell. So it is, too, where a verb stands
// before it: the injured were flown out last week.
func (t shortWindow) event(start, end int) bool {
	for i := start - 1; i >= 0 && !t.ends(i) && !isTerm(t.low[i]); i-- {
		if inEvent[t.low[i]] {
			return true
		}
	}
	const most = 3
	for i := end; i < len(t.low) && i < end+most && start > 0 && !t.ends(i-1); i++ {
		if inEvent[t.low[i]] {
			return true
		}
	}
	return false
}

// ends reports whether a sentence ends with a word.
func (t shortWindow) ends(i int) bool {
	w := strings.TrimRight(t.words[i], "\"'”’»)")
	return w != "" && strings.IndexByte(".!?:;", w[len(w)-1]) >= 0
}

// isTerm reports whether a word is a definition.
func isTerm(word string) bool {
	k := lookUp(word)
	return k != nil && k.term != 0
}

// says are the verbs and nouns of saying beside which a time is that of saying.
var says = setOf(`say says said saying tell told report reports reported announce announced publish published confirm confirmed
	state stated claim claimed estimate estimated add added according statement`)

// inEvent are words that stand between what is counted and a time where one event is
// told of.
var inEvent = setOf("a an the when as after during were was are is had have")

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

var months = setOf("january february march april may june july august september october november december")

// setOf returns the words of a text.
func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
