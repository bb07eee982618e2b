package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
	"counterclaim/sources/article"
)

func TestLines(t *testing.T) {
	at := lines{text: "ab\n\ncédé\nx"}
	for off, want := range map[int]compare.Pos{
		0: {Line: 1, Col: 1}, 2: {Line: 1, Col: 3}, 3: {Line: 2, Col: 1}, 4: {Line: 3, Col: 1},
		7: {Line: 3, Col: 4}, 11: {Line: 4, Col: 1}, 12: {Line: 4, Col: 2},
	} {
		if got := at.pos(off); got != want {
			t.Errorf("byte %d is at %v, want %v", off, got, want)
		}
	}
}

// found is an article with one claim, as the extractor gives it.
func found() *sources.Extracted {
	const text = "Sunday.\nAt least 60 people were killed, the ministry said."
	figure, _ := compare.ParseFigure("At least 60", '.')
	term, _ := compare.ParseTerm("killed")
	c := compare.Claim{
		ID: "landslide.1", Subject: "people", Source: "the ministry", Counts: "killed", Term: term, Figure: figure,
		Quote: "At least 60 people were killed", Details: &compare.Details{Span: compare.Span{Start: 8, End: 38}},
	}
	return &sources.Extracted{
		ID:      "landslide.txt",
		Text:    text,
		Options: article.Options{File: "landslide.txt", Publisher: "The Valley Post"},
		Found: []article.Found{{Claim: c, Words: compare.Span{Start: 8, End: 19}, Why: []article.Because{
			{Field: compare.FieldFigure, Words: compare.Span{Start: 8, End: 19}, Rule: "a number with its hedge"},
			{Field: compare.FieldSource, Words: compare.Span{Start: 40, End: 52}, Rule: "subject of said"},
			{Field: compare.FieldPublished, Rule: "given with the article"},
		}}},
	}
}

// TestExplain holds that the table shows which words gave which field, in the
// order of fields, and only when asked.
func TestExplain(t *testing.T) {
	const why = `source: “the ministry” (2:33), subject of said
             figure: “At least 60” (2:1), a number with its hedge
             published: given with the article
`
	for _, explain := range []bool{false, true} {
		var b bytes.Buffer
		w := &tableWriter{render.NewArticles(&b, render.Options{Width: plainWidth}), explain}
		if err := w.Write(found()); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); strings.Contains(got, why) != explain || !strings.Contains(got, "landslide.txt\n═") || !strings.Contains(got, "The Valley Post · 1 claim\n") {
			t.Errorf("explain %v:\n%s", explain, got)
		}
	}
}

// TestSinks holds that a sink that fails costs the others nothing, that nobody is
// asked to go on when all have failed, and that a run that failed leaves files as
// they were.
func TestSinks(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "claims.txt")
	to := func(targets ...target) *sinks {
		return &sinks{p: &program{stdout: failing{io.ErrClosedPipe}, screen: io.Discard}, targets: targets}
	}
	s := to(target{format: "table", file: file}, target{format: "table"}, target{format: "table", file: filepath.Join(dir, "none", "x.txt")})
	for range 2 {
		if !s.write(found()) {
			t.Error("one sink works, yet nothing more is wanted")
		}
	}
	err := s.close(nil)
	if err == nil || !strings.Contains(err.Error(), "cannot write standard output") || !strings.Contains(err.Error(), "no such file or directory") {
		t.Errorf("error %v", err)
	}
	whole, err := os.ReadFile(file)
	if err != nil || strings.Count(string(whole), "At least 60 people") != 2 {
		t.Errorf("the file holds %q, %v", whole, err)
	}

	if s = to(target{format: "table"}); s.write(found()) {
		t.Error("nobody reads, yet more is wanted")
	}

	s = to(target{format: "table", file: file})
	s.write(found())
	s.close(errSeveralTexts)
	wantOnly(t, file, string(whole))

	if err := to(target{format: "table", file: file}).close(nil); err != nil {
		t.Error(err)
	}
	wantOnly(t, file, string(whole))
}
