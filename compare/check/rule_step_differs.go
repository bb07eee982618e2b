package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC412", Name: "step-differs", Severity: compare.Warning,
		Title: "a day's count is not the step of the running count",
		Doc:   "A source says how many came to harm from one day to another, and the step of its own running count over these days is another number. Often deaths of earlier days were added to the running count alone: a note can say so, and accept that it was looked at.",
		Bad: `claims:
  - source: Ministry
    best: 15,899
    counts: killed
    stated: 2023-12-04
    url: https://example.org/a
  - source: Ministry
    best: 16,248
    counts: killed
    stated: 2023-12-05
    url: https://example.org/b
  - source: Ministry
    best: «725
    counts: killed
    since: 2023-12-05
    stated: 2023-12-05
    url: https://example.org/b
`,
		Good: `claims:
  - source: Ministry
    best: 15,899
    counts: killed
    stated: 2023-12-04
    url: https://example.org/a
  - source: Ministry
    best: 16,248
    counts: killed
    stated: 2023-12-05
    url: https://example.org/b
  - source: Ministry
    best: 349
    counts: killed
    since: 2023-12-05
    stated: 2023-12-05
    url: https://example.org/b
`,
	}, Check: stepDiffers})
}

func stepDiffers(p *Pass) {
	for _, s := range p.steps() {
		p.Against(s.window.Claim, compare.Warning,
			"the count of "+daysCounted(s.window)+" is "+said(s.window.Claim)+", and the running count goes from "+saidBy(s.before.Claim)+
				" to "+saidBy(s.after.Claim)+", which is "+compare.Grouped(s.after.Named-s.before.Named)+" more",
			"mend what is wrong, or accept it with the reason", "the running count", s.before.Claim, s.after.Claim)
	}
}

// daysCounted says which days a count takes in.
func daysCounted(c count) string {
	from, to := c.Since.Date().String(), c.Last.Date().String()
	if from == to {
		return from
	}
	return from + " to " + to
}

// A step is a count of some days that is not the difference of the running counts
// before and after them.
type step struct{ window, before, after count }

// findSteps looks at all counts of known days and numbers. The running count up to a
// day is the one that began first.
func (s *series) findSteps() (steps []step) {
	for _, group := range s.own() {
		for counts := range runs(group, alike) {
			if len(counts) > 2 && counts[0].Since != counts[len(counts)-1].Since && !mayFall(counts[0].Term) {
				steps = append(steps, stepsOf(counts)...)
			}
		}
	}
	return steps
}

// days are those that a count takes in.
type days struct{ since, last compare.Day }

func stepsOf(counts []count) (steps []step) {
	running := map[compare.Day]count{} // by the last day
	known := map[days]count{}
	unclear := map[days]bool{} // two numbers are given
	for _, c := range counts { // those that began first come first
		if !c.known() {
			continue
		}
		d := days{c.Since, c.Last}
		if other, ok := known[d]; !ok {
			known[d] = c
		} else if other.Named != c.Named {
			unclear[d] = true
		}
		if _, ok := running[c.Last]; !ok {
			running[c.Last] = c
		}
	}
	for _, w := range counts {
		after, ok := running[w.Last]
		if !w.known() || !ok || after.Since >= w.Since {
			continue
		}
		first := days{after.Since, w.Since - 1}
		before, ok := known[first]
		if !ok || unclear[first] || unclear[days{after.Since, w.Last}] {
			continue
		}
		grew := after.Named - before.Named
		if grew >= 0 && w.Named != grew { // a fall is said by another rule
			steps = append(steps, step{w, before, after})
		}
	}
	return steps
}

// known reports whether a count is one number without a hedge, of known days. A round
// number may be rounded, and a step is compared as the numbers were said.
func (c *count) known() bool {
	k := c.Claim.Figure.Hedge.Row().Kind
	return c.Exact() && c.Named >= 0 && (k == compare.Bare || k == compare.Exact)
}
