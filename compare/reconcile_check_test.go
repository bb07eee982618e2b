package compare

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// A lawCase is one topic, as the engine sees it and as the oracle does.
type lawCase struct {
	ds     *Dataset
	topic  *Topic
	r      *Reconciliation
	oracle *lawTopic
}

// newLawCase reconciles a dataset of one topic both ways.
func newLawCase(ds *Dataset) *lawCase {
	topic := Compare(ds, Options{Pairs: ListAll}).Topic(0)
	c := &lawCase{ds: ds, topic: topic, r: topic.Together}
	claims := make([]*Claim, len(topic.Lines))
	for i, l := range topic.Lines {
		claims[i] = l.Claim
	}
	c.oracle = newLawTopic(claims, ds.Names, Press)
	return c
}

// String writes the topic down as it would be typed.
func (c *lawCase) String() string {
	var b strings.Builder
	for _, n := range slices.Concat(c.ds.Names.Subjects, c.ds.Names.Places) {
		fmt.Fprintf(&b, "%s: within %q, parts %q, whole %v\n", n.Name, n.Within, n.Parts, n.Whole)
	}
	for i, l := range c.topic.Lines {
		d := l.Detail()
		fmt.Fprintf(&b, "%d %s: %s of %q in %q counts %q since %s until %s stated %s; id %s via %q revises %q from %q\n",
			i, l.Source, l.Reading.Possible, l.Subject, l.Place, l.Counts, l.Since, l.Until, l.Stated, l.ID, d.Via, d.Revises, d.DerivedFrom)
	}
	return b.String()
}

// laws are what holds of every topic; each returns what is wrong.
var laws = []func(c *lawCase) error{
	(*lawCase).verdict, (*lawCase).asides, (*lawCase).statements, (*lawCase).minimal, (*lawCase).complete, (*lawCase).allWell,
	(*lawCase).stretched, (*lawCase).without, (*lawCase).repaired, (*lawCase).pairs, (*lawCase).proofs,
}

func (c *lawCase) check() error {
	if c.tooLarge() {
		return c.undecided()
	}
	for _, law := range laws {
		if err := law(c); err != nil {
			return fmt.Errorf("%w\n%s", err, c)
		}
	}
	return nil
}

// tooLarge reports whether the topic is not decided, which is right only where
// parts of several axes are crossed.
func (c *lawCase) tooLarge() bool { return c.oracle.system.product && c.r.Joint == NotDecided }

// undecided holds that a topic that is not decided says nothing of the whole, and
// what was tried.
func (c *lawCase) undecided() error {
	if r := c.r; len(r.Conflicts) > 0 || len(r.Repairs) > 0 || r.Stretch.Known || r.Work.Unknowns == 0 || r.Work.Conditions == 0 {
		return fmt.Errorf("not decided, yet %+v\n%s", r, c)
	}
	return nil
}

func (c *lawCase) consistent() bool { return c.oracle.feasible(c.oracle.all(), false) }

// The verdict is the oracle's.
func (c *lawCase) verdict() error {
	want := Inconsistent
	if c.consistent() {
		want = Consistent
	}
	if c.r.Joint != want || c.topic.Joint != want {
		return fmt.Errorf("%v, in the summary %v, want %v: conflicts %v", c.r.Joint, c.topic.Joint, want, c.conflictLines())
	}
	return nil
}

func (c *lawCase) conflictLines() (lines [][]int) {
	for _, set := range c.oracle.conflicts() {
		lines = append(lines, c.oracle.linesOf(set))
	}
	return lines
}

// Those aside are those that bind nothing.
func (c *lawCase) asides() error {
	if got := slices.Sorted(slices.Values(c.r.Aside)); !slices.Equal(got, c.oracle.aside) {
		return fmt.Errorf("aside %v, want %v", got, c.oracle.aside)
	}
	return nil
}

