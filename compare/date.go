package compare

import (
	"fmt"
	"strconv"
)

// A Date is a civil date known to the day, the month or the year. It has no
// time of day and no time zone. The zero Date is unknown. Dates compare with ==:
// equal dates were written with equal precision.
type Date uint32

// NewDate returns the date; day 0 makes it a month, month 0 a year. It returns
// 0 where there is no such date in the years 1000 to 9999.
func NewDate(year, month, day int) Date {
	switch {
	case year < 1000 || year > 9999, month < 0 || month > 12:
		return 0
	case month == 0 && day != 0, day < 0 || day > daysIn(year, month):
		return 0
	}
	return Date(year<<9 | month<<5 | day)
}

// Year returns the year, 0 if unknown.
func (d Date) Year() int { return int(d >> 9) }

// Month returns the month, 0 if unknown.
func (d Date) Month() int { return int(d >> 5 & 15) }

// Day returns the day of the month, 0 if unknown.
func (d Date) Day() int { return int(d & 31) }

// Exact reports whether the date is known to the day.
func (d Date) Exact() bool { return d&31 != 0 }

// Compare orders dates by their first day, the less precise one first.
func (d Date) Compare(e Date) int { return int(int64(d) - int64(e)) }

// String returns the date as ISO 8601: 2024-12-23, 2024-12 or 2024.
func (d Date) String() string {
	switch {
	case d == 0:
		return ""
	case d.Month() == 0:
		return strconv.Itoa(d.Year())
	case d.Day() == 0:
		return fmt.Sprintf("%04d-%02d", d.Year(), d.Month())
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), d.Month(), d.Day())
}

// A Day is a day numbered from 0 = 1970-01-01.
type Day int32

// First returns the first day that the date may stand for.
func (d Date) First() Day { return dayOf(d.Year(), max(1, d.Month()), max(1, d.Day())) }

// Last returns the last day that the date may stand for.
func (d Date) Last() Day {
	switch {
	case d.Month() == 0:
		return dayOf(d.Year(), 12, 31)
	case d.Day() == 0:
		return dayOf(d.Year(), d.Month(), daysIn(d.Year(), d.Month()))
	}
	return d.First()
}

// Date returns the day as a date.
func (n Day) Date() Date {
	// Gregorian calendar by eras of 400 years, with years that begin in March
	// so that the leap day comes last.
	z := int(n) + 719468
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	month := mp + 3
	year := yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return NewDate(year, month, doy-(153*mp+2)/5+1)
}

// dayOf numbers a day; it is the inverse of Day.Date.
func dayOf(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	era := year / 400
	yoe := year - era*400
	doy := (153*(month-3)+2)/5 + day - 1
	return Day(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468)
}

func daysIn(year, month int) int {
	switch month {
	case 0:
		return 0
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
