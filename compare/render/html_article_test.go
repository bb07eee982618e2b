package render

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestHTMLArticles marks claims in an article.
func TestHTMLArticles(t *testing.T) {
	text := "Zelensky said <b>nearly 3,000</b> were killed or wounded.\n\nSeoul spoke of 1,100.\nThe end."
	c := func(source, figure, quote string, s compare.Span) *compare.Claim {
		f, err := compare.ParseFigure(figure, '.')
		if err != nil {
			t.Fatal(err)
		}
		return &compare.Claim{Source: source, Figure: f, Quote: quote, Details: &compare.Details{Text: "a.txt", Span: s}}
	}
	at := strings.Index(text, "nearly")
	claims := []*compare.Claim{
		c("Kyiv", "nearly 3,000", "nearly 3,000", compare.Span{Start: at, End: at + len("nearly 3,000")}),
		c("Seoul", "1,100", "1,100", compare.Span{}),
		c("Oslo", "12", "twelve", compare.Span{Start: 5, End: 5000}),
	}
	page := writePage(t, compare.Compare(&compare.Dataset{Claims: claims}, compare.Options{}), Options{Text: func(*compare.Claim) (string, bool) { return text, true }})
	checkPage(t, page, false)
	var marks []string
	for n := range nodes(t, page, func(*html.Node) {}).Descendants() {
		if n.Data == "mark" {
			marks = append(marks, textOf(n))
		}
	}
	if want := []string{"nearly 3,000", "1,100"}; !slices.Equal(marks, want) {
		t.Errorf("marked: %q, want %q", marks, want)
	}
	for _, want := range []string{
		"<p>Zelensky said &lt;b&gt;", ">[<bdi>Kyiv</bdi>]</a>&lt;/b&gt; were", "<p>The end.</p>", "a.txt</bdi>, 2 claims marked", "a.txt, bytes 5-5000, where it was not found",
	} {
		if !strings.Contains(strings.ReplaceAll(page, `<p dir="auto">`, "<p>"), want) {
			t.Errorf("no %q in\n%s", want, page)
		}
	}
}

// TestHTMLLongArticle holds that of a long article what stands around the claims is shown,
// whatever the spans.
func TestHTMLLongArticle(t *testing.T) {
	text := strings.Repeat("Слово за словом. ", 2000)
	rapid.Check(t, func(t *rapid.T) {
		var ds compare.Dataset
		for range rapid.IntRange(0, 5).Draw(t, "claims") {
			from := rapid.IntRange(-1, len(text)).Draw(t, "from")
			ds.Claims = append(ds.Claims, &compare.Claim{Source: "S", Details: &compare.Details{Text: "a.txt", Span: compare.Span{Start: from, End: from + rapid.IntRange(0, 300).Draw(t, "bytes")}}})
			ds.Claims[len(ds.Claims)-1].Figure, _ = compare.ParseFigure("1", '.')
		}
		var b bytes.Buffer
		f, _ := Lookup("html")
		if err := f.Write(&b, compare.Compare(&ds, compare.Options{}), Options{Text: func(*compare.Claim) (string, bool) { return text, true }}); err != nil {
			t.Fatal(err)
		}
		if b.Len() > 60_000+len(ds.Claims)*12_000 || strings.ContainsRune(b.String(), 0xfffd) {
			t.Fatalf("%d bytes", b.Len())
		}
	})
}
