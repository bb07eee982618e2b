package check_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare/check"
)

var update = flag.Bool("update", false, "write .github/RULES.md anew")

// What people read of the rules is what the rules say of themselves.
func TestRulesFile(t *testing.T) {
	const file = "../../.github/RULES.md"
	var b bytes.Buffer
	if err := check.Document(&b); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(have), b.String()); d != "" {
		t.Errorf("%s is not what the rules say; go test ./compare/check -update writes it (-file +rules):\n%s", file, d)
	}
}
