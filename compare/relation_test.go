package compare

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// tableTerms are the terms of the table, one row each, but for excess deaths.
func tableTerms() (terms []Term) {
	for i := range definitions {
		if t := Term(1 << i); t != excess {
			terms = append(terms, t)
		}
	}
	return terms
}

// unions returns all unions of two different terms.
func unions(terms []Term) (all []Term) {
	for i, t := range terms {
		for _, u := range terms[:i] {
			all = append(all, t|u)
		}
	}
	return all
}

// A doubt is one outcome that one row of the table may take in or not.
type doubt struct {
	row     int
	outcome Outcomes
	t, u    bool // which of the two terms it touches
}

// rowsOf returns the rows that a term is made of, with those that they include.
func rowsOf(t Term) map[int]bool {
	rows := map[int]bool{}
	for i, d := range definitions {
		if t>>i&1 != 0 {
			rows[i] = true
			for _, name := range d.Includes {
				for j, e := range definitions {
					if e.Name == name {
						rows[j] = true
					}
				}
			}
		}
	}
	return rows
}

// doubts returns what two terms certainly take in, and all the doubts of their rows.
func doubts(t, u Term) (inT, inU Outcomes, all []doubt) {
	rowsT, rowsU := rowsOf(t), rowsOf(u)
	for i, d := range definitions {
		if rowsT[i] {
			inT |= d.Certainly
		}
		if rowsU[i] {
			inU |= d.Certainly
		}
		for o := Outcomes(1); o <= anything; o <<= 1 {
			if d.Possibly&o != 0 && (rowsT[i] || rowsU[i]) {
				all = append(all, doubt{i, o, rowsT[i], rowsU[i]})
			}
		}
	}
	return inT, inU, all
}

// settle adds what one way of settling the doubts takes in; way has a bit for each.
func settle(inT, inU Outcomes, all []doubt, way uint64) (Outcomes, Outcomes) {
	for i, d := range all {
		if way>>i&1 != 0 && d.t {
			inT |= d.outcome
		}
		if way>>i&1 != 0 && d.u {
			inU |= d.outcome
		}
	}
	return inT, inU
}

// relationOf returns how two sets of outcomes stand to each other; none where
// one of them is empty, and counts nothing.
func relationOf(a, b Outcomes) Relation {
	switch {
	case a == 0 || b == 0:
		return 0
	case a == b:
		return Same
	case a&b == 0:
		return Apart
	case a&^b == 0:
		return Part
	case b&^a == 0:
		return Whole
	}
	return Overlap
}

// bruteRelate settles all doubts in every way there is, one after the other.
func bruteRelate(t, u Term) (r Relation) {
	inT, inU, all := doubts(t, u)
	var walk func(i int, inT, inU Outcomes)
	walk = func(i int, inT, inU Outcomes) {
		if i == len(all) {
			r |= relationOf(inT, inU)
			return
		}
		walk(i+1, inT, inU)
		d := all[i]
		if d.t {
			inT |= d.outcome
		}
		if d.u {
			inU |= d.outcome
		}
		walk(i+1, inT, inU)
	}
	walk(0, inT, inU)
	return r
}

func TestRelateByBruteForce(t *testing.T) {
	terms := tableTerms()
	for _, a := range terms {
		for _, b := range terms {
			if got, want := a.Relate(b), bruteRelate(a, b); a != b && got != want {
				t.Errorf("%v to %v: %v, want %v", a, b, got.Names(), want.Names())
			}
		}
	}
}

// checkRelate compares with brute force where there are few ways of settling
// the doubts, and otherwise with some of those ways.
func checkRelate(t *testing.T, a, b Term) (exhaustive bool) {
	t.Helper()
	got := a.Relate(b)
	inA, inB, all := doubts(a, b)
	if len(all) <= 12 {
		if want := bruteRelate(a, b); got != want && a != b {
			t.Fatalf("%v to %v: %v, want %v", a, b, got.Names(), want.Names())
		}
		return true
	}
	for range 8 {
		one := relationOf(settle(inA, inB, all, rand.Uint64()))
		if one&^got != 0 && a != b {
			t.Fatalf("%v to %v may be %v, but not in %v", a, b, one.Names(), got.Names())
		}
	}
	return false
}

func TestRelateUnions(t *testing.T) {
	terms := tableTerms()
	pairs := append(unions(terms), terms...)
	few := 0
	for _, a := range pairs {
		for _, b := range pairs {
			if checkRelate(t, a, b) {
				few++
			}
		}
	}
	if few < 1000 {
		t.Errorf("only %d pairs were settled in all ways", few)
	}
	three := func() (union Term) {
		for range 3 {
			union |= terms[rand.IntN(len(terms))]
		}
		return union
	}
	for range 5000 {
		checkRelate(t, three(), three())
	}
}

