package sources

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// mapOf reads a map that must be sound.
func mapOf(t testing.TB, text string) *Map {
	t.Helper()
	m, found := ReadMap("m.yaml", []byte(text))
	if len(found) > 0 || m == nil {
		t.Fatalf("the map is not sound: %v", allSaid(found))
	}
	return m
}

// mapped returns the claims of a file read through a map, a line each, with the place
// of the figure.
func mapped(t *testing.T, m *Map, name, text string, want ...string) []string {
	t.Helper()
	ds, found := Read(name, []byte(text), Options{Map: m})
	wantFindings(t, found, want...)
	return claimLines(ds)
}

func claimLines(ds *compare.Dataset) (lines []string) {
	for _, c := range ds.Claims {
		var b strings.Builder
		at := compare.FieldFigure
		for f := range compare.NumFields {
			if text := c.Field(f); text != "" {
				fmt.Fprintf(&b, "%v=%s ", f, text)
			}
			if f > compare.FieldFigure && f <= compare.FieldHigh && c.Field(compare.FieldFigure) == "" && c.Field(f) != "" && at == compare.FieldFigure {
				at = f
			}
		}
		p := c.At.Pos(at)
		lines = append(lines, fmt.Sprintf("%d:%d %s", p.Line, p.Col, strings.TrimSpace(b.String())))
	}
	return lines
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

const reports = `
columns: [day, by]
dates: [D Month YYYY]
source: "{by}"
topic: Flood
until: "{day}"
words:
  by: {moh: Ministry, "?": ""}
  hedge: {m: more than}
claims:
  - id: "{day}-k"
    figure: ["{hedge} {dead}", "{dead}"]
    counts: killed
  - low: "{hurt min|min}"
    high: "{hurt max|max}"
    counts: injured
    subject: adults
    unless: {max: 0}
`

// One row gives a claim for each figure that it has; what is wrong is found in its cell.
func TestMapTable(t *testing.T) {
	m := mapOf(t, reports)
	got := mapped(t, m, "f.csv", "Reports of the flood\n\nDAY;by;dead;hedge;min;max\n3 May 2024;moh;40;;1;2\n2024-05-04;moh;50;m;;\n4 May 2024;\"Red \"\"C\"\"\";;;7;0\n5 May 2024;Mayor;;;7;\n")
	wantLines(t, got,
		"4:16 id=3 May 2024-k topic=Flood source=Ministry figure=40 counts=killed until=2024-05-03",
		"4:20 topic=Flood subject=adults source=Ministry low=1 high=2 counts=injured until=2024-05-03",
		"5:19 id=2024-05-04-k topic=Flood source=Ministry figure=more than 50 counts=killed until=2024-05-04",
		"7:20 topic=Flood subject=adults source=Mayor low=7 counts=injured until=2024-05-05")
	got = mapped(t, m, "f.tsv", "day\tby\tdead\thedge\tmin\tmax\n35 May 2024\tmoh\tmany dead\t\t9\t2\n3 May 2024\t?\t4\t\t\t\n3 May 2024\tX\t'=4\t\t\t\n3 May 2024\tX\t5\t\t\t\tover\n3 May 2024\tX\t5\t\t\t-7\n",
		`f.tsv:2:1: until "35 May 2024" is not a day, a month or a year [CC103] | write 2024-12-23, 2024-12 or 2024`,
		`f.tsv:2:17: figure "many dead" says what it counts [CC104] | write figure: many and counts: dead`,
		`f.tsv:2:28: low 9 is above high 2 [CC105] | write the numbers in rising order: low, best, high`,
		`f.tsv:3:12: the claim has no source [CC108] | say who vouches for the figure: source: NAME`,
		`f.tsv:4:14: figure "=4" is not a number of people [CC104] | write it like 1,100 or nearly 3,000 or 40 to 60 or dozens, or give low and high`,
		`f.tsv:5:19: the row has 7 cells, but there are 6 columns [CC002] | put quotation marks round a cell that holds the sign between cells`,
		`f.tsv:6:18: high "-7" is less than nobody [CC106] | write how many people, or none`)
	if len(got) != 1 {
		t.Errorf("got %q", got)
	}
}

// JSON has a way of keys for a column; lines are records too.
func TestMapJSON(t *testing.T) {
	m := mapOf(t, `
records: /data/rows
columns: [when, n/dead]
source: UN
until: "{when}"
claims:
  - {figure: "{n/dead}", counts: killed, note: "{tags}"}
  - {figure: "{a/b}", means: [killed, missing]}
`)
	text := `{"data": {"rows": [
 {"when": "2024-05-03", "n": {"dead": 4}, "tags": ["x", "y"], "a/b": "about 7"},
 {"when": "2024-05-04", "n": {"dead": null}},
 {"when": "2024-05-05", "n": {"dead": 1.5}},
 {"when": {}, "n": {"dead": 3}},
 7
]}}`
	got := mapped(t, m, "f.json", text,
		`f.json:4:39: figure "1.5" is not a whole number [CC104] | write a whole number of people`,
		`f.json:5:11: "when" is a map, not a text [CC112] | name a value in it, such as {when/KEY}`,
		`f.json:6:2: the record is a text, not an object [CC002] | check where the list of records stands`)
	wantLines(t, got,
		"2:39 source=UN figure=4 counts=killed until=2024-05-03 note=x; y",
		"2:70 source=UN figure=about 7 means=killed; missing until=2024-05-03")
	got = mapped(t, m, "f.jsonl", `{"when": "2024-05-03", "n": {"dead": 4}}`+"\n\n"+`{"when": "2024-05-03", "n": {"dead": 5}, "a": {"b": 6}, "tags": "z"}`+"\n"+`{"when": `+"\n",
		`f.jsonl:4:9: this is not JSON: the line ends within a value [CC002] | check the quotation marks, commas and brackets before it`)
	wantLines(t, got,
		"1:38 source=UN figure=4 counts=killed until=2024-05-03",
		"3:38 source=UN figure=5 counts=killed until=2024-05-03 note=z",
		"3:53 source=UN figure=6 means=killed; missing until=2024-05-03")
}

// A record of many keys is gone through once; of two equal keys the first counts, as in
// a small one.
func TestMapLargeRecord(t *testing.T) {
	m := mapOf(t, "source: UN\nclaims:\n- {figure: \"{n/dead}\", counts: killed}\n- {figure: \"{hurt|b}\", counts: injured}\n")
	for _, n := range []int{0, fewKeys + 1} {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `"k%d": 1, `, i)
		}
		keys := b.String()
		got := mapped(t, m, "f.json", "[\n{"+keys+"\n\"b\": 3, \"b\": 4, \"n\": {"+keys+"\n\"dead\": 5, \"dead\": 6}}]")
		wantLines(t, got, "4:9 source=UN figure=5 counts=killed", "3:6 source=UN figure=3 counts=injured")
	}
}

