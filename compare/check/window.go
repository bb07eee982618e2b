package check

import (
	"strconv"
	"strings"
)

// A window is some days before a statement, as words put it.
type window struct {
	words string
	days  int  // how many they are; 0 where that is not said
	apart bool // it need not end on the day of the statement
}

// dayUnits are the units of windows in days; 0 stands for less than one.
var dayUnits = map[string]int{
	"hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
	"heure": 0, "heures": 0, "jour": 1, "jours": 1, "semaine": 7, "semaines": 7, "mois": 30, "ans": 365, "années": 365, "année": 365,
}

// windowNumbers are the small numbers in words that windows have; a few and the like
// count as what they likely are.
var windowNumbers = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
	"couple": 2, "few": 3, "several": 4, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "dix": 10, "quelques": 3,
}

// beginnings stand behind "since" where it names a day, and no event.
var beginnings = setOf(`monday tuesday wednesday thursday friday saturday sunday yesterday dawn midnight last
	lundi mardi mercredi jeudi vendredi samedi dimanche hier
	january february march april may june july august september october november december
	janvier février mars avril mai juin juillet août septembre octobre novembre décembre`)

// records stand before "since" where it only says how long something was not so bad.
var records = []string{"worst", "first", "most", "est", "pire", "plus", "jamais", "never", "record"}

// windowIn finds the first window that a text speaks of.
func windowIn(text string) (window, bool) {
	if text == "" {
		return window{}, false
	}
	words := strings.Fields(text)
	low := make([]string, len(words))
	for i, w := range words {
		low[i] = strings.Trim(strings.ToLower(w), ".,;:!?()\"'“”‘’«»")
	}
	at := func(i int) string {
		if i >= 0 && i < len(low) {
			return low[i]
		}
		return ""
	}
	for i, w := range low {
		start, end, days, apart := i, 0, 0, false
		switch w {
		case "past", "last", "previous", "preceding":
			end, days = pastFrom(at, i)
		case "dernières", "derniers", "dernière", "dernier":
			end, days = derniersAt(at, i)
		case "since", "depuis":
			end = sinceFrom(low, i)
		}
		if end == 0 {
			apart = true
			start, end, days = shortWindow{words, low}.at(i)
		}
		if end > start {
			return window{strings.TrimRight(strings.Join(words[start:end], " "), ".,;:!?)\"”»"), days, apart}, true
		}
	}
	return window{}, false
}

// pastFrom reads "the past week", "last 24 hours": where it ends, 0 where it is none,
// and how many days that is. "Last week" is when something was said, or a date.
func pastFrom(at func(int) string, i int) (end, days int) {
	n, counted := smallNumber(at(i + 1))
	k := i + 1
	if counted {
		k++
	}
	if at(k) == "of" { // couple of days
		k++
	}
	unit, ok := dayUnits[at(k)]
	the := at(i - 1)
	if !ok || !counted && the != "the" && the != "this" || at(i-1) == "for" || at(i-2) == "for" {
		return 0, 0
	}
	return k + 1, windowDays(n, unit)
}

// derniersAt reads "dernières 24 heures", "24 dernières heures", "la dernière semaine".
func derniersAt(at func(int) string, i int) (end, days int) {
	n, counted := smallNumber(at(i + 1))
	k := i + 1
	if counted {
		k++
	} else {
		n, _ = smallNumber(at(i - 1))
	}
	unit, ok := dayUnits[at(k)]
	if !ok {
		return 0, 0
	}
	return k + 1, windowDays(n, unit)
}

// windowDays returns how many days so many units are, at least one.
func windowDays(n, unit int) int {
	if unit == 0 {
		return max(1, (n+23)/24)
	}
	return n * unit
}

// smallNumber reads a number in digits or in words, 1 where there is none.
func smallNumber(word string) (n int, ok bool) {
	if n, ok = windowNumbers[word]; ok {
		return n, true
	}
	const most = 1000
	if n, err := strconv.Atoi(word); err == nil && n > 0 && n < most {
		return n, true
	}
	return 1, false
}

// sinceFrom reads "since Friday", "since 7 October", "depuis le 3 mai": where it ends, 0
// where the words name no day.
func sinceFrom(low []string, i int) (end int) {
	for k := max(0, i-8); k < i; k++ {
		for _, record := range records {
			if low[k] == record || record == "est" && len(low[k]) > 5 && strings.HasSuffix(low[k], record) {
				return 0
			}
		}
	}
	for k := i + 1; k < len(low) && k <= i+3; k++ {
		_, number := smallNumber(low[k])
		switch {
		case beginnings[low[k]] || year(low[k]):
			if k++; k < len(low) && isDay(low[k]) { // February 24, 2022
				k++
			}
			if k < len(low) && year(low[k]) {
				k++
			}
			return k
		case !number && low[k] != "le" && low[k] != "the" && low[k] != "early" && low[k] != "late":
			return 0
		}
	}
	return 0
}

func year(word string) bool {
	return len(word) == 4 && (word[:2] == "20" || word[:2] == "19") && digitsAt(word, 0) == 4
}

func isDay(word string) bool { return len(word) > 0 && len(word) < 3 && digitsAt(word, 0) == len(word) }
