package sources

import (
	"encoding/json"
	"strings"
	"unicode"

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
	header[keyClaims] = object{"description": "The claims.", "type": []string{"array", "null"}, "items": eitherForm()}
	header[keySources] = names("The sources that have several names or a role.", "source")
	header[keySubjects] = names("The groups of people that have several names or lie within each other.", "name")
	header[keyPlaces] = names("The places that have several names or lie within each other.", "name")
	header[keyDecimal] = object{"description": "The decimal sign of the figures; the other one groups digits.", "enum": []string{".", ","}, "default": "."}
	var anyOf []object
	for _, key := range []string{keyClaims, keySources, keySubjects, keyPlaces} {
		anyOf = append(anyOf, object{"required": []string{key}})
	}
	list := object{"type": "array", "items": eitherForm()}
	return object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "counterclaim dataset",
		"description": "Source-tagged figures. A field beside the claims holds for every claim that does not give its own.",
		"oneOf": []object{
			{"$ref": "#/$defs/dataset"},
			{"allOf": append([]object{list}, each(nil)...)},
		},
		"$defs": object{
			"dataset": object{"type": "object", "properties": header, "additionalProperties": false, "anyOf": anyOf, "allOf": inDataset()},
			"given":   object{"not": object{"anyOf": []object{{"type": "null"}, {"type": "string", "pattern": `^\s*$`}}}},
			"whole":   object{"type": []string{"string", "integer", "null"}},
			"claim":   object{"type": "object", "properties": claim, "additionalProperties": false},
			"form":    formRead(claim),
			"source":  nameSchema(true),
			"name":    nameSchema(false),
			"texts": object{"oneOf": []object{
				{"type": scalar},
				{"type": "array", "items": object{"type": []string{"string", "number", "boolean"}}},
			}},
		},
	}
}

// What a schema cannot say is left to the reader: that a span or a range rises,
// that a number is written without an exponent, and what --set and a merge key add.

// each returns what holds for each claim of a list: a source, a figure, and figures
// that are whole numbers. What a header gives may be missing.
func each(header object) []object {
	sourced := object{"required": []string{compare.FieldSource.String()}, "properties": object{compare.FieldSource.String(): object{"$ref": "#/$defs/given"}}}
	var figures []object
	whole := object{}
	for _, f := range figureFields {
		name := f.String()
		figures = append(figures, object{"required": []string{name}, "properties": object{name: object{"$ref": "#/$defs/given"}}})
		whole[name] = object{"$ref": "#/$defs/whole"}
	}
	var all []object
	for i, one := range []object{sourced, {"anyOf": figures}, {"properties": whole}} {
		rule := object{"items": object{"if": isForm(), "then": object{}, "else": one}}
		if header != nil {
			rule = object{"properties": object{keyClaims: rule}}
			if i < 2 { // or the header has it itself
				rule = object{"anyOf": []object{one, rule}}
			}
		}
		all = append(all, rule)
	}
	if header != nil { // with a decimal comma, 1.100 is whole
		comma := object{"required": []string{keyDecimal}, "properties": object{keyDecimal: object{"const": ","}}}
		all[2] = object{"anyOf": []object{comma, {"allOf": []object{all[2], {"properties": whole}}}}}
	}
	return all
}

// inDataset is each for the claims of a dataset, whose header may give what they do
// not.
func inDataset() []object { return each(object{}) }

// anyCase returns a pattern for a text in whatever case, with spaces of any width.
func anyCase(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch up, low := unicode.ToUpper(r), unicode.ToLower(r); {
		case r == ' ':
			b.WriteString(`\s+`)
		case up != low:
			b.WriteString("[" + string(up) + string(low) + "]")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// truths is a pattern for what is read as true or false.
var truths = "(" + anyCase("true") + "|" + anyCase("false") + "|" + anyCase("yes") + "|" + anyCase("no") + ")"

// scalar is what a text may be written as: a figure of digits alone is a number
// in JSON, and so is a year; no is a truth in YAML.
var scalar = []string{"string", "number", "boolean", "null"}

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
	case compare.FieldFigure, compare.FieldLow, compare.FieldBest, compare.FieldHigh:
		s["type"], s["minimum"] = []string{"string", "number", "null"}, 0
		s["pattern"] = `^\s*($|[^\s\-−–])`
	case compare.FieldCounted:
		s["type"] = []string{"boolean", "string", "null"}
		s["pattern"] = `^\s*` + truths + `?\s*$`
	case compare.FieldMeans:
		s["$ref"] = "#/$defs/texts"
		s["examples"] = [][]string{{"killed", "wounded"}}
	case compare.FieldCounts:
		s["$ref"] = "#/$defs/texts"
		s["examples"] = []any{"killed or wounded", []string{"killed", "wounded"}}
	case compare.FieldAccept:
		s["$ref"] = "#/$defs/texts"
		s["examples"] = []any{"CC601 the two count other weeks", []string{"CC110 said on television", "CC701 the source never says"}}
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
		"within":  texts("What it is a part of: its count is no larger than that."),
		"parts":   texts("Parts that have nothing in common with each other: together their counts are no larger than its own."),
		"whole":   object{"description": "The parts leave nothing out: together their counts are its own.", "type": []string{"boolean", "string"}, "pattern": "^" + truths + "$"},
	}
	if role {
		var roles []string
		for _, r := range compare.Roles {
			roles = append(roles, anyCase(string(r)))
		}
		properties["role"] = object{
			"description": "The side on which the source stands; it is shown, and weighs nothing.",
			"type":        "string", "pattern": `^\s*(` + strings.Join(roles, "|") + `)\s*$`, "examples": compare.Roles,
		}
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}
