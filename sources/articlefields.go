package sources

import (
	"path/filepath"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// What is known of an article beside its text comes from four places: its companion
// NAME.txt.yaml, the options for all articles, the fields that --set fills in, and
// what a web page says of itself. In this order: who wrote the companion knew the
// article, who gave the options knew the pile, and pages are often wrong.

// The keys that the companion of an article has beside those of a table's.
const (
	keyDate      = "date"
	keyPublisher = "publisher"
	keyLang      = "lang"
)

var articleKeys = []string{keyDate, keyPublisher, keyLang}

// articleKey reads a key that only the companion of an article has, and reports
// whether it was one.
func (d *datasetReader) articleKey(key, val *node, header *defaults) bool {
	a := &header.article
	switch key.text {
	case keyDate:
		v := value{field: compare.FieldPublished, pos: d.in.pos(val.off)}
		if text, _, ok := d.fieldValue(v.field, val); ok && text != "" {
			v.text = text
			header.values = append(header.values, v)
		}
	case keyPublisher:
		a.Publisher, _, _ = d.fieldValue(compare.FieldVia, val)
	case keyLang:
		a.Lang, _, _ = d.fieldValue(compare.FieldNote, val)
		if fault := badLang(a.Lang); fault != "" {
			d.errorf(compare.BadValue, val.off, fault, langHint())
			a.Lang = ""
		}
	default:
		return false
	}
	return true
}

// badLang says what is wrong with a language; nothing where it is one, or none.
func badLang(lang string) string {
	if lang == "" {
		return ""
	}
	for _, known := range article.Languages() {
		if lang == known {
			return ""
		}
	}
	return "lang " + compare.Quote(lang) + " is not a language that is read"
}

func langHint() string {
	return "write one of " + strings.Join(article.Languages(), ", ") + ", or leave it out"
}

// articleOptions joins what is known of an article.
func (in *input) articleOptions(p *page, from *defaults) article.Options {
	opt := in.opt.Article
	own := p.asIs && in.name != stdinName
	switch {
	case in.opt.TextFile != nil:
		opt.File = in.opt.TextFile(in.name, own)
	case own:
		opt.File = textName(in.name)
	default:
		opt.File = ""
	}
	for _, v := range from.values {
		beside := v.pos.File != setFile
		switch {
		case v.field == compare.FieldPublished && (beside || opt.Date == 0):
			opt.Date, _ = isoDate(v.text)
		case v.field == compare.FieldURL && (beside || opt.URL == ""):
			opt.URL = v.text
		}
	}
	if in.beside != nil {
		overlay(&opt.Publisher, in.beside.article.Publisher)
		overlay(&opt.Lang, in.beside.article.Lang)
	}
	p.fillIn(&opt)
	return opt
}

func overlay(to *string, value string) {
	if value != "" {
		*to = value
	}
}

// fillIn takes from the page what nobody else has said.
func (p *page) fillIn(opt *article.Options) {
	if opt.Date == 0 {
		opt.Date = p.published
	}
	if opt.Publisher == "" {
		opt.Publisher = p.site
	}
	if opt.URL == "" && webAddress(p.url) {
		opt.URL = p.url
	}
	if lang, _, _ := strings.Cut(strings.ToLower(p.lang), "-"); opt.Lang == "" && badLang(lang) == "" {
		opt.Lang = lang
	}
}

// textName is the name under which a dataset speaks of an article's file: as it was
// given, where that leads to the folder of the dataset or below it, or else the last
// part of it.
func textName(name string) string {
	if filepath.IsLocal(name) {
		return filepath.ToSlash(filepath.Clean(name))
	}
	return filepath.Base(name)
}

// checkArticle says what is wrong with the options for all articles, and leaves that
// out.
func checkArticle(a *article.Options) (found []compare.Finding) {
	add := func(file, message, hint string) {
		found = append(found, compare.Finding{Code: compare.BadValue, Pos: compare.Pos{File: file}, Message: message, Hint: hint})
	}
	if a.URL != "" && !webAddress(a.URL) {
		add("--url", "url "+compare.Quote(a.URL)+" is not a web address", "begin it with https:// or http://")
		a.URL = ""
	}
	if fault := badLang(a.Lang); fault != "" {
		add("--lang", fault, langHint())
		a.Lang = ""
	}
	return found
}
