package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC304", Name: "published-before-stated",
		Title: "published before stated",
		Doc:   "Nobody can carry what has not been said yet. Often the two days were put in each other's place, or the year is that of another article.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-28
    published: «2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    published: 2024-12-28
    url: https://example.org/a
`,
	}, Check: publishedBeforeStated})
}

func publishedBeforeStated(p *Pass) {
	for _, c := range p.All() {
		if after(c.Stated, c.Published) {
			p.At(c, compare.FieldPublished, "it was published on "+c.Published.String()+" and stated on "+c.Stated.String()+", which is later",
				"stated is the day of the statement, published the day on which it was carried")
		}
	}
}
