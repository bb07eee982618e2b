package compare

import "testing"

func TestPosString(t *testing.T) {
	for want, p := range map[string]Pos{
		"": {}, "a.yaml": {File: "a.yaml"}, "a.yaml:3": {File: "a.yaml", Line: 3}, "a.yaml:3:7": {File: "a.yaml", Line: 3, Col: 7},
		"a.xlsx: Sheet1!C7": {File: "a.xlsx", Sheet: "Sheet1", Line: 7, Col: 3}, "a.xlsx: Sheet1!AB12": {File: "a.xlsx", Sheet: "Sheet1", Line: 12, Col: 28},
		"a.xlsx: Sheet1": {File: "a.xlsx", Sheet: "Sheet1"},
	} {
		if p.String() != want {
			t.Errorf("%q, want %q", p, want)
		}
	}
}

func TestSpanString(t *testing.T) {
	for want, s := range map[string]Span{"": {}, "0-7": {0, 7}, "12-40": {12, 40}} {
		if s.String() != want {
			t.Errorf("%q, want %q", s, want)
		}
	}
}

// A claim counts until the day it names, else until it was stated, else carried.
func TestLastDay(t *testing.T) {
	until, stated, published := NewDate(2024, 12, 0), NewDate(2024, 12, 23), NewDate(2024, 12, 28)
	for _, c := range []struct {
		claim Claim
		want  Date
	}{
		{Claim{Until: until, Stated: stated, Published: published}, until},
		{Claim{Stated: stated, Published: published}, stated},
		{Claim{Published: published}, published},
		{Claim{}, 0},
	} {
		if got := c.claim.LastDay(); got != c.want {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
}

func TestDetailIsNeverNil(t *testing.T) {
	var c Claim
	if c.Detail().Via != "" {
		t.Error("a claim without details has some")
	}
	c.Details = &Details{Via: "AFP"}
	if c.Detail() != c.Details {
		t.Error("the details are others")
	}
}

// rowLocator finds record n on line n+2, and each field in its own column.
type rowLocator struct{}

func (rowLocator) File() string { return "a.csv" }

func (rowLocator) Locate(rec int, f Field) Pos {
	return Pos{File: "a.csv", Line: rec + 2, Col: int(f) + 1}
}

func (rowLocator) End(_ int, f Field) int { return int(f) + 2 }

func (rowLocator) Edit(rec int, f Field, text string) (Edit, bool) {
	return Edit{New: text}, true
}

func TestOriginKnowsWhereAFieldWasRead(t *testing.T) {
	if p := (Origin{Doc: rowLocator{}, Rec: 3}).Pos(FieldFigure); p != (Pos{File: "a.csv", Line: 5, Col: int(FieldFigure) + 1}) {
		t.Error(p)
	}
	if p := (Origin{}).Pos(FieldFigure); p != (Pos{}) {
		t.Errorf("a claim made in memory stands at %v", p)
	}
}
