package sources

import (
	"slices"
	"strconv"

	"counterclaim/compare"
)

// claimList reads how claims are made, each with what holds for all of them.
func (r *mapReading) claimList(root, list *node) {
	switch {
	case list == nil || list.kind == nullNode:
		r.errorf(compare.NoClaims, root.off, "the map makes no claims", "write claims: and below it one entry for each figure of a record")
		return
	case list.kind != listNode:
		r.errorf(compare.BadValue, list.off, "claims is "+list.kind.String()+", not a list", "begin each claim with a dash")
		return
	case len(list.kids) > maxMapClaims:
		r.errorf(compare.TooLarge, list.off, "the map makes more than "+strconv.Itoa(maxMapClaims)+" claims of a record", "make several maps of it")
		return
	case len(list.kids) == 0:
		r.errorf(compare.NoClaims, list.off, "the map makes no claims", "write one entry for each figure of a record")
		return
	}
	for i := range list.kids {
		if list.kids[i].kind != mapNode {
			r.errorf(compare.BadValue, list.kids[i].off, "the claim is "+list.kids[i].kind.String()+", not a map of fields", `write its fields, such as figure: "{killed}" and counts: killed`)
			continue
		}
		if r.spend(&list.kids[i]) {
			r.claim(&list.kids[i])
		}
	}
}

// claim reads how one claim is made.
func (r *mapReading) claim(n *node) {
	var c mapClaim
	faults := r.found.seen()
	known := append([]string{keyOnly, keyUnless}, claimWords()...)
	r.fields(n, func(key, val *node) {
		switch key.text {
		case keyOnly:
			c.only = r.conditions(key.text, val)
		case keyUnless:
			c.unless = r.conditions(key.text, val)
		default:
			c.fields, c.means = r.field(key, val, c.fields, c.means, known)
		}
	})
	c.inherit(r.shared, r.means)
	if !c.has(figureFields...) && r.found.seen() == faults {
		r.errorf(compare.NoFigure, n.off, "the claim has no figure", `name its column: figure: "{killed}"`)
	}
	r.m.claims = append(r.m.claims, c)
}

// conditions reads the values that columns must have: {report_period: [24, 48]}.
func (r *mapReading) conditions(what string, n *node) (list []condition) {
	if n.kind != mapNode {
		r.errorf(compare.BadValue, n.off, what+" is "+n.kind.String()+", not a map", "write "+what+": {COLUMN: VALUE}")
		return nil
	}
	if !r.spend(n) {
		return nil
	}
	r.fields(n, func(key, val *node) {
		list = append(list, condition{r.m.column(key.text), plain(r.list(val, what))})
	})
	return list
}

// field reads a field of a claim: a template, or a list of which the first that has
// a value is taken; under means the terms.
func (r *mapReading) field(key, val *node, fields []mapField, means []item, known []string) ([]mapField, []item) {
	f, ok := compare.FieldByName(key.text)
	switch {
	case !ok:
		r.unknown(key, val, known)
		return fields, means
	case f == compare.FieldMeans && val.kind == listNode:
		return fields, append(means, r.list(val, key.text)...)
	}
	out := mapField{field: f}
	for _, it := range r.list(val, key.text) {
		t, err := parseTemplate(it.text, r.m.column)
		if err != nil {
			r.found.add(compare.BadValue, compare.Error, it.pos, f.String()+" "+compare.Quote(it.text)+" "+err.Error(), `write the names of columns between braces, such as "{killed}", and {{ for a brace itself`)
			continue
		}
		if text, ok := t.constant(); ok && !r.sound(f, text, it.pos) {
			continue
		}
		out.templates = append(out.templates, t)
	}
	if len(out.templates) > 0 {
		fields = append(fields, out)
	}
	return fields, means
}

// sound reports whether a constant can stand in a field; what is wrong with it is
// said here, and not for every record.
func (r *mapReading) sound(f compare.Field, text string, pos compare.Pos) bool {
	if f == compare.FieldID {
		r.found.add(compare.BadValue, compare.Error, pos, "id "+compare.Quote(text)+" would be the same for every record", `put a column into it, such as "{id}"`)
		return false
	}
	if isDateField(f) {
		text = r.m.date(text)
	}
	bad := checkValue(value{field: f, text: text, pos: pos}, r.m.decimal)
	for _, x := range bad {
		r.found.put(x)
	}
	return len(bad) == 0
}

// check reads the terms under means as the builder will.
func (r *mapReading) check() {
	for i := range r.m.claims {
		if c := &r.m.claims[i]; len(c.means) > 0 && (i == 0 || len(r.means) == 0 || &c.means[0] != &r.means[0]) {
			for _, x := range checkValue(value{field: compare.FieldMeans, means: c.means, pos: c.means[0].pos}, r.m.decimal) {
				r.found.put(x)
			}
		}
	}
}

// inherit fills what the claim does not say itself. A figure is one thing said in up
// to four fields, and terms belong to their words, as everywhere.
func (c *mapClaim) inherit(shared []mapField, means []item) {
	ownFigure := c.has(figureFields...)
	ownMeans := len(c.means) > 0 || c.has(compare.FieldMeans, compare.FieldCounts)
	for _, f := range shared {
		switch {
		case c.has(f.field), ownFigure && slices.Contains(figureFields, f.field), ownMeans && f.field == compare.FieldMeans:
		default:
			c.fields = append(c.fields, f)
		}
	}
	if !ownMeans {
		c.means = means
	}
}

// has reports whether the claim gives one of the fields.
func (c *mapClaim) has(fields ...compare.Field) bool {
	return slices.ContainsFunc(c.fields, func(f mapField) bool { return slices.Contains(fields, f.field) })
}
