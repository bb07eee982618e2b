package cli

import (
	"errors"
	"io"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// extract reads articles and writes their claims as they are found.
func (p *program) extract(f *extractFlags, args []string) error {
	x, err := p.extraction(f, args)
	if err != nil {
		return err
	}
	if err := x.keepInputs(p.stdin, x.named()); err != nil {
		return err
	}
	work := p.startProgress()
	defer work.stop()
	r := &extractRun{extraction: x, p: p, keepGoing: f.keepGoing, work: work}
	r.run()
	return errors.Join(x.out.close(r.failed), r.writeText(), r.verdict())
}

// An extractRun is the state of one run.
type extractRun struct {
	*extraction
	p         *program
	keepGoing bool
	work      *progress

	articles, claims int
	broken           bool     // something could not be read
	opened           []string // the files that were read, companions too
	text             *string  // of the first article, where it is wanted
	failed           error    // why files are left as they were
}

// errNobodyReads ends the reading, as there is nothing to write to any more. What
// went wrong with the sinks they say themselves.
var errNobodyReads = errors.New("nobody reads")

// run reads all that was named.
func (r *extractRun) run() {
	options := r.options
	options.Stdin = r.p.stdin
	options.Opened = func(file string) { r.opened = append(r.opened, file) }
	if !isTerminal(r.p.screen) { // else it would stand among the claims
		options.Progress = r.work.read
	}
	err := sources.Extract(r.names, options, r.take)
	r.work.pause()
	if err == nil {
		err = r.keepInputs(r.p.stdin, r.opened) // globs have named more
	}
	if err != errNobodyReads {
		r.failed = err
	}
}

// take hands an article on.
func (r *extractRun) take(x *sources.Extracted) error {
	if err := r.report(x.Findings); err != nil || x.Text == "" {
		return err
	}
	r.articles++
	r.claims += len(x.Found)
	if r.textOut != "" {
		if r.text != nil {
			return errSeveralTexts
		}
		r.text = &x.Text
	}
	if !r.out.write(x) {
		return errNobodyReads
	}
	return nil
}

var errSeveralTexts = &usageError{"--text-out: the text of one article goes into a file, and there are several", "name one article; in JSON Lines the text stands already"}

// report prints what was wrong with what was read.
func (r *extractRun) report(found []compare.Finding) error {
	if len(found) == 0 {
		return nil
	}
	r.work.pause()
	r.broken = breaks(found, r.keepGoing) || r.broken
	return render.Findings(r.p.stderr, found, render.Options{})
}

// writeText writes the text of the one article, whole or not at all.
func (r *extractRun) writeText() error {
	if r.text == nil || r.failed != nil {
		return nil
	}
	return r.p.writeFile(r.textOut, func(w io.Writer) error {
		_, err := io.WriteString(w, *r.text)
		return err
	})
}

// verdict returns the exit status as an error, nil for success. That nothing was
// found is no fault, but worth a word: the file may be the wrong one.
func (r *extractRun) verdict() error {
	if r.failed != nil {
		return r.failed
	}
	if r.articles > 0 && r.claims == 0 {
		where := count(r.articles, "article", "articles")
		if r.articles == 1 && len(r.names) == 1 && r.names[0] != "-" {
			where = quote(r.names[0])
		}
		r.p.say("no figure was found in "+where, "")
	}
	if r.broken {
		return status(ExitBroken)
	}
	return nil
}
