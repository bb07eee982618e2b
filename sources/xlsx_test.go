package sources

import (
	"bytes"
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

func TestDateFormats(t *testing.T) {
	for format, want := range map[string]bool{
		"yyyy-mm-dd": true, "d mmm": true, "[$-409]mmmm yyyy": true, `0.0"days"`: false, "#,##0": false, "[Red]0": false, "General": false, "mm:ss": false,
	} {
		if got := dateFormat(&excelize.Style{CustomNumFmt: &format}); got != want {
			t.Errorf("%s: %v", format, got)
		}
	}
	if !dateFormat(&excelize.Style{NumFmt: 14}) || dateFormat(&excelize.Style{NumFmt: 3}) {
		t.Error("built-in formats")
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
