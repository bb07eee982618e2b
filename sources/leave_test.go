package sources

import (
	"path/filepath"
	"slices"
	"testing"
)

// TestLeave holds that files of a directory can be left alone, with their companions.
func TestLeave(t *testing.T) {
	tree(t, map[string]string{
		"d/a.csv": csvA, "d/b.csv": csvB, "d/b.csv.yaml": "topic: B\n", "d/raw/c.csv": csvA, "d/raw/deep/d.csv": csvA,
	})
	var opened []string
	opt := Options{
		Leave: func(path string, folder bool) bool {
			return folder && path == filepath.Join("d", "raw") || path == filepath.Join("d", "b.csv")
		},
		Opened: func(path string) { opened = append(opened, filepath.ToSlash(path)) },
	}
	Load([]string{"d"}, opt)
	if !slices.Equal(opened, []string{"d/a.csv"}) {
		t.Errorf("opened %q", opened)
	}
	opened = nil
	Load([]string{"d/b.csv", "d/raw"}, opt)
	slices.Sort(opened)
	if !slices.Equal(opened, []string{"d/b.csv", "d/b.csv.yaml", "d/raw/c.csv", "d/raw/deep/d.csv"}) {
		t.Errorf("opened %q", opened)
	}
}
