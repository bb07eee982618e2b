package compare

import "cmp"

// A Finding is something wrong with the data, and where.
type Finding struct {
	Code     string // "CC103"; Codes says what it means
	Severity Severity
	Pos      Pos
	Message  string // what is wrong, with the values; lower case, no full stop
	Hint     string // what to type instead; may be empty
}

// A Severity says whether a finding keeps a claim out of the comparison.
type Severity uint8

const (
	// Error marks what could not be used.
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
