package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// convertFlags are the flags of convert, as typed.
type convertFlags struct {
	readFlags

	format      *enum
	outputs     []string
	formatGiven bool
	safe        bool
}

func (p *program) convertCommand() *cobra.Command {
	f := &convertFlags{}
	cmd := &cobra.Command{
		Use:   "convert [FILE|DIRECTORY|GLOB|-]... [flags]",
		Short: "Write what was loaded as one dataset: YAML, CSV, JSON or JSON Lines",
		Long: `Loads claims as compare does, from datasets, articles and, through a map, data from
elsewhere, and writes them as one dataset. Names that are declared (sources, subjects, places)
go with them; a table has no place for those, and gets a companion NAME.csv.yaml beside it.

A map says which columns or JSON values fill which fields. Ready ones are named by --map; how
to write one says explain map.`,
		Example: `counterclaim convert sheet.csv                          # as YAML, to standard output
counterclaim convert events.csv --map ucdp-ged -o events.yaml
counterclaim convert data/ -o all.jsonl -o all.csv      # each written whole or not at all
counterclaim convert claims.yaml -f csv --csv-safe      # for a spreadsheet
counterclaim explain ucdp-ged                           # a ready map, with its reasons`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.formatGiven = cmd.Flags().Changed("format")
			return p.convert(f, args)
		},
	}
	p.addReadFlags(cmd, &f.readFlags)
	out := p.section(cmd, "What is written")
	f.format = addEnum(cmd, out, "format", "f", "yaml", "how claims are written to standard output", datasetNotations().names())
	out.StringArrayVarP(&f.outputs, "output", "o", nil, "write a `[FORMAT=]FILE` in place of standard output; without FORMAT its suffix says how ("+suffixes(datasetNotations())+"); repeatable")
	out.BoolVar(&f.safe, "csv-safe", false, "put an apostrophe before cells that a spreadsheet would run as formulas")
	p.seal(cmd)
	return cmd
}

// datasetNotations are the formats in which a dataset is written.
func datasetNotations() notations {
	return slices.DeleteFunc(claimNotations(), func(n notation) bool { return n.name == "table" })
}

// convert loads and writes.
func (p *program) convert(f *convertFlags, args []string) error {
	if len(args) == 0 {
		return &usageError{"convert needs a file", name + " convert FILE, or - for standard input"}
	}
	targets, err := datasetNotations().targets(f.outputs, f.format.value, f.formatGiven)
	if err != nil {
		return err
	}
	beside, err := companions(targets)
	if err != nil {
		return err
	}
	if f.safe && !slices.ContainsFunc(targets, func(t target) bool { return t.format == "csv" }) {
		return &usageError{"--csv-safe: nothing is written as CSV", "write -f csv, or -o FILE.csv"}
	}
	in, err := p.input(&f.readFlags, args)
	if err != nil {
		return err
	}
	in.options.Comments = true
	work := p.startProgress()
	defer work.stop()
	ds, found := in.load(work.read)
	work.pause()
	if err := keepInputs("--output", slices.Concat(targets, beside), in.stdin(), in.opened); err != nil {
		return err
	}
	broken, err := p.convertible(f, ds, found)
	if err != nil {
		return err
	}
	if lost := carryAccepted(ds); lost > 0 {
		p.say(count(lost, "comment that accepts a finding is", "comments that accept findings are")+" left out: on the lines of no one claim, or without a reason", "write them under accept of a claim")
	}
	errs := []error{p.writeDataset(targets, ds, f.safe)}
	if broken {
		errs = append(errs, status(ExitBroken))
	}
	return errors.Join(errs...)
}

// convertible prints what was wrong, and fails where nothing is left to be written: a
// file of an earlier run stays as it is.
func (p *program) convertible(f *convertFlags, ds *compare.Dataset, found []compare.Finding) (broken bool, err error) {
	if err := render.Findings(p.stderr, found, render.Options{Color: wantsColor("auto", p.stderr)}); err != nil {
		return false, err
	}
	if slices.ContainsFunc(found, ofSet) {
		return false, status(ExitUsage)
	}
	broken = breaks(found, f.keepGoing)
	if len(ds.Claims) == 0 && (broken || !slices.ContainsFunc(found, badRecord) || !f.keepGoing) {
		return broken, errNothingToConvert
	}
	return broken, nil
}

var errNothingToConvert = errors.New("nothing was left to convert")

// companions returns the files beside those of the targets that have no place for
// declared names.
func companions(targets []target) (beside []target, err error) {
	for _, t := range targets {
		if t.file == "" || sources.HoldsNames(t.format) {
			continue
		}
		file := t.file + sources.CompanionSuffix
		if err := fresh("--output", file, file, targets); err != nil {
			return nil, err
		}
		beside = append(beside, target{file: file})
	}
	return beside, nil
}

// writeDataset writes the dataset to every target; one that fails does not keep it
// from the others.
func (p *program) writeDataset(targets []target, ds *compare.Dataset, safe bool) error {
	var errs []error
	for _, t := range targets {
		claims, beyond := textsFrom(filepath.Dir(t.file), ds.Claims)
		if beyond > 0 {
			p.say(count(beyond, "claim names", "claims name")+" a text beyond the folder of "+firstOf(t.file, "standard output"), "write into the folder in which the texts are, or above it")
		}
		write := func(w io.Writer) error {
			return sources.WriteDataset(w, t.format, &compare.Dataset{Claims: claims, Names: ds.Names}, safe)
		}
		if t.file == "" {
			errs = append(errs, wrapStdout(write(p.stdout)))
		} else {
			errs = append(errs, p.writeFile(t.file, write))
		}
		if !sources.HoldsNames(t.format) {
			errs = append(errs, p.writeNames(t, ds.Names))
		}
		if len(ds.Claims) > manyWritten && sources.HoldsNames(t.format) {
			p.say("so many claims may be too much "+t.format+" to be read again", "CSV and JSON Lines can be of any length")
		}
	}
	return errors.Join(errs...)
}

// manyWritten is how many claims are surely not too many for a notation that is read
// as a tree.
const manyWritten = 100_000

// writeNames writes declared names beside a file that has no place for them.
func (p *program) writeNames(t target, names compare.Names) error {
	none := len(names.Sources)+len(names.Subjects)+len(names.Places) == 0
	file := t.file + sources.CompanionSuffix
	switch {
	case t.file == "" && !none:
		p.say("the declared names have no place in "+t.format+", and are left out", "write yaml or json, or a file, which gets a companion for them")
	case t.file == "":
	case !none:
		return p.writeFile(file, func(w io.Writer) error { return sources.WriteNames(w, names) })
	default:
		if _, err := os.Stat(file); err == nil {
			p.say(quote(file)+" stands beside what was written, and will be read with it", "remove it, if it is from something else")
		}
	}
	return nil
}
