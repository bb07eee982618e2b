package cli

import (
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
	skipOthers  bool

	rules     []string
	today     string
	maxFactor float64
	failOn    *enum
	list      bool

	fix, dryRun bool
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
where, what, and how to mend it. The exit status is 1 where there is an error.`,
		Example: `counterclaim check data/
counterclaim check claims.yaml --fail-on warning
counterclaim check claims.yaml --fix --dry-run # what has one right answer, as a diff
counterclaim check --list                      # all rules
counterclaim explain CC203                     # what a rule is about`,
		RunE: func(cmd *cobra.Command, args []string) error { return p.check(f, args) },
	}
	in := p.section(cmd, "What is read")
	f.inputFormat = addEnum(cmd, in, "input-format", "", "", "how to read what no suffix tells, standard input above all", inputFormats())
	in.StringArrayVar(&f.set, "set", nil, "take `FIELD=VALUE` for claims that do not say it, or decimal=, for figures with a decimal comma; repeatable")
	in.BoolVar(&f.skipOthers, "skip-others", false, "pass over named files that hold no claims, as those of directories are")
	rules := p.section(cmd, "What is looked for")
	rules.StringArrayVar(&f.rules, "rule", nil, "`RULE=LEVEL`: off, warning, error or default for a rule, by code or name; repeatable")
	rules.Float64Var(&f.maxFactor, "max-factor", 0, "the `FACTOR` between two sources beyond which one of them needs a note (default 10)")
	rules.StringVar(&f.today, "today", "", "the `DAY` after which nothing can have been said; that of the clock where left out")
	rules.BoolVar(&f.list, "list", false, "list the rules, and read nothing")
	out := p.section(cmd, "What comes of it")
	f.failOn = addEnum(cmd, out, "fail-on", "", failOns[0], "what makes the exit status 1", failOns)
	out.BoolVar(&f.fix, "fix", false, "change the files where a finding has one right answer, never a figure, and report what is left")
	out.BoolVar(&f.dryRun, "dry-run", false, "with --fix, print the changes as a diff and write nothing")
	p.seal(cmd)
	return cmd
}

// check reads, checks and writes.
func (p *program) check(f *checkFlags, args []string) error {
	if f.list {
		return p.listRules()
	}
	if len(args) == 0 {
		return &usageError{"check needs a dataset", name + " check FILE, a directory, or - for standard input"}
	}
	if err := oneStdin(args); err != nil {
		return err
	}
	in := sources.Options{Format: f.inputFormat.value, Stdin: p.stdin, Check: true, SkipOthers: f.skipOthers, MaxFindings: maxCheckFindings}
	if err := parseSet(f.set, &in); err != nil {
		return err
	}
	opt, err := f.options()
	if err != nil {
		return err
	}
	look := func(instead map[string][]byte) looked {
		in.Instead = instead
		ds, found := sources.Load(args, in)
		return looked{ds, found, check.Run(ds, found, opt)}
	}
	if f.fix || f.dryRun {
		return p.fix(f, args, look)
	}
	return p.reportOn(f, look(nil).report)
}

// reportOn writes the report, and returns the exit status as an error.
func (p *program) reportOn(f *checkFlags, r *compare.Report) error {
	if err := render.Findings(p.stdout, r.Findings, render.Options{}); err != nil {
		return wrapStdout(err)
	}
	return f.verdict(r)
}

// maxCheckFindings is how many findings of one file check lists: more than compare,
// since machines read them.
const maxCheckFindings = 10_000

// verdict returns the exit status as an error, nil for success.
func (f *checkFlags) verdict(r *compare.Report) error {
	errors, warnings := r.Count()
	switch f.failOn.value {
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
