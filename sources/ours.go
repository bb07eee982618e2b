package sources

import (
	"slices"

	"counterclaim/compare"
)

// A folder holds many files that have a word in common with a dataset: a source, a url,
// claims of another kind. One that was not named is taken for a dataset only where it
// has what makes a claim: a figure and what it counts; or a figure and who vouches for
// it, and something besides that a list of pictures has not.

// ours notes which of these a record has.
type ours struct {
	figure, source, counts bool
	exact                  bool // the figure has its very name
	listed                 bool // it stands under claims, or in a table
	dated                  bool
	besides                int // what it has beside these; dates and evidence, which say most, weigh enough
}

// enough is how much a record must have besides to be a claim without counts.
const enough = 2

// add notes a field, which may be misspelt.
func (o *ours) add(f compare.Field) {
	switch f {
	case compare.FieldFigure, compare.FieldLow, compare.FieldBest, compare.FieldHigh:
		o.figure = true
	case compare.FieldSource, compare.FieldSpeaker:
		o.source = true
	case compare.FieldCounts, compare.FieldMeans:
		o.counts = true
	case compare.FieldSince, compare.FieldUntil, compare.FieldStated, compare.FieldPublished:
		o.dated = true
		o.besides += enough
	case compare.FieldQuote, compare.FieldURL, compare.FieldText, compare.FieldSpan:
		o.besides += enough
	default:
		o.besides++
	}
}

// claim reports whether a record may be a claim, beside what the defaults give.
func (o ours) claim(d *defaults) bool {
	for f := range compare.NumFields {
		if _, ok := d.find(f); ok {
			o.add(f)
		}
	}
	switch {
	case o.counts:
		return o.figure || o.source
	case o.source:
		return o.figure && (o.listed || o.besides >= enough)
	}
	return o.exact && (o.listed || o.dated)
}

// key notes the field of a key, or the one that it is a slip of.
func (o *ours) key(name string) {
	own, ok := compare.FieldByName(normal(name))
	o.exact = o.exact || ok && own == compare.FieldFigure
	if f, ok := fieldOfHeader(name); ok && (f != compare.FieldCounts && f != compare.FieldMeans || normal(name) == f.String()) { // a glossary has definitions
		o.add(f)
	} else if f, near := compare.FieldByName(Nearest(name, claimWords())); near && nearField(name) {
		o.add(f)
	}
}

// oursIn reports whether a tree is a dataset for certain enough: it has a list of
// claims, or declares names and nothing else.
func oursIn(root *node, d *defaults) bool {
	switch root.kind {
	case listNode:
		return oursAmong(root, ours{}, d)
	case mapNode:
		var head ours
		names := len(root.kids) > 0
		for i := 0; i+1 < len(root.kids); i += 2 {
			head.key(root.kids[i].text)
			names = names && slices.Contains(namesKeys, root.kids[i].text) && root.kids[i+1].kind == mapNode
		}
		for i := 1; i < len(root.kids); i += 2 {
			n, key := &root.kids[i], root.kids[i-1].text
			head.listed = likeClaims(key)
			if n.kind == listNode && (oursAmong(n, head, d) || len(n.kids) == 0 && likeClaims(key)) || n.kind == brokenNode && key == keyClaims {
				return true
			}
		}
		return names || head.claim(d)
	}
	return root.kind == brokenNode
}

// namesKeys are the keys under which a dataset declares names.
var namesKeys = []string{keySources, keySubjects, keyPlaces}

// likeClaims reports whether a key is claims, or a slip of it.
func likeClaims(key string) bool {
	const least = 4
	return len(key) >= least && Nearest(key, datasetKeys[:1]) != ""
}

// oursAmong reports whether one of the first entries of a list may be a claim.
func oursAmong(list *node, head ours, d *defaults) bool {
	const few = 20
	for i := range list.kids[:min(few, len(list.kids))] {
		n := &list.kids[i]
		o := head
		for k := 0; n.kind == mapNode && k+1 < len(n.kids) && k < 2*maxKeys; k += 2 {
			o.key(n.kids[k].text)
		}
		if n.kind == mapNode && o.claim(d) {
			return true
		}
	}
	return false
}
