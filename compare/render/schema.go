package render

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"counterclaim/compare"
)

// TableSchema returns the JSON Schema (draft 2020-12) of the JSON output. It is
// made from the shapes of json.go, so it cannot say anything else.
func TableSchema() []byte {
	return schemaDoc("counterclaim table", "What counterclaim compare writes with --format json.", reflect.TypeFor[jsonTable]())
}

// FindingsSchema returns the JSON Schema of the JSON output of findings, made in
// the same way.
func FindingsSchema() []byte {
	return schemaDoc("counterclaim findings", "What counterclaim check writes with --format json.", reflect.TypeFor[jsonReport]())
}

// schemaDoc returns the schema of a type as a document.
func schemaDoc(title, description string, t reflect.Type) []byte {
	defs := object{}
	root := schemaOf(t, "", defs)
	doc := struct {
		Schema string `json:"$schema"`
		Title  string `json:"title"`
		Doc    string `json:"description"`
		Ref    any    `json:"$ref"`
		Defs   object `json:"$defs"`
	}{
		"https://json-schema.org/draft/2020-12/schema",
		title, description, root["$ref"], defs,
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		panic(err) // made of strings and maps alone
	}
	return b.Bytes()
}

// An object is a JSON object; encoding/json sorts its keys.
type object map[string]any

// enums are the values that fields with an enum tag may have.
var enums = map[string][]string{
	"profile":  compare.Profiles,
	"mode":     compare.Modes,
	"order":    compare.Orders,
	"verdict":  namesOf(compare.NumVerdicts),
	"axis":     namesOf(compare.NumAxes),
	"relation": compare.Relation(1<<6 - 1).Names(),
	"outcome":  compare.Outcomes(1<<16 - 1).Names(),
	"change":   compare.Change(1<<8 - 1).Names(),
	"reason":   reasonNames[:],
	"note":     noteNames[:],
	"joint":    compare.Joints,
	"step":     stepNames[:],
	"sum":      compare.SumVerdicts,
	"severity": {compare.Error.String(), compare.Warning.String()},
	"revision": compare.RevisionNames[:],
	"looked":   compare.LookedNames,
	"field":    namesOf(compare.NumFields),
}

// namesOf returns the names of the values below n.
func namesOf[T interface {
	~uint8
	String() string
}](n T) []string {
	var names []string
	for v := range n {
		names = append(names, v.String())
	}
	return names
}

// schemaOf returns the schema of a type. Schemas of structs stand in defs.
func schemaOf(t reflect.Type, enum string, defs object) object {
	if t == reflect.TypeFor[json.Number]() {
		return object{"type": "number"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return nullable(schemaOf(t.Elem(), enum, defs))
	case reflect.Slice:
		return object{"type": "array", "items": schemaOf(t.Elem(), enum, defs)}
	case reflect.Struct:
		return structSchema(t, defs)
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer", "minimum": 0}
	case reflect.Float64:
		return object{"type": "number", "minimum": 1}
	}
	if enum != "" {
		return object{"enum": enums[enum]}
	}
	return object{"type": "string"}
}

// nullable lets a schema take null too.
func nullable(s object) object {
	if s["type"] == nil { // a reference, or words
		return object{"anyOf": []any{s, object{"type": "null"}}}
	}
	s["type"] = []any{s["type"], "null"}
	return s
}

func structSchema(t reflect.Type, defs object) object {
	name := strings.ToLower(strings.TrimPrefix(t.Name(), "json"))
	ref := object{"$ref": "#/$defs/" + name}
	if _, done := defs[name]; done {
		return ref
	}
	properties, required := object{}, []string{}
	def := object{"type": "object", "properties": properties, "additionalProperties": false}
	defs[name] = def
	for f := range t.Fields() {
		key, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		typ := f.Type
		if option != "" && typ.Kind() == reflect.Pointer {
			typ = typ.Elem() // left out rather than null
		}
		s := schemaOf(typ, f.Tag.Get("enum"), defs)
		s["description"] = f.Tag.Get("doc")
		properties[key] = s
		if option == "" {
			required = append(required, key)
		}
	}
	def["required"] = required
	return ref
}
