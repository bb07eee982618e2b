package render

import (
	"io"
	"slices"
	"strings"

	"counterclaim/compare"
)

// A FindingFormat writes reports of findings in one notation.
//
// To add one, copy findings_gitlab.go.
type FindingFormat struct {
	Name  string
	Doc   string   // one line
	Exts  []string // suffixes of files in it, with the dot; none where files of other notations end so too
	Write func(w io.Writer, r *compare.Report, o Options) error
}

var findingFormats []FindingFormat

// registerFindings adds a format of findings.
func registerFindings(f FindingFormat) {
	i, found := slices.BinarySearchFunc(findingFormats, f.Name, func(g FindingFormat, name string) int {
		return strings.Compare(g.Name, name)
	})
	if found {
		panic("render: format " + f.Name + " of findings is registered twice")
	}
	findingFormats = slices.Insert(findingFormats, i, f)
}

// FindingFormats returns all formats of findings, sorted by name.
func FindingFormats() []FindingFormat { return slices.Clone(findingFormats) }

// LookupFindings returns the format of findings of that name.
func LookupFindings(name string) (FindingFormat, bool) {
	for _, f := range findingFormats {
		if f.Name == name {
			return f, true
		}
	}
	return FindingFormat{}, false
}
