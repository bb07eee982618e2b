package render

import (
	"math/big"
	"slices"
	"strings"

	"counterclaim/compare"
)

// conflict names the claims of a minimal conflict.
func (w *teller) conflict(c *compare.JointConflict) string {
	if len(c.Lines) == 1 {
		return "Cannot be true: " + w.names.of(c.Lines[0]) + "."
	}
	return "Cannot all be true: " + strings.Join(w.named(c.Lines), "; ") + "."
}

// moreConflicts says how many minimal conflicts are not shown.
func (w *teller) moreConflicts(shown int) string {
	hidden := len(w.Conflicts) - shown + w.MoreConflicts
	if hidden == 0 && w.Elsewhere > 0 {
		return count(w.Elsewhere, only(shown > 0, "more ")+"such set") + ", in which none of the sources asked for takes part, not shown."
	}
	switch {
	case hidden > 0 && w.MayBeMore:
		return "… and at least " + count(hidden, "more such set") + ", not shown."
	case hidden > 0:
		return "… and " + count(hidden, "more such set") + ", not shown."
	case w.MayBeMore:
		return "There may be more such sets; not all were looked for."
	}
	return ""
}

// shownSteps returns the proof of a conflict as far as a table shows it, which
// always ends in what it comes to, and counts what it leaves out.
func (w *teller) shownSteps(c *compare.JointConflict) (steps []string, hidden string) {
	steps = w.steps(c)
	n := len(steps)
	if n <= mostSteps {
		return steps, ""
	}
	return append(steps[:mostSteps-1], steps[n-1]), "Before the last, " + count(n-mostSteps, "more step") + ", not shown."
}

// steps returns the proof of a conflict as sentences. They tell its claims apart
// from each other only, and by no day, because they say the day themselves.
func (w *teller) steps(c *compare.JointConflict) []string {
	defer w.names.among(c.Lines)()
	var said []string
	for i := range c.Steps {
		said = append(said, w.step(&c.Steps[i], c.Steps[:i]))
	}
	return said
}

// among makes the namer tell just these lines apart, and by no day, until the
// returned function is called.
func (n *namer) among(lines []int) (back func()) {
	saved := make([]uint8, len(lines))
	for i, l := range lines {
		saved[i], n.need[l] = n.need[l], 0
	}
	order := slices.Clone(lines)
	slices.SortFunc(order, func(a, b int) int {
		_, c := n.compare(a, b)
		return c
	})
	for i := 1; i < len(order); i++ {
		at, _ := n.compare(order[i-1], order[i])
		for _, l := range order[i-1 : i+1] {
			n.need[l] = max(n.need[l], uint8(at))
		}
	}
	n.dateless = true
	return func() {
		for i, l := range lines {
			n.need[l] = saved[i]
		}
		n.dateless = false
	}
}

// step returns one step of a proof as a sentence. before are the steps that it
// may rest on.
func (w *teller) step(s *compare.Step, before []compare.Step) string {
	switch s.Kind {
	case compare.SaysLeast, compare.SaysMost:
		return w.says(s)
	case compare.OnlyGrow:
		return "A running count only grows: what is counted up to a day is part of what is counted up to a later one."
	case compare.Differ:
		return "What came between two days is the difference of the running counts up to them."
	case compare.SomeDay:
		day := "The last day that is not given"
		if s.Of.Until != 0 {
			day = quoted(Date(s.Of.Until))
		}
		return day + " stands for one day, not known, from " + Date(s.Days[0]) + " to " + Date(s.Days[1]) + "."
	case compare.TakesIn, compare.AddsUp, compare.ByOutcome, compare.StateOf:
		return ofTerms(s)
	case compare.LiesIn:
		return liesIn(s)
	case compare.PartsOf:
		return partsOf(s)
	case compare.Therefore:
		return therefore(s, before)
	case compare.NoNumber:
		if len(s.Lines) > 1 {
			return "The figures of " + andList(w.each(s.Lines)) + ", wordings of one statement, allow no number."
		}
		return "The figure of " + andList(w.each(s.Lines)) + " itself allows no number."
	}
	return ""
}

