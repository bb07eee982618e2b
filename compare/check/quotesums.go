package check

import (
	"math/bits"
	"strings"

	"counterclaim/compare"
)

// This file adds up the people of a sentence: six soldiers and four civilians were
// killed, a couple and their child died. Whoever writes the sum has read well.

// A quotePart is a number of people that may add up with others.
type quotePart struct {
	n           int64 // -1 where it is none
	first, last int   // its tokens, the last one not included
}

// addsUp reports whether the figure is the sum of numbers that stand beside each other in
// one sentence, and are of what the claim counts.
func (q *quoted) addsUp() bool {
	return q.sumOf(q.adds, func(parts []quotePart, from, to int) bool { return q.sums(parts[from:to], q.next(parts[to:])) })
}

// unitesUp reports whether the figure is the sum of numbers that are of the terms which
// the claim's term unites: an addition that the source did not make.
func (q *quoted) unitesUp() bool {
	return q.unitedTerm() != 0 && q.sumOf(q.mayAdd, q.unites)
}

// sumOf reports whether the figure is the sum of numbers each of which adds to that before
// it, and which together are what they must be.
func (q *quoted) sumOf(adds func(a, b quotePart) bool, are func(parts []quotePart, from, to int) bool) bool {
	n, ok := q.claim.Figure.Named()
	if !ok || n < 2 {
		return false
	}
	parts := q.parts()
	for i := range parts {
		sum := parts[i].n
		for k := i + 1; k < len(parts) && sum < n && adds(parts[k-1], parts[k]); k++ {
			if sum += parts[k].n; sum == n && are(parts, i, k+1) {
				return true
			}
		}
	}
	return false
}

// unitedTerm returns the terms that the claim's term unites; 0 where it is one.
func (q *quoted) unitedTerm() compare.Term {
	switch term := q.claim.Term; {
	case term == casualties:
		return killedOrWounded
	case bits.OnesCount32(uint32(term)) > 1:
		return term
	}
	return 0
}

// Casualties are the killed and the wounded where nothing else is named.
var (
	killedOrWounded, _ = compare.ParseTerm("killed or wounded")
	casualties, _      = compare.ParseTerm("casualties")
)

// unites reports whether some parts are each of one of the terms that the claim's term
// unites, and all of those are there: 4 killed and 16 wounded are 20 killed or wounded.
// The terms stand behind all of the numbers, or before all of them.
func (q *quoted) unites(parts []quotePart, from, to int) bool {
	want := q.unitedTerm()
	behind, before := compare.Term(0), compare.Term(0)
	for i := from; i < to; i++ {
		p := parts[i]
		end, _ := q.clauseEnds(p.last, q.next(parts[i+1:]))
		behind = joinTerm(behind, q.oneTerm(p.last, end))
		start := 0
		if i > 0 {
			start = parts[i-1].last
		}
		_, start = q.clauseEnds(start, p.first)
		before = joinTerm(before, q.oneTerm(start, p.first))
	}
	return behind == want || before == want
}

// noTerm stands for a part of which no one term is said.
const noTerm = ^compare.Term(0)

func joinTerm(a, b compare.Term) compare.Term {
	if a == noTerm || b == 0 || b == noTerm {
		return noTerm
	}
	return a | b
}

// oneTerm returns the one term among some tokens; 0 for none, noTerm for several.
func (q *quoted) oneTerm(from, to int) (term compare.Term) {
	q.termsIn(from, to, func(h termHit) bool {
		if term != 0 && term != h.term {
			term = noTerm
			return false
		}
		term = h.term
		return true
	})
	return term
}

// next returns where the first of some parts begins, or the text ends.
func (q *quoted) next(parts []quotePart) int {
	if len(parts) == 0 {
		return len(q.tokens)
	}
	return parts[0].first
}

