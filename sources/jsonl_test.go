package sources

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// fieldsOfLibrary reads a line of JSON with the library: the texts of our fields,
// and whether it is one object of plain values.
func fieldsOfLibrary(line []byte) (texts map[string]string, ok bool) {
	d := jsontext.NewDecoder(bytes.NewReader(line))
	texts = map[string]string{}
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return nil, false
	}
	for d.PeekKind() == '"' {
		key, err := d.ReadToken()
		if err != nil {
			return nil, false
		}
		name := key.String()
		val, err := d.ReadToken()
		if err != nil || val.Kind() == '{' || val.Kind() == '[' {
			return nil, false
		}
		if val.Kind() != 'n' {
			texts[name] = strings.TrimSpace(val.String())
		} else {
			texts[name] = ""
		}
	}
	if t, err := d.ReadToken(); err != nil || t.Kind() != '}' {
		return nil, false
	}
	_, err := d.ReadToken()
	return texts, err == io.EOF
}

// scanLikeLibrary fails where the scanner takes a line that the library does not
// take, or reads something else in it. It returns whether both took it.
func scanLikeLibrary(t interface{ Fatalf(string, ...any) }, line []byte) (scanned, library bool) {
	var r record
	s := lineScanner{data: line}
	scanned = bytes.IndexByte(line, '\n') < 0 && badUTF8(line) < 0 && s.line(0, len(line), &r)
	texts, library := fieldsOfLibrary(line)
	if scanned && !library {
		t.Fatalf("%q is read, but the library refuses it", line)
	}
	for name, text := range texts {
		if f, ok := compare.FieldByName(name); scanned && ok && normalOnce(texts, f) && r.text[f] != text {
			t.Fatalf("%q: %s is %q, want %q", line, name, r.text[f], text)
		}
	}
	return scanned, library
}

// normalOnce reports whether one key alone stands for the field.
func normalOnce(texts map[string]string, f compare.Field) bool {
	n := 0
	for name := range texts {
		if g, ok := fieldOfHeader(name); ok && g == f {
			n++
		}
	}
	return n == 1
}

func TestScannerLikeLibrary(t *testing.T) {
	for line, take := range map[string]bool{
		`{}`: true, ` { } `: true, `{"source":"A","figure":3}`: true, "\t{ \"source\" : \"A\" , \"figure\" : -0.5e+7 } \r": true,
		`{"source":"\"\\\/\b\f\n\r\t\u00e9é"}`: true, `{"source":null,"counted":true,"x":false}`: true,
		`{"source":"A",}`: false, `{"source"}`: false, `{"source":}`: false, `{"source":"A"`: false, `{"source":"A"}x`: false, `{"source":"A"}{}`: false,
		`{"source":01}`: false, `{"source":1.}`: false, `{"source":-}`: false, `{"source":1e}`: false, `{"source":tru}`: false,
		`{"source":"A","source":"B"}`: false, `{"x":1,"x":2}`: false, "{\"source\":\"\x01\"}": false, `{"source":"\x"}`: false, `{"source":"\u12"}`: false,
		`{"source":"A}`: false, `{'source':"A"}`: false, `{"means":["a"]}`: false, `{"a":{}}`: false, ``: false, `[]`: false, `"a"`: false, `{`: false, `{"`: false,
		`{"so\u0075rce":"A"}`: false, `{"source":"\ud83d\ude00"}`: false, `{"source":"\ud83d"}`: false, `{,}`: false, `{"a":1 "b":2}`: false,
	} {
		if scanned, _ := scanLikeLibrary(t, []byte(line)); scanned != take {
			t.Errorf("%q: scanned is %t", line, scanned)
		}
	}
}

// Every flat object that a program writes is read in place.
func TestScannerTakesObjects(t *testing.T) {
	key := rapid.SampledFrom(append(claimWords(), "x", "y", ""))
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.MapOf(key, rapid.String()).Draw(t, "object")
		line, _ := json.Marshal(m)
		if !bytes.Contains(line, []byte(`\u`)) {
			if scanned, library := scanLikeLibrary(t, line); !scanned || !library {
				t.Fatalf("%s is not read in place", line)
			}
		}
		cut := rapid.IntRange(0, len(line)).Draw(t, "cut")
		scanLikeLibrary(t, line[:cut])
		scanLikeLibrary(t, append(line[:cut:cut], line[min(cut+1, len(line)):]...))
	})
}

