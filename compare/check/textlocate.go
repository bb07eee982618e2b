package check

import (
	"bytes"
	"index/suffixarray"
	"slices"
	"strings"
	"unicode"

	"counterclaim/compare"
)

const (
	mostPlaces = 16      // of one quote that are looked for
	mostGap    = 10_000  // bytes that an ellipsis leaves out
	scanBudget = 1 << 26 // bytes of one text that are searched before an index is made
)

// locate returns the places in a text at which a quote stands, in order, as far as
// there are not too many. Quotation marks, dashes, spaces, line ends, soft hyphens and
// case may differ; "…" in the quote stands for words left out, and so does anything in
// square brackets.
func locate(text, quote string) []compare.Span {
	return newTextIndex(text).locate(quote)
}

// A textIndex finds quotes in one text.
type textIndex struct {
	*foldedText
	spent int // bytes that were searched
	index *suffixarray.Index
}

func newTextIndex(text string) *textIndex { return &textIndex{foldedText: fold(text)} }

// locate is the function locate for one of many quotes of a text. It takes the quote
// by its words first, then without the signs at its ends, then in parts.
func (t *textIndex) locate(quote string) []compare.Span {
	whole := bytes.Trim(fold(quote).bytes, " ")
	if bytes.IndexFunc(whole, wordy) < 0 {
		return nil
	}
	if spans := t.parts([][]byte{whole}); len(spans) > 0 {
		return spans
	}
	parts := quoteParts(quote)
	if len(parts) == 1 && len(parts[0]) == len(whole) {
		return nil
	}
	return t.parts(parts)
}

// wordy reports whether a character is more than a sign.
func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// quoteParts returns what stands between the ellipses of a quote, folded and without
// the signs at the ends.
func quoteParts(quote string) (parts [][]byte) {
	take := func(s string) {
		if part := bytes.Trim(fold(s).bytes, " ,.;:!?-()"); len(part) > 0 {
			parts = append(parts, part)
		}
	}
	for quote != "" {
		i := strings.IndexAny(quote, "…[.(")
		for i >= 0 && gapAt(quote[i:]) == 0 {
			next := strings.IndexAny(quote[i+1:], "…[.(")
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i < 0 {
			break
		}
		take(quote[:i])
		quote = quote[i+gapAt(quote[i:]):]
	}
	take(quote)
	return parts
}

// gapAt returns how long the ellipsis is with which s begins, 0 where it begins with
// something else.
func gapAt(s string) int {
	const most = 80 // bytes of what an editor puts between brackets
	for _, dots := range [...]string{"(…)", "(...)", "…", "..."} {
		if strings.HasPrefix(s, dots) {
			return len(dots)
		}
	}
	if s[0] == '[' {
		if end := strings.IndexByte(s[:min(len(s), most)], ']'); end > 0 {
			return end + 1
		}
	}
	return 0
}

// parts returns the places at which parts of a quote stand behind each other.
func (t *textIndex) parts(parts [][]byte) (spans []compare.Span) {
	if len(parts) == 0 || len(parts[0]) == 0 {
		return nil
	}
	for _, from := range t.all(parts[0]) {
		to := from + len(parts[0])
		for _, part := range parts[1:] {
			at := t.next(part, to)
			if at < 0 {
				to = -1
				break
			}
			to = at + len(part)
		}
		if to < 0 {
			continue
		}
		start, end := t.stretch(from, to)
		spans = append(spans, compare.Span{Start: start, End: end})
	}
	return spans
}

// next returns where a part of a quote stands behind another, -1 for nowhere.
func (t *textIndex) next(part []byte, from int) int {
	within := t.bytes[:min(len(t.bytes), from+mostGap+len(part))]
	for from < len(within) {
		i := bytes.Index(within[from:], part)
		if i < 0 {
			return -1
		}
		if from += i; t.whole(from, from+len(part)) {
			return from
		}
		from++
	}
	return -1
}

// all returns where a part of a quote stands, as far as there are not too many places.
func (t *textIndex) all(part []byte) (at []int) {
	if t.spent += len(t.bytes); t.spent > scanBudget && t.index == nil {
		t.index = suffixarray.New(t.bytes)
	}
	if t.index != nil {
		for _, i := range t.index.Lookup(part, mostPlaces) {
			if t.whole(i, i+len(part)) {
				at = append(at, i)
			}
		}
		slices.Sort(at)
		return at
	}
	for from := 0; len(at) < mostPlaces; from++ {
		i := bytes.Index(t.bytes[from:], part)
		if i < 0 {
			break
		}
		if from += i; t.whole(from, from+len(part)) {
			at = append(at, from)
		}
	}
	return at
}

// whole reports whether a stretch cuts no number at its ends: 1,000 is not a part of
// 21,000.
func (t *textIndex) whole(from, to int) bool {
	return !t.cuts(from-1, from, -1) && !t.cuts(to, to-1, 1)
}

// cuts reports whether the byte outside belongs to the number of the byte inside.
func (t *textIndex) cuts(outside, inside, way int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(t.bytes) && t.bytes[i] >= '0' && t.bytes[i] <= '9' }
	if !digit(inside) || outside < 0 || outside >= len(t.bytes) {
		return false
	}
	c := t.bytes[outside]
	return digit(outside) || (c == ',' || c == '.') && digit(outside+way)
}
