package compare

import (
	"slices"
)

// A Diff is what changed between two versions of a dataset.
type Diff struct {
	Options       Options
	Before, After Standing // of all topics together, without a joint or a stretch
	Same          int      // claims that say the same in every field
	New           int      // claims that the old version lacks
	Gone          int      // claims that the new version lacks
	Revised       int      // claims that say something else
	Names         []NameChange
	Topics        []TopicDiff // in which anything changed, by name

	// What could not be read in the old and in the new version, by place; whoever reads
	// them fills this in. A claim that is told as gone or new may be among it.
	Unread [2][]Unread
}

// An Unread is a claim that a version has and that could not be read, or a place of a
// file at fault that may hide some.
type Unread struct {
	Claim      bool // it is surely a claim
	ID, Source string
	Pos        Pos
}

// Empty reports whether nothing changed at all.
func (d *Diff) Empty() bool { return len(d.Topics) == 0 && len(d.Names) == 0 }

// A Standing is how the figures of a topic stand to each other in one version.
type Standing struct {
	Claims  int // none: the topic is not there
	Tally   Tally
	Joint   Joint
	Stretch Stretch
}

// A TopicDiff is what changed in one topic. A claim that went from one topic to
// another is revised in the new one.
type TopicDiff struct {
	Name          string
	New, Gone     []Line
	Revised       []Revision
	Moved         int // claims that went to another topic
	Before, After Standing
	// Pairs of claims with another verdict than before: of claims that are in both
	// versions, and of a new or a gone one where they are in dispute.
	Pairs  []PairChange
	Looked Looked // at which pairs, for that
}

// A Looked says which pairs of a topic a diff looks at.
type Looked uint8

// Which they are.
const (
	LookedAll      Looked = iota // all
	LookedDisputed               // of many claims, those in dispute
	LookedNone                   // none, where those are too many too
)

// LookedNames are the names of what is looked at, by number.
var LookedNames = []string{LookedAll: "all", LookedDisputed: "in dispute", LookedNone: "none"}

// String returns the name.
func (l Looked) String() string { return LookedNames[l] }

// A Revision is a claim that says something else than before.
type Revision struct {
	Old, New Line
	Kinds    RevisionKinds
	Fields   []FieldChange
}

// A FieldChange is one field of a claim that changed, as datasets write it.
type FieldChange struct {
	Field    Field
	Old, New string
}

// A PairChange is a pair whose verdict is another one than before, in the claims of
// the new version, or of the old one where the pair is gone.
type PairChange struct {
	A, B          Line
	Was, Is       bool // in the old and in the new version
	Before, After Verdict
}

// Between returns what changed from one version of a dataset to another. Claims are
// matched by what they say, never by where they stand: those that are alike in
// everything, then those with the same id, then those of the same source, day and
// definition, and so on with less and less in common; see matchLevels.
func Between(old, new *Dataset, opt Options) *Diff {
	b := &between{opt: opt, tables: [2]*Table{Compare(old, opt), Compare(new, opt)}}
	b.match = matchClaims(b.claims(0), b.claims(1))
	b.topics, b.id = map[string]*TopicDiff{}, b.match.numbers()
	d := &Diff{Options: opt, Names: namesBetween(old.Names, new.Names)}
	d.Before, d.After = b.whole(0), b.whole(1)
	b.sortClaims(d)
	b.stand(d)
	for _, t := range b.topics {
		d.Topics = append(d.Topics, *t)
	}
	slices.SortFunc(d.Topics, func(s, t TopicDiff) int { return compareNatural(Fold(s.Name), Fold(t.Name)) })
	return d
}

// between is a diff in the making. The old version is number 0, the new one 1.
type between struct {
	opt    Options
	tables [2]*Table
	match  claimMatch
	id     [2]map[*Claim]int     // a number for each claim, in both versions the same if it is in both
	topics map[string]*TopicDiff // by folded name
	number [2]map[string]int     // the topics of both versions, by folded name
}

// claims returns the claims of the topics that were asked for, in order of content.
func (b *between) claims(version int) []*Claim {
	c := b.tables[version].comparison
	var claims []*Claim
	for i, claim := range c.claims {
		if c.topicOf[i] >= 0 {
			claims = append(claims, claim)
		}
	}
	slices.SortStableFunc(claims, compareClaims)
	return claims
}

func (b *between) whole(version int) Standing {
	t := b.tables[version]
	return Standing{Claims: t.Claims, Tally: t.Tally}
}

// line lines up a claim. One without an id gets one made for it, which need not be
// unique.
func (b *between) line(version int, c *Claim) Line {
	l := b.tables[version].Line(c)
	if l.ID == "" {
		l.ID = MakeID(c)
	}
	return l
}

// topic returns the diff of the topic of that name.
func (b *between) topic(name string) *TopicDiff {
	t := b.topics[Fold(name)]
	if t == nil {
		t = &TopicDiff{Name: name}
		b.topics[Fold(name)] = t
	}
	return t
}

// sortClaims puts what is new, gone and revised with its topic.
func (b *between) sortClaims(d *Diff) {
	for i, c := range b.match.old {
		k := b.match.to[i]
		if k < 0 {
			t := b.topic(c.Topic)
			t.Gone = append(t.Gone, b.line(0, c))
			d.Gone++
			continue
		}
		r := revision(b.line(0, c), b.line(1, b.match.new[k]))
		if len(r.Fields) == 0 {
			d.Same++
			continue
		}
		t := b.topic(r.New.Topic)
		t.Revised = append(t.Revised, r)
		d.Revised++
		if Fold(r.Old.Topic) != Fold(r.New.Topic) {
			b.topic(r.Old.Topic).Moved++
		}
	}
	for k, c := range b.match.new {
		if b.match.from[k] < 0 {
			t := b.topic(c.Topic)
			t.New = append(t.New, b.line(1, c))
			d.New++
		}
	}
}
