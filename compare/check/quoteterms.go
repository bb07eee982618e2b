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

// The surroundings of a figure are the tokens that may say what it counts: those from
// behind it to an end, and those from a beginning to before it.
type surroundings struct{ behind, to, from, before int }

// around returns the surroundings of a figure: its own clause where that says what is
// counted, else all between the figures beside it. Without another figure there is no
// need to tell clauses apart.
func (q *quoteScan) around(hit int) surroundings {
	m := &q.mentions[hit]
	all := surroundings{m.last, len(q.tokens), 0, m.first}
	alone := true
	for i := range q.mentions {
		switch n := &q.mentions[i]; {
		case !n.people && !q.isOne(n) || i == hit:
			continue
		case i < hit:
			all.from = n.last
		case i > hit && all.to > n.first:
			all.to = n.first
		}
		alone = false
	}
	if alone || q.ofThem(m.last) {
		return all
	}
	own := all
	own.to, _ = q.clauseEnds(all.behind, all.to)
	if all.from > 0 {
		_, own.from = q.clauseEnds(all.from, all.before)
	}
	if q.anyTermIn(own) {
		return own
	}
	return all
}

// isOne reports whether a figure is one person, and not one of some: one was killed.
func (q *quoteScan) isOne(m *mention) bool {
	return m.A == 1 && !m.other && m.Amount == compare.HedgeBare && m.last < len(q.tokens) && !q.is(m.last, "of")
}

// clauseEnds returns where the first clause ends of some tokens, and where the last one
// begins. What joins the words of one definition ends none.
func (q *quoteScan) clauseEnds(from, to int) (first, last int) {
	first, last = to, from
	at := from
	ends := func(until int) {
		for ; at < until; at++ {
			if q.endsClause(at) {
				first, last = min(first, at), at+1
			}
		}
	}
	q.termsIn(from, to, func(h termHit) bool {
		ends(h.first)
		at = h.last
		return true
	})
	ends(to)
	return first, last
}

// endsClause reports whether a token parts what is said of one number from what is said
// of the next.
func (q *quoteScan) endsClause(i int) bool {
	t := &q.tokens[i]
	if t.letters {
		return t.word.use&useClause != 0
	}
	switch q.text[t.start] {
	case ',', ';', '.', '(', ')', '/':
		return true
	}
	return t.word == quoteVocabulary["-"] && t.start > 0 && q.text[t.start-1] == ' '
}

// ofThem reports whether a number at whose end a token stands is a part of one before
// it: 40 of them, 40 of whom.
func (q *quoteScan) ofThem(i int) bool {
	return i+1 < len(q.tokens) && q.is(i, "of") && (q.is(i+1, "them") || q.is(i+1, "whom"))
}

// anyTermIn reports whether a definition stands around a figure.
func (q *quoteScan) anyTermIn(at surroundings) bool {
	none := func(termHit) bool { return false }
	return !q.termsIn(at.behind, at.to, none) || !q.termsIn(at.from, at.before, none)
}

// termWords returns the words of a definition as they stand in the quote.
func (q *quoted) termWords(h termHit) string {
	return strings.TrimSpace(q.french.original(q.claim.Quote, q.text, q.tokens[h.first].start, q.tokens[h.last-1].end))
}
