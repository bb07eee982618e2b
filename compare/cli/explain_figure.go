package cli

import (
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// explainFigure explains a whole figure: what it may stand for, and what most
// readers take it for.
func explainFigure(phrase string) (explanation, bool) {
	f, err := compare.ParseFigure(phrase, '.')
	if err != nil {
		return explanation{}, false
	}
	row := rowOf(f)
	e := explanation{title: phrase + " (figure)", text: kindWords[row.Kind]}
	e.facts = append(e.facts, readingFacts(f)...)
	if len(row.Words) > 1 {
		e.facts = append(e.facts, fact{"also", strings.Join(row.Words, ", ")})
	}
	e.facts = append(e.facts, fact{"from", row.Evidence})
	if f.Range {
		e.text = kindRange
		e.facts = e.facts[:len(e.facts)-1]
	}
	if f.Maximum() {
		e.facts = append(e.facts, fact{"note", "a maximum and no estimate; tables say so"})
	}
	return e, true
}

// rowOf returns the row of the table of readings that says most of the figure.
func rowOf(f compare.Figure) *compare.Hedge {
	if f.Amount != compare.HedgeBare {
		return f.Amount.Row()
	}
	return f.Hedge.Row()
}

// readingFacts returns the two readings of a figure, and what other profiles
// take as likely where that differs.
func readingFacts(f compare.Figure) []fact {
	press := f.Read(compare.Press)
	facts := []fact{{"possible", render.Range(press.Possible)}, {"likely", render.Range(press.Likely)}}
	for profile := compare.Literal; int(profile) < len(compare.Profiles); profile++ {
		r := f.Read(profile)
		if r == press {
			continue
		}
		text := "likely " + render.Range(r.Likely)
		if r.Possible != press.Possible {
			text = "possible " + render.Range(r.Possible) + ", " + text
		}
		facts = append(facts, fact{"--profile " + compare.Profiles[profile], text})
	}
	return facts
}

// hedgedNumbers are the numbers for which a hedge is shown.
var hedgedNumbers = []int64{40, 300, 1100, 3000, 25000}

// explainHedge explains a hedge without a number.
func explainHedge(phrase string) (explanation, bool) {
	for _, row := range compare.Hedges() {
		if !slices.Contains(row.Words, phrase) {
			continue
		}
		e := explanation{title: phrase + " (hedge)", text: kindWords[row.Kind]}
		for _, n := range hedgedNumbers {
			words, f, ok := hedged(phrase, render.Number(n))
			if !ok {
				break
			}
			r := f.Read(compare.Press)
			e.facts = append(e.facts, fact{words, "likely " + render.Range(r.Likely) + "; possible " + render.Range(r.Possible)})
		}
		e.facts = append(e.facts, fact{"also", strings.Join(row.Words, ", ")}, fact{"from", row.Evidence})
		return e, true
	}
	return explanation{}, false
}

// hedged puts a hedge before a number, or behind it where it belongs there.
func hedged(hedge, number string) (words string, f compare.Figure, ok bool) {
	for _, words = range []string{hedge + " " + number, number + " " + hedge} {
		if f, err := compare.ParseFigure(words, '.'); err == nil {
			return words, f, true
		}
	}
	return "", f, false
}
