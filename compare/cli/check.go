package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// checkFlags are the flags of check, as typed.
type checkFlags struct {
	inputFormat *enum
	set         []string
	sheet       string
	mapName     string
	skipOthers  bool
	config      string
	noConfig    bool

	rules       []string
	today       string
	maxFactor   float64
	maxFindings int
	list        bool

	baseline, writeBaseline, changedSince string

	format  *enum
	outputs []string
	failOn  *enum

	fix, dryRun bool

	given func(flag string) bool // whether a flag was typed
}

// failOns are the words of check's --fail-on.
var failOns = []string{"error", "warning", "never"}

func (p *program) checkCommand() *cobra.Command {
	f := &checkFlags{}
	cmd := &cobra.Command{
		Use:   "check [FILE|DIRECTORY|GLOB|-]... [flags]",
		Short: "Find what is wrong in annotated datasets, and fail where something is",
		Long: `Reads datasets and looks for what is wrong in them: figures that their quotes do not hold,
dates that cannot be, counts of one source that contradict each other, a statement that was
carried twice with another hedge, words that leave open what is counted. Each finding says
where, what, and how to mend it.

A file .counterclaim.yaml, here or in a folder above as far as the repository goes, says what
is checked and how; flags win over it. ` + "`" + name + ` schema config` + "`" + ` describes it.

In a directory, what git ignores is left alone, and files that hold no claims are passed over;
a file that is named is read in any case.

With --changed-since a finding counts where it was not found in the datasets as they were when
HEAD left the revision, or where a line of its claim has changed since. Lines and files that have only moved are the same; a file
that was moved and changed as well must be known to git (git add).

The exit status is 0 where all is well, 1 where --fail-on says so, 2 where the command line or
the configuration makes no sense, and 3 where a file that was named, or one that lies in a
directory, cannot be read, or something cannot be written. A broken row or field is a finding.`,
		Example: `counterclaim check data/
counterclaim check claims.yaml --fail-on warning
counterclaim check                             # what paths of .counterclaim.yaml names
counterclaim check data/ --changed-since main  # only what a change has to answer for
counterclaim check data/ --write-baseline known.json
counterclaim check data/ --baseline known.json # only what is new since then
counterclaim check claims.yaml --fix --dry-run # what has one right answer, as a diff
counterclaim check --list                      # all rules
counterclaim explain CC203                     # what a rule is about`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.given = cmd.Flags().Changed
			return p.check(f, args)
		},
	}
	p.checkFlags(cmd, f)
	p.seal(cmd)
	return cmd
}

