package sources

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// The fields of an article in JSON Lines.
type articleField uint8

const (
	articleID articleField = iota
	articleDate
	articleSource
	articleText
	articleURL
	articleTitle
	articleLang
	numArticleFields
)

// articleFieldNames are the keys that are read; others are passed over, since
// archives of articles have many.
var articleFieldNames = map[string]articleField{
	"id": articleID, "date": articleDate, "published": articleDate, "source": articleSource, "publisher": articleSource,
	"text": articleText, "url": articleURL, "title": articleTitle, "lang": articleLang, "language": articleLang,
}

// An articleReader reads the lines of blocks, for one worker.
type articleReader struct {
	opt  *ArticlesOptions
	text [numArticleFields]string
	bad  bool   // something in the line was not UTF-8, or half of a character
	room []byte // what texts with escapes are written to; never used again
}

// block reads the articles of a block.
func (r *articleReader) block(b *articleBlock) {
	if b.long {
		b.add(r.tooLong(b.line), b.line)
		return
	}
	r.room = make([]byte, 0, len(b.data))
	line := b.line
	for data := b.data; len(data) > 0; line++ {
		end := lineEnd(data, 0)
		if end > MaxRecord {
			b.add(r.tooLong(line), line)
		} else if text := bytes.TrimRight(data[:end], " \t\r\n"); len(text) > 0 {
			b.add(r.line(text, line), line)
		}
		data = data[end:]
	}
	r.room = nil
}

func (b *articleBlock) add(e Extracted, line int) {
	b.read = append(b.read, e)
	b.lines = append(b.lines, line)
}

func (r *articleReader) tooLong(line int) Extracted {
	return r.finding(compare.Finding{Code: compare.TooLarge, Message: "the line is longer than " + strconv.Itoa(MaxRecord>>20) + " MiB", Hint: "split the article"}, line, 1)
}

// finding returns what stands for a line that cannot be read.
func (r *articleReader) finding(f compare.Finding, line, col int) Extracted {
	f.Pos = compare.Pos{File: r.opt.Name, Line: line, Col: col}
	return Extracted{Findings: []compare.Finding{f}}
}

// line reads one article.
func (r *articleReader) line(data []byte, line int) Extracted {
	r.text, r.bad = [numArticleFields]string{}, false
	if !r.scan(data) {
		r.text, r.bad = [numArticleFields]string{}, false
		if f := r.slow(data); f != nil {
			return r.finding(*f, line, max(1, f.Pos.Col))
		}
	}
	for f := range r.text {
		if f != int(articleText) {
			r.text[f] = strings.TrimSpace(r.text[f])
		}
	}
	e := Extracted{ID: r.text[articleID], Text: r.text[articleText], Title: r.text[articleTitle], Options: r.opt.Article}
	if strings.TrimSpace(e.Text) == "" {
		return r.finding(compare.Finding{Code: compare.NoClaims, Severity: compare.Warning, Message: "the line has no text of an article", Hint: `write {"id": "…", "date": "2024-12-27", "source": "AFP", "text": "…"}`}, line, 1)
	}
	if e.ID == "" {
		e.ID = strconv.Itoa(line)
	}
	warn := func(code, message, hint string) {
		e.Findings = append(e.Findings, compare.Finding{Code: code, Severity: compare.Warning, Pos: compare.Pos{File: r.opt.Name, Line: line, Col: 1}, Message: message, Hint: hint})
	}
	if r.bad {
		warn(compare.BadUTF8, "the line has bytes that are not UTF-8, or half of a character", "save the file as UTF-8")
	}
	r.options(&e.Options, warn)
	e.Found = settle(readArticle(e.Text, e.Options), e.Options, e.ID)
	for i := range e.Found {
		c := &e.Found[i].Claim
		if until := lastCounted(c); c.Since != 0 && (until != 0 && until.Last() < c.Since.First() || statedEarly(c)) {
			message, hint := lateSince(c.Since)
			warn(compare.SinceLate, message, hint)
			c.Since = 0 // else nobody could read the claim
		}
	}
	return e
}

// options takes from the line what it says of its article.
func (r *articleReader) options(opt *article.Options, warn func(code, message, hint string)) {
	opt.File = ""
	if text := r.text[articleDate]; text != "" {
		d, ok := dayOf(text)
		if !ok {
			warn(compare.BadDate, "date "+compare.Quote(text)+" is not a day, a month or a year", dateHint(text))
		} else {
			opt.Date = d
		}
	}
	if u := r.text[articleURL]; u != "" {
		if webAddress(u) {
			opt.URL = u
		} else {
			warn(compare.BadValue, "url "+compare.Quote(u)+" is not a web address", "begin it with https:// or http://")
		}
	}
	overlay(&opt.Publisher, r.text[articleSource])
	if lang, _, _ := strings.Cut(strings.ToLower(r.text[articleLang]), "-"); badLang(lang) == "" {
		overlay(&opt.Lang, lang) // of other languages somebody may still quote ours
	}
}

// dayOf reads a date, and the date of a time.
func dayOf(text string) (compare.Date, bool) {
	if len(text) > 10 && (text[10] == 'T' || text[10] == ' ') {
		text = text[:10]
	}
	return isoDate(text)
}

