package sources

import (
	"encoding/json"

	"counterclaim/compare"
)

// ExtractSchema returns a JSON Schema (draft 2020-12) of what is written as JSON of
// the claims of articles. One claim of it is one line of JSON Lines.
func ExtractSchema() []byte {
	claim := object{"$ref": "#/$defs/claim"}
	b, err := json.MarshalIndent(object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "counterclaim extract",
		"description": "What counterclaim extract writes with --format json; with --format jsonl each line is one claim.",
		"type":        "object",
		"properties":  object{keyClaims: object{"type": "array", "items": claim}},
		"required":    []string{keyClaims}, "additionalProperties": false,
		"$defs": object{"claim": formSchema(), "figure": formFigure(), "because": formBecause()},
	}, "", "  ")
	if err != nil {
		panic(err) // it is made of maps, lists and texts alone
	}
	return append(b, '\n')
}

// alwaysWritten are the keys that every claim has, null where nothing is known.
var alwaysWritten = []string{
	"source", "speaker", "via", "figure", "counts", "subject", "place", "stated", "since", "until", keySuperseded, "quote", "span",
}

func formSchema() object {
	properties := object{}
	for f := range compare.NumFields {
		s := object{"description": f.Doc(), "type": []string{"string", "null"}}
		switch f {
		case compare.FieldStated, compare.FieldSince, compare.FieldUntil, compare.FieldPublished:
			s["pattern"] = `^\d{4}(-\d{2}(-\d{2})?)?$`
		case compare.FieldLow, compare.FieldBest, compare.FieldHigh:
			s["type"], s["minimum"] = "integer", 0
		case compare.FieldCounted:
			s = object{"description": f.Doc(), "const": true}
		case compare.FieldFigure:
			s = object{"description": f.Doc(), "$ref": "#/$defs/figure"}
		case compare.FieldCounts:
			s = formList("What is counted: outcomes that are added up, or one ambiguous term.")
			s["type"] = []string{"array", "null"}
		case compare.FieldMeans:
			s = formList(f.Doc())
		case compare.FieldSpan:
			s = object{"description": "The quote's place in the text: the byte at which it begins, and the one behind it.", "oneOf": []object{formSpan(), {"type": "null"}}}
		}
		properties[f.String()] = s
	}
	properties[keySuperseded] = object{"description": "The article itself gives a newer figure of the same source.", "type": "boolean"}
	properties[keyDefinition] = object{"description": "What is counted, where counts cannot say it.", "type": "string"}
	properties[keyWhy] = object{"description": "With --explain: why the claim reads so.", "type": "array", "items": object{"$ref": "#/$defs/because"}}
	return object{"type": "object", "properties": properties, "required": alwaysWritten, "additionalProperties": false}
}

func formList(doc string) object {
	return object{"description": doc, "type": "array", "items": object{"type": "string"}, "minItems": 1}
}

func formSpan() object {
	offset := object{"type": "integer", "minimum": 0}
	return object{"type": "object", "properties": object{"start": offset, "end": offset}, "required": []string{"start", "end"}, "additionalProperties": false}
}

func formFigure() object {
	number := func(doc string) object {
		return object{"description": doc, "type": []string{"integer", "null"}, "minimum": 0}
	}
	return object{
		"type": "object",
		"properties": object{
			"text":       object{"description": "The figure as it stands in the text, with its hedge.", "type": []string{"string", "null"}},
			"hedge":      object{"description": "The class of the hedge.", "enum": hedgeNames()},
			"value":      number("The number named; null for a range or a vague amount."),
			"low":        number("The lower number of a range."),
			"high":       number("The higher number of a range."),
			keyCanonical: object{"description": "The figure in the words in which figures are read, where it stands in the text in others.", "type": "string"},
		},
		"required": []string{"text", "hedge", "value", "low", "high"}, "additionalProperties": false,
	}
}

// hedgeNames returns the classes of hedges.
func hedgeNames() []string {
	return []string{hedgeExact, hedgeAbout, hedgeNearly, hedgeOver, hedgeAtLeast, hedgeUpTo, hedgeUnder, hedgeRange, hedgeVague}
}

func formBecause() object {
	var fields []string
	for f := range compare.NumFields {
		fields = append(fields, f.String())
	}
	return object{
		"type": "object",
		"properties": object{
			"field": object{"description": "The field that is explained.", "enum": fields},
			"rule":  object{"description": "What was recognised.", "type": "string"},
			"words": object{"description": "The words of the text that gave it; left out where it was not read from the text.", "type": "string"},
			"span":  formSpan(),
		},
		"required": []string{"field", "rule"}, "additionalProperties": false,
	}
}
