package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestReadmeChart holds that README.md shows the chart that the program draws.
func TestReadmeChart(t *testing.T) {
	const file = "../../.github/kursk.svg"
	var out, messages bytes.Buffer
	if code := Main([]string{"compare", "../../testdata/kursk.yaml", "--format", "svg"}, strings.NewReader(""), &out, &messages, nil); code != ExitOK {
		t.Fatal(code, messages.String())
	}
	if *update {
		if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	shown, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(shown, out.Bytes()) {
		t.Errorf("%s is not what the program draws (go test ./compare/cli -update mends it): %v", file, err)
	}
}
