package sources

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// said returns a finding as people see it, with its hint behind a bar.
func said(f compare.Finding) string {
	s := fmt.Sprintf("%v: %s [%s]", f.Pos, f.Message, f.Code)
	if f.Severity == compare.Warning {
		s = "warning " + s
	}
	if f.Hint != "" {
		s += " | " + f.Hint
	}
	return s
}

func allSaid(found []compare.Finding) (lines []string) {
	for _, f := range found {
		lines = append(lines, said(f))
	}
	return lines
}

// wantFindings compares findings with lines as said makes them.
func wantFindings(t *testing.T, found []compare.Finding, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, allSaid(found)); d != "" {
		t.Errorf("findings (-want +got):\n%s", d)
	}
}

// bare returns the claims without their places, for comparing.
func bare(claims []*compare.Claim) (bare []compare.Claim) {
	for _, c := range claims {
		d := *c
		d.At = compare.Origin{}
		bare = append(bare, d)
	}
	return bare
}

// ids returns the ids of the claims, or their sources where they have none.
func ids(ds *compare.Dataset) string {
	var s []string
	for _, c := range ds.Claims {
		if c.ID != "" {
			s = append(s, c.ID)
		} else {
			s = append(s, c.Source)
		}
	}
	return strings.Join(s, " ")
}

// read reads text as a file of that name, and fails where there are findings.
func read(t *testing.T, name, text string) *compare.Dataset {
	t.Helper()
	ds, found := Read(name, []byte(text), Options{})
	wantFindings(t, found)
	return ds
}

// lone reads one claim, and fails where it is not one or there are findings.
func lone(t *testing.T, name, text string) *compare.Claim {
	t.Helper()
	ds := read(t, name, text)
	if len(ds.Claims) != 1 {
		t.Fatalf("read %d claims, want one", len(ds.Claims))
	}
	return ds.Claims[0]
}

// faults reads text as a file of that name and compares the findings.
func faults(t *testing.T, name, text string, want ...string) *compare.Dataset {
	t.Helper()
	ds, found := Read(name, []byte(text), Options{})
	wantFindings(t, found, want...)
	return ds
}
