package cli

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// An ignoring knows what git ignores in the repositories in which files of folders lie:
// what was fetched, built or put aside. Without git, or where it fails, nothing is.
type ignoring struct {
	git   func(root string) *git
	named []string                   // what is read in any case, with all that is in it
	roots map[string]string          // of folders; empty for those in no repository
	names map[string]map[string]bool // by root; folders end with a slash
	meant map[string][]string        // by root: of what is named the real names of what git ignores
}

// leaves reports whether git ignores a file or a folder. What the repository holds
// already is never ignored.
func (g *ignoring) leaves(at string, folder bool) bool {
	dir := filepath.Dir(at)
	root, known := g.roots[dir]
	if !known {
		root, _ = repositoryOf(dir)
		g.roots[dir] = root
	}
	if root == "" {
		return false
	}
	names, known := g.names[root]
	if !known {
		names = g.git(root).ignored()
		g.names[root] = names
	}
	name, ok := below(root, at)
	if folder {
		name += "/"
	}
	return ok && names[name] && !g.wanted(root, at)
}

// wanted reports whether a file lies in a folder that was named although git ignores it.
func (g *ignoring) wanted(root, at string) bool {
	meant, known := g.meant[root]
	if !known {
		for _, n := range g.named {
			if real := realName(n); g.ignoresAbove(root, real) {
				meant = append(meant, real)
			}
		}
		g.meant[root] = meant
	}
	return slices.ContainsFunc(meant, func(real string) bool {
		_, ok := below(real, at)
		return ok
	})
}

// ignoresAbove reports whether git ignores a folder, or one above it.
func (g *ignoring) ignoresAbove(root, real string) bool {
	folder, inside := below(root, real)
	for ; inside && folder != "."; folder = path.Dir(folder) {
		if g.names[root][folder+"/"] {
			return true
		}
	}
	return false
}

// ignored returns the files and the folders that git ignores, as seen from the root.
// It says nothing of what lies in such a folder.
func (g *git) ignored() map[string]bool {
	out, err := g.run("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z")
	if err != nil {
		return nil // it is none of our business why
	}
	names := map[string]bool{}
	for name := range strings.SplitSeq(string(out), "\x00") {
		names[name] = true
	}
	return names
}
