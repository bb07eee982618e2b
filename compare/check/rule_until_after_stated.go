package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC303", Name: "until-after-stated",
		Title: "until after stated",
		Doc:   "Nobody can state a count of days that have not been yet. The last day counted lies after the day of the statement, or after that of the publication where no statement is dated. A month or a year is taken by its first day.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    until: «2024-12-24
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    until: 2024-12-22
    url: https://example.org/a
`,
	}, Check: untilAfterStated})
}

func untilAfterStated(p *Pass) {
	for _, c := range p.All() {
		said, word := c.Stated, "stated"
		if said == 0 {
			said, word = c.Published, "published"
		}
		if after(c.Until, said) {
			p.At(c, compare.FieldUntil, "the last day counted, "+c.Until.String()+", lies after the day on which it was "+word+", "+said.String(),
				"until is the last day that the figure takes in")
		}
	}
}

// after reports whether a date lies after another whatever days the two stand for;
// a date that was not given lies nowhere.
func after(d, e compare.Date) bool {
	return d > e && e != 0 && d.First() > e.Last()
}
