package compare

import (
	"fmt"
	"testing"
)

// A count that goes by two names is one: of people that make up a whole alone, of
// people in a circle, of terms of which one adds nothing to the other.
func TestOneCountByTwoNames(t *testing.T) {
	alone := []Name{{Name: "b", Parts: []string{"a"}, Whole: true}}
	circle := []Name{{Name: "a", Within: []string{"b"}}, {Name: "b", Within: []string{"c"}}, {Name: "c", Within: []string{"a"}}}
	for _, tt := range []struct {
		names []Name
		a, b  string
	}{
		{nil, "counts: battle deaths; ", "counts: killed in action or battle deaths; "},
		{alone, "people: a; ", "people: b; "}, {circle, "people: a; ", "people: b; "}, {circle, "people: c; ", "people: a; "},
	} {
		for _, texts := range [][]string{{tt.a + "best: 5", tt.b + "best: 7"}, {tt.a + "best: 7", tt.b + "best: 5"}, {tt.a + "best: 7", tt.b + "best: 5; until: 2025-01-21"}} {
			for i := range texts {
				texts[i] = fmt.Sprintf("source: %d; until: 2025-01-20; counts: killed; ", i) + texts[i]
			}
			topic := table(t, Options{}, Names{Subjects: tt.names}, texts...).Topic(0)
			r := topic.Together
			if topic.Joint != Inconsistent || len(r.Conflicts) != 1 || r.Stretch.Squared.RatString() != "7/5" || len(r.Repairs) != 2 {
				t.Errorf("%v: %v, stretch² %v, %d repairs", texts, r.Joint, r.Stretch.Squared, len(r.Repairs))
			}
		}
	}
}

// Of topics in several knots the one that is not decided leaves the repairs and
// the stretch unknown, and the others their conflicts.
func TestNotDecidedBesideOthers(t *testing.T) {
	ds := parishes(mostNames+1, func(int, *Claim) {})
	for i, n := range []int64{5, 6} {
		c := &Claim{ID: fmt.Sprint("x", i), Source: "X", Place: "elsewhere", Counts: "killed", Term: termNames["killed"], Until: NewDate(2025, 1, 1)}
		c.best(n)
		ds.Claims = append(ds.Claims, c)
	}
	topic := Compare(ds, Options{Pairs: ListNone}).Topic(0)
	r := topic.Together
	if r.Joint != Inconsistent || len(r.Conflicts) != 1 || topic.ids(r.Conflicts[0].Lines) != "x0x1" || len(r.Repairs) != 0 || r.MoreRepairs != -1 || r.Stretch.Known {
		t.Errorf("%v, %d conflicts, %d repairs and %d more, stretch %+v", r.Joint, len(r.Conflicts), len(r.Repairs), r.MoreRepairs, r.Stretch)
	}
}

// States are no series of a knot that is too large.
func TestTooManyPlacesWithStates(t *testing.T) {
	ds := parishes(mostNames+1, func(i int, c *Claim) { c.Counts = []string{"killed", "missing"}[i%2] })
	if r := Compare(ds, Options{Pairs: ListNone}).Topic(0).Together; r.Joint != NotDecided {
		t.Errorf("%v", r.Joint)
	}
}

// Whoever lies in a whole is among its parts, whether anybody speaks of the whole
// or not.
func TestWholeThatNobodySpeaksOf(t *testing.T) {
	names := Names{Subjects: []Name{{Name: "u", Parts: []string{"a", "b"}, Whole: true}, {Name: "d", Within: []string{"u"}}}}
	texts := []string{"people: a; high: 10", "people: b; high: 20", "people: d; low: 40", "people: u; low: 0"}
	for i := range texts {
		texts[i] = "source: S; until: 2025-01-20; counts: killed; " + texts[i]
	}
	for _, n := range []int{3, 4} {
		r := table(t, Options{}, names, texts[:n]...).Topic(0).Together
		if r.Joint != Inconsistent || r.Stretch.Squared.RatString() != "4/3" {
			t.Errorf("%d claims: %v", n, r.Joint)
		}
		for _, c := range r.Conflicts {
			if len(c.Steps) < 5 { // three that say, one or more that link, one that concludes
				t.Errorf("%d claims: %d steps", n, len(c.Steps))
			}
		}
	}
}

// Too many places of which one is wrong by itself are inconsistent.
func TestTooManyPlacesOneWrong(t *testing.T) {
	ds := parishes(mostNames+2, func(int, *Claim) {})
	ds.Claims[7].Place, ds.Claims[7].Until = ds.Claims[8].Place, NewDate(2025, 1, 2)
	topic := Compare(ds, Options{Pairs: ListNone}).Topic(0)
	r := topic.Together
	if r.Joint != Inconsistent || topic.Joint != Inconsistent || r.Stretch.Known || !r.MayBeMore || r.MoreRepairs != -1 || len(r.Repairs)+len(r.Left) > 0 {
		t.Errorf("%v: %+v", topic.Joint, r)
	}
	if c := r.Conflicts; len(c) != 1 || topic.ids(c[0].Lines) != "c7c8" || topic.sayStep(c[0].Steps[2]) != "only grows" {
		t.Errorf("conflicts %+v", c)
	}
}

// Too many cells of which one series is wrong by itself are inconsistent.
func TestTooManyCellsOneWrong(t *testing.T) {
	topic := guilds(func(i int, c *Claim) {
		if i == 305 {
			c.best(204)
		}
	})
	r := topic.Together
	if r.Joint != Inconsistent || topic.Joint != Inconsistent || !r.MayBeMore || r.MoreRepairs != -1 || len(r.Conflicts) != 1 || topic.ids(r.Conflicts[0].Lines) != "c205c305" {
		t.Errorf("%v: %d conflicts", r.Joint, len(r.Conflicts))
	}
}

// Wordings of one statement that are too much to solve are looked through before
// there are stances of the topic.
func TestWordingsWithoutRoom(t *testing.T) {
	none := newNaming(nil)
	al := newAligner(Press, none, none, none)
	both := "source: S; stated: 2025-02-01; until: 2025-01-20; best: 9; "
	al.align(entriesOf(al, []*Claim{claim(t, both+"via: X; counts: killed"), claim(t, both+"via: Y; counts: killed or wounded")}))
	r := &reconciler{al: al, qs: newQuantities(al), cut: newCutter(al), purse: &purse{}}
	if _, all := al.stances(r.qs, r.canHold); !all {
		t.Error("not all wordings were found")
	}
}
