package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// write writes the table to every target; a target that fails does not keep it
// from the others.
func (p *program) write(targets []target, table *compare.Table, f *compareFlags, shown render.Options, work *progress) error {
	var errs []error
	shown.Readings, shown.Matrix, shown.Overview, shown.Limit = f.readings.value == "possible", f.matrix, f.overview, f.limit
	shown.Lacking, shown.Fragment = p.lacking, f.fragment
	for _, t := range targets {
		format, _ := render.Lookup(t.format)
		opt := shown
		if t.file != "" {
			opt.Width = firstWidth(f.width, plainWidth)
			opt.Progress = work.writing(t.file)
			errs = append(errs, p.writeFile(t.file, func(w io.Writer) error { return format.Write(w, table, opt) }))
			continue
		}
		opt.Width = firstWidth(f.width, terminalWidth(p.screen), plainWidth)
		opt.Color = wantsColor(f.color.value, p.screen)
		if isTerminal(p.screen) {
			work.pause() // its line would stand among those of the table
		} else {
			opt.Progress = work.writing("")
		}
		errs = append(errs, wrapStdout(format.Write(p.stdout, table, opt)))
	}
	if !f.overview && slices.ContainsFunc(targets, func(t target) bool { return t.format == "csv" }) {
		work.pause()
		p.unlisted(table.Topics, table.Unlisted)
	}
	return errors.Join(errs...)
}

// unlisted says which topics have more pairs than the engine lists, which a CSV
// cannot say itself. of returns how many pairs of the i-th topic are left out.
func (p *program) unlisted(topics []compare.Summary, of func(i int) int) {
	const most = 5
	beyond := " beyond " + render.Number(compare.MaxListed)
	short, more, pairs := 0, 0, 0
	for i := range topics {
		n := of(i)
		switch {
		case n == 0:
			continue
		case short == most:
			more++
			pairs += n
			continue
		}
		short++
		p.say(topicCalled(topics[i].Name)+": "+count(n, "pair", "pairs")+beyond+" "+areNot(n)+" in the CSV", "")
	}
	if more > 0 {
		p.say(count(more, "more topic", "more topics")+": "+count(pairs, "pair", "pairs")+beyond+" each "+areNot(pairs)+" in the CSV", "")
	}
}

func areNot(n int) string {
	if n == 1 {
		return "is not"
	}
	return "are not"
}

// writeFile lets write fill the file, whole or not at all.
func (p *program) writeFile(file string, write func(io.Writer) error) error {
	t, err := p.openFile(file)
	if err != nil {
		return err
	}
	return wrapFile(file, t.end(write(t)))
}

// openFile begins to write a file, whole or not at all: under a temporary name in
// the same folder, which becomes the file's when all went well. What is no regular
// file, such as a pipe, is written to as it stands.
func (p *program) openFile(file string) (*draft, error) {
	at, mode := file, os.FileMode(0o666)
	if real, err := filepath.EvalSymlinks(file); err == nil {
		at = real
		info, err := os.Stat(at)
		switch {
		case err == nil && info.IsDir():
			return nil, fmt.Errorf("cannot write %s: it is a directory", file)
		case err == nil && !info.Mode().IsRegular():
			f, err := os.OpenFile(at, os.O_WRONLY, 0)
			if err != nil {
				return nil, wrapFile(file, err)
			}
			return newDraft(f, at, nil), nil
		case err == nil:
			mode = info.Mode().Perm()
		}
	}
	t, err := p.drafts.begin(at, mode)
	return t, wrapFile(file, err)
}

// wrapFile says which file could not be written, without the temporary name.
func wrapFile(file string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write %s: %w", file, bare(err))
}

// bare returns what the system said, without the name, which the message gives.
func bare(err error) error {
	if e := (*os.PathError)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
