package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Parts and totals that one source gives itself, and whether they add up. Claims
// are a, b, c … in order; unless they say otherwise they are of source S on
// 20 January, of the killed. A sum is written as its parts, what they allow
// together, what was said of them, the verdict and what is beside them.
var sumCases = []struct {
	name   string
	names  Names
	claims []string
	sums   []string
}{
	{"they add up", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up"}},
	{"the words allow it", Names{}, []string{"figure: about 30", "counts: wounded; best: 40", "counts: killed or wounded; best: 72"},
		[]string{"c = a + b [63, 77]: 70 of 72 may add up"}},
	{"they exceed", Names{}, []string{"best: 3", "counts: wounded; best: 5", "counts: killed or wounded; best: 7"},
		[]string{"c = a + b [8, 8]: 8 of 7 exceeds the total"}},
	{"they fall short", Names{}, []string{"best: 3", "counts: wounded; best: 3", "counts: killed or wounded; best: 7"},
		[]string{"c = a + b [6, 6]: 6 of 7 falls short"}},
	{"the total may take in more", Names{}, []string{"best: 3", "counts: wounded; best: 3", "counts: casualties; best: 7"},
		[]string{"c = a + b [6, 6]: 6 of 7 leaves a rest: died of another direct cause, ill, missing, captured"}},
	{"and need not", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: casualties; best: 7"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up: died of another direct cause, ill, missing, captured"}},
	{"it takes in more for certain", Names{}, []string{"counts: killed in action; best: 3", "counts: missing; best: 3", "counts: irrecoverable losses; best: 9"},
		[]string{"c = a + b [6, 6]: 6 of 9 leaves a rest: died of wounds, died of another direct cause, indirect deaths, wounded, captured"}},
	{"a rest of what was said", Names{}, []string{"figure: about 30", "counts: wounded; figure: about 30", "counts: casualties; best: 66"},
		[]string{"c = a + b [46, 74]: 60 of 66 leaves a rest: died of another direct cause, ill, missing, captured"}},
	{"no numbers named", Names{}, []string{"figure: dozens", "counts: wounded; best: 4", "counts: killed or wounded; low: 20; high: 300"},
		[]string{"c = a + b [28, ∞): may add up"}},
	{"no numbers named, and too many", Names{}, []string{"low: 5; high: 9", "counts: wounded; low: 6; high: 9", "counts: killed or wounded; best: 9"},
		[]string{"c = a + b [11, 18]: exceeds the total"}},
	{"no numbers named, and a rest", Names{}, []string{"low: 1; high: 2", "counts: wounded; low: 1; high: 2", "counts: casualties; low: 6; high: 9"},
		[]string{"c = a + b [2, 4]: leaves a rest: died of another direct cause, ill, missing, captured"}},
	{"open ends", Names{}, []string{"figure: at least 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 9"},
		[]string{"c = a + b [7, ∞): 7 of 9 may add up"}},
	{"the finest parts", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7", "counts: captured; best: 2", "counts: killed, wounded or captured; best: 9"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up", "e = a + b + d [9, 9]: 9 of 9 adds up"}},
	{"parts that may have somebody in common", Names{}, []string{"best: 6", "counts: missing; best: 5", "counts: killed, missing or wounded; best: 10"},
		[]string{"c = a + b [11, 11]: 11 of 10 may add up: wounded, ill"}},
	{"of those who died indirectly some may be counted as killed", Names{}, []string{"best: 6", "counts: indirect deaths; best: 5", "counts: killed, indirect deaths or wounded; best: 10"},
		[]string{"c = a + b [11, 11]: 11 of 10 may add up: wounded, ill"}},
	{"a state may have been left", Names{}, []string{"best: 6", "counts: captured; best: 5", "counts: killed or captured; best: 10"},
		[]string{"c = a + b [11, 11]: 11 of 10 may add up"}},
	{"one part makes no sum", Names{}, []string{"best: 3", "best: 3; id: x", "counts: killed or wounded; best: 7"}, nil},
	{"parts that must have somebody in common", Names{}, []string{"counts: killed in action; best: 3", "counts: losses; best: 3", "counts: affected; best: 9"}, nil},
	{"people", Names{Subjects: []Name{{Name: "all", Parts: []string{"women", "men"}, Whole: true}}}, []string{"people: women; best: 3", "people: men; best: 4", "people: all; best: 8"},
		[]string{"c = a + b [7, 7] of people: 7 of 8 falls short"}},
	{"people who may not be all", Names{Subjects: []Name{{Name: "all", Parts: []string{"women", "men"}}}}, []string{"people: women; best: 3", "people: men; best: 4", "people: all; best: 8"},
		[]string{"c = a + b [7, 7] of people: 7 of 8 leaves a rest, open"}},
	{"people of whom some are left out", Names{Subjects: []Name{{Name: "all", Parts: []string{"women", "men", "children"}, Whole: true}}}, []string{"people: women; best: 3", "people: men; best: 4", "people: all; best: 7"},
		[]string{"c = a + b [7, 7] of people: 7 of 7 adds up, open"}},
	{"people of whom some are parts of parts", Names{Subjects: []Name{{Name: "all", Parts: []string{"women", "men"}, Whole: true}, {Name: "girls", Within: []string{"women"}}}},
		[]string{"people: girls; best: 3", "people: men; best: 4", "people: all; best: 8"}, []string{"c = a + b [7, 7] of people: 7 of 8 leaves a rest, open"}},
	{"people not known to be apart", Names{Subjects: []Name{{Name: "women", Within: []string{"all"}}, {Name: "men", Within: []string{"all"}}}},
		[]string{"people: women; best: 3", "people: men; best: 4", "people: all; best: 8"}, nil},
	{"places", Names{Places: []Name{{Name: "land", Parts: []string{"north", "south"}, Whole: true}}}, []string{"place: north; best: 3", "place: south; best: 4", "place: land; best: 6"},
		[]string{"c = a + b [7, 7] of place: 7 of 6 exceeds the total"}},
	{"places that may not be all", Names{Places: []Name{{Name: "land", Parts: []string{"north", "south"}}}}, []string{"place: north; best: 3", "place: south; best: 4", "place: land; best: 8"},
		[]string{"c = a + b [7, 7] of place: 7 of 8 leaves a rest, open"}},
	{"two wordings of a part", Names{}, []string{"best: 3", "best: 5; via: X", "counts: wounded; best: 4", "counts: killed or wounded; best: 7"},
		[]string{"d = a + c [7, 7]: 7 of 7 adds up", "d = b + c [9, 9]: 9 of 7 exceeds the total"}},
	{"two wordings of the total", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7", "counts: killed or wounded; best: 8; via: X"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up", "d = a + b [7, 7]: 7 of 8 falls short"}},
	{"what was replaced later", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7", "best: 2; stated: 2025-02-01; revises: a"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up"}},
	{"what only repeats another", Names{}, []string{"best: 3; from: R", "counts: wounded; best: 4", "counts: killed or wounded; best: 7"}, nil},
	{"no counts", Names{}, []string{"counts: excess deaths; best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7"}, nil},
	{"nobody says it", Names{}, []string{"source: ; best: 3", "source: ; counts: wounded; best: 4", "source: ; counts: killed or wounded; best: 7"}, nil},
	{"on another day", Names{}, []string{"best: 3", "counts: wounded; best: 4; until: 2025-01-21", "counts: killed or wounded; best: 7"}, nil},
	{"never", Names{}, []string{"until: ; best: 3", "until: ; counts: wounded; best: 4", "until: ; counts: killed or wounded; best: 7"}, nil},
	{"of another source", Names{}, []string{"best: 3", "source: T; counts: wounded; best: 4", "counts: killed or wounded; best: 7"}, nil},
	{"of other people", Names{}, []string{"best: 3", "people: men; counts: wounded; best: 4", "counts: killed or wounded; best: 7"}, nil},
	{"a term not given", Names{}, []string{"best: 3", "counts: wounded; best: 4", "counts: killed or wounded; best: 7", "unsaid: ; best: 9"},
		[]string{"c = a + b [7, 7]: 7 of 7 adds up"}},
	{"numbers as large as they come", Names{}, []string{"best: 4611686018427387904", "counts: wounded; best: 4611686018427387903", "counts: killed or wounded; best: 4611686018427387904"},
		[]string{"c = a + b [9223372036854775806, ∞): exceeds the total"}},
	{"numbers too large to say together", Names{}, []string{"best: 46116860184273880", "counts: wounded; best: 4", "counts: killed or wounded; best: 46116860184273884"},
		[]string{"c = a + b [46116860184273884, 46116860184273884]: may add up"}},
	{"the largest that are said together", Names{}, []string{"best: 46116860184273879", "counts: wounded; best: 0", "counts: killed or wounded; best: 46116860184273879"},
		[]string{"c = a + b [46116860184273879, 46116860184273879]: 46116860184273879 of 46116860184273879 adds up"}},
}

