package sources

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("dataset.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("dataset.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// plainValue makes of YAML what an editor hands to a schema: dates stay texts.
func plainValue(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return plainValue(n.Content[0])
	case yaml.AliasNode:
		return plainValue(n.Alias)
	case yaml.SequenceNode:
		list := []any{}
		for _, k := range n.Content {
			list = append(list, plainValue(k))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plainValue(n.Content[i+1])
		}
		return m
	}
	if n.Tag == "!!timestamp" || n.Tag == "!!str" {
		return n.Value
	}
	var v any
	if err := n.Decode(&v); err != nil {
		return n.Value
	}
	return v
}

// validate checks a dataset in YAML, of which JSON is a part, against the schema.
func validate(t *testing.T, s *jsonschema.Schema, text []byte) error {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		t.Fatal(err)
	}
	return s.Validate(plainValue(&n))
}

// Every example that is read without an error is valid.
func TestSchemaTakesExamples(t *testing.T) {
	s := compileSchema(t)
	var names []string
	for _, pattern := range []string{"../testdata/*.yaml", "../testdata/datasets/*.yaml", "../testdata/datasets/*.json"} {
		more, _ := filepath.Glob(pattern)
		names = append(names, more...)
	}
	valid := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, found := Read(name, text, Options{}); strings.HasSuffix(name, ".csv.yaml") || hasError(found) {
			continue
		}
		if err := validate(t, s, text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		valid++
	}
	for _, f := range Formats() {
		if !f.Flat {
			if err := validate(t, s, []byte(f.Sample)); err != nil {
				t.Errorf("the sample of %s: %v", f.Name, err)
			}
			valid++
		}
	}
	if valid < 4 {
		t.Errorf("looked at %d datasets only", valid)
	}
}

func hasError(found []compare.Finding) bool {
	for _, f := range found {
		if f.Severity == compare.Error {
			return true
		}
	}
	return false
}

// What a reader refuses by its shape is invalid.
func TestSchemaRefuses(t *testing.T) {
	s := compileSchema(t)
	for _, text := range []string{
		"claims: [{sorce: A, figure: 1}]", "topik: T\nclaims: []", "claims: {source: A}", "claims: [A]", "topic: T", "3",
		"claims: [{source: [A]}]", "claims: [{stated: 23 December 2024}]", "claims: [{counted: maybe}]", "claims: [{url: ftp://x}]",
		"claims: [{span: [1]}]", "claims: [{span: {start: 1}}]", "claims: [{low: -1}]", "decimal: x\nclaims: []",
		"sources: {A: {role: God}}", "places: {A: {role: party}}", "places: {A: {alias: B}}", "id: x\nclaims: []", "sources: [A]",
	} {
		if err := validate(t, s, []byte(text)); err == nil {
			t.Errorf("%s is valid", text)
		}
		if _, found := Read("f.yaml", []byte(text), Options{}); !hasError(found) {
			t.Errorf("%s is read without an error", text)
		}
	}
}

func TestSchemaBytes(t *testing.T) {
	a := Schema()
	if !bytes.Equal(a, Schema()) || !bytes.HasSuffix(a, []byte("}\n")) {
		t.Error("the bytes are not stable, or lack the last line end")
	}
	for f := range compare.NumFields {
		if !bytes.Contains(a, []byte(`"`+f.String()+`": {`)) {
			t.Errorf("%v is missing", f)
		}
	}
}