func (p *program) checkFlags(cmd *cobra.Command, f *checkFlags) {
	in := p.section(cmd, "What is read")
	f.inputFormat = addEnum(cmd, in, "input-format", "", "", "how to read what no suffix tells, standard input above all", inputFormats())
	in.StringArrayVar(&f.set, "set", nil, "take `FIELD=VALUE` for claims that do not say it, or decimal=, for figures with a decimal comma; repeatable")
	in.StringVar(&f.sheet, "sheet", "", "read this `SHEET` of spreadsheets, not the first visible one")
	addMapFlag(cmd, in, &f.mapName)
	in.BoolVar(&f.skipOthers, "skip-others", false, "pass over named files that hold no claims, as those of directories are")
	in.StringVar(&f.config, "config", "", "the configuration, a `FILE`, in place of the nearest "+configName)
	in.BoolVar(&f.noConfig, "no-config", false, "read no configuration")
	rules := p.section(cmd, "What is looked for")
	rules.StringArrayVar(&f.rules, "rule", nil, "`RULE=LEVEL`: off, warning, error or default for a rule, by code or name; repeatable")
	rules.Float64Var(&f.maxFactor, "max-factor", 0, "the `FACTOR` between two sources beyond which one of them needs a note (default 10)")
	rules.IntVar(&f.maxFindings, "max-findings", 0, "list at most `N` findings of one file while it is read (default 10000)")
	rules.StringVar(&f.today, "today", "", "the `DAY` after which nothing can have been said; that of the clock where left out")
	rules.BoolVar(&f.list, "list", false, "list the rules, and read nothing")
	known := p.section(cmd, "What is reported")
	known.StringVar(&f.baseline, "baseline", "", "leave out what stands in this `FILE`, which --write-baseline has written; an empty one for none")
	known.StringVar(&f.writeBaseline, "write-baseline", "", "write all that is found to a `FILE`, and report nothing")
	known.StringVar(&f.changedSince, "changed-since", "", "only what is new since this `REVISION` of git, and what is found in the lines changed since")
	out := p.section(cmd, "What comes of it")
	f.format = addEnum(cmd, out, "format", "f", "text", "how findings are written to standard output", findingNotations().names())
	out.StringArrayVarP(&f.outputs, "output", "o", nil, "write findings to a `[FORMAT=]FILE` in place of standard output; without FORMAT its suffix says how ("+suffixes(findingNotations())+"); repeatable")
	f.failOn = addEnum(cmd, out, "fail-on", "", failOns[0], "what makes the exit status 1", failOns)
	out.BoolVar(&f.fix, "fix", false, "change the files where a finding has one right answer, never a figure, and report what is left")
	out.BoolVar(&f.dryRun, "dry-run", false, "with --fix, print the changes as a diff and write nothing")
}

// check reads, checks and writes.
func (p *program) check(f *checkFlags, args []string) error {
	if f.list {
		return p.listRules()
	}
	c, err := p.checking(f, args)
	if err != nil {
		return err
	}
	first, err := p.look(c, nil)
	switch {
	case err != nil:
		return err
	case f.fix || f.dryRun:
		return p.mend(c, first)
	case f.writeBaseline != "":
		return p.writeBaseline(f.writeBaseline, first.report)
	}
	return p.reportOn(c, first.report)
}

// look reads and checks the datasets, some files with other contents than they have.
func (p *program) look(c *checking, instead map[string][]byte) (looked, error) {
	c.in.Instead, c.opened = instead, nil
	ds, found := sources.Load(c.names, c.in)
	if faults := aboutSet(found); len(faults) > 0 {
		return looked{}, errors.Join(render.Findings(p.stderr, faults, render.Options{}), status(ExitUsage))
	}
	if err := c.keepInputs(p); err != nil {
		return looked{}, err
	}
	report := check.Run(ds, found, c.rules)
	check.Subtract(report, c.known, c.part)
	if c.since != nil {
		if err := p.touched(c, report); err != nil {
			return looked{}, err
		}
	}
	return looked{ds, found, report}, nil
}

// reportOn writes the report, and returns the exit status as an error.
func (p *program) reportOn(c *checking, r *compare.Report) error {
	return errors.Join(p.writeReport(c, r), c.verdict(r))
}

// aboutSet returns the findings about values of --set.
func aboutSet(found []compare.Finding) (faults []compare.Finding) {
	for _, f := range found {
		if ofSet(f) {
			faults = append(faults, f)
		}
	}
	return faults
}

// maxCheckFindings is how many findings of one file check lists: more than compare,
// since machines read them.
const maxCheckFindings = 10_000

// verdict returns the exit status as an error, nil for success. What could not be read
// was not checked, which weighs more than what was found in the rest.
func (c *checking) verdict(r *compare.Report) error {
	if unreadable(r) {
		return status(ExitBroken)
	}
	errors, warnings := r.Count()
	switch c.failOn {
	case "warning":
		errors += warnings
	case "never":
		errors = 0
	}
	if errors > 0 {
		return status(ExitFound)
	}
	return nil
}

// unreadable reports whether a file could not be read.
func unreadable(r *compare.Report) bool {
	for _, f := range r.Findings {
		if f.Code == compare.Unreadable {
			return true
		}
	}
	return false
}
