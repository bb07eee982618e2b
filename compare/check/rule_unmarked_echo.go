package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC502", Name: "unmarked-echo", Severity: compare.Warning,
		Title: "the same number as another source, later",
		Doc:   "A source gives a number of a thousand or more that another source has given before, to three digits or more, of the same people, place and definition. Sources that count by themselves hardly ever come to that; it is one figure that was repeated, and counts as a second witness. Round numbers and small ones meet by chance, and are not looked at. Say under derived_from whose figure it is.",
		Bad: `claims:
  - source: Ministry of Health
    figure: 41,615
    counts: killed
    stated: 2024-09-30
    url: https://example.org/a
  - source: United Nations
    figure: «41,615
    counts: killed
    stated: 2024-10-02
    url: https://example.org/b
`,
		Good: `claims:
  - source: Ministry of Health
    figure: 41,615
    counts: killed
    stated: 2024-09-30
    url: https://example.org/a
  - source: United Nations
    figure: 41,615
    counts: killed
    stated: 2024-10-02
    url: https://example.org/b
    derived_from: Ministry of Health
`,
	}, Check: unmarkedEcho})
}

// telling is the number from on which a number tells that it was repeated, if three
// digits or more stand before its last zeros. It is our choice: of a thousand or more
// people two bodies that count by themselves differ, while below they may both be
// right to the unit; and there are so few numbers of one or two digits that sources
// meet by chance, as Kyiv and Seoul do at 3,000, three weeks apart.
const telling = 1000

// tells reports whether a number is one that two sources do not come to by chance.
func tells(n int64) bool {
	if n < telling {
		return false
	}
	for n%10 == 0 {
		n /= 10
	}
	return n >= 100
}

func unmarkedEcho(p *Pass) {
	var some []count
	for _, topic := range p.lineup().Topics {
		some = some[:0]
		for i := range topic {
			if k := &topic[i]; tells(k.Named) && k.Source != compare.NoName && !k.Echo && k.Said != 0 {
				some = append(some, count{k})
			}
		}
		if len(some) > 1 {
			p.echoes(some)
		}
	}
}

// echoes reports the first claim of each source that comes after another source's
// with the same number.
func (p *Pass) echoes(some []count) {
	slices.SortFunc(some, func(a, b count) int {
		if c := cmp.Compare(a.Named, b.Named); c != 0 {
			return c
		}
		if c := cmp.Or(cmp.Compare(a.People, b.People), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Term, b.Term), cmp.Compare(a.Since, b.Since)); c != 0 {
			return c
		}
		if c := cmp.Compare(a.Said.Last(), b.Said.Last()); c != 0 {
			return c
		}
		return byContent(a, b)
	})
	for same := range runs(some, func(a, b *count) bool { return a.Named == b.Named && oneSeries(a, b) }) {
		if len(same) < 2 {
			continue
		}
		first := same[0]
		seen := map[int32]bool{first.Source: true}
		for _, c := range same[1:] {
			if !seen[c.Source] && after(c.Said, first.Said) {
				p.Against(c.Claim, compare.Warning, said(c.Claim)+" is the very number that "+clean(first.Claim.Source)+" gave before, on "+first.Said.String(),
					"if it repeats that, write derived_from: "+clean(first.Claim.Source), "the earlier figure", first.Claim)
			}
			seen[c.Source] = true
		}
	}
}
