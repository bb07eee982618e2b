package render

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestCSVCells writes any text as a cell and reads it back with the library.
func TestCSVCells(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"Kyiv", "Kyiv"},
		{"nearly 3,000", "nearly 3,000"},
		{`say "so"`, `say "so"`},
		{"one\ntwo", "one\ntwo"},
		{"one\r\ntwo\rthree", "one\ntwo\nthree"},
		{"=1+1", "'=1+1"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"},
		{"\r=1", "'\n=1"},
		{"\n=1", "'\n=1"},
		{"＝1", "'＝1"},
		{"\u202e=1", "'=1"}, // what is left begins the cell
		{"\u200e\u2066=1", "'=1"},
		{"a=1", "a=1"},
		{" =1", "' =1"}, // some programs trim what they read
		{" \u00a0\u200b+1", "' \u00a0+1"},
		{"\"=1", "\"=1"},
		{" x=1", " x=1"},
		{"\u200b=1+1", "'=1+1"},
		{"\ufeff=1", "'=1"},
		{"\u00ad\u2060@x", "'@x"},
		{"\U000e0041-1", "'-1"},
		{"\u200d\ufe0f=1", "'=1"},
		{"−1", "'−1"},
		{"﹦1", "'﹦1"},
		{"Ky\u200biv", "Kyiv"},
		{"\u200b\u2060", "\uFFFD"},
		{"one\u2028two\u2029", "one\ntwo\n"},
		{"\x1b[31mred", "\uFFFD[31mred"},
		{"\u009b31m\x7f\x00", "\uFFFD31m\uFFFD\uFFFD"},
		{"\xff\xfe", "\uFFFD\uFFFD"},
		{"新華社", "新華社"},
	} {
		if got := readBack(t, test.in); got != test.want {
			t.Errorf("%q is read back as %q, want %q", test.in, got, test.want)
		}
	}
}

// readBack writes one row of three cells, the text in the middle, and reads it.
func readBack(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) string {
	t.Helper()
	c := &csvWriter{}
	c.text("first")
	c.text(text)
	c.next()
	c.b = appendCell(c.b, []byte(text))
	c.end()
	if !utf8.Valid(c.b) {
		t.Fatalf("%q: not UTF-8: %q", text, c.b)
	}
	rows, err := csv.NewReader(bytes.NewReader(c.b)).ReadAll()
	if err != nil || len(rows) != 1 || len(rows[0]) != 3 || rows[0][0] != "first" || rows[0][1] != rows[0][2] {
		t.Fatalf("%q: %q is read as %q, %v", text, c.b, rows, err)
	}
	return rows[0][1]
}

// TestCSVSafe writes any text at all: a spreadsheet runs none of it, and what is
// not a control comes back.
func TestCSVSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		got := readBack(t, text)
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(got, unicode.IsSpace)); got != "" && got[0] != '\'' && formula(first) {
			t.Fatalf("%q: the cell %q would be run", text, got)
		}
		for _, r := range got {
			if r != '\n' && r != '\t' && control(r) || neverShown(r) {
				t.Fatalf("%q: %U is left in %q", text, r, got)
			}
		}
		if plain(text) && strings.TrimPrefix(got, "'") != strings.TrimPrefix(text, "'") {
			t.Fatalf("%q is read back as %q", text, got)
		}
	})
}

// anyText draws text of all kinds that have broken a writer somewhere.
func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(
			rapid.String(),
			rapid.SampledFrom([]string{
				"Kyiv", " ", "\n", "\r\n", "\t", "=", "+", "-", "@", "|", "\\", "`", "*", "_", "[x](y)", "<b>", "&amp;", "1. ", "#1", "\"", ",",
				"\x1b[2J", "\u009b", "\u202e", "\u2066", "\x00", "\xff", "新華社", "كالة", "👨‍👩‍👧", "🇫🇷",
				"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufff9", "\U000e0041", "\u2028", "\u2029", "\ufe0f", "\u3164", "＝", "می\u200cخواهم", "1,100", "https://x.test", "'",
			}),
		), 0, 6).Draw(t, "parts")
		return strings.Join(parts, "")
	})
}

// TestCSVRows checks the columns of a pair against their titles.
func TestCSVRows(t *testing.T) {
	table, o := readCase(t, readArchive(t, "../../testdata/render/kursk.txt"))
	var b bytes.Buffer
	if err := writeCSV(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll() // checks that all rows are of one length
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 || len(rows[0]) != 2*(int(compare.NumFields)+4)+11 {
		t.Fatalf("%d rows of %d columns", len(rows), len(rows[0]))
	}
	got := map[string]string{}
	for i, title := range rows[0] {
		got[title] = rows[1][i]
	}
	for title, want := range map[string]string{
		"a_source": "Kyiv", "a_figure": "nearly 3,000", "a_likely_low": "2844", "a_possible_high": "2999", "a_since": "2024-10",
		"b_source": "Seoul", "b_counts": "killed or wounded", "b_possible_low": "1050", "b_stated": "2024-12-23", "b_via": "AFP",
		"verdict": "conflict", "days": "same", "gap": "355", "nearest": "1.3090", "as_said": "2.7273",
	} {
		if got[title] != want {
			t.Errorf("%s is %q, want %q", title, got[title], want)
		}
	}
}

// loadTable is a table of n topics with six listed pairs of ordinary claims each.
func loadTable(n int) view {
	var ds compare.Dataset
	for i, figure := range []string{"1234", "about 1,100", "at least 3000", "40 to 60", "900", "2,500"} {
		f, err := compare.ParseFigure(figure, '.')
		if err != nil {
			panic(err)
		}
		term, _ := compare.ParseTerm("killed or wounded")
		ds.Claims = append(ds.Claims, &compare.Claim{
			Topic: "Shelling of the northern district, 2024-05-13", Subject: "civilians", Place: "Northern district",
			Source: "Ministry of Health " + strconv.Itoa(i%4), Counts: "killed or wounded", Term: term, Figure: f,
			Stated: compare.NewDate(2024, 5, 14+i), Quote: "The ministry said, on Tuesday, that many had been hurt.",
			Details: &compare.Details{Via: "News Agency", URL: "https://example.org/articles/2024/05/14/" + strconv.Itoa(i)},
		})
	}
	table := compare.Compare(&ds, compare.Options{Pairs: compare.ListAll})
	topic := table.Topic(0)
	topic.Pairs = topic.Pairs[:6]
	table.Topics = slices.Repeat(table.Topics, n)
	one := func(int) *compare.Topic { return topic }
	return view{table, one, one, one}
}

// TestCSVAllocates holds the writer to a few allocations however many rows there
// are.
func TestCSVAllocates(t *testing.T) {
	table := loadTable(1000)
	allocs := testing.AllocsPerRun(3, func() {
		if err := writeCSV(io.Discard, table, Options{}); err != nil {
			t.Fatal(err)
		}
	})
	if allocs > 100 {
		t.Errorf("%v allocations for 6,000 rows", allocs)
	}
}

type counter int64

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

// BenchmarkCSV writes 10⁵ topics of six pairs each; what it takes to judge them
// is left out.
func BenchmarkCSV(b *testing.B) {
	t := loadTable(100_000)
	b.ReportAllocs()
	for b.Loop() {
		var n counter
		if err := writeCSV(&n, t, Options{}); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(n))
	}
}
