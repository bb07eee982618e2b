package compare

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// How days may stand to each other is what trying every pair of last days shows.
func TestDaysAreEveryChoice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) period {
			p := period{given: true, written: Date(rapid.IntRange(1, 1000).Draw(t, label+" written"))}
			p.from = Day(rapid.IntRange(0, 12).Draw(t, label+" from"))
			p.until1 = p.from + Day(rapid.IntRange(0, 12).Draw(t, label+" until"))
			p.until2 = p.until1 + Day(rapid.SampledFrom([]int{0, 0, 1, 2, 7}).Draw(t, label+" vague"))
			if rapid.IntRange(0, 3).Draw(t, label+" begin") == 0 {
				p.from = beginning
			}
			return p
		}
		p, q := draw("p"), draw("q")
		var want, states Relation
		for u := p.until1; u <= p.until2; u++ {
			for v := q.until1; v <= q.until2; v++ {
				if p.oneDate(q) && u != v {
					continue
				}
				want |= relateDays(p.from, u, q.from, v)
				if u == v {
					states |= Same
				} else {
					states |= Apart
				}
			}
		}
		if got := p.relate(q); got != want {
			t.Fatalf("%+v to %+v: %v, want %v", p, q, got.Names(), want.Names())
		}
		if got := p.relateStates(q); got != states {
			t.Fatalf("states %+v to %+v: %v, want %v", p, q, got.Names(), states.Names())
		}
	})
}

// The relation of two exact stretches is what the sets of their days show.
func TestDaysAreSets(t *testing.T) {
	const most = 6
	for f1 := Day(0); f1 < most; f1++ {
		for u1 := f1; u1 < most; u1++ {
			for f2 := Day(0); f2 < most; f2++ {
				for u2 := f2; u2 < most; u2++ {
					var only1, only2, both bool
					for d := Day(0); d < most; d++ {
						in1, in2 := f1 <= d && d <= u1, f2 <= d && d <= u2
						only1, only2, both = only1 || in1 && !in2, only2 || in2 && !in1, both || in1 && in2
					}
					want := Overlap
					switch {
					case !both:
						want = Apart
					case !only1 && !only2:
						want = Same
					case !only1:
						want = Part
					case !only2:
						want = Whole
					}
					if got := relateDays(f1, u1, f2, u2); got != want {
						t.Fatalf("%d–%d to %d–%d: %v, want %v", f1, u1, f2, u2, got.Names(), want.Names())
					}
				}
			}
		}
	}
}

// A vague last day ends no later than the claim was stated, and does not begin
// before the first day counted.
func TestVagueUntilIsClipped(t *testing.T) {
	p := periodOf(claim(t, "until: 2025-01; stated: 2025-01-22; since: 2025-01-05"))
	if p.until1.Date() != date(t, "2025-01-05") || p.until2.Date() != date(t, "2025-01-22") {
		t.Errorf("from %v to %v", p.until1.Date(), p.until2.Date())
	}
	p = periodOf(claim(t, "since: 2024-10; stated: 2024"))
	if p.from.Date() != date(t, "2024-10-01") || p.until1.Date() != date(t, "2024-10-01") || p.until2.Date() != date(t, "2024-12-31") {
		t.Errorf("%v, %v to %v", p.from.Date(), p.until1.Date(), p.until2.Date())
	}
}

// A tenth of the earlier count's days, to the day.
func TestNear(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		near bool
	}{
		{"since: 2025-01-01; until: 2025-01-10", "since: 2025-01-01; until: 2025-01-11", true},
		{"since: 2025-01-01; until: 2025-01-09", "since: 2025-01-01; until: 2025-01-10", false},
		{"since: 2025-01-01; until: 2025-01-10", "since: 2025-01-01; until: 2025-01-10", false},
		{"since: 2025-01-01; until: 2025-01-20", "since: 2025-01-02; until: 2025-01-21", false},
		{"since: 2025-01-01; until: 2025-01-31", "since: 2025-01-01; until: 2025-02", false},
		{"until: 2025-01-10", "until: 2025-01-11", false},
		{"since: 2025-01-01", "since: 2025-01-01; until: 2025-01-02", false},
	} {
		p, q := periodOf(claim(t, tt.a)), periodOf(claim(t, tt.b))
		_, near := p.near(q)
		_, back := q.near(p)
		if near != tt.near || back != tt.near {
			t.Errorf("%s / %s: %v and %v, want %v", tt.a, tt.b, near, back, tt.near)
		}
	}
}

