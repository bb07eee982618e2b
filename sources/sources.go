// Package sources reads datasets: bytes become claims.
//
// Every file goes the same way. Its Format splits it into records, a record
// being the text of a claim's fields and the offset at which it stands, and one
// builder turns each record into a *compare.Claim. What cannot be used becomes
// a finding with file, line and column, and reading goes on after it: ten bad
// claims give ten findings, and the good ones still load. When all files are
// read, the links between claims and between names are checked.
//
// Data from elsewhere goes this way too: a Map says which of its columns, or of its
// JSON values, are which fields, and HXL says so by hashtags of its own.
//
// Articles go through package article, which finds their claims. A file of text or
// HTML that is named beside datasets is one; Extract reads those and JSON Lines of
// articles by themselves, and hands each on with the words that its claims were read
// from. A Writer writes claims in notations that Load reads back.
//
// Formats made by people (YAML, JSON) become a small tree first; formats made
// by machines, by the million (CSV, JSON Lines), are split in place. Text is
// never copied where it can be a view of the file, and positions are found anew
// when somebody asks for them.
//
// To add a format, copy csv.go.
package sources

import (
	"cmp"
	"io"
	"runtime"
	"slices"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// Limits keep hostile input from filling the memory.
const (
	MaxFile     = 4 << 30  // bytes of a file
	MaxStream   = 1 << 30  // bytes of stdin, or of whatever does not tell its size
	MaxRecord   = 16 << 20 // bytes of one record: a row, a line, a value
	MaxNodes    = 4 << 20  // values in a file that becomes a tree
	MaxDepth    = 64       // lists and maps in each other
	MaxFindings = 100      // findings of one file; the rest are counted
	MaxFiles    = 100_000  // files of one run
)

// Options say how files are read. The zero Options are the defaults.
type Options struct {
	// Format names the format of everything that has no telling suffix, stdin
	// above all; where it is empty, the content decides.
	Format string
	// Sheet is the sheet of spreadsheets that is read; the first visible one where it is
	// empty.
	Sheet string
	// Set fills what is missing in every claim.
	Set map[compare.Field]string
	// Article is what is known of every article that has no companion to say it; its
	// File is not used.
	Article article.Options
	// TextFile, if not nil, names the file in which the text of an article stands, as
	// claims are to give it, empty where it stands in none. Articles that are UTF-8
	// text have one of their own, themselves; nil stands for those.
	TextFile func(article string, own bool) string
	// Map, if not nil, is how files from elsewhere are read: those that have its
	// columns and are no datasets of ours.
	Map *Map
	// MapFor, if not nil, returns the map for one file, nil for that of all.
	MapFor func(file string) *Map
	// Check keeps what only package check wants to know: the texts of articles that
	// claims name, what comments accept, and claims that cannot be used, with their
	// findings.
	Check bool
	// Texts keeps the articles that claims name under text. One that cannot be read is a
	// warning; to package check it is more.
	Texts bool
	// Comments keeps what comments accept, as Check does with more.
	Comments bool
	// SkipOthers passes over named files without claims, as those of directories are.
	SkipOthers bool
	// MaxFindings is how many findings of one file are listed; MaxFindings where 0.
	MaxFindings int
	// Leave, if not nil, tells which files and folders below a directory that was
	// named are left alone. What is named by itself is read.
	Leave func(path string, folder bool) bool
	// Decimal is the decimal sign of figures, ',' or '.', where a dataset does not
	// say; 0 is '.'.
	Decimal byte
	// Opened, if not nil, is called once for every file that was taken as data,
	// sound or broken, and for the companions of tables, when it has been read. It
	// is not called for files of a directory that are skipped, nor for results of
	// compare: to write over those loses no data.
	Opened func(path string)
	// Instead holds what is read in the place of files, by the name under which they
	// are read: what they would be after a change. It must not be written to afterwards.
	Instead map[string][]byte
	// Stdin is what the name "-" reads.
	Stdin io.Reader
	// Workers is how many parts of a file are read at once; as many as there
	// are processors where 0. It never changes what is read.
	Workers int
	// Progress, if not nil, is told now and then how many bytes are done. It is
	// never called twice at once.
	Progress func(read, total int64)
}

func (o *Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// Load reads files, directories, globs and "-" into one dataset. The findings
// are sorted by place; a claim with an error is left out.
func Load(names []string, opt Options) (*compare.Dataset, []compare.Finding) {
	l := newLoader(opt)
	for _, f := range l.expand(names) {
		l.load(f)
	}
	return l.finish()
}

// Read reads one dataset that is in memory. The suffix of its name tells the
// format, else opt.Format or the content. The claims are views of data, which
// must not be written to afterwards.
func Read(name string, data []byte, opt Options) (*compare.Dataset, []compare.Finding) {
	l := newLoader(opt)
	l.total = int64(len(data))
	l.read(&input{name: name, data: data})
	return l.finish()
}

// A loader collects what the files of one run hold.
type loader struct {
	opt      Options
	set      []value // opt.Set, without what was bad
	claims   []*compare.Claim
	names    compare.Names
	found    []compare.Finding
	more     map[string]moreFindings // by file
	skipped  []string                // files of directories that are no datasets
	lost     []string                // ids of claims that cannot be used
	inputs   map[string]*input       // by name, where Options.Check wants them
	accepted []compare.Accepted      // by comments, where Options wants them

	done, total int64 // bytes
}

func newLoader(opt Options) *loader {
	l := &loader{opt: opt, inputs: map[string]*input{}}
	l.set, l.found = checkSet(opt.Set, opt.Decimal)
	l.found = append(l.found, checkArticle(&l.opt.Article)...)
	if l.opt.Decimal != ',' {
		l.opt.Decimal = 0
	}
	return l
}

// read turns a file in memory into claims.
func (l *loader) read(in *input) {
	in.opt, in.set = &l.opt, l.set
	in.progress = l.progress
	in.found.most, in.found.check = l.mostFindings(), l.opt.Check
	in.parse()
	if in.foreign = in.foreign || in.stranger(); in.foreign && in.listed {
		l.skipped = append(l.skipped, in.name)
	} else {
		l.claims = append(l.claims, in.claims...)
		l.names.Sources = append(l.names.Sources, in.names.Sources...)
		l.names.Subjects = append(l.names.Subjects, in.names.Subjects...)
		l.names.Places = append(l.names.Places, in.names.Places...)
		l.report(in.name, &in.found)
		if l.opt.Check {
			l.inputs[in.name] = in
		}
		l.heed(in)
	}
	l.done += int64(len(in.data))
	l.progress(0)
}

// progress reports the bytes of the files done and of the one being read.
func (l *loader) progress(inFile int64) {
	if l.opt.Progress != nil {
		l.opt.Progress(l.done+inFile, max(l.total, l.done+inFile))
	}
}

// finish checks what can only be known when everything is read.
func (l *loader) finish() (*compare.Dataset, []compare.Finding) {
	l.found = append(l.found, checkNames(&l.names)...)
	claims, found := checkLinks(l.claims, l.unusable(), l.lost, &l.names, l.mostFindings())
	l.found = append(l.found, found...)
	if len(l.skipped) > 0 && !l.opt.Check {
		l.found = append(l.found, skippedFinding(l.skipped))
	}
	ds := &compare.Dataset{Claims: claims, Names: l.names, Accepted: l.accepted}
	switch {
	case l.opt.Check:
		l.keep(ds)
	case l.opt.Texts:
		l.texts(ds, compare.Warning, len(l.found)+l.mostFindings())
	}
	return ds, l.sorted()
}

// unusable returns the claims that findings are about and that are not among the others,
// as far as they were read. Only package check wants to know what else is wrong there.
func (l *loader) unusable() (lost []*compare.Claim) {
	linked := func(f compare.Finding) bool {
		return len(f.Claims) > 0 && f.Claims[0].Details != nil && (f.Claims[0].DerivedFrom != "" || f.Claims[0].Revises != "")
	}
	if !l.opt.Check || !slices.ContainsFunc(l.found, linked) {
		return nil
	}
	known := make(map[*compare.Claim]bool, len(l.claims))
	for _, c := range l.claims {
		known[c] = true
	}
	for _, f := range l.found {
		if linked(f) && !known[f.Claims[0]] {
			known[f.Claims[0]] = true
			lost = append(lost, f.Claims[0])
		}
	}
	return lost
}

// mostFindings returns how many findings of one file are listed.
func (l *loader) mostFindings() int { return cmp.Or(l.opt.MaxFindings, MaxFindings) }
