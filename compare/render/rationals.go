package render

import (
	"math/big"
	"strings"

	"counterclaim/compare"
)

// bigNumber returns a whole number of any size with commas; none is 0.
func bigNumber(n *big.Int) string {
	if n == nil {
		return "0"
	}
	return commas(n.String())
}

// commas puts commas into the whole part of a decimal that is not below zero.
func commas(s string) string {
	whole, rest := s, ""
	if i := strings.IndexByte(s, '.'); i >= 0 {
		whole, rest = s[:i], s[i:]
	}
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	return b.String() + rest
}

// SpanWords returns what is left of a quantity in words, as [Range] does. People
// are whole: the ends are rounded inwards, and only where no whole number lies
// between them are they shown with a decimal.
func SpanWords(r *compare.Range) string {
	lo := ceil(r.Lo)
	switch {
	case r.Hi == nil && lo.Sign() == 0:
		return "any number"
	case r.Hi == nil:
		return bigNumber(lo) + " or more"
	}
	hi := floor(r.Hi)
	switch c := lo.Cmp(hi); {
	case c == 0:
		return bigNumber(lo)
	case c > 0:
		return fraction(r)
	case lo.Sign() == 0:
		return "up to " + bigNumber(hi)
	}
	return bigNumber(lo) + "–" + bigNumber(hi)
}

// fraction returns a range in which no whole number lies.
func fraction(r *compare.Range) string {
	lo, hi := commas(r.Lo.FloatString(1)), commas(r.Hi.FloatString(1))
	if lo == hi {
		return lo
	}
	return lo + "–" + hi
}

// floor returns the largest whole number that is not above x.
func floor(x *big.Rat) *big.Int {
	q, _ := new(big.Int).DivMod(x.Num(), x.Denom(), new(big.Int))
	return q
}

// ceil returns the smallest whole number that is not below x.
func ceil(x *big.Rat) *big.Int {
	q, rest := new(big.Int).DivMod(x.Num(), x.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// decimal returns x as a decimal: exactly where it ends, else cut off after
// digits places, up or down.
func decimal(x *big.Rat, up bool) string {
	const digits = 9
	if n, ends := x.FloatPrec(); ends {
		return x.FloatString(n)
	}
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(digits), nil))
	scaled := new(big.Rat).Mul(x, scale)
	n := floor(scaled)
	if up {
		n = ceil(scaled)
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(n), scale).FloatString(digits)
}
