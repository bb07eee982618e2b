package sources

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// A Writer writes claims in a notation that Load reads back as the same claims. What
// the claims of an article are written from goes with them where the notation has a
// place for it: the figure as it stands in the text, and whether the article itself
// gives a newer one.
//
// Claims are written when they come, so a Writer takes no more memory than the
// claims of one article, but for CSV: its columns are those that the first claims
// use, and it waits for some thousands of them, or for Close.
type Writer struct {
	// Explain adds to each claim of an article which words gave which field, and by
	// which rule. Only JSON has a place for it.
	Explain bool
	format  claimWriter
}

// A claimWriter is one notation for claims.
type claimWriter interface {
	// write writes the claims of one article, or of one dataset.
	write(claims []written) error
	close() error
}

// A written is a claim on its way out.
type written struct {
	*compare.Claim
	words      string // the figure as it stands in the text
	superseded bool
	found      bool // in an article, whose text may have no name
	text       string
	why        []article.Because // with spans in text
}

// writers are the notations for claims, sorted by name.
var claimWriters = []struct {
	name string
	open func(w io.Writer) claimWriter
}{
	{"csv", newCSVWriter},
	{"json", func(w io.Writer) claimWriter { return &jsonWriter{w: w, list: true} }},
	{"jsonl", func(w io.Writer) claimWriter { return &jsonWriter{w: w} }},
	{"yaml", func(w io.Writer) claimWriter { return &yamlWriter{w: w} }},
}

// WriteFormats returns the names of the notations in which claims can be written.
func WriteFormats() (names []string) {
	for _, f := range claimWriters {
		names = append(names, f.name)
	}
	return names
}

// NewWriter returns a writer of claims in one of WriteFormats.
func NewWriter(w io.Writer, format string) (*Writer, error) {
	for _, f := range claimWriters {
		if f.name == format {
			return &Writer{format: f.open(w)}, nil
		}
	}
	return nil, fmt.Errorf("claims cannot be written as %s, only as one of %s", compare.Quote(format), strings.Join(WriteFormats(), ", "))
}

// Write writes claims in one of WriteFormats.
func Write(w io.Writer, format string, claims []*compare.Claim) error {
	out, err := NewWriter(w, format)
	if err != nil {
		return err
	}
	if err := out.Claims(claims); err != nil {
		return err
	}
	return out.Close()
}

// Claims writes the claims of a dataset. One that another revises is superseded.
func (w *Writer) Claims(claims []*compare.Claim) error {
	revised := map[string]bool{}
	for _, c := range claims {
		if r := c.Detail().Revises; r != "" {
			revised[r] = true
		}
	}
	list := make([]written, len(claims))
	for i, c := range claims {
		list[i] = written{Claim: c, words: c.Figure.Text, superseded: c.ID != "" && revised[c.ID]}
	}
	return w.format.write(list)
}

// Article writes the claims that were found in an article.
func (w *Writer) Article(e *Extracted) error {
	if len(e.Found) == 0 {
		return nil
	}
	list := make([]written, len(e.Found))
	for i := range e.Found {
		list[i] = fromArticle(e.Text, &e.Found[i])
		if w.Explain {
			list[i].text, list[i].why = e.Text, e.Found[i].Why
		}
	}
	return w.format.write(list)
}

func fromArticle(text string, f *article.Found) written {
	out := written{Claim: &f.Claim, words: f.Figure.Text, superseded: f.Superseded, found: true}
	if s := f.Words; s.Start < s.End && s.End <= len(text) {
		out.words = text[s.Start:s.End]
	}
	return out
}

// Close writes what ends the file. It does not close what the Writer writes to.
func (w *Writer) Close() error { return w.format.close() }

// field returns what is written under a field of a dataset: where nobody but the
// article vouches for the claim, that, and no stretch of a text without a name.
func (c *written) field(f compare.Field) string {
	switch {
	case f == compare.FieldSource && c.Source == "":
		return ownVoice(c.Claim)
	case f == compare.FieldSpan && c.found && c.Detail().Text == "":
		return ""
	}
	return strings.ToValidUTF8(c.Field(f), "\ufffd")
}

// usedFields returns the fields that any of the claims has.
func usedFields(claims []written) (used []compare.Field) {
	for f := range compare.NumFields {
		if slices.ContainsFunc(claims, func(c written) bool { return c.field(f) != "" }) {
			used = append(used, f)
		}
	}
	return used
}
