package cli

import (
	"cmp"
	"path/filepath"
	"slices"

	"counterclaim/compare/check"
	"counterclaim/sources"
)

// A checking is what one run of check does: flags, with the configuration below them.
type checking struct {
	space   *workspace
	config  *configuration
	names   []string // what is read
	part    bool     // of what the configuration is about
	in      sources.Options
	rules   check.Options
	known   []check.Known // what the baseline holds
	failOn  string
	targets []target
	since   *since // the commit with which the files are compared; nil for none
	flags   *checkFlags

	beside []string // files that say how it is done
	opened []string // datasets that were read, companions too
}

// checking turns arguments, flags and the configuration into what is done.
func (p *program) checking(f *checkFlags, args []string) (*checking, error) {
	space, err := newWorkspace()
	if err != nil {
		return nil, err
	}
	config, err := p.configuration(f, space)
	if err != nil {
		return nil, err
	}
	c := &checking{space: space, config: config, flags: f, part: len(args) > 0, beside: []string{config.file, f.mapName}}
	for _, set := range []func() error{
		func() error { return c.setNames(args) },
		func() error { return c.setInput(p) },
		c.setRules,
		c.setBaseline,
		c.fixable,
		func() error { return c.setTargets(p.env) },
		func() error { return c.setChange(p) },
	} {
		if err := set(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// setNames says what is read: what was typed, else what the configuration includes.
func (c *checking) setNames(args []string) error {
	c.names = args
	if len(args) > 0 {
		return oneStdin(args)
	}
	for _, g := range c.config.include {
		start, _ := g.start()
		if at := c.space.shown(filepath.Join(c.config.dir, filepath.FromSlash(start))); !slices.Contains(c.names, at) {
			c.names = append(c.names, at)
		}
	}
	if len(c.names) == 0 {
		return &usageError{"check needs a dataset", name + " check FILE, a directory, or - for standard input; or name some under paths, include in " + configName}
	}
	return nil
}

// setInput says how it is read.
func (c *checking) setInput(p *program) error {
	f := c.flags
	if f.maxFindings < 0 || f.maxFindings > mostFindings {
		return &usageError{"--max-findings: a number from 1 to 1,000,000", "--max-findings 1000"}
	}
	ignored := newIgnoring(p.git, c.names)
	c.in = sources.Options{
		Format: f.inputFormat.value, Sheet: f.sheet, Stdin: p.stdin, Check: true, SkipOthers: f.skipOthers,
		MaxFindings: cmp.Or(f.maxFindings, c.config.maxFindings, maxCheckFindings),
		Opened:      func(file string) { c.opened = append(c.opened, file) },
		Leave: func(file string, folder bool) bool {
			at := realName(file)
			if folder {
				return c.config.leaves(at) || ignored.leaves(at, true)
			}
			return !c.config.takes(at) || ignored.leaves(at, false)
		},
	}
	if err := c.connectMaps(p); err != nil {
		return err
	}
	var err error
	if c.in.Map, err = p.readMap(f.mapName); err != nil {
		return err
	}
	return parseSet(f.set, &c.in)
}

// setRules says what is looked for, and what makes the run fail.
func (c *checking) setRules() (err error) {
	c.failOn = c.flags.failOn.value
	if c.config.failOn != "" && !c.flags.given("fail-on") {
		c.failOn = c.config.failOn
	}
	if c.rules, err = c.flags.options(c.config); err != nil {
		return err
	}
	c.rules.Path, c.rules.Part = c.space.path, c.part
	c.rules.Missing = map[string]bool{}
	for _, a := range c.config.accepted {
		if a.File != "" {
			there := isThere(a.File)
			a.File = c.space.path(a.File)
			c.rules.Missing[a.File] = !there
		}
		c.rules.Accepted = append(c.rules.Accepted, a)
	}
	return nil
}

// keepInputs refuses to write over what was read.
func (c *checking) keepInputs(p *program) error {
	in := &input{names: c.names, options: sources.Options{Stdin: p.stdin}}
	read := slices.Concat(c.opened, c.beside)
	if err := keepInputs("--output", c.targets, in.stdin(), read); err != nil {
		return err
	}
	return keepInputs("--write-baseline", []target{{file: c.flags.writeBaseline}}, in.stdin(), read)
}
