package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// table compares claims written as in help_test.go.
func table(t testing.TB, opt Options, names Names, texts ...string) *Table {
	t.Helper()
	ds := &Dataset{Names: names}
	for _, text := range texts {
		ds.Claims = append(ds.Claims, claim(t, text))
	}
	return Compare(ds, opt)
}

// The order of claims never shows, in any order, mode or filter that is asked for.
func TestOrderOfClaimsNeverShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds, opt := drawTopic(t, 12)
		for i, c := range ds.Claims {
			c.Topic = rapid.SampledFrom([]string{"", "t", "T", "u"}).Draw(t, "topic")
			if c.ID != "" && rapid.Bool().Draw(t, "unnamed") && c.Detail().Revises == "" {
				c.ID = ""
			}
			_ = i
		}
		opt.Order = Order(rapid.IntRange(0, 2).Draw(t, "order"))
		opt.Sources = rapid.SampledFrom([][]string{nil, {"alpha"}, {"B", "C"}, {"nobody"}}).Draw(t, "sources")
		opt.Topics = rapid.SampledFrom([][]string{nil, {"t"}, {"U", ""}}).Draw(t, "topics")
		opt.Workers = rapid.IntRange(0, 3).Draw(t, "workers")
		all := func(seed uint64) string {
			rng := rand.New(rand.NewPCG(seed, seed))
			rng.Shuffle(len(ds.Claims), func(i, k int) { ds.Claims[i], ds.Claims[k] = ds.Claims[k], ds.Claims[i] })
			return dump(Compare(ds, opt))
		}
		if d := cmp.Diff(all(1), all(2)); d != "" {
			t.Fatal(d)
		}
	})
}

// dump writes everything that a table holds, claims by their fields.
func dump(table *Table) string {
	var b strings.Builder
	say := func(c *Claim) string {
		var parts []string
		for f := range NumFields {
			parts = append(parts, c.Field(f))
		}
		return strings.Join(parts, "|")
	}
	fmt.Fprintln(&b, table.Claims, table.Tally)
	for _, r := range table.Overview {
		fmt.Fprintln(&b, r.Topic, r.Term, r.Subject(), r.Place(), r.Claims, say(r.Lowest), say(r.Highest), table.Line(r.Lowest).Reading, table.Line(r.Highest).Source, r.Factor, r.Conflicts, r.Tensions)
	}
	for i := range table.Topics {
		topic := table.Topic(i)
		fmt.Fprintln(&b, topic.Name, topic.Claims, topic.Tally, topic.Subjects, topic.Places, topic.Since, topic.Until)
		for _, l := range topic.Lines {
			fmt.Fprintln(&b, l.ID, l.Source, l.Reading, say(l.Claim))
		}
		fmt.Fprintln(&b, topic.Pairs, topic.Rest, topic.Notes, len(topic.Rows))
	}
	return b.String()
}

// What a topic lists and what it counts are together all of its pairs, and the
// tally is theirs.
func TestPairsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds, opt := drawTopic(t, 80)
		table := Compare(ds, opt)
		for i := range table.Topics {
			topic := table.Topic(i)
			if table.Lists(i) != (len(topic.Pairs) > 0) {
				t.Fatalf("lists %d pairs, and says %v", len(topic.Pairs), table.Lists(i))
			}
			var tally Tally
			for _, p := range topic.Pairs {
				tally[p.Verdict]++
				if len(p.Reasons) == 0 {
					t.Fatalf("no reason for %+v", p)
				}
			}
			for _, r := range topic.Rest {
				tally[r.Verdict] += r.Pairs
			}
			n := len(topic.Lines)
			if tally != topic.Tally || tally != table.Tally || tally.Pairs() != n*(n-1)/2 {
				t.Fatalf("listed and counted %v, tally %v of %d claims", tally, topic.Tally, n)
			}
		}
	})
}

