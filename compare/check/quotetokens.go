package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// A quoteToken is a word, a number in digits or a sign of a quote. It is small, as
// quotes are many.
type quoteToken struct {
	start, end int32
	letters    bool       // it is a word
	digits     bool       // it is a number
	bare       bool       // of digits: without separators
	scale      int8       // of digits: how many of them are decimals
	n          int64      // of digits: their number, -1 where it is larger than any count
	word       *quoteWord // what is known of it; noWord for nothing
}

// noWord is what is known of most words.
var noWord = &quoteWord{}

// split cuts the text into tokens.
func (q *quoteScan) split() {
	q.tokens, q.uses = q.tokens[:0], 0
	for s, i := q.text, 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ':
			i++
		case c >= '0' && c <= '9':
			i = q.number(i)
		case c >= utf8.RuneSelf || isLetter(c):
			i = q.word(i)
		default:
			q.add(i, i+1, quoteToken{word: sign(s[i : i+1])})
			i++
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// sign returns what is known of a sign.
func sign(s string) *quoteWord {
	if k := quoteVocabulary[s]; k != nil {
		return k
	}
	return noWord
}

func (q *quoteScan) add(start, end int, t quoteToken) {
	t.start, t.end = int32(start), int32(end)
	q.uses |= t.word.use
	q.tokens = append(q.tokens, t)
}

// word takes a word, or one sign beyond ASCII, and returns where it ends.
func (q *quoteScan) word(start int) int {
	s, i := q.text, start
	for i < len(s) {
		if isLetter(s[i]) {
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += n
	}
	if i > start {
		k := lookUp(s[start:i])
		if k == nil {
			k = noWord
			if s[start] >= utf8.RuneSelf { // À, Été
				if low := quoteVocabulary[strings.ToLower(s[start:i])]; low != nil {
					k = low
				}
			}
		}
		q.add(start, i, quoteToken{word: k, letters: true})
		return i
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsSpace(r) || compare.Shapeless(r):
	case unicode.IsDigit(r):
		return q.foreignNumber(start)
	case dash(r):
		q.add(i, i+n, quoteToken{word: quoteVocabulary["-"]})
	default:
		q.add(i, i+n, quoteToken{word: sign(s[i : i+n])})
	}
	return i + n
}

// dash reports whether a character is a hyphen or a dash of some kind, beside the
// ASCII one.
func dash(r rune) bool { return r >= '‐' && r <= '―' || r == '−' }
