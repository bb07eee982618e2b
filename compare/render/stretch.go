package render

import (
	"math/big"
	"slices"
	"strings"

	"counterclaim/compare"
)

var one = big.NewRat(1, 1)

// stretch says how far all readings would have to be widened, what that means
// and who forces it.
func (w *teller) stretch(s compare.Stretch) string {
	switch {
	case s.None:
		return "Stretch none: no factor helps, because a zero stands against some" + w.forced(s.Lines) + "."
	case s.Squared == nil:
		return "The stretch was " + notWorkedOut + "."
	}
	if len(s.Lines) == 0 && s.Squared.Cmp(one) == 0 {
		return "Stretch 1: all can be true together as they are read."
	}
	return "Stretch " + StretchNumber(s.Squared) + ": for all to be true together, every possible reading must reach from its " +
		"low end divided by at least that factor to its high end multiplied by it" + w.forced(s.Lines) + "."
}

// forced names the claims that force a stretch.
func (w *teller) forced(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	return "; forced by " + andList(w.named(lines))
}

// without says what the stretch is without each source: whose figures stand
// apart, and no word on who is right. It names most sources at most, 0 for all.
func (w *teller) without(most int) string {
	if len(w.Without) == 0 {
		return ""
	}
	shown := w.Without
	if most > 0 {
		shown = shown[:min(most, len(shown))]
	}
	var b strings.Builder
	for i, without := range shown {
		switch i {
		case 0:
			b.WriteString(" Without " + name(without.Source) + " the stretch is ")
		default:
			b.WriteString("; without " + name(without.Source) + " ")
		}
		b.WriteString(stretchWord(without.Stretch))
	}
	if more := len(w.Without) - len(shown); more > 0 {
		b.WriteString("; and " + count(more, "more source") + ", not shown")
	}
	if w.others() {
		b.WriteString("; without any other it is the same")
	}
	return b.String() + "."
}

// others reports whether there are sources on which the stretch does not depend.
func (w *teller) others() bool {
	return slices.ContainsFunc(w.topic.Lines, func(l compare.Line) bool {
		return !slices.ContainsFunc(w.Without, func(o compare.Without) bool { return o.Source == l.Source })
	})
}

// stretchWord returns a stretch in a word.
func stretchWord(s compare.Stretch) string {
	switch {
	case s.None:
		return "none"
	case s.Squared == nil:
		return notWorkedOut
	}
	return StretchNumber(s.Squared)
}

// StretchNumber returns the root of a stretch's square with three digits after
// the point: none where it is whole, and more where it would seem to be 1 and is
// not.
func StretchNumber(squared *big.Rat) string {
	if root, ok := wholeRoot(squared); ok {
		return bigNumber(root)
	}
	f := new(big.Float).SetPrec(512).SetRat(squared)
	f.Sqrt(f)
	const mostDigits = 100
	for digits := 3; ; digits++ {
		s := f.Text('f', digits)
		if strings.Trim(s[1:], ".0") != "" || s[0] != '1' || digits == mostDigits {
			return commas(s)
		}
	}
}

// wholeRoot returns the root of a square of a whole number.
func wholeRoot(squared *big.Rat) (*big.Int, bool) {
	if !squared.IsInt() || squared.Sign() < 0 {
		return nil, false
	}
	root := new(big.Int).Sqrt(squared.Num())
	return root, new(big.Int).Mul(root, root).Cmp(squared.Num()) == 0
}
