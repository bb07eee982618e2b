package compare

// reasonsFor returns the reasons of a judgement, the main one first.
func (al *aligner) reasonsFor(j judgement, a, b *entry) []Reason {
	main := mainReason(j)
	switch main.Kind {
	case Clash:
		main.fill(j, a, b)
	case TooNear:
		main.grow(a, b)
	case Meets:
		if main.Axis == Days && a.days.from == b.days.from && j.axes[Days].Certain() {
			main.Kind = Grows
			main.grow(a, b)
		}
	case Repeats:
		if !al.repeats(a, b) && !al.repeats(b, a) {
			main.Kind = OneOrigin
		}
	}
	if main.Kind == AxisApart && main.Axis == Terms && (a.term|b.term)&excess != 0 {
		main = Reason{Kind: NoCount, Axis: Terms}
	}
	reasons := []Reason{main}
	if main.Kind < AxisApart {
		return reasons
	}
	if j.open(a, b) {
		for axis, r := range j.axes {
			if !r.Certain() && !(main.Kind == AxisApart && main.Axis == Axis(axis)) {
				reasons = append(reasons, undecided(Axis(axis), r, a, b))
			}
		}
	}
	for axis := range NumAxes {
		if assumed(axis, a, b) {
			reasons = append(reasons, Reason{Kind: Assumed, Axis: axis})
		}
	}
	for i, e := range []*entry{a, b} {
		if e.replaced {
			reasons = append(reasons, Reason{Kind: Withdrawn, Swapped: i == 1})
		}
	}
	return reasons
}

// open reports whether the verdict would be another one if more were known of
// the axes: a tension that does not clash in every way that is possible, or a
// pair that could be compared in some way.
func (j judgement) open(a, b *entry) bool {
	switch j.verdict {
	case Tension:
		clashing := Same | Part
		if a.reading.Likely.Lo <= b.reading.Likely.Hi {
			clashing = Same | Whole
		}
		return !j.near && j.joint&^clashing != 0
	case NotComparable:
		_, certain := firstCertain(j.axes)
		return !certain
	}
	return false
}

func undecided(axis Axis, r Relation, a, b *entry) Reason {
	u := Reason{Kind: Undecided, Axis: axis, Relation: r}
	if axis == Terms {
		u.Doubts = a.term.Doubts(b.term)
	}
	return u
}

// mainReason returns the first reason of a judgement, without its numbers; it
// rests on the axes alone.
func mainReason(j judgement) Reason {
	switch j.verdict {
	case Superseded:
		return Reason{Kind: Replaced, Swapped: j.swapped}
	case Echo:
		return Reason{Kind: Repeats, Swapped: j.swapped, Changed: j.changed}
	case Restated:
		return Reason{Kind: CarriedTwo, Changed: j.changed}
	case NotComparable:
		return notComparable(j.axes)
	case Conflict, Tension:
		if j.near {
			return Reason{Kind: TooNear}
		}
		return Reason{Kind: Clash}
	}
	return Reason{Kind: Meets, Axis: firstAxis(j.axes, Part|Whole)}
}

// firstAxis returns the first axis on which one of the relations is possible,
// NumAxes for none.
func firstAxis(axes [NumAxes]Relation, r Relation) Axis {
	for axis, s := range axes {
		if s&r != 0 {
			return Axis(axis)
		}
	}
	return NumAxes
}

// aside are the relations under which two claims cannot be compared.
const aside = Overlap | Apart | Unlinked

// notComparable returns why two claims cannot be compared: the first axis that
// rules it out, else the first one that may.
func notComparable(axes [NumAxes]Relation) Reason {
	if r, ok := firstCertain(axes); ok {
		return r
	}
	if axis := firstAxis(axes, aside); axis < NumAxes {
		return Reason{Kind: AxisApart, Axis: axis, Relation: axes[axis]}
	}
	last := NumAxes - 1
	for axes[last]&(Part|Whole) == 0 {
		last--
	}
	return Reason{Kind: AxesMixed, Axis: last, Relation: axes[last]}
}

// firstCertain returns the first axis that rules a comparison out, whatever the
// axes after it: the claims stand aside on it, or one is part of the other on it
// and the whole on an axis before.
func firstCertain(axes [NumAxes]Relation) (Reason, bool) {
	var seen Relation
	for axis, r := range axes {
		if r&^aside == 0 {
			return Reason{Kind: AxisApart, Axis: Axis(axis), Relation: r}, true
		}
		if r == Part || r == Whole {
			if seen |= r; seen == Part|Whole {
				return Reason{Kind: AxesMixed, Axis: Axis(axis), Relation: r}, true
			}
		}
	}
	return Reason{}, false
}

// fill names the ends that clash: the possible ones of a conflict, else the
// likely ones.
func (r *Reason) fill(j judgement, a, b *entry) {
	i, k := ends(j.verdict, a, b)
	if i.Lo > k.Hi {
		r.Low, r.High = i.Lo, k.Hi
		return
	}
	r.Low, r.High, r.Swapped = k.Lo, i.Hi, true
}

// ends returns the intervals that a verdict rests on.
func ends(v Verdict, a, b *entry) (Interval, Interval) {
	if v == Conflict {
		return a.reading.Possible, b.reading.Possible
	}
	return a.reading.Likely, b.reading.Likely
}

// grow says how many people a running count must have grown by, and in how many
// days: from the likely high end of the earlier one to the likely low end of the
// later one; no people where the earlier one may already have been as high.
func (r *Reason) grow(a, b *entry) {
	if a.days.until2 > b.days.until2 {
		a, b, r.Swapped = b, a, true
	}
	r.Days, r.DaysMost = max(0, int(b.days.until1-a.days.until2)), int(b.days.until2-a.days.until1)
	if !a.reading.Likely.Open() {
		r.People = max(0, b.reading.Likely.Lo-a.reading.Likely.Hi)
	}
}

// Doubts returns the outcomes on whose settling it depends how t stands to u:
// those that may be settled in more than one way, of which not all leave the same
// relations possible.
func (t Term) Doubts(u Term) Outcomes {
	var doubts Outcomes
	for o := KilledOutright; o <= Displaced; o <<= 1 {
		first, ways := Relation(0), settles(t, u, o)
		for way := uint8(1); way != 0; way <<= 1 {
			if ways&way == 0 {
				continue
			}
			switch r := t.relateSettled(u, o, way); {
			case first == 0:
				first = r
			case r != first:
				doubts |= o
			}
		}
	}
	return doubts
}

// pair works out a judgement in full.
func (al *aligner) pair(i, k int, j judgement) Pair {
	a, b := &al.entries[i], &al.entries[k]
	p := Pair{A: i, B: k, Verdict: j.verdict, Axes: j.axes, Reasons: al.reasonsFor(j, a, b)}
	if j.verdict == NotComparable {
		return p
	}
	x, y := ends(j.verdict, a, b)
	p.Gap, p.Nearest, p.Widest = x.Gap(y), x.Nearest(y), x.Widest(y)
	n, ok := a.claim.Figure.Named()
	m, ok2 := b.claim.Figure.Named()
	if ok && ok2 {
		p.AsSaid = ratio(max(n, m), min(n, m))
		if n == m {
			p.AsSaid = 1
		}
	}
	return p
}
