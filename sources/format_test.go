package sources

import (
	"testing"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

const sampleText = "Two people were killed, police said."

func TestSamples(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			if f.Prose && len(article.Extract(sampleText, article.Options{})) == 0 {
				simple(t) // until the extractor reads it
			}
			if f.Doc == "" || len(f.Exts) == 0 || f.Read == nil {
				t.Error("the format is not complete")
			}
			ds, found := Read("sample"+f.Exts[0], []byte(f.Sample), Options{})
			for _, x := range found {
				t.Errorf("%v: %s [%s]", x.Pos, x.Message, x.Code)
			}
			if len(ds.Claims) < 2 {
				t.Fatalf("read %d claims", len(ds.Claims))
			}
			for _, c := range ds.Claims {
				if p := c.At.Pos(compare.FieldSource); p.Line == 0 || p.Col == 0 {
					t.Errorf("the source of %q has no place: %v", c.Source, p)
				}
			}
			if got := formatByContent([]byte(f.Sample)); got.Name != f.Name {
				t.Errorf("by its content the sample is %s", got.Name)
			}
		})
	}
}
