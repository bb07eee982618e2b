package sources

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"counterclaim/compare"
)

// u16 returns a text in UTF-16 without a mark.
func u16(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

// A broken file in a directory says what a named one says; only what is none of ours is
// skipped, and broken files without a key of a claim are none.
func TestBrokenFilesInDirectories(t *testing.T) {
	for name, text := range map[string]string{
		"tab.yaml": "claims:\n\t- source: A\n\t  figure: 1\n", "nul.yaml": "claims:\n- {source: A, figure: \"1\x00\"}\n", "u.csv": u16(csvA), "u.yaml": u16(yamlC), "u.json": u16(`[{"source": "A", "figure": 1, "counts": "killed"}]`),
		"none.csv": "speaker,figure,stated\nA,1,2024\n", "claim.yaml": "topic: T\nclaim:\n- {source: A, figure: 1}\n", "claim.json": `{"clams": []}`,
		"list.json": `[{"sorce": "A", "figur": 1, "counts": "killed"}]`, "list.yaml": "- {sorce: A, counts: killed}\n", "lone.json": `{"source": "A", "figure": 1, "stated": 2024}`, "data.json": `{"data": [{"source": "A", "figure": 1, "url": "https://example.org"}]}`,
		"cut.json": `{"claims": [{"source": "A", "figure": `, "cut.jsonl": "{\"source\": \"A\", \"counts\": \n", "near.jsonl": `{"sorce": "A", "figur": 1}`, "near.csv": "sorce;figur;stated\nA;1;2024\n",
		"latin.csv": "pr\xe9cis\nfigur,sorce\n1,2\n", "latin.yaml": "claims:\n- source: \xe9\n  figure: 1\n", "merge.yaml": "claims:\n<<<<<<< HEAD\n- {source: A, figure: 1}\n=======\n- {source: A, figure: 2}\n>>>>>>> b\n",
	} {
		tree(t, map[string]string{"d/" + name: text, "d/good.csv": csvA})
		_, want := Load([]string{"d/" + name}, Options{})
		ds, found := Load([]string{"d"}, Options{})
		if len(want) == 0 || want[0].Severity != compare.Error {
			t.Errorf("%s by itself: %v", name, allSaid(want))
		}
		if got := strings.Join(allSaid(found), "\n"); got != strings.Join(allSaid(want), "\n") {
			t.Errorf("%s is said in a directory\n%s\nand by itself\n%v", name, got, allSaid(want))
		}
		if !strings.Contains(ids(ds), "A") {
			t.Errorf("%s: the good file is not read", name)
		}
	}
	for name, text := range map[string]string{
		"a.yaml": "services: {web: {image: x}}\n", "b.json": `[{"killed": 1, "key": 2, "value": 3}]`, "c.jsonl": `{"level": "info"}`, "d.csv": "year,deaths\n1,2\n", "e.yaml": "", "result.csv": "a_source,b_source,topic,place,verdict\nA,B,T,P,agree\n", "f.json": `{"name": "x", "version": "1", "notes": []}`,
		// What cannot be read, and has none of our keys.
		"helm.yaml": "kind: X\nmetadata:\n  name: {{ .Values.name }}\n{{- if .x }}\nsource: bar\n{{ end }}\n", "cloud.yaml": "Resources:\n  A: !GetAtt x.y\n  <<: *undefined\n", "tsconfig.json": "{\n // comment\n \"compilerOptions\": {\"strict\": true,}\n}\n",
		"two.json": "{\"a\": 1}\n{\"b\": 2}\n", "cut.jsonl": "{\"source\": \"A\", \n", "latin.csv": "Nom,Pr\xe9nom\nx,y\n", "zero.csv": "a\x00b\n", "u.json": u16("[]       "), "zip.csv": "\x1f\x8b\x08\x00\x01\x02\x03\x04\x05\x06\x07\x0e", "pointer.xlsx": "version https://git-lfs.github.com/spec/v1\n",
		// Lists of pictures.
		"pictures.yaml": "- source: a.md\n  figure: 2\n- source: b.md\n", "paper.yaml": "figures:\n- {source: fig1.png, figure: 1}\n", "meta.json": `{"source": "https://example.org/x", "figure": "fig1.png", "topic": "x"}`,
	} {
		tree(t, map[string]string{"d/" + name: text})
		_, found := Load([]string{"d"}, Options{})
		wantFindings(t, found, "warning d/"+name+": skipped 1 file without claims: d/"+name+" [CC005] | name a file by itself to be told what it lacks")
	}
}

// A control character costs its own claim, and is found where it stands.
func TestControlsInYAML(t *testing.T) {
	ds := faults(t, "f.yaml", "claims:\n- {source: A, figure: 1}\n- source: \"B\x00b\"\n  figure: 2\n- {source: \"C\\0\", figure: 3}\n- {source: é, note: \"\x1b[1m\", figure: 4}\n- {source: \"D\u007f\", figure: 5}\n",
		`f.yaml:3:13: a control character, U+0000, stands in the text [CC002] | take it away; an editor that shows it, or retyping the line, helps`,
		`f.yaml:6:23: a control character, U+001B, stands in the text [CC002] | take it away; an editor that shows it, or retyping the line, helps`)
	if got := ids(ds); got != "A C\x00 D\u007f" {
		t.Errorf("loaded %q", got)
	}
	faults(t, "f.yaml", "# a\x01b\nclaims: [{source: A, figure: 1}]\n", `warning f.yaml:1:4: a control character, U+0001, stands in the text [CC002] | take it away; an editor that shows it, or retyping the line, helps`)
}

// However many claims are broken, the others are read.
func TestManyBrokenEntries(t *testing.T) {
	var b strings.Builder
	b.WriteString("topic: é\xff T\nclaims:\n- &x {source: X, figure: 1}\n")
	const n = 3000
	for i := range n {
		fmt.Fprintf(&b, "-\n  source: S%d\n  figure: %d\n- {<<: *x, source: M%d}\n- source: \"é\xff\": x\n  figure: [1\n", i, i, i)
	}
	ds, found := Read("f.yaml", []byte(b.String()), Options{})
	if len(ds.Claims) != 2*n+1 {
		t.Errorf("read %d claims, want %d", len(ds.Claims), 2*n+1)
	}
	seen := 0
	for _, x := range found {
		if x.Code == compare.BadSyntax {
			seen++
			if (x.Pos.Line-7)%6 > 1 {
				t.Fatalf("a finding on a good line: %s", said(x))
			}
		}
	}
	if seen < 99 {
		t.Errorf("%d broken entries are named", seen)
	}
}

func TestMergeOfSeveral(t *testing.T) {
	ds := read(t, "f.yaml", "claims:\n- &a {source: A, figure: 1, via: AFP}\n- &b {source: B, figure: 2, note: n}\n- {<<: [*a, *b], source: C}\n- {figure: 4, <<: [*b]}\n")
	c, d := ds.Claims[2], ds.Claims[3]
	if c.Source != "C" || c.Figure.A != 1 || c.Detail().Via != "AFP" || c.Detail().Note != "n" || d.Source != "B" || d.Figure.A != 4 {
		t.Errorf("read %+v and %+v", c, d)
	}
}

// Titles that look like column names are not taken for them.
func TestTitlesLikeHeaders(t *testing.T) {
	for _, title := range []string{"Incident\n", "Outlet,Date\n", "Event,Flood\nDate,2024\n", "Number\n\nSource\n", "Source,Figure\n", "Claims by source,,\n", "source,date,place\n"} {
		ds, found := Read("f.csv", []byte(title+"Source,Figure,Stated,Via\nA,1,2024,x\nB,2,2024,y\n"), Options{})
		wantFindings(t, found)
		if ids(ds) != "A B" || ds.Claims[0].Stated.String() != "2024" {
			t.Errorf("%q: loaded %v", title, bare(ds.Claims))
		}
	}
	ds, found := Read("f.csv", []byte("figure\n3\n4\n"), Options{Set: map[compare.Field]string{compare.FieldSource: "A"}})
	wantFindings(t, found)
	if ids(ds) != "A A" {
		t.Errorf("one column: %v", bare(ds.Claims))
	}
}

// Lines may end as old spreadsheets end them.
func TestOldLineEnds(t *testing.T) {
	for name, text := range map[string]string{"f.csv": "source,figure\rA,1\rB,x\rC,3\r", "f.jsonl": "{\"source\":\"A\",\"figure\":1}\r{\"source\":\"B\",\"figure\":\"x\"}\r{\"source\":\"C\",\"figure\":3}"} {
		ds, found := Read(name, []byte(text), Options{})
		if len(found) != 1 || found[0].Code != compare.BadFigure || found[0].Pos.Line != strings.Count(text[:strings.Index(text, "x")], "\r")+1 {
			t.Errorf("%s: %v", name, allSaid(found))
		}
		if ids(ds) != "A C" {
			t.Errorf("%s: loaded %s", name, ids(ds))
		}
	}
}
