package compare

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// autoAll is the number of claims up to which ListAuto lists every pair.
const autoAll = 10

// MaxMatrix is the largest number of sources that a matrix has; nobody reads a
// larger one, and it would take time and room in the square of it.
const MaxMatrix = 100

// MaxListed is the largest number of pairs that a topic lists; of more the worst
// are listed and the rest counted.
const MaxListed = 1_000_000

// topic judges the pairs of one topic, and leaves it aligned.
func (c *comparison) topic(s Summary) *Topic {
	al := c.alignTopic(s)
	t := &Topic{Summary: s}
	newTabulation(al, s.group, &t.Rows)
	c.lines(t, al)
	l := &c.lister
	l.reset(al, c.most(), listed(c.options.Pairs, len(al.entries)), c.options.Matrix && al.countSources() <= MaxMatrix)
	l.run()
	l.sort(c.options.Order)
	t.Pairs = al.pairs(l.pairs)
	t.Worst = al.pairs(l.worstPairs())
	t.Rest = l.rest.sorted()
	for i := range t.Rows {
		t.Rows[i].Topic = 0
	}
	slices.SortFunc(t.Rows, func(a, b Row) int { return compareTerms(&a, &b) })
	if al.sweeping {
		for q := range l.questions {
			l.questions[q] = 0 // pairs that are not listed were not looked at one by one
		}
	}
	t.notes(al, l.questions)
	return t
}

// alignTopic aligns one topic, its claims in the order of its lines.
func (c *comparison) alignTopic(s Summary) *aligner {
	c.sorted = append(c.sorted[:0], c.claimsOf(s.group)...)
	claims := c.sorted
	c.one.touch(claims)
	slices.SortFunc(claims, byOrder(c.options.Order))
	al := c.one
	al.forget()
	entries := al.room(len(claims))
	for i, claim := range claims {
		entries[i] = c.entry(al, claim)
	}
	c.align(al, entries)
	return al
}

// lines lines up the claims and gathers what the heading says.
func (c *comparison) lines(t *Topic, al *aligner) {
	t.Lines = make([]Line, len(al.entries))
	for i := range al.entries {
		e := &al.entries[i]
		t.Lines[i] = Line{
			Claim: e.claim, ID: e.claim.ID, Source: al.sources.name(e.source, e.claim.Source), Reading: e.reading,
			Replaced: e.replaced, Derived: e.derived(),
		}
		t.Subjects, t.Places = addName(t.Subjects, e.claim.Subject), addName(t.Places, e.claim.Place)
		if since := e.claim.Since; i == 0 || t.Since != 0 && (since == 0 || since.Compare(t.Since) < 0) {
			t.Since = since // the earliest; none where one claim counts from the beginning
		}
		if last := e.claim.LastDay(); last.Compare(t.Until) > 0 {
			t.Until = last
		}
	}
	slices.Sort(t.Subjects)
	slices.Sort(t.Places)
	prefix := ""
	if len(c.topics) > 1 && t.Name != "" {
		prefix = slug(t.Name) + "-"
	}
	t.nameLines(prefix)
}

// nameLines makes an id for every claim that has none, with the topic before it
// where there are several.
func (t *Topic) nameLines(prefix string) {
	var taken map[string]bool
	for i := range t.Lines {
		if t.Lines[i].ID != "" {
			continue
		}
		if taken == nil {
			taken = map[string]bool{}
			for k := range t.Lines {
				taken[t.Lines[k].ID] = true
			}
		}
		t.Lines[i].ID = freeID(prefix+MakeID(t.Lines[i].Claim), taken)
	}
}

func addName(names []string, name string) []string {
	if name == "" || slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}

// freeID returns the id, numbered where it is taken, and takes it.
func freeID(id string, taken map[string]bool) string {
	free := id
	for n := 2; taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	taken[free] = true
	return free
}

// listed returns which verdicts a mode lists in a topic of n claims.
func listed(mode Mode, n int) (wanted [NumVerdicts]bool) {
	for v := range NumVerdicts {
		switch {
		case mode == ListAll, mode == ListAuto && n <= autoAll:
			wanted[v] = true
		case mode == ListAuto:
			wanted[v] = v.Disputed() || v == Restated
		case mode == ListDisputed:
			wanted[v] = v.Disputed()
		}
	}
	return wanted
}

// A lister gathers the pairs of a topic that are listed, and counts the rest.
type lister struct {
	al     *aligner
	wanted [NumVerdicts]bool
	pairs  []judgedPair
	rest   rests
	most   int                      // pairs that may be listed
	best   judgedPair               // the best of those listed, once there were too many
	full   bool                     // there were
	worst  map[[2]nameID]judgedPair // of each two sources; nil where not asked for

	// questions are what would decide the pairs looked at: all of a small topic,
	// those listed of a large one.
	questions map[question]int
}