func TestSums(t *testing.T) {
	for _, tt := range sumCases {
		var texts []string
		for i, text := range tt.claims {
			text = fmt.Sprintf("id: %c; source: S; until: 2025-01-20; counts: killed; ", 'a'+i) + text
			texts = append(texts, strings.Replace(text, "counts: killed; unsaid: ; ", "", 1))
		}
		topic := table(t, Options{}, tt.names, texts...).Topic(0)
		var got []string
		for _, s := range topic.Together.Sums {
			got = append(got, topic.saySum(s))
		}
		slices.Sort(got)
		if !slices.Equal(got, tt.sums) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.sums)
		}
	}
}

// saySum writes a sum down as sumCases has it.
func (t *Topic) saySum(s Sum) string {
	var parts []string
	for _, i := range s.Parts {
		parts = append(parts, t.Lines[i].ID)
	}
	slices.Sort(parts)
	text := t.Lines[s.Total].ID + " = " + strings.Join(parts, " + ") + " " + s.Together.String()
	if s.Axis != Terms {
		text += map[Axis]string{People: " of people", Place: " of place"}[s.Axis]
	}
	text += ": "
	if s.Said {
		text += fmt.Sprintf("%d of %d ", s.SaidParts, s.SaidTotal)
	} else if s.SaidParts != 0 || s.SaidTotal != 0 {
		text += "what nobody said, "
	}
	text += s.Verdict.String()
	if s.Open {
		text += ", open"
	}
	if s.Rest != 0 {
		text += ": " + strings.Join(s.Rest.Names(), ", ")
	}
	return text
}

