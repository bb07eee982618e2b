package article

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// What a token is.
const (
	tWord uint8 = iota
	tNumber
	tPunct
)

// A token is a word, a phrase of the lexicon, a number in digits or a sign.
type token struct {
	start, end int32 // in the text
	word       *word // what the lexicon says of it, nil if nothing
	kind, caps uint8
	sign       byte // of a sign: its plain form, '"' for all double quotation marks
	spaced     bool // white space stands before it
	line       bool // it is the first one of a line
	para       bool // it is the first one behind an empty line
	gap        bool // it is the first one behind what was not worth reading
}

// A tokenizer splits a text. Its slices are used again for the next text.
type tokenizer struct {
	lex     *lexicon
	text    string
	tokens  []token
	entries []*entry // by token, while phrases are not joined yet
	joints  []int32  // tokens that may be the second ones of phrases
}

// Classes of bytes.
const (
	bOther uint8 = iota
	bSpace
	bNewline
	bLetter
	bDigit
	bRune // of a character that is not ASCII
)

var byteClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c == '\n' || c == '\r':
			t[c] = bNewline
		case c <= ' ' || c == 0x7f:
			t[c] = bSpace
		case c >= '0' && c <= '9':
			t[c] = bDigit
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			t[c] = bLetter
		case c >= utf8.RuneSelf:
			t[c] = bRune
		}
	}
	return t
}()

// run splits those parts of the text.
func (t *tokenizer) run(text string, parts []region) {
	size := 0
	for _, p := range parts {
		size += p.end - p.start
	}
	t.text, t.joints = text, t.joints[:0]
	t.tokens, t.entries = slices.Grow(t.tokens[:0], size/5), slices.Grow(t.entries[:0], size/5)
	for _, p := range parts {
		from := len(t.tokens)
		t.part(p)
		if p.start > 0 && len(t.tokens) > from {
			t.tokens[from].gap = true
		}
	}
	t.join()
}

// part splits one part of the text.
func (t *tokenizer) part(p region) {
	text, tokens, entries := t.text[:p.end], t.tokens, t.entries
	spaced, newlines := true, 2
	var seconds uint64 // of the entry before
	for i := p.start; i < len(text); {
		var k token
		var e *entry
		switch c := text[i]; byteClass[c] {
		case bSpace:
			i++
			spaced = true
			continue
		case bNewline:
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			i++
			newlines++
			spaced = true
			continue
		case bLetter:
			var end int
			end, k.caps, e = t.word(i)
			k.start, k.end = int32(i), int32(end)
			if e != nil {
				k.word = e.find(k.caps)
			}
		case bDigit:
			k = token{start: int32(i), end: int32(t.number(i)), kind: tNumber}
		case bRune:
			var n int
			if k, e, n = t.scanRune(i); n > 0 {
				spaced = spaced || k.spaced
				i += n
				continue
			}
		default:
			k, e = t.sign(i, 1, c)
		}
		k.spaced, k.line, k.para = spaced, newlines > 0, newlines > 1
		// A word behind an elided one is a word of its own, as if behind a space.
		i, spaced, newlines = int(k.end), k.kind == tWord && t.lex.elided != nil && endsElided(text[k.start:k.end]), 0
		if seconds != 0 && (seconds == anySecond || e != nil && seconds>>e.number&1 != 0) {
			t.joints = append(t.joints, int32(len(tokens)))
		}
		if seconds = 0; e != nil {
			seconds = e.seconds
		}
		tokens, entries = append(tokens, k), append(entries, e)
	}
	t.tokens, t.entries = tokens, entries
}

// word reads the word at start. An apostrophe belongs to it where letters follow, but a
// possessive s is a word of its own.
func (t *tokenizer) word(start int) (end int, caps uint8, e *entry) {
	text, capitals, i := t.text, 0, start
	var sum, chunk uint64
	for ; i < len(text); i++ {
		c := text[i]
		letter := smallLetter[c]
		if letter == 0 {
			if c == '\'' || c >= utf8.RuneSelf || byteClass[c] == bDigit {
				if end = t.letters(start, i); end > i {
					caps, e = t.slowWord(start, end)
					return end, caps, e
				}
			}
			break
		}
		capitals += int(^c >> 5 & 1)
		chunk = chunk<<8 | uint64(letter)
		if (i-start)&7 == 7 {
			sum, chunk = (sum+chunk)*hashFactor, 0
		}
	}
	e = t.lex.index.find(hashEnd(sum, chunk, i-start), text[start:i])
	return i, capsIn(text[start], capitals, i-start), e
}

