package compare

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawVersions draws a dataset and another version of it.
func drawVersions(t *rapid.T) (old, new *Dataset) {
	old, new = &Dataset{}, &Dataset{}
	ids := map[string]bool{}
	for range rapid.IntRange(0, 8).Draw(t, "claims") {
		c := drawClaim(t)
		if ids[c.ID] {
			c.ID = ""
		}
		ids[c.ID] = true
		switch rapid.SampledFrom([]string{"both", "both", "old", "new", "revised", "revised"}).Draw(t, "where") {
		case "both":
			d := *c
			old.Claims, new.Claims = append(old.Claims, c), append(new.Claims, &d)
		case "old":
			old.Claims = append(old.Claims, c)
		case "new":
			new.Claims = append(new.Claims, c)
		default:
			d := drawClaim(t)
			if rapid.Bool().Draw(t, "alike") {
				d.ID, d.Source, d.Stated, d.Counts, d.Term = c.ID, c.Source, c.Stated, c.Counts, c.Term
			}
			if d.ID != c.ID && ids[d.ID] {
				d.ID = ""
			}
			ids[d.ID] = true
			old.Claims, new.Claims = append(old.Claims, c), append(new.Claims, d)
		}
	}
	for _, ds := range []*Dataset{old, new} {
		if rapid.IntRange(0, 3).Draw(t, "declared") == 0 {
			ds.Names.Sources = []Name{{Name: "Seoul", Aliases: []string{"Kyiv"}}}
		}
	}
	return old, new
}

func drawClaim(t *rapid.T) *Claim {
	pick := func(what string, words ...string) string { return rapid.SampledFrom(words).Draw(t, what) }
	f, err := ParseFigure(pick("figure", "1,100", "nearly 3,000", "about 1,100", "1100", "dozens", "12"), '.')
	if err != nil {
		t.Fatal(err)
	}
	c := &Claim{
		ID: pick("id", "", "", "a", "b", "c", "d"), Topic: pick("topic", "Flood", "flood", "Quake"), Source: pick("source", "Seoul", "Kyiv", ""),
		Counts: pick("counts", "killed", "dead", "wounded", ""), Figure: f, Quote: pick("quote", "", "", "they said"),
		Stated: rapid.SampledFrom([]Date{0, NewDate(2024, 5, 3), NewDate(2024, 5, 4)}).Draw(t, "stated"), Details: new(Details),
	}
	c.Term, _ = ParseTerm(c.Counts)
	c.Via = pick("via", "", "AFP", "WION")
	c.Revises = pick("revises", "", "", "", "a")
	return c
}

// contents returns what claims say, whatever their order.
func contents(claims []*Claim) []string {
	var list []string
	for _, c := range claims {
		list = append(list, fieldsKey(c))
	}
	slices.Sort(list)
	return list
}

// TestDiffLaws holds diffs to what they promise.
func TestDiffLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := drawVersions(t)
		if d := Between(old, old, Options{}); !d.Empty() || d.New+d.Gone+d.Revised != 0 || d.Same != len(old.Claims) {
			t.Fatalf("a version differs from itself: %+v", d)
		}
		d := Between(old, new, Options{})
		if got, want := applied(t, d, old), contents(new.Claims); !slices.Equal(got, want) {
			t.Fatalf("the changes make %q of the old version, not %q", got, want)
		}
		holdMirror(t, d, Between(new, old, Options{}))
		shuffled := &Dataset{Names: old.Names, Claims: rapid.Permutation(old.Claims).Draw(t, "order")}
		if a, b := diffText(d), diffText(Between(shuffled, new, Options{})); a != b {
			t.Fatalf("in another order:\n%s\n%s", a, b)
		}
	})
}

// applied returns what the changes make of the old claims.
func applied(t *rapid.T, d *Diff, old *Dataset) []string {
	left := map[string]int{}
	for _, s := range contents(old.Claims) {
		left[s]++
	}
	take := func(c *Claim) {
		if left[fieldsKey(c)]--; left[fieldsKey(c)] < 0 {
			t.Fatalf("a claim that was not there: %q", fieldsKey(c))
		}
	}
	for _, topic := range d.Topics {
		for _, l := range topic.Gone {
			take(l.Claim)
		}
		for _, r := range topic.Revised {
			take(r.Old.Claim)
			for f := range NumFields {
				value := r.Old.Field(f)
				if i := slices.IndexFunc(r.Fields, func(c FieldChange) bool { return c.Field == f }); i >= 0 {
					if r.Fields[i].Old != value {
						t.Fatalf("%s was %q, not %q", f, value, r.Fields[i].Old)
					}
					value = r.Fields[i].New
				}
				if value != r.New.Field(f) {
					t.Fatalf("%s becomes %q, not %q", f, value, r.New.Field(f))
				}
			}
			left[fieldsKey(r.New.Claim)]++
		}
		for _, l := range topic.New {
			left[fieldsKey(l.Claim)]++
		}
	}
	var list []string
	for _, s := range slices.Sorted(maps.Keys(left)) {
		for range left[s] {
			list = append(list, s)
		}
	}
	return list
}

