package render

import (
	"testing"

	"counterclaim/compare"
)

// TestGrouped wants commas in numbers that lack them, and nothing else changed.
func TestGrouped(t *testing.T) {
	for text, want := range map[string]string{
		"more than 7884": "more than 7,884", "1502": "1,502", "between 2000 and 12000": "between 2,000 and 12,000", "1204567": "1,204,567",
		"212": "212", "1,502": "1,502", "about 1 500": "about 1 500", "1.5 million": "1.5 million", "dozens": "dozens",
	} {
		f, err := compare.ParseFigure(text, '.')
		if err != nil {
			t.Fatal(err)
		}
		if got := grouped(f); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
	f, err := compare.ParseFigure("3.000", ',')
	if err != nil {
		t.Fatal(err)
	}
	if got := grouped(f); got != "3.000" {
		t.Errorf("3.000 became %q", got)
	}
}
