package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
)

// said checks a dataset, with files behind it as in examples, and returns its findings.
func said(t *testing.T, text string) string {
	t.Helper()
	var all []string
	for _, f := range run(t, text, check.Rule{}) {
		all = append(all, f.Code+" "+f.Message+" | "+f.Hint)
	}
	return strings.Join(all, "\n")
}

const article = `-- article.txt --
Séoul – “1,100” killed or wounded – spoke of 1,100. Nobody else did.
`

func TestSpans(t *testing.T) {
	for _, test := range []struct{ quote, span, want string }{
		{`"1,100 killed or wounded"`, "14-40", ""},
		{`"“1,100” killed or wounded"`, "11-40", ""},
		{`"1,100 … 1,100"`, "14-59", ""},
		{`"1,100 killed or wounded"`, "15-40", `CC205 span 15-40 holds ",100” killed or wounded", not the quote | write span: 14-40`},
		{`"Séoul"`, "0-2", "CC205 span 0-2 cuts a character in two | write span: 0-6"},
		{`"Séoul"`, "0-900", "CC205 span 0-900 ends behind the text, which is 78 bytes long | write span: 0-6"},
		{`"1,100"`, "0-6", `CC205 span 0-6 holds "Séoul", not the quote | the quote stands 2 times in the text, first at 14-19; write the span of the right place`},
		{`""`, "0-2", "CC205 span 0-2 cuts a character in two | write the byte at which the words begin, and the one behind them"},
		{`""`, "0-6", ""},
		{`"1,100 killed or injured"`, "0-2", `CC204 the quote does not stand in "article.txt" | copy the words from the text, with … where some are left out, or name the text that holds them`},
	} {
		got := said(t, "claims:\n  - source: Seoul\n    low: 1,000\n    high: 1,200\n    counts: killed or wounded\n    stated: 2024-12-23\n    text: article.txt\n"+
			"    quote: "+test.quote+"\n    span: "+test.span+"\n"+article)
		if got != test.want {
			t.Errorf("%s at %s:\n%s\nwant\n%s", test.quote, test.span, got, test.want)
		}
	}
}

// A figure that could not be read is not looked for in the quote.
func TestUnreadableFiguresAreNotSoughtInQuotes(t *testing.T) {
	got := said(t, "claims:\n  - source: Seoul\n    figure: 40 killed\n    counts: decimated\n    stated: 2024-12-23\n    quote: 50 wounded\n")
	if strings.Contains(got, "CC2") {
		t.Error(got)
	}
}

func TestTheSinceOfATopicIsNoWindow(t *testing.T) {
	for _, test := range []struct{ quote, since, want string }{
		{"40 killed in the past week", "2024-10", "CC306 quote says \"past week\", but the claim has no since of its own | write since: 2024-12-17"},
		{"40 killed in the past week", "2024-12-16", ""},
		{"40 killed since October", "2024-10", ""},
	} {
		got := said(t, "since: "+test.since+"\nclaims:\n  - source: Seoul\n    figure: 40\n    counts: killed\n    stated: 2024-12-23\n    quote: "+test.quote+"\n")
		if got != test.want {
			t.Errorf("%s under %s: %s", test.quote, test.since, got)
		}
	}
	if got := said(t, "claims:\n  - source: Seoul\n    figure: 40\n    counts: killed\n    since: so far\n    stated: 2024-12-23\n    quote: 40 killed since Friday\n"); got != "" {
		t.Error(got)
	}
}

func TestLowAndHighBesideFigures(t *testing.T) {
	for _, test := range []struct{ figure, given, want string }{
		{"nearly 3,000", "low: 2,800", ""},
		{"nearly 3,000", "best: 3,000", ""},
		{"nearly 3,000", "high: 3,500", "CC202 high 3,500 does not fit the figure \"nearly 3,000\", which stands for 1,504 to 2,999"},
		{"more than 1,000", "low: 1,000", ""},
		{"more than 1,000", "low: 900", "CC202 low 900 does not fit the figure \"more than 1,000\", which stands for 1,001 or more"},
		{"up to 500", "high: 500", ""},
		{"up to 500", "best: 600", "CC202 best 600 does not fit the figure \"up to 500\", which stands for 0 to 500"},
		{"dozens", "low: 12", ""},
		{"dozens", "low: 10", "CC202 low 10 does not fit the figure \"dozens\", which stands for 12 or more"},
		{"312", "low: 310\n    high: 320", ""},
		{"312", "low: 313\n    high: 320", "CC202 low 313 does not fit the figure \"312\", which stands for 312"},
		{"about 300", "low: 100\n    high: 900", ""},
		{"40 to 60", "best: 50", ""},
		{"40 to 60", "high: 65", "CC202 high 65 does not fit the figure \"40 to 60\", which stands for 40 to 60"},
		{"none", "high: 0", ""},
		{"none", "high: 3", "CC202 high 3 does not fit the figure \"none\", which stands for 0"},
	} {
		got, _, _ := strings.Cut(said(t, "claims:\n  - source: Seoul\n    figure: "+test.figure+"\n    "+test.given+"\n    counts: killed\n    stated: 2024-12-23\n    url: https://example.org/a\n"), " |")
		if got != test.want {
			t.Errorf("%s with %s: %s", test.figure, test.given, got)
		}
	}
}

// What was read out of articles holds: its quotes name its figures, with their hedges
// and definitions.
func TestExtractedClaimsPass(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	annotated, _ := filepath.Glob("../../../shared/corpus/dev/*.txt")
	for _, file := range append(files, annotated...) {
		ds, found := sources.Load([]string{file}, sources.Options{Check: true})
		evidenceHolds(t, ds, found)
	}
}

// evidenceHolds checks that no rule about evidence finds anything.
func evidenceHolds(t *testing.T, ds *compare.Dataset, found []compare.Finding) {
	t.Helper()
	for _, f := range check.Run(ds, found, check.Options{}).Findings {
		if strings.HasPrefix(f.Code, "CC2") || f.Code == "CC603" {
			t.Errorf("%s: %s: %s: %q", f.Pos, f.Code, f.Message, f.Claims[0].Quote)
		}
	}
}

// TestAnnotatedArticlesPass checks what people took from articles, where the corpus
// stands beside the checkout.
func TestAnnotatedArticlesPass(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/corpus/dev/*.json")
	if len(files) == 0 {
		t.Skip("the annotated articles are not there")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Claims []struct {
				Quotes []string
				Figure struct{ Text string }
				Counts []string
			}
		}
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		ds := &compare.Dataset{Texts: map[compare.Evidence]string{}}
		for _, g := range gold.Claims {
			for _, quote := range g.Quotes {
				c := evidence(t, quote, g.Figure.Text, strings.Join(g.Counts, " or "))
				c.Details = &compare.Details{Text: filepath.Base(file)}
				ds.Texts[c.Evidence()] = string(text)
				ds.Claims = append(ds.Claims, c)
			}
		}
		evidenceHolds(t, ds, nil)
	}
}
