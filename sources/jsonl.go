package sources

import (
	"bytes"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name:  "jsonl",
		Doc:   "JSON Lines: one JSON object a line, one claim each",
		Exts:  []string{".jsonl", ".ndjson"},
		Flat:  true,
		Sniff: sniffLines,
		Read:  readLines,
		Sample: `{"source": "Kyiv", "figure": "nearly 3,000", "counts": "killed or wounded", "stated": "2024-12-23", "via": "AFP"}
{"source": "Seoul", "figure": 1100, "means": ["killed", "wounded"], "stated": "2024-12-23"}
`,
	})
}

// sniffLines reports whether each line looks like an object of its own.
func sniffLines(data []byte) bool {
	first, rest, _ := bytes.Cut(bytes.TrimLeft(data, " \t\r\n"), newline)
	first = bytes.TrimRight(first, " \t\r")
	if len(first) == 0 || first[0] != '{' || first[len(first)-1] == '[' { // a list of objects begins
		return false
	}
	if next := firstByte(rest); next != 0 {
		return next == '{'
	}
	return !bytes.Contains(first, []byte(`"claims"`))
}

// readLines reads a file of one object a line.
func readLines(in *input) {
	if likeArticles(in.data) {
		in.foreign = true
		in.errorf(compare.NoClaims, 0, "the lines are articles, not claims", "let counterclaim extract take the claims from them, and compare those")
		return
	}
	f := &lineFile{in: in, defaults: in.flat()}
	if in.listed && !f.likeClaims() {
		in.foreign = true
		return
	}
	in.readChunks(0, f)
	in.found.notes = gatherKeys(in.found.notes)
	if len(in.claims) == 0 && len(in.found.list) == 0 {
		in.warnf(compare.NoClaims, -1, "the file holds no claims", "write one claim a line")
	}
}

// A lineFile is a file of JSON Lines. It locates its records by the offset at
// which each line begins.
type lineFile struct {
	in       *input
	defaults *defaults
}

// likeClaims reports whether one of the first lines may be a claim, or is so
// broken that nobody can tell.
func (f *lineFile) likeClaims() bool {
	const few = 10
	data := f.in.data[:min(len(f.in.data), sniffLen)]
	for range few {
		if data = bytes.TrimLeft(data, " \t\r\n"); len(data) == 0 {
			break
		}
		end := lineEnd(data, 0)
		p := newTreeParser(data[:end], 0, "line")
		root, err := p.value(0)
		if err == nil {
			err = p.end()
		}
		if err != nil && (end < len(data) || len(data) < sniffLen) {
			return true
		}
		o := ours{listed: true}
		for i := 0; root.kind == mapNode && i < len(root.kids) && i < 2*maxKeys; i += 2 {
			o.key(root.kids[i].text)
		}
		if o.claim(f.defaults) {
			return true
		}
		data = data[end:]
	}
	return false
}

// quoted implements chunked: a line break always ends the record.
func (f *lineFile) quoted() bool { return false }

// newReader implements chunked.
func (f *lineFile) newReader(found *findings) chunkReader {
	r := &lineReader{lineFile: f, found: found, builder: newBuilder(found, f.defaults)}
	r.scan.data = f.in.data
	r.rec.at.Doc = f
	r.tree = datasetReader{in: f.in, found: found}
	return r
}

// A lineReader turns lines into claims. Lines of plain fields, nearly all, are
// read in place; the library reads those that are not, and those that are broken,
// so that what is wrong is said in its words.
type lineReader struct {
	*lineFile
	found   *findings
	builder *builder
	rec     record
	scan    lineScanner
	tree    datasetReader
	clean   int // what begins before this is known to be UTF-8
}

// begin implements chunkReader.
func (r *lineReader) begin(start, end int) {
	r.clean = cleanUpTo(r.in.data, start, end)
	for i := range r.scan.keys {
		r.scan.keys[i].noted = false
	}
}

// next implements chunkReader: it reads the line at i.
func (r *lineReader) next(i int, c *compare.Claim) (next int, ok bool) {
	data := r.in.data
	next = lineEnd(data, i)
	line := data[i:next]
	if len(line) > MaxRecord {
		r.fault(compare.TooLarge, i, "the line is longer than "+strconv.Itoa(MaxRecord>>20)+" MiB", "keep long texts in files of their own, and name them under text")
		return next, false
	}
	if next > r.clean && badUTF8(line) >= 0 {
		off := firstBad(line)
		r.fault(compare.BadUTF8, i+off, "the bytes are not UTF-8", "save the file as UTF-8")
		return next, false
	}
	clear(r.rec.text[:])
	r.rec.means = nil
	r.rec.at.Rec = i
	if r.scan.line(i, next, &r.rec) {
		r.noteStrange()
	} else if !r.slow(i, next) {
		return next, false
	}
	return next, r.builder.build(&r.rec, c)
}

// noteStrange names the keys of the line that are not read.
func (r *lineReader) noteStrange() {
	for _, at := range r.scan.strange {
		if k := &r.scan.keys[at.key]; !k.noted {
			k.noted = true
			r.strange(k.name(), at.off)
		}
	}
}

