package linear

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// edges are numbers at which arithmetic in words may go wrong.
var edges = []int64{0, 1, -1, 2, 1<<30 - 1, 1 << 30, -1 << 30, 1<<31 + 1, 1<<62 - 1, 1 << 62, -1 << 62, 1<<63 - 1, -1 << 63}

func drawInt(t *rapid.T) int64 {
	if rapid.Bool().Draw(t, "edge") {
		return rapid.SampledFrom(edges).Draw(t, "n")
	}
	return rapid.Int64Range(-50, 50).Draw(t, "n")
}

func drawRat(t *rapid.T) Rat {
	d := drawInt(t)
	if d == 0 {
		d = 1
	}
	return FromBig(new(big.Rat).SetFrac(big.NewInt(drawInt(t)), big.NewInt(d)))
}

// Every operation gives what big.Rat gives, however large the parts are.
func TestRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRat(t), drawRat(t)
		x, y := a.Big(), b.Big()
		for name, got := range map[string][2]*big.Rat{
			"+": {a.Add(b).Big(), new(big.Rat).Add(x, y)}, "-": {a.Sub(b).Big(), new(big.Rat).Sub(x, y)},
			"*": {a.Mul(b).Big(), new(big.Rat).Mul(x, y)}, "neg": {a.Neg().Big(), new(big.Rat).Neg(x)},
		} {
			if got[0].Cmp(got[1]) != 0 {
				t.Fatalf("%v %s %v = %v, want %v", x, name, y, got[0], got[1])
			}
		}
		if y.Sign() != 0 && a.Quo(b).Big().Cmp(new(big.Rat).Quo(x, y)) != 0 {
			t.Fatalf("%v / %v = %v", x, y, a.Quo(b).Big())
		}
		if a.Cmp(b) != x.Cmp(y) || a.Sign() != x.Sign() || a.Zero() != (x.Sign() == 0) {
			t.Fatalf("%v and %v compare as %d", x, y, a.Cmp(b))
		}
	})
}

// Wide numbers add and compare as big.Int does.
func TestWide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawInt(t), drawInt(t), max(0, drawInt(t))
		w, x := WideProduct(max(a, -1<<62), c), WideInt(b)
		p := new(big.Int).Mul(big.NewInt(max(a, -1<<62)), big.NewInt(c))
		for _, got := range [][2]*big.Int{
			{w.Big().Num(), p}, {w.Neg().Big().Num(), new(big.Int).Neg(p)}, {w.Add(x).Big().Num(), new(big.Int).Add(p, big.NewInt(b))},
		} {
			if got[0].Cmp(got[1]) != 0 {
				t.Fatalf("%d, %d, %d: %v, want %v", a, b, c, got[0], got[1])
			}
		}
		if w.Less(x) != (p.Cmp(big.NewInt(b)) < 0) {
			t.Fatalf("%v < %d: %v", p, b, w.Less(x))
		}
	})
}

// A problem is a system with what it was made of, to check answers by.
type problem struct {
	System
	terms          [][]Term // by variable
	lower, upper   []*big.Rat
	columns, total int
}

func drawProblem(t *rapid.T) *problem {
	p := &problem{columns: rapid.IntRange(1, 5).Draw(t, "columns")}
	p.Budget = 1 << 30
	for range p.columns {
		v := p.Column()
		p.terms = append(p.terms, []Term{{v, Int(1)}})
	}
	for range rapid.IntRange(0, 6).Draw(t, "rows") {
		var terms []Term
		for v := range p.columns {
			if c := rapid.Int64Range(-2, 2).Draw(t, "coef"); c != 0 {
				terms = append(terms, Term{v, Int(c)})
			}
		}
		p.Row(terms)
		p.terms = append(p.terms, terms)
	}
	p.total = len(p.terms)
	return p
}

// bound gives every variable new bounds, columns that of 0 at least.
func (p *problem) bound(t *rapid.T) {
	p.lower, p.upper = make([]*big.Rat, p.total), make([]*big.Rat, p.total)
	for v := range p.total {
		p.Free(v)
		lo, hi := rapid.Int64Range(-3, 12).Draw(t, "lo"), rapid.Int64Range(-3, 12).Draw(t, "hi")
		if v < p.columns {
			lo = max(lo, 0)
		}
		if v < p.columns || rapid.Bool().Draw(t, "has lo") {
			p.SetLower(v, Int(lo))
			p.lower[v] = big.NewRat(lo, 1)
		}
		if rapid.IntRange(0, 2).Draw(t, "has hi") > 0 {
			p.SetUpper(v, Int(hi))
			p.upper[v] = big.NewRat(hi, 1)
		}
	}
}

// holds checks that the point found keeps all bounds, and that rows are the sums
// of their columns.
func (p *problem) holds(t *rapid.T) {
	for v := range p.total {
		sum := new(big.Rat)
		for _, term := range p.terms[v] {
			sum.Add(sum, new(big.Rat).Mul(term.Coef.Big(), p.Value(term.Var).Big()))
		}
		x := p.Value(v).Big()
		if x.Cmp(sum) != 0 || p.lower[v] != nil && x.Cmp(p.lower[v]) < 0 || p.upper[v] != nil && x.Cmp(p.upper[v]) > 0 {
			t.Fatalf("variable %d is %v, its columns are %v, it lies in %v to %v", v, x, sum, p.lower[v], p.upper[v])
		}
	}
}

