package compare

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// comparison is a dataset made ready: its claims in topics, its names resolved.
type comparison struct {
	options                   Options
	subjects, places, sources *naming
	claims                    []*Claim
	topics                    []group  // sorted by name
	members                   []*Claim // by topic; made when first asked for
	topicOf                   []int32  // of each claim; -1 where the topic was not asked for

	// for topics that are asked for one at a time
	one    *aligner
	sorted []*Claim
	lister lister
}

// A group is the claims of one topic: a stretch of comparison.members.
type group struct {
	name        string
	first, size int
}

// Compare lines up and judges the claims of a dataset.
//
// It goes three steps: claims are put in topics; in each topic every pair is
// judged and counted (big topics by sweeping, not pair by pair); the counts are
// put in order. What a reader wants to see of a topic is worked out when
// Table.Topic asks for it.
func Compare(ds *Dataset, opt Options) *Table {
	c := &comparison{
		options:  opt,
		subjects: newNaming(ds.Names.Subjects), places: newNaming(ds.Names.Places), sources: newNaming(ds.Names.Sources),
	}
	c.one = newAligner(opt.Profile, c.subjects, c.places, c.sources)
	c.claims = ds.Claims
	c.group(opt.Topics)
	t := &Table{Options: opt, comparison: c}
	summaries, rows := c.summarize()
	t.order(summaries, rows)
	return t
}

// Topic judges the i-th topic of the table in full. It must not be called by two
// goroutines at once.
func (t *Table) Topic(i int) *Topic { return t.comparison.topic(t.Topics[i]) }

// Line lines up one claim by itself: the name under which its source is declared
// and its reading. It must not be called by two goroutines at once.
func (t *Table) Line(c *Claim) Line {
	sources := t.comparison.one.sources
	return Line{Claim: c, ID: c.ID, Source: sources.name(sources.id(c.Source), c.Source), Reading: c.Figure.Read(t.Options.Profile)}
}

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

// group puts the claims in topics, sorted by name. Names that differ only in
// case and spacing are one topic.
func (c *comparison) group(only []string) {
	number, folded := map[string]int32{}, map[string]int32{}
	var names []string
	var sizes []int32
	c.topicOf = make([]int32, len(c.claims))
	for i, claim := range c.claims {
		n, ok := number[claim.Topic]
		if !ok {
			// A copy of its own keeps the names that are looked up close together.
			name := strings.Clone(claim.Topic)
			key := fold(name)
			if n, ok = folded[key]; !ok {
				n = int32(len(names))
				folded[key] = n
				names, sizes = append(names, name), append(sizes, 0)
			}
			number[name] = n
			names[n] = min(names[n], name)
		}
		c.topicOf[i] = n
		sizes[n]++
	}
	place := c.sortTopics(names, sizes, only)
	for i, n := range c.topicOf {
		c.topicOf[i] = place[n]
	}
}

// sortTopics makes a group for each topic asked for, in order of names, and
// returns the place of each topic, -1 for those not asked for.
func (c *comparison) sortTopics(names []string, sizes []int32, only []string) []int32 {
	wanted := map[string]bool{}
	for _, name := range only {
		wanted[fold(name)] = true
	}
	var order []int32
	place := make([]int32, len(names))
	for n := range names {
		place[n] = -1
		if len(only) == 0 || wanted[fold(names[n])] {
			order = append(order, int32(n))
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(names[a], names[b]) })
	c.topics = make([]group, len(order))
	at := 0
	for i, n := range order {
		place[n] = int32(i)
		c.topics[i] = group{names[n], at, int(sizes[n])}
		at += int(sizes[n])
	}
	return place
}

// claimsOf returns the claims of the i-th topic by name.
func (c *comparison) claimsOf(i int) []*Claim {
	if c.members == nil {
		c.members = make([]*Claim, len(c.claims))
		next := make([]int, len(c.topics))
		for i, topic := range c.topicOf {
			if topic >= 0 {
				c.members[c.topics[topic].first+next[topic]] = c.claims[i]
				next[topic]++
			}
		}
	}
	g := c.topics[i]
	return c.members[g.first : g.first+g.size]
}

// shardClaims is how many claims are prepared at once. Claims of one topic lie
// scattered over a dataset; preparing a shard of topics in one pass over all
// claims reads them in the order in which they lie in memory.
const shardClaims = 1 << 17

// A shard is a stretch of topics.
type shard struct{ from, to, claims int }

// shards cuts the topics into stretches of about as many claims, at least one
// for each worker.
func (c *comparison) shards(workers int) (shards []shard) {
	most := min(shardClaims, len(c.claims)/workers+1)
	s := shard{}
	for i, g := range c.topics {
		s.to, s.claims = i+1, s.claims+g.size
		if s.claims >= most || s.to == len(c.topics) {
			shards = append(shards, s)
			s = shard{from: s.to, to: s.to}
		}
	}
	return shards
}

// summarize judges every topic on all workers.
func (c *comparison) summarize() ([]Summary, []Row) {
	workers := c.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	shards := c.shards(workers)
	workers = min(workers, len(shards))
	summaries := make([]Summary, len(c.topics))
	rows := make([][]Row, len(shards))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			al := newAligner(c.options.Profile, c.subjects, c.places, c.sources)
			for {
				n := int(next.Add(1)) - 1
				if n >= len(shards) {
					return
				}
				rows[n] = c.summarizeShard(al, shards[n], summaries)
			}
		})
	}
	wg.Wait()
	return summaries, slices.Concat(rows...)
}

// summarizeShard judges the topics of one shard and returns their rows.
func (c *comparison) summarizeShard(al *aligner, s shard, summaries []Summary) []Row {
	al.forget()
	ends := make([]int, s.to-s.from) // where each topic's entries end so far
	at := 0
	for i := range ends {
		ends[i] = at
		at += c.topics[s.from+i].size
	}
	entries := al.room(s.claims)
	var block [32]*Claim
	var topics [len(block)]int32
	n := 0
	for i, topic := range c.topicOf {
		if t := int(topic); t >= s.from && t < s.to {
			block[n], topics[n] = c.claims[i], topic
			n++
		}
		if n < len(block) && i+1 < len(c.topicOf) {
			continue
		}
		al.touch(block[:n])
		for k, claim := range block[:n] {
			at := &ends[int(topics[k])-s.from]
			entries[*at] = c.entry(al, claim)
			*at++
		}
		n = 0
	}
	rows := make([]Row, 0, 2*len(ends))
	for i, end := range ends {
		g := s.from + i
		claims := c.topics[g].size
		c.align(al, entries[end-claims:end])
		summaries[g] = Summary{Name: c.topics[g].name, Claims: claims, group: g}
		al.count(&summaries[g].Tally, newTabulation(al, g, &rows))
	}
	return rows
}

// entry prepares a claim and marks it if its source was asked for.
func (c *comparison) entry(al *aligner, claim *Claim) entry {
	e := al.entry(claim)
	e.picked = len(c.options.Sources) > 0 && c.isPicked(claim)
	return e
}

func (c *comparison) align(al *aligner, entries []entry) {
	al.align(entries)
	al.picky = len(c.options.Sources) > 0
}

// isPicked reports whether the claim's source was asked for.
func (c *comparison) isPicked(claim *Claim) bool {
	for _, name := range c.options.Sources {
		if c.sources.same(name, claim.Source) {
			return true
		}
	}
	return false
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
		if c.isPicked(claim) {
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
