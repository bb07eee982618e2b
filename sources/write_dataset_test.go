package sources

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// drawNames draws declarations that a reader takes as they are: texts without white
// space at their ends, no name twice.
func drawNames(t *rapid.T, role bool) []compare.Name {
	name := rapid.Custom(func(t *rapid.T) string {
		s := strings.TrimSpace(hostileText().Draw(t, "name"))
		if s == "" || badYAML([]byte(s)) >= 0 {
			return "x"
		}
		return s
	})
	list := rapid.SliceOfN(name, 0, 3)
	return rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) compare.Name {
		n := compare.Name{Name: name.Draw(t, "n"), Aliases: list.Draw(t, "aliases"), Within: list.Draw(t, "within"), Parts: list.Draw(t, "parts")}
		n.Whole = len(n.Parts) > 0 && rapid.Bool().Draw(t, "whole")
		if role {
			n.Role = rapid.SampledFrom(append(compare.Roles, "")).Draw(t, "role")
		}
		return n
	}), 0, 3, func(n compare.Name) string { return n.Name }).Draw(t, "names")
}

// Whatever is declared is read back from YAML, from JSON, and from the companion of a
// table.
func TestWrittenNamesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := &compare.Dataset{Names: compare.Names{Sources: drawNames(t, true), Subjects: drawNames(t, false), Places: drawNames(t, false)}}
		ds.Claims = read1(t, "source,figure\nA,1\nB,2\n")
		for _, format := range []string{"yaml", "json"} {
			var b bytes.Buffer
			if err := WriteDataset(&b, format, ds, false); err != nil {
				t.Fatal(err)
			}
			in := &input{name: "x." + format, data: b.Bytes(), opt: &Options{}}
			in.parse()
			sameNames(t, &b, ds, in)
			if len(in.claims) != 2 {
				t.Fatalf("%d claims of\n%s", len(in.claims), b.String())
			}
		}
		var b bytes.Buffer
		if err := WriteNames(&b, ds.Names); err != nil {
			t.Fatal(err)
		}
		in := &input{name: "x.csv.yaml", data: b.Bytes(), opt: &Options{}}
		readCompanion(in, false)
		sameNames(t, &b, ds, in)
	})
}

func read1(t *rapid.T, text string) []*compare.Claim {
	ds, found := Read("x.csv", []byte(text), Options{})
	if len(found) > 0 {
		t.Fatal(allSaid(found))
	}
	return ds.Claims
}

func sameNames(t *rapid.T, b *bytes.Buffer, ds *compare.Dataset, in *input) {
	if d := cmp.Diff(ds.Names, in.names, cmpopts.IgnoreFields(compare.Name{}, "At"), cmpopts.EquateEmpty()); d != "" || len(in.found.list) > 0 {
		t.Fatalf("%v\n%s\n%s", allSaid(in.found.list), d, b.String())
	}
}

// A dataset of several files has one decimal sign, and each id once.
func TestConvertedFilesAgree(t *testing.T) {
	tree(t, map[string]string{
		"a.yaml": "decimal: ','\nsources: {A: {aliases: [a]}}\nclaims:\n- {id: k1, source: A, figure: about 1.100}\n- {source: A, figure: \"2,5 million\"}\n- {source: A, figure: 300}\n",
		"b.yaml": "sources: {A: {aliases: [b, a], role: NGO}}\nclaims:\n- {id: k1, source: A, figure: \"1,100\"}\n- {id: k1-2, source: A, figure: 4}\n- {id: k3, source: A, figure: 5, revises: k1}\n",
		"c.yaml": "claims:\n- {id: k1, source: C, figure: 6}\n- {source: D, figure: 7, derived_from: k1}\n",
	})
	ds, found := Load([]string{"a.yaml", "b.yaml", "c.yaml"}, Options{})
	wantFindings(t, found)
	var b bytes.Buffer
	if err := WriteDataset(&b, "yaml", ds, false); err != nil {
		t.Fatal(err)
	}
	again := read(t, "all.yaml", b.String())
	wantLines(t, claimLines(again),
		"6:11 id=k1 source=A figure=about 1,100", "9:11 source=A figure=2.5 million", "12:11 source=A figure=300",
		"16:11 id=k1-3 source=A figure=1,100", "20:11 id=k1-2 source=A figure=4", "24:11 id=k3 source=A figure=5 revises=k1-3",
		"29:11 id=k1-4 source=C figure=6", "33:11 source=D derived_from=k1-4 figure=7")
	if got := again.Names.Sources; len(got) != 1 || strings.Join(got[0].Aliases, " ") != "a b" || got[0].Role != "NGO" {
		t.Errorf("the sources are %v", got)
	}
	if ds.Claims[3].ID != "k1" || ds.Claims[0].Figure.Text != "about 1.100" {
		t.Error("the dataset itself was changed")
	}
}

// For machines a cell is as it is, but for one that a reader would take for armed.
func TestPlainTables(t *testing.T) {
	claims := read(t, "x.csv", "source,figure\n''=A,1\n'+B,2\n'C,3\n").Claims
	for safe, want := range map[bool]string{false: "source,figure\n''=A,1\n+B,2\n'C,3\n", true: "source,figure\n''=A,1\n'+B,2\n'C,3\n"} {
		var b bytes.Buffer
		if err := WriteDataset(&b, "csv", &compare.Dataset{Claims: claims}, safe); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("safe %v: %q, want %q", safe, b.String(), want)
		}
		if d := cmp.Diff(bare(claims), bare(read(t, "x.csv", b.String()).Claims)); d != "" {
			t.Error(d)
		}
	}
	if err := WriteDataset(&bytes.Buffer{}, "xml", &compare.Dataset{}, false); err == nil {
		t.Error("written as xml")
	}
}
