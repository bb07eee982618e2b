package cli

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"unicode"
)

// A workspace is where check runs, and from where the files of its reports are seen.
type workspace struct {
	dir        string // the working directory
	root       string // of the repository, else the configuration's folder, else dir
	repository bool   // root is that of a repository

	mu    sync.Mutex
	known map[string]string // what path returned
}

// newWorkspace finds the repository in which the program runs, if any.
func newWorkspace() (*workspace, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	w := &workspace{dir: dir, root: dir, known: map[string]string{}}
	if root, ok := repositoryOf(dir); ok {
		w.root, w.repository = root, true
	}
	return w, nil
}

// repositoryOf returns the root of the repository in which a folder lies: the nearest
// folder upwards that has a .git, which in a worktree and in a submodule is a file.
func repositoryOf(dir string) (root string, ok bool) {
	for {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}

// path returns the name of a file as seen from the root, with slashes; the whole path
// where it lies outside, and standard input as it is.
func (w *workspace) path(file string) string {
	if file == stdinName || file == "" {
		return file
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if name, ok := w.known[file]; ok {
		return name
	}
	real := realName(file)
	name, inside := below(w.root, real)
	if !inside {
		name = filepath.ToSlash(real)
	}
	w.known[file] = name
	return name
}

// stdinName is what findings call standard input.
const stdinName = "stdin"

// shown returns the name of a file as seen from the working directory, for messages.
func (w *workspace) shown(file string) string {
	if rel, err := filepath.Rel(w.dir, file); err == nil {
		return rel
	}
	return file
}

// below returns the name of a file as seen from a folder, with slashes, and whether
// it lies there.
func below(dir, file string) (name string, ok bool) {
	rel, err := filepath.Rel(dir, file)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// plainName returns the name of a file as messages give it: between quotation marks
// where it holds what a terminal might obey.
func plainName(file string) string {
	if strings.ContainsFunc(file, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return quote(file)
	}
	return file
}