// Names stand to each other as their declarations say, and not otherwise.
func TestNames(t *testing.T) {
	n := newNaming([]Name{
		{Name: "Kursk region", Aliases: []string{"Kursk Oblast", "Курская область"}, Within: []string{"Russia"}},
		{Name: "Sudzha", Within: []string{"kursk  REGION"}},
		{Name: "Russia", Parts: []string{"Belgorod region"}},
		{Name: "country", Parts: []string{"north", "south"}},
		{Name: "harbour", Within: []string{"south"}},
		{Name: "valley", Within: []string{"north", "south"}},
		{Name: "egg", Within: []string{"hen"}}, {Name: "hen", Within: []string{"egg"}},
		{Name: "self", Within: []string{"self"}},
	})
	s := newSymbols(n)
	for _, tt := range []struct {
		a, b string
		want Relation
	}{
		{"Kursk region", "kursk oblast", Same},
		{"Kursk region", "курская  область", Same},
		{"Sudzha", "Russia", Part},
		{"Sudzha", "Belgorod region", Unlinked},
		{"Sudzha", "Donetsk", Unlinked},
		{"Donetsk", "donetsk ", Same},
		{"Donetsk", "Luhansk", Unlinked},
		{"north", "south", Apart},
		{"north", "harbour", Apart},
		{"harbour", "country", Part},
		{"valley", "south", Part},
		{"valley", "harbour", Unlinked},
		{"egg", "hen", Same},
		{"self", "self", Same},
		{"", "Russia", Same},
		{"", "", Same},
	} {
		r := s.relate(s.id(tt.a), s.id(tt.b))
		if r != tt.want {
			t.Errorf("%q to %q: %v, want %v", tt.a, tt.b, r.Names(), tt.want.Names())
		}
		if back := s.relate(s.id(tt.b), s.id(tt.a)); back != tt.want.flip() {
			t.Errorf("%q to %q: %v, want %v", tt.b, tt.a, back.Names(), tt.want.flip().Names())
		}
	}
	if got := s.name(s.id("курская область"), ""); got != "Kursk region" {
		t.Errorf("declared name: %q", got)
	}
}

// The order of declarations never matters, and an alias of two names is one of
// neither.
func TestNamesInAnyOrder(t *testing.T) {
	decls := []Name{
		{Name: "Kyiv", Aliases: []string{"the army", "Ukraine"}}, {Name: "Moscow", Aliases: []string{"The  Army", "Kyiv"}},
		{Name: "kyiv", Aliases: []string{"the capital"}},
	}
	for range 3 {
		decls = append(decls[1:], decls[0])
		s := newSymbols(newNaming(decls))
		for _, tt := range []struct {
			a, b string
			same bool
		}{
			{"Kyiv", "ukraine", true}, {"the capital", "Ukraine", true}, {"the army", "Kyiv", false}, {"the army", "Moscow", false},
			{"the army", "THE ARMY", true}, {"Kyiv", "Moscow", false},
		} {
			if got := s.id(tt.a) == s.id(tt.b); got != tt.same {
				t.Errorf("%s and %s: %v", tt.a, tt.b, got)
			}
		}
		if got := s.name(s.id("ukraine"), ""); got != "Kyiv" {
			t.Errorf("shown as %s", got)
		}
	}
}

// A deep chain of names is climbed once, or where it is too deep each time anew.
func TestDeepNames(t *testing.T) {
	const n = 4000 // more steps together than are kept
	var decls []Name
	for i := range n {
		decls = append(decls, Name{Name: "n" + strconv.Itoa(i), Within: []string{"n" + strconv.Itoa(i+1)}})
	}
	s := newSymbols(newNaming(decls))
	for _, i := range []int{0, 1, n / 2, n - 1} {
		low, high := s.id("n"+strconv.Itoa(i)), s.id("n"+strconv.Itoa(n))
		if s.relate(low, high) != Part || s.relate(high, low) != Whole {
			t.Errorf("n%d is not part of n%d", i, n)
		}
	}
}

// Part-of is a transitive order over declared names, and disjoint names have no
// common part.
func TestNamesAreAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := []string{"a", "b", "c", "d", "e", "f"}
		var decls []Name
		for i, name := range all {
			d := Name{Name: name}
			for _, other := range all[:i] { // links lead to earlier names only: no cycles
				switch rapid.IntRange(0, 5).Draw(t, name+other) {
				case 0:
					d.Within = append(d.Within, other)
				case 1:
					decls = append(decls, Name{Name: other, Parts: []string{name}})
				}
			}
			decls = append(decls, d)
		}
		s := newSymbols(newNaming(decls))
		rel := func(a, b string) Relation { return s.relate(s.id(a), s.id(b)) }
		for _, a := range all {
			for _, b := range all {
				if rel(a, b) != rel(b, a).flip() {
					t.Fatalf("%s %s: %v, %v", a, b, rel(a, b).Names(), rel(b, a).Names())
				}
				for _, c := range all {
					if rel(a, b) == Part && rel(b, c) == Part && rel(a, c) != Part {
						t.Fatalf("%s in %s in %s, but %v", a, b, c, rel(a, c).Names())
					}
				}
			}
		}
	})
}

// Forgetting the names of past topics changes nothing within a topic.
func TestSymbolsForget(t *testing.T) {
	s := newSymbols(newNaming([]Name{{Name: "A", Aliases: []string{"Alpha"}}}))
	for i := range 1 << 13 {
		s.forget()
		a, other := s.id("A"), s.id("name "+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)))
		if s.id("Alpha") != a || other == a || s.family(other) != other {
			t.Fatalf("after %d names", i)
		}
	}
	if len(s.ids) > 1<<12+2 {
		t.Errorf("%d names kept", len(s.ids))
	}
}
