package sources

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"counterclaim/compare"
)

// workbook makes a spreadsheet with a hidden sheet of notes before the claims.
func workbook(t testing.TB, rows [][]any) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "Notes"))
	must(f.SetCellStr("Notes", "A1", "source,figure"))
	_, err := f.NewSheet("Claims")
	must(err)
	f.SetActiveSheet(1)
	must(f.SetSheetVisible("Notes", false))
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		must(err)
		must(f.SetSheetRow("Claims", at, &row))
	}
	return f
}

func bytesOfBook(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var header = []any{"id", "source", "figure", "low", "high", "counted", "counts", "stated", "quote"}

func TestSpreadsheet(t *testing.T) {
	f := workbook(t, [][]any{
		{"Counts of the flood, as collected"},
		{},
		header,
		{"a", "Ministry", "nearly 3,000", nil, nil, nil, "killed", "2024-12-23", "line one\nline \"two\", three"},
		{"b", "Red Cross", 1100, nil, nil, true, "killed", time.Date(2024, 12, 23, 0, 0, 0, 0, time.UTC)},
		{"c", "Army", nil, 2000, 1e15, nil, "killed", 45649},
		{"d", "=1+1", 5, nil, nil, nil, "killed", "2024-12"},
	})
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: ptr(`[$-409]d mmm yyyy;@`)})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Claims", "H6", "H6", style); err != nil {
		t.Fatal(err)
	}
	ds, found := Read("flood.xlsx", bytesOfBook(t, f), Options{})
	wantFindings(t, found)
	if len(ds.Claims) != 4 {
		t.Fatalf("%d claims", len(ds.Claims))
	}
	a, b, c, d := ds.Claims[0], ds.Claims[1], ds.Claims[2], ds.Claims[3]
	day := compare.NewDate(2024, 12, 23)
	if a.Quote != "line one\nline \"two\", three" || a.Figure.Text != "nearly 3,000" || a.Stated != day {
		t.Errorf("%+v", a)
	}
	if b.Stated != day || !b.Figure.Counted || b.Figure.A != 1100 {
		t.Errorf("%+v", b)
	}
	if c.Figure.Given.Low != 2000 || c.Figure.Given.High != 1e15 || c.Stated != compare.NewDate(2024, 12, 23) {
		t.Errorf("%+v", c)
	}
	if d.Source != "=1+1" || d.Stated != compare.NewDate(2024, 12, 0) {
		t.Errorf("%+v", d)
	}
	if at := b.At.Pos(compare.FieldStated).String(); at != "flood.xlsx: Claims!H5" {
		t.Error(at)
	}
}

func ptr[T any](v T) *T { return &v }

func TestSpreadsheetFaultsAreInCells(t *testing.T) {
	f := workbook(t, [][]any{
		header,
		{"a", "Ministry", "3,000 killed", nil, nil, nil, "killed", "mid-May"},
		{"b", "", 5},
		{"c", "Army", nil, 40, 13, nil, "decimated"},
		{"d", "Army", 5, nil, nil, nil, "killed", "2024-12-23"},
	})
	ds, found := Read("flood.xlsx", bytesOfBook(t, f), Options{})
	if len(ds.Claims) != 1 {
		t.Errorf("%d claims", len(ds.Claims))
	}
	var places []string
	for _, x := range found {
		places = append(places, x.Code+" "+x.Pos.String())
	}
	want := "CC104 flood.xlsx: Claims!C2, CC103 flood.xlsx: Claims!H2, CC108 flood.xlsx: Claims!A3, CC105 flood.xlsx: Claims!D4, CC102 flood.xlsx: Claims!G4"
	if got := strings.Join(places, ", "); got != want {
		t.Errorf("found\n%s, want\n%s", got, want)
	}
}

func TestSheetIsChosen(t *testing.T) {
	f := workbook(t, [][]any{header, {"a", "Army", 5}})
	if err := f.SetSheetRow("Notes", "A1", &[]any{"source", "figure"}); err != nil {
		t.Fatal(err)
	}
	if err := f.SetSheetRow("Notes", "A2", &[]any{"Hidden", 7}); err != nil {
		t.Fatal(err)
	}
	data := bytesOfBook(t, f)
	ds, found := Read("f.xlsx", data, Options{Sheet: "notes"})
	wantFindings(t, found)
	if len(ds.Claims) != 1 || ds.Claims[0].Source != "Hidden" {
		t.Errorf("%+v", ds.Claims)
	}
	_, found = Read("f.xlsx", data, Options{Sheet: "none"})
	wantFindings(t, found, `f.xlsx: there is no sheet "none" [CC001] | there is "Notes", "Claims"`)
}

