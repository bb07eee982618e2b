package render

import (
	"strings"

	"counterclaim/compare"
)

// appendAside says why two claims cannot be compared on an axis.
func appendAside(b []byte, n *namer, p *compare.Pair, r *compare.Reason) []byte {
	x, y := &n.lines[p.A], &n.lines[p.B]
	switch {
	case r.Axis == compare.Days && (x.Term.State() || y.Term.State()):
		return append(b, "The number of people in a state such as missing may fall, so it is compared on one day only"...)
	case r.Axis == compare.Days && r.Relation == compare.Apart:
		return append(b, "They count different days"...)
	case r.Axis == compare.Days && r.Relation == compare.Overlap:
		return append(b, "Their days overlap, and neither's lie within the other's"...)
	case r.Axis == compare.Days:
		return append(append(b, "How their days stand to each other depends on "...), axisOpen[compare.Days]...)
	case r.Axis == compare.Terms:
		return appendTermsAside(b, x.Term, y.Term, r.Relation)
	}
	one, two := x.Subject, y.Subject
	if r.Axis == compare.Place {
		one, two = x.Place, y.Place
	}
	if r.Relation == compare.Apart {
		return appendNames(b, "By what is declared of them, “%” and “%” have nothing in common", name(one), name(two))
	}
	return appendNames(b, "Nothing links “%” and “%”, so whether the one is part of the other is unknown", name(one), name(two))
}

func appendTermsAside(b []byte, x, y compare.Term, r compare.Relation) []byte {
	switch r {
	case compare.Apart:
		return appendNames(b, "Nobody is counted under both “%” and “%”", x.String(), y.String())
	case compare.Overlap:
		return appendNames(b, "“%” and “%” overlap, and neither takes in the other", x.String(), y.String())
	}
	b = appendNames(b, "“%” may take in people whom “%” does not, and the other way round; it depends on ", x.String(), y.String())
	return appendDoubts(b, x, y, x.Doubts(y))
}

// appendUndecided says what would have to be known on an axis.
func appendUndecided(b []byte, n *namer, p *compare.Pair, r *compare.Reason) []byte {
	b = append(b, "it depends on "...)
	if r.Axis != compare.Terms {
		return append(b, axisOpen[r.Axis]...)
	}
	return appendDoubts(b, n.lines[p.A].Term, n.lines[p.B].Term, r.Doubts)
}

// manyDoubts is the number of doubtful outcomes from which on they are not named
// one by one.
const manyDoubts = 5

// appendDoubts says which outcomes would have to be settled, each with the terms
// in which it is doubtful.
func appendDoubts(b []byte, t, u compare.Term, doubts compare.Outcomes) []byte {
	sep := ""
	for _, term := range [...]compare.Term{t, u} {
		_, possibly := term.Bounds()
		open := possibly & doubts
		if open == 0 {
			continue
		}
		names := open.Names()
		b = append(b, sep...)
		if len(names) >= manyDoubts {
			b = appendNames(b, "what “%” takes in", term.String())
		} else {
			for i, name := range names {
				names[i] = outcomeNouns[name]
			}
			b = appendNames(b, "whether “%” takes in ", term.String())
			b = append(b, orList(names)...)
		}
		sep = " and "
	}
	return b
}

// outcomeNouns say of whom an outcome is.
var outcomeNouns = map[string]string{
	"killed outright": "those killed outright", "died of wounds": "those who died of wounds",
	"died of another direct cause": "those who died of another direct cause", "indirect deaths": "indirect deaths",
	"wounded": "the wounded", "ill": "the ill", "missing": "the missing", "captured": "the captured",
	"deserted": "those who deserted", "displaced": "the displaced",
}

var axisOpen = [compare.NumAxes]string{
	compare.People: "who is counted", compare.Place: "the places counted",
	compare.Terms: "what is counted", compare.Days: "the exact last day counted",
}

// orList joins words: "a, b or c".
func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
