package article

import (
	"slices"
	"strconv"

	"counterclaim/compare"
)

// A moment is a date in the text.
type moment struct {
	stretch
	since, until compare.Date // the first and the last day; the same for a day
}

// day numbers a date; ok is false where it is not known to the day.
func dayOf(d compare.Date) (compare.Day, bool) { return d.First(), d.Exact() }

// momentAt reads a date that begins at token i.
func (r *reader) momentAt(i int, s *sentence) (moment, bool) {
	if i >= s.to || r.tokens[i].kind != tNumber && !r.tokens[i].word.in(&dating) {
		return moment{}, false
	}
	for _, read := range []func(int, *sentence) (moment, bool){r.calendar, r.weekday, r.dayWord, r.counted, r.holiday, r.yearAlone} {
		if m, ok := read(i, s); ok {
			return m, true
		}
	}
	return moment{}, false
}

// dating is what a word needs with which a date begins that begins with no digits.
var dating = setOf(clsMonth, clsWeekday, clsDay, clsRelativeDay, clsNumber, clsOne, clsHoliday, clsAgoBefore)

func dayMoment(from, to int, d compare.Date) (moment, bool) {
	if d == 0 {
		return moment{}, false
	}
	return moment{stretch{from, to}, d, d}, true
}

// number returns the value of a token of one to four digits, or of a number word.
func (r *reader) smallNumber(i, limit int) (n int, ok bool) {
	if i < 0 || i >= limit {
		return 0, false
	}
	k := &r.tokens[i]
	text := r.text[k.start:k.end]
	if k.kind == tNumber {
		if len(text) > 4 {
			return 0, false
		}
		n, err := strconv.Atoi(text)
		return n, err == nil
	}
	if !k.word.is(clsNumber) && !k.word.is(clsOne) {
		return 0, false
	}
	f, err := compare.ParseFigure(r.canonical(stretch{i, i + 1}), '.')
	return int(f.A), err == nil
}

// calendar reads 16 January 2025, January 16, 2025, 10 September, December 2016.
func (r *reader) calendar(i int, s *sentence) (moment, bool) {
	if i < s.to && r.tokens[i].kind == tNumber {
		day, ok := r.smallNumber(i, s.to)
		if !ok || day > 31 {
			return moment{}, false
		}
		j := i + 1
		if j < s.to && (r.is(j, clsOrdinal)) {
			j++
		}
		if r.is(j, clsOf) {
			j++
		}
		if r.is(j, clsMonth) && j < s.to {
			year, end := r.yearAt(j+1, s)
			return dayMoment(i, end, r.resolve(year, r.tokens[j].word.value, day))
		}
		return moment{}, false
	}
	if !r.is(i, clsMonth) || i >= s.to {
		return moment{}, false
	}
	month := r.tokens[i].word.value
	if day, ok := r.smallNumber(i+1, s.to); ok && day >= 1 && day <= 31 && r.tokens[i+1].kind == tNumber && len(r.words(stretch{i + 1, i + 2})) <= 2 {
		j := i + 2
		if j < s.to && (r.is(j, clsOrdinal)) {
			j++
		}
		year, end := r.yearAt(j, s)
		return dayMoment(i, end, r.resolve(year, month, day))
	}
	year, end := r.yearAt(i+1, s)
	if year == 0 && !r.is(i-1, clsPreposition) && !r.is(i-1, clsSince) && !(r.is(i-1, clsAnd) && r.is(i-2, clsMonth)) {
		return moment{}, false
	}
	d := r.resolve(year, month, 0)
	if d == 0 {
		return moment{}, false
	}
	return moment{stretch{i, end}, d.First().Date(), d.Last().Date()}, true
}

// yearAt reads a year behind a month, with a comma before it or not.
func (r *reader) yearAt(i int, s *sentence) (year, end int) {
	j := i
	if r.sign(j, ',') {
		j++
	}
	if n, ok := r.smallNumber(j, s.to); ok && n >= 1500 && n < 2100 {
		return n, j + 1
	}
	return 0, i
}

// resolve finds the year of a day or month that was written without one: the last
// one before the publication.
func (r *reader) resolve(year, month, day int) compare.Date {
	if year != 0 {
		return compare.NewDate(year, month, day)
	}
	pub := r.scene.published
	if pub == 0 {
		return 0
	}
	d := compare.NewDate(pub.Year(), month, day)
	if d != 0 && d.First() > pub.Last() {
		d = compare.NewDate(pub.Year()-1, month, day)
	}
	return d
}