// likeArticles reports whether the first line is an article: it has a text of some
// length, and no figure.
func likeArticles(data []byte) bool {
	const long = 100 // as no name of a file
	data = bytes.TrimLeft(data, " \t\r\n")
	line := bytes.TrimRight(data[:lineEnd(data, 0)], "\r\n")
	r := articleReader{}
	return len(line) <= MaxRecord && r.scan(line) && len(r.text[articleText]) > long && !bytes.Contains(line, []byte(`"figure"`))
}

// scan reads an object of texts, numbers and constants in place. It reports false,
// with anything read so far, for a line that it does not take.
func (r *articleReader) scan(data []byte) bool {
	i := space(data, 0)
	if i >= len(data) || data[i] != '{' {
		return false
	}
	var seen uint
	for i = space(data, i+1); ; i = space(data, i+1) {
		if i >= len(data) || data[i] != '"' {
			return false
		}
		stop := textEnd(data, i+1)
		if stop >= len(data) || data[stop] != '"' {
			return false
		}
		f, known := articleFieldNames[string(data[i+1:stop])]
		if known && seen>>f&1 != 0 {
			return false // twice, perhaps under two names
		}
		if known {
			seen |= 1 << f
		}
		if i = space(data, stop+1); i >= len(data) || data[i] != ':' {
			return false
		}
		text, next := r.value(data, space(data, i+1))
		if next < 0 {
			return false
		}
		if known {
			r.text[f] = text
		}
		switch i = space(data, next); {
		case i >= len(data):
			return false
		case data[i] == '}':
			return space(data, i+1) == len(data)
		case data[i] != ',':
			return false
		}
	}
}

// value reads the value at i. next is below 0 for what it does not take.
func (r *articleReader) value(data []byte, i int) (text string, next int) {
	if i < len(data) && data[i] == '"' {
		stop := textEnd(data, i+1)
		if stop < len(data) && data[stop] == '"' {
			return r.sound(view(data[i+1 : stop])), stop + 1
		}
		if stop < len(data) && data[stop] == '\\' {
			return r.escaped(data, i+1, stop)
		}
		return "", -1
	}
	s := lineScanner{data: data}
	if text, next = s.value(i, len(data)); text == "true" || text == "false" {
		text = ""
	}
	return text, next
}

// sound returns a text with U+FFFD in place of what is not UTF-8.
func (r *articleReader) sound(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	r.bad = true
	return asUTF8(bytesOf(s)).text
}

// escaped reads a text that has escapes, the first of them at slash.
func (r *articleReader) escaped(data []byte, start, slash int) (text string, next int) {
	begin := len(r.room)
	for {
		r.room = append(r.room, data[start:slash]...)
		size := r.escape(data[slash:])
		if size == 0 {
			return "", -1
		}
		start = slash + size
		slash = textEnd(data, start)
		if slash >= len(data) || data[slash] < ' ' {
			return "", -1
		}
		if data[slash] == '"' {
			r.room = append(r.room, data[start:slash]...)
			return r.sound(view(r.room[begin:])), slash + 1
		}
	}
}

// plainEscapes are the escapes of one letter, and what they stand for.
var plainEscapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads the escape with which data begins, and returns its length, 0 if it is
// none. Half of a character alone becomes U+FFFD.
func (r *articleReader) escape(data []byte) int {
	if len(data) < 2 {
		return 0
	}
	if c := plainEscapes[data[1]]; c != 0 {
		r.room = append(r.room, c)
		return 2
	}
	if data[1] != 'u' {
		return 0
	}
	char, ok := hex4(data, 2)
	if !ok {
		return 0
	}
	size := 6
	if utf16.IsSurrogate(char) {
		low, ok := rune(0), len(data) > 7 && data[6] == '\\' && data[7] == 'u'
		if ok {
			low, ok = hex4(data, 8)
		}
		if pair := utf16.DecodeRune(char, low); ok && pair != utf8.RuneError {
			char, size = pair, 12
		} else {
			char, r.bad = utf8.RuneError, true
		}
	}
	r.room = utf8.AppendRune(r.room, char)
	return size
}

// slow reads a line as a tree: one with lists or objects, or one that is broken. The
// fault has only a column.
func (r *articleReader) slow(data []byte) *compare.Finding {
	in := &input{data: data}
	p := newTreeParser(data, 0, "line")
	root, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	if err != nil {
		f := p.finding(in, err)
		return &f
	}
	if root.kind != mapNode {
		return &compare.Finding{Code: compare.BadSyntax, Message: "the line is " + root.kind.String() + ", not an object", Hint: `write one article a line, such as {"id": "1", "text": "…"}`}
	}
	for i := 0; i+1 < len(root.kids); i += 2 {
		f, known := articleFieldNames[root.kids[i].text]
		val := &root.kids[i+1]
		switch {
		case !known || r.text[f] != "":
		case val.kind == textNode:
			r.bad = r.bad || val.bad
			r.text[f] = strings.ToValidUTF8(val.text, "\ufffd")
		case f == articleText && val.kind != nullNode:
			return &compare.Finding{Code: compare.BadValue, Pos: in.pos(val.off), Message: "text is " + val.kind.String() + ", not a text", Hint: "write the text of the article as one text"}
		}
	}
	return nil
}
