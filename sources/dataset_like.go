package sources

import (
	"slices"

	"counterclaim/compare"
)

// A file that is no dataset may have been meant as one; what is written here is a guess
// at that, for hints and for what a folder holds.

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