// says says how few or how many a claim allows, and how often it counts in the
// sum.
func (w *teller) says(s *compare.Step) string {
	figure, allows := "The figure of ", " allows"
	if len(s.Lines) > 1 {
		figure, allows = "The figures of ", ", wordings of one statement, allow"
	}
	bound := " no fewer than "
	if s.Kind == compare.SaysMost {
		bound = " no more than "
	}
	number := Number(s.Bound)
	if s.Bound == 0 && s.Kind == compare.SaysMost {
		bound, number = " ", "nobody"
	}
	said := figure + andList(w.each(s.Lines)) + allows + bound + w.counted(number, &s.Of)
	switch {
	case s.Times == 2:
		said += ", counted twice"
	case s.Times > 2:
		said += ", counted " + Number(s.Times) + " times"
	}
	return said + "."
}

// ofTerms says how the terms of a step stand to each other.
func ofTerms(s *compare.Step) string {
	var names []string
	for _, t := range s.Terms {
		names = append(names, termWord(t))
	}
	switch first := names[0]; s.Kind {
	case compare.TakesIn:
		return "Whoever counts as " + first + " counts as " + names[1] + "."
	case compare.AddsUp:
		if !s.Whole {
			return andList(quotedAll(names[1:])) + " have nobody in common, and are parts of " + quoted(first) + "."
		}
		return quoted(first) + " is " + andList(quotedAll(names[1:])) + " together."
	case compare.StateOf:
		return "Whoever is " + first + " on a day is among those to whom that happened up to it."
	default:
		return byOutcome(s.Terms)
	}
}

// byOutcome says what outcomes each of some terms takes in.
func byOutcome(terms []compare.Term) string {
	var parts []string
	for _, t := range terms {
		certain, possible := t.Bounds()
		part := quoted(termWord(t)) + " certainly takes in " + andList(certain.Names())
		if certain == 0 {
			part = quoted(termWord(t)) + " takes in nothing for certain"
		}
		if possible != 0 {
			part += ", possibly " + orList(possible.Names())
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ") + ": this holds whichever of the doubtful outcomes they take in."
}

// liesIn says what lies within what.
func liesIn(s *compare.Step) string {
	inner, outer := quoted(name(s.Names[0])), quoted(name(s.Names[1]))
	if s.Axis == compare.People {
		return inner + " are among " + outer + "."
	}
	return inner + " lies within " + outer + "."
}

// partsOf says into what a group or place is divided.
func partsOf(s *compare.Step) string {
	var parts []string
	for i, n := range s.Names[1:] {
		if i == mostNamed {
			parts = append(parts, Number(int64(len(s.Names)-1-i))+" more")
			break
		}
		parts = append(parts, quoted(name(n)))
	}
	whole := quoted(name(s.Names[0]))
	if s.Whole {
		return andList(parts) + " have nothing in common, and together are all of " + whole + "."
	}
	return andList(parts) + " have nothing in common, and are parts of " + whole + "."
}

// therefore closes a proof: what the bounds before it come to.
func therefore(s *compare.Step, before []compare.Step) string {
	said := "So " + sumOf(before, compare.SaysLeast, s.Low) + " or more would have to be " + sumOf(before, compare.SaysMost, s.High)
	if s.High != nil && s.High.Sign() != 0 {
		said += " or fewer"
	}
	return said + "."
}

// mostAddends is how many numbers a sum shows one by one.
const mostAddends = 6

// sumOf returns a total, with the bounds that it is the sum of where there are
// several, to be added up by hand.
func sumOf(steps []compare.Step, kind compare.StepKind, total *big.Int) string {
	var addends []string
	sum, times := new(big.Int), int64(0)
	for i := range steps {
		s := &steps[i]
		if s.Kind != kind {
			continue
		}
		times += s.Times
		sum.Add(sum, new(big.Int).Mul(big.NewInt(s.Times), big.NewInt(s.Bound)))
		addends = append(addends, only(s.Times > 1, Number(s.Times)+" × ")+Number(s.Bound))
	}
	if times < 2 || len(addends) > mostAddends || total == nil || sum.Cmp(total) != 0 {
		return bigNumber(total)
	}
	return strings.Join(addends, " + ") + " = " + bigNumber(total)
}

func quoted(s string) string { return "“" + s + "”" }

func quotedAll(names []string) []string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = quoted(n)
	}
	return all
}

// andList joins words: "a, b and c".
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
