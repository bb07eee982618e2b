package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC206", Name: "definition-differs", Severity: compare.Warning,
		Title: "quote counts something else",
		Doc:   "Beside the figure the quote says that other people are counted than counts says: the killed are not the killed or wounded. Synonyms of one term are the same, and so is what means lists. A quote that does not say what it counts is fine.",
		Bad: `claims:
  - source: Washington
    figure: more than 1,000
    counts: «killed
    stated: 2024-12-27
    quote: more than 1,000 people were killed or injured
  - source: Seoul
    figure: 1,100
    counts: «killed or wounded
    stated: 2024-12-23
    quote: 1,100 casualties, 100 of them killed
  - source: Kyiv
    figure: nearly 3,000
    counts: «killed
    stated: 2024-12-23
    quote: killed or injured
`,
		Good: `claims:
  - source: Washington
    figure: more than 1,000
    counts: killed or wounded
    stated: 2024-12-27
    quote: more than 1,000 people were killed or injured
  - source: Seoul
    figure: 1,100
    counts: casualties
    means: [killed, wounded]
    stated: 2024-12-23
    quote: 1,100 casualties, 100 of them killed
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    quote: killed or injured
`,
	}, Check: reportQuotes})
}

// besides are terms whose words may stand in a quote beside those of another: a toll is
// what the words around it say, and a prisoner may have died.
var besides = termOf("toll") | termOf("captured")

func differsInDefinition(q *quoted) (f quoteFault, found bool) {
	if q.claim.Term == 0 || len(q.hits) == 0 && q.namesPeople() {
		return f, false
	}
	var odd termHit
	for _, i := range q.hits {
		o := q.oddTerm(q.around(i))
		if o.term == 0 {
			return f, false
		}
		if odd.term == 0 {
			odd = o
		}
	}
	if len(q.hits) == 0 {
		odd = q.oddTerm(surroundings{to: len(q.tokens)})
	}
	if odd.term == 0 || odd.term&^besides == 0 || q.isWord(odd) || loose(odd.term) && q.explains() || q.spared(odd) || len(q.french) == 0 && q.speaks() != useEnglish {
		return f, false
	}
	f.field = compare.FieldCounts
	f.message = "the quote says " + compare.Quote(q.termWords(odd)) + ", counts " + compare.Quote(q.claim.Counts)
	f.hint = "write counts: " + odd.term.String() + ", or list under means what the source's word stands for, if it is all of those"
	return f, true
}

// namesPeople reports whether the quote names any number of people.
func (q *quoted) namesPeople() bool {
	for i := range q.mentions {
		if q.mentions[i].people {
			return true
		}
	}
	return false
}

// oddTerm returns the first definition behind a figure, or else before it; none where
// any of them there is what the claim counts, or all of them together are.
func (q *quoted) oddTerm(at surroundings) (odd termHit) {
	want, all := q.claim.Term, compare.Term(0)
	look := func(h termHit) bool {
		if all |= h.term; odd.term == 0 {
			odd = h
		}
		return h.term != want
	}
	if !q.termsIn(at.behind, at.to, look) || !q.termsIn(at.from, at.before, look) || all == want {
		return termHit{}
	}
	return odd
}

// explains reports whether the definite words of the quote are together what the claim
// counts: casualties of 7,000, 2,500 killed and 4,500 wounded.
func (q *quoted) explains() bool {
	all := compare.Term(0)
	q.termsIn(0, len(q.tokens), func(h termHit) bool {
		if !loose(h.term) {
			all |= h.term
		}
		return true
	})
	return all == q.claim.Term
}

// spared reports whether nobody was killed as nobody was hurt, which needs not be said.
func (q *quoted) spared(h termHit) bool {
	n, ok := q.claim.Figure.Named()
	return ok && n == 0 && q.uses&useZero != 0 && (loose(h.term) || h.term&termOf("wounded") != 0)
}

// isWord reports whether a definition is in the source's own word, of which the claim
// says more: by what means lists, or as casualties (NATO).
func (q *quoted) isWord(h termHit) bool {
	if loose(h.term) && strings.Contains(compare.Fold(q.claim.Counts), compare.Fold(q.words(h.first, h.last))) {
		return true
	}
	if len(q.claim.Detail().Means) == 0 {
		return false
	}
	word, ok := compare.ParseTerm(q.claim.Counts)
	return !ok || word == h.term
}
