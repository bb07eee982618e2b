package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// A target is one place to which the table is written.
type target struct {
	format render.Format
	file   string // empty for standard output
}

// outputFormats returns the names of the formats that can be written.
func outputFormats() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// targets returns where the table goes, files first: a reader of standard output
// that goes away must not cost the files. inputs are the names of what is read.
func (f *compareFlags) targets(inputs []string) ([]target, error) {
	switch {
	case f.width < 0:
		return nil, &usageError{"--width: a table cannot be narrower than nothing", "0 for the terminal's own width"}
	case f.limit < 0:
		return nil, &usageError{"--limit: a table cannot print less than nothing", "0 for all"}
	}
	var targets []target
	for _, spec := range f.outputs {
		t, err := parseTarget(spec)
		if err != nil {
			return nil, err
		}
		if err := keepsInputs(t.file, inputs); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(targets, func(u target) bool { return u.file == t.file }) {
			return nil, &usageError{"--output: " + quote(spec) + " goes where another one goes", "give each its own file"}
		}
		targets = append(targets, t)
	}
	if len(targets) == 0 || f.formatGiven {
		format, _ := render.Lookup(f.format.value)
		targets = append(targets, target{format: format})
	}
	return targets, nil
}

// parseTarget reads [FORMAT=]FILE.
func parseTarget(spec string) (target, error) {
	word, file, named := strings.Cut(spec, "=")
	if spec == "-" || file == "-" {
		return target{}, &usageError{"--output writes files", "for standard output give --format"}
	}
	if format, ok := render.Lookup(word); named && ok && file != "" {
		return target{format, file}, nil
	}
	// A word before = that is no format would else become part of a file's name.
	if named && !strings.ContainsAny(word, `./\ `) {
		e := notAmong(word, outputFormats())
		return target{}, &usageError{"--output: " + quote(word) + " is no format", e.hint}
	}
	ext := strings.ToLower(filepath.Ext(spec))
	for _, format := range render.Formats() {
		for _, e := range format.Exts {
			if e == ext {
				return target{format, spec}, nil
			}
		}
	}
	return target{}, &usageError{"--output: the name " + quote(spec) + " does not say which format is meant",
		"write FORMAT=FILE, FORMAT one of " + strings.Join(outputFormats(), ", ")}
}

// keepsInputs refuses to write over a file that is read.
func keepsInputs(file string, inputs []string) error {
	out, err := os.Stat(file)
	if err != nil {
		return nil
	}
	for _, in := range inputs {
		if info, err := os.Stat(in); err == nil && info.Mode().IsRegular() && os.SameFile(out, info) {
			return &usageError{"--output: " + quote(file) + " is also read", "write to another file"}
		}
	}
	return nil
}

// write writes the table to every target; a target that fails does not keep it
// from the others.
func (p *program) write(targets []target, table *compare.Table, f *compareFlags, work *progress) error {
	var errs []error
	for _, t := range targets {
		opt := render.Options{Readings: f.readings, Matrix: f.matrix, Overview: f.overview, Limit: f.limit, Width: f.width}
		if t.file != "" {
			opt.Width = firstWidth(f.width, plainWidth)
			errs = append(errs, p.writeFile(t.file, func(w io.Writer) error { return t.format.Write(w, table, opt) }))
			continue
		}
		opt.Width = firstWidth(f.width, terminalWidth(p.screen), plainWidth)
		opt.Color = wantsColor(f.color.value, p.screen)
		if isTerminal(p.screen) {
			work.pause()
		}
		errs = append(errs, wrapStdout(t.format.Write(p.stdout, table, opt)))
	}
	return errors.Join(errs...)
}

// writeFile lets write fill the file, whole or not at all: under a temporary
// name in the same folder, which becomes the file's when all went well. What is
// no regular file, such as a pipe, is written to as it stands.
func (p *program) writeFile(file string, write func(io.Writer) error) error {
	mode := os.FileMode(0o666)
	if at, err := filepath.EvalSymlinks(file); err == nil {
		info, err := os.Stat(at)
		switch {
		case err == nil && info.IsDir():
			return fmt.Errorf("cannot write %s: it is a directory", file)
		case err == nil && !info.Mode().IsRegular():
			return wrapFile(file, fillOpen(at, write))
		case err == nil:
			mode = info.Mode().Perm()
		}
		file = at
	}
	return wrapFile(file, p.drafts.replace(file, mode, write))
}

// fillOpen writes to something that exists and is no regular file.
func fillOpen(file string, write func(io.Writer) error) error {
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return fill(f, write)
}

// wrapFile says which file could not be written, without the temporary name.
func wrapFile(file string, err error) error {
	if err == nil {
		return nil
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("cannot write %s: %w", file, err)
}
