package sources

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// keep gives the dataset what package check wants to know beside its claims.
func (l *loader) keep(ds *compare.Dataset) {
	ds.Files = slices.Sorted(maps.Keys(l.inputs))
	ds.Line = l.line
	ds.Skipped = l.skipped
	l.texts(ds, compare.Error, l.mostFindings()*len(ds.Files))
}

// heed keeps what comments of a file accept, where that is wanted.
func (l *loader) heed(in *input) {
	if l.opt.Check || l.opt.Comments {
		l.accepted = append(l.accepted, in.ignored()...)
	}
}

// line returns a line of a file that was read, counted from 1, without its end.
func (l *loader) line(file string, line int) (string, bool) {
	in, ok := l.inputs[file]
	if !ok || in.sheet != nil || line < 1 {
		return "", false
	}
	data, start := in.data, in.lines.start(in.data, line)
	if start < 0 {
		return "", false
	}
	return string(bytes.TrimRight(data[start:lineEnd(data, start)], "\r\n")), true
}

// start returns the offset at which a line begins, -1 where there is none.
func (x *lineIndex) start(data []byte, line int) int {
	x.find(data, 0)
	step, _ := slices.BinarySearchFunc(x.steps, line, func(s lineStep, line int) int { return s.line - line })
	at := 0
	if step--; step >= 0 { // the last step that begins in an earlier line
		at = step * indexStep
		line -= x.steps[step].line
	} else {
		line--
	}
	for ; line > 0; line-- {
		n := bytes.IndexByte(data[at:], '\n')
		if n < 0 {
			return -1
		}
		at += n + 1
	}
	return at
}

// ignoreMark begins a comment that accepts a finding; what is written nearly so is
// meant as that, and package check says what is wrong with it.
const ignoreMark, ignoreWord = "counterclaim:ignore", "counterclaim"

var likeIgnore = regexp.MustCompile(`^counterclaim[ \t]*:[ \t]*ignore\b`)

// ignored returns what comments of a YAML file accept: behind a line its own findings,
// on a line of its own those of the next line that is more than a comment.
func (in *input) ignored() (all []compare.Accepted) {
	if f, ok := in.format(); !ok || f.Name != "yaml" {
		return nil
	}
	data := in.data
	var texts []stretch
	for at := 0; ; {
		n := bytes.Index(data[at:], []byte(ignoreWord))
		if n < 0 {
			return all
		}
		at += n
		mark := likeIgnore.Find(data[at:])
		if mark == nil {
			at += len(ignoreWord)
			continue
		}
		if texts == nil {
			texts = append(quotedTexts(data), stretch{len(data), len(data)})
		}
		for len(texts) > 0 && texts[0].end <= at {
			texts = texts[1:]
		}
		if len(texts) > 0 && texts[0].start <= at {
			at += len(mark)
			continue
		}
		start := bytes.LastIndexByte(data[:at], '\n') + 1
		end := lineEnd(data, at)
		before := bytes.TrimRight(data[start:at], " \t")
		if head, ok := bytes.CutSuffix(before, []byte("#")); ok && (len(head) == 0 || bytes.HasSuffix(head, []byte(" "))) {
			a := compare.Accepted{File: in.name, Pos: in.pos(at)}
			a.Line = a.Pos.Line
			if len(bytes.TrimSpace(head)) == 0 {
				a.Line += commentLines(data[end:]) + 1
			}
			if string(mark) == ignoreMark {
				all = append(all, splitIgnore(a, string(bytes.TrimSpace(data[at+len(mark):end])))...)
			} else {
				a.Code = string(mark)
				all = append(all, a)
			}
		}
		at = end
	}
}

// commentLines returns how many lines data begins with that are nothing but comments.
func commentLines(data []byte) (n int) {
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			break
		}
		n++
	}
	return n
}

// nameOfRule is how package check names a rule beside its code.
var nameOfRule = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

// splitIgnore reads "CC101 CC103 reason" and "no-evidence reason".
func splitIgnore(a compare.Accepted, text string) (all []compare.Accepted) {
	if word, rest, _ := strings.Cut(text, " "); nameOfRule.MatchString(strings.Trim(word, ",:")) {
		a.Code, a.Reason = strings.Trim(word, ",:"), strings.TrimSpace(rest)
		return []compare.Accepted{a}
	}
	for {
		word, rest, _ := strings.Cut(text, " ")
		word = strings.Trim(word, ",:")
		if len(word) != 5 || !strings.EqualFold(word[:2], "CC") {
			break
		}
		a.Code = strings.ToUpper(word)
		all, text = append(all, a), strings.TrimSpace(rest)
	}
	if len(all) == 0 {
		a.Code = text
		return []compare.Accepted{a}
	}
	for i := range all {
		all[i].Reason = text
	}
	return all
}

// MaxText is how long the text of an article may be, in bytes.
const MaxText = MaxRecord

// texts reads the articles that claims name as their evidence. One that cannot be
// read is reported for every claim that names it, or once where that is a warning.
func (l *loader) texts(ds *compare.Dataset, severity compare.Severity, most int) {
	ds.Texts = map[compare.Evidence]string{}
	faults := map[compare.Evidence]error{}
	for _, c := range ds.Claims {
		if c.Details == nil || c.Text == "" {
			continue
		}
		if _, found := c.At.Doc.(*proseDoc); found { // in the article itself
			continue
		}
		e := c.Evidence()
		if _, ok := ds.Texts[e]; ok {
			continue
		}
		err, known := faults[e]
		if !known {
			var text string
			if text, err = l.readText(e); err == nil {
				ds.Texts[e] = text
				continue
			}
			faults[e] = err
		}
		if len(l.found) < most && !(known && severity == compare.Warning) {
			l.found = append(l.found, compare.Finding{
				Code: compare.TextUnreadable, Severity: severity, Pos: c.At.Pos(compare.FieldText), End: c.At.End(compare.FieldText), Claims: []*compare.Claim{c},
				Message: "text " + compare.Quote(c.Text) + " cannot be read: " + reason(err), Hint: "name a UTF-8 text in the dataset's own folder or below it",
			})
		}
	}
}

// readText reads an article in a dataset's folder, and nowhere else.
func (l *loader) readText(e compare.Evidence) (string, error) {
	root, err := os.OpenRoot(filepath.FromSlash(e.Folder))
	if err != nil {
		return "", err
	}
	defer root.Close()
	// Before it is opened: a pipe would wait for somebody who writes.
	if info, err := root.Stat(filepath.FromSlash(e.Text)); err != nil {
		return "", err
	} else if !info.Mode().IsRegular() {
		return "", errors.New("it is not a file")
	}
	f, err := root.Open(filepath.FromSlash(e.Text))
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxText+1))
	switch {
	case err != nil:
		return "", err
	case len(data) > MaxText:
		return "", fmt.Errorf("it is longer than %s MiB", strconv.Itoa(MaxText>>20))
	case badUTF8(data) >= 0:
		return "", errors.New("it is not UTF-8")
	}
	l.opened(filepath.Join(filepath.FromSlash(e.Folder), filepath.FromSlash(e.Text)))
	return view(data), nil
}
