package check_test

import (
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// Who checks one file of many must not be told that what is accepted of the others is
// not found.
func TestAcceptancesOfAPart(t *testing.T) {
	file := write(t, "claims:\n  - {source: Kyiv, figure: 3, counts: killed, stated: 2024-12-23, url: https://example.org}\n")
	ds, found := sources.Load([]string{file}, sources.Options{Check: true})
	for _, test := range []struct {
		file string
		part bool
		want int
	}{
		{file, true, 1}, {"other.yaml", true, 0}, {"", true, 0},
		{file, false, 1}, {"other.yaml", false, 1}, {"", false, 1},
	} {
		r := check.Run(ds, found, check.Options{Part: test.part, Accepted: []compare.Accepted{{Code: "CC110", Reason: "seen", File: test.file}}})
		if len(r.Findings) != test.want {
			t.Errorf("%+v: %+v", test, r.Findings)
		}
	}
}