// A table without names has as many columns as the map knows, and none of their names.
func TestMapHeaderless(t *testing.T) {
	m := mapOf(t, "source: UN\nheaderless: [day, dead]\nclaims:\n- {figure: \"{dead}\", counts: killed, until: \"{day}\"}\n")
	wantLines(t, mapped(t, m, "f.csv", "2024-05-03;4\n2024-05-04;5\n"),
		"1:12 source=UN figure=4 counts=killed until=2024-05-03", "2:12 source=UN figure=5 counts=killed until=2024-05-04")
	wantLines(t, mapped(t, m, "f.csv", "dead;day\n4;2024-05-03\n"), "2:1 source=UN figure=4 counts=killed until=2024-05-03")
	for _, other := range []string{"a;b;c\n1;2;3\n", "day;lost\n2024-05-03;4\n", "2024-05-03;4\n2024-05-04;5;6\n"} {
		if ds, _ := Read("f.csv", []byte(other), Options{Map: m}); len(ds.Claims) > 0 {
			t.Errorf("%q: %q", other, claimLines(ds))
		}
	}
}

// A map is for files from elsewhere: ours are read as ever, and one that is neither
// says what the map misses.
func TestMapFits(t *testing.T) {
	m := mapOf(t, "source: UN\nclaims:\n- {figure: \"{dead}\", counts: killed, until: \"{day}\"}\n")
	for name, text := range map[string]string{
		"own.csv": csvA, "own.yaml": "claims: [{source: A, figure: 3}]\n", "own.json": `[{"source": "A", "figure": 1}]`,
		"own.jsonl": `{"source": "A", "figure": 1, "dead": 2, "day": 3}`, "both.csv": "source,figure,dead,day\nA,1,2,3\n",
	} {
		ds, found := Read(name, []byte(text), Options{Map: m})
		for _, f := range found {
			if f.Severity == compare.Error {
				t.Errorf("%s: %s", name, said(f))
			}
		}
		if ids(ds) != "A" {
			t.Errorf("%s: %q", name, claimLines(ds))
		}
	}
	mapped(t, m, "f.csv", "x,y\n1,2\n",
		`f.csv:1:1: the map "m" does not fit: 2 columns are not there: dead, day [CC005] | check which file and which map are meant`)
	mapped(t, m, "f.csv", "date,place,source\n2024,X,A\n",
		`f.csv:1:1: the map "m" does not fit: 2 columns are not there: dead, day [CC005] | check which file and which map are meant`)
	mapped(t, m, "f.csv", "sorce,figur\nA,1\n",
		"f.csv:1:1: no line names columns of ours, so the file holds no claims [CC005] | did you mean source, figure?",
		`f.csv:1:1: the map "m" does not fit: 2 columns are not there: dead, day [CC005] | check which file and which map are meant`)
	mapped(t, m, "f.json", `[{"dead": 1, "days": 2024}]`,
		`f.json:1:1: the map "m" does not fit: there is no column "day" [CC005] | did you mean days?`)
	mapped(t, m, "f.json", `{"rows": []}`,
		`f.json:1:1: the map "m" does not fit: there is no list of records [CC005] | say where it stands, such as records: /data`)
	mapped(t, m, "f.csv", "day,dead\n2024,\n", `warning f.csv:1:1: the map "m" fits, but no record has a figure [CC005] | check the columns of its figures`)
	ds, found := Read("stdin", []byte("day|dead\n2024-05-03|7\n"), Options{Map: m})
	wantFindings(t, found)
	wantLines(t, claimLines(ds), "2:12 source=UN figure=7 counts=killed until=2024-05-03")
}

