package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// How much a table for people shows of a reconciliation; JSON has all of it.
const (
	mostConflicts = 5  // minimal conflicts
	mostSteps     = 30 // steps of one of them
	mostRepairs   = 5  // sets of claims without which the rest holds
	mostSums      = 5
	mostLeft      = 10 // rows of what is left
	mostWithout   = 10 // sources
)

// A teller finds the words for what is known of a topic as a whole, for all
// formats. It is made once for a topic, because naming the lines of a large one
// takes a while.
type teller struct {
	*compare.Reconciliation
	topic *compare.Topic
	names *namer
}

// newTeller returns a teller for a topic that was reconciled.
func newTeller(t *compare.Topic) *teller { return &teller{t.Together, t, newNamer(t)} }

// writeTogether puts out whether all figures of a topic can be true at once.
func writeTogether(p pages, t *compare.Topic) {
	if t.Together == nil || t.Together.Joint == compare.NotAsked {
		return
	}
	w := newTeller(t)
	if w.Joint == compare.Consistent {
		w.writeConsistent(p)
	} else {
		p.paragraph(w.joint())
	}
	if w.Joint == compare.Inconsistent {
		w.writeConflicts(p)
		p.paragraph(w.stretch(w.Stretch) + w.without(mostWithout))
		w.writeRepairs(p)
	}
	w.writeSums(p)
}

// writeConsistent says nothing of a figure that stands alone.
func (w *teller) writeConsistent(p pages) {
	if w.binding() < 2 {
		return
	}
	g, more := w.leftGrid()
	if len(g.rows) == 0 {
		p.paragraph(w.joint() + w.unknown())
		return
	}
	p.paragraph(w.joint() + " What is left where all of them hold:")
	p.grid(g)
	p.paragraph(unshown(len(g.rows)+more, len(g.rows), "row") + w.unknown())
}

// unknown counts what was too much work of what is left.
func (w *teller) unknown() string {
	n := unknown(w.Left)
	if n == 0 {
		return ""
	}
	return " What is left of " + count(n, "count") + " was " + notWorkedOut + "."
}

// writeConflicts puts out each minimal conflict with its proof.
func (w *teller) writeConflicts(p pages) {
	shown := w.Conflicts[:min(mostConflicts, len(w.Conflicts))]
	for i := range shown {
		p.paragraph(w.conflict(&shown[i]))
		steps, hidden := w.shownSteps(&shown[i])
		p.steps(steps)
		p.paragraph(hidden)
	}
	p.paragraph(w.moreConflicts(len(shown)))
}

// writeRepairs puts out what is left without each smallest set of claims.
func (w *teller) writeRepairs(p pages) {
	shown := w.Repairs[:min(mostRepairs, len(w.Repairs))]
	for i := range shown {
		p.note(w.repair(&shown[i]), i == 0)
	}
	p.paragraph(w.moreRepairs(len(shown)))
}

// writeSums puts out the sums, those that do not add up first, so that the cut
// does not hide them.
func (w *teller) writeSums(p pages) {
	sums := slices.Clone(w.Sums)
	slices.SortStableFunc(sums, func(a, b compare.Sum) int { return boolInt(mismatched(b)) - boolInt(mismatched(a)) })
	shown := sums[:min(mostSums, len(sums))]
	for i := range shown {
		p.note(w.sum(&shown[i]), i == 0)
	}
	p.paragraph(unshown(len(sums), len(shown), "sum"))
}

// joint says what is known of the topic, without a word on who is right.
func (w *teller) joint() string {
	switch w.Joint {
	case compare.Consistent:
		return w.allHold() + clash(w.Left) + "." + w.aside() + w.silent()
	case compare.Inconsistent:
		return "Not all of it can be true." + w.aside() + w.silent()
	case compare.NotDecided:
		return "Whether all of it can be true was not decided: too large (" +
			count(w.Work.Unknowns, "unknown") + ", " + count(w.Work.Conditions, "condition") + ")."
	}
	return ""
}

// binding returns how many claims there are that can be true or not.
func (w *teller) binding() int { return len(w.topic.Lines) - len(w.Aside) }

func (w *teller) allHold() string {
	switch n := w.binding(); n {
	case 0:
		return "No figure here binds anything"
	case 1:
		return "The one figure can be true"
	case 2:
		return "Both figures can be true together"
	default:
		return "All " + Number(int64(n)) + " figures can be true together"
	}
}

// aside counts the figures that were left out of account, so that the numbers
// add up to those of the claims above.
func (w *teller) aside() string {
	if len(w.Aside) == 0 {
		return ""
	}
	return " Not taken in, as replaced, repeated or no count of people: " + count(len(w.Aside), "figure") + "."
}

// silent names the figures that leave out what others say, and what they were taken to
// mean: where others say it in several ways, pairs were judged as if they said the same.
func (w *teller) silent() string {
	said := ""
	for axis, lines := range w.Silent {
		if one := takenAs(w.topic, compare.Axis(axis)); one != "" && w.Joint == compare.Inconsistent {
			is := [...]string{"are", "is"}[boolInt(compare.Axis(axis) == compare.Place)]
			said += " Where not given, " + axisWords[axis] + " " + is + " taken as “" + name(one) + "”."
			continue
		}
		if len(lines) == 0 {
			continue
		}
		as := "none of those that others give"
		if compare.Axis(axis) == compare.Days {
			as = "any from the first to the last that others give"
		}
		said += " Not given, and here taken as " + as + ": " + axisWords[axis] + " of " + strings.Join(w.named(lines), "; ") + "."
	}
	return said
}
