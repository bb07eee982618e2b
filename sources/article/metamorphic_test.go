package article

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"

	"pgregory.net/rapid"
)

// A rewriting changes how a text is written, and nothing of what it says.
type rewriting struct {
	name  string
	write func(t *rapid.T, text string) string
}

var rewritings = []rewriting{
	{"CRLF", replacing("\n", "\r\n")},
	{"CR", replacing("\n", "\r")},
	{"byte order mark", func(_ *rapid.T, text string) string { return "\ufeff" + text }},
	{"curly quotes", func(_ *rapid.T, text string) string { return curly(text, '“', '”') }},
	{"low quotes", func(_ *rapid.T, text string) string { return curly(text, '„', '“') }},
	{"angle quotes", func(_ *rapid.T, text string) string { return curly(text, '«', '»') }},
	{"straight quotes", func(_ *rapid.T, text string) string { return plainQuotes.Replace(text) }},
	{"no-break spaces", spaces("\u00a0")},
	{"narrow no-break spaces", spaces("\u202f")},
	{"thin spaces", spaces("\u2009")},
	{"figure spaces", spaces("\u2007")},
	{"two spaces", spaces("  ")},
	{"tabs", spaces("\t")},
	{"trailing spaces", replacing("\n", " \t\n")},
	{"soft hyphens", insideWords("\u00ad")},
	{"zero-width spaces", insideWords("\u200b")},
	{"zero-width joiners", insideWords("\u2060")},
	{"decomposed accents", func(_ *rapid.T, text string) string { return decompose(text) }},
}

func replacing(old, new string) func(*rapid.T, string) string {
	return func(_ *rapid.T, text string) string { return strings.ReplaceAll(text, old, new) }
}

// curly sets quotation marks and apostrophes as printers do.
func curly(text string, open, close rune) string {
	var b strings.Builder
	inside := false
	for i, c := range text {
		switch {
		case c == '"' && !inside:
			inside, c = true, open
		case c == '"':
			inside, c = false, close
		case c == '\'' && opensWord(text, i):
			c = '‘'
		case c == '\'':
			c = '’'
		}
		b.WriteRune(c)
	}
	return b.String()
}

func opensWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || unicode.IsSpace(before) || strings.ContainsRune("\"([", before)
}

var plainQuotes = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "\u00ad", "")

// spaces writes another space in place of some of the spaces.
func spaces(to string) func(*rapid.T, string) string {
	return func(t *rapid.T, text string) string {
		every := rapid.IntRange(1, 5).Draw(t, "every")
		var b strings.Builder
		for i, part := range strings.Split(text, " ") {
			switch {
			case i == 0:
			case i%every == 0:
				b.WriteString(to)
			default:
				b.WriteByte(' ')
			}
			b.WriteString(part)
		}
		return b.String()
	}
}

// insideWords puts a character without a shape where words of five letters and more
// may be broken.
func insideWords(c string) func(*rapid.T, string) string {
	return func(t *rapid.T, text string) string {
		at := rapid.IntRange(2, 3).Draw(t, "at")
		var b strings.Builder
		runes := []rune(text)
		for i := 0; i < len(runes); {
			end := i
			for end < len(runes) && (unicode.IsLetter(runes[end]) || unicode.IsMark(runes[end])) {
				end++
			}
			if end-i >= 5 {
				b.WriteString(string(runes[i:i+at]) + c + string(runes[i+at:end]))
			} else {
				end = max(end, i+1)
				b.WriteString(string(runes[i:end]))
			}
			i = end
		}
		return b.String()
	}
}

var decomposed = strings.NewReplacer("é", "e\u0301", "è", "e\u0300", "ê", "e\u0302", "à", "a\u0300", "ç", "c\u0327", "ô", "o\u0302", "ü", "u\u0308", "ö", "o\u0308", "ã", "a\u0303", "í", "i\u0301", "É", "E\u0301", "ñ", "n\u0303")

func decompose(text string) string { return decomposed.Replace(text) }

// saysThat returns a claim without how its words are written and where they stand.
func saysThat(f *Found) string {
	d := f.Detail()
	fig := f.Figure
	fig.Text = ""
	return fmt.Sprintf("%+v counts %s (%v) of %q by %q, %q via %q on %v, from %v to %v, at %q, superseded %v", fig, f.Counts, f.Term, normal(f.Subject), normal(f.Source), normal(d.Speaker), normal(d.Via), f.Stated, f.Since, f.Until, normal(f.Place), f.Superseded)
}

// normal returns words as they would be typed.
func normal(s string) string {
	s = strings.Map(func(c rune) rune {
		if compare.Shapeless(c) {
			return -1
		}
		return c
	}, s)
	for _, c := range "„«»" {
		s = strings.ReplaceAll(s, string(c), `"`)
	}
	return decompose(strings.Join(strings.Fields(plainQuotes.Replace(s)), " "))
}

func allSay(found []Found) string {
	var b strings.Builder
	for i := range found {
		fmt.Fprintln(&b, saysThat(&found[i]))
	}
	return b.String()
}

// TestRewritten holds that a text says the same however it is written.
func TestRewritten(t *testing.T) {
	for _, s := range samples(t) {
		want := allSay(Read(s.text, s.opt))
		if want == "" {
			t.Errorf("%s: nothing is found", s.name)
		}
		for _, w := range rewritings {
			t.Run(s.name+"/"+w.name, func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) {
					text := w.write(t, s.text)
					found := Read(text, s.opt)
					if got := allSay(found); got != want {
						t.Fatal(firstDifference(got, want))
					}
				})
			})
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return "got  " + a + "\nwant " + b
		}
	}
	return ""
}

// The day of a picture is not the day of the text, nor "the same day" of what follows.
func TestCaptionDatesNothing(t *testing.T) {
	text := "President Volodymyr Zelensky in Brussels, December 19, 2024 (AFP / JOHN THYS)\n\n" +
		"Twelve people were killed on Monday, the mayor said.\n\n" +
		"The same day, the police said that 14 people had been killed.\n"
	for _, f := range Read(text, Options{}) {
		if f.Stated != 0 {
			t.Errorf("%s is stated %s", f.Quote, f.Stated)
		}
	}
}
