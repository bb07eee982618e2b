package check

import (
	"strings"

	"counterclaim/compare"
)

// said returns a claim's figure as it was said.
func said(c *compare.Claim) string {
	f := &c.Figure
	g := f.Given
	switch {
	case f.Text != "":
		return compare.Quote(f.Text)
	case g.HasBest:
		return compare.Grouped(g.Best)
	case g.HasLow && g.HasHigh:
		return compare.Grouped(g.Low) + " to " + compare.Grouped(g.High)
	case g.HasLow:
		return compare.Grouped(g.Low) + " or more"
	}
	return compare.Grouped(g.High) + " or fewer"
}

// saidOf returns a claim's figure and what it counts: "60" killed.
func saidOf(c *compare.Claim) string {
	words := []string{said(c)}
	for _, w := range []string{c.Counts, c.Subject} {
		if w != "" {
			words = append(words, clean(w))
		}
	}
	if c.Place != "" {
		words = append(words, "in "+clean(c.Place))
	}
	return strings.Join(words, " ")
}

// saidBy returns a claim's figure and the last day that it counts.
func saidBy(c *compare.Claim) string {
	if d := c.LastDay(); d != 0 {
		return said(c) + " by " + d.String()
	}
	return said(c)
}

// clean returns a name for the middle of a sentence: with everything escaped that
// does not print, and cut where it is long.
func clean(name string) string {
	q := compare.Quote(name)
	return q[1 : len(q)-1]
}

// figureOf returns the field in which the claim gives its figure.
func figureOf(c *compare.Claim) compare.Field {
	switch f := &c.Figure; {
	case f.Text != "":
		return compare.FieldFigure
	case f.Given.HasBest:
		return compare.FieldBest
	case f.Given.HasLow:
		return compare.FieldLow
	}
	return compare.FieldHigh
}

// Against reports what is wrong with a claim's figure beside those of others, which
// are shown as what.
func (p *Pass) Against(c *compare.Claim, severity compare.Severity, message, hint, what string, others ...*compare.Claim) {
	f := compare.Finding{
		Pos: c.At.Pos(figureOf(c)), End: c.At.End(figureOf(c)), Severity: severity, Message: message, Hint: hint,
		Claims: append([]*compare.Claim{c}, others...),
	}
	for _, o := range others {
		f.Related = append(f.Related, compare.Related{Pos: o.At.Pos(figureOf(o)), Message: what})
	}
	p.Report(f)
}
