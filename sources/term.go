package sources

import (
	"strings"
	"sync"

	"counterclaim/compare"
)

// term reads what the figure counts: what means lists, else the words of counts.
func (b *builder) term() {
	r, c := b.record, b.claim
	if len(r.means) > 0 || r.text[compare.FieldMeans] != "" {
		b.means()
		return
	}
	if c.Counts == "" {
		return
	}
	t, ok := b.parseTerm(c.Counts)
	if !ok {
		b.unknownTerm(compare.FieldCounts, item{text: c.Counts})
	}
	c.Term = t
}

// A termMemo is what some words stand for.
type termMemo struct {
	words string
	term  compare.Term
}

// parseTerm is compare.ParseTerm with a memory.
func (b *builder) parseTerm(words string) (compare.Term, bool) {
	memo := &b.terms[(len(words)*5+int(words[0]))%len(b.terms)]
	if memo.words == words {
		return memo.term, true
	}
	t, ok := compare.ParseTerm(words)
	if ok {
		*memo = termMemo{words, t}
	}
	return t, ok
}

// means unites the terms that the source's own word stands for.
func (b *builder) means() {
	items := b.record.means
	if len(items) == 0 {
		for text := range strings.FieldsFuncSeq(b.record.text[compare.FieldMeans], func(r rune) bool { return r == ';' || r == ',' }) {
			if text = strings.TrimSpace(text); text != "" {
				items = append(items, item{text: text})
			}
		}
	}
	names := make([]string, len(items))
	for i, it := range items {
		names[i] = it.text
		t, ok := b.parseTerm(it.text)
		if !ok {
			b.unknownTerm(compare.FieldMeans, it)
		}
		b.claim.Term |= t
	}
	if len(names) == 0 {
		return
	}
	if b.claim.Details == nil {
		b.claim.Details = &compare.Details{}
	}
	b.claim.Means = names
}

// unknownTerm reports words that are not in the table of definitions, at their own
// place or else at that of their field.
func (b *builder) unknownTerm(f compare.Field, it item) {
	words := it.text
	b.bad = true
	if b.found.full() {
		b.found.count(compare.Error)
		return
	}
	hint := suggest(words, termWords())
	switch {
	case isFigure(words):
		hint = "a number belongs under figure: figure: " + words
	case hint != "":
	case f == compare.FieldMeans:
		hint = "counterclaim explain lists the terms; write one of them, such as killed or wounded"
	default:
		hint = "write killed, wounded, killed or wounded, missing, …; means lists what the word stands for where it is all of those, and a part, such as the seriously wounded, is a subject declared within the others"
	}
	if it.pos == (compare.Pos{}) {
		it.pos, it.end = b.record.at.Pos(f), b.record.at.End(f)
	}
	b.found.put(compare.Finding{Code: compare.UnknownTerm, Pos: it.pos, End: it.end, Message: f.String() + " " + compare.Quote(words) + " is not in the table of definitions", Hint: hint})
}

// isFigure reports whether the words are a figure that has digits.
func isFigure(words string) bool {
	if !strings.ContainsAny(words, "0123456789") {
		return false
	}
	_, err := compare.ParseFigure(words, '.')
	return err == nil
}

// termWords are all words of the table of definitions.
var termWords = sync.OnceValue(func() (words []string) {
	for _, d := range compare.Definitions() {
		words = append(append(words, d.Name), d.Synonyms...)
	}
	return words
})
