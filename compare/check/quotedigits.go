package check

import (
	"strings"
	"unicode/utf8"
)

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
		t.scale, t.bare, i = int8(end-i-1), false, end
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
