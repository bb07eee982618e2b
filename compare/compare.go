package compare

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// comparison is a dataset made ready: its claims in topics, its names resolved.
type comparison struct {
	options                   Options
	subjects, places, sources *naming
	topics                    []group
	picked                    map[nameID]bool // the sources asked for; nil for all
	one                       *aligner        // for topics that are asked for one at a time
}

// A group is the claims of one topic.
type group struct {
	name   string
	claims []*Claim
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
	c.topics = groupByTopic(ds.Claims, opt.Topics)
	t := &Table{Options: opt, comparison: c}
	summaries, rows := c.summarize()
	t.order(summaries, rows)
	return t
}

// Topic judges the i-th topic of the table in full. It must not be called by two
// goroutines at once.
func (t *Table) Topic(i int) *Topic { return t.comparison.topic(t.Topics[i]) }

// groupByTopic puts the claims in topics, sorted by name. Names that differ only
// in case and spacing are one topic.
func groupByTopic(claims []*Claim, only []string) []group {
	number, folded := map[string]int32{}, map[string]int32{}
	var names []string
	var sizes []int32
	of := make([]int32, len(claims)) // the topic of each claim
	for i, c := range claims {
		n, ok := number[c.Topic]
		if !ok {
			key := fold(c.Topic)
			if n, ok = folded[key]; !ok {
				n = int32(len(names))
				folded[key] = n
				names, sizes = append(names, c.Topic), append(sizes, 0)
			}
			number[c.Topic] = n
			names[n] = min(names[n], c.Topic)
		}
		of[i] = n
		sizes[n]++
	}
	topics := cutGroups(names, sizes, len(claims))
	for i, c := range claims {
		g := &topics[of[i]]
		g.claims = append(g.claims, c)
	}
	if len(only) > 0 {
		wanted := map[string]bool{}
		for _, name := range only {
			wanted[fold(name)] = true
		}
		topics = slices.DeleteFunc(topics, func(g group) bool { return !wanted[fold(g.name)] })
	}
	slices.SortFunc(topics, func(a, b group) int { return cmp.Compare(a.name, b.name) })
	return topics
}

// cutGroups makes an empty group for each topic, all cut from one array.
func cutGroups(names []string, sizes []int32, total int) []group {
	array := make([]*Claim, total)
	topics := make([]group, len(names))
	at := int32(0)
	for n, name := range names {
		topics[n] = group{name, array[at : at : at+sizes[n]]}
		at += sizes[n]
	}
	return topics
}

// summarize judges every topic on all workers.
func (c *comparison) summarize() ([]Summary, []Row) {
	c.pick()
	workers := c.options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	const batch = 64 // topics taken at once: few enough to share out evenly
	workers = max(1, min(workers, (len(c.topics)+batch-1)/batch))
	summaries := make([]Summary, len(c.topics))
	perWorker := make([][]Row, workers)
	var next atomic.Int64
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			al := newAligner(c.options.Profile, c.subjects, c.places, c.sources)
			for {
				end := int(next.Add(batch))
				for g := end - batch; g < min(end, len(c.topics)); g++ {
					summaries[g] = c.summary(al, g, &perWorker[w])
				}
				if end >= len(c.topics) {
					return
				}
			}
		})
	}
	wg.Wait()
	return summaries, slices.Concat(perWorker...)
}

// pick resolves the sources that were asked for.
func (c *comparison) pick() {
	if len(c.options.Sources) == 0 {
		return
	}
	c.picked = map[nameID]bool{}
	for _, name := range c.options.Sources {
		c.picked[c.one.sources.id(name)] = true
	}
}

// summary counts one topic's pairs by verdict and adds its rows.
func (c *comparison) summary(al *aligner, g int, rows *[]Row) Summary {
	claims := c.topics[g].claims
	c.alignGroup(al, claims)
	s := Summary{Name: c.topics[g].name, Claims: len(claims), group: g}
	tab := newTabulation(al, g, rows)
	al.count(&s.Tally, tab)
	return s
}

// alignGroup aligns a topic's claims and marks those of the sources asked for.
func (c *comparison) alignGroup(al *aligner, claims []*Claim) {
	al.align(claims)
	al.picky = c.picked != nil
	if !al.picky {
		return
	}
	for i := range al.entries {
		e := &al.entries[i]
		e.picked = c.isPicked(e)
	}
}

// isPicked reports whether the entry's source was asked for. Sources without a
// declaration are numbered by each worker, so they are compared by name.
func (c *comparison) isPicked(e *entry) bool {
	for _, name := range c.options.Sources {
		if c.sources.same(name, e.claim.Source) {
			return true
		}
	}
	return false
}

// order puts topics and rows in the order asked for, and counts the whole.
func (t *Table) order(summaries []Summary, rows []Row) {
	c := t.comparison
	if c.picked != nil {
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
	t.Overview = make([]Row, 0, len(rows))
	for _, n := range sorted {
		if i := place[rows[n].Topic]; i > 0 {
			r := rows[n]
			r.Topic = int(i - 1)
			t.Overview = append(t.Overview, r)
		}
	}
	if t.Options.Order == ByDate {
		slices.SortStableFunc(t.Overview, func(a, b Row) int { return cmp.Compare(a.Topic, b.Topic) })
	}
}

// speaks reports whether a source asked for has a claim in the topic.
func (c *comparison) speaks(s Summary) bool {
	for _, claim := range c.topics[s.group].claims {
		if c.isPicked(&entry{claim: claim}) {
			return true
		}
	}
	return false
}

// lastDay returns the last day that any claim of the topic counts to.
func (c *comparison) lastDay(s Summary) (last Date) {
	for _, claim := range c.topics[s.group].claims {
		if d := claim.LastDay(); d.Compare(last) > 0 {
			last = d
		}
	}
	return last
}

// orInf returns a factor for ordering: where there is none between figures that
// are disputed, no factor is large enough.
func orInf(factor float64, disputed bool) float64 {
	if factor == 0 && disputed {
		return math.Inf(1)
	}
	return factor
}
