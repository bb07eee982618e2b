package render

import (
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A timeView draws the running counts of a topic against the days up to which
// they count: a panel a group, a line a source.
type timeView struct {
	s     *sheet
	days  *dayAxis
	plot  float64 // where the plot begins
	end   float64 // and ends; the names of the lines follow
	names float64
	said  float64
	last  compare.Day // of all that is shown
	many  bool        // colours come again with other forms
	zero  bool        // some axis has a place of its own for zero
	left  leftOut

	leaders bool // some line has a leader to its name
	arrows  bool // some words set no end
}

// A leftOut counts the claims that a chart over time cannot show.
type leftOut struct{ dateless, windows, unshown int }

// words says how many claims are left out, and why.
func (l leftOut) words() string {
	var parts []string
	if l.dateless > 0 {
		parts = append(parts, count(l.dateless, "claim")+" without a date")
	}
	if l.windows > 0 {
		parts = append(parts, count(l.windows, "claim")+" not counted from the topic's beginning")
	}
	if l.unshown > 0 {
		parts = append(parts, count(l.unshown, "claim")+" beyond the first "+Number(mostRows))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Left out: " + strings.Join(parts, ", ") + "."
}

const (
	panelHeight = 220.0
	flatHeight  = 90.0 // of a panel of one day alone
	panelTop    = 6.0  // above the highest number
	leader      = 26.0 // what leads from the end of a line to its name
)

// A panel is a group with its runs.
type panel struct {
	heading string
	runs    []*run
}

// timeView puts out a topic's running counts, rows claims at most.
func (s *sheet) timeView(t *compare.Topic, rows int) {
	v := &timeView{s: s, many: manySources(t)}
	panels := v.panels(t, rows)
	if len(panels) == 0 {
		s.paragraph("No claim has a date and counts from the beginning of the topic.", rowSize, picture.Letters, 2)
	} else {
		v.layOut(panels)
		for _, p := range panels {
			v.panel(p)
		}
		if !s.narrow() {
			v.dates()
		}
	}
	s.space(6)
	s.paragraph(v.left.words(), 12, picture.Muted, 2)
	if len(panels) > 0 {
		s.paragraph(v.legend(panels), noteSize, picture.Muted, legendLines)
	}
}

// panels returns the groups that have runs.
func (v *timeView) panels(t *compare.Topic, rows int) (panels []panel) {
	for _, g := range chartGroups(t, ChartTime) {
		n := min(rows, len(g.rows))
		v.left.unshown += len(g.rows) - n
		rows -= n
		g.rows = g.rows[:n]
		all, dateless, windows := runs(t, &g)
		v.left.dateless += dateless
		v.left.windows += windows
		if len(all) > 0 {
			panels = append(panels, panel{g.heading, all})
		}
	}
	return panels
}

// layOut gives numbers on the left and names on the right the width that they
// need, within bounds, and the lines the rest.
func (v *timeView) layOut(panels []panel) {
	first, last := panels[0].runs[0].stands[0].day, panels[0].runs[0].stands[0].day
	names, said, numbers := 40.0, 40.0, 0.0
	for _, p := range panels {
		for _, u := range p.runs {
			first, last = min(first, u.stands[0].day), max(last, u.stands[len(u.stands)-1].day)
			names = max(names, picture.Width(sourceName(u.source), rowSize, true)+8)
			said = max(said, picture.Width(FigureWords(u.last().Figure), rowSize, false))
		}
	}
	v.last = last
	v.columns(min(names+1, 165), min(said+1, 120))
	for _, p := range panels {
		for _, n := range v.axis(p, v.height(p), panelTop).marked() {
			numbers = max(numbers, picture.Width(Number(n), noteSize, false))
		}
	}
	v.plot = v.s.left() + numbers + 8
	v.days = newDayAxis(first, last, v.plot+10, v.end-10, v.s.left(), v.s.right())
}

// columns puts the columns in their places. On a narrow sheet names stand below
// the lines.
func (v *timeView) columns(names, said float64) {
	v.said = v.s.right() - said
	if v.s.narrow() {
		v.names, v.end = v.s.left()+5, v.s.right()
		return
	}
	v.names = v.said - columnGap - names
	v.end = v.names - leader
}

// axis returns the numbers' axis of a panel between two heights.
func (v *timeView) axis(p panel, bottom, top float64) *axis {
	var numbers []int64
	for _, u := range p.runs {
		for _, s := range u.stands {
			for _, r := range s.rows {
				numbers = append(numbers, v.s.numbers(r)...)
			}
		}
	}
	return newAxis(numbers, v.s.o.Scale, bottom, top, belowEachOther(noteSize))
}

// height returns how high a panel must be for its lines and their names.
func (v *timeView) height(p panel) float64 {
	h, names := flatHeight, 0.0
	for _, u := range p.runs {
		if u.stands[0].day != u.stands[len(u.stands)-1].day || u.stands[0].day != p.runs[0].stands[0].day {
			h = panelHeight
		}
		if !v.s.narrow() {
			names += v.lineName(u).height()
		}
	}
	return max(h, names)
}

// dates puts out the labels of the days.
func (v *timeView) dates() {
	s := v.s
	s.y += lineHeight(noteSize) + 9
	for _, tick := range v.days.ticks {
		x, _ := v.days.label(tick)
		s.Add(picture.Text{At: picture.Point{X: x, Y: s.y - descent(noteSize)}, Text: tick.label, Size: noteSize, Anchor: picture.Middle, Ink: picture.Muted})
	}
}
