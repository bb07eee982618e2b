package sources

import (
	"bytes"
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name:  "html",
		Doc:   "the web page of an article, from whose text claims are taken; read when named, never picked up from a directory",
		Exts:  []string{".html", ".htm", ".xhtml"},
		Flat:  true,
		Prose: true,
		Sniff: sniffHTML,
		Read:  func(in *input) { in.prose("html") },
		Sample: `<!DOCTYPE html>
<html lang="en"><head>
<title>North Korean losses in Kursk - AFP</title>
<meta property="og:site_name" content="AFP">
<meta property="article:published_time" content="2024-12-23T18:30:00+01:00">
<link rel="canonical" href="https://example.org/kursk">
</head><body><article>
<h1>North Korean losses in Kursk</h1>
<p>Nearly 3,000 North Korean soldiers have been killed or wounded in the Kursk region, President Volodymyr Zelensky said on Monday.</p>
<p>At least 1,100 of them were killed or wounded by Sunday, according to South Korea's Joint Chiefs of Staff. Neither figure could be verified.</p>
</article></body></html>
`,
	})
}

// Limits of a web page, beyond which it is no article. Those of the tree bound the
// time that the search for its text takes.
const (
	maxPage     = 16 << 20 // bytes
	maxElements = 200_000
	maxDepths   = 8 << 20 // of all elements together
)

// sniffHTML reports whether data begins like a web page.
func sniffHTML(data []byte) bool {
	const (
		enough = 1 << 10
		spaces = " \t\r\n"
	)
	start := data[:min(len(data), enough)]
	for _, mark := range [][]byte{bomUTF8, bomUTF16LE, bomUTF16BE} {
		start = bytes.TrimPrefix(start, mark)
	}
	head := strings.ToLower(strings.ReplaceAll(string(start), "\x00", "")) // perhaps it is UTF-16
	head = strings.TrimLeft(head, spaces)
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		end := ">"
		if head[1] == '!' {
			end = "-->"
		}
		_, rest, ok := strings.Cut(head, end)
		if !ok {
			return false
		}
		head = strings.TrimLeft(rest, spaces)
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article"} {
		if rest, ok := strings.CutPrefix(head, tag); ok && (rest == "" || strings.IndexByte(spaces+">/", rest[0]) >= 0) {
			return true
		}
	}
	return false
}

// readPage finds the article of a web page and what the page says of it. The fault
// has no place.
func readPage(data []byte) (p *page, fault *compare.Finding) {
	if len(data) > maxPage {
		return nil, &compare.Finding{Code: compare.TooLarge, Message: fmt.Sprintf("the page is longer than %d MiB", maxPage>>20), Hint: "save the text of the article alone"}
	}
	defer func() {
		if r := recover(); r != nil { // the libraries were written for pages of good will
			p, fault = nil, unreadablePage(fmt.Errorf("the reader failed: %v", r))
		}
	}()
	p = &page{decoded: decodeText(data, declaredCharset(data))}
	p.asIs = false
	root, err := html.Parse(strings.NewReader(p.text))
	if err != nil {
		return nil, unreadablePage(err)
	}
	if n, depths := measure(root, 0); n > maxElements || depths > maxDepths {
		return nil, &compare.Finding{Code: compare.TooLarge, Message: "the page has too many elements for an article", Hint: "save the text of the article alone"}
	}
	p.url = address(root)
	if fault := p.extract(root); fault != nil {
		return nil, fault
	}
	return p, nil
}

func unreadablePage(err error) *compare.Finding {
	return &compare.Finding{
		Code: compare.BadSyntax, Message: "this page cannot be read: " + strings.TrimPrefix(err.Error(), "html: "),
		Hint: "save the text of the article alone",
	}
}

