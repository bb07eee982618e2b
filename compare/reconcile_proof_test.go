package compare

import (
	"fmt"
	"math/big"
	"slices"
)

// Each conflict has a proof that can be checked by hand: what its claims say adds
// up to more than the same people can be.
func (c *lawCase) proofs() error {
	for _, j := range c.r.Conflicts {
		if err := c.proof(j); err != nil {
			return fmt.Errorf("proof of %v: %w\n%s", j.Lines, err, j.say())
		}
	}
	return nil
}

func (j JointConflict) say() (text string) {
	for _, s := range j.Steps {
		text += fmt.Sprintf("  %d %v %v bound %d times %d low %v high %v %v %v %v\n", s.Kind, s.Lines, s.Of, s.Bound, s.Times, s.Low, s.High, s.Terms, s.Names, s.Days)
	}
	return text
}

func (c *lawCase) proof(j JointConflict) error {
	if len(j.Steps) == 1 && j.Steps[0].Kind == NoNumber {
		return c.noNumber(j)
	}
	low, high := new(big.Int), new(big.Int)
	difference := make(lawVec, c.oracle.system.n)
	var said []int
	for i, s := range j.Steps {
		if (s.Kind == Therefore) != (i == len(j.Steps)-1) {
			return fmt.Errorf("step %d is of kind %d", i, s.Kind)
		}
		if s.Kind != SaysLeast && s.Kind != SaysMost {
			continue
		}
		of, err := c.saying(s)
		if err != nil {
			return err
		}
		said = append(said, s.Lines...)
		sum := new(big.Int).Mul(big.NewInt(s.Times), big.NewInt(s.Bound))
		if s.Kind == SaysLeast {
			low.Add(low, sum)
			difference = difference.plus(of.times(lawInt(s.Times)))
			continue
		}
		high.Add(high, sum)
		difference = difference.minus(of.times(lawInt(s.Times)))
	}
	slices.Sort(said)
	if said = slices.Compact(said); !slices.Equal(said, j.Lines) {
		return fmt.Errorf("it speaks of %v", said)
	}
	last := j.Steps[len(j.Steps)-1]
	if low.Cmp(high) <= 0 || last.Low == nil || last.High == nil || last.Low.Cmp(low) != 0 || last.High.Cmp(high) != 0 {
		return fmt.Errorf("the sums are %v and %v", low, high)
	}
	return c.covered(difference)
}

// saying checks what a step says of a claim, and returns the quantity.
func (c *lawCase) saying(s Step) (lawVec, error) {
	set, whole := c.oracle.setOf(s.Lines)
	at := slices.IndexFunc(c.oracle.units, func(u lawClaims) bool { return slices.Contains(u.lines, s.Lines[0]) })
	if !whole || set != 1<<at || s.Times < 1 {
		return nil, fmt.Errorf("a step speaks of %v, %d times", s.Lines, s.Times)
	}
	u := c.oracle.units[at]
	q, bound := u.least, u.possible.Lo
	if s.Kind == SaysMost {
		q, bound = u.most, u.possible.Hi
	}
	if q < 0 || bound != s.Bound || bound == Inf {
		return nil, fmt.Errorf("%v are said to allow %d, want %d", s.Lines, s.Bound, bound)
	}
	if s.Of.Term != c.oracle.quantities[q].term {
		return nil, fmt.Errorf("%v are said to count %v", s.Lines, s.Of.Term)
	}
	return c.oracle.system.outs[q], nil
}

// covered reports an error if what is said to be no fewer than so many can be
// more than what is said to be no more: the structure is a cone, so any positive
// difference can be 1.
func (c *lawCase) covered(difference lawVec) error {
	s := c.oracle.system
	if lawFeasible(s.n, append(slices.Clone(s.rows), lawRow{difference, 0, lawInt(1)})) {
		return fmt.Errorf("the sums are not of the same people")
	}
	return nil
}

// noNumber holds that figures which allow no number are told as such: one by itself, or
// the wordings of one statement, which stand or fall as one.
func (c *lawCase) noNumber(j JointConflict) error {
	numbers := func(line int) bool {
		r := c.topic.Lines[line].Reading.Possible
		return r.Lo <= r.Hi
	}
	if !slices.Equal(j.Steps[0].Lines, j.Lines) || slices.ContainsFunc(j.Lines, numbers) {
		return fmt.Errorf("line %v has numbers", j.Lines)
	}
	return nil
}
