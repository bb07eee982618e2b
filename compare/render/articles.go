package render

import (
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// An Article is one text, with the claims that were found in it.
type Article struct {
	Name      string // of its file, or its id among several
	Published compare.Date
	Publisher string
	Claims    []Found
}

// A Found is a claim that was found in a text.
type Found struct {
	*compare.Claim
	Superseded bool     // the text itself gives a newer figure of the same source
	Grounds    []Ground // why it reads so; shown where there are any
}

// A Ground says which words of the text gave a field, and by which rule.
type Ground struct {
	Field compare.Field
	Words string // empty where it was not read from the text
	At    compare.Pos
	Rule  string
}

// Articles writes what was found in articles for people to look through. Each
// article is written when it comes, so that it takes no more memory than one.
type Articles struct {
	screen
	articles, silent, claims int
}

// NewArticles returns a writer of tables for a terminal or a text file. Of the
// options it heeds the width.
func NewArticles(w io.Writer, o Options) *Articles {
	return &Articles{screen: screen{page{w: w, o: o}}}
}

// Write writes the claims of an article. One without any is counted alone.
func (a *Articles) Write(art Article) error {
	a.articles++
	a.claims += len(art.Claims)
	if len(art.Claims) == 0 {
		a.silent++
		return a.err
	}
	a.heading(firstNonEmpty(name(art.Name), "An article without a name"))
	a.facts(articleFacts(art))
	a.gap()
	a.folded(foldPlace, func(fold int) *grid { return foundGrid(art, fold) })
	return a.flush()
}

// Close writes how much there was.
func (a *Articles) Close() error {
	if a.articles > 0 {
		a.paragraph(foundTotal(a.articles, a.silent, a.claims))
	}
	return a.flush()
}

func foundTotal(articles, silent, claims int) string {
	parts := []string{count(articles, "article"), count(claims, "claim")}
	if silent > 0 && articles > 1 {
		parts = append(parts, count(silent, "article")+" without a claim")
	}
	return strings.Join(parts, ", ") + "."
}

// articleFacts returns what stands below the name of an article.
func articleFacts(art Article) []string {
	var facts []string
	if art.Published != 0 {
		facts = append(facts, Date(art.Published))
	}
	if art.Publisher != "" {
		facts = append(facts, name(art.Publisher))
	}
	return append(facts, count(len(art.Claims), "claim"))
}

// How much of a found claim is folded into fewer columns, for narrow screens.
const (
	foldDays  = 1 + iota // the days counted stand below the one stated
	foldPlace            // the place stands below the people
)

// foundGrid lines up the claims of an article, in the order of the text. The quote
// comes last; the grounds, where there are any, stand below it.
func foundGrid(art Article, fold int) *grid {
	g := &grid{tail: true, columns: []column{
		{title: "as said"}, {title: "counts"}, {title: "people"}, {title: "source"},
		{title: "stated"}, {title: "days"}, {title: "place"}, {title: "quote"},
	}}
	if fold >= foldDays {
		g.columns[4].title = "stated (days)"
	}
	if fold >= foldPlace {
		g.columns[2].title = "people (place)"
	}
	for _, c := range art.Claims {
		g.below = g.below || len(c.Grounds) > 0
		stated, days := foldTwo(c.Stated.String(), dayWords(c.Claim), fold >= foldDays)
		people, place := foldTwo(name(c.Subject), name(c.Place), fold >= foldPlace)
		g.add(foundFigure(c), countsCell(c.Claim), people, voiceCell(c.Claim, art.Publisher), stated, days, place, proofCell(c))
	}
	g.dropEmpty()
	g.tail = len(g.columns) > 1 && g.columns[len(g.columns)-1].title == "quote"
	return g
}

// foldTwo puts the second text below the first, in parentheses, where the two share a
// cell.
func foldTwo(first, second string, together bool) (string, string) {
	if !together || second == "" {
		return first, second
	}
	return strings.TrimPrefix(first+"\n("+second+")", "\n"), ""
}

// voiceCell shows who said it: the article itself where it names nobody. That its
// publisher carried it the heading says.
func voiceCell(c *compare.Claim, publisher string) string {
	d := c.Detail()
	switch {
	case c.Source != "":
		return sourceCell(c, d.Via != publisher)
	case d.Speaker != "":
		return name(d.Speaker)
	}
	return "the article"
}

func foundFigure(c Found) string {
	s := glue(FigureWords(c.Figure))
	if c.Superseded {
		s += "\n(superseded)"
	}
	return s
}

// dayWords returns the first and the last day counted, as far as the text gives
// them.
func dayWords(c *compare.Claim) string {
	switch {
	case c.Since == 0 && c.Until == 0:
		return ""
	case c.Since == c.Until:
		return c.Since.String()
	case c.Since == 0:
		return glue("until " + c.Until.String())
	case c.Until == 0:
		return glue("since " + c.Since.String())
	}
	return glue(c.Since.String()+" to") + " " + c.Until.String()
}

// proofCell returns the quote, and below it a line for each ground.
func proofCell(c Found) string {
	lines := []string{"“" + cut(clean(c.Quote), longestQuote) + "”"}
	if c.Quote == "" {
		lines = nil
	}
	for _, g := range c.Grounds {
		lines = append(lines, groundWords(g))
	}
	return strings.Join(lines, "\n")
}

// longestQuote is how many columns of a quote a table shows. Most are a clause.
const longestQuote = 400

// groundWords says why a field reads as it does: figure: “nearly 3,000” (12:5),
// a number with its hedge.
func groundWords(g Ground) string {
	s := g.Field.String() + ":"
	if g.Words != "" {
		s += " “" + name(g.Words) + "”"
	}
	if g.At.Line > 0 {
		s += " " + glue("("+strconv.Itoa(g.At.Line)+":"+strconv.Itoa(g.At.Col)+")")
	}
	if g.Words != "" && g.Rule != "" {
		s += ","
	}
	if g.Rule != "" {
		s += " " + clean(g.Rule)
	}
	return s
}

func firstNonEmpty(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
