package sources

import (
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// The form in which extract writes a claim as JSON, and in which annotated articles
// have it, takes the figure apart and has a list of what it counts. This file says
// what the parts are called; write_json.go writes them, form_read.go reads them.

// The keys of the form that are no fields of a dataset.
const (
	keySuperseded = "superseded" // the article gives a newer figure; revises says so of a dataset
	keyDefinition = "definition" // what is counted, in the words of the dataset
	keyWhy        = "why"        // which words gave which field; for people, and passed over
	keyCanonical  = "canonical"  // the figure in the words of the table of readings
)

// The classes of hedges in the form.
const (
	hedgeExact   = "exact"
	hedgeAbout   = "about"
	hedgeNearly  = "nearly"
	hedgeOver    = "over"
	hedgeAtLeast = "at least"
	hedgeUpTo    = "up to"
	hedgeUnder   = "under"
	hedgeRange   = "range"
	hedgeVague   = "vague"
)

// hedgeClasses says to which class a kind of hedge belongs.
var hedgeClasses = map[compare.Kind]string{
	compare.Bare: hedgeExact, compare.Exact: hedgeExact, compare.None: hedgeExact, compare.About: hedgeAbout,
	compare.Nearly: hedgeNearly, compare.Over: hedgeOver, compare.AtLeast: hedgeAtLeast,
	compare.UpTo: hedgeUpTo, compare.AtMost: hedgeUpTo, compare.Under: hedgeUnder,
	compare.Amount: hedgeVague, compare.Many: hedgeVague,
}

// hedgeWords are the words for a number of each class.
var hedgeWords = map[string]string{
	hedgeExact: "", hedgeAbout: "about ", hedgeNearly: "nearly ", hedgeOver: "more than ",
	hedgeAtLeast: "at least ", hedgeUpTo: "up to ", hedgeUnder: "fewer than ",
}

// A whole is a whole number that may be missing.
type whole struct {
	n   int64
	has bool
}

func (w whole) appendTo(b []byte, key string) []byte {
	b = append(append(append(b, '"'), key...), `":`...)
	if !w.has {
		return append(b, "null,"...)
	}
	return append(strconv.AppendInt(b, w.n, 10), ',')
}

// A classified is a figure in the parts of the form: value is the number named, or
// low and high are the two ends of a range.
type classified struct {
	hedge            string
	value, low, high whole
}

// classify takes a figure apart.
func classify(f compare.Figure) classified {
	switch {
	case f.Text == "":
		return classifyGiven(f.Given)
	case f.Range:
		return classified{hedge: hedgeRange, low: whole{f.A, true}, high: whole{f.B, true}}
	case f.Amount != compare.HedgeBare && f.A == 1 && slices.Contains(f.Amount.Row().Words, "a couple"):
		return classified{hedge: hedgeExact, value: whole{2, true}} // as good as a number
	case f.Amount != compare.HedgeBare:
		return classified{hedge: hedgeVague}
	}
	class := hedgeClasses[f.Hedge.Row().Kind]
	return classified{hedge: class, value: whole{f.A, class != hedgeVague}}
}

// classifyGiven takes apart a figure of which only numbers were given.
func classifyGiven(g compare.Given) classified {
	low, best, high := whole{g.Low, g.HasLow}, whole{g.Best, g.HasBest}, whole{g.High, g.HasHigh}
	switch {
	case g.HasLow && g.HasHigh && g.Low != g.High:
		return classified{hedge: hedgeRange, low: low, high: high}
	case g.HasBest:
		return classified{hedge: hedgeExact, value: best}
	case g.HasLow && g.HasHigh:
		return classified{hedge: hedgeExact, value: low}
	case g.HasLow:
		return classified{hedge: hedgeAtLeast, value: low}
	}
	return classified{hedge: hedgeUpTo, value: high}
}

// words returns a figure in words that is classified so; empty where the parts do
// not say enough.
func (c classified) words() string {
	switch {
	case c.hedge == hedgeVague:
		return "many" // all that is certain of an amount in words that nobody can read
	case c.low.has && c.high.has && !c.value.has:
		return compare.Grouped(c.low.n) + " to " + compare.Grouped(c.high.n)
	case !c.value.has:
		return ""
	}
	return hedgeWords[c.hedge] + compare.Grouped(c.value.n)
}

// outcomeNames are the names in the form for terms of the table of definitions that
// have another one there.
var outcomeNames = map[string]string{
	"killed in action": "killed", "battle deaths": "killed", "died of wounds": "killed", "indirect deaths": "killed",
	"casualties (NATO)": "casualties", "irrecoverable losses": "losses", "toll": "victims",
}

// outcomesOf returns what is counted, in the words of the form; none where they
// have none for it.
func outcomesOf(counts string) (names []string) {
	switch counts { // nearly all
	case "":
		return nil
	case "killed":
		return onlyKilled
	case "killed or wounded":
		return killedWounded
	}
	term, ok := compare.ParseTerm(counts)
	if !ok {
		return nil
	}
	if strings.Contains(compare.Fold(counts), "casualties") {
		return []string{"casualties"} // as ambiguous as the words
	}
	for i, d := range compare.Definitions() {
		if term>>i&1 == 0 {
			continue
		}
		name := d.Name
		if other, ok := outcomeNames[name]; ok {
			name = other
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

var onlyKilled, killedWounded = []string{"killed"}, []string{"killed", "wounded"}

// joinOutcomes makes a definition in words of a list of outcomes.
func joinOutcomes(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return strings.Join(names, "")
}
