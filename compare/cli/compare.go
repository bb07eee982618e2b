package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// compareFlags are the flags of compare, as typed.
type compareFlags struct {
	readFlags

	profile         *enum
	topics, sources []string

	format, color    *enum
	outputs          []string
	readings         *enum
	overview, matrix bool
	fragment         bool
	chart            *chartFlags
	pairs, order     *enum
	limit, width     int
	formatGiven      bool

	noReconcile bool
	failOn      *failOn
}

func (p *program) compareCommand() *cobra.Command {
	f := &compareFlags{}
	cmd := &cobra.Command{
		Use:   "compare [FILE|DIRECTORY|GLOB|-]... [flags]",
		Short: "Line up the figures of each topic and say which of them cannot both be true",
		Long: `Reads claims (who said which figure, of whom, where, up to when), lines up ranges, dates
and definitions, and prints for every two claims of a topic whether they agree, fit into each
other, are in tension or in conflict, by how much, and why. Below them it says whether all
figures of the topic can be true together, and if not, which cannot and what is left without.
Articles, as text or web pages, may be named beside datasets: their figures are found as
extract finds them.

Without a file it compares a built-in example: three capitals on the same soldiers.`,
		Example: `counterclaim compare                                   # the built-in example
counterclaim compare claims.yaml --readings            # with the tolerance of each figure
counterclaim compare 2024/*.csv notes.yaml --pairs disputed
counterclaim compare - --input-format csv <claims.csv
counterclaim compare events.csv --map ucdp-ged         # data from elsewhere
counterclaim compare article.txt sheet.csv --date 2024-12-27   # an article beside a spreadsheet
counterclaim compare sheet.csv --set topic="Flood in the valley" --set counts=killed
counterclaim compare claims.yaml --format sentence     # for the running text
counterclaim compare data/ -o table.md -o pairs.csv    # written whole or not at all
counterclaim compare claims.yaml -o chart.svg -o chart.png
counterclaim compare claims.yaml -o page.html          # all of it on one page, with the evidence
counterclaim compare data/ --fail-on conflict          # exit status 1 if anything contradicts
counterclaim compare data/ --fail-on stretch=1.5       # 1 if readings must be widened by more`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.formatGiven = cmd.Flags().Changed("format")
			return p.compare(f, args)
		},
	}
	p.addReadFlags(cmd, &f.readFlags)
	p.judgeFlags(cmd, f)
	p.outputFlags(cmd, f)
	p.seal(cmd)
	return cmd
}

func (p *program) judgeFlags(cmd *cobra.Command, f *compareFlags) {
	judge := p.section(cmd, "What is compared")
	judge.StringArrayVar(&f.topics, "topic", nil, "only this `TOPIC`; repeatable")
	judge.StringArrayVar(&f.sources, "source", nil, "only pairs and joint conflicts in which this `SOURCE` takes part; repeatable")
	f.profile = addEnum(cmd, judge, "profile", "", compare.Profiles[0], "how hedges are read", compare.Profiles)
	judge.BoolVar(&f.noReconcile, "no-reconcile", false, "leave out whether all figures can be true together")
	f.failOn = addFailOn(cmd, judge)
}

func (p *program) outputFlags(cmd *cobra.Command, f *compareFlags) {
	out := p.section(cmd, "What is printed")
	f.format = addEnum(cmd, out, "format", "f", "table", "how it is written to standard output", tableNotations().names())
	out.StringArrayVarP(&f.outputs, "output", "o", nil, "write a `[FORMAT=]FILE` in place of standard output; without FORMAT its suffix says how (.csv, .dw.csv, .html, .json, .md, .png, .svg, .txt, .vl.json, .xlsx); repeatable")
	f.pairs = addEnum(cmd, out, "pairs", "", compare.Modes[0], "which pairs of a topic are listed, the worst "+render.Number(compare.MaxListed)+" at most", compare.Modes)
	f.order = addEnum(cmd, out, "sort", "", compare.Orders[0], "what comes first", compare.Orders)
	f.readings = addEnum(cmd, out, "readings", "", "likely", "which reading of each figure is shown beside its words; possible, a tolerance, where no word follows", readings)
	out.Lookup("readings").NoOptDefVal = "possible"
	out.BoolVar(&f.overview, "overview", false, "only one row a topic and definition")
	out.BoolVar(&f.matrix, "matrix", false, "show each topic as source by source")
	out.IntVar(&f.limit, "limit", 1000, "a table prints at most `N` rows of an overview, topics and pairs of a topic; 0 for all")
	out.BoolVar(&f.fragment, "fragment", false, "html is a figure to put into another page")
	f.chart = addChartFlags(cmd, out)
	out.IntVar(&f.width, "width", 0, "fit a table into `N` columns; 0 for the terminal's own width")
	f.color = addEnum(cmd, out, "color", "", "auto", "colour on standard output", []string{"auto", "always", "never"})
}

