package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC201", Name: "quote-lacks-figure",
		Title: "quote does not hold the figure",
		Doc:   "The quote names another number than the claim does, so one of them is wrong, or the words that prove the figure are missing. A quote that names no number may be there for what is counted; where it does not say that either, or its numbers are days, ages, shares, prices or names, it proves nothing, which is a warning. Numbers of one outcome that stand together may be added; where the killed and the wounded are, the sum is not the source's, which is a warning too.",
		Bad: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: «nearly 2,000 soldiers had been killed or injured
  - source: Seoul
    figure: 1,335
    counts: killed or wounded
    stated: 2024-12-23
    quote: «474 killed and 861 wounded
  - source: Washington
    low: 40
    high: 60
    counts: killed
    stated: 2024-12-23
    quote: «three dozen were killed
  - source: Kursk
    figure: 20
    counts: wounded
    stated: 2024-12-23
    quote: «dozens wounded
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: nearly three thousand soldiers had been killed or injured
  - source: Seoul
    figure: 474
    counts: killed
    stated: 2024-12-23
    quote: 474 killed and 861 wounded
  - source: Washington
    low: 40
    high: 60
    counts: killed
    stated: 2024-12-23
    quote: about 50 were killed
  - source: Kursk
    figure: dozens
    counts: wounded
    stated: 2024-12-23
    quote: dozens wounded
`,
	}, Check: reportQuotes})
}

func lacksFigure(q *quoted) (f quoteFault, found bool) {
	f.field = compare.FieldQuote
	half := q.halfRange()
	switch {
	case half >= 0 && q.coarse < 0 && len(q.hits) > 0:
		m := &q.mentions[half]
		return q.lacks(f, []string{compare.Quote(q.said(m))}, q.ofOthers(half)), true
	case len(q.hits) > 0 || q.coarse >= 0 || q.bothEnds() || q.namesOneOrNone() || q.addsUp():
		return f, false
	}
	others, speaks := q.otherFigures(), q.speaks()
	switch {
	case len(others) > 0 && q.unitesUp():
		f.severity = compare.Warning
		f.message = "the figure adds up " + list(others, "and") + " of the quote, which its source did not"
		f.hint = "make a claim of each number, or accept the sum with the reason"
	case len(others) > 0:
		if speaks == 0 && q.sameDigits() {
			return f, false
		}
		f = q.lacks(f, others, bothGiven(q.claim.Figure.Given) && q.onlyRangesOfOthers())
	case speaks == useEnglish && len(q.french) == 0 && !q.anyTerm():
		f.severity = compare.Warning
		f.message = "the quote names neither " + figureWords(q.claim) + " nor what it counts"
		f.hint = "quote the words that hold the figure"
	default:
		other, ok := q.digitsElsewhere()
		if !ok {
			return f, false
		}
		f.severity = compare.Warning
		f.message = "the quote's " + compare.Quote(other) + " is no number of people, " + figureWords(q.claim)
		f.hint = "quote the words that hold the figure"
	}
	return f, true
}

// lacks says that the quote names others than the figure, as a warning where they may
// well be of something else.
func (q *quoted) lacks(f quoteFault, others []string, elsewhere bool) quoteFault {
	if elsewhere {
		f.severity = compare.Warning
	}
	f.message = "the quote names " + list(others, "and") + ", not " + figureWords(q.claim)
	f.hint = "quote the words that hold the figure, or write the figure that the quote holds"
	return f
}

// onlyRangesOfOthers reports whether all that the quote names are ranges of others than
// the claim counts.
func (q *quoted) onlyRangesOfOthers() bool {
	for i := range q.mentions {
		if m := &q.mentions[i]; m.people && !(m.Range && q.ofOthers(i)) {
			return false
		}
	}
	return true
}

// digitsElsewhere returns what has the digits of the claim's one number in the quote,
// and counts something else.
func (q *quoted) digitsElsewhere() (words string, ok bool) {
	n, ok := q.claim.Figure.Named()
	if !ok || n == 0 || q.claim.Term == 0 || len(q.french) > 0 {
		return "", false
	}
	for i := range q.mentions {
		m := &q.mentions[i]
		t := &q.tokens[m.first]
		if !m.other && !m.things || !t.digits {
			continue
		}
		whole := t.n
		for range t.scale {
			whole /= 10
		}
		if whole == n {
			return q.words(max(0, m.first-1), min(m.last+2, len(q.tokens))), true
		}
	}
	return "", false
}

// namesOneOrNone reports whether the figure is one or zero, and the quote says so in a
// word that is no number elsewhere: a soldier, nobody.
func (q *quoted) namesOneOrNone() bool {
	n, ok := q.claim.Figure.Named()
	switch {
	case ok && n == 0:
		return q.uses&useZero != 0
	case ok && n == 1:
		others := false
		for i := range q.mentions {
			others = others || q.mentions[i].people
		}
		return !others || q.anyToken("a", "an", "one", "another", "single", "un", "une")
	}
	return false
}

func (q *quoted) anyToken(words ...string) bool {
	for i := range q.tokens {
		for _, w := range words {
			if q.is(i, w) {
				return true
			}
		}
	}
	return false
}

// otherFigures returns the figures that the quote names, or the first of many.
func (q *quoted) otherFigures() (all []string) {
	const most = 5
	for i := range q.mentions {
		m := &q.mentions[i]
		if !m.people {
			continue
		}
		if len(all) == most {
			return append(all, "more")
		}
		all = append(all, compare.Quote(q.said(m)))
	}
	return all
}

// anyTerm reports whether the quote says anything of what is counted.
func (q *quoted) anyTerm() bool {
	for i := range q.tokens {
		if k := q.tokens[i].word; k.term != 0 || len(k.terms) > 0 {
			return true
		}
	}
	return false
}

// sameDigits reports whether a number of the quote differs from the figure in its
// zeros alone. In a language that is not known here, a word behind it may be the
// thousand: 3 тисячі.
func (q *quoted) sameDigits() bool {
	f := &q.claim.Figure
	for i := range q.mentions {
		m := q.mentions[i].A
		if q.mentions[i].other {
			continue
		}
		for _, n := range [...]int64{f.A, f.B, f.Given.Low, f.Given.Best, f.Given.High} {
			if n > 0 && m > 0 && n/unit(n) == m/unit(m) {
				return true
			}
		}
	}
	return strings.IndexFunc(q.text, eastern) >= 0
}

// eastern reports whether a character belongs to a script that counts in ten
// thousands.
func eastern(r rune) bool { return r >= 0x3000 && r < 0xe000 }
