package cli

import (
	"strings"

	"counterclaim/compare"
)

// explainTerm explains a definition: a term of the table, a synonym, or several
// joined.
func explainTerm(phrase string) (explanation, bool) {
	t, ok := compare.ParseTerm(phrase)
	if !ok {
		return explanation{}, false
	}
	certainly, possibly := t.Bounds()
	e := explanation{title: phrase + " (definition)"}
	if t.String() != compare.Fold(phrase) {
		e.title = phrase + " (definition): " + t.String()
	}
	facts := []fact{{"certainly", strings.Join(certainly.Names(), ", ")}, {"possibly", strings.Join(possibly.Names(), ", ")}}
	if t.State() {
		facts = append(facts, fact{"counts", "people in a state that they may leave again: two counts are compared on the same day only"})
	} else if certainly|possibly != 0 {
		facts = append(facts, fact{"counts", "events: it only grows"})
	}
	for _, d := range compare.Definitions() {
		if one, ok := compare.ParseTerm(d.Name); ok && one == t {
			facts = append(facts, fact{"takes in", strings.Join(d.Includes, ", ")},
				fact{"also", strings.Join(d.Synonyms, ", ")}, fact{"note", d.Note}, fact{"from", d.Evidence})
		}
	}
	facts = append(facts, fact{"example", "counts: " + t.String()})
	for _, f := range facts {
		if f.text != "" {
			e.facts = append(e.facts, f)
		}
	}
	return e, true
}

// explainTwo sets two definitions beside each other.
func explainTwo(a, b string) []explanation {
	t, ok := compare.ParseTerm(a)
	u, ok2 := compare.ParseTerm(b)
	if !ok || !ok2 {
		return nil
	}
	var ways []string
	for _, n := range t.Relate(u).Names() {
		ways = append(ways, relationWords[n])
	}
	e := explanation{title: compare.Fold(a) + " beside " + compare.Fold(b)}
	e.text = quote(t.String()) + " " + strings.Join(ways, ", or ") + " " + quote(u.String())
	switch {
	case noCount(t) || noCount(u):
		e.text = quote(t.String()) + " and " + quote(u.String()) + " are never compared: one of them is no count."
	case len(ways) == 1:
		e.text += ", however the doubtful outcomes are settled."
	default:
		e.text += ": it depends on how the doubtful outcomes are settled."
	}
	for _, term := range []compare.Term{t, u} {
		certainly, possibly := term.Bounds()
		e.facts = append(e.facts, fact{term.String(), both(certainly, possibly)})
	}
	return []explanation{e}
}

// noCount reports whether the term is an estimate from statistics, which takes
// in no outcome.
func noCount(t compare.Term) bool {
	certainly, possibly := t.Bounds()
	return certainly|possibly == 0
}

// both writes what a term certainly and possibly takes in.
func both(certainly, possibly compare.Outcomes) string {
	text := "certainly " + strings.Join(certainly.Names(), ", ")
	switch {
	case certainly|possibly == 0:
		return "no outcomes: it is no count"
	case certainly == 0:
		text = "nothing for certain"
	}
	if possibly != 0 {
		text += "; possibly " + strings.Join(possibly.Names(), ", ")
	}
	return text
}
