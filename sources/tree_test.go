package sources

import (
	"fmt"
	"strings"
	"testing"

	"counterclaim/compare"
)

// What a person writes is taken as it stands: no number, date or truth is made
// of it on the way.
func TestYAMLTextAsWritten(t *testing.T) {
	c := lone(t, "f.yaml", "claims:\n- id: 010\n  source: no\n  figure: 1,100\n  stated: 2024-12\n  until: 2024\n  topic: 1_000\n  subject: ~\n  place: 0x1F\n  note: 2024-12-23T10:00:00Z\n  quote: |\n    two\n    lines\n  via: 'null'\n")
	d := c.Detail()
	got := fmt.Sprintf("%s|%s|%s|%v|%v|%s|%s|%s|%s|%s|%s", c.ID, c.Source, c.Figure.Text, c.Stated, c.Until, c.Topic, c.Subject, c.Place, d.Note, c.Quote, d.Via)
	if want := "010|no|1,100|2024-12|2024|1_000||0x1F|2024-12-23T10:00:00Z|two\nlines|null"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestHeaderHoldsForAll(t *testing.T) {
	ds := read(t, "f.yaml", `topic: T
since: 2024-05
counts: killed
decimal: ","
claims:
  - {source: A, figure: 1.100}
  - {source: B, figure: "1,2 million", topic: other, means: [missing]}
---
claims:
  - {source: C, figure: "1,100"}
`)
	a, b, c := ds.Claims[0], ds.Claims[1], ds.Claims[2]
	if a.Topic != "T" || a.Since.String() != "2024-05" || a.Term.String() != "killed" || a.Figure.A != 1100 {
		t.Errorf("A is %+v", a)
	}
	if b.Topic != "other" || b.Term.String() != "missing" || b.Counts != "killed" || b.Figure.A != 1_200_000 {
		t.Errorf("B is %+v", b)
	}
	if c.Topic != "" || c.Since != 0 || c.Figure.A != 1100 {
		t.Errorf("C, of another document, is %+v", c)
	}
	for f, want := range map[compare.Field]string{
		compare.FieldTopic: "f.yaml:1:8", compare.FieldSince: "f.yaml:2:8", compare.FieldSource: "f.yaml:6:14", compare.FieldVia: "f.yaml:6:5",
	} {
		if got := a.At.Pos(f).String(); got != want {
			t.Errorf("%v is at %s, want %s", f, got, want)
		}
	}
}

// What a header says of the figure or the words is not mixed with a claim's own.
func TestHeaderIsNotMixedIn(t *testing.T) {
	for name, text := range map[string]string{
		"f.yaml": "means: [killed]\nhigh: 9\nclaims: [{source: A}, {source: B, counts: missing, figure: 20}, {source: C, low: 3}]\n",
		"f.csv":  "source,counts,figure,low\nA,,,\nB,missing,20,\nC,,,3\n",
	} {
		header := &defaults{values: []value{{field: compare.FieldMeans, text: "killed"}, {field: compare.FieldHigh, text: "9"}}}
		l := newLoader(Options{})
		l.read(&input{name: name, data: []byte(text), beside: header})
		ds, found := l.finish()
		wantFindings(t, found)
		a, b, c := ds.Claims[0], ds.Claims[1], ds.Claims[2]
		if a.Term.String() != "killed" || !a.Figure.Given.HasHigh || b.Term.String() != "missing" || b.Figure.Given.HasHigh || c.Term.String() != "killed" || c.Figure.Given.HasHigh {
			t.Errorf("%s: %+v", name, bare(ds.Claims))
		}
	}
}

func TestHeaderFaults(t *testing.T) {
	ds := faults(t, "f.yaml", `id: x
since: mid-2024
topik: T
via: [a]
url: nowhere
decimal: ;
sources: [A]
subjects: {soldiers: {role: party}, "": {}, x: 3}
places:
  Kursk: {alias: K, whole: perhaps, within: {a: b}, parts: [[x]]}
claims: [{source: A, figure: 1}]
`,
		`f.yaml:1:1: id names one claim, and cannot hold for all [CC112] | put it into a claim`,
		`f.yaml:2:8: since "mid-2024" is not a day, a month or a year [CC103] | write 2024, or the day that the source means`,
		`f.yaml:3:1: there is no field "topik" [CC101] | did you mean topic?`,
		`f.yaml:4:6: via is a list, not a text [CC112] | write one text`,
		`f.yaml:5:6: url "nowhere" is not a web address [CC112] | begin it with https:// or http://`,
		`f.yaml:6:10: decimal is neither a point nor a comma [CC112] | write decimal: "," or decimal: "."`,
		`f.yaml:7:10: the declarations are a list, not a map [CC112] | write NAME: {aliases: […]}`,
		`f.yaml:8:29: only a source has a role [CC112] | take it away`,
		`f.yaml:8:37: the declared name is empty [CC112] | write a name before the colon`,
		`f.yaml:8:48: the declaration of "x" is a text, not a map [CC112] | write x: {aliases: […]}`,
		`f.yaml:10:11: there is no field "alias" [CC101] | did you mean aliases?`,
		`f.yaml:10:28: whole "perhaps" is neither true nor false [CC112] | write whole: true where the parts leave nothing out`,
		`f.yaml:10:45: within is a map, not a list [CC112] | write a text, or several in brackets`,
		`f.yaml:10:61: parts holds a list, not a text [CC112] | write a text`,
	)
	if ids(ds) != "A" || ds.Claims[0].Since != 0 {
		t.Errorf("loaded %v", bare(ds.Claims))
	}
}

func TestNames(t *testing.T) {
	ds := read(t, "f.yaml", `sources:
  Seoul: {aliases: [South Korea, ROK], role: Party}
  Kyiv:
subjects:
  soldiers: {within: [people, troops]}
places:
  Kursk region: {within: Russia, parts: [Sudzha, Lgov], whole: yes}
`)
	s, k := ds.Names.Sources[0], ds.Names.Places[0]
	if s.Name != "Seoul" || strings.Join(s.Aliases, "+") != "South Korea+ROK" || s.Role != "party" || s.At.String() != "f.yaml:2:3" || len(ds.Names.Sources) != 2 {
		t.Errorf("sources: %+v", ds.Names.Sources)
	}
	if strings.Join(ds.Names.Subjects[0].Within, "+") != "people+troops" {
		t.Errorf("subjects: %+v", ds.Names.Subjects)
	}
	if k.Name != "Kursk region" || k.Within[0] != "Russia" || strings.Join(k.Parts, "+") != "Sudzha+Lgov" || !k.Whole {
		t.Errorf("places: %+v", k)
	}
	faults(t, "f.yaml", "sources: {A: {role: partei}, B: {role: God}}\n",
		`f.yaml:1:21: role "partei" is not one of ours [CC112] | did you mean party?`,
		`f.yaml:1:40: role "God" is not one of ours [CC112] | the roles are party, ally, third party, UN, NGO, media, research`)
}

// Cycles of within are reported once each, also over aliases, parts and files,
// and taken out.
func TestNameCycles(t *testing.T) {
	ds := faults(t, "f.yaml", `places:
  Z: {within: A}
  A: {within: [B, X], parts: [c, Y]}
  B: {within: Gamma}
  C: {aliases: gamma}
  E: {within: e}
subjects:
  A: {within: B}
claims: [{source: A, figure: 1}]
`,
		`f.yaml:3:3: "A" lies within itself: "A" within "B" within "C" within "A" [CC401] | take away the within or parts that is not true`,
		`f.yaml:6:3: "E" lies within itself: "E" within "E" [CC401] | take away the within or parts that is not true`,
	)
	p := ds.Names.Places
	if got := fmt.Sprint(p[0].Within, p[1].Within, p[1].Parts, p[2].Within, p[4].Within, ds.Names.Subjects[0].Within); got != "[A] [X] [Y] [] [] [B]" {
		t.Errorf("left: %s", got)
	}
}

func TestAliasesAndMerges(t *testing.T) {
	ds := read(t, "f.yaml", `claims:
  - &a {source: A, figure: 1, counts: &k killed}
  - {<<: *a, source: B}
  - {source: C, figure: 2, counts: *k}
`)
	b, c := ds.Claims[1], ds.Claims[2]
	if b.Source != "B" || b.Figure.A != 1 || b.Counts != "killed" || c.Counts != "killed" {
		t.Errorf("read %+v and %+v", b, c)
	}
	if got := c.At.Pos(compare.FieldCounts).String(); got != "f.yaml:4:36" {
		t.Errorf("the alias is at %s", got)
	}
}

// YAML counts columns in characters, and so are positions found, in bytes.
func TestYAMLColumns(t *testing.T) {
	faults(t, "f.yaml", "\ufeffclaims:\n- {source: Київ, note: \"é\u2028\", figure: x}\r\n- {note: \"ü\", figure: y, source: A}\r\n",
		figureFault("f.yaml:2:45", compare.FieldFigure, "x"), figureFault("f.yaml:3:24", compare.FieldFigure, "y"))
}

func TestYAMLSalvage(t *testing.T) {
	ds := faults(t, "f.yaml", `topic: T
claims:
  - source: A
    figure: 1
  - source: B: C
    figure: 2
  - source: D
    figure: "3
  - source: E
    figure: 4
  - source: F
    figure: [5
  - source: G
    figure: 6
`,
		`f.yaml:5:14: this is not YAML: mapping values are not allowed in this context [CC002] | put a text that holds a colon and a space between quotation marks`,
		`f.yaml:8:13: this is not YAML: found unexpected end of stream while scanning a quoted scalar [CC002] | check the indent, the quotation marks and the brackets here and just before`,
		`f.yaml:12:13: this is not YAML: did not find expected ',' or ']' while parsing a flow sequence [CC002] | check the indent, the quotation marks and the brackets here and just before`,
	)
	if got := ids(ds); got != "A E G" {
		t.Errorf("loaded %s", got)
	}
}

func TestYAMLBroken(t *testing.T) {
	faults(t, "f.yaml", "claims:\n- source: A\n  figure: 12\n  quote: He said: 12\n", // nor is the list empty
		"f.yaml:4:17: this is not YAML: mapping values are not allowed in this context [CC002] | put a text that holds a colon and a space between quotation marks")
	faults(t, "f.yaml", "topic: T\n\tclaims: x\n",
		"f.yaml:2:1: this is not YAML: found a tab character that violates indentation while scanning a plain scalar [CC002] | check the indent, the quotation marks and the brackets here and just before; this document is not read, nor what follows")
	faults(t, "f.yaml", "claims: &a [*a]\n", "f.yaml:1:1: lists and maps are nested too deep [CC004] | a dataset needs no more than five levels")
	faults(t, "f.yaml", "claims: [{source: *a}]\n",
		"f.yaml:1:19: this is not YAML: unknown anchor 'a' referenced [CC002] | check the indent, the quotation marks and the brackets here and just before; this document is not read, nor what follows")
}

func TestBadBytesInYAML(t *testing.T) {
	ds := faults(t, "f.yaml", "# caf\xe9\ntopic: T\nvia: A\xffP\nclaims:\n- source: \"ab\xc3\"\n  figure: 1\n  note: x\xff\n- source: good\n  figure: 2\n- {source: é, figu\xffre: 3}\n",
		`f.yaml:3:7: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
		`f.yaml:5:14: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
		`f.yaml:10:20: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
	)
	if ids(ds) != "good" || ds.Claims[0].Detail().Via != "" {
		t.Errorf("loaded %v", bare(ds.Claims))
	}
}

// Bad bytes in a comment are no more than a warning.
func TestBadBytesInComment(t *testing.T) {
	faults(t, "f.yaml", "# caf\xe9\nclaims: [{source: A, figure: 1}]\n", `warning f.yaml:1:6: the bytes are not UTF-8 [CC003] | save the file as UTF-8`)
}

func TestNoClaims(t *testing.T) {
	for _, name := range []string{"f.yaml", "f.json", "f.jsonl", "f.csv"} {
		faults(t, name, "", name+": the file is empty and holds no claims [CC005] | begin with claims: and a list of claims, or with a line of column names")
		faults(t, name, " \r\n\t ", name+": the file is empty and holds no claims [CC005] | begin with claims: and a list of claims, or with a line of column names")
	}
	faults(t, "f.yaml", "claims:\n", "warning f.yaml:1:8: claims is empty [CC005] | list at least one claim")
	faults(t, "f.yaml", "claims: []\n", "warning f.yaml:1:9: claims is empty [CC005] | list at least one claim")
	faults(t, "f.json", "[]\n", "warning f.json:1:1: claims is empty [CC005] | list at least one claim")
	faults(t, "f.yaml", "claims: {source: A}\n", "f.yaml:1:9: claims is a map, not a list [CC112] | begin each claim with a dash")
	faults(t, "f.yaml", "# nothing\n", "f.yaml:1:1: the file holds no claims [CC005] | begin the list of claims with claims:")
	faults(t, "f.yaml", "services: {a: b}\n", "f.yaml:1:1: the file holds no claims [CC005] | begin the list of claims with claims:")
	faults(t, "f.json", "{\"a\": 1}\n", `f.json:1:1: the file holds no claims [CC005] | write {"claims": [ … ]} or a list of claims`)
	faults(t, "f.json", "3", `f.json:1:1: the file holds no claims [CC005] | write {"claims": [ … ]} or a list of claims`)
}

func TestJSONFaults(t *testing.T) {
	ds := faults(t, "f.json", `{"topic": "T", "claims": [
  {"source": "A", "figure": 1},
  {"source": "B", "figure": 2, "figure": 3},
  {"source": "C", "figure": "x\ud800"},
  {"source": "D", "figure": 4},
  {"source": "E", "figure" 5}
]}`,
		`f.json:3:32: "figure" is given twice [CC002] | keep one of them`,
		`f.json:4:29: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
		`f.json:6:28: this is not JSON: invalid character '5' after object name (expecting ':') [CC002] | check the quotation marks, commas and brackets before it; what follows is not read`,
	)
	if ids(ds) != "A D" {
		t.Errorf("loaded %s", ids(ds))
	}
	faults(t, "f.json", `[{"source": "A", "figure": 1}] x`, `f.json:1:32: this is not JSON: invalid character 'x' at start of value [CC002] | check the quotation marks, commas and brackets before it; what follows is not read`)
	faults(t, "f.json", `[{"source": "A", "figure": 1}`, `f.json:1:30: this is not JSON: the file ends within a value [CC002] | check the quotation marks, commas and brackets before it; what follows is not read`)
}

// Nesting, aliases and sheer numbers are bounded.
func TestTreeLimits(t *testing.T) {
	deep := strings.Repeat("[", 100_000)
	faults(t, "f.json", `{"claims": `+deep, `f.json:1:76: lists and maps are nested too deep [CC004] | a dataset needs no more than five levels`)
	_, found := Read("f.yaml", []byte("claims: "+deep), Options{})
	if len(found) != 1 {
		t.Errorf("deep YAML: %v", allSaid(found))
	}
	faults(t, "f.yaml", "claims: "+strings.Repeat("[", 80)+strings.Repeat("]", 80), `f.yaml:1:1: lists and maps are nested too deep [CC004] | a dataset needs no more than five levels`)

	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 12; i++ {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10), ", "))
	}
	_, found = Read("f.yaml", []byte(bomb.String()+"claims: *a11\n"), Options{})
	if len(found) == 0 {
		t.Error("a bomb of aliases is no finding")
	}
	many := "x: &x {source: A, figure: 1" + strings.Repeat(", f: 1", 4000) + "}\nclaims: [" + strings.TrimSuffix(strings.Repeat("*x,", 4000), ",") + "]\n"
	if _, found = Read("f.yaml", []byte(many), Options{}); len(found) == 0 {
		t.Error("claims made many by aliases are no finding")
	}
	_, found = Read("f.yaml", []byte(strings.Repeat("\n", MaxNodes+1)+"claims: []"), Options{})
	wantFindings(t, found, `f.yaml: the file has too many values for YAML [CC004] | write so many claims as JSON Lines or CSV`)
	_, found = Read("f.json", []byte("["+strings.Repeat("0,", MaxNodes)+"0]"), Options{})
	if len(found) != 1 || found[0].Code != compare.TooLarge {
		t.Errorf("many numbers: %v", allSaid(found))
	}
}

func FuzzYAML(f *testing.F) {
	s, _ := formatByName("yaml")
	for _, s := range []string{s.Sample, "claims:\n- {source: A, figure: \"1\n- x: [", "a: &a [*a]", "claims: [{source: \"\xff\", figure: 1}]", "\ufeff- source: A\r\n  figure: 2\r- é: \u2028x\n", "<<: {claims: []}\n---\n---\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { safe(t, "f.yaml", text) })
}

func FuzzJSON(f *testing.F) {
	for _, s := range []string{sampleJSON, `[{"source": "A", "figure": 1e3}]`, `{"claims": [{"source": "\ud800"`, `{"claims": [[[[`, "[{\"source\": \"\xff\"}]", `{"places": {"A": {"within": "A"}}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { safe(t, "f.json", text) })
}
