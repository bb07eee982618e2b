package check

import (
	"hash/maphash"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC504", Name: "same-claim-twice", Severity: compare.Warning,
		Title: "the same claim twice",
		Doc:   "Two claims have the same in every field but id and accept: a row that was copied, or one dataset that was read under two names. It is one statement, and its source counts twice where sources are counted. Where there are two, something tells them apart, such as via, speaker, quote or url.",
		Bad: `topic: Crash
claims:
  - source: Police
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
  - «source: Police
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `topic: Crash
claims:
  - source: Police
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
  - source: Police
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/b
`,
	}, Check: sameClaimTwice})
}

func sameClaimTwice(p *Pass) {
	seed := maphash.MakeSeed()
	first := make(map[uint64]*compare.Claim, len(p.Claims)) // by what they say; whole sayings would take too much room
	for _, c := range p.Claims {
		s := sayingOf(c)
		mark := maphash.Comparable(seed, s)
		other, ok := first[mark]
		switch {
		case !ok:
			first[mark] = c
		case sayingOf(other) == s:
			p.Report(compare.Finding{
				Pos: c.At.Pos(compare.NumFields), Message: saidOf(c) + " by " + clean(c.Source) + " is given twice, with the same in every field",
				Hint: "take one of the two away, or say what tells them apart", Claims: []*compare.Claim{c, other},
				Related: []compare.Related{{Pos: other.At.Pos(compare.NumFields), Message: "the same claim"}},
			})
		}
	}
}

// A saying is what a claim says, without its id and where it stands.
type saying struct {
	claim   compare.Claim
	details [8]string
	span    compare.Span
}

func sayingOf(c *compare.Claim) saying {
	d := c.Detail()
	s := saying{*c, [...]string{d.Speaker, d.Via, d.DerivedFrom, d.Revises, strings.Join(d.Means, "\n"), d.URL, d.Text, d.Note}, d.Span}
	s.claim.ID, s.claim.Details, s.claim.At = "", nil, compare.Origin{}
	return s
}