// holdMirror wants the diff the other way round to be the same with its sides
// changed.
func holdMirror(t *rapid.T, d, m *Diff) {
	if d.New != m.Gone || d.Gone != m.New || d.Revised != m.Revised || d.Same != m.Same || len(d.Topics) != len(m.Topics) || len(d.Names) != len(m.Names) {
		t.Fatalf("%s\nmirrored\n%s", diffText(d), diffText(m))
	}
	for i := range d.Topics {
		a, b := &d.Topics[i], &m.Topics[i]
		if !a.Before.same(&b.After) || !a.After.same(&b.Before) || len(a.New) != len(b.Gone) {
			t.Fatalf("%s\nmirrored\n%s", diffText(d), diffText(m))
		}
		if len(a.Pairs) != len(b.Pairs) {
			t.Fatalf("%d pairs, mirrored %d: %s", len(a.Pairs), len(b.Pairs), diffText(d))
		}
		count := map[[4]int]int{}
		side := func(there bool, v Verdict) int { return int(v)*2 + map[bool]int{true: 1}[there] }
		for _, p := range a.Pairs {
			count[[4]int{side(p.Was, p.Before), side(p.Is, p.After)}]++
		}
		for _, p := range b.Pairs {
			count[[4]int{side(p.Is, p.After), side(p.Was, p.Before)}]--
		}
		for k, n := range count {
			if n != 0 {
				t.Fatalf("verdicts %v are not mirrored: %s", k, diffText(d))
			}
		}
	}
}

// diffText returns a diff as text.
func diffText(d *Diff) string {
	var b strings.Builder
	for _, t := range d.Topics {
		b.WriteString(t.Name + "\n")
		for _, l := range t.Gone {
			b.WriteString("- " + fieldsKey(l.Claim) + "\n")
		}
		for _, l := range t.New {
			b.WriteString("+ " + fieldsKey(l.Claim) + "\n")
		}
		for _, r := range t.Revised {
			b.WriteString("~ " + fieldsKey(r.Old.Claim) + " > " + fieldsKey(r.New.Claim) + strings.Join(r.Kinds.Names(), ",") + "\n")
		}
		for _, p := range t.Pairs {
			b.WriteString(fieldsKey(p.A.Claim) + " | " + fieldsKey(p.B.Claim) + p.Before.String() + p.After.String() + "\n")
		}
	}
	return strings.ReplaceAll(b.String(), "\x00", " ")
}

// TestLooked holds at which pairs a diff looks.
func TestLooked(t *testing.T) {
	disputed := Tally{Conflict: mostDiffedPairs, Tension: 1}
	for _, test := range []struct {
		before, after Standing
		want          Looked
	}{
		{Standing{Claims: mostDiffed}, Standing{Claims: 1, Tally: disputed}, LookedAll},
		{Standing{Claims: mostDiffed + 1}, Standing{}, LookedDisputed},
		{Standing{Claims: mostDiffed + 1}, Standing{Tally: disputed}, LookedNone},
		{Standing{Tally: disputed}, Standing{Claims: mostDiffed + 1}, LookedNone},
	} {
		if got := looked(&test.before, &test.after); got != test.want {
			t.Errorf("%v %v: %s, want %s", test.before, test.after, got, test.want)
		}
	}
	var d Diff
	if (TopicDiff{}).Looked.String() != "all" || !d.Empty() {
		t.Error("the zero values are no empty diff")
	}
}

