package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// How many series of a topic are told, and how many of the others are named.
const (
	mostSeries = 12
	mostUntold = 8
)

// chosenSeries returns the series that are told: all of a few, else those first that
// bring in a source that no other one told has, so that nobody's only figure is left
// out before another's second one.
func chosenSeries(t *compare.Topic) (shown, hidden []*compare.Series) {
	take := map[*compare.Series]bool{}
	seen := map[string]bool{}
	for i := range t.Series {
		of := &t.Series[i]
		if fresh := newcomers(t, of, seen); len(fresh) > 0 && len(take) < mostSeries {
			take[of] = true
			for _, who := range fresh {
				seen[who] = true
			}
		}
	}
	for i := range t.Series {
		of := &t.Series[i]
		if !take[of] && len(take) < mostSeries {
			take[of] = true
		}
	}
	for i := range t.Series {
		if of := &t.Series[i]; take[of] {
			shown = append(shown, of)
		} else {
			hidden = append(hidden, of)
		}
	}
	return shown, hidden
}

// newcomers returns the sources of a series that are not yet among those seen.
func newcomers(t *compare.Topic, of *compare.Series, seen map[string]bool) (fresh []string) {
	for _, telling := range of.Tellings {
		for _, i := range telling.Lines {
			if who := t.Lines[i].Source; !seen[who] && !slices.Contains(fresh, who) {
				fresh = append(fresh, who)
			}
		}
	}
	return fresh
}

// untold names the series for which there is no room, with their sources, and counts
// those that are too many even for that.
func (s *story) untold(hidden []*compare.Series) string {
	var parts []string
	for _, of := range hidden[:min(mostUntold, len(hidden))] {
		parts = append(parts, s.noun(of)+" ("+s.sources(of)+")")
	}
	text := "Not told here: " + strings.Join(parts, "; ")
	if more := hidden[len(parts):]; len(more) > 0 {
		text += "; and " + count(len(more), "more count") + ", of other people, places, definitions or days"
		if n := s.strangers(more); n > 0 {
			text += ", with figures of " + count(n, "other source")
		}
	}
	return text + "."
}

// sources names the sources of a series that is not told.
func (s *story) sources(of *compare.Series) string {
	all := item{}
	for _, it := range s.items(of) {
		all.join(&it)
		s.note(of, []item{it})
	}
	return all.whoWords(clean)
}

// strangers counts the sources of series that were named nowhere.
func (s *story) strangers(hidden []*compare.Series) int {
	others := map[string]bool{}
	for _, of := range hidden {
		for _, it := range s.items(of) {
			for _, who := range it.who {
				if !s.named[who] {
					others[who] = true
				}
			}
		}
	}
	return len(others)
}
