package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC407", Name: "revises-other", Severity: compare.Warning,
		Title: "revises a count of something else",
		Doc:   "A claim revises one that counts nobody that it counts itself, such as the wounded in place of the killed, or that counts other people or another place: by what is declared of them, or because their names have nothing in common. A figure replaces an older one of the same; a link that was copied from the claim above takes a figure out of the comparison that still stands. Two names of one place, or one group of people, can be declared as aliases.",
		Bad: `topic: War
claims:
  - id: g1
    source: Ministry of Health
    figure: "1,234"
    counts: killed
    place: Gaza
    stated: 2024-01-02
    url: https://example.org/a
  - id: g2
    source: Ministry of Health
    figure: "2,400"
    counts: wounded
    place: Gaza Strip
    stated: 2024-01-05
    url: https://example.org/a
    revises: «g1
  - id: g3
    source: Ministry of Health
    figure: "1,300"
    counts: killed
    place: Israel
    stated: 2024-01-06
    url: https://example.org/a
    revises: «g1
`,
		Good: `topic: War
claims:
  - id: g1
    source: Ministry of Health
    figure: "1,234"
    counts: killed
    place: Gaza
    stated: 2024-01-02
    url: https://example.org/a
  - id: g2
    source: Ministry of Health
    figure: "2,400"
    counts: wounded
    place: Gaza Strip
    stated: 2024-01-05
    url: https://example.org/a
  - id: g3
    source: Ministry of Health
    figure: "1,300"
    counts: killed
    place: Gaza Strip
    stated: 2024-01-06
    url: https://example.org/a
    revises: g1
`,
	}, Check: revisesOther})
}

func revisesOther(p *Pass) {
	for _, l := range p.lineup().Links {
		if l.Field != compare.FieldRevises {
			continue
		}
		from, to := l.From.Claim, l.To.Claim
		var others []string
		if l.Axes[compare.Terms] == compare.Apart {
			others = append(others, "another definition")
		}
		if otherNames(l.Axes[compare.People], l.From.Families[0] == l.To.Families[0], from.Subject, to.Subject) {
			others = append(others, "other people")
		}
		if otherNames(l.Axes[compare.Place], l.From.Families[1] == l.To.Families[1], from.Place, to.Place) {
			others = append(others, "another place")
		}
		if len(others) > 0 {
			p.At(from, compare.FieldRevises, saidOf(from)+" revises "+saidOf(to)+": "+list(others, "and"),
				"name the claim that it replaces, or take revises away; two names of one are declared as aliases", to)
		}
	}
}

// otherNames reports whether two names are of different people or places: declared
// so, or without a word in common. What lies within the other is perhaps a count that
// was made wider.
func otherNames(r compare.Relation, family bool, a, b string) bool {
	switch r {
	case compare.Apart, compare.Overlap:
		return true
	case compare.Unlinked:
		return family || !akin(a, b)
	}
	return false
}

// akin reports whether two names may be of one: one holds the other, or two of their
// words begin alike.
func akin(a, b string) bool {
	const alike = 4 // runes; Iran and Iraq share three
	a, b = compare.Fold(a), compare.Fold(b)
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	begins := map[string]bool{}
	for _, w := range strings.Fields(a) {
		if r := []rune(w); len(r) >= alike {
			begins[string(r[:alike])] = true
		}
	}
	for _, w := range strings.Fields(b) {
		if r := []rune(w); len(r) >= alike && begins[string(r[:alike])] {
			return true
		}
	}
	return false
}
