package sources

import (
	"regexp"
	"slices"
	"strings"

	"counterclaim/compare"
)

// timeOfDay is what may stand behind a day that a machine wrote.
var timeOfDay = regexp.MustCompile(`^[T ] ?\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?([Zz]|UTC|GMT|[+-]\d{2}:?\d{2}))?$`)

// dateSigns are letters, digits and the signs that stand in dates of which somebody
// was sure.
var dateSigns = regexp.MustCompile(`^[A-Za-z0-9 ,./-]+$`)

// decimals are numbers such as 2024.5, the middle of a year.
var decimals = regexp.MustCompile(`^\d+[.,]\d+$`)

// dateMeant returns the date that the words mean, 0 where they leave more than one
// or none. It is stricter than dateHint, which a person reads before anything is
// changed.
func dateMeant(text string) compare.Date {
	if len(text) > 10 {
		if d, ok := isoDate(text[:10]); ok {
			if timeOfDay.MatchString(text[10:]) {
				return d
			}
			return 0 // a day and something more, such as another day
		}
	}
	w := dateWords(text)
	if w.junk || w.vague || !dateSigns.MatchString(text) || decimals.MatchString(text) {
		return 0
	}
	d := w.certain()
	if day := weekday(text); d != 0 && day >= 0 && (!d.Exact() || day != weekdayOf(d)) {
		return 0
	}
	return d
}

// certain returns the one date that the parts leave.
func (w *wordsOfDate) certain() compare.Date {
	if d, ok := w.named(); ok {
		return d
	}
	n := w.numbers
	switch {
	case w.month != 0:
	case len(n) == 3:
		return w.threeNumbers()
	case len(n) == 2 && w.digits[0] == 4 && w.digits[1] <= 2 && n[1] != 0 && n[1] != n[0]%100+1: // 2011/12 may be two years
		return compare.NewDate(n[0], n[1], 0)
	case len(n) == 1 && w.digits[0] == 8:
		if d := compare.NewDate(n[0]/10000, n[0]/100%100, n[0]%100); d.Exact() {
			return d
		}
	}
	return 0
}

// threeNumbers returns the one day that three numbers leave: the year first, or a day
// and a month that can be told apart.
func (w *wordsOfDate) threeNumbers() compare.Date {
	a, b, c := w.numbers[0], w.numbers[1], w.numbers[2]
	if w.digits[0] == 4 && w.digits[1] <= 2 && w.digits[2] <= 2 {
		return exactly(compare.NewDate(a, b, c))
	}
	if w.digits[0] > 2 || w.digits[1] > 2 || w.digits[2] != 4 {
		return 0
	}
	dayFirst, monthFirst := exactly(compare.NewDate(c, b, a)), exactly(compare.NewDate(c, a, b))
	switch {
	case monthFirst == 0 || monthFirst == dayFirst:
		return dayFirst
	case dayFirst == 0:
		return monthFirst
	}
	return 0
}

// exactly returns a date that is a day, else 0.
func exactly(d compare.Date) compare.Date {
	if d.Exact() {
		return d
	}
	return 0
}

// weekday returns the number of the day of the week that the words name, -1 if none.
func weekday(text string) int {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if i := slices.IndexFunc(dayNames, func(name string) bool { return len(word) >= 3 && strings.HasPrefix(name, word) }); i >= 0 {
			return i
		}
	}
	return -1
}

// weekdayOf returns the number of the day of the week, from Monday on; 1970 began on a
// Thursday.
func weekdayOf(d compare.Date) int {
	const thursday = 3
	return ((int(d.First())+thursday)%7 + 7) % 7
}
