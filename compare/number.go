package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFigure is the longest figure that is read, in bytes; a sentence is no figure.
const maxFigure = 200

// A FigureError says why a figure could not be read, and what to type instead.
type FigureError struct{ Code, Message, Hint string }

// Error returns the message without the hint.
func (e *FigureError) Error() string { return e.Message }

// ParseFigure reads a figure as people write it: 1,100 · 1 100 · 1.2 million ·
// 12k · nearly 3,000 · 3,000+ · 2–3 thousand · two hundred and twelve · dozens ·
// 1.5 lakh. decimal is the decimal sign, '.' or ','; the other one groups digits.
// What could be read in two ways is refused. The error, if any, is a *FigureError.
func ParseFigure(text string, decimal byte) (Figure, error) {
	text = strings.TrimSpace(text)
	if n, ok := plainDigits(text); ok {
		return Figure{Text: text, A: n}, nil
	}
	if decimal != ',' {
		decimal = '.'
	}
	p := figureParser{text: text, decimal: decimal}
	f, ok := p.parse()
	switch {
	case ok:
		f.Text = text
		return f, nil
	case p.err != nil:
		return Figure{}, p.err
	}
	return Figure{}, refusal(text, decimal)
}

// plainDigits reads a number of digits alone, by far the most common figure.
func plainDigits(s string) (n int64, ok bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + int64(c)
	}
	return n, true
}

// A token is a word or a sign of the lexicon, or a number in digits.
type token struct {
	lex   *lexeme
	n     int64 // the number's digits
	scale int   // how many of them follow the decimal sign
}

func (t token) is(word string) bool { return t.lex.word == word }
func (t token) isNumber() bool      { return t.lex == inDigits }

// A figureParser reads one figure. Its methods return false where the text is
// not what they look for; err is the reason, where there is a better one than
// that the text is no number. It counts only if nothing else fits either.
type figureParser struct {
	text    string
	decimal byte
	err     *FigureError
}

// fail notes the first reason why the figure cannot be read.
func (p *figureParser) fail(message, hint string) bool {
	if p.err == nil {
		p.err = &FigureError{BadFigure, "figure " + quoted(p.text) + " " + message, hint}
	}
	return false
}

func (p *figureParser) parse() (Figure, bool) {
	if len(p.text) > maxFigure {
		return Figure{}, false
	}
	var buf [16]token
	tokens, ok := p.scan(buf[:0], strings.ToLower(trimMarks(p.text)))
	if !ok {
		return Figure{}, false
	}
	return p.figure(tokens)
}

// trimMarks cuts off quotation marks, the marks of footnotes (1,100*, 1,100[a])
// and a full stop.
func trimMarks(s string) string {
	for s != "" {
		switch first, last := s[0], s[len(s)-1]; {
		case last == '*':
			s = strings.TrimRight(s[:len(s)-1], " ")
		case last == ']' && strings.LastIndexByte(s, '[') >= max(1, len(s)-5):
			s = strings.TrimRight(s[:strings.LastIndexByte(s, '[')], " ")
		case last == '.':
			return s[:len(s)-1]
		case max(first, last) >= 0x80 || first == '"' || first == '\'':
			trimmed := strings.TrimRight(strings.Trim(s, "\"'“”‘’«» \u00a0"), "†‡")
			if trimmed == s {
				return s
			}
			s = trimmed
		default:
			return s
		}
	}
	return s
}

