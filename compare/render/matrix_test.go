package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// matrixTopic has three sources, two lines of the first.
func matrixTopic(pairs ...compare.Pair) *compare.Topic {
	t := &compare.Topic{Worst: pairs}
	for _, s := range []string{"A", "B", "A", "C"} {
		t.Lines = append(t.Lines, compare.Line{Claim: &compare.Claim{}, Source: s})
	}
	return t
}

// TestMatrix shows the worst pair of each two sources in both halves alike.
func TestMatrix(t *testing.T) {
	topic := matrixTopic(
		compare.Pair{A: 0, B: 1, Verdict: compare.Tension, Nearest: 1.9},
		compare.Pair{A: 0, B: 2, Verdict: compare.Superseded},
		compare.Pair{A: 0, B: 3, Verdict: compare.Conflict, AsSaid: 5},
	)
	grids := matrixGrids(topic, 0)
	if len(grids) != 1 {
		t.Fatalf("%d grids", len(grids))
	}
	var got []string
	for _, row := range grids[0].rows {
		got = append(got, unglue(strings.Join(row, " | ")))
	}
	want := []string{
		"A | superseded | tension 1.9× | conflict 5.0× as said",
		"B | tension 1.9× | · | –",
		"C | conflict 5.0× as said | – | ·",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("-want +got", diff)
	}
}

// TestMatrixBlocks breaks a wide matrix into blocks that hold each source once.
func TestMatrixBlocks(t *testing.T) {
	topic := &compare.Topic{}
	for i := range 30 {
		topic.Lines = append(topic.Lines, compare.Line{Claim: &compare.Claim{}, Source: "Source " + string(rune('A'+i))})
	}
	for i := range 29 {
		topic.Worst = append(topic.Worst, compare.Pair{A: i, B: i + 1, Verdict: compare.NotComparable})
	}
	for _, limit := range []int{1, 40, 80} {
		seen := map[string]bool{}
		for _, g := range matrixGrids(topic, limit) {
			for _, c := range g.columns[1:] {
				if seen[c.title] {
					t.Errorf("%s stands twice at %d", c.title, limit)
				}
				seen[c.title] = true
			}
			if len(g.rows) != 30 {
				t.Errorf("%d rows", len(g.rows))
			}
		}
		if len(seen) != 30 {
			t.Errorf("%d sources at %d", len(seen), limit)
		}
	}
}
