package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// FigureWords returns a figure as said, and where only numbers were given, words
// that say what they are.
func FigureWords(f compare.Figure) string {
	if f.Text != "" {
		return clean(f.Text)
	}
	g := f.Given
	span := ""
	switch {
	case g.HasLow && g.HasHigh && g.Low == g.High:
		span = Number(g.Low)
	case g.HasLow && g.HasHigh:
		span = Number(g.Low) + "–" + Number(g.High)
	case g.HasLow:
		span = "at least " + Number(g.Low)
	case g.HasHigh:
		span = "up to " + Number(g.High)
	}
	switch {
	case !g.HasBest:
		return span
	case span == "" || span == Number(g.Best):
		return Number(g.Best)
	}
	return Number(g.Best) + " (" + span + ")"
}

// Range returns an interval in words: "1,100", "1,050–1,149", "1,001 or more",
// "up to 500".
func Range(i compare.Interval) string {
	switch {
	case i.Lo == i.Hi:
		return Number(i.Lo)
	case i.Open() && i.Lo == 0:
		return "any number"
	case i.Open():
		return Number(i.Lo) + " or more"
	case i.Lo == 0:
		return "up to " + Number(i.Hi)
	}
	return Number(i.Lo) + "–" + Number(i.Hi)
}

// Number returns a count with commas between its thousands.
func Number(n int64) string { return compare.Grouped(n) }

// People returns a number of people: "355 people", "1 person".
func People(n int64) string {
	if n == 1 {
		return "1 person"
	}
	return Number(n) + " people"
}

// count returns a number of things: "3 pairs", "1 pair".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return Number(int64(n)) + " " + thing
}

// Factor returns a factor with two or three significant digits, more where it would seem
// to be 1 and is not: "2.7×", "13×", "253×", "1.04×". It returns nothing for 0,
// which stands for no factor.
func Factor(x float64) string {
	if x <= 0 {
		return ""
	}
	s := ""
	switch {
	case x < 9.95:
		s = strconv.FormatFloat(x, 'f', 1, 64)
		for digits := 2; digits <= 6 && s[0] == '1' && strings.Trim(s[1:], ".0") == "" && x > 1; digits++ {
			s = strconv.FormatFloat(x, 'f', digits, 64)
		}
	case x < 999.5:
		s = strconv.FormatFloat(x, 'f', 0, 64)
	default:
		unit := 1.0
		for x/unit >= 999.5 {
			unit *= 10
		}
		whole := strconv.FormatFloat(x/unit, 'f', 0, 64)
		n, err := strconv.ParseInt(whole+strings.Repeat("0", len(strconv.FormatFloat(unit, 'f', 0, 64))-1), 10, 64)
		if err != nil {
			return strconv.FormatFloat(x, 'g', 3, 64) + "×"
		}
		s = Number(n)
	}
	return s + "×"
}

// FactorWords returns the factors of a pair: "2.7× as said, 1.3× at the
// nearest". A factor of 1 goes without saying.
func FactorWords(p *compare.Pair) string {
	var parts []string
	if p.AsSaid > 1 {
		parts = append(parts, Factor(p.AsSaid)+" as said")
	}
	switch {
	case !p.Verdict.Disputed():
	case p.Nearest > 1:
		parts = append(parts, Factor(p.Nearest)+" at the nearest")
	case p.Nearest == 0 && p.Gap > 0:
		parts = append(parts, "no factor from zero")
	}
	return strings.Join(parts, ", ")
}

var months = [...]string{
	"", "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// Date returns a date in words: "23 December 2024", "December 2024", "2024".
func Date(d compare.Date) string { return string(appendDateWords(nil, d)) }

// appendDateWords appends a date in words.
func appendDateWords(b []byte, d compare.Date) []byte {
	if d == 0 {
		return b
	}
	if d.Day() != 0 {
		b = strconv.AppendInt(b, int64(d.Day()), 10)
		b = append(b, ' ')
	}
	if d.Month() != 0 {
		b = append(b, months[d.Month()]...)
		b = append(b, ' ')
	}
	return strconv.AppendInt(b, int64(d.Year()), 10)
}

// appendDate appends a date as ISO 8601, as [compare.Date.String] has it.
func appendDate(b []byte, d compare.Date) []byte {
	if d == 0 {
		return b
	}
	b = strconv.AppendInt(b, int64(d.Year()), 10)
	for _, part := range [...]int{d.Month(), d.Day()} {
		if part == 0 {
			break
		}
		b = append(b, '-', byte('0'+part/10), byte('0'+part%10))
	}
	return b
}

// daysWords returns the days that a topic spans.
func daysWords(since, until compare.Date) string {
	switch {
	case since == until:
		return Date(since)
	case since == 0:
		return "until " + Date(until)
	case until == 0:
		return "since " + Date(since)
	}
	return Date(since) + " to " + Date(until)
}

// disputeWords says how many pairs are in dispute.
func disputeWords(disputed, pairs int) string {
	of := count(pairs, "pair")
	switch disputed {
	case 0:
		return of + ", none in dispute"
	case pairs:
		return of + ", all in dispute"
	}
	return Number(int64(disputed)) + " of " + of + " in dispute"
}

// TotalWords closes a table: how many topics, claims, pairs and disputes, and of
// how many topics not all can be true.
func TotalWords(t *compare.Table) string {
	parts := []string{
		count(len(t.Topics), "topic"), count(t.Claims, "claim"), count(t.Tally.Pairs(), "pair"),
		count(t.Tally[compare.Conflict], "conflict"), count(t.Tally[compare.Tension], "tension"),
	}
	joint := jointTally(t)
	if n := joint[compare.Inconsistent]; n > 0 {
		parts = append(parts, count(n, "topic")+" that cannot all be true")
	}
	if n := joint[compare.NotDecided]; n > 0 {
		parts = append(parts, count(n, "topic")+" not decided")
	}
	return strings.Join(parts, ", ") + "."
}

// jointTally counts topics by what is known of them as a whole.
func jointTally(t *compare.Table) [compare.NotDecided + 1]int {
	var n [compare.NotDecided + 1]int
	for i := range t.Topics {
		n[t.Topics[i].Joint]++
	}
	return n
}
