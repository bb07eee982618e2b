package compare

// A Verdict says how two claims of one topic stand to each other.
type Verdict uint8

// The verdicts, in the order in which they apply. No verdict says who is right.
const (
	Superseded    Verdict = iota // the same source replaced it
	Echo                         // one figure repeats the other: one witness
	Restated                     // one statement carried twice
	NotComparable                // overlapping, apart or unknown on some axis
	Conflict                     // no number makes both true
	Tension                      // the possible readings allow it, the likely ones do not
	Fits                         // part of the other, and it can stay within it
	Agree                        // the same, and the likely readings meet

	NumVerdicts // how many there are
)

var verdictNames = [NumVerdicts]string{
	"superseded", "echo", "restated", "not comparable", "conflict", "tension", "fits", "agree",
}

// String returns the verdict's name.
func (v Verdict) String() string { return verdictNames[v] }

// Disputed reports whether the verdict is a conflict or a tension.
func (v Verdict) Disputed() bool { return v == Conflict || v == Tension }

// rank orders verdicts from worst to best.
func (v Verdict) rank() int { return int(verdictRank[v]) }

var verdictRank = [NumVerdicts]uint8{
	Conflict: 0, Tension: 1, Restated: 2, Superseded: 3, Echo: 4, NotComparable: 5, Fits: 6, Agree: 7,
}

// A Tally counts pairs by verdict.
type Tally [NumVerdicts]int

// Pairs returns the number of pairs counted.
func (t *Tally) Pairs() (n int) {
	for _, c := range t {
		n += c
	}
	return n
}

// Disputed returns the number of conflicts and tensions.
func (t *Tally) Disputed() int { return t[Conflict] + t[Tension] }

func (t *Tally) add(u *Tally) {
	for v, n := range u {
		t[v] += n
	}
}

// An Axis is one of the four on which two claims are lined up.
type Axis uint8

// The axes, in the order in which a reason is looked for.
const (
	People Axis = iota
	Place
	Terms
	Days

	NumAxes
)

// String returns the axis's name.
func (a Axis) String() string { return [...]string{"people", "place", "terms", "days"}[a] }

// A ReasonKind is one ground for a verdict. Renderers find the words.
type ReasonKind uint8

// The kinds of reasons, with the fields of Reason that each one uses.
const (
	Replaced   ReasonKind = iota // B replaces A, or A replaces B where Swapped
	Repeats                      // B repeats A, or A repeats B where Swapped; Changed says if with another figure
	OneOrigin                    // both repeat a third
	CarriedTwo                   // one statement; Changed says what differs
	AxisApart                    // on Axis they stand in Relation
	AxesMixed                    // A is part of B on one axis, B part of A on Axis
	NoCount                      // excess deaths are no count
	Clash                        // the low end Low of A (of B where Swapped) lies above the high end High of the other
	Meets                        // the readings meet, or the part stays within the whole
	Grows                        // a running count grew by at least People in Days to DaysMost days, from A to B (from B to A where Swapped)
	TooNear                      // running counts Days days apart that would conflict on one day
	Undecided                    // on Axis, Relation is possible; Doubts says which outcomes would decide it
	Assumed                      // Axis was not given on one side or both, and is assumed the same
	Withdrawn                    // A was replaced by a later claim of its source (B where Swapped)

	NumReasonKinds // how many there are
)

// A Reason is one ground for a verdict, in numbers.
type Reason struct {
	Kind      ReasonKind
	Swapped   bool
	Axis      Axis
	Relation  Relation
	Doubts    Outcomes
	Changed   Change
	Low, High int64
	People    int64
	Days      int
	DaysMost  int // more than Days where a last day is vague
}

// A Change is a set of what differs between two carryings of one statement.
type Change uint8

// What may differ.
const (
	HedgeChanged Change = 1 << iota
	FigureChanged
	DefinitionChanged
	WindowChanged
)

// Names returns the names of the changes.
func (c Change) Names() []string {
	var names []string
	for i, n := range []string{"hedge", "figure", "definition", "window"} {
		if c>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return names
}
