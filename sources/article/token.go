package article

import (
	"unicode"
	"unicode/utf8"
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
}

// A tokenizer splits a text. Its slices are used again for the next text.
type tokenizer struct {
	lex     *lexicon
	text    string
	tokens  []token
	entries []*entry // by token, while phrases are not joined yet
	buf     []byte
}

// Classes of bytes.
const (
	bOther uint8 = iota
	bSpace
	bNewline
	bLetter
	bDigit
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
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf:
			t[c] = bLetter
		}
	}
	return t
}()

// run splits the text.
func (t *tokenizer) run(text string) {
	t.text, t.tokens, t.entries = text, t.tokens[:0], t.entries[:0]
	spaced, newlines := true, 2
	for i := 0; i < len(text); {
		switch c := text[i]; byteClass[c] {
		case bSpace:
			i++
			spaced = true
		case bNewline:
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			i++
			newlines++
			spaced = true
		default:
			end, kind, sign, invisible := t.scan(i)
			if invisible {
				if sign == ' ' {
					spaced = true
				}
				i = end
				continue
			}
			t.add(token{start: int32(i), end: int32(end), kind: kind, sign: sign, spaced: spaced, line: newlines > 0, para: newlines > 1})
			i, spaced, newlines = end, false, 0
		}
	}
	t.join()
}

// scan returns the end of the token at i and what it is. What is invisible is
// white space (sign ' ') or nothing at all, such as a soft hyphen.
func (t *tokenizer) scan(i int) (end int, kind, sign byte, invisible bool) {
	switch c := t.text[i]; {
	case byteClass[c] == bDigit:
		return t.number(i), tNumber, 0, false
	case c >= utf8.RuneSelf:
		return t.scanRune(i)
	case byteClass[c] == bLetter:
		return t.letters(i), tWord, 0, false
	case c == '\'':
		return t.apostrophe(i, 1)
	default:
		return i + 1, tPunct, c, false
	}
}

// scanRune is scan where the text is not ASCII.
func (t *tokenizer) scanRune(i int) (end int, kind, sign byte, invisible bool) {
	r, n := utf8.DecodeRuneInString(t.text[i:])
	switch {
	case ignorable(r):
		return i + n, 0, 0, true
	case unicode.IsSpace(r):
		return i + n, 0, ' ', true
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return t.letters(i), tWord, 0, false
	case r == '’' || r == '‘' || r == '‛' || r == 'ʼ':
		return t.apostrophe(i, n)
	}
	return i + n, tPunct, plainSign(r), false
}

// ignorable reports whether a character has no shape: soft hyphens, joiners, marks
// of order and direction.
func ignorable(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// plainSign returns the ASCII sign that a sign is a finer form of, 1 for others.
func plainSign(r rune) byte {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '−':
		return '-'
	case '–', '—', '―':
		return '_' // a dash; no text of the kind read here has underscores of its own
	case '…':
		return '.'
	case '•', '‣', '▪', '●', '◦', '·', '►', '▶', '➤', '✔', '⁃':
		return '*'
	case '£', '€', '¥', '₹', '₽', '₴', '₦':
		return '$'
	}
	return 1
}

// letters returns the end of the word at i. An apostrophe belongs to the word
// where letters follow it, but a possessive s is a word of its own.
func (t *tokenizer) letters(i int) int {
	for i < len(t.text) {
		c := t.text[i]
		if c < utf8.RuneSelf {
			if byteClass[c] == bLetter {
				i++
				continue
			}
			if c == '\'' && t.goesOn(i, 1) {
				i++
				continue
			}
			return i
		}
		r, n := utf8.DecodeRuneInString(t.text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || ignorable(r):
		case r == '’' && t.goesOn(i, n):
		default:
			return i
		}
		i += n
	}
	return i
}

// goesOn reports whether the apostrophe at i, n bytes long, stands inside a word.
func (t *tokenizer) goesOn(i, n int) bool {
	rest := t.text[i+n:]
	if rest == "" || byteClass[rest[0]] != bLetter {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) {
		return false
	}
	return !possessiveS(rest)
}

// possessiveS reports whether what stands behind an apostrophe is an s alone.
func possessiveS(rest string) bool {
	return (rest[0] == 's' || rest[0] == 'S') && (len(rest) == 1 || byteClass[rest[1]] != bLetter || !letterAt(rest[1:]))
}

func letterAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// apostrophe reads 's as a word, and any other apostrophe as a sign.
func (t *tokenizer) apostrophe(i, n int) (end int, kind, sign byte, invisible bool) {
	behind := i > 0 && byteClass[t.text[i-1]] == bLetter
	if rest := t.text[i+n:]; behind && rest != "" && possessiveS(rest) {
		return i + n + 1, tWord, 0, false
	}
	return i + n, tPunct, '\'', false
}

