package compare

import (
	"cmp"
	"strings"
)

// Claims are put in order by what they say and never by where they stand, so
// that the order of files and records does not show in any output. Claims that
// compare as 0 say the same in every field.

// CompareClaims orders claims by what they say and never by where they stand: by what
// is counted, then by the last day, the source and every other field.
func CompareClaims(a, b *Claim) int { return compareClaims(a, b) }

// compareClaims orders claims by what is counted, then by the last day, the
// source and every other field.
func compareClaims(a, b *Claim) int {
	if a.Term != b.Term {
		return cmp.Compare(a.Term, b.Term)
	}
	if c := strings.Compare(a.Subject, b.Subject); c != 0 {
		return c
	}
	if c := strings.Compare(a.Place, b.Place); c != 0 {
		return c
	}
	if c := a.LastDay().Compare(b.LastDay()); c != 0 {
		return c
	}
	if c := strings.Compare(a.Source, b.Source); c != 0 {
		return c
	}
	return compareRest(a, b)
}

// compareBySource orders claims by source, then as compareClaims does.
func compareBySource(a, b *Claim) int {
	if c := strings.Compare(a.Source, b.Source); c != 0 {
		return c
	}
	return compareClaims(a, b)
}

// compareByDate orders claims by the last day, then as compareClaims does.
func compareByDate(a, b *Claim) int {
	if c := a.LastDay().Compare(b.LastDay()); c != 0 {
		return c
	}
	return compareClaims(a, b)
}

// compareRest orders claims by the fields that are left.
func compareRest(a, b *Claim) int {
	if c := a.Figure.compare(b.Figure); c != 0 {
		return c
	}
	if c := cmp.Or(a.Since.Compare(b.Since), a.Stated.Compare(b.Stated), strings.Compare(a.ID, b.ID)); c != 0 {
		return c
	}
	for f := range NumFields {
		if c := strings.Compare(a.Field(f), b.Field(f)); c != 0 {
			return c
		}
	}
	return 0
}

// compare orders figures by their numbers, then by their words.
func (f Figure) compare(g Figure) int {
	a, b := f.rank(f.Read(Press)), g.rank(g.Read(Press))
	return cmp.Or(cmp.Compare(a.Lo, b.Lo), cmp.Compare(a.Hi, b.Hi), cmp.Compare(f.Text, g.Text))
}

// rank returns the numbers by which figures are ranked: the one that was named,
// else the likely ends of its reading.
func (f Figure) rank(r Reading) Interval {
	if n, ok := f.Named(); ok {
		return Exactly(n)
	}
	return r.Likely
}

// byOrder returns the comparison of claims for an order of lines.
func byOrder(o Order) func(a, b *Claim) int {
	switch o {
	case ByName:
		return compareBySource
	case ByDate:
		return compareByDate
	}
	return compareClaims
}

// MakeID makes an id from source, date and counts, for a claim that has none.
func MakeID(c *Claim) string {
	parts := []string{slug(c.Source), c.LastDay().String(), slug(c.Counts)}
	id := strings.Join(parts, "-")
	return strings.Trim(strings.ReplaceAll(id, "--", "-"), "-")
}

// slug lowers a name and joins its words with dashes.
func slug(s string) string {
	const most = 40
	s = Fold(s)
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return strings.ReplaceAll(s, " ", "-")
}
