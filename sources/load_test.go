package sources

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"counterclaim/compare"
)

// tree writes files below a new directory, goes there, and returns it.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

const (
	csvA  = "source,figure\nA,1\n"
	csvB  = "source,figure\nB,2\n"
	yamlC = "claims: [{source: C, figure: 3}]\n"
)

func TestLoadFiles(t *testing.T) {
	tree(t, map[string]string{
		"a.csv": csvA, "b.csv": csvB, "c.yaml": yamlC, "empty.csv": "",
		"dir/d.csv": csvB, "dir/sub/c.yml": yamlC, "dir/.git/x.csv": csvA, "dir/.hidden.csv": csvA, "dir/node_modules/x/e.csv": csvA, "dir/readme.txt": "hello",
		"dir/config.yaml": "services: {}\n", "dir/other.csv": "year,deaths\n1,2\n", "dir/data.json": "[{\"killed\": 1}]", "dir/log.jsonl": "{\"level\": \"info\"}\n",
		"dir/none.csv": "id,figure\n1,2\n", "none/x.txt": "",
	})
	const noSource = "dir/none.csv:1:1: no column says who vouches for the figures [CC108] | name a column source, or give one source for all with --set source=NAME"
	tests := []struct {
		names string
		want  string
		found []string
	}{
		{"a.csv b.csv", "A B", nil},
		{"a.csv ./a.csv a.csv", "A", nil},
		{"?.csv", "A B", nil},
		{"a.csv nope.csv c.yaml", "A C", []string{"nope.csv: the file cannot be read: no such file or directory [CC001] | check the name"}},
		{"*.xyz", "", []string{"*.xyz: the file cannot be read: no such file or directory [CC001] | check the name"}},
		{"empty.csv a.csv", "A", []string{"empty.csv: the file is empty and holds no claims [CC005] | begin with claims: and a list of claims, or with a line of column names"}},
		{"dir", "B C", []string{"warning dir/config.yaml: skipped 4 files without claims: dir/config.yaml, dir/data.json, dir/log.jsonl, dir/other.csv [CC005] | name a file by itself to be told what it lacks", noSource}},
		{"di?", "B C", []string{"warning dir/config.yaml: skipped 4 files without claims: dir/config.yaml, dir/data.json, dir/log.jsonl, dir/other.csv [CC005] | name a file by itself to be told what it lacks", noSource}},
		{"dir/.hidden.csv", "A", nil},
		{"dir/node_modules", "A", nil},
		{"none", "", []string{"warning none: the directory holds no datasets [CC005] | name files that end in .yaml, .json, .jsonl, .csv or .tsv"}},
		{"dir/readme.txt", "", []string{"warning dir/readme.txt: no figure of casualties was found in the article [CC005] | check that its text is there, and in one of these languages: en, fr"}},
	}
	for _, tt := range tests {
		t.Run(tt.names, func(t *testing.T) {
			ds, found := Load(strings.Fields(tt.names), Options{})
			wantFindings(t, found, tt.found...)
			if got := ids(ds); got != tt.want {
				t.Errorf("loaded %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLoadManyFiles(t *testing.T) {
	files := map[string]string{}
	for i := range 100 {
		files[fmt.Sprintf("dir/%03d.yaml", i)] = fmt.Sprintf("claims: [{id: x, source: S%03d, figure: %d}]\n", i, i)
	}
	tree(t, files)
	done := int64(0)
	ds, found := Load([]string{"dir"}, Options{Progress: func(read, total int64) {
		if read < done || read > total {
			t.Errorf("%d of %d bytes after %d", read, total, done)
		}
		done = read
	}})
	wantFindings(t, found) // ids are unique within their files
	if len(ds.Claims) != 100 || ds.Claims[7].Source != "S007" || done == 0 {
		t.Errorf("loaded %d claims, %d bytes", len(ds.Claims), done)
	}
}

func TestStdin(t *testing.T) {
	for _, tt := range []struct{ format, text string }{
		{"", csvA}, {"csv", csvA}, {"tsv", "source;figure\nA;1\n"}, {"", `{"source": "A", "figure": 1}`}, {"", "claims: [{source: A, figure: 1}]"},
		{"", "[{\"source\": \"A\", \"figure\": 1}]"}, {"ndjson", `{"source": "A", "figure": 1}`}, {"YAML", `[{"source": "A", "figure": 1}]`},
		{"", "{\n\"claims\": [{\"source\": \"A\", \"figure\": 1}]}"}, {"", `{"claims": [{"source": "A", "figure": 1}]}`},
	} {
		ds, found := Load([]string{"-", "-"}, Options{Format: tt.format, Stdin: strings.NewReader(tt.text)})
		wantFindings(t, found)
		if ids(ds) != "A" {
			t.Errorf("%q as %q: loaded %q", tt.text, tt.format, ids(ds))
			continue
		}
		if p := ds.Claims[0].At.Pos(compare.FieldSource); p.File != "stdin" {
			t.Errorf("read from %v", p)
		}
	}
	_, found := Load([]string{"-"}, Options{Format: "ods", Stdin: strings.NewReader(csvA)})
	wantFindings(t, found, `stdin: there is no format "ods" [CC001] | use one of csv, html, json, jsonl, text, xlsx, yaml`)
	_, found = Load([]string{"-"}, Options{Stdin: iotest.ErrReader(errors.New("pipe broke"))})
	wantFindings(t, found, `stdin: the file cannot be read: pipe broke [CC001] | check the name and the permissions`)
	_, found = Load([]string{"-"}, Options{})
	wantFindings(t, found, `stdin: the file cannot be read: there is none [CC001] | check the name and the permissions`)
}

func TestCompanion(t *testing.T) {
	tree(t, map[string]string{
		"a.csv":      "source,figure,place\nA,1.100,\nB,2,Here\n",
		"a.csv.yaml": "topic: T\nplace: There\nstated: 2024-05-01\ndecimal: \",\"\nplaces: {Here: {within: There}}\nsince: never\nclaims: [{source: X, figure: 1}]\n",
		"b.jsonl":    `{"source": "A", "figure": 1}`, "b.jsonl.yaml": "topic: U\n", "alone.csv.yaml": "topic: U\n",
	})
	ds, found := Load([]string{"a.csv", "a.csv.yaml", "b.jsonl"}, Options{})
	wantFindings(t, found,
		`a.csv.yaml:6:8: since "never" is not a day, a month or a year [CC103] | write 2024-12-23, 2024-12 or 2024`,
		`a.csv.yaml:7:9: the file beside a table holds claims [CC112] | put them into the table, or into a file of another name`)
	a, b, c := ds.Claims[0], ds.Claims[1], ds.Claims[2]
	if a.Topic != "T" || a.Place != "There" || a.Figure.A != 1100 || b.Place != "Here" || a.Stated.String() != "2024-05-01" || c.Topic != "U" || c.Stated != 0 {
		t.Errorf("read %+v", bare(ds.Claims))
	}
	if len(ds.Names.Places) != 1 {
		t.Errorf("names: %+v", ds.Names)
	}
	for f, want := range map[compare.Field]string{compare.FieldPlace: "a.csv.yaml:2:8", compare.FieldFigure: "a.csv:2:3"} {
		if got := a.At.Pos(f).String(); got != want {
			t.Errorf("%v is at %s, want %s", f, got, want)
		}
	}
	if got := c.At.Pos(compare.FieldTopic).String(); got != "b.jsonl.yaml:1:8" {
		t.Errorf("the topic of a line is at %s", got)
	}
	_, found = Load([]string{"."}, Options{})
	if len(found) != 3 || found[2].Severity != compare.Warning {
		t.Errorf("as a directory: %v", allSaid(found))
	}
}

func TestSet(t *testing.T) {
	set := map[compare.Field]string{compare.FieldVia: " AFP ", compare.FieldTopic: "T", compare.FieldStated: "soon", compare.FieldSince: "past week", compare.FieldNote: " "}
	for name, text := range map[string]string{
		"f.csv":   "source,figure,via,published\nA,1,,2024-05-09\nB,2,BBC,2024-05-09\n",
		"f.jsonl": `{"source":"A","figure":1,"published":"2024-05-09"}` + "\n" + `{"source":"B","figure":2,"via":"BBC","published":"2024-05-09"}`,
		"f.yaml":  "published: 2024-05-09\nclaims: [{source: A, figure: 1}, {source: B, figure: 2, via: BBC}]\n",
	} {
		ds, found := Read(name, []byte(text), Options{Set: set})
		wantFindings(t, found, `--set: stated "soon" is not a day, a month or a year [CC103] | write 2024-12-23, 2024-12 or 2024`)
		a, b := ds.Claims[0], ds.Claims[1]
		if a.Topic != "T" || a.Detail().Via != "AFP" || b.Detail().Via != "BBC" || a.Since.String() != "2024-05-03" || a.Stated != 0 {
			t.Errorf("%s: read %+v", name, bare(ds.Claims))
		}
		if p := a.At.Pos(compare.FieldTopic); p.File != name || p != a.At.Pos(compare.NumFields) {
			t.Errorf("%s: what was set is at %v", name, p)
		}
	}
}

func TestExamples(t *testing.T) {
	const dir = "../testdata/datasets/"
	ds, found := Load([]string{dir + "flood.yaml", dir + "flood.csv", dir + "flood.json", dir + "semicolons.tsv"}, Options{})
	wantFindings(t, found)
	var got []string
	for _, c := range ds.Claims {
		got = append(got, fmt.Sprintf("%s %s %s", c.Source, c.Figure.Text, c.Term))
	}
	want := "Red Cross at least 40 killed|Ministry of the Interior  killed or missing|Evening Post about 40 killed|Interior Ministry 41 killed|Red Cross a dozen killed|" +
		"Red Cross at least 40 killed|Ministry of the Interior  killed or missing|Evening Post about 1.100 wounded|" +
		"Red Cross at least 40 killed|Ministry of the Interior  killed or missing|" +
		"Red Cross at least 40 killed|Ministry of the \"Interior\" 35 to 52 killed"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if c := ds.Claims[3]; !c.Figure.Counted || c.Since.String() != "2024-05-14" || c.Revises != "ministry-1" {
		t.Errorf("read %+v", c)
	}
	if c := ds.Claims[7]; c.Figure.A != 1100 {
		t.Errorf("read %+v", c)
	}
	ds, found = Load([]string{dir + "broken-middle.jsonl"}, Options{})
	wantFindings(t, found, dir+"broken-middle.jsonl:2:49: this is not JSON: the line ends within a value [CC002] | check the quotation marks, commas and brackets before it")
	if ids(ds) != "Red Cross Evening Post" {
		t.Errorf("loaded %s", ids(ds))
	}
}

// Datasets from elsewhere are refused with reasons, or read; they never panic.
// COUNTERCLAIM_DATA names a directory of such files.
func TestRealData(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join(os.Getenv("COUNTERCLAIM_DATA"), "*"))
	if os.Getenv("COUNTERCLAIM_DATA") == "" || len(names) == 0 {
		t.Skip("COUNTERCLAIM_DATA names no data")
	}
	for _, name := range names {
		for _, set := range []map[compare.Field]string{nil, {compare.FieldSource: "somebody"}} {
			ds, found := Load([]string{name}, Options{Set: set})
			if len(found) == 0 && len(ds.Claims) == 0 {
				t.Errorf("%s: no claims, and nothing is said", name)
			}
		}
	}
}
