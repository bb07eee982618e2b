package render

import (
	"bytes"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestVegaLite holds that what is written is Vega-Lite, by the schema of its
// authors beside the checkout.
func TestVegaLite(t *testing.T) {
	const schema = "../../../shared/schemas/vega-lite.json"
	if _, err := os.Stat(schema); err != nil {
		t.Skip("no schema of Vega-Lite beside the checkout")
	}
	valid, err := jsonschema.NewCompiler().Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	check := func(t interface{ Fatal(...any) }, table *compare.Table, o Options) {
		var b bytes.Buffer
		if err := writeVegaLite(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
			t.Fatal(err)
		}
		spec, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid.Validate(spec); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"empty", "chart", "charttime", "overview", "numbers"} {
		table, o := readCase(t, readArchive(t, "../../testdata/render/"+file+".txt"))
		check(t, table, o)
	}
	rapid.Check(t, func(t *rapid.T) {
		ds := chartClaims(t)
		ds.Claims = ds.Claims[:min(len(ds.Claims), 5)] // to check many takes the validator long
		check(t, compare.Compare(ds, compare.Options{}), anyChart(t))
	})
}
