package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC414", Name: "parts-do-not-add-up",
		Title: "parts and total do not add up",
		Doc:   "A source gives a total and its parts on one day, and the parts are more than the total, or fall short of it although they leave nothing out: killed and wounded of killed or wounded, or the parts of a name that is declared whole. It is a warning where the readings of rounded or hedged figures would allow it, and what most readers take from them does not.",
		Bad: `claims:
  - source: Seoul
    best: 300
    counts: killed
    stated: 2025-01-13
    url: https://example.org/a
  - source: Seoul
    best: 2,700
    counts: wounded
    stated: 2025-01-13
    url: https://example.org/a
  - source: Seoul
    best: «3,100
    counts: killed or wounded
    stated: 2025-01-13
    url: https://example.org/a
`,
		Good: `claims:
  - source: Seoul
    best: 300
    counts: killed
    stated: 2025-01-13
    url: https://example.org/a
  - source: Seoul
    best: 2,700
    counts: wounded
    stated: 2025-01-13
    url: https://example.org/a
  - source: Seoul
    best: 3,000
    counts: killed or wounded
    stated: 2025-01-13
    url: https://example.org/a
`,
	}, Check: partsDoNotAddUp})
}

func partsDoNotAddUp(p *Pass) {
	for _, t := range p.totals() {
		severity := compare.Error
		if !t.possible {
			severity = compare.Warning
		}
		words, claims := make([]string, len(t.parts)), make([]*compare.Claim, len(t.parts))
		for i, c := range t.parts {
			words[i], claims[i] = saidOf(c.Claim), c.Claim
		}
		than := "more"
		if t.short {
			than = "fewer"
		}
		p.Against(t.total.Claim, severity, list(words, "and")+" are together "+than+" than the total, "+saidOf(t.total.Claim),
			"mend the figures; where parts leave something out or meet, declare them so", "a part", claims...)
	}
}

// A total is one that its parts do not add up to.
type total struct {
	total    count
	parts    []count
	short    bool // they fall short of it; else they exceed it
	possible bool // whatever the possible readings; else the likely ones only
	of       totalling
}

// findTotals looks at what each source says on one day of the same days.
func (s *series) findTotals() (totals []total) {
	bench := s.lineup().Bench()
	told := map[[2]int32]bool{}
	for _, p := range s.parts() {
		told[[2]int32{p.part.Number, p.whole.Number}] = true
	}
	for _, group := range s.own() {
		if len(group) < 3 {
			continue
		}
		for _, side := range sides(group) {
			slices.SortStableFunc(side, compareSaid)
			for day := range runs(side, func(a, b *count) bool { return compareSaid(*a, *b) == 0 }) {
				if len(day) >= 3 {
					totals = append(totals, totalsOf(bench, day, told)...)
				}
			}
		}
	}
	return totals
}

func compareSaid(a, b count) int {
	return cmp.Or(cmp.Compare(a.Said, b.Said), cmp.Compare(a.Since, b.Since))
}

// A totalling is a total and what kind of parts it has.
type totalling struct {
	quantity
	axis compare.Axis
}

// totalsOf returns the totals of one day that do not add up, each once. Where a part
// by itself exceeds the total, that is said already; where something is given in
// several wordings, those that come closest to adding up count.
func totalsOf(bench *compare.Bench, day []count, told map[[2]int32]bool) (totals []total) {
	laid := lay(bench, day)
	fine, mild := map[totalling]bool{}, map[totalling]bool{}
	for _, sum := range bench.Sums() {
		t := total{total: laid[sum.Total]}
		of := totalling{t.total.quantity(), sum.Axis}
		for _, i := range sum.Parts {
			t.parts = append(t.parts, laid[i])
			fine[of] = fine[of] || told[[2]int32{laid[i].Number, t.total.Number}]
		}
		if t.of = of; t.judge(&sum) {
			totals = append(totals, t)
			mild[of] = mild[of] || !t.possible
		} else {
			fine[of] = true
		}
	}
	return slices.DeleteFunc(totals, func(t total) bool {
		if fine[t.of] || t.possible && mild[t.of] {
			return true
		}
		fine[t.of] = true // it is said once
		return false
	})
}

// judge reports whether a sum is wrong: by the possible readings as the engine has
// it, or else by the likely ones in the same way.
func (t *total) judge(s *compare.Sum) bool {
	switch s.Verdict {
	case compare.SumExceed, compare.SumShort:
		t.possible, t.short = true, s.Verdict == compare.SumShort
		return true
	}
	low, high, open := int64(0), int64(0), false
	for _, c := range t.parts {
		low += min(c.Likely.Lo, compare.MaxCount/int64(len(t.parts)))
		high += min(c.Likely.Hi, compare.MaxCount/int64(len(t.parts)))
		open = open || c.Likely.Open()
	}
	t.short = s.Rest == 0 && !s.Open && !open && high < t.total.Likely.Lo
	return t.short || s.Sure && low > t.total.Likely.Hi
}
