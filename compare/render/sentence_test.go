package render

import (
	"os"
	"strings"
	"testing"

	"counterclaim/compare"
)

// TestSentences shows what is made of claims, case by case. Each section of the
// file has a name that says what it is about; lines of claims, as in the cases of
// all formats; a line "all" with what the claims after it share; and after "> " the
// sentence, which -update writes.
func TestSentences(t *testing.T) {
	const file = "../../testdata/render/sentences/cases.txt"
	in := readArchive(t, file)
	for i, c := range in.sections {
		ds, rest := readSentenceCase(t, c.data)
		table := compare.Compare(ds, compare.Options{})
		got := Sentence(table.Tell(0))
		if full := Sentence(table.Topic(0)); full != got {
			t.Errorf("%s: another sentence where all is judged: %s", c.name, full)
		}
		want := strings.TrimSpace(strings.TrimPrefix(rest, "> "))
		if !*update && got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, want)
		}
		claims, _, _ := strings.Cut(c.data, "> ")
		in.sections[i].data = claims + "> " + got + "\n"
	}
	if *update {
		if err := os.WriteFile(file, []byte(in.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readSentenceCase reads the claims of a case; what is left is its sentence.
func readSentenceCase(t *testing.T, data string) (*compare.Dataset, string) {
	ds := &compare.Dataset{}
	all := ""
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		switch shared, isShared := strings.CutPrefix(line, "all "); {
		case isShared:
			all = shared + " "
		case strings.HasPrefix(line, "alias "):
			names := strings.Split(strings.TrimPrefix(line, "alias "), " = ")
			ds.Names.Sources = append(ds.Names.Sources, compare.Name{Name: names[0], Aliases: names[1:]})
		case strings.HasPrefix(line, "> "):
			return ds, line
		case line != "":
			ds.Claims = append(ds.Claims, readClaim(t, all+line))
		}
	}
	return ds, ""
}
