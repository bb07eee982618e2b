package compare

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// A group is the claims of one topic: a stretch of comparison.members.
type group struct {
	name        string
	first, size int
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
			key := Fold(name)
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
		wanted[Fold(name)] = true
	}
	var order []int32
	place := make([]int32, len(names))
	for n := range names {
		place[n] = -1
		if len(only) == 0 || wanted[Fold(names[n])] {
			order = append(order, int32(n))
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return compareNatural(names[a], names[b]) })
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
		if !c.options.NoReconcile {
			summaries[g].Joint = al.jointly(&summaries[g].Tally)
		}
	}
	return rows
}

// entry prepares a claim and marks it if its source was asked for.
func (c *comparison) entry(al *aligner, claim *Claim) entry {
	e := al.entry(claim)
	e.picked = c.isPicked(al, claim)
	return e
}

func (c *comparison) align(al *aligner, entries []entry) {
	al.align(entries)
	al.picky = len(c.options.Sources) > 0
}

// isPicked reports whether the claim's source was asked for.
func (c *comparison) isPicked(al *aligner, claim *Claim) bool {
	for _, name := range c.options.Sources {
		if al.sources.id(name) == al.sources.id(claim.Source) {
			return true
		}
	}
	return false
}
