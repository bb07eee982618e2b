package compare

import "sync"

// A Lineup says what each claim of a dataset counts, in numbers, so that others
// can group claims as Compare does and need not know how names are resolved.
type Lineup struct {
	Topics [][]Key // by name; the claims of a topic as they stand in the dataset
	Links  []Link  // those that lead to a claim of the same topic

	comparison *comparison
}

// NoName is the number of a name that a claim does not give.
const NoName = int32(notGiven)

// A Key is what a claim counts. Two names that are one, by spelling or by alias,
// have one number.
type Key struct {
	Claim  *Claim
	Number int32 // in the dataset

	Source, People, Place int32
	Families              [2]int32 // of People and Place: one for all names that declarations link, however distant
	Term                  Term
	Since                 Day // the first day counted; of counts from the topic's beginning one before all others
	First, Last           Day // the last day counted is one from First to Last
	Dated                 bool
	Replaced              bool  // a later claim of the source replaces it, or what it repeats
	Echo                  bool  // it repeats another claim or source
	Said                  Date  // as Claim.SaidOn has it
	Named                 int64 // the number named; -1 where there is none
	Reading
}

// A Link is what derived_from or revises of one claim says of another.
type Link struct {
	Field    Field
	From, To *Key
	Axes     [NumAxes]Relation // how what the one counts stands to what the other does
}

// Exact reports whether the last day counted is known.
func (k *Key) Exact() bool { return k.Dated && k.First == k.Last }

// Binds reports whether the claim says something of its own that stands, as
// Reconcile has it: replaced figures and echoes bind nothing, nor do excess deaths,
// which are no count.
func (k *Key) Binds() bool { return !k.Replaced && !k.Echo && k.Term&excess == 0 }

// Near reports whether two running counts that begin alike end on different days so
// close together that growth must not hide a quarrel between two sources.
func Near(a, b *Key) bool {
	_, near := a.period().near(b.period())
	return near
}

func (k *Key) period() period {
	return period{from: k.Since, until1: k.First, until2: k.Last, given: k.Dated}
}

// LineUp resolves the names and links of all claims.
func LineUp(ds *Dataset) *Lineup {
	c := newComparison(ds, Options{})
	var topics sync.WaitGroup
	topics.Go(func() { c.group(nil) })
	keys := make([]Key, len(ds.Claims))
	var tied []int // claims
	for i, claim := range ds.Claims {
		e := c.one.entry(claim)
		keys[i] = c.one.key(&e, i)
		if e.tied {
			tied = append(tied, i)
		}
	}
	topics.Wait()
	l := &Lineup{Topics: make([][]Key, len(c.topics)), comparison: c}
	room := make([]Key, len(keys))
	for i, g := range c.topics {
		l.Topics[i] = room[g.first : g.first : g.first+g.size]
	}
	for i := range keys {
		topic := &l.Topics[c.topicOf[i]]
		*topic = append(*topic, keys[i])
	}
	linked := map[int32]bool{}
	for _, i := range tied {
		if topic := c.topicOf[i]; !linked[topic] {
			linked[topic] = true
			l.Links = append(l.Links, c.one.linkKeys(l.Topics[topic])...)
		}
	}
	return l
}

func (al *aligner) key(e *entry, number int) Key {
	k := Key{
		Claim: e.claim, Number: int32(number),
		Source: int32(e.source), People: int32(e.people), Place: int32(e.place), Term: e.term,
		Families: [2]int32{int32(al.people.family(e.people)), int32(al.places.family(e.place))},
		Since:    e.days.from, First: e.days.until1, Last: e.days.until2, Dated: e.days.given,
		Said: e.said, Named: -1, Reading: e.reading,
	}
	if n, ok := e.claim.Figure.Named(); ok {
		k.Named = n
	}
	return k
}

// linkKeys finds out which claims of a topic repeat another or were replaced, and
// returns their links.
func (al *aligner) linkKeys(topic []Key) (links []Link) {
	entries := al.room(len(topic))
	for i := range topic {
		entries[i] = al.entry(topic[i].Claim)
	}
	al.align(entries)
	link := func(f Field, from int, to int32) {
		if to >= 0 {
			links = append(links, Link{f, &topic[from], &topic[to], al.axes(&entries[from], &entries[to])})
		}
	}
	for i := range topic {
		e := &entries[i]
		topic[i].Replaced, topic[i].Echo = e.replaced, e.derived()
		link(FieldDerivedFrom, i, e.links.repeats)
		link(FieldRevises, i, e.links.revises)
	}
	return links
}
