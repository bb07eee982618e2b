package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare/linear"
)

// Topics with one conflict and all the steps that prove it. Claims are a, b, c …
// in order; unless they say otherwise they are of source S, of the killed up to 20
// January.
var proofCases = []struct {
	name   string
	names  Names
	claims []string
	steps  []string
}{
	{"one quantity", Names{}, []string{"best: 5", "best: 6"},
		[]string{"b says 6 killed by 2025-01-20 or more", "a says 5 killed by 2025-01-20 or fewer", "6 ≤ 5"}},
	{"it only grows", Names{}, []string{"best: 6; until: 2025-01-13", "best: 5"},
		[]string{"a says 6 killed by 2025-01-13 or more", "b says 5 killed by 2025-01-20 or fewer", "only grows", "6 ≤ 5"}},
	{"differences", Names{}, []string{"best: 6; until: 2025-01-13", "low: 4; since: 2025-01-14", "best: 9"},
		[]string{"a says 6 killed by 2025-01-13 or more", "b says 4 killed from 2025-01-14 by 2025-01-20 or more", "c says 9 killed by 2025-01-20 or fewer", "differences", "10 ≤ 9"}},
	{"a window in another", Names{}, []string{"low: 4; since: 2025-01-14", "high: 3; since: 2025-01-07"},
		[]string{"a says 4 killed from 2025-01-14 by 2025-01-20 or more", "b says 3 killed from 2025-01-07 by 2025-01-20 or fewer", "differences", "only grows", "4 ≤ 3"}},
	{"one day of a month", Names{}, []string{"best: 6; until: 2025-01", "best: 5; until: 2025-01-31"},
		[]string{"a says 6 killed by 2025-01 or more", "b says 5 killed by 2025-01-31 or fewer", "only grows", "2025-01 is a day from 2025-01-01 to 2025-01-31", "6 ≤ 5"}},
	{"one month twice needs no day", Names{}, []string{"best: 6; until: 2025-01", "best: 5; until: 2025-01"},
		[]string{"a says 6 killed by 2025-01 or more", "b says 5 killed by 2025-01 or fewer", "6 ≤ 5"}},
	{"two months", Names{}, []string{"best: 6; until: 2025-01", "best: 5; until: 2025-02"},
		[]string{"a says 6 killed by 2025-01 or more", "b says 5 killed by 2025-02 or fewer", "only grows",
			"2025-01 is a day from 2025-01-01 to 2025-01-31", "2025-02 is a day from 2025-02-01 to 2025-02-28", "6 ≤ 5"}},
	{"one term takes in another", Names{}, []string{"best: 6", "counts: casualties; best: 5"},
		[]string{"a says 6 killed by 2025-01-20 or more", "b says 5 casualties by 2025-01-20 or fewer", "casualties takes in killed", "6 ≤ 5"}},
	{"sums", Names{}, []string{"best: 6", "counts: wounded; best: 5", "counts: killed or wounded; best: 10"},
		[]string{"a says 6 killed by 2025-01-20 or more", "b says 5 wounded by 2025-01-20 or more", "c says 10 killed or wounded by 2025-01-20 or fewer",
			"killed or wounded is the sum of killed, wounded", "11 ≤ 10"}},
	{"sums that leave a rest", Names{}, []string{"best: 6", "counts: captured; best: 5", "counts: casualties (nato); best: 10"},
		[]string{"a says 6 killed by 2025-01-20 or more", "b says 5 captured by 2025-01-20 or more", "c says 10 casualties (NATO) by 2025-01-20 or fewer",
			"captured are among those to whom it happened", "casualties (NATO) takes in all of killed, captured", "11 ≤ 10"}},
	{"terms by their outcomes", Names{}, []string{"counts: wounded or captured; low: 10", "counts: killed or captured; high: 4", "counts: killed or wounded; high: 5"},
		[]string{"a says 10 wounded or captured by 2025-01-20 or more", "c says 5 killed or wounded by 2025-01-20 or fewer", "b says 4 killed or captured by 2025-01-20 or fewer",
			"outcomes of killed or wounded, killed or captured, wounded or captured: killed outright, died of wounds, died of another direct cause, indirect deaths, wounded, ill, missing, captured", "10 ≤ 9"}},
	{"within", Names{Subjects: []Name{{Name: "women", Within: []string{"people"}}}}, []string{"people: women; best: 6", "people: people; best: 5"},
		[]string{"a says 6 killed of women by 2025-01-20 or more", "b says 5 killed of people by 2025-01-20 or fewer", "women lie in people (people)", "6 ≤ 5"}},
	{"within, on different days", Names{Subjects: []Name{{Name: "women", Within: []string{"people"}}, {Name: "teachers", Within: []string{"people"}}}},
		[]string{"people: women; best: 6; until: 2025-01-13", "people: teachers; low: 5; since: 2025-01-14", "people: people; best: 10"},
		[]string{"a says 6 killed of women by 2025-01-13 or more", "b says 5 killed of teachers from 2025-01-14 by 2025-01-20 or more", "c says 10 killed of people by 2025-01-20 or fewer",
			"teachers lie in people (people)", "women lie in people (people)", "differences", "11 ≤ 10"}},
	{"places within", Names{Places: []Name{{Name: "north", Aliases: []string{"the north"}, Within: []string{"land"}}}}, []string{"place: the north; best: 6", "place: land; best: 5"},
		[]string{"a says 6 killed in north by 2025-01-20 or more", "b says 5 killed in land by 2025-01-20 or fewer", "north lie in land (place)", "6 ≤ 5"}},
	{"parts", Names{Subjects: []Name{{Name: "people", Parts: []string{"women", "men"}}}}, []string{"people: women; best: 6", "people: men; best: 5", "people: people; best: 10"},
		[]string{"b says 5 killed of men by 2025-01-20 or more", "a says 6 killed of women by 2025-01-20 or more", "c says 10 killed of people by 2025-01-20 or fewer", "men, women are parts of people (people)", "11 ≤ 10"}},
	{"parts that leave nothing out", Names{Places: []Name{{Name: "land", Parts: []string{"north", "south"}, Whole: true}}}, []string{"place: north; best: 6", "place: south; best: 5", "place: land; best: 12"},
		[]string{"c says 12 killed in land by 2025-01-20 or more", "a says 6 killed in north by 2025-01-20 or fewer", "b says 5 killed in south by 2025-01-20 or fewer", "north, south are all of land (place)", "12 ≤ 11"}},
	{"a state", Names{}, []string{"counts: missing; best: 6", "counts: killed or missing; best: 5"},
		[]string{"a says 6 missing by 2025-01-20 or more", "b says 5 killed or missing by 2025-01-20 or fewer", "missing are among those to whom it happened", "killed or missing takes in missing", "6 ≤ 5"}},
	{"states add up", Names{}, []string{"counts: missing; best: 6", "counts: captured; best: 5", "counts: missing or captured; best: 10"},
		[]string{"a says 6 missing by 2025-01-20 or more", "b says 5 captured by 2025-01-20 or more", "c says 10 missing or captured by 2025-01-20 or fewer", "missing or captured is the sum of missing, captured", "11 ≤ 10"}},
	{"a state, some day later", Names{}, []string{"counts: missing; best: 6; until: 2025-01-13", "counts: killed or missing; best: 5"},
		[]string{"a says 6 missing by 2025-01-13 or more", "b says 5 killed or missing by 2025-01-20 or fewer", "missing are among those to whom it happened", "killed or missing takes in missing", "only grows", "6 ≤ 5"}},
	{"parts that have somebody in common", Names{}, []string{"counts: killed, wounded or captured; low: 10", "counts: killed or wounded; high: 4", "counts: wounded or captured; high: 4"},
		[]string{"a says 10 killed, wounded or captured by 2025-01-20 or more", "b says 4 killed or wounded by 2025-01-20 or fewer", "c says 4 wounded or captured by 2025-01-20 or fewer", "outcomes of killed or wounded, wounded or captured, killed, wounded or captured: killed outright, died of wounds, died of another direct cause, indirect deaths, wounded, ill, missing, captured", "10 ≤ 8"}},
	{"one end more than once", Names{}, []string{"counts: killed, wounded or captured; low: 10", "counts: killed or captured; high: 6", "counts: killed or wounded; high: 6", "counts: wounded or captured; high: 6"},
		[]string{"2 times a says 10 killed, wounded or captured by 2025-01-20 or more", "c says 6 killed or wounded by 2025-01-20 or fewer", "b says 6 killed or captured by 2025-01-20 or fewer", "d says 6 wounded or captured by 2025-01-20 or fewer",
			"outcomes of killed or wounded, killed or captured, wounded or captured, killed, wounded or captured: killed outright, died of wounds, died of another direct cause, indirect deaths, wounded, ill, missing, captured", "20 ≤ 18"}},
	{"no number", Names{}, []string{"low: 6; high: 5"}, []string{"a allow no killed by 2025-01-20"}},
	{"wordings", Names{}, []string{"via: X; figure: more than 3,000; stated: 2025-02-01", "via: Y; figure: nearly 3,000; stated: 2025-02-01", "source: B; best: 1000"},
		[]string{"ab says 1504 killed by 2025-01-20 or more", "c says 1000 killed by 2025-01-20 or fewer", "1504 ≤ 1000"}},
	{"sums beyond the largest number", Names{}, []string{"best: 4611686018427387904; until: 2025-01-13", "low: 4611686018427387904; since: 2025-01-14", "best: 4611686018427387904"},
		[]string{"a says 4611686018427387904 killed by 2025-01-13 or more", "b says 4611686018427387904 killed from 2025-01-14 by 2025-01-20 or more", "c says 4611686018427387904 killed by 2025-01-20 or fewer",
			"differences", "9223372036854775808 ≤ 4611686018427387904"}},
}

