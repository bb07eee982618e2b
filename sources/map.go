package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A Map says how records of a foreign file become claims: which of its columns, or
// which values of its JSON, fill which fields. One record may hold several figures,
// and so give several claims. A Map is read from YAML by ReadMap, is never changed
// afterwards, and may be used by several goroutines.
//
// A mapped record ends up in the same builder as any other, so whatever is wrong
// with it is found alike, and at its own place in the foreign file.
type Map struct {
	Name string // as it calls itself, else its file
	Doc  string // what it is for

	records    []string // where the list of records stands in JSON: the tokens of a pointer
	needs      []int    // the columns without which it does not fit
	headerless []string // the columns of a table that has no line of names
	decimal    byte
	names      compare.Names
	dates      []dateForm
	columns    []mapColumn // all that it reads
	claims     []mapClaim
}

// A mapColumn is one column that is read: of a table by its name, of JSON by a key,
// or by keys with slashes between them. Releases rename their columns, so it may
// have several names, of which a file has one.
type mapColumn struct {
	spec  string // as written: day|report_date
	names []string
	words map[string]string // what its values stand for
}

// A mapClaim is how one claim of a record is made.
type mapClaim struct {
	fields []mapField
	means  []item
	only   []condition // all of which a record must meet
	unless []condition // which it must not meet all together
}

// A mapField fills a field by the first of its templates that has a value in every
// column.
type mapField struct {
	field     compare.Field
	templates []template
}

// A condition is met by records whose column has one of the values.
type condition struct {
	column int
	values []string
}

// A mapCell is what a record has in a column of the map.
type mapCell struct {
	raw  string // as it stands there
	text string // what it stands for
	off  int    // where, -1 where there is nothing
}

// column returns the number of a column, which is new if nothing has read it yet.
func (m *Map) column(spec string) int {
	for i := range m.columns {
		if m.columns[i].spec == spec {
			return i
		}
	}
	if len(m.columns) > maxMapColumns {
		return maxMapColumns // too many, which is said when all are read
	}
	c := mapColumn{spec: spec}
	for name := range strings.SplitSeq(spec, "|") {
		c.names = append(c.names, strings.TrimSpace(name))
	}
	m.columns = append(m.columns, c)
	return len(m.columns) - 1
}

// says returns what a value of the column stands for. No value stands for nothing, so
// that an empty cell never becomes a figure.
func (c *mapColumn) says(raw string) string {
	if word, ok := c.words[raw]; ok && raw != "" {
		return word
	}
	return raw
}

// applies reports whether a claim is made of a record at all, apart from whether it
// has a figure.
func (c *mapClaim) applies(cells []mapCell) bool {
	for _, x := range c.only {
		if !x.met(cells) {
			return false
		}
	}
	for _, x := range c.unless {
		if !x.met(cells) {
			return true
		}
	}
	return len(c.unless) == 0
}

func (x *condition) met(cells []mapCell) bool {
	for _, v := range x.values {
		if cells[x.column].raw == v {
			return true
		}
	}
	return false
}

// value returns what a claim says under a field, and the template that says it.
func (f *mapField) value(cells []mapCell) (text string, by *template) {
	for i := range f.templates {
		if text, ok := f.templates[i].fill(cells); ok {
			return text, &f.templates[i]
		}
	}
	return "", nil
}

// place returns where the value of a field stands in a record, the first of its
// columns; or where it would, if that is empty. It is -1 where no column gives it.
func (c *mapClaim) place(f compare.Field, cells []mapCell) int {
	i := slices.IndexFunc(c.fields, func(x mapField) bool { return x.field == f })
	if i < 0 {
		return -1
	}
	_, by := c.fields[i].value(cells)
	if by == nil {
		by = &c.fields[i].templates[0]
	}
	for _, p := range by.parts {
		if p.column >= 0 {
			return cells[p.column].off
		}
	}
	return -1
}

// mapping returns the map through which the input is to be read, if any.
func (in *input) mapping() *Map {
	if in.opt.MapFor != nil {
		if m := in.opt.MapFor(in.name); m != nil {
			return m
		}
	}
	return in.opt.Map
}
