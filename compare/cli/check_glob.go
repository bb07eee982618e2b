package cli

import (
	"path"
	"slices"
	"strings"
)

// A glob is a pattern for files as seen from the configuration's folder: as of a shell
// in every part between slashes, and ** for any number of parts. What matches a folder
// matches all below it.
type glob []string

// parseGlob reads a pattern. Where it cannot be one, it says what is wrong, and what to
// write instead.
func parseGlob(text string) (g glob, message, hint string) {
	const below = "write it as seen from the folder of the configuration, such as data/**/*.yaml"
	switch {
	case strings.TrimSpace(text) == "":
		return nil, "the pattern is empty", below
	case strings.HasPrefix(text, "/"):
		return nil, "the pattern " + quote(text) + " begins at the root of the file system", below
	case len(text) > maxGlob:
		return nil, "the pattern is longer than 4,096 bytes", below
	}
	for part := range strings.SplitSeq(text, "/") {
		switch _, err := path.Match(part, ""); {
		case part == "..":
			return nil, "the pattern " + quote(text) + " leaves the folder of the configuration", below
		case err != nil:
			return nil, "the pattern " + quote(text) + " has a bracket or a backslash without its other half", "write \\[ for a bracket in a name"
		case part != "" && part != ".":
			g = append(g, part)
		}
	}
	return g, "", ""
}

// maxGlob is how long a pattern may be, in bytes: as long as a path.
const maxGlob = 4096

// matches reports whether the pattern matches a file or a folder in which it lies. The
// name has slashes and is as seen from the configuration's folder.
func (g glob) matches(name string) bool {
	at := g.open(map[int]bool{0: true})
	if at[len(g)] {
		return true // the folder itself: all of it
	}
	for part := range strings.SplitSeq(name, "/") {
		next := map[int]bool{}
		for i := range at {
			switch {
			case i == len(g):
			case g[i] == "**":
				next[i] = true
			default:
				if ok, _ := path.Match(g[i], part); ok {
					next[i+1] = true
				}
			}
		}
		if at = g.open(next); at[len(g)] {
			return true
		}
	}
	return false
}

// open adds to the places in a pattern those behind a **, which may stand for nothing.
func (g glob) open(at map[int]bool) map[int]bool {
	for i := range g {
		if at[i] && g[i] == "**" {
			at[i+1] = true
		}
	}
	return at
}

// start returns the folder in which all lies that the pattern matches, and whether it
// is a name rather than a pattern.
func (g glob) start() (folder string, plain bool) {
	i := slices.IndexFunc(g, func(part string) bool { return strings.ContainsAny(part, `*?[\`) })
	if i < 0 {
		return path.Join(g...), true
	}
	return path.Join(g[:i]...), false
}

// anyMatches reports whether one of the patterns matches.
func anyMatches(all []glob, name string) bool {
	return slices.ContainsFunc(all, func(g glob) bool { return g.matches(name) })
}