// number returns the end of the number at i: digits, grouped by commas, points,
// apostrophes or narrow spaces, with decimals.
func (t *tokenizer) number(i int) int {
	for {
		for i < len(t.text) && byteClass[t.text[i]] == bDigit {
			i++
		}
		n := t.groupSign(i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// groupSign returns the length of a sign at i behind which the number goes on. A
// plain or no-break space groups digits by threes only.
func (t *tokenizer) groupSign(i int) int {
	if i+1 >= len(t.text) {
		return 0
	}
	r, n := rune(t.text[i]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(t.text[i:])
	}
	rest := t.text[i+n:]
	if rest == "" || byteClass[rest[0]] != bDigit {
		return 0
	}
	switch r {
	case ',', '.', '\u2009', '\u202f', '\u2007':
		return n
	case ' ', '\u00a0', '\'', '’':
		if threeDigits(rest) && t.leadsGroup(i) {
			return n
		}
	}
	return 0
}

// threeDigits reports whether exactly three digits stand at the beginning of s.
func threeDigits(s string) bool {
	return len(s) >= 3 && byteClass[s[1]] == bDigit && byteClass[s[2]] == bDigit && (len(s) == 3 || byteClass[s[3]] != bDigit)
}

// leadsGroup reports whether one to three digits, no zero in front, end at i.
func (t *tokenizer) leadsGroup(i int) bool {
	n := 0
	for n < 4 && i-n > 0 && byteClass[t.text[i-n-1]] == bDigit {
		n++
	}
	return n >= 1 && n <= 3 && t.text[i-n] != '0'
}

// add looks a token up and keeps it.
func (t *tokenizer) add(k token) {
	var e *entry
	if k.kind == tWord || k.kind == tPunct {
		text := t.text[k.start:k.end]
		if k.kind == tWord {
			k.caps = t.fold(text)
		} else {
			t.buf = append(t.buf[:0], text...)
			if k.sign == '-' || k.sign == '/' {
				t.buf = append(t.buf[:0], k.sign)
			}
		}
		if e = t.lex.words[string(t.buf)]; e != nil {
			k.word = e.find(k.caps)
		}
	}
	t.tokens = append(t.tokens, k)
	t.entries = append(t.entries, e)
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

// fold puts the text in lower case into t.buf and says how it was written.
func (t *tokenizer) fold(text string) (caps uint8) {
	t.buf = t.buf[:0]
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			t.buf = append(t.buf[:0], fold(text)...)
			return capsOf(text)
		}
		if c >= 'A' && c <= 'Z' {
			if i == 0 {
				caps = capital
			} else if caps == capital && i == 1 {
				caps = upper
			}
			c += 'a' - 'A'
		} else if caps == upper && c != '\'' {
			caps = capital
		}
		t.buf = append(t.buf, c)
	}
	return caps
}

// join makes one token of the words of a phrase.
func (t *tokenizer) join() {
	out := 0
	for i := 0; i < len(t.tokens); {
		k := t.tokens[i]
		n := 1
		if e := t.entries[i]; e != nil && len(e.phrases) > 0 {
			if p, m := t.phrase(i, e); p != nil {
				k.word, k.end, n = p.word, t.tokens[i+m-1].end, m
			}
		}
		t.tokens[out] = k
		out++
		i += n
	}
	t.tokens = t.tokens[:out]
}

// phrase returns the longest phrase at i and how many tokens it takes.
func (t *tokenizer) phrase(i int, e *entry) (*phrase, int) {
	for j := range e.phrases {
		p := &e.phrases[j]
		if t.tokens[i].caps >= p.caps && t.follows(i+1, p.rest) {
			return p, 1 + len(p.rest)
		}
	}
	return nil, 0
}

func (t *tokenizer) follows(i int, rest []string) bool {
	if i+len(rest) > len(t.tokens) {
		return false
	}
	for j, want := range rest {
		k := &t.tokens[i+j]
		switch {
		case k.para || k.kind == tNumber:
			return false
		case want == "":
			if !k.word.is(clsPossessive) {
				return false
			}
		case !t.says(k, want):
			return false
		}
	}
	return true
}

// says reports whether a token is the folded word.
func (t *tokenizer) says(k *token, want string) bool {
	if k.kind == tPunct {
		return len(want) == 1 && k.sign == want[0]
	}
	text := t.text[k.start:k.end]
	if len(text) == len(want) {
		for i := range len(text) {
			c := text[i]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c != want[i] {
				return len(text) > 0 && text[i] >= utf8.RuneSelf && fold(text) == want
			}
		}
		return true
	}
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return fold(text) == want
		}
	}
	return false
}
