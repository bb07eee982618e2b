package sources

import "bytes"

// maxSalvage is how many broken claims of a YAML file are taken out one by one;
// each takes another reading of the file.
const maxSalvage = 20

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
	return len(line) - len(rest), bytes.HasPrefix(rest, []byte("- "))
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
