package cli

import (
	"testing"

	"counterclaim/compare"
	"counterclaim/sources"
)

// TestTimeline holds what a fact-checker sees in testdata/kursk-timeline.yaml.
func TestTimeline(t *testing.T) {
	ds, findings := sources.Load([]string{"../../testdata/kursk-timeline.yaml"}, sources.Options{})
	for _, f := range findings {
		t.Errorf("%s: %s", f.Pos, f.Message)
	}
	topic := compare.Compare(ds, compare.Options{Pairs: compare.ListAll}).Topic(0)
	if got, want := len(topic.Pairs), 24*23/2; got != want {
		t.Fatalf("%d pairs, want %d", got, want)
	}
	pairs := map[[2]string]compare.Pair{}
	for _, p := range topic.Pairs {
		a, b := topic.Lines[p.A].ID, topic.Lines[p.B].ID
		pairs[[2]string{a, b}], pairs[[2]string{b, a}] = p, p
	}
	for _, test := range []struct {
		a, b    string
		want    compare.Verdict
		because compare.ReasonKind
		why     string
	}{
		{"k5", "k6", compare.Restated, compare.CarriedTwo, "translation turned the hedge round"},
		{"k7", "k9", compare.Restated, compare.CarriedTwo, "the past week became to date"},
		{"k7", "k8", compare.Restated, compare.CarriedTwo, "the hedge is gone"},
		{"k4", "k5", compare.Conflict, compare.Clash, "the same day and term, a factor of 2.7"},
		{"k4", "k6", compare.Conflict, compare.Clash, "the same day and term, a factor of 2.7"},
		{"k4", "k10", compare.Fits, compare.Grows, "a running count may grow in two weeks"},
		{"k12", "k15", compare.Tension, compare.TooNear, "two days are too short to triple in"},
		{"k11", "k14", compare.Fits, compare.Meets, "part and whole, and six days apart"},
		{"k18", "k20", compare.Superseded, compare.Replaced, "the source revised it"},
		{"k17", "k19", compare.Fits, compare.Meets, "whatever casualties takes in"},
	} {
		p := pairs[[2]string{test.a, test.b}]
		if p.Verdict != test.want {
			t.Errorf("%s and %s: %v, want %v: %s", test.a, test.b, p.Verdict, test.want, test.why)
		}
		if !hasReason(p, test.because) {
			t.Errorf("%s and %s: reasons %+v, want one of kind %d: %s", test.a, test.b, p.Reasons, test.because, test.why)
		}
	}
}

func hasReason(p compare.Pair, kind compare.ReasonKind) bool {
	for _, r := range p.Reasons {
		if r.Kind == kind {
			return true
		}
	}
	return false
}