// A column that the file may lack is named, since it may be a slip.
func TestMapMissingColumn(t *testing.T) {
	m := mapOf(t, "columns: [day]\nsource: UN\nclaims:\n- {figure: \"{dead}\", counts: killed, until: \"{day}\"}\n- {figure: \"{hurt}\", counts: injured}\n")
	mapped(t, m, "f.csv", "day,dead,hurts\n2024-05-03,7,8\n", `warning f.csv:1:1: the map "m" reads a column "hurt" that is not there [CC101] | did you mean hurts?`)
	mapped(t, m, "f.json", `[{"day": "2024-05-03", "hurt": 7}]`, `warning f.json: the map "m" reads a column "dead" that is not there [CC101] | what is made of it stays empty; take it out of the map if that is right`)
}

// A directory gives what has our fields or those of the map; each file may have a map
// of its own.
func TestMapDirectory(t *testing.T) {
	tree(t, map[string]string{"d/a.csv": csvA, "d/m.csv": "day,dead\n2024-05-03,7\n", "d/n.csv": "day,lost\n2024-05-03,7\n", "d/o.json": `[{"day": "2024", "dead": 1}]`})
	m := mapOf(t, "source: UN\nclaims:\n- {figure: \"{dead}\", counts: killed, until: \"{day}\"}\n")
	ds, found := Load([]string{"d"}, Options{Map: m})
	wantFindings(t, found, "warning d/n.csv: skipped 1 file without claims: d/n.csv [CC005] | name a file by itself to be told what it lacks")
	if got := ids(ds); got != "A UN UN" {
		t.Errorf("loaded %q", got)
	}
	other := mapOf(t, "source: WHO\nclaims:\n- {figure: \"{lost}\", counts: missing}\n")
	ds, found = Load([]string{"d"}, Options{Map: m, MapFor: func(file string) *Map {
		if strings.HasSuffix(file, "n.csv") {
			return other
		}
		return nil
	}})
	wantFindings(t, found)
	if got := ids(ds); got != "A UN WHO UN" {
		t.Errorf("loaded %q", got)
	}
}

// What a companion and --set say is taken where the map says nothing.
func TestMapCompanion(t *testing.T) {
	tree(t, map[string]string{"m.csv": "dead\n7\n", "m.csv.yaml": "source: WHO\ntopic: Flood\nplace: X\n"})
	m := mapOf(t, "topic: Storm\nclaims: [{figure: \"{dead}\"}]\n")
	ds, found := Load([]string{"m.csv"}, Options{Map: m, Set: map[compare.Field]string{compare.FieldCounts: "killed"}})
	wantFindings(t, found)
	wantLines(t, claimLines(ds), "2:1 topic=Storm place=X source=WHO figure=7 counts=killed")
	if got := ds.Claims[0].At.Pos(compare.FieldSource).String(); got != "m.csv.yaml:1:9" {
		t.Errorf("the source stands at %s", got)
	}
}