// slowWord looks up a word that is not of ASCII letters alone.
func (t *tokenizer) slowWord(start, end int) (caps uint8, e *entry) {
	text := t.text[start:end]
	folded := fold(text)
	return capsOf(text), t.lex.index.find(hashOf(folded), folded)
}

// sign makes a token of a sign of n bytes with a plain form.
func (t *tokenizer) sign(i, n int, plain byte) (token, *entry) {
	if plain == '\'' && t.behindLetter(i) {
		if rest := t.text[i+n:]; rest != "" && possessiveS(rest) {
			k := token{start: int32(i), end: int32(i + n + 1)}
			e := t.lex.genitive
			k.word = e.find(lower)
			return k, e
		}
	}
	k := token{start: int32(i), end: int32(i + n), kind: tPunct, sign: plain}
	var e *entry
	if n > 1 && plain != '-' { // the lexicon may have the finer form
		text := t.text[i : i+n]
		e = t.lex.index.find(hashOf(text), text)
	}
	if e == nil {
		e = t.lex.signs[plain]
	}
	if e != nil {
		k.word = e.plain
	}
	return k, e
}

// scanRune reads what stands at i where the text is not ASCII. What is invisible has
// n bytes and is white space, spaced, or nothing at all, such as a soft hyphen.
func (t *tokenizer) scanRune(i int) (k token, e *entry, n int) {
	r, size := utf8.DecodeRuneInString(t.text[i:])
	switch {
	case compare.Shapeless(r):
		return k, nil, size
	case unicode.IsSpace(r):
		k.spaced = true
		return k, nil, size
	case unicode.IsLetter(r) || unicode.IsMark(r):
		k.start, k.end = int32(i), int32(t.letters(i, i))
		if k.caps, e = t.slowWord(i, int(k.end)); e != nil {
			k.word = e.find(k.caps)
		}
		return k, e, 0
	}
	k, e = t.sign(i, size, plainSign(r))
	return k, e, 0
}

// letters returns the end of the word that began at start and goes on at i, digits in it
// such as those of M23 included. An elided word ends behind its apostrophe.
func (t *tokenizer) letters(start, i int) int {
	for i < len(t.text) {
		c := t.text[i]
		if c < utf8.RuneSelf {
			if c == '\'' && t.elided(start, i, 1) {
				return i + 1
			}
			if byteClass[c] == bLetter || byteClass[c] == bDigit && i > start || c == '\'' && t.goesOn(i, 1) {
				i++
				continue
			}
			return i
		}
		r, n := utf8.DecodeRuneInString(t.text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || compare.Shapeless(r):
		case plainSign(r) == '\'' && t.elided(start, i, n):
			return i + n
		case plainSign(r) == '\'' && t.goesOn(i, n):
		default:
			return i
		}
		i += n
	}
	return i
}

// elided reports whether the word from start to the apostrophe at i, n bytes long, is
// one that has lost its vowel before the word behind it.
func (t *tokenizer) elided(start, i, n int) bool {
	return t.lex.elided != nil && letterAt(t.text[i+n:]) && t.lex.elided[fold(t.text[start:i])]
}

// endsElided reports whether a word ends with its apostrophe, as only elided ones do.
func endsElided(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return r == '\'' || plainSign(r) == '\''
}

// goesOn reports whether the apostrophe at i, n bytes long, stands inside a word.
func (t *tokenizer) goesOn(i, n int) bool {
	rest := t.text[i+n:]
	return letterAt(rest) && !possessiveS(rest)
}

// possessiveS reports whether what stands behind an apostrophe is an s alone.
func possessiveS(rest string) bool {
	return (rest[0] == 's' || rest[0] == 'S') && !letterAt(rest[1:])
}

