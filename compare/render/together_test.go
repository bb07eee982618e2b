package render

import (
	"bytes"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// killedOrWounded is the definition of the example.
var killedOrWounded, _ = compare.ParseTerm("killed or wounded")

// term reads a definition.
func term(t testing.TB, words string) compare.Term {
	t.Helper()
	u, ok := compare.ParseTerm(words)
	if !ok {
		t.Fatalf("no term %q", words)
	}
	return u
}

// span is what is left from lo to hi; below zero for no upper end.
func span(lo, hi int64) *compare.Range {
	r := &compare.Range{Lo: big.NewRat(lo, 1)}
	if hi >= 0 {
		r.Hi = big.NewRat(hi, 1)
	}
	return r
}

// kursk returns the example's table, and its topic with what the engine is to
// say of it: Kyiv is line 0, Seoul 1, Washington 2.
func kursk(t testing.TB) (view, *compare.Topic) {
	table, _ := readCase(t, readArchive(t, "../../testdata/render/kursk.txt"))
	topic := table.Topic(0)
	dec23, dec27 := quantityOf(killedOrWounded, "2024-12-23"), quantityOf(killedOrWounded, "2024-12-27")
	topic.Joint = compare.Inconsistent
	topic.Together = &compare.Reconciliation{
		Joint: compare.Inconsistent,
		Conflicts: []compare.JointConflict{{Lines: []int{0, 1}, Steps: []compare.Step{
			{Kind: compare.SaysLeast, Lines: []int{0}, Of: dec23, Bound: 1504, Times: 1},
			{Kind: compare.SaysMost, Lines: []int{1}, Of: dec23, Bound: 1149, Times: 1},
			{Kind: compare.Therefore, Low: big.NewInt(1504), High: big.NewInt(1149)},
		}}},
		Stretch: compare.Stretch{Known: true, Squared: big.NewRat(1504, 1149), Lines: []int{0, 1}},
		Without: []compare.Without{
			{Source: "Kyiv", Stretch: compare.Stretch{Known: true, Squared: big.NewRat(1, 1)}},
			{Source: "Seoul", Stretch: compare.Stretch{Known: true, Squared: big.NewRat(1, 1)}},
		},
		Repairs: []compare.Repair{
			{Drop: []int{0}, Left: []compare.Left{
				{Quantity: dec23, Lines: []int{0, 1}, Possible: span(1050, 1149), Likely: span(1100, 1100)},
				{Quantity: dec27, Lines: []int{2}, Possible: span(1050, -1), Likely: span(1100, 1500)},
			}},
			{Drop: []int{1}, Left: []compare.Left{
				{Quantity: dec23, Lines: []int{0, 1}, Possible: span(1504, 2999), Clash: true},
				{Quantity: dec27, Lines: []int{2}, Possible: span(1504, -1), Clash: true},
			}},
		},
		Work: compare.Work{Unknowns: 2, Conditions: 4},
	}
	table.Topics[0].Joint = compare.Inconsistent
	one := func(int) *compare.Topic { return topic }
	return view{table, one, one, one}, topic
}

func quantityOf(t compare.Term, until string) compare.Quantity {
	return compare.Quantity{Subject: "North Korean soldiers", Place: "Kursk region", Term: t, Until: day(until)}
}

// below returns what stands below the pairs and notes of the first topic.
func below(t testing.TB, v view, write func(io.Writer, view, Options) error, o Options, from string) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, v, o); err != nil {
		t.Fatal(err)
	}
	i := strings.Index(b.String(), from)
	if i < 0 {
		t.Fatalf("no %q in\n%s", from, b.String())
	}
	return b.String()[i:]
}

