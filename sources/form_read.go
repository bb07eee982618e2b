package sources

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// figureKeys are the parts of a figure in the form of extract.
var figureKeys = []string{"text", "hedge", "value", "low", "high", keyCanonical}

// inForm reports whether a claim is in the form of extract: its figure is taken
// apart.
func inForm(claim *node) bool {
	for i := 0; i+1 < len(claim.kids); i += 2 {
		if claim.kids[i].text == "figure" && claim.kids[i+1].kind == mapNode {
			return true
		}
	}
	return false
}

// formKey reads a key that only the form has, and reports whether it was one.
func (d *datasetReader) formKey(key, val *node, r *record) bool {
	switch key.text {
	case keySuperseded:
		if _, ok := truth(val.text); val.kind != nullNode && (val.kind != textNode || !ok) {
			d.errorf(compare.BadValue, val.off, "superseded is neither true nor false", "write true where the article itself gives a newer figure")
		}
	case keyWhy:
	case keyDefinition:
		switch {
		case val.kind == textNode && strings.TrimSpace(val.text) != "":
			r.text[compare.FieldCounts] = strings.TrimSpace(val.text)
		case val.kind != textNode && val.kind != nullNode:
			d.errorf(compare.BadValue, val.off, "definition is "+val.kind.String()+", not a text", "write one text")
		}
	default:
		return false
	}
	return true
}

// endForm puts a claim in the form right, when all of it has been read.
func (d *datasetReader) endForm(r *record, from *defaults) {
	t := &r.text
	if d.wordless && (t[compare.FieldLow] != "" || t[compare.FieldBest] != "" || t[compare.FieldHigh] != "") {
		t[compare.FieldFigure] = "" // the numbers are what was given
	}
	r.voice(from)
}

// voice names the source of a claim in the form that an article makes in its own
// voice.
func (r *record) voice(from *defaults) {
	if _, ok := from.find(compare.FieldSource); r.text[compare.FieldSource] != "" || ok {
		return
	}
	switch via, text := r.text[compare.FieldVia], r.text[compare.FieldText]; {
	case via != "":
		r.text[compare.FieldSource] = via
	case text != "":
		r.text[compare.FieldSource] = filepath.Base(text)
	default:
		r.text[compare.FieldSource] = "the article"
	}
}

// countsOf reads a list of outcomes.
func countsOf(n *node) (string, bool) {
	var names []string
	for i := range n.kids {
		if n.kids[i].kind != textNode {
			return "", false
		}
		names = append(names, strings.TrimSpace(n.kids[i].text))
	}
	return joinOutcomes(names), true
}

// figureOf reads a figure that was taken apart. Its words are taken as they are
// where they say what the parts say; else, as where they are French, the parts are
// put into words.
func (d *datasetReader) figureOf(n *node) (text string, ok bool) {
	parts := map[string]string{}
	ok = true
	d.fields(n, func(key, val *node) {
		switch {
		case !slices.Contains(figureKeys, key.text):
			d.unknown(key, val, figureKeys)
			ok = false
		case val.kind == textNode:
			parts[key.text] = strings.TrimSpace(val.text)
		case val.kind != nullNode:
			d.errorf(compare.BadValue, val.off, key.text+" is "+val.kind.String()+", not a text", "write one text")
			ok = false
		}
	})
	d.wordless = parts["text"] == ""
	if parts[keyCanonical] != "" || !ok {
		return parts[keyCanonical], ok
	}
	c, ok := d.parts(n, parts)
	if !ok {
		return "", false
	}
	if f, err := compare.ParseFigure(parts["text"], '.'); err == nil && c.meant(classify(f)) {
		return parts["text"], true
	}
	if words := c.words(); words != "" {
		return words, true
	}
	return parts["text"], true
}

// parts reads the hedge and the numbers.
func (d *datasetReader) parts(n *node, parts map[string]string) (c classified, ok bool) {
	c.hedge = parts["hedge"]
	if _, known := hedgeWords[c.hedge]; !known && c.hedge != "" && c.hedge != hedgeRange && c.hedge != hedgeVague {
		d.errorf(compare.BadValue, n.off, "hedge "+compare.Quote(c.hedge)+" is none of the classes of hedges", "write exact, about, nearly, over, at least, up to, under, range or vague")
		return c, false
	}
	for i, to := range []*whole{&c.value, &c.low, &c.high} {
		key := figureKeys[2+i]
		text := parts[key]
		if text == "" {
			continue
		}
		v, err := strconv.ParseInt(text, 10, 64)
		if err != nil || v < 0 || v > compare.MaxCount {
			d.errorf(compare.BadFigure, n.off, key+" "+compare.Quote(text)+" is no number of people", "write a whole number in digits")
			return c, false
		}
		*to = whole{v, true}
	}
	return c, true
}

// meant reports whether a figure says what the parts say, as far as they say it.
func (c classified) meant(f classified) bool {
	return (c.hedge == "" || c.hedge == f.hedge) && (!c.value.has || c.value == f.value) &&
		(!c.low.has || c.low == f.low) && (!c.high.has || c.high == f.high)
}
