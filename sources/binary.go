package sources

import (
	"bytes"

	"counterclaim/compare"
)

// binaries are the files that people take for text, or for a spreadsheet, because a
// program of theirs shows them as that. All of them say at once what they are.
var binaries = []struct{ magic, what, hint string }{
	{"%PDF-", "a PDF", "save its text as a text file, and name that"},
	{"PK\x03\x04", "a ZIP archive, as documents of offices are", "save a document as text, and a spreadsheet as .xlsx or CSV"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document or a spreadsheet of an office", "save a document as text, and a spreadsheet as .xlsx or CSV"},
	{`{\rtf`, "rich text", "save it as plain text"},
	{"\x1f\x8b", "compressed with gzip", "unpack it, or write gzip -dc FILE | counterclaim …"},
	{"BZh", "compressed with bzip2", "unpack it first"},
	{"\xfd7zXZ\x00", "compressed with xz", "unpack it first"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first"},
	{"\x89PNG\r\n", "a picture", "type its text, or have a program read it"},
	{"\xff\xd8\xff", "a picture", "type its text, or have a program read it"},
	{"GIF8", "a picture", "type its text, or have a program read it"},
}

// notText says what the input is where it begins like a file that is no text; nil
// where it does not. Figures found in such a file would be chance.
func (in *input) notText() *compare.Finding {
	for _, b := range binaries {
		short := len(b.magic) <= 4 // so that a text may begin with it
		if bytes.HasPrefix(in.data, []byte(b.magic)) && (!short || controls(in.data)) {
			return &compare.Finding{Code: compare.Unreadable, Pos: in.pos(-1), Message: "the file is " + b.what + ", not text", Hint: b.hint}
		}
	}
	return nil
}

// controls reports whether data has more control characters than a text ever has. A
// few stray into texts on their way.
func controls(text []byte) bool {
	const few, share = 8, 32
	text = text[:min(len(text), sniffLen)]
	n := 0
	for _, c := range text {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != '\x1b' || c == 0x7f {
			n++
		}
	}
	return n >= few && n*share > len(text)
}
