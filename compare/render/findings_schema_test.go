package render

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterclaim/compare"
)

// sharedSchemas holds published schemas, beside the checkout.
const sharedSchemas = "../../../shared/schemas"

// compileSchema compiles a schema.
func compileSchema(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// valid reports what the schema says of JSON.
func valid(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(doc)
}

// eachReport calls check with what a format writes of every case.
func eachReport(t *testing.T, format string, check func(name, out string)) {
	t.Helper()
	f, ok := LookupFindings(format)
	if !ok {
		t.Fatalf("no format %s", format)
	}
	for _, file := range findingCases(t) {
		report, o := readReport(t, readArchive(t, file))
		o.Version = "1.2.3"
		check(filepath.Base(file), written(t, f, report, o))
	}
	check("no report", written(t, f, &compare.Report{}, Options{}))
	check("bare findings", written(t, f, &compare.Report{Findings: make([]compare.Finding, 3)}, Options{}))
}

// TestFindingsSchema validates the JSON of every case, and that the schema is no
// rubber stamp.
func TestFindingsSchema(t *testing.T) {
	schema := compileSchema(t, FindingsSchema())
	eachReport(t, "json", func(name, out string) {
		if err := valid(t, schema, out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if name != "plain.txt" {
			return
		}
		for _, change := range [][2]string{
			{`"severity": "error"`, `"severity": "fatal"`}, {`"line": 3`, `"line": "3"`}, {`"line": 3`, `"line": 3, "row": 3`},
			{`"claims": []`, `"claims": null`}, {`"offset": 34`, `"offset": -1`},
		} {
			changed := strings.Replace(out, change[0], change[1], 1)
			if changed == out {
				t.Errorf("%s is not in the output", change[0])
			} else if valid(t, schema, changed) == nil {
				t.Errorf("%s is valid", change[1])
			}
		}
	})
}

func TestFindingShapesAreDocumented(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]struct{ Description string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(FindingsSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	if len(schema.Defs) != 5 {
		t.Errorf("%d shapes", len(schema.Defs))
	}
	for name, def := range schema.Defs {
		for key, p := range def.Properties {
			if !strings.HasSuffix(p.Description, ".") {
				t.Errorf("%s.%s: %q", name, key, p.Description)
			}
		}
	}
}

// TestSARIFSchema validates against the schema that OASIS publishes.
func TestSARIFSchema(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(sharedSchemas, "sarif-2.1.0.json"))
	if err != nil {
		t.Skip(err)
	}
	schema := compileSchema(t, text)
	eachReport(t, "sarif", func(name, out string) {
		if err := valid(t, schema, out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if name == "plain.txt" && valid(t, schema, strings.Replace(out, `"startLine": 3`, `"startLine": 0`, 1)) == nil {
			t.Error("the schema takes a line 0")
		}
	})
}

// TestJUnitSchema validates against the common schema of JUnit XML.
func TestJUnitSchema(t *testing.T) {
	xsd := filepath.Join(sharedSchemas, "junit.xsd")
	if _, err := os.Stat(xsd); err != nil {
		t.Skip(err)
	}
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	eachReport(t, "junit", func(name, out string) {
		file := filepath.Join(dir, strings.TrimSuffix(name, ".txt")+".xml")
		if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
			t.Fatal(err)
		}
		if text, err := exec.Command(xmllint, "--noout", "--nonet", "--schema", xsd, file).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	})
}
