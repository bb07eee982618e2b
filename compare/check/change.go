package check

import (
	"math"
	"slices"
	"strings"

	"counterclaim/compare"
)

// A Change is what somebody has done to the datasets of a report.
type Change struct {
	// Before holds the fingerprints of what was found before it.
	Before map[string]bool
	// Lines returns what it has done to the lines of a file.
	Lines func(file string) Lines
}

// Lines are the lines of one file that a change has touched, counted from 1.
type Lines struct {
	New  []int // that are new or reworded, sorted
	Gone []int // behind which something was taken away, sorted; 0 is the top of the file
	All  bool  // nobody knows which, so all of them
}

// Touched leaves in a report what a change has to answer for: findings that were not
// there before, and those about a line or about a claim that it touches. Files that
// cannot be read always count.
func Touched(r *compare.Report, change Change) {
	t := &touch{r, change, map[*compare.Claim]bool{}}
	keep(r, func(i int) bool {
		f := &r.Findings[i]
		if f.Code == compare.Unreadable || !change.Before[r.Fingerprints[i]] || t.touches(f) {
			return true
		}
		r.Elsewhere++
		return false
	})
}

// A touch finds what a change touches; many findings may be about one claim.
type touch struct {
	*compare.Report
	change Change
	claims map[*compare.Claim]bool
}

func (t *touch) touches(f *compare.Finding) bool {
	first, last := f.Pos.Line, f.Pos.Line
	if first == 0 { // the file as a whole
		last = math.MaxInt
	}
	if t.change.Lines(f.Pos.File).within(first, last) {
		return true
	}
	for _, c := range f.Claims {
		touched, known := t.claims[c]
		if !known {
			touched = t.touchesClaim(c)
			t.claims[c] = touched
		}
		if touched {
			return true
		}
	}
	return false
}

// touchesClaim reports whether a line of the claim is touched, or one of a header that
// holds for it: no line between, which are those of other claims.
func (t *touch) touchesClaim(c *compare.Claim) bool {
	first, last := claimLines(t.Report, c)
	if first == 0 {
		return false
	}
	if t.change.Lines(c.At.Pos(compare.NumFields).File).within(first, last) {
		return true
	}
	for f := range compare.NumFields {
		if c.At.Inherits(f) {
			pos := c.At.Pos(f)
			if t.change.Lines(pos.File).within(pos.Line, pos.Line) {
				return true
			}
		}
	}
	return false
}

// within reports whether a line from first to last was touched, or something taken
// away between two of them.
func (l Lines) within(first, last int) bool {
	if l.All {
		return true
	}
	i, _ := slices.BinarySearch(l.New, first)
	if i < len(l.New) && l.New[i] <= last {
		return true
	}
	i, _ = slices.BinarySearch(l.Gone, first)
	return i < len(l.Gone) && l.Gone[i] < last
}

// claimLines returns the first and the last line of a claim, 0 for one made in
// memory: those on which it begins and on which fields of its own do, and what the last
// one goes on to.
func claimLines(r *compare.Report, c *compare.Claim) (first, last int) {
	if c.At.Doc == nil {
		return 0, 0
	}
	record := c.At.Pos(compare.NumFields)
	first, last = record.Line, record.Line
	for f := range compare.NumFields {
		if !c.At.Inherits(f) {
			line := c.At.Pos(f).Line
			first, last = min(first, line), max(last, line)
		}
	}
	if first == 0 || r.Line == nil {
		return first, last
	}
	return first, lastLine(r, record.File, last, record.Col)
}

// lastLine returns the line up to which the value on a line goes on: text that is
// set in deeper than the column at which its claim begins.
func lastLine(r *compare.Report, file string, line, col int) int {
	for n := line + 1; ; n++ {
		text, ok := r.Line(file, n)
		words := strings.TrimLeft(text, " \t")
		switch {
		case !ok || words != "" && len(text)-len(words) < col:
			return line
		case words != "":
			line = n
		}
	}
}
