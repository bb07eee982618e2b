package compare

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The article's three claims have the verdicts, gap and factors that the design
// gives them.
func TestExample(t *testing.T) {
	since := "counts: killed or wounded; since: 2024-10; "
	kyiv, seoul, washington := since+"source: Kyiv; figure: nearly 3,000; stated: 2024-12-23",
		since+"source: Seoul; figure: 1,100; stated: 2024-12-23", since+"source: Washington; figure: more than 1,000; stated: 2024-12-27"
	near := func(got, want float64) bool { return math.Abs(got-want) < 0.01 }

	_, p := judgeTwo(t, Names{}, kyiv, seoul)
	if p.Verdict != Conflict || p.Gap != 355 || !near(p.AsSaid, 2.727) || !near(p.Nearest, 1504.0/1149) || !near(p.Widest, 2999.0/1050) {
		t.Errorf("Kyiv and Seoul: %v, %d people, %.3f as said, %.3f nearest, %.3f widest", p.Verdict, p.Gap, p.AsSaid, p.Nearest, p.Widest)
	}
	_, p = judgeTwo(t, Names{}, seoul, washington)
	if p.Verdict != Fits || p.Reasons[0].Kind != Grows || p.Reasons[0].People != 0 || p.Reasons[0].Days != 4 {
		t.Errorf("Seoul and Washington: %v, %+v", p.Verdict, p.Reasons)
	}
	_, p = judgeTwo(t, Names{}, kyiv, washington)
	if p.Verdict != Tension || p.Gap != 2844-1500 || !near(p.Nearest, 2844.0/1500) {
		t.Errorf("Kyiv and Washington: %v, %d people, %.3f nearest", p.Verdict, p.Gap, p.Nearest)
	}
}

