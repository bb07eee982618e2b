package sources

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name:   "xlsx",
		Doc:    "a spreadsheet: its first visible sheet, or the one that --sheet names, is read as a table",
		Exts:   []string{".xlsx", ".xlsm"},
		Flat:   true,
		Binary: true,
		Sniff: func(data []byte) bool {
			return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte("xl/"))
		},
		Read:   readXLSX,
		Sample: sampleXLSX(),
	})
}

// Limits of a spreadsheet, which is compressed: a small one can be a large one.
const (
	maxUnzipped = 256 << 20 // bytes of all its parts
	maxCells    = 16 << 20  // of the sheet that is read, empty ones between others too
)

// readXLSX reads a sheet as a table: it is written out as CSV, which the reader of
// tables reads, and positions are told as cells.
func readXLSX(in *input) {
	sheet, err := sheetText(in.data, in.opt.Sheet)
	if err != nil {
		f := compare.Finding{Code: compare.BadSyntax, Pos: in.pos(-1), Message: err.Error(), Hint: "save it anew as .xlsx or as CSV"}
		var fault *sheetError
		if errors.As(err, &fault) {
			f.Code, f.Hint = fault.code, fault.hint
		}
		in.put(f)
		return
	}
	in.data, in.sheet = sheet.text, &sheetIndex{name: sheet.name, rows: sheet.rows}
	in.declare(sheet.namesFrom, sheet.names)
	if len(bytes.TrimSpace(in.data)) == 0 {
		in.foreign = true
		in.errorf(compare.NoClaims, -1, "the sheet "+quote(sheet.name)+" is empty and holds no claims", "name another one with --sheet")
		return
	}
	csv, _ := formatByName("csv")
	in.readAs(csv)
}

// A sheetError says why a sheet cannot be read, and what to do.
type sheetError struct{ code, message, hint string }

func (e *sheetError) Error() string { return e.message }

// sheetText returns a sheet as CSV, where its rows begin in that, and the names that
// another sheet declares. A panic of the library is a fault of the file to us.
func sheetText(data []byte, wanted string) (w *sheetWriter, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("this is not a spreadsheet: the reader failed: %v", p)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped,
	})
	if err != nil {
		return nil, fmt.Errorf("this is not a spreadsheet: %w", err)
	}
	defer f.Close()
	name, err := chooseSheet(f, wanted)
	if err != nil {
		return nil, err
	}
	w = &sheetWriter{file: f, name: name, dates: map[int]bool{}}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		w.from1904 = *props.Date1904
	}
	if err := w.write(); err != nil {
		return nil, err
	}
	if w.namesFrom, w.names, err = readNameSheet(f, name); err != nil {
		return nil, fmt.Errorf("the sheet of names cannot be read: %w", err)
	}
	return w, nil
}

// chooseSheet returns the sheet of that name in whatever case, or the first visible
// one.
func chooseSheet(f *excelize.File, wanted string) (string, error) {
	var names []string
	for _, name := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(name)
		if wanted == "" && err == nil && visible || wanted != "" && compare.Fold(name) == compare.Fold(wanted) {
			return name, nil
		}
		names = append(names, quote(name))
	}
	if wanted == "" {
		return "", &sheetError{compare.NoClaims, "the spreadsheet has no visible sheet", "name one with --sheet"}
	}
	return "", &sheetError{compare.Unreadable, "there is no sheet " + quote(wanted), "there is " + shown(names)}
}

// A sheetWriter writes a sheet as CSV.
type sheetWriter struct {
	file     *excelize.File
	name     string
	text     []byte
	rows     []int        // where each begins
	dates    map[int]bool // which styles show a number as a date
	from1904 bool         // days are counted from 1904
	cells    int

	namesFrom string // the sheet that declares names
	names     []nameRow
}

var errManyCells = &sheetError{compare.TooLarge, "the sheet has too many cells", "split it into several files, or save it as CSV"}

