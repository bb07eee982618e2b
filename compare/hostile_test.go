package compare

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
)

// Topics that are large, or contradict themselves, on purpose. What is held of
// them is that there is an answer, and which; that there is one at all shows that
// the work is bounded.

// manyClaims makes a topic of n claims of the killed up to New Year.
func manyClaims(n int, more func(i int, c *Claim)) *Dataset {
	ds := &Dataset{}
	for i := range n {
		c := &Claim{ID: fmt.Sprint("c", i), Source: fmt.Sprint("S", i), Counts: "killed", Until: NewDate(2025, 1, 1)}
		more(i, c)
		c.Term, _ = ParseTerm(c.Counts)
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

func (c *Claim) best(n int64) { c.Figure.Given = Given{Best: n, HasBest: true} }

// A thousand claims in conflict with each other have an answer: more conflicts than
// are listed, each of two, and the stretch from the lowest to the highest.
func TestThousandConflicts(t *testing.T) {
	tests := []struct {
		name     string
		claims   func(i int, c *Claim)
		squared  string
		more     int // conflicts that are counted beyond those listed; -1 for some
		repaired int // claims of the only repair that is listed; 0 for none
	}{
		{"on one day", func(i int, c *Claim) { c.best(int64(i + 1)) }, "1000", countedPairs, 999},
		{"ever fewer", func(i int, c *Claim) { c.best(int64(2000 - i)); c.Until = Day(20000 + i).Date() }, "2000/1001", countedPairs, 999},
		{"in two windows", func(i int, c *Claim) { c.best(int64(i + 1)); c.Since = NewDate(2024, 12, 31-i%2) }, "999", -1, 0},
		{"in months", func(i int, c *Claim) { c.best(int64(2000 - i)); c.Until = NewDate(2015+i/100, 1+i%12, 0) }, "2000/1001", countedPairs, 0},
	}
	for _, tt := range tests {
		topic := Compare(manyClaims(1000, tt.claims), Options{Pairs: ListNone}).Topic(0)
		r := topic.Together
		if r.Joint != Inconsistent || len(r.Conflicts) != mostConflicts || !r.MayBeMore || tt.more >= 0 && r.MoreConflicts != tt.more {
			t.Errorf("%s: %v, %d conflicts and %d more", tt.name, r.Joint, len(r.Conflicts), r.MoreConflicts)
		}
		if r.Stretch.Squared == nil || r.Stretch.Squared.RatString() != tt.squared || len(r.Stretch.Lines) != 2 || len(r.Without) != 2 {
			t.Errorf("%s: stretch² %v by %v", tt.name, r.Stretch.Squared, r.Stretch.Lines)
		}
		if n := len(r.Repairs); r.MoreRepairs != -1 || n != min(1, tt.repaired) || n > 0 && len(r.Repairs[0].Drop) != tt.repaired {
			t.Errorf("%s: %d repairs and %d more", tt.name, n, r.MoreRepairs)
		}
		for _, c := range r.Conflicts {
			if !clashOf(topic, c) {
				t.Errorf("%s: lines %v are no conflict", tt.name, c.Lines)
			}
		}
	}
}

// clashOf reports whether a conflict is of two exact figures of which the earlier
// one is higher, or both are of one day.
func clashOf(t *Topic, c JointConflict) bool {
	if len(c.Lines) != 2 {
		return false
	}
	low, high := c.Steps[0], c.Steps[1]
	days := t.Lines[low.Lines[0]].Until.Last() <= t.Lines[high.Lines[0]].Until.First() || t.Lines[low.Lines[0]].Until == t.Lines[high.Lines[0]].Until
	end := c.Steps[len(c.Steps)-1]
	return low.Kind == SaysLeast && high.Kind == SaysMost && low.Bound > high.Bound && days && end.Kind == Therefore && end.Low.Cmp(end.High) > 0
}

// Of a thousand days and the running counts up to them two are wrong: all small
// conflicts are found around them, and what there is to drop.
func TestTwoWrongInAThousand(t *testing.T) {
	ds := manyClaims(1000, func(i int, c *Claim) {
		day := Day(20000 + i/2)
		c.Until = day.Date()
		if c.best(int64(100 * (i/2 + 1))); i%2 == 0 {
			c.Since = day.Date()
			c.best(100)
		}
	})
	ds.Claims[400].best(103)
	ds.Claims[701].best(35090)
	topic := Compare(ds, Options{Pairs: ListNone}).Topic(0)
	r := topic.Together
	if r.Joint != Inconsistent || len(r.Repairs) != 1 || r.MoreRepairs != 0 || topic.ids(r.Repairs[0].Drop) != "c400c701" {
		t.Fatalf("%v, %d repairs and %d more", r.Joint, len(r.Repairs), r.MoreRepairs)
	}
	for _, ids := range []string{"c399c400c401", "c699c700c701", "c701c702c703"} {
		if !slices.ContainsFunc(r.Conflicts, func(c JointConflict) bool { return topic.ids(c.Lines) == ids }) {
			t.Errorf("no conflict of %s", ids)
		}
	}
	for _, c := range r.Conflicts {
		ids := "," + strings.ReplaceAll(topic.ids(c.Lines), "c", ",") + ","
		if !strings.Contains(ids, ",400,") && !strings.Contains(ids, ",701,") {
			t.Errorf("%s conflict, and none of them is wrong", ids)
		}
	}
}

// Names that lie within each other, in a circle, are one; the order in which that
// is declared does not show.
func TestNamesInCircles(t *testing.T) {
	circle := []Name{{Name: "a", Within: []string{"b"}}, {Name: "b", Within: []string{"c"}}, {Name: "c", Within: []string{"a"}}}
	tests := []struct {
		name   string
		names  []Name
		claims []string
		want   string
	}{
		{"the same number", circle, []string{"people: a; best: 5", "people: b; best: 5", "people: c; best: 5"}, "consistent 1"},
		{"below a circle", append(slices.Clone(circle), Name{Name: "d", Within: []string{"b"}}), []string{"people: d; best: 7", "people: c; best: 5"}, "inconsistent 7/5"},
		{"within itself", []Name{{Name: "a", Within: []string{"a"}}}, []string{"people: a; best: 5", "people: a; best: 5"}, "consistent 1"},
		{"a part of itself", []Name{{Name: "a", Parts: []string{"a"}, Whole: true}}, []string{"people: a; best: 5", "people: a; best: 4"}, "inconsistent 5/4"},
		{"a whole of two that are one", []Name{{Name: "b", Within: []string{"c"}}, {Name: "c", Within: []string{"b"}}, {Name: "a", Parts: []string{"b", "c"}, Whole: true}}, []string{"people: b; best: 5", "people: a; best: 9"}, "inconsistent 10/9"},
		{"parts of which one holds the whole", []Name{{Name: "a", Parts: []string{"b", "c"}}, {Name: "a", Within: []string{"b"}}}, []string{"people: a; best: 5", "people: b; best: 5"}, "consistent 1"},
	}
	for _, tt := range tests {
		for range len(tt.names) {
			tt.names = append(tt.names[1:], tt.names[0])
			var texts []string
			for i, text := range tt.claims {
				texts = append(texts, fmt.Sprintf("id: %c; source: S; until: 2025-01-20; counts: killed; ", 'a'+i)+text)
			}
			for _, axis := range []Names{{Subjects: tt.names}, {Places: tt.names}} {
				if axis.Places != nil {
					for i := range texts {
						texts[i] = strings.Replace(texts[i], "people:", "place:", 1)
					}
				}
				r := table(t, Options{}, axis, texts...).Topic(0).Together
				if got := r.Joint.String() + " " + r.Stretch.Squared.RatString(); got != tt.want {
					t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
				}
			}
		}
	}
}

// A claim whose low end lies above its high end, as no reader would take it, is a
// conflict by itself, on whatever kind of knot.
func TestEmptyIntervals(t *testing.T) {
	tests := []struct {
		name, high string
		others     []string
		squared    string // of the stretch; none where no factor helps
	}{
		{"alone", "5", nil, "9/5"},
		{"beside others", "5", []string{"best: 7"}, "9/5"},
		{"in a window", "5", []string{"best: 7; since: 2025-01-14"}, "9/5"},
		{"beside other terms", "5", []string{"counts: killed or wounded; best: 20", "counts: wounded; best: 8"}, "9/5"},
		{"none", "0", nil, "none"},
		{"none, in a window", "0", []string{"best: 7; since: 2025-01-14"}, "none"},
		{"none, beside other terms", "0", []string{"counts: killed or wounded; best: 20", "counts: wounded; best: 8"}, "none"},
	}
	for _, tt := range tests {
		texts := []string{"id: empty; source: S; until: 2025-01-20; counts: killed; low: 9; high: " + tt.high}
		for i, text := range tt.others {
			texts = append(texts, fmt.Sprintf("id: o%d; source: T; until: 2025-01-20; counts: killed; ", i)+text)
		}
		topic := table(t, Options{}, Names{}, texts...).Topic(0)
		r := topic.Together
		squared := "none"
		if r.Stretch.Squared != nil {
			squared = r.Stretch.Squared.RatString()
		}
		if r.Joint != Inconsistent || !r.Stretch.Known || r.Stretch.None != (squared == "none") || squared != tt.squared {
			t.Errorf("%s: %v, stretch² %s", tt.name, r.Joint, squared)
		}
		if c := r.Conflicts; len(c) != 1 || topic.ids(c[0].Lines) != "empty" || len(c[0].Steps) != 1 || c[0].Steps[0].Kind != NoNumber {
			t.Errorf("%s: conflicts %+v", tt.name, c)
		}
		if len(r.Repairs) != 1 || topic.ids(r.Repairs[0].Drop) != "empty" {
			t.Errorf("%s: repairs %+v", tt.name, r.Repairs)
		}
	}
}

// Numbers as large as they come: sums of them are exact on every kind of knot.
func TestLargestNumbers(t *testing.T) {
	largest := big.NewInt(MaxCount)
	twice := new(big.Rat).SetInt(new(big.Int).Add(largest, largest))
	best := func(n int64) string { return fmt.Sprint("best: ", n) }
	tests := []struct {
		name   string
		claims []string
		joint  Joint
		widest *big.Rat // the highest number that is left of anything
	}{
		{"a sum", []string{best(MaxCount), "counts: wounded; " + best(MaxCount), "counts: killed or wounded; low: 1"}, Consistent, twice},
		{"a sum just too large", []string{best(MaxCount), "counts: wounded; low: 1", "counts: killed or wounded; " + best(MaxCount)}, Inconsistent, nil},
		{"a sum that just fits", []string{best(MaxCount - 1), "counts: wounded; low: 1", "counts: killed or wounded; " + best(MaxCount)}, Consistent, new(big.Rat).SetInt(largest)},
		{"days", []string{best(MaxCount) + "; until: 2025-01-13", best(MaxCount) + "; since: 2025-01-14", "low: 1"}, Consistent, twice},
		{"days just too large", []string{best(MaxCount) + "; until: 2025-01-13", "low: 1; since: 2025-01-14", best(MaxCount)}, Inconsistent, nil},
		{"a running count that just falls", []string{best(MaxCount) + "; until: 2025-01-13", best(MaxCount - 1)}, Inconsistent, nil},
	}
	for _, tt := range tests {
		var texts []string
		for i, text := range tt.claims {
			texts = append(texts, fmt.Sprintf("id: %c; source: %d; until: 2025-01-20; counts: killed; ", 'a'+i, i)+text)
		}
		topic := table(t, Options{}, Names{}, texts...).Topic(0)
		r := topic.Together
		if r.Joint != tt.joint || topic.Joint != tt.joint {
			t.Errorf("%s: %v", tt.name, r.Joint)
		}
		if tt.joint == Inconsistent && (len(r.Conflicts) != 1 || len(r.Conflicts[0].Lines) != len(texts) || len(r.Repairs) != len(texts)) {
			t.Errorf("%s: %d conflicts, %d repairs", tt.name, len(r.Conflicts), len(r.Repairs))
		}
		if tt.widest == nil {
			continue
		}
		widest := new(big.Rat)
		for _, l := range r.Left {
			if l.Possible.Hi != nil && l.Possible.Hi.Cmp(widest) > 0 {
				widest = l.Possible.Hi
			}
		}
		if widest.Cmp(tt.widest) != 0 {
			t.Errorf("%s: up to %v is left, want %v", tt.name, widest, tt.widest)
		}
	}
}

// One claim is consistent, and leaves what it says.
func TestOneClaim(t *testing.T) {
	r := table(t, Options{}, Names{}, "source: S; counts: killed; low: 5; best: 6; high: 9").Topic(0).Together
	if r.Joint != Consistent || len(r.Left) != 1 || say(r.Left[0].Possible) != "[5, 9]" || say(r.Left[0].Likely) != "[6, 6]" {
		t.Errorf("%+v", r)
	}
	if s := r.Stretch; !s.Known || s.Factor() != 1 || s.Exceeds(big.NewRat(1, 1)) || len(s.Lines) != 0 || len(r.Without) != 0 {
		t.Errorf("stretch %+v", s)
	}
	if len(r.Conflicts)+len(r.Repairs)+r.MoreRepairs+len(r.Sums)+len(r.Aside) != 0 {
		t.Errorf("%+v", r)
	}
}

// Claims that bind nothing are consistent, whatever they say.
func TestNothingBinds(t *testing.T) {
	topic := table(t, Options{}, Names{}, "id: a; source: S; counts: excess deaths; best: 6", "id: b; source: T; counts: excess deaths; best: 9", "id: c; source: T; counts: killed; best: 9; revises: d",
		"id: d; source: T; counts: killed; best: 9; revises: c").Topic(0)
	r := topic.Together
	if r.Joint != Consistent || topic.Joint != Consistent || len(r.Aside) < 2 || r.Stretch.Factor() != 1 || len(r.Left) > 1 {
		t.Errorf("%+v", r)
	}
	r = table(t, Options{}, Names{}, "source: S; counts: excess deaths; low: 6; high: 4").Topic(0).Together
	if r.Joint != Consistent || !slices.Equal(r.Aside, []int{0}) || len(r.Left) != 0 {
		t.Errorf("%+v", r)
	}
}

// parishes makes one claim of each of n places, which are parts of one land.
func parishes(n int, more func(i int, c *Claim)) *Dataset {
	ds := manyClaims(n, func(i int, c *Claim) {
		c.Place = fmt.Sprint("parish ", i)
		c.best(int64(i))
		more(i, c)
	})
	land := Name{Name: "land", Parts: []string{}}
	for i := range n {
		land.Parts = append(land.Parts, fmt.Sprint("parish ", i))
	}
	ds.Names.Places = []Name{land}
	return ds
}

// Too many places under one are not decided; what was tried is said.
func TestTooManyPlaces(t *testing.T) {
	const n = mostNames + 2
	ds := parishes(n, func(int, *Claim) {})
	topic := Compare(ds, Options{Pairs: ListNone}).Topic(0)
	r := topic.Together
	if r.Joint != NotDecided || topic.Joint != NotDecided || r.Stretch.Known || r.Stretch.Exceeds(big.NewRat(1, 1)) || len(r.Left)+len(r.Conflicts)+len(r.Repairs) > 0 {
		t.Errorf("%v: %+v", topic.Joint, r)
	}
	if r.Work.Unknowns < n || r.Work.Conditions != 2*n-1 { // of none killed there is only an upper end
		t.Errorf("tried %+v", r.Work)
	}
	if len(Compare(parishes(mostNames, func(int, *Claim) {}), Options{Pairs: ListNone}).Topic(0).Together.Left) != mostNames {
		t.Error("just as many are too many")
	}
}

// landOf adds a claim of the whole land, of so many at most, by one of its names.
func landOf(ds *Dataset, name string, most int64) *Topic {
	ds.Names.Places[0].Aliases = []string{"a land", "z land"}
	c := &Claim{ID: "land", Source: "L", Subject: "people", Place: name, Counts: "killed", Term: termNames["killed"], Until: NewDate(2025, 1, 1)}
	c.Figure.Given = Given{High: most, HasHigh: true}
	ds.Claims = append(ds.Claims, c)
	return Compare(ds, Options{Pairs: ListNone}).Topic(0)
}

// Of too many places, single ones that exclude a claim of the whole are found, as
// long as there are not too many to look through.
func TestPairsOfTooManyPlaces(t *testing.T) {
	tests := []struct {
		places         int
		name           string // comes after those of the places, or before
		most           int64
		joint          Joint
		listed, hidden int
	}{
		{1010, "land", 1009, NotDecided, 0, 0}, {1010, "a land", 999, Inconsistent, 10, 0}, {1010, "z land", 999, Inconsistent, 10, 0},
		{1010, "land", 3, Inconsistent, mostConflicts, 1}, {mostJudged, "land", 3, NotDecided, 0, 0},
	}
	for _, tt := range tests {
		topic := landOf(parishes(tt.places, func(_ int, c *Claim) { c.Subject = "people" }), tt.name, tt.most)
		r := topic.Together
		if r.Joint != tt.joint || topic.Joint != tt.joint || len(r.Conflicts) != tt.listed || r.MoreConflicts != tt.hidden || r.MayBeMore != (tt.listed > 0) {
			t.Errorf("%d places, %d: %v, %d conflicts and %d more", tt.places, tt.most, r.Joint, len(r.Conflicts), r.MoreConflicts)
		}
		if r.Stretch.Known || len(r.Repairs) > 0 || len(r.Left) > 0 || tt.listed > 0 && r.MoreRepairs != -1 {
			t.Errorf("%d places, %d: stretch %+v, %d repairs", tt.places, tt.most, r.Stretch, len(r.Repairs))
		}
		for _, c := range r.Conflicts {
			parish := topic.Lines[c.Lines[0]]
			if topic.Lines[c.Lines[1]].ID == parish.ID || parish.ID == "land" {
				parish = topic.Lines[c.Lines[1]]
			}
			n := parish.Figure.Given.Best
			want := []string{
				fmt.Sprintf("c%d says %d killed of people in parish %d by 2025-01-01 or more", n, n, n), fmt.Sprintf("land says %d killed of people in land by 2025-01-01 or fewer", tt.most),
				fmt.Sprintf("parish %d lie in land (place)", n), fmt.Sprintf("%d ≤ %d", n, tt.most),
			}
			var got []string
			for _, s := range c.Steps {
				got = append(got, topic.sayStep(s))
			}
			if !slices.Equal(got, want) || n <= tt.most {
				t.Errorf("%d places, %d: %q, want %q", tt.places, tt.most, got, want)
				break
			}
		}
	}
}

// Where a source says too much on one day to find the wordings of one statement,
// that its claims cannot be true is not decided; that they can is.
func TestTooManyWordings(t *testing.T) {
	for _, clash := range []bool{false, true} {
		ds := manyClaims(mostWordings+1, func(i int, c *Claim) {
			c.Source, c.Stated, c.Details = "S", NewDate(2026, 1, 1), &Details{Via: []string{"X", "Y"}[i%2]}
			c.best(100)
		})
		want := Consistent
		if clash {
			ds.Claims[0].best(99)
			want = NotDecided
		}
		none := newNaming(nil)
		al := newAligner(Press, none, none, none)
		al.align(entriesOf(al, ds.Claims))
		if r := al.reconcile(); r.Joint != want || len(r.Conflicts) > 0 || r.Stretch.Known == clash {
			t.Errorf("clash %v: %v, %d conflicts, stretch %+v", clash, r.Joint, len(r.Conflicts), r.Stretch)
		}
	}
}

// A knot of many people, places and days that fill no tableau is not decided.
func TestTooManyCells(t *testing.T) {
	topic := guilds(func(int, *Claim) {})
	if r := topic.Together; r.Joint != NotDecided || r.Work.Unknowns*4 < 1<<22 || r.Work.Conditions < 1400 || r.Stretch.Known || len(r.Conflicts) > 0 {
		t.Errorf("%v: %+v", r.Joint, r.Work)
	}
}

// guilds makes a topic of claims of ten groups of people in a hundred places, each
// of another day.
func guilds(more func(i int, c *Claim)) *Topic {
	all, land := Name{Name: "all"}, Name{Name: "land"}
	for i := range 100 {
		land.Parts = append(land.Parts, fmt.Sprint("parish ", i))
		if i < 10 {
			all.Parts = append(all.Parts, fmt.Sprint("guild ", i))
		}
	}
	ds := manyClaims(750, func(i int, c *Claim) {
		c.Subject, c.Place, c.Counts = all.Parts[i/10%10], land.Parts[i%100], []string{"killed", "killed or wounded"}[i%2]
		if i < 2 {
			c.Subject, c.Place = "all", "land"
		}
		c.Until = Day(20000 + i).Date()
		c.best(int64(i))
		more(i, c)
	})
	ds.Names = Names{Subjects: []Name{all}, Places: []Name{land}}
	return Compare(ds, Options{Pairs: ListNone}).Topic(0)
}

// A stretch is a root, and compared with a limit without taking it.
func TestStretchAndLimit(t *testing.T) {
	tests := []struct {
		stretch Stretch
		factor  string
		exceeds bool // 1.5
	}{
		{Stretch{}, "0.000", false}, {Stretch{Known: true, None: true}, "0.000", true}, {Stretch{Known: true, Squared: big.NewRat(1, 1)}, "1.000", false},
		{Stretch{Known: true, Squared: big.NewRat(9, 4)}, "1.500", false}, {Stretch{Known: true, Squared: big.NewRat(9_000_001, 4_000_000)}, "1.500", true},
		{Stretch{Known: true, Squared: big.NewRat(1504, 1149)}, "1.144", false}, {Stretch{Known: true, Squared: big.NewRat(MaxCount, 1)}, "2147483648.000", true},
	}
	for _, tt := range tests {
		if got := fmt.Sprintf("%.3f", tt.stretch.Factor()); got != tt.factor || tt.stretch.Exceeds(big.NewRat(3, 2)) != tt.exceeds {
			t.Errorf("%v: %s, exceeds %v", tt.stretch.Squared, got, !tt.exceeds)
		}
	}
}