// Each row is two claims that differ in little, and the verdict on them.
func TestVerdicts(t *testing.T) {
	names := Names{
		Sources:  []Name{{Name: "Kyiv", Aliases: []string{"Ukraine"}}},
		Places:   []Name{{Name: "Kursk region", Within: []string{"Russia"}}, {Name: "Sudzha", Within: []string{"Kursk region"}}},
		Subjects: []Name{{Name: "people", Parts: []string{"soldiers", "civilians"}, Whole: true}},
	}
	tests := []struct {
		name, both, a, b string
		verdict          Verdict
		reason           ReasonKind
		axis             Axis
	}{
		{"same number", "counts: killed; stated: 2024-12-23", "source: A; figure: 212", "source: B; figure: 212", Agree, Meets, NumAxes},
		{"a running count falls", "source: A; counts: killed", "figure: 212; stated: 2024-12-23", "figure: 210; stated: 2024-12-24", Conflict, Clash, People},
		{"a running count grows", "source: A; counts: killed", "figure: 210; stated: 2024-12-23", "figure: 212; stated: 2024-12-24", Fits, Grows, Days},
		{"the part exceeds the whole", "stated: 2024-12-23", "source: A; counts: killed; figure: 300", "source: B; counts: killed or wounded; figure: 212", Conflict, Clash, People},
		{"the part stays within", "stated: 2024-12-23", "source: A; counts: killed; figure: 200", "source: B; counts: killed or wounded; figure: 212", Fits, Meets, Terms},
		{"nobody in common", "stated: 2024-12-23", "source: A; counts: killed; figure: 1", "source: B; counts: wounded; figure: 9", NotComparable, AxisApart, Terms},
		{"maybe more, maybe less", "stated: 2024-12-23; figure: 9", "source: A; counts: irrecoverable losses", "source: B; counts: casualties", NotComparable, AxisApart, Terms},
		{"maybe a quarrel", "stated: 2024-12-23", "source: A; counts: irrecoverable losses; figure: 900", "source: B; counts: casualties; figure: 101", Tension, Clash, People},
		{"same or part, whatever casualties takes in", "stated: 2024-12-23; figure: 9", "source: A; counts: killed or wounded", "source: B; counts: casualties", Fits, Meets, Terms},
		{"excess deaths", "stated: 2024-12-23; figure: 9", "source: A; counts: excess deaths", "source: B; counts: killed", NotComparable, NoCount, Terms},
		{"a place within a place", "counts: killed; stated: 2024-12-23", "source: A; place: Sudzha; figure: 9", "source: B; place: Russia; figure: 8", Conflict, Clash, People},
		{"places that nothing links", "counts: killed; stated: 2024-12-23", "source: A; place: Sudzha; figure: 9", "source: B; place: Donetsk; figure: 8", NotComparable, AxisApart, Place},
		{"disjoint people", "counts: killed; stated: 2024-12-23", "source: A; people: soldiers; figure: 9", "source: B; people: civilians; figure: 8", NotComparable, AxisApart, People},
		{"part here, whole there", "counts: killed; stated: 2024-12-23", "source: A; people: soldiers; place: Russia; figure: 9", "source: B; people: people; place: Sudzha; figure: 8", NotComparable, AxesMixed, Place},
		{"a state may fall", "source: A; counts: captured", "figure: 9; stated: 2024-12-23", "figure: 7; stated: 2024-12-24", NotComparable, AxisApart, Days},
		{"a state on one day", "counts: captured; stated: 2024-12-23", "source: A; figure: 9", "source: B; figure: 7", Conflict, Clash, People},
		{"windows that overlap", "source: A; counts: killed; figure: 9", "since: 2024-12-01; until: 2024-12-10", "since: 2024-12-05; until: 2024-12-15", NotComparable, AxisApart, Days},
		{"a window within a running count", "source: A; counts: killed", "figure: 9; since: 2024-12-01; until: 2024-12-10", "figure: 12; until: 2024-12-10", Fits, Meets, Days},
		{"a window beyond a running count", "source: A; counts: killed", "figure: 13; since: 2024-12-01; until: 2024-12-10", "figure: 12; until: 2024-12-10", Conflict, Clash, People},
		{"vague days written alike", "counts: killed; until: 2025-01", "source: A; figure: 9", "source: B; figure: 8", Conflict, Clash, People},
		{"a vague day that may be the same", "counts: killed", "source: A; until: 2025-01; figure: 9", "source: B; until: 2025-01-13; figure: 8", Tension, Clash, People},
		{"a vague day that is surely later", "counts: killed", "source: A; until: 2025-01; figure: 9", "source: B; until: 2024-12-31; figure: 8", Fits, Grows, Days},
		{"two days apart after a hundred", "counts: killed; since: 2024-10-01", "source: A; until: 2025-01-13; figure: 300", "source: B; until: 2025-01-15; figure: 1,000", Tension, TooNear, People},
		{"eleven days apart after a hundred", "counts: killed; since: 2024-10-01", "source: A; until: 2025-01-13; figure: 300", "source: B; until: 2025-01-24; figure: 1,000", Fits, Grows, Days},
		{"two days apart, one source", "source: A; counts: killed; since: 2024-10-01", "until: 2025-01-13; figure: 300", "until: 2025-01-15; figure: 1,000", Fits, Grows, Days},
		{"two days apart, may be the same", "counts: killed; since: 2024-10-01", "source: A; until: 2025-01-13; figure: 300", "source: B; until: 2025-01-15; figure: more than 300", Fits, Grows, Days},
		{"replaced", "source: A; counts: killed", "id: x; figure: 600; stated: 2025-04-30", "revises: x; figure: 2,000; stated: 2025-09-02", Superseded, Replaced, People},
		{"repeated by id", "counts: killed; stated: 2024-12-23", "id: x; source: A; figure: 600", "source: B; figure: 900; from: x", Echo, Repeats, People},
		{"repeated by source", "counts: killed; stated: 2024-12-23", "source: Ukraine; figure: 600", "source: B; figure: about 600; from: Kyiv", Echo, Repeats, People},
		{"another figure of that source", "counts: killed; stated: 2024-12-23", "source: Ukraine; figure: 601", "source: B; figure: 905; from: Kyiv", Conflict, Clash, People},
		{"one statement, hedge turned", "source: A; counts: killed; stated: 2024-12-23", "via: X; figure: more than 3,000", "via: Y; figure: nearly 3,000", Restated, CarriedTwo, People},
		{"one statement, two names of its source", "counts: killed; stated: 2024-12-23; figure: 212", "source: Kyiv; via: X", "source: Ukraine; via: Y", Restated, CarriedTwo, People},
		{"one statement, window lost", "source: A; counts: killed; stated: 2024-12-23; figure: 212", "via: X; since: 2024-12-17", "via: Y", Restated, CarriedTwo, People},
		{"one outlet, two figures", "source: A; counts: killed; stated: 2024-12-23; via: X", "figure: 212", "figure: 213", Conflict, Clash, People},
		{"two speakers of one source", "source: A; counts: killed; stated: 2024-12-23; figure: 212", "via: X; speaker: P", "via: Y; speaker: Q", Agree, Meets, NumAxes},
		{"statements of two days", "source: A; counts: killed; figure: 212", "via: X; stated: 2024-12-23", "via: Y; stated: 2024-12-24", Fits, Grows, Days},
		{"excess deaths beside nothing said", "stated: 2024-12-23; figure: 9", "source: A; counts: excess deaths", "source: B", NotComparable, NoCount, Terms},
		{"a state beside a window", "until: 2024-04-30", "source: A; counts: missing; figure: 500", "source: B; counts: killed, wounded or missing; since: 2024-04-24; figure: 123", NotComparable, AxisApart, Days},
		{"a state beside a running count", "until: 2024-04-30", "source: A; counts: missing; figure: 500", "source: B; counts: killed, wounded or missing; figure: 123", Conflict, Clash, People},
		{"no last day, two first days", "counts: killed", "source: A; figure: 110; since: 2024-12-21", "source: B; figure: 3,000; since: 2024-10-01", Fits, Meets, Days},
		{"side by side", "source: A; stated: 2024-04-30", "counts: killed; figure: 14", "counts: missing; figure: 52", NotComparable, AxisApart, Terms},
		{"side by side, two sources", "stated: 2024-04-30", "source: A; counts: killed; figure: 14", "source: B; counts: missing; figure: 52", Tension, Clash, People},
		{"replaced by another", "counts: killed; stated: 2024-12-23", "id: x; source: A; figure: 112", "source: B; figure: 13; revises: x", Conflict, Clash, People},
		{"one outlet not named", "source: A; counts: killed; stated: 2024-12-23", "figure: 112; via: X", "figure: 987", Conflict, Clash, People},
		{"nothing known but figures", "source: A", "figure: 212", "figure: 213", Conflict, Clash, People},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, p := judgeTwo(t, names, tt.both+"; "+tt.a, tt.both+"; "+tt.b)
			if got := p.Reasons[0]; p.Verdict != tt.verdict || got.Kind != tt.reason || got.Axis != tt.axis {
				t.Errorf("got %v for %+v, want %v for reason %d on %d", p.Verdict, got, tt.verdict, tt.reason, tt.axis)
			}
		})
	}
}