// extract replaces the page by its text: the title, an empty line, and the blocks of
// the article, the cells of tables behind tabs.
func (p *page) extract(root *html.Node) *compare.Finding {
	parser := readability.NewParser()
	art, err := parser.ParseAndMutate(root, nil)
	if err != nil {
		return unreadablePage(err)
	}
	p.title = oneLine(strings.TrimSpace(art.Title()))
	p.byline = oneLine(strings.TrimSpace(art.Byline()))
	p.site = oneLine(strings.TrimSpace(art.SiteName()))
	p.lang = art.Language()
	if when, err := art.PublishedTime(); err == nil {
		// The day is that of the place where it was published.
		year, month, day := when.Date()
		p.published = compare.NewDate(year, int(month), day)
	}
	p.title = withoutSite(p.title, p.site)
	text := ""
	if art.Node != nil {
		text = render.InnerText(art.Node)
	}
	if strings.TrimSpace(text) == "" { // too short a page to tell its article from the rest
		if root, err = html.Parse(strings.NewReader(p.text)); err != nil {
			return unreadablePage(err)
		}
		text = render.InnerText(root)
	}
	p.text = joinTitle(p.title, strings.ToValidUTF8(text, "\ufffd"))
	p.bad, p.at = strings.Count(p.text, "\ufffd"), max(0, strings.Index(p.text, "\ufffd"))
	return nil
}

// withoutSite cuts the name of the site off a title.
func withoutSite(title, site string) string {
	for _, joint := range []string{" - ", " | ", " – ", " — "} {
		if rest, ok := strings.CutSuffix(title, joint+site); ok && site != "" && rest != "" {
			return rest
		}
	}
	return title
}

// joinTitle puts the title above the text, unless the text begins with it.
func joinTitle(title, text string) string {
	text = strings.Trim(text, "\r\n")
	first, _, _ := strings.Cut(text, "\n")
	if title == "" || strings.TrimSpace(first) == title {
		return ending(text)
	}
	return ending(title + "\n\n" + text)
}

func ending(text string) string {
	if text = strings.TrimRight(text, " \t\r\n"); text != "" {
		text += "\n"
	}
	return text
}

// measure counts the nodes of a tree, and adds up how deep they lie. The parser lets
// no tree be so deep that it could not be walked.
func measure(n *html.Node, depth int) (nodes, depths int) {
	nodes, depths = 1, depth
	for c := range n.ChildNodes() {
		more, deeper := measure(c, depth+1)
		if nodes, depths = nodes+more, depths+deeper; nodes > maxElements || depths > maxDepths {
			break
		}
	}
	return nodes, depths
}

// address returns what the page says is its own address.
func address(root *html.Node) (url string) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch {
		case n.Data == "link" && hasWord(attribute(n, "rel"), "canonical") && webAddress(attribute(n, "href")):
			return attribute(n, "href")
		case n.Data == "meta" && attribute(n, "property") == "og:url" && url == "":
			url = attribute(n, "content")
		}
	}
	return url
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func hasWord(words, word string) bool {
	for w := range strings.FieldsSeq(words) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// headBytes is how much of a page is looked at for what it says of its encoding.
const headBytes = 8 << 10

// declaredCharset returns the encoding that a page names, empty where it names none.
func declaredCharset(data []byte) string {
	head := data[:min(len(data), headBytes)]
	if rest, ok := bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<?xml")); ok {
		decl, _, _ := bytes.Cut(rest, []byte("?>"))
		if _, value, ok := strings.Cut(string(decl), "encoding="); ok {
			return charsetName(value)
		}
	}
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch tt := z.Next(); tt {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if name := metaCharset(z); name != "" {
				return name
			}
		}
	}
}

// metaCharset returns what the tag says of the encoding, where it is a meta tag.
func metaCharset(z *html.Tokenizer) string {
	name, more := z.TagName()
	if string(name) != "meta" {
		return ""
	}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "charset":
			return charsetName(string(value))
		case "content":
			if _, set, ok := strings.Cut(strings.ToLower(string(value)), "charset="); ok {
				return charsetName(set)
			}
		}
	}
	return ""
}

// charsetName cuts a name out of what follows its key.
func charsetName(s string) string {
	s = strings.TrimLeft(s, ` "'`)
	if end := strings.IndexAny(s, ` "';,`); end >= 0 {
		s = s[:end]
	}
	return s
}