// Wordings that cannot all be true are one unit each.
func (c *lawCase) statements() error {
	var want [][]int
	for _, u := range c.oracle.units {
		if len(u.lines) > 1 {
			want = append(want, u.lines)
		}
	}
	got := slices.SortedFunc(slices.Values(c.r.Statements), slices.Compare)
	slices.SortFunc(want, slices.Compare)
	if !slices.EqualFunc(got, want, slices.Equal) {
		return fmt.Errorf("statements %v, want %v", got, want)
	}
	return nil
}

// Every conflict cannot be true, and can without any one of its members.
func (c *lawCase) minimal() error {
	for _, j := range c.r.Conflicts {
		set, whole := c.oracle.setOf(j.Lines)
		if !whole || !slices.IsSorted(j.Lines) {
			return fmt.Errorf("conflict %v: not whole units, or not sorted", j.Lines)
		}
		if c.oracle.feasible(set, false) {
			return fmt.Errorf("conflict %v can be true", j.Lines)
		}
		for n := range c.oracle.units {
			if set>>n&1 != 0 && !c.oracle.feasible(set&^(1<<n), false) {
				return fmt.Errorf("conflict %v is one without %v", j.Lines, c.oracle.units[n].lines)
			}
		}
	}
	return nil
}

// Where no more are said to be, all are listed, the smallest first, each once.
func (c *lawCase) complete() error {
	want := c.conflictLines()
	var got [][]int
	for i, j := range c.r.Conflicts {
		got = append(got, j.Lines)
		if i > 0 && len(j.Lines) < len(got[i-1]) {
			return fmt.Errorf("conflict %v after %v", j.Lines, got[i-1])
		}
	}
	slices.SortFunc(want, slices.Compare)
	slices.SortFunc(got, slices.Compare)
	if len(slices.CompactFunc(slices.Clone(got), slices.Equal)) != len(got) {
		return fmt.Errorf("a conflict twice: %v", got)
	}
	all := slices.EqualFunc(got, want, slices.Equal)
	switch more := c.r.MoreConflicts > 0 || c.r.MayBeMore; {
	case !more && !all:
		return fmt.Errorf("conflicts %v, want %v", got, want)
	case more && len(got)+c.r.MoreConflicts > len(want), more && len(got) == 0:
		return fmt.Errorf("conflicts %v and %d more, want %v", got, c.r.MoreConflicts, want)
	case more && len(want) <= 5:
		return fmt.Errorf("more than the %d conflicts %v may be, of so few", len(got), want)
	}
	return nil
}

// A consistent topic has no conflict, no repair and stretch 1, and what is left
// is the oracle's.
func (c *lawCase) allWell() error {
	if !c.consistent() {
		return nil
	}
	r := c.r
	if len(r.Conflicts) > 0 || r.MoreConflicts != 0 || r.MayBeMore || len(r.Repairs) > 0 || r.MoreRepairs != 0 {
		return fmt.Errorf("consistent, yet %d conflicts and %d repairs", len(r.Conflicts), len(r.Repairs))
	}
	if len(r.Without) > 0 || len(r.Stretch.Lines) > 0 {
		return fmt.Errorf("consistent, yet %v force the stretch", r.Stretch.Lines)
	}
	return c.left(r.Left, c.oracle.all())
}

// left compares what is left when a set of units holds.
func (c *lawCase) left(got []Left, set uint) error {
	seen := map[int]bool{}
	calm, err := c.calm(got, set)
	if err != nil {
		return err
	}
	for _, l := range got {
		if len(l.Lines) == 0 {
			return fmt.Errorf("nobody speaks of %+v", l.Quantity)
		}
		for _, line := range l.Lines {
			if c.oracle.of[line] < 0 || seen[line] {
				return fmt.Errorf("line %d is aside, or twice in what is left", line)
			}
			seen[line] = true
			if err := c.leftOf(l, line, set, calm); err != nil {
				return fmt.Errorf("without %v line %d: %w", c.oracle.linesOf(c.oracle.all()&^set), line, err)
			}
		}
	}
	if want := len(c.oracle.claims) - len(c.oracle.aside); len(seen) != want {
		return fmt.Errorf("what is left names %d of %d lines", len(seen), want)
	}
	return nil
}

