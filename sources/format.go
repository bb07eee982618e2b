package sources

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// A Format is one notation for datasets.
type Format struct {
	Name string
	Doc  string   // one sentence for the help
	Exts []string // suffixes of file names, with the dot, lower case
	// Flat formats have one claim a record and no place for the values of the
	// whole dataset, which stand in a companion NAME.yaml beside the file.
	Flat bool
	// Prose formats hold articles, which are read when they are named, and never
	// because they lie in a directory.
	Prose bool
	// Binary formats are no text. They are told by their suffix, by Options.Format or
	// by Sniff, and Read does all the rest.
	Binary bool
	// Sniff reports whether data looks like this format and no other. It sees
	// no more than the first sniffLen bytes.
	Sniff func(data []byte) bool
	// Read turns the input's data into claims, names and findings.
	Read func(in *input)
	// Sample is a small dataset in this format.
	Sample string
}

// sniffLen is how much of a file is looked at to guess its format.
const sniffLen = 64 << 10

var formats []Format

// register makes a format known; each calls it from the init of its own file.
func register(f Format) {
	if _, ok := formatByName(f.Name); ok {
		panic("sources: format " + f.Name + " registered twice")
	}
	for _, ext := range f.Exts {
		if _, ok := formatBySuffix("x" + ext); ok {
			panic("sources: suffix " + ext + " registered twice")
		}
	}
	formats = append(formats, f)
	slices.SortFunc(formats, func(a, b Format) int { return strings.Compare(a.Name, b.Name) })
}

// Formats returns all formats, sorted by name.
func Formats() []Format { return slices.Clone(formats) }

// formatByName finds a format by its name or, as in tsv and ndjson, by a suffix.
func formatByName(name string) (Format, bool) {
	for _, f := range formats {
		if strings.EqualFold(f.Name, name) {
			return f, true
		}
	}
	return formatBySuffix("." + name)
}

// IsArticle reports whether the suffix of a file says that it is read as an article.
func IsArticle(file string) bool {
	f, ok := formatBySuffix(file)
	return ok && f.Prose
}

// formatBySuffix finds the format that a file's name tells.
func formatBySuffix(name string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if slices.Contains(f.Exts, ext) {
			return f, true
		}
	}
	return Format{}, false
}

// formatByContent finds the one format that the content looks like. What looks
// like none is taken for YAML, which has no mark of its own.
func formatByContent(data []byte) Format {
	data = data[:min(len(data), sniffLen)]
	for _, f := range formats {
		if f.Sniff != nil && f.Sniff(data) {
			return f
		}
	}
	f, _ := formatByName("yaml")
	return f
}

// format finds the format of an input: by suffix, by option, by content.
func (in *input) format() (f Format, ok bool) {
	if f, ok := formatBySuffix(in.name); ok {
		return f, true
	}
	if in.opt.Format != "" {
		return formatByName(in.opt.Format)
	}
	return formatByContent(in.data), true
}

// proseFormat finds the format of an input that is an article by its suffix, by
// option, or by the mark of a web page.
func (in *input) proseFormat() (f Format, ok bool) {
	if f, ok = formatBySuffix(in.name); !ok {
		if in.opt.Format != "" {
			f, ok = formatByName(in.opt.Format)
		} else if f, ok = formatByName("html"); ok {
			ok = f.Sniff(in.data[:min(len(in.data), sniffLen)])
		}
	}
	return f, ok && f.Prose
}

// binaryFormat finds the format of an input that is no text.
func (in *input) binaryFormat() (f Format, ok bool) {
	if f, ok = formatBySuffix(in.name); ok {
		return f, f.Binary
	}
	if in.opt.Format != "" {
		f, ok = formatByName(in.opt.Format)
		return f, ok && f.Binary
	}
	for _, f := range formats {
		if f.Binary && f.Sniff(in.data[:min(len(in.data), sniffLen)]) {
			return f, true
		}
	}
	return Format{}, false
}

// firstByte returns the first byte of data that is not white space, 0 if none.
func firstByte(data []byte) byte {
	if data = bytes.TrimLeft(data, " \t\r\n"); len(data) > 0 {
		return data[0]
	}
	return 0
}