// Every mode lists what it says, the worst first.
func TestModes(t *testing.T) {
	texts := []string{}
	for i := range 11 {
		texts = append(texts, fmt.Sprintf("source: S%02d; figure: %d; counts: killed; stated: 2024-12-23", i, 101+i%3*10))
	}
	want := map[Mode][2]int{ListAuto: {40, 15}, ListAll: {55, 0}, ListDisputed: {40, 15}, ListNone: {0, 55}}
	for mode, n := range want {
		topic := table(t, Options{Pairs: mode}, Names{}, texts...).Topic(0)
		rest := 0
		for _, r := range topic.Rest {
			rest += r.Pairs
		}
		if len(topic.Pairs) != n[0] || rest != n[1] {
			t.Errorf("%s: %d listed, %d counted", Modes[mode], len(topic.Pairs), rest)
		}
		for i := 1; i < len(topic.Pairs); i++ {
			a, b := topic.Pairs[i-1], topic.Pairs[i]
			if a.Verdict.rank() > b.Verdict.rank() || a.Verdict == b.Verdict && a.Nearest < b.Nearest {
				t.Errorf("%s: %v %.2f before %v %.2f", Modes[mode], a.Verdict, a.Nearest, b.Verdict, b.Nearest)
			}
		}
	}
	if topic := table(t, Options{}, Names{}, texts[:10]...).Topic(0); len(topic.Pairs) != 45 {
		t.Errorf("auto lists %d pairs of ten claims", len(topic.Pairs))
	}
}