func TestNumberFormats(t *testing.T) {
	for format, want := range map[string]string{
		"yyyy-mm-dd": layoutDay, "d mmm": layoutDay, "[$-409]mmmm yyyy": layoutMonth, "mmm-yy": layoutMonth, `yyyy\-mm;@`: layoutMonth, "yyyy": layoutYear,
		"yyyy-mm-dd hh:mm": layoutDay, `0.0"days"`: "", "#,##0": "", "[Red]0": "", "General": "", "mm:ss": "", `"dy"0`: "", "0.00E+00": "", `#,##0_);(#,##0)`: "",
	} {
		got := ""
		if f := formatOf(&excelize.Style{CustomNumFmt: &format}); f != nil {
			got = f.date
		}
		if got != want {
			t.Errorf("%s: %q, want %q", format, got, want)
		}
	}
	for number, want := range map[int]string{14: layoutDay, 17: layoutMonth, 3: ""} {
		got := ""
		if f := formatOf(&excelize.Style{NumFmt: number}); f != nil {
			got = f.date
		}
		if got != want {
			t.Errorf("%d: %q, want %q", number, got, want)
		}
	}
	for format, want := range map[string]string{
		`"about "#,##0`: "about 3000", `#,##0" or more"`: "3000 or more", `\c\a\. 0`: "ca. 3000", `#,##0," thousand"`: "3 thousand", `0.0,"k"`: "3.0k",
		`"over "0;"under "0`: "over 3000", `[$€-407] 0`: "", "#,##0": "", "0%": "", `0.00E+00`: "", `~0`: "~3000",
	} {
		got := ""
		if f := formatOf(&excelize.Style{CustomNumFmt: &format}); f != nil {
			got, _ = f.words(3000, false)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", format, got, want)
		}
	}
}

// styled gives a cell a number format.
func styled(t *testing.T, f *excelize.File, at, format string) {
	t.Helper()
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Claims", at, at, style); err != nil {
		t.Fatal(err)
	}
}

// A cell says what it shows: the month, the year, or the hedge before a number.
func TestSpreadsheetCellsAsShown(t *testing.T) {
	day := time.Date(2024, 12, 23, 0, 0, 0, 0, time.UTC)
	f := workbook(t, [][]any{
		header,
		{"a", "Army", 3000, nil, nil, nil, "killed", day},
		{"b", "Army", 3000, nil, nil, nil, "killed", day},
		{"c", "Army", 1234.0, nil, nil, nil, "killed", day},
	})
	styled(t, f, "H2", "mmm yyyy")
	styled(t, f, "H3", "yyyy")
	styled(t, f, "C3", `"about "#,##0`)
	ds, found := Read("f.xlsx", bytesOfBook(t, f), Options{})
	wantFindings(t, found)
	var got []string
	for _, c := range ds.Claims {
		got = append(got, c.Figure.Text+" "+c.Stated.String())
	}
	if want := "3000 2024-12, about 3000 2024, 1234 2024-12-23"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// Numbers in cells are numbers, whatever the decimal sign of the texts beside them; a
// part of a person is refused.
func TestSpreadsheetNumbersAreExact(t *testing.T) {
	for _, decimal := range []byte{'.', ','} {
		f := workbook(t, [][]any{
			header,
			{"a", "Army", 2.345, nil, nil, nil, "killed"},
			{"b", "Army", 0.5, nil, nil, nil, "killed"},
			{"c", "Army", 1e6, 2000.0, nil, nil, "killed"},
			{"d", "Army", map[byte]string{'.': "1,234", ',': "1.234"}[decimal], nil, nil, nil, "killed"},
		})
		book := bytesOfBook(t, f)
		book = bytes.Clone(rewritten(t, book, `<v>1000000</v>`, `<v>1000000.0</v>`))
		ds, found := Read("f.xlsx", book, Options{Decimal: decimal})
		var places []string
		for _, x := range found {
			places = append(places, x.Code+" "+x.Pos.String())
		}
		if got := strings.Join(places, ", "); got != "CC104 f.xlsx: Claims!C2, CC104 f.xlsx: Claims!C3" {
			t.Errorf("%c: found %s", decimal, got)
		}
		if len(ds.Claims) != 2 || ds.Claims[0].Figure.A != 1e6 || ds.Claims[0].Figure.Given.Low != 2000 || ds.Claims[1].Figure.A != 1234 {
			t.Errorf("%c: %d claims", decimal, len(ds.Claims))
		}
	}
}

// rewritten changes a text in the parts of a spreadsheet.
func rewritten(t *testing.T, book []byte, old, new string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out, changed := zip.NewWriter(&b), false
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		changed = changed || bytes.Contains(data, []byte(old))
		w, err := out.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(bytes.ReplaceAll(data, []byte(old), []byte(new)))
	}
	if err := out.Close(); err != nil || !changed {
		t.Fatal("no such text", err)
	}
	return b.Bytes()
}

