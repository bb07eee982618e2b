package sources

import (
	"strconv"
	"strings"
	"unicode"

	"counterclaim/compare"
)

// A DateError says why a date was refused, and what to type instead.
type DateError struct {
	Message, Hint string
	Date          compare.Date // what the words mean, where they leave exactly one; else 0
}

// Error returns the message without the hint.
func (e *DateError) Error() string { return e.Message }

// ParseDate reads a day, a month or a year: 2024-12-23, 2024-12, 2024. Anything
// else is refused, because a date that was guessed wrongly looks like one that
// was not; the hint gives the date where the words leave no doubt. The error, if
// any, is a *DateError.
func ParseDate(text string) (compare.Date, error) {
	if d, ok := isoDate(text); ok {
		return d, nil
	}
	text = strings.TrimSpace(text)
	if d, ok := isoDate(text); ok {
		return d, nil
	}
	if err := noSuchDay(text); err != nil {
		return 0, err
	}
	if month := monthOverrun(dateWords(text)); month != 0 {
		return 0, notInCalendar(text, month)
	}
	return 0, &DateError{compare.Quote(text) + " is not a day, a month or a year", dateHint(text), dateMeant(text)}
}

// isoDate reads the three forms of a date, nearly always the whole work.
func isoDate(s string) (compare.Date, bool) {
	var y, m, d int
	switch {
	case len(s) < 4:
		return 0, false
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		d = number2(s[8], s[9])
		m = number2(s[5], s[6])
	case len(s) == 7 && s[4] == '-':
		m = number2(s[5], s[6])
	case len(s) != 4:
		return 0, false
	}
	if m < 0 || d < 0 || len(s) > 4 && m == 0 || len(s) > 7 && d == 0 {
		return 0, false
	}
	c, y2 := number2(s[0], s[1]), number2(s[2], s[3])
	if c < 0 || y2 < 0 {
		return 0, false
	}
	y = 100*c + y2
	date := compare.NewDate(y, m, d)
	return date, date != 0
}

// number2 reads two digits; it returns a number below 0 for anything else.
func number2(a, b byte) int {
	if a -= '0'; a > 9 {
		return -1 << 20
	}
	if b -= '0'; b > 9 {
		return -1 << 20
	}
	return int(a)*10 + int(b)
}

// noSuchDay refuses what is written as a date and is none: 2024-02-30.
func noSuchDay(text string) error {
	parts := strings.Split(text, "-")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) != 4 {
		return nil
	}
	var n [3]int
	for i, p := range parts {
		v, ok := wholeNumber(p)
		if !ok || i > 0 && len(p) != 2 {
			return nil
		}
		n[i] = v
	}
	month := compare.NewDate(n[0], n[1], 0)
	switch {
	case n[0] < 1000:
		return &DateError{Message: compare.Quote(text) + " lies before the year 1000", Hint: "write a year from 1000 to 9999"}
	case n[1] == 0 || month == 0:
		return &DateError{Message: compare.Quote(text) + " has no month of the calendar", Hint: "write a month from 01 to 12"}
	case len(parts) == 3:
		return notInCalendar(text, month)
	}
	return nil
}

func notInCalendar(text string, month compare.Date) error {
	return &DateError{Message: compare.Quote(text) + " is not in the calendar", Hint: "the last day of that month is " + month.Last().Date().String()}
}

// monthOverrun returns the month that a date gives more days than it has, 0 where it is
// wrong in another way or may mean another: 31 Apr 2024, 31/04/2024.
func monthOverrun(w wordsOfDate) compare.Date {
	const longest = 31
	n := w.numbers
	if w.junk || w.vague {
		return 0
	}
	year, month, day := 0, w.month, 0
	switch {
	case month != 0 && len(n) == 2 && w.digits[0] == 4:
		year, day = n[0], n[1]
	case month != 0 && len(n) == 2 && w.digits[1] == 4:
		day, year = n[0], n[1]
	case month == 0 && len(n) == 3 && w.digits[0] == 4:
		year, month, day = n[0], n[1], n[2]
	case month == 0 && len(n) == 3 && w.digits[2] == 4:
		day, month, year = n[0], n[1], n[2]
		if month > day { // as in America
			day, month = month, day
		}
	}
	if month == 0 || day > longest || compare.NewDate(year, month, day) != 0 {
		return 0
	}
	return compare.NewDate(year, month, 0)
}

const dateForms = "write 2024-12-23, 2024-12 or 2024"

