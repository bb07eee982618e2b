package compare

import "cmp"

// A Finding is something wrong with the data, and where.
type Finding struct {
	Code     string // "CC103"; the rule of that code says what it means
	Severity Severity
	Pos      Pos
	End      int    // the column behind what is at fault, on the line of Pos; 0 where that is not known
	Message  string // what is wrong, with the values; lower case, no full stop, and no line numbers
	Hint     string // what to type instead; may be empty

	// Claims are those that the finding is about, the one at Pos first; none where it
	// is about something else, or where what was read is no claim at all. One that
	// could not be used is there as far as it was read.
	Claims  []*Claim
	Related []Related // other places that show what is meant
	Fix     []Edit    // what mends it; only where there is one right answer
}

// A Related is a place beside that of a finding.
type Related struct {
	Pos     Pos
	Message string // what stands there: "the earlier count"
}

// An Edit puts New in the place of Old, which stands at Start, a byte offset, in
// the file. Old may be empty, to put something in between.
type Edit struct {
	Pos      Pos // of Start
	Start    int
	Old, New string
}

// A Severity says whether a finding keeps a claim out of the comparison.
type Severity uint8

const (
	// Error marks what could not be used, or cannot be.
	Error Severity = iota
	// Warning marks what was used and wants a look.
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// CompareFindings orders findings by place, then by code and message.
func CompareFindings(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Col, b.Pos.Col),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Message, b.Message),
	)
}
