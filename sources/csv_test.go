package sources

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// rowsOf splits text with the splitter, up to the first fault.
func rowsOf(text string, delim byte) (rows [][]string, fault bool) {
	s := newSplitter([]byte(text), delim)
	for i := 0; i < len(text); {
		if n := blankLine(s.data[i:]); n > 0 {
			i += n
			continue
		}
		next, f := s.row(i)
		if f != nil {
			return rows, true
		}
		row := []string{}
		for k := range s.cells {
			row = append(row, s.raw(&s.cells[k]))
		}
		rows, i = append(rows, row), next
	}
	return rows, false
}

// rowsOfLibrary does the same with encoding/csv.
func rowsOfLibrary(text string, delim byte) (rows [][]string, fault bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = rune(delim), -1
	for {
		row, err := r.Read()
		if err == io.EOF {
			return rows, false
		} else if err != nil {
			return rows, true
		}
		rows = append(rows, row)
	}
}

// likeLibrary fails where the splitter and encoding/csv differ.
func likeLibrary(t interface{ Fatalf(string, ...any) }, text string, delim byte) {
	rows, fault := rowsOf(text, delim)
	want, wantFault := rowsOfLibrary(text, delim)
	if fault != wantFault || !slices.EqualFunc(rows, want, slices.Equal) {
		t.Fatalf("%q with %q: %q, fault %t; encoding/csv %q, fault %t", text, delim, rows, fault, want, wantFault)
	}
}

func TestSplitterLikeLibrary(t *testing.T) {
	for _, text := range []string{
		"a,b\nc,d\n", "a,b", "a,\n,b\n", "\"a\"\"b\",c\r\n\r\nd\r", "\"a\r\nb\"\n", "a\rb\n", "a\r\r\n", "\"a\"\r", "\"a\"\r\r\n",
		"\"a\"b\n", "a\"b\n", "\"a", "\"a\n\"", "\"\"", "\"\"\"\"", ",", "\n\n\n", "\r\n", "\r", "a, \"b\"\n", "é,\"ü\"\"\"\n", "\"a\",\"b\"\nc",
	} {
		likeLibrary(t, text, ',')
		likeLibrary(t, strings.ReplaceAll(text, ",", ";"), ';')
	}
}

func TestSplitterLikeLibraryGenerated(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "bc", `"`, `""`, ",", "\n", "\r\n", "\r", " ", "é", ";", "x\"y", "12345678901234567890"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "text"), "")
		likeLibrary(t, text, ',')
	})
}

// What encoding/csv writes is read back.
func TestSplitterReadsWriter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[a-z",;\n é]{0,9}`), 2, 4), 1, 9).Draw(t, "rows")
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.WriteAll(rows)
		got, fault := rowsOf(b.String(), ',')
		if fault || !slices.EqualFunc(got, rows, slices.Equal) {
			t.Fatalf("wrote %q, read %q", rows, got)
		}
	})
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"source,figure\nA,3\n", "source;figure\n\"A\";\"3\"\"\"\n", "\"a\r\nb\",c\n", "a\"b\n\"c", "source\tfigure\n\xff\t3\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		likeLibrary(t, text, ',')
		likeLibrary(t, text, '\t')
		safe(t, "f.csv", text)
	})
}

// safe reads a text and fails where a finding or a claim has no place in it.
func safe(t *testing.T, name, text string) {
	ds, found := Read(name, []byte(text), Options{Workers: 2})
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
	inside := func(p compare.Pos) bool {
		if p.Line == 0 {
			return true
		}
		return p.Line >= 1 && p.Line <= len(lines) && p.Col >= 1 && p.Col <= len(lines[p.Line-1])+1
	}
	for _, x := range found {
		if !inside(x.Pos) || x.Pos.File != name || x.Code == "" || x.Message == "" {
			t.Fatalf("%s has no place in the file", said(x))
		}
	}
	for _, c := range ds.Claims {
		for fd := range compare.NumFields + 1 {
			if p := c.At.Pos(fd); p.Line == 0 || !inside(p) {
				t.Fatalf("field %v of %+v is at %v", fd, c, p)
			}
		}
		if c.Source == "" || c.Figure.Text == "" && !c.Figure.Given.Any() {
			t.Fatalf("a claim with no source or no figure: %+v", c)
		}
	}
}

