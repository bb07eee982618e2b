package cli

import (
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// diffFlags are the flags of diff, as typed.
type diffFlags struct {
	inputFormat *enum
	sheet       string
	set         []string
	keepGoing   bool

	profile      *enum
	topics       []string
	noReconcile  bool
	failOnChange bool

	format       *enum
	formatGiven  bool
	outputs      []string
	limit, width int
}

func (p *program) diffCommand() *cobra.Command {
	f := &diffFlags{}
	cmd := &cobra.Command{
		Use:   "diff OLD NEW [flags]",
		Short: "Say what changed between two versions of a dataset, and in which verdicts",
		Long: `Reads two versions of a dataset, each a file, a directory or a glob, and says which claims
are new, gone or revised, field by field; for each topic with a change, how its figures stood
to each other and stand now: verdicts, whether all can be true together, the stretch; and
which pairs got another verdict. Claims are matched by id, else by what they say, never by
where they stand. The exit status is 0 whatever changed, unless --fail-on-change.

It takes what git gives to the program in GIT_EXTERNAL_DIFF or diff.NAME.command as well, and
says of any file that is no dataset that it was not compared.`,
		Example: `counterclaim diff old.yaml new.yaml
counterclaim diff yesterday/ today/ --format markdown -o changes.md
counterclaim diff old.yaml new.yaml --fail-on-change
git difftool --no-prompt --extcmd "counterclaim diff" HEAD~1 -- claims.yaml
git config diff.claims.command "counterclaim diff"   # with claims.yaml diff=claims in .gitattributes`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.formatGiven = cmd.Flags().Changed("format")
			return p.diff(f, args)
		},
	}
	in := p.section(cmd, "What is read")
	f.inputFormat = addEnum(cmd, in, "input-format", "", "", "how to read what no suffix tells, standard input above all", inputFormats())
	in.StringVar(&f.sheet, "sheet", "", "read this `SHEET` of spreadsheets, not the first visible one")
	in.StringArrayVar(&f.set, "set", nil, "take `FIELD=VALUE` for claims that do not say it, or decimal=, for figures with a decimal comma; repeatable")
	in.BoolVar(&f.keepGoing, "keep-going", false, "records that cannot be used no longer make the exit status 3")
	judge := p.section(cmd, "What is compared")
	judge.StringArrayVar(&f.topics, "topic", nil, "only this `TOPIC`; repeatable")
	f.profile = addEnum(cmd, judge, "profile", "", compare.Profiles[0], "how hedges are read", compare.Profiles)
	judge.BoolVar(&f.noReconcile, "no-reconcile", false, "leave out whether all figures can be true together")
	judge.BoolVar(&f.failOnChange, "fail-on-change", false, "exit status 1 if anything changed")
	out := p.section(cmd, "What is printed")
	f.format = addEnum(cmd, out, "format", "f", "text", "how it is written to standard output", diffNotations().names())
	out.StringArrayVarP(&f.outputs, "output", "o", nil, "write a `[FORMAT=]FILE` in place of standard output; without FORMAT its suffix says how (.json, .md, .txt); repeatable")
	out.IntVar(&f.limit, "limit", 1000, "print at most `N` topics, changes and pairs of a topic; 0 for all; JSON has all")
	out.IntVar(&f.width, "width", 0, "fit the text into `N` columns; 0 for the terminal's own width")
	p.seal(cmd)
	return cmd
}

// diffNotations are the formats of diff.
func diffNotations() (all notations) {
	for _, f := range render.DiffFormats() {
		all = append(all, notation{f.Name, f.Exts})
	}
	return all
}

// diff reads, compares and writes.
func (p *program) diff(f *diffFlags, args []string) error {
	if len(args) == 1 && calledByGit() {
		return p.notCompared(args[0], "not merged")
	}
	old, new, path, err := versions(args)
	if err != nil {
		return err
	}
	if f.width < 0 {
		return errNarrow
	}
	if f.limit < 0 {
		return &usageError{"--limit: a diff cannot print less than nothing", "0 for all"}
	}
	targets, err := diffNotations().targets(f.outputs, f.format.value, f.formatGiven)
	if err != nil {
		return err
	}
	opt := sources.Options{Format: f.inputFormat.value, Sheet: f.sheet, Stdin: p.stdin, SkipOthers: path != ""}
	if err := parseSet(f.set, &opt); err != nil {
		return err
	}
	var opened []string
	opt.Opened = func(file string) { opened = append(opened, file) }
	var datasets [2]*compare.Dataset
	var findings []compare.Finding
	hasClaims := false
	var unread [2][]compare.Unread
	for i, name := range []string{old, new} {
		ds, found := loadVersion(name, opt)
		hasClaims = hasClaims || isDataset(ds, found)
		datasets[i], unread[i] = ds, unreadIn(ds, found)
		findings = append(findings, found...)
	}
	if path != "" && !hasClaims && !slices.ContainsFunc(findings, ofSet) {
		return p.notCompared(path, "not a dataset")
	}
	var stdin io.Reader
	if old == "-" || new == "-" {
		stdin = p.stdin
	}
	if err := keepInputs("--output", targets, stdin, opened); err != nil {
		return err
	}
	broken, err := p.findings(&compareFlags{readFlags: readFlags{keepGoing: f.keepGoing}}, findings)
	if err != nil {
		return err
	}
	switch {
	case slices.ContainsFunc(findings, ofSet):
		return status(ExitUsage)
	case slices.ContainsFunc(findings, noVersion):
		return errNoVersion
	}
	if err := f.knownTopics(datasets); err != nil {
		return err
	}
	d := compare.Between(datasets[0], datasets[1], compare.Options{Profile: compare.Profile(f.profile.index()), Topics: f.topics, NoReconcile: f.noReconcile})
	d.Unread = unread
	return errors.Join(p.writeDiff(targets, d, f, path), f.verdict(d, broken))
}