// What was not given is assumed the same, and a reason says so.
func TestAssumedIsSaid(t *testing.T) {
	_, p := judgeTwo(t, Names{}, "source: A; figure: 5; counts: killed; people: soldiers", "source: B; figure: 5; place: Kursk")
	var axes []string
	for _, r := range p.Reasons {
		if r.Kind == Assumed {
			axes = append(axes, r.Axis.String())
		}
	}
	if got := strings.Join(axes, " "); p.Verdict != Agree || got != "people place terms days" {
		t.Errorf("%v, assumed %q", p.Verdict, got)
	}
}

// What is open is said only where it could change the verdict.
func TestUndecidedIsSaidWhereItMatters(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		doubts Outcomes
	}{
		{"counts: killed; figure: 900", "counts: killed or missing; figure: 9", 0},               // a conflict in every way
		{"counts: killed; figure: 9", "counts: killed or missing; figure: 900", Missing},         // a conflict if killed takes in the missing, else it fits
		{"counts: killed; figure: about 300", "counts: killed or missing; figure: about 250", 0}, // a tension in every way
		{"counts: irrecoverable losses; figure: 900", "counts: casualties; figure: 9", DiedOtherwise | Wounded | Ill | Missing | Captured},
		{"counts: irrecoverable losses; figure: 9", "counts: toll; figure: 9", 0}, // the main reason says it
	} {
		both := "stated: 2024-12-23; people: p; place: q; source: "
		_, p := judgeTwo(t, Names{}, both+"A; "+tt.a, both+"B; "+tt.b)
		var doubts Outcomes
		for _, r := range p.Reasons[1:] {
			doubts |= r.Doubts
		}
		if doubts != tt.doubts {
			t.Errorf("%s / %s: %v, want %v", tt.a, tt.b, doubts.Names(), tt.doubts.Names())
		}
	}
}

