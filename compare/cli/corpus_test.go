package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestAnnotatedArticles holds extract against articles that a person annotated: ours,
// and those beside the checkout, where they are. A figure counts as found if it is
// the one annotated and its span touches a quote; the headline wants what it counts
// and who says it besides. The scores are below what is reached, so that a rule may
// cost a claim and win two.
func TestAnnotatedArticles(t *testing.T) {
	for _, tt := range []struct {
		dir              string
		headline, figure float64
	}{
		{"../../testdata/articles", 0.90, 0.93},
		{"../../../shared/corpus/dev", 0.95, 0.97},
	} {
		files, _ := filepath.Glob(filepath.Join(tt.dir, "*.json"))
		if len(files) == 0 {
			t.Logf("%s is not there", tt.dir)
			continue
		}
		var s scores
		for _, file := range files {
			s.article(t, file)
		}
		headline, figure := s.f1(s.whole), s.f1(s.figures)
		t.Logf("%s: headline F1 %.3f, figure F1 %.3f, %d articles, %d claims", tt.dir, headline, figure, len(files), s.gold)
		if headline < tt.headline || figure < tt.figure {
			t.Errorf("%s: headline F1 %.3f, want %.2f; figure F1 %.3f, want %.2f:\n%s", tt.dir, headline, tt.headline, figure, tt.figure, strings.Join(s.wrong, "\n"))
		}
	}
}

// scores count what was found in annotated articles.
type scores struct {
	gold, found    int
	figures, whole int // claims whose figure, and whose figure, counts and source agree
	wrong          []string
}

func (s *scores) f1(agreed int) float64 { return 2 * float64(agreed) / float64(s.gold+s.found) }

// An annotated article, and what extract writes of it: the same form, but for sources
// and quotes.
type (
	annotated struct {
		Published, Publisher string
		Claims               []gold
	}
	claimForm struct {
		Figure struct {
			Text, Hedge      string
			Value, Low, High *int64
		}
		Counts []string
	}
	gold struct {
		claimForm
		Quotes, Source []string
	}
	predicted struct {
		claimForm
		Source, Speaker, Quote string
		Span                   struct{ Start, End int }
	}
)

// article scores one article: the best pairs first, each claim once.
func (s *scores) article(t *testing.T, file string) {
	t.Helper()
	var doc annotated
	var out struct{ Claims []predicted }
	readJSON(t, file, &doc)
	text := strings.TrimSuffix(file, ".json") + ".txt"
	data, err := os.ReadFile(text)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if code, stderr := run(t, nil, &b, "extract", "--date", doc.Published, "--format", "json", text); code != ExitOK {
		t.Fatal(text, stderr)
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(text, err)
	}
	s.gold += len(doc.Claims)
	s.found += len(out.Claims)
	goldLeft, foundLeft := make([]bool, len(doc.Claims)), make([]bool, len(out.Claims))
	for best := 3; best > 0; best-- {
		for i, g := range doc.Claims {
			for j, p := range out.Claims {
				if goldLeft[i] || foundLeft[j] || agreement(&g, &p, string(data), doc.Publisher) != best {
					continue
				}
				goldLeft[i], foundLeft[j] = true, true
				s.figures++
				if best == 3 {
					s.whole++
				} else {
					s.wrong = append(s.wrong, text+": counts or source of “"+p.Quote+"”")
				}
			}
		}
	}
	for i, g := range doc.Claims {
		if !goldLeft[i] {
			s.wrong = append(s.wrong, text+": missed “"+g.Quotes[0]+"”")
		}
	}
	for j, p := range out.Claims {
		if string(data[p.Span.Start:p.Span.End]) != p.Quote {
			t.Errorf("%s: bytes %v are not “%s”", text, p.Span, p.Quote)
		}
		if !foundLeft[j] {
			s.wrong = append(s.wrong, text+": not annotated “"+p.Quote+"”")
		}
	}
}

func readJSON(t *testing.T, file string, v any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		t.Fatal(file, err)
	}
}

// agreement is 0 where the figures are others, 1 where they are the same, 2 where
// what they count is too, and 3 where so is who says it.
func agreement(g *gold, p *predicted, text, publisher string) int {
	switch {
	case !g.sameFigure(&p.claimForm) || !touches(g.Quotes, p.Span.Start, p.Span.End, text):
		return 0
	case !sameWords(g.Counts, p.Counts):
		return 1
	case !vouched(g.Source, p, publisher):
		return 2
	}
	return 3
}

func (g *claimForm) sameFigure(p *claimForm) bool {
	if g.Figure.Hedge == "vague" {
		plain := func(s string) string { return strings.TrimSuffix(strings.ToLower(s), " of") }
		return p.Figure.Value == nil && plain(g.Figure.Text) == plain(p.Figure.Text)
	}
	same := func(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
	if g.Figure.Value != nil {
		return same(g.Figure.Value, p.Figure.Value)
	}
	return p.Figure.Value == nil && same(g.Figure.Low, p.Figure.Low) && same(g.Figure.High, p.Figure.High)
}

// touches reports whether a span has a byte in common with a quote, wherever that
// stands in the text.
func touches(quotes []string, start, end int, text string) bool {
	for _, q := range quotes {
		for from := 0; ; {
			i := strings.Index(text[from:], q)
			if i < 0 {
				break
			}
			if from+i < end && start < from+i+len(q) {
				return true
			}
			from += i + 1
		}
	}
	return false
}

func sameWords(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// vouched reports whether the source or the speaker is one that a reader accepts.
func vouched(accepted []string, p *predicted, publisher string) bool {
	for _, name := range accepted {
		if name == "@article" && (p.Source == "" && p.Speaker == "" || alike(p.Source, publisher)) || alike(name, p.Source) || alike(name, p.Speaker) {
			return true
		}
	}
	return false
}

// alike reports whether one of two names has all the words of the other.
func alike(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	has := func(all, some []string) bool {
		return len(some) > 0 && !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
	}
	return has(x, y) || has(y, x)
}

func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(name, ".", "")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"the", "a", "an", "of", "on", "in", "at", "by", "for", "from", "to", "and", "s"}, w)
	})
}