func (w *sheetWriter) write() error {
	rows, err := w.file.Rows(w.name)
	if err != nil {
		return fmt.Errorf("the sheet cannot be read: %w", err)
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fmt.Errorf("row %d cannot be read: %w", n, err)
		}
		if w.cells += 1 + len(cells); w.cells > maxCells {
			return errManyCells
		}
		w.rows = append(w.rows, len(w.text))
		for i, cell := range cells {
			if i > 0 {
				w.text = append(w.text, ',')
			}
			w.cell(w.shown(cell, i+1, n))
		}
		w.text = append(w.text, '\n')
	}
	return rows.Error()
}

// cell adds a cell, between quotation marks where it needs them.
func (w *sheetWriter) cell(text string) {
	if !strings.ContainsAny(text, ",\"\r\n") {
		w.text = append(w.text, text...)
		return
	}
	w.text = append(w.text, '"')
	w.text = append(w.text, strings.ReplaceAll(text, `"`, `""`)...)
	w.text = append(w.text, '"')
}

// shown returns what a cell means: a number that its style shows as a date is that
// day, and one with an exponent is written out.
func (w *sheetWriter) shown(raw string, column, row int) string {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || raw == "" || raw[0] != '-' && (raw[0] < '0' || raw[0] > '9') {
		return raw
	}
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return raw
	}
	kind, err := w.file.GetCellType(w.name, at)
	switch {
	case err != nil || kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString:
		return raw
	case kind == excelize.CellTypeBool:
		return strconv.FormatBool(v != 0)
	case w.isDate(at):
		if day, err := excelize.ExcelDateToTime(v, w.from1904); err == nil {
			return day.Format("2006-01-02")
		}
	case strings.ContainsAny(raw, "eE") && v == float64(int64(v)) && v < 1e15 && v > -1e15:
		return strconv.FormatInt(int64(v), 10)
	}
	return raw
}

// isDate reports whether a cell's style shows a number as a date.
func (w *sheetWriter) isDate(at string) bool {
	id, err := w.file.GetCellStyle(w.name, at)
	if err != nil || id == 0 {
		return false
	}
	if yes, known := w.dates[id]; known {
		return yes
	}
	style, err := w.file.GetStyle(id)
	yes := err == nil && dateFormat(style)
	w.dates[id] = yes
	return yes
}

// dateFormat reports whether a number format has a day or a year in it: a built-in
// one by its number, else by its letters outside quotation marks and brackets.
func dateFormat(s *excelize.Style) bool {
	if s.CustomNumFmt == nil {
		n := s.NumFmt
		return n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58
	}
	quoted, bracket := false, false
	for _, r := range strings.ToLower(*s.CustomNumFmt) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[' || r == ']':
			bracket = r == '['
		case !quoted && !bracket && (r == 'd' || r == 'y'):
			return true
		}
	}
	return false
}

// A sheetIndex tells which cell stands at an offset of the text of a sheet.
type sheetIndex struct {
	name string
	rows []int // where each row begins
}

// pos returns the place of an offset as row and column of the sheet.
func (x *sheetIndex) pos(file string, data []byte, off int) compare.Pos {
	row, found := slices.BinarySearchFunc(x.rows, off, cmp.Compare[int])
	if !found {
		row--
	}
	if row < 0 {
		return compare.Pos{File: file, Sheet: x.name}
	}
	s := newSplitter(data, ',')
	s.row(x.rows[row])
	column := 0
	for i := range s.cells {
		if s.cells[i].at() <= off {
			column = i
		}
	}
	return compare.Pos{File: file, Sheet: x.name, Line: row + 1, Col: column + 1}
}

// sampleXLSX makes a small spreadsheet.
func sampleXLSX() string {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{
		{"topic", "source", "figure", "counts", "stated", "via"},
		{"North Korean soldiers in Kursk", "Kyiv", "nearly 3,000", "killed or wounded", "2024-12-23", "AFP"},
		{"North Korean soldiers in Kursk", "Seoul", 1100, "killed or wounded", "2024-12-23", ""},
	} {
		f.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row)
	}
	var b bytes.Buffer
	f.Write(&b)
	return b.String()
}
