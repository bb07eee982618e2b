package compare

import (
	"math/big"
	"slices"
	"strings"
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
	Before, After Standing
	// Pairs of claims with another verdict than before: of claims that are in both
	// versions, and of a new or a gone one where they are in dispute.
	Pairs []PairChange
	// Most is set where the topic had too many claims to look at every pair: only
	// pairs that are or were in dispute are listed then.
	Most bool
}

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
	slices.SortFunc(d.Topics, func(s, t TopicDiff) int { return strings.Compare(Fold(s.Name), Fold(t.Name)) })
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
			t.Gone = append(t.Gone, b.tables[0].Line(c))
			d.Gone++
			continue
		}
		r := revision(b.tables[0].Line(c), b.tables[1].Line(b.match.new[k]))
		if len(r.Fields) == 0 {
			d.Same++
			continue
		}
		t := b.topic(r.New.Topic)
		t.Revised = append(t.Revised, r)
		d.Revised++
		if Fold(r.Old.Topic) != Fold(r.New.Topic) {
			b.topic(r.Old.Topic) // which stands otherwise without it
		}
	}
	for k, c := range b.match.new {
		if b.match.from[k] < 0 {
			t := b.topic(c.Topic)
			t.New = append(t.New, b.tables[1].Line(c))
			d.New++
		}
	}
}

// stand works out how the topics stood and stand: those of which claims changed and,
// where a name is declared otherwise, all.
func (b *between) stand(d *Diff) {
	for v, t := range b.tables {
		b.number[v] = map[string]int{}
		for i := range t.Topics {
			b.number[v][Fold(t.Topics[i].Name)] = i
		}
	}
	if len(d.Names) > 0 { // any topic may stand otherwise
		for key, i := range b.number[1] {
			if _, ok := b.number[0][key]; ok {
				b.topic(b.tables[1].Topics[i].Name)
			}
		}
	}
	for key, t := range b.topics {
		t.Before, t.After = b.standing(0, key), b.standing(1, key)
		if i, ok := b.number[1][key]; ok {
			t.Name = b.tables[1].Topics[i].Name
		} else if i, ok := b.number[0][key]; ok {
			t.Name = b.tables[0].Topics[i].Name
		}
		b.pairs(t, key)
		if t.idle() {
			delete(b.topics, key)
		}
	}
}

// idle reports whether nothing changed in the topic.
func (t *TopicDiff) idle() bool {
	return len(t.New)+len(t.Gone)+len(t.Revised)+len(t.Pairs) == 0 && t.Before.same(&t.After)
}

func (s *Standing) same(u *Standing) bool {
	a, b := s.Stretch, u.Stretch
	return s.Claims == u.Claims && s.Tally == u.Tally && s.Joint == u.Joint && a.Known == b.Known && a.None == b.None &&
		(a.Squared == nil) == (b.Squared == nil) && (a.Squared == nil || a.Squared.Cmp(b.Squared) == 0)
}

func (b *between) standing(version int, key string) Standing {
	i, ok := b.number[version][key]
	if !ok {
		return Standing{}
	}
	table := b.tables[version]
	s := &table.Topics[i]
	st := Standing{Claims: s.Claims, Tally: s.Tally, Joint: s.Joint}
	switch s.Joint {
	case Consistent:
		st.Stretch = Stretch{Known: true, Squared: big.NewRat(1, 1)}
	case Inconsistent:
		st.Stretch = table.Reconcile(i).Stretch
		st.Stretch.Lines = nil // they are numbers of lines that the diff does not have
	}
	return st
}
