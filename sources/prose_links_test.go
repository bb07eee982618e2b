package sources

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// linkedClaims makes claims of lines such as "a Kyiv 57 killed -> b", with a star for what
// the article calls superseded.
func linkedClaims(lines ...string) (found []article.Found) {
	for _, line := range lines {
		w := strings.Fields(line)
		f := article.Found{Superseded: strings.Contains(line, "*")}
		f.ID, f.Source = w[0], w[1]
		f.Figure, _ = compare.ParseFigure(w[2], '.')
		f.Term, _ = compare.ParseTerm(w[3])
		f.Details = &compare.Details{}
		if _, to, ok := strings.Cut(line, "-> "); ok {
			f.Revises = to
		}
		found = append(found, f)
	}
	return found
}

func TestSupersededClaimsAreLinked(t *testing.T) {
	for _, tt := range []struct{ claims, want string }{
		{"a Kyiv 57 killed; b Kyiv 43 killed *", "x.1>x.2"},
		{"a Kyiv 43 killed *; b Seoul 50 killed; c Kyiv 57 killed", "x.3>x.1"},
		{"a Kyiv 43 killed *; b Kyiv 57 killed *; c Kyiv 60 killed", "x.2>x.1 x.3>x.2"},
		{"a Kyiv 43 killed *; b Kyiv 57 wounded", ""},
		{"a Kyiv 43 killed *; b Kyiv 43 killed", ""},
		{"a Kyiv 43 killed *; b Kyiv 57 killed -> a; c Kyiv 60 killed", "x.2>x.1"},
		{"a Kyiv 43 killed *; b Seoul 57 killed -> a", ""},
		{"a Kyiv 43 killed -> z", ""},
		{"a Kyiv 43 killed -> a", ""},
		{"a Kyiv 43 killed -> b; b Kyiv 44 killed -> a", "x.2>x.1"},
		{"a Kyiv 43 killed *; b Kyiv 57 killed *", "x.2>x.1"},
	} {
		var got []string
		for _, f := range settle(linkedClaims(strings.Split(tt.claims, "; ")...), article.Options{}, "x") {
			if f.Revises != "" {
				got = append(got, f.ID+">"+f.Revises)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: linked %q, want %s", tt.claims, got, tt.want)
		}
	}
}

// Whatever an article says, its links are those of a sound dataset.
func TestLinksOfArticlesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		for i := range rapid.IntRange(1, 8).Draw(t, "claims") {
			line := string(rune('a'+i)) + " " + rapid.SampledFrom([]string{"Kyiv", "Seoul"}).Draw(t, "source") + " " + rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "figure") + " killed"
			line += rapid.SampledFrom([]string{"", " *", " -> a", " -> b", " -> c", " -> d", " -> z", " * -> e"}).Draw(t, "link")
			lines = append(lines, line)
		}
		var claims []*compare.Claim
		for _, f := range settle(linkedClaims(lines...), article.Options{}, "x") {
			claims = append(claims, &f.Claim)
		}
		if left, found := checkLinks(claims, nil, nil, &compare.Names{}, MaxFindings); len(left) != len(claims) {
			t.Errorf("%q: %v", lines, found)
		}
	})
}

func TestManySupersededClaims(t *testing.T) {
	found := make([]article.Found, 100_000)
	for i := range found {
		found[i].Source, found[i].Figure.A, found[i].Superseded = "A", int64(i), true
	}
	begin := time.Now()
	settle(found, article.Options{}, "x")
	if took := time.Since(begin); took > 20*time.Second { // half a second, but for slow machines
		t.Errorf("took %v", took)
	}
	for i := 1; i < 10; i++ {
		if found[i].Revises != found[i-1].ID {
			t.Errorf("%s revises %q", found[i].ID, found[i].Revises)
		}
	}
}
