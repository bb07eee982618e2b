package sources

import (
	"fmt"
	"strings"
	"testing"

	"counterclaim/compare"
)

func TestLinks(t *testing.T) {
	tree(t, map[string]string{
		"a.yaml": `sources: {Seoul: {aliases: [ROK]}}
claims:
  - {id: k1, source: A, figure: 1}
  - {id: k2, source: F, figure: 1, derived_from: k1, revises: k9}
  - {id: k3, source: C, figure: 1, derived_from: rok}
  - {id: k4, source: D, figure: 1, derived_from: f}
  - {id: k5, source: D, figure: 1, revises: B}
  - {id: k6, source: D, figure: 1, derived_from: Nobody}
`,
		"b.yaml": `claims:
  - {id: k1, source: F, figure: 1, derived_from: k1}
  - {id: k9, source: F, figure: 1, revises: k1}
`,
	})
	ds, found := Load([]string{"a.yaml", "b.yaml"}, Options{})
	wantFindings(t, found,
		`a.yaml:7:45: revises "B" is the id of no claim [CC403] | write the id of the claim that this one replaces`,
		`a.yaml:8:50: derived_from "Nobody" is neither the id of a claim nor a source [CC403] | write the id of the claim that it repeats, or the name of its source`,
		`b.yaml:2:50: the claim leads back to itself: "k1" → "k1" [CC402] | take away the link that is not true`,
	)
	var links []string
	for _, c := range ds.Claims {
		links = append(links, c.Detail().DerivedFrom+"/"+c.Detail().Revises)
	}
	if got := strings.Join(links, " "); got != "/ k1/k9 rok/ f/ /k1" {
		t.Errorf("links: %s", got)
	}
}

// A source replaces its own figures, under any of its names, and no other's.
func TestRevisesAnotherSource(t *testing.T) {
	ds := faults(t, "f.yaml", `sources: {Seoul: {aliases: [ROK]}}
claims:
  - {id: a, source: Seoul, figure: 1}
  - {id: b, source: rok, figure: 2, revises: a}
  - {id: c, source: Kyiv, figure: 3, revises: a}
`, `f.yaml:5:47: revises "a" is a claim of "Seoul", not of "Kyiv" [CC404] | a source replaces its own figures only: take revises away, or declare the two names as aliases`)
	if got := ids(ds); got != "a b" {
		t.Errorf("left %s", got)
	}
}

// A link to a claim that has a fault of its own is no second fault.
func TestLinkToFaultyClaim(t *testing.T) {
	ds := faults(t, "f.jsonl", `{"id":"a","source":"S","figure":"x","counts":"killed"}
{"id":"b","source":"S","figure":1,"derived_from":"a"}
{"id":"c","source":"S","figure":1,"revises":"a"}
`, figureFault("f.jsonl:1:33", compare.FieldFigure, "x"))
	if got := ids(ds); got != "b c" {
		t.Errorf("left %s", got)
	}
}

func TestLinkCycles(t *testing.T) {
	ds := faults(t, "f.jsonl", `{"id":"a","source":"S","figure":1,"derived_from":"b"}
{"id":"b","source":"S","figure":1,"revises":"c"}
{"id":"c","source":"S","figure":1,"derived_from":"a","revises":"d"}
{"id":"d","source":"S","figure":1}
{"id":"e","source":"S","figure":1,"revises":"a"}
`, `f.jsonl:1:50: the claim leads back to itself: "a" → "b" → "c" → "a" [CC402] | take away the link that is not true`)
	if ids(ds) != "d e" {
		t.Errorf("left %+v", bare(ds.Claims))
	}
}

// A chain of a hundred thousand links is followed without filling the stack.
func TestLongChain(t *testing.T) {
	var b strings.Builder
	b.WriteString("id,source,figure,revises\n0,A,1,\n")
	const n = 100_000
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "%d,A,1,%d\n", i, i-1)
	}
	if ds := read(t, "f.csv", b.String()); len(ds.Claims) != n || ds.Claims[n-1].Revises != "99998" {
		t.Error("the chain is broken")
	}
}

func TestDuplicateIDs(t *testing.T) {
	rows := []string{"id,source,figure"}
	for i := range 1000 {
		rows = append(rows, fmt.Sprintf("c%d,A,1", i%997))
	}
	ds := faults(t, "f.csv", strings.Join(rows, "\n"),
		`f.csv:999:1: id "c0" is used already at f.csv:2:1 [CC107] | give this claim an id of its own`,
		`f.csv:1000:1: id "c1" is used already at f.csv:3:1 [CC107] | give this claim an id of its own`,
		`f.csv:1001:1: id "c2" is used already at f.csv:4:1 [CC107] | give this claim an id of its own`)
	if len(ds.Claims) != 997 {
		t.Errorf("loaded %d claims", len(ds.Claims))
	}
	// Without an id there is nothing to be used twice; a claim at fault takes none.
	ds = faults(t, "f.csv", "id,source,figure\n,A,1\n,A,1\nx,A,y\nx,A,2\n", figureFault("f.csv:4:5", compare.FieldFigure, "y"))
	if len(ds.Claims) != 3 {
		t.Errorf("loaded %d claims", len(ds.Claims))
	}
}
