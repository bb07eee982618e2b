package sources

import (
	"strings"
	"testing"
	"time"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

const wirePage = `<!doctype html><html lang="en-GB"><head><title>Big quake - The Wire</title><meta charset="utf-8">
<meta property="og:site_name" content="The Wire"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2023-02-06T23:30:00-05:00"><link rel="alternate canonical" href="https://example.org/quake">
</head><body><nav><a href="x">1,200 killed in floods</a></nav><article><h1>Big quake</h1>
<p>At least 40 people were <b>killed</b>, said&nbsp;Ankara. More of the text follows here, with commas, so that it counts as one.</p>
<ul><li>3 killed here</li><li>two there</li></ul><table><tr><th>Where</th><th>Killed</th></tr><tr><td>A</td><td>3</td></tr></table>
<p>Line one<br>line two, with commas, and so on, which is by far longer than all of the others.</p></article>
<footer>2,000,000 killed time here</footer></body></html>`

const wireText = "Big quake\n\nAt least 40 people were killed, said\u00a0Ankara. More of the text follows here, with commas, so that it counts as one.\n\n" +
	"3 killed here\ntwo there\n\nWhere\tKilled\nA\t3\n\nLine one\nline two, with commas, and so on, which is by far longer than all of the others.\n"

func TestPage(t *testing.T) {
	p, fault := readPage([]byte(wirePage))
	if fault != nil {
		t.Fatal(fault.Message)
	}
	if p.text != wireText {
		t.Errorf("the text is\n%q, want\n%q", p.text, wireText)
	}
	got := []string{p.title, p.byline, p.site, p.url, p.lang, p.published.String()}
	if want := "Big quake|Jane Doe|The Wire|https://example.org/quake|en-GB|2023-02-06"; strings.Join(got, "|") != want {
		t.Errorf("the fields are %q, want %s", got, want)
	}
}

func TestPageClaims(t *testing.T) {
	simple(t)
	ds, found := Read("p.html", []byte(wirePage), Options{})
	wantFindings(t, found)
	if len(ds.Claims) != 2 {
		t.Fatalf("%d claims", len(ds.Claims))
	}
	c := ds.Claims[0]
	if got := strings.Join([]string{c.Source, c.Via, c.URL, c.Text, c.Published.String(), c.At.Pos(compare.FieldFigure).String()}, "|"); got != "The Wire||https://example.org/quake||2023-02-06|p.html:3:1" {
		t.Errorf("the first claim is %s", got)
	}
	// What the user says is known wins over what the page says.
	ds, found = Read("p.html", []byte(wirePage), Options{Article: article.Options{Publisher: "AFP", Date: compare.NewDate(2020, 1, 2), URL: "https://example.org/b"}})
	wantFindings(t, found)
	if c := ds.Claims[0]; c.Source != "AFP" || c.Published.String() != "2020-01-02" || c.URL != "https://example.org/b" {
		t.Errorf("the first claim is %s %s %s", c.Source, c.Published, c.URL)
	}
	// A page is known by its beginning, in whatever encoding.
	for _, page := range []string{wirePage, "\xff\xfe" + u16(wirePage), u16(wirePage), "\x00" + u16(wirePage), " <!-- x -->\n" + wirePage, "<?xml version='1.0'?>" + wirePage} {
		if ds, _ = Read("stdin", []byte(page), Options{}); len(ds.Claims) != 2 {
			t.Errorf("%.20q: %d claims", page, len(ds.Claims))
		}
	}
}

func TestShortPages(t *testing.T) {
	for _, tt := range []struct{ page, want string }{
		{"<html><body><p>Two killed.</p>", "Two killed.\n"},
		{"<html><title>T</title>", "T\n"},
		{"<html>", ""},
		{"", ""},
		{"\x00<\xff", "\u00ff\n"},
	} {
		p, fault := readPage([]byte(tt.page))
		if fault != nil {
			t.Errorf("%q: %s", tt.page, fault.Message)
		} else if tt.page != "\x00<\xff" && p.text != tt.want {
			t.Errorf("%q: the text is %q, want %q", tt.page, p.text, tt.want)
		}
	}
}

// Pages of ill will are refused, or read in a moment.
func TestHostilePages(t *testing.T) {
	const text = "some text, of commas, of an article. "
	for name, page := range map[string]string{
		"deep":      strings.Repeat("<div>", 100_000) + "x",
		"deep text": "<body>" + strings.Repeat("<div>", 400) + strings.Repeat("<p>"+text, 40_000),
		"nested":    strings.Repeat(strings.Repeat("<div><p>"+text, 100)+strings.Repeat("</div>", 100), 100),
		"flat":      strings.Repeat("<p>"+text, 120_000),
		"many":      strings.Repeat("<br>", 1_000_000),
		"format":    strings.Repeat("<p><b><i><u><em>x", 20_000),
		"tables":    strings.Repeat("<table><tr><td>", 200) + "x",
		"title":     "<title>" + strings.Repeat("a - b | ", 300_000) + "</title><p>x",
		"attribute": "<p " + strings.Repeat("a=b ", 1_000_000) + ">x",
		"json":      `<script type="application/ld+json">` + strings.Repeat("[", 1_000_000) + "</script>",
		"large":     "<p>" + strings.Repeat(text, maxPage/len(text)+1),
	} {
		begin := time.Now()
		p, fault := readPage([]byte(page))
		if took := time.Since(begin); took > 10*time.Second { // a second at most, but for slow machines
			t.Errorf("%s took %v", name, took)
		}
		if fault != nil && (p != nil || fault.Message == "" || fault.Hint == "") {
			t.Errorf("%s: %+v", name, fault)
		}
	}
	_, found := Read("d.html", []byte(strings.Repeat("<div>", 1000)), Options{})
	wantFindings(t, found, "d.html: this page cannot be read: open stack of elements exceeds 512 nodes [CC002] | save the text of the article alone")
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(wirePage))
	f.Add([]byte("<html><meta charset=shift_jis><p>\x93\xfa\x96{ 3 killed"))
	f.Add([]byte("\xfe\xff\x00<\x00p"))
	f.Add([]byte("3 killed \xff"))
	simple(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range []string{"html", "text"} {
			var texts []string
			for range 2 {
				err := Extract([]string{"-"}, Options{Format: format, Stdin: strings.NewReader(string(data))}, func(e *Extracted) error {
					wantSpans(t, e)
					texts = append(texts, e.Text)
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			if len(texts) != 2 || texts[0] != texts[1] {
				t.Errorf("the text was %q at first, then another", texts)
			}
		}
	})
}
