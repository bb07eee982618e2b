package sources

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/compare"
)

// A source is one file to read.
type source struct {
	name   string
	info   fs.FileInfo // nil for stdin
	listed bool        // found in a directory, not named by the user
}

// stdinName is the name of stdin in findings.
const stdinName = "stdin"

// expand turns names into files: each once, without companions, directories in
// the order of their names.
func (l *loader) expand(names []string) []source {
	var files []source
	for _, name := range names {
		switch info, err := os.Stat(name); {
		case name == "-":
			files = append(files, source{name: name})
		case err == nil && info.IsDir():
			files = append(files, l.walk(name)...)
		case err == nil:
			files = append(files, source{name: name, info: info})
		default:
			files = append(files, l.glob(name, err)...)
		}
	}
	files = distinct(files)
	if len(files) > MaxFiles {
		l.fail(files[MaxFiles].name, "there are too many files in one run", "name fewer files or directories")
		files = files[:MaxFiles]
	}
	for _, f := range files {
		if f.info != nil {
			l.total += f.info.Size()
		}
	}
	return files
}

// glob finds the files that match a name which is no file. Shells do that, but
// not all of them and not between quotation marks.
func (l *loader) glob(name string, err error) (files []source) {
	matches, bad := filepath.Glob(name)
	if bad != nil || len(matches) == 0 || !strings.ContainsAny(name, "*?[") {
		l.fail(name, "the file cannot be read: "+reason(err), "check the name")
		return nil
	}
	for _, m := range matches {
		info, err := os.Stat(m)
		switch {
		case err != nil:
			l.fail(m, "the file cannot be read: "+reason(err), "check the name")
		case info.IsDir():
			files = append(files, l.walk(m)...)
		default:
			files = append(files, source{name: m, info: info})
		}
	}
	return files
}

// fetched is the folder in which the commonest of package managers puts what others
// have written.
const fetched = "node_modules"

// walk lists the files of our formats in a directory and below it.
func (l *loader) walk(dir string) (files []source) {
	left := false
	filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.fail(name, "the directory cannot be read: "+reason(err), "check its permissions")
			return nil
		case d.IsDir() && name != dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == fetched):
			return filepath.SkipDir
		case d.IsDir() && name != dir && l.leaves(name, true):
			left = true
			return filepath.SkipDir
		case d.IsDir() || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		if f, ok := formatBySuffix(name); !ok || f.Prose || besideProse(name) {
			return nil
		}
		if l.leaves(name, false) {
			left = true
			return nil
		}
		info, err := os.Stat(name) // through a link, though not to a directory
		if err != nil {
			l.fail(name, "the file cannot be read: "+reason(err), "check the name and the permissions")
		} else if info.Mode().IsRegular() {
			files = append(files, source{name: name, info: info, listed: true})
		}
		return nil
	})
	if len(files) == 0 {
		none := compare.Finding{
			Code: compare.NoClaims, Severity: compare.Warning, Pos: compare.Pos{File: dir},
			Message: "the directory holds no datasets", Hint: "name files that end in .yaml, .json, .jsonl, .csv or .tsv",
		}
		if left {
			none.Message, none.Hint = "all that the directory holds is left out", "name a file by itself to have it read"
		}
		l.found = append(l.found, none)
	}
	return files
}

// leaves reports whether a file or a folder of a directory is left alone. The
// companion of a file goes where that goes.
func (l *loader) leaves(name string, folder bool) bool {
	if l.opt.Leave == nil {
		return false
	}
	if stem, ok := strings.CutSuffix(name, CompanionSuffix); ok && !folder {
		if f, flat := formatBySuffix(stem); flat && f.Flat {
			if _, err := os.Stat(stem); err == nil {
				name = stem
			}
		}
	}
	return l.opt.Leave(name, folder)
}

// besideProse reports whether a file is the companion of an article, and no dataset.
func besideProse(name string) bool {
	stem, ok := strings.CutSuffix(name, CompanionSuffix)
	if format, known := formatBySuffix(stem); !ok || !known || !format.Prose {
		return false
	}
	_, err := os.Stat(stem)
	return err == nil
}

// A fileSet finds files by what they are, under whatever name: a symbolic or a
// hard link leads to the same file.
type fileSet struct {
	names map[string]int     // the numbers of files by path
	alike map[fileMark][]int // and of files that may be the same
	files []source
}

// A fileMark is the same for all names of one file, and for few others.
type fileMark struct {
	size, mtime int64
}

func markOf(info fs.FileInfo) fileMark {
	return fileMark{info.Size(), info.ModTime().UnixNano()}
}

// find returns the number of a file in the set, -1 if it is not there.
func (s *fileSet) find(name string, info fs.FileInfo) int {
	if n, ok := s.names[pathKey(name)]; ok {
		return n
	}
	if info != nil && info.Size() > 0 { // empty files are many, and twice nothing is nothing
		for _, n := range s.alike[markOf(info)] {
			if os.SameFile(info, s.files[n].info) {
				return n
			}
		}
	}
	return -1
}

func (s *fileSet) add(f source) {
	n := len(s.files)
	s.files = append(s.files, f)
	s.names[pathKey(f.name)] = n
	if f.info != nil {
		mark := markOf(f.info)
		s.alike[mark] = append(s.alike[mark], n)
	}
}

// pathKey is the same for all spellings of a path.
func pathKey(name string) string {
	if name != "-" {
		if abs, err := filepath.Abs(name); err == nil {
			return abs
		}
	}
	return name
}