// TestExampleTogether shows the example as the terminal and Markdown have it.
func TestExampleTogether(t *testing.T) {
	v, _ := kursk(t)
	want := `Not all of it can be true.

Cannot all be true: Kyiv; Seoul.
1. The figure of Kyiv allows no fewer than 1,504 killed or wounded by 23 December 2024.
2. The figure of Seoul allows no more than 1,149 killed or wounded by 23 December 2024.
3. So 1,504 or more would have to be 1,149 or fewer.

Stretch 1.144: for all to be true together, every possible reading must reach from its low end
divided by at least that factor to its high end multiplied by it; forced by Kyiv and Seoul. Without
Kyiv the stretch is 1; without Seoul 1; without any other it is the same.

- Without Kyiv's: by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or
  more.
- Without Seoul's: by 27 December 2024, killed or wounded: likely none, possible 1,504 or more.

1 topic, 3 claims, 3 pairs, 1 conflict, 1 tension, 1 topic that cannot all be true.
`
	if diff := cmp.Diff(want, below(t, v, writeTable, Options{Width: 100}, "Not all")); diff != "" {
		t.Error("table: -want +got", diff)
	}
	want = `Not all of it can be true.

Cannot all be true: Kyiv; Seoul.

1. The figure of Kyiv allows no fewer than 1,504 killed or wounded by 23 December 2024.
2. The figure of Seoul allows no more than 1,149 killed or wounded by 23 December 2024.
3. So 1,504 or more would have to be 1,149 or fewer.

Stretch 1.144: for all to be true together, every possible reading must reach from its low end divided by at least that factor to its high end multiplied by it; forced by Kyiv and Seoul. Without Kyiv the stretch is 1; without Seoul 1; without any other it is the same.

- Without Kyiv's: by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or more.
- Without Seoul's: by 27 December 2024, killed or wounded: likely none, possible 1,504 or more.

1 topic, 3 claims, 3 pairs, 1 conflict, 1 tension, 1 topic that cannot all be true.
`
	if diff := cmp.Diff(want, below(t, v, writeMarkdown, Options{}, "Not all")); diff != "" {
		t.Error("markdown: -want +got", diff)
	}
}

// TestConsistent shows what is left, where that is more than one claim says.
func TestConsistent(t *testing.T) {
	v, topic := kursk(t)
	q := topic.Together.Repairs[0].Left
	topic.Together = &compare.Reconciliation{Joint: compare.Consistent, Left: []compare.Left{q[0], q[1]}}
	want := `All 3 figures can be true together. What is left where all of them hold:

counts             until            likely       possible
─────────────────  ──────────  ───────────  ─────────────
killed or wounded  2024-12-27  1,100–1,500  1,050 or more

1 topic,`
	if got := below(t, v, writeTable, Options{Width: 100}, "All 3"); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	topic.Together.Left = q[:1] // what Seoul says itself
	topic.Together.Aside = []int{2}
	want = "Both figures can be true together. Not taken in, as replaced, repeated or no count of people: 1 figure.\n\n1 topic"
	if got := below(t, v, writeMarkdown, Options{}, "Both"); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	clashing := q[0]
	clashing.Likely, clashing.Clash = nil, true
	topic.Together.Left = []compare.Left{clashing}
	if got, want := newTeller(topic).joint(), "Both figures can be true together; their likely readings cannot. Not taken in"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
	topic.Together.Aside = []int{1, 2} // nothing to be said of a figure alone
	if got := below(t, v, writeMarkdown, Options{}, "verdict"); strings.Contains(got, "can be true") {
		t.Error(got)
	}
}

// TestLeftIsCut holds that a table shows ten rows and counts the others, while
// JSON has all.
func TestLeftIsCut(t *testing.T) {
	v, topic := kursk(t)
	topic.Together = &compare.Reconciliation{Joint: compare.Consistent}
	for i := range 13 {
		l := compare.Left{Quantity: quantityOf(killedOrWounded, "2024-12-27"), Lines: []int{2}, Possible: span(int64(i), -1), Likely: span(1, 2)}
		if i == 12 {
			l.Possible, l.Likely = nil, nil
		}
		topic.Together.Left = append(topic.Together.Left, l)
	}
	got := below(t, v, writeTable, Options{}, "All 3")
	if n := strings.Count(got, "\nkilled or wounded"); n != mostLeft {
		t.Errorf("%d rows:\n%s", n, got)
	}
	if want := "… and 2 more rows, not shown. What is left of 1 count was not worked out."; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
	if n := len(shapeTogether(topic).Left); n != 13 {
		t.Errorf("JSON has %d", n)
	}
}

