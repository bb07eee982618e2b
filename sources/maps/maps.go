// Package maps holds ready maps for data from elsewhere, one file each: how the
// columns of a well-known dataset become claims. Package sources reads them as it
// reads any other map. They are written for people too, and give in comments the
// reason for each choice that somebody else might have made otherwise.
//
// To add one, copy a file, and put a sample of what it reads into the test of sources
// that walks them all.
package maps

import (
	"embed"
	"strings"
)

//go:embed *.yaml
var files embed.FS

const suffix = ".yaml"

// Names returns the names of all ready maps, sorted.
func Names() (names []string) {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), suffix))
	}
	return names
}

// Find returns the text of a ready map.
func Find(name string) (text []byte, ok bool) {
	text, err := files.ReadFile(name + suffix)
	return text, err == nil
}
