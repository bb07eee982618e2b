package article

import (
	"strings"
	"testing"
)

// TestEveryWordIsFound checks that the hash made while a word is read is the one under
// which the lexicon has it, however it is written.
func TestEveryWordIsFound(t *testing.T) {
	l := lexicons["en"]()
	tok := tokenizer{lex: l}
	for text, e := range l.words {
		if l.index.find(hashOf(text), text) != e {
			t.Errorf("%q is not found", text)
		}
		if strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		for _, written := range []string{text, strings.ToUpper(text), strings.ToUpper(text[:1]) + text[1:]} {
			if tok.run(written, allOf(written)); tok.entries[0] != e {
				t.Errorf("%q is not found as %q", text, written)
			}
		}
	}
}

// TestUnknownWords checks that words which only begin or end as others do are unknown.
func TestUnknownWords(t *testing.T) {
	tok := tokenizer{lex: lexicons["en"]()}
	for _, text := range []string{"killedkilled", "xkilled", "killedx", "deadx", "aaaaaaaa", "aaaaaaaaaaaaaaaa", "prisonersprisoners"} {
		if tok.run(text, allOf(text)); tok.entries[0] != nil {
			t.Errorf("%q is taken for a word of the lexicon", text)
		}
	}
}

func TestCaps(t *testing.T) {
	for text, want := range map[string]uint8{
		"killed": lower, "Killed": capital, "KILLED": upper, "A": capital, "a": lower, "McDonald": capital, "iPhone": lower,
		"O'Brien": capital, "O'BRIEN": upper, "O’BRIEN": upper, "É": capital, "ÉTAT": upper, "Ko\u0302te": capital,
	} {
		tok := tokenizer{lex: lexicons["en"]()}
		if tok.run(text, allOf(text)); len(tok.tokens) != 1 || tok.tokens[0].caps != want {
			t.Errorf("%q: %+v, want caps %d", text, tok.tokens, want)
		}
	}
}

func TestNumbersAreGrouped(t *testing.T) {
	for text, want := range map[string]string{
		"1,100 dead": "1,100", "1 100 dead": "1 100", "1\u202f100 dead": "1\u202f100", "1 004 567 dead": "1 004 567", "1’100’000": "1’100’000",
		"12\u202f2024": "12", "1 00 dead": "1", "2024 100": "2024", "0 100": "0", "1.5 million": "1.5", "12. Then": "12", "12,": "12",
	} {
		tok := tokenizer{lex: lexicons["en"]()}
		tok.run(text, allOf(text))
		if k := tok.tokens[0]; text[k.start:k.end] != want {
			t.Errorf("%q begins with %q, want %q", text, text[k.start:k.end], want)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Killed": "killed", "Co\u0302te": "côte", "CÔTE": "côte", "d’Ivoire": "d'ivoire", "kil\u00adled": "killed", "\u0301": "\u0301", "q\u0301": "q\u0301",
	} {
		if got := fold(text); got != want {
			t.Errorf("fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"at least 12": "at least 12", "at\tleast\r\n 12": "at least 12", " 12 ": "12", "1\u00a0100": "1 100", "de\u00adad": "dead", "": "", "Zoë": "Zoë",
	} {
		if got := visible(text); got != want {
			t.Errorf("visible(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestLongSentence checks that what is too long is cut at a comma, and nothing is lost.
func TestLongSentence(t *testing.T) {
	text := strings.Repeat("one two three four five six seven, ", 200)
	tok := tokenizer{lex: lexicons["en"]()}
	tok.run(text, allOf(text))
	var s splitter
	s.run(text, tok.tokens)
	at := 0
	for i, n := range s.sentences {
		if n.from != at || n.to-n.from > longestSentence {
			t.Errorf("sentence %d is %d to %d, behind %d", i, n.from, n.to, at)
		}
		if last := tok.tokens[n.to-1]; last.sign != ',' {
			t.Errorf("sentence %d ends in %q", i, text[last.start:last.end])
		}
		at = n.to
	}
	if at != len(tok.tokens) {
		t.Errorf("%d of %d tokens are in sentences", at, len(tok.tokens))
	}
}

// TestWrapped checks that a line end says nothing only where lines have one width,
// in characters and not in bytes.
func TestWrapped(t *testing.T) {
	line := strings.Repeat("wörds ", 14)
	for text, want := range map[string]bool{
		strings.Repeat(line+"\n", 6):                              true,
		strings.Repeat(line+"   \r\n", 6):                         true,
		strings.Repeat(line+"\r", 6):                              true,
		"\ufeff" + strings.Repeat(line+"\n", 6):                   true,
		strings.Repeat(line+line+"\n", 6):                         false,
		strings.Repeat("12 dead\n", 6):                            false,
		strings.Repeat(line+"\n\n", 6):                            false,
		strings.Repeat(strings.Repeat("w", 95)+"\u00a0\n", 6):     true,
		strings.Repeat(strings.Repeat("w", 95)+"      \n", 6):     true,
		strings.Repeat(strings.Repeat("w", 95)+" wwwwwww\n", 6):   false,
		strings.Repeat(strings.Repeat("w\u00ad", 95)+" \n", 6):    true,
		strings.Repeat(strings.Repeat("w", 95)+"\n \t\n", 6):      false,
		strings.Repeat(strings.Repeat("w", 101), 1) + "\n" + line: false,
	} {
		if got := wrapped(text); got != want {
			t.Errorf("wrapped(%.30q…) = %v", text, got)
		}
	}
}

// allOf is all of a text, to be read.
func allOf(text string) []region { return []region{{end: len(text)}} }
