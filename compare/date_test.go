package compare

import (
	"testing"
	"time"
)

// Every day of nine thousand years has the number that the time package gives it.
func TestDateAndDayAreInverse(t *testing.T) {
	day := time.Date(1000, 1, 1, 0, 0, 0, 0, time.UTC)
	n := Day(day.Unix() / 86400)
	for last := Date(0); day.Year() < 10000; n++ {
		y, m, d := day.Date()
		date := NewDate(y, int(m), d)
		if date.Year() != y || date.Month() != int(m) || date.Day() != d || !date.Exact() {
			t.Fatalf("%v holds %d, %d, %d", day, date.Year(), date.Month(), date.Day())
		}
		if date.First() != n || date.Last() != n || n.Date() != date {
			t.Fatalf("%v is day %d to %d, want %d; and that day is %v", date, date.First(), date.Last(), n, n.Date())
		}
		if date.Compare(last) <= 0 || last.Compare(date) >= 0 || date.Compare(date) != 0 {
			t.Fatalf("%v does not come after %v", date, last)
		}
		last, day = date, day.AddDate(0, 0, 1)
	}
}

func TestMonthAndYearHoldTheirDays(t *testing.T) {
	for y := 1000; y <= 9999; y++ {
		year := NewDate(y, 0, 0)
		if year.First() != NewDate(y, 1, 1).First() || year.Last() != NewDate(y, 12, 31).First() || year.Exact() {
			t.Fatalf("%v goes from %v to %v", year, year.First().Date(), year.Last().Date())
		}
		for m := 1; m <= 12; m++ {
			month := NewDate(y, m, 0)
			last := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC)
			if month.First() != NewDate(y, m, 1).First() || month.Last() != Day(last.Unix()/86400) || month.Exact() {
				t.Fatalf("%v goes from %v to %v", month, month.First().Date(), month.Last().Date())
			}
			if year.Compare(month) >= 0 || month.Compare(NewDate(y, m, 1)) >= 0 {
				t.Fatalf("the less precise of %v, %v and its first day does not come first", year, month)
			}
		}
	}
}

func TestNewDateRefusesDaysThatNeverWere(t *testing.T) {
	for _, d := range [][3]int{
		{999, 1, 1}, {10000, 1, 1}, {0, 0, 0}, {-2024, 1, 1}, {2024, 13, 1}, {2024, -1, 1}, {2024, 1, 32}, {2024, 1, -1},
		{2024, 4, 31}, {2023, 2, 29}, {1900, 2, 29}, {2000, 2, 30}, {2024, 0, 5},
	} {
		if got := NewDate(d[0], d[1], d[2]); got != 0 {
			t.Errorf("%v is %v", d, got)
		}
	}
	for _, d := range [][3]int{{2024, 2, 29}, {2000, 2, 29}} {
		if NewDate(d[0], d[1], d[2]) == 0 {
			t.Errorf("%v is refused", d)
		}
	}
}

func TestDaysBeyondTheCalendarHaveNoDate(t *testing.T) {
	first, last := NewDate(1000, 1, 1).First(), NewDate(9999, 12, 31).First()
	for _, n := range []Day{first - 1, first - 400, last + 1, last + 400, -1 << 31, 1<<31 - 1} {
		if d := n.Date(); d != 0 {
			t.Errorf("day %d is %v", n, d)
		}
	}
}

func TestDateString(t *testing.T) {
	for want, d := range map[string]Date{
		"": 0, "2024": NewDate(2024, 0, 0), "2024-02": NewDate(2024, 2, 0), "2024-12-23": NewDate(2024, 12, 23), "1000-01-01": NewDate(1000, 1, 1),
	} {
		if d.String() != want {
			t.Errorf("%q, want %q", d, want)
		}
	}
}