// parts returns the numbers of people in the quote, and the people who are named without
// one, in their order.
func (q *quoted) parts() (parts []quotePart) {
	next := 0 // mention
	for i := 0; i < len(q.tokens); i++ {
		p := quotePart{n: -1}
		if next < len(q.mentions) && q.mentions[next].first <= i {
			m := &q.mentions[next]
			next++
			p.first, p.last = m.from, m.last
			if m.other {
				continue
			}
			if m.Amount == compare.HedgeBare && !m.Range && (m.people || q.isOne(m)) {
				p.n = m.A
			}
		} else if end := q.person(i); end > 0 {
			p = quotePart{1, i, end}
		} else {
			continue
		}
		parts = append(parts, p)
		i = p.last - 1
	}
	return parts
}

// persons are words for one person with which reports of casualties name the dead.
var persons = setOf(`man woman child boy girl baby infant toddler teenager person soldier civilian policeman policewoman officer
	journalist reporter pilot driver guard worker mother father wife husband son daughter brother sister grandmother grandfather
	passenger resident student teacher doctor nurse paramedic medic rescuer firefighter fighter gunman attacker bomber militant
	farmer pedestrian motorcyclist`)

// person returns where the words for one person end that begin with a token, 0 for none:
// a woman, their child, a 22-year-old man.
func (q *quoted) person(i int) int {
	const most = 6
	if !q.isAny(i, " a an another the his her their ") {
		return 0
	}
	for k := i + 1; k < len(q.tokens) && k <= i+most; k++ {
		t := &q.tokens[k]
		switch {
		case persons[strings.ToLower(q.text[t.start:t.end])]:
			return k + 1
		case t.letters && (t.word.use&useClause != 0 || t.word.term != 0 || q.isAny(k, " a an another the of in ")), !t.letters && !t.digits && !q.hyphen(k):
			return 0
		}
	}
	return 0
}

// isAny reports whether a token is one of some words, each between spaces.
func (q *quoteScan) isAny(i int, words string) bool {
	t := &q.tokens[i]
	return t.letters && strings.Contains(words, " "+strings.ToLower(q.text[t.start:t.end])+" ")
}

// adds reports whether one number adds to that before it: nothing says that it is a part
// of that, or of others than the claim counts.
func (q *quoted) adds(a, b quotePart) bool {
	return q.mayAdd(a, b) && q.termsIn(a.last, b.first, func(h termHit) bool { return q.claim.Term == 0 || h.term == q.claim.Term })
}

// mayAdd is adds, whatever the two numbers are of.
func (q *quoted) mayAdd(a, b quotePart) bool {
	if a.n < 0 || b.n < 0 || q.joinedBy(b.first) == 0 {
		return false
	}
	for i := a.last; i < b.first; i++ {
		if q.isAny(i, " including incl among from whom them ") || strings.Contains(".;:()", q.text[q.tokens[i].start:q.tokens[i].end]) {
			return false
		}
	}
	return true
}

// joinedBy returns what joins a number to that before it, the first character of it; 0 for
// nothing.
func (q *quoted) joinedBy(first int) byte {
	for i := first - 1; i >= 0; i-- {
		switch t := &q.tokens[i]; {
		case q.isAny(i, " and plus as "), !t.letters && strings.Contains(",&+", q.text[t.start:t.end]):
			return q.text[t.start]
		case t.word.use&useFiller == 0 && !q.isAny(i, " her his also then "):
			return 0
		}
	}
	return 0
}

// sums reports whether some numbers may be a sum of what the claim counts: the last one is
// joined by more than a comma, and what is said behind it, or else before them, is that.
func (q *quoted) sums(parts []quotePart, to int) bool {
	first, last := parts[0], parts[len(parts)-1]
	if q.joinedBy(last.first) == ',' {
		return false
	}
	alike, said := true, false
	look := func(h termHit) bool {
		alike, said = q.claim.Term == 0 || h.term == q.claim.Term, true
		return false
	}
	if to, _ = q.clauseEnds(last.last, to); q.termsIn(last.last, to, look) && !said {
		_, from := q.clauseEnds(0, first.first)
		q.termsIn(from, first.first, look)
	}
	return alike
}