// The value of merged cells holds for each of them. Titles stay titles.
func TestSpreadsheetMergedCells(t *testing.T) {
	f := workbook(t, [][]any{
		{"Counts of the flood"},
		{"topic", "source", "figure", "counts", "stated"},
		{"Flood", "Army", 5, "killed", "2024-12-23"},
		{nil, "Post", 6},
		{nil, nil, nil},
		{nil, "Herald", 7, "wounded", "2024-12-24"},
		{"Quake", "Army", 8, "killed", "2024-12-25"},
		{2024},
	})
	for _, m := range [][2]string{{"A1", "E1"}, {"A3", "A6"}, {"D3", "D4"}, {"E3", "E4"}, {"A8", "E8"}} {
		if err := f.MergeCell("Claims", m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	ds, found := Read("f.xlsx", bytesOfBook(t, f), Options{})
	for _, x := range found {
		if x.Pos.String() != "f.xlsx: Claims!A8" {
			t.Errorf("%s: %s", x.Pos, x.Message)
		}
	}
	var got []string
	for _, c := range ds.Claims {
		got = append(got, strings.Join([]string{c.Topic, c.Source, c.Figure.Text, c.Counts, c.Stated.String()}, " "))
	}
	want := "Flood Army 5 killed 2024-12-23, Flood Post 6 killed 2024-12-23, Flood Herald 7 wounded 2024-12-24, Quake Army 8 killed 2024-12-25"
	if strings.Join(got, ", ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// A formula that nobody worked out is told by its cell.
func TestSpreadsheetFormulaWithoutValue(t *testing.T) {
	f := workbook(t, [][]any{
		{"id", "source", "counts", "figure"},
		{"a", "Army", "killed", 5},
		{"b", "Post", "killed", nil},
	})
	if err := f.SetCellFormula("Claims", "D3", "D2+1"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellFormula("Claims", "F2", "D2+1"); err != nil { // in no column of ours
		t.Fatal(err)
	}
	// Programs that do not work formulas out write neither a value nor its type.
	book := rewritten(t, bytesOfBook(t, f), ` t="str"`, "")
	ds, found := Read("f.xlsx", book, Options{})
	wantFindings(t, found, `f.xlsx: Claims!D3: the cell holds a formula without a value [CC112] | open the spreadsheet in a program that works formulas out, and save it`)
	if len(ds.Claims) != 1 {
		t.Errorf("%d claims", len(ds.Claims))
	}
}

// What is no spreadsheet, or a broken one, is refused with a word, whatever it is.
func FuzzSpreadsheet(f *testing.F) {
	book := workbook(f, [][]any{header, {"a", "Army", 5, nil, nil, nil, "killed", "2024-12-23"}})
	good := bytesOfBook(f, book)
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ds, found := Read("f.xlsx", data, Options{Check: true})
		if len(ds.Claims) == 0 && len(found) == 0 {
			t.Error("nothing is said of a file without claims")
		}
		for _, c := range ds.Claims {
			c.At.Pos(compare.FieldFigure)
		}
	})
}
