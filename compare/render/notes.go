package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// RestWords says what the pairs of a topic that are not listed have in common.
func RestWords(r compare.Rest) string {
	s := Number(int64(r.Pairs)) + " " + r.Verdict.String()
	if why := restWhy(r); why != "" {
		s += " (" + why + ")"
	}
	return s
}

// mostNamed is how many claims a note names.
const mostNamed = 20

// linesNamed names lines of a topic, and counts those beyond what one can read.
func linesNamed(t *compare.Topic, lines []int) string {
	names := newNamer(t)
	var who []string
	for i, l := range lines {
		if i == mostNamed {
			return strings.Join(who, "; ") + " and " + Number(int64(len(lines)-i)) + " more"
		}
		who = append(who, names.of(l))
	}
	return strings.Join(who, "; ")
}

func restWhy(r compare.Rest) string {
	axis := r.Reason.Axis
	switch {
	case r.Reason.Kind == compare.AxesMixed:
		return "each is part of the other in some respect"
	case r.Reason.Kind == compare.TooNear:
		return "too near for growth"
	case r.Reason.Kind == compare.AxisApart && !r.Reason.Relation.Certain():
		return axisWords[axis] + " may differ"
	case r.Reason.Kind == compare.AxisApart:
		return map[compare.Relation]string{
			compare.Unlinked: axisWords[axis] + " that nothing links",
			compare.Apart:    "different " + axisWords[axis],
			compare.Overlap:  axisWords[axis] + " that overlap",
		}[r.Reason.Relation]
	case r.Verdict == compare.Fits && axis == compare.Days:
		return "part of the other in days"
	case r.Verdict == compare.Fits && axis < compare.NumAxes:
		return "part of the other in " + axisWords[axis]
	}
	return ""
}

var axisWords = [compare.NumAxes]string{
	compare.People: "people", compare.Place: "place", compare.Terms: "definition", compare.Days: "days",
}

// NoteWords says what is to be known about a topic, in one sentence.
func NoteWords(t *compare.Topic, n compare.Note) string {
	who := linesNamed(t, n.Lines)
	switch n.Kind {
	case compare.NoteDecides:
		pairs := "some pairs"
		if n.Pairs > 0 {
			pairs = count(n.Pairs, "pair")
		}
		if n.Axis != compare.Terms {
			return "To decide " + pairs + ", " + axisOpen[n.Axis] + " must be known."
		}
		return "To decide " + pairs + ", it must be known " + string(appendDoubts(nil, n.Terms[0], n.Terms[1], n.Doubts)) + "."
	case compare.NoteEcho:
		return "One witness, not " + strconv.Itoa(len(n.Lines)) + ": " + who + "."
	case compare.NoteMaximum:
		return "A maximum, not an estimate: " + who + "."
	case compare.NoteAssumed:
		as := "assumed the same"
		if one := takenAs(t, n.Axis); one != "" {
			as = "taken as “" + name(one) + "”"
		}
		return "Not given, and " + as + ": " + axisWords[n.Axis] + " of " + who + "."
	}
	return ""
}
