package sources

import (
	"regexp"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// simpleFigure is what the simple extractor takes for a claim: a figure and what it
// counts, and perhaps who says so.
var simpleFigure = regexp.MustCompile(`(?i)((?:nearly|at least|about|more than) )?\d[\d,]*(?: [a-z]+){0,5} (killed|wounded|missing)(?:[^.\n]*?, said ([A-Z]\w+))?`)

// simpleRead stands for the extractor where a test is about what is around it: it
// finds few claims, by a rule that never changes.
func simpleRead(text string, opt article.Options) (found []article.Found) {
	for _, m := range simpleFigure.FindAllStringSubmatchIndex(text, -1) {
		words := text[m[0]:m[1]]
		n := strings.IndexFunc(words, func(r rune) bool { return r >= '0' && r <= '9' })
		end := n + len(words[n:]) - len(strings.TrimLeft(words[n:], "0123456789,"))
		figure, err := compare.ParseFigure(words[:end], '.')
		if err != nil {
			continue
		}
		f := article.Found{Words: compare.Span{Start: m[0], End: m[0] + end}}
		f.Figure, f.Quote, f.Source = figure, words, opt.Publisher
		f.Counts = strings.ToLower(text[m[4]:m[5]])
		f.Term, _ = compare.ParseTerm(f.Counts)
		if m[6] >= 0 {
			f.Source = text[m[6]:m[7]]
			f.Why = append(f.Why, article.Because{Field: compare.FieldSource, Words: compare.Span{Start: m[6], End: m[7]}, Rule: "said by"})
		}
		f.Details = &compare.Details{Span: compare.Span{Start: m[0], End: m[1]}}
		found = append(found, f)
	}
	return found
}

// simple puts the simple extractor in the place of the real one for a test.
func simple(t interface{ Cleanup(func()) }) {
	real := readArticle
	readArticle = simpleRead
	t.Cleanup(func() { readArticle = real })
}

// silent puts in its place one that finds nothing.
func silent(t interface{ Cleanup(func()) }) {
	simple(t)
	readArticle = func(string, article.Options) []article.Found { return nil }
}

const quake = "Quake\n\nAt least 40 people were killed, said Ankara. The wire counts 1,100 wounded.\n"

func TestArticlesBesideDatasets(t *testing.T) {
	simple(t)
	tree(t, map[string]string{
		"a.txt": quake, "a.txt.yaml": "date: 2023-02-06\npublisher: AFP\nurl: https://example.org/a\ntopic: quake\nplace: Turkey\n",
		"b.txt": "\xef\xbb\xbf" + strings.ReplaceAll(quake, "\n", "\r\n"), "c.csv": "source,figure,counts,topic\nUN,60,killed,quake\n",
	})
	ds, found := Load([]string{"a.txt", "b.txt", "c.csv", "a.txt.yaml"}, Options{Article: article.Options{Publisher: "Wire", Date: compare.NewDate(2023, 2, 7)}})
	wantFindings(t, found)
	var got []string
	for _, c := range ds.Claims {
		d := c.Detail()
		got = append(got, strings.Join([]string{c.ID, c.Source, d.Via, c.Figure.Text, c.Counts, c.Published.String(), c.Topic, c.Place, d.URL, d.Text, d.Span.String(), c.At.Pos(compare.FieldFigure).String()}, "|"))
	}
	want := []string{
		"a.1|Ankara|AFP|At least 40|killed|2023-02-06|quake|Turkey|https://example.org/a|a.txt|7-50|a.txt:3:1",
		"a.2|AFP||1,100|wounded|2023-02-06|quake|Turkey|https://example.org/a|a.txt|68-81|a.txt:3:62",
		"b.1|Ankara|Wire|At least 40|killed|2023-02-07||||b.txt|9-52|b.txt:3:1",
		"b.2|Wire||1,100|wounded|2023-02-07||||b.txt|70-83|b.txt:3:62",
		"|UN||60|killed||quake||||" + "|c.csv:2:4",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("loaded\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if p := ds.Claims[0].At.Pos(compare.FieldSource).String(); p != "a.txt:3:38" {
		t.Errorf("the source was read at %s", p)
	}
	if p := ds.Claims[0].At.Pos(compare.FieldPlace).String(); p != "a.txt.yaml:5:8" {
		t.Errorf("the place was read at %s", p)
	}
}

func TestArticleWithoutPublisher(t *testing.T) {
	simple(t)
	ds, found := Read("d/x.txt", []byte(quake), Options{Set: map[compare.Field]string{compare.FieldPublished: "2023-02"}})
	wantFindings(t, found)
	if c := ds.Claims[1]; c.Source != "x.txt" || c.Published.String() != "2023-02" || c.Text != "d/x.txt" {
		t.Errorf("the article speaks as %q on %v in %q", c.Source, c.Published, c.Text)
	}
	ds, _ = Load([]string{"-"}, Options{Format: "text", Stdin: strings.NewReader(quake)})
	if c, d := ds.Claims[1], ds.Claims[1].Detail(); c.Source != "stdin" || d.Text != "" || d.Span != (compare.Span{}) {
		t.Errorf("standard input speaks as %q in %q at %v", c.Source, d.Text, d.Span)
	}
	ds, _ = Load([]string{"-"}, Options{Format: "text", Stdin: strings.NewReader(quake), TextFile: func(string, bool) string { return "out.txt" }})
	if c := ds.Claims[1]; c.Text != "out.txt" || c.Span.String() != "68-81" {
		t.Errorf("the text stands in %q at %v", c.Text, c.Span)
	}
}

func TestArticleCompanions(t *testing.T) {
	simple(t)
	for _, tt := range []struct{ companion, want string }{
		{"dat: 2023\n", `a.txt.yaml:1:1: there is no field "dat" [CC101] | did you mean date?`},
		{"publsher: AFP\n", `a.txt.yaml:1:1: there is no field "publsher" [CC101] | did you mean publisher?`},
		{"date: 6 February 2023\n", `a.txt.yaml:1:7: published "6 February 2023" is not a day, a month or a year [CC103] | write 2023-02-06`},
		{"lang: xx\n", `a.txt.yaml:1:7: lang "xx" is not a language that is read [CC112] | write one of en, fr, or leave it out`},
		{"url: example.org\n", `a.txt.yaml:1:6: url "example.org" is not a web address [CC112] | begin it with https:// or http://`},
		{"claims: [{source: X, figure: 1}]\n", `a.txt.yaml:1:9: the file beside an article holds claims [CC112] | put them into a file of another name`},
	} {
		tree(t, map[string]string{"a.txt": quake, "a.txt.yaml": tt.companion})
		ds, found := Load([]string{"a.txt"}, Options{})
		wantFindings(t, found, tt.want)
		if len(ds.Claims) != 2 {
			t.Errorf("%q: read %d claims", tt.companion, len(ds.Claims))
		}
	}
	_, found := Read("a.txt", []byte(quake), Options{Article: article.Options{URL: "x", Lang: "xx"}})
	wantFindings(t, found, `--lang: lang "xx" is not a language that is read [CC112] | write one of en, fr, or leave it out`,
		`--url: url "x" is not a web address [CC112] | begin it with https:// or http://`)
}

// An article that lies in a directory is not read, nor is its companion.
func TestArticlesInDirectories(t *testing.T) {
	simple(t)
	tree(t, map[string]string{"d/a.txt": quake, "d/a.txt.yaml": "topic: T\nplace: P\n", "d/p.html": "<html>1 killed", "d/c.csv": csvA})
	ds, found := Load([]string{"d"}, Options{})
	wantFindings(t, found)
	if ids(ds) != "A" {
		t.Errorf("loaded %q", ids(ds))
	}
	if ds, _ = Load([]string{"d/a*"}, Options{}); len(ds.Claims) != 2 {
		t.Errorf("named by a pattern: %d claims", len(ds.Claims))
	}
}

func TestWhatIsProse(t *testing.T) {
	prose := strings.Repeat("Two people were killed on Monday, officials said. More is not known. ", 3)
	for _, tt := range []struct{ text, want string }{
		{prose, "text"}, {prose + "\n\n- It goes on.", "yaml"}, {"claims:\n - source: A\n figure 1\n" + prose, "yaml"},
		{"sorce: A\n" + prose, "yaml"}, {"Hello.", "yaml"}, {"", "yaml"}, {`{"text": "` + prose + `"}`, "jsonl"}, {prose + "\x00", "yaml"},
		{"Dateline: here\n" + prose, "text"}, {csvA + prose, "csv"}, {"source A figure 1\n" + strings.Repeat("a b c d\n", 20), "yaml"},
	} {
		if got := formatByContent([]byte(tt.text)); got.Name != tt.want {
			t.Errorf("%.40q is %s, want %s", tt.text, got.Name, tt.want)
		}
	}
}

// Where an article names nobody, its publisher speaks, and carries what others say.
func TestOwnVoice(t *testing.T) {
	for _, tt := range []struct{ source, speaker, publisher, want string }{
		{"", "", "AFP", "AFP||"},
		{"", "", "", "||"},
		{"Kyiv", "", "AFP", "Kyiv||AFP"},
		{"afp", "", "AFP", "afp||"},
		{"", "Lena Orlin", "AFP", "|Lena Orlin|"},
	} {
		f := article.Found{Claim: compare.Claim{Source: tt.source, Details: &compare.Details{Speaker: tt.speaker}}}
		c := settle([]article.Found{f}, article.Options{Publisher: tt.publisher}, "a")[0]
		if got := c.Source + "|" + c.Speaker + "|" + c.Via; got != tt.want {
			t.Errorf("%+v: %s", tt, got)
		}
	}
}