// TestMatching shows which claim of an old version becomes which of the new one.
func TestMatching(t *testing.T) {
	claim := func(id, source, figure, counts, stated string) *Claim {
		return seriesClaim(t, source, figure, counts, stated, func(c *Claim) { c.ID = id })
	}
	for _, test := range []struct {
		name     string
		old, new *Claim
		want     string // what changed; "-" where they are two claims
	}{
		{"alike", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "12", "killed", "2024-05-03"), ""},
		{"by id", claim("a", "A", "12", "killed", "2024-05-03"), claim("a", "B", "nearly 13", "wounded", "2024-05-04"), "figure hedge definition dates source"},
		{"another id", claim("a", "A", "12", "killed", "2024-05-03"), claim("b", "A", "13", "killed", "2024-05-03"), "-"},
		{"an id renamed", claim("a", "A", "12", "killed", "2024-05-03"), claim("b", "A", "12", "killed", "2024-05-03"), "id"},
		{"an id renamed and a hedge dropped", claim("a", "A", "nearly 12", "killed", "2024-05-03"), claim("b", "A", "12", "killed", "2024-05-03"), "hedge id"},
		{"an id made", claim("", "A", "12", "killed", "2024-05-03"), claim("a-2024-05-03-killed-2", "A", "12", "killed", "2024-05-03"), ""},
		{"an id made, and a figure corrected", claim("a-2024-05-03-killed", "A", "12", "killed", "2024-05-03"), claim("", "A", "13", "killed", "2024-05-03"), "figure"},
		{"an id made, and a date corrected", claim("a-2024-05-03-killed", "A", "12", "killed", "2024-05-03"), claim("", "A", "12", "killed", "2024-05-04"), "dates"},
		{"an id given", claim("", "A", "12", "killed", "2024-05-03"), claim("b", "A", "13", "killed", "2024-05-03"), "figure id"},
		{"a figure corrected", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "120", "killed", "2024-05-03"), "figure"},
		{"a hedge corrected", claim("", "A", "nearly 12", "killed", "2024-05-03"), claim("", "A", "over 12", "killed", "2024-05-03"), "hedge"},
		{"other words", claim("", "A", "1200", "killed", "2024-05-03"), claim("", "A", "1,200", "dead", "2024-05-03"), "words"},
		{"a date corrected", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "12", "killed", "2024-05-04"), "dates"},
		{"a definition corrected", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "12", "wounded", "2024-05-03"), "definition"},
		{"an update in place", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "15", "killed", "2024-05-04"), "figure dates"},
		{"an update of something else", claim("", "A", "12", "killed", "2024-05-03"), claim("", "A", "15", "wounded", "2024-05-04"), "-"},
		{"an update of a claim with an id", claim("a", "A", "12", "killed", "2024-05-03"), claim("b", "A", "15", "killed", "2024-05-04"), "-"},
		{"an update of nobody's", claim("", "", "12", "killed", "2024-05-03"), claim("", "", "15", "killed", "2024-05-04"), "-"},
		{"another source", claim("", "A", "12", "killed", "2024-05-03"), claim("", "B", "12", "killed", "2024-05-03"), "-"},
	} {
		d := Between(&Dataset{Claims: []*Claim{test.old}}, &Dataset{Claims: []*Claim{test.new}}, Options{})
		got := ""
		for _, topic := range d.Topics {
			for _, r := range topic.Revised {
				got = strings.Join(r.Kinds.Names(), " ")
			}
			if len(topic.New) > 0 {
				got = "-"
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Which of several days of a running count has become another, nobody can tell.
func TestRunningCountGoesOn(t *testing.T) {
	day := func(figure, stated string) *Claim {
		return seriesClaim(t, "A", figure, "killed", stated, func(*Claim) {})
	}
	d := Between(&Dataset{Claims: []*Claim{day("12", "2024-05-03"), day("15", "2024-05-04")}},
		&Dataset{Claims: []*Claim{day("15", "2024-05-04"), day("19", "2024-05-05")}}, Options{})
	if len(d.Topics) != 1 || len(d.Topics[0].New) != 1 || len(d.Topics[0].Gone) != 1 || len(d.Topics[0].Revised) != 0 {
		t.Errorf("%+v", d.Topics)
	}
}

// TestReusedID shows that an id does not lead away from a claim that is still there
// under another one, and that a topic may be renamed.
func TestReusedID(t *testing.T) {
	claim := func(id, topic, figure string) *Claim {
		return seriesClaim(t, "A", figure, "killed", "2024-05-03", func(c *Claim) { c.ID, c.Topic = id, topic })
	}
	old := &Dataset{Claims: []*Claim{claim("a", "Flood", "12"), claim("c", "Quake", "5")}}
	new := &Dataset{Claims: []*Claim{claim("b", "Flood", "12"), claim("a", "Flood", "900"), claim("c", "Earthquake", "5")}}
	d := Between(old, new, Options{})
	got := map[string]string{}
	for _, topic := range d.Topics {
		for _, l := range topic.New {
			got[l.ID] = "new"
		}
		for _, r := range topic.Revised {
			got[r.Old.ID+" "+r.New.ID] = strings.Join(r.Kinds.Names(), " ")
		}
	}
	if want := map[string]string{"a b": "id", "a": "new", "c c": "topic"}; !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