// sideBySide makes the claims of one source on one day: of each term so many
// wordings, all of them of one.
func sideBySide(t testing.TB, wordings map[string]int) *Dataset {
	t.Helper()
	ds := &Dataset{}
	for _, term := range []string{"killed", "wounded", "killed or wounded"} {
		for i := range wordings[term] {
			text := "source: S; until: 2025-01-20; best: 1; counts: " + term
			ds.Claims = append(ds.Claims, claim(t, fmt.Sprintf("id: %s %d; %s", term, i, text)))
		}
	}
	return ds
}

// Sums are looked for among so many claims of one source and day, each total in so
// many ways, and listed up to so many.
func TestSumsAreCapped(t *testing.T) {
	tests := []struct{ killed, wounded, both, sums int }{
		{1, 1, 1, 1}, {2, 3, 1, 6}, {2, 4, 1, 8}, {3, 3, 1, 8}, {3, 3, 5, 40},
		{1, 1, 98, 98}, {1, 1, 99, 0}, // more than a hundred claims
		{4, 4, 92, 736},
	}
	for _, tt := range tests {
		ds := sideBySide(t, map[string]int{"killed": tt.killed, "wounded": tt.wounded, "killed or wounded": tt.both})
		if got := len(Compare(ds, Options{}).Topic(0).Together.Sums); got != tt.sums {
			t.Errorf("%d killed, %d wounded, %d of both: %d sums, want %d", tt.killed, tt.wounded, tt.both, got, tt.sums)
		}
	}
	ds := sideBySide(t, map[string]int{"killed": 4, "wounded": 4, "killed or wounded": 92})
	for _, c := range slices.Clone(ds.Claims) {
		later := *c
		later.ID, later.Until = "later "+c.ID, NewDate(2025, 1, 21)
		ds.Claims = append(ds.Claims, &later)
	}
	if got := len(Compare(ds, Options{}).Topic(0).Together.Sums); got != mostSums {
		t.Errorf("%d sums of two days, want %d", got, mostSums)
	}
}

