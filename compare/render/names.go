package render

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

// namer tells the lines of a topic apart: by their source alone where that is
// enough, else by date, figure, outlet and at last id too. It is made for reuse,
// so that naming the lines of many topics allocates little.
type namer struct {
	lines []compare.Line
	need  []uint8  // by line: how many of the details must be named
	shown []string // by line: its source as shown; empty where all are shown as they are written
	order []int

	dateless bool // what is said around the names tells their days
}

// The details that tell lines of one source apart, in the order in which they
// are called upon.
const (
	byDate = iota + 1
	byFigure
	byVia
	byID
)

// newNamer returns a namer for one topic.
func newNamer(t *compare.Topic) *namer {
	n := new(namer)
	n.set(t.Lines)
	return n
}

// set names the lines of another topic.
func (n *namer) set(lines []compare.Line) {
	n.lines = lines
	n.need = zeroed(n.need, len(lines))
	n.order = n.order[:0]
	n.shown = n.shown[:0]
	altered := false
	for i := range lines {
		n.order = append(n.order, i)
		s := lines[i].Source
		altered = altered || (len(s) > longestName || !plain(s)) && name(s) != s
	}
	if altered { // two that differ may look alike
		for i := range lines {
			n.shown = append(n.shown, name(lines[i].Source))
		}
	}
	slices.SortFunc(n.order, func(a, b int) int {
		_, c := n.compare(a, b)
		return c
	})
	for i := 1; i < len(n.order); i++ {
		a, b := n.order[i-1], n.order[i]
		at, _ := n.compare(a, b)
		n.need[a], n.need[b] = max(n.need[a], uint8(at)), max(n.need[b], uint8(at))
	}
}

// zeroed returns n zero values, in the same memory where there is room.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// compare orders two lines, and says which detail tells them apart.
func (n *namer) compare(i, j int) (detail, order int) {
	a, b := &n.lines[i], &n.lines[j]
	source, other := a.Source, b.Source
	if len(n.shown) > 0 {
		source, other = n.shown[i], n.shown[j]
	}
	if c := cmp.Compare(source, other); c != 0 {
		return 0, c
	}
	if c := a.LastDay().Compare(b.LastDay()); c != 0 {
		return byDate, c
	}
	if c := compareFigures(a.Figure, b.Figure); c != 0 {
		return byFigure, c
	}
	if c := cmp.Compare(a.Detail().Via, b.Detail().Via); c != 0 {
		return byVia, c
	}
	return byID, cmp.Compare(a.ID, b.ID)
}

func compareFigures(a, b compare.Figure) int {
	return cmp.Or(
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Given.Low, b.Given.Low),
		cmp.Compare(a.Given.Best, b.Given.Best),
		cmp.Compare(a.Given.High, b.Given.High),
	)
}

// append appends the name of a line: "Seoul", or as much of "Seoul (2024-12-23,
// about 1,100, AFP, #k4)" as it takes.
func (n *namer) append(b []byte, i int) []byte {
	l := &n.lines[i]
	need := n.need[i]
	b = append(b, name(l.Source)...)
	if need == 0 {
		return b
	}
	start := len(b)
	detail := func() {
		if len(b) == start {
			b = append(b, " ("...)
		} else {
			b = append(b, ", "...)
		}
	}
	if day := l.LastDay(); day != 0 && !n.dateless {
		detail()
		b = appendDate(b, day)
	}
	if need >= byFigure {
		detail()
		b = append(b, FigureWords(l.Figure)...)
	}
	if via := l.Detail().Via; need >= byVia && via != "" {
		detail()
		b = append(b, name(via)...)
	}
	if need >= byID {
		detail()
		b = append(append(b, '#'), name(l.ID)...)
	}
	if len(b) > start {
		b = append(b, ')')
	}
	return b
}

// long reports whether some name is too long for two of them to stand side by
// side on a screen.
func (n *namer) long() bool {
	for i := range n.lines {
		if width(n.of(i)) > 20 {
			return true
		}
	}
	return false
}

// of returns the name of a line.
func (n *namer) of(i int) string { return string(n.append(nil, i)) }