func TestDelimiters(t *testing.T) {
	const want = "Kyiv 3,000; Seoul 1,100"
	for name, text := range map[string]string{
		"comma":     "source,figure,stated\nKyiv,\"3,000\",2024-12-23\nSeoul,\"1,100\",2024-12-23\n",
		"semicolon": "\ufeffsource;figure;stated\r\nKyiv;3,000;2024-12-23\r\nSeoul;1,100;2024-12-23\r\n",
		"tab":       "source\tfigure\tstated\nKyiv\t3,000\t2024-12-23\nSeoul\t1,100\t2024-12-23",
		"bar":       "source|figure|stated\nKyiv|3,000|2024-12-23\nSeoul|1,100|2024-12-23\n",
		"title":     "Figures on Kursk, as of today\n\n# a note: source and figure\nsep=;\nSource;Figure ;date stated\nKyiv;3,000;2024-12-23\n\n;;\nSeoul;1,100;2024-12-23\n",
	} {
		for _, file := range []string{"f.csv", "f.tsv", "noname"} {
			ds := read(t, file, text)
			var got []string
			for _, c := range ds.Claims {
				got = append(got, c.Source+" "+c.Figure.Text)
				if c.Stated.String() != "2024-12-23" {
					t.Errorf("%s: stated %v", name, c.Stated)
				}
			}
			if strings.Join(got, "; ") != want {
				t.Errorf("%s as %s: %q", name, file, got)
			}
		}
	}
}

func TestHeaders(t *testing.T) {
	c := lone(t, "f.csv", "Claim-ID,EVENT,people,Location,Said by,official,Outlet,citing,number,min,Best_estimate,MAX,tally,Definition,meaning,Date,published on,from,As Of,replaces,quotation,link,article,offsets,accepted,comment\n"+
		"c1,t,s,p,A,b,v,A,about 5,4,5,6,no,killed,killed; wounded,2024-05-04,2024-05-05,2024-05-01,2024-05-03,,q,https://e.org/x,t.txt,3-9,CC601 seen,n\n")
	d := c.Detail()
	got := strings.Join([]string{c.ID, c.Topic, c.Subject, c.Place, c.Source, d.Speaker, d.Via, d.DerivedFrom, c.Figure.Text, c.Counts, strings.Join(d.Means, "+"),
		c.Stated.String(), c.Published.String(), c.Since.String(), c.Until.String(), c.Quote, d.URL, d.Text, d.Span.String(), d.Accept, d.Note}, "|")
	if want := "c1|t|s|p|A|b|v|A|about 5|killed|killed+wounded|2024-05-04|2024-05-05|2024-05-01|2024-05-03|q|https://e.org/x|t.txt|3-9|CC601 seen|n"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if g := c.Figure.Given; g.Low != 4 || g.Best != 5 || g.High != 6 || !g.HasLow || !g.HasBest || !g.HasHigh {
		t.Errorf("given %+v", g)
	}
	if got := c.Term.String(); got != "killed or wounded" {
		t.Errorf("the term is %s", got)
	}
}

// The columns of synonyms are all different, and each leads to its own field.
func TestSynonyms(t *testing.T) {
	for f, words := range synonyms {
		for _, w := range words {
			for _, spelling := range []string{w, strings.ToUpper(w), strings.ReplaceAll(w, " ", "_"), " " + strings.ReplaceAll(w, " ", "-") + ":"} {
				if got, ok := fieldOfHeader(spelling); !ok || got != f {
					t.Errorf("column %q is %v, want %v", spelling, got, f)
				}
			}
		}
	}
}

func TestTableFaults(t *testing.T) {
	ds := faults(t, "f.csv", "source,figure,weather,date,stated,figur\n"+
		"A,3,x,,2024-05-01\n"+ // cells that are left out at the end are empty
		"B\"x\",3,,\n"+
		"C,4,,,2024-05-01,,,\n"+ // empty cells too many
		"D,4,,,2024-05-01,,,x\n"+
		"E,5,\"never closed,,2024-05-01\n"+
		"F,6,\"a \"\" b\",,  2024-05\n"+
		"G,7,,,   May\n"+
		"H,8,\xff,,2024\n"+
		"I,9,\"x\"y,,2024\n"+
		",,,,,\n"+
		"J,10\n",
		`warning f.csv:1:15: column "weather" is not read [CC101] | leave it, or rename it to the field that it is; counterclaim schema lists the fields`,
		`warning f.csv:1:23: column "date" is not read, because "stated" is stated already [CC101] | rename one of them`,
		`warning f.csv:1:35: column "figur" is not read [CC101] | did you mean figure?`,
		`f.csv:3:2: a quotation mark stands within a cell [CC002] | put the whole cell between quotation marks and write "" for one within it`,
		`f.csv:5:20: the row has 8 cells, but there are 6 columns [CC002] | put quotation marks round a cell that holds the sign between cells`,
		`f.csv:6:5: a quotation mark is never closed [CC002] | close it at the end of the cell, or write "" for one within a cell`,
		`f.csv:8:10: stated "May" is not a day, a month or a year [CC103] | write 2024-12-23, 2024-12 or 2024`,
		`f.csv:9:5: the bytes are not UTF-8 [CC003] | save the file as UTF-8, which spreadsheets call CSV UTF-8`,
		`f.csv:10:7: a quotation mark stands within a cell [CC002] | write "" for one within a cell, or close the cell before the sign between cells`,
	)
	if got := ids(ds); got != "A C F J" {
		t.Errorf("loaded %s", got)
	}
}

