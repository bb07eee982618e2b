package cli

import (
	"io"
	"os"
	"path/filepath"
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// setChange looks whether --changed-since can be answered, before anything is read.
func (c *checking) setChange(p *program) error {
	f := c.flags
	switch {
	case !f.given("changed-since"):
		return nil
	case !c.space.repository:
		return &usageError{"--changed-since needs a git repository, and the working directory is in none", "run it in the repository of the datasets"}
	case slices.Contains(c.names, "-"):
		return &usageError{"--changed-since: standard input has no past", "name the file"}
	}
	g := p.git(c.space.root)
	commit, err := g.commit(f.changedSince)
	if err != nil {
		return err
	}
	base, parted := g.fork(commit)
	if parted {
		hint := ""
		if g.shallow() {
			hint = "fetch what is between: " + fetchAll
		}
		p.say("--changed-since: git knows no commit that HEAD and "+quote(f.changedSince)+" have in common, so that what was changed there counts as a change here", hint)
	}
	c.since = &since{git: g, commit: base}
	return nil
}

// A since is a commit, and what has changed from there to the files as they are.
type since struct {
	*git
	commit  string
	tree    map[string]gitFile   // the files of the commit
	changes map[string]gitChange // by the present names
	gone    map[string]bool      // files that have no present name
	before  map[string]string    // the old names of files that were read, by their present ones
	lines   map[string]check.Lines
}

// touched leaves in the report what the change has to answer for.
func (p *program) touched(c *checking, r *compare.Report) error {
	s := c.since
	if err := s.look(); err != nil {
		return err
	}
	p.strangers(c)
	files := r.Files
	if c.config.file != "" { // in which acceptances may be at fault
		c.opened, files = append(c.opened, c.config.file), append(slices.Clone(files), c.config.file)
	}
	if err := s.pair(c.opened); err != nil {
		return err
	}
	if err := s.diff(files); err != nil {
		return err
	}
	before := map[string]bool{}
	if s.nothing(c.opened) {
		for _, print := range r.Fingerprints {
			before[print] = true
		}
	} else if err := p.past(c, before); err != nil {
		return err
	}
	lines := map[string]check.Lines{}
	for _, file := range files {
		name, _ := s.gitName(file)
		lines[file] = s.lines[name]
	}
	check.Touched(r, check.Change{Before: before, Lines: func(file string) check.Lines { return lines[file] }})
	return nil
}

// look asks git for the files of the commit, and which are no longer the same.
func (s *since) look() (err error) {
	if s.tree, err = s.git.tree(s.commit); err != nil {
		return err
	}
	all, err := s.git.changes(s.commit)
	if err != nil {
		return err
	}
	s.changes, s.gone = map[string]gitChange{}, map[string]bool{}
	for _, change := range all {
		if change.status == 'D' {
			s.gone[change.old] = true
		} else {
			s.changes[change.now] = change
		}
	}
	return nil
}

// strangers warns of files of which the repository does not know: all in them is new.
func (p *program) strangers(c *checking) {
	var files []string
	ours := map[string]bool{}
	for _, file := range c.opened {
		folder := filepath.Dir(realName(file))
		if _, known := ours[folder]; !known {
			root, ok := repositoryOf(folder)
			ours[folder] = ok && root == c.space.root
		}
		if !ours[folder] {
			files = append(files, file)
		}
	}
	if len(files) > 0 {
		p.say("--changed-since: "+count(len(files), "file belongs", "files belong")+" to no or another repository, and all in them counts as new, the first "+quote(files[0]), "run check in each repository")
	}
}

// pair finds what each file that was read was called in the commit. A file that git does
// not track yet may be one that is gone, moved as it was.
func (s *since) pair(opened []string) error {
	s.before = map[string]string{}
	var strays []string
	for _, file := range opened {
		name, inside := s.gitName(file)
		if !inside {
			continue
		}
		switch change, changed := s.changes[name]; {
		case changed && change.status == 'A':
		case changed:
			s.before[name] = change.old
		case s.tree[name].regular():
			s.before[name] = name
		default:
			strays = append(strays, name)
		}
	}
	return s.moved(strays)
}

// moved pairs files that git does not track with files that are gone, by their contents.
func (s *since) moved(strays []string) error {
	var gone, ids []string
	for name := range s.gone {
		if s.tree[name].regular() && !s.there(name) {
			gone = append(gone, name)
		}
	}
	if len(strays) == 0 || len(gone) == 0 {
		return nil
	}
	slices.Sort(gone)
	for _, name := range gone {
		ids = append(ids, s.tree[name].id)
	}
	byContent := map[contentMark]string{}
	err := s.blobs(ids, func(i int, r io.Reader) error {
		mark, err := markContent(r)
		byContent[mark] = gone[i]
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range strays {
		f, err := os.Open(filepath.Join(s.root, filepath.FromSlash(name)))
		if err != nil {
			continue // it was read, and is no more
		}
		mark, err := markContent(f)
		f.Close()
		if old, ok := byContent[mark]; ok && err == nil {
			s.before[name] = old
			delete(byContent, mark)
			delete(s.gone, old)
		}
	}
	return nil
}

// there reports whether a file of that name is there now.
func (s *since) there(name string) bool {
	_, err := os.Lstat(filepath.Join(s.root, filepath.FromSlash(name)))
	return err == nil
}

// diff finds the lines that have changed in the files of a report. Spreadsheets have
// none that git knows, so of them only what is new counts.
func (s *since) diff(files []string) error {
	s.lines = map[string]check.Lines{}
	var changed []gitChange
	for _, file := range files {
		name, _ := s.gitName(file)
		if _, ok := s.before[name]; !ok {
			s.lines[name] = check.Lines{All: true}
		} else if isBinary(name) {
			continue
		} else if change, ok := s.changes[name]; ok {
			changed = append(changed, change)
		} else if s.gone[name] { // from the index, and it is there still
			s.lines[name] = check.Lines{All: true}
		}
	}
	patches, err := s.patches(s.commit, changed)
	for name, p := range patches {
		s.lines[name] = p.lines()
	}
	return err
}

// nothing reports whether all files that were read are what they were, and none of the
// commit is gone.
func (s *since) nothing(opened []string) bool {
	for _, file := range opened {
		name, _ := s.gitName(file)
		old, ok := s.before[name]
		if _, changed := s.changes[name]; !ok || changed || old != name || s.gone[name] {
			return false
		}
	}
	return len(s.gone) == 0
}
