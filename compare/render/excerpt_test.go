package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"
)

func TestExcerpt(t *testing.T) {
	for _, tt := range []struct {
		line           string
		col, end, most int
		text, marks    string
	}{
		{"stated: soon", 9, 13, 80, "stated: soon", "        ^~~~"},
		{"stated: soon", 9, 0, 80, "stated: soon", "        ^"},
		{"stated: soon", 0, 0, 80, "stated: soon", ""},
		{"stated:", 8, 0, 80, "stated:", "       ^"},
		{"stated:", 99, 120, 80, "stated:", "       ^"},
		{"", 1, 1, 80, "", "^"},
		{"\ta", 1, 2, 80, "    a", "^~~~"},
		{"\ta", 2, 3, 80, "    a", "    ^"},
		{"日本x", 7, 8, 80, "日本x", "    ^"},
		{"日本x", 5, 0, 80, "日本x", "  ^"},  // in the midst of the second
		{"日本x", 2, 5, 80, "日本x", "^~~~"}, // cuts through both
		{"e\u0301x", 2, 0, 80, "e\u0301x", "^"},
		{"e\u0301x", 4, 5, 80, "e\u0301x", " ^"},
		{"a\u202eb", 5, 6, 80, "ab", " ^"},
		{"a\x1bb\xff", 4, 5, 80, "a\uFFFDb\uFFFD", "   ^"},
		{"a  b", 4, 5, 80, "a  b", "   ^"},
		{"##[x", 2, 3, 80, "# #[x", "  ^"},
		{"#\ufe0f#[x", 5, 6, 80, "#\ufe0f #[x", "   ^"},
		{"0123456789", 5, 6, 6, "…2345…", "   ^"},
		{"0123456789", 1, 4, 6, "0123…", "^~~"},
		{"0123456789", 10, 11, 6, "…6789", "    ^"},
		{"0123456789", 2, 11, 6, "0123…", " ^~~"},
	} {
		text, marks := excerpt(tt.line, tt.col, tt.end, tt.most)
		if text != tt.text || marks != tt.marks {
			t.Errorf("excerpt(%q, %d, %d, %d) =\n%q\n%q\nwant\n%q\n%q", tt.line, tt.col, tt.end, tt.most, text, marks, tt.text, tt.marks)
		}
	}
}

// TestCarets draws lines around a word: the marks stand below that word and are as
// long, by the columns that a terminal gives to what is before it, whatever that
// is and however much of it is left out.
func TestCarets(t *testing.T) {
	const word = "TARGET"
	around := rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{
			"a", " ", "\t", "日本", "e\u0301", "👨‍👩‍👧", "🇫🇷", "\x1b[2J", "\u009b", "\u202e", "\u200b", "\xff", "كالة", "ｱ", "##[error]", "\r", "0123456789",
		}), 0, 60).Draw(t, "parts")
		return strings.Join(parts, "")
	})
	rapid.Check(t, func(t *rapid.T) {
		before, after := around.Draw(t, "before"), around.Draw(t, "after")
		most := rapid.IntRange(leastSource, 200).Draw(t, "columns")
		col := len(before) + 1
		text, marks := excerpt(before+word+" "+after, col, col+len(word), most)
		if w := displaywidth.String(text); w > most {
			t.Fatalf("%q takes %d columns of %d", text, w, most)
		}
		at := strings.Index(text, word)
		if at < 0 {
			t.Fatalf("the word is left out: %q", text)
		}
		want := strings.Repeat(" ", displaywidth.String(text[:at])) + "^~~~~~"
		if marks != want {
			t.Fatalf("\n%s\n%s, want\n%s", text, marks, want)
		}
	})
}

// TestHugeLines holds that of a huge line no more is shown than of others,
// marks without width and broken bytes included.
func TestHugeLines(t *testing.T) {
	for _, part := range []string{"x", "日", "e\u0301\u0301\u0301", "\u0301", "\xff", "\xbf", "\u202e", "\t", "👨‍👩‍👧", "#["} {
		line := strings.Repeat(part, 1<<20/len(part))
		for _, col := range []int{1, 10, 1 << 19, len(line), len(line) + 1} {
			text, marks := excerpt(line, col, len(line), 100)
			if !utf8.ValidString(text) || displaywidth.String(text) > 100 || len(text) > 6*nearBytes || len(marks) > 100 {
				t.Errorf("%q at %d: %d bytes, %d columns, %d marks", part, col, len(text), displaywidth.String(text), len(marks))
			}
			if !strings.Contains(text, "…") {
				t.Errorf("%q at %d: nothing says that there is more", part, col)
			}
		}
	}
}