func TestTableWithout(t *testing.T) {
	faults(t, "f.csv", "id,figure\n1,2\n3,4\n", `f.csv:1:1: no column says who vouches for the figures [CC108] | name a column source, or give one source for all with --set source=NAME`)
	faults(t, "f.csv", "id,source\n1,2\n3,4\n", `f.csv:1:1: no column holds figures [CC111] | name a column figure, or two of them low and high`)
	faults(t, "f.csv", "year,deaths\n1,2\n", `f.csv:1:1: no line names columns of ours, so the file holds no claims [CC005] | begin with a line such as source,figure,counts,stated`)
	faults(t, "f.csv", "source,figure\n\n", `warning f.csv:1:1: the table has column names and no rows [CC005] | put one claim on each line below`)
	faults(t, "f.csv", "\xff\xfes\x00o\x00", `f.csv:1:1: the file is UTF-16 [CC003] | save it as UTF-8, which spreadsheets call CSV UTF-8`)
	ds, found := Read("f.csv", []byte("id,figure\n1,2\n3,4\n"), Options{Set: map[compare.Field]string{compare.FieldSource: "Me"}})
	if wantFindings(t, found); len(ds.Claims) != 2 || ds.Claims[1].Source != "Me" {
		t.Errorf("with --set: %v", bare(ds.Claims))
	}
}

// Cells may go on over lines; positions are those of the file.
func TestCellsOverLines(t *testing.T) {
	ds := read(t, "f.csv", "note,source,figure\n\"one\r\ntwo\n\",\"A \"\"B\"\"\", 3\n")
	c := ds.Claims[0]
	if c.Source != `A "B"` || c.Detail().Note != "one\ntwo" {
		t.Errorf("read %q, %q", c.Source, c.Detail().Note)
	}
	for f, want := range map[compare.Field]string{
		compare.FieldNote: "f.csv:2:1", compare.FieldSource: "f.csv:4:3", compare.FieldFigure: "f.csv:4:14", compare.FieldVia: "f.csv:2:1",
	} {
		if got := c.At.Pos(f).String(); got != want {
			t.Errorf("%v is at %s, want %s", f, got, want)
		}
	}
}

// However a file is cut into chunks, and however many are read at once, the
// claims and findings are the same.
func TestChunks(t *testing.T) {
	row := rapid.SampledFrom([]string{
		"A,3\n", "\"B\",\"4\"\r\n", "\"C\nD\",5\n", "E,\"6\"\"\"\n", "\n", "F\"G,7\n", "\"H,8\n", "I,\"9\",x\n", "J,nine\n", "\xff,10\n",
		"\"K\n\n\nL\nM\n\",11\n", ",12\n", "N,13\n\n\r\n",
	})
	defer func(n int) { chunkSize = n }(chunkSize)
	rapid.Check(t, func(t *rapid.T) {
		text := []byte("source,figure\n" + strings.Join(rapid.SliceOfN(row, 0, 60).Draw(t, "rows"), ""))
		chunkSize = rapid.IntRange(1, 80).Draw(t, "chunk")
		one, found1 := Read("f.csv", text, Options{Workers: 1})
		for workers := 2; workers <= 4; workers++ {
			many, found := Read("f.csv", text, Options{Workers: workers})
			if !slices.Equal(allSaid(found), allSaid(found1)) {
				t.Fatalf("%q: one worker finds %q, %d find %q", text, allSaid(found1), workers, allSaid(found))
			}
			if !sameClaims(one, many) {
				t.Fatalf("%q: one worker reads %v, %d read %v", text, ids(one), workers, ids(many))
			}
		}
		chunkSize = 1 << 20
		if whole, found := Read("f.csv", text, Options{}); !slices.Equal(allSaid(found), allSaid(found1)) || !sameClaims(one, whole) {
			t.Fatalf("%q: in chunks %q and %v, as a whole %q and %v", text, allSaid(found1), ids(one), allSaid(found), ids(whole))
		}
	})
}

func sameClaims(a, b *compare.Dataset) bool {
	return slices.EqualFunc(a.Claims, b.Claims, func(c, d *compare.Claim) bool {
		return c.ID == d.ID && c.Source == d.Source && c.Figure == d.Figure && c.At.Rec == d.At.Rec
	})
}

// A quotation mark that is never closed does not make reading a file quadratic.
func TestUnclosedMarksAreLinear(t *testing.T) {
	text := "source,figure\n" + strings.Repeat("A,\"3 \"\"\n", 200_000)
	ds, found := Read("f.csv", []byte(text), Options{})
	if len(ds.Claims) != 0 || len(found) != MaxFindings+1 {
		t.Errorf("%d claims, %d findings", len(ds.Claims), len(found))
	}
}
