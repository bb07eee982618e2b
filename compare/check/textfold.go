package check

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// A foldedText is a text without what editors, browsers and typesetters change: case,
// kinds of spaces and dashes, and characters without a shape. Quotation marks and
// apostrophes are left out, for within a quote others stand than stood there before.
// Quotes are looked for in it, and found in the text itself.
type foldedText struct {
	text  string
	bytes []byte
	steps []foldStep // where the two run apart, in order
}

// A foldStep says that from a byte of the folded text on, its bytes are those from a
// byte of the text on, up to the next step.
type foldStep struct{ folded, text int }

// fold folds a text.
func fold(text string) *foldedText {
	f := &foldedText{text: text, bytes: make([]byte, 0, len(text))}
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			f.ascii(c, i)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		f.rune(r, n, i)
		i += n
	}
	return f
}

// last returns the last byte, 0 where there is none.
func (f *foldedText) last() byte {
	if len(f.bytes) == 0 {
		return 0
	}
	return f.bytes[len(f.bytes)-1]
}

// put adds a byte that comes from a place in the text.
func (f *foldedText) put(c byte, from int) {
	if n := len(f.steps); n == 0 && from != len(f.bytes) || n > 0 && from-len(f.bytes) != f.steps[n-1].text-f.steps[n-1].folded {
		f.steps = append(f.steps, foldStep{len(f.bytes), from})
	}
	f.bytes = append(f.bytes, c)
}

// drop takes a space at the end away again.
func (f *foldedText) drop() {
	if f.last() != ' ' {
		return
	}
	f.bytes = f.bytes[:len(f.bytes)-1]
	for n := len(f.steps); n > 0 && f.steps[n-1].folded >= len(f.bytes); n-- {
		f.steps = f.steps[:n-1]
	}
}

func (f *foldedText) ascii(c byte, from int) {
	switch {
	case c <= ' ' || c == 0x7f:
		if last := f.last(); last != ' ' && last != '-' {
			f.put(' ', from)
		}
	case c == '"' || c == '\'' || c == '`':
	case c == '-':
		f.dash(from)
	case c >= 'A' && c <= 'Z':
		f.put(c+'a'-'A', from)
	default:
		f.put(c, from)
	}
}

func (f *foldedText) rune(r rune, size, from int) {
	switch {
	case compare.Shapeless(r):
	case unicode.IsSpace(r):
		f.ascii(' ', from)
	case r == '«' || r == '»' || r == '‹' || r == '›' || r >= '‘' && r <= '‟' || r == '′' || r == '″' || r == 'ʼ':
	case dash(r):
		f.dash(from)
	case r == '…':
		for i := range size { // which are three bytes too
			f.put('.', from+i)
		}
	default:
		var buf [utf8.UTFMax]byte
		for i, c := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			f.put(c, from+min(i, size-1))
		}
	}
}

// dash adds a hyphen for any run of hyphens and dashes and the spaces around them.
func (f *foldedText) dash(from int) {
	if f.drop(); f.last() != '-' {
		f.put('-', from)
	}
}

// place returns where a byte of the folded text stands in the text.
func (f *foldedText) place(i int) int {
	n := sort.Search(len(f.steps), func(k int) bool { return f.steps[k].folded > i })
	at := i
	if n > 0 {
		at = f.steps[n-1].text + i - f.steps[n-1].folded
	}
	return at
}

// stretch returns where a stretch of the folded text, which is not empty, begins and
// ends in the text.
func (f *foldedText) stretch(from, to int) (start, end int) {
	start, end = f.place(from), f.place(to-1)
	for start > 0 && !utf8.RuneStart(f.text[start]) {
		start--
	}
	for end > 0 && !utf8.RuneStart(f.text[end]) {
		end--
	}
	_, n := utf8.DecodeRuneInString(f.text[end:])
	return start, end + n
}
