package compare

import "strconv"

// A Claim is one source's statement of how many people came to a given harm.
//
// Text fields hold what was written, trimmed; an empty one was not given. What
// most claims of a large dataset leave out is kept in Details, so that a
// million claims stay small.
type Claim struct {
	ID      string
	Topic   string
	Subject string
	Place   string
	Source  string
	Counts  string // the definition as written
	Quote   string

	Term   Term // what Counts, or else Means, stands for; 0 where neither was given
	Figure Figure

	Since, Until, Stated, Published Date

	*Details
	At Origin
}

// Details are the fields of a claim that are seldom given.
type Details struct {
	Speaker, Via         string
	DerivedFrom, Revises string
	Means                []string
	URL, Text            string
	Span                 Span
	Accept, Note         string
}

// noDetails is what Detail returns for a claim that has none. It is never written to.
var noDetails Details

// Detail returns the claim's details for reading; they are never nil.
func (c *Claim) Detail() *Details {
	if c.Details == nil {
		return &noDetails
	}
	return c.Details
}

// SaidOn returns the day of the statement: stated, else published, else until.
func (c *Claim) SaidOn() Date {
	switch {
	case c.Stated != 0:
		return c.Stated
	case c.Published != 0:
		return c.Published
	}
	return c.Until
}

// A Span is a stretch of an article: byte offsets of its UTF-8 text, the end
// not included. The zero Span stands for none.
type Span struct{ Start, End int }

// String returns the span as start-end, or nothing where there is none.
func (s Span) String() string {
	if s == (Span{}) {
		return ""
	}
	return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)
}

// LastDay returns the date up to which the claim counts: until, else stated,
// else published.
func (c *Claim) LastDay() Date {
	switch {
	case c.Until != 0:
		return c.Until
	case c.Stated != 0:
		return c.Stated
	}
	return c.Published
}

// A Pos is a place in a file; lines and columns count from 1, columns in
// bytes. Line 0 stands for the file as a whole. In a sheet of a spreadsheet they are
// rows and columns.
type Pos struct {
	File      string
	Line, Col int
	Sheet     string
}

// String returns the position as file:line:col, or as file: Sheet!C7, as far as it is
// known.
func (p Pos) String() string {
	switch {
	case p.Sheet != "" && p.Line == 0:
		return p.File + ": " + p.Sheet
	case p.Sheet != "":
		return p.File + ": " + p.Sheet + "!" + letters(p.Col) + strconv.Itoa(p.Line)
	case p.Line == 0:
		return p.File
	}
	s := p.File + ":" + strconv.Itoa(p.Line)
	if p.Col > 0 {
		s += ":" + strconv.Itoa(p.Col)
	}
	return s
}

// letters returns the name of a column of a sheet: A to Z, AA and so on.
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// A Locator knows where the records of one file stand. Positions are asked for
// seldom and by the million too many to keep, so a reader may find them anew.
type Locator interface {
	// Locate returns the place of a field of the record that the reader
	// numbered rec, or of the whole record where the field is not in it.
	Locate(rec int, f Field) Pos
	// End returns the column behind the value that Locate finds, as far as it stands
	// on that line; 0 for a whole record, and where nobody can say.
	End(rec int, f Field) int
	// Edit returns the change of the file that gives the field a text, in the file's
	// own notation, and changes nothing else that is read from it. It reports false
	// where it cannot be sure of that.
	Edit(rec int, f Field, text string) (Edit, bool)
	// File returns the name of the file.
	File() string
}

// A PartLocator is a Locator that knows where the parts stand of which the text of a
// field was made, such as the entries of a list.
type PartLocator interface {
	Locator
	// LocatePart returns the place of the part that holds the byte at an offset of the
	// text, and the column behind it as End has it. It reports false for a field that
	// has no parts.
	LocatePart(rec int, f Field, at int) (pos Pos, end int, ok bool)
}

// A HeaderLocator is a Locator of a file in which values that hold for many records may
// stand beside them.
type HeaderLocator interface {
	Locator
	// Inherits reports whether Locate finds the field in a header, not in the record.
	Inherits(rec int, f Field) bool
}

// An Origin says from which record of which file a claim was read.
type Origin struct {
	Doc Locator
	Rec int
}

// Pos returns where the field was read; the zero Pos for a claim that was made
// in memory.
func (o Origin) Pos(f Field) Pos {
	if o.Doc == nil {
		return Pos{}
	}
	return o.Doc.Locate(o.Rec, f)
}

// Inherits reports whether the field stands in a header, for many records: one in the
// same file, or a file beside it.
func (o Origin) Inherits(f Field) bool {
	if doc, ok := o.Doc.(HeaderLocator); ok {
		return doc.Inherits(o.Rec, f)
	}
	return o.Pos(f).File != o.Pos(NumFields).File
}

// Part returns where the part of the field's text was read that holds the byte at an
// offset of it, and the column behind that: the field as a whole where it has no parts.
func (o Origin) Part(f Field, at int) (pos Pos, end int) {
	if doc, ok := o.Doc.(PartLocator); ok {
		if pos, end, ok := doc.LocatePart(o.Rec, f, at); ok {
			return pos, end
		}
	}
	return o.Pos(f), o.End(f)
}

// End returns the column behind the field's value on the line of Pos, 0 if unknown.
func (o Origin) End(f Field) int {
	if o.Doc == nil {
		return 0
	}
	return o.Doc.End(o.Rec, f)
}

// Edit returns the change that gives the field a text. There is none that touches a
// figure: how many people came to harm is for the source alone to say.
func (o Origin) Edit(f Field, text string) (Edit, bool) {
	if o.Doc == nil || f.OfFigure() {
		return Edit{}, false
	}
	return o.Doc.Edit(o.Rec, f, text)
}
