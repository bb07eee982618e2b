package cli

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/sources"
)

// An extraction is what one run of extract does.
type extraction struct {
	names   []string
	options sources.Options
	out     *sinks
	textOut string
}

// explaining are the formats that have a place for which words gave which field.
var explaining = []string{"table", "json", "jsonl"}

// extraction turns arguments and flags into what is done.
func (p *program) extraction(f *extractFlags, args []string) (*extraction, error) {
	if len(args) == 0 {
		return nil, &usageError{"extract needs an article", name + " extract FILE, or - for standard input"}
	}
	if f.width < 0 {
		return nil, errNarrow
	}
	if err := oneStdin(args); err != nil {
		return nil, err
	}
	known, err := f.article.options()
	if err != nil {
		return nil, err
	}
	targets, err := claimNotations().targets(f.outputs, f.format.value, f.formatGiven)
	if err != nil {
		return nil, err
	}
	if err := f.checkTextOut(args, targets); err != nil {
		return nil, err
	}
	if f.explain && !slices.ContainsFunc(targets, func(t target) bool { return slices.Contains(explaining, t.format) }) {
		return nil, &usageError{"--explain: there is no place for it in " + targets[0].format, "write " + strings.Join(explaining, ", ") + ", or one of them besides"}
	}
	x := &extraction{
		names:   args,
		options: sources.Options{Article: known, Format: f.inputFormat.value},
		out:     &sinks{p: p, targets: targets, explain: f.explain, width: f.width},
		textOut: f.textOut,
	}
	x.options.TextFile = func(article string, own bool) string {
		switch {
		case f.textOut != "":
			return textName(f.textOut, targets)
		case own:
			return textName(article, targets)
		}
		return ""
	}
	return x, nil
}

// checkTextOut refuses a text file where there may be several texts, and one that
// is written besides.
func (f *extractFlags) checkTextOut(args []string, targets []target) error {
	switch {
	case f.textOut == "":
		return nil
	case f.textOut == "-":
		return &usageError{"--text-out writes a file", "give it a name"}
	case len(args) > 1:
		return errSeveralTexts
	}
	return fresh("--text-out", f.textOut, f.textOut, targets)
}

// textName is the name of a text file as a dataset gives it: seen from the folder
// of the first one that is written, where it lies in there or below.
func textName(file string, targets []target) string {
	if rel, err := filepath.Rel(filepath.Dir(targets[0].file), file); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(file)
}

// named returns the files that are named, and those of fields that may lie beside
// them.
func (x *extraction) named() (files []string) {
	for _, file := range x.names {
		files = append(files, file, file+sources.CompanionSuffix)
	}
	return files
}

// keepInputs refuses to write over what is read.
func (x *extraction) keepInputs(stdin io.Reader, read []string) error {
	if !slices.Contains(x.names, "-") {
		stdin = nil
	}
	if err := keepInputs("--output", x.out.targets, stdin, read); err != nil || x.textOut == "" {
		return err
	}
	return keepInputs("--text-out", []target{{file: x.textOut}}, stdin, read)
}
