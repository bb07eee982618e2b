package cli

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare/check"
)

func TestPatchLines(t *testing.T) {
	const head = "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n"
	for name, test := range map[string]struct {
		patch string
		want  check.Lines
	}{
		"a line reworded":    {"@@ -3 +3 @@ claims:\n-a\n+b\n", check.Lines{New: []int{3}, Gone: []int{2}}},
		"lines put in":       {"@@ -3,0 +4,2 @@\n+a\n+b\n", check.Lines{New: []int{4, 5}}},
		"lines taken out":    {"@@ -4,2 +3,0 @@\n-a\n-b\n", check.Lines{Gone: []int{3, 3}}},
		"at the top":         {"@@ -1 +0,0 @@\n-a\n", check.Lines{Gone: []int{0}}},
		"moved":              {"@@ -1,2 +0,0 @@\n-a\n-b\n@@ -9,0 +8,2 @@\n+a\n+b\n", check.Lines{}},
		"moved and set in":   {"@@ -1 +0,0 @@\n-  a\n@@ -9,0 +9 @@\n+    a\n", check.Lines{}},
		"line ends":          {"@@ -1,2 +1,2 @@\n-a\n-b\n+a\r\n+b\r\n", check.Lines{}},
		"one of three moved": {"@@ -1,3 +0,0 @@\n-a\n-a\n-a\n@@ -9,0 +7 @@\n+a\n", check.Lines{}},
		"once more":          {"@@ -1 +1 @@\n-a\n+a \n@@ -9,0 +10 @@\n+a\n", check.Lines{New: []int{10}}},
		"no end of line":     {"@@ -3 +3 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n", check.Lines{New: []int{3}, Gone: []int{2}}},
		"blank lines":        {"@@ -3,0 +4,2 @@\n+\n+  \n@@ -9 +11,0 @@\n-\n", check.Lines{}},
		"lines like heads":   {"@@ -3,2 +3,2 @@\n--- a/y\n-@@ -1 +1 @@\n+++ b/y\n+@@ -1 +1 @@ x\n", check.Lines{New: []int{3, 4}, Gone: []int{2, 2}}},
	} {
		files, err := readPatch(strings.NewReader(head + test.patch))
		if err != nil || len(files) != 1 || files["x"] == nil {
			t.Errorf("%s: files %v, %v", name, files, err)
			continue
		}
		if d := cmp.Diff(test.want, files["x"].lines()); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

func TestPatchFiles(t *testing.T) {
	files, err := readPatch(strings.NewReader(`diff --git a/gone b/gone
deleted file mode 100644
--- a/gone
+++ /dev/null
@@ -1,2 +0,0 @@
-a
-+++ b/trick
diff --git a/old b/new name
similarity index 90%
rename from old
rename to new name
--- a/old
+++ b/new name	
@@ -1 +1 @@
-a
+b
diff --git a/same b/moved
similarity index 100%
rename from same
rename to moved
diff --git "a/x\n\303\244" "b/x\n\303\244"
--- "a/x\n\303\244"
+++ "b/x\n\303\244"
@@ -0,0 +1 @@
+a
* Unmerged path z
diff --git a/bin b/bin
Binary files a/bin and b/bin differ
`))
	if got := slices.Sorted(maps.Keys(files)); err != nil || !slices.Equal(got, []string{"new name", "x\nä"}) {
		t.Errorf("files %q, %v", got, err)
	}
}

// FuzzPatch holds that whatever is read as a patch gives lines in order, and ends.
func FuzzPatch(f *testing.F) {
	f.Add("diff --git a/x b/x\n+++ b/x\n@@ -1,2 +3,4 @@ z\n-a\n-b\n+a\n+c\n\\ No\n+d\n+e\n")
	f.Add("+++ \"b/\\303\n@@ -1 +99999999999999999999 @@\n+")
	f.Add("@@ -1 +0 @@\n-a\n+b")
	f.Fuzz(func(t *testing.T, text string) {
		files, err := readPatch(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		for name, p := range files {
			l := p.lines()
			if name == "" || !slices.IsSorted(l.New) || !slices.IsSorted(l.Gone) || len(l.New)+len(l.Gone) > strings.Count(text, "\n")+1 {
				t.Errorf("%q: %+v", name, l)
			}
		}
	})
}
