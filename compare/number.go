package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFigure is the longest figure that is read, in bytes; a sentence is no figure.
const maxFigure = 120

// A FigureError says why a figure could not be read, and what to type instead.
type FigureError struct{ Code, Message, Hint string }

// Error returns the message without the hint.
func (e *FigureError) Error() string { return e.Message }

// ParseFigure reads a figure as people write it: 1,100 · 1 100 · 1.2 million ·
// 12k · nearly 3,000 · 3,000+ · 2–3 thousand · two hundred and twelve · dozens ·
// 1.5 lakh. decimal is the decimal sign, '.' or ','; the other one groups digits.
// The error, if any, is a *FigureError.
func ParseFigure(text string, decimal byte) (Figure, error) {
	text = strings.TrimSpace(text)
	if n, ok := plainDigits(text); ok {
		return Figure{Text: text, A: n}, nil
	}
	if negative(text) {
		return Figure{}, &FigureError{NegativeCount, "figure " + quoted(text) + " is less than nobody", "write how many people, or none"}
	}
	if len(text) > maxFigure {
		return Figure{}, &FigureError{BadFigure, "figure is longer than any number", "put the sentence under quote, and only the number with its hedge here"}
	}
	var p figureParser
	p.decimal, p.text = decimal, text
	if err := p.scan(text); err != nil {
		return Figure{}, err
	}
	f, err := p.figure()
	if err != nil {
		return Figure{}, err
	}
	f.Text = text
	return f, nil
}

// negative reports whether the text is a number with a minus sign.
func negative(text string) bool {
	rest := strings.TrimLeft(text, "-−–")
	return rest != text && rest != "" && rest[0] >= '0' && rest[0] <= '9'
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

// A token is a word, a number in digits, or a sign.
type token struct {
	word  string // lower case; empty for a number
	n     int64  // the number's digits
	scale int    // how many of them follow the decimal sign
}

func (t token) isNumber() bool { return t.word == "" }

// figureParser reads one figure. It holds no more tokens than a figure can have.
type figureParser struct {
	decimal byte
	text    string
	tokens  []token
	buf     [24]token
}

func unreadable(text string) *FigureError {
	return &FigureError{BadFigure, "figure " + quoted(text) + " is not a number of people", "write it like 1,100 or nearly 3,000 or 40 to 60 or dozens"}
}

// quoted puts a value between quotation marks, cut where it is long.
func quoted(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return `"` + s + `"`
}

// scan splits the text into tokens.
func (p *figureParser) scan(text string) error {
	s := strings.ToLower(strings.Trim(text, "\"'“”‘’«» \u00a0"))
	p.tokens = p.buf[:0]
	for len(s) > 0 {
		if len(p.tokens) == len(p.buf) {
			return unreadable(text)
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\u2060':
			s = s[size:]
		case r >= '0' && r <= '9':
			t, rest, err := p.scanNumber(s, text)
			if err != nil {
				return err
			}
			p.tokens, s = append(p.tokens, t), rest
		case unicode.IsLetter(r):
			n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
			if n < 0 {
				n = len(s)
			}
			p.tokens = append(p.tokens, token{word: s[:n]})
			s = strings.TrimPrefix(s[n:], ".") // approx., c., ca.
		case strings.HasPrefix(s, ">=") || strings.HasPrefix(s, "<="):
			p.tokens, s = append(p.tokens, token{word: s[:2]}), s[2:]
		case strings.ContainsRune("~≈<>≤≥+", r):
			p.tokens, s = append(p.tokens, token{word: s[:size]}), s[size:]
		case strings.ContainsRune("-‐‑‒–—−", r):
			p.tokens, s = append(p.tokens, token{word: "-"}), s[size:]
		default:
			return unreadable(text)
		}
	}
	return nil
}

// scanNumber reads digits in groups of three (of two and three in the Indian
// way), with a decimal part.
func (p *figureParser) scanNumber(s, text string) (t token, rest string, err error) {
	n, s := digits(s)
	lead := n
	for {
		sep, size := utf8.DecodeRuneInString(s)
		if s == "" || !p.groups(sep) {
			break
		}
		group, after := digits(s[size:])
		if len(group) != 3 && !(len(group) == 2 && sep == ',' && len(lead) <= 2 && indian(after)) {
			break
		}
		if len(lead) > 3 {
			return t, s, unreadable(text)
		}
		n, s = n+group, after
	}
	if len(s) > 1 && s[0] == p.decimal && s[1] >= '0' && s[1] <= '9' {
		frac, after := digits(s[1:])
		n, s, t.scale = n+frac, after, len(frac)
	} else if len(s) > 1 && (s[0] == ',' || s[0] == '.') && s[1] >= '0' && s[1] <= '9' {
		return t, s, &FigureError{BadFigure, "figure " + quoted(text) + " groups its digits oddly", "write thousands as 1,100 and decimals as 1.2 million, or say decimal: \",\" in the dataset"}
	}
	v, ok := plainDigits(strings.TrimLeft(n, "0"))
	if !ok && strings.Trim(n, "0") != "" {
		return t, s, &FigureError{BadFigure, "figure " + quoted(text) + " is larger than any count", "write a number of people"}
	}
	t.n = v
	return t, s, nil
}

// groups reports whether r may stand between groups of digits.
func (p *figureParser) groups(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\u2009', '\u202f', '\u2007', '\'', '’':
		return true
	case ',', '.':
		return byte(r) != p.decimal
	}
	return false
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
