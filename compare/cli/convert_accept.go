package cli

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"counterclaim/compare"
)

// carryAccepted gives claims under accept what comments accept on their lines, which no
// notation but hand-written YAML has a place for. It returns how many comments are left
// that stand on the lines of no claim, or of several, or say no code or no reason.
func carryAccepted(ds *compare.Dataset) (lost int) {
	if len(ds.Accepted) == 0 {
		return 0
	}
	starts := map[string][]startLine{}
	for i, c := range ds.Claims {
		if pos := c.At.Pos(compare.NumFields); pos.Line > 0 {
			starts[pos.File] = append(starts[pos.File], startLine{pos.Line, i})
		}
	}
	for _, list := range starts {
		slices.SortStableFunc(list, func(a, b startLine) int { return cmp.Compare(a.line, b.line) })
	}
	for _, a := range ds.Accepted {
		i, ok := claimAt(ds, starts[a.File], a.Line)
		if !ok || a.Reason == "" {
			lost++
			continue
		}
		// The claim may be another's as well, and is not written to.
		c, d := *ds.Claims[i], *ds.Claims[i].Detail()
		entries := []string{a.Code + " " + a.Reason}
		if d.Accept != "" {
			entries = append([]string{d.Accept}, entries...)
		}
		d.Accept = strings.Join(entries, "; ")
		c.Details = &d
		ds.Claims[i] = &c
	}
	return lost
}

// A startLine is the line on which a claim begins.
type startLine struct{ line, claim int }

// claimAt returns the one claim on whose lines a line is: from its first to that of its
// last field.
func claimAt(ds *compare.Dataset, list []startLine, line int) (claim int, ok bool) {
	n := sort.Search(len(list), func(i int) bool { return list[i].line > line }) - 1
	if n < 0 || n > 0 && list[n-1].line == list[n].line {
		return 0, false
	}
	c := ds.Claims[list[n].claim]
	file, last := c.At.Pos(compare.NumFields).File, list[n].line
	for f := range compare.NumFields {
		if pos := c.At.Pos(f); pos.File == file && (n+1 == len(list) || pos.Line < list[n+1].line) {
			last = max(last, pos.Line)
		}
	}
	return list[n].claim, line <= last
}
