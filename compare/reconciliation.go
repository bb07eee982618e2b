package compare

import "math/big"

// A Joint says whether all binding claims of a topic can be true at once.
type Joint uint8

// What is known of a topic as a whole.
const (
	NotAsked     Joint = iota // it was not worked out: Options.NoReconcile
	Consistent                // some numbers make all of them true
	Inconsistent              // no numbers do
	NotDecided                // it was too large to be worked out exactly
)

// Joints are the names of what is known, by number.
var Joints = []string{NotAsked: "not asked", Consistent: "consistent", Inconsistent: "inconsistent", NotDecided: "not decided"}

// String returns the name.
func (j Joint) String() string { return Joints[j] }

// A Reconciliation says whether all figures of a topic can be true at once, and
// if not, which cannot, how far the readings would have to be stretched, and
// what is left without some of them. It never says who is right. All of it is
// worked out in exact arithmetic. Lines are numbers in Topic.Lines.
//
// Figures that were replaced, that only repeat another, or that are no counts
// (excess deaths) bind nothing: they are Aside.
type Reconciliation struct {
	Joint Joint
	// Of an inconsistent topic: sets of claims that cannot all be true, each
	// minimal: without any one of its members the others can. The smallest come
	// first; of large topics not all are found.
	Conflicts []JointConflict
	// At least so many more minimal conflicts are there than are listed; MayBeMore
	// where not all of them were looked for.
	MoreConflicts int
	MayBeMore     bool
	// How many were found in which no source takes part that was asked for: they are
	// not listed. All else is of the topic as a whole, whatever sources were asked for.
	Elsewhere int

	Stretch Stretch
	// The stretch of the topic without each source on which Stretch depends, sorted
	// by name; nil where the topic is consistent. Without any other source it stays
	// as it is.
	Without []Without

	// What is left of each quantity that a claim speaks of, when all claims hold: of
	// an inconsistent topic only those quantities on which no conflict bears.
	Left []Left
	// Of an inconsistent one: each smallest set of claims without which the rest
	// is consistent. MoreRepairs counts those that are not listed, -1 where they
	// could not be counted; none at all are listed where that was too much work.
	Repairs     []Repair
	MoreRepairs int

	Sums  []Sum // parts and totals that one source gives itself
	Aside []int // claims that bind nothing
	// Wordings of one statement that cannot all be true: each group stands or falls
	// as one, and only its loosest ends bind.
	Statements [][]int
	// Claims that do not say what others of the topic say in more than one way: of
	// People, Place or Terms they are unknowns of their own, which nothing links, and
	// of Days they end on some day between the first and the last of the others. A
	// pair of them with another may be in conflict, and all be true together.
	Silent [NumAxes][]int
	Work   Work // how large the topic was
}

// A Work says what was tried where a topic is not decided.
type Work struct {
	Unknowns   int // quantities that were looked for
	Conditions int // claims and conditions between the quantities
}

// A Stretch is the smallest factor s ≥ 1 such that widening every possible
// reading from [lo, hi] to [lo/s, hi·s] makes all of them true together: 1 where
// they are as they stand.
type Stretch struct {
	Known   bool
	None    bool     // no factor helps: a zero stands against some
	Squared *big.Rat // s², which is rational; nil unless Known and not None
	Lines   []int    // the claims that force it; nil where it is 1
}

// Factor returns s, and 0 where there is none.
func (s Stretch) Factor() float64 {
	if s.Squared == nil {
		return 0
	}
	f := new(big.Float).SetPrec(128).SetRat(s.Squared)
	x, _ := f.Sqrt(f).Float64()
	return x
}

// Exceeds reports whether the stretch is larger than a limit; where no factor
// helps, it exceeds every limit.
func (s Stretch) Exceeds(limit *big.Rat) bool {
	if s.Squared == nil {
		return s.None
	}
	return s.Squared.Cmp(new(big.Rat).Mul(limit, limit)) > 0
}

// A Without is the stretch of a topic without one source.
type Without struct {
	Source  string
	Stretch Stretch
}

