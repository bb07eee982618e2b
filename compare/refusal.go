package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// noNumbers are what people write where nobody named a number.
var noNumbers = map[string]bool{
	"?": true, "-": true, "--": true, "–": true, "—": true, "…": true, "...": true, "n/a": true, "na": true, "n.a.": true, "nan": true,
	"null": true, "tbd": true, "tba": true, "unknown": true, "not known": true, "not yet known": true, "unclear": true,
	"unspecified": true, "unconfirmed": true, "undetermined": true, "not available": true, "not given": true, "not stated": true,
}

// refusal says why the text, which is no figure, is none, and what to type
// instead. It is slow and thorough: a person reads what it returns.
func refusal(text string, decimal byte) *FigureError {
	low := strings.ToLower(text)
	bad := func(message, hint string) *FigureError {
		return &FigureError{BadFigure, "figure " + quoted(text) + " " + message, hint}
	}
	switch {
	case len(text) > maxFigure:
		return &FigureError{BadFigure, "figure is longer than any number", "put the sentence under quote, and only the number with its hedge here"}
	case noNumbers[low]:
		return bad("names no number", "leave the claim out until somebody does, or write none where nobody came to harm")
	case share(low):
		return bad("is a share, not a number of people", "write the number of people")
	case negative(low):
		return &FigureError{NegativeCount, "figure " + quoted(text) + " is less than nobody", "write how many people, or none"}
	}
	if head, tail, ok := cutFigure(text, decimal); ok {
		if _, ok := ParseTerm(tail); ok {
			return bad("says what it counts", "write figure: "+head+" and counts: "+tail)
		}
		return bad("holds more than a number", "keep "+quoted(head)+" here; whom it counts goes under subject, what under counts, the rest under note")
	}
	return bad("is not a number of people", "write it like 1,100 or nearly 3,000 or 40 to 60 or dozens, or give low and high")
}

// negative reports whether the text begins with a number below zero.
func negative(text string) bool {
	rest := strings.TrimPrefix(strings.TrimLeft(text, "-−–"), "minus")
	after, _ := digits(strings.TrimSpace(rest))
	return rest != text && after != ""
}

// share reports whether the text speaks of a part of a whole.
func share(text string) bool {
	for _, w := range []string{"%", "percent", "per cent", "thirds", "one third", "a third", "one in ", "quarters", "fifths", "tenths"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	a, b, ok := strings.Cut(text, "/")
	_, before := plainDigits(strings.TrimSpace(a))
	_, after := plainDigits(strings.TrimSpace(b))
	return ok && before && after || text == "half" || strings.HasSuffix(text, " half") || strings.HasPrefix(text, "half of the")
}

// cutFigure finds the longest beginning of the text that is a figure and is
// followed by nothing but words.
func cutFigure(text string, decimal byte) (head, tail string, ok bool) {
	words := strings.Fields(text)
	for n := len(words) - 1; n > 0; n-- {
		if strings.ContainsFunc(words[n], func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’().,;:", r) }) {
			return "", "", false
		}
		head = strings.Join(words[:n], " ")
		p := figureParser{text: head, decimal: decimal}
		if _, ok := p.parse(); ok && len(head) > 1 && lexicon[strings.ToLower(words[n])] == nil {
			return head, strings.Join(words[n:], " "), true
		}
	}
	return "", "", false
}

// quoted puts a value between quotation marks, cut where it is long.
func quoted(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return `"` + s + `"`
}
