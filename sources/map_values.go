package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// dates reads the forms of dates. Two that differ in the order of day and month
// alone would leave it to chance which is meant.
func (r *mapReading) dates(val *node) {
	type reading struct {
		order [2]datePart
		text  string
	}
	shapes := map[string]reading{}
	list := r.list(val, keyDates)
	for _, it := range list[:min(len(list), maxParts)] {
		f, err := parseDateForm(it.text)
		if err != nil {
			r.found.add(compare.BadValue, compare.Error, it.pos, "dates: "+compare.Quote(it.text)+" "+err.Error(), "make it of YYYY, Month, MM, M, DD, D, HH, SS and signs, such as DD Month YYYY")
			continue
		}
		shape, order := f.shape()
		if other, ok := shapes[shape]; ok && other.order != order {
			r.found.add(compare.BadValue, compare.Error, it.pos, "dates: "+compare.Quote(it.text)+" cannot be told from "+compare.Quote(other.text), "keep the one that the file has")
			continue
		}
		shapes[shape] = reading{order, it.text}
		r.m.dates = append(r.m.dates, f)
	}
}

// words reads what the values of columns stand for.
func (r *mapReading) words(val *node) {
	if val.kind != mapNode {
		r.errorf(compare.BadValue, val.off, "words is "+val.kind.String()+", not a map", "write COLUMN: {value: what it stands for}")
		return
	}
	r.fields(val, func(key, val *node) {
		var read []*mapColumn
		for i := range r.m.columns {
			if c := &r.m.columns[i]; c.spec == key.text || slices.Contains(c.names, key.text) {
				read = append(read, c)
			}
		}
		switch {
		case val.kind != mapNode:
			r.errorf(compare.BadValue, val.off, "the words of "+compare.Quote(key.text)+" are "+val.kind.String()+", not a map", "write "+key.text+": {value: what it stands for}")
			return
		case len(read) == 0:
			hint := suggest(key.text, r.m.specs())
			if hint == "" {
				hint = "use it in a claim, as {" + key.text + "}, or take its words away"
			}
			r.errorf(compare.UnknownField, key.off, "no claim reads the column "+compare.Quote(key.text), hint)
			return
		case !r.spend(val):
			return
		}
		words := make(map[string]string, len(val.kids)/2)
		r.fields(val, func(key, val *node) { words[strings.TrimSpace(key.text)], _ = r.text("the word", val) })
		for _, c := range read {
			c.words = words
		}
	})
}

// specs returns all columns as they are written.
func (m *Map) specs() (specs []string) {
	for i := range m.columns {
		specs = append(specs, m.columns[i].spec)
	}
	return specs
}
