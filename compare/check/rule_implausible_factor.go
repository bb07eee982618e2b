package check

import (
	"slices"
	"strconv"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC601", Name: "implausible-factor", Severity: compare.Warning,
		Title: "implausible factor between two sources",
		Doc:   "Two sources give figures of the same people, place, definition and days that are further apart than the factor of --max-factor, 10 where nothing else is said. Often a digit slipped, or one of them counts something else. Say under note why they differ, on either claim. Running counts that end within a tenth of their days of each other are set beside each other too; hedges that leave one side open, such as at least, count as far as they reach. Zero is taken as far from what is that far from one. Of two groups of claims so far apart the smaller one is named.",
		Bad: `claims:
  - source: Kyiv
    figure: 38,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/a
  - source: Seoul
    figure: «3,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/b
  - source: Washington
    figure: 40,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/c
`,
		Good: `claims:
  - source: Kyiv
    figure: 38,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/a
  - source: Seoul
    figure: 3,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/b
    note: only those whom a hospital has seen
  - source: Washington
    figure: 40,000
    counts: killed or wounded
    stated: 2025-01-05
    url: https://example.org/c
`,
	}, Check: implausibleFactor})
}

func implausibleFactor(p *Pass) {
	var some []scaled
	for _, topic := range p.lineup().Topics {
		some = some[:0]
		for i := range topic {
			if k := &topic[i]; k.Source != compare.NoName && k.Dated && k.Binds() {
				some = append(some, scaled{count{k}, asSaid(k)})
			}
		}
		if p.tooFar(some) {
			p.factors(slices.DeleteFunc(some, func(s scaled) bool { return s.Claim.Detail().Note != "" }))
		}
	}
}

// tooFar reports whether any two counts are further apart than the factor.
func (p *Pass) tooFar(some []scaled) bool {
	least, most := compare.Inf, int64(0)
	for i := range some {
		least, most = min(least, some[i].Hi), max(most, some[i].Lo)
	}
	return beyond(most, least, p.MaxFactor)
}

// beyond reports whether one count is more than a factor above another. No factor leads
// from zero to anything: what is as far from one is far from zero as well.
func beyond(high, low int64, factor float64) bool {
	return float64(high) > factor*float64(max(low, 1))
}

// A scaled is a count with what stands for it when factors are asked for.
type scaled struct {
	count
	compare.Interval
}

// asSaid returns the number that a claim names; where it names none, or says that it
// is one end only, every number that its words allow.
func asSaid(k *compare.Key) compare.Interval {
	if k.Named < 0 || k.Possible.Open() || k.Possible.Lo == 0 {
		return k.Possible
	}
	return compare.Exactly(k.Named)
}

// factors reports what lies too far apart in one topic.
func (p *Pass) factors(some []scaled) {
	slices.SortFunc(some, func(a, b scaled) int { return compareCounts(a.count, b.count) })
	for series := range runs(some, func(a, b *scaled) bool { return oneSeries(&a.count, &b.count) }) {
		if !p.tooFar(series) {
			continue
		}
		// Those that end on known days are in one order of days, the others are beside
		// those written alike alone.
		exact, vague := slices.Clone(series), slices.Clone(series)
		exact = slices.DeleteFunc(exact, func(s scaled) bool { return !s.Exact() })
		p.factorsIn(exact)
		vague = slices.DeleteFunc(vague, func(s scaled) bool { return s.Exact() })
		for alike := range runs(vague, beside) {
			p.factorsIn(alike)
		}
	}
}

// factorsIn reports the claims of a series that lie too far above others, or those
// that lie too far below, whichever are fewer.
func (p *Pass) factorsIn(series []scaled) {
	lows := newExtremes(series, func(s *scaled) int64 { return -s.Hi })
	highs := newExtremes(series, func(s *scaled) int64 { return s.Lo })
	var above, below [][2]int // and the furthest of the others
	from, to := 0, 0
	for i := range series {
		for !beside(&series[from], &series[i]) {
			from++
		}
		for to < len(series) && beside(&series[i], &series[to]) {
			to++
		}
		source := series[i].Source
		if k := lows.find(from, to, source); k >= 0 && beyond(series[i].Lo, series[k].Hi, p.MaxFactor) {
			above = append(above, [2]int{i, k})
		}
		if k := highs.find(from, to, source); k >= 0 && beyond(series[k].Lo, series[i].Hi, p.MaxFactor) {
			below = append(below, [2]int{i, k})
		}
	}
	if len(below) < len(above) {
		above = below
	}
	for _, pair := range above {
		p.factor(&series[pair[0]], &series[pair[1]])
	}
}

// beside reports whether a count of a series may be set beside a later one of another
// source: they end on one day, or as close to it as the engine lets no growth hide a
// quarrel.
func beside(a, b *scaled) bool {
	if a.First == b.First && a.Last == b.Last {
		return true
	}
	return a.Exact() && b.Exact() && !a.Term.State() && compare.Near(a.Key, b.Key)
}

func (p *Pass) factor(s, other *scaled) {
	high, low, words := s.Lo, other.Hi, " times "
	if s.Hi < other.Lo {
		high, low, words = other.Lo, s.Hi, " times less than "
	}
	far := " is " + strconv.FormatFloat(float64(high)/float64(low), 'f', 1, 64) + words
	if low == 0 {
		far = " is far from "
	}
	message := saidBy(s.Claim) + far + "what " + clean(other.Claim.Source) + " gives, " + saidBy(other.Claim)
	if low == 0 {
		message += ": no factor leads from zero anywhere"
	}
	p.Against(s.Claim, compare.Warning, message,
		"say under note why they differ, or mend the figure", "the other figure", other.Claim)
}
