package check_test

import (
	"slices"

	"counterclaim/compare"
)

// plainEchoes looks for each claim at all claims with its number.
func plainEchoes(ds *compare.Dataset) (found []string) {
	number := func(c *compare.Claim) int64 { n, _ := c.Figure.Named(); return n }
	for i, c := range ds.Claims {
		own, others := false, false
		for k, o := range ds.Claims {
			if k == i || c.DerivedFrom != "" || o.DerivedFrom != "" || !same(o, c) || o.Since != c.Since || number(o) != number(c) {
				continue
			}
			if oneSource(o, c) {
				own = own || o.SaidOn().Last() < c.SaidOn().Last() || o.SaidOn() == c.SaidOn() && compare.CompareClaims(o, c) < 0
			} else {
				others = others || o.SaidOn().Last() < c.SaidOn().First()
			}
		}
		if n := number(c); others && !own && n >= 1000 && n%100 != 0 {
			found = append(found, "warning "+c.ID)
		}
	}
	slices.Sort(found)
	return found
}

// plainFactors looks at all pairs.
func plainFactors(ds *compare.Dataset, factor float64) (found []string) {
	usable := func(c *compare.Claim) bool { return binding(ds, c) && c.Note == "" }
	near := func(a, b *compare.Claim) bool {
		if a.Until > b.Until {
			a, b = b, a
		}
		days, counted := int(b.Until.First()-a.Until.First()), int(a.Until.First()-a.Since.First())+1
		return days == 0 || a.Since != 0 && !a.Term.State() && days*10 <= counted
	}
	told := map[string]bool{}
	for _, c := range ds.Claims {
		var above, below []string
		for _, a := range ds.Claims {
			isAbove, isBelow := false, false
			for _, b := range ds.Claims {
				if usable(a) && usable(b) && same(a, c) && same(b, c) && a.Since == c.Since && b.Since == c.Since && !oneSource(a, b) && near(a, b) {
					isAbove = isAbove || float64(asSaid(a).Lo) > factor*float64(max(1, asSaid(b).Hi))
					isBelow = isBelow || float64(asSaid(b).Lo) > factor*float64(max(1, asSaid(a).Hi))
				}
			}
			if isAbove {
				above = append(above, a.ID)
			}
			if isBelow {
				below = append(below, a.ID)
			}
		}
		if len(below) < len(above) {
			above = below
		}
		for _, id := range above {
			if !told[id] {
				told[id] = true
				found = append(found, "warning "+id)
			}
		}
	}
	slices.Sort(found)
	return found
}

// asSaid returns the number that a claim names, or what its words reach where they
// leave an end open or name none.
func asSaid(c *compare.Claim) compare.Interval {
	possible := readings[0].of(c)
	if n, ok := c.Figure.Named(); ok && !possible.Open() && possible.Lo > 0 {
		return compare.Exactly(n)
	}
	return possible
}
