package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// A sentence is a stretch of tokens, the end not included.
type sentence struct {
	from, to int
	para     int     // the number of its paragraph
	opening  int     // the number of the first sentence of that
	heading  bool    // a line without a full stop that stands alone: a headline, a caption
	first    bool    // the first one of its paragraph
	bullet   bool    // it begins with the mark of a list
	inQuote  bool    // it begins inside a quotation
	words    classes // what any of its words are good for
	marks    bool    // a colon or an opening bracket stands in it
}

// A splitter cuts tokens into sentences.
type splitter struct {
	tokens    []token
	sentences []sentence
	wrapped   bool // lines are broken at a fixed width, so a line end says nothing

	from   int  // where the sentence at hand begins
	para   int  // its paragraph
	first  bool // it is the first one of that
	quoted bool // it begins inside a quotation
}

// longestSentence is the most tokens in a sentence. What is longer is no prose, and
// is cut, so that a rule may look through a sentence and still take no more time than
// the text is long.
const longestSentence = 400

// run cuts the tokens into sentences.
func (s *splitter) run(text string, tokens []token) {
	s.tokens, s.sentences = tokens, s.sentences[:0]
	s.wrapped = wrapped(text)
	s.from, s.para, s.first, s.quoted = 0, 0, true, false
	for i := 0; i < len(tokens); i++ {
		if k := &tokens[i]; k.sign == 0 && !k.line && i-s.from < longestSentence {
			continue // most tokens
		}
		if i > 0 && s.lineEnds(i) {
			s.cut(i)
			s.para, s.first, s.quoted = s.para+1, true, false
			if tokens[i].gap {
				s.para += paragraphsBack
			}
		}
		if i-s.from >= longestSentence {
			s.cut(s.breath(i))
		}
		if !s.stops(i) {
			continue
		}
		end := s.closing(i + 1)
		if end == len(tokens) || s.begins(end) {
			s.cut(end)
		}
		i = end - 1 // no other stop among those that close
	}
	s.cut(len(tokens))
}

// breath returns where to cut a sentence that is too long at token i: behind a comma
// or a semicolon, if one stands near.
func (s *splitter) breath(i int) int {
	for j := i; j > i-longestSentence/4; j-- {
		if k := &s.tokens[j-1]; k.kind == tPunct && (k.sign == ',' || k.sign == ';') {
			return j
		}
	}
	return i
}

// cut ends a sentence before token i.
func (s *splitter) cut(to int) {
	from := s.from
	if from >= to {
		return
	}
	last := s.tokens[to-1]
	full := last.kind == tPunct && (last.sign == '.' || last.sign == '!' || last.sign == '?' || last.sign == ':' || last.sign == '"' && to-from > 1 && s.tokens[to-2].kind == tPunct)
	k := &s.tokens[from]
	bullet := k.kind == tPunct && (k.sign == '*' || (k.sign == '-' || k.sign == '_') && s.first && last.sign != k.sign)
	opening := len(s.sentences)
	if !s.first {
		opening = s.sentences[opening-1].opening
	}
	n := sentence{
		from: from, to: to, para: s.para, opening: opening, first: s.first, inQuote: s.quoted, bullet: bullet,
		heading: !full && s.first && to-from <= 24 && !bullet,
	}
	for i := from; i < to; i++ {
		k := &s.tokens[i]
		if k.word != nil {
			n.words.join(&k.word.classes)
		}
		if k.sign == '"' {
			s.quoted = !s.quoted
		}
		n.marks = n.marks || k.sign == ':' || k.sign == '('
	}
	s.sentences = append(s.sentences, n)
	s.from, s.first = to, false
}

// lineEnds reports whether a paragraph ends before token i.
func (s *splitter) lineEnds(i int) bool {
	k := &s.tokens[i]
	if k.para {
		return true
	}
	if !k.line {
		return false
	}
	if !s.wrapped {
		return !s.goesOn(i)
	}
	return k.kind == tPunct && (k.sign == '*' || k.sign == '-')
}

// goesOn reports whether a line that begins at token i goes on with the sentence of the
// one before: with a small letter, where that one had some words and no stop.
func (s *splitter) goesOn(i int) bool {
	const fewWords = 4
	if k := &s.tokens[i]; k.kind != tWord || k.caps != lower {
		return false
	}
	if p := &s.tokens[i-1]; p.kind == tPunct && p.sign != ',' && p.sign != '"' && p.sign != ')' {
		return false
	}
	for j := i - 1; j > i-fewWords; j-- {
		if j <= s.from || s.tokens[j].line {
			return false
		}
	}
	return true
}

