package render

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// excerpt returns a line of a file as a terminal can show it, and below it marks
// under what stands from one column, in bytes from 1, to before another: ^~~~.
// No column to end before means one mark, no column at all none. What does not
// fit into so many columns of the terminal is left out on both sides.
func excerpt(line string, col, end, columns int) (text, marks string) {
	x := nearby(line, max(0, col-1), max(0, end-1))
	x.show()
	x.snap()
	x.fit(columns)
	if col > 0 {
		marks = strings.Repeat(" ", displaywidth.String(x.text[:x.from])) + "^" +
			strings.Repeat("~", max(1, displaywidth.String(x.text[x.from:x.to]))-1)
	}
	return x.text, marks
}

// A cutting is a part of a line in the making, and where in it the marks go, as
// offsets.
type cutting struct {
	text        string
	from, to    int
	left, right bool // there is more of the line on this side
}

// nearBytes is how much of a line is looked at on each side of what is at fault:
// enough for any screen.
const nearBytes = 4096

// nearby cuts a line that may be huge down to what is near the marks.
func nearby(line string, from, to int) *cutting {
	from = min(from, len(line))
	to = min(max(from, to), len(line))
	lo, hi := max(0, from-nearBytes), min(len(line), from+nearBytes)
	for lo < from && lo > 0 && !utf8.RuneStart(line[lo]) {
		lo++
	}
	for hi > from && hi < len(line) && !utf8.RuneStart(line[hi]) {
		hi--
	}
	return &cutting{line[lo:hi], from - lo, min(to, hi) - lo, lo > 0, hi < len(line)}
}

// tabWidth is how many spaces a tab is shown as. Where it would end depends on
// what stands before it on the screen, and matters to nobody here.
const tabWidth = 4

// show makes the text harmless as clean does, but keeps its spaces.
func (x *cutting) show() {
	var b strings.Builder
	s, from, to := x.text, x.from, x.to
	last, counts := rune(0), rune(0)
	brackets := strings.Contains(s, "[")
	x.to = -1
	for i, size := 0, 0; ; i += size {
		var r rune
		if r, size = utf8.DecodeRuneInString(s[i:]); size > 0 && brackets && parted(counts, r) {
			b.WriteByte(' ')
		}
		if i <= from {
			x.from = b.Len()
		}
		if i >= to && x.to < 0 {
			x.to = b.Len()
		}
		switch {
		case size == 0:
			if x.text = b.String(); to <= from {
				x.to = x.from
			}
			return
		case r == '\t':
			b.WriteString(strings.Repeat(" ", tabWidth))
		case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || lineSeparator(r):
			b.WriteByte(' ')
		case control(r):
			b.WriteRune(utf8.RuneError)
		case unseen(last, r, s[i+size:]):
			continue
		default:
			b.WriteRune(r)
		}
		last, counts = r, behind(counts, r)
	}
}

// snap widens the marks to whole characters as people see them.
func (x *cutting) snap() {
	from, to := x.from, x.to
	for _, c := range clusters(x.text) {
		if c.at <= from && from < c.end {
			x.from = c.at
		}
		if from < to && c.at < to && to <= c.end {
			x.to = c.end
		}
	}
	x.to = max(x.from, x.to)
}

// fit leaves out what does not fit into the columns: a third of them goes to what
// stands before the marks, more where little stands behind.
func (x *cutting) fit(columns int) {
	all := clusters(x.text)
	if !x.left && !x.right && displaywidth.String(x.text) <= columns {
		return
	}
	room := max(1, columns-2) // for … on both sides
	first := 0
	for first < len(all) && all[first].at < x.from {
		first++
	}
	last := first
	room, first = back(all, min(room, columns/3), room, first)
	for last < len(all) && all[last].width <= room {
		room -= all[last].width
		last++
	}
	if last == len(all) {
		_, first = back(all, room, room, first)
	}
	x.keep(all, first, last)
}

// back returns the room left and the first character kept, once as many as take
// no more than most columns are kept before it.
func back(all []cluster, most, room, first int) (left, start int) {
	for first > 0 && all[first-1].width <= most {
		first--
		most -= all[first].width
		room -= all[first].width
	}
	return room, first
}

// keep leaves out all but the characters from first to before last.
func (x *cutting) keep(all []cluster, first, last int) {
	const more = "…"
	lo, hi := len(x.text), len(x.text)
	if first < len(all) {
		lo = all[first].at
	}
	if last < len(all) {
		hi = all[last].at
	}
	text := x.text[lo:hi]
	x.from, x.to = x.from-lo, min(x.to, hi)-lo
	if x.left || lo > 0 {
		text = more + text
		x.from, x.to = x.from+len(more), x.to+len(more)
	}
	if x.right || hi < len(x.text) {
		text += more
	}
	x.text = text
}

// A cluster is one character as people see it, which may be of several runes.
type cluster struct{ at, end, width int }

func clusters(s string) []cluster {
	all := make([]cluster, 0, len(s))
	g := displaywidth.StringGraphemes(s)
	for at := 0; g.Next(); {
		end := at + len(g.Value())
		all = append(all, cluster{at, end, g.Width()})
		at = end
	}
	return all
}
