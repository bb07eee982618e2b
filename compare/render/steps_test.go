package render

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
)

// stepTopic has two figures of Seoul on one day, a later one, two wordings of
// Kyiv's and a name that no screen must obey.
func stepTopic(t testing.TB) *teller {
	a := &archive{sections: []section{{"claims", `source="Seoul" figure="300" counts="killed" stated="2025-01-13" id="s1"
source="Seoul" figure="2,700" counts="wounded" stated="2025-01-13" id="s2"
source="Seoul" figure="100" counts="killed" stated="2024-12-19" id="s3"
source="Kyiv" figure="3,000" counts="killed" stated="2024-12-23" via="AFP" id="k1"
source="Kyiv" figure="3,000" counts="killed" stated="2024-12-23" via="WION" id="k2"
source="Ro\x1bme" figure="7" counts="killed" stated="2024-12-23" id="r1"`}}}
	table, _ := readCase(t, a)
	topic := table.Topic(0)
	return &teller{new(compare.Reconciliation), topic, newNamer(topic)}
}

// lines returns the lines of these ids.
func (w *teller) lines(ids ...string) []int {
	var all []int
	for _, id := range ids {
		all = append(all, slices.IndexFunc(w.topic.Lines, func(l compare.Line) bool { return l.ID == id }))
	}
	return all
}

