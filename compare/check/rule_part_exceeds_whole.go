package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC413", Name: "part-exceeds-whole",
		Title: "part exceeds its whole",
		Doc:   "A source counts more in a part than in the whole, of the same days: more women than people, more in a town than in its region, more killed than killed or wounded. One of the figures is wrong, or within, parts or counts say what is not so.",
		Bad: `places:
  Kursk region: {within: Russia}
claims:
  - source: Kyiv
    figure: «3,800
    counts: killed or wounded
    place: Kursk region
    stated: 2025-01-05
    url: https://example.org/a
  - source: Kyiv
    figure: 3,000
    counts: killed or wounded
    place: Russia
    stated: 2025-01-05
    url: https://example.org/b
`,
		Good: `places:
  Kursk region: {within: Russia}
claims:
  - source: Kyiv
    figure: 3,000
    counts: killed or wounded
    place: Kursk region
    stated: 2025-01-05
    url: https://example.org/a
  - source: Kyiv
    figure: 3,800
    counts: killed or wounded
    place: Russia
    stated: 2025-01-05
    url: https://example.org/b
`,
	}, Check: partExceedsWhole})
}

func partExceedsWhole(p *Pass) {
	for _, x := range p.parts() {
		p.Against(x.part.Claim, compare.Error, "the part, "+saidOf(x.part.Claim)+", is more than the whole, "+saidOf(x.whole.Claim),
			"mend the figure, or what is declared a part of what", "the whole", x.whole.Claim)
	}
}

// A part is a count that exceeds what it is part of.
type part struct{ part, whole count }

// findParts looks at what each source says of the same days.
func (s *series) findParts() (parts []part) {
	bench := s.lineup().Bench()
	for _, group := range s.own() {
		for _, side := range sides(group) {
			if disputable(side) {
				parts = append(parts, partsOf(bench, side)...)
			}
		}
	}
	return parts
}

// sides returns the counts of a group by the last day as written, where they are of
// more than one people, place or term.
func sides(group []count) (sides [][]count) {
	if alike(&group[0], &group[len(group)-1]) {
		return nil
	}
	sorted := slices.Clone(group)
	slices.SortStableFunc(sorted, func(a, b count) int { return cmp.Compare(a.Claim.LastDay(), b.Claim.LastDay()) })
	for side := range runs(sorted, func(a, b *count) bool { return a.Claim.LastDay() == b.Claim.LastDay() }) {
		if !alike(&side[0], &side[len(side)-1]) {
			sides = append(sides, side)
		}
	}
	return sides
}

// disputable reports whether the possible readings of any two counts lie apart.
func disputable(counts []count) bool {
	most, least := counts[0].Possible.Lo, counts[0].Possible.Hi
	for _, c := range counts {
		most, least = max(most, c.Possible.Lo), min(least, c.Possible.Hi)
	}
	return most > least
}

// A quantity is what counts of the same people, place, term and days have in common.
type quantity struct {
	people, place      int32
	term               compare.Term
	since, first, last compare.Day
}

func (c *count) quantity() quantity {
	return quantity{c.People, c.Place, c.Term, c.Since, c.First, c.Last}
}

// partsOf returns the parts of a side that exceed a whole, each beside the whole that
// it exceeds most. Where a part or a whole is given more than once, all wordings must
// be so far apart: whether they agree is for other rules.
func partsOf(bench *compare.Bench, side []count) (parts []part) {
	laid := lay(bench, side)
	told := map[int32]bool{}
	hulls := map[quantity]compare.Interval{}
	for _, c := range side {
		q := c.quantity()
		if hull, ok := hulls[q]; ok {
			hulls[q] = hull.Hull(c.Possible)
		} else {
			hulls[q] = c.Possible
		}
	}
	for _, pair := range bench.Pairs(compare.Conflict) {
		a, b := laid[pair.A], laid[pair.B]
		if a.Possible.Lo <= b.Possible.Hi {
			a, b = b, a
		}
		exceeds := hulls[a.quantity()].Lo > hulls[b.quantity()].Hi
		if exceeds && pair.Axes[compare.Days] == compare.Same && !alike(&a, &b) && !assuming(&a, &b) && !told[a.Number] {
			told[a.Number] = true
			parts = append(parts, part{a, b})
		}
	}
	return parts
}

// assuming reports whether one of two counts does not say what the other does: that
// they mean the same is too weak a ground for an error.
func assuming(a, b *count) bool {
	given := func(c *count) [4]bool {
		return [4]bool{c.People != compare.NoName, c.Place != compare.NoName, c.Term != 0, c.Dated}
	}
	return given(a) != given(b)
}

// lay puts counts on a bench and returns them in its order.
func lay(bench *compare.Bench, counts []count) []count {
	claims := make([]*compare.Claim, len(counts))
	for i, c := range counts {
		claims[i] = c.Claim
	}
	laid := make([]count, len(counts))
	for i, n := range bench.Lay(claims) {
		laid[i] = counts[n]
	}
	return laid
}
