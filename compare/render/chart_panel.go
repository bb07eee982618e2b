package render

import (
	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// panel puts out one group: its lines, and their names at the right.
func (v *timeView) panel(p panel) {
	s := v.s
	s.space(14)
	s.block(p.heading, rowSize, true, picture.Letters, 4)
	s.space(12)
	top := s.y
	bottom := top + v.height(p)
	a := v.axis(p, bottom, top+panelTop)
	v.zero = v.zero || a.zero != 0
	v.grid(a, top, bottom)
	behind := len(s.Shapes)
	for _, u := range p.runs {
		for _, b := range bands(u, v.days, a, top) {
			s.Add(b)
		}
	}
	for _, u := range p.runs {
		for _, l := range steps(u, v.days, a) {
			s.Add(l)
		}
	}
	for _, u := range p.runs {
		for _, st := range u.stands {
			for _, r := range st.rows {
				s.Add(v.point(r, v.days.at(st.day), a, top))
			}
		}
	}
	if v.many && len(p.runs) > 1 {
		v.lineLabels(p, a, s.Shapes[behind:], top, bottom)
	}
	s.y = bottom
	if s.narrow() {
		v.dates()
		v.nameList(p)
		return
	}
	v.lineNames(p, a, top, bottom)
}

// grid puts out the lines of the ticks and the numbers beside them.
func (v *timeView) grid(a *axis, top, bottom float64) {
	s := v.s
	s.Add(a.breaks(v.plot-4, (a.at(0)+a.at(a.ticks[0]))/2, true)...)
	for _, t := range v.days.ticks {
		s.Add(upright(v.days.at(t.day), top, bottom, 1, picture.Grid))
	}
	for _, n := range a.marked() {
		ink := picture.Grid
		if n == 0 {
			ink = picture.Axis
		}
		y := a.at(n)
		s.Add(level(v.plot, v.end, y, 1, ink))
		s.Add(picture.Text{At: picture.Point{X: v.plot - 8, Y: y + descent(noteSize)}, Text: Number(n), Size: noteSize, Anchor: picture.End, Ink: picture.Muted})
	}
}

// bands returns what most readers take from each figure, until the source's next.
func bands(u *run, days *dayAxis, a *axis, top float64) (shapes []picture.Shape) {
	stands := u.standing()
	for i := 1; i < len(stands); i++ {
		s := stands[i-1]
		from, to := days.at(s.day), days.at(stands[i].day)
		low, high := a.at(s.likely.Lo), upper(s.likely, a, top)
		if low > high {
			shapes = append(shapes, picture.Box{X: from, Y: high, W: to - from, H: low - high, Ink: u.ink, Faint: true})
		}
	}
	return shapes
}

// upper returns the height of an upper end.
func upper(i compare.Interval, a *axis, top float64) float64 {
	if i.Open() {
		return top
	}
	return a.at(i.Hi)
}

// steps returns the lines of a run: level at a number until the next day on which
// the source says one, and broken where it names none, or several.
func steps(u *run, days *dayAxis, a *axis) (lines []picture.Shape) {
	var points []picture.Point
	end := func() {
		if len(points) > 1 {
			lines = append(lines, picture.Line{Points: points, Ink: u.ink, Width: 2})
		}
		points = nil
	}
	stands := u.standing()
	for i, s := range stands {
		if s.number < 0 {
			end()
			continue
		}
		points = append(points, picture.Point{X: days.at(s.day), Y: a.at(s.number)})
		if i+1 < len(stands) {
			points = append(points, picture.Point{X: days.at(stands[i+1].day), Y: a.at(s.number)})
		}
	}
	end()
	return lines
}

// point returns one claim: its likely reading upright, and a mark at each number
// as said.
func (v *timeView) point(r *chartRow, x float64, a *axis, top float64) picture.Group {
	g := picture.Group{Title: claimWords(r.Line, wholeText)}
	if v.s.o.Readings && r.tolerated() {
		low, high := a.at(r.Reading.Possible.Lo), upper(r.Reading.Possible, a, top)
		g.Shapes = append(g.Shapes, upright(x, high, low, 1, r.ink), level(x-3, x+3, low, 1, r.ink))
	}
	if i, ok := stated(r.Figure); ok {
		g.Shapes = append(g.Shapes, frame(x-4.5, a.at(i.Hi), x+4.5, a.at(i.Lo), r.ink))
	}
	low, high := a.at(r.Reading.Likely.Lo), upper(r.Reading.Likely, a, top)
	if low-high < 3 {
		low, high = (low+high)/2+1.5, (low+high)/2-1.5
	}
	g.Shapes = append(g.Shapes, picture.Box{X: x - 2, Y: high, W: 4, H: low - high, Ink: r.ink, Faint: r.aside()})
	if r.openAbove() {
		v.arrows = true
		g.Shapes = append(g.Shapes, tip(x, high, -7, r))
	}
	if length := min(7, a.from-low); r.openBelow() && length >= leastArrow {
		v.arrows = true
		g.Shapes = append(g.Shapes, tip(x, low, length, r))
	}
	for _, n := range named(r.Figure) {
		at := picture.Point{X: x, Y: a.at(n)}
		g.Shapes = append(g.Shapes, picture.Mark{At: at, R: ringSize, Form: r.form, Ink: r.ink})
		if r.aside() {
			g.Shapes = append(g.Shapes, picture.Mark{At: at, R: ringSize - 2, Form: r.form, Ink: picture.Paper})
		}
	}
	return g
}

// tip returns the head of an arrow that points up or down.
func tip(x, y, way float64, r *chartRow) picture.Area {
	return picture.Area{Points: []picture.Point{{X: x - 5, Y: y}, {X: x, Y: y + way}, {X: x + 5, Y: y}}, Ink: r.ink, Faint: r.aside()}
}
