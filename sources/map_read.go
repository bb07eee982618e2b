package sources

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// Limits of maps.
const (
	maxMap        = 1 << 20 // bytes
	maxMapClaims  = 256
	maxMapColumns = 256
	maxMapValues  = 100_000 // entries of all lists and maps: aliases can make few into many
)

// The keys of a map beside the fields of claims.
const (
	keyName       = "name"
	keyDoc        = "doc"
	keyRecords    = "records"
	keyColumns    = "columns"
	keyHeaderless = "headerless"
	keyDates      = "dates"
	keyWords      = "words"
	keyOnly       = "only"
	keyUnless     = "unless"
)

var mapKeys = []string{
	keyName, keyDoc, keyRecords, keyColumns, keyHeaderless, keyDates, keyWords,
	keyClaims, keySources, keySubjects, keyPlaces, keyDecimal,
}

// ReadMap reads a map. It is nil where one of the findings is an error: half a map
// would make half of the claims.
func ReadMap(name string, data []byte) (*Map, []compare.Finding) {
	in := &input{name: name, data: data, opt: &Options{}}
	r := &mapReading{datasetReader: newDatasetReader(in), m: &Map{Name: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))}, values: maxMapValues}
	switch docs := []node(nil); {
	case len(data) > maxMap:
		in.errorf(compare.TooLarge, -1, "the map is larger than "+strconv.Itoa(maxMap>>20)+" MiB", "a map names columns; the data stays in its own file")
	default:
		if docs = yamlDocuments(in); len(docs) == 1 && docs[0].kind == mapNode {
			r.read(&docs[0])
		} else if len(in.found.list) == 0 {
			in.errorf(compare.BadValue, 0, "the file is no map of columns to fields", "write claims: and below it one entry for each figure of a record")
		}
	}
	l := newLoader(Options{})
	l.report(name, &in.found)
	found := l.sorted()
	if slices.ContainsFunc(found, func(f compare.Finding) bool { return f.Severity == compare.Error }) {
		return nil, found
	}
	return r.m, found
}

// A mapReading is a map that is being read.
type mapReading struct {
	*datasetReader
	m      *Map
	shared []mapField // what holds for all claims
	means  []item
	values int  // how many more entries may be looked at
	spent  bool // too many were there, which has been said
}

// read reads the keys of a map, and its claims when all the rest is known.
func (r *mapReading) read(root *node) {
	if bad, ok := root.broken(); ok {
		r.badUTF8(bad)
		return
	}
	var claims, words *node
	var rest [][2]*node
	r.fields(root, func(key, val *node) {
		switch key.text {
		case keyClaims:
			claims = val
		case keyWords:
			words = val
		case keyDates: // which the constants among the rest may need
			r.dates(val)
		case keyDecimal:
			r.m.decimal = r.decimal(val)
		default:
			rest = append(rest, [2]*node{key, val})
		}
	})
	for _, x := range rest {
		r.wideKey(x[0], x[1])
	}
	r.claimList(root, claims)
	if words != nil {
		r.words(words)
	}
	r.m.names = r.in.names
	if len(r.m.columns) > maxMapColumns {
		r.errorf(compare.TooLarge, root.off, "the map reads more than "+strconv.Itoa(maxMapColumns)+" columns", "make several maps of it")
		return
	}
	r.check()
	if r.m.needs == nil {
		for i := range r.m.columns {
			r.m.needs = append(r.m.needs, i)
		}
	}
}

// wideKey reads what stands beside the claims.
func (r *mapReading) wideKey(key, val *node) {
	switch key.text {
	case keyName, keyDoc:
		text := &r.m.Name
		if key.text == keyDoc {
			text = &r.m.Doc
		}
		*text, _ = r.text(key.text, val)
	case keyRecords:
		r.pointer(val)
	case keyColumns:
		for _, it := range r.list(val, key.text) {
			r.m.needs = append(r.m.needs, r.m.column(it.text))
		}
	case keyHeaderless:
		r.m.headerless = plain(r.list(val, key.text))
	case keySources:
		r.names(val, &r.in.names.Sources, true)
	case keySubjects:
		r.names(val, &r.in.names.Subjects, false)
	case keyPlaces:
		r.names(val, &r.in.names.Places, false)
	default:
		r.shared, r.means = r.field(key, val, r.shared, r.means, slices.Concat(mapKeys, claimWords()))
	}
}

// text reads one text.
func (r *mapReading) text(what string, val *node) (string, bool) {
	if val.kind != textNode && val.kind != nullNode {
		r.errorf(compare.BadValue, val.off, what+" is "+val.kind.String()+", not a text", "write one text")
		return "", false
	}
	return strings.TrimSpace(val.text), true
}

// list reads a list of texts, within what a map may hold in all.
func (r *mapReading) list(val *node, what string) []item {
	if !r.spend(val) {
		return nil
	}
	return r.texts(val, what)
}

// spend takes a list or map from what a map may hold.
func (r *mapReading) spend(n *node) bool {
	r.values -= 1 + len(n.kids)
	if r.values < 0 && !r.spent {
		r.spent = true
		r.errorf(compare.TooLarge, n.off, "the map has more values than it can hold", "make several maps of it")
	}
	return r.values >= 0
}

// pointer reads where the list of records stands: /data/items.
func (r *mapReading) pointer(val *node) {
	text, ok := r.text(keyRecords, val)
	switch {
	case !ok || text == "" || text == "/":
	case text[0] != '/':
		r.errorf(compare.BadValue, val.off, "records "+quote(text)+" is no JSON pointer", "begin it with a slash: /"+text)
	case strings.Count(text, "/") > MaxDepth:
		r.errorf(compare.TooLarge, val.off, "records lead too deep", "a list of records stands near the top")
	default:
		for token := range strings.SplitSeq(text[1:], "/") {
			r.m.records = append(r.m.records, strings.NewReplacer("~1", "/", "~0", "~").Replace(token))
		}
	}
}

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
			r.found.add(compare.BadValue, compare.Error, it.pos, "dates: "+quote(it.text)+" "+err.Error(), "make it of YYYY, Month, MM, M, DD, D, HH, SS and signs, such as DD Month YYYY")
			continue
		}
		shape, order := f.shape()
		if other, ok := shapes[shape]; ok && other.order != order {
			r.found.add(compare.BadValue, compare.Error, it.pos, "dates: "+quote(it.text)+" cannot be told from "+quote(other.text), "keep the one that the file has")
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
			r.errorf(compare.BadValue, val.off, "the words of "+quote(key.text)+" are "+val.kind.String()+", not a map", "write "+key.text+": {value: what it stands for}")
			return
		case len(read) == 0:
			hint := suggest(key.text, r.m.specs())
			if hint == "" {
				hint = "use it in a claim, as {" + key.text + "}, or take its words away"
			}
			r.errorf(compare.UnknownField, key.off, "no claim reads the column "+quote(key.text), hint)
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
