package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC202", Name: "figure-differs",
		Title: "low, best or high does not fit the figure",
		Doc:   "The words of the figure rule out a number that low, best or high gives, by their possible reading. The number named is allowed as an end of any hedge, and a plain or rounded figure may stand as the best estimate between low and high.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    low: 3,000
    high: «3,500
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
  - source: Seoul
    figure: 40 to 60
    low: 40
    high: «65
    counts: killed
    stated: 2024-12-23
    quote: 40 to 60 killed
  - source: Washington
    figure: 1,000
    best: «100
    counts: wounded
    stated: 2024-12-23
    quote: 1,000 wounded
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    low: 2,800
    high: 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly 3,000 killed or wounded
  - source: Seoul
    figure: 40 to 60
    low: 40
    high: 60
    counts: killed
    stated: 2024-12-23
    quote: 40 to 60 killed
  - source: Washington
    figure: 1,000
    low: 500
    high: 2,000
    counts: wounded
    stated: 2024-12-23
    quote: 1,000 wounded
`,
	}, Check: figureDiffers})
}

func figureDiffers(p *Pass) {
	for _, c := range p.Claims {
		f := &c.Figure
		if f.Text == "" || !f.Given.Any() {
			continue
		}
		allowed := wordsAllow(f)
		if field, n, odd := outside(f.Given, allowed); odd && !between(f) {
			p.At(c, field, field.String()+" "+compare.Grouped(n)+" does not fit the figure "+compare.Quote(f.Text)+", which stands for "+rangeWords(possible(f)),
				"correct the one that is wrong; what was said belongs under figure, and another estimate into a claim of its own")
		}
	}
}

// possible returns the possible reading of the words alone.
func possible(f *compare.Figure) compare.Interval {
	words := *f
	words.Given = compare.Given{}
	r := words.Read(compare.Press).Possible
	if f.Amount != compare.HedgeBare { // dozens may be coded as 12
		r = r.Hull(words.Read(compare.ACLED).Possible)
	}
	return r
}

// wordsAllow returns the numbers that may stand beside the words: what is possible,
// and the number named, which people write for an end of it.
func wordsAllow(f *compare.Figure) compare.Interval {
	r := possible(f)
	if f.Amount == compare.HedgeBare {
		r = r.Hull(compare.Exactly(f.A))
	}
	return r
}

// outside returns the first of the numbers given that lies outside an interval.
func outside(g compare.Given, in compare.Interval) (compare.Field, int64, bool) {
	for _, n := range [...]struct {
		field compare.Field
		n     int64
		given bool
	}{{compare.FieldLow, g.Low, g.HasLow}, {compare.FieldBest, g.Best, g.HasBest}, {compare.FieldHigh, g.High, g.HasHigh}} {
		if n.given && !in.Has(n.n) {
			return n.field, n.n, true
		}
	}
	return 0, 0, false
}

// between reports whether the figure is a number that may be the best estimate between
// low and high.
func between(f *compare.Figure) bool {
	k, g := kindOf(f.Hedge), &f.Given
	if f.Range || f.Amount != compare.HedgeBare || k != compare.Bare && k != compare.About {
		return false
	}
	return (!g.HasLow || g.Low <= f.A) && (!g.HasHigh || f.A <= g.High) && (!g.HasBest || wordsAllow(f).Has(g.Best))
}

// rangeWords writes an interval for people.
func rangeWords(i compare.Interval) string {
	switch {
	case i.Open():
		return compare.Grouped(i.Lo) + " or more"
	case i.Lo == i.Hi:
		return compare.Grouped(i.Lo)
	}
	return compare.Grouped(i.Lo) + " to " + compare.Grouped(i.Hi)
}