func TestStepsOfProofs(t *testing.T) {
	for _, tt := range proofCases {
		var texts []string
		for i, text := range tt.claims {
			texts = append(texts, fmt.Sprintf("id: %c; source: S; until: 2025-01-20; counts: killed; ", 'a'+i)+text)
		}
		topic := table(t, Options{}, tt.names, texts...).Topic(0)
		if n := len(topic.Together.Conflicts); n != 1 {
			t.Errorf("%s: %d conflicts", tt.name, n)
			continue
		}
		var got []string
		for _, s := range topic.Together.Conflicts[0].Steps {
			got = append(got, topic.sayStep(s))
		}
		if !slices.Equal(got, tt.steps) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.steps)
		}
	}
}

// Every kind of step is in some case.
func TestEveryStepIsProvoked(t *testing.T) {
	all := fmt.Sprint(proofCases)
	for kind, words := range []string{
		SaysLeast: "or more", SaysMost: "or fewer", OnlyGrow: "only grows", Differ: "differences", SomeDay: "is a day from", TakesIn: "takes in",
		AddsUp: "is the sum of", ByOutcome: "outcomes of", LiesIn: "lie in", PartsOf: "are parts of", StateOf: "are among those", Therefore: "≤", NoNumber: "allow no",
	} {
		if words == "" || !strings.Contains(all, words) {
			t.Errorf("step %d", kind)
		}
	}
}