// compare reads, judges and writes.
func (p *program) compare(f *compareFlags, args []string) error {
	in, err := p.input(&f.readFlags, args)
	if err != nil {
		return err
	}
	if err := f.failOn.possible(f.noReconcile); err != nil {
		return err
	}
	targets, err := f.targets()
	if err != nil {
		return err
	}
	if err := p.drawable(f, targets); err != nil {
		return err
	}
	if in.options.Texts, err = f.pages(targets); err != nil {
		return err
	}
	var shown render.Options
	if err := f.chart.set(&shown); err != nil {
		return err
	}
	work := p.startProgress()
	defer work.stop()

	ds, findings := in.load(work.read)
	work.pause()
	if err := keepInputs("--output", targets, in.stdin(), in.opened); err != nil {
		return err
	}
	broken, err := p.findings(f, findings)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(findings, ofSet) {
		return status(ExitUsage)
	}
	switch {
	case len(ds.Claims) > 0:
		if err := f.knownNames(ds); err != nil {
			return err
		}
	case broken || !slices.ContainsFunc(findings, badRecord) || !f.keepGoing:
		return errNothingLeft
	}
	limitMemory(len(ds.Claims))
	work.doing("comparing " + count(len(ds.Claims), "claim", "claims"))
	shownOf(ds, &shown)
	shown.Unused, shown.UnusedMore = len(unreadIn(ds, findings)), slices.ContainsFunc(findings, uncounted)
	table := compare.Compare(ds, f.options(targets))
	return errors.Join(p.write(targets, table, f, shown, work), p.verdict(f, table, broken))
}

// errNothingLeft says that there is no table, and so no file is written: one of
// an earlier run stays as it is.
var errNothingLeft = errors.New("nothing was left to compare")

// options turns the flags into what the engine is told.
func (f *compareFlags) options(targets []target) compare.Options {
	return compare.Options{
		Most:    f.most(targets),
		Profile: compare.Profile(f.profile.index()),
		Topics:  f.topics,
		Sources: f.sources,
		Pairs:   compare.Mode(f.pairs.index()),
		Order:   compare.Order(f.order.index()),
		Matrix:  f.matrix,

		NoReconcile: f.noReconcile,
	}
}

// most returns how many pairs a topic lists at most: no more than are printed,
// where everything that is written keeps to --limit and shows the worst.
func (f *compareFlags) most(targets []target) int {
	if compare.Order(f.order.index()) != compare.ByWorst {
		return 0
	}
	for _, t := range targets {
		if t.format != "table" && t.format != "markdown" && t.format != "sentence" && t.format != "html" && !slices.Contains(charts, t.format) {
			return 0
		}
	}
	return f.limit
}

// findings prints what was wrong with the data, and reports whether anything of
// it makes the exit status 3.
func (p *program) findings(f *compareFlags, fs []compare.Finding) (broken bool, err error) {
	if len(fs) == 0 {
		return false, nil
	}
	return breaks(fs, f.keepGoing), render.Findings(p.stderr, fs, render.Options{Color: wantsColor("auto", p.stderr)})
}

// breaks reports whether any finding makes the exit status 3.
func breaks(fs []compare.Finding, keepGoing bool) bool {
	return slices.ContainsFunc(fs, func(f compare.Finding) bool {
		// A file that is not there is no bad record: keep-going does not forgive it.
		return f.Severity == compare.Error && (!keepGoing || f.Code == compare.Unreadable)
	})
}

// ofSet reports whether a finding is about a value of --set.
func ofSet(f compare.Finding) bool { return f.Pos.File == "--set" }

// badRecord reports whether a finding is about a record that cannot be used.
func badRecord(f compare.Finding) bool {
	return f.Severity == compare.Error && f.Code != compare.Unreadable && f.Code != compare.NoClaims
}

// verdict returns the exit status as an error, nil for success. What could not
// be read weighs more than what was found in the rest.
func (p *program) verdict(f *compareFlags, t *compare.Table, broken bool) error {
	found := p.found(f.failOn, t, func(i int) compare.Stretch { return t.Reconcile(i).Stretch })
	switch {
	case broken:
		return status(ExitBroken)
	case found:
		return status(ExitFound)
	}
	return nil
}
