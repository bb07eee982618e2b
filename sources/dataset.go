package sources

import (
	"slices"
	"strconv"
	"strings"

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

// likeClaim reports whether a node has the fields without which there is no claim,
// or two others, or what is nearly their names.
func likeClaim(n node) bool { return n.kind == mapNode && fieldsLikeOurs(&n) >= 2 }

// fieldsLikeOurs counts the keys of a map that are nearly fields of a claim; source
// and figure, which few other files have, count twice.
func fieldsLikeOurs(n *node) (known int) {
	for i := 0; i+1 < len(n.kids) && i < 2*maxKeys && known < 2; i += 2 {
		f, ok := compare.FieldByName(n.kids[i].text)
		if near := nearField(n.kids[i].text); ok || near {
			known++
		}
		if ok && (f == compare.FieldSource || f == compare.FieldFigure) {
			known++
		}
	}
	return known
}

// nearField reports whether a key or a column is a slip of a field's name. Short
// words are near too many.
func nearField(name string) bool {
	const short = 5
	return len(name) >= short && len(Nearest(name, claimWords())) >= short
}

// nearDataset reports whether a tree that is no dataset was perhaps meant as one.
func nearDataset(root *node) bool {
	_, hint := noClaimsHint(root)
	return hint != ""
}

// noClaimsHint says what to do with a tree that was perhaps meant as a dataset, and
// where; nothing where it is something else.
func noClaimsHint(root *node) (off int, hint string) {
	if root.kind != mapNode {
		return 0, ""
	}
	for i := 0; i+1 < len(root.kids) && i < 2*maxKeys; i += 2 {
		key, val := &root.kids[i], &root.kids[i+1]
		switch list := val.kind == listNode && slices.ContainsFunc(val.kids, likeClaim); {
		case Nearest(key.text, datasetKeys[:1]) != "" && len(key.text) >= 4:
			return key.off, "did you mean claims?"
		case list:
			return key.off, "call the list of claims claims:"
		}
	}
	if fieldsLikeOurs(root) >= 2 {
		return root.off, "put the claims into a list under claims:"
	}
	return 0, ""
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
		d.unknown(key, known)
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
// meant, NumFields where nobody can tell.
func (d *datasetReader) unknown(key *node, known []string) (meant compare.Field) {
	if d.found.full() {
		d.found.count(compare.Error)
		return compare.NumFields
	}
	near := Nearest(key.text, known)
	if f, ok := fieldOfHeader(key.text); ok && slices.Contains(known, f.String()) {
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

// record reads one claim and reports whether its fields are sound so far; slight is
// true where only names of fields are wrong, and the dataset is checked.
func (d *datasetReader) record(n *node, r *record, from *defaults) (sound, slight bool) {
	if bad, ok := n.broken(); ok {
		if bad.bad {
			d.badUTF8(bad)
		}
		return false, false
	}
	if n.kind != mapNode {
		d.errorf(compare.BadValue, n.off, "the claim is "+n.kind.String()+", not a map of fields", "write its fields, such as source: NAME and figure: 1,100")
		return false, false
	}
	faults, first := d.found.seen(), len(d.found.list)
	at := make([]fieldAt, 0, len(n.kids)/2)
	*r = record{}
	form, put := inForm(n), false
	var accept *node
	d.fields(n, func(key, val *node) {
		if form && d.formKey(key, val, r) {
			return
		}
		f, ok := compare.FieldByName(key.text)
		if !ok {
			put = stands(r, d.unknown(key, claimWords())) || put
			return
		}
		if f == compare.FieldAccept && val.kind == listNode {
			accept = val
		}
		text, means, ok := d.keep(f, val, r)
		if r.means = means; !form || r.text[f] == "" { // the words of a definition win over its list
			r.text[f] = text
		}
		if !ok {
			put = stands(r, f) || put
		}
		if r.text[f] != "" || f == compare.FieldMeans && r.means != nil {
			at = append(at, fieldAt{f, val.off})
		}
	})
	if form {
		d.endForm(r, from)
	}
	r.at = d.doc.add(n, at, from)
	if accept != nil {
		d.doc.divide(accept)
	}
	if d.found.seen() == faults {
		return true, true
	}
	if d.found.check && onlyNames(d.found.list[first:]) && !put && len(d.found.list)-first == d.found.seen()-faults {
		return false, true
	}
	// The other fields are looked at as well, for their faults.
	newBuilder(d.found, from).build(r, &compare.Claim{})
	lost := compare.Claim{At: r.at, ID: r.text[compare.FieldID], Source: r.text[compare.FieldSource], Counts: r.text[compare.FieldCounts], Details: &compare.Details{
		Accept: r.text[compare.FieldAccept], DerivedFrom: r.text[compare.FieldDerivedFrom], Revises: r.text[compare.FieldRevises],
	}}
	lost.Figure.Text = r.text[compare.FieldFigure]
	d.found.about(first, &lost)
	return false, false
}

// onlyNames reports whether all that is wrong are names of fields that are none.
func onlyNames(found []compare.Finding) bool {
	return !slices.ContainsFunc(found, func(f compare.Finding) bool { return f.Code != compare.UnknownField })
}

// stands puts something in the place of a field that was given, but at fault in
// itself, so that nobody is told as well that it is missing.
func stands(r *record, f compare.Field) (put bool) {
	switch {
	case f == compare.FieldSource && r.text[f] == "":
		r.text[f] = "?"
	case f >= compare.FieldFigure && f <= compare.FieldHigh && r.text[compare.FieldFigure] == "":
		r.text[compare.FieldFigure] = "0"
	default:
		return false
	}
	return true
}

// keep reads a field's value and leaves r.means alone where it is another's.
func (d *datasetReader) keep(f compare.Field, val *node, r *record) (string, []item, bool) {
	text, means, ok := d.fieldValue(f, val)
	if means == nil {
		means = r.means
	}
	return text, means, ok
}

// fieldValue reads the value of a field: a text, a list of terms under means,
// one of the three ways to write a span.
func (d *datasetReader) fieldValue(f compare.Field, val *node) (text string, means []item, ok bool) {
	switch {
	case val.kind == textNode:
		return strings.TrimSpace(val.text), nil, true
	case val.kind == nullNode:
		return "", nil, true
	case f == compare.FieldMeans && val.kind == listNode:
		return "", append(means, d.texts(val, "means")...), true
	case f == compare.FieldAccept && val.kind == listNode:
		return joinItems(d.texts(val, "accept")), nil, true
	case f == compare.FieldFigure && val.kind == mapNode:
		text, ok = d.figureOf(val)
		return text, nil, ok
	case f == compare.FieldCounts && val.kind == listNode:
		if text, ok := countsOf(val); ok {
			return text, nil, true
		}
	case f == compare.FieldSpan:
		if text, ok := spanOf(val); ok {
			return text, nil, true
		}
	}
	if val.kind != brokenNode {
		d.errorf(compare.BadValue, val.off, f.String()+" is "+val.kind.String()+", not a text", valueHint(f))
	}
	return "", nil, false
}

func valueHint(f compare.Field) string {
	if f == compare.FieldSpan {
		return "write 12-40, [12, 40] or {start: 12, end: 40}"
	}
	return "write one text"
}

// spanOf reads [12, 40] and {start: 12, end: 40}.
func spanOf(n *node) (string, bool) {
	text := func(i int) string { return n.kids[i].text }
	switch {
	case n.kind == listNode && len(n.kids) == 2:
		return text(0) + "-" + text(1), true
	case n.kind == mapNode && len(n.kids) == 4 && text(0) == "start" && text(2) == "end":
		return text(1) + "-" + text(3), true
	case n.kind == mapNode && len(n.kids) == 4 && text(0) == "end" && text(2) == "start":
		return text(3) + "-" + text(1), true
	}
	return "", false
}

// texts reads a list of texts, or one text in its place.
func (d *datasetReader) texts(n *node, what string) (items []item) {
	list := n.kids
	if n.kind == textNode {
		list = []node{*n}
	} else if n.kind != listNode && n.kind != nullNode {
		d.errorf(compare.BadValue, n.off, what+" is "+n.kind.String()+", not a list", "write a text, or several in brackets")
		return nil
	}
	for i := range list {
		if list[i].kind != textNode {
			d.errorf(compare.BadValue, list[i].off, what+" holds "+list[i].kind.String()+", not a text", "write a text")
			continue
		}
		if text := strings.TrimSpace(list[i].text); text != "" {
			items = append(items, item{text, d.in.pos(list[i].off), d.extent(list[i].off, n.flow)})
		}
	}
	return items
}

// itemSeparator stands between the entries of a list that become one text.
const itemSeparator = "; "

// joinItems makes one text of the entries of a list.
func joinItems(items []item) string {
	var texts []string
	for _, it := range items {
		texts = append(texts, it.text)
	}
	return strings.Join(texts, itemSeparator)
}

// seen returns how many errors and warnings there are so far.
func (f *findings) seen() int { return len(f.list) + f.more }

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
