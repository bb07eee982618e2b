package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC406", Name: "link-against-time", Severity: compare.Warning,
		Title: "link against time",
		Doc:   "A claim revises one that was stated later, or is derived from one that was. Who replaces or repeats a figure does so after it was given; often the link stands on the wrong one of the two, names the wrong id, or a day is wrong. A claim that is replaced takes no part in the comparison.",
		Bad: `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    revises: «k2
  - id: k2
    source: Kyiv
    figure: "3,200"
    counts: killed or wounded
    stated: 2024-12-28
    url: https://example.org/a
  - id: s1
    source: Seoul
    figure: "3,200"
    counts: killed or wounded
    stated: 2024-12-27
    url: https://example.org/b
    derived_from: «k2
`,
		Good: `claims:
  - id: k1
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - id: k2
    source: Kyiv
    figure: "3,200"
    counts: killed or wounded
    stated: 2024-12-28
    url: https://example.org/a
    revises: k1
  - id: s1
    source: Seoul
    figure: "3,200"
    counts: killed or wounded
    stated: 2024-12-28
    url: https://example.org/b
    derived_from: k2
`,
	}, Check: linkAgainstTime})
}

func linkAgainstTime(p *Pass) {
	for _, l := range p.lineup().Links {
		from, to := l.From.Claim, l.To.Claim
		if l.Field == compare.FieldDerivedFrom && from.Detail().DerivedFrom != to.ID {
			continue // it names a source, and which claim of it is a guess
		}
		day, verb := saidNoLater(from, to)
		origin, what := saidNoSooner(from, to)
		if !after(origin, day) {
			continue
		}
		link, hint := ", and revises a claim ", "write revises on the later one of the two, or mend the day"
		if l.Field == compare.FieldDerivedFrom {
			link, hint = ", and repeats a claim ", "write derived_from on the later one of the two, or mend the day"
		}
		p.At(from, l.Field, "it was "+verb+day.String()+link+what+origin.String()+", which is later", hint, to)
	}
}

const (
	statedOn    = "stated on "
	publishedOn = "published on "
	countedTo   = "counted up to "
)

// saidNoLater returns the day by which the claim with the link had been made: nobody
// carries a statement before it is made. Where neither claim has such a day, it is the
// last one counted.
func saidNoLater(from, to *compare.Claim) (compare.Date, string) {
	switch {
	case from.Stated != 0:
		return from.Stated, statedOn
	case from.Published != 0:
		return from.Published, publishedOn
	case to.Stated == 0 && to.Published == 0:
		return from.Until, countedTo
	}
	return 0, ""
}

// saidNoSooner returns the day before which the claim to which the link leads was not
// made: nobody counts ahead. That on which it was carried says nothing of that, but
// beside another such day it is all there is.
func saidNoSooner(from, to *compare.Claim) (compare.Date, string) {
	switch {
	case to.Stated != 0:
		return to.Stated, statedOn
	case to.Until != 0:
		return to.Until, countedTo
	case from.Stated == 0:
		return to.Published, publishedOn
	}
	return 0, ""
}
