package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// book writes a table as a spreadsheet, twice, and opens it.
func writeBook(t *testing.T, table *compare.Table, o Options) *excelize.File {
	t.Helper()
	f, _ := Lookup("xlsx")
	var a, b bytes.Buffer
	if err := f.Write(&a, table, o); err != nil {
		t.Fatal(err)
	}
	if err := f.Write(&b, table, o); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same table makes two files")
	}
	return openBook(t, a.Bytes())
}

func openBook(t rapid.TB, data []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// sheetsDigest shows all cells of a spreadsheet, a row a line; cells without text are
// left out at the end of a line.
func sheetsDigest(t rapid.TB, data []byte) string {
	t.Helper()
	book := openBook(t, data)
	var s strings.Builder
	for _, name := range book.GetSheetList() {
		fmt.Fprintf(&s, "[%s]\n", name)
		rows, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for i := range row {
				row[i] = fmt.Sprintf("%q", row[i])
			}
			s.WriteString(strings.ReplaceAll(strings.Join(row, " | "), `""`, "") + "\n")
		}
	}
	return s.String()
}

func hostileTable() *compare.Table {
	ds := &compare.Dataset{}
	for i, text := range []string{
		"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(1)", "\t=1", "<script>alert(1)</script>", "a\x00b\x1b[31m", "\u202eright", "_x0041_",
		strings.Repeat("long ", 10_000), "two\nlines", `"quoted"`,
	} {
		fig, _ := compare.ParseFigure("1,100", '.')
		term, _ := compare.ParseTerm("killed")
		ds.Claims = append(ds.Claims, &compare.Claim{
			Topic: text, Source: text, Quote: text, Counts: "killed", Term: term, Figure: fig, Stated: compare.NewDate(2024, 12, 1+i),
			Details: &compare.Details{URL: "https://example.org/" + text, Note: text},
		})
	}
	return compare.Compare(ds, compare.Options{})
}

// No text of a dataset becomes a formula or a link, and none makes the file one that
// cannot be read.
func TestSpreadsheetTextStaysText(t *testing.T) {
	book := writeBook(t, hostileTable(), Options{})
	for _, name := range book.GetSheetList() {
		rows, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := book.GetCellFormula(name, at); formula != "" {
					t.Errorf("%s!%s is the formula %q", name, at, formula)
				}
				if link, _, _ := book.GetCellHyperLink(name, at); link {
					t.Errorf("%s!%s is a link", name, at)
				}
			}
		}
	}
	rows, _ := book.GetRows("claims")
	seen := map[string]bool{}
	for _, row := range rows {
		seen[row[compare.FieldSource]] = true
	}
	for _, want := range []string{"=HYPERLINK(\"http://x\")", "+1", "@SUM(1)", "_x0041_", "a\uFFFDb\uFFFD[31m", "two\nlines"} {
		if !seen[want] {
			t.Errorf("no source is %q", want)
		}
	}
}

func TestSpreadsheetCells(t *testing.T) {
	ds := &compare.Dataset{Claims: []*compare.Claim{{
		Source: "Ministry", Stated: compare.NewDate(2024, 12, 23), Until: compare.NewDate(2024, 12, 0),
		Figure: compare.Figure{Given: compare.Given{Low: 2_000, HasLow: true, High: 1 << 60, HasHigh: true}},
	}}}
	book := writeBook(t, compare.Compare(ds, compare.Options{}), Options{})
	col := func(f compare.Field) string { at, _ := excelize.CoordinatesToCellName(int(f)+1, 2); return at }
	for f, want := range map[compare.Field]struct {
		kind  excelize.CellType
		shown string
	}{
		compare.FieldLow:    {excelize.CellTypeUnset, "2,000"},
		compare.FieldHigh:   {excelize.CellTypeSharedString, "1152921504606846976"},
		compare.FieldStated: {excelize.CellTypeUnset, "2024-12-23"},
		compare.FieldUntil:  {excelize.CellTypeSharedString, "2024-12"},
	} {
		kind, err := book.GetCellType("claims", col(f))
		if err != nil {
			t.Fatal(err)
		}
		shown, _ := book.GetCellValue("claims", col(f))
		if kind != want.kind || shown != want.shown {
			t.Errorf("%s is %q of kind %d, want %q of %d", f, shown, kind, want.shown, want.kind)
		}
	}
	if panes, _ := book.GetPanes("claims"); !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v", panes)
	}
}

func TestCellText(t *testing.T) {
	for text, want := range map[string]string{"_x0041_": "_x005F_x0041_", "_x41_": "_x41_", "a\r\nb": "a\nb", "a\u2028b": "a\nb", "\u202e": "\uFFFD", "": ""} {
		if got := cellText(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	long := cellText(strings.Repeat("𝄞", 20_000))
	if !strings.HasSuffix(long, "…") || len([]rune(long)) > longestCell/2+1 {
		t.Errorf("%d characters", len([]rune(long)))
	}
}
