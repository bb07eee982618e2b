package check_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare/check"
)

// What is wrong with an entry of a list is said where the entry stands.
func TestAcceptedEntries(t *testing.T) {
	const head = "claims:\n- source: L\n  figure: 3\n  counts: killed\n  stated: 2024-01-01\n  url: https://example.org\n"
	for _, tt := range []struct {
		accept string
		want   []string
	}{
		{"  accept:\n  - CC110 so\n  - \"CC999 so; CC110\"\n  - CC601\n", []string{"CC802 8:5-13", "CC801 9:5-22", "CC801 9:5-22", "CC801 10:5-10"}},
		{"  accept: [known, CC110 so]\n", []string{"CC801 7:12-17", "CC802 7:19-27"}},
		{"  accept: CC110 so; CC601\n", []string{"CC801 7:11-26", "CC802 7:11-26"}},
		{"  accept: [CC110 a; b, '', CC101]\n", []string{"CC802 7:12-22", "CC801 7:28-33"}},
	} {
		var got []string
		for _, f := range runOn(t, head+tt.accept, check.Options{}) {
			got = append(got, fmt.Sprintf("%s %d:%d-%d", f.Code, f.Pos.Line, f.Pos.Col, f.End))
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s(-want +got):\n%s", tt.accept, d)
		}
	}
}
