package render

import (
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
)

// TestSums holds the sentence of every verdict on a sum.
func TestSums(t *testing.T) {
	a := &archive{sections: []section{{"claims", `source="Seoul" figure="about 300" counts="killed" stated="2025-01-13" subject="men" place="north" id="k"
source="Seoul" figure="roughly 2,700" counts="wounded" stated="2025-01-13" subject="wo\nmen" place="south" id="w"
source="Seoul" figure="some 3,000" counts="killed or wounded" stated="2025-01-13" subject="people" place="land" id="t"`}}}
	table, _ := readCase(t, a)
	topic := table.Topic(0)
	w := &teller{new(compare.Reconciliation), topic, newNamer(topic)}
	at := w.lines("k", "w", "t")
	total := topic.Lines[at[2]].Reading.Possible
	const parts = "Seoul, 13 January 2025: about 300 killed and roughly 2,700 wounded "
	const whole = "some 3,000 killed or wounded"
	for _, test := range []struct {
		sum  compare.Sum
		want string
	}{
		{compare.Sum{Verdict: compare.SumExact, Said: true, SaidParts: 3000, SaidTotal: 3000}, parts + "add up to " + whole + "."},
		{compare.Sum{Verdict: compare.SumExact, Rest: compare.Missing | compare.Captured}, parts + "add up to " + whole + ", only if nobody was missing or captured."},
		{compare.Sum{Verdict: compare.SumExact, Rest: compare.Wounded | compare.Deserted | compare.Displaced}, parts + "add up to " + whole + ", only if nobody was wounded, deserted or was displaced."},
		{compare.Sum{Verdict: compare.SumMay}, parts + "may add up to " + whole + "."},
		{compare.Sum{Verdict: compare.SumMay, Said: true, SaidParts: 2900, SaidTotal: 3000}, parts + "may add up to " + whole + "; as said they make 2,900, 100 fewer."},
		{compare.Sum{Verdict: compare.SumMay, Said: true, SaidParts: 3100, SaidTotal: 3000, Open: true}, parts + "may add up to " + whole + ", only if the parts leave nobody out; as said they make 3,100, 100 more."},
		{compare.Sum{Verdict: compare.SumRest, Said: true, SaidParts: 1000, SaidTotal: 3000, Rest: compare.Missing | compare.Captured},
			parts + "leave 2,000 as said, of " + whole + ", who may be the missing or the captured."},
		{compare.Sum{Verdict: compare.SumRest, Open: true}, parts + "leave some of " + whole + ", who may be in parts that are not given."},
		{compare.Sum{Verdict: compare.SumExceed, Said: true, SaidParts: 4000, SaidTotal: 3000, Together: compare.Interval{Lo: 3900, Hi: 4100}},
			parts + "exceed " + whole + " by 1,000 as said: together they allow no fewer than 3,900, the total no more than " + Number(total.Hi) + "."},
		{compare.Sum{Verdict: compare.SumExceed, Said: true, SaidParts: 2999, SaidTotal: 3000, Together: compare.Interval{Lo: 3900, Hi: 4100}},
			parts + "exceed " + whole + ": together they allow no fewer than 3,900, the total no more than " + Number(total.Hi) + "."},
		{compare.Sum{Verdict: compare.SumShort, Said: true, SaidParts: 2000, SaidTotal: 3000, Together: compare.Interval{Lo: 1900, Hi: 2100}},
			parts + "fall short of " + whole + " by 1,000 as said: together they allow no more than 2,100, the total no fewer than " + Number(total.Lo) + "."},
		{compare.Sum{Verdict: compare.SumShort, Together: compare.Interval{Lo: 1900, Hi: 2100}},
			parts + "fall short of " + whole + ": together they allow no more than 2,100, the total no fewer than " + Number(total.Lo) + "."},
		{compare.Sum{Verdict: compare.SumExact, Axis: compare.People},
			"Seoul, 13 January 2025: about 300 killed of “men” and roughly 2,700 wounded of “wo men” add up to some 3,000 killed or wounded of “people”."},
		{compare.Sum{Verdict: compare.SumExact, Axis: compare.Place},
			"Seoul, 13 January 2025: about 300 killed in “north” and roughly 2,700 wounded in “south” add up to some 3,000 killed or wounded in “land”."},
	} {
		s := test.sum
		s.Total, s.Parts = at[2], at[:2]
		if s.Axis == 0 && !strings.Contains(test.want, "men”") {
			s.Axis = compare.Terms
		}
		if got := w.sum(&s); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
	many := compare.Sum{Total: at[2], Parts: slices.Repeat(at[:1], 22), Axis: compare.Terms}
	if got := w.sum(&many); !strings.Contains(got, "about 300 killed and 2 more parts add up") {
		t.Error(got)
	}
}

// TestEveryOutcomeHasVerbs holds that a rest can be told in words.
func TestEveryOutcomeHasVerbs(t *testing.T) {
	for _, n := range compare.Outcomes(1<<16 - 1).Names() {
		if outcomeVerbs[n] == "" || outcomeNouns[n] == "" {
			t.Errorf("no words for %s", n)
		}
	}
}

// TestSumsAreCut shows those first that do not add up.
func TestSumsAreCut(t *testing.T) {
	v, topic := kursk(t)
	topic.Together = &compare.Reconciliation{Joint: compare.Consistent}
	for range 6 {
		topic.Together.Sums = append(topic.Together.Sums, compare.Sum{Total: 0, Parts: []int{1, 2}, Axis: compare.Terms})
	}
	last := &topic.Together.Sums[5]
	last.Verdict, last.Together = compare.SumExceed, compare.Interval{Lo: 5000, Hi: 6000}
	got := below(t, v, writeMarkdown, Options{}, "All 3")
	first := "- Kyiv, 23 December 2024: 1,100 killed or wounded and more than 1,000 killed or wounded exceed nearly 3,000 killed or wounded"
	if !strings.Contains(got, "\n\n"+first) || strings.Count(got, "\n- ") != mostSums || !strings.Contains(got, "\n… and 1 more sum, not shown.\n") {
		t.Error(got)
	}
}
