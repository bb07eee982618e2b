package linear

import (
	"math/big"
	"math/bits"
)

// A Wide is a whole number of 127 bits and a sign: wide enough for the sum of
// millions of products of two counts. The zero Wide is 0.
type Wide struct {
	hi int64
	lo uint64
}

// WideInt returns n as a Wide.
func WideInt(n int64) Wide { return Wide{n >> 63, uint64(n)} }

// WideProduct returns a·b; b must not be negative.
func WideProduct(a, b int64) Wide {
	hi, lo := bits.Mul64(uint64(abs(a)), uint64(b))
	w := Wide{int64(hi), lo}
	if a < 0 {
		return w.Neg()
	}
	return w
}

// Neg returns -w.
func (w Wide) Neg() Wide {
	lo, borrow := bits.Sub64(0, w.lo, 0)
	hi, _ := bits.Sub64(0, uint64(w.hi), borrow)
	return Wide{int64(hi), lo}
}

// Add returns w + x.
func (w Wide) Add(x Wide) Wide {
	lo, carry := bits.Add64(w.lo, x.lo, 0)
	return Wide{w.hi + x.hi + int64(carry), lo}
}

// Less reports whether w < x.
func (w Wide) Less(x Wide) bool {
	if w.hi != x.hi {
		return w.hi < x.hi
	}
	return w.lo < x.lo
}

// Big returns the value.
func (w Wide) Big() *big.Rat {
	n := new(big.Int).Lsh(big.NewInt(w.hi), 64)
	return new(big.Rat).SetInt(n.Add(n, new(big.Int).SetUint64(w.lo)))
}
