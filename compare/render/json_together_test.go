package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"counterclaim/compare"
)

// TestJSONTogether shows the example's as it is written.
func TestJSONTogether(t *testing.T) {
	v, topic := kursk(t)
	var doc struct {
		Joint  map[string]int
		Topics []struct{ Together map[string]any }
	}
	var b bytes.Buffer
	if err := writeJSON(&b, v, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]int{"consistent": 0, "inconsistent": 1, "not_decided": 0, "not_asked": 0}, doc.Joint); diff != "" {
		t.Error("-want +got", diff)
	}
	kyiv, seoul := topic.Lines[0].ID, topic.Lines[1].ID
	got := doc.Topics[0].Together
	for path, want := range map[string]any{
		"joint": "inconsistent", "words": "Not all of it can be true.",
		"conflicts.0.claims.0": kyiv, "conflicts.0.claims.1": seoul, "conflicts.0.words": "Cannot all be true: Kyiv; Seoul.",
		"conflicts.0.steps.0.kind": "says least", "conflicts.0.steps.0.bound": 1504.0, "conflicts.0.steps.0.times": 1.0,
		"conflicts.0.steps.0.of.until": "2024-12-23", "conflicts.0.steps.0.of.term": "killed or wounded",
		"conflicts.0.steps.2.kind": "therefore", "conflicts.0.steps.2.low": 1504.0, "conflicts.0.steps.2.high": 1149.0,
		"conflicts.0.steps.2.words": "So 1,504 or more would have to be 1,149 or fewer.",
		"more_conflicts":            0.0, "may_be_more": false, "elsewhere": 0.0, "more_repairs": 0.0,
		"stretch.known": true, "stretch.factor": topic.Together.Stretch.Factor(), "stretch.squared": "1504/1149", "stretch.claims.1": seoul,
		"without.0.source": "Kyiv", "without.0.stretch.factor": 1.0, "without.0.stretch.squared": "1",
		"repairs.0.without.0": kyiv, "repairs.0.left.1.possible.low": 1050.0, "repairs.0.left.1.possible.high": nil,
		"repairs.0.left.1.likely.high": 1500.0, "repairs.1.left.0.likely": nil, "repairs.1.left.0.clash": true,
		"repairs.0.words": "Without Kyiv's: by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or more.",
		"work.unknowns":   2.0, "work.conditions": 4.0,
	} {
		if diff := cmp.Diff(want, at(t, got, path)); diff != "" {
			t.Errorf("%s: -want +got %s", path, diff)
		}
	}
}

// at follows a path of names and numbers into a document.
func at(t *testing.T, doc any, path string) any {
	t.Helper()
	for step := range strings.SplitSeq(path, ".") {
		switch d := doc.(type) {
		case map[string]any:
			v, ok := d[step]
			if !ok {
				t.Fatalf("%s: no %s", path, step)
			}
			doc = v
		case []any:
			i := 0
			if _, err := fmt.Sscan(step, &i); err != nil || i >= len(d) {
				t.Fatalf("%s: no %s", path, step)
			}
			doc = d[i]
		default:
			t.Fatalf("%s: no %s", path, step)
		}
	}
	return doc
}

// TestNotAsked writes null.
func TestNotAsked(t *testing.T) {
	v, topic := kursk(t)
	topic.Together = nil
	v.Topics[0].Joint = compare.NotAsked
	if got := below(t, v, writeJSON, Options{}, `"together"`); !strings.HasPrefix(got, `"together": null`) {
		t.Errorf("%.40s", got)
	}
	for _, write := range []func(io.Writer, view, Options) error{writeTable, writeMarkdown} {
		if got := below(t, v, write, Options{Width: 100}, "verdict"); strings.Contains(got, "can be true") {
			t.Error(got)
		}
	}
}

// TestTogetherSchema validates reconciliations of every shape, and none that is
// changed.
func TestTogetherSchema(t *testing.T) {
	schema := tableSchema(t)
	v, topic := kursk(t)
	odd := allOfIt(topic, "a", "b", "c")
	odd.MoreRepairs, odd.MayBeMore = -1, true
	odd.Stretch = compare.Stretch{Known: true, None: true}
	odd.Left[0].Possible = &compare.Range{Lo: big.NewRat(1, 3), Hi: new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 80))}
	for _, r := range []*compare.Reconciliation{
		nil, topic.Together, odd, allOfIt(topic, "a", "b", "c"),
		{Joint: compare.NotDecided, Work: compare.Work{Unknowns: 3}}, {Joint: compare.Consistent}, {},
	} {
		topic.Together = r
		var b bytes.Buffer
		if err := writeJSON(&b, v, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(parsed(t, b.String())); err != nil {
			t.Errorf("%+v: %v", r, err)
		}
	}
	topic.Together = odd
	var b bytes.Buffer
	if err := writeJSON(&b, v, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"kind": "says least"`, `"kind": "says"`},
		{`"joint": "inconsistent"`, `"joint": "wrong"`},
		{`"verdict": "adds up"`, `"verdict": "nearly"`},
		{`"low": 0.333333333`, `"low": "0.333333333"`},
		{`"factor": null`, `"factor": 0.5`},
		{`"more_repairs": null`, `"more_repairs": -1`},
		{`"inconsistent": 1`, `"inconsistent": true`},
		{`"whole": false`, `"whole": "no"`},
	} {
		changed := strings.Replace(b.String(), change[0], change[1], 1)
		if changed == b.String() {
			t.Fatalf("%s is not in the output", change[0])
		}
		if schema.Validate(parsed(t, changed)) == nil {
			t.Errorf("%s is valid", change[1])
		}
	}
}

func parsed(t *testing.T, text string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
