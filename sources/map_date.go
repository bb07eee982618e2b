package sources

import (
	"errors"
	"slices"
	"strings"

	"counterclaim/compare"
)

// A dateForm is how a foreign file writes its dates, such as DD Month YYYY. A time
// of day is read over: there are no time zones here, and the day is what counts.
type dateForm struct {
	text   string
	tokens []dateToken
}

// A dateToken is a part of a date, or signs that stand in it as they are.
type dateToken struct {
	part   datePart
	digits int    // how many there must be; 0 for one or two
	signs  string // of plainPart
}

type datePart uint8

const (
	plainPart datePart = iota
	yearPart
	monthPart
	namePart // of a month, in English, whole or its first three letters
	dayPart
	timePart // read over
)

// A dateWord is a word of a form, and what stands in its place in a date.
type dateWord struct {
	word   string
	part   datePart
	digits int
}

// formWords are the words of a form, the longer before those that begin them.
var formWords = []dateWord{
	{"YYYY", yearPart, 4}, {"Month", namePart, 0}, {"MM", monthPart, 2}, {"M", monthPart, 0},
	{"DD", dayPart, 2}, {"D", dayPart, 0}, {"HH", timePart, 2}, {"H", timePart, 0},
	{"SSSSSS", timePart, 6}, {"SSS", timePart, 3}, {"SS", timePart, 2},
}

// parseDateForm reads a form. MM are minutes behind the hours.
func parseDateForm(text string) (f dateForm, err error) {
	f.text = text
	var has [timePart + 1]bool
	for rest := text; rest != ""; {
		i := slices.IndexFunc(formWords, func(w dateWord) bool { return strings.HasPrefix(rest, w.word) })
		if i < 0 {
			if letter(rest[0]) && rest[0] != 'T' && rest[0] != 'Z' || len(f.tokens) > 2*maxParts {
				return f, errors.New("is no form of a date")
			}
			f.tokens, rest = append(f.tokens, dateToken{plainPart, 0, rest[:1]}), rest[1:]
			continue
		}
		p := formWords[i]
		part := p.part
		if part == monthPart && has[timePart] {
			part = timePart
		}
		if has[part] && part != timePart || part == namePart && has[monthPart] || part == monthPart && has[namePart] {
			return f, errors.New("has " + p.word + " twice")
		}
		has[part] = true
		f.tokens, rest = append(f.tokens, dateToken{part, p.digits, ""}), rest[len(p.word):]
	}
	if !has[yearPart] || has[dayPart] && !has[monthPart] && !has[namePart] {
		return f, errors.New("does not tell a day, a month or a year")
	}
	return f, nil
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// shape is the same for forms that one date may have; then order tells which of two
// numbers is its day.
func (f *dateForm) shape() (shape string, order [2]datePart) {
	var b strings.Builder
	n := 0
	for _, t := range f.tokens {
		switch t.part {
		case plainPart:
			b.WriteString(t.signs)
		case monthPart, dayPart:
			b.WriteByte('N')
			order[n], n = t.part, n+1
		default:
			b.WriteByte('0' + byte(t.part))
		}
	}
	return b.String(), order
}

// date reads a text that has the form from end to end.
func (f *dateForm) date(text string) (compare.Date, bool) {
	var n [timePart + 1]int
	for _, t := range f.tokens {
		size, value := 0, 0
		switch t.part {
		case plainPart:
			if !strings.HasPrefix(text, t.signs) {
				return 0, false
			}
			size = len(t.signs)
		case namePart:
			size, value = monthName(text)
		default:
			size, value = leadingDigits(text, t.digits)
		}
		if size == 0 || value == 0 && (t.part == dayPart || t.part == monthPart) {
			return 0, false
		}
		n[t.part], text = value, text[size:]
	}
	d := compare.NewDate(n[yearPart], n[monthPart]+n[namePart], n[dayPart])
	return d, text == "" && d != 0
}

// leadingDigits reads so many digits, or one or two where it is 0.
func leadingDigits(text string, want int) (size, value int) {
	most := max(want, 2)
	for size < len(text) && size < most && text[size] >= '0' && text[size] <= '9' {
		value = 10*value + int(text[size]-'0')
		size++
	}
	if size < want {
		return 0, 0
	}
	return size, value
}

// monthName reads the name of a month with which a text begins.
func monthName(text string) (size, month int) {
	for size < len(text) && letter(text[size]) {
		size++
	}
	word := strings.ToLower(text[:size])
	for i, name := range monthNames {
		if word == name || word == name[:3] || word == "sept" && i == 8 {
			return size, i + 1
		}
	}
	return 0, 0
}

// date writes a date that has one of the forms as our own; any other text is left
// for the builder, which knows what is wrong with it.
func (m *Map) date(text string) string {
	if _, ok := isoDate(text); ok {
		return text
	}
	for i := range m.dates {
		if d, ok := m.dates[i].date(text); ok {
			return d.String()
		}
	}
	return text
}

// isDateField reports whether a field holds a date.
func isDateField(f compare.Field) bool { return f >= compare.FieldStated && f <= compare.FieldUntil }
