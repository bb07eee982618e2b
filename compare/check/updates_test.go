package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare/check"
)

// A toll that rises while the day of the event stays the same is one finding, and so is
// the hint.
func TestUpdatesAreOneFinding(t *testing.T) {
	for _, test := range []struct {
		claims []string
		want   []string
	}{
		{
			[]string{"id: a; figure: 60; stated: 2024-03-23", "id: b; figure: 93; stated: 2024-03-23", "id: c; figure: 133; stated: 2024-03-23", "id: d; figure: 145; stated: 2024-11-01"},
			[]string{`warning: "60", "93", "133" and "145" killed cannot all be true of the same days (on 2024-03-22), unless each replaces the one before / if these are updates, write revises: a under "93", revises: b under "133" and revises: c under "145"; else mend what is wrong`},
		},
		{
			[]string{"figure: 60; stated: 2024-03-23", "figure: 93; stated: 2024-03-24"},
			[]string{`warning: "60" and "93" killed cannot all be true of the same days (on 2024-03-22), unless each replaces the one before / if these are updates, give each an id, and name it under revises of the next; else mend what is wrong`},
		},
		{ // Whoever says less afterwards has made an update of another kind, or a mistake.
			[]string{"id: a; figure: 93; stated: 2024-03-23", "id: b; figure: 60; stated: 2024-03-24"},
			[]string{`error: "93" killed (on 2024-03-22) and "60" killed (on 2024-03-22) cannot all be true / mend what is wrong; revises names a figure that the source has replaced`},
		},
		{ // What was replaced already has no part in it.
			[]string{"id: a; figure: 60; stated: 2024-03-23", "id: b; figure: 93; stated: 2024-03-23; revises: a"},
			nil,
		},
	} {
		text := "since: 2024-03-22\nuntil: 2024-03-22\nclaims:\n"
		for _, c := range test.claims {
			text += oneLine(c)
		}
		var got []string
		for _, f := range run(t, text, check.Rule{}) {
			got = append(got, f.Severity.String()+": "+f.Message+" / "+f.Hint)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%v (-want +got):\n%s", test.claims, d)
		}
	}
}

// The hint of a fall names all that would have to be replaced for it to be none.
func TestAFallNamesWhatItReplaces(t *testing.T) {
	before := []string{"id: m93; figure: 93; stated: 2023-08-12", "id: m99; figure: 99; stated: 2023-08-14"}
	for _, test := range []struct {
		claims []string
		want   string
	}{
		{
			[]string{"id: m106; figure: 106; stated: 2023-08-15", "id: m115; figure: 115; stated: 2023-08-21", "figure: 97; stated: 2023-09-15; revises: m115"},
			"mend the figure, or write what it replaces: revises: m106 under m115 and revises: m99 under m106",
		},
		{[]string{"figure: 106; stated: 2023-08-15", "figure: 97; stated: 2023-09-15"}, "mend the figure, or name under revises what it replaces"},
		{[]string{"figure: 97; stated: 2023-09-15", "figure: 98; stated: 2023-09-16"}, `mend the figure or its day; if the source took it back, write revises: m99 under "97"`},
		{[]string{"figure: 990; stated: 2023-08-15", "figure: 100; stated: 2023-08-16", "figure: 101; stated: 2023-08-17"}, "mend the figure or its day; if the source took it back, name it under revises of the later count"},
	} {
		text := "claims:\n"
		for _, c := range append(before, test.claims...) {
			text += oneLine(c)
		}
		if found := run(t, text, check.Rule{}); len(found) != 1 || found[0].Hint != test.want {
			t.Errorf("%v: %+v", test.claims, found)
		}
	}
}

// Where two words are one term only by means, the hint says when that is right.
func TestAConflictByMeansSaysSo(t *testing.T) {
	text := "claims:\n" + oneLine("figure: 40; counts: wounded; until: 2024-01-02; stated: 2024-01-02") + oneLine("figure: 7; counts: badly hurt; means: [wounded]; until: 2024-01-02; stated: 2024-01-03")
	found := run(t, text, check.Rule{})
	if len(found) != 1 || found[0].Code != "CC415" || !strings.Contains(found[0].Hint, "subject") {
		t.Errorf("%+v", found)
	}
}