// dateHint finds out what the words mean and returns what to write instead.
func dateHint(text string) string {
	w := dateWords(text)
	if w.junk {
		return dateForms
	}
	if d, ok := w.named(); ok {
		switch {
		case w.vague && d.Day() == 0:
			return "write " + d.String() + ", or the day that the source means"
		case w.vague:
			return dateForms
		}
		return "write " + d.String()
	}
	if len(w.numbers) == 3 && w.month == 0 && !w.vague {
		return w.numeric()
	}
	if len(w.numbers) == 2 && w.month == 0 && w.digits[0] == 4 {
		if d := compare.NewDate(w.numbers[0], w.numbers[1], 0); d != 0 && w.numbers[1] != 0 {
			return "write " + d.String()
		}
	}
	if len(w.numbers) == 1 && w.digits[0] == 8 {
		n := w.numbers[0]
		if d := compare.NewDate(n/10000, n/100%100, n%100); d.Exact() {
			return "write " + d.String()
		}
	}
	return dateForms
}

// wordsOfDate are the parts of a date in words.
type wordsOfDate struct {
	numbers []int
	digits  []int // how many digits each number was written with
	month   int   // named by a word
	vague   bool  // mid-, early, late, about
	junk    bool  // anything else
}

// dateWords splits a date into its numbers and words. A time of day behind it
// is cut off.
func dateWords(text string) (w wordsOfDate) {
	if len(text) > 60 {
		w.junk = true
		return w
	}
	if len(text) > 10 && (text[10] == 'T' || text[10] == ' ') {
		if d, ok := isoDate(text[:10]); ok && strings.ContainsAny(text[11:], ":0123456789") {
			w.numbers, w.digits = []int{d.Year(), d.Month(), d.Day()}, []int{4, 2, 2}
			return w
		}
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w.add(word)
	}
	return w
}

func (w *wordsOfDate) add(word string) {
	n := len(word) - len(strings.TrimLeft(word, "0123456789"))
	if n > 0 && n <= 8 {
		if rest := word[n:]; rest != "" && rest != "st" && rest != "nd" && rest != "rd" && rest != "th" {
			w.junk = true
		}
		v, _ := strconv.Atoi(word[:n])
		w.numbers, w.digits = append(w.numbers, v), append(w.digits, n)
		return
	}
	switch word {
	case "mid", "early", "late", "end", "beginning", "start", "middle", "about", "around", "circa", "by":
		w.vague = true
		return
	case "of", "the", "on", "in":
		return
	}
	for i, name := range monthNames {
		if len(word) >= 3 && strings.HasPrefix(name, word) || word == "sept" && i == 8 {
			w.junk = w.junk || w.month != 0
			w.month = i + 1
			return
		}
	}
	for _, name := range dayNames {
		if len(word) >= 3 && strings.HasPrefix(name, word) {
			return
		}
	}
	w.junk = true
}

var monthNames = []string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

var dayNames = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// named returns the date whose month is a word, or a vague year.
func (w *wordsOfDate) named() (compare.Date, bool) {
	var year, day int
	switch {
	case len(w.numbers) == 1 && w.digits[0] == 4:
		year = w.numbers[0]
	case len(w.numbers) == 2 && w.digits[1] == 4 && w.digits[0] <= 2:
		day, year = w.numbers[0], w.numbers[1]
	case len(w.numbers) == 2 && w.digits[0] == 4 && w.digits[1] <= 2:
		year, day = w.numbers[0], w.numbers[1]
	}
	if w.month == 0 && (!w.vague || day != 0) {
		return 0, false
	}
	d := compare.NewDate(year, w.month, day)
	return d, d != 0
}

// numeric returns the hint for three numbers: year first, or day and month in
// either order, of which one or both are possible.
func (w *wordsOfDate) numeric() string {
	a, b, c := w.numbers[0], w.numbers[1], w.numbers[2]
	if w.digits[0] == 4 {
		if d := compare.NewDate(a, b, c); d.Exact() {
			return "write " + d.String()
		}
		return dateForms
	}
	if w.digits[2] != 4 {
		return dateForms
	}
	dayFirst, monthFirst := compare.NewDate(c, b, a), compare.NewDate(c, a, b)
	switch {
	case dayFirst.Exact() && monthFirst.Exact() && dayFirst != monthFirst:
		return "ambiguous: write " + dayFirst.String() + " or " + monthFirst.String()
	case dayFirst.Exact():
		return "write " + dayFirst.String()
	case monthFirst.Exact():
		return "write " + monthFirst.String()
	}
	return dateForms
}