// The overview has a row a topic and definition, the worst first, with the
// lowest and the highest figure.
func TestOverview(t *testing.T) {
	tab := table(t, Options{}, Names{},
		"topic: calm; source: A; figure: 5; counts: killed; stated: 2024-12-23",
		"topic: calm; source: B; figure: 5; counts: killed; stated: 2024-12-23",
		"topic: quarrel; source: A; figure: 40; counts: killed; stated: 2024-12-23",
		"topic: quarrel; source: B; figure: dozens; counts: killed; stated: 2024-12-23",
		"topic: quarrel; source: C; figure: 13 to 20; counts: killed; stated: 2024-12-23",
		"topic: quarrel; source: C; figure: 30; counts: killed or wounded; stated: 2024-12-23",
		"topic: zero; source: A; figure: none; counts: missing; stated: 2024-12-23",
		"topic: zero; source: B; figure: 9; counts: missing; stated: 2024-12-23",
	)
	var got []string
	for _, r := range tab.Overview {
		got = append(got, fmt.Sprintf("%s/%v: %d claims, %s %d to %s %d, %.2f, %d %d", tab.Topics[r.Topic].Name, r.Term, r.Claims,
			tab.Line(r.Lowest).Source, tab.Line(r.Lowest).Reading.Likely.Lo, tab.Line(r.Highest).Source, tab.Line(r.Highest).Reading.Likely.Hi, r.Factor, r.Conflicts, r.Tensions))
	}
	want := []string{
		"zero/missing: 2 claims, A 0 to B 9, 0.00, 1 0",
		"quarrel/killed: 3 claims, C 13 to A 40, 3.08, 3 0",
		"quarrel/killed or wounded: 1 claims, C 30 to C 30, 1.00, 1 0",
		"calm/killed: 2 claims, A 5 to A 5, 1.00, 0 0",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if want := (Tally{Conflict: 4, Fits: 2, Agree: 2}); tab.Tally != want {
		t.Errorf("tally %v", tab.Tally)
	}
}

// The extremes of a row are estimates of one window, and none where no two range.
func TestOverviewRanges(t *testing.T) {
	for _, test := range []struct {
		name, want string
		claims     []string
	}{
		{"a maximum is no end", "100 to 300, 3.0, false", []string{"figure: 100", "figure: 300", "figure: up to 90,000", "figure: at least 5"}},
		{"open above all others", "100 to 5000, 50.0, false", []string{"figure: 100", "figure: 300", "figure: more than 5,000"}},
		{"one day beside a running count", "100 to 300, 3.0, false", []string{"figure: 100", "figure: 300", "figure: 2; since: 2024-12-23", "figure: 900; since: 2023"}},
		{"the window that ranges", "2 to 4, 2.0, false", []string{"figure: 100", "figure: up to 300", "figure: 2; since: 2024-12-23", "figure: 4; since: 2024-12-23"}},
		{"one estimate and a maximum", "100 to 90000, 0.0, true", []string{"figure: 100", "figure: up to 90,000"}},
		{"two windows", "2 to 100, 0.0, true", []string{"figure: 100", "figure: 2; since: 2024-12-23"}},
		{"all open", "5 to 9, 0.0, true", []string{"figure: at least 5", "figure: at least 9"}},
		{"a maximum alone", "9 to 9, 1.0, false", []string{"figure: up to 9"}},
	} {
		var texts []string
		for i, c := range test.claims {
			texts = append(texts, fmt.Sprintf("source: S%d; counts: killed; stated: 2024-12-23; %s", i, c))
		}
		for range texts { // in any order
			texts = append(texts[1:], texts[0])
			r := table(t, Options{}, Names{}, texts...).Overview[0]
			low, _ := r.Lowest.Figure.Named()
			high, _ := r.Highest.Figure.Named()
			if got := fmt.Sprintf("%d to %d, %.1f, %v", low, high, r.Factor, r.NoRange); got != test.want || r.Claims != len(texts) {
				t.Errorf("%s: %s, want %s", test.name, got, test.want)
			}
		}
	}
	states := table(t, Options{}, Names{}, "source: A; figure: 52; counts: missing; stated: 2024-12-01", "source: B; figure: 20; counts: missing; stated: 2024-12-09")
	if r := states.Overview[0]; !r.NoRange {
		t.Errorf("states of two days range: %+v", r)
	}
}

// The matrix has the worst pair of each two sources, also of a topic that is too
// large to list all.
func TestMatrix(t *testing.T) {
	for _, more := range []int{0, 100} {
		texts := []string{"source: A; figure: 5", "source: A; figure: 9", "source: B; figure: 5", "source: b; figure: 6", "source: C; figure: about 5"}
		for range more {
			texts = append(texts, "source: C; figure: about 5")
		}
		topic := table(t, Options{Matrix: true, Pairs: ListNone}, Names{}, texts...).Topic(0)
		got := map[string]string{}
		for _, p := range topic.Worst {
			pair := []string{strings.ToUpper(topic.Lines[p.A].Source), strings.ToUpper(topic.Lines[p.B].Source)}
			slices.Sort(pair)
			got[strings.Join(pair, "")] = fmt.Sprintf("%v %.1f", p.Verdict, p.Nearest)
		}
		want := map[string]string{"AA": "conflict 1.8", "AB": "conflict 1.8", "BB": "conflict 1.2", "AC": "conflict 1.5", "BC": "tension 1.2"}
		if more > 0 {
			want["CC"] = "agree 1.0"
		}
		if d := cmp.Diff(want, got); d != "" || len(topic.Worst) != len(want) {
			t.Error(d)
		}
	}
}

// A topic of very many sources has no matrix.
func TestMatrixOfTooMany(t *testing.T) {
	for n, want := range map[int]bool{MaxMatrix: true, MaxMatrix + 1: false} {
		var texts []string
		for i := range n {
			texts = append(texts, fmt.Sprintf("source: S%d; figure: 5", i))
		}
		if got := len(table(t, Options{Matrix: true}, Names{}, texts...).Topic(0).Worst) > 0; got != want {
			t.Errorf("%d sources: %v", n, got)
		}
	}
}

// Topics come in the order asked for.
func TestOrders(t *testing.T) {
	texts := []string{
		"topic: b; source: A; figure: 5; stated: 2024-12-20", "topic: b; source: B; figure: 500; stated: 2024-12-20",
		"topic: a; source: A; figure: 5; stated: 2024-12-25", "topic: C; source: A; figure: 5; stated: 2024-12-01",
	}
	for o, want := range map[Order]string{ByWorst: "b C a", ByName: "C a b", ByDate: "C b a"} {
		tab := table(t, Options{Order: o}, Names{}, texts...)
		var names []string
		for _, s := range tab.Topics {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: %s, want %s", Orders[o], got, want)
		}
		for i, r := range tab.Overview[1:] {
			if r.Topic < tab.Overview[i].Topic {
				t.Errorf("%s: rows of topic %d after those of %d", Orders[o], r.Topic, tab.Overview[i].Topic)
			}
		}
	}
}

// Names of topics differ in more than case; a filter asks for them likewise.
func TestTopicsAndSourcesAskedFor(t *testing.T) {
	texts := []string{
		"topic: Kursk; source: Kyiv; figure: 5", "topic: kursk; source: Seoul; figure: 9", "topic: KURSK; source: Rome; figure: 9",
		"topic: Donetsk; source: Seoul; figure: 5",
	}
	names := Names{Sources: []Name{{Name: "Seoul", Aliases: []string{"South Korea"}}}}
	tab := table(t, Options{Topics: []string{"  kursk"}}, names, texts...)
	if len(tab.Topics) != 1 || tab.Topics[0].Name != "KURSK" || tab.Claims != 3 {
		t.Errorf("topics: %+v", tab.Topics)
	}
	tab = table(t, Options{Sources: []string{"south korea"}}, names, texts...)
	if tab.Tally.Pairs() != 2 || len(tab.Topics) != 2 {
		t.Errorf("%d pairs in %d topics", tab.Tally.Pairs(), len(tab.Topics))
	}
	tab = table(t, Options{Sources: []string{"Kyiv"}}, names, texts...)
	if tab.Tally.Pairs() != 2 || len(tab.Topics) != 1 || len(tab.Topic(0).Lines) != 3 || len(tab.Topic(0).Pairs) != 2 {
		t.Errorf("%+v", tab.Topics)
	}
}

// A claim without an id gets one from source, date and counts, numbered where it
// is taken.
func TestIDs(t *testing.T) {
	topic := table(t, Options{}, Names{},
		"source: South  Korea; figure: 5; counts: killed; stated: 2024-12-23", "source: South Korea; figure: 6; counts: killed; stated: 2024-12-23",
		"id: nobody; source: B; figure: 6", "source: nobody; figure: 6",
	).Topic(0)
	var ids []string
	for _, l := range topic.Lines {
		ids = append(ids, l.ID)
	}
	if d := cmp.Diff([]string{"nobody", "nobody-2", "south-korea-2024-12-23-killed", "south-korea-2024-12-23-killed-2"}, ids, cmpopts.SortSlices(strings.Compare)); d != "" {
		t.Error(d)
	}
}

// Notes say what is open, who is one witness, what is a maximum and what was
// assumed.
func TestNotes(t *testing.T) {
	topic := table(t, Options{}, Names{},
		"id: a; source: A; figure: 900; counts: irrecoverable losses; stated: 2024-12-23",
		"id: b; source: B; figure: up to 101; counts: casualties; stated: 2024-12-23; place: Kursk",
		"id: c; source: C; figure: 900; counts: irrecoverable losses; from: A",
	).Topic(0)
	index := map[string]int{}
	for i, l := range topic.Lines {
		index[l.ID] = i
	}
	term := func(s string) Term { u, _ := ParseTerm(s); return u }
	want := []Note{
		{Kind: NoteDecides, Axis: Terms, Terms: [2]Term{term("casualties"), term("irrecoverable losses")}, Pairs: 2,
			Doubts: DiedOtherwise | Wounded | Ill | Missing | Captured},
		{Kind: NoteEcho, Lines: []int{index["a"], index["c"]}},
		{Kind: NoteMaximum, Lines: []int{index["b"]}},
		{Kind: NoteAssumed, Axis: Place, Lines: []int{index["a"], index["c"]}},
		{Kind: NoteAssumed, Axis: Days, Lines: []int{index["c"]}},
	}
	if d := cmp.Diff(want, topic.Notes, cmpopts.SortSlices(func(a, b int) bool { return a < b })); d != "" {
		t.Error(d)
	}
}

// Nothing in, nothing out; one claim has no pair.
func TestEmptyAndAlone(t *testing.T) {
	if tab := Compare(&Dataset{}, Options{}); len(tab.Topics) != 0 || tab.Tally.Pairs() != 0 {
		t.Errorf("%+v", tab)
	}
	tab := table(t, Options{}, Names{}, "source: A; figure: 5")
	if topic := tab.Topic(0); len(topic.Lines) != 1 || len(topic.Pairs) != 0 || len(topic.Notes) != 0 || len(topic.Rows) != 1 {
		t.Errorf("%+v", topic)
	}
}

// A heading knows the people, the places and the days of all claims.
func TestHeading(t *testing.T) {
	topic := table(t, Options{}, Names{},
		"source: A; figure: 5; people: soldiers; since: 2024-10; until: 2024-12-01", "source: B; figure: 5; people: children; place: Kursk; since: 2024-11-01; until: 2025-01",
		"source: C; figure: 5; people: soldiers; since: 2024-10-02",
	).Topic(0)
	if d := cmp.Diff([]any{[]string{"children", "soldiers"}, []string{"Kursk"}, "2024-10", "2025-01"},
		[]any{topic.Subjects, topic.Places, topic.Since.String(), topic.Until.String()}); d != "" {
		t.Error(d)
	}
}

// A topic lists no more pairs than are asked for: the worst, and the rest are
// counted.
func TestMost(t *testing.T) {
	var texts []string
	for i := range 100 {
		texts = append(texts, fmt.Sprintf("source: S%02d; figure: %d; counts: killed; stated: 2024-12-23", i, 101+i*i%37))
	}
	all := table(t, Options{}, Names{}, texts...).Topic(0)
	for _, most := range []int{1, 7, 100, 1000} {
		tab := table(t, Options{Most: most}, Names{}, texts...)
		some := tab.Topic(0)
		if d := cmp.Diff(all.Pairs[:most], some.Pairs); d != "" {
			t.Errorf("%d worst pairs:\n%s", most, d)
		}
		rest := 0
		for _, r := range some.Rest {
			rest += r.Pairs
		}
		if tab.Unlisted(0) != len(all.Pairs)-most || rest != 100*99/2-most {
			t.Errorf("%d listed, %d not, %d counted", most, tab.Unlisted(0), rest)
		}
	}
}

// More pairs than may be listed leave the worst listed and the rest counted.
func TestMostPairsListed(t *testing.T) {
	if testing.Short() {
		t.Skip("lists a million pairs")
	}
	ds := &Dataset{}
	for i := range 2100 {
		ds.Claims = append(ds.Claims, claim(t, fmt.Sprintf("source: S%d; figure: %d; counts: killed; stated: 2024-12-23", i, 10_001+2*i)))
	}
	topic := Compare(ds, Options{}).Topic(0)
	total := 2100 * 2099 / 2
	if len(topic.Pairs) != MaxListed || len(topic.Rest) != 1 || topic.Rest[0].Pairs != total-MaxListed || topic.Rest[0].Verdict != Conflict {
		t.Errorf("%d listed, rest %+v", len(topic.Pairs), topic.Rest)
	}
	if p := topic.Pairs[0]; p.Gap != 2*2099 {
		t.Errorf("worst gap %d", p.Gap)
	}
}
