package compare

// The codes of what is found while a dataset is read. Package check documents them,
// and has more; a code keeps its meaning for ever.
const (
	Unreadable     = "CC001"
	BadSyntax      = "CC002"
	BadUTF8        = "CC003"
	TooLarge       = "CC004"
	NoClaims       = "CC005"
	UnknownField   = "CC101"
	UnknownTerm    = "CC102"
	BadDate        = "CC103"
	BadFigure      = "CC104"
	OutOfOrder     = "CC105"
	NegativeCount  = "CC106"
	DuplicateID    = "CC107"
	NoSource       = "CC108"
	NoFigure       = "CC111"
	BadValue       = "CC112"
	TextUnreadable = "CC207"
	StatedEarly    = "CC301"
	SinceLate      = "CC302"
	NameCycle      = "CC401"
	LinkCycle      = "CC402"
	LinkNowhere    = "CC403"
	LinkForeign    = "CC404"
	NameClash      = "CC405"
)