type judgedPair struct {
	a, b int32
	judgement
	nearest float64 // of disputed pairs, as Pair has it, and infinite where no factor helps
	gap     int64
	last    Day // the later of the two last days
}

func (l *lister) reset(al *aligner, most int, wanted [NumVerdicts]bool, matrix bool) {
	l.al, l.most, l.wanted = al, most, wanted
	l.worst = nil
	if matrix {
		l.worst = map[[2]nameID]judgedPair{}
	}
	l.pairs, l.rest, l.full = l.pairs[:0], l.rest[:0], false
	if l.questions == nil {
		l.questions = map[question]int{}
	}
	clear(l.questions)
}

func (l *lister) run() {
	if !l.al.sweeping || l.al.picky || l.wanted[Agree] || l.worst != nil {
		l.al.each(func(a, b *entry) { l.take(a, b, l.al.judge(a, b)) })
		return
	}
	s := &sweep{tally: new(Tally), rest: &l.rest}
	if l.wanted[Conflict] {
		s.list = func(i, k int32) {
			a, b := &l.al.entries[i], &l.al.entries[k]
			j := l.al.judge(a, b)
			l.ask(a, b, j)
			l.add(i, k, j)
		}
	}
	l.al.sweep(s)
	for pair, j := range s.marked {
		if l.wanted[j.verdict] {
			l.rest.count(j, -1)
			l.add(pair[0], pair[1], j)
		}
	}
}

// take lists or counts one judged pair.
func (l *lister) take(a, b *entry, j judgement) {
	l.ask(a, b, j)
	if l.worst != nil {
		l.compareSources(a, b, j)
	}
	if l.wanted[j.verdict] {
		l.add(a.index, b.index, j)
		return
	}
	l.rest.count(j, 1)
}

// judged returns a pair with what it is sorted by.
func (l *lister) judged(i, k int32, j judgement) judgedPair {
	a, b := &l.al.entries[i], &l.al.entries[k]
	p := judgedPair{a: i, b: k, judgement: j, last: max(a.days.until2, b.days.until2)}
	if j.verdict.Disputed() {
		x, y := ends(j.verdict, a, b)
		p.nearest, p.gap = orInf(x.Nearest(y)), x.Gap(y)
	}
	return p
}

// compareSources keeps the pair if it is the worst of its two sources.
func (l *lister) compareSources(a, b *entry, j judgement) {
	sources := [2]nameID{min(a.source, b.source), max(a.source, b.source)}
	p := l.judged(a.index, b.index, j)
	if w, ok := l.worst[sources]; !ok || worstFirst(p, w) < 0 {
		l.worst[sources] = p
	}
}

// worstPairs returns the worst pair of each two sources, in order.
func (l *lister) worstPairs() (pairs []judgedPair) {
	for _, p := range l.worst {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, worstFirst)
	return pairs
}

// pairs works out judged pairs in full.
func (al *aligner) pairs(judged []judgedPair) []Pair {
	pairs := make([]Pair, len(judged))
	for i, p := range judged {
		pairs[i] = al.pair(int(p.a), int(p.b), p.judgement)
	}
	return pairs
}

// add lists a pair. When twice as many as may be listed have come together, the
// better half is counted among the rest, and so is every later pair that is no
// worse than those left.
func (l *lister) add(i, k int32, j judgement) {
	p := l.judged(i, k, j)
	if l.full && worstFirst(p, l.best) >= 0 {
		l.rest.count(j, 1)
		return
	}
	l.pairs = append(l.pairs, p)
	if len(l.pairs) >= 2*l.most {
		l.cut()
	}
}

// cut keeps the worst pairs, no more than may be listed.
func (l *lister) cut() {
	slices.SortFunc(l.pairs, worstFirst)
	for _, p := range l.pairs[l.most:] {
		l.rest.count(p.judgement, 1)
	}
	l.pairs = l.pairs[:l.most]
	l.best, l.full = l.pairs[l.most-1], true
}

// sort puts the pairs in order.
func (l *lister) sort(o Order) {
	if len(l.pairs) > l.most {
		l.cut()
	}
	slices.SortFunc(l.pairs, map[Order]func(p, q judgedPair) int{ByWorst: worstFirst, ByName: inLines, ByDate: byLastDay}[o])
}

func worstFirst(p, q judgedPair) int {
	return cmp.Or(
		cmp.Compare(p.verdict.rank(), q.verdict.rank()), -cmp.Compare(p.nearest, q.nearest), -cmp.Compare(p.gap, q.gap),
		inLines(p, q),
	)
}

func inLines(p, q judgedPair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) }

func byLastDay(p, q judgedPair) int { return cmp.Or(cmp.Compare(p.last, q.last), inLines(p, q)) }

// orInf returns a factor for ordering: where there is none between figures that
// are disputed, no factor is large enough.
func orInf(factor float64) float64 {
	if factor == 0 {
		return math.Inf(1)
	}
	return factor
}
