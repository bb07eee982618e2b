package sources

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name: "csv",
		Doc:  "a table with a line of column names, one claim a row; commas, semicolons, tabs or bars between the cells",
		Exts: []string{".csv", ".tsv", ".tab"},
		Flat: true,
		Sniff: func(data []byte) bool {
			c := firstByte(data)
			_, ok := findHeader(data, nil)
			return isTagged(data) || ok && c != '{' && c != '['
		},
		Read: readCSV,
		Sample: `topic,source,figure,counts,stated,via
North Korean soldiers in Kursk,Kyiv,"nearly 3,000",killed or wounded,2024-12-23,AFP
North Korean soldiers in Kursk,Seoul,"1,100",killed or wounded,2024-12-23,
`,
	})
}

// readCSV reads a table.
func readCSV(in *input) {
	if isResultTable(in.data) {
		in.result()
		return
	}
	if in.readTagged() {
		return
	}
	all := in.flat()
	layout, ok := findHeader(in.data, all)
	if !ok {
		head := in.data[:min(len(in.data), sniffLen)]
		if off := badUTF8(in.data[:cutRune(in.data, len(head))]); off >= 0 {
			in.errorf(compare.BadUTF8, off, "the bytes are not UTF-8", "save the file as UTF-8, which spreadsheets call CSV UTF-8")
			return
		}
		if off := bytes.IndexByte(head, 0); off >= 0 {
			in.errorf(compare.BadSyntax, off, "a zero byte stands in the text, and no line before it names columns of ours", "save the file as plain text in UTF-8")
			return
		}
		hint := nearHeader(head)
		in.foreign = hint == ""
		if hint == "" {
			hint = "begin with a line such as source,figure,counts,stated"
		}
		in.errorf(compare.NoClaims, 0, "no line names columns of ours, so the file holds no claims", hint)
		return
	}
	t := &table{in: in, layout: layout, defaults: all}
	if in.listed && !layout.ours(all) {
		in.foreign = true
		return
	}
	if !t.complete() {
		in.foreign = layout.known < 2
		return
	}
	t.unknownColumns()
	layout.start = pastHashtags(in.data, layout)
	in.readChunks(layout.start, t)
	if len(in.claims) == 0 && len(in.found.list) == 0 {
		in.warnf(compare.NoClaims, layout.line, "the table has column names and no rows", "put one claim on each line below")
	}
}

// ours reports whether a table found in a folder is one of claims.
func (l *layout) ours(d *defaults) bool {
	o := ours{listed: true}
	for _, c := range l.columns {
		o.key(c.name)
	}
	return o.claim(d)
}

// madeColumns are those that compare adds to the fields of claims in a spreadsheet.
// They are made of the figures, and made anew.
var madeColumns = []string{"likely low", "likely high", "possible low", "possible high"}

// A table is a CSV file whose header has been read. It locates its records by
// the offset at which each begins.
type table struct {
	in       *input
	layout   *layout
	defaults *defaults
}

// unknownColumns names each column once that is not read: each by itself where
// something can be said of it, else all together.
func (t *table) unknownColumns() {
	var names []string
	var first int
	for i, c := range t.layout.columns {
		hint := suggest(strings.ReplaceAll(normal(c.name), " ", "_"), claimWords())
		switch {
		case c.field < compare.NumFields && t.layout.column[c.field] == i, c.name == "", slices.Contains(madeColumns, normal(c.name)):
		case c.field < compare.NumFields:
			other := t.layout.columns[t.layout.column[c.field]].name
			t.in.warnf(compare.UnknownField, c.off, "column "+compare.Quote(c.name)+" is not read, because "+compare.Quote(other)+" is "+c.field.String()+" already", "rename one of them")
		case hint != "":
			t.in.warnf(compare.UnknownField, c.off, "column "+compare.Quote(c.name)+" is not read", hint)
		default:
			if len(names) == 0 {
				first = c.off
			}
			names = append(names, compare.Quote(c.name))
		}
	}
	switch len(names) {
	case 0:
	case 1:
		t.in.warnf(compare.UnknownField, first, "column "+names[0]+" is not read", unknownHint)
	default:
		t.in.warnf(compare.UnknownField, first, strconv.Itoa(len(names))+" columns are not read: "+shown(names), unknownHint)
	}
}

const unknownHint = "leave it, or rename it to the field that it is; counterclaim schema lists the fields"

func columnHint(name string) string {
	if hint := suggest(strings.ReplaceAll(normal(name), " ", "_"), claimWords()); hint != "" {
		return hint
	}
	return unknownHint
}

