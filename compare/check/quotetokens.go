package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quoteToken is a word, a number in digits or a sign of a quote.
type quoteToken struct {
	start, end int
	word       *quoteWord // what is known of it; noWord for nothing
	letters    bool       // it is a word
	digits     bool       // it is a number
	bare       bool       // of digits: without separators
	scale      int        // of digits: how many of them are decimals
	n          int64      // of digits: their number, -1 where it is larger than any count
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
	t.start, t.end = start, end
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
	case unicode.IsSpace(r) || shapeless(r):
	case unicode.IsDigit(r):
		return q.foreignNumber(start)
	case dash(r):
		q.add(i, i+n, quoteToken{word: quoteVocabulary["-"]})
	default:
		q.add(i, i+n, quoteToken{word: sign(s[i : i+n])})
	}
	return i + n
}

// number takes digits with their groups and decimals, and returns where they end.
// 1,100 and 1.100 and 1 100 are one number, and 1.1 and 1,1 another.
func (q *quoteScan) number(start int) int {
	s, i := q.text, start
	t := quoteToken{word: noWord, digits: true, bare: true}
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		t.push(s[i])
		i++
	}
	if i-start <= 3 && s[start] != '0' {
		var groups string
		groups, i = grouped(s, i)
		for k := range len(groups) {
			if c := groups[k]; c >= '0' && c <= '9' {
				t.push(c)
				t.bare = false
			}
		}
	}
	if end := decimals(s, i); end > i {
		for _, c := range []byte(s[i+1 : end]) {
			t.push(c)
		}
		t.scale, t.bare, i = end-i-1, false, end
	}
	q.add(start, i, t)
	return i
}

// push adds a digit.
func (t *quoteToken) push(c byte) {
	const most = int64(1e16)
	if t.n < 0 || t.n > most {
		t.n = -1
		return
	}
	t.n = t.n*10 + int64(c-'0')
}

// grouped returns the groups of thousands behind the first digits, and where they end.
func grouped(s string, from int) (groups string, end int) {
	end = from
	for first := ""; ; {
		sep := separator(s[end:])
		if sep == "" || first != "" && sep != first {
			break
		}
		n := digitsAt(s, end+len(sep))
		if n != 3 && !(n == 2 && sep == "," && indianGroups(s[end:])) {
			break
		}
		first, end = sep, end+len(sep)+n
	}
	return s[from:end], end
}

// indianGroups reports whether groups of two digits end in one of three: ,10,000.
func indianGroups(s string) bool {
	for strings.HasPrefix(s, ",") {
		switch digitsAt(s, 1) {
		case 3:
			return true
		case 2:
			s = s[3:]
		default:
			return false
		}
	}
	return false
}

// separator returns the sign between two groups with which s begins.
func separator(s string) string {
	for _, sep := range [...]string{",", " ", ".", "'", "\u00a0", "\u202f", "\u2009", "\u2007", "’"} {
		if strings.HasPrefix(s, sep) {
			return sep
		}
	}
	return ""
}

// digitsAt returns how many digits stand there.
func digitsAt(s string, i int) (n int) {
	for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// decimals returns where the decimals at i end, i where there are none.
func decimals(s string, i int) int {
	if i < len(s) && (s[i] == '.' || s[i] == ',') {
		if n := digitsAt(s, i+1); n == 1 || n == 2 {
			return i + 1 + n
		}
	}
	return i
}

// zeros are the zeros of scripts in which reports are written; their other digits
// follow them.
var zeros = [...]rune{0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10}

// foreignNumber takes digits of another script: ٣٬٠٠٠.
func (q *quoteScan) foreignNumber(start int) int {
	t := quoteToken{word: noWord, digits: true, bare: true}
	end := start
scan:
	for i, r := range q.text[start:] {
		for _, zero := range zeros {
			if r >= zero && r <= zero+9 {
				t.push('0' + byte(r-zero))
				end = start + i + utf8.RuneLen(r)
				continue scan
			}
		}
		if r != '٬' && r != ',' && r != '،' {
			break
		}
	}
	if end == start {
		_, n := utf8.DecodeRuneInString(q.text[start:])
		end, t.n = start+n, -1
	}
	q.add(start, end, t)
	return end
}

// shapeless reports whether a character has no shape: soft hyphens, joiners, marks of
// order and direction.
func shapeless(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// dash reports whether a character is a hyphen or a dash of some kind, beside the
// ASCII one.
func dash(r rune) bool { return r >= '‐' && r <= '―' || r == '−' }
