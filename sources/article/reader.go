package article

import (
	"math"
	"strings"

	"counterclaim/compare"
)

// A reader turns one text into claims. Its tables are used again for the next
// text.
type reader struct {
	lex  *lexicon
	text string
	opt  Options

	parts     []region
	tokenizer tokenizer
	splitter  splitter
	tokens    []token
	sentences []sentence

	mentions []mention // of the sentence at hand
	claims   []draft   // of the whole text
	speech   speech
	scene    scene
}

// A draft is a claim while the text is still being read.
type draft struct {
	sentence   int
	mention    mention
	subject    stretch
	superseded bool
	who        attribution
	stated     moment
	window     moment
	placeAt    stretch
	quote      stretch
	gone       bool // merged into another
	revises    int  // the draft that this one replaces, -1 if none
}

// A stretch is a run of tokens, the end not included; the zero stretch is none.
type stretch struct{ from, to int }

func (s stretch) empty() bool { return s.to <= s.from }

const longestText = math.MaxInt32 // bytes that are read of a text, since tokens are to be small

// read turns a text into drafts.
func (r *reader) read(text string, opt Options) {
	text = text[:min(len(text), longestText)]
	r.text, r.opt = text, opt
	r.tokenizer.lex = r.lex
	r.parts = r.lex.finder.regions(text, r.parts)
	r.tokenizer.run(text, r.parts)
	r.tokens = r.tokenizer.tokens
	r.splitter.run(text, r.tokens)
	r.sentences = r.splitter.sentences
	r.claims = r.claims[:0]
	r.speech.reset(len(r.sentences))
	r.setScene()
	for n := range r.sentences {
		r.sentence(n)
	}
	r.dateToday()
	r.merge()
}

// sentence reads the claims of one sentence.
func (r *reader) sentence(n int) {
	s := &r.sentences[n]
	if !r.promising(n, s) {
		return
	}
	r.findMentions(s)
	if len(r.mentions) == 0 {
		return
	}
	r.link(s)
	r.inherit(s)
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.terms == nil || r.doubted(m, s) {
			continue
		}
		r.claims = append(r.claims, r.draft(m, n, s))
		if also, ok := r.second(m, s); ok {
			r.claims = append(r.claims, r.draft(&also, n, s))
		}
	}
}

// promising reports whether a sentence may hold a claim: it has a word for an
// outcome, or claims stand close before it.
func (r *reader) promising(n int, s *sentence) bool {
	if len(r.claims) > 0 && s.para-r.sentences[r.claims[len(r.claims)-1].sentence].para <= 3 {
		return true
	}
	return s.words.meets(&harm)
}

// harm is what a sentence needs that may hold a claim by itself.
var harm = setOf(clsOutcome, clsInjury, clsHospital, clsLives)

// draft makes a claim of a mention.
func (r *reader) draft(m *mention, n int, s *sentence) draft {
	d := draft{sentence: n, mention: *m, revises: -1}
	d.who = r.attribute(m, n)
	d.subject = r.fuller(r.subjectOf(m))
	d.quote = r.quoteOf(m)
	d.stated = r.statedOn(&d, n, s)
	r.date(&d, m, n, s)
	r.locate(&d, m, n, s)
	return d
}

// subjectOf returns the words for the people counted; those before, where the
// mention leans on them.
func (r *reader) subjectOf(m *mention) stretch {
	if !m.group.empty() && m.group.noun < 0 && !(m.group.refers && m.group.to-m.group.from <= 1 && r.is(m.group.from, clsBreakdown)) {
		s := m.group.stretch
		if m.group.attr == s.from && s.to-s.from > 1 {
			s.from++
		}
		return s
	}
	switch {
	case m.group.noun >= 0 && m.source == -1:
		return stretch{}
	case m.source >= 0:
		return r.subjectOf(&r.mentions[m.source])
	case m.source == fromText && len(r.claims) > 0:
		return r.claims[len(r.claims)-1].subject
	case m.group.refers && len(r.claims) > 0:
		return r.claims[len(r.claims)-1].subject
	}
	return stretch{}
}

const farthestNamesake = 12 // claims back in which a group may have been named more fully

// fuller returns the words with which the text named the same people before: soldiers
// are the North Korean soldiers of whom it spoke, and so is one North Korean soldier.
func (r *reader) fuller(s stretch) stretch {
	if s.empty() {
		return s
	}
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-farthestNamesake; i-- {
		t := r.claims[i].subject
		if t.to-t.from >= s.to-s.from && r.plain(t) != r.plain(s) && nameWithin(singular(r.plain(s)), singular(r.plain(t))) {
			return t
		}
	}
	return s
}

// singular cuts off the s of a plural, for names that are only compared.
func singular(s string) string { return strings.TrimSuffix(s, "s") }

// quoteOf returns the smallest run of words with the figure and what it counts.
func (r *reader) quoteOf(m *mention) stretch {
	q := stretch{m.from, max(m.to, m.group.end)}
	if m.outcome >= 0 {
		q.from, q.to = min(q.from, m.outcome), max(q.to, m.outcome+1, m.last+1)
	}
	if r.openQuote(q) && r.sign(q.to, '"') {
		q.to++
	}
	return q
}

// openQuote reports whether a quotation mark is left open in the words.
func (r *reader) openQuote(s stretch) bool {
	open := false
	for i := s.from; i < s.to; i++ {
		open = open != r.sign(i, '"')
	}
	return open
}

// words returns the text of a stretch.
func (r *reader) words(s stretch) string {
	if s.empty() {
		return ""
	}
	return r.text[r.tokens[s.from].start:r.tokens[s.to-1].end]
}

// plain returns the words of a stretch as they would be typed in one line.
func (r *reader) plain(s stretch) string { return visible(r.words(s)) }

// span returns the bytes of a stretch.
func (r *reader) span(s stretch) compare.Span {
	if s.empty() {
		return compare.Span{}
	}
	return compare.Span{Start: int(r.tokens[s.from].start), End: int(r.tokens[s.to-1].end)}
}

// is reports whether token i of the sentence is a word of the class.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].word.is(c)
}

// sign reports whether token i is the sign.
func (r *reader) sign(i int, sign byte) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == tPunct && r.tokens[i].sign == sign
}

// small reports whether the tables are worth being kept for the next text.
func (r *reader) small() bool { return cap(r.tokens) < 1<<18 }

// forget lets go of the text, so that a reader that waits holds nothing but room.
func (r *reader) forget() {
	r.text, r.opt, r.tokenizer.text = "", Options{}, ""
	clear(r.claims)
	clear(r.mentions)
	r.speech.reset(0)
}
