package compare

import (
	"cmp"
	"slices"
)

// A Series is the figures of a topic that count the same but for the last day: the
// same people, in the same place, by the same definition, from the same day on.
// Figures that were replaced or that only repeat another are in none.
type Series struct {
	Subject, Place string // under the names that are declared; empty where not given
	Term           Term
	Counts         string    // the definition as written, where it is no Term
	Since          Date      // 0 for the beginning, and for states, which hold for one day
	Tellings       []Telling // in the order of their lines
}

// A Telling is one statement of a series: a claim, or several that carry it.
type Telling struct {
	Lines  []int  // in Topic.Lines: one, or wordings of one statement
	Origin string // whose figure it only repeats, where that is no claim of the topic
	Older  int    // figures of the same source that were left out, since this one is newer
	Peak   int    // of those the line with the highest estimate, where Older is not 0; -1 where all are maxima or without an end
	Again  bool   // an earlier series has the same statement in another wording
}

// Tell lines up the i-th topic and puts its figures in series, without judging
// pairs. It must not be called by two goroutines at once.
func (t *Table) Tell(i int) *Topic {
	c := t.comparison
	al := c.alignTopic(t.Topics[i])
	topic := &Topic{Summary: t.Topics[i]}
	c.lines(topic, al)
	topic.Series = al.series()
	return topic
}

// A seriesKey is what the figures of a series have in common.
type seriesKey struct {
	people, place nameID
	term          Term
	counts        string
	from          Day
}

// leftOut counts what is not said: whom the figures count, and where.
func (k seriesKey) leftOut() (n int) {
	if k.people == notGiven {
		n++
	}
	if k.place == notGiven {
		n++
	}
	return n
}

// A drawnSeries is a series in the making.
type drawnSeries struct {
	Series
	key     seriesKey
	at      map[int32]int // the telling of each statement that several lines carry
	sources map[nameID]bool
}

// series puts the figures of the aligned topic in series, those of most sources
// first, and after the first one those about the same people and place.
func (al *aligner) series() []Series {
	told := al.told()
	statement := al.statementsAmong(told)
	index := map[seriesKey]*drawnSeries{}
	var drawn []*drawnSeries
	for _, i := range told {
		k := al.entries[i].seriesKey()
		s := index[k]
		if s == nil {
			s = al.newSeries(&al.entries[i], k)
			index[k] = s
			drawn = append(drawn, s)
		}
		s.add(al, i, statement)
	}
	sortSeries(drawn)
	return al.finishSeries(drawn, statement)
}

// told returns the lines that stand for themselves: neither replaced nor repeating
// another claim of the topic.
func (al *aligner) told() (told []int32) {
	for i := range al.entries {
		if e := &al.entries[i]; !e.replaced && e.links.repeats < 0 {
			told = append(told, int32(i))
		}
	}
	return told
}

// statementsAmong numbers the statements that several lines carry, each by one of
// them.
func (al *aligner) statementsAmong(told []int32) map[int32]int32 {
	of := map[int32]int32{}
	groups, _ := al.wordings(told)
	for _, group := range groups {
		for _, i := range group {
			of[i] = group[0]
		}
	}
	return of
}

// seriesKey returns what puts an entry in its series. People and a place that its
// source leaves out stay so: nobody knows that it means those of the others.
func (e *entry) seriesKey() seriesKey {
	k := seriesKey{people: e.people, place: e.place, term: e.term, from: e.days.from}
	if k.term == 0 {
		k.counts = Fold(e.claim.Counts)
	}
	if k.term.State() {
		k.from = beginning
	}
	return k
}

func (al *aligner) newSeries(e *entry, k seriesKey) *drawnSeries {
	s := &drawnSeries{key: k, at: map[int32]int{}, sources: map[nameID]bool{}}
	s.Term = e.term
	if e.term == 0 {
		s.Counts = e.claim.Counts
	}
	if k.from != beginning {
		s.Since = e.claim.Since
	}
	return s
}

// add puts a line into the series.
func (s *drawnSeries) add(al *aligner, i int32, statement map[int32]int32) {
	e := &al.entries[i]
	s.sources[e.source] = true
	if s.Subject == "" {
		s.Subject = al.people.name(e.people, e.claim.Subject)
	}
	if s.Place == "" {
		s.Place = al.places.name(e.place, e.claim.Place)
	}
	if of, shared := statement[i]; shared {
		if at, ok := s.at[of]; ok {
			s.Tellings[at].Lines = append(s.Tellings[at].Lines, int(i))
			return
		}
		s.at[of] = len(s.Tellings)
	}
	t := Telling{Lines: []int{int(i)}}
	if e.links.origin != notGiven {
		t.Origin = al.sources.name(e.links.origin, e.claim.Detail().DerivedFrom)
	}
	s.Tellings = append(s.Tellings, t)
}

// sortSeries orders series: the largest first, and with it all others of the same
// people and place; then those of people and places of which it leaves out one or
// names one more, and at last the others. Groups go by the largest of theirs.
func sortSeries(drawn []*drawnSeries) {
	slices.SortStableFunc(drawn, larger)
	if len(drawn) < 3 {
		return
	}
	type group struct{ people, place nameID }
	rank := map[group]int{}
	for i, s := range drawn {
		if g := (group{s.key.people, s.key.place}); rank[g] == 0 {
			rank[g] = i + 1
		}
	}
	first := drawn[0].key
	slices.SortStableFunc(drawn, func(a, b *drawnSeries) int {
		return cmp.Or(cmp.Compare(a.key.beside(first), b.key.beside(first)),
			cmp.Compare(rank[group{a.key.people, a.key.place}], rank[group{b.key.people, b.key.place}]))
	})
}

// larger orders series by sources, then by figures. Of equally large ones those come
// first that say what they count, then totals: figures that leave out people or place
// mostly count all there are.
func larger(a, b *drawnSeries) int {
	return cmp.Or(
		-cmp.Compare(len(a.sources), len(b.sources)), -cmp.Compare(len(a.Tellings), len(b.Tellings)),
		-cmp.Compare(min(a.Term, 1), min(b.Term, 1)),
		-cmp.Compare(a.key.leftOut(), b.key.leftOut()),
		cmp.Compare(stateRank(a.Term), stateRank(b.Term)), // those of whom nobody knows yet what became of them
		cmp.Compare(a.key.from, b.key.from),
		cmp.Compare(a.Term, b.Term), // the killed before the wounded, and both behind them
	)
}

// stateRank puts states, which begin on no day, behind events.
func stateRank(t Term) int {
	if t.State() {
		return 1
	}
	return 0
}

// beside tells how far a series is from the first one: of the same people and place,
// but for one that is left out, or neither.
func (k seriesKey) beside(first seriesKey) int {
	switch {
	case k.people == first.people && k.place == first.place:
		return 0
	case (k.people == first.people || k.people == notGiven) && (k.place == first.place || k.place == notGiven):
		return 1
	}
	return 2
}

// finishSeries leaves out what is older, and marks statements told before.
func (al *aligner) finishSeries(drawn []*drawnSeries, statement map[int32]int32) []Series {
	seen := map[int32]bool{}
	list := make([]Series, 0, len(drawn))
	for _, s := range drawn {
		s.Tellings = al.newest(s.Tellings)
		for n := range s.Tellings { // no statement has two tellings in one series
			if of, shared := statement[int32(s.Tellings[n].Lines[0])]; shared {
				s.Tellings[n].Again, seen[of] = seen[of], true
			}
		}
		list = append(list, s.Series)
	}
	return list
}
