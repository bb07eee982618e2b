package cli

import (
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/rogpeppe/go-internal/diff"

	"counterclaim/compare"
)

// A looked is what one reading and checking of the datasets gave.
type looked struct {
	ds     *compare.Dataset
	found  []compare.Finding // by reading
	report *compare.Report
}

// maxRounds is how often the datasets are read again because a change showed what
// else can be mended: a claim with a date is read, and has no id. Two or three are
// enough, unless a rule is wrong.
const maxRounds = 10

// fixable refuses what --fix cannot do.
func (c *checking) fixable() error {
	f := c.flags
	switch {
	case f.dryRun && !f.fix:
		return &usageError{"--dry-run shows what --fix would do", name + " check FILE --fix --dry-run"}
	case f.fix && slices.Contains(c.names, "-"):
		return &usageError{"--fix cannot change standard input", "write it to a file, and name that"}
	case f.fix && f.given("changed-since"): // git knows nothing of what is changed in memory
		return &usageError{"--fix mends all that is found, and --changed-since leaves some out", "give one of the two"}
	case f.fix && f.given("write-baseline"):
		return &usageError{"--fix changes what --write-baseline would write down", "give one after the other"}
	}
	return nil
}

// mend changes the files as fix does, reading them as check does.
func (p *program) mend(c *checking, first looked) error {
	var failed error
	err := p.fix(c, first, func(instead map[string][]byte) looked {
		again, err := p.look(c, instead)
		if err != nil {
			failed, again = err, first
		}
		return again
	})
	return errors.Join(failed, err)
}

// fix changes the files of findings that have one right answer, and reports what is
// left; look reads the datasets, some files with other contents than they have. Nothing
// is written before all of it was read again and looked at.
func (p *program) fix(c *checking, first looked, look func(instead map[string][]byte) looked) error {
	m := &mending{look: look, now: first, old: map[string][]byte{}, new: map[string][]byte{}, by: map[string]int{}, left: map[string]bool{}}
	for range maxRounds {
		if !m.round() {
			break
		}
	}
	if m.touched {
		return errors.Join(append(m.errs, errTouched)...)
	}
	if c.flags.dryRun {
		p.sayFixed("would fix ", m)
		return errors.Join(append(m.errs, p.showDiff(m), c.verdict(first.report))...)
	}
	for _, file := range slices.Sorted(maps.Keys(m.new)) {
		if err := p.rewrite(file, m.old[file], m.new[file]); err != nil {
			m.errs = append(m.errs, err)
			m.fixed -= m.by[file]
			delete(m.new, file)
		}
	}
	p.sayFixed("fixed ", m)
	if len(m.errs) > 0 {
		m.now = look(nil)
	}
	return errors.Join(append(m.errs, p.reportOn(c, m.now.report))...)
}

// sayFixed tells how much was done.
func (p *program) sayFixed(did string, m *mending) {
	switch {
	case m.fixed > 0:
		p.say(did+count(m.fixed, "finding", "findings")+" in "+count(len(m.new), "file", "files"), "")
	case len(m.errs) == 0:
		p.say("nothing to fix", "")
	}
}

// showDiff prints what would be changed.
func (p *program) showDiff(m *mending) error {
	for _, file := range slices.Sorted(maps.Keys(m.new)) {
		name := strings.ReplaceAll(file, "\n", "\ufffd")
		changes := diff.Diff(name, m.old[file], name, m.new[file])
		if _, err := io.WriteString(p.stdout, harmless(string(changes))); err != nil {
			return wrapStdout(err)
		}
	}
	return nil
}

// harmless replaces what a terminal would obey, and what begins a line only for some
// readers, such as the log of a CI. A diff with such a line cannot be applied, which is
// better than one that gives commands.
func harmless(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '\n' || r == '\t' || r == '\r' && strings.HasPrefix(text[i:], "\r\n"):
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
	}
	return b.String()
}
