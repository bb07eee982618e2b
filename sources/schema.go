package sources

import (
	"encoding/json"
	"slices"

	"counterclaim/compare"
)

// Schema returns a JSON Schema (draft 2020-12) of a dataset as YAML or JSON has
// it, made from the list of fields, so that it cannot fall behind. The bytes are
// always the same.
func Schema() []byte {
	b, err := json.MarshalIndent(schema(), "", "  ")
	if err != nil {
		panic(err) // it is made of maps, lists and texts alone
	}
	return append(b, '\n')
}

type object = map[string]any

func schema() object {
	claim, header := object{}, object{}
	for f := range compare.NumFields {
		claim[f.String()] = fieldSchema(f)
		if f != compare.FieldID {
			header[f.String()] = object{"$ref": "#/$defs/claim/properties/" + f.String()}
		}
	}
	header[keyClaims] = object{"description": "The claims.", "type": []string{"array", "null"}, "items": object{"$ref": "#/$defs/claim"}}
	header[keySources] = names("The sources that have several names or a role.", "source")
	header[keySubjects] = names("The groups of people that have several names or lie within each other.", "name")
	header[keyPlaces] = names("The places that have several names or lie within each other.", "name")
	header[keyDecimal] = object{"description": "The decimal sign of the figures; the other one groups digits.", "enum": []string{".", ","}, "default": "."}
	var anyOf []object
	for _, key := range []string{keyClaims, keySources, keySubjects, keyPlaces} {
		anyOf = append(anyOf, object{"required": []string{key}})
	}
	return object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "counterclaim dataset",
		"description": "Source-tagged figures. A field beside the claims holds for every claim that does not give its own.",
		"oneOf": []object{
			{"$ref": "#/$defs/dataset"},
			{"type": "array", "items": object{"$ref": "#/$defs/claim"}},
		},
		"$defs": object{
			"dataset": object{"type": "object", "properties": header, "additionalProperties": false, "anyOf": anyOf},
			"claim":   object{"type": "object", "properties": claim, "additionalProperties": false},
			"source":  nameSchema(true),
			"name":    nameSchema(false),
			"texts": object{"oneOf": []object{
				{"type": "string"},
				{"type": "array", "items": object{"type": []string{"string", "number"}}},
			}},
		},
	}
}

// scalar is what a text may be written as: a figure of digits alone is a number
// in JSON, and so is a year.
var scalar = []string{"string", "number", "null"}

// fieldSchema describes the values of one field.
func fieldSchema(f compare.Field) object {
	s := object{"description": f.Doc()}
	switch f {
	case compare.FieldStated, compare.FieldPublished, compare.FieldUntil:
		s["type"] = []string{"string", "integer", "null"}
		s["pattern"] = `^\s*(\d{4}(-\d{2}(-\d{2})?)?)?\s*$`
		s["examples"] = []string{"2024-12-23", "2024-12", "2024"}
	case compare.FieldSince:
		s["type"] = []string{"string", "integer", "null"}
		s["examples"] = []string{"2024-12-01", "2024-12", "past 7 days"}
	case compare.FieldLow, compare.FieldBest, compare.FieldHigh:
		s["type"], s["minimum"] = scalar, 0
	case compare.FieldCounted:
		s["enum"] = []any{true, false, "true", "false", "yes", "no", nil}
	case compare.FieldMeans:
		s["oneOf"] = []object{{"$ref": "#/$defs/texts"}, {"type": "null"}}
		s["examples"] = [][]string{{"killed", "wounded"}}
	case compare.FieldSpan:
		s["oneOf"] = spanSchemas()
	case compare.FieldURL:
		s["type"] = []string{"string", "null"}
		s["pattern"] = `^\s*$|^\s*[Hh][Tt][Tt][Pp][Ss]?://`
	default:
		s["type"] = scalar
	}
	return s
}

// spanSchemas describes the ways to write a span.
func spanSchemas() []object {
	offset := object{"type": []string{"integer", "string"}}
	return []object{
		{"type": "string", "pattern": `^\s*(\d+\s*-\s*\d+)?\s*$`},
		{"type": "array", "items": offset, "minItems": 2, "maxItems": 2},
		{"type": "object", "properties": object{"start": offset, "end": offset}, "required": []string{"end", "start"}, "additionalProperties": false},
		{"type": "null"},
	}
}

// names describes a map of declared names.
func names(doc, def string) object {
	return object{
		"description":          doc,
		"type":                 []string{"object", "null"},
		"additionalProperties": object{"oneOf": []object{{"$ref": "#/$defs/" + def}, {"type": "null"}}},
	}
}

// nameSchema describes what is declared of a name.
func nameSchema(role bool) object {
	texts := func(doc string) object { return object{"description": doc, "$ref": "#/$defs/texts"} }
	properties := object{
		"aliases": texts("Other names of the same."),
		"within":  texts("What it is a part of."),
		"parts":   texts("Parts that have nothing in common with each other."),
		"whole":   object{"description": "The parts leave nothing out.", "enum": []any{true, false, "true", "false", "yes", "no"}},
	}
	if role {
		roles := slices.Clone(compare.Roles)
		properties["role"] = object{"description": "The side on which the source stands; it is shown, and weighs nothing.", "enum": roles}
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}
