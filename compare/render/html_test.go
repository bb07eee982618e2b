package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

var (
	styleBlock  = regexp.MustCompile(`(?s)<style>.*?</style>`)
	scriptBlock = regexp.MustCompile(`(?s)<script>.*?</script>`)
	policyHash  = regexp.MustCompile(`sha256-.*?&#39;`)
	svgBlock    = regexp.MustCompile(`(?s)(<svg [^>]*>\n).*?</svg>`)
)

// pageDigest leaves out of a page what is the same in all of them, and its charts,
// which stand in the section of svg.
func pageDigest(page string) string {
	page = styleBlock.ReplaceAllString(page, "<style>…</style>")
	page = scriptBlock.ReplaceAllString(page, "<script>…</script>")
	page = policyHash.ReplaceAllString(page, "sha256-…&#39;")
	return svgBlock.ReplaceAllStringFunc(page, func(s string) string {
		open, _, _ := strings.Cut(s, "\n")
		return fmt.Sprintf("%s\n%d texts, sha256 %x\n</svg>", open, strings.Count(s, "<text "), sha256.Sum256([]byte(s)))
	})
}

// writeTo writes a table as a page.
func writePage(t testing.TB, table *compare.Table, o Options) string {
	t.Helper()
	f, _ := Lookup("html")
	var b bytes.Buffer
	if err := f.Write(&b, table, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// failing is a test, or a check of one that was drawn.
type failing interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// nodes calls f for every element of a page.
func nodes(t failing, page string, f func(n *html.Node)) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			f(n)
		}
	}
	return root
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// pageElements are all elements that pages have, charts apart.
var pageElements = strings.Fields(`html head meta link title style body a header p h1 h2 h3 main section div table caption thead tbody tr th td
	ul ol li details summary bdi blockquote dl dt dd mark output button footer script figure figcaption`)

// checkPage holds that a page is nothing but what we put into it: no element, attribute
// or address of its data's making, ids that are its own, and links that lead somewhere.
func checkPage(t failing, page string, fragment bool) {
	t.Helper()
	ids, links := map[string]bool{}, []string{}
	scripts := 0
	nodes(t, page, func(n *html.Node) {
		if !slices.Contains(pageElements, n.Data) && !slices.Contains(svgElements, n.Data) {
			t.Fatalf("<%s> in\n%s", n.Data, page)
		}
		if n.Data == "script" {
			scripts++
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "srcset":
				t.Fatalf("%s=%q in <%s>", a.Key, a.Val, n.Data)
			case a.Key == "id":
				if ids[a.Val] {
					t.Fatalf("two elements have the id %q", a.Val)
				}
				ids[a.Val] = true
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				links = append(links, a.Val[1:])
			case a.Key == "href" && n.Data == "a":
				if !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://") {
					t.Fatalf("a link to %q", a.Val)
				}
				if rel := attr(n, "rel"); !strings.Contains(rel, "noopener") || !strings.Contains(rel, "noreferrer") {
					t.Fatalf("a link with rel=%q", rel)
				}
			case a.Key == "for" || a.Key == "aria-labelledby":
				links = append(links, strings.Fields(a.Val)...)
			}
		}
	})
	for _, to := range links {
		if !ids[to] {
			t.Fatalf("nothing has the id %q", to)
		}
	}
	if want := 1 - boolInt(fragment); scripts != want {
		t.Fatalf("%d scripts, want %d", scripts, want)
	}
}

// TestHTMLPolicy holds that the policy of a page allows its own style and script, and
// nothing else.
func TestHTMLPolicy(t *testing.T) {
	page := writePage(t, manyClaims(), Options{})
	policy := ""
	var parts []string
	nodes(t, page, func(n *html.Node) {
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = attr(n, "content")
		}
		if n.Data == "style" || n.Data == "script" {
			sum := sha256.Sum256([]byte(n.FirstChild.Data))
			parts = append(parts, n.Data+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
		}
	})
	if len(parts) != 2 {
		t.Fatalf("%d styles and scripts", len(parts))
	}
	want := "default-src 'none'; " + strings.Join(parts, "; ") + "; img-src data:; base-uri 'none'; form-action 'none'"
	if policy != want {
		t.Errorf("policy\n%s\nwant\n%s", policy, want)
	}
}