// Restated names what changed on the way.
func TestRestatedChanges(t *testing.T) {
	both := "source: A; stated: 2024-12-23; "
	for _, tt := range []struct {
		a, b string
		want Change
	}{
		{"via: X; counts: killed; figure: 3,000", "via: Y; counts: killed; figure: 3,000", 0},
		{"via: X; counts: killed; figure: 3,000", "via: Y; counts: killed; figure: about 3,000", HedgeChanged},
		{"via: X; counts: killed; figure: 3,000", "via: Y; counts: killed; figure: 2,900", FigureChanged},
		{"via: X; counts: killed; figure: 3,000", "via: Y; counts: killed; figure: dozens", FigureChanged | HedgeChanged},
		{"via: X; counts: killed; figure: dozens", "via: Y; counts: killed; figure: dozens", 0},
		{"via: X; counts: killed; figure: 100 to 200", "via: Y; counts: killed; figure: 100-200", 0},
		{"via: X; counts: killed; figure: 3,000", "via: Y; counts: casualties; figure: 3,000", DefinitionChanged},
		{"via: X; counts: killed; figure: 3,000; since: 2024-12-01", "via: Y; counts: killed; figure: 3,000", WindowChanged},
	} {
		_, p := judgeTwo(t, Names{}, both+tt.a, both+tt.b)
		if p.Verdict != Restated || p.Reasons[0].Changed != tt.want {
			t.Errorf("%s / %s: %v %v, want %v", tt.a, tt.b, p.Verdict, p.Reasons[0].Changed.Names(), tt.want.Names())
		}
	}
}

// Verdicts over several possible relations are what the design says of them:
// conflict if all conflict; else tension if any conflicts or is in tension; else
// not comparable if any is; else agree if all agree; else fits.
func TestVerdictOfManyRelations(t *testing.T) {
	single := func(r Relation, a, b *Reading) Verdict {
		clash := func(i, k Interval) bool { // i of the part, k of the whole
			return i.Lo > k.Hi
		}
		both := func(f func(r *Reading) Interval) bool {
			switch r {
			case Same:
				return clash(f(a), f(b)) || clash(f(b), f(a))
			case Part:
				return clash(f(a), f(b))
			case Whole:
				return clash(f(b), f(a))
			}
			return false
		}
		switch {
		case r == Overlap:
			return NotComparable
		case both(func(r *Reading) Interval { return r.Possible }):
			return Conflict
		case both(func(r *Reading) Interval { return r.Likely }):
			return Tension
		case r == Same:
			return Agree
		}
		return Fits
	}
	var readings []Reading
	for lo := range int64(5) {
		for hi := lo; hi < 5; hi++ {
			for l := lo; l <= hi; l++ {
				for h := l; h <= hi; h++ {
					readings = append(readings, Reading{Possible: Interval{lo, hi}, Likely: Interval{l, h}})
				}
			}
			readings = append(readings, Reading{Possible: Interval{lo, Inf}, Likely: Interval{lo, hi}})
		}
	}
	for joint := Same; joint < 1<<4; joint++ {
		for i := range readings {
			for k := range readings {
				var seen [NumVerdicts]bool
				for r := Same; r <= Overlap; r <<= 1 {
					if joint&r != 0 {
						seen[single(r, &readings[i], &readings[k])] = true
					}
				}
				want := Fits
				switch {
				case seen[Conflict] && !seen[Tension] && !seen[NotComparable] && !seen[Agree] && !seen[Fits]:
					want = Conflict
				case seen[Conflict] || seen[Tension]:
					want = Tension
				case seen[NotComparable]:
					want = NotComparable
				case seen[Agree] && !seen[Fits]:
					want = Agree
				}
				if got := verdictOf(joint, &readings[i], &readings[k]); got != want {
					t.Fatalf("%v, %v / %v: %v, want %v", joint.Names(), readings[i], readings[k], got, want)
				}
			}
		}
	}
}

// combine finds what every choice of one relation on each axis gives.
func TestCombineIsEveryChoice(t *testing.T) {
	certain := func(axes [NumAxes]Relation) Relation {
		var all Relation
		for _, r := range axes {
			all |= r
		}
		switch {
		case all&aside != 0, all&(Part|Whole) == Part|Whole:
			return Overlap
		case all&(Part|Whole) != 0:
			return all & (Part | Whole)
		}
		return Same
	}
	kinds := []Relation{Same, Part, Whole, Overlap}
	for n := range 15 * 15 * 15 * 15 {
		var axes [NumAxes]Relation
		for i := range axes {
			axes[i], n = Relation(n%15+1), n/15
		}
		var want Relation
		for choice := range 4 * 4 * 4 * 4 {
			var one [NumAxes]Relation
			ok := true
			for i := range one {
				one[i], choice = kinds[choice%4], choice/4
				ok = ok && axes[i]&one[i] != 0
			}
			if ok {
				want |= certain(one)
			}
		}
		if got := combine(axes); got != want {
			t.Fatalf("%v: %v, want %v", axes, got.Names(), want.Names())
		}
	}
}

