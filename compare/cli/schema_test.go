package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// TestSchemas holds that what is published is true: our datasets pass the one
// schema, and what compare writes as JSON passes the other.
func TestSchemas(t *testing.T) {
	dataset, table := schema(t, "dataset"), schema(t, "table")
	for _, file := range []string{"../../testdata/kursk.yaml", "../../testdata/kursk-timeline.yaml"} {
		if err := dataset.Validate(asJSON(t, file)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, flag := range []string{"--readings", "--matrix", "--overview", "--pairs=all", "--pairs=none", "--profile=acled"} {
			var out bytes.Buffer
			if code, stderr := run(t, nil, &out, "compare", file, "--format", "json", flag); code != ExitOK {
				t.Fatal(stderr)
			}
			doc, err := jsonschema.UnmarshalJSON(&out)
			if err != nil {
				t.Fatal(err)
			}
			if err := table.Validate(doc); err != nil {
				t.Errorf("compare %s %s: %v", file, flag, err)
			}
		}
	}
	for _, bad := range []string{
		`{"claims": [{"source": "A", "figure": "3", "sorce": "B"}]}`,
		`{"claims": [{"source": "A", "figure": ["3"]}]}`,
		`{"claims": 3}`,
	} {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewBufferString(bad))
		if err != nil {
			t.Fatal(err)
		}
		if dataset.Validate(doc) == nil {
			t.Errorf("the schema lets pass %s", bad)
		}
	}
}

func schema(t *testing.T, of string) *jsonschema.Schema {
	t.Helper()
	var out bytes.Buffer
	if code, stderr := run(t, nil, &out, "schema", of); code != ExitOK {
		t.Fatal(stderr)
	}
	doc, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(of+".json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(of + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON returns a YAML file as its JSON would be read, dates as text.
func asJSON(t *testing.T, file string) any {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var node yaml.Node
	if err := yaml.Unmarshal(data, &node); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(plain(&node))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// plain returns a YAML node with its scalars as text, booleans apart.
func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return plain(n.Content[0])
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		var list []any
		for _, c := range n.Content {
			list = append(list, plain(c))
		}
		return list
	}
	if n.Tag == "!!bool" {
		return n.Value == "true"
	}
	return n.Value
}
