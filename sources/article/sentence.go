package article

// A sentence is a stretch of tokens, the end not included.
type sentence struct {
	from, to int
	para     int  // the number of its paragraph
	heading  bool // a line without a full stop that stands alone: a headline, a caption
	first    bool // the first one of its paragraph
	bullet   bool // it begins with the mark of a list
	inQuote  bool // it begins inside a quotation
}

// A splitter cuts tokens into sentences.
type splitter struct {
	tokens    []token
	sentences []sentence
	wrapped   bool // lines are broken at a fixed width, so a line end says nothing
}

// run cuts the tokens into sentences.
func (s *splitter) run(text string, tokens []token) {
	s.tokens, s.sentences = tokens, s.sentences[:0]
	s.wrapped = wrapped(text)
	para, from, quoted := 0, 0, false
	paraStart := true
	for i := range tokens {

		if i > 0 && s.lineEnds(i) {
			s.cut(from, i, para, paraStart, quoted)
			from, para, paraStart, quoted = i, para+1, true, false
		}
		if !s.stops(i) {
			continue
		}
		end := s.closing(i + 1)
		if end < len(tokens) && !s.begins(end) {
			continue
		}
		if end <= from {
			continue
		}
		wasQuoted := quoted
		quoted = s.openQuote(from, end, quoted)
		s.cut(from, end, para, paraStart, wasQuoted)
		from, paraStart = end, false
	}
	if from < len(tokens) {
		s.cut(from, len(tokens), para, paraStart, quoted)
	}
}

func (s *splitter) cut(from, to, para int, first, quoted bool) {
	if from >= to {
		return
	}
	last := s.tokens[to-1]
	full := last.kind == tPunct && (last.sign == '.' || last.sign == '!' || last.sign == '?' || last.sign == '"' || last.sign == ':')
	k := &s.tokens[from]
	bullet := k.kind == tPunct && (k.sign == '*' || (k.sign == '-' || k.sign == '_') && first && last.sign != k.sign)
	s.sentences = append(s.sentences, sentence{
		from: from, to: to, para: para, first: first, inQuote: quoted, bullet: bullet,
		heading: !full && first && to-from <= 24 && !bullet,
	})
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
		return true
	}
	return k.kind == tPunct && (k.sign == '*' || k.sign == '-')
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

// closing returns the first token at or behind i that closes no quotation or
// bracket.
func (s *splitter) closing(i int) int {
	for i < len(s.tokens) && !s.tokens[i].line {
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

// openQuote reports whether a quotation is open behind the tokens.
func (s *splitter) openQuote(from, to int, open bool) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].sign == '"' {
			open = !open
		}
	}
	return open
}

// wrapped reports whether the lines of a text are broken at a fixed width, as in
// mail: most are long, and none is longer than 100 bytes.
func wrapped(text string) bool {
	const longest, least = 100, 50
	lines, long, start := 0, 0, 0
	for i := 0; i <= len(text); i++ {
		if i-start > longest {
			return false
		}
		if i < len(text) && text[i] != '\n' {
			continue
		}
		n := i - start
		start = i + 1
		if n < 2 || start >= len(text) || text[start] == '\n' || text[start] == '\r' {
			continue
		}
		lines++
		if n >= least {
			long++
		}
	}
	return lines >= 3 && long*4 >= lines*3
}
