package sources

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// explained is what is written of an article, with the grounds of one claim.
func explained(t *testing.T, format string) []byte {
	t.Helper()
	e := frenchArticle()
	e.Found[0].Why = []article.Because{
		{Field: compare.FieldFigure, Words: e.Found[0].Words, Rule: "a number with its hedge"},
		{Field: compare.FieldPublished, Rule: "given with the article"},
	}
	var b bytes.Buffer
	w, err := NewWriter(&b, format)
	if err != nil {
		t.Fatal(err)
	}
	w.Explain = true
	if err := w.Article(e); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Grounds are written for people, and passed over when claims are read back.
func TestGroundsAreWritten(t *testing.T) {
	const want = `"why":[{"field":"figure","rule":"a number with its hedge","words":"Près de 3 000","span":{"start":6,"end":20}},{"field":"published","rule":"given with the article"}]}`
	for _, format := range []string{"json", "jsonl"} {
		text := explained(t, format)
		if strings.Count(string(text), `"why"`) != 1 || !strings.Contains(string(text), want) {
			t.Errorf("%s:\n%s", format, text)
		}
		ds, found := Read("f."+format, text, Options{})
		wantFindings(t, found)
		if len(ds.Claims) != 2 {
			t.Errorf("%s: %d claims are read back", format, len(ds.Claims))
		}
	}
	for _, format := range []string{"csv", "yaml"} {
		if text := explained(t, format); strings.Contains(string(text), "hedge") {
			t.Errorf("%s:\n%s", format, text)
		}
	}
}

// What is written passes the schema that is published of it, and little else does.
func TestExtractSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(ExtractSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("extract.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("extract.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(text []byte) error {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return s.Validate(v)
	}
	written := explained(t, "json")
	for _, good := range []string{string(written), `{"claims": []}`} {
		if err := valid([]byte(good)); err != nil {
			t.Errorf("%v\n%s", err, good)
		}
	}
	for _, change := range [][2]string{
		{`"hedge":"nearly"`, `"hedge":"almost"`}, {`"value":3000`, `"value":-1`}, {`"superseded":false`, `"superseded":null`},
		{`"counts":["killed","wounded"]`, `"counts":[]`}, {`"start":6,`, ``}, {`"speaker":null,`, ``}, {`"2024-12-27"`, `"Friday"`},
		{`"rule":`, `"because":`}, {`"field":"figure"`, `"field":"figures"`}, {`"claims"`, `"claim"`},
	} {
		bad := strings.Replace(string(written), change[0], change[1], 1)
		if bad == string(written) {
			t.Errorf("%s is not written", change[0])
		} else if valid([]byte(bad)) == nil {
			t.Errorf("the schema lets pass %s", change[1])
		}
	}
}
