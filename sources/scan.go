package sources

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// A lineScanner reads lines of JSON that hold one object of texts, numbers, true,
// false and null. It refuses everything else, broken or not: a refusal is no
// fault, only a line for another reader.
type lineScanner struct {
	data []byte
	at   [compare.NumFields]int // where the values of the line's fields stand

	// keys are those met before, in the order in which they were first met; the
	// key that follows is nearly always the one that followed then.
	keys    []lineKey
	strange []strangeKey // keys of the line that are no fields
}

// A lineKey is a key as it stands in the file, with its closing mark.
type lineKey struct {
	raw   string
	field compare.Field
	noted bool
}

// A strangeKey is the number of a key, and where it stands.
type strangeKey struct{ key, off int }

func (k *lineKey) name() string { return k.raw[:len(k.raw)-1] }

// maxKeys is how many different keys are remembered; a set of them is one word.
const maxKeys = 64

// line reads the object between i and end into r, whose text is empty. It reports
// false, with r in any state, where it cannot.
func (s *lineScanner) line(i, end int, r *record) bool {
	data := s.data[:end]
	var seen uint64
	s.strange = s.strange[:0]
	if i = space(data, i); i >= end || data[i] != '{' {
		return false
	}
	if i = space(data, i+1); i < end && data[i] == '}' {
		return space(data, i+1) == end
	}
	for expected := 0; ; {
		if i >= end || data[i] != '"' {
			return false
		}
		keyAt := i
		k := s.key(i+1, end, expected)
		if k < 0 || seen>>k&1 != 0 {
			return false
		}
		seen |= 1 << k
		expected = k + 1
		if i = space(data, i+1+len(s.keys[k].raw)); i >= end || data[i] != ':' {
			return false
		}
		at := space(data, i+1)
		text, next := s.value(at, end)
		if next < 0 {
			return false
		}
		f := s.keys[k].field
		switch {
		case f == compare.NumFields:
			s.strange = append(s.strange, strangeKey{k, keyAt})
		case r.text[f] != "":
			return false // two names of one field
		default:
			r.text[f], s.at[f] = text, at
		}
		if i = space(data, next); i >= end {
			return false
		}
		switch data[i] {
		case ',':
			i = space(data, i+1)
		case '}':
			return space(data, i+1) == end
		default:
			return false
		}
	}
}

// space returns the offset of the first byte from i on that is not white space.
func space(data []byte, i int) int {
	for i < len(data) && data[i] <= ' ' && (data[i] == ' ' || data[i] == '\n' || data[i] == '\r' || data[i] == '\t') {
		i++
	}
	return i
}

// key returns the number of the key whose text begins at i, trying the expected
// one first; -1 for one that it does not take.
func (s *lineScanner) key(i, end, expected int) int {
	n := len(s.keys)
	for range n {
		if expected >= n {
			expected = 0
		}
		raw := s.keys[expected].raw
		if j := i + len(raw); j <= end && s.data[i] == raw[0] && string(s.data[i:j]) == raw {
			return expected
		}
		expected++
	}
	stop := textEnd(s.data[:end], i)
	if stop >= end || s.data[stop] != '"' || n == maxKeys {
		return -1
	}
	k := lineKey{raw: view(s.data[i : stop+1]), field: compare.NumFields}
	if f, ok := fieldOfHeader(k.name()); ok {
		k.field = f
	}
	s.keys = append(s.keys, k)
	return n
}

// value reads the value at i, and returns its text, trimmed, and where it ends;
// -1 for one that it does not take.
func (s *lineScanner) value(i, end int) (text string, next int) {
	data := s.data[:end]
	if i >= end {
		return "", -1
	}
	switch c := data[i]; {
	case c == '"':
		stop := textEnd(data, i+1)
		if stop < end && data[stop] == '"' {
			return trim(view(data[i+1 : stop])), stop + 1
		}
		if stop < end && data[stop] == '\\' {
			return s.escaped(i+1, stop, end)
		}
		return "", -1
	case c == '-' || c >= '0' && c <= '9':
		if next = numberEnd(data, i); next < 0 {
			return "", -1
		}
		return view(data[i:next]), next
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if j := i + len(word); j <= end && string(data[i:j]) == word {
			if word == "null" {
				word = ""
			}
			return word, j
		}
	}
	return "", -1
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// textEnd returns the offset of the first byte from i on that ends a run of plain
// text in JSON: a quotation mark, a backslash or a control character.
func textEnd(data []byte, i int) int {
	for ; i+8 <= len(data); i += 8 {
		// Eight bytes at a time: in each term a byte's highest bit is set where
		// the byte is the one looked for. Bytes above the first such one may be
		// marked wrongly, which does no harm.
		x := binary.LittleEndian.Uint64(data[i:])
		quote, slash := x^('"'*ones), x^('\\'*ones)
		hit := ((quote-ones)&^quote | (slash-ones)&^slash | (x-' '*ones)&^x) & highs
		if hit != 0 {
			return i + bits.TrailingZeros64(hit)/8
		}
	}
	for i < len(data) && data[i] != '"' && data[i] != '\\' && data[i] >= ' ' {
		i++
	}
	return i
}

// escaped reads a text that has escapes, the first of them at slash. It does not
// take escapes of halves of characters.
func (s *lineScanner) escaped(start, slash, end int) (text string, next int) {
	data := s.data[:end]
	out := make([]byte, 0, slash-start+64)
	for {
		out = append(out, data[start:slash]...)
		if slash+1 >= end {
			return "", -1
		}
		size := 2
		switch c := data[slash+1]; c {
		case '"', '\\', '/':
			out = append(out, c)
		case 'b', 'f', 'n', 'r', 't':
			out = append(out, "\b\f\n\r\t"[strings.IndexByte("bfnrt", c)])
		case 'u':
			r, ok := hex4(data, slash+2)
			if !ok || r >= 0xd800 && r < 0xe000 {
				return "", -1
			}
			out, size = utf8.AppendRune(out, r), 6
		default:
			return "", -1
		}
		start = slash + size
		slash = textEnd(data, start)
		if slash >= end || data[slash] < ' ' {
			return "", -1
		}
		if data[slash] == '"' {
			return trim(view(append(out, data[start:slash]...))), slash + 1
		}
	}
}

// hex4 reads four hexadecimal digits.
func hex4(data []byte, i int) (r rune, ok bool) {
	if i+4 > len(data) {
		return 0, false
	}
	for _, c := range data[i : i+4] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// numberEnd returns where the JSON number at i ends, -1 if it is none.
func numberEnd(data []byte, i int) int {
	digits := func() (n int) {
		for from := i; ; i++ {
			if i >= len(data) || data[i]-'0' > 9 {
				return i - from
			}
		}
	}
	has := func(set string) bool { return i < len(data) && strings.IndexByte(set, data[i]) >= 0 }
	if has("-") {
		i++
	}
	zero := has("0")
	if n := digits(); n == 0 || zero && n > 1 {
		return -1
	}
	if has(".") {
		if i++; digits() == 0 {
			return -1
		}
	}
	if has("eE") {
		if i++; has("+-") {
			i++
		}
		if digits() == 0 {
			return -1
		}
	}
	return i
}