// letterAt reports whether the text begins with a letter.
func letterAt(s string) bool {
	if s == "" || byteClass[s[0]] != bRune {
		return s != "" && byteClass[s[0]] == bLetter
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// behindLetter reports whether a letter, or the rest of one, stands before i.
func (t *tokenizer) behindLetter(i int) bool {
	if i == 0 || byteClass[t.text[i-1]] != bRune {
		return i > 0 && byteClass[t.text[i-1]] == bLetter
	}
	r, _ := utf8.DecodeLastRuneInString(t.text[:i])
	return unicode.IsLetter(r) || unicode.IsMark(r) || compare.Shapeless(r)
}

// number returns the end of the number at i: digits, grouped by commas, points,
// apostrophes or spaces, with decimals.
func (t *tokenizer) number(i int) int {
	for start := i; ; {
		for i < len(t.text) && byteClass[t.text[i]] == bDigit {
			i++
		}
		n := t.groupSign(start, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// groupSign returns the length of a sign at i behind which the number that began at
// start goes on. A space or an apostrophe groups digits by threes only.
func (t *tokenizer) groupSign(start, i int) int {
	if i+1 >= len(t.text) {
		return 0
	}
	c := t.text[i]
	if class := byteClass[c]; class == bLetter || class == bNewline {
		return 0
	}
	r, n := rune(c), 1
	if c >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(t.text[i:])
	}
	rest := t.text[i+n:]
	if rest == "" || byteClass[rest[0]] != bDigit {
		return 0
	}
	switch r {
	case ',', '.':
		return n
	case ' ', '\u00a0', '\u2007', '\u2009', '\u202f', '\'', '’':
		if threeDigits(rest) && (i-start > 3 || t.text[start] != '0') && t.leadsGroup(i) {
			return n
		}
	}
	return 0
}

// threeDigits reports whether exactly three digits stand at the beginning of s.
func threeDigits(s string) bool {
	return len(s) >= 3 && byteClass[s[1]] == bDigit && byteClass[s[2]] == bDigit && (len(s) == 3 || byteClass[s[3]] != bDigit)
}

// leadsGroup reports whether one to three digits end at i.
func (t *tokenizer) leadsGroup(i int) bool {
	n := 0
	for n < 4 && i-n > 0 && byteClass[t.text[i-n-1]] == bDigit {
		n++
	}
	return n >= 1 && n <= 3
}

// find returns the word as it is written.
func (e *entry) find(caps uint8) *word {
	switch {
	case caps == upper && e.upper != nil:
		return e.upper
	case caps != lower && e.capital != nil:
		return e.capital
	}
	return e.plain
}

// capsIn says how an ASCII word is written, of which the first letter and the numbers
// of capitals and of letters are given.
func capsIn(first byte, capitals, letters int) uint8 {
	switch {
	case capitals == 0 || first >= 'a':
		return lower
	case capitals == letters && letters > 1:
		return upper
	}
	return capital
}

// join makes one token of the words of a phrase. A phrase may begin before a joint.
func (t *tokenizer) join() {
	out, from := 0, 0 // tokens before from stand before out
	for _, joint := range t.joints {
		i := int(joint) - 1
		if i < from {
			continue // inside a phrase
		}
		p := t.phrase(i, t.entries[i])
		if p == nil {
			continue
		}
		k := t.tokens[i]
		k.word, k.end = p.word, t.tokens[i+len(p.behind)].end
		out += copy(t.tokens[out:], t.tokens[from:i])
		t.tokens[out] = k
		out, from = out+1, i+1+len(p.behind)
	}
	out += copy(t.tokens[out:], t.tokens[from:])
	t.tokens = t.tokens[:out]
}

// phrase returns the longest phrase at i, nil if there is none.
func (t *tokenizer) phrase(i int, e *entry) *phrase {
	for j := range e.phrases {
		p := &e.phrases[j]
		if t.tokens[i].caps >= p.caps && t.follows(i+1, p.behind) {
			return p
		}
	}
	return nil
}

// follows reports whether the words stand from token i on, in one paragraph.
func (t *tokenizer) follows(i int, words []*entry) bool {
	if i+len(words) > len(t.tokens) {
		return false
	}
	for j, want := range words {
		k := &t.tokens[i+j]
		if k.para || want == nil && !k.word.is(clsPossessive) || want != nil && want != t.entries[i+j] {
			return false
		}
	}
	return true
}
