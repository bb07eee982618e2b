package sources

import (
	"path/filepath"
	"strconv"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// MaxArticle is how many bytes one article may have.
const MaxArticle = 16 << 20

// readArticle finds the claims of a text; tests put something simpler in its place.
var readArticle = article.Read

// A page is an article before its claims are looked for: the text, and what the file
// itself says of it.
type page struct {
	decoded
	title, byline string
	site, url     string
	lang          string
	published     compare.Date
}

// prose reads an article that was named beside datasets.
func (in *input) prose(format string) {
	doc, _ := in.article(format)
	if doc == nil {
		return
	}
	if len(doc.found) == 0 {
		in.found.add(compare.NoClaims, compare.Warning, compare.Pos{File: in.name}, "no figure of casualties was found in the article", "check that its text is there, and in one of these languages: "+strings.Join(article.Languages(), ", "))
	}
	for i := range doc.found {
		in.claims = append(in.claims, doc.claim(i))
	}
}

// article reads an article and finds its claims. It returns nil where there is none,
// which is then among the findings.
func (in *input) article(format string) (*proseDoc, *article.Options) {
	p := in.page(format)
	if p == nil {
		return nil, nil
	}
	if strings.TrimSpace(p.text) == "" {
		in.foreign = true
		in.errorf(compare.NoClaims, -1, "the file has no text and holds no claims", "name a file with the text of an article")
		return nil, nil
	}
	doc := &proseDoc{name: in.name, page: p, from: in.flat()}
	if p.bad > 0 {
		in.found.put(badCharacters(doc))
	}
	opt := in.articleOptions(p, doc.from)
	doc.found = settle(readArticle(p.text, opt), opt, stem(in.name))
	b := newBuilder(&findings{}, doc.from)
	doc.own = make([]fieldSet, len(doc.found))
	for i := range doc.found {
		doc.complete(i, b, &in.found)
	}
	return doc, &opt
}

// page makes a page of the data of an article.
func (in *input) page(format string) *page {
	if len(in.data) > MaxArticle {
		in.errorf(compare.TooLarge, -1, "the article is longer than "+strconv.Itoa(MaxArticle>>20)+" MiB", "split it, or write many articles as JSON Lines")
		return nil
	}
	if fault := in.notText(); fault != nil {
		in.put(*fault)
		return nil
	}
	if format != "html" {
		p := &page{decoded: decodeText(in.data, "")}
		if controls(bytesOf(p.text)) {
			in.errorf(compare.Unreadable, -1, "the file is not text: it is full of control characters", "name a file of text, HTML or JSON Lines")
			return nil
		}
		return p
	}
	p, fault := readPage(in.data)
	if fault != nil {
		fault.Pos = in.pos(-1)
		in.put(*fault)
		return nil
	}
	return p
}

// badCharacters tells where the text has U+FFFD in place of what cannot be read.
func badCharacters(doc *proseDoc) compare.Finding {
	return compare.Finding{
		Code: compare.BadUTF8, Severity: compare.Warning, Pos: doc.pos(doc.page.at),
		Message: plural(doc.page.bad, "character") + " cannot be read as " + doc.page.charset + ", the encoding that the article seems to have, the first one here",
		Hint:    "save the article as UTF-8",
	}
}

// stem returns the name of a file without folder and suffix.
func stem(name string) string {
	base := filepath.Base(name)
	if s := strings.TrimSuffix(base, filepath.Ext(base)); s != "" {
		return s
	}
	return base
}

// settle fills in what holds for all claims of an article, and gives each an id that
// begins with the article's.
func settle(found []article.Found, opt article.Options, id string) []article.Found {
	for i := range found {
		c := &found[i].Claim
		d := *c.Detail()
		if c.Source == "" && d.Speaker == "" {
			c.Source = opt.Publisher // speaks where the article names nobody
		}
		if d.Via == "" && c.Source != "" && compare.Fold(c.Source) != compare.Fold(opt.Publisher) {
			d.Via = opt.Publisher
		}
		if d.URL == "" {
			d.URL = opt.URL
		}
		d.Text = opt.File
		c.Details = &d
		if c.Published == 0 {
			c.Published = opt.Date
		}
	}
	rename(found, id)
	linkRevised(found)
	return found
}

// rename gives each claim of an article an id that begins with the article's.
func rename(found []article.Found, id string) {
	renamed := make(map[string]string, len(found))
	for i := range found {
		c := &found[i].Claim
		old := c.ID
		c.ID = id + "." + strconv.Itoa(i+1)
		if old != "" {
			renamed[old] = c.ID
		}
	}
	for i := range found {
		d := found[i].Details
		if to, ok := renamed[d.Revises]; ok {
			d.Revises = to
		}
		if to, ok := renamed[d.DerivedFrom]; ok {
			d.DerivedFrom = to
		}
	}
}

// ownVoice names who vouches for a claim that an article makes in its own voice,
// where nobody knows its publisher: the article itself.
func ownVoice(c *compare.Claim) string {
	d := c.Detail()
	switch {
	case d.Via != "":
		return d.Via
	case d.Text != "":
		return filepath.Base(d.Text)
	}
	return "the article"
}

// A proseDoc finds the places of claims in an article. Its lines are those of the
// text: of a web page, those that --text-out writes.
type proseDoc struct {
	name  string
	page  *page
	from  *defaults
	found []article.Found
	own   []fieldSet // the fields of each claim that the article gave
	lines lineIndex
}

// A fieldSet is a set of fields.
type fieldSet uint32

func (d *proseDoc) pos(off int) compare.Pos {
	data := bytesOf(d.page.text)
	off = min(off, len(data))
	line, start := d.lines.find(data, off)
	return compare.Pos{File: d.name, Line: line, Col: off - start + 1}
}

// File implements compare.Locator.
func (d *proseDoc) File() string { return d.name }

// Locate implements compare.Locator: it points at the words that gave the field, or
// at the quote.
func (d *proseDoc) Locate(rec int, f compare.Field) compare.Pos {
	c := &d.found[rec]
	if words := d.words(rec, f); words != (compare.Span{}) {
		return d.pos(words.Start)
	}
	if f < compare.NumFields && d.own[rec]>>f&1 == 0 {
		if v, ok := d.from.find(f); ok && v.pos.File != setFile {
			return v.pos
		}
	}
	return d.pos(c.Detail().Span.Start)
}

// words returns the words that gave the field; none where nobody knows.
func (d *proseDoc) words(rec int, f compare.Field) compare.Span {
	c := &d.found[rec]
	if f == compare.FieldFigure && c.Words != (compare.Span{}) {
		return c.Words
	}
	for _, why := range c.Why {
		if why.Field == f && why.Words != (compare.Span{}) {
			return why.Words
		}
	}
	return compare.Span{}
}

// End implements compare.Locator.
func (d *proseDoc) End(rec int, f compare.Field) int {
	words := d.words(rec, f)
	if words == (compare.Span{}) || words.End > len(d.page.text) {
		return 0
	}
	line, _, _ := strings.Cut(d.page.text[words.Start:words.End], "\n")
	return d.pos(words.Start).Col + len(strings.TrimRight(line, "\r"))
}

// Edit implements compare.Locator: nobody writes into an article.
func (d *proseDoc) Edit(int, compare.Field, string) (compare.Edit, bool) {
	return compare.Edit{}, false
}

// complete fills in what the companion and the command line say where the article is
// silent.
func (d *proseDoc) complete(i int, b *builder, found *findings) {
	c := &d.found[i].Claim
	c.At = compare.Origin{Doc: d, Rec: i}
	for f := range compare.NumFields {
		if c.Field(f) != "" {
			d.own[i] |= 1 << f
		}
	}
	if d.inherit(c, b) || c.Since == 0 {
		return
	}
	message, hint := lateSince(c.Since)
	found.add(compare.SinceLate, compare.Warning, c.At.Pos(compare.FieldSince), message, hint)
	c.Since = 0
	d.inherit(c, b)
}

// lateSince says that a day is left out, which the article seems to count from and
// cannot.
func lateSince(since compare.Date) (message, hint string) {
	return "the article seems to count from " + since.String() + ", after the day of the statement, so that day is left out",
		"check the date of the article, and correct the claim that extract writes"
}

// inherit reads the claim again as a record, so that it takes the defaults like any
// other. Its figure and its term are left as they were found, and so is all of it
// where that makes no claim.
func (d *proseDoc) inherit(c *compare.Claim, b *builder) bool {
	var r record
	for f := range compare.NumFields {
		r.text[f] = c.Field(f)
	}
	for _, m := range c.Means {
		r.means = append(r.means, item{text: m})
	}
	if r.text[compare.FieldFigure] != "" {
		r.text[compare.FieldFigure] = "0"
	}
	counted := r.text[compare.FieldCounts] != "" || len(r.means) > 0
	if counted {
		r.text[compare.FieldCounts], r.means = "killed", nil
	}
	voice := c.Source == ""
	if _, ok := d.from.find(compare.FieldSource); voice && !ok {
		r.text[compare.FieldSource] = "the article"
	} else {
		voice = false
	}
	r.at = c.At
	full := compare.Claim{}
	if !b.build(&r, &full) {
		return false
	}
	full.Figure = c.Figure
	if counted {
		full.Counts, full.Term = c.Counts, c.Term
	}
	if full.Details == nil {
		full.Details = &compare.Details{}
	}
	full.Means = c.Means
	if voice {
		full.Source = ""
	}
	*c = full
	return true
}

// claim returns the claim found as number i for a comparison: somebody vouches for
// it, and it has no span of a text that nobody can open.
func (d *proseDoc) claim(i int) *compare.Claim {
	c := d.found[i].Claim
	if c.Text == "" && c.Span != (compare.Span{}) {
		details := *c.Details
		details.Span = compare.Span{}
		c.Details = &details
	}
	switch {
	case c.Source != "":
	case c.Via == "" && c.Text == "":
		c.Source = d.name
	default:
		c.Source = ownVoice(&c)
	}
	return &c
}
