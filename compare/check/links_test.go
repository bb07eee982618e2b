package check_test

import (
	"slices"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// amongCodes returns which of some codes are found in a dataset.
func amongCodes(t *testing.T, text string, wanted ...string) (codes []string) {
	for _, f := range runOn(t, text, check.Options{Today: today}) {
		if slices.Contains(wanted, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

// Days are set beside each other only where they say which statement came first.
func TestLinksAgainstTime(t *testing.T) {
	for name, test := range map[string]struct {
		from, to string // the days of the claim with the link, and of that to which it leads
		want     bool
	}{
		"stated later":                     {"stated: 2024-01-01", "stated: 2024-01-02", true},
		"on one day":                       {"stated: 2024-01-02", "stated: 2024-01-02", false},
		"perhaps on one day":               {"stated: 2024-01-02", "stated: 2024-01", false},
		"stated later than it was carried": {"published: 2024-01-01", "stated: 2024-01-02", true},
		"counted longer than it was said":  {"stated: 2024-01-01", "until: 2024-01-02", true},
		"carried late, said nobody knows":  {"stated: 2024-01-01", "published: 2024-01-02", false},
		"both carried":                     {"published: 2024-01-01", "published: 2024-01-02", true},
		"both counted":                     {"until: 2024-01-01", "until: 2024-01-02", true},
		"a count of earlier days":          {"until: 2024-01-01", "stated: 2024-01-02", false},
		"without a day":                    {"note: x", "stated: 2024-01-02", false},
	} {
		for _, link := range []string{"revises", "derived_from"} {
			text := "claims:\n- {id: a, source: A, figure: 12, counts: killed, url: 'https://example.org', " + test.to + "}\n" +
				"- {id: b, source: A, figure: 13, counts: killed, url: 'https://example.org', " + link + ": a, " + test.from + "}\n"
			if got := amongCodes(t, text, "CC406"); (len(got) == 1) != test.want {
				t.Errorf("%s: %s: found %q", name, link, got)
			}
		}
	}
	// Which claim of a source is meant nobody can tell.
	text := "claims:\n- {source: A, figure: 12, counts: killed, stated: 2024-01-02}\n- {source: B, figure: 12, counts: killed, stated: 2024-01-01, derived_from: A}\n"
	if got := amongCodes(t, text, "CC406"); got != nil {
		t.Errorf("derived from a source: found %q", got)
	}
}

func TestRevisesOther(t *testing.T) {
	const declared = "places:\n  Gaza: {aliases: [the Strip], within: [Palestine]}\n  West Bank: {within: [Palestine]}\n  Palestine: {parts: [Hebron, Jenin]}\n"
	for name, test := range map[string]struct {
		from, to string
		want     bool
	}{
		"the same":               {"counts: killed, place: Gaza", "counts: killed, place: Gaza", false},
		"wounded for killed":     {"counts: wounded", "counts: killed", true},
		"a wider term":           {"counts: killed or wounded", "counts: killed", false},
		"perhaps the same":       {"counts: casualties", "counts: killed", false},
		"an alias":               {"counts: killed, place: the Strip", "counts: killed, place: Gaza", false},
		"a longer name":          {"counts: killed, place: Gaza Strip", "counts: killed, place: Gaza", false},
		"one is not given":       {"counts: killed, place: Gaza", "counts: killed", false},
		"within the other":       {"counts: killed, place: Palestine", "counts: killed, place: Gaza", false},
		"two of one family":      {"counts: killed, place: West Bank", "counts: killed, place: Gaza", true},
		"apart":                  {"counts: killed, place: Hebron", "counts: killed, place: Jenin", true},
		"names without a word":   {"counts: killed, place: Israel", "counts: killed, place: Gaza", true},
		"other people":           {"counts: killed, subject: soldiers", "counts: killed, subject: children", true},
		"people by another name": {"counts: killed, subject: Israelis", "counts: killed, subject: Israeli civilians", false},
	} {
		text := declared + "claims:\n- {id: a, source: A, figure: 12, stated: 2024-01-01, " + test.to + "}\n- {id: b, source: A, figure: 13, stated: 2024-01-02, revises: a, " + test.from + "}\n"
		if got := amongCodes(t, text, "CC407"); (len(got) == 1) != test.want {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

func TestNameSlips(t *testing.T) {
	const claims = "claims:\n- {source: Mayor, figure: 1, counts: killed, stated: 2024-01-01}\n- {source: mayor, figure: 2, counts: killed, stated: 2024-01-02}\n"
	const third, slip = "- {source: MAYOR, figure: 3, counts: killed, stated: 2024-01-03}\n", "- {source: Mayro, figure: 4, counts: killed, stated: 2024-01-04}\n"
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"known from three on":    {claims + third + slip, []string{"CC604"}},
		"of two nobody can tell": {claims + slip, nil},
		"used twice":             {claims + third + slip + "- {source: Mayro, figure: 5, counts: killed, stated: 2024-01-05}\n", nil},
		"declared":               {"sources: {Mayro: {}}\n" + claims + third + slip, nil},
		"an alias":               {"sources: {Mayor: {aliases: [Mayro]}}\n" + claims + third + slip, nil},
		"only the other is":      {"sources: {Mayor: {}}\n" + claims + third + slip, []string{"CC604"}},
		"nothing is no name":     {claims + third + "- {source: B, figure: 4, counts: killed, stated: 2024-01-04, place: X, subject: Y, topic: Z}\n", nil},
	} {
		if got := amongCodes(t, test.text, "CC604"); !slices.Equal(got, test.want) {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

func TestSameClaimTwice(t *testing.T) {
	const row = "- {source: Mayor, figure: 1, counts: killed, stated: 2024-01-01, means: [killed], via: AFP"
	for name, test := range map[string]struct {
		first, second string
		want          bool
	}{
		"all the same":            {"}", "}", true},
		"another id":              {", id: a}", ", id: b}", true},
		"what has been looked at": {"}", ", note: ''}", true},
		"another note":            {"}", ", note: again}", false},
		"carried by two":          {"}", ", speaker: x}", false},
		"a link":                  {", id: a}", ", revises: a}", false},
	} {
		if got := amongCodes(t, "claims:\n"+row+test.first+"\n"+row+test.second+"\n", "CC504"); (len(got) == 1) != test.want {
			t.Errorf("%s: found %q", name, got)
		}
	}
	accepted := "claims:\n" + row + "}\n" + row + ", accept: CC504 both desks have it}\n"
	if got := amongCodes(t, accepted, "CC504", compare.BadValue, "CC801", "CC802"); got != nil {
		t.Errorf("accepted: found %q", got)
	}
}

// What is wrong with a claim that cannot be used is said at once, all of it.
func TestFaultsOfLostClaims(t *testing.T) {
	for text, want := range map[string][]string{
		"- {id: a, source: A, low: 57, high: 43, counts: killed, stated: 2033-03-02, url: 'https://example.org'}\n":                                   {"CC105", "CC305"},
		"- {id: a, source: A, figure: 57 confirmed, counts: killed, stated: 2023-02-30, url: 'https://example.org', revises: c9}\n":                   {"CC104", "CC103", "CC403"},
		"- {id: a, source: A, figure: -3, counts: killed, stated: 2023-02-03, until: 2023-02-04, url: 'https://example.org', derived_from: nobody}\n": {"CC106", "CC303", "CC403"},
		"- {id: a, source: A, figure: -3, counts: killed, stated: 2023-02-03, published: 2023-02-01, url: 'https://example.org', derived_from: B}\n" +
			"- {id: b, source: B, figure: 3, counts: killed, stated: 2023-02-01, url: 'https://example.org'}\n": {"CC106", "CC304"},
	} {
		var got []string
		for _, f := range runOn(t, "claims:\n"+text, check.Options{Today: today}) {
			got = append(got, f.Code)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
