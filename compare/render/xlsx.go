package render

import (
	"errors"
	"io"
	"strconv"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "xlsx", Doc: "a spreadsheet with sheets for claims, pairs, reconciliation and sources", Exts: []string{".xlsx"}}, writeXLSX)
}

// writeXLSX writes a spreadsheet. Its first sheet has the claims under the names that
// datasets have for their fields, so that it can be read as a dataset again.
func writeXLSX(w io.Writer, t view, o Options) error {
	b, err := newBook()
	if err != nil {
		return err
	}
	defer b.file.Close()
	if o.Overview {
		b.overview(t)
		return b.write(w)
	}
	b.topics(t, o)
	return b.write(w)
}

// topics fills the sheets, topic by topic.
func (b *book) topics(t view, o Options) {
	claims, pairs := b.sheet("claims", claimColumns()), b.sheet("pairs", pairColumns)
	together, sources := b.sheet("reconciliation", togetherColumns), b.sheet("sources", sourceColumns)
	said := newSpeakers()
	for i := range t.Topics {
		topic := t.topic(i)
		for l := range topic.Lines {
			claims.claim(&topic.Lines[l])
			said.add(&topic.Lines[l])
		}
		names := newNamer(topic)
		for p := range topic.Pairs {
			pairs.pair(topic, names, &topic.Pairs[p])
		}
		if topic.Together != nil {
			together.together(topic)
		}
	}
	said.write(sources)
	b.names(t.Names())
	b.overview(t)
}

// A book is a spreadsheet in the making. Its first error sticks.
type book struct {
	file   *excelize.File
	sheets []*worksheet
	styles map[string]int
	err    error
}

// The formats of numbers and dates in cells.
const (
	styleDate   = "yyyy-mm-dd"
	styleWhole  = "#,##0"
	styleFactor = "0.0##"
	styleHead   = "head"
	styleWrap   = "wrap"
)

// errSheetFull says that a sheet cannot hold all rows. A part of them would look like all.
var errSheetFull = errors.New("a sheet of a spreadsheet has room for 1,048,576 rows, and there are more: write CSV or JSON, or ask for fewer topics")

