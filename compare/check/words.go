package check

import (
	"counterclaim/compare"
)

// termOf returns a term of the table of definitions.
func termOf(words string) compare.Term {
	t, ok := compare.ParseTerm(words)
	if !ok {
		panic("check: no term " + words)
	}
	return t
}
