package sources

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"regexp"
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
	comma := in.beside.with(in).decimal == ','
	sheet, err := sheetText(in.data, in.opt.Sheet, comma)
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
	for _, c := range sheet.uncounted {
		pos := compare.Pos{File: in.name, Sheet: sheet.name, Line: c.row, Col: c.column}
		in.found.fault(compare.BadValue, func() compare.Pos { return pos }, "the cell holds a formula without a value", "open the spreadsheet in a program that works formulas out, and save it")
	}
	in.found.lose(sheet.lost...)
	if len(bytes.TrimSpace(in.data)) == 0 {
		in.foreign = true
		in.errorf(compare.NoClaims, -1, "the sheet "+compare.Quote(sheet.name)+" is empty and holds no claims", "name another one with --sheet")
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
func sheetText(data []byte, wanted string, comma bool) (w *sheetWriter, err error) {
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
	w = &sheetWriter{file: f, name: name, comma: comma, formulas: hasFormulas(f), formats: map[int]*numberFormat{}, fields: map[int]compare.Field{}}
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
		names = append(names, compare.Quote(name))
	}
	if wanted == "" {
		return "", &sheetError{compare.NoClaims, "the spreadsheet has no visible sheet", "name one with --sheet"}
	}
	return "", &sheetError{compare.Unreadable, "there is no sheet " + compare.Quote(wanted), "there is " + shown(names)}
}

// A sheetWriter writes a sheet as CSV.
type sheetWriter struct {
	file     *excelize.File
	name     string
	comma    bool // figures have a decimal comma
	text     []byte
	rows     []int                 // where each begins
	formats  map[int]*numberFormat // how styles show a number; nil as it is
	from1904 bool                  // days are counted from 1904
	cells    int
	merged   []*mergedCell         // by their first rows
	fields   map[int]compare.Field // which columns are named as fields, as far as was read
	last     int                   // the last of them

	formulas  bool     // the file has any
	blank     int      // rows without a value that were looked at for them
	uncounted []cellAt // formulas without a value, in columns of fields
	lost      []string // ids of rows with such

	namesFrom string // the sheet that declares names
	names     []nameRow
}

// A cellAt is the place of a cell, from 1.
type cellAt struct{ row, column int }

var errManyCells = &sheetError{compare.TooLarge, "the sheet has too many cells", "split it into several files, or save it as CSV"}

func (w *sheetWriter) write() error {
	if err := w.findMerged(); err != nil {
		return err
	}
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
		for i, cell := range cells {
			cells[i] = w.shown(cell, i+1, n)
		}
		cells = w.spread(cells, n)
		if w.uncountedIn(cells, n) {
			cells = nil
		}
		if w.cells > maxCells {
			return errManyCells
		}
		w.header(cells)
		w.rows = append(w.rows, len(w.text))
		for i, cell := range cells {
			if i > 0 {
				w.text = append(w.text, ',')
			}
			w.cell(cell)
		}
		w.text = append(w.text, '\n')
	}
	return rows.Error()
}

// header notes which columns are fields, by what stands in a row that names two.
func (w *sheetWriter) header(cells []string) {
	if len(cells) > maxColumns {
		return
	}
	named := map[int]compare.Field{}
	for i, cell := range cells {
		if f, ok := fieldOfHeader(cell); ok {
			named[i+1] = f
		}
	}
	if len(named) < 2 || len(named) < len(w.fields) {
		return
	}
	w.fields, w.last = named, 0
	for column := range named {
		w.last = max(w.last, column)
	}
}

// hasFormulas reports whether any sheet may have a formula.
func hasFormulas(f *excelize.File) (has bool) {
	f.Pkg.Range(func(part, data any) bool {
		if name, ok := part.(string); ok && strings.HasPrefix(name, "xl/worksheets/") {
			text, ok := data.([]byte)
			has = has || !ok || formulaTag.Match(text)
		}
		return !has
	})
	return has
}

var formulaTag = regexp.MustCompile(`<(\w+:)?f[\s/>]`)

// uncountedIn reports whether a row has a formula without a value where a field
// should be, and notes where. The row cannot be used: what it says is not known.
func (w *sheetWriter) uncountedIn(cells []string, row int) bool {
	const mostBlank = 10_000
	if !w.formulas {
		return false
	}
	if len(cells) == 0 {
		if w.blank++; w.blank > mostBlank {
			return false
		}
	}
	found := false
	for column := 1; column <= w.last; column++ {
		_, named := w.fields[column]
		if !named || column <= len(cells) && cells[column-1] != "" {
			continue
		}
		at, err := excelize.CoordinatesToCellName(column, row)
		if err != nil {
			continue
		}
		formula, err := w.file.GetCellFormula(w.name, at)
		if err != nil || formula == "" {
			continue
		}
		if kind, err := w.file.GetCellType(w.name, at); err != nil || kind == excelize.CellTypeFormula {
			continue // an empty text is its value
		}
		w.uncounted, found = append(w.uncounted, cellAt{row, column}), true
	}
	for column, f := range w.fields {
		if found && f == compare.FieldID && column <= len(cells) && cells[column-1] != "" {
			w.lost = append(w.lost, cells[column-1])
		}
	}
	return found
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