// Two claims have one verdict, whichever comes first.
func TestJudgeIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds, opt := drawTopic(t, 6)
		al := newAligner(opt.Profile, newNaming(ds.Names.Subjects), newNaming(ds.Names.Places), newNaming(ds.Names.Sources))
		al.align(entriesOf(al, ds.Claims))
		for i := range al.entries {
			for k := range al.entries {
				if i == k {
					continue
				}
				a, b := &al.entries[i], &al.entries[k]
				j, m := al.judge(a, b), al.judge(b, a)
				for axis := range j.axes {
					if j.axes[axis] != m.axes[axis].flip() {
						t.Fatalf("%v: %v one way, %v the other", Axis(axis), j.axes[axis].Names(), m.axes[axis].Names())
					}
				}
				if j.verdict != m.verdict {
					t.Fatalf("%v one way, %v the other", j.verdict, m.verdict)
				}
				p, q := al.pair(i, k, j), al.pair(k, i, m)
				if p.Gap != q.Gap || p.Nearest != q.Nearest || p.Widest != q.Widest || p.AsSaid != q.AsSaid {
					t.Fatalf("numbers differ by order: %+v / %+v", p, q)
				}
			}
		}
	})
}

// Widening a reading never makes a conflict, nor a tension out of none.
func TestWideningNeverHurts(t *testing.T) {
	rank := map[Verdict]int{Conflict: 0, Tension: 1}
	rapid.Check(t, func(t *rapid.T) {
		interval := func(label string) Interval {
			lo := rapid.Int64Range(0, 9).Draw(t, label)
			return Interval{lo, lo + rapid.Int64Range(0, 9).Draw(t, label)}
		}
		a, b := Reading{Likely: interval("a")}, Reading{Likely: interval("b")}
		a.Possible, b.Possible = a.Likely.Hull(interval("a")), b.Likely.Hull(interval("b"))
		wider := Reading{Possible: a.Possible.Hull(interval("w")), Likely: a.Likely}
		wider.Likely = wider.Likely.Hull(a.Possible)
		joint := Relation(rapid.IntRange(1, 15).Draw(t, "joint"))
		score := func(v Verdict) int {
			if n, ok := rank[v]; ok {
				return n
			}
			return 2
		}
		if before, after := verdictOf(joint, &a, &b), verdictOf(joint, &wider, &b); score(after) < score(before) {
			t.Fatalf("%v became %v when %v widened to %v", before, after, a, wider)
		}
	})
}

// Echoes that share an origin are one witness, and so are links of links.
func TestChainsOfLinks(t *testing.T) {
	ds := &Dataset{Claims: []*Claim{
		claim(t, "id: a; source: A; figure: 5"), claim(t, "id: b; source: B; figure: 7; from: a"),
		claim(t, "id: c; source: C; figure: 9; from: b"), claim(t, "id: d; source: D; figure: 11; from: a"),
		claim(t, "id: e; source: A; figure: 6; revises: a"), claim(t, "id: f; source: A; figure: 8; revises: e"),
	}}
	topic := Compare(ds, Options{Pairs: ListAll}).Topic(0)
	got := map[string]string{}
	for _, p := range topic.Pairs {
		got[topic.Lines[p.A].ID+topic.Lines[p.B].ID] = p.Verdict.String()
	}
	want := map[string]string{
		"ab": "echo", "ac": "echo", "ad": "echo", "bc": "echo", "bd": "echo", "dc": "echo", "cd": "echo",
		"ae": "superseded", "af": "superseded", "ef": "superseded", // and what only repeats a is replaced with it
		"eb": "superseded", "ec": "superseded", "ed": "superseded", "fb": "superseded", "fc": "superseded", "fd": "superseded",
		"be": "superseded", "ce": "superseded", "de": "superseded", "bf": "superseded", "cf": "superseded", "df": "superseded",
	}
	for pair, v := range got {
		if w, ok := want[pair]; (ok && w != v) || (!ok && (v == "echo" || v == "superseded")) {
			t.Errorf("%s: %s", pair, v)
		}
	}
	if len(topic.Notes) == 0 || topic.Notes[0].Kind != NoteEcho || len(topic.Notes[0].Lines) != 4 {
		t.Errorf("notes: %+v", topic.Notes)
	}
}

