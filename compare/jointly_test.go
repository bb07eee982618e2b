package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// joints counts topics by what is known of them.
type jointTally [NotDecided + 1]int

// sameJoint holds that the overview knows of every topic what the topic in full
// does.
func (n *jointTally) sameJoint(t rapid.TB, ds *Dataset, opt Options) {
	t.Helper()
	table := Compare(ds, opt)
	for i := range table.Topics {
		joint := table.Topics[i].Joint
		topic := table.Topic(i)
		if topic.Together.Joint != joint || topic.Joint != joint || joint == NotAsked {
			t.Fatalf("%v in the overview, %v in the topic, with %+v\n%s", joint, topic.Together.Joint, opt, dump(table))
		}
		if again := table.Reconcile(i); again.Joint != joint || len(again.Conflicts) != len(topic.Together.Conflicts) {
			t.Fatalf("%v in the overview, %v when asked again", joint, again.Joint)
		}
		n[joint]++
	}
}

// require fails where topics of one kind are rare.
func (n *jointTally) require(t *testing.T) {
	t.Helper()
	if !testing.Short() && (n[Consistent]*10 < n[Inconsistent] || n[Inconsistent]*10 < n[Consistent]) {
		t.Errorf("topics by what is known of them: %v", *n)
	}
}

// The short way to what is known of a topic leads where the long one does, whatever
// is drawn and whatever sources are asked for.
func TestShortWayIsLongWay(t *testing.T) {
	var seen jointTally
	checkOften(t, 3, func(t *rapid.T) {
		ds, opt := drawTopic(t, 14)
		for _, c := range ds.Claims {
			c.Topic = rapid.SampledFrom([]string{"", "t"}).Draw(t, "topic")
		}
		opt.Sources = rapid.SampledFrom([][]string{nil, nil, {"alpha"}, {"B", "C"}, {"nobody"}}).Draw(t, "sources")
		opt.Workers = rapid.IntRange(0, 2).Draw(t, "workers")
		seen.sameJoint(t, ds, opt)
	})
	for seed := range uint64(150) {
		ds := drawBySeed(seed).dataset()
		opt := Options{Profile: Profile(seed % 3)}
		if seed%4 == 0 {
			opt.Sources = []string{"B"}
		}
		seen.sameJoint(t, ds, opt)
	}
	for seed := range uint64(600) {
		d := newPlainDraw(seed)
		seen.sameJoint(t, d.dataset(2+d.rng.IntN(4)), Options{Sources: [][]string{nil, {"S0"}, {"S1", "S2"}}[seed%3]})
	}
	seen.require(t)
}

// What is left out when sources are asked for: conflicts in which none of them
// takes part are counted, and not listed.
func TestConflictsElsewhere(t *testing.T) {
	both := "counts: killed; stated: 2025-01-20; "
	texts := []string{"source: A; best: 1; place: x", "source: B; best: 2; place: x", "source: C; best: 3; place: y", "source: D; best: 5; place: y"}
	for i := range texts {
		texts[i] = both + texts[i]
	}
	for _, tt := range []struct {
		sources           []string
		listed, elsewhere int
	}{{nil, 2, 0}, {[]string{"A"}, 1, 1}, {[]string{"A", "D"}, 2, 0}} {
		r := table(t, Options{Sources: tt.sources}, Names{}, texts...).Topic(0).Together
		if len(r.Conflicts) != tt.listed || r.Elsewhere != tt.elsewhere || r.Joint != Inconsistent || r.Stretch.Squared.RatString() != "2" {
			t.Errorf("%v: %d listed, %d elsewhere, %v, stretch² %v", tt.sources, len(r.Conflicts), r.Elsewhere, r.Joint, r.Stretch.Squared)
		}
	}
}

// Where nobody asks, nothing is worked out.
func TestNoReconcile(t *testing.T) {
	table := table(t, Options{NoReconcile: true}, Names{}, "source: A; counts: killed; best: 1", "source: B; counts: killed; best: 2")
	if topic := table.Topic(0); topic.Together != nil || topic.Joint != NotAsked || table.Topics[0].Joint != NotAsked {
		t.Errorf("%v, %v", topic.Joint, topic.Together)
	}
	if r := table.Reconcile(0); r.Joint != Inconsistent {
		t.Errorf("%v when asked", r.Joint)
	}
}

// A plainDraw makes topics most of which are plain.
type plainDraw struct {
	rng    *rand.Rand
	terms  []string
	people []string
	places []string
	since  []Date
	days   int
}

