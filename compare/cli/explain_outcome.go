package cli

import (
	"strings"

	"counterclaim/compare"
)

// outcomeWords say what each outcome is.
var outcomeWords = map[compare.Outcomes]string{
	compare.KilledOutright: "Died at once, of what is counted about: the fighting, the flood, the blow itself.",
	compare.DiedOfWounds:   "Was wounded first, and died of the wounds later.",
	compare.DiedOtherwise:  "Died of another direct cause: an accident, an illness or a crime in the midst of what is counted about.",
	compare.IndirectDeaths: "Died of what followed, such as hunger or disease, and not of the event itself.",
	compare.Wounded:        "Was hurt and lived, also whoever has come back since.",
	compare.Ill:            "Fell ill, and was not wounded.",
	compare.Missing:        "Nobody knows where the person is, dead or alive.",
	compare.Captured:       "Is or was held by the other side.",
	compare.Deserted:       "Left the own side without leave.",
	compare.Displaced:      "Had to leave home.",
}

// outcomes returns all outcomes, in the order of the table of definitions.
func outcomes() []compare.Outcomes {
	var all []compare.Outcomes
	for o := compare.KilledOutright; o <= compare.Displaced; o <<= 1 {
		all = append(all, o)
	}
	return all
}

func outcomeNames() []string {
	var names []string
	for _, o := range outcomes() {
		names = append(names, o.Names()...)
	}
	return names
}

// explainOutcome explains one way in which a person may come to harm, by the terms
// that take it in.
func explainOutcome(phrase string) (explanation, bool) {
	for _, o := range outcomes() {
		if name := o.Names()[0]; name == phrase {
			e := explanation{title: name + " (outcome)", text: outcomeWords[o]}
			certain, possible := takenInBy(o)
			for _, f := range []fact{{"certainly in", strings.Join(certain, ", ")}, {"possibly in", strings.Join(possible, ", ")}} {
				if f.text != "" {
					e.facts = append(e.facts, f)
				}
			}
			return e, true
		}
	}
	return explanation{}, false
}

// takenInBy returns the terms that take an outcome in, for certain and possibly.
func takenInBy(o compare.Outcomes) (certain, possible []string) {
	for _, d := range compare.Definitions() {
		t, ok := compare.ParseTerm(d.Name)
		if !ok {
			continue
		}
		certainly, possibly := t.Bounds()
		switch {
		case certainly&o != 0:
			certain = append(certain, d.Name)
		case possibly&o != 0:
			possible = append(possible, d.Name)
		}
	}
	return certain, possible
}
