package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// TestNames tells lines apart by as much as it takes, and by no more.
func TestNames(t *testing.T) {
	a := &archive{sections: []section{{"claims", `source="Kyiv" figure="3,000" stated="2024-12-23"
source="Seoul" figure="1,100" stated="2024-12-23"
source="Seoul" figure="300" stated="2025-01-13"
source="Seoul" figure="2,700" stated="2025-01-13"
source="Rome" figure="7" stated="2025-01-13" via="ANSA"
source="Rome" figure="7" stated="2025-01-13" via="AFP"
source="Oslo" figure="7" id="k1"
source="Oslo" figure="7" id="k2"
source="Lima" low="7"
source="Lima" low="8"
source="Ro\u200bma" figure="1"
source="Roma" figure="2"`}}}
	table, _ := readCase(t, a)
	topic := table.Topic(0)
	n := newNamer(topic)
	got := map[string]bool{}
	for i := range topic.Lines {
		got[n.of(i)] = true
	}
	want := map[string]bool{
		"Kyiv": true, "Seoul (2024-12-23)": true, "Seoul (2025-01-13, 300)": true, "Seoul (2025-01-13, 2,700)": true,
		"Rome (2025-01-13, 7, ANSA)": true, "Rome (2025-01-13, 7, AFP)": true, "Oslo (7, #k1)": true, "Oslo (7, #k2)": true,
		"Lima (at least 7)": true, "Lima (at least 8)": true,
		"Roma (1)": true, "Roma (2)": true, // they look alike
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("-want +got", diff)
	}
}

// TestNamerReuse names the lines of one topic after those of a bigger one.
func TestNamerReuse(t *testing.T) {
	table, _ := readCase(t, readArchive(t, "../../testdata/render/numbers.txt"))
	n := newNamer(table.Topic(0))
	one := []compare.Line{{Claim: &compare.Claim{}, Source: "Alone"}}
	n.set(one)
	if got := n.of(0); got != "Alone" {
		t.Errorf("%q", got)
	}
	if allocs := testing.AllocsPerRun(10, func() { n.set(one) }); allocs > 1 {
		t.Errorf("%v allocations to name a line", allocs)
	}
}
