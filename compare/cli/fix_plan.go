package cli

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"counterclaim/compare"
)

// A mending is the change of some files, worked out in memory.
type mending struct {
	look     func(instead map[string][]byte) looked
	now      looked            // with the changes so far
	old, new map[string][]byte // by file: on disk, and as changed
	by       map[string]int    // findings that are mended, by file
	left     map[string]bool   // files that cannot be changed
	fixed    int               // findings
	touched  bool              // a change would touch a figure
	errs     []error
}

var errTouched = errors.New("a change would have touched a figure, so nothing is written; this is a fault of the program")

// onTouched is told of a change that would have touched a figure. Tests make it panic.
var onTouched = func() {}

// round makes the changes that the findings bring, and looks again. It reports whether
// there were any.
func (m *mending) round() bool {
	plan := m.plan()
	next := maps.Clone(m.new)
	for file, edits := range plan.edits {
		next[file] = applyEdits(m.contents(file), edits)
	}
	if len(plan.edits) == 0 {
		return false
	}
	again := m.look(next)
	if !sameFigures(m.now, again) {
		m.touched = true
		onTouched()
		return false
	}
	m.now, m.new = again, next
	for file, n := range plan.findings {
		m.by[file] += n
		m.fixed += n
	}
	return true
}

// contents returns what a file holds by now.
func (m *mending) contents(file string) []byte {
	if data, ok := m.new[file]; ok {
		return data
	}
	return m.old[file]
}

// A plan is what one round changes.
type plan struct {
	edits    map[string][]compare.Edit // by file, sorted
	findings map[string]int            // how many findings they mend, by the file of the first edit
}

// plan takes the changes of each finding, all or none of them: those that overlap with
// others wait for the next round.
func (m *mending) plan() plan {
	p := plan{map[string][]compare.Edit{}, map[string]int{}}
	for i := range m.now.report.Findings {
		fix := m.now.report.Findings[i].Fix
		if len(fix) == 0 || slices.ContainsFunc(fix, func(e compare.Edit) bool { return !m.fits(e) || !p.free(e) }) {
			continue
		}
		for _, e := range fix {
			p.add(e)
		}
		p.findings[fix[0].Pos.File]++
	}
	return p
}

// fits reports whether the bytes that an edit replaces stand where it says. A file of
// which that is not so is left alone.
func (m *mending) fits(e compare.Edit) bool {
	file := e.Pos.File
	if m.left[file] {
		return false
	}
	if _, ok := m.old[file]; !ok {
		data, err := readRegular(file)
		if err != nil {
			m.leave(file, err)
			return false
		}
		m.old[file] = data
	}
	data := m.contents(file)
	if e.Start > len(data) || !bytes.HasPrefix(data[e.Start:], []byte(e.Old)) {
		m.leave(file, changedError(file))
		return false
	}
	return true
}

// leave leaves a file as it is, and says why.
func (m *mending) leave(file string, err error) {
	m.left[file] = true
	m.errs = append(m.errs, err)
}

func changedError(file string) error {
	return fmt.Errorf("%s has changed since it was read, so nothing is written to it", file)
}

// readRegular reads a file, if it is one.
func readRegular(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, wrapFile(file, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("cannot write %s: it is not a regular file", file)
	}
	data, err := os.ReadFile(file)
	return data, wrapFile(file, err)
}

func byStart(e compare.Edit, start int) int { return e.Start - start }

// free reports whether an edit neither overlaps nor touches another; the same one twice
// is fine.
func (p plan) free(e compare.Edit) bool {
	edits := p.edits[e.Pos.File]
	i, _ := slices.BinarySearchFunc(edits, e.Start, byStart)
	if i < len(edits) && (edits[i] == e || edits[i].Start <= e.Start+len(e.Old)) {
		return edits[i] == e
	}
	return i == 0 || edits[i-1].Start+len(edits[i-1].Old) < e.Start
}

func (p plan) add(e compare.Edit) {
	edits := p.edits[e.Pos.File]
	i, found := slices.BinarySearchFunc(edits, e.Start, byStart)
	if !found {
		p.edits[e.Pos.File] = slices.Insert(edits, i, e)
	}
}

// applyEdits returns the data with sorted edits made.
func applyEdits(data []byte, edits []compare.Edit) []byte {
	var b bytes.Buffer
	at := 0
	for _, e := range edits {
		b.Write(data[at:e.Start])
		b.WriteString(e.New)
		at = e.Start + len(e.Old)
	}
	b.Write(data[at:])
	return b.Bytes()
}

// A figureIn is a figure of a file.
type figureIn struct {
	file   string
	figure compare.Figure
}

// sameFigures reports whether every figure that was there is there still, in claims
// that are used or not.
func sameFigures(before, after looked) bool {
	have := after.figures()
	for f, n := range before.figures() {
		if have[f] < n {
			return false
		}
	}
	return true
}

// figures counts the figures of all claims that were read.
func (l looked) figures() map[figureIn]int {
	count, seen := map[figureIn]int{}, map[*compare.Claim]bool{}
	add := func(claims []*compare.Claim) {
		for _, c := range claims {
			if c.At.Doc != nil && !seen[c] {
				seen[c] = true
				count[figureIn{c.At.Doc.File(), c.Figure}]++
			}
		}
	}
	add(l.ds.Claims)
	for i := range l.found {
		add(l.found[i].Claims)
	}
	return count
}
