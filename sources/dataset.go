package sources

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"counterclaim/compare"
)

// A datasetReader turns the trees of one file into claims and names.
type datasetReader struct {
	in    *input
	found *findings
	doc   *treeDoc
	built []*compare.Claim
	prose bool // it is the companion of an article
	// wordless says of the last figure in the form of extract that it has no words.
	wordless bool
	left     int // how many more nodes may be looked at: aliases can make few into many
}

func newDatasetReader(in *input) *datasetReader {
	return &datasetReader{in: in, found: &in.found, doc: &treeDoc{in: in}, left: MaxNodes}
}

func (d *datasetReader) errorf(code string, off int, message, hint string) {
	d.found.fault(code, func() compare.Pos { return d.in.pos(off) }, message, hint)
}

func (d *datasetReader) warnf(code string, off int, message, hint string) {
	d.found.add(code, compare.Warning, d.in.pos(off), message, hint)
}

// finish hands over the claims of all trees.
func (d *datasetReader) finish() {
	ids := newIDTable(len(d.built))
	for _, c := range d.built {
		d.in.add(c, idHash(c.ID), ids)
	}
}

// The keys of a dataset beside the fields of its claims.
const (
	keyClaims   = "claims"
	keySources  = "sources"
	keySubjects = "subjects"
	keyPlaces   = "places"
	keyDecimal  = "decimal"
)

var datasetKeys = []string{keyClaims, keySources, keySubjects, keyPlaces, keyDecimal}

// dataset reads one tree: a map with claims or declared names, or a list of
// claims. It reports whether that is what the tree is; if not, it leaves it alone.
func (d *datasetReader) dataset(root *node) bool {
	switch {
	case root.kind == listNode && (len(root.kids) == 0 || slices.ContainsFunc(root.kids, likeClaim)):
		d.claims(root, (*defaults)(nil).with(d.in))
		return true
	case root.kind == mapNode && slices.ContainsFunc(datasetKeys, func(key string) bool { return hasKey(root.kids, key) }):
		header, claims := d.header(root)
		if claims != nil {
			d.claims(claims, header.with(d.in))
		}
		return true
	}
	return false
}

// header reads what stands beside the claims, and returns the list of claims, if
// there is one.
func (d *datasetReader) header(root *node) (*defaults, *node) {
	header := &defaults{}
	at := d.doc.add(root, nil, nil)
	var claims *node
	d.fields(root, func(key, val *node) {
		switch key.text {
		case keyClaims:
			claims = val
		case keySources:
			d.names(val, &d.in.names.Sources, true)
		case keySubjects:
			d.names(val, &d.in.names.Subjects, false)
		case keyPlaces:
			d.names(val, &d.in.names.Places, false)
		case keyDecimal:
			header.decimal = d.decimal(val)
		default:
			if !d.prose || !d.articleKey(key, val, header) {
				d.wide(key, val, header, at)
			}
		}
	})
	header.values = sound(d.found, header)
	return header, claims
}

// fields calls f for each key and value of a map, and reports keys that are
// given twice or are not UTF-8. It skips what was cut short.
func (d *datasetReader) fields(m *node, f func(key, val *node)) {
	seen := make(map[string]bool, len(m.kids)/2)
	for i := 0; i+1 < len(m.kids); i += 2 {
		key, val := &m.kids[i], &m.kids[i+1]
		switch bad, ok := key.broken(); {
		case ok && bad.kind != brokenNode:
			d.badUTF8(bad)
		case key.kind != textNode && key.kind != nullNode:
			d.errorf(compare.BadValue, key.off, "the key is "+key.kind.String()+", not a text", "write the name of a field")
		case seen[key.text]:
			d.errorf(compare.BadSyntax, key.off, compare.Quote(key.text)+" is given twice", "keep one of them")
		default:
			seen[key.text] = true
			if bad, ok := val.broken(); ok && bad.bad && key.text != keyClaims {
				d.badUTF8(bad)
				continue
			}
			if off, long := longValue(key, val); long {
				d.errorf(compare.TooLarge, off, "the value of "+compare.Quote(key.text)+" is longer than "+strconv.Itoa(MaxRecord>>20)+" MiB", "keep long texts in files of their own, and name them under text")
				continue
			}
			f(key, val)
		}
	}
}

// longValue reports whether a value, or one in a list that is not of claims, is
// beyond the limit, and where.
func longValue(key, val *node) (off int, long bool) {
	if val.kind == textNode {
		return val.off, len(val.text) > MaxRecord
	}
	if val.kind == listNode && key.text != keyClaims {
		size := 0
		for i := range val.kids {
			if size += len(val.kids[i].text); size > MaxRecord {
				return val.off, true
			}
		}
	}
	return 0, false
}