// ids writes lines by their ids.
func (t *Topic) ids(lines []int) (text string) {
	var ids []string
	for _, i := range lines {
		ids = append(ids, t.Lines[i].ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, "")
}

func (q Quantity) say() string {
	text := q.Term.String()
	for _, part := range [][2]string{{" of ", q.Subject}, {" in ", q.Place}, {" from ", q.Since.String()}, {" by ", q.Until.String()}} {
		if part[1] != "" {
			text += part[0] + part[1]
		}
	}
	return text
}

func termsOf(terms []Term) string {
	var words []string
	for _, t := range terms {
		words = append(words, t.String())
	}
	return strings.Join(words, ", ")
}

// sayStep writes a step down as proofCases has it.
func (t *Topic) sayStep(s Step) string {
	switch s.Kind {
	case SaysLeast, SaysMost:
		return t.saySaying(s)
	case OnlyGrow:
		return "only grows"
	case Differ:
		return "differences"
	case SomeDay:
		return fmt.Sprintf("%s is a day from %s to %s", s.Of.Until, s.Days[0], s.Days[1])
	case TakesIn:
		return fmt.Sprintf("%s takes in %s", s.Terms[1], s.Terms[0])
	case AddsUp:
		return s.Terms[0].String() + map[bool]string{true: " is the sum of ", false: " takes in all of "}[s.Whole] + termsOf(s.Terms[1:])
	case ByOutcome:
		return fmt.Sprintf("outcomes of %s: %s", termsOf(s.Terms), strings.Join(s.Outcomes.Names(), ", "))
	case StateOf:
		return fmt.Sprintf("%s are among those to whom it happened", s.Terms[0])
	case Therefore:
		return fmt.Sprintf("%v ≤ %v", s.Low, s.High)
	case NoNumber:
		return fmt.Sprintf("%s allow no %s", t.ids(s.Lines), s.Of.say())
	}
	axis := map[Axis]string{People: " (people)", Place: " (place)"}[s.Axis]
	if s.Kind == LiesIn {
		return s.Names[0] + " lie in " + s.Names[1] + axis
	}
	return strings.Join(s.Names[1:], ", ") + map[bool]string{true: " are all of ", false: " are parts of "}[s.Whole] + s.Names[0] + axis
}

func (t *Topic) saySaying(s Step) string {
	text := fmt.Sprintf("%s says %d %s ", t.ids(s.Lines), s.Bound, s.Of.say())
	if s.Times != 1 {
		text = fmt.Sprintf("%d times %s", s.Times, text)
	}
	return text + map[StepKind]string{SaysLeast: "or more", SaysMost: "or fewer"}[s.Kind]
}

// Of what lies within others in a list only the outermost are kept; of those that
// are the same the first.
func TestOutermost(t *testing.T) {
	tests := []struct{ list, want string }{
		{"", ""}, {"a", "a"}, {"a ab", "ab"}, {"ab a", "ab"}, {"a b", "a b"}, {"ab ba", "ab"}, {"a ba ab b c", "ba c"}, {"abc ab bc c", "abc"},
	}
	within := func(a, b string) bool { return strings.Trim(a, b) == "" }
	for _, tt := range tests {
		if got := strings.Join(outermost(strings.Fields(tt.list), within), " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.list, got, tt.want)
		}
	}
}

// Terms that may have an outcome in common are not separate.
func TestSeparate(t *testing.T) {
	tests := []struct {
		terms string
		want  bool
	}{
		{"killed wounded", true}, {"killed missing", false}, {"killed captured wounded", true}, {"wounded ill", false}, {"captured missing deserted", true}, {"captured missing losses", false},
	}
	for _, tt := range tests {
		var terms []Term
		for _, word := range strings.Fields(tt.terms) {
			terms = append(terms, termOf(t, word))
		}
		if got := separate(terms); got != tt.want {
			t.Errorf("%s: %v", tt.terms, got)
		}
	}
}

// Limits are used a whole number of times, as few as it goes.
func TestWholeTimes(t *testing.T) {
	fraction := func(n, d int64) linear.Rat { return linear.Int(n).Quo(linear.Int(d)) }
	tests := []struct {
		times []linear.Rat
		want  []int64
	}{
		{[]linear.Rat{linear.Int(1), linear.Int(1)}, []int64{1, 1}},
		{[]linear.Rat{fraction(1, 2), fraction(2, 3), linear.Int(1)}, []int64{3, 4, 6}},
		{[]linear.Rat{fraction(5, 6), fraction(1, 4), linear.Int(3)}, []int64{10, 3, 36}},
	}
	for _, tt := range tests {
		var uses []use
		for _, n := range tt.times {
			uses = append(uses, use{times: n})
		}
		if got := wholeTimes(uses); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.times, got, tt.want)
		}
	}
}