// Sums are listed by their totals, then by their parts.
func TestSumsInOrder(t *testing.T) {
	ds := sideBySide(t, map[string]int{"killed": 2, "wounded": 2, "killed or wounded": 2})
	sums := Compare(ds, Options{}).Topic(0).Together.Sums
	if len(sums) != 8 || !slices.IsSortedFunc(sums, func(a, b Sum) int {
		if a.Total != b.Total {
			return a.Total - b.Total
		}
		return slices.Compare(a.Parts, b.Parts)
	}) {
		t.Errorf("%v", sums)
	}
}

// What a term may take in beside parts of it.
func TestBesideParts(t *testing.T) {
	tests := []struct{ total, parts, rest string }{
		{"killed or wounded", "killed or wounded", ""},
		{"killed, wounded or captured", "killed or wounded", "captured"},
		{"killed", "killed in action", "died of wounds, died of another direct cause, indirect deaths, missing"},
		{"killed", "killed in action or died of wounds", "died of another direct cause, indirect deaths, missing"},
		{"battle deaths", "killed in action or died of wounds", ""},
		{"casualties (nato)", "killed, wounded, ill, missing or captured", ""},
		{"casualties", "killed or wounded", "died of another direct cause, ill, missing, captured"},
		{"casualties (nato)", "killed or wounded", "ill, missing, captured"},
	}
	for _, tt := range tests {
		if got := strings.Join(termOf(t, tt.total).beside(termOf(t, tt.parts)).Names(), ", "); got != tt.rest {
			t.Errorf("%s beside %s: %q, want %q", tt.total, tt.parts, got, tt.rest)
		}
	}
}

// Two intervals add up to all sums of what they hold; ends too high to name are
// left open.
func TestPlus(t *testing.T) {
	for _, a := range smallIntervals() {
		for _, b := range smallIntervals() {
			sum := plus(a, b)
			if sum.Lo != a.Lo+b.Lo || sum.Open() != (a.Open() || b.Open()) || !sum.Open() && sum.Hi != a.Hi+b.Hi {
				t.Fatalf("%v and %v are %v", a, b, sum)
			}
		}
	}
	for _, b := range []int64{MaxCount - 1, MaxCount, Inf - 1} {
		sum := plus(Exactly(MaxCount), Exactly(b))
		want := Interval{2*(MaxCount-1) + 1, Inf}
		if b < MaxCount {
			want.Hi = want.Lo
		}
		if sum != want {
			t.Errorf("the largest and %d: %v, want %v", b, sum, want)
		}
	}
}

// Verdicts on sums, and on topics, have names.
func TestNamesOfWhatAddsUp(t *testing.T) {
	for v := SumExact; v <= SumShort; v++ {
		if v.String() == "" || slices.Index(SumVerdicts, v.String()) != int(v) {
			t.Errorf("%d is called %q", v, v)
		}
	}
	for j := NotAsked; j <= NotDecided; j++ {
		if j.String() == "" || slices.Index(Joints, j.String()) != int(j) {
			t.Errorf("%d is called %q", j, j)
		}
	}
}