// TestNotDecided says so, and how large the topic was.
func TestNotDecided(t *testing.T) {
	v, topic := kursk(t)
	topic.Together = &compare.Reconciliation{Joint: compare.NotDecided, Work: compare.Work{Unknowns: 1234, Conditions: 1}}
	v.Topics[0].Joint = compare.NotDecided
	want := "Whether all of it can be true was not decided: too large (1,234 unknowns, 1 condition).\n\n" +
		"1 topic, 3 claims, 3 pairs, 1 conflict, 1 tension, 1 topic not decided.\n"
	if got := below(t, v, writeMarkdown, Options{}, "Whether all"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestConflictsAreCut holds that a table shows five conflicts, thirty steps and
// five repairs, and counts the others.
func TestConflictsAreCut(t *testing.T) {
	v, topic := kursk(t)
	r := topic.Together
	c, fix := r.Conflicts[0], r.Repairs[0]
	for range 40 {
		c.Steps = append([]compare.Step{{Kind: compare.OnlyGrow}}, c.Steps...)
	}
	r.Conflicts, r.Repairs = nil, nil
	for range 7 {
		r.Conflicts, r.Repairs = append(r.Conflicts, c), append(r.Repairs, fix)
	}
	r.MoreConflicts, r.MayBeMore, r.MoreRepairs = 9, true, 3
	got := below(t, v, writeMarkdown, Options{}, "Not all")
	for text, n := range map[string]int{
		"Cannot all be true: Kyiv; Seoul.": mostConflicts, "\n30. So 1,504 or more": mostConflicts, "\n31. ": 0,
		"Before the last, 13 more steps, not shown.":                mostConflicts,
		"… and at least 11 more such sets, not shown.":              1,
		"- Without Kyiv's:":                                         mostRepairs,
		"… and 5 more ways to leave out as few figures, not shown.": 1,
	} {
		if m := strings.Count(got, text); m != n {
			t.Errorf("%q stands there %d times, not %d:\n%s", text, m, n, got)
		}
	}
	j := shapeTogether(topic)
	if len(j.Conflicts) != 7 || len(j.Repairs) != 7 || len(j.Conflicts[0].Steps) != 43 {
		t.Error("JSON is cut too")
	}
}

func TestMore(t *testing.T) {
	for _, test := range []struct {
		r            compare.Reconciliation
		conflict, by string
	}{
		{compare.Reconciliation{}, "", ""},
		{compare.Reconciliation{MayBeMore: true, MoreRepairs: -1}, "There may be more such sets; not all were looked for.",
			"Without which figures the rest can be true was not worked out."},
		{compare.Reconciliation{MoreConflicts: 1, Repairs: make([]compare.Repair, 1), MoreRepairs: -1}, "… and 1 more such set, not shown.",
			"… and more ways to leave out as few figures, not counted."},
		{compare.Reconciliation{MoreConflicts: 2, MayBeMore: true, Repairs: make([]compare.Repair, 1), MoreRepairs: 1}, "… and at least 2 more such sets, not shown.",
			"… and 1 more way to leave out as few figures, not shown."},
	} {
		w := &teller{Reconciliation: &test.r}
		if got := w.moreConflicts(len(test.r.Conflicts)); got != test.conflict {
			t.Errorf("%q, want %q", got, test.conflict)
		}
		if got := w.moreRepairs(len(test.r.Repairs)); got != test.by {
			t.Errorf("%q, want %q", got, test.by)
		}
	}
}

// TestRepairs says what is left in every shape.
func TestRepairs(t *testing.T) {
	_, topic := kursk(t)
	w := newTeller(topic)
	seoul, later := topic.Together.Repairs[0].Left[0], topic.Together.Repairs[0].Left[1]
	clash, open, dropped := seoul, later, seoul
	clash.Likely, clash.Clash = nil, true
	open.Possible, open.Likely = nil, nil
	dropped.Lines = []int{1}
	unlikely := later
	unlikely.Likely = nil
	window := later
	window.Since, window.Possible, window.Likely = day("2024-12-21"), span(0, 7), span(0, 7)
	none := later
	none.Likely, none.Clash = nil, true
	many := []compare.Left{later, later, later, later, later, later, open}
	for _, test := range []struct {
		drop []int
		left []compare.Left
		want string
	}{
		{[]int{0}, []compare.Left{seoul}, "Without Kyiv's, all others can be true together."},
		{[]int{0, 2}, []compare.Left{clash}, "Without Kyiv's and Washington's, the other can be true; their likely readings cannot."},
		{[]int{0}, []compare.Left{open}, "Without Kyiv's, all others can be true together; what is left was not worked out."},
		{[]int{0}, nil, "Without Kyiv's, all others can be true together."},
		{[]int{1}, []compare.Left{dropped}, "Without Seoul's: by 23 December 2024, killed or wounded: likely 1,100, possible 1,050–1,149."},
		{[]int{0}, []compare.Left{unlikely}, "Without Kyiv's: by 27 December 2024, killed or wounded: likely not worked out, possible 1,050 or more."},
		{[]int{0}, []compare.Left{window}, "Without Kyiv's: from 21 December 2024 to 27 December 2024, killed or wounded: likely and possible up to 7."},
		{[]int{2}, []compare.Left{none, none}, "Without Washington's, none likely, but possible: by 27 December 2024, killed or wounded: 1,050 or more; " +
			"by 27 December 2024, killed or wounded: 1,050 or more."},
		{[]int{2}, []compare.Left{none, later}, "Without Washington's: by 27 December 2024, killed or wounded: likely none, possible 1,050 or more; " +
			"by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or more."},
		{[]int{0}, many, "Without Kyiv's: " + strings.Repeat("by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or more; ", 4) +
			"and 2 more; 1 more not worked out."},
	} {
		if got := w.repair(&compare.Repair{Drop: test.drop, Left: test.left}); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	if got := left(&open); got != "not worked out" {
		t.Error(got)
	}
}

// TestPossessive names a claim among several of its source by more than the
// source, whose own it would seem to be otherwise.
func TestPossessive(t *testing.T) {
	a := &archive{sections: []section{{"claims", `source="Seoul" figure="300" counts="killed" stated="2025-01-13"
source="Seoul" figure="2,700" counts="wounded" stated="2025-01-13"
source="Kyiv" figure="7" counts="killed" stated="2025-01-13"`}}}
	table, _ := readCase(t, a)
	topic := table.Topic(0)
	w := &teller{new(compare.Reconciliation), topic, newNamer(topic)}
	all := map[string]bool{}
	for i := range topic.Lines {
		all[w.possessive([]int{i})[0]] = true
	}
	want := map[string]bool{"Seoul (2025-01-13, 300)": true, "Seoul (2025-01-13, 2,700)": true, "Kyiv's": true}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error("-want +got", diff)
	}
}

func TestQuantities(t *testing.T) {
	captured, killed := term(t, "captured"), term(t, "killed")
	one := &compare.Topic{Since: day("2024-10"), Subjects: []string{"soldiers"}, Places: []string{"Kursk"}}
	several := &compare.Topic{Subjects: []string{"soldiers", "medics"}, Places: []string{"Kursk", "Sudzha"}}
	q := func(t compare.Term, since, until string) compare.Quantity {
		return compare.Quantity{Subject: "medics", Place: "Sudzha", Term: t, Since: day(since), Until: day(until)}
	}
	for _, test := range []struct {
		topic *compare.Topic
		q     compare.Quantity
		want  string
	}{
		{one, q(killed, "", "2024-12-23"), "3 killed by 23 December 2024"},
		{one, q(killed, "2024-10", "2024-12"), "3 killed by December 2024"},
		{one, q(killed, "2024-12-22", "2024-12-23"), "3 killed from 22 December 2024 to 23 December 2024"},
		{one, q(killed, "2024-12-23", "2024-12-23"), "3 killed on 23 December 2024"},
		{one, q(killed, "2024-12", "2024-12"), "3 killed from December 2024 to December 2024"},
		{one, q(killed, "2024-12-22", ""), "3 killed since 22 December 2024"},
		{one, q(captured, "", "2024-12-23"), "3 captured on 23 December 2024"},
		{one, q(captured, "", "2024-12"), "3 captured in December 2024"},
		{one, q(0, "", ""), "3 people"},
		{several, q(killed, "", "2024"), "3 killed of “medics” in “Sudzha” by 2024"},
		{several, compare.Quantity{Term: killed}, "3 killed"},
	} {
		w := &teller{topic: test.topic}
		if got := w.counted("3", &test.q); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestAllHold counts the figures that bind.
func TestAllHold(t *testing.T) {
	_, topic := kursk(t)
	for aside, want := range []string{
		"All 3 figures can be true together.", "Both figures can be true together.", "The one figure can be true.", "No figure here binds anything.",
	} {
		w := &teller{&compare.Reconciliation{Joint: compare.Consistent, Aside: []int{0, 1, 2}[:aside]}, topic, nil}
		if got := w.joint(); !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	w := &teller{topic: topic}
	if got := w.quantity(&compare.Quantity{Term: killedOrWounded}); got != "killed or wounded" {
		t.Error(got)
	}
}

func TestSpanWords(t *testing.T) {
	rat := func(s string) *big.Rat {
		if s == "" {
			return nil
		}
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatal(s)
		}
		return r
	}
	for _, test := range []struct{ lo, hi, want, low, high string }{
		{"1050", "1149", "1,050–1,149", "1050", "1149"},
		{"1050", "", "1,050 or more", "1050", ""},
		{"2099/2", "", "1,050 or more", "1049.5", ""},
		{"2099/2", "2299/2", "1,050–1,149", "1049.5", "1149.5"},
		{"3/2", "5/2", "2", "1.5", "2.5"},
		{"3/2", "3/2", "1.5", "1.5", "1.5"},
		{"4/3", "5/3", "1.3–1.7", "1.333333333", "1.666666667"},
		{"0", "500", "up to 500", "0", "500"},
		{"1/2", "500", "1–500", "0.5", "500"},
		{"0", "0", "0", "0", "0"},
		{"0", "", "any number", "0", ""},
		{"36893488147419103232", "", "36,893,488,147,419,103,232 or more", "36893488147419103232", ""},
	} {
		r := &compare.Range{Lo: rat(test.lo), Hi: rat(test.hi)}
		if got := SpanWords(r); got != test.want {
			t.Errorf("%s to %s: %q, want %q", test.lo, test.hi, got, test.want)
		}
		j := shapeSpan(r)
		if j.Low.String() != test.low || (j.High == nil) != (test.high == "") || j.High != nil && j.High.String() != test.high {
			t.Errorf("%s to %s: %s to %v in JSON", test.lo, test.hi, j.Low, j.High)
		}
	}
}

func TestStretchNumber(t *testing.T) {
	for squared, want := range map[string]string{
		"1": "1", "4": "2", "2": "1.414", "1504/1149": "1.144", "9/4": "1.500", "1000000": "1,000", "3999999/1000000": "2.000",
		"1000001/1000000": "1.0000005", "1002/1000": "1.001", "4611686018427387905/4611686018427387904": "1.0000000000000000001",
		"2000000": "1,414.214", "121": "11", "101": "10.050",
	} {
		r, _ := new(big.Rat).SetString(squared)
		if got := StretchNumber(r); got != want {
			t.Errorf("√%s = %s, want %s", squared, got, want)
		}
	}
}

// TestStretchWords says what each stretch means.
func TestStretchWords(t *testing.T) {
	_, topic := kursk(t)
	w := newTeller(topic)
	for _, test := range []struct {
		s         compare.Stretch
		want, few string
	}{
		{compare.Stretch{}, "The stretch was not worked out.", "not worked out"},
		{compare.Stretch{Known: true, None: true, Lines: []int{0, 2}}, "Stretch none: no factor helps, because a zero stands against some; forced by Kyiv and Washington.", "none"},
		{compare.Stretch{Known: true, Squared: big.NewRat(1, 1)}, "Stretch 1: all can be true together as they are read.", "1"},
		{topic.Together.Stretch, "Stretch 1.144: for all to be true together, every possible reading must reach from its low end divided by at " +
			"least that factor to its high end multiplied by it; forced by Kyiv and Seoul.", "1.144"},
	} {
		if got := w.stretch(test.s); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		if got := stretchWord(test.s); got != test.few {
			t.Errorf("%q, want %q", got, test.few)
		}
	}
	w.Without = append(w.Without, compare.Without{Source: "x\x1b\n", Stretch: compare.Stretch{Known: true, None: true}})
	if got, want := w.without(0), " Without Kyiv the stretch is 1; without Seoul 1; without x\uFFFD none; without any other it is the same."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := w.without(1), " Without Kyiv the stretch is 1; and 2 more sources, not shown; without any other it is the same."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if w.Without = nil; w.without(0) != "" {
		t.Error("nothing says something")
	}
}

func TestTotalWordsTogether(t *testing.T) {
	table := &compare.Table{Topics: make([]compare.Summary, 5)}
	for i, j := range []compare.Joint{compare.Consistent, compare.NotDecided, compare.Inconsistent, compare.Inconsistent} {
		table.Topics[i].Joint = j
	}
	want := "5 topics, 0 claims, 0 pairs, 0 conflicts, 0 tensions, 2 topics that cannot all be true, 1 topic not decided."
	if got := TotalWords(table); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := shapeJoint(table), (jsonJoint{Consistent: 1, Inconsistent: 2, NotDecided: 1, NotAsked: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestHostileTogether writes any text in every format, with a reconciliation
// that names all of it.
func TestHostileTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := hostileClaims(t)
		table := compare.Compare(ds, compare.Options{})
		text := anyText()
		a, b, c := text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c")
		topics := func(i int) *compare.Topic {
			topic := table.Topic(i)
			topic.Subjects, topic.Places = []string{a, b}, []string{b, c}
			topic.Together = allOfIt(topic, a, b, c)
			return topic
		}
		width := rapid.SampledFrom([]int{0, 30, 80}).Draw(t, "width")
		for name, write := range map[string]func(io.Writer, view, Options) error{"table": writeTable, "markdown": writeMarkdown, "json": writeJSON} {
			var out bytes.Buffer
			if err := write(&out, view{table, topics, topics, topics}, Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			shown := out.String()
			if name == "markdown" {
				shown = strings.NewReplacer(`\@`+wordJoiner, `\@`, `\#`+wordJoiner, `\#`).Replace(shown) // our own
				checkMarkdown(t, shown)
			}
			for _, r := range shown {
				if control(r) && r != '\n' || neverShown(r) {
					t.Fatalf("%s: %U in\n%s", name, r, shown)
				}
			}
		}
	})
}

// allOfIt is a reconciliation with one of each, of any lines and names.
func allOfIt(topic *compare.Topic, a, b, c string) *compare.Reconciliation {
	lines := make([]int, len(topic.Lines))
	for i := range lines {
		lines[i] = i
	}
	q := compare.Quantity{Subject: a, Place: b, Term: killedOrWounded, Since: day("2024-12-01"), Until: day("2024-12")}
	l := compare.Left{Quantity: q, Lines: lines, Possible: span(1, -1), Clash: true}
	r := &compare.Reconciliation{
		Joint:   compare.Inconsistent,
		Stretch: compare.Stretch{Known: true, Squared: big.NewRat(2, 1), Lines: lines},
		Without: []compare.Without{{Source: a, Stretch: compare.Stretch{Known: true, Squared: big.NewRat(3, 1), Lines: lines}}},
		Left:    []compare.Left{l}, Repairs: []compare.Repair{{Drop: lines[:1], Left: []compare.Left{l}}},
		Aside: lines[:1],
		Sums:  []compare.Sum{{Total: 0, Parts: lines, Axis: compare.People, Verdict: compare.SumExact}, {Total: 0, Parts: lines, Axis: compare.Place}},
	}
	var steps []compare.Step
	for k := range compare.NoNumber + 1 {
		steps = append(steps, compare.Step{
			Kind: k, Lines: lines, Of: q, Bound: 3, Times: 2, Days: [2]compare.Date{day("2024-12-01"), day("2024-12-31")},
			Terms: []compare.Term{killedOrWounded, 1, 2}, Outcomes: 3, Axis: compare.People, Names: []string{a, b, c}, Low: big.NewInt(5), High: big.NewInt(3),
		})
	}
	r.Conflicts = []compare.JointConflict{{Lines: lines, Steps: steps}}
	return r
}

// TestSilent names figures that pairs take as the same and the topic does not.
func TestSilent(t *testing.T) {
	a := &archive{sections: []section{{"claims", `source="A" figure="10" counts="killed" until="2024-01-01" place="Hill"
source="B" figure="14" counts="killed" until="2024-01-02" place="Valley"
source="C" figure="12" counts="killed"`}}}
	table, _ := readCase(t, a)
	got := newTeller(table.Topic(0)).joint()
	want := "All 3 figures can be true together. Not given, and here taken as none of those that others give: place of C. " +
		"Not given, and here taken as any from the first to the last that others give: days of C."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestLeavingOut names the claims that are kept where those that are dropped are
// too many to be read.
func TestLeavingOut(t *testing.T) {
	var claims strings.Builder
	for i := range 30 {
		fmt.Fprintf(&claims, "source=\"S%d\" figure=\"%d\" counts=\"killed\" until=\"2024-01-01\"\n", i, i+10)
	}
	table, _ := readCase(t, &archive{sections: []section{{"claims", claims.String()}}})
	topic := table.Topic(0)
	w := newTeller(topic)
	if got := w.repair(&topic.Together.Repairs[0]); !strings.HasPrefix(got, "Without 29 figures, all but S") {
		t.Error(got)
	}
	if got := w.leavingOut([]int{0, 1}); !strings.HasPrefix(got, "Without S0's and S1's") {
		t.Error(got)
	}
}
