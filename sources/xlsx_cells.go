package sources

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// shown returns what a cell means: a number that its style shows as a date is that
// day, month or year, and any other is written so that figures are read as exactly
// that number.
func (w *sheetWriter) shown(raw string, column, row int) string {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || raw == "" || raw[0] != '-' && raw[0] != '.' && (raw[0] < '0' || raw[0] > '9') {
		return raw
	}
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return raw
	}
	kind, err := w.file.GetCellType(w.name, at)
	switch {
	case err != nil || kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeFormula:
		return raw
	case kind == excelize.CellTypeBool:
		return strconv.FormatBool(v != 0)
	}
	format := w.format(at)
	if format != nil && format.date != "" {
		if day, err := excelize.ExcelDateToTime(v, w.from1904); err == nil {
			return day.Format(format.date)
		}
	}
	if format != nil && w.figures(column) {
		if text, ok := format.words(v, w.comma); ok {
			return text
		}
	}
	return w.digits(raw, v, column)
}

// figures reports whether a column holds numbers of people.
func (w *sheetWriter) figures(column int) bool {
	f, named := w.fields[column]
	return named && slices.Contains(figureFields, f)
}

// digits writes a number out, with the decimal sign of the dataset where it may be a
// figure.
func (w *sheetWriter) digits(raw string, v float64, column int) string {
	const exact = 1e15
	switch {
	case !strings.ContainsAny(raw, ".eE"):
		return raw
	case v == math.Trunc(v) && math.Abs(v) < exact:
		return strconv.FormatInt(int64(v), 10)
	case strings.ContainsAny(raw, "eE"):
		raw = strconv.FormatFloat(v, 'f', -1, 64)
	}
	if _, named := w.fields[column]; w.comma && (!named || w.figures(column)) {
		return strings.Replace(raw, ".", ",", 1)
	}
	return raw
}

// A numberFormat says how a style shows a number, where that is not the number alone.
type numberFormat struct {
	date          string // the layout of the date that it is; empty for none
	before, after string // what stands before and behind the number, if there are letters
	thousands     int    // how often it is divided by a thousand
	decimals      int
}

// words returns the number with the words round it, such as about 3000.
func (n *numberFormat) words(v float64, comma bool) (string, bool) {
	if n.before == "" && n.after == "" || v < 0 {
		return "", false
	}
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if n.thousands > 0 {
		text = strconv.FormatFloat(v/math.Pow(1000, float64(n.thousands)), 'f', n.decimals, 64)
	}
	if comma {
		text = strings.Replace(text, ".", ",", 1)
	}
	return strings.TrimSpace(n.before + text + n.after), true
}

// format returns how a cell's style shows a number, nil where as it is.
func (w *sheetWriter) format(at string) *numberFormat {
	id, err := w.file.GetCellStyle(w.name, at)
	if err != nil || id == 0 {
		return nil
	}
	if f, known := w.formats[id]; known {
		return f
	}
	style, err := w.file.GetStyle(id)
	if err != nil {
		return nil
	}
	f := formatOf(style)
	w.formats[id] = f
	return f
}

// The layouts of dates.
const (
	layoutDay   = "2006-01-02"
	layoutMonth = "2006-01"
	layoutYear  = "2006"
)

// formatOf reads the number format of a style: a built-in one by its number, else by
// its letters. The first of several sections is the one for counts.
func formatOf(s *excelize.Style) *numberFormat {
	if s.CustomNumFmt == nil {
		const monthYear = 17 // mmm-yy
		switch n := s.NumFmt; {
		case n == monthYear:
			return &numberFormat{date: layoutMonth}
		case n >= 14 && n <= 16 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58:
			return &numberFormat{date: layoutDay}
		}
		return nil
	}
	p := parseNumberFormat(*s.CustomNumFmt)
	has := func(letters string) bool { return strings.ContainsAny(p.letters, letters) }
	switch {
	case has("d"), has("y") && has("hs"):
		return &numberFormat{date: layoutDay}
	case has("y") && has("m"), strings.Contains(p.letters, "mmm"):
		return &numberFormat{date: layoutMonth}
	case has("y"):
		return &numberFormat{date: layoutYear}
	case !p.digits || !strings.ContainsFunc(p.before+p.after, isLetter):
		return nil
	}
	return &numberFormat{before: p.before, after: p.after, thousands: p.thousands, decimals: p.decimals}
}

