package render

import "strings"

// gutter is the space between two columns.
const gutter = 2

// hang is by how much the first column is indented from its second line on, so
// that one sees where a row begins.
const hang = 2

// tailWidth is what the last column of a grid with a tail must get to stand
// beside the others; else it goes below them.
const tailWidth = 44

// sample is how many rows are looked at for how narrow columns should be. All
// are looked at for how narrow they may be.
const sample = 60

// A plan says how a grid is laid out on the terminal.
type plan struct {
	widths  []int
	below   bool // the last column stands below the others
	stacked bool // there is no room for columns: one line a cell
	lines   int  // about how many lines the first rows take
}

// A block is a text, measured: the widths of its words by line.
type block struct{ lines [][]token }

type token struct {
	width int
	whole bool // may not be broken
}

func blockOf(text string) block {
	var b block
	for line := range strings.SplitSeq(text, "\n") {
		var tokens []token
		for word := range strings.FieldsSeq(line) {
			tokens = append(tokens, token{width(word), whole(word)})
		}
		b.lines = append(b.lines, tokens)
	}
	return b
}

// widthsOf returns the width of a text unwrapped, the least one that breaks no
// word, and the least one of all.
func widthsOf(text string) (natural, kind, hard int) {
	for line := range strings.SplitSeq(text, "\n") {
		w := -1
		for word := range strings.FieldsSeq(line) {
			columns := width(word)
			w += 1 + columns
			kind = max(kind, columns)
			if columns > longestWhole && !whole(word) {
				columns = longestWhole
			}
			hard = max(hard, columns)
		}
		natural = max(natural, w)
	}
	return natural, kind, hard
}

// height returns how many lines the text takes in so many columns.
func (b block) height(columns int) int {
	n := 0
	for _, line := range b.lines {
		used := columns // as if a line were full
		for _, t := range line {
			switch {
			case used+1+t.width <= columns:
				used += 1 + t.width
			case t.width <= columns || t.whole:
				n++
				used = t.width
			default:
				n += (t.width + columns - 1) / columns
				used = t.width % columns
			}
		}
	}
	return max(1, n)
}

// A measure of a grid is what its layout depends on.
type measure struct {
	natural, kind, hard []int
	blocks              [][]block // of the first rows, the titles before them
}

func (g *grid) measure() *measure {
	n := len(g.columns)
	m := &measure{natural: make([]int, n), kind: make([]int, n), hard: make([]int, n)}
	titles := make([]string, n)
	for i, c := range g.columns {
		titles[i] = c.title
	}
	m.see(titles)
	for _, row := range g.rows {
		m.see(row)
	}
	return m
}

func (m *measure) see(row []string) {
	for i, text := range row {
		natural, kind, hard := widthsOf(text)
		if i == 0 {
			if _, rest, more := strings.Cut(text, "\n"); more {
				below, _, _ := widthsOf(rest)
				natural = max(natural, below+hang)
			}
			kind, hard = min(natural, kind+hang), min(natural, hard+hang)
		}
		m.natural[i], m.kind[i], m.hard[i] = max(m.natural[i], natural), max(m.kind[i], kind), max(m.hard[i], hard)
	}
	if len(m.blocks) > sample {
		return
	}
	blocks := make([]block, len(row))
	for i, text := range row {
		blocks[i] = blockOf(text)
	}
	m.blocks = append(m.blocks, blocks)
}

// plan lays the grid out in limit columns, 0 for no limit.
func (g *grid) plan(limit int) plan {
	m := g.measure()
	columns := len(m.natural)
	below := g.tail && g.below
	if below {
		columns--
	}
	if natural := m.natural[:columns]; limit <= 0 || sum(natural) <= limit {
		return m.plan(natural, below)
	}
	if g.tail && !below {
		columns--
		if room := limit - sum(m.natural[:columns]) - gutter; room >= tailWidth {
			m.natural[columns] = min(room, m.natural[columns])
			return m.plan(m.natural, false)
		}
	}
	for _, least := range [][]int{m.kind[:columns], m.hard[:columns]} {
		if sum(least) > limit {
			continue
		}
		p := m.plan(m.share(least, limit), g.tail)
		if g.tail && limit-p.widths[0]-gutter < leastBeside {
			break // the prose would be a strip
		}
		return p
	}
	p := plan{stacked: true}
	for _, row := range m.blocks[1:] {
		for _, b := range row {
			p.lines += b.height(limit)
		}
	}
	return p
}

func (m *measure) plan(widths []int, below bool) plan {
	p := plan{widths: widths, below: below}
	for _, row := range m.blocks[1:] {
		p.lines += heightOf(row, widths)
	}
	return p
}

// heightOf returns how many lines a row takes.
func heightOf(row []block, widths []int) int {
	h := 1
	for i, w := range widths {
		h = max(h, row[i].height(w))
	}
	return h
}

// sum returns the width of columns of these widths.
func sum(widths []int) int {
	total := -gutter
	for _, w := range widths {
		total += w + gutter
	}
	return max(0, total)
}

// share makes columns narrower until they fit, none below its least width: each
// time the one that makes the table the least longer, the widest of several.
func (m *measure) share(least []int, limit int) []int {
	widths := append([]int(nil), m.natural[:len(least)]...)
	for over := sum(widths) - limit; over > 0; {
		best, bestStep, bestCost := -1, 0, 0.0
		for i := range widths {
			step, cost := m.narrow(widths, i, least[i])
			if step == 0 {
				continue
			}
			if best < 0 || cost < bestCost || cost == bestCost && widths[i] > widths[best] {
				best, bestStep, bestCost = i, step, cost
			}
		}
		bestStep = min(bestStep, over)
		widths[best] -= bestStep
		over -= bestStep
	}
	return widths
}

// narrow returns by how much column i can be made narrower at what cost: the
// lines that the table gets longer, for each column of width that is saved.
func (m *measure) narrow(widths []int, i, least int) (step int, cost float64) {
	before, at := m.height(widths), widths[i]
	defer func() { widths[i] = at }()
	for widths[i] > least {
		widths[i]--
		grown := m.height(widths) - before
		if c := float64(grown) / float64(at-widths[i]); step == 0 || c <= cost {
			step, cost = at-widths[i], c
		}
		if grown > 0 && at-widths[i] >= 8 {
			break
		}
	}
	return step, cost
}

func (m *measure) height(widths []int) int {
	total := 0
	for _, row := range m.blocks {
		total += heightOf(row, widths)
	}
	return total
}
