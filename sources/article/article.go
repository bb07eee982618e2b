package article

import (
	"slices"
	"sync"

	"counterclaim/compare"
)

// Options say what is known of an article beside its text. The zero Options are
// an article of which nothing is known.
type Options struct {
	// Date is the day of publication, against which "on Monday" is resolved. Where
	// it is 0, a date line in the text is taken, and where there is none, dates that
	// need it stay unknown.
	Date      compare.Date
	Publisher string // who speaks where the article speaks in its own voice
	URL       string // where the article was read, for the claims' evidence
	File      string // the name of the file with the text, for the claims' evidence
	Lang      string // a language of Languages; guessed where empty
}

// A Found is a claim with the words that it was read from.
type Found struct {
	compare.Claim
	// Words is the figure in the text with its hedge, as written.
	Words compare.Span
	// Superseded says that the article itself gives a newer figure of the same source.
	Superseded bool
	// Why says for each field which words of the text gave it, and by which rule.
	Why []Because
}

// A Because is the ground for one field of a claim.
type Because struct {
	Field compare.Field
	Words compare.Span // in the text; zero where the field was not read from it
	Rule  string       // what was recognised, in a few words
}

// Languages returns the languages that articles may be in, sorted.
func Languages() []string { return slices.Clone(languages) }

// Extract returns the claims of a text, in the order in which they stand.
func Extract(text string, opt Options) []compare.Claim {
	found := Read(text, opt)
	claims := make([]compare.Claim, len(found))
	for i, f := range found {
		claims[i] = f.Claim
	}
	return claims
}

// Read returns the claims of a text with their grounds, in the order in which they stand.
func Read(text string, opt Options) []Found {
	r := readers.Get().(*reader)
	r.lex = lexicons[languageOf(text, opt.Lang)]()
	r.read(text, opt)
	found := r.found()
	if r.small() {
		r.forget()
		readers.Put(r)
	}
	return found
}

// readers have read before, and have their tables ready.
var readers = sync.Pool{New: func() any { return &reader{} }}
