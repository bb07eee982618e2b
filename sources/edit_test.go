package sources

import (
	"strings"
	"testing"

	"counterclaim/compare"
)

// edited applies the edit of a field of the claim numbered n to a file, and returns it,
// or "refused".
func edited(t *testing.T, name, file string, n int, f compare.Field, text string) string {
	t.Helper()
	ds, _ := Read(name, []byte(file), Options{})
	if n >= len(ds.Claims) {
		t.Fatalf("%q has %d claims", file, len(ds.Claims))
	}
	e, ok := ds.Claims[n].At.Edit(f, text)
	if !ok {
		return "refused"
	}
	return applied(t, file, e)
}

// applied returns a file with an edit made, which must stand where it says.
func applied(t interface{ Fatalf(string, ...any) }, file string, e compare.Edit) string {
	if !strings.HasPrefix(file[e.Start:], e.Old) {
		t.Fatalf("%q does not stand at %d of %q", e.Old, e.Start, file)
	}
	return file[:e.Start] + e.New + file[e.Start+len(e.Old):]
}

func TestEditYAML(t *testing.T) {
	const id, stated, span = compare.FieldID, compare.FieldStated, compare.FieldSpan
	tests := []struct {
		name, file string
		field      compare.Field
		text, want string
	}{
		{"a plain value", "claims:\n- source: A\n  stated: 2024  # said so\n  figure: 1\n", stated, "2024-12-23", "claims:\n- source: A\n  stated: 2024-12-23  # said so\n  figure: 1\n"},
		{"single quotes", "claims:\n- source: 'A''s'\n  figure: 1\n", compare.FieldSource, "B's", "claims:\n- source: 'B''s'\n  figure: 1\n"},
		{"double quotes", "claims:\n- source: \"A\\u0041\" # x\n  figure: 1\n", compare.FieldSource, "B\"", "claims:\n- source: \"B\\\"\" # x\n  figure: 1\n"},
		{"a word for nothing", "claims:\n- source: A\n  figure: 1\n", compare.FieldSource, "null", "claims:\n- source: 'null'\n  figure: 1\n"},
		{"a new id", "claims:\n  - source: A\n    figure: 1\n", id, "a", "claims:\n  - id: a\n    source: A\n    figure: 1\n"},
		{"a new id, the map on its own line", "claims:\n  -\n    # who\n    source: A\n    figure: 1\n", id, "a", "claims:\n  -\n    # who\n    id: a\n    source: A\n    figure: 1\n"},
		{"a new id, and what is accepted on the first line", "claims:\n- source: A # counterclaim:ignore CC110 so\n  figure: 1\n", id, "a", "claims:\n- source: A # counterclaim:ignore CC110 so\n  id: a\n  figure: 1\n"},
		{"a new id, and what is accepted above", "claims:\n# counterclaim:ignore CC110 so\n# x\n- source: A\n  figure: 1\n", id, "a", "claims:\n# counterclaim:ignore CC110 so\n# x\n- source: A\n  id: a\n  figure: 1\n"},
		{"a new last field, no line end", "claims:\n  - source: A\n    figure: 1 # one", stated, "2024", "claims:\n  - source: A\n    figure: 1 # one\n    stated: 2024"},
		{"a new field in the middle", "claims:\n  - source: A\n    figure: 1\n    # where\n    url: https://e.org\n", stated, "2024", "claims:\n  - source: A\n    figure: 1\n    stated: 2024\n    # where\n    url: https://e.org\n"},
		{"behind a long text", "claims:\n  - source: A\n    figure: 1\n    quote: |\n      b\n\n  - source: B\n    figure: 1\n", span, "1-2", "claims:\n  - source: A\n    figure: 1\n    span: 1-2\n    quote: |\n      b\n\n  - source: B\n    figure: 1\n"},
		{"CRLF", "claims:\r\n  - source: A\r\n    figure: 1\r\n", id, "a", "claims:\r\n  - id: a\r\n    source: A\r\n    figure: 1\r\n"},
		{"CRLF, last", "claims:\r\n  - source: A\r\n    figure: 1\r\n", stated, "2024", "claims:\r\n  - source: A\r\n    figure: 1\r\n    stated: 2024\r\n"},
		{"BOM", "\ufeffclaims:\n- source: A\n  figure: 1\n", compare.FieldSource, "B", "\ufeffclaims:\n- source: B\n  figure: 1\n"},
		{"flow", "claims: [{source: A, figure: 1}, {source: B, figure: 2}]\n", id, "a", "claims: [{id: a, source: A, figure: 1}, {source: B, figure: 2}]\n"},
		{"flow, last", "claims:\n- {source: A, figure: 1}\n", stated, "2024", "claims:\n- {source: A, figure: 1, stated: 2024}\n"},
		{"flow over lines", "claims:\n- {\n    source: A, # a\n    figure: 1,\n  }\n", stated, "2024", "claims:\n- {\n    source: A, # a\n    figure: 1,\n    stated: 2024,\n  }\n"},
		{"flow value", "claims:\n- {source: 'A, b', stated: 2024, figure: 1}\n", stated, "2025", "claims:\n- {source: 'A, b', stated: 2025, figure: 1}\n"},
		{"JSON in YAML", "claims:\n- {\"source\": \"A\", \"figure\": 1}\n", id, "a", "claims:\n- {\"id\": \"a\", \"source\": \"A\", \"figure\": 1}\n"},
		{"nothing", "claims:\n- stated: # when?\n  source: A\n  figure: 1\n", stated, "2024", "claims:\n- stated: 2024 # when?\n  source: A\n  figure: 1\n"},
		{"a sign for nothing", "claims:\n- stated: ~ # when?\n  source: A\n  figure: 1\n", stated, "2024", "claims:\n- stated: 2024 # when?\n  source: A\n  figure: 1\n"},
		{"no text", "claims:\n- stated: ''\n  source: A\n  figure: 1\n", stated, "2024", "claims:\n- stated: '2024'\n  source: A\n  figure: 1\n"},
		{"a span in brackets", "claims:\n- source: A\n  figure: 1\n  span: [3, 9]\n", span, "1-2", "claims:\n- source: A\n  figure: 1\n  span: [1, 2]\n"},
		{"a span in braces", "claims:\n- source: A\n  figure: 1\n  span: {end: 9, start: 3}\n", span, "1-2", "claims:\n- source: A\n  figure: 1\n  span: {end: 2, start: 1}\n"},
		{"the second document", "claims: []\n---\nclaims:\n- source: A\n  figure: 1\n...\n---\ntopic: x\n", stated, "2024", "claims: []\n---\nclaims:\n- source: A\n  figure: 1\n  stated: 2024\n...\n---\ntopic: x\n"},
		{"controls and signs of line ends", "claims:\n- source: A\n  figure: 1\n", compare.FieldNote, "a\u2028b\tc\nd\x01é", "claims:\n- source: A\n  figure: 1\n  note: \"a\\u2028b\\tc\\nd\\u0001é\"\n"},
		{"a long plain text", "claims:\n- source: A\n    b\n  figure: 1\n", compare.FieldSource, "B", "refused"},
		{"a long quoted text", "claims:\n- source: \"A\n    b\"\n  figure: 1\n", compare.FieldSource, "B", "refused"},
		{"an anchor", "claims:\n- source: &a A\n  via: *a\n  figure: 1\n", compare.FieldSource, "B", "refused"},
		{"an alias", "claims:\n- source: &a A\n  via: *a\n  figure: 1\n", compare.FieldVia, "B", "refused"},
		{"an alias of elsewhere", "topic: &t T\nclaims:\n- source: A\n  topic: *t\n  figure: 1\n", id, "B", "refused"},
		{"a claim with an anchor", "claims:\n- &a {source: A, figure: 1}\n", id, "B", "refused"},
		{"claims with an anchor", "claims: &a\n- source: A\n  figure: 1\n", id, "B", "refused"},
		{"a merge key", "claims:\n- <<: {source: A}\n  figure: 1\n", id, "B", "refused"},
		{"a tag", "claims:\n- source: !!str A\n  figure: 1\n", compare.FieldSource, "B", "refused"},
		{"a value of the header", "stated: 2024\nclaims:\n- source: A\n  figure: 1\n", stated, "2025", "refused"},
		{"a key with a question mark", "claims:\n- ? source\n  : A\n  figure: 1\n", id, "2025", "refused"},
		{"a map without braces", "claims:\n- source: A\n  figure: 1\n- [figure: 1]\n", compare.FieldFigure, "2", "refused"},
		{"spaces round the text", "claims:\n- source: A\n  figure: 1\n", compare.FieldSource, " B", "refused"},
		{"lines that end as long ago", "claims: [{source: A, figure: 1}]\r", compare.FieldSource, "B", "refused"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := edited(t, "f.yaml", tt.file, 0, tt.field, tt.text); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestEditOthers(t *testing.T) {
	const id, stated, span = compare.FieldID, compare.FieldStated, compare.FieldSpan
	tests := []struct {
		name, file string
		field      compare.Field
		text, want string
	}{
		{"f.json", `{"claims": [{"source": "A", "figure": 1}]}`, id, "a", `{"claims": [{"id": "a", "source": "A", "figure": 1}]}`},
		{"f.json", `[{"source":"A","figure":1}]`, stated, "2024", `[{"source":"A","figure":1, "stated":"2024"}]`},
		{"f.json", "[\n  {\n    \"source\": \"A\",\n    \"figure\": 1\n  }\n]\n", stated, "2024", "[\n  {\n    \"source\": \"A\",\n    \"figure\": 1,\n    \"stated\": \"2024\"\n  }\n]\n"},
		{"f.json", "[\n  {\n    \"source\": \"A\",\n    \"figure\": 1\n  }\n]\n", id, "a", "[\n  {\n    \"id\": \"a\",\n    \"source\": \"A\",\n    \"figure\": 1\n  }\n]\n"},
		{"f.json", `[{"source":"A","figure":1,"stated":2024}]`, stated, "2024-05", `[{"source":"A","figure":1,"stated":"2024-05"}]`},
		{"f.json", `[{"source":"A","figure":1,"stated": null}]`, stated, "2024-05", `[{"source":"A","figure":1,"stated": "2024-05"}]`},
		{"f.json", `[{"source":"A","figure":1,"span":[1, 2]}]`, span, "3-4", `[{"source":"A","figure":1,"span":[3, 4]}]`},
		{"f.json", `[{"source":"A","figure":1,"span":{"start":1,"end":2}}]`, span, "3-4", `[{"source":"A","figure":1,"span":{"start": 3, "end": 4}}]`},
		{"f.json", `[{"source":"A","figure":1,"means":["killed"]}]`, compare.FieldMeans, "wounded", "refused"},
		{"f.json", `[{"source":"A","figure":1}]`, compare.FieldSource, "a\"\\\n\u2028", "refused"},
		{"f.json", `[{"source":"A","figure":1}]`, compare.FieldSource, "a\"\\\nb", `[{"source":"a\"\\\nb","figure":1}]`},
		{"f.json", `[{"source":"A","figure":1}]`, compare.FieldSource, "a\xff", "refused"},
		{"f.jsonl", "{\"date\": \"2024\", \"said by\": \"A\", \"count\": 1}\r\n", stated, "2024-05", "{\"date\": \"2024-05\", \"said by\": \"A\", \"count\": 1}\r\n"},
		{"f.jsonl", "\ufeff  {\"source\": \"A\", \"figure\": 1}  \r\n", id, "a", "\ufeff  {\"id\": \"a\", \"source\": \"A\", \"figure\": 1}  \r\n"},
		{"f.csv", "source,figure,stated\nA,1,2024\n", stated, "2024-05", "source,figure,stated\nA,1,2024-05\n"},
		{"f.csv", "source,figure,stated\r\nA,1, 2024 \r\n", stated, "2024-05", "source,figure,stated\r\nA,1, 2024-05 \r\n"},
		{"f.csv", "source,figure,stated\nA,1,\"2024\"\n", stated, "2024-05", "source,figure,stated\nA,1,\"2024-05\"\n"},
		{"f.csv", "\ufeffsource;figure;stated;id\nA;1\n", id, "a;b", "\ufeffsource;figure;stated;id\nA;1;;\"a;b\"\n"},
		{"f.csv", "source,figure\nA,1\n", id, "a", "refused"},
		{"f.csv", "source,figure,id\nA,1,\n", id, "a \"b\"", "source,figure,id\nA,1,\"a \"\"b\"\"\"\n"},
		{"f.csv", "source,figure,id\nA,1,\n", id, "=1+1", "source,figure,id\nA,1,'=1+1\n"},
		{"f.csv", "source,figure,id\nA,1,\n", id, "'=1+1", "source,figure,id\nA,1,''=1+1\n"},
		{"f.csv", "source,figure,id\rA,1,\r", id, "a", "refused"},
		{"f.csv", "source,figure,id\nA,1,x\n", compare.FieldFigure, "2", "refused"},
		{"f.tsv", "source\tfigure\tid\nA\t1\tx", id, "a", "source\tfigure\tid\nA\t1\ta"},
	}
	for _, tt := range tests {
		if got := edited(t, tt.name, tt.file, 0, tt.field, tt.text); got != tt.want {
			t.Errorf("%s %q\ngot  %q\nwant %q", tt.name, tt.file, got, tt.want)
		}
	}
}

// Nobody but the source says how many.
func TestEditTouchesNoFigure(t *testing.T) {
	for name, file := range map[string]string{
		"f.yaml":  "claims:\n- {source: A, figure: 1, low: 1, best: 1, high: 1, counted: true}\n",
		"f.json":  `[{"source":"A","figure":1,"low":1,"best":1,"high":1,"counted":true}]`,
		"f.jsonl": `{"source":"A","figure":1,"low":1,"best":1,"high":1,"counted":true}`,
		"f.csv":   "source,figure,low,best,high,counted\nA,1,1,1,1,true\n",
	} {
		for f := compare.FieldFigure; f <= compare.FieldCounted; f++ {
			if got := edited(t, name, file, 0, f, "2"); got != "refused" {
				t.Errorf("%s: %s became %q", name, f, got)
			}
		}
	}
}
