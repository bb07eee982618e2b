package sources

import "testing"

// What a file would be after a change is read in its place, a companion's too.
func TestInstead(t *testing.T) {
	tree(t, map[string]string{"a.csv": "source,figure\nA,1\n", "a.csv.yaml": "topic: T\n"})
	ds, found := Load([]string{"a.csv"}, Options{Instead: map[string][]byte{"a.csv": []byte("source,figure\nB,1\n"), "a.csv.yaml": []byte("topic: U\n")}})
	wantFindings(t, found)
	if c := ds.Claims[0]; c.Source != "B" || c.Topic != "U" {
		t.Errorf("read %+v", *c)
	}
}

// A value of a companion is mended there.
func TestCompanionsAreMended(t *testing.T) {
	tree(t, map[string]string{"a.csv": "source,figure\nA,1\n", "a.csv.yaml": "stated: 23 December 2024\n"})
	_, found := Load([]string{"a.csv"}, Options{})
	if len(found) != 1 || len(found[0].Fix) != 1 || found[0].Fix[0].Pos.File != "a.csv.yaml" || found[0].Fix[0].New != "2024-12-23" || found[0].End != 25 {
		t.Errorf("found %+v", found)
	}
}
