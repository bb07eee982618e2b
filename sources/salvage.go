package sources

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

// maxSalvage is how many broken claims of a YAML file are taken out one by one;
// each takes another reading of the file. After fewSalvage of them the entries of
// all lists are looked at by themselves, which takes two more readings in all.
const (
	maxSalvage = 20
	fewSalvage = 5
)

// cutItems blanks out, in text, the entries of the outermost lists that are
// broken even by themselves, and reports them. It returns whether there were any.
func cutItems(in *input, text []byte) (any bool) {
	lines := bytes.SplitAfter(text, newline)
	begin := 0 // of the line in the file, whose lines may be shorter than those of text
	for first := 0; first < len(lines); {
		indent, ok := dash(lines[first])
		last := first + 1
		for ok && last < len(lines) && inside(lines[last], indent) {
			last++
		}
		var err error
		if ok {
			err = itemError(lines[first:last])
		}
		if err != nil {
			any = true
			if in.found.full() {
				in.found.count(compare.Error)
			} else {
				at, message := yamlError(in, begin, err)
				in.errorf(compare.BadSyntax, at, message, in.yamlHint(at))
			}
			for _, l := range lines[first:last] {
				blank(l)
			}
		}
		for ; first < last; first++ {
			begin = lineEnd(in.data, begin)
		}
	}
	return any
}

// itemError returns what is wrong with a list entry, without what may be right
// in its file: an alias of something before it.
func itemError(lines [][]byte) error {
	l, err := yaml.NewLoader(bytes.NewReader(slices.Concat(lines...)))
	for err == nil {
		var n yaml.Node
		err = next(l, &n)
	}
	if err == io.EOF || strings.Contains(err.Error(), "unknown anchor") {
		return nil
	}
	return err
}

// cutItem blanks out, in text, the list entry in which the offset of the file
// lies, so that the rest can be read with its lines unchanged. It reports false
// where there is no such entry: then nothing can be taken out honestly.
func cutItem(in *input, text []byte, off int) bool {
	line := in.pos(off).Line
	lines := bytes.SplitAfter(text, newline)
	if line > len(lines) {
		line = len(lines)
	}
	for first := line - 1; first >= 0; first-- {
		indent, ok := dash(lines[first])
		if !ok {
			continue
		}
		last := first + 1
		for last < len(lines) && inside(lines[last], indent) {
			last++
		}
		if last < line {
			return false // the fault lies behind the entry
		}
		for _, l := range lines[first:last] {
			blank(l)
		}
		return true
	}
	return false
}

// dash returns the indent of a line that begins a list entry.
func dash(line []byte) (indent int, ok bool) {
	rest := bytes.TrimLeft(line, " ")
	return len(line) - len(rest), bytes.HasPrefix(rest, []byte("- ")) || string(bytes.TrimSpace(rest)) == "-"
}

// inside reports whether a line belongs to the entry whose dash has that indent.
func inside(line []byte, indent int) bool {
	rest := bytes.TrimLeft(line, " ")
	return len(bytes.TrimSpace(rest)) == 0 || len(line)-len(rest) > indent
}

// blank overwrites a line with spaces.
func blank(line []byte) {
	for i, c := range line {
		if c != '\n' && c != '\r' {
			line[i] = ' '
		}
	}
}