// gatherKeys makes one warning of those about keys of which nothing can be said
// but that they are not read.
func gatherKeys(notes []compare.Finding) (kept []compare.Finding) {
	var names []string
	first := -1
	for _, x := range notes {
		if x.Code != compare.UnknownField || x.Hint != unknownHint {
			kept = append(kept, x)
			continue
		}
		if first < 0 {
			first = len(kept)
			kept = append(kept, x)
		}
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(x.Message, keyNote), notReadNote))
	}
	if len(names) > 1 {
		kept[first].Message = strconv.Itoa(len(names)) + " keys are not read: " + shown(names)
	}
	return kept
}

// What is said round a key that is not read.
const (
	keyNote     = "key "
	notReadNote = " is not read"
)

func (r *lineReader) strange(key string, off int) {
	r.found.note(compare.Finding{
		Code: compare.UnknownField, Pos: r.in.pos(off),
		Message: keyNote + compare.Quote(key) + notReadNote, Hint: columnHint(key),
	})
}

// slow reads a line as a tree.
func (r *lineReader) slow(i, next int) bool {
	line := bytes.TrimRight(r.in.data[i:next], "\r\n")
	if len(bytes.TrimSpace(line)) == 0 {
		return false
	}
	p := newTreeParser(line, i, "line")
	root, err := p.value(0)
	if err == nil {
		err = p.end()
	}
	switch {
	case err != nil:
		if r.found.full() {
			r.found.count(compare.Error)
		} else {
			r.found.put(p.finding(r.in, err))
		}
		return false
	case root.kind != mapNode:
		r.fault(compare.BadSyntax, root.off, "the line is "+root.kind.String()+", not an object", "write one claim a line, such as {\"source\": \"Kyiv\", \"figure\": \"3,000\"}")
		return false
	}
	clear(r.rec.text[:])
	before, form := r.found.seen(), inForm(&root)
	r.tree.fields(&root, func(key, val *node) {
		if form && r.tree.formKey(key, val, &r.rec) {
			return
		}
		f, ok := fieldOfHeader(key.text)
		if form && f == compare.FieldCounts && r.rec.text[f] != "" {
			return // the words of a definition win over its list
		}
		if !ok || r.rec.text[f] != "" {
			r.strange(key.text, key.off)
			return
		}
		r.rec.text[f], r.rec.means, _ = r.tree.keep(f, val, &r.rec)
	})
	if form {
		r.tree.endForm(&r.rec, r.defaults)
	}
	return r.found.seen() == before
}

func (r *lineReader) fault(code string, off int, message, hint string) {
	r.found.fault(code, func() compare.Pos { return r.in.pos(off) }, message, hint)
}

// File implements compare.Locator.
func (f *lineFile) File() string { return f.in.name }

// Locate implements compare.Locator: it reads the line again.
func (f *lineFile) Locate(rec int, field compare.Field) compare.Pos {
	end := lineEnd(f.in.data, rec)
	begin := rec + len(f.in.data[rec:end]) - len(bytes.TrimLeft(f.in.data[rec:end], " \t"))
	if field >= compare.NumFields {
		return f.in.pos(begin)
	}
	if off := f.offset(rec, end, field); off >= 0 {
		return f.in.pos(off)
	}
	if v, ok := f.defaults.find(field); ok && v.pos.File != setFile {
		return v.pos
	}
	return f.in.pos(begin)
}

// End implements compare.Locator.
func (f *lineFile) End(rec int, field compare.Field) int {
	if field >= compare.NumFields {
		return 0
	}
	if off := f.offset(rec, lineEnd(f.in.data, rec), field); off >= 0 {
		return f.in.endColumn(off, jsonEnd(f.in.data, off))
	}
	if v, ok := f.defaults.find(field); ok {
		return v.at.End(field)
	}
	return 0
}

// Edit implements compare.Locator. A line with a text may pass for an article, so none
// is given one.
func (f *lineFile) Edit(rec int, field compare.Field, text string) (compare.Edit, bool) {
	end := lineEnd(f.in.data, rec)
	if field >= compare.NumFields || field == compare.FieldText || !writable(text) {
		return compare.Edit{}, false
	}
	if _, inherited := f.defaults.find(field); inherited && f.offset(rec, end, field) < 0 {
		return compare.Edit{}, false
	}
	begin := space(f.in.data, rec)
	end = rec + len(bytes.TrimRight(f.in.data[rec:end], " \t\r\n"))
	if begin >= end {
		return compare.Edit{}, false
	}
	return f.in.edit(f.in.changeJSON(begin, end, field, text, fieldOfHeader))
}

// offset returns where the value of a field stands in a line, -1 if nowhere.
func (f *lineFile) offset(i, end int, field compare.Field) int {
	var r record
	s := lineScanner{data: f.in.data}
	if s.line(i, end, &r) {
		if r.text[field] == "" {
			return -1
		}
		return s.at[field]
	}
	root, _ := newTreeParser(bytes.TrimRight(f.in.data[i:end], "\r\n"), i, "line").value(0)
	for k := 0; k+1 < len(root.kids); k += 2 {
		val := &root.kids[k+1]
		if g, ok := fieldOfHeader(root.kids[k].text); ok && g == field && val.kind != nullNode && (val.kind != textNode || trim(val.text) != "") {
			return val.off
		}
	}
	return -1
}