// complete reports whether the table can have claims at all: if nothing says who
// vouches for any of its figures, that is said once and not for every row.
func (t *table) complete() bool {
	ok := true
	if !t.layout.has(t.defaults, compare.FieldSource) {
		ok = false
		t.in.errorf(compare.NoSource, t.layout.line, "no column says who vouches for the figures", "name a column source, or give one source for all with --set source=NAME")
	}
	if !t.layout.has(t.defaults, figureFields...) {
		ok = false
		t.in.errorf(compare.NoFigure, t.layout.line, "no column holds figures", "name a column figure, or two of them low and high")
	}
	return ok
}

// newReader implements chunked.
func (t *table) newReader(found *findings) chunkReader {
	r := &rowReader{table: t, found: found, builder: newBuilder(found, t.defaults)}
	r.splitter = newSplitter(t.in.data, t.layout.delim)
	r.rec.at.Doc = t
	for f, i := range t.layout.column {
		if i >= 0 {
			r.wanted = append(r.wanted, wanted{i, compare.Field(f)})
		}
	}
	return r
}

// quoted implements chunked: a line break within quotation marks ends no row.
func (t *table) quoted() bool { return true }

// A rowReader turns rows into claims.
type rowReader struct {
	*table
	*splitter
	found   *findings
	builder *builder
	rec     record
	wanted  []wanted
	rescans int // bytes that may be read again after faults in this chunk
	clean   int // what begins before this is known to be UTF-8
}

// wanted is a column that is read, and its field.
type wanted struct {
	column int
	field  compare.Field
}

// maxRescan bounds how much is read twice in a chunk because quotation marks do
// not match.
const maxRescan = 4 << 20

// begin implements chunkReader.
func (r *rowReader) begin(start, end int) {
	r.rescans = maxRescan
	r.clean = cleanUpTo(r.in.data, start, end)
}

// next implements chunkReader: it reads the row at i.
func (r *rowReader) next(i int, c *compare.Claim) (next int, ok bool) {
	next, fault := r.row(i)
	switch {
	case fault != nil:
		r.faultAt(fault.code, fault.off, fault.message, fault.hint)
		return r.resume(i, next), false
	case next-i > MaxRecord:
		r.faultAt(compare.TooLarge, i, "the row is longer than "+strconv.Itoa(MaxRecord>>20)+" MiB", "keep long texts in files of their own, and name them under text")
		return next, false
	}
	any := false
	clear(r.rec.text[:])
	for _, w := range r.wanted {
		text := ""
		if w.column < len(r.cells) {
			text = unarmed(r.text(&r.cells[w.column]))
		}
		r.rec.text[w.field] = text
		any = any || text != ""
	}
	r.rec.means = nil
	if off := r.badByte(i, next); off >= 0 {
		r.faultAt(compare.BadUTF8, i+off, "the bytes are not UTF-8", "save the file as UTF-8, which spreadsheets call CSV UTF-8")
		return next, false
	}
	if len(r.cells) > len(r.layout.columns) && !r.tooMany() {
		return next, false
	}
	if !any {
		return next, false
	}
	r.rec.at.Rec = i
	return next, r.builder.build(&r.rec, c)
}

// badByte is badUTF8 of a row.
func (r *rowReader) badByte(start, end int) int {
	if end <= r.clean {
		return -1
	}
	return badUTF8(r.in.data[start:end])
}

// tooMany reports cells beyond the last column, unless they are empty.
func (r *rowReader) tooMany() (fine bool) {
	for i := range r.cells[len(r.layout.columns):] {
		c := &r.cells[len(r.layout.columns)+i]
		if r.text(c) != "" {
			r.faultAt(compare.BadSyntax, c.at(), "the row has "+plural(len(r.cells), "cell")+", but there are "+plural(len(r.layout.columns), "column"),
				"put quotation marks round a cell that holds the sign between cells")
			return false
		}
	}
	return true
}

// resume returns where to go on after a fault: at the line behind the one in
// which the row begins, since a quotation mark that is never closed would
// swallow the rest.
func (r *rowReader) resume(start, reached int) int {
	next := lineEnd(r.in.data, start)
	if again := reached - next; again > 0 {
		if r.rescans -= again; r.rescans < 0 {
			return lineEnd(r.in.data, reached)
		}
	}
	return next
}

func (r *rowReader) faultAt(code string, off int, message, hint string) {
	r.found.fault(code, func() compare.Pos { return r.in.pos(off) }, message, hint)
}

// File implements compare.Locator.
func (t *table) File() string { return t.in.name }

// Locate implements compare.Locator: it splits the row again.
func (t *table) Locate(rec int, f compare.Field) compare.Pos {
	if f < compare.NumFields {
		s := newSplitter(t.in.data, t.layout.delim)
		s.row(rec)
		if i := t.layout.column[f]; i >= 0 && i < len(s.cells) && s.text(&s.cells[i]) != "" {
			return t.in.pos(s.textAt(&s.cells[i]))
		}
		if v, ok := t.defaults.find(f); ok && v.pos.File != setFile {
			return v.pos
		}
	}
	return t.in.pos(rec)
}
