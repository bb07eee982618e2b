package check

import (
	"slices"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC411", Name: "count-falls",
		Title: "running count falls",
		Doc:   "A source's running count of the same people and place is lower on a day than on the day before in the dataset. Counts of events only grow, so one of the two figures is wrong, or the source has corrected itself: then revises says so. It is said of the earlier figure where all others rise without it. Those who are missing, captured, deserted or displaced may become fewer, and so may a count that takes them in: of the killed or missing many are found alive. Where only the likely readings fall, it is a warning.",
		Bad: `claims:
  - source: Ministry
    figure: 1,032
    counts: killed
    stated: 2023-10-17
    url: https://example.org/a
  - source: Ministry
    figure: «1,000
    counts: killed
    stated: 2023-10-19
    url: https://example.org/b
`,
		Good: `claims:
  - id: m17
    source: Ministry
    figure: 1,032
    counts: killed
    stated: 2023-10-17
    url: https://example.org/a
  - source: Ministry
    figure: 1,000
    counts: killed
    stated: 2023-10-19
    url: https://example.org/b
    revises: m17
`,
	}, Check: countFalls})
}

func countFalls(p *Pass) {
	for _, f := range p.falls() {
		severity, verb := compare.Error, "falls"
		if !f.possible {
			severity, verb = compare.Warning, "seems to fall"
		}
		message := "the count " + verb + " from " + saidBy(f.earlier.Claim) + " to " + saidBy(f.later.Claim)
		if f.odd {
			p.Against(f.earlier.Claim, severity, message, f.hint(), "the later count", f.later.Claim)
			continue
		}
		p.Against(f.later.Claim, severity, message, f.hint(), "the earlier count", f.earlier.Claim)
	}
}

// A fall is of a running count from one day of its series to the next.
type fall struct {
	earlier, later count
	possible       bool    // whatever the possible readings; else the likely ones only
	odd            bool    // the earlier count fits neither neighbour, and the later one does
	above          []count // those just before that are more than the later one, the first first
	group          int     // in series.own
}

// hint says what to write.
func (f *fall) hint() string {
	steps := f.replaced()
	switch {
	case f.odd && steps != "":
		return "mend the figure or its day; if the source took it back, write " + steps
	case f.odd:
		return "mend the figure or its day; if the source took it back, name it under revises of the later count"
	case steps != "":
		return "mend the figure, or write what it replaces: " + steps
	}
	return "mend the figure, or name under revises what it replaces"
}

// replaced says what to write for the later count to replace all that are more, each by
// the next, since a claim replaces one; nothing where one of them has no id, or where
// nobody would type them all.
func (f *fall) replaced() string {
	const most = 8
	under := said(f.later.Claim)
	if already := f.later.Claim.Detail().Revises; already != "" {
		under = clean(already)
	}
	var steps []string
	for _, c := range slices.Backward(f.above) {
		if c.Claim.ID == "" || len(steps) == most {
			return ""
		}
		id := clean(c.Claim.ID)
		steps = append(steps, "revises: "+id+" under "+under)
		under = id
	}
	return list(steps, "and")
}

// findFalls looks through all series of events. What a source says more than once
// of one day is one reading that takes in all of them: whether they agree is for
// other rules.
func (s *series) findFalls() (falls []fall) {
	for g, group := range s.own() {
		for series := range runs(group, oneSeries) {
			if len(series) < 2 || mayFall(series[0].Term) {
				continue
			}
			days := slices.Collect(daysOf(series))
			for i := 1; i < len(days); i++ {
				if f, ok := fallAt(days, i); ok {
					f.group = g
					falls = append(falls, f)
				}
			}
		}
	}
	return falls
}

// fallAt looks at a day and at the one before it: whether even the lowest count of that
// lies above the highest of the day.
func fallAt(days [][]count, i int) (f fall, ok bool) {
	by := byPossible
	f.possible = true
	if f.earlier, f.later, ok = apart(days[i-1], days[i], by); !ok {
		by, f.possible = byLikely, false
		f.earlier, f.later, ok = apart(days[i-1], days[i], by)
	}
	if !ok {
		return f, false
	}
	falls := func(before, after int) bool {
		_, _, ok := apart(days[before], days[after], by)
		return ok
	}
	f.odd = (i < 2 || !falls(i-2, i)) && i+1 < len(days) && !falls(i, i+1) && falls(i-1, i+1)
	for k := i - 1; k >= 0 && falls(k, i) && len(f.above) < mostAbove; k-- {
		f.above = append(f.above, days[k]...)
	}
	slices.Reverse(f.above)
	return f, true
}

// mostAbove is how many counts above a later one are gathered, more than a hint names.
const mostAbove = 16

func byPossible(c *count) compare.Interval { return c.Possible }
func byLikely(c *count) compare.Interval   { return c.Likely }

// apart returns the count with the lowest low end of those before, and that with the
// highest high end of those after, and whether the first lies above the second.
func apart(before, after []count, by func(*count) compare.Interval) (low, high count, ok bool) {
	low, high = before[0], after[0]
	for _, c := range before[1:] {
		if by(&c).Lo < by(&low).Lo {
			low = c
		}
	}
	for _, c := range after[1:] {
		if by(&c).Hi > by(&high).Hi {
			high = c
		}
	}
	return low, high, by(&low).Lo > by(&high).Hi
}
