package sources

import (
	"bytes"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"counterclaim/compare"
)

// What compare has written often lies beside the dataset, and looks a little like
// one. It is known by the names in it that no dataset has.

// resultColumns are the columns that make a table one of pairs, or an overview.
var resultColumns = [][]string{
	{"verdict", "a_source", "b_source"},
	{"lowest_source", "highest_source", "conflicts"},
}

// resultKeys are the keys of a result in JSON. It has the first two, and one of the
// next two at least.
var resultKeys = []string{"options", "tally", "topics", "overview", keyClaims}

// diffKey is the first key of what diff has written in JSON.
const diffKey = "changes"

// result reports that the input is what compare has written.
func (in *input) result() {
	in.foreign, in.written = true, true
	in.errorf(compare.NoClaims, -1, "the file is a result of compare, not a dataset", "name the dataset that it was made from")
}

// isResultTable reports whether the first line with text has the column names of a
// result, and none for the source of a claim.
func isResultTable(data []byte) bool {
	data = data[:min(len(data), maxHeaderBytes)]
	data = bytes.TrimLeft(data, " \r\n")
	for _, delim := range delimiters {
		s := newSplitter(data, delim)
		if _, fault := s.row(0); fault != nil {
			continue
		}
		var names []string
		source := false
		for i := range s.cells {
			name := s.text(&s.cells[i])
			f, ok := fieldOfHeader(name)
			source = source || ok && f == compare.FieldSource
			names = append(names, name)
		}
		for _, wanted := range resultColumns {
			if !source && !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(names, w) }) {
				return true
			}
		}
	}
	return false
}

// isResultObject reports whether the data is a JSON object with the keys of a
// result. A result can be far larger than what becomes a tree, so its values are
// passed over; the first key that is none of a result's ends that.
func isResultObject(data []byte) bool {
	if firstByte(data) != '{' {
		return false
	}
	dec := jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if _, err := dec.ReadToken(); err != nil {
		return false
	}
	var seen [5]bool
	for dec.PeekKind() == '"' {
		key, err := dec.ReadToken()
		if err != nil {
			return false
		}
		if key.String() == diffKey && seen == [5]bool{} {
			return true
		}
		n := slices.Index(resultKeys, key.String())
		if n < 0 || resultKeys[n] == keyClaims && dec.PeekKind() != '0' {
			return false
		}
		seen[n] = true
		if seen[0] && seen[1] && (seen[2] || seen[3]) {
			return true
		}
		if err := dec.SkipValue(); err != nil {
			return false
		}
	}
	return false
}
