package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/compare/render"
)

// A target is one place to which a result is written.
type target struct {
	format string
	file   string // empty for standard output
}

// A notation is a format in which a command can write: its name, and the suffixes
// of files in it, with the dot.
type notation struct {
	name string
	exts []string
}

// notations are all formats of a command.
type notations []notation

// tableNotations are the formats of compare.
func tableNotations() (all notations) {
	for _, f := range render.Formats() {
		all = append(all, notation{f.Name, f.Exts})
	}
	return all
}

// names returns the names of the formats.
func (all notations) names() (names []string) {
	for _, n := range all {
		names = append(names, n.name)
	}
	return names
}

// targets returns where a compare's table goes.
func (f *compareFlags) targets() ([]target, error) {
	switch {
	case f.width < 0:
		return nil, errNarrow
	case f.limit < 0:
		return nil, &usageError{"--limit: a table cannot print less than nothing", "0 for all"}
	}
	return tableNotations().targets(f.outputs, f.format.value, f.formatGiven)
}

var errNarrow = &usageError{"--width: a table cannot be narrower than nothing", "0 for the terminal's own width"}

// targets returns where a result goes, files first: a reader of standard output
// that goes away must not cost the files. Where there are files, standard output
// gets something only if its format was given.
func (all notations) targets(specs []string, format string, given bool) ([]target, error) {
	var targets []target
	for _, spec := range specs {
		t, err := all.parseTarget(spec)
		if err != nil {
			return nil, err
		}
		if err := fresh("--output", spec, t.file, targets); err != nil {
			return nil, err
		}
		targets = append(targets, t)
	}
	if len(targets) == 0 || given {
		targets = append(targets, target{format: format})
	}
	return targets, nil
}

// fresh refuses a file that is a link to nothing, and one that is written already.
func fresh(flag, spec, file string, targets []target) error {
	if leadsNowhere(file) {
		return &usageError{flag + ": " + quote(file) + " is a link to nothing", "write to the file that it should lead to, or remove the link"}
	}
	if slices.ContainsFunc(targets, func(u target) bool { return u.file != "" && sameFile(u.file, file) }) {
		return &usageError{flag + ": " + quote(spec) + " goes where another one goes", "give each its own file"}
	}
	return nil
}

// parseTarget reads [FORMAT=]FILE.
func (all notations) parseTarget(spec string) (target, error) {
	word, file, named := strings.Cut(spec, "=")
	if spec == "-" || file == "-" {
		return target{}, &usageError{"--output writes files", "for standard output give --format"}
	}
	if format, ok := all.called(word); named && ok {
		if file == "" {
			return target{}, &usageError{"--output: " + quote(spec) + " names no file", "write " + word + "=FILE"}
		}
		return target{format, file}, nil
	}
	near, slip := nearest(word, all.names())
	if format, ok := all.of(spec); ok && !(named && slip) {
		return target{format, spec}, nil // whose name may hold = too
	}
	if !named {
		return target{}, &usageError{"--output: the name " + quote(spec) + " does not say which format is meant",
			"write FORMAT=FILE, FORMAT one of " + strings.Join(all.names(), ", ")}
	}
	e := &usageError{"--output: no format is called " + quote(word), knownAre(all.names())}
	if slip {
		e.hint = didYouMean(near) + " " + e.hint
	}
	return target{}, e
}

// called returns the format of that name or, as in md, of that suffix.
func (all notations) called(word string) (string, bool) {
	if slices.Contains(all.names(), word) {
		return word, true
	}
	return all.of("." + word)
}

// of returns the format that the suffix of a file's name tells.
func (all notations) of(file string) (format string, ok bool) {
	file = strings.ToLower(filepath.Base(file))
	longest := ""
	for _, n := range all {
		for _, ext := range n.exts {
			if strings.HasSuffix(file, ext) && len(ext) > len(longest) { // .vl.json before .json
				format, longest = n.name, ext
			}
		}
	}
	return format, longest != ""
}

// keepInputs refuses to write over a file that was read: one that was named, but
// also one of a directory, and the companion of a table. stdin is nil where it
// was not read.
func keepInputs(flag string, targets []target, stdin io.Reader, opened []string) error {
	standing := map[string]os.FileInfo{}
	for _, t := range targets {
		if info, err := os.Stat(t.file); err == nil && info.Mode().IsRegular() {
			standing[t.file] = info
		}
	}
	if len(standing) == 0 {
		return nil
	}
	var read []os.FileInfo
	for _, file := range opened {
		if info, err := os.Stat(file); err == nil {
			read = append(read, info)
		}
	}
	if f, ok := stdin.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			read = append(read, info)
		}
	}
	for _, t := range targets {
		info, ok := standing[t.file]
		if ok && slices.ContainsFunc(read, func(in os.FileInfo) bool { return os.SameFile(info, in) }) {
			return &usageError{flag + ": " + quote(t.file) + " is also read", "write to a file that is not read"}
		}
	}
	return nil
}

// sameFile reports whether two names are of one file, which need not be there
// yet. A pipe or a terminal can be written to twice only by its one name.
func sameFile(a, b string) bool {
	if realName(a) == realName(b) {
		return true
	}
	one, err := os.Stat(a)
	two, err2 := os.Stat(b)
	return err == nil && err2 == nil && one.Mode().IsRegular() && os.SameFile(one, two)
}

// realName returns the name of a file with the links of its folders followed.
func realName(file string) string {
	dir := filepath.Dir(file)
	if at, err := filepath.EvalSymlinks(dir); err == nil {
		dir = at
	}
	if at, err := filepath.Abs(dir); err == nil {
		dir = at
	}
	return filepath.Join(dir, filepath.Base(file))
}

// leadsNowhere reports whether the file is a link to what is not there. To
// replace it would lose the link, and where it leads nobody asked to write.
func leadsNowhere(file string) bool {
	_, err := os.Lstat(file)
	_, err2 := os.Stat(file)
	return err == nil && errors.Is(err2, fs.ErrNotExist)
}
