package render

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
)

func TestFormats(t *testing.T) {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
		if g, ok := Lookup(f.Name); !ok || g.Name != f.Name || f.Doc == "" || len(f.Exts) == 0 {
			t.Errorf("%+v", f)
		}
	}
	for _, want := range []string{"csv", "json", "markdown", "table"} {
		if !slices.Contains(names, want) {
			t.Errorf("no format %s", want)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("%v is not sorted", names)
	}
	if _, ok := Lookup("yaml"); ok {
		t.Error("yaml is a format")
	}
	defer func() {
		if recover() == nil {
			t.Error("a format could be registered twice")
		}
	}()
	register(Format{Name: "csv"}, nil)
}

// full is a writer that takes so many bytes and no more.
type full struct{ left int }

var errFull = errors.New("no space left")

func (f *full) Write(b []byte) (int, error) {
	n := min(f.left, len(b))
	f.left -= n
	if n < len(b) {
		return n, errFull
	}
	return n, nil
}

// TestWriteErrors lets the writer fail early, in the middle and at the end.
func TestWriteErrors(t *testing.T) {
	table, o := readCase(t, readArchive(t, "../../testdata/render/overview.txt"))
	for _, o := range []Options{o, {}, {Overview: true}} {
		for _, f := range Formats() {
			var whole bytes.Buffer
			if err := f.Write(&whole, table, o); err != nil {
				t.Fatal(err)
			}
			for _, room := range []int{0, 1, whole.Len() / 2, whole.Len() - 1} {
				if err := f.Write(&full{room}, table, o); !errors.Is(err, errFull) {
					t.Errorf("%s with room for %d of %d bytes: %v", f.Name, room, whole.Len(), err)
				}
			}
		}
	}
	if err := Findings(&full{}, []compare.Finding{{Message: "x"}}, Options{}); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// TestManyTopics lets writers flush more than once, and fail when they do.
func TestManyTopics(t *testing.T) {
	table := loadTable(200)
	for _, f := range []struct {
		name  string
		write func(io.Writer, view, Options) error
	}{{"csv", writeCSV}, {"json", writeJSON}} {
		if err := f.write(&full{flushAt + 1}, table, Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.name, err)
		}
	}
}

func TestFindings(t *testing.T) {
	var b bytes.Buffer
	err := Findings(&b, []compare.Finding{
		{Code: "CC103", Pos: compare.Pos{File: "claims.yaml", Line: 7, Col: 13}, Message: `"mid-January 2025" is no date`, Hint: "write 2025-01"},
		{Code: "CC101", Severity: compare.Warning, Pos: compare.Pos{File: "a\x1b[2J.csv"}, Message: "unknown column \u202e\"x\ny\""},
		{Message: "bare"},
	}, Options{})
	want := strings.Join([]string{
		`claims.yaml:7:13: "mid-January 2025" is no date [CC103]`,
		`hint: write 2025-01`,
		"a\uFFFD[2J.csv: warning: unknown column \"x y\" [CC101]",
		"bare", "",
	}, "\n")
	if err != nil || b.String() != want {
		t.Errorf("%v\n%s\nwant\n%s", err, b.String(), want)
	}
}

// TestPaint marks verdicts where they begin a cell, and nothing else.
func TestPaint(t *testing.T) {
	for in, want := range map[string]string{
		"conflict":       "\x1b[1;31mconflict\x1b[0m",
		"conflict 1.3×":  "\x1b[1;31mconflict\x1b[0m 1.3×",
		"tension":        "\x1b[33mtension\x1b[0m",
		"agree":          "\x1b[32magree\x1b[0m",
		"fits":           "fits",
		"conflicts":      "conflicts",
		"not comparable": "not comparable",
		"":               "",
	} {
		if got := paint(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// TestProgress holds that every format tells of each topic that it writes.
func TestProgress(t *testing.T) {
	table := loadTable(5)
	for _, f := range Formats() {
		var told []int
		o := Options{Progress: func(done, total int) {
			if total != 5 {
				t.Errorf("%s: %d topics", f.Name, total)
			}
			told = append(told, done)
		}}
		if err := f.Write(io.Discard, table.Table, o); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(told, []int{0, 1, 2, 3, 4}) {
			t.Errorf("%s tells of the topics %d", f.Name, told)
		}
	}
}

// What could not be used is told at the end of what people read.
func TestUnused(t *testing.T) {
	for _, test := range []struct {
		o    Options
		want string
	}{
		{Options{}, ""},
		{Options{Unused: 1}, "1 record could not be used, and is not in what is shown."},
		{Options{Unused: 100, UnusedMore: true}, "At least 100 records could not be used, and are not in what is shown."},
	} {
		for _, name := range []string{"table", "markdown", "html"} {
			f, _ := Lookup(name)
			var b bytes.Buffer
			if err := f.Write(&b, compare.Compare(&compare.Dataset{}, compare.Options{}), test.o); err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(b.String(), "not be used"); got != (test.want != "") || !strings.Contains(b.String(), test.want) {
				t.Errorf("%s: no %q in\n%s", name, test.want, b.String())
			}
		}
	}
}
