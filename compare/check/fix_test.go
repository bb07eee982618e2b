package check_test

import (
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// fixed checks a dataset and makes all changes that the findings bring.
func fixed(t *testing.T, file string, levels map[string]check.Level) string {
	t.Helper()
	ds, found := sources.Read("claims.yaml", []byte(file), sources.Options{Check: true})
	var edits []compare.Edit
	for _, f := range check.Run(ds, found, check.Options{Today: today, Levels: levels}).Findings {
		edits = append(edits, f.Fix...)
	}
	slices.SortFunc(edits, func(a, b compare.Edit) int { return b.Start - a.Start })
	for _, e := range edits {
		file = file[:e.Start] + e.New + file[e.Start+len(e.Old):]
	}
	return file
}

func claims(text ...string) string { return "claims:\n- " + strings.Join(text, "\n- ") + "\n" }

// The examples of rules whose findings bring what mends them have no such finding
// when they are mended.
func TestFixesMendTheirFindings(t *testing.T) {
	any := false
	for _, r := range check.Rules() {
		text, _ := places(r.Bad)
		if strings.Contains(text, "\n-- ") {
			continue
		}
		after := fixed(t, text, map[string]check.Level{r.Code: check.Warn})
		if after == text {
			continue
		}
		any = true
		for _, f := range run(t, after, r) {
			t.Errorf("%s is still there in\n%s%+v", r.Code, after, f)
		}
	}
	if !any {
		t.Error("no rule mends anything")
	}
}

func TestIDsAreMade(t *testing.T) {
	noID := map[string]check.Level{"CC113": check.Warn}
	const same = "{source: Kyiv, figure: 1, counts: killed or wounded, stated: 2024-12-23}"
	for name, tt := range map[string]struct{ file, want string }{
		"numbered": {
			claims(same, same, "{id: kyiv-2024-12-23-killed-or-wounded-2, source: B, figure: 1}"),
			claims("{id: kyiv-2024-12-23-killed-or-wounded, "+same[1:], "{id: kyiv-2024-12-23-killed-or-wounded-3, "+same[1:], "{id: kyiv-2024-12-23-killed-or-wounded-2, source: B, figure: 1}"),
		},
		"of whatever letters": {
			claims("{source: Le Mondé, figure: 1}", "{source: Київ, figure: 1}", "{source: 'A & B (c)', figure: 1}"),
			claims("{id: le-monde, source: Le Mondé, figure: 1}", "{id: claim, source: Київ, figure: 1}", "{id: a-b-c, source: 'A & B (c)', figure: 1}"),
		},
		"not what a link means": {
			claims("{source: kyiv, figure: 1}", "{id: x, source: B, figure: 1, derived_from: kyiv}"),
			claims("{id: kyiv-2, source: kyiv, figure: 1}", "{id: x, source: B, figure: 1, derived_from: kyiv}"),
		},
		"used twice": {
			claims("{id: k, source: Kyiv, figure: 1}", "{id: k, source: Seoul, figure: 1}", "{id: k, source: Seoul, figure: 1}", "{source: Seoul, figure: 1}"),
			claims("{id: k, source: Kyiv, figure: 1}", "{id: seoul, source: Seoul, figure: 1}", "{id: seoul-2, source: Seoul, figure: 1}", "{id: seoul-3, source: Seoul, figure: 1}"),
		},
	} {
		if got := fixed(t, tt.file, noID); got != tt.want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", name, got, tt.want)
		}
	}
}

// Where a link names an id that two claims have, nobody knows which is meant.
func TestLinkedIDsAreLeft(t *testing.T) {
	const twins = "{id: k, source: Kyiv, figure: 1}\n- {id: k, source: Seoul, figure: 1}"
	for _, more := range []string{
		"{source: Kyiv, figure: 1, revises: k}",
		"{source: Kyiv, figure: 1, derived_from: k}",
		"{source: Kyiv, figure: about many, revises: k}",
		"{source: Kyiv, figure: 1, stated: mid-May, revises: k}",
		"{source: Kyiv, figure: 1, sated: 2024, revises: k}",
		"{source: Kyiv, figure: 1, revizes: k}",
		"{source: Kyiv, figure: 1, revises: [k]}",
		"{source: Kyiv, figure: 1, revises: k",
	} {
		if file := claims(twins, more); fixed(t, file, nil) != file {
			t.Errorf("an id is changed although of a claim %s", more)
		}
	}
}