// combine adds up bounds: by column, and what they come to. A lower bound is
// added as it is, an upper one with its sign turned: Σ ≥ sum.
func (p *problem) combine(t *rapid.T, bounds []Bound) (columns []*big.Rat, sum *big.Rat) {
	sum = new(big.Rat)
	for range p.columns {
		columns = append(columns, new(big.Rat))
	}
	for _, b := range bounds {
		factor, n := b.Factor.Big(), p.lower[b.Var]
		if factor.Sign() <= 0 {
			t.Fatalf("factor %v", factor)
		}
		if b.Upper {
			factor.Neg(factor)
			n = p.upper[b.Var]
		}
		if n == nil {
			t.Fatalf("bound %v was not given", b)
		}
		sum.Add(sum, new(big.Rat).Mul(factor, n))
		for _, term := range p.terms[b.Var] {
			c := columns[term.Var]
			c.Add(c, new(big.Rat).Mul(factor, term.Coef.Big()))
		}
	}
	return columns, sum
}

// Every answer proves itself: a point keeps all bounds; a contradiction adds up to
// 0 ≥ something positive; and the bounds that stop a variable add up to its
// optimum. Bounds change between questions.
func TestSystem(t *testing.T) {
	yes, no, open := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		for range 4 {
			p.bound(t)
			answer, core := p.Check()
			if answer == Yes {
				yes++
				p.holds(t)
			} else {
				no++
				p.contradicts(t, core)
			}
			for v := range p.total {
				for _, up := range []bool{false, true} {
					if p.optimal(t, v, up, answer) {
						open++
					}
				}
			}
		}
	})
	if yes == 0 || no == 0 || open == 0 {
		t.Errorf("%d could be, %d could not, %d had no end", yes, no, open)
	}
}

func (p *problem) contradicts(t *rapid.T, core []Bound) {
	columns, sum := p.combine(t, core)
	for v, c := range columns {
		if c.Sign() != 0 {
			t.Fatalf("column %d is left %v times in %v", v, c, core)
		}
	}
	if sum.Sign() <= 0 {
		t.Fatalf("%v adds up to %v", core, sum)
	}
}

// optimal checks how far a variable goes, and reports whether it has no end.
func (p *problem) optimal(t *rapid.T, v int, up bool, answer Answer) bool {
	o := p.Min(v)
	if up {
		o = p.Max(v)
	}
	switch {
	case o.Answer != answer:
		t.Fatalf("variable %d: %v after %v", v, o.Answer, answer)
	case answer == No:
		p.contradicts(t, o.Because)
		return false
	case o.Open:
		return p.open(t, v, up)
	}
	p.holds(t)
	if o.Value.Cmp(p.Value(v)) != 0 {
		t.Fatalf("variable %d is %v, and its end %v", v, p.Value(v).Big(), o.Value.Big())
	}
	columns, sum := p.combine(t, o.Because)
	sign := big.NewRat(1, 1)
	if up {
		sign.Neg(sign)
	}
	for _, term := range p.terms[v] { // what stops it is the variable itself, with its sign
		c := columns[term.Var]
		c.Sub(c, new(big.Rat).Mul(sign, term.Coef.Big()))
	}
	for k, c := range columns {
		if c.Sign() != 0 {
			t.Fatalf("variable %d: column %d is left %v times", v, k, c)
		}
	}
	if sum.Cmp(new(big.Rat).Mul(sign, o.Value.Big())) != 0 {
		t.Fatalf("variable %d: stops at %v, by bounds at %v", v, o.Value.Big(), sum)
	}
	return false
}

// open checks that a variable without an end can be a million.
func (p *problem) open(t *rapid.T, v int, up bool) bool {
	far := Int(1_000_000)
	if up {
		p.SetLower(v, far)
	} else {
		p.SetUpper(v, far.Neg())
	}
	if answer, _ := p.Check(); answer != Yes {
		t.Fatalf("variable %d has no end, and cannot be %v", v, far.Big())
	}
	p.Free(v)
	if p.lower[v] != nil {
		p.SetLower(v, FromBig(p.lower[v]))
	}
	if p.upper[v] != nil {
		p.SetUpper(v, FromBig(p.upper[v]))
	}
	return true
}

// A question ends when its budget is used up.
func TestBudget(t *testing.T) {
	s := System{Budget: 1}
	a, b := s.Column(), s.Column()
	sum := s.Row([]Term{{a, Int(1)}, {b, Int(1)}})
	s.SetUpper(sum, Int(5))
	if o := s.Max(a); o.Answer != OutOfBudget {
		t.Errorf("%v", o.Answer)
	}
	s.SetLower(s.Row([]Term{{a, Int(1)}, {b, Int(2)}}), Int(8))
	if answer, _ := s.Check(); answer != OutOfBudget {
		t.Errorf("%v", answer)
	}
}

// Rows of rows are sums of their columns, also after variables have changed places.
func TestRowsOfRows(t *testing.T) {
	s := System{Budget: 1000}
	a, b := s.Column(), s.Column()
	sum := s.Row([]Term{{a, Int(1)}, {b, Int(2)}})
	s.SetLower(sum, Int(6))
	if answer, _ := s.Check(); answer != Yes {
		t.Fatal(answer)
	}
	twice := s.Row([]Term{{sum, Int(2)}, {a, Int(-1)}})
	s.SetUpper(sum, Int(6))
	if got := s.Max(twice); got.Value.Cmp(Int(12)) != 0 {
		t.Errorf("%v, want 12", got.Value.Big())
	}
}