// What repeats a source repeats the claim of that source with the same figure,
// and whatever that one repeats.
func TestEchoesBySource(t *testing.T) {
	topic := table(t, Options{Pairs: ListAll}, Names{},
		"id: a; source: Kyiv; figure: 3,000", "id: b; source: Agency; figure: 3,000; from: Kyiv", "id: c; source: Paper; figure: about 3,000; from: Agency",
		"id: d; source: Blog; figure: 77; from: Nobody here", "id: e; source: Post; figure: 77; from: nobody here", "id: f; source: Page; figure: 78; from: Nobody here",
	).Topic(0)
	for _, p := range topic.Pairs {
		pair := topic.Lines[p.A].ID + topic.Lines[p.B].ID
		if want := strings.Contains("ab ba ac ca bc cb de ed", pair); want != (p.Verdict == Echo) {
			t.Errorf("%s: %v", pair, p.Verdict)
		}
	}
	echoes := 0
	for _, n := range topic.Notes {
		if n.Kind == NoteEcho {
			echoes++
			if len(n.Lines) != 3 && len(n.Lines) != 2 {
				t.Errorf("one witness of %d", len(n.Lines))
			}
		}
	}
	if echoes != 2 {
		t.Errorf("%d notes of echoes", echoes)
	}
}

// Who repeats a figure that its source has replaced is no witness against the
// source.
func TestEchoOfReplaced(t *testing.T) {
	topic := table(t, Options{Pairs: ListAll}, Names{},
		"id: o; source: Kyiv; figure: 600; stated: 2025-04-30", "id: n; source: Kyiv; figure: 2,000; stated: 2025-09-02; revises: o",
		"id: r; source: Reuters; figure: 600; stated: 2025-10-01; from: o", "id: s; source: Seoul; figure: 700; stated: 2025-10-01",
	).Topic(0)
	got := map[string]Verdict{}
	for _, p := range topic.Pairs {
		ids := []string{topic.Lines[p.A].ID, topic.Lines[p.B].ID}
		slices.Sort(ids)
		got[strings.Join(ids, "")] = p.Verdict
		if strings.Join(ids, "") == "rs" && p.Reasons[len(p.Reasons)-1].Kind != Withdrawn {
			t.Errorf("nothing says that Reuters repeats a replaced figure: %+v", p.Reasons)
		}
	}
	want := map[string]Verdict{"no": Superseded, "nr": Superseded, "or": Echo, "ns": Conflict, "os": Fits, "rs": Conflict}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A statement without a day of its own is of the day on which it was published,
// or up to which it counts.
func TestDayOfStatement(t *testing.T) {
	for _, day := range []string{"stated", "until"} {
		both := "source: Prosecutors; counts: killed; " + day + ": 2024-05-27; "
		if _, p := judgeTwo(t, Names{}, both+"figure: 18; via: X", both+"figure: over 18; via: Y"); p.Verdict != Restated {
			t.Errorf("%s: carried twice is %v", day, p.Verdict)
		}
		both = "source: Red Cross; " + day + ": 2024-05-27; "
		if _, p := judgeTwo(t, Names{}, both+"figure: 14; counts: killed", both+"figure: 52; counts: missing"); p.Verdict != NotComparable {
			t.Errorf("%s: side by side is %v", day, p.Verdict)
		}
	}
}

// A cycle of links, which a reader reports, neither hangs nor links.
func TestCyclesOfLinks(t *testing.T) {
	ds := &Dataset{Claims: []*Claim{
		claim(t, "id: a; source: A; figure: 5; from: c; revises: b"), claim(t, "id: b; source: A; figure: 5; from: a; revises: a"),
		claim(t, "id: c; source: A; figure: 5; from: b"), claim(t, "id: d; source: A; figure: 5; from: d"),
	}}
	table := Compare(ds, Options{})
	if diff := cmp.Diff(Tally{Agree: 6}, table.Tally); diff != "" {
		t.Error(diff)
	}
}