func FuzzJSONL(f *testing.F) {
	for _, s := range []string{
		`{"source": "A", "figure": 3}`, `{"source":"A","figure":"\u00e9\n","means":["killed"]}`, "{\"source\":\"A\"\n{\"source\":\"B\",\"figure\":1}\n",
		`{"source":"A","figure":3,"x":1,"x":2}`, "{\"source\":\"\xff\"}", `{"source":"\ud83d\ude00","figure":[[[]]]}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line, _, _ := strings.Cut(text, "\n")
		scanLikeLibrary(t, []byte(line))
		safe(t, "f.jsonl", text)
		sameSlowly(t, text)
	})
}

// sameSlowly fails where lines are read differently as trees.
func sameSlowly(t interface{ Fatalf(string, ...any) }, text string) {
	in := &input{name: "f.jsonl", data: []byte(text), opt: &Options{}}
	var found findings
	f := &lineFile{in: in, defaults: &defaults{}}
	fast := f.newReader(&found).(*lineReader)
	slow := f.newReader(&found).(*lineReader)
	for i := 0; i < len(text); {
		next := lineEnd(in.data, i)
		fast.rec = record{}
		if badUTF8(in.data[i:next]) < 0 && fast.scan.line(i, next, &fast.rec) {
			if slow.slow(i, next) && fast.rec.text != slow.rec.text {
				t.Fatalf("%q is read as %q in place, and as %q as a tree", text[i:next], fast.rec.text, slow.rec.text)
			}
		}
		i = next
	}
}

func TestLines(t *testing.T) {
	ds := faults(t, "f.jsonl", "\ufeff"+`{"source": "A", "figure": "about 3,000", "means": ["killed", "wounded"], "span": {"start": 3, "end": 9}, "outlet": "AFP"}`+"\n\n"+
		`{"source": "B", "figure": 3,}`+"\n"+
		`{"source": "C", "figure": 3, "weather": 1}`+"\r\n"+
		"  \n"+
		`{"source": "D", "figure": 3, "weather": {"a": [1]}, "means": ["kiled"]}`+"\n"+
		`{"source": "E", "figure": [3]}`+"\n"+
		"{\"source\": \"F\xff\", \"figure\": 3}\n"+
		`[1, 2]`+"\n"+
		`{"source": "G", "figure": 3, "source": "H"}`+"\n"+
		`{"source": "I", "figure": "3"`+"\n"+
		`{"source": "J", "figure": 1e3, "mood": "x", "sorce": "K"} `,
		`f.jsonl:3:28: this is not JSON: invalid character ',' at start of value [CC002] | check the quotation marks, commas and brackets before it`,
		`warning f.jsonl:4:30: 2 keys are not read: "weather", "mood" [CC101] | leave it, or rename it to the field that it is; counterclaim schema lists the fields`,
		`f.jsonl:6:63: means "kiled" is not in the table of definitions [CC102] | did you mean killed?`,
		`f.jsonl:7:27: figure is a list, not a text [CC112] | write one text`,
		`f.jsonl:8:14: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
		`f.jsonl:9:1: the line is a list, not an object [CC002] | write one claim a line, such as {"source": "Kyiv", "figure": "3,000"}`,
		`f.jsonl:10:30: "source" is given twice [CC002] | keep one of them`,
		`f.jsonl:11:30: this is not JSON: the line ends within a value [CC002] | check the quotation marks, commas and brackets before it`,
		`f.jsonl:12:27: figure "1e3" is not a number of people [CC104] | write it out: 1000`,
		`warning f.jsonl:12:45: key "sorce" is not read [CC101] | did you mean source?`,
	)
	if got := ids(ds); got != "A C" {
		t.Errorf("loaded %s", got)
	}
	a := ds.Claims[0]
	if a.Term.String() != "killed or wounded" || a.Detail().Span != (compare.Span{Start: 3, End: 9}) || a.Detail().Via != "AFP" {
		t.Errorf("read %+v, %+v", a, a.Details)
	}
	for f, want := range map[compare.Field]string{
		compare.FieldSource: "f.jsonl:1:12", compare.FieldMeans: "f.jsonl:1:51", compare.FieldVia: "f.jsonl:1:116", compare.FieldNote: "f.jsonl:1:1",
	} {
		if got := a.At.Pos(f).String(); got != want {
			t.Errorf("%v is at %s, want %s", f, got, want)
		}
	}
}

// A long line is refused, and the next one is read.
func TestLongRecords(t *testing.T) {
	long := strings.Repeat("x", MaxRecord)
	ds := faults(t, "f.jsonl", `{"source":"A","figure":1,"note":"`+long+"\"}\n"+`{"source":"B","figure":1}`,
		`f.jsonl:1:1: the line is longer than 16 MiB [CC004] | keep long texts in files of their own, and name them under text`)
	if ids(ds) != "B" {
		t.Errorf("loaded %s", ids(ds))
	}
	ds = faults(t, "f.csv", "source,figure,note\nA,1,"+long+"\nB,1,\n",
		`f.csv:2:1: the row is longer than 16 MiB [CC004] | keep long texts in files of their own, and name them under text`)
	if ids(ds) != "B" {
		t.Errorf("loaded %s", ids(ds))
	}
	ds = faults(t, "f.csv", "source,figure,note\nA,1,\""+long+"\nB,1,\n",
		`f.csv:2:5: a cell is longer than 16 MiB [CC004] | check whether its quotation mark is ever closed`)
	if ids(ds) != "B" {
		t.Errorf("loaded %s", ids(ds))
	}
}
