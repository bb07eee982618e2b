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
	maxMapColumns = 512     // each name of a column counts
	maxMapValues  = 100_000 // entries of all lists and maps: aliases can make few into many
)

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
	names := 0
	for i := range r.m.columns {
		names += len(r.m.columns[i].names)
	}
	if names > maxMapColumns {
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
		r.errorf(compare.BadValue, val.off, "records "+compare.Quote(text)+" is no JSON pointer", "begin it with a slash: /"+text)
	case strings.Count(text, "/") > MaxDepth:
		r.errorf(compare.TooLarge, val.off, "records lead too deep", "a list of records stands near the top")
	default:
		for token := range strings.SplitSeq(text[1:], "/") {
			r.m.records = append(r.m.records, strings.NewReplacer("~1", "/", "~0", "~").Replace(token))
		}
	}
}
