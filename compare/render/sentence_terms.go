package render

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/compare"
)

// How the words for what is counted stand in a sentence: "soldiers killed",
// "casualties among soldiers", "soldiers who deserted". Others stand between
// quotation marks.
var (
	termAdjectives = listed("killed, killed outright, killed in action, killed in combat, slain, dead, confirmed dead, wounded, injured, hurt, maimed, " +
		"wounded in action, missing, missing in action, unaccounted for, captured, detained, taken prisoner, ill, sick, displaced, " +
		"internally displaced, homeless, affected")
	termNouns = listed("deaths, confirmed deaths, fatalities, battle deaths, battle-related deaths, battle dead, combat deaths, indirect deaths, " +
		"deaths from hunger, deaths from disease, excess deaths, excess mortality, lives lost, injuries, casualties, casualties (nato), " +
		"military casualties, losses, personnel losses, combat losses, irrecoverable losses, irretrievable losses, permanent losses, " +
		"victims, prisoners, prisoners of war, deserters, desertions")
	termClauses = map[string]string{
		"died": "who died", "deserted": "who deserted", "died of wounds": "who died of wounds", "toll": "counted in the toll",
	}
)

// harmWords are what a series counts in its sources' own words, and how these stand in
// a sentence.
type harmWords struct {
	words  string // empty where nobody says what is counted
	clause string // how they stand behind people, if they do as a clause
	noun   bool
	adj    bool
}

// harmOf finds how words stand in a sentence.
func harmOf(words string) harmWords {
	folded := compare.Fold(words)
	w := harmWords{words: voice(words), clause: termClauses[folded]}
	parts := termParts(folded)
	all := func(of map[string]bool) bool {
		return !slices.ContainsFunc(parts, func(p string) bool { return !of[p] })
	}
	w.adj, w.noun = all(termAdjectives), all(termNouns)
	if w.adj || w.noun {
		w.words = strings.ReplaceAll(folded, "(nato)", "(NATO)")
	}
	return w
}

// termParts returns the words of which a union of terms is made.
func termParts(folded string) []string {
	return split(strings.NewReplacer(" or ", ", ", " and ", ", ").Replace(folded))
}

// sameWords reports whether two wordings are one: killed and wounded, and injured or
// killed, are the same people to any reader.
func sameWords(a, b string) bool {
	parts := func(s string) []string {
		p := termParts(compare.Fold(s))
		for i := range p {
			if p[i] == "injured" || p[i] == "hurt" {
				p[i] = "wounded"
			}
		}
		slices.Sort(p)
		return p
	}
	return slices.Equal(parts(a), parts(b))
}

// of says whom it counts: "soldiers killed", "casualties among soldiers".
func (w harmWords) of(people string) string {
	who := cmp.Or(people, "people")
	switch {
	case w.words == "":
		return who
	case w.clause != "":
		return who + " " + w.clause
	case w.adj:
		return who + " " + w.words
	case w.noun:
		return w.words + only(people != "", " among "+people)
	}
	return who + " counted as “" + w.words + "”"
}

// those names the people whom it counts: "the killed or wounded".
func (w harmWords) those() string {
	switch {
	case w.clause != "":
		return "those " + w.clause
	case w.adj:
		return "the " + w.words
	case w.noun:
		return w.words
	}
	return "“" + w.words + "”"
}

// rank is higher for words that say less of how they came to harm, and read well.
func (w harmWords) rank() int { return 2*boolInt(w.noun) + boolInt(w.adj || w.clause != "") }

// verbal reports whether "no one was" can stand before it.
func (w harmWords) verbal() bool {
	return w.adj && !strings.Contains(w.words, "dead") && !strings.Contains(w.words, " and ")
}

// ownWords returns what a claim counts in the words of its source, and the words by
// which it is compared: others where means says what the source's word stands for.
func ownWords(c *compare.Claim) (own, compared string) {
	compared = orList(c.Detail().Means)
	compared = cmp.Or(compared, c.Counts, c.Term.String())
	return cmp.Or(c.Counts, compared), compared
}

// harm returns the words for what a series counts: those of the most of its figures,
// of equally many the name of the term, else a noun rather than an adjective, and what
// needs quotation marks last. They are never words that none
// of its claims has.
func (s *story) harm(of *compare.Series) harmWords {
	if of.Term == 0 {
		return harmOf(of.Counts)
	}
	figures := map[string]int{}
	written := map[string]string{} // as it stands between quotation marks
	for _, t := range of.Tellings {
		for _, i := range t.Lines {
			_, words := ownWords(s.topic.Lines[i].Claim)
			folded := compare.Fold(words)
			figures[folded]++
			if w, ok := written[folded]; !ok || words < w { // whatever the order of claims
				written[folded] = words
			}
		}
	}
	term, best := compare.Fold(of.Term.String()), ""
	for words := range figures {
		if best == "" || cmp.Or(
			cmp.Compare(boolInt(best == "dead"), boolInt(words == "dead")), // people dead reads ill where any other words will do
			cmp.Compare(figures[words], figures[best]), cmp.Compare(boolInt(words == term), boolInt(best == term)),
			cmp.Compare(harmOf(words).rank(), harmOf(best).rank()), cmp.Compare(best, words),
		) > 0 {
			best = words
		}
	}
	return harmOf(written[best])
}