func newPlainDraw(seed uint64) *plainDraw {
	rng := rand.New(rand.NewPCG(seed, 5))
	pick := func(of ...[]string) []string { return of[rng.IntN(len(of))] }
	first := NewDate(2025, 1, 1)
	sinces := [][]Date{{0}, {first}, {first}, {first, NewDate(2025, 1, 3)}}
	return &plainDraw{
		rng:    rng,
		since:  sinces[rng.IntN(len(sinces))],
		days:   []int{2, 20}[rng.IntN(2)],
		terms:  pick([]string{"killed"}, []string{"killed", "wounded", "killed or wounded"}, []string{"killed", "wounded"}, []string{"killed", "captured"}, []string{"killed in action", "wounded", "missing"}, []string{"captured"}, []string{"killed", "casualties"}, []string{"killed", "missing"}, []string{""}),
		people: pick([]string{""}, []string{"soldiers"}, []string{"soldiers", "cats"}, []string{"people", "soldiers"}, []string{"soldiers", "civilians"}),
		places: pick([]string{""}, []string{"there"}, []string{"here", "there", "elsewhere"}),
	}
}

// dataset makes a topic of n claims, one of which may be odd.
func (d *plainDraw) dataset(n int) *Dataset {
	ds := &Dataset{Names: Names{Subjects: []Name{{Name: "people", Parts: []string{"soldiers", "civilians"}}}}}
	pick := func(of []string) string { return of[d.rng.IntN(len(of))] }
	for i := range n {
		c := &Claim{ID: fmt.Sprint("c", i), Source: fmt.Sprint("S", d.rng.IntN(4)), Subject: pick(d.people), Place: pick(d.places), Counts: pick(d.terms), Details: &Details{}}
		c.Term, _ = ParseTerm(c.Counts)
		c.Since = d.since[d.rng.IntN(len(d.since))]
		day := 1 + d.rng.IntN(d.days)
		c.Until = NewDate(2025, 1, 1+day)
		lo := int64(20 * day)
		if c.Since.Day() > 1 {
			lo -= 20
		}
		if c.Counts == "killed or wounded" {
			lo *= 2
		}
		lo = max(0, lo+d.rng.Int64N(20)-d.rng.Int64N(20))
		c.Figure.Given = Given{Low: lo, HasLow: true, High: lo + d.rng.Int64N(40), HasHigh: d.rng.IntN(3) > 0}
		ds.Claims = append(ds.Claims, c)
	}
	if d.rng.IntN(3) == 0 {
		d.spoil(ds.Claims[d.rng.IntN(n)], ds.Claims[0])
	}
	return ds
}

// spoil makes a claim odd, and another one with it.
func (d *plainDraw) spoil(c, other *Claim) {
	switch d.rng.IntN(7) {
	case 0:
		other.Until, other.Stated = NewDate(2025, 1, 0), NewDate(2025, 1, 2)
		c.Until = NewDate(2025, 1, 0)
	case 1:
		c.Since = NewDate(2025, 1, 2)
	case 2:
		c.Until = 0
	case 3:
		c.Subject = ""
	case 4:
		c.Figure.Given.High, c.Figure.Given.HasHigh = c.Figure.Given.Low-1, true
	case 5:
		c.Since, c.Until = NewDate(2025, 1, 20), NewDate(2025, 1, 10)
	default:
		c.Term, c.Counts = excess, "excess deaths"
	}
}

// A topic is said to be plain only if its pairs decide it, few claims or many.
func TestPlainTopicsAreDecidedByPairs(t *testing.T) {
	var plain [2]int // by whether some pair clashes
	other, misled := 0, 0
	for seed := range uint64(3000) {
		d := newPlainDraw(seed)
		n := 1 + d.rng.IntN(6)
		if seed%50 == 0 {
			n = bruteForce + 10
		}
		ds := d.dataset(n)
		al := newAligner(Press, newNaming(ds.Names.Subjects), newNaming(nil), newNaming(nil))
		al.align(entriesOf(al, ds.Claims))
		var tally Tally
		var rows []Row
		al.count(&tally, newTabulation(al, 0, &rows))
		want := al.reconciler().joint()
		clash := min(1, tally[Conflict])
		switch byPairs := (want == Inconsistent) == (clash > 0); {
		case !al.plain(&tally):
			if other++; !byPairs {
				misled++
			}
		case !byPairs:
			t.Fatalf("seed %d: plain, %d conflicts, yet all is %v\n%s", seed, tally[Conflict], want, newLawCase(ds))
		default:
			plain[clash]++
		}
		if got := al.jointly(&tally); got != want {
			t.Fatalf("seed %d: %v, want %v\n%s", seed, got, want, newLawCase(ds))
		}
	}
	t.Logf("plain %v, other %d, of which pairs mislead in %d", plain, other, misled)
	if plain[0] < 300 || plain[1] < 60 || other < 300 || misled < 10 {
		t.Errorf("plain %v, other %d, of which pairs mislead in %d", plain, other, misled)
	}
}

