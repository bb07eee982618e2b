package compare

import (
	"strings"
	"testing"
)

func TestFieldsAreFoundByTheirNames(t *testing.T) {
	for f := range NumFields {
		if got, ok := FieldByName(f.String()); !ok || got != f {
			t.Errorf("%s is %v, %v", f, got, ok)
		}
		if f.String() != strings.ToLower(f.String()) || strings.ContainsAny(f.String(), " -") {
			t.Errorf("field %q", f)
		}
	}
	for _, name := range []string{"", "Figure", "sorce", "dataset"} {
		if f, ok := FieldByName(name); ok || f != NumFields {
			t.Errorf("%q is %v", name, f)
		}
	}
	if NumFields.String() != "dataset" {
		t.Errorf("what is no field is called %q", NumFields)
	}
}

func TestFieldsAreDocumentedInSentences(t *testing.T) {
	for f := range NumFields {
		if doc := f.Doc(); len(doc) < 10 || !strings.HasSuffix(doc, ".") || doc[0] < 'A' || doc[0] > 'Z' {
			t.Errorf("%s: %q", f, doc)
		}
	}
}
