package sources

import (
	"path/filepath"
	"strconv"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// MaxArticle is how many bytes one article may have.
const MaxArticle = 64 << 20

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

// prose reads the claims of an article that was named beside datasets.
func (in *input) prose(p *page) {
	if strings.TrimSpace(p.text) == "" {
		in.foreign = true
		in.errorf(compare.NoClaims, -1, "the file has no text and holds no claims", "name a file with the text of an article")
		return
	}
	doc := &proseDoc{name: in.name, text: p.text, from: in.flat()}
	if p.bad > 0 {
		in.found.put(badCharacters(doc, &p.decoded))
	}
	opt := in.articleOptions(p, doc.from)
	doc.found = settle(readArticle(p.text, opt), opt, stem(in.name))
	if len(doc.found) == 0 {
		in.found.add(compare.NoClaims, compare.Warning, compare.Pos{File: in.name}, "no figure of casualties was found in the article", "check that its text is there, and in one of these languages: "+strings.Join(article.Languages(), ", "))
	}
	b := newBuilder(&findings{}, doc.from)
	for i := range doc.found {
		in.claims = append(in.claims, doc.claim(i, b, &in.found))
	}
}

// badCharacters tells where the text has U+FFFD in place of what cannot be read.
func badCharacters(doc *proseDoc, d *decoded) compare.Finding {
	return compare.Finding{
		Code: compare.BadUTF8, Severity: compare.Warning, Pos: doc.pos(d.at),
		Message: plural(d.bad, "character") + " cannot be read as " + d.charset + ", the encoding that the article seems to have, the first one here",
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
		c := &found[i].Claim
		d := compare.Details{}
		if c.Details != nil {
			d = *c.Details
		}
		if to, ok := renamed[d.Revises]; ok {
			d.Revises = to
		}
		if to, ok := renamed[d.DerivedFrom]; ok {
			d.DerivedFrom = to
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
	return found
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
	text  string
	from  *defaults
	found []article.Found
	lines lineIndex
}

func (d *proseDoc) pos(off int) compare.Pos {
	data := bytesOf(d.text)
	off = min(off, len(data))
	line, start := d.lines.find(data, off)
	return compare.Pos{File: d.name, Line: line, Col: off - start + 1}
}

// Locate implements compare.Locator: it points at the words that gave the field, or
// at the quote.
func (d *proseDoc) Locate(rec int, f compare.Field) compare.Pos {
	c := &d.found[rec]
	if f == compare.FieldFigure && c.Words != (compare.Span{}) {
		return d.pos(c.Words.Start)
	}
	for _, why := range c.Why {
		if why.Field == f && why.Words != (compare.Span{}) {
			return d.pos(why.Words.Start)
		}
	}
	if f < compare.NumFields && c.Field(f) == "" {
		if v, ok := d.from.find(f); ok && v.pos.File != setFile {
			return v.pos
		}
	}
	return d.pos(c.Detail().Span.Start)
}

// claim returns the claim found as number i, with what the companion and the command
// line say where the article is silent.
func (d *proseDoc) claim(i int, b *builder, found *findings) *compare.Claim {
	c := d.found[i].Claim // a copy: what was found stays as it was
	c.At = compare.Origin{Doc: d, Rec: i}
	if c.Text == "" {
		own := *c.Details
		own.Span = compare.Span{} // of a text that nobody can open
		c.Details = &own
	}
	if _, ok := d.from.find(compare.FieldSource); c.Source == "" && !ok {
		c.Source = d.voice(&c)
	}
	full, ok := inherited(&c, b)
	if !ok && c.Since != 0 {
		found.add(compare.SinceLate, compare.Warning, c.At.Pos(compare.FieldSince),
			"the article seems to count from "+c.Since.String()+", after the day of the statement, so that day is left out", "give the date of the article with --date, or correct the claim that extract writes")
		c.Since = 0
		full, ok = inherited(&c, b)
	}
	if !ok {
		return &c
	}
	return full
}

func (d *proseDoc) voice(c *compare.Claim) string {
	if c.Via == "" && c.Text == "" {
		return d.name
	}
	return ownVoice(c)
}

// inherited reads the claim again as a record, so that it takes the defaults like
// any other. Its figure and its term are left as they were found.
func inherited(c *compare.Claim, b *builder) (*compare.Claim, bool) {
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
	counts := r.text[compare.FieldCounts]
	if counts != "" {
		r.text[compare.FieldCounts] = "killed"
	}
	r.at = c.At
	full := &compare.Claim{}
	if !b.build(&r, full) {
		return c, false
	}
	if c.Figure != (compare.Figure{}) {
		full.Figure = c.Figure
	}
	if counts != "" || len(c.Means) > 0 {
		full.Counts, full.Term = c.Counts, c.Term
	}
	return full, true
}
