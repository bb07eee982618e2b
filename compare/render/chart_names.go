package render

import (
	"cmp"
	"slices"

	"counterclaim/compare/render/picture"
)

// A lineName is the name of a line and its last figure, and how high the line ends.
type lineName struct {
	*run
	name, said []string // in lines below each other
	y          float64
	at         float64 // the height of the first line of the name
	leads      bool    // the line ends at the end of the plot, in a number that was said
}

// lineName returns the name of a run, broken where it is long.
func (v *timeView) lineName(u *run) *lineName {
	return &lineName{
		run:  u,
		name: picture.Wrap(sourceName(u.source), v.said-columnGap-v.names-8, rowSize, true, mostLines),
		said: picture.Wrap(FigureWords(u.last().Figure), v.s.right()-v.said, rowSize, false, mostLines),
	}
}

// height returns how much room the name needs.
func (n *lineName) height() float64 {
	return float64(max(len(n.name), len(n.said))) * lineHeight(rowSize)
}

// lineNames puts out the name and the last figure of each run, at the height of
// its end or as near to it as the other names allow. What leads to a name stays beside
// the plot, in which it would look like a figure that goes on, and begins at a number
// that was said; other names are told by their marks.
func (v *timeView) lineNames(p panel, a *axis, top, bottom float64) {
	var names []*lineName
	for _, u := range p.runs {
		n, r := v.lineName(u), u.last()
		n.y = (a.at(r.Reading.Likely.Lo) + upper(r.Reading.Likely, a, top)) / 2
		if said := named(r.Figure); len(said) > 0 {
			n.y = a.at(said[len(said)-1])
			n.leads = r.LastDay().Last() == v.last
		}
		names = append(names, n)
	}
	spread(names, top, bottom)
	s := v.s
	for _, n := range names {
		if n.leads {
			v.leaders = true
			s.Add(picture.Line{Points: []picture.Point{{X: v.end + 2, Y: n.y}, {X: v.end + 6, Y: n.y}, {X: v.names - 7, Y: n.at}}, Width: 1, Ink: picture.Axis, Dashed: true})
		}
		s.Add(picture.Mark{At: picture.Point{X: v.names - 1, Y: n.at}, R: 4, Form: n.form, Ink: n.ink})
		s.stack(n.name, v.names+8, n.at, true)
		s.stack(n.said, v.said, n.at, false)
	}
}

// nameList puts out the names and last figures of the runs below each other.
func (v *timeView) nameList(p panel) {
	s := v.s
	s.space(4)
	for _, u := range p.runs {
		n := v.lineName(u)
		y := s.y + lineHeight(rowSize)/2
		s.Add(picture.Mark{At: picture.Point{X: v.names - 1, Y: y}, R: 4, Form: n.form, Ink: n.ink})
		s.stack(n.name, v.names+8, y, true)
		s.stack(n.said, v.said, y, false)
		s.y += n.height()
	}
}

// stack puts out lines below each other, the middle of the first at a height.
func (s *sheet) stack(lines []string, x, y float64, bold bool) {
	for i, line := range lines {
		at := picture.Point{X: x, Y: y + descent(rowSize) + float64(i)*lineHeight(rowSize)}
		s.Add(picture.Text{At: at, Text: line, Size: rowSize, Bold: bold, Ink: picture.Letters})
	}
}

// spread gives names heights at which they keep apart, between two ends.
func spread(names []*lineName, top, bottom float64) {
	slices.SortStableFunc(names, func(a, b *lineName) int { return cmp.Compare(a.y, b.y) })
	half := lineHeight(rowSize) / 2
	free := top
	for _, n := range names {
		n.at = max(n.y, free+half)
		free = n.at - half + n.height()
	}
	free = bottom
	for _, n := range slices.Backward(names) {
		n.at = min(n.at, free+half-n.height())
		free = n.at - half
	}
}
