package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

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
			put = stands(r, d.unknown(key, val, claimWords())) || put
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
