package sources

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// beginnings are the words under since that say no more than nothing does: the
// count runs from the topic's beginning.
var beginnings = map[string]bool{
	"so far": true, "to date": true, "to day": true, "since deployment": true, "since combat began": true,
	"since the beginning": true, "since the start": true, "from the beginning": true, "from the start": true,
	"deployment": true, "the beginning": true, "the start": true, "combat began": true,
	"since their deployment": true, "since it began": true, "in total": true,
}

// window reads "past week", "in the last 3 days alone", "past 24 hours" and
// returns how many days that is, the last one included.
func window(text string) (days int, ok bool) {
	words := strings.Fields(strings.ToLower(text))
	skip := func(any ...string) bool {
		for _, w := range any {
			if len(words) > 0 && words[0] == w {
				words = words[1:]
				return true
			}
		}
		return false
	}
	if n := len(words); n > 0 && words[n-1] == "alone" {
		words = words[:n-1]
	}
	skip("in", "within", "over", "during")
	skip("the")
	if !skip("past", "last") || len(words) == 0 {
		return 0, false
	}
	n := 1
	if v, isNumber := count(words[0]); isNumber {
		n, words = v, words[1:]
	}
	if len(words) != 1 || n < 1 || n > maxWindow {
		return 0, false
	}
	switch words[0] {
	case "day", "days":
		return n, true
	case "week", "weeks":
		return 7 * n, true
	case "hour", "hours":
		return (n + 23) / 24, true
	}
	return 0, false
}

// maxWindow is the longest window in its own unit; longer ones have a date.
const maxWindow = 10_000

// count reads a small number in digits or in words.
func count(word string) (int, bool) {
	words := []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	for i, w := range words {
		if w == word {
			return i, true
		}
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

// since reads the first day counted.
func (b *builder) since(text string) (compare.Date, bool) {
	if d, ok := isoDate(text); ok {
		return d, true
	}
	if beginnings[compare.Fold(text)] {
		return 0, true
	}
	days, ok := window(text)
	if !ok {
		return b.date(compare.FieldSince, text), true
	}
	last := b.claim.LastDay()
	if !last.Exact() {
		b.fault(compare.BadDate, compare.FieldSince,
			"since "+compare.Quote(text)+" needs a last day to count back from", "give until as a day, such as until: 2024-12-27")
		return 0, false
	}
	return (last.First() - compare.Day(days) + 1).Date(), true
}
