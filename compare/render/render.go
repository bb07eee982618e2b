// Package render writes comparisons and findings for people and machines.
//
// Each format is one file that registers itself. All of them read the same
// [compare.Table], in which nothing is formatted. The words for it are found
// once for all formats: numbers and dates in words.go, sentences in reasons.go,
// asides.go and notes.go, and what a whole topic comes to in sentence.go, whose
// [Sentence] every format uses. Text of the dataset goes through safe.go and unseen.go
// before it is shown. The sections that the terminal and Markdown share (claims.go,
// pairs.go, matrix.go, overview.go; page.go has their order) are built as grids and
// drawn by grid.go, with layout.go and wrap.go for what a terminal can show. Charts
// (chart.go) are drawn as shapes, which package picture puts down as SVG and PNG.
//
// Findings are written from a [compare.Report], by formats of their own: they are in
// findings_format.go and the files beside it, and excerpt.go shows a line of a file.
// A page (html.go and the files beside it) is filled into templates, which make text of
// whatever they are given.
//
// What changed between two versions of a dataset is written by diff.go.
//
// To add an output format, copy markdown.go.
package render

import (
	"io"
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// Options say how a table is shown. The zero Options show all of it, unwrapped
// and without colour.
type Options struct {
	Width    int  // columns of the terminal; 0 for no limit
	Color    bool // mark verdicts with colour
	Readings bool // show the possible reading too, named a tolerance
	Matrix   bool // show source against source beside the pairs
	Overview bool // show the overview alone
	Limit    int  // most rows of the overview, topics, listed pairs and findings that are shown; 0 for all

	// Unused is how many records could not be used, as far as they were counted, which
	// tables, Markdown and pages say at their end; UnusedMore that there may be more.
	Unused     int
	UnusedMore bool

	// Version is that of the program, for notations that name what wrote them.
	Version string

	// Fragment makes HTML a figure that stands in another page.
	Fragment bool
	// Text, if not nil, returns the article that a claim names as its evidence.
	Text func(c *compare.Claim) (text string, ok bool)
	// Role, if not nil, returns the role of a source, which is shown and never weighs.
	Role func(source string) compare.Role

	Chart Chart // what charts show figures against
	Scale Scale // how charts spread numbers
	Font  *Font // for letters of a PNG that the built-in fonts lack; nil for none

	// Lacking, if not nil, is told which characters of a PNG no font has.
	Lacking func(missing []rune)

	// Progress, if not nil, is told of each topic before it is judged in full and
	// written: how many topics are done, and how many there are.
	Progress func(done, total int)
}

// A Font is a font of the user's own for charts.
type Font = picture.Font

// ParseFont reads a font file.
func ParseFont(data []byte) (*Font, error) { return picture.ParseFont(data) }

// A Format writes tables in one notation.
type Format struct {
	Name  string
	Doc   string   // one line
	Exts  []string // suffixes of files in it, with the dot
	Write func(w io.Writer, t *compare.Table, o Options) error
}

var formats []Format

// register adds a format whose topics are written by write.
func register(f Format, write func(io.Writer, view, Options) error) {
	f.Write = func(w io.Writer, t *compare.Table, o Options) error {
		tell := func(judge func(i int) *compare.Topic) func(i int) *compare.Topic {
			if o.Progress == nil {
				return judge
			}
			return func(i int) *compare.Topic {
				o.Progress(i, len(t.Topics))
				return judge(i)
			}
		}
		return write(w, view{t, tell(t.Topic), tell(t.Judge), tell(t.Tell)}, o)
	}
	i, found := slices.BinarySearchFunc(formats, f.Name, func(g Format, name string) int {
		return strings.Compare(g.Name, name)
	})
	if found {
		panic("render: format " + f.Name + " is registered twice")
	}
	formats = slices.Insert(formats, i, f)
}

// Formats returns all formats, sorted by name.
func Formats() []Format { return slices.Clone(formats) }

// Lookup returns the format of that name.
func Lookup(name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// A view is a table and the way to its topics, which are judged when asked for:
// in full, or without whether all figures can be true at once, or with nothing but
// what a sentence tells.
type view struct {
	*compare.Table
	topic, judged, told func(i int) *compare.Topic
}

// limit returns how many of n things are shown.
func (o Options) limit(n int) int {
	if o.Limit > 0 {
		return min(n, o.Limit)
	}
	return n
}