// calm returns the units of a set whose likely readings are not said to clash.
// Those that clash, if any, cannot all be true; and as they are said to have
// nothing to do with the others, none of them changes what is left of these.
func (c *lawCase) calm(got []Left, set uint) (uint, error) {
	calm := set
	for _, l := range got {
		if dropped, _ := c.oracle.setOf(l.Lines); l.Clash {
			calm &^= dropped
		}
	}
	if !c.oracle.feasible(calm, true) || calm != set && c.oracle.feasible(set&^calm, true) {
		return 0, fmt.Errorf("of lines %v only %v are said not to clash", c.oracle.linesOf(set), c.oracle.linesOf(calm))
	}
	for n := range c.oracle.units {
		if (set&^calm)>>n&1 == 0 || !c.oracle.feasible(calm|1<<n, true) {
			continue
		}
		for m, u := range c.oracle.units {
			if q := max(u.least, u.most); calm>>m&1 != 0 && q >= 0 && !sameRange(c.oracle.leftOf(q, calm, true), c.oracle.leftOf(q, calm|1<<n, true)) {
				return 0, fmt.Errorf("lines %v are said to clash, and %v not", c.oracle.linesOf(1<<n), u.lines)
			}
		}
	}
	return calm, nil
}

func (c *lawCase) leftOf(l Left, line int, set, calm uint) error {
	q := c.oracle.of[line]
	if want := c.oracle.leftOf(q, set, false); !sameRange(l.Possible, want) {
		return fmt.Errorf("possibly %s left, want %s", say(l.Possible), say(want))
	}
	likely := c.oracle.leftOf(q, calm, true)
	if l.Clash {
		likely = nil
	}
	if !sameRange(l.Likely, likely) {
		return fmt.Errorf("likely %s left, want %s", say(l.Likely), say(likely))
	}
	if term := c.oracle.quantities[q].term; l.Term != term {
		return fmt.Errorf("it counts %v, left %v", term, l.Term)
	}
	return nil
}

func sameRange(a, b *Range) bool {
	if a == nil || b == nil {
		return a == b
	}
	return sameRat(a.Lo, b.Lo) && sameRat(a.Hi, b.Hi)
}

func sameRat(a, b *big.Rat) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Cmp(b) == 0
}

func say(r *Range) string {
	switch {
	case r == nil:
		return "nothing"
	case r.Hi == nil:
		return "[" + r.Lo.RatString() + ", ∞)"
	}
	return "[" + r.Lo.RatString() + ", " + r.Hi.RatString() + "]"
}

// The stretch is the oracle's: all can be true at it, and not just below. The
// claims that are said to force it do.
func (c *lawCase) stretched() error {
	s := c.r.Stretch
	if err := c.sameStretch(s, c.oracle.all()); err != nil {
		return err
	}
	if s.Squared != nil {
		if err := c.edge(s.Squared); err != nil {
			return err
		}
	}
	if c.consistent() {
		return nil
	}
	set, whole := c.oracle.setOf(s.Lines)
	if !whole || !slices.IsSorted(s.Lines) {
		return fmt.Errorf("stretch by %v: not whole units, or not sorted", s.Lines)
	}
	if err := c.sameStretch(s, set); err != nil {
		return fmt.Errorf("claims %v alone: %w", s.Lines, err)
	}
	return nil
}

func (c *lawCase) sameStretch(s Stretch, set uint) error {
	want := c.oracle.stretch(set)
	if !s.Known || s.None != (want == nil) || !sameRat(s.Squared, want) {
		return fmt.Errorf("stretch² %v, none %v, known %v; want %v", s.Squared, s.None, s.Known, want)
	}
	return nil
}

// edge holds that s² is just enough.
func (c *lawCase) edge(squared *big.Rat) error {
	below := new(big.Rat).Sub(squared, big.NewRat(1, 1_000_000_000))
	if !c.oracle.feasibleAt(c.oracle.all(), false, lawRat(squared)) {
		return fmt.Errorf("cannot be true at stretch² %v", squared)
	}
	if squared.Cmp(big.NewRat(1, 1)) > 0 && c.oracle.feasibleAt(c.oracle.all(), false, lawRat(below)) {
		return fmt.Errorf("can be true below stretch² %v", squared)
	}
	return nil
}

