package sources

import (
	"maps"

	"counterclaim/compare"
)

// isForm describes claims in the form of extract, by what tells them from others.
func isForm() object {
	return object{"required": []string{compare.FieldFigure.String()}, "properties": object{compare.FieldFigure.String(): object{"type": "object"}}}
}

// eitherForm describes a claim in whichever form it is.
func eitherForm() object {
	return object{"if": isForm(), "then": object{"$ref": "#/$defs/form"}, "else": object{"$ref": "#/$defs/claim"}}
}

// formRead describes a claim in the form of extract as it is read: it has all fields of
// others, and fewer of its own need be there than extract writes.
func formRead(claim object) object {
	form := maps.Clone(claim)
	form[compare.FieldFigure.String()] = figureRead()
	form[keySuperseded] = object{
		"description": "The article itself gives a newer figure of the same source; in a dataset, revises says which.",
		"type":        []string{"boolean", "string", "null"}, "pattern": "^" + truths + "$",
	}
	form[keyDefinition] = object{"description": "What is counted, where the names of outcomes do not say all of it.", "type": scalar}
	form[keyWhy] = object{"description": "Why the claim reads so; for people, and passed over."}
	return object{"type": "object", "properties": form, "additionalProperties": false}
}

// figureRead describes a figure that was taken apart, as it is read.
func figureRead() object {
	number := func(doc string) object {
		return object{"description": doc, "type": []string{"integer", "string", "null"}, "minimum": 0, "pattern": `^\s*\d*\s*$`}
	}
	return object{
		"description": "The figure taken apart.",
		"type":        "object",
		"properties": object{
			"text":       object{"description": "The numeral with its hedge, as written.", "type": scalar},
			"hedge":      object{"description": "The class of the hedge.", "enum": append(anyOf(hedgeNames()), "", nil)},
			"value":      number("The number named; null for a range and for an amount such as dozens."),
			"low":        number("The lower number named by a range."),
			"high":       number("The higher number named by a range."),
			keyCanonical: object{"description": "The figure in words that are read, where those of the text are not.", "type": scalar},
		},
		"additionalProperties": false,
	}
}

func anyOf(names []string) (list []any) {
	for _, n := range names {
		list = append(list, n)
	}
	return list
}
