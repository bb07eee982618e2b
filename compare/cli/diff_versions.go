package cli

import (
	"cmp"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
)

// errNoVersion says that nothing was compared: all claims of a version that could not
// be read would be gone.
var errNoVersion = errors.New("one of the versions could not be read, so nothing was compared")

// noVersion reports whether a finding is about a file that could not be read.
func noVersion(f compare.Finding) bool {
	return f.Severity == compare.Error && (f.Code == compare.Unreadable || f.Code == compare.NoClaims)
}

// knownTopics refuses topics that neither version has.
func (f *diffFlags) knownTopics(versions [2]*compare.Dataset) error {
	if len(f.topics) == 0 {
		return nil
	}
	topic := func(c *compare.Claim) string { return c.Topic }
	return known("topic", f.topics, append(collect(versions[0], topic), collect(versions[1], topic)...), nil)
}

// verdict returns the exit status as an error, nil for success.
func (f *diffFlags) verdict(d *compare.Diff, broken bool) error {
	switch {
	case broken:
		return status(ExitBroken)
	case f.failOnChange && !d.Empty():
		return status(ExitFound)
	}
	return nil
}

// calledByGit reports whether git runs this program for a diff.
func calledByGit() bool { return os.Getenv("GIT_DIFF_PATH_COUNTER") != "" }

// notCompared says that nothing is told of a file, which is no fault: git stops at the
// first file of which its program fails.
func (p *program) notCompared(path, why string) error {
	_, err := io.WriteString(p.stdout, strings.Trim(quote(path), `"`)+": "+why+", not compared\n")
	return wrapStdout(err)
}

// isDataset reports whether a version has a claim, or what was meant as one.
func isDataset(ds *compare.Dataset, found []compare.Finding) bool {
	return len(ds.Claims) > 0 || slices.ContainsFunc(found, func(f compare.Finding) bool { return len(f.Claims) > 0 })
}

// loadVersion reads one version. No file at all, which git writes as the null
// device, is a version without claims; so is an article among all files that git has.
func loadVersion(name string, opt sources.Options) (*compare.Dataset, []compare.Finding) {
	if name == os.DevNull || opt.SkipOthers && sources.IsArticle(name) {
		return &compare.Dataset{}, nil
	}
	return sources.Load([]string{name}, opt)
}

// unreadIn returns what of a version could not be read: each claim once, and the
// places at fault of which nobody knows what stands there.
func unreadIn(ds *compare.Dataset, found []compare.Finding) (list []compare.Unread) {
	seen := map[*compare.Claim]bool{}
	for _, c := range ds.Claims {
		seen[c] = true
	}
	for _, f := range found {
		switch {
		case !badRecord(f) || ofSet(f) || uncounted(f) || f.Code == compare.UnknownField && len(f.Claims) == 0 || f.Code == compare.NameCycle || f.Code == compare.NameClash:
		case len(f.Claims) == 0:
			list = append(list, compare.Unread{Pos: f.Pos})
		}
		for _, c := range f.Claims {
			if f.Severity == compare.Error && !seen[c] {
				seen[c] = true
				list = append(list, compare.Unread{Claim: true, ID: c.ID, Source: c.Source, Pos: cmp.Or(c.At.Pos(compare.NumFields), f.Pos)})
			}
		}
	}
	return list
}

// uncounted reports whether a finding stands for others that are not listed.
func uncounted(f compare.Finding) bool {
	return f.Severity == compare.Error && f.Code == compare.TooLarge && f.Pos.Line == 0
}

// gitHash is how git names what it hands to a program for diffs: a hash, or a point
// for what is not in the repository.
var gitHash = regexp.MustCompile(`^([0-9a-f]{7,64}|\.)$`)

// versions returns the two versions that are named. Git gives seven arguments, and
// nine for what was renamed: path, old file, hash and mode, new file, hash and mode.
func versions(args []string) (old, new, path string, err error) {
	switch {
	case (len(args) == 7 || len(args) == 9) && gitHash.MatchString(args[2]) && gitHash.MatchString(args[5]):
		return args[1], args[4], args[0], nil
	case len(args) != 2:
		return "", "", "", &usageError{"diff takes two versions of a dataset, not " + count(len(args), "argument", "arguments"),
			name + " diff OLD NEW, each a file, a directory or a glob in quotation marks"}
	}
	return args[0], args[1], "", oneStdin(args)
}

// writeDiff writes the changes to every target; a target that fails does not keep
// them from the others.
func (p *program) writeDiff(targets []target, d *compare.Diff, f *diffFlags, path string) error {
	var errs []error
	for _, t := range targets {
		format, _ := render.LookupDiff(t.format)
		opt := render.Options{Limit: f.limit, Width: firstWidth(f.width, plainWidth)}
		if t.file != "" {
			errs = append(errs, p.writeFile(t.file, func(w io.Writer) error { return format.Write(w, d, opt) }))
			continue
		}
		opt.Width = firstWidth(f.width, terminalWidth(p.screen), plainWidth)
		if path == "" || t.format != "text" {
			errs = append(errs, wrapStdout(format.Write(p.stdout, d, opt)))
			continue
		}
		// Git tells of several files one after the other, and not which they are.
		_, err := io.WriteString(p.stdout, quote(path)+"\n\n")
		err2 := format.Write(p.stdout, d, opt)
		_, err3 := io.WriteString(p.stdout, "\n")
		errs = append(errs, wrapStdout(errors.Join(err, err2, err3)))
	}
	return errors.Join(errs...)
}
