package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// An htmlArticle is an article with the claims marked where they stand in it.
type htmlArticle struct {
	ID, Name, Summary string
	Paragraphs        [][]htmlPiece
}

// An htmlPiece is a piece of an article: as it is, or marked. Where a marked claim
// ends, Refs lead to it.
type htmlPiece struct {
	ID   string
	Text string
	Mark bool
	Refs []htmlFact
}

// How much of an article is shown: all of a short one, of a longer one what stands
// around the claims.
const (
	shortArticle = 6000
	aroundClaim  = 500
)

// A marking is the claim of a line in an article.
type marking struct {
	line int
	span compare.Span
}

// htmlArticles are the articles that the claims of a topic name.
type htmlArticles struct {
	all    []htmlArticle
	marked map[int]string // the id of the mark, by line
	named  map[int]string // the id of the article, by line
}

// articles finds the claims of a topic in their articles, as far as there are texts.
func (p *htmlPage) articles(t *compare.Topic, id string) *htmlArticles {
	a := &htmlArticles{marked: map[int]string{}, named: map[int]string{}}
	if p.o.Text == nil {
		return a
	}
	texts, markings := map[compare.Evidence]string{}, map[compare.Evidence][]marking{}
	var order []compare.Evidence
	for i := range t.Lines {
		c := t.Lines[i].Claim
		text, ok := "", false
		if c.Detail().Text != "" {
			text, ok = p.o.Text(c)
		}
		if !ok {
			continue
		}
		e := c.Evidence()
		if _, known := texts[e]; !known {
			texts[e] = text
			order = append(order, e)
		}
		a.named[i] = id + "-a" + strconv.Itoa(slices.Index(order, e)+1)
		if s, ok := placeOf(c, text); ok {
			markings[e] = append(markings[e], marking{i, s})
			a.marked[i] = id + "-m" + strconv.Itoa(i+1)
		}
	}
	for k, e := range order {
		a.all = append(a.all, newHTMLArticle(t, id, k, e, texts[e], markings[e]))
	}
	return a
}

// placeOf returns where a claim stands in its article: at its span, else where its
// quote is, if that stands there once.
func placeOf(c *compare.Claim, text string) (compare.Span, bool) {
	if s := c.Detail().Span; s.Start >= 0 && s.Start < s.End && s.End <= len(text) && utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End])) {
		return s, true
	}
	if c.Quote == "" || strings.Count(text, c.Quote) != 1 {
		return compare.Span{}, false
	}
	at := strings.Index(text, c.Quote)
	return compare.Span{Start: at, End: at + len(c.Quote)}, true
}

// fact says of a claim's evidence where its article is.
func (a *htmlArticles) fact(line int, c *compare.Claim) []htmlFact {
	d := c.Detail()
	if d.Text == "" {
		return nil
	}
	f := htmlFact{Name: "Stands in", Text: name(d.Text)}
	if s := d.Span.String(); s != "" {
		f.Text += ", bytes " + s
	}
	if at, ok := a.marked[line]; ok {
		f.Link = "#" + at
	} else if at, ok := a.named[line]; ok {
		f.Link, f.Text = "#"+at, f.Text+", where it was not found"
	}
	return []htmlFact{f}
}

func newHTMLArticle(t *compare.Topic, topic string, k int, e compare.Evidence, text string, marks []marking) htmlArticle {
	slices.SortStableFunc(marks, func(a, b marking) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
	})
	w := articleWriter{topic: topic, names: newNamer(t)}
	shown := parts(text, marks)
	for i, part := range shown {
		w.gap(i > 0 || part.Start > 0)
		w.part(text, part, marks)
		w.gap(i == len(shown)-1 && part.End < len(text))
	}
	w.end()
	a := htmlArticle{ID: topic + "-a" + strconv.Itoa(k+1), Name: name(e.Text), Paragraphs: w.paragraphs, Summary: count(len(marks), "claim") + " marked"}
	if len(shown) != 1 || shown[0] != (compare.Span{End: len(text)}) {
		a.Summary += ", shown as far as it stands around them"
	}
	return a
}

// parts returns what is shown of an article.
func parts(text string, marks []marking) (shown []compare.Span) {
	if len(text) <= shortArticle {
		return []compare.Span{{End: len(text)}}
	}
	if len(marks) == 0 {
		return []compare.Span{{End: wordBefore(text, shortArticle)}}
	}
	for _, m := range marks {
		s := compare.Span{Start: wordBefore(text, m.span.Start-aroundClaim), End: wordBefore(text, m.span.End+aroundClaim)}
		s.End = max(s.End, m.span.End)
		if last := len(shown) - 1; last >= 0 && s.Start <= shown[last].End {
			shown[last].End = max(shown[last].End, s.End)
			continue
		}
		shown = append(shown, s)
	}
	return shown
}

// wordBefore returns the nearest end of a word at or before a place, as far as there
// is one near.
func wordBefore(text string, at int) int {
	if at <= 0 {
		return 0
	}
	if at >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexByte(text[max(0, at-100):at], ' '); i >= 0 {
		return max(0, at-100) + i
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
