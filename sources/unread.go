package sources

import (
	"bytes"
	"slices"
	"strings"

	"counterclaim/compare"
)

// A folder holds files that are no longer what their suffix says, or more: templates,
// settings with comments, tables in old encodings. One that was not named and cannot be
// read is a broken dataset where its bytes hold the keys of a claim; what has none of
// them was never ours.

// unreadCodes are those of files of which nothing could be read.
var unreadCodes = []string{compare.Unreadable, compare.BadSyntax, compare.BadUTF8, compare.TooLarge}

// stranger reports whether a file of a folder could not be read, and is none of ours.
func (in *input) stranger() bool {
	names := len(in.names.Sources) + len(in.names.Subjects) + len(in.names.Places)
	return in.listed && len(in.claims) == 0 && names == 0 && !in.written &&
		slices.ContainsFunc(in.found.list, func(f compare.Finding) bool { return slices.Contains(unreadCodes, f.Code) }) &&
		!in.holdsKeys()
}

// holdsKeys reports whether the bytes of a file that cannot be read have the keys of a
// claim, in the notation that its suffix tells.
func (in *input) holdsKeys() bool {
	data := bytes.ReplaceAll(in.data, []byte{0}, nil) // UTF-16 has one beside every letter
	switch f, _ := in.format(); {
	case f.Binary: // it can be one with a password on it
		return slices.ContainsFunc(archives, func(magic string) bool { return bytes.HasPrefix(in.data, []byte(magic)) })
	case f.Name == "csv":
		return columnsOurs(data, in.flat())
	case f.Flat:
		return keysOurs(data, true, in.flat())
	default:
		return keysOurs(data, false, (*defaults)(nil).with(in))
	}
}

// archives are the first bytes of spreadsheets, sound or not.
var archives = []string{"PK", "\xd0\xcf\x11\xe0"}

// columnsOurs reports whether one of the first lines names the columns of claims.
func columnsOurs(data []byte, d *defaults) bool {
	for i, lines := 0, 0; i < len(data) && i < maxHeaderBytes && lines < maxTitles; lines++ {
		end := lineEnd(data, i)
		for _, delim := range delimiters {
			o := ours{listed: true}
			for cell := range strings.SplitSeq(string(data[i:end]), string(delim)) {
				o.key(strings.Trim(cell, "\" \r\n\t\ufeff"))
			}
			if o.claim(d) {
				return true
			}
		}
		i = end
	}
	return false
}

// keysOurs reports whether the words before colons are keys of claims, in whatever
// records they stand; flat files have one a line.
func keysOurs(data []byte, flat bool, d *defaults) bool {
	const most = 1 << 10 // different keys, which no dataset has
	o := ours{listed: flat}
	seen := map[string]bool{}
	for i, c := range data {
		if c != ':' {
			continue
		}
		key := keyBefore(data[:i])
		if key == "" || seen[key] {
			continue
		}
		if seen[key] = true; len(seen) > most {
			break
		}
		o.listed = o.listed || likeClaims(key)
		o.key(key)
		if o.claim(d) {
			return true
		}
	}
	return false
}

// keyBefore returns the key at the end of data, quoted or not.
func keyBefore(data []byte) string {
	const longest = 64 // bytes
	data = bytes.TrimRight(data[max(0, len(data)-longest):], " \t")
	if n := len(data) - 1; n > 0 && (data[n] == '"' || data[n] == '\'') {
		return string(data[bytes.LastIndexByte(data[:n], data[n])+1 : n])
	}
	data = data[bytes.LastIndexAny(data, "\n\r{[,")+1:]
	return strings.TrimLeft(string(data), "- \t")
}