// scan splits a text in lower case into tokens.
func (p *figureParser) scan(ts []token, s string) ([]token, bool) {
	for s != "" {
		c := s[0]
		if c == ' ' {
			s = s[1:]
			continue
		}
		if c >= '0' && c <= '9' || strings.HasPrefix(s, "½") || strings.HasPrefix(s, "¼") || strings.HasPrefix(s, "¾") {
			t, rest, ok := p.scanNumber(s)
			if !ok {
				return ts, false
			}
			ts, s = append(ts, t), rest
			continue
		}
		n := wordLength(s)
		lex := lexicon[s[:n]]
		if lex == nil && n > 1 {
			r, _ := utf8.DecodeRuneInString(s)
			switch {
			case unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff':
				s = s[n:]
				continue
			case strings.ContainsRune("‐‑‒–—−", r):
				lex = lexicon["-"]
			}
		}
		if lex == nil {
			return ts, false
		}
		ts, s = append(ts, token{lex: lex}), s[n:]
		if letter(c) && s != "" && s[0] == '.' { // approx., c., ca.
			s = s[1:]
		}
	}
	return ts, true
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// wordLength returns the length of the word or sign with which s begins. All
// words of the lexicon are ASCII letters.
func wordLength(s string) int {
	switch {
	case strings.HasPrefix(s, ">=") || strings.HasPrefix(s, "<="):
		return 2
	case s[0] >= 0x80:
		_, n := utf8.DecodeRuneInString(s)
		return n
	}
	n := 0
	for n < len(s) && letter(s[n]) {
		n++
	}
	return max(n, 1)
}

// scanNumber reads digits in groups of three (of two and three in the Indian
// way), with a decimal part.
func (p *figureParser) scanNumber(s string) (t token, rest string, ok bool) {
	t.lex = inDigits
	lead, s := digits(s)
	ok = t.append(lead)
	for first := rune(0); ; {
		sep, size := p.separator(s)
		group, after := digits(s[size:])
		if size == 0 || len(group) != 3 && !(len(group) == 2 && sep == ',' && len(lead) <= 2 && indian(after)) {
			break
		}
		if first != 0 && sep != first || len(lead) > 3 || lead[0] == '0' {
			return t, s, p.oddGroups()
		}
		first, s = sep, after
		ok = t.append(group) && ok
	}
	if len(s) > 1 && s[0] == p.decimal && s[1] >= '0' && s[1] <= '9' {
		var part string
		part, s = digits(s[1:])
		t.scale = len(part)
		ok = t.append(part) && ok
	} else if frac := fraction(s); frac != "" {
		t.scale, s = len(frac), s[2:]
		ok = t.append(frac) && ok
	}
	if len(s) > 1 && (s[0] == ',' || s[0] == '.') && s[1] >= '0' && s[1] <= '9' {
		return t, s, p.oddGroups()
	}
	return t, s, ok || p.tooLarge()
}

// fraction returns the decimals of ½, ¼ or ¾ with which s begins.
func fraction(s string) string {
	switch {
	case strings.HasPrefix(s, "½"):
		return "5"
	case strings.HasPrefix(s, "¼"):
		return "25"
	case strings.HasPrefix(s, "¾"):
		return "75"
	}
	return ""
}

// append puts digits behind those of the number, as long as it can be a count.
func (t *token) append(digits string) bool {
	for i := range len(digits) {
		c := int64(digits[i] - '0')
		if t.n > (MaxCount-c)/10 {
			return false
		}
		t.n = t.n*10 + c
	}
	return true
}

func (p *figureParser) oddGroups() bool {
	return p.fail("groups its digits oddly", `write thousands as 1,100 and decimals as 1.2 million, or say decimal: "," in the dataset`)
}

func (p *figureParser) tooLarge() bool {
	return p.fail("is larger than any count", "write a number of people")
}

// separator returns the sign between groups of digits with which s begins, and
// its length in s; all spaces are one sign, and so are the apostrophes.
func (p *figureParser) separator(s string) (sep rune, size int) {
	if s == "" {
		return 0, 0
	}
	switch sep, size = utf8.DecodeRuneInString(s); sep {
	case ',', '.':
		if byte(sep) != p.decimal {
			return sep, size
		}
	case ' ', '\u00a0', '\u2007', '\u2009', '\u202f':
		return ' ', size
	case '\'', '’':
		return '\'', size
	}
	return 0, 0
}

// indian reports whether what follows a group of two digits ends in a group of
// three: 1,10,000.
func indian(s string) bool {
	for strings.HasPrefix(s, ",") {
		var g string
		g, s = digits(s[1:])
		switch len(g) {
		case 3:
			return true
		case 2:
		default:
			return false
		}
	}
	return false
}

// digits cuts the digits off the beginning of s.
func digits(s string) (run, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}
