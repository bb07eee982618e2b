package render

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterclaim/compare"
)

// tableSchema compiles the schema.
func tableSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	return compileSchema(t, TableSchema())
}

// TestSchema validates the JSON of every case, with and without topics.
func TestSchema(t *testing.T) {
	schema := tableSchema(t)
	files, err := filepath.Glob("../../testdata/render/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		table, _ := readCase(t, readArchive(t, file))
		for _, o := range []Options{{}, {Overview: true}} {
			var b bytes.Buffer
			if err := writeJSON(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
				t.Fatal(err)
			}
			doc, err := jsonschema.UnmarshalJSON(&b)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

// TestSchemaRefuses checks that the schema is no rubber stamp.
func TestSchemaRefuses(t *testing.T) {
	schema := tableSchema(t)
	table, _ := readCase(t, readArchive(t, "../../testdata/render/kursk.txt"))
	var b bytes.Buffer
	if err := writeJSON(&b, view{table, table.Topic, table.Judge, table.Tell}, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"verdict": "conflict"`, `"verdict": "wrong"`},
		{`"gap": 355`, `"gap": "355"`},
		{`"gap": 355`, `"gap": 355, "extra": 1`},
		{`"source": "Kyiv"`, `"source": null`},
		{`"claims": 3`, `"claims": -3`},
	} {
		changed := strings.Replace(b.String(), change[0], change[1], 1)
		if changed == b.String() {
			t.Fatalf("%s is not in the output", change[0])
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(changed))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(doc) == nil {
			t.Errorf("%s is valid", change[1])
		}
	}
}

// TestShapesAreDocumented holds every field of the JSON to a doc, and every field
// of a claim to a place in it.
func TestShapesAreDocumented(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]struct{ Description string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(TableSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	for name, def := range schema.Defs {
		for key, p := range def.Properties {
			if !strings.HasSuffix(p.Description, ".") {
				t.Errorf("%s.%s: %q", name, key, p.Description)
			}
		}
	}
	for f := range compare.NumFields {
		if _, ok := schema.Defs["claim"].Properties[f.String()]; !ok {
			t.Errorf("the claim has no field %s", f)
		}
	}
	if n := reflect.TypeFor[jsonTally]().NumField(); n != int(compare.NumVerdicts) {
		t.Errorf("%d verdicts in the tally", n)
	}
	for v := range compare.NumVerdicts {
		if _, ok := schema.Defs["tally"].Properties[strings.ReplaceAll(v.String(), " ", "_")]; !ok {
			t.Errorf("the tally has no %s", v)
		}
	}
}

// TestReasonNames holds every kind of reason and note to a name.
func TestReasonNames(t *testing.T) {
	for _, names := range [][]string{reasonNames[:], noteNames[:]} {
		seen := map[string]bool{"": true}
		for i, name := range names {
			if seen[name] {
				t.Errorf("%d: %q", i, name)
			}
			seen[name] = true
		}
	}
}

// TestEveryReasonHasAName in the JSON output.
func TestEveryReasonHasAName(t *testing.T) {
	for kind, name := range reasonNames {
		if name == "" {
			t.Errorf("reason %d has no name", kind)
		}
	}
}
