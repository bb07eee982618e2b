package sources

import (
	"bufio"
	"errors"
	"io"
	"os"

	"counterclaim/compare"
)

// Extract reads articles from files, globs and "-", and calls yield with each, in
// order, with the claims that were found in it. A file is plain text, a web page, or
// JSON Lines of articles, by its suffix, else by opt.Format, else by its content. What
// cannot be read is yielded too, as findings alone. An error of yield ends it and is
// returned; other errors are findings.
func Extract(names []string, opt Options, yield func(*Extracted) error) error {
	x := &extractor{l: newLoader(opt), yield: yield, ids: &idFilter{}}
	var files []string
	for _, name := range names {
		if info, err := os.Stat(name); name != "-" && err == nil && info.IsDir() {
			x.l.fail(name, "this is a directory, and articles are read only when they are named", "name them, such as "+name+"/*.txt")
			continue
		}
		files = append(files, name)
	}
	list := x.l.expand(files)
	if err := x.report(); err != nil {
		return err
	}
	for _, f := range list {
		if err := x.file(f); err != nil {
			return err
		}
	}
	return nil
}

// An extractor takes files one by one to those who want their articles.
type extractor struct {
	l     *loader
	yield func(*Extracted) error
	ids   *idFilter
}

// report yields what the loader has found.
func (x *extractor) report() error {
	found := x.l.sorted()
	x.l.found, x.l.more = nil, nil
	if len(found) == 0 {
		return nil
	}
	return x.yield(&Extracted{Findings: found})
}

// file reads one file, as a stream if it is JSON Lines.
func (x *extractor) file(f source) error {
	var r io.Reader = x.l.opt.Stdin
	name := f.name
	if name == "-" {
		name = stdinName
		if r == nil {
			return x.unreadable(name, errors.New("there is none"))
		}
	} else {
		file, err := os.Open(f.name)
		if err != nil {
			x.l.opened(f.name)
			return x.unreadable(name, err)
		}
		defer file.Close()
		r = file
	}
	buf := bufio.NewReaderSize(r, sniffLen)
	head, _ := buf.Peek(sniffLen)
	switch format := x.format(name, head); format {
	case "jsonl":
		err := x.lines(name, buf)
		x.l.opened(f.name)
		return err
	case "text", "html":
		return x.article(f.name, name, format, buf, sizeOf(r))
	default:
		x.l.fail(name, "the file is "+format+", which holds datasets and no articles", "compare it, or name a file of text, HTML or JSON Lines with articles")
		return x.report()
	}
}

// format returns the name of a file's format. What has none is a web page, lines of
// JSON or, in all other cases, text.
func (x *extractor) format(name string, head []byte) string {
	if f, ok := formatBySuffix(name); ok {
		return f.Name
	}
	if f, ok := formatByName(x.l.opt.Format); ok && x.l.opt.Format != "" {
		return f.Name
	}
	switch {
	case sniffHTML(head):
		return "html"
	case firstByte(head) == '{':
		return "jsonl"
	}
	return "text"
}

// lines reads JSON Lines.
func (x *extractor) lines(name string, r io.Reader) error {
	var done int64
	var failed error
	err := Articles(r, ArticlesOptions{
		Name: name, Article: x.l.opt.Article, Workers: x.l.opt.Workers, ids: x.ids,
		Progress: func(read int64) {
			done = read
			x.l.progress(done)
		},
	}, func(e *Extracted) error {
		failed = x.yield(e)
		return failed
	})
	x.l.done += done
	if err != nil && failed == nil {
		return x.unreadable(name, err)
	}
	return err
}

// article reads one article of text or HTML, and its companion.
func (x *extractor) article(path, name, format string, r io.Reader, size int64) error {
	data, err := readAll(r, size, MaxArticle+1, errLong)
	if err != nil && err != errLong {
		x.l.opened(path)
		return x.unreadable(name, err)
	}
	if err == errLong {
		data = make([]byte, MaxArticle+1) // too long, whatever it is
	}
	in := &input{name: name, data: data, opt: &x.l.opt, set: x.l.set}
	if path != "-" {
		in.beside = x.l.companion(path+CompanionSuffix, true)
	}
	x.l.opened(path)
	e := &Extracted{ID: name}
	if doc, opt := in.article(format); doc != nil {
		e.Text, e.Title, e.Byline, e.Options, e.Found = doc.page.text, doc.page.title, doc.page.byline, *opt, doc.found
		x.unique(e)
	}
	x.l.report(name, &in.found)
	e.Findings = x.l.sorted()
	x.l.found, x.l.more = nil, nil
	x.l.done += int64(len(data))
	x.l.progress(0)
	return x.yield(e)
}

// unique gives the claims of an article other ids where those of another one may be
// the same, because its file has the same name in another folder.
func (x *extractor) unique(e *Extracted) {
	if id := stem(e.ID); x.ids.met(id) {
		rename(e.Found, e.ID)
	}
}

func (x *extractor) unreadable(name string, err error) error {
	x.l.found = append(x.l.found, compare.Finding{
		Code: compare.Unreadable, Pos: compare.Pos{File: name},
		Message: "the file cannot be read: " + reason(err), Hint: "check the name and the permissions",
	})
	return x.report()
}
