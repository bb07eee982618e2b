package compare

import (
	"cmp"
	"slices"
)

// Compare lines up and judges the claims of a dataset.
//
// It goes three steps: claims are put in topics; in each topic every pair is
// judged and counted (big topics by sweeping, not pair by pair); the counts are
// put in order. What a reader wants to see of a topic is worked out when
// Table.Topic asks for it.
func Compare(ds *Dataset, opt Options) *Table {
	c := newComparison(ds, opt)
	c.group(opt.Topics)
	t := &Table{Options: opt, comparison: c}
	summaries, rows := c.summarize()
	t.order(summaries, rows)
	return t
}

// newComparison resolves the names that a dataset declares.
func newComparison(ds *Dataset, opt Options) *comparison {
	c := &comparison{
		options: opt, claims: ds.Claims, names: ds.Names,
		subjects: newNaming(ds.Names.Subjects), places: newNaming(ds.Names.Places), sources: newNaming(ds.Names.Sources),
	}
	c.one = newAligner(opt.Profile, c.subjects, c.places, c.sources)
	return c
}

// Topic judges the i-th topic of the table in full. It must not be called by two
// goroutines at once.
func (t *Table) Topic(i int) *Topic {
	topic := t.Judge(i)
	topic.Series = t.comparison.one.series()
	if !t.Options.NoReconcile {
		topic.Together = t.comparison.one.reconcile()
	}
	return topic
}

// Judge is Topic without its series and what is known of all figures together.
func (t *Table) Judge(i int) *Topic { return t.comparison.topic(t.Topics[i]) }

// Reconcile returns whether all figures of the i-th topic can be true at once,
// with all that is known of it, as Topic has it. It must not be called by two
// goroutines at once.
func (t *Table) Reconcile(i int) *Reconciliation {
	return t.comparison.alignTopic(t.Topics[i]).reconcile()
}

// Line lines up one claim by itself: the name under which its source is declared
// and its reading. It must not be called by two goroutines at once.
func (t *Table) Line(c *Claim) Line {
	sources := t.comparison.one.sources
	return Line{Claim: c, ID: c.ID, Source: sources.name(sources.id(c.Source), c.Source), Reading: c.Figure.Read(t.Options.Profile)}
}

// Names returns the names that the dataset declares, of all topics. They must not be
// written to.
func (t *Table) Names() Names { return t.comparison.names }

// Lists reports whether the i-th topic lists any pair, which is known without
// judging it in full.
func (t *Table) Lists(i int) bool {
	s := &t.Topics[i]
	for v, wanted := range listed(t.Options.Pairs, s.Claims) {
		if wanted && s.Tally[v] > 0 {
			return true
		}
	}
	return false
}

// Unlisted returns how many pairs of the mode the i-th topic does not list
// because there are too many.
func (t *Table) Unlisted(i int) int {
	s := &t.Topics[i]
	n := 0
	for v, wanted := range listed(t.Options.Pairs, s.Claims) {
		if wanted {
			n += s.Tally[v]
		}
	}
	return max(0, n-t.comparison.most())
}

// most returns how many pairs a topic lists at most.
func (c *comparison) most() int {
	if c.options.Most > 0 {
		return min(c.options.Most, MaxListed)
	}
	return MaxListed
}

// comparison is a dataset made ready: its claims in topics, its names resolved.
type comparison struct {
	options                   Options
	subjects, places, sources *naming
	claims                    []*Claim
	names                     Names    // as they were declared
	topics                    []group  // sorted by name
	members                   []*Claim // by topic; made when first asked for
	topicOf                   []int32  // of each claim; -1 where the topic was not asked for

	// for topics that are asked for one at a time
	one    *aligner
	sorted []*Claim
	lister lister
}

// order puts topics and rows in the order asked for, and counts the whole.
func (t *Table) order(summaries []Summary, rows []Row) {
	c := t.comparison
	if len(c.options.Sources) > 0 {
		summaries = slices.DeleteFunc(summaries, func(s Summary) bool { return !c.speaks(s) })
	}
	sorted := sortRows(rows, t.Options.Order)
	first := make([]int32, len(c.topics)) // the place of a topic's first row
	for i, n := range slices.Backward(sorted) {
		first[rows[n].Topic] = int32(i)
	}
	slices.SortFunc(summaries, func(a, b Summary) int {
		if t.Options.Order == ByDate {
			if d := c.lastDay(a).Compare(c.lastDay(b)); d != 0 {
				return d
			}
		}
		return cmp.Compare(first[a.group], first[b.group])
	})
	place := make([]int32, len(c.topics)) // of each topic among the summaries, counted from 1
	for i := range summaries {
		s := &summaries[i]
		place[s.group] = int32(i + 1)
		t.Claims += s.Claims
		t.Tally.add(&s.Tally)
	}
	t.Topics = summaries
	permute(rows, sorted)
	t.Overview = rows[:0]
	for _, r := range rows {
		if i := place[r.Topic]; i > 0 {
			r.Topic = int(i - 1)
			t.Overview = append(t.Overview, r)
		}
	}
	if t.Options.Order == ByDate {
		slices.SortStableFunc(t.Overview, func(a, b Row) int { return cmp.Compare(a.Topic, b.Topic) })
	}
}

// permute puts the element that order[i] numbers at i, for all i, and uses order
// up. There may be too many rows for a second copy of them.
func permute[T any](list []T, order []int32) {
	for start := range order {
		if order[start] < 0 {
			continue
		}
		saved, at := list[start], start
		for int(order[at]) != start {
			next := int(order[at])
			list[at], order[at] = list[next], -1
			at = next
		}
		list[at], order[at] = saved, -1
	}
}

// speaks reports whether a source asked for has a claim in the topic.
func (c *comparison) speaks(s Summary) bool {
	for _, claim := range c.claimsOf(s.group) {
		if c.isPicked(c.one, claim) {
			return true
		}
	}
	return false
}

// lastDay returns the last day that any claim of the topic counts to.
func (c *comparison) lastDay(s Summary) (last Date) {
	for _, claim := range c.claimsOf(s.group) {
		if d := claim.LastDay(); d.Compare(last) > 0 {
			last = d
		}
	}
	return last
}
