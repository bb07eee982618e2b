package sources

import (
	"bytes"
	"sync"
	"unicode/utf8"
	"unsafe"

	"counterclaim/compare"
)

// An input is one file in memory, and what was read from it so far.
type input struct {
	name string
	data []byte // never written to: the text of claims is a view of it
	opt  *Options
	set  []value // what --set fills in
	// beside holds the values for all claims that stand in a companion file.
	beside   *defaults
	listed   bool // found in a directory, not named by the user
	progress func(inFile int64)

	claims  []*compare.Claim
	names   compare.Names
	found   findings
	foreign bool // it holds nothing that looks like a claim of ours
	written bool // it is a result of compare
	unsure  bool // with a small change all of it may read otherwise, so none is made
	skipped int  // bytes of the file before data
	oldEnds bool // the file ends lines with a carriage return alone, where data has a line feed

	lines lineIndex
	sheet *sheetIndex // of a spreadsheet, whose data are then the sheet as CSV
}

var (
	bomUTF8    = []byte("\xef\xbb\xbf")
	bomUTF16LE = []byte("\xff\xfe")
	bomUTF16BE = []byte("\xfe\xff")
)

// parse finds the input's format and reads it.
func (in *input) parse() {
	if f, ok := in.proseFormat(); ok {
		f.Read(in) // articles may have any encoding
		return
	}
	if f, ok := in.binaryFormat(); ok {
		f.Read(in)
		return
	}
	if fault := in.notText(); fault != nil {
		in.put(*fault)
		return
	}
	if bytes.HasPrefix(in.data, bomUTF16LE) || bytes.HasPrefix(in.data, bomUTF16BE) {
		in.errorf(compare.BadUTF8, 0, "the file is UTF-16", "save it as UTF-8, which spreadsheets call CSV UTF-8")
		return
	}
	if wide(in.data) {
		in.errorf(compare.BadUTF8, 0, "every other byte is zero, as in UTF-16", "save the file as UTF-8, which spreadsheets call CSV UTF-8")
		return
	}
	if data, ok := bytes.CutPrefix(in.data, bomUTF8); ok {
		in.data, in.skipped = data, len(bomUTF8)
	}
	if bytes.IndexByte(in.data, '\n') < 0 && bytes.IndexByte(in.data, '\r') >= 0 {
		// Old spreadsheets end lines with this alone; it takes as many bytes.
		in.data, in.oldEnds = bytes.ReplaceAll(in.data, []byte{'\r'}, newline), true
	}
	format, ok := in.format()
	if !ok {
		in.errorf(compare.Unreadable, -1, "there is no format "+compare.Quote(in.opt.Format), "use one of "+formatNames())
		return
	}
	if len(bytes.TrimSpace(in.data)) == 0 {
		in.foreign = true
		in.errorf(compare.NoClaims, -1, "the file is empty and holds no claims", "begin with claims: and a list of claims, or with a line of column names")
		return
	}
	if isResultObject(in.data) {
		in.result()
		return
	}
	in.readAs(format)
}

// wide reports whether data begins like UTF-16 without a mark: nearly every
// other byte is zero.
func wide(data []byte) bool {
	const enough = 256
	head := data[:min(len(data), enough)]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	most := max(zeros[0], zeros[1])
	return len(head) >= 8 && most >= len(head)*3/8 && min(zeros[0], zeros[1]) <= most/8
}

// cutRune returns end, or a little less where a character goes on behind it.
func cutRune(data []byte, end int) int {
	for n := 0; n < utf8.UTFMax && end > 0 && end < len(data) && !utf8.RuneStart(data[end]); n++ {
		end--
	}
	return end
}

// view returns a string that shares the memory of b, which nobody writes to any more.
func view(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	return unsafe.String(&b[0], len(b))
}

// bytesOf returns the bytes of a text, which nobody may write to.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// pos returns the place of a byte; an offset below 0 is the file as a whole.
func (in *input) pos(off int) compare.Pos {
	if off < 0 {
		return compare.Pos{File: in.name}
	}
	off = min(off, len(in.data))
	if in.sheet != nil {
		return in.sheet.pos(in.name, in.data, off)
	}
	line, start := in.lines.find(in.data, off)
	return compare.Pos{File: in.name, Line: line, Col: off - start + 1}
}

func (in *input) errorf(code string, off int, message, hint string) {
	in.found.fault(code, func() compare.Pos { return in.pos(off) }, message, hint)
}

func (in *input) warnf(code string, off int, message, hint string) {
	in.found.add(code, compare.Warning, in.pos(off), message, hint)
}

// A lineIndex finds the line of an offset. It looks for the lines of the file
// once, when the first place is asked for, and keeps two numbers for every
// indexStep bytes.
type lineIndex struct {
	once  sync.Once
	steps []lineStep
}

// A lineStep is the line in which a step begins, and where that line begins.
type lineStep struct{ line, start int }

const indexStep = 4 << 10

// find returns the number of the line, and the offset at which it begins.
func (x *lineIndex) find(data []byte, off int) (line, start int) {
	x.once.Do(func() {
		at := lineStep{line: 1}
		for i := 0; i <= len(data); i += indexStep {
			x.steps = append(x.steps, at)
			at = at.after(data, i, min(i+indexStep, len(data)))
		}
	})
	step := off / indexStep
	at := x.steps[step].after(data, step*indexStep, off)
	return at.line, at.start
}

// after returns the line in which the byte at end is, if that at i is in s.
func (s lineStep) after(data []byte, i, end int) lineStep {
	s.line += bytes.Count(data[i:end], newline)
	if n := bytes.LastIndexByte(data[i:end], '\n'); n >= 0 {
		s.start = i + n + 1
	}
	return s
}

var newline = []byte{'\n'}

// badUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func badUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	return firstBad(b)
}

// cleanUpTo returns end if the bytes before it, from start on, are UTF-8, else
// start: then each record is looked at by itself.
func cleanUpTo(data []byte, start, end int) int {
	// The last character may go on behind the end.
	last := min(end, len(data))
	for end < len(data) && last > start && !utf8.RuneStart(data[last]) {
		last--
	}
	if last > start && utf8.Valid(data[start:last]) {
		return last
	}
	return start
}

// firstBad is badUTF8 where there is such a byte, and near.
func firstBad(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
