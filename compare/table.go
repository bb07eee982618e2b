package compare

// A Mode says which pairs of a topic are listed; the rest are counted by reason.
type Mode uint8

const (
	// ListAuto lists all pairs in topics of up to ten claims, else conflicts,
	// tensions and restatements.
	ListAuto Mode = iota
	// ListAll lists every pair.
	ListAll
	// ListDisputed lists conflicts and tensions.
	ListDisputed
	// ListNone lists no pair.
	ListNone
)

// Modes are the names of the modes, by number.
var Modes = []string{ListAuto: "auto", ListAll: "all", ListDisputed: "disputed", ListNone: "none"}

// An Order says how topics, claims and pairs are sorted.
type Order uint8

const (
	// ByWorst puts the worst topics and pairs first, and claims by what they
	// count, then by date.
	ByWorst Order = iota
	// ByName sorts topics, claims and pairs by topic and source.
	ByName
	// ByDate sorts topics, claims and pairs by the last day counted.
	ByDate
)

// Orders are the names of the orders, by number.
var Orders = []string{ByWorst: "worst", ByName: "name", ByDate: "date"}

// Options say what is compared and what is listed. The zero Options are the
// defaults.
type Options struct {
	Profile Profile
	Topics  []string // only these topics; all where empty
	Sources []string // only pairs in which one of these sources takes part; all where empty
	Pairs   Mode
	Order   Order
	Most    int  // list at most so many pairs of a topic, the worst; MaxListed where 0 or more than that
	Matrix  bool // find the worst pair of each two sources, for which every pair is judged
	Workers int  // how many topics are judged at once; as many as there are processors where 0

	NoReconcile bool // do not ask whether all figures of a topic can be true at once
}

// A Table is the whole comparison. Nothing in it is formatted. Topics are judged
// in full only when asked for, so that a table of many topics stays small.
type Table struct {
	Options  Options
	Claims   int
	Topics   []Summary // in the order asked for
	Overview []Row     // one for each topic and definition, in the order asked for
	Tally    Tally     // of all pairs of all topics

	comparison *comparison
}

// A Summary is what the overview says of one topic.
type Summary struct {
	Name   string // empty for claims without a topic
	Claims int
	Tally  Tally
	Joint  Joint // whether all its figures can be true at once
	group  int   // in the comparison
}

// A Row is what the overview says of one definition in one topic: of the claims
// that count the same people, place and term. Pairs of claims of two rows count
// in both.
//
// Lowest and Highest are estimates of one window, which begin on the same day; a figure
// that is open above may be the highest. Where no two figures of a row range like that,
// they are those of all its figures, and no factor lies between them.
type Row struct {
	Topic           int // in Table.Topics
	Term            Term
	Claims          int
	Lowest, Highest *Claim
	Factor          float64 // from the lowest to the highest as said, else between likely ends; 0 for none
	NoRange         bool    // maxima, figures open above or of other windows: no two of them range
	Conflicts       int
	Tensions        int
}

// Subject returns whom the row counts; empty where its claims do not say.
func (r *Row) Subject() string { return r.Lowest.Subject }

// Place returns where; empty where the row's claims do not say.
func (r *Row) Place() string { return r.Lowest.Place }

// A Topic is one topic judged in full.
type Topic struct {
	Summary
	Subjects []string // all that its claims speak of, as they name them
	Places   []string
	Since    Date // the earliest first day; 0 where some claim counts from an undated beginning
	Until    Date // the last day counted by any claim
	Lines    []Line
	Pairs    []Pair // those listed
	Rest     []Rest // the others, counted
	Worst    []Pair // the worst pair of each two sources, and of each source with itself; only where Options.Matrix, and no more than MaxMatrix sources
	Notes    []Note
	Rows     []Row
	Series   []Series        // the figures that stand for themselves; of Table.Topic and Table.Tell
	Together *Reconciliation // whether all figures can be true at once; nil where Options.NoReconcile
}

// A Line is one claim, lined up.
type Line struct {
	*Claim
	ID      string // the claim's own id or one made for it, unique in the topic
	Source  string // the name under which the source is declared
	Reading Reading

	Replaced bool // the same source replaced it, or what it repeats
	Derived  bool // it repeats another figure, and is no witness of its own
}

// A Pair is the verdict on two claims of a topic, with its reasons. A stands
// before B in the topic's lines.
type Pair struct {
	A, B    int // in Topic.Lines
	Verdict Verdict
	Axes    [NumAxes]Relation
	Reasons []Reason

	// Of a pair that cannot be compared the numbers are 0.
	Gap     int64   // people between the possible ends of a conflict, between the likely ends else; 0 where they meet
	Nearest float64 // factor between the nearest of these ends; 1 where they meet, 0 for none
	Widest  float64 // factor between the widest of them; 0 for none
	AsSaid  float64 // factor between the named numbers; 0 for none
}

// A Rest counts the pairs of one verdict and main reason that are not listed.
type Rest struct {
	Verdict Verdict
	Reason  Reason // its Kind, Axis and Relation only
	Pairs   int
}

// A NoteKind is what a note is about.
type NoteKind uint8

const (
	// NoteDecides: what must be known to decide Pairs pairs (0: some, not
	// counted): on Axis, Terms and Doubts.
	NoteDecides NoteKind = iota
	// NoteEcho: the claims Lines are one witness.
	NoteEcho
	// NoteMaximum: the claims Lines give a maximum, not an estimate.
	NoteMaximum
	// NoteAssumed: the claims Lines say nothing on Axis, which is taken as the same.
	NoteAssumed
)

// A Note is something to know about a topic.
type Note struct {
	Kind   NoteKind
	Lines  []int // in Topic.Lines
	Axis   Axis
	Terms  [2]Term
	Doubts Outcomes
	Pairs  int
}
