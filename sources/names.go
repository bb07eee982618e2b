package sources

import (
	"strings"

	"counterclaim/compare"
)

// nameKeys are the keys under a declared name.
var nameKeys = []string{"aliases", "within", "parts", "whole", "role"}

// names reads the declarations of sources, subjects or places.
func (d *datasetReader) names(n *node, into *[]compare.Name, roles bool) {
	if n.kind == nullNode {
		return
	}
	if n.kind != mapNode {
		d.errorf(compare.BadValue, n.off, "the declarations are "+n.kind.String()+", not a map", "write NAME: {aliases: […]}")
		return
	}
	d.fields(n, func(key, val *node) {
		name := compare.Name{Name: strings.TrimSpace(key.text), At: d.in.pos(key.off)}
		switch {
		case name.Name == "":
			d.errorf(compare.BadValue, key.off, "the declared name is empty", "write a name before the colon")
			return
		case val.kind == mapNode:
			d.fields(val, func(key, val *node) { d.nameField(key, val, &name, roles) })
		case val.kind != nullNode:
			d.errorf(compare.BadValue, val.off, "the declaration of "+compare.Quote(name.Name)+" is "+val.kind.String()+", not a map", "write "+name.Name+": {aliases: […]}")
			return
		}
		*into = append(*into, name)
	})
}

// nameField reads one line of a declaration.
func (d *datasetReader) nameField(key, val *node, name *compare.Name, roles bool) {
	switch key.text {
	case "aliases":
		name.Aliases = plain(d.texts(val, "aliases"))
	case "within":
		name.Within = plain(d.texts(val, "within"))
	case "parts":
		name.Parts = plain(d.texts(val, "parts"))
	case "whole":
		yes, ok := truth(val.text)
		if !ok {
			d.errorf(compare.BadValue, val.off, "whole "+compare.Quote(val.text)+" is neither true nor false", "write whole: true where the parts leave nothing out")
		}
		name.Whole = yes
	case "role":
		name.Role = d.role(val, roles)
	default:
		d.unknown(key, val, nameKeys)
	}
}

// role reads the side on which a source stands.
func (d *datasetReader) role(val *node, roles bool) compare.Role {
	if !roles {
		d.errorf(compare.BadValue, val.off, "only a source has a role", "take it away")
		return ""
	}
	role, problem, hint := roleOf(val.text)
	if problem != "" {
		d.errorf(compare.BadValue, val.off, problem, hint)
	}
	return role
}

// roleOf reads a role, or says what is wrong with it.
func roleOf(text string) (role compare.Role, problem, hint string) {
	var known []string
	for _, r := range compare.Roles {
		if compare.Fold(string(r)) == compare.Fold(text) {
			return r, "", ""
		}
		known = append(known, string(r))
	}
	if hint = suggest(text, known); hint == "" {
		hint = "the roles are " + strings.Join(known, ", ")
	}
	return "", "role " + compare.Quote(text) + " is not one of ours", hint
}

func plain(items []item) (texts []string) {
	for _, it := range items {
		texts = append(texts, it.text)
	}
	return texts
}
