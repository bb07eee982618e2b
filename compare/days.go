package compare

import "math"

// beginning is the first day of counts that run from a topic's beginning.
const beginning Day = math.MinInt32

// A period is the days that a claim counts. Its last day may be vague: any day
// from until1 to until2.
type period struct {
	from           Day
	until1, until2 Day
	written        Date // the last day as written; equal words are one date
	given          bool // false: no day at all was given
}

func periodOf(c *Claim) period {
	last := c.LastDay()
	p := period{from: beginning, written: last, given: last != 0}
	if c.Since != 0 {
		p.from = c.Since.First()
	}
	if !p.given {
		return p
	}
	p.until1 = last.First()
	if last.Exact() {
		p.until2 = p.until1
		return p
	}
	p.until2 = last.Last()
	said := c.Stated
	if said == 0 {
		said = c.Published
	}
	if said != 0 && said.Last() >= p.until1 {
		p.until2 = min(p.until2, said.Last())
	}
	p.until1 = max(p.until1, min(p.from, p.until2))
	return p
}

func (p period) exact() bool { return p.until1 == p.until2 }

// oneDate reports whether two last days are one date, known or not: they are
// written alike.
func (p period) oneDate(q period) bool {
	return p.written == q.written && p.until1 <= q.until2 && q.until1 <= p.until2
}

// relate returns how the days of two counts of events may stand to each other.
func (p period) relate(q period) Relation {
	switch {
	case !p.given || !q.given: // assumed to end on the same day
		return relateDays(p.from, p.from, q.from, p.from)
	case p.exact() && q.exact():
		return relateDays(p.from, p.until1, q.from, q.until1)
	case p.oneDate(q):
		return relateDays(p.from, p.until2, q.from, p.until2)
	}
	return p.relateVague(q)
}

// relateVague tries every last day that could make a difference: the ends of
// what is possible, and the days at and beside the other's ends.
func (p period) relateVague(q period) Relation {
	var r Relation
	for _, u := range p.trials(q) {
		for _, v := range append(q.trials(p), u-1, u, u+1) {
			if u < p.until1 || u > p.until2 || v < q.until1 || v > q.until2 {
				continue
			}
			r |= relateDays(p.from, u, q.from, v)
		}
	}
	return r
}

func (p period) trials(q period) []Day {
	trials := []Day{p.until1, p.until2, q.until1 - 1, q.until1, q.until1 + 1, q.until2 - 1, q.until2, q.until2 + 1}
	if q.from != beginning {
		trials = append(trials, q.from-1, q.from)
	}
	return trials
}

func relateDays(from1, until1, from2, until2 Day) Relation {
	switch {
	case from1 == from2 && until1 == until2:
		return Same
	case from1 >= from2 && until1 <= until2:
		return Part
	case from1 <= from2 && until1 >= until2:
		return Whole
	case until1 < from2 || until2 < from1:
		return Apart
	}
	return Overlap
}

// relateStates returns how the days of two states stand to each other: a state
// is compared on the same day only, for it may fall.
func (p period) relateStates(q period) Relation {
	switch {
	case !p.given || !q.given || p.oneDate(q):
		return Same
	case p.until2 < q.until1 || q.until2 < p.until1:
		return Apart
	case p.exact() && q.exact():
		return Same
	}
	return Same | Apart
}

// nearShare is the share of an earlier running count's days within which a later
// one of another source is still set against it as if on one day: a tenth.
const nearShare = 10

// near reports whether two running counts that begin alike end on different days
// so close together that growth must not hide a quarrel, and how many days lie
// between them. Where nobody dated the beginning, nobody knows how many days the
// earlier one has, and growth stands.
func (p period) near(q period) (days int, near bool) {
	if !p.given || !q.given || p.from != q.from || p.from == beginning || !p.exact() || !q.exact() || p.until1 == q.until1 {
		return 0, false
	}
	first, last := min(p.until1, q.until1), max(p.until1, q.until1)
	days = int(last - first)
	return days, days*nearShare <= int(first-p.from)+1
}
