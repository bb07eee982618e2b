package check

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC306", Name: "window-without-since", Severity: compare.Warning,
		Title: "window without since",
		Doc:   "The quote, the note or counts says that only some days are counted: in the past week, last week, overnight, over the last three days, since Friday. Without since the figure counts from the topic's beginning, and is compared with totals. Where since is that of the whole topic, a much shorter window is found too.",
		Bad: `claims:
  - source: Washington
    figure: more than 1,000
    counts: killed or wounded
    stated: 2024-12-27
    quote: «more than 1,000 killed or wounded in the past week alone
  - source: Kyiv
    figure: 200
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
    note: «Counted since Friday, a spokesman said.
  - source: Seoul
    figure: 40
    counts: «killed over the last 24 hours
    means: [killed]
    stated: 2024-12-23
    url: https://example.org/b
  - source: Paris
    figure: 12
    counts: killed
    stated: 2024-12-23
    quote: «12 morts au cours des dernières 24 heures
`,
		Good: `claims:
  - source: Washington
    figure: more than 1,000
    counts: killed or wounded
    since: past week
    stated: 2024-12-27
    quote: more than 1,000 killed or wounded in the past week alone
  - source: Kyiv
    figure: 200
    counts: killed or wounded
    since: 2024-12-20
    stated: 2024-12-23
    url: https://example.org/a
    note: Counted since Friday, a spokesman said.
  - source: Seoul
    figure: 40
    counts: killed
    stated: 2024-12-23
    quote: The army said last week that 40 were killed, the worst loss since Friday, since their deployment
`,
	}, Check: windowWithoutSince})
}

func windowWithoutSince(p *Pass) {
	reportQuotes(p)
	for _, c := range p.Claims {
		d := c.Detail()
		if d.Note == "" && len(d.Means) == 0 { // then counts is in the table of definitions
			continue
		}
		field := compare.FieldNote
		w, ok := windowIn(d.Note)
		if !ok {
			field = compare.FieldCounts
			if w, ok = windowIn(c.Counts); !ok {
				continue
			}
		}
		if _, said := windowIn(c.Quote); !said && !hasSince(c, w) {
			p.At(c, field, windowMessage(field, w), sinceHint(c, w))
		}
	}
}

// windowQuoted looks for a window in a quote.
func windowQuoted(q *quoted) (f quoteFault, found bool) {
	if q.windowed {
		if w, ok := windowIn(q.claim.Quote); ok && !hasSince(q.claim, w) && q.isOfFigure(w) {
			return quoteFault{field: compare.FieldQuote, message: windowMessage(compare.FieldQuote, w), hint: sinceHint(q.claim, w)}, true
		}
	}
	return f, false
}

// isOfFigure reports whether a window of the quote is that of the claim's figure, and not
// of another number: "34,596 killed, 28 in the past 24 hours" is a total. It belongs to the
// number before it in its clause, else to the one that is nearer.
func (q *quoted) isOfFigure(w window) bool {
	at := strings.Index(q.text, w.words)
	if at < 0 || len(q.hits) == 0 {
		return true // nobody can tell
	}
	from, to := 0, len(q.tokens)
	for from < to && int(q.tokens[from].start) < at {
		from++
	}
	for to > from && int(q.tokens[to-1].end) > at+len(w.words) {
		to--
	}
	before, after := -1, -1
	for i := range q.mentions {
		switch m := &q.mentions[i]; {
		case !m.people:
		case m.last <= from:
			before = i
		case m.first >= to && after < 0:
			after = i
		}
	}
	if before < 0 {
		return after < 0 || slices.Contains(q.hits, after)
	}
	end, _ := q.clauseEnds(q.mentions[before].last, from)
	if after < 0 || end == from || q.mentions[after].first-to > from-q.mentions[before].last {
		return slices.Contains(q.hits, before)
	}
	return slices.Contains(q.hits, after)
}

func windowMessage(f compare.Field, w window) string {
	return f.String() + " says " + compare.Quote(w.words) + ", but the claim has no since of its own"
}

// hasSince reports whether the claim says from which day on it counts: itself, or by
// its topic if the window is not much shorter than that.
func hasSince(c *compare.Claim, w window) bool {
	if c.Since == 0 {
		return c.At.Pos(compare.FieldSince) != c.At.Pos(compare.NumFields) // so far
	}
	last := c.LastDay()
	if !c.At.Inherits(compare.FieldSince) || w.days == 0 || last == 0 {
		return true
	}
	return int(last.First()-c.Since.First()) <= 2*w.days
}

func sinceHint(c *compare.Claim, w window) string {
	if last := c.LastDay(); w.days > 0 && !w.apart && last.Exact() {
		return "write since: " + (last.First() - compare.Day(w.days) + 1).Date().String()
	}
	return "write the first day counted under since"
}
