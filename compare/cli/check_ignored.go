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
	named []string               // what is read in any case, with all that is in it
	roots map[string]string      // of folders; empty for those in no repository
	trees map[string]ignoredTree // by root
}

func newIgnoring(git func(root string) *git, named []string) *ignoring {
	return &ignoring{git, named, map[string]string{}, map[string]ignoredTree{}}
}

// An ignoredTree is what git ignores in one repository.
type ignoredTree struct {
	names  map[string]bool // as seen from the root; folders end with a slash
	wanted []string        // the real names of what was named all the same
}

// leaves reports whether git ignores a file or a folder that was not named and lies in
// none that was. What the repository holds already is never ignored.
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
	tree, known := g.trees[root]
	if !known {
		tree = g.tree(root)
		g.trees[root] = tree
	}
	name, ok := below(root, at)
	if folder {
		name += "/"
	}
	return ok && tree.names[name] && !slices.ContainsFunc(tree.wanted, func(real string) bool {
		_, ok := below(real, at)
		return ok
	})
}

// tree asks git once what it ignores in a repository.
func (g *ignoring) tree(root string) ignoredTree {
	tree := ignoredTree{names: g.git(root).ignored()}
	for _, n := range g.named {
		real := realName(n)
		folder, inside := below(root, real)
		for ; inside && folder != "."; folder = path.Dir(folder) {
			if tree.names[folder+"/"] {
				tree.wanted = append(tree.wanted, real)
				break
			}
		}
	}
	return tree
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