// isLetter reports whether a format shows the character as a letter, or as a sign that
// hedges.
func isLetter(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("~<>+≈≤≥±", r) }

// A formatParts is a number format taken apart.
type formatParts struct {
	letters       string // those that are codes, in lower case
	before, after string // the text round the digits
	digits        bool
	thousands     int
	decimals      int
}

func parseNumberFormat(format string) (p formatParts) {
	const (
		plain = iota
		quoted
		bracketed
		literal // the next character is text
		skipped // the next character is no text
	)
	state, commas, point := plain, 0, false
	text := func(r rune) {
		if p.digits {
			p.after += string(r)
		} else {
			p.before += string(r)
		}
	}
	for _, r := range format {
		switch {
		case state == literal:
			text(r)
			state = plain
		case state == skipped:
			state = plain
		case state == quoted && r != '"':
			text(r)
		case r == '"':
			state = quoted - state
		case state == bracketed:
			if r == ']' {
				state = plain
			}
		case r == '[':
			state = bracketed
		case r == '\\' || r == '!':
			state = literal
		case r == '_' || r == '*' || lower(r) == 'e' && p.digits: // the sign of an exponent is none of ours
			state = skipped
		case r == ';':
			p.thousands = commas
			return p
		case strings.ContainsRune("0#?", r):
			p.digits, commas = true, 0
			if point {
				p.decimals++
			}
		case r == ',':
			commas++
		case r == '.':
			point = true
		case strings.ContainsRune("dmyhs", lower(r)):
			p.letters += string(lower(r))
		case strings.ContainsRune(" ~<>+", r):
			text(r)
		}
	}
	p.thousands = commas
	return p
}

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

// A mergedCell is a rectangle of cells that are one, with the first one's value.
type mergedCell struct {
	left, top, right, bottom int
	text                     string
}

// findMerged finds the merged cells of the sheet.
func (w *sheetWriter) findMerged() error {
	list, err := w.file.GetMergeCells(w.name, true)
	if err != nil {
		return err
	}
	for _, m := range list {
		left, top, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err1 == nil && err2 == nil && (left < right || top < bottom) {
			w.merged = append(w.merged, &mergedCell{left: left, top: top, right: right, bottom: bottom})
		}
	}
	slices.SortStableFunc(w.merged, func(a, b *mergedCell) int { return cmp.Compare(a.top, b.top) })
	return nil
}

// spread puts the value of merged cells into each of them. A row of which nothing but
// one such is known is a title, and one that only goes on with others is no row of its
// own: both stay as they are.
func (w *sheetWriter) spread(cells []string, row int) []string {
	w.merged = slices.DeleteFunc(w.merged, func(m *mergedCell) bool { return m.bottom < row })
	if len(w.merged) == 0 || w.merged[0].top > row {
		return cells
	}
	own := 0
	for _, cell := range cells {
		if cell != "" {
			own++
		}
	}
	var here []*mergedCell
	for _, m := range w.merged {
		if m.top > row {
			break
		}
		if m.top == row && m.left <= len(cells) {
			m.text = cells[m.left-1]
		}
		here = append(here, m)
	}
	if own == 0 || own == 1 && slices.ContainsFunc(here, func(m *mergedCell) bool { return m.top == row && m.text != "" && m.right > m.left }) {
		return cells
	}
	for _, m := range here {
		if m.text == "" {
			continue
		}
		w.cells += m.right - m.left + 1
		if w.cells > maxCells {
			return cells
		}
		for len(cells) < m.right {
			cells = append(cells, "")
		}
		for column := m.left; column <= m.right; column++ {
			cells[column-1] = m.text
		}
	}
	return cells
}