// weekday reads Sunday: the last one, the day of publication included.
func (r *reader) weekday(i int, s *sentence) (moment, bool) {
	pub, ok := dayOf(r.scene.published)
	if !ok || i >= s.to || !r.is(i, clsWeekday) {
		return moment{}, false
	}
	end := i + 1
	if r.sign(end, ',') { // Sunday, August 11
		if m, ok := r.calendar(end+1, s); ok {
			m.from = i
			return m, true
		}
	}
	if m, ok := r.calendar(end, s); ok { // Sunday 11 August
		m.from = i
		return m, true
	}
	return dayMoment(i, end, (pub - compare.Day((weekdayOf(pub)-r.tokens[i].word.value+7)%7)).Date())
}

// weekdayOf returns 1 for a Monday to 7 for a Sunday; day 0, 1 January 1970, was a
// Thursday.
func weekdayOf(d compare.Day) int { return ((int(d)+3)%7+7)%7 + 1 }

// dayWord reads today, yesterday, last night; and the same day, a day earlier,
// which count from the day spoken of before.
func (r *reader) dayWord(i int, s *sentence) (moment, bool) {
	if i >= s.to {
		return moment{}, false
	}
	w := r.tokens[i].word
	base := r.scene.published
	switch {
	case w.is(clsDay):
	case w.is(clsRelativeDay):
		base = r.spokenBefore(i, s)
	default:
		return moment{}, false
	}
	d, ok := dayOf(base)
	if !ok {
		return moment{}, false
	}
	return dayMoment(i, i+1, (d + compare.Day(w.value)).Date())
}

// counted reads two days ago, two days earlier, il y a deux jours.
func (r *reader) counted(i int, s *sentence) (moment, bool) {
	if r.is(i, clsAgoBefore) {
		n, ok := r.smallNumber(i+1, s.to)
		d, known := dayOf(r.scene.published)
		if !ok || !known || i+2 >= s.to || !r.is(i+2, clsSpanUnit) {
			return moment{}, false
		}
		return dayMoment(i, i+3, (d - compare.Day(n*r.tokens[i+2].word.value)).Date())
	}
	n, ok := r.smallNumber(i, s.to)
	if !ok || i+2 >= s.to || !r.is(i+1, clsSpanUnit) || !r.is(i+2, clsAgo) {
		return moment{}, false
	}
	base := r.scene.published
	if !r.is(i+2, clsAgoWord) {
		base = r.spokenBefore(i, s)
	}
	d, ok := dayOf(base)
	if !ok {
		return moment{}, false
	}
	days := n * r.tokens[i+1].word.value * r.tokens[i+2].word.value
	return dayMoment(i, i+3, (d + compare.Day(days)).Date())
}

const farthestDay = 12 // sentences back in which the day spoken of may stand

// spokenBefore returns the day spoken of last before token i: that of a statement,
// else any date.
func (r *reader) spokenBefore(i int, s *sentence) compare.Date {
	n := r.sentenceOf(s)
	if d := r.daysOf(n); d.first.since != 0 && d.first.from < i {
		return d.first.since
	}
	for back := n - 1; back >= 0 && back >= n-farthestDay; back-- {
		evs := r.eventsOf(back)
		for k := len(evs) - 1; k >= 0; k-- {
			if evs[k].when.since != 0 {
				return evs[k].when.since
			}
		}
	}
	for back := n - 1; back >= 0 && back >= n-farthestDay; back-- {
		if d := r.daysOf(back); d.last.since != 0 && !r.sentences[back].heading && !r.caption(&r.sentences[back]) {
			return d.last.since
		}
	}
	return 0
}

// days are the first and the last day named in a sentence, the last one by its last
// words: of "Sunday 11 August" 11 August.
type days struct {
	first, last moment
	asked       bool
}

// daysOf returns the days named in sentence n.
func (r *reader) daysOf(n int) *days {
	d := &r.speech.sentences[n].days
	if d.asked {
		return d
	}
	d.asked = true
	s := &r.sentences[n]
	for i := s.from; i < s.to && d.first.since == 0; i++ {
		if m, ok := r.absolute(i, s); ok {
			d.first = m
			d.first.from = i
		}
	}
	for i := s.to - 1; i >= s.from && d.first.since != 0 && d.last.since == 0; i-- {
		if m, ok := r.absolute(i, s); ok {
			d.last = m
		}
	}
	return d
}

