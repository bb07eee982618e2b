package cli

import (
	"strings"
	"testing"

	"counterclaim/compare"
)

// TestUnlisted holds that a CSV that lacks pairs says so, a topic a line, and not
// without end.
func TestUnlisted(t *testing.T) {
	topics := []compare.Summary{{Name: "x"}, {Name: "whole"}, {}, {Name: "y\x1b"}, {Name: "z"}, {Name: "a"}, {Name: "b"}, {Name: "c"}}
	short := []int{6_986_727, 0, 1, 2, 3, 4, 5, 6}
	var b strings.Builder
	p := &program{stderr: &b}
	p.unlisted(topics[:2], func(i int) int { return short[i] })
	if want := "counterclaim: topic \"x\": 6,986,727 pairs beyond 1,000,000 are not in the CSV\n"; b.String() != want {
		t.Errorf("said %q, want %q", b.String(), want)
	}
	b.Reset()
	p.unlisted(topics, func(i int) int { return short[i] })
	said := b.String()
	if strings.Count(said, "\n") != 6 || strings.Contains(said, "whole") || strings.Contains(said, "\x1b") ||
		!strings.Contains(said, "claims without a topic: 1 pair beyond 1,000,000 is not in the CSV\n") ||
		!strings.HasSuffix(said, "counterclaim: 2 more topics: 11 pairs beyond 1,000,000 each are not in the CSV\n") {
		t.Errorf("said %s", said)
	}
}
