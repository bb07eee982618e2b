package compare

import "slices"

// latest is the newest that a source says in one series.
type latest struct {
	last Day          // the latest day up to which some figure counts for certain
	said map[Date]Day // by last day: the latest on which some figure was said for certain
	old  int          // figures that are older
	peak int          // the line of the highest estimate among them; -1 where there is none
}

// newest returns the tellings of a series without those to which their source has
// given a newer one: counted up to a later day, or up to the same and said later.
// Where dates leave that open both stay, and so does whatever has no date. Nobody
// knows whether figures without a source are of one.
func (al *aligner) newest(tellings []Telling) []Telling {
	of := map[nameID]*latest{}
	for n := range tellings {
		for _, i := range tellings[n].Lines {
			al.note(of, &al.entries[i])
		}
	}
	kept := tellings[:0:0]
	for _, t := range tellings {
		if source := al.entries[t.Lines[0]].source; al.outdated(of, t) {
			l := of[source]
			if i := t.Lines[0]; al.estimate(i) && (l.peak < 0 || al.lowest(i) > al.lowest(l.peak)) {
				l.peak = i
			}
			l.old++
			continue
		}
		kept = append(kept, t)
	}
	for n := range kept {
		e := &al.entries[kept[n].Lines[0]]
		if l := of[e.source]; l != nil && e.claim.LastDay() != 0 { // without a day it may be older still
			kept[n].Older, kept[n].Peak = l.old, l.peak
		}
	}
	return kept
}

// estimate reports whether a figure has both ends: no maximum, and no minimum or vague
// amount, of which nobody can say that a count has fallen from it.
func (al *aligner) estimate(line int) bool {
	e := &al.entries[line]
	return !e.reading.Possible.Open() && !e.claim.Figure.Maximum()
}

// lowest returns the low end of what most readers take from a figure.
func (al *aligner) lowest(line int) int64 { return al.entries[line].reading.Likely.Lo }

// note takes an entry into account of what its source said last.
func (al *aligner) note(of map[nameID]*latest, e *entry) {
	last := e.claim.LastDay()
	if e.source == notGiven || last == 0 {
		return
	}
	l := of[e.source]
	if l == nil {
		l = &latest{last: beginning, said: map[Date]Day{}, peak: -1}
		of[e.source] = l
	}
	l.last = max(l.last, last.First())
	if e.said != 0 {
		if day, ok := l.said[last]; !ok || day < e.said.First() {
			l.said[last] = e.said.First()
		}
	}
}

// outdated reports whether all lines of a telling are older than what their source
// said last. A figure of somebody else that it passes on is not its own, and stays.
func (al *aligner) outdated(of map[nameID]*latest, t Telling) bool {
	return t.Origin == "" && !slices.ContainsFunc(t.Lines, func(i int) bool {
		e := &al.entries[i]
		last := e.claim.LastDay()
		if l := of[e.source]; l != nil && last != 0 {
			return last.Last() >= l.last && (e.said == 0 || e.said.Last() >= l.said[last])
		}
		return true
	})
}
