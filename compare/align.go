package compare

// An entry is a claim prepared for judging: its names and days as numbers, its
// figure as intervals.
type entry struct {
	claim         *Claim
	term          Term
	people, place nameID
	source        nameID
	speaker, via  nameID
	days          period
	reading       Reading
	said          Date     // the day of the statement
	rank          Interval // as Figure.rank has it
	links         links
	index         int32 // in the topic
	row           int32 // of the overview, within the topic
	tied          bool  // it repeats or replaces another
	replaced      bool  // another replaces it
	picked        bool  // of a source that was asked for
}

// An aligner lines up the claims of one topic after the other. It belongs to one
// worker.
type aligner struct {
	profile        Profile
	people, places *symbols
	sources        *symbols
	speakers, vias *symbols
	terms          [64]termPair // relations found lately
	entries        []entry      // of the topic at hand
	space          []entry      // room for the entries of many topics, used again and again
	ends           []rowEnds    // room for newTabulation
	touched        int          // keeps touch from being optimised away
	echoes         *forest      // who repeats whom, where linked
	revisions      *forest      // who replaces whom, where linked
	linked         bool         // some claim of the topic repeats or replaces another
	picky          bool         // only pairs with a picked entry were asked for
	sweeping       bool         // the topic has too many claims to judge every pair

	unrelated map[[mostRows]Term]bool   // of terms: whether none has anything to do with another
	cuts      map[string]*termPartition // how terms were cut into cells; only ever added to
}

type termPair struct {
	a, b Term
	r    Relation
}

func newAligner(p Profile, subjects, places, sources *naming) *aligner {
	none := newNaming(nil)
	return &aligner{
		profile: p, people: newSymbols(subjects), places: newSymbols(places), sources: newSymbols(sources),
		speakers: newSymbols(none), vias: newSymbols(none),
	}
}

// forget drops the names of past topics where they have become many. Entries
// made before are of no use after.
func (al *aligner) forget() {
	for _, s := range []*symbols{al.people, al.places, al.sources, al.speakers, al.vias} {
		s.forget()
	}
}

// entry prepares one claim.
func (al *aligner) entry(c *Claim) entry {
	d := c.Detail()
	e := entry{
		claim:   c,
		term:    c.Term,
		people:  al.people.id(c.Subject),
		place:   al.places.id(c.Place),
		source:  al.sources.id(c.Source),
		speaker: al.speakers.id(d.Speaker),
		via:     al.vias.id(d.Via),
		days:    periodOf(c),
		said:    c.SaidOn(),
		reading: c.Figure.Read(al.profile),
		links:   noLinks,
		tied:    d.DerivedFrom != "" || d.Revises != "",
	}
	e.rank = c.Figure.rank(e.reading)
	return e
}

// countSources returns how many sources the topic has.
func (al *aligner) countSources() int {
	seen := map[nameID]bool{}
	for i := range al.entries {
		seen[al.entries[i].source] = true
	}
	return len(seen)
}

// room returns room for n entries, which is good until it is asked for again.
func (al *aligner) room(n int) []entry {
	if cap(al.space) < n {
		al.space = make([]entry, n)
	}
	return al.space[:n]
}

// touch reads a little of some claims at once. They lie far apart in memory, and
// a processor waits for all of them together no longer than for one.
func (al *aligner) touch(claims []*Claim) {
	sum := 0
	for _, c := range claims {
		sum += len(c.Subject) + int(c.Term) + int(c.Figure.A) + int(c.Stated)
		if c.Details != nil {
			sum++
		}
	}
	al.touched += sum
}

// align makes the entries of one topic the aligner's.
func (al *aligner) align(entries []entry) {
	al.entries, al.linked = entries, false
	al.sweeping = len(entries) > bruteForce
	for i := range entries {
		entries[i].index = int32(i)
		al.linked = al.linked || entries[i].tied
	}
	if al.linked {
		al.link()
	}
}

// axes returns how a stands to b on the four axes.
func (al *aligner) axes(a, b *entry) [NumAxes]Relation {
	r := [NumAxes]Relation{People: Same, Place: Same, Terms: Same, Days: relatePeriods(a, b)}
	if a.people != b.people {
		r[People] = al.people.relate(a.people, b.people)
	}
	if a.place != b.place {
		r[Place] = al.places.relate(a.place, b.place)
	}
	if a.term != b.term {
		r[Terms] = al.relateTerms(a.term, b.term)
	}
	return r
}

// relatePeriods returns how the days of a stand to those of b. A state holds for
// its last day alone. Beside a count of events it stands only if that count began
// no later: who went missing before is in no count of the past week.
func relatePeriods(a, b *entry) Relation {
	state, other := a.term.State(), b.term.State()
	if !state && !other {
		return a.days.relate(b.days)
	}
	r := a.days.relateStates(b.days)
	if state != other && (state && b.days.from > a.days.from || other && a.days.from > b.days.from) && r&Same != 0 {
		r = r&^Same | Overlap
	}
	return r
}

// relateTerms is Term.Relate, remembered. A term that was not given is assumed
// to be the same as any other.
func (al *aligner) relateTerms(a, b Term) Relation {
	switch {
	case (a|b)&excess != 0:
		return Apart
	case a == 0 || b == 0:
		return Same
	}
	slot := &al.terms[(uint32(a)*31^uint32(b)*17)%uint32(len(al.terms))]
	if slot.a != a || slot.b != b {
		*slot = termPair{a, b, a.Relate(b)}
	}
	return slot.r
}

// assumed reports whether the axis was not given by one of the two.
func assumed(axis Axis, a, b *entry) bool {
	switch axis {
	case People:
		return a.people == notGiven || b.people == notGiven
	case Place:
		return a.place == notGiven || b.place == notGiven
	case Terms:
		return a.term == 0 || b.term == 0
	}
	return !a.days.given || !b.days.given
}

// combine returns how what a counts stands to what b counts, all axes together:
// any of Same, Part and Whole that is possible, and Overlap where it is possible
// that the two cannot be compared. The axes are settled independently of each
// other.
func combine(axes [NumAxes]Relation) Relation {
	same, part, whole := Same, Relation(0), Relation(0)
	parts, wholes, mixed := 0, 0, false
	canPart, canWhole, not := true, true, false
	for _, r := range axes {
		same &= r
		canPart = canPart && r&(Same|Part) != 0
		canWhole = canWhole && r&(Same|Whole) != 0
		not = not || r&(Overlap|Apart|Unlinked) != 0
		mixed = mixed || r&Part != 0 && wholes > 0 || r&Whole != 0 && parts > 0
		if r&Part != 0 {
			parts++
		}
		if r&Whole != 0 {
			wholes++
		}
	}
	if canPart && parts > 0 {
		part = Part
	}
	if canWhole && wholes > 0 {
		whole = Whole
	}
	if not || mixed {
		return same | part | whole | Overlap
	}
	return same | part | whole
}
