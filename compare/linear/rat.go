package linear

import (
	"math"
	"math/big"
	"math/bits"
)

// A Rat is an exact rational number. Those whose parts fit into machine words are
// computed with there; others grow as large as they must. The zero Rat is 0. Use
// Cmp, not ==.
type Rat struct {
	num, den int64    // in lowest terms; den is positive, or 0 for 1
	large    *big.Rat // where the parts do not fit; never written to
}

// Int returns n as a Rat.
func Int(n int64) Rat { return Rat{num: n} }

// FromBig returns a Rat with the value of x.
func FromBig(x *big.Rat) Rat { return shrink(new(big.Rat).Set(x)) }

// Big returns the value as a new big.Rat.
func (a Rat) Big() *big.Rat {
	if a.large != nil {
		return new(big.Rat).Set(a.large)
	}
	return big.NewRat(a.num, a.denom())
}

func (a Rat) denom() int64 { return max(a.den, 1) }

func (a Rat) whole() bool { return a.large == nil && a.den <= 1 }

// Sign returns -1, 0 or 1.
func (a Rat) Sign() int {
	switch {
	case a.large != nil:
		return a.large.Sign()
	case a.num < 0:
		return -1
	case a.num > 0:
		return 1
	}
	return 0
}

// Zero reports whether a is 0.
func (a Rat) Zero() bool { return a.large == nil && a.num == 0 }

// Neg returns -a.
func (a Rat) Neg() Rat {
	if a.large != nil || a.num == math.MinInt64 {
		return shrink(new(big.Rat).Neg(a.value()))
	}
	a.num = -a.num
	return a
}

// Add returns a + b.
func (a Rat) Add(b Rat) Rat {
	if a.whole() && b.whole() {
		if sum := a.num + b.num; (sum > a.num) == (b.num > 0) {
			return Rat{num: sum}
		}
	}
	if a.narrow() && b.narrow() {
		return lowest(a.num*b.denom()+b.num*a.denom(), a.denom()*b.denom())
	}
	return shrink(new(big.Rat).Add(a.value(), b.value()))
}

// Sub returns a - b.
func (a Rat) Sub(b Rat) Rat { return a.Add(b.Neg()) }

// Mul returns a·b.
func (a Rat) Mul(b Rat) Rat {
	if a.whole() && b.whole() {
		if n, ok := product(a.num, b.num); ok {
			return Rat{num: n}
		}
	}
	if a.narrow() && b.narrow() {
		return lowest(a.num*b.num, a.denom()*b.denom())
	}
	return shrink(new(big.Rat).Mul(a.value(), b.value()))
}

// Quo returns a/b; b must not be 0.
func (a Rat) Quo(b Rat) Rat {
	switch {
	case b.whole() && b.num == 1:
		return a
	case b.whole() && b.num == -1:
		return a.Neg()
	case a.narrow() && b.narrow() && b.num != 0:
		n, d := a.num*b.denom(), a.denom()*b.num
		if d < 0 {
			n, d = -n, -d
		}
		return lowest(n, d)
	}
	return shrink(new(big.Rat).Quo(a.value(), b.value()))
}

// Cmp returns -1, 0 or 1 as a is less than, equal to or greater than b.
func (a Rat) Cmp(b Rat) int {
	switch {
	case a.whole() && b.whole():
		switch {
		case a.num < b.num:
			return -1
		case a.num > b.num:
			return 1
		}
		return 0
	case a.narrow() && b.narrow():
		return Int(a.num * b.denom()).Cmp(Int(b.num * a.denom()))
	}
	return a.value().Cmp(b.value())
}

// narrow reports whether products of two parts of such numbers, and sums of two
// such products, fit into a word.
func (a Rat) narrow() bool {
	const most = 1 << 30
	return a.large == nil && -most < a.num && a.num < most && a.den < most
}

// value returns the number for reading; it must not be written to.
func (a Rat) value() *big.Rat {
	if a.large != nil {
		return a.large
	}
	return big.NewRat(a.num, a.denom())
}

// shrink returns x in words where it fits.
func shrink(x *big.Rat) Rat {
	if x.Num().IsInt64() && x.Denom().IsInt64() {
		return Rat{num: x.Num().Int64(), den: x.Denom().Int64()}
	}
	return Rat{large: x}
}

// lowest returns n/d in lowest terms; d is positive.
func lowest(n, d int64) Rat {
	a, b := n, d
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		a = -a
	}
	return Rat{num: n / a, den: d / a}
}

// product returns a·b, and false where that does not fit.
func product(a, b int64) (int64, bool) {
	if a == math.MinInt64 || b == math.MinInt64 {
		return 0, false
	}
	hi, lo := bits.Mul64(uint64(abs(a)), uint64(abs(b)))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func abs(a int64) int64 { return max(a, -a) }
