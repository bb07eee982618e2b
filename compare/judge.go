package compare

// A judgement is the verdict on two entries with what it rests on. The words and
// numbers of its reasons are worked out only for pairs that are shown.
type judgement struct {
	verdict Verdict
	axes    [NumAxes]Relation
	joint   Relation // all axes together, as combine gives it
	near    bool     // a tension only because growth must not hide a quarrel
	swapped bool     // of Superseded and Echo: a replaces or repeats b
	changed Change   // of Restated
}

// judge sets two entries of one topic beside each other.
func (al *aligner) judge(a, b *entry) judgement {
	if al.linked {
		if j, ok := al.judgeLinks(a, b); ok {
			return j
		}
	}
	if a.source == b.source && a.said == b.said && a.said.Exact() {
		return al.judgeStatement(a, b)
	}
	return al.judgeNumbers(a, b)
}

// judgeStatement judges what one source said on one day. Terms that it gives side
// by side, and that may have nobody in common, have nobody in common: who counts
// 14 dead and 52 missing does not count the missing among the dead.
func (al *aligner) judgeStatement(a, b *entry) judgement {
	if j, ok := al.judgeRestated(a, b); ok {
		return j
	}
	axes := al.axes(a, b)
	if axes[Terms]&Apart != 0 && axes[People] == Same && axes[Place] == Same {
		axes[Terms] = Apart
	}
	return al.judgeAxes(a, b, axes)
}

// judgeNumbers judges two entries as if nothing linked them.
func (al *aligner) judgeNumbers(a, b *entry) judgement {
	return al.judgeAxes(a, b, al.axes(a, b))
}

func (al *aligner) judgeAxes(a, b *entry, axes [NumAxes]Relation) judgement {
	j := judgement{axes: axes, joint: combine(axes)}
	j.verdict = verdictOf(j.joint, &a.reading, &b.reading)
	if j.verdict == Fits && al.tooNear(a, b, axes) {
		j.verdict, j.near = Tension, true
	}
	return j
}

// verdictOf returns the verdict on two readings, given the ways in which what
// the one counts may stand to what the other counts.
//
// Whoever is counted in a part is counted in the whole. So "a is part of b"
// clashes when a's lowest count lies above b's highest; "same" is "part" in both
// directions. It is a conflict if the possible readings clash in every way that
// is possible, and a tension if the likely ones (which lie within the possible)
// clash in any.
func verdictOf(joint Relation, a, b *Reading) Verdict {
	switch {
	case joint&(Same|Part) != 0 && a.Likely.Lo > b.Likely.Hi:
		if joint&^(Same|Part) == 0 && a.Possible.Lo > b.Possible.Hi {
			return Conflict
		}
		return Tension
	case joint&(Same|Whole) != 0 && b.Likely.Lo > a.Likely.Hi:
		if joint&^(Same|Whole) == 0 && b.Possible.Lo > a.Possible.Hi {
			return Conflict
		}
		return Tension
	}
	return undisputed(joint)
}

// undisputed returns the verdict where no reading clashes.
func undisputed(joint Relation) Verdict {
	switch {
	case joint&Overlap != 0:
		return NotComparable
	case joint == Same:
		return Agree
	}
	return Fits
}

// tooNear reports whether two running counts of two sources, alike but for their
// last day, end so close together that readings which would conflict on one day
// leave a tension. Growth would have to explain them, and must not hide a
// quarrel.
func (al *aligner) tooNear(a, b *entry, axes [NumAxes]Relation) bool {
	if axes[People] != Same || axes[Place] != Same || axes[Terms] != Same || a.term.State() || a.source == b.source {
		return false
	}
	if _, meet := a.reading.Possible.Meet(b.reading.Possible); meet {
		return false
	}
	_, near := a.days.near(b.days)
	return near
}