// TestHTMLSays holds that every figure and every source stands in the text of a page,
// and of a fragment.
func TestHTMLSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := compare.Compare(hostileClaims(t), compare.Options{})
		for _, fragment := range []bool{false, true} {
			f, _ := Lookup("html")
			var b bytes.Buffer
			if err := f.Write(&b, table, Options{Fragment: fragment}); err != nil {
				t.Fatal(err)
			}
			root, err := html.Parse(&b)
			if err != nil {
				t.Fatal(err)
			}
			cells := map[string]bool{}
			for n := range root.Descendants() {
				if n.Data == "td" || n.Data == "th" {
					cells[textOf(n)] = true
				}
			}
			for i := range table.Topics {
				topic := table.Judge(i)
				for k := range topic.Lines {
					l := &topic.Lines[k]
					said, source := FigureWords(l.Figure), sourceCell(l.Claim, false)
					if !cells[said] || source != "" && !cells[source] {
						t.Fatalf("%q by %q is not in the page", said, source)
					}
				}
			}
		}
	})
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// TestHTMLLinks holds that only addresses of the web become links.
func TestHTMLLinks(t *testing.T) {
	for address, link := range map[string]string{
		"https://example.org/a?b=c&d=e#f":     "https://example.org/a?b=c&d=e#f",
		"HTTP://example.org":                  "http://example.org",
		"javascript:alert(1)":                 "",
		"JaVaScRiPt://example.org/%0aalert()": "",
		"\tjavascript:alert(1)":               "",
		"data:text/html,<script>":             "",
		"//example.org":                       "",
		"https:example.org":                   "",
		"https://example.org/\" onclick=\"x":  "",
		"https://example.org/\u202egpj.exe":   "",
		"file:///etc/passwd":                  "",
		"vbscript:x":                          "",
		"":                                    "",
	} {
		if f := linkFact(address); f.Link != link || f.Away != (link != "") {
			t.Errorf("%q leads to %q, want %q", address, f.Link, link)
		}
	}
}

// TestHTMLMany holds that a page of a thousand claims is of use. BenchmarkManyClaims says
// how soon it is there.
func TestHTMLMany(t *testing.T) {
	page := writePage(t, manyClaims(), Options{})
	if len(page) > 5<<20 {
		t.Errorf("%d bytes", len(page))
	}
	checkPage(t, page, false)
	checkPage(t, writePage(t, manyClaims(), Options{Fragment: true}), true)
}

// TestHTMLLong holds that texts without end and many claims leave a page of use.
func TestHTMLLong(t *testing.T) {
	ds := &compare.Dataset{}
	for i := range 200 {
		long := chartNames[i%11]
		if i%10 == 0 {
			long = strings.Repeat(long+" ", 10_000/(1+len(long)))
		}
		f, _ := compare.ParseFigure(chartFigures[i%len(chartFigures)], '.')
		ds.Claims = append(ds.Claims, &compare.Claim{
			Source: long, Subject: long, Place: long, Counts: long, Quote: long, Figure: f,
			Details: &compare.Details{URL: "https://example.org/" + long, Note: long, Via: long, Speaker: long, Text: long},
		})
	}
	page := writePage(t, compare.Compare(ds, compare.Options{}), Options{})
	checkPage(t, page, false)
	if len(page) > 5<<20 {
		t.Errorf("%d bytes", len(page))
	}
}

// TestHTMLFails holds that an error of writing comes through.
func TestHTMLFails(t *testing.T) {
	f, _ := Lookup("html")
	for _, o := range []Options{{}, {Fragment: true}} {
		if err := f.Write(failingWriter{}, manyClaims(), o); err != io.ErrClosedPipe {
			t.Errorf("%v", err)
		}
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestSourceDays holds that a day of publication is not told as one on which a source
// said something.
func TestSourceDays(t *testing.T) {
	table := clashing(func(i int, c *compare.Claim) {
		c.Published = compare.NewDate(2025, 1, 9)
	}, said(t, "12"))
	var b strings.Builder
	if err := writeHTML(&b, view{table, table.Topic, table.Judge, table.Tell}, Options{}); err != nil {
		t.Fatal(err)
	}
	if page := b.String(); strings.Contains(page, "first stated") || !strings.Contains(page, `data-label="first published" class="day">2025-01-09<`) {
		t.Error("a day of publication is told as one of a statement")
	}
}
