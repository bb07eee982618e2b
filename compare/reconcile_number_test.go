package compare

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// This file and the next ones are the oracle of the law book: exact arithmetic,
// linear programs and cones, slow and plain, and the model of a topic written
// from its description. Nothing in them calls what they judge.

// A lawNum is an exact rational: a fraction of machine words as long as it fits,
// else a big one. The zero lawNum is 0.
type lawNum struct {
	n, d int64 // d is 0 where the number is whole
	big  *big.Rat
}

func lawInt(n int64) lawNum { return lawNum{n: n} }

func (a lawNum) den() int64 {
	if a.d == 0 {
		return 1
	}
	return a.d
}

func (a lawNum) rat() *big.Rat {
	if a.big != nil {
		return a.big
	}
	return big.NewRat(a.n, a.den())
}

// lawRat makes the smallest number that holds the value.
func lawRat(r *big.Rat) lawNum {
	n, d := r.Num(), r.Denom()
	if !n.IsInt64() || !d.IsInt64() || n.Int64() == math.MinInt64 {
		return lawNum{big: r}
	}
	return lawFraction(n.Int64(), d.Int64())
}

// lawFraction is n/d in lowest terms; d is positive.
func lawFraction(n, d int64) lawNum {
	if d == 1 {
		return lawNum{n: n}
	}
	a, b := uint64(max(n, -n)), uint64(d)
	for b != 0 {
		a, b = b, a%b
	}
	if g := int64(a); g > 1 {
		n, d = n/g, d/g
	}
	if d == 1 {
		d = 0
	}
	return lawNum{n: n, d: d}
}

func (a lawNum) sign() int {
	switch {
	case a.big != nil:
		return a.big.Sign()
	case a.n > 0:
		return 1
	case a.n < 0:
		return -1
	}
	return 0
}

func (a lawNum) zero() bool { return a.sign() == 0 }

func (a lawNum) neg() lawNum {
	if a.big != nil {
		return lawRat(new(big.Rat).Neg(a.big))
	}
	return lawNum{n: -a.n, d: a.d}
}

func (a lawNum) add(b lawNum) lawNum {
	if a.big == nil && b.big == nil {
		x, ok := lawMul64(a.n, b.den())
		y, ok2 := lawMul64(b.n, a.den())
		d, ok3 := lawMul64(a.den(), b.den())
		if s := x + y; ok && ok2 && ok3 && (s > x) == (y > 0) && s != math.MinInt64 {
			return lawFraction(s, d)
		}
	}
	return lawRat(new(big.Rat).Add(a.rat(), b.rat()))
}

func (a lawNum) sub(b lawNum) lawNum { return a.add(b.neg()) }

func (a lawNum) mul(b lawNum) lawNum {
	if a.big == nil && b.big == nil {
		n, ok := lawMul64(a.n, b.n)
		d, ok2 := lawMul64(a.den(), b.den())
		if ok && ok2 {
			return lawFraction(n, d)
		}
	}
	return lawRat(new(big.Rat).Mul(a.rat(), b.rat()))
}

// div is a/b; b is not zero.
func (a lawNum) div(b lawNum) lawNum {
	if b.big == nil {
		n, d := b.den(), b.n
		if d < 0 {
			n, d = -n, -d
		}
		return a.mul(lawFraction(n, d))
	}
	return lawRat(new(big.Rat).Quo(a.rat(), b.rat()))
}

func (a lawNum) cmp(b lawNum) int { return a.sub(b).sign() }

func (a lawNum) String() string {
	if a.big == nil && a.den() == 1 {
		return strconv.FormatInt(a.n, 10)
	}
	return a.rat().RatString()
}

// lawMul64 multiplies, and reports whether that fits.
func lawMul64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// A lawVec is a row or column of numbers.
type lawVec []lawNum

func lawUnit(n, i int) lawVec {
	v := make(lawVec, n)
	v[i] = lawInt(1)
	return v
}

func (v lawVec) dot(w lawVec) (s lawNum) {
	for i, x := range v {
		if !x.zero() && !w[i].zero() {
			s = s.add(x.mul(w[i]))
		}
	}
	return s
}

func (v lawVec) times(x lawNum) lawVec {
	w := make(lawVec, len(v))
	for i := range v {
		if !v[i].zero() {
			w[i] = v[i].mul(x)
		}
	}
	return w
}

func (v lawVec) plus(w lawVec) lawVec {
	s := make(lawVec, len(v))
	for i := range v {
		s[i] = v[i].add(w[i])
	}
	return s
}

func (v lawVec) minus(w lawVec) lawVec { return v.plus(w.times(lawInt(-1))) }

func (v lawVec) zero() bool {
	for _, x := range v {
		if !x.zero() {
			return false
		}
	}
	return true
}

// scaled returns the vector divided by the size of its first number that is not
// zero, so that two are alike if they point the same way.
func (v lawVec) scaled() lawVec {
	for _, x := range v {
		switch x.sign() {
		case 1:
			return v.times(lawInt(1).div(x))
		case -1:
			return v.times(lawInt(1).div(x.neg()))
		}
	}
	return v
}

func (v lawVec) key() string {
	var b []byte
	for _, x := range v {
		b = append(append(b, x.String()...), ' ')
	}
	return string(b)
}

// lawKron is the product of two vectors, each number of one with each of the other.
func lawKron(v, w lawVec) lawVec {
	p := make(lawVec, 0, len(v)*len(w))
	for _, x := range v {
		p = append(p, w.times(x)...)
	}
	return p
}
