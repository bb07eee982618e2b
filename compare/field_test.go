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

// full is a claim with something else under every field.
var full = Claim{
	ID: "k1", Topic: "losses in Kursk", Subject: "soldiers", Place: "Kursk", Source: "Kyiv", Counts: "lost", Quote: "We know", Figure: Figure{
		Text: "about 300", A: 300, Counted: true, Given: Given{Low: 290, Best: 0, High: 310, HasLow: true, HasBest: true, HasHigh: true},
	},
	Since: NewDate(2024, 10, 0), Until: NewDate(2024, 12, 22), Stated: NewDate(2024, 12, 23), Published: NewDate(2024, 12, 28),
	Details: &Details{
		Speaker: "Zelensky", Via: "AFP", DerivedFrom: "s1", Revises: "k0", Means: []string{"killed", "wounded"}, URL: "https://example.org/a",
		Text: "a.txt", Span: Span{3, 10}, Accept: "CC601 seen", Note: "as read out",
	},
}

func TestClaimSaysItsFieldsAsDatasetsDo(t *testing.T) {
	want := map[Field]string{
		FieldID: "k1", FieldTopic: "losses in Kursk", FieldSubject: "soldiers", FieldPlace: "Kursk", FieldSource: "Kyiv", FieldSpeaker: "Zelensky",
		FieldVia: "AFP", FieldDerivedFrom: "s1", FieldFigure: "about 300", FieldLow: "290", FieldBest: "0", FieldHigh: "310", FieldCounted: "true",
		FieldCounts: "lost", FieldMeans: "killed; wounded", FieldStated: "2024-12-23", FieldPublished: "2024-12-28", FieldSince: "2024-10",
		FieldUntil: "2024-12-22", FieldRevises: "k0", FieldQuote: "We know", FieldURL: "https://example.org/a", FieldText: "a.txt", FieldSpan: "3-10",
		FieldAccept: "CC601 seen", FieldNote: "as read out",
	}
	for f := range NumFields {
		if got := full.Field(f); got != want[f] || got == "" {
			t.Errorf("%s: %q, want %q", f, got, want[f])
		}
		if got := (&Claim{}).Field(f); got != "" {
			t.Errorf("%s: an empty claim says %q", f, got)
		}
	}
	if got := full.Field(NumFields); got != "" {
		t.Errorf("no field holds %q", got)
	}
}