// distinct keeps a file that is named twice once, and takes out the companions of
// files that are themselves read.
func distinct(files []source) []source {
	s := &fileSet{names: map[string]int{}, alike: map[fileMark][]int{}}
	for _, f := range files {
		if n := s.find(f.name, f.info); n < 0 {
			s.add(f)
		} else if !f.listed {
			s.files[n].listed = false
		}
	}
	return slices.DeleteFunc(slices.Clone(s.files), func(f source) bool {
		stem, ok := strings.CutSuffix(f.name, CompanionSuffix)
		if format, flat := formatBySuffix(stem); !ok || !flat || !format.Flat {
			return false
		}
		info, err := os.Stat(stem)
		return err == nil && s.find(stem, info) >= 0
	})
}

// CompanionSuffix is put behind the name of a flat file to name its companion.
const CompanionSuffix = ".yaml"

// load reads one file and what stands in its companion.
func (l *loader) load(f source) {
	in := &input{name: f.name, listed: f.listed || l.opt.SkipOthers}
	var err error
	if f.name == "-" {
		in.name = stdinName
		if l.opt.Stdin == nil {
			err = errors.New("there is none")
		} else {
			in.data, err = readWhole(l.opt.Stdin)
		}
	} else {
		in.data, err = l.readFile(f.name)
	}
	if err != nil {
		l.opened(f.name)
		code, hint := compare.Unreadable, "check the name and the permissions"
		switch {
		case errors.Is(err, errLarge):
			code, hint = compare.TooLarge, "split it into several files"
		case errors.Is(err, errLong):
			code, hint = compare.TooLarge, "write it to a file, and name that"
		}
		l.found = append(l.found, compare.Finding{Code: code, Pos: compare.Pos{File: in.name}, Message: "the file cannot be read: " + reason(err), Hint: hint})
		return
	}
	if format, ok := formatBySuffix(f.name); ok && format.Flat {
		in.beside = l.companion(f.name+CompanionSuffix, format.Prose)
	}
	l.read(in)
	if !in.written && !(in.foreign && in.listed) {
		l.opened(f.name)
	}
}

// companion reads the values that hold for all claims of a flat file.
func (l *loader) companion(name string, prose bool) *defaults {
	if info, err := os.Stat(name); err != nil || info.IsDir() {
		return nil
	}
	l.opened(name)
	data, err := l.readFile(name)
	if err != nil {
		l.fail(name, "the file cannot be read: "+reason(err), "check its permissions")
		return nil
	}
	in := &input{name: name, data: data, opt: &l.opt}
	if l.opt.Check {
		l.inputs[name] = in
	}
	l.heed(in)
	header := readCompanion(in, prose)
	l.names.Sources = append(l.names.Sources, in.names.Sources...)
	l.names.Subjects = append(l.names.Subjects, in.names.Subjects...)
	l.names.Places = append(l.names.Places, in.names.Places...)
	l.report(name, &in.found)
	return header
}

// readCompanion reads the header of a YAML file that has no claims.
func readCompanion(in *input, prose bool) *defaults {
	d, header := newDatasetReader(in), &defaults{}
	kind, hint := "a table", "put them into the table, or into a file of another name"
	if d.prose = prose; prose {
		kind, hint = "an article", "put them into a file of another name"
	}
	for _, doc := range yamlDocuments(in) {
		if doc.kind != mapNode {
			in.errorf(compare.BadValue, doc.off, "the file beside "+kind+" is "+doc.kind.String()+", not a map", "write fields such as topic: NAME")
			continue
		}
		var claims *node
		if header, claims = d.header(&doc); claims != nil {
			in.errorf(compare.BadValue, claims.off, "the file beside "+kind+" holds claims", hint)
		}
	}
	return header
}

func (l *loader) fail(name, message, hint string) {
	l.found = append(l.found, compare.Finding{Code: compare.Unreadable, Pos: compare.Pos{File: name}, Message: message, Hint: hint})
}

// reason returns what the system said, without the operation and the name that
// the finding gives already.
func reason(err error) string {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

var (
	errLarge = errors.New("it is larger than 4 GiB")
	errLong  = errors.New("it is longer than 1 GiB and does not tell its size")
)

// sizeOf returns the size of a reader that is a file, 0 if nobody knows.
func sizeOf(r io.Reader) int64 {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}

// opened tells that a file was taken as data.
func (l *loader) opened(name string) {
	if name != "-" && l.opt.Opened != nil {
		l.opt.Opened(name)
	}
}

// readFile reads a file, or what stands in for it.
func (l *loader) readFile(name string) ([]byte, error) {
	if data, ok := l.opt.Instead[name]; ok {
		return data, nil
	}
	return readFile(name)
}

func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readWhole(f)
}

// readWhole reads everything, up to the limits.
func readWhole(r io.Reader) ([]byte, error) {
	size := sizeOf(r)
	if size == 0 {
		return readAll(r, 0, MaxStream, errLong)
	}
	return readAll(r, size, MaxFile, errLarge)
}

// readAll reads everything, into memory of the right size where that is known,
// and fails with large beyond the limit.
func readAll(r io.Reader, size, limit int64, large error) ([]byte, error) {
	if size > limit {
		return nil, large
	}
	data := make([]byte, 0, max(size, min(4096, limit))+1)
	populate(data)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		case int64(len(data)) > limit:
			return nil, large
		case len(data) == cap(data):
			data = append(make([]byte, 0, min(2*int64(cap(data)), limit+1)), data...)
		}
	}
}
