package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/compare/render"
)

// configName is what a configuration is called where it is looked for.
const configName = ".counterclaim.yaml"

// maxConfig is how long a configuration may be, in bytes. Written by hand it has a few
// hundred.
const maxConfig = 1 << 20

// A configuration is what a file says about how datasets are checked. The zero one
// says nothing.
type configuration struct {
	file string // as messages call it; empty where there is none
	dir  string // the folder in which it lies, from which it sees other files

	levels           map[string]check.Level // by code
	maxFactor        float64                // 0 where not given
	maxFindings      int
	failOn           string
	include, exclude []glob
	maps             []configMap
	baseline         string // as seen from dir
	accepted         []compare.Accepted
}

// A configMap names the map through which files from elsewhere are read.
type configMap struct {
	files []glob
	name  string // of a ready map, or a file as seen from the configuration's folder
	pos   compare.Pos
}

// configuration reads the file that --config names, or the nearest one upwards.
func (p *program) configuration(f *checkFlags, w *workspace) (*configuration, error) {
	file := f.config
	switch {
	case f.noConfig && file != "":
		return nil, &usageError{"--config names a configuration that --no-config leaves out", "give one of the two"}
	case f.noConfig:
		return &configuration{dir: w.dir}, nil
	case file == "":
		var err error
		if file, err = w.findConfig(); err != nil || file == "" {
			return &configuration{dir: w.dir}, err
		}
	}
	data, err := readSmall(file, maxConfig)
	if err != nil {
		return nil, fmt.Errorf("cannot read the configuration %s: %w", plainName(file), err)
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	c, faults := readConfig(file, filepath.Dir(realName(abs)), data)
	if len(faults) > 0 {
		// What is wrong there is wrong as on the command line, which it stands for: no
		// dataset has been looked at, and none is at fault.
		return nil, errors.Join(render.Findings(p.stderr, faults, render.Options{}), status(ExitUsage))
	}
	if !w.repository {
		w.root = c.dir
	}
	return c, nil
}

// findConfig looks for a configuration from the working directory upwards to the root of
// the repository; without a repository in the working directory alone. It never looks
// beyond, where somebody else may have written.
func (w *workspace) findConfig() (file string, err error) {
	for dir := w.dir; ; dir = filepath.Dir(dir) {
		file := filepath.Join(dir, configName)
		if _, err := os.Lstat(file); err == nil {
			return w.shown(file), nil
		}
		if other := filepath.Join(dir, ".counterclaim.yml"); isThere(other) {
			return "", &usageError{quote(w.shown(other)) + " is not read: a configuration is called " + configName, "rename it"}
		}
		if dir == w.root {
			return "", nil
		}
	}
}

func isThere(file string) bool {
	_, err := os.Lstat(file)
	return err == nil
}

// readSmall reads a file that is one, and not larger than it may be.
func readSmall(file string, most int64) ([]byte, error) {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return nil, bare(err)
	case !info.Mode().IsRegular(): // a pipe might never end
		return nil, errors.New("it is not a file")
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, bare(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("it is larger than %d MiB", most>>20)
	}
	return data, bare(err)
}

// takes reports whether a file that nobody named is to be checked.
func (c *configuration) takes(file string) bool {
	name, ok := below(c.dir, file)
	if !ok {
		return true // the patterns know nothing of it
	}
	return !anyMatches(c.exclude, name) && (len(c.include) == 0 || anyMatches(c.include, name))
}

// leaves reports whether a folder is excluded with all that is in it.
func (c *configuration) leaves(folder string) bool {
	name, ok := below(c.dir, folder)
	return ok && anyMatches(c.exclude, name)
}

// beside returns the path of a file that the configuration names as seen from its folder.
func (c *configuration) beside(file string) string {
	file = filepath.FromSlash(file)
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(c.dir, file)
}

// mapOf returns the map through which a file is to be read, if any: the first that
// matches.
func (c *configuration) mapOf(file string) (m configMap, ok bool) {
	name, inside := below(c.dir, file)
	for _, m := range c.maps {
		if inside && anyMatches(m.files, name) {
			return m, true
		}
	}
	return configMap{}, false
}