// absolute reads a day that leans on no other.
func (r *reader) absolute(i int, s *sentence) (moment, bool) {
	if m, ok := r.calendar(i, s); ok && m.since == m.until {
		return m, true
	}
	if m, ok := r.weekday(i, s); ok {
		return m, true
	}
	if r.is(i, clsDay) {
		return r.dayWord(i, s)
	}
	return moment{}, false
}

// sentenceOf returns the number of a sentence.
func (r *reader) sentenceOf(s *sentence) int {
	n, _ := slices.BinarySearchFunc(r.sentences, s.from, func(t sentence, from int) int { return t.from - from })
	return n
}

// holiday reads New Year's Day: the last one.
func (r *reader) holiday(i int, s *sentence) (moment, bool) {
	if i >= s.to || !r.is(i, clsHoliday) {
		return moment{}, false
	}
	v := r.tokens[i].word.value
	return dayMoment(i, i+1, r.resolve(0, v/100, v%100))
}

// yearAlone reads "in 2021", "since 2015", "of 2020".
func (r *reader) yearAlone(i int, s *sentence) (moment, bool) {
	if i >= s.to || r.tokens[i].kind != tNumber || !(r.is(i-1, clsPreposition) || r.is(i-1, clsSince) || r.is(i-1, clsBetween)) {
		return moment{}, false
	}
	n, ok := r.smallNumber(i, s.to)
	if !ok || !year(r.words(stretch{i, i + 1})) {
		return moment{}, false
	}
	return moment{stretch{i, i + 1}, compare.NewDate(n, 1, 1), compare.NewDate(n, 12, 31)}, true
}

// spanning is what a word needs with which a window begins.
var spanning = setOf(clsPast, clsSince, clsBetween)

// window reads the days that a figure covers, from the words around token i: in the
// past 24 hours, since 7 October, from 10 to 12 September.
func (r *reader) windowAt(i int, s *sentence) (moment, bool) {
	if !r.tokens[i].word.in(&spanning) {
		return moment{}, false
	}
	pub, known := dayOf(r.scene.published)
	switch {
	case r.is(i, clsPast) && known:
		n, ok := r.smallNumber(i+1, s.to)
		unit := i + 2
		if !ok {
			n, unit = 1, i+1
			if before, ok := r.smallNumber(i-1, s.to); ok { // 24 dernières heures
				n = before
			}
		}
		if !r.is(unit, clsSpanUnit) || unit >= s.to {
			return moment{}, false
		}
		days := n * r.tokens[unit].word.value
		back := days - 1
		if r.tokens[unit].word.value == 0 {
			back = max(1, n/24)
		}
		return moment{stretch{i, unit + 1}, (pub - compare.Day(max(0, back))).Date(), pub.Date()}, true
	case r.is(i, clsSince):
		m, ok := r.momentAt(r.skipDeterminer(i+1), s)
		if ok {
			m.from, m.until = i, 0
		}
		return m, ok
	case r.is(i, clsBetween):
		return r.period(i, s)
	}
	return moment{}, false
}

func (r *reader) skipDeterminer(i int) int {
	if r.is(i, clsDeterminer) {
		i++
	}
	return i
}

// skipOn passes over the article of a date: entre le 10 et le 12 septembre.
func (r *reader) skipOn(i int) int {
	if r.is(i, clsOn) && r.is(i, clsDeterminer) {
		i++
	}
	return i
}

// period reads from 10 to 12 September, between 1 January and 31 December 2022.
func (r *reader) period(i int, s *sentence) (moment, bool) {
	from := r.skipOn(i + 1)
	first, ok := r.momentAt(from, s)
	joint := first.to
	if !ok { // from 10 to 12 September: the month stands behind
		joint = from + 1
	}
	if joint >= s.to || !r.is(joint, clsAnd) {
		return moment{}, false
	}
	last, ok2 := r.momentAt(r.skipOn(joint+1), s)
	if !ok2 {
		return moment{}, false
	}
	if !ok {
		day, isDay := r.smallNumber(from, s.to)
		if !isDay || day > 31 {
			return moment{}, false
		}
		first.since = compare.NewDate(last.until.Year(), last.until.Month(), day)
	} else if first.since.Year() != last.until.Year() && last.to-last.from >= 3 {
		// The year stands behind the second day only.
		first.since = compare.NewDate(last.until.Year(), first.since.Month(), first.since.Day())
	}
	if first.since == 0 || first.since > last.until {
		return moment{}, false
	}
	return moment{stretch{i, last.to}, first.since, last.until}, true
}
