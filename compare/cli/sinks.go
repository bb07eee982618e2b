package cli

import (
	"errors"
	"io"
	"slices"
	"strings"

	"counterclaim/compare/render"
	"counterclaim/sources"
)

// A claimWriter writes claims as they are found, article by article.
type claimWriter interface {
	Write(*sources.Extracted) error
	Close() error
}

// A sink is one place to which claims go. The first error of writing sticks.
type sink struct {
	target
	draft *draft // nil for standard output
	out   claimWriter
	err   error
}

// sinks are all places to which the claims of a run go. They are opened when the
// first article comes, so that a run that reads nothing leaves the files of an
// earlier one as they are.
type sinks struct {
	p       *program
	targets []target
	explain bool
	width   int
	open    []*sink
	begun   bool
}

// write hands an article to every sink that still works, and reports whether any
// does.
func (s *sinks) write(x *sources.Extracted) bool {
	if !s.begun {
		s.begin()
	}
	works := false
	for _, k := range s.open {
		if k.err == nil {
			k.err = k.out.Write(x)
		}
		works = works || k.err == nil
	}
	return works
}

func (s *sinks) begin() {
	s.begun = true
	for _, t := range s.targets {
		k := &sink{target: t}
		s.open = append(s.open, k)
		if t.file == "" {
			k.out = s.writer(t, s.p.stdout, firstWidth(s.width, terminalWidth(s.p.screen), plainWidth))
			continue
		}
		if k.draft, k.err = s.p.openFile(t.file); k.err == nil {
			k.out = s.writer(t, k.draft, firstWidth(s.width, plainWidth))
		}
	}
}

// writer returns what writes in the target's format.
func (s *sinks) writer(t target, w io.Writer, width int) claimWriter {
	if t.format == "table" {
		return &tableWriter{render.NewArticles(w, render.Options{Width: width}), s.explain}
	}
	out, err := sources.NewWriter(w, t.format)
	if err != nil {
		panic(err) // the flags know no other formats
	}
	out.Explain = s.explain
	return datasetWriter{out}
}

// A datasetWriter writes claims as a dataset.
type datasetWriter struct{ *sources.Writer }

// Write writes the claims of one article.
func (d datasetWriter) Write(x *sources.Extracted) error { return d.Article(x) }

// claimNotations are the formats in which claims are written.
func claimNotations() notations {
	all := notations{{"table", []string{".txt"}}}
	for _, word := range sources.WriteFormats() {
		n := notation{name: word}
		for _, f := range sources.Formats() {
			if f.Name == word {
				n.exts = slices.DeleteFunc(slices.Clone(f.Exts), func(ext string) bool { return ext == ".tsv" || ext == ".tab" }) // between whose cells stand tabs
			}
		}
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b notation) int { return strings.Compare(a.name, b.name) })
	return all
}

// close ends what is written. A run that failed leaves the files as they were.
func (s *sinks) close(failed error) error {
	var errs []error
	for _, k := range s.open {
		if k.err == nil && failed == nil {
			k.err = k.out.Close()
		}
		switch {
		case k.file == "":
			errs = append(errs, wrapStdout(k.err))
		case k.draft == nil:
			errs = append(errs, k.err)
		case failed != nil:
			k.draft.end(failed)
		default:
			errs = append(errs, wrapFile(k.file, k.draft.end(k.err)))
		}
	}
	return errors.Join(errs...)
}
