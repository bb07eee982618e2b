package cli

import (
	"strings"
	"testing"
	"time"
)

func TestGlob(t *testing.T) {
	for _, test := range []struct {
		pattern, name string
		want          bool
	}{
		{"data", "data", true},
		{"data", "data/a.yaml", true},
		{"data/", "data/deep/a.yaml", true},
		{"./data", "data/a.yaml", true},
		{"data", "database/a.yaml", false},
		{"data", "more/data/a.yaml", false},
		{"**/data", "more/data/a.yaml", true},
		{"**/data", "data/a.yaml", true},
		{"data/**", "data/a.yaml", true},
		{"data/**", "other/a.yaml", false},
		{"data/**/*.yaml", "data/a.yaml", true},
		{"data/**/*.yaml", "data/x/y/a.yaml", true},
		{"data/**/*.yaml", "data/x/y/a.csv", false},
		{"data/*.yaml", "data/x/a.yaml", false},
		{"*", "data/x/a.yaml", true},
		{"*.yaml", "data/a.yaml", false},
		{"**", "a", true},
		{".", "a/b", true},
		{"a/**/b/**/c", "a/x/b/y/z/c", true},
		{"a/**/b/**/c", "a/x/c", false},
		{"**/**/x", "x", true},
		{"[ab].csv", "a.csv", true},
		{`\[a\].csv`, "[a].csv", true},
		{"a[!b]", "ac", false}, // as Go has it: [^b]
		{"ä?", "äö", true},
	} {
		g, message, _ := parseGlob(test.pattern)
		if message != "" {
			t.Errorf("%q: %s", test.pattern, message)
		}
		if got := g.matches(test.name); got != test.want {
			t.Errorf("%q matches %q: %t", test.pattern, test.name, got)
		}
	}
}

func TestGlobStart(t *testing.T) {
	for pattern, want := range map[string]string{"data/**": "data/", "data/x.yaml": "data/x.yaml", "**": "/", "a/b/*.csv": "a/b/", "*": "/", ".": ""} {
		g, _, _ := parseGlob(pattern)
		got, plain := g.start()
		if !plain {
			got += "/"
		}
		if got != want {
			t.Errorf("%q starts at %q", pattern, got)
		}
	}
}

func TestGlobRefused(t *testing.T) {
	for _, pattern := range []string{"", " ", "/etc/**", "../x", "a/../b", "[a", `a\`, strings.Repeat("a", maxGlob+1)} {
		if _, message, hint := parseGlob(pattern); message == "" || hint == "" {
			t.Errorf("%.20q is a pattern", pattern)
		}
	}
}

// A pattern must not take a time that grows with the power of its length.
func TestGlobIsFast(t *testing.T) {
	g, _, _ := parseGlob(strings.Repeat("**/a*a*a*a*b/", 300))
	begin := time.Now()
	g.matches(strings.TrimSuffix(strings.Repeat(strings.Repeat("a", 40)+"/", 90), "/"))
	if d := time.Since(begin); d > 5*time.Second {
		t.Errorf("it took %s", d)
	}
}
