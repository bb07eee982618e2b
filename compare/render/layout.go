package render

import "strings"

// gutter is the space between two columns.
const gutter = 2

// tailWidth is what the last column of a grid with a tail must get to stand
// beside the others; else it goes below them.
const tailWidth = 44

// A plan says how a grid is laid out on the terminal.
type plan struct {
	widths  []int
	below   bool // the last column stands below the others
	stacked bool // there is no room for columns: one line a cell
}

// measure returns the natural width of each column, the least width that breaks
// no word, and the least width of all.
func (g *grid) measure() (natural, kind, hard []int) {
	n := len(g.columns)
	natural, kind, hard = make([]int, n), make([]int, n), make([]int, n)
	see := func(i int, text string) {
		for part := range strings.SplitSeq(text, "\n") {
			natural[i] = max(natural[i], width(part))
		}
		h, k := floor(text)
		hard[i], kind[i] = max(hard[i], h), max(kind[i], k)
	}
	for i, c := range g.columns {
		see(i, c.title)
	}
	for _, row := range g.rows {
		for i, text := range row {
			see(i, text)
		}
	}
	return natural, kind, hard
}

// plan lays the grid out in limit columns, 0 for no limit.
func (g *grid) plan(limit int) plan {
	natural, kind, hard := g.measure()
	if limit <= 0 || sum(natural) <= limit {
		return plan{widths: natural}
	}
	last := len(natural) - 1
	if g.tail {
		room := limit - sum(natural[:last]) - gutter
		if room >= tailWidth {
			natural[last] = min(room, natural[last])
			return plan{widths: natural}
		}
		natural, kind, hard = natural[:last], kind[:last], hard[:last]
	}
	for _, least := range [][]int{kind, hard} {
		if sum(least) <= limit {
			return plan{widths: share(natural, least, limit), below: g.tail}
		}
	}
	return plan{stacked: true}
}

// sum returns the width of columns of these widths.
func sum(widths []int) int {
	if len(widths) == 0 {
		return 0
	}
	total := gutter * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	return total
}

// share makes columns narrower until they fit: always the widest one that may
// still give.
func share(natural, least []int, limit int) []int {
	widths := append([]int(nil), natural...)
	for sum(widths) > limit {
		widest := -1
		for i, w := range widths {
			if w > least[i] && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		widths[widest]--
	}
	return widths
}
