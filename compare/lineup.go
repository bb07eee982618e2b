package compare

// A Lineup says what each claim of a dataset counts, in numbers, so that others
// can group claims as Compare does and need not know how names are resolved.
type Lineup struct {
	Keys   []Key     // by claim
	Topics [][]int32 // the claims of each topic by number, the topics by name

	comparison *comparison
}

// NoName is the number of a name that a claim does not give.
const NoName = int32(notGiven)

// A Key is what a claim counts. Two names that are one, by spelling or by alias,
// have one number.
type Key struct {
	Source, People, Place int32
	Term                  Term
	Since                 Day // the first day counted; of counts from the topic's beginning one before all others
	First, Last           Day // the last day counted is one from First to Last
	Dated                 bool
	Said                  Date // as Claim.SaidOn has it
	Replaced              bool // a later claim of the source replaces it, or what it repeats
	Echo                  bool // it repeats another claim or source
	Reading
}

// Exact reports whether the last day counted is known.
func (k *Key) Exact() bool { return k.Dated && k.First == k.Last }

// Binds reports whether the claim says something of its own that stands, as
// Reconcile has it: replaced figures and echoes bind nothing, nor do excess deaths,
// which are no count.
func (k *Key) Binds() bool { return !k.Replaced && !k.Echo && k.Term&excess == 0 }

// LineUp resolves the names and links of all claims.
func LineUp(ds *Dataset) *Lineup {
	c := newComparison(ds, Options{})
	c.group(nil)
	l := &Lineup{Keys: make([]Key, len(ds.Claims)), Topics: make([][]int32, len(c.topics)), comparison: c}
	room := make([]int32, len(ds.Claims))
	for i, g := range c.topics {
		l.Topics[i] = room[g.first : g.first : g.first+g.size]
	}
	tied := map[int32]bool{}
	for i, claim := range ds.Claims {
		topic := c.topicOf[i]
		l.Topics[topic] = append(l.Topics[topic], int32(i))
		e := c.one.entry(claim)
		l.Keys[i] = e.key()
		if e.tied {
			tied[topic] = true
		}
	}
	for topic := range tied {
		l.link(ds, l.Topics[topic])
	}
	return l
}

func (e *entry) key() Key {
	return Key{
		Source: int32(e.source), People: int32(e.people), Place: int32(e.place), Term: e.term,
		Since: e.days.from, First: e.days.until1, Last: e.days.until2, Dated: e.days.given,
		Said: e.said, Reading: e.reading,
	}
}

// link finds out which claims of a topic repeat another or were replaced.
func (l *Lineup) link(ds *Dataset, topic []int32) {
	al := l.comparison.one
	entries := al.room(len(topic))
	for i, n := range topic {
		entries[i] = al.entry(ds.Claims[n])
	}
	al.align(entries)
	for i, n := range topic {
		l.Keys[n].Replaced, l.Keys[n].Echo = entries[i].replaced, entries[i].derived()
	}
}
