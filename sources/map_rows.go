package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A mapBuilder makes the claims of mapped records, one record after the other.
type mapBuilder struct {
	in      *input
	m       *Map
	doc     compare.Locator
	builder *builder
	cells   []mapCell // of the record being read
	seen    []bool    // which columns the file has
	have    []string  // the names of those that it has
	header  int       // where they stand
	rec     record
	room    []compare.Claim
	built   []*compare.Claim
}

// roomSize is for how many claims room is made at once.
const roomSize = 256

func (in *input) newMapBuilder(m *Map, doc compare.Locator) *mapBuilder {
	d := in.flat()
	if m.decimal != 0 {
		d.decimal = m.decimal
	}
	return &mapBuilder{in: in, m: m, doc: doc, builder: newBuilder(&in.found, d), cells: make([]mapCell, len(m.columns)), seen: make([]bool, len(m.columns)), header: -1}
}

// record makes the claims of the record at an offset, whose cells have been filled.
// A claim is made where one of its figures has a value: an empty cell is no figure.
func (b *mapBuilder) record(off int) {
	for k := range b.m.claims {
		c := &b.m.claims[k]
		if !c.applies(b.cells) {
			continue
		}
		clear(b.rec.text[:])
		any := false
		for i := range c.fields {
			f := c.fields[i].field
			text, _ := c.fields[i].value(b.cells)
			if text = strings.TrimSpace(text); isDateField(f) {
				text = b.m.date(text)
			}
			b.rec.text[f] = text
			any = any || text != "" && slices.Contains(figureFields, f)
		}
		if !any {
			continue
		}
		b.rec.means = c.means
		b.rec.at = compare.Origin{Doc: b.doc, Rec: off*len(b.m.claims) + k}
		if len(b.room) == 0 {
			b.room = make([]compare.Claim, roomSize)
		}
		if b.builder.build(&b.rec, &b.room[0]) {
			b.built = append(b.built, &b.room[0])
			b.room = b.room[1:]
		}
	}
}

// set fills a cell.
func (b *mapBuilder) set(column int, raw string, off int) {
	b.cells[column] = mapCell{raw: raw, text: b.m.columns[column].says(raw), off: off}
}

// finish hands the claims over, and the names that the map declares, with a word on
// each column that was never there.
func (b *mapBuilder) finish() {
	ids := newIDTable(len(b.built))
	for _, c := range b.built {
		b.in.add(c, idHash(c.ID), ids)
	}
	b.in.names.Sources = append(b.in.names.Sources, b.m.names.Sources...)
	b.in.names.Subjects = append(b.in.names.Subjects, b.m.names.Subjects...)
	b.in.names.Places = append(b.in.names.Places, b.m.names.Places...)
	for i, seen := range b.seen {
		if !seen {
			b.missing(&b.m.columns[i])
		}
	}
	if len(b.in.claims) == 0 && len(b.in.found.list) == 0 {
		b.in.warnf(compare.NoClaims, max(b.header, 0), "the map "+compare.Quote(b.m.Name)+" fits, but no record has a figure", "check the columns of its figures")
	}
}

// missing warns of a column that a claim reads and that the file does not have.
func (b *mapBuilder) missing(c *mapColumn) {
	hint := suggest(c.names[0], b.have)
	if hint == "" {
		hint = "what is made of it stays empty; take it out of the map if that is right"
	}
	b.in.warnf(compare.UnknownField, b.header, "the map "+compare.Quote(b.m.Name)+" reads a column "+compare.Quote(c.spec)+" that is not there", hint)
}

// A mapDoc locates claims of mapped records: by the offset of the record, and which
// of the map's claims it is. Where the record is a row or a value is for cells to
// know, which reads it again.
type mapDoc struct {
	in       *input
	m        *Map
	defaults *defaults
	cells    func(off int) []mapCell
}

// File returns the name of the file.
func (d *mapDoc) File() string { return d.in.name }

// End implements compare.Locator: a field may be made of several values.
func (d *mapDoc) End(int, compare.Field) int { return 0 }

// Edit implements compare.Locator: data from elsewhere stay as they are.
func (d *mapDoc) Edit(int, compare.Field, string) (compare.Edit, bool) {
	return compare.Edit{}, false
}

// Locate implements compare.Locator.
func (d *mapDoc) Locate(rec int, f compare.Field) compare.Pos {
	off, claim := rec/len(d.m.claims), &d.m.claims[rec%len(d.m.claims)]
	if f < compare.NumFields {
		if at := claim.place(f, d.cells(off)); at >= 0 {
			return d.in.pos(at)
		}
		if v, ok := d.defaults.find(f); ok && v.pos.File != setFile && !claim.has(f) {
			return v.pos
		}
	}
	return d.in.pos(off)
}
