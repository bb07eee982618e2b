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
	case r.Axis == compare.Days:
		return append(b, "Their days overlap, and neither's lie within the other's"...)
	case r.Axis == compare.Terms:
		return appendTermsAside(b, x.Term, y.Term, r.Relation)
	}
	one, two := x.Subject, y.Subject
	if r.Axis == compare.Place {
		one, two = x.Place, y.Place
	}
	if r.Relation == compare.Apart {
		return appendNames(b, "% and % are declared to have nothing in common", name(one), name(two))
	}
	return appendNames(b, "Nothing links % and %, so whether the one is part of the other is unknown", "“"+name(one)+"”", "“"+name(two)+"”")
}

func appendTermsAside(b []byte, x, y compare.Term, r compare.Relation) []byte {
	one, two := "“"+x.String()+"”", "“"+y.String()+"”"
	switch r {
	case compare.Apart:
		return appendNames(b, "Nobody is counted under both % and %", one, two)
	case compare.Overlap:
		return appendNames(b, "% and % overlap, and neither takes in the other", one, two)
	}
	b = appendNames(b, "% may take in people whom % does not, and the other way round: it depends on ", one, two)
	return append(b, orList(x.Doubts(y).Names())...)
}

// appendUndecided says what would have to be known on an axis.
func appendUndecided(b []byte, n *namer, p *compare.Pair, r *compare.Reason) []byte {
	x, y := &n.lines[p.A], &n.lines[p.B]
	if r.Axis != compare.Terms {
		return append(append(b, "it depends on "...), axisOpen[r.Axis]...)
	}
	b = appendNames(b, "it depends on whether % and % take in ", "“"+x.Term.String()+"”", "“"+y.Term.String()+"”")
	return append(b, orList(r.Doubts.Names())...)
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
