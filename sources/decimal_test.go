package sources

import (
	"strings"
	"testing"

	"counterclaim/compare"
)

// The decimal sign can be given for what has no place for it, and a dataset's own
// wins.
func TestDecimalOption(t *testing.T) {
	for name, text := range map[string]string{
		"f.csv": "source;figure\nA;1.100\n", "f.tsv": "source\tfigure\nA\t1.100\n", "f.jsonl": `{"source":"A","figure":"1.100"}`, "f.yaml": "claims: [{source: A, figure: 1.100}]\n",
	} {
		ds, found := Read(name, []byte(text), Options{Decimal: ','})
		wantFindings(t, found)
		if ds.Claims[0].Figure.A != 1100 {
			t.Errorf("%s: read %+v", name, ds.Claims[0].Figure)
		}
	}
	tree(t, map[string]string{"f.csv": "source,figure\nA,1.2 million\n", "f.csv.yaml": "decimal: .\n"})
	ds, found := Load([]string{"f.csv"}, Options{Decimal: ',', Set: map[compare.Field]string{compare.FieldLow: "1.100"}})
	wantFindings(t, found)
	if ds.Claims[0].Figure.A != 1_200_000 {
		t.Errorf("read %+v", ds.Claims[0].Figure)
	}
	_, found = Read("f.csv", []byte(csvA), Options{Decimal: ';'})
	wantFindings(t, found, `--set: decimal ";" is neither a point nor a comma [CC112] | write --set decimal=, or leave it out`)
}

// The hint about the decimal sign can be followed where it is read.
func TestDecimalHint(t *testing.T) {
	const beside = `write 1,100, or say decimal: "," in f.csv.yaml beside it, or --set decimal=, if the point groups thousands`
	_, found := Read("some/f.csv", []byte("source,figure,low\nA,1.100,\nB,,1.100\n"), Options{})
	if len(found) != 2 || found[0].Hint != beside || found[1].Hint != beside {
		t.Errorf("got %v", allSaid(found))
	}
	_, found = Load([]string{"-"}, Options{Stdin: strings.NewReader("source,figure\nA,1.100\n")})
	if want := `write 1,100, or say --set decimal=, if the point groups thousands`; len(found) != 1 || found[0].Hint != want {
		t.Errorf("got %v", allSaid(found))
	}
}

// A value of one line may be broken over two.
func TestLineBreakWithinValue(t *testing.T) {
	ds := faults(t, "f.csv", "source,figure,counts,stated,low\nA,\"nearly\n3000\",\"killed or\n wounded\",\"23 \r\n2024\",\nB,\"nearly\t 3,000\",,\"2024-12-23\",\"2\n500\"\nC,\"a\nb\",,,\n",
		`f.csv:4:11: stated "23 2024" is not a day, a month or a year [CC103] | write 2024-12-23, 2024-12 or 2024`,
		figureFault("f.csv:8:3", compare.FieldFigure, "a b"))
	if ids(ds) != "B" || ds.Claims[0].Figure.A != 3000 || ds.Claims[0].Figure.Given.Low != 2500 {
		t.Errorf("read %+v", bare(ds.Claims))
	}
	c := lone(t, "f.csv", "source,figure\nA,\"nearly\n3000\"\n")
	if c.Figure.Text != "nearly 3000" {
		t.Errorf("read %q", c.Figure.Text)
	}
}
