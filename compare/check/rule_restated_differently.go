package check

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC501", Name: "restated-differently", Severity: compare.Warning,
		Title: "one statement carried twice with a difference",
		Doc:   "Two outlets carry one statement (of the same source and day, of the same people and place), and on the way its hedge, figure, definition or window became another. Look at the words themselves: one of the outlets has changed them, or they are two statements. Of more than 50 outlets each is set beside the first and beside those that carried it about when it did.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    via: AFP
    url: https://example.org/a
  - source: Kyiv
    figure: «more than 3,000
    counts: killed or wounded
    stated: 2024-12-23
    via: WION
    url: https://example.org/b
`,
		Good: `claims:
  - source: Kyiv
    figure: more than 3,000
    counts: killed or wounded
    stated: 2024-12-23
    via: AFP
    url: https://example.org/a
  - source: Kyiv
    figure: more than 3,000
    counts: killed or wounded
    stated: 2024-12-23
    via: WION
    url: https://example.org/b
`,
	}, Check: restatedDifferently})
}

func restatedDifferently(p *Pass) {
	bench := p.lineup().Bench()
	for _, group := range p.own() {
		for statement := range statements(group) {
			slices.SortFunc(statement, carriedFirst)
			first := statement[0]
			for some := range slices.Chunk(statement[1:], mostTogether) {
				p.restated(bench, append([]count{first}, some...))
			}
		}
	}
}

func (p *Pass) restated(bench *compare.Bench, statement []count) {
	for _, r := range restatedIn(bench, statement) {
		p.Against(r.later.Claim, compare.Warning, r.message(), "look at what was said; where these are two statements, accept it with the reason",
			"the other wording", r.earlier.Claim)
	}
}

// statements yields what a source said on one day of the same people and place, where
// more than one outlet carries it.
func statements(group []count) func(yield func([]count) bool) {
	return func(yield func([]count) bool) {
		var carried []count
		for _, c := range group {
			if c.Claim.Details != nil && c.Claim.Via != "" && c.Said.Exact() {
				carried = append(carried, c)
			}
		}
		byStatement := func(a, b count) int {
			return cmp.Or(cmp.Compare(a.People, b.People), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Said, b.Said))
		}
		slices.SortStableFunc(carried, byStatement)
		for some := range runs(carried, func(a, b *count) bool { return byStatement(*a, *b) == 0 }) {
			several := slices.ContainsFunc(some, func(c count) bool { return c.Claim.Via != some[0].Claim.Via })
			if several && !yield(some) {
				return
			}
		}
	}
}

// A restated is one statement in two wordings.
type restated struct {
	earlier, later count
	changed        compare.Change
}

// mostTogether is how many wordings of a statement are looked at together, so that
// nobody's thousands take long; of more each is held against the first at least.
const mostTogether = 50

// restatedIn returns each claim that words a statement differently from one carried
// before it, beside the first of these.
func restatedIn(bench *compare.Bench, statement []count) (list []restated) {
	laid := lay(bench, statement)
	first := map[int32]restated{}
	for _, pair := range bench.Pairs(compare.Restated) {
		r := restated{laid[pair.A], laid[pair.B], pair.Reasons[0].Changed}
		if carriedFirst(r.later, r.earlier) < 0 {
			r.earlier, r.later = r.later, r.earlier
		}
		if known, ok := first[r.later.Number]; r.changed != 0 && (!ok || carriedFirst(r.earlier, known.earlier) < 0) {
			first[r.later.Number] = r
		}
	}
	for _, c := range statement {
		if r, ok := first[c.Number]; ok {
			list = append(list, r)
		}
	}
	return list
}

// carriedFirst orders claims by the day on which they were carried, then by outlets.
func carriedFirst(a, b count) int {
	carried := func(c *count) compare.Date { return cmp.Or(c.Claim.Published, c.Said) }
	return cmp.Or(cmp.Compare(carried(&a), carried(&b)), cmp.Compare(a.Claim.Via, b.Claim.Via), byContent(a, b))
}

// message names what differs, with both values.
func (r *restated) message() string {
	wording := func(c *compare.Claim) string {
		words := []string{said(c)}
		if r.changed&compare.DefinitionChanged != 0 {
			words = append(words, clean(c.Counts))
		}
		if r.changed&compare.WindowChanged != 0 {
			words = append(words, daysSaid(c))
		}
		return strings.Join(words, " ") + " in " + clean(c.Via)
	}
	return "one statement of " + r.later.Said.String() + " is carried with another " + list(r.changed.Names(), "and") + ": " +
		wording(r.earlier.Claim) + ", " + wording(r.later.Claim)
}
