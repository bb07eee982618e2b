package sources

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"counterclaim/compare"
)

// An alias that leads to two names is dropped for both, whatever the order of the
// files.
func TestNameClash(t *testing.T) {
	tree(t, map[string]string{
		"n1.yaml": "sources:\n  Kyiv: {aliases: [The Army, Ukraine], role: party}\nclaims: [{source: the army, figure: 1}]\n",
		"n2.yaml": "sources:\n  Moscow: {aliases: [the army], role: party}\n  KYIV: {aliases: [ukraine], role: ally}\n",
		"n3.yaml": "sources:\n  Ukraine: {role: media}\n  kyiv: {aliases: [Ukraina, kyiv]}\n",
	})
	want := []string{
		`n1.yaml:2:3: alias "Ukraine" of "Kyiv" is the declared name of "Ukraine" too, declared at n3.yaml:2:3 [CC405] | take the alias away where it is not true, or declare the two as aliases of one name`,
		`n2.yaml:2:3: alias "the army" of "Moscow" is an alias of "Kyiv" too, declared at n1.yaml:2:3 [CC405] | take the alias away where it is not true, or declare the two as aliases of one name`,
		`n2.yaml:3:3: alias "ukraine" of "KYIV" is the declared name of "Ukraine" too, declared at n3.yaml:2:3 [CC405] | take the alias away where it is not true, or declare the two as aliases of one name`,
		`n2.yaml:3:3: role ally of "KYIV" is party at n1.yaml:2:3 [CC405] | give the source one role`,
	}
	var first compare.Names
	for i, names := range []string{"n1.yaml n2.yaml n3.yaml", "n3.yaml n2.yaml n1.yaml", "n2.yaml n1.yaml n3.yaml"} {
		ds, found := Load(strings.Fields(names), Options{})
		wantFindings(t, found, want...)
		if i == 0 {
			first = ds.Names
		} else if !reflect.DeepEqual(first, ds.Names) {
			t.Errorf("%s: the names are %+v, not %+v", names, ds.Names, first)
		}
	}
	var got []string
	for _, n := range first.Sources {
		got = append(got, n.Name+fmt.Sprint(n.Aliases)+string(n.Role))
	}
	if s := strings.Join(got, " "); s != "Kyiv[] Moscow[]party KYIV[] Ukraine[]media kyiv[Ukraina kyiv]" {
		t.Errorf("left: %s", s)
	}
}

// Declarations that agree add up.
func TestNamesAgree(t *testing.T) {
	kyiv := "sources: {Kyiv: {aliases: [Ukraine, UA], role: party}}\nplaces: {Kursk: {parts: [A, B], whole: true}}\n"
	tree(t, map[string]string{
		"a.yaml": kyiv + "claims: [{source: A, figure: 1}]\n", "b.yaml": kyiv, "c.yaml": "sources: {kyiv: {aliases: [ua, UA]}}\nplaces: {Kursk: {whole: true}}\n",
		"d.yaml": "subjects: {Kyiv: {aliases: [Moscow]}}\nplaces: {Moscow: {}}\n",
	})
	_, found := Load([]string{"."}, Options{})
	wantFindings(t, found)
}

func TestWholeWithoutParts(t *testing.T) {
	ds := faults(t, "f.yaml", "places: {Kursk: {whole: true}}\nclaims: [{source: A, figure: 1}]\n",
		`f.yaml:1:10: "Kursk" is whole and has no parts [CC112] | list under parts what nothing is left out of, or take whole away`)
	if ds.Names.Places[0].Whole {
		t.Error("it is still whole")
	}
}

// Many cycles, and a long one, take no longer than reading them.
func TestManyCycles(t *testing.T) {
	var b strings.Builder
	b.WriteString("places:\n")
	const n = 40_000
	for i := range n {
		fmt.Fprintf(&b, "  p%d: {within: p%d}\n", i, i^1)
	}
	for i := range n {
		fmt.Fprintf(&b, "  q%d: {within: q%d}\n", i, (i+1)%n)
		fmt.Fprintf(&b, "  r%d: {within: r%d}\n", i, i+1)
	}
	start := time.Now()
	ds, found := Read("f.yaml", []byte(b.String()), Options{})
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("took %v", d)
	}
	for _, x := range found {
		if len(x.Message) > 500 {
			t.Fatalf("a message of %d bytes", len(x.Message))
		}
	}
	linked := 0
	for _, p := range ds.Names.Places {
		linked += len(p.Within)
	}
	if linked != n {
		t.Errorf("%d links are left, want %d", linked, n)
	}
}
