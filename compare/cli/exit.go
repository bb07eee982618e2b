package cli

// The exit status of every command, whatever its output format.
const (
	ExitOK      = 0 // done, and nothing was found that was asked to fail
	ExitFound   = 1 // check or compare --fail-on found what it was told to fail on; diff --fail-on-change a change
	ExitUsage   = 2 // the command line or the configuration makes no sense
	ExitBroken  = 3 // something could not be read or written; also a bad record in compare, unless --keep-going, which for check is a finding
	exitSignals = 128
)

// A usageError says that the command line makes no sense, and what to type.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

// A brokenError says what could not be read or written, and what to do.
type brokenError struct{ message, hint string }

func (e *brokenError) Error() string { return e.message }

// A status is an exit status that stands for itself: whatever was to be said
// about it has been said.
type status int

func (s status) Error() string { return "" }