// A Quantity is what a claim is a number of: one unknown of a topic.
type Quantity struct {
	Subject string // empty where no claim of it says
	Place   string
	Term    Term
	Since   Date // the first day counted; 0 for the topic's beginning, and for states
	Until   Date // the last day counted as written; 0 where no claim says
}

// A Range is what is left of a quantity: both ends included. Hi is nil where
// there is no upper end.
type Range struct{ Lo, Hi *big.Rat }

// A Left is what is left of a quantity when all claims that were not dropped
// hold.
type Left struct {
	Quantity
	Lines    []int  // the claims that speak of it, dropped or not
	Possible *Range // nil where it was too much work
	Likely   *Range // nil where the likely readings clash, or as above
	Clash    bool   // the likely readings cannot all be true
}

// A Repair is a smallest set of claims without which the others can all be true.
type Repair struct {
	Drop []int
	Left []Left
}

// A JointConflict is a minimal set of claims that cannot all be true.
type JointConflict struct {
	Lines []int
	Steps []Step // why, in order, to be checked by hand
}

// A StepKind is one step of the proof that claims cannot all be true.
type StepKind uint8

// The steps, with the fields of Step that each one uses.
const (
	SaysLeast StepKind = iota // Lines (several: wordings of one statement) allow no fewer than Bound of Of; used Times times
	SaysMost                  // Lines allow no more than Bound of Of; used Times times
	OnlyGrow                  // a running count only grows: what is counted up to a day is part of what is counted up to a later one
	Differ                    // what came between two days is the difference of the running counts up to them
	SomeDay                   // the date Of.Until is one day, not known, from Days[0] to Days[1]
	TakesIn                   // whoever counts as Terms[0] counts as Terms[1]
	AddsUp                    // Terms[1:] have nobody in common and are parts of Terms[0]; Whole: it is their sum
	ByOutcome                 // how Terms stand to each other through Outcomes, whichever of them they take in
	LiesIn                    // on Axis, Names[0] lies within Names[1]
	PartsOf                   // on Axis, Names[1:] have nothing in common and are parts of Names[0]; Whole: they leave nothing out
	StateOf                   // who is in the state Terms[0] on the last day is among those to whom it happened
	Therefore                 // Low or more would have to be High or fewer: sums of the bounds of the steps before
	NoNumber                  // what Lines say of Of allows no number by itself
)

// A Step is one step of a proof, in numbers and names.
type Step struct {
	Kind     StepKind
	Lines    []int
	Of       Quantity
	Bound    int64
	Times    int64 // 1 and more
	Days     [2]Date
	Terms    []Term
	Outcomes Outcomes
	Axis     Axis
	Names    []string
	Whole    bool
	Low      *big.Int
	High     *big.Int
}

// A Sum is a total and parts of it that one source gives on one day of the same
// people, place and days, with what the words allow.
type Sum struct {
	Total int
	Parts []int
	Axis  Axis // on which they are parts: Terms, People or Place
	// Rest is what the total may take in beside the parts; 0 where the parts make
	// it up. Of people and places Open says that parts may be left out.
	Rest Outcomes
	Open bool
	Sure bool // the parts certainly have nobody in common
	// As said: the named numbers of the parts together, and that of the total;
	// Said is false where some figure names no number.
	Said      bool
	SaidParts int64
	SaidTotal int64
	// What the possible readings of the parts allow together; Inf for no end.
	Together Interval
	Verdict  SumVerdict
}

// A SumVerdict says whether parts add up to their total.
type SumVerdict uint8

// Whether they do.
const (
	SumExact  SumVerdict = iota // the named numbers add up to the number
	SumMay                      // the possible readings allow it; the named numbers do not, or there are none
	SumRest                     // the total is larger, and may take in more than the parts
	SumExceed                   // the parts exceed the total, whatever their possible readings
	SumShort                    // the parts make up the whole and fall short of it, whatever the readings
)

// SumVerdicts are the names of the verdicts on sums, by number.
var SumVerdicts = []string{
	SumExact: "adds up", SumMay: "may add up", SumRest: "leaves a rest", SumExceed: "exceeds the total", SumShort: "falls short",
}

// String returns the verdict's name.
func (v SumVerdict) String() string { return SumVerdicts[v] }
