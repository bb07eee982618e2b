package sources

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// Datasets are UTF-8 and nothing else, since a figure read in a wrong encoding looks
// like one read in the right one. Articles come from the world as it is, so their
// encoding is found out, and what does not fit in it is shown as U+FFFD.

// A decoded is a text that is valid UTF-8 whatever it was made of.
type decoded struct {
	text    string
	charset string // the name of what it was made of
	bad     int    // how many of its characters stand for bytes that were none
	at      int    // where in the text the first of those is
	asIs    bool   // the text is the data, but for a byte order mark: offsets are those of the file
}

// decodeText makes UTF-8 of an article. What the page says of itself is declared,
// the name of an encoding, empty where it says nothing. A byte order mark wins; then
// UTF-8 that is sound, which nothing else is by chance; then what is declared; then
// what the bytes look like; and windows-1252 at last, in which everything is text.
func decodeText(data []byte, declared string) decoded {
	switch {
	case bytes.HasPrefix(data, bomUTF8):
		return asUTF8(data[len(bomUTF8):])
	case bytes.HasPrefix(data, bomUTF16LE), bytes.HasPrefix(data, bomUTF16BE):
		return decodeAs(data, "utf-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case wide(data):
		order := unicode.BigEndian
		if zerosAt(data, 1) > zerosAt(data, 0) {
			order = unicode.LittleEndian
		}
		return decodeAs(data, "utf-16", unicode.UTF16(order, unicode.IgnoreBOM))
	}
	first := firstHigh(data)
	if first < 0 && !sevenBit(declared) || first >= 0 && mostlyUTF8(data[first:]) {
		return asUTF8(data)
	}
	if e, name := charset.Lookup(declared); e != nil && name != "utf-8" {
		return decodeAs(data, name, e)
	}
	if e, name := guessCharset(data[max(first, 0):]); e != nil {
		return decodeAs(data, name, e)
	}
	e, name := charset.Lookup("windows-1252")
	return decodeAs(data, name, e)
}

// asUTF8 replaces what is not UTF-8.
func asUTF8(data []byte) decoded {
	d := decoded{text: view(data), charset: "utf-8", asIs: true}
	if utf8.Valid(data) {
		return d
	}
	d.asIs = false
	d.at = firstBad(data) // what stands before it stays as long as it is
	out := make([]byte, 0, len(data)+16)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			d.bad++
		}
		out = utf8.AppendRune(out, r)
		data = data[size:]
	}
	d.text = view(out)
	return d
}

// decodeAs makes UTF-8 of another encoding.
func decodeAs(data []byte, name string, e encoding.Encoding) decoded {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil { // none of the decoders fails; they put U+FFFD in place of what they cannot read
		return asUTF8(data)
	}
	d := decoded{text: strings.ToValidUTF8(view(out), "\ufffd"), charset: name}
	if d.bad = strings.Count(d.text, "\ufffd"); d.bad > 0 {
		d.at = strings.Index(d.text, "\ufffd")
	}
	return d
}

// zerosAt counts the zero bytes at even or odd offsets of the beginning.
func zerosAt(data []byte, odd int) (n int) {
	for i := odd; i < min(len(data), sniffLen); i += 2 {
		if data[i] == 0 {
			n++
		}
	}
	return n
}

// firstHigh returns the offset of the first byte that is not ASCII, -1 if none.
func firstHigh(data []byte) int {
	for i, c := range data {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return -1
}

// sevenBit reports whether a declared encoding says with ASCII bytes what is not
// ASCII, so that the bytes alone do not tell it from UTF-8.
func sevenBit(declared string) bool {
	_, name := charset.Lookup(declared)
	return name == "iso-2022-jp"
}

// mostlyUTF8 reports whether the characters beyond ASCII are UTF-8, all but a few:
// a page of which one byte is broken is still UTF-8.
func mostlyUTF8(data []byte) bool {
	const few = 10 // good ones to one that is bad
	if utf8.Valid(data) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good >= few*bad
}

// sureGuess is the confidence, of 100, from which a guess is believed.
const sureGuess = 50

// guessCharset finds the encoding that the bytes look like; nil where none is
// likely enough. Only the stretch that begins with the first telling byte is looked
// at, since the guess takes time in proportion. Guesses that are equally sure
// are told apart by their names (DetectBest takes whichever of its goroutines was
// first, but the same bytes must give the same text); what the web takes a page for
// that says nothing goes before the others.
func guessCharset(data []byte) (encoding.Encoding, string) {
	data = data[:min(len(data), sniffLen)]
	all, err := chardet.NewTextDetector().DetectAll(data)
	if err != nil {
		return nil, ""
	}
	rest := func(r chardet.Result) int {
		if r.Charset == "ISO-8859-1" || r.Charset == "windows-1252" {
			return 0
		}
		return 1
	}
	r := slices.MinFunc(all, func(a, b chardet.Result) int {
		return cmp.Or(b.Confidence-a.Confidence, rest(a)-rest(b), cmp.Compare(a.Charset, b.Charset))
	})
	if r.Confidence < sureGuess {
		return nil, ""
	}
	for _, name := range []string{r.Charset, strings.ReplaceAll(r.Charset, "-", "")} {
		if e, found := charset.Lookup(name); e != nil && !strings.HasPrefix(found, "utf-") {
			return e, found
		}
	}
	return nil, ""
}