func (d *datasetReader) badUTF8(n *node) {
	off := n.off
	if i := badYAML(d.in.data[off:min(off+sniffLen, len(d.in.data))]); i >= 0 {
		off += i
	}
	code, message, hint := badText(d.in.data, off)
	d.errorf(code, off, message, hint)
}

// wide reads a field that holds for all claims.
func (d *datasetReader) wide(key, val *node, header *defaults, at compare.Origin) {
	f, ok := compare.FieldByName(key.text)
	switch {
	case !ok:
		known := datasetWords()
		if d.prose {
			known = slices.Concat(articleKeys, known)
		}
		d.unknown(key, val, known)
	case f == compare.FieldID:
		d.errorf(compare.BadValue, key.off, "id names one claim, and cannot hold for all", "put it into a claim")
	case f == compare.FieldFigure && val.kind == mapNode:
		d.errorf(compare.BadValue, val.off, "figure is a map, not a text", "write one text; only a claim itself may take its figure apart")
	default:
		v := value{field: f, pos: d.in.pos(val.off), at: at}
		if v.text, v.means, ok = d.fieldValue(f, val); ok && (v.text != "" || v.means != nil) {
			header.values = append(header.values, v)
			d.doc.give(at.Rec, f, val.off)
		}
	}
}

// unknown reports a key that no dataset has, and returns the field that was
// meant, NumFields where nobody can tell. A synonym from tables says more than a
// likeness, but for a name cut short: count: killed is counts, and count: 12 a figure.
func (d *datasetReader) unknown(key, val *node, known []string) (meant compare.Field) {
	if d.found.full() {
		d.found.count(compare.Error)
		return compare.NumFields
	}
	near := Nearest(key.text, known)
	short := strings.HasPrefix(near, key.text) && strings.IndexFunc(val.text, unicode.IsDigit) != 0
	if f, ok := fieldOfHeader(key.text); ok && slices.Contains(known, f.String()) && !short {
		near = f.String()
	}
	hint := "did you mean " + near + "?"
	if near == "" {
		hint = "the fields are " + strings.Join(known, ", ")
	}
	if strings.Trim(key.text, "0123456789") == "" && key.text != "" { // {figure: more than 3,000} has two entries
		hint = `put a figure that holds a comma between quotation marks, such as "3,000"`
	}
	d.found.put(compare.Finding{
		Code: compare.UnknownField, Pos: d.in.pos(key.off), End: d.extent(key.off, false),
		Message: "there is no field " + compare.Quote(key.text), Hint: hint,
	})
	meant, _ = compare.FieldByName(near)
	return meant
}

// decimal reads the decimal sign.
func (d *datasetReader) decimal(val *node) byte {
	if val.kind == textNode && (val.text == "," || val.text == ".") {
		return val.text[0]
	}
	d.errorf(compare.BadValue, val.off, "decimal is neither a point nor a comma", `write decimal: "," or decimal: "."`)
	return 0
}

// claims reads the list of claims.
func (d *datasetReader) claims(list *node, from *defaults) {
	switch list.kind {
	case nullNode:
		if slices.ContainsFunc(d.found.list, func(f compare.Finding) bool { return f.Code == compare.BadSyntax }) {
			return // the only claims were cut out
		}
		d.warnf(compare.NoClaims, list.off, "claims is empty", "list at least one claim")
		return
	case listNode:
	default:
		if bad, ok := list.broken(); ok && bad.kind == brokenNode {
			return
		}
		d.errorf(compare.BadValue, list.off, "claims is "+list.kind.String()+", not a list", "begin each claim with a dash")
		return
	}
	if len(list.kids) == 0 {
		d.warnf(compare.NoClaims, list.off, "claims is empty", "list at least one claim")
	}
	b := newBuilder(d.found, from)
	slab := make([]compare.Claim, len(list.kids))
	var r record
	for i := range list.kids {
		if d.left -= 1 + len(list.kids[i].kids); d.left < 0 {
			d.errorf(compare.TooLarge, list.kids[i].off, "aliases make more claims of the file than it can hold", "write the claims out")
			return
		}
		first := len(d.found.list)
		if sound, slight := d.record(&list.kids[i], &r, from); (sound || slight) && b.build(&r, &slab[i]) {
			d.built = append(d.built, &slab[i])
			d.found.aboutKept(first, &slab[i])
		}
	}
}

// sound returns the values of a header that are no fault by themselves; the
// others are reported once, where they stand, and not again for each claim.
func sound(found *findings, header *defaults) []value {
	return slices.DeleteFunc(header.values, func(v value) bool {
		bad := checkValue(v, header.decimal)
		for _, x := range bad {
			found.put(x)
		}
		return len(bad) > 0
	})
}