// stops reports whether token i may end a sentence.
func (s *splitter) stops(i int) bool {
	k := &s.tokens[i]
	if k.kind != tPunct {
		return false
	}
	switch k.sign {
	case '!', '?', ';':
		return k.sign != ';'
	case '.':
		return !s.abbreviates(i)
	}
	return false
}

// abbreviates reports whether the point at i belongs to an abbreviation or an
// initial.
func (s *splitter) abbreviates(i int) bool {
	if i == 0 {
		return false
	}
	p := &s.tokens[i-1]
	if p.kind != tWord || s.tokens[i].spaced {
		return false
	}
	switch {
	case p.word.is(clsAbbreviation) || p.word.is(clsHonorific):
		return true
	case p.end-p.start == 2 && p.caps == capital && i+1 < len(s.tokens) && s.tokens[i+1].kind == tNumber: // No. 3
		return true
	case p.end-p.start == 1 && p.caps == capital: // an initial
		return i < 2 || s.tokens[i-2].kind == tWord || s.tokens[i-2].sign == '.'
	case p.end-p.start == 1: // the p of p.m.
		return i+1 < len(s.tokens) && !s.tokens[i+1].spaced || i >= 2 && s.tokens[i-2].sign == '.'
	}
	return false
}

const mostClosing = 20 // signs at the end of a sentence

// closing returns the first token at or behind i that closes no quotation or
// bracket.
func (s *splitter) closing(i int) int {
	for limit := min(len(s.tokens), i+mostClosing); i < limit && !s.tokens[i].line; {
		k := &s.tokens[i]
		switch {
		case k.kind == tPunct && !k.spaced && (k.sign == '"' || k.sign == '\'' || k.sign == ')' || k.sign == ']' || k.sign == '.' || k.sign == '!' || k.sign == '?'):
			i++
		case s.footnote(i):
			i += 3
		default:
			return i
		}
	}
	return i
}

// footnote reports whether a mark such as [3] stands at i.
func (s *splitter) footnote(i int) bool {
	return i+2 < len(s.tokens) && s.tokens[i].sign == '[' && s.tokens[i+1].kind == tNumber && s.tokens[i+2].sign == ']' && !s.tokens[i].spaced
}

// begins reports whether a sentence may begin at i, behind a stop.
func (s *splitter) begins(i int) bool {
	k := &s.tokens[i]
	if k.line {
		return true
	}
	if !k.spaced {
		return false
	}
	switch k.kind {
	case tNumber:
		return true
	case tWord:
		return k.caps != lower
	}
	return k.sign == '"' || k.sign == '\'' || k.sign == '(' || k.sign == '[' || k.sign == '*' || k.sign == '_' || k.sign == '$' || k.sign == 1
}

// wrapped reports whether the lines of a text are broken at a fixed width, as in
// mail: most are long, and none is longer than 100 characters.
func wrapped(text string) bool {
	const longest, least = 100, 50
	lines, long := 0, 0
	for text != "" {
		line, rest, ok := cutLine(text, longest)
		if !ok {
			return false
		}
		text = rest
		if line < 2 || blankLine(rest) {
			continue // the last one of a paragraph
		}
		lines++
		if line >= least {
			long++
		}
	}
	return lines >= 3 && long*4 >= lines*3
}

// cutLine returns how many characters the first line of a text has, white space at its
// end and what has no shape aside, and the text behind it; ok is false where they are
// more than longest.
func cutLine(text string, longest int) (n int, rest string, ok bool) {
	chars := 0
	for i, c := range text {
		switch {
		case c == '\n' || c == '\r':
			rest = text[i+1:]
			if c == '\r' {
				rest = strings.TrimPrefix(rest, "\n")
			}
			return n, rest, true
		case c < utf8.RuneSelf && c > ' ', c >= utf8.RuneSelf && !unicode.IsSpace(c) && !compare.Shapeless(c):
			chars++
			n = chars
		case !compare.Shapeless(c):
			chars++
		}
		if n > longest {
			return n, "", false
		}
	}
	return n, "", true
}

// blankLine reports whether the first line of a text has no words.
func blankLine(text string) bool {
	text = strings.TrimLeftFunc(text, func(c rune) bool {
		return c != '\n' && c != '\r' && (unicode.IsSpace(c) || compare.Shapeless(c))
	})
	return text == "" || text[0] == '\n' || text[0] == '\r'
}