// The settling of each outcome is a matter of few rows: in all ways, once more,
// for pairs of terms that together are too many to settle at once.
func TestSettlesByBruteForce(t *testing.T) {
	terms := tableTerms()
	for _, a := range append(unions(terms), terms...) {
		for _, b := range append(unions(terms), terms...) {
			inA, inB, all := doubts(a, b)
			for bit := range len(outcomeNames) {
				o := Outcomes(1) << bit
				var those []doubt
				for _, d := range all {
					if d.outcome == o {
						those = append(those, d)
					}
				}
				var want uint8
				for way := range uint64(1) << len(those) {
					x, y := settle(inA, inB, those, way)
					want |= 1 << (x>>bit&1 | y>>bit&1<<1)
				}
				if got := settles(a, b, o); got != want {
					t.Fatalf("%v and %v settle %v as %04b, want %04b", a, b, o.Names(), got, want)
				}
			}
		}
	}
}

func TestRelateLaws(t *testing.T) {
	terms := append(tableTerms(), excess)
	all := append(unions(terms), terms...)
	for _, a := range all {
		if a.Relate(a) != Same {
			t.Errorf("%v is not the same as itself", a)
		}
		for _, b := range all {
			r := a.Relate(b)
			if b.Relate(a) != r.flip() || r.flip().flip() != r || r == 0 || r&Unlinked != 0 {
				t.Errorf("%v to %v is %v, the other way round %v", a, b, r.Names(), b.Relate(a).Names())
			}
			if (a|b)&excess != 0 && a != b && r != Apart {
				t.Errorf("%v to %v is %v", a, b, r.Names())
			}
			if (a|b)&excess == 0 && a.Relate(a|b)&^(Same|Part) != 0 {
				t.Errorf("%v to its union with %v is %v", a, b, a.Relate(a|b).Names())
			}
		}
	}
}

// What is certainly a part of a part is certainly a part.
func TestCertainPartIsTransitive(t *testing.T) {
	terms := tableTerms()
	all := append(unions(terms), terms...)
	parts := map[Term][]Term{}
	for _, a := range all {
		for _, b := range all {
			if a.Relate(b) == Part {
				parts[a] = append(parts[a], b)
			}
		}
	}
	for a, wholes := range parts {
		for _, b := range wholes {
			for _, c := range parts[b] {
				if r := a.Relate(c); r != Part {
					t.Fatalf("%v is part of %v, and that of %v, but %v", a, b, c, r.Names())
				}
			}
		}
	}
}

func TestRelationsThatEditorsRelyOn(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"killed", "killed or wounded", Part},
		{"wounded", "killed or wounded", Part},
		{"killed in action", "killed", Part},
		{"dead", "fatalities", Same},
		{"killed or wounded", "civilian casualties", Same},
		{"killed or wounded", "wounded and dead", Same},
		{"killed or wounded", "casualties", Same | Part},
		{"killed or wounded", "casualties (NATO)", Part},
		{"killed or wounded", "killed, wounded, missing or captured", Part},
		{"killed", "wounded", Apart},
		{"killed in action", "wounded", Apart},
		{"killed", "missing", Apart | Whole},
		{"missing", "captured", Apart},
		{"missing", "casualties (NATO)", Part},
		{"missing", "casualties", Part | Apart},
		{"missing", "irrecoverable losses", Part},
		{"wounded", "irrecoverable losses", Part | Overlap | Apart},
		{"killed", "excess deaths", Apart},
	} {
		if got := termOf(t, c.a).Relate(termOf(t, c.b)); got != c.want {
			t.Errorf("%s to %s: %v, want %v", c.a, c.b, got.Names(), c.want.Names())
		}
	}
}

func TestRelationNames(t *testing.T) {
	for r, want := range map[Relation]string{0: "", Same: "same", Part | Apart: "part, apart", Whole | Overlap | Unlinked: "whole, overlapping, unlinked"} {
		if got := strings.Join(r.Names(), ", "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for r := range Relation(64) {
		if want := len(r.Names()) == 1; r.Certain() != want {
			t.Errorf("%v is certain: %v", r.Names(), !want)
		}
	}
}

// BenchmarkRelate relates terms with few and with many doubtful outcomes.
func BenchmarkRelate(b *testing.B) {
	all := Term(1<<len(definitions)-1) &^ excess
	for _, bench := range []struct {
		name string
		t, u Term
	}{
		{"killed-casualties", termNames["killed"], termNames["casualties"]},
		{"losses-toll", termNames["losses"], termNames["toll"]},
		{"unions of all", all &^ termNames["missing"], all &^ termNames["ill"]},
	} {
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				bench.t.Relate(bench.u)
			}
		})
	}
}
