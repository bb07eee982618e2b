package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestExtractSchemas holds that what extract writes of real articles is what is
// published of it, grounds and all, and a dataset too.
func TestExtractSchemas(t *testing.T) {
	extract, dataset := schema(t, "extract"), schema(t, "dataset")
	files, _ := filepath.Glob("../../testdata/articles/*.txt")
	more, _ := filepath.Glob("../../../shared/corpus/dev/*.txt")
	if len(files) == 0 {
		t.Fatal("there are no articles")
	}
	for _, file := range append(files, more...) {
		args := []string{"extract", file, "--date", "2024-12-27", "--publisher", "AFP", "--url", "https://example.org/a", "--format"}
		for _, explain := range []string{"--explain=false", "--explain"} {
			doc := written(t, append(args, "json", explain)...)
			for _, s := range []*jsonschema.Schema{extract, dataset} {
				if err := s.Validate(doc); err != nil {
					t.Errorf("%s %s: %v", file, explain, err)
				}
			}
			list := doc.(map[string]any)["claims"].([]any)
			if len(list) == 0 {
				t.Errorf("%s: no claims", file)
			}
			if _, ok := list[0].(map[string]any)["why"]; ok != (explain == "--explain") {
				t.Errorf("%s %s: why is there: %v", file, explain, ok)
			}
		}
		yaml := filepath.Join(t.TempDir(), "claims.yaml")
		var out bytes.Buffer
		if code, stderr := run(t, nil, &out, append(args, "yaml")...); code != ExitOK {
			t.Fatal(stderr)
		}
		if err := os.WriteFile(yaml, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := dataset.Validate(asJSON(t, yaml)); err != nil {
			t.Errorf("%s as YAML: %v", file, err)
		}
	}
	for _, bad := range []string{
		`{"claims": [{"source": "A", "figure": "3"}]}`,
		`{"claims": [{"source": "A", "counts": ["killed"]}]}`,
	} {
		var doc any
		if err := json.Unmarshal([]byte(bad), &doc); err != nil {
			t.Fatal(err)
		}
		if extract.Validate(doc) == nil {
			t.Errorf("the schema lets pass %s", bad)
		}
	}
}

// written returns the JSON that a run prints.
func written(t *testing.T, args ...string) any {
	t.Helper()
	var out bytes.Buffer
	if code, stderr := run(t, nil, &out, args...); code != ExitOK {
		t.Fatal(stderr)
	}
	doc, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
