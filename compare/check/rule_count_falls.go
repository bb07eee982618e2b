package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC411", Name: "count-falls",
		Title: "running count falls",
		Doc:   "A source's running count of the same people and place is lower on a day than on the day before in the dataset. Counts of events only grow, so one of the two figures is wrong, or the source has corrected itself: then revises says so. Those who are missing, captured, deserted or displaced may become fewer. Where only the likely readings fall, it is a warning.",
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
		p.Against(f.later.Claim, severity, "the count "+verb+" from "+saidBy(f.earlier.Claim)+" to "+saidBy(f.later.Claim),
			"mend the figure, or name under revises what it replaces", "the earlier count", f.earlier.Claim)
	}
}

// A fall is of a running count from one day of its series to the next.
type fall struct {
	earlier, later count
	possible       bool // whatever the possible readings; else the likely ones only
	group          int  // in series.own
}

// findFalls looks through all series of events. What a source says more than once
// of one day is one reading that takes in all of them: whether they agree is for
// other rules.
func (s *series) findFalls() (falls []fall) {
	for g, group := range s.own() {
		for series := range runs(group, oneSeries) {
			if len(series) < 2 || series[0].Term.State() {
				continue
			}
			var before []count
			for day := range daysOf(series) {
				if f, ok := falling(before, day); ok {
					f.group = g
					falls = append(falls, f)
				}
				before = day
			}
		}
	}
	return falls
}

// falling reports whether even the lowest count of a day lies above the highest of
// the next.
func falling(before, day []count) (f fall, ok bool) {
	if len(before) == 0 {
		return f, false
	}
	if f.earlier, f.later, ok = apart(before, day, byPossible); ok {
		f.possible = true
		return f, true
	}
	f.earlier, f.later, ok = apart(before, day, byLikely)
	return f, ok
}

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
