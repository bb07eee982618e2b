package sources

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Every file that is taken as data is told once, companions and broken files
// included; what is skipped and what compare wrote is not.
func TestOpened(t *testing.T) {
	tree(t, map[string]string{"a.csv": csvA, "a.csv.yaml": "topic: T\n", "dir/c.yaml": yamlC, "dir/other.yaml": "services: {}\n", "dir/readme.txt": "x", "dir/broken.yaml": "claims: [{source: A, figure: 1",
		"dir/r.json": `{"options": {}, "tally": {}, "topics": []}`, "r.csv": "topic,a_source,b_source,verdict\n", "none.csv": "year,deaths\n"})
	var opened []string
	Load([]string{"a.csv", "./a.csv", "a.csv.yaml", "dir", "nope.csv", "r.csv", "none.csv"}, Options{Opened: func(path string) { opened = append(opened, path) }})
	slices.Sort(opened)
	if got, want := strings.Join(opened, " "), "a.csv a.csv.yaml dir/broken.yaml dir/c.yaml none.csv"; got != want {
		t.Errorf("opened %s, want %s", got, want)
	}
}

// One file under several names is read once, and a companion is known by any
// spelling of its path.
func TestOneFileUnderTwoNames(t *testing.T) {
	tree(t, map[string]string{"a.csv": csvA, "comp/f.csv": csvB, "comp/f.csv.yaml": "topic: T\n"})
	for _, err := range []error{os.Symlink("a.csv", "soft.csv"), os.Link("a.csv", "hard.csv")} {
		if err != nil {
			t.Skip(err)
		}
	}
	for names, want := range map[string]string{
		"a.csv soft.csv hard.csv":              "A",
		"soft.csv a.csv":                       "A",
		"./comp/f.csv comp/f.csv.yaml":         "B",
		"comp/f.csv ./comp/../comp/f.csv.yaml": "B",
		".":                                    "A B",
	} {
		ds, found := Load(strings.Fields(names), Options{})
		wantFindings(t, found)
		if got := ids(ds); got != want {
			t.Errorf("%s: loaded %q, want %q", names, got, want)
		}
	}
}