// Vague last days that are written alike are one day, where there is one on which
// all of them can be.
func TestDaysWrittenAlike(t *testing.T) {
	tests := []struct {
		name, since string
		joint       Joint
	}{
		{"some days in common", "2025-01-03", Consistent}, {"one day in common", "2025-01-05", Inconsistent}, {"no day in common", "2025-01-10", Consistent},
	}
	for _, tt := range tests {
		topic := table(t, Options{}, Names{}, "source: A; counts: killed; until: 2025-01; stated: 2025-01-05; best: 9",
			"source: B; counts: killed; low: 1; until: 2025-01; since: "+tt.since, "source: C; counts: killed; until: 2025-01-05; low: 10").Topic(0)
		if topic.Joint != tt.joint || topic.Together.Joint != tt.joint {
			t.Errorf("%s: %v", tt.name, topic.Together.Joint)
		}
	}
}

// Wordings that contradict each other bind nothing where none of them counts all
// that the others do.
func TestWordingsThatBindNothing(t *testing.T) {
	both := "source: A; stated: 2025-02-01; until: 2025-01-20; "
	topic := table(t, Options{}, Names{}, both+"counts: wounded; via: X; figure: more than 3,000", both+"counts: wounded; via: Y; figure: nearly 3,000",
		both+"counts: irrecoverable losses; via: Z; figure: 3,000", "source: B; counts: wounded; until: 2025-01-20; best: 7",
		"source: B; counts: irrecoverable losses; until: 2025-01-20; best: 7").Topic(0)
	r := topic.Together
	if len(r.Statements) != 1 || len(r.Statements[0]) != 3 || r.Joint != Consistent || topic.Joint != Consistent {
		t.Errorf("%v, statements %v", r.Joint, r.Statements)
	}
	for _, l := range r.Left {
		if l.Term == termNames["wounded"] && say(l.Possible) != "[7, 7]" {
			t.Errorf("%v wounded are left", say(l.Possible))
		}
	}
}

// Of several quarrels the worst makes the stretch; where no factor helps one, none
// helps all. A claim that names no source is left out of none.
func TestStretchOfSeveralQuarrels(t *testing.T) {
	both := "counts: killed; until: 2025-01-20; "
	tests := []struct {
		claims           []string
		squared, without string
	}{
		{[]string{"source: A; place: x; best: 2", "source: B; place: x; best: 3", "source: C; place: y; best: 2", "source: D; place: y; best: 5"}, "5/2", "C 3/2, D 3/2"},
		{[]string{"source: A; place: x; best: 0", "source: B; place: x; best: 3", "source: C; place: y; best: 2", "source: D; place: y; best: 5"}, "none", "A 5/2, B 5/2"},
		{[]string{"source: A; place: x; best: 0", "source: B; place: x; best: 3", "source: C; place: y; best: 0", "source: D; place: y; best: 5"}, "none", "A none, B none"},
		{[]string{"source: A; best: 2", "best: 3"}, "3/2", "A 1"},
	}
	say := func(s Stretch) string {
		if s.None {
			return "none"
		}
		return s.Squared.RatString()
	}
	for _, tt := range tests {
		var texts []string
		for _, text := range tt.claims {
			texts = append(texts, both+text)
		}
		r := table(t, Options{}, Names{}, texts...).Topic(0).Together
		var without []string
		for _, w := range r.Without {
			without = append(without, w.Source+" "+say(w.Stretch))
		}
		if got := strings.Join(without, ", "); say(r.Stretch) != tt.squared || got != tt.without {
			t.Errorf("%v: stretch² %s, without %s, want %s, %s", tt.claims, say(r.Stretch), got, tt.squared, tt.without)
		}
	}
}

// A topic without claims can be true.
func TestNoClaimsAreConsistent(t *testing.T) {
	none := newNaming(nil)
	al := newAligner(Press, none, none, none)
	al.align(nil)
	var tally Tally
	if joint := al.jointly(&tally); joint != Consistent {
		t.Errorf("%v", joint)
	}
	if r := al.reconcile(); r.Joint != Consistent || len(r.Left) > 0 || !r.Stretch.Known || r.Stretch.Factor() != 1 {
		t.Errorf("%+v", r)
	}
}

// How terms are cut, and which have to do with each other, is forgotten when it is
// too much; the answers stay the same.
func TestCutsAreForgotten(t *testing.T) {
	none := newNaming(nil)
	al := newAligner(Press, none, none, none)
	terms := func() []Term { return []Term{termNames["killed"], termNames["wounded"]} }
	for i := range mostCuts + 1 {
		if al.cuts == nil {
			newCutter(al)
			al.unrelatedTerms(terms())
		}
		al.cuts[fmt.Sprint(i)] = nil
		al.unrelated[[mostRows]Term{0: Term(i)}] = false
	}
	if c := newCutter(al); len(c.terms) != 0 {
		t.Errorf("%d sets of terms are remembered", len(c.terms))
	}
	if !al.unrelatedTerms(terms()) || len(al.unrelated) <= mostCuts {
		t.Errorf("killed and wounded are related, or forgotten: %d", len(al.unrelated))
	}
	if al.unrelatedTerms([]Term{termNames["killed"], termNames["casualties"]}) || len(al.unrelated) != 1 {
		t.Errorf("killed and casualties are unrelated, or %d sets are remembered", len(al.unrelated))
	}
}