// The stretch without a source is that of the others; each source without which
// it is less is named.
func (c *lawCase) without() error {
	named := map[string]bool{}
	for i, w := range c.r.Without {
		named[w.Source] = true
		if i > 0 && cmp.Compare(c.r.Without[i-1].Source, w.Source) >= 0 {
			return fmt.Errorf("without %s after %s", w.Source, c.r.Without[i-1].Source)
		}
		if err := c.sameStretch(w.Stretch, c.others(w.Source)); err != nil {
			return fmt.Errorf("without %s: %w", w.Source, err)
		}
	}
	all := c.oracle.stretch(c.oracle.all())
	for _, l := range c.topic.Lines {
		if less := c.oracle.stretch(c.others(l.Source)); !named[l.Source] && !sameRat(less, all) {
			return fmt.Errorf("without %s the stretch is less, which is not said", l.Source)
		}
	}
	return nil
}

func (c *lawCase) others(source string) (set uint) {
	for n, u := range c.oracle.units {
		if c.topic.Lines[u.lines[0]].Source != source {
			set |= 1 << n
		}
	}
	return set
}

// The repairs of an inconsistent topic are the smallest sets without which the
// rest can be true, with what is left then.
func (c *lawCase) repaired() error {
	if c.consistent() {
		return nil
	}
	for _, l := range c.r.Left {
		set, _ := c.oracle.setOf(l.Lines)
		if slices.ContainsFunc(c.oracle.conflicts(), func(conflict uint) bool { return conflict&set != 0 }) {
			return fmt.Errorf("%v is left whatever is dropped, yet %v conflict", l.Quantity, l.Lines)
		}
	}
	want := map[string]uint{}
	for _, set := range c.oracle.repairs() {
		want[fmt.Sprint(c.oracle.linesOf(set))] = c.oracle.all() &^ set
	}
	if len(c.r.Repairs)+c.r.MoreRepairs != len(want) || len(c.r.Repairs) == 0 || c.r.MoreRepairs != 0 && len(want) <= 3 {
		return fmt.Errorf("%d repairs and %d more, want %v", len(c.r.Repairs), c.r.MoreRepairs, want)
	}
	for _, r := range c.r.Repairs {
		kept, ok := want[fmt.Sprint(r.Drop)]
		if !ok {
			return fmt.Errorf("repair %v, want %v", r.Drop, want)
		}
		delete(want, fmt.Sprint(r.Drop))
		// What no conflict has to do with is left whatever is dropped.
		if err := c.left(slices.Concat(c.r.Left, r.Left), kept); err != nil {
			return err
		}
	}
	return nil
}

// Two binding claims that clash whatever is open make the topic inconsistent.
func (c *lawCase) pairs() error {
	for _, p := range c.topic.Pairs {
		open := slices.Contains(c.oracle.aside, p.A) || slices.Contains(c.oracle.aside, p.B)
		for _, i := range []int{p.A, p.B} {
			open = open || c.silent(i)
			for _, group := range c.oracle.restated {
				open = open || slices.Contains(group, i)
			}
		}
		if p.Verdict == Conflict && !open && c.r.Joint != Inconsistent {
			return fmt.Errorf("%d and %d conflict, yet all is %v", p.A, p.B, c.r.Joint)
		}
	}
	return nil
}

// silent reports whether a claim leaves an axis open on which others speak.
func (c *lawCase) silent(i int) bool {
	me := c.topic.Lines[i]
	for _, l := range c.topic.Lines {
		if l.Subject != "" && me.Subject == "" || l.Place != "" && me.Place == "" || l.Term != 0 && me.Term == 0 || l.LastDay() != 0 && me.LastDay() == 0 {
			return true
		}
	}
	return false
}