// TestSteps holds the sentence of every kind of step.
func TestSteps(t *testing.T) {
	w := stepTopic(t)
	killed, wounded, missing := term(t, "killed"), term(t, "wounded"), term(t, "missing")
	of := compare.Quantity{Term: killed, Until: day("2024-12-19")}
	for _, test := range []struct {
		step compare.Step
		want string
	}{
		{compare.Step{Kind: compare.SaysLeast, Lines: w.lines("s3"), Of: of, Bound: 1000, Times: 1}, "The figure of Seoul allows no fewer than 1,000 killed by 19 December 2024."},
		{compare.Step{Kind: compare.SaysMost, Lines: w.lines("s3"), Of: of, Bound: 0, Times: 2}, "The figure of Seoul allows nobody killed by 19 December 2024, counted twice."},
		{compare.Step{Kind: compare.SaysMost, Lines: w.lines("r1"), Of: of, Bound: 7, Times: 3}, "The figure of Ro\uFFFDme allows no more than 7 killed by 19 December 2024, counted 3 times."},
		{compare.Step{Kind: compare.SaysLeast, Lines: w.lines("k1", "k2"), Of: of, Bound: 7},
			"The figures of Kyiv (3,000, AFP) and Kyiv (3,000, WION), wordings of one statement, allow no fewer than 7 killed by 19 December 2024."},
		{compare.Step{Kind: compare.OnlyGrow}, "A running count only grows: what is counted up to a day is part of what is counted up to a later one."},
		{compare.Step{Kind: compare.Differ}, "What came between two days is the difference of the running counts up to them."},
		{compare.Step{Kind: compare.SomeDay, Of: compare.Quantity{Until: day("2024-12")}, Days: [2]compare.Date{day("2024-12-01"), day("2024-12-31")}},
			"“December 2024” stands for one day, not known, from 1 December 2024 to 31 December 2024."},
		{compare.Step{Kind: compare.TakesIn, Terms: []compare.Term{killed, killed | wounded}}, "Whoever counts as killed counts as killed or wounded."},
		{compare.Step{Kind: compare.SomeDay, Days: [2]compare.Date{day("2024-12-01"), day("2024-12-31")}},
			"The last day that is not given stands for one day, not known, from 1 December 2024 to 31 December 2024."},
		{compare.Step{Kind: compare.AddsUp, Terms: []compare.Term{term(t, "casualties"), killed, wounded}},
			"“killed” and “wounded” have nobody in common, and are parts of “casualties”."},
		{compare.Step{Kind: compare.AddsUp, Whole: true, Terms: []compare.Term{killed | wounded | missing, killed, wounded, missing}},
			"“killed, wounded or missing” is “killed”, “wounded” and “missing” together."},
		{compare.Step{Kind: compare.ByOutcome, Terms: []compare.Term{killed, missing}, Outcomes: compare.KilledOutright | compare.Missing},
			"“killed” certainly takes in killed outright and died of wounds, possibly died of another direct cause, indirect deaths or missing; " +
				"“missing” certainly takes in missing: this holds whichever of the doubtful outcomes they take in."},
		{compare.Step{Kind: compare.LiesIn, Axis: compare.People, Names: []string{"men", "people"}}, "“men” are among “people”."},
		{compare.Step{Kind: compare.LiesIn, Axis: compare.Place, Names: []string{"Su\ndzha", "Kursk"}}, "“Su dzha” lies within “Kursk”."},
		{compare.Step{Kind: compare.PartsOf, Axis: compare.Place, Names: []string{"land", "north", "south"}},
			"“north” and “south” have nothing in common, and are parts of “land”."},
		{compare.Step{Kind: compare.PartsOf, Axis: compare.Place, Names: []string{"land", "north", "south"}, Whole: true},
			"“north” and “south” have nothing in common, and together are all of “land”."},
		{compare.Step{Kind: compare.PartsOf, Axis: compare.Place, Names: slices.Concat([]string{"land"}, slices.Repeat([]string{"x"}, 23))},
			strings.Repeat("“x”, ", 19) + "“x” and 3 more have nothing in common, and are parts of “land”."},
		{compare.Step{Kind: compare.Therefore, Low: big.NewInt(5)}, "So 5 or more would have to be 0."},
		{compare.Step{Kind: compare.StateOf, Terms: []compare.Term{missing}}, "Whoever is missing on a day is among those to whom that happened up to it."},
		{compare.Step{Kind: compare.Therefore, Low: big.NewInt(1504), High: big.NewInt(1149)}, "So 1,504 or more would have to be 1,149 or fewer."},
		{compare.Step{Kind: compare.Therefore, Low: big.NewInt(5), High: new(big.Int)}, "So 5 or more would have to be 0."},
		{compare.Step{Kind: compare.Therefore, Low: new(big.Int).Lsh(big.NewInt(1), 65), High: big.NewInt(1)},
			"So 36,893,488,147,419,103,232 or more would have to be 1 or fewer."},
		{compare.Step{Kind: compare.NoNumber, Lines: w.lines("k1", "k2")},
			"The figures of Kyiv (3,000, AFP) and Kyiv (3,000, WION), wordings of one statement, allow no number."},
		{compare.Step{Kind: compare.NoNumber, Lines: w.lines("r1")}, "The figure of Ro\uFFFDme itself allows no number."},
	} {
		c := &compare.JointConflict{Lines: test.step.Lines, Steps: []compare.Step{test.step}}
		if got := w.steps(c); len(got) != 1 || got[0] != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestEveryStep holds every kind of step to a sentence and to a name.
func TestEveryStep(t *testing.T) {
	w := stepTopic(t)
	seen := map[string]bool{"": true}
	all := allOfIt(w.topic, "a", "b", "c").Conflicts[0]
	for i, said := range w.steps(&all) {
		if seen[said] || seen[stepNames[i]] || !strings.HasSuffix(said, ".") {
			t.Errorf("step %d, %s: %q", i, stepNames[i], said)
		}
		seen[said], seen[stepNames[i]] = true, true
	}
}

// TestSumOf adds up by hand what a proof comes to, where there is anything to
// add up.
func TestSumOf(t *testing.T) {
	least := func(bound, times int64) compare.Step {
		return compare.Step{Kind: compare.SaysLeast, Bound: bound, Times: times}
	}
	most := compare.Step{Kind: compare.SaysMost, Bound: 1100, Times: 1}
	end := &compare.Step{Kind: compare.Therefore, Low: big.NewInt(1300), High: big.NewInt(1100)}
	for _, test := range []struct {
		before []compare.Step
		want   string
	}{
		{[]compare.Step{least(500, 1), {Kind: compare.OnlyGrow}, least(800, 1), most}, "So 500 + 800 = 1,300 or more would have to be 1,100 or fewer."},
		{[]compare.Step{least(650, 2), most}, "So 2 × 650 = 1,300 or more would have to be 1,100 or fewer."},
		{[]compare.Step{least(1300, 1), most}, "So 1,300 or more would have to be 1,100 or fewer."},
		{[]compare.Step{least(500, 1), least(801, 1), most}, "So 1,300 or more would have to be 1,100 or fewer."}, // it does not add up
		{[]compare.Step{least(100, 7), least(100, 1), least(100, 1), least(100, 1), least(100, 1), least(100, 1), least(100, 1), most},
			"So 1,300 or more would have to be 1,100 or fewer."}, // too long
	} {
		if got := therefore(end, test.before); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// TestAmong tells the claims of one conflict apart, and no others, and is undone.
func TestAmong(t *testing.T) {
	w := stepTopic(t)
	before := slices.Clone(w.names.need)
	one, two := w.lines("s1")[0], w.lines("s2")[0]
	back := w.names.among([]int{one, two})
	if got := w.names.of(one); got != "Seoul (300)" {
		t.Error(got)
	}
	back()
	if back := w.names.among(w.lines("s1", "s3")); w.names.of(one) != "Seoul" {
		t.Error(w.names.of(one)) // the sentence says the day
	} else {
		back()
	}
	if got := w.names.of(one); got != "Seoul (2025-01-13, 300)" || !slices.Equal(before, w.names.need) {
		t.Errorf("%s, %d, %d", got, before, w.names.need)
	}
}

// TestConflictWords names the claims.
func TestConflictWords(t *testing.T) {
	w := stepTopic(t)
	for _, test := range []struct {
		ids  []string
		want string
	}{
		{[]string{"r1"}, "Cannot be true: Ro\uFFFDme."},
		{[]string{"s1", "r1"}, "Cannot all be true: Seoul (2025-01-13, 300); Ro\uFFFDme."},
	} {
		if got := w.conflict(&compare.JointConflict{Lines: w.lines(test.ids...)}); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	w.Reconciliation = &compare.Reconciliation{Statements: [][]int{w.lines("k1", "k2")}}
	if got := w.conflict(&compare.JointConflict{Lines: w.lines("k1", "k2", "r1")}); !strings.Contains(got, ", in 2 wordings); Ro") {
		t.Error(got)
	}
	many := &compare.JointConflict{Lines: slices.Repeat(w.lines("r1"), 23)}
	if got := w.conflict(many); !strings.HasSuffix(got, "; 3 more.") {
		t.Error(got)
	}
}
