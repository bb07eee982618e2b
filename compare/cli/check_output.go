package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// findingNotations are the formats of check.
func findingNotations() (all notations) {
	for _, f := range render.FindingFormats() {
		all = append(all, notation{f.Name, f.Exts})
	}
	return all
}

// The formats that check chooses by itself in a workflow of GitHub: commands that put
// findings beside the lines, and a summary of the step.
const githubFormat, summaryFormat = "github", "markdown"

// setTargets says where the report goes.
func (c *checking) setTargets(env environment) (err error) {
	f := c.flags
	format := f.format.value
	if env.github && !f.given("format") {
		format = githubFormat
	}
	c.targets, err = findingNotations().targets(f.outputs, format, f.given("format"))
	return err
}

// writeReport writes the report to every target; one that fails does not keep it from
// the others.
func (p *program) writeReport(c *checking, r *compare.Report) error {
	var errs []error
	said := false // what it all came to, which machines may not show
	for _, t := range c.targets {
		format, _ := render.LookupFindings(t.format)
		if t.file != "" {
			errs = append(errs, p.writeFile(t.file, func(w io.Writer) error { return format.Write(w, r, render.Options{Width: plainWidth}) }))
			continue
		}
		said = t.format == "text" || t.format == githubFormat
		opt := render.Options{Width: firstWidth(terminalWidth(p.screen), plainWidth), Color: wantsColor("auto", p.screen)}
		errs = append(errs, wrapStdout(format.Write(p.stdout, r, opt)))
	}
	if p.env.github && p.env.summary != "" {
		errs = append(errs, appendSummary(p.env.summary, r))
	}
	if !said {
		fmt.Fprintln(p.stderr, render.Summary(r))
	}
	if r.Gone > 0 {
		p.say(count(r.Gone, "finding", "findings")+" of the baseline "+areNo(r.Gone)+" more", "write it anew, so that it hides nothing later: "+name+" check --write-baseline FILE")
	}
	return errors.Join(errs...)
}

// appendSummary adds the report to what other steps have said in the file.
func appendSummary(file string, r *compare.Report) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return wrapFile(file, err)
	}
	format, _ := render.LookupFindings(summaryFormat)
	return wrapFile(file, errors.Join(format.Write(f, r, render.Options{}), f.Close()))
}

func areNo(n int) string {
	if n == 1 {
		return "is there no"
	}
	return "are there no"
}
