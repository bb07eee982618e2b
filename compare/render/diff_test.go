package render

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterclaim/compare"
)

// TestDiffs shows changes in all formats side by side, as TestCases shows tables:
// claims of an old and of a new version, and one section for each format. A line
// declare="Seoul" declares a source.
func TestDiffs(t *testing.T) {
	files, err := filepath.Glob("../../testdata/render/diff/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	schema := compileSchema(t, DiffSchema())
	for _, file := range files {
		in := readArchive(t, file)
		d := readDiff(t, in)
		out := &archive{comment: in.comment}
		for _, name := range []string{"old", "new"} {
			data, _ := in.get(name)
			out.sections = append(out.sections, section{name, data})
		}
		for _, f := range DiffFormats() {
			var b bytes.Buffer
			if err := f.Write(&b, d, Options{Width: 80}); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			out.sections = append(out.sections, section{f.Name, b.String()})
			want, ok := in.get(f.Name)
			if diff := cmp.Diff(want, b.String()); !*update && (!ok || diff != "") {
				t.Errorf("%s, %s (-want +got):\n%s", file, f.Name, diff)
			}
			if f.Name == "json" {
				doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
				if err != nil {
					t.Fatal(err)
				}
				if err := schema.Validate(doc); err != nil {
					t.Errorf("%s: %v", file, err)
				}
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func readDiff(t *testing.T, in *archive) *compare.Diff {
	var versions [2]*compare.Dataset
	for i, name := range []string{"old", "new"} {
		ds := &compare.Dataset{}
		data, _ := in.get(name)
		for line := range strings.Lines(data) {
			if quoted, ok := strings.CutPrefix(strings.TrimSpace(line), "declare="); ok {
				declared, err := strconv.Unquote(quoted)
				if err != nil {
					t.Fatal(err)
				}
				ds.Names.Sources = append(ds.Names.Sources, compare.Name{Name: declared, Aliases: []string{"a", "b"}, Role: "party"})
				continue
			}
			ds.Claims = append(ds.Claims, readClaim(t, strings.TrimSpace(line)))
		}
		versions[i] = ds
	}
	return compare.Between(versions[0], versions[1], compare.Options{})
}

// TestDiffWords holds what is said of names and of large topics, and that no line is
// wider than it may be.
func TestDiffWords(t *testing.T) {
	old, new := &compare.Dataset{}, &compare.Dataset{}
	for i := range 400 {
		f, err := compare.ParseFigure(strconv.Itoa(1000+i), '.')
		if err != nil {
			t.Fatal(err)
		}
		c := &compare.Claim{Source: "Source of figures number " + strconv.Itoa(i), Figure: f, Counts: "killed", Until: compare.NewDate(2024, 5, 3)}
		c.Term, _ = compare.ParseTerm("killed")
		old.Claims = append(old.Claims, c)
		if i > 2 {
			new.Claims = append(new.Claims, c)
		}
	}
	old.Names.Places = []compare.Name{{Name: "Town", Within: []string{"District"}, Parts: []string{"North", "South"}, Whole: true}}
	old.Names.Subjects = []compare.Name{{Name: "soldiers"}}
	new.Names.Subjects = []compare.Name{{Name: "soldiers", Aliases: []string{"troops"}}}
	d := compare.Between(old, new, compare.Options{NoReconcile: true})
	var b bytes.Buffer
	if err := writeDiff(d, Options{Width: 60, Limit: 5}, &screen{page{w: &b, o: Options{Width: 60, Limit: 5}}}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"aliases troops; before the name", "gone, before within", "which leave nothing out", "Of so many claims only",
		"more pairs, not shown", "400 claims: 3 gone, 397 as before.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(b.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	for line := range strings.Lines(b.String()) {
		if w := width(strings.TrimSuffix(line, "\n")); w > 60 {
			t.Errorf("%d columns: %s", w, line)
		}
	}
	for _, f := range DiffFormats() {
		if err := f.Write(&full{}, d, Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if _, ok := LookupDiff("csv"); ok {
		t.Error("csv is a format of changes")
	}
}

func TestUnreadWords(t *testing.T) {
	at := func(line int) compare.Pos { return compare.Pos{File: "new.yaml", Line: line} }
	unread := []compare.Unread{
		{Claim: true, ID: "k1", Source: "Kyiv", Pos: at(3)}, {Claim: true, Source: "Radio", Pos: at(4)}, {Claim: true, Pos: at(5)}, {Pos: at(6)},
	}
	for _, test := range []struct {
		unread []compare.Unread
		limit  int
		want   string
	}{
		{nil, 0, ""},
		{unread, 0, "3 claims of NEW could not be read: k1 of Kyiv (new.yaml:3), Radio (new.yaml:4), new.yaml:5. 1 fault in NEW may hide claims: new.yaml:6. What is told as gone may be among this."},
		{unread[:2], 1, "2 claims of NEW could not be read: k1 of Kyiv (new.yaml:3) and 1 more. What is told as gone may be among this."},
		{unread[3:], 0, "1 fault in NEW may hide claims: new.yaml:6. What is told as gone may be among this."},
	} {
		if got := unreadWords(test.unread, "NEW", Options{Limit: test.limit}); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