func newBook() (*book, error) {
	b := &book{file: excelize.NewFile(), styles: map[string]int{}}
	// A file of today would not be the file of tomorrow.
	const epoch = "1980-01-01T00:00:00Z"
	b.fail(b.file.SetDocProps(&excelize.DocProperties{Creator: "counterclaim", LastModifiedBy: "counterclaim", Created: epoch, Modified: epoch, Title: "Divergence table"}))
	for _, format := range []string{styleDate, styleWhole, styleFactor} {
		b.style(format, &excelize.Style{CustomNumFmt: &format, Alignment: &excelize.Alignment{Vertical: "top"}})
	}
	b.style(styleHead, &excelize.Style{Font: &excelize.Font{Bold: true}, Border: []excelize.Border{{Type: "bottom", Style: 1, Color: "808080"}}})
	b.style(styleWrap, &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	return b, b.err
}

func (b *book) style(name string, s *excelize.Style) {
	id, err := b.file.NewStyle(s)
	b.fail(err)
	b.styles[name] = id
}

func (b *book) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// write ends all sheets and writes the file.
func (b *book) write(w io.Writer) error {
	for _, s := range b.sheets {
		s.end()
	}
	if b.err == nil && len(b.sheets) > 0 {
		b.fail(b.file.DeleteSheet("Sheet1"))
		b.file.SetActiveSheet(0)
	}
	if b.err != nil {
		return b.err
	}
	return b.file.Write(w)
}

// A worksheet is one sheet, filled cell by cell and row by row.
type worksheet struct {
	*book
	name    string
	columns []sheetColumn
	row     int // the one being filled, from 1
	col     int // of the next cell
}

// A sheetColumn is a column's title and its width in characters.
type sheetColumn struct {
	title string
	width float64
}

// sheet begins a sheet, whose first row has the titles.
func (b *book) sheet(name string, columns []sheetColumn) *worksheet {
	s := &worksheet{book: b, name: name, columns: columns, row: 1}
	_, err := b.file.NewSheet(name)
	b.fail(err)
	b.sheets = append(b.sheets, s)
	for i, c := range columns {
		s.text(c.title)
		letter, _ := excelize.ColumnNumberToName(i + 1)
		b.fail(b.file.SetColWidth(name, letter, letter, c.width))
	}
	b.fail(b.file.SetCellStyle(name, "A1", s.at(len(columns), 1), b.styles[styleHead]))
	s.next()
	return s
}

// end freezes the titles and puts filters on them.
func (s *worksheet) end() {
	s.fail(s.file.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	s.fail(s.file.AutoFilter(s.name, "A1:"+s.at(len(s.columns), max(1, s.row-1)), nil))
}

// next begins another row.
func (s *worksheet) next() {
	const most = 1 << 20
	if s.row++; s.row > most+1 {
		s.fail(errSheetFull)
		s.row = most
	}
	s.col = 0
}

func (s *worksheet) at(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row)
	return name
}

// put fills the next cell by set, unless it stays empty, in a style.
func (s *worksheet) put(has bool, style string, set func(at string) error) {
	s.col++
	if !has || s.err != nil {
		return
	}
	at := s.at(s.col, s.row)
	s.fail(set(at))
	if style != "" {
		s.fail(s.file.SetCellStyle(s.name, at, at, s.styles[style]))
	}
}

// text fills a cell with text, which stays text whatever it begins with. Cells hold no
// more than longestCell characters; what is cut is marked.
func (s *worksheet) text(text string) {
	style := ""
	if s.row > 1 && len(text) > wrapFrom {
		style = styleWrap
	}
	s.put(text != "", style, func(at string) error { return s.file.SetCellStr(s.name, at, cellText(text)) })
}

// wrapFrom is how long a text may be that stays on one line, in bytes.
const wrapFrom = 60

// longestCell is how many UTF-16 code units a cell of a spreadsheet holds.
const longestCell = 32_767

// cellText makes a text fit for a cell: what CSV does with controls and with what has no
// shape, and too long a text is cut. Spreadsheets read _x0041_ as the character of that
// number, so an underscore that would begin one is written so itself.
func cellText(text string) string {
	const underscore = "_x005F_"
	out := make([]byte, 0, len(text))
	units, last := 0, rune(0)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if unseen(last, r, text[i:]) {
			continue
		}
		last = r
		written := string(r)
		switch {
		case r == '\r' && (i == len(text) || text[i] != '\n'), lineSeparator(r):
			written = "\n"
		case r == '\r':
			continue
		case r != '\n' && r != '\t' && control(r), r == 0xfffe, r == 0xffff:
			written = "\uFFFD"
		case r == '_' && escaped(text[i:]):
			written = underscore
		}
		if units += len(utf16.Encode([]rune(written))); units > longestCell-1 {
			return string(append(out, "…"...))
		}
		out = append(out, written...)
	}
	if len(out) == 0 && text != "" {
		return "\uFFFD"
	}
	return string(out)
}

// escaped reports whether a text goes on like the number of a character behind _.
func escaped(rest string) bool {
	const digits = 4
	if len(rest) < digits+2 || rest[0] != 'x' && rest[0] != 'X' || rest[digits+1] != '_' {
		return false
	}
	_, err := strconv.ParseUint(rest[1:digits+1], 16, 16)
	return err == nil
}

// number fills a cell with a whole number. Beyond 15 digits a spreadsheet would round
// it, so it becomes text.
func (s *worksheet) number(n int64, has bool) {
	const exact = 1_000_000_000_000_000
	if has && n >= exact {
		s.text(strconv.FormatInt(n, 10))
		return
	}
	s.put(has, styleWhole, func(at string) error { return s.file.SetCellInt(s.name, at, n) })
}

// factor fills a cell with a factor; 0 is none.
func (s *worksheet) factor(x float64) {
	s.put(x > 0, styleFactor, func(at string) error { return s.file.SetCellFloat(s.name, at, x, -1, 64) })
}

// date fills a cell with a day as a real date; months and years stay text, and so do
// days before those that spreadsheets count.
func (s *worksheet) date(d compare.Date) {
	if !d.Exact() || d.Year() < 1901 {
		s.text(d.String())
		return
	}
	s.put(true, styleDate, func(at string) error {
		return s.file.SetCellValue(s.name, at, time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC))
	})
}

// interval fills two cells with the ends of an interval; an open one stays empty.
func (s *worksheet) interval(i compare.Interval) {
	s.number(i.Lo, true)
	s.number(i.Hi, !i.Open())
}

// exact fills a cell with a number in digits: a whole one as such, another one as text.
func (s *worksheet) exact(digits string) {
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		s.number(n, true)
		return
	}
	s.text(digits)
}
