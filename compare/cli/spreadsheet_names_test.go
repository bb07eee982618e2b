package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

const withinDataset = `topic: Battle
sources:
  Ministry: {aliases: [MoD, "Ministry; of Defence", '"the" ministry'], role: party}
subjects:
  soldiers: {within: people}
places:
  Kursk: {parts: [Sudzha, Korenevo], whole: true}
claims:
  - {source: Ministry, figure: 300, counts: killed, place: Kursk, subject: people, stated: 2024-12-23}
  - {source: MoD, figure: 200, counts: killed, place: Kursk, subject: people, stated: 2024-12-24}
  - {source: Post, figure: 700, counts: killed, place: Sudzha, subject: soldiers, stated: 2024-12-23}
  - {source: Herald, figure: 100, counts: killed, place: Korenevo, subject: soldiers, stated: 2024-12-23}
`

// compared returns what compare prints of a file, without the name of the file.
func compared(t *testing.T, file string, format string) string {
	t.Helper()
	var out bytes.Buffer
	if code, stderr := run(t, nil, &out, "compare", file, "--format", format); code != ExitOK {
		t.Fatalf("%s: exit status %d: %s", file, code, stderr)
	}
	return out.String()
}

// A spreadsheet that compare wrote gives the same table again: declared names go with
// the claims.
func TestSpreadsheetGivesTheSameTable(t *testing.T) {
	dir := t.TempDir()
	within := filepath.Join(dir, "within.yaml")
	if err := os.WriteFile(within, []byte(withinDataset), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dataset := range []string{within, "../../testdata/kursk.yaml", "../../testdata/kursk-timeline.yaml", "../../testdata/datasets/flood.yaml"} {
		file := filepath.Join(dir, strings.TrimSuffix(filepath.Base(dataset), ".yaml")+".xlsx")
		spreadsheet(t, dataset, file)
		for _, format := range []string{"table", "markdown", "csv", "sentence"} {
			if d := cmp.Diff(compared(t, dataset, format), compared(t, file, format)); d != "" {
				t.Errorf("%s as %s (-dataset +spreadsheet):\n%s", dataset, format, d)
			}
		}
	}
}

// Figures with a decimal comma are the same figures in a spreadsheet.
func TestSpreadsheetOfDecimalCommas(t *testing.T) {
	dir := t.TempDir()
	dataset, file := filepath.Join(dir, "k.yaml"), filepath.Join(dir, "k.xlsx")
	text := "decimal: \",\"\nclaims:\n  - {source: A, figure: 1.100}\n  - {source: B, figure: \"2,345 million\"}\n  - {source: C, figure: 1.000.000}\n"
	if err := os.WriteFile(dataset, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	spreadsheet(t, dataset, file)
	ds, found := sources.Load([]string{file}, sources.Options{})
	var got []int64
	for _, c := range ds.Claims {
		got = append(got, c.Figure.A)
	}
	slices.Sort(got)
	if d := cmp.Diff([]int64{1_100, 1_000_000, 2_345_000}, got); d != "" || len(found) > 0 {
		t.Errorf("%v (-want +got):\n%s", found, d)
	}
}

// Whatever names are declared, they come back.
func TestDeclaredNamesComeBack(t *testing.T) {
	format, _ := render.Lookup("xlsx")
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[A-M][a-z";, ']{0,8}[a-z;"]`)
		part := rapid.StringMatching(`[N-Z][a-z";, ']{0,8}[a-z;"]`) // no name is a part of itself
		names := func(what string) (list []compare.Name) {
			for _, n := range rapid.SliceOfNDistinct(name, 0, 3, compare.Fold).Draw(t, what) {
				parts := rapid.SliceOfN(part, 0, 3).Draw(t, "parts")
				list = append(list, compare.Name{Name: n, Parts: parts, Whole: len(parts) > 0 && rapid.Bool().Draw(t, "whole")})
			}
			return list
		}
		ds := &compare.Dataset{Names: compare.Names{Sources: names("sources"), Subjects: names("subjects"), Places: names("places")}}
		for i := range ds.Names.Sources {
			ds.Names.Sources[i].Role = rapid.SampledFrom(append(compare.Roles, "")).Draw(t, "role")
			ds.Names.Sources[i].Aliases = []string{`alias; "` + ds.Names.Sources[i].Name}
		}
		fig, err := compare.ParseFigure("12", '.')
		if err != nil {
			t.Fatal(err)
		}
		ds.Claims = []*compare.Claim{{Source: "Post", Figure: fig}}
		var b bytes.Buffer
		if err := format.Write(&b, compare.Compare(ds, compare.Options{}), render.Options{}); err != nil {
			t.Fatal(err)
		}
		back, _ := sources.Read("names.xlsx", b.Bytes(), sources.Options{})
		if d := cmp.Diff(ds.Names, back.Names, cmpopts.IgnoreFields(compare.Name{}, "At"), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("(-declared +read):\n%s", d)
		}
	})
}

// What is wrong in the sheet of names is told by its cell.
func TestNameSheetFaults(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "k.xlsx")
	spreadsheet(t, "../../testdata/datasets/flood.yaml", file)
	edit(t, file, map[string]string{"names!A2": "ministry", "names!G3": "hero", "names!F5": "maybe"})
	_, found := sources.Load([]string{file}, sources.Options{})
	var got []string
	for _, f := range found {
		if f.Severity == compare.Error {
			got = append(got, strings.TrimPrefix(f.Pos.String(), file+": "))
		}
	}
	if d := cmp.Diff([]string{"names!A2", "names!G3", "names!F5"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
