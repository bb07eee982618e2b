package sources

import (
	"counterclaim/compare"
	"counterclaim/sources/article"
)

// An Extracted is one article with the claims that were found in it.
type Extracted struct {
	ID       string // the article's, or the name of its file
	Text     string // what the spans count in, valid UTF-8
	Title    string
	Byline   string
	Options  article.Options // what is known of it
	Found    []article.Found
	Findings []compare.Finding // what is wrong with it
}
