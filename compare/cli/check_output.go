package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// A findingFormat is a notation of reports.
type findingFormat struct {
	notation
	write func(io.Writer, *compare.Report, render.Options) error
}

// findingFormats are the notations of reports, that for people first.
var findingFormats = []findingFormat{
	{notation{"text", []string{".txt"}}, writeText},
}

// writeText writes a report for people.
func writeText(w io.Writer, r *compare.Report, o render.Options) error {
	if err := render.Findings(w, r.Findings, o); err != nil {
		return err
	}
	_, err := io.WriteString(w, summary(r)+"\n")
	return err
}

// findingNotations are the formats of check.
func findingNotations() (all notations) {
	for _, f := range findingFormats {
		all = append(all, f.notation)
	}
	return all
}

// findingFormatCalled returns the format of that name.
func findingFormatCalled(name string) (f findingFormat, ok bool) {
	i := slices.IndexFunc(findingFormats, func(f findingFormat) bool { return f.name == name })
	if i < 0 {
		return f, false
	}
	return findingFormats[i], true
}

// The formats that check chooses by itself in a workflow of GitHub: commands that put
// findings beside the lines, and a summary of the step.
const githubFormat, summaryFormat = "github", "markdown"

// setTargets says where the report goes.
func (c *checking) setTargets(env environment) (err error) {
	f := c.flags
	format := f.format.value
	if _, ok := findingFormatCalled(githubFormat); ok && env.github && !f.given("format") {
		format = githubFormat
	}
	c.targets, err = findingNotations().targets(f.outputs, format, f.given("format"))
	return err
}

// writeReport writes the report to every target; one that fails does not keep it from
// the others.
func (p *program) writeReport(c *checking, r *compare.Report) error {
	var errs []error
	said := false // the summary
	for _, t := range c.targets {
		format, _ := findingFormatCalled(t.format)
		if t.file != "" {
			errs = append(errs, p.writeFile(t.file, func(w io.Writer) error { return format.write(w, r, render.Options{}) }))
			continue
		}
		said = t.format == "text"
		errs = append(errs, wrapStdout(format.write(p.stdout, r, render.Options{Color: wantsColor("auto", p.screen)})))
	}
	if p.env.github && p.env.summary != "" {
		errs = append(errs, appendSummary(p.env.summary, r))
	}
	if !said {
		fmt.Fprintln(p.stderr, summary(r))
	}
	p.sayRest(c, r)
	return errors.Join(errs...)
}

// appendSummary adds the report to what other steps have said in the file.
func appendSummary(file string, r *compare.Report) error {
	format, ok := findingFormatCalled(summaryFormat)
	if !ok {
		return nil
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return wrapFile(file, err)
	}
	return wrapFile(file, errors.Join(format.write(f, r, render.Options{}), f.Close()))
}

// sayRest says what is no finding, but worth a word.
func (p *program) sayRest(c *checking, r *compare.Report) {
	if n := len(c.skipped); n > 0 {
		p.say(count(n, "file", "files")+" without claims left out, the first "+quote(c.skipped[0]), "")
	}
	if r.Gone > 0 {
		p.say(count(r.Gone, "finding", "findings")+" of the baseline "+areNo(r.Gone)+" more", "write it anew, so that it hides nothing later: "+name+" check --write-baseline FILE")
	}
}

func areNo(n int) string {
	if n == 1 {
		return "is there no"
	}
	return "are there no"
}
