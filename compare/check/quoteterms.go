package check

import (
	"strings"

	"counterclaim/compare"
)

// A termHit is a definition that stands in a text: killed or seriously injured.
type termHit struct {
	term        compare.Term
	first, last int // its tokens, the last one not included
}

// termsIn calls f for each definition among the tokens from one to another, words
// that "or" and the like join taken together, until it returns false.
func (q *quoteScan) termsIn(from, to int, f func(termHit) bool) bool {
	var hit termHit
	for i := from; i < to; {
		t, n := q.termAt(i, to)
		switch {
		case n == 0 && hit.term != 0 && !q.links(i):
			if !f(hit) {
				return false
			}
			hit = termHit{}
			i++
			continue
		case n == 0:
			i++
			continue
		case hit.term == 0:
			hit = termHit{t, i, i + n}
		case loose(t) || loose(hit.term): // casualties, killed and wounded
			if !f(hit) {
				return false
			}
			hit = termHit{t, i, i + n}
		default:
			hit.term, hit.last = hit.term|t, i+n
		}
		i += n
	}
	return hit.term == 0 || f(hit)
}

// termAt returns the definition that begins with a token, and how many it takes.
func (q *quoteScan) termAt(i, to int) (compare.Term, int) {
	k := q.tokens[i].word
next:
	for _, l := range k.terms {
		if i+1+len(l.words) > to {
			continue
		}
		for n, w := range l.words {
			if !q.is(i+1+n, w) {
				continue next
			}
		}
		return l.term, 1 + len(l.words)
	}
	if k.term == 0 {
		return 0, 0
	}
	return k.term, 1
}

// links reports whether a token may stand between the words of one definition.
func (q *quoteScan) links(i int) bool {
	t := &q.tokens[i]
	if t.letters {
		return t.word.use&useLinks != 0
	}
	s := q.text[t.start:t.end]
	return s == "," || s == "/" || quoteSign(s)
}

// loose reports whether a term is one of those that say least, and stand for others.
func loose(t compare.Term) bool { return t&ambiguous != 0 }

// near returns the tokens between which a definition belongs to a figure: from behind
// the figure before it to the one behind it.
func (q *quoteScan) near(hit int) (from, to int) {
	from, to = 0, len(q.tokens)
	for i := range q.mentions {
		m := &q.mentions[i]
		switch {
		case !m.people:
		case i < hit:
			from = m.last
		case i > hit:
			return from, m.first
		}
	}
	return from, to
}

// termWords returns the words of a definition as they stand in the quote.
func (q *quoted) termWords(h termHit) string {
	return strings.TrimSpace(q.french.original(q.claim.Quote, q.text, q.tokens[h.first].start, q.tokens[h.last-1].end))
}
