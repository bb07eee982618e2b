package cli

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/compare/check"
	"counterclaim/sources"
)

// An oldTree is a folder with the datasets as they were, under the names that they have
// now, so that what is found in them is called the same.
type oldTree struct {
	*since
	dir   string
	names map[string]bool // that are taken
}

// past checks the datasets as they were, and notes the fingerprints of what is found.
func (p *program) past(c *checking, before map[string]bool) error {
	dir, err := p.drafts.folder()
	if err != nil {
		return err
	}
	defer p.drafts.removeFolder(dir)
	o := &oldTree{since: c.since, dir: dir, names: map[string]bool{}}
	if err := o.write(c); err != nil {
		return err
	}
	in := c.in
	in.Stdin, in.Opened = nil, nil
	if by := in.MapFor; by != nil {
		in.MapFor = func(file string) *sources.Map { return by(o.present(file)) }
	}
	leave := in.Leave
	in.Leave = func(file string, folder bool) bool { return leave(o.present(file), folder) }
	ds, found := sources.Load(o.arguments(c.names), in)
	rules := c.rules
	rules.Path = func(file string) string { return c.space.path(o.present(file)) }
	for _, print := range check.Run(ds, found, rules).Fingerprints {
		before[print] = true
	}
	return nil
}

// write lays out the files that were read, as they were, and the datasets that are gone
// from the folders that were named.
func (o *oldTree) write(c *checking) error {
	var names, ids []string
	put := func(name, old string) {
		if f := o.tree[old]; f.regular() && !o.names[name] {
			o.names[name] = true
			names, ids = append(names, name), append(ids, f.id)
		}
	}
	for _, file := range c.opened {
		now, ok := o.gitName(file)
		place, inside := below(o.root, realName(file))
		old, known := o.before[now]
		switch _, changed := o.changes[now]; {
		case !ok || !inside || !known || o.names[place]:
		case changed || old != now || o.gone[now]:
			put(place, old)
		default: // what it was
			o.names[place] = true
			if err := o.copy(file, place); err != nil {
				return err
			}
		}
	}
	for _, name := range o.left(c) {
		put(name, name)
	}
	return o.blobs(ids, func(i int, r io.Reader) error { return o.put(names[i], r) })
}

// left returns the files of the commit that may have been datasets and were not read
// now: those that are gone, and those that have become something else.
func (o *oldTree) left(c *checking) (names []string) {
	in := func(name string) bool {
		return slices.ContainsFunc(c.names, func(arg string) bool {
			if real, err := filepath.EvalSymlinks(arg); err == nil {
				arg = real
			}
			_, ok := below(realName(arg), filepath.Join(o.root, filepath.FromSlash(name)))
			return ok
		})
	}
	for name := range o.gone {
		if in(name) && isData(name) {
			names = append(names, name)
		}
	}
	for name, change := range o.changes {
		if change.status != 'A' && change.old == name && in(name) && isData(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// isData reports whether a name has the suffix of datasets.
func isData(name string) bool {
	f, ok := formatOf(name)
	return ok && !f.Prose
}

// isBinary reports whether a name has the suffix of spreadsheets.
func isBinary(name string) bool {
	f, ok := formatOf(name)
	return ok && f.Binary
}

// formatOf returns the format that a file's name tells.
func formatOf(name string) (sources.Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range sources.Formats() {
		if slices.Contains(f.Exts, ext) {
			return f, true
		}
	}
	return sources.Format{}, false
}

// copy puts a file that has not changed into the folder. A link would not do: the texts
// of claims are read from their own folder and nowhere else.
func (o *oldTree) copy(file, name string) error {
	f, err := os.Open(file)
	if err != nil {
		return nil // it was read, and is no more; so it is new
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return err
	}
	return o.put(name, f)
}

// put writes a file into the folder.
func (o *oldTree) put(name string, r io.Reader) error {
	at := filepath.Join(o.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Close())
}

// present returns the name that a file of the folder has now.
func (o *oldTree) present(file string) string {
	name, ok := below(o.dir, file)
	if !ok {
		return file
	}
	return filepath.Join(o.root, filepath.FromSlash(name))
}

// arguments returns what was named, as seen in the folder, as far as it was there.
func (o *oldTree) arguments(names []string) (args []string) {
	for _, arg := range names {
		info, err := os.Stat(arg)
		folder := err == nil && info.IsDir()
		at := realName(arg)
		if real, err := filepath.EvalSymlinks(arg); folder && err == nil {
			at = realName(real)
		}
		rel, ok := below(o.root, at)
		if !ok {
			if _, above := below(at, o.root); above {
				args = append(args, o.dir)
			}
			continue
		}
		old := filepath.Join(o.dir, filepath.FromSlash(rel))
		switch _, gone := os.Stat(old); {
		case folder && os.MkdirAll(old, 0o777) != nil, !folder && err == nil && gone != nil:
			continue // the file is new
		}
		args = append(args, old)
	}
	return args
}

// A contentMark is the same for files that say the same, whatever their line ends.
type contentMark [sha256.Size]byte

func markContent(r io.Reader) (mark contentMark, err error) {
	sum, in := sha256.New(), bufio.NewReaderSize(r, 1<<16)
	for {
		line, err := in.ReadSlice('\n')
		if bytes.HasSuffix(line, []byte("\r\n")) {
			line = append(line[:len(line)-2], '\n')
		}
		sum.Write(line)
		if err == io.EOF {
			return contentMark(sum.Sum(nil)), nil
		} else if err != nil && err != bufio.ErrBufferFull {
			return mark, err
		}
	}
}
