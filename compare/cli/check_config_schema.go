package cli

import (
	"bytes"
	"encoding/json"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// configSchema returns a JSON Schema of the configuration, for editors. The bytes are
// always the same.
func configSchema() []byte {
	type object = map[string]any
	text := func(about string) object { return object{"type": "string", "minLength": 1, "description": about} }
	some := func(item object, about string) object {
		return object{"description": about, "oneOf": []object{item, {"type": "array", "items": item}, {"type": "null"}}}
	}
	closed := func(about string, properties object, required ...string) object {
		o := object{"type": []string{"object", "null"}, "description": about, "properties": properties, "additionalProperties": false}
		if len(required) > 0 {
			o["type"], o["required"] = "object", required
		}
		return o
	}
	pattern := text("A pattern as of a shell, seen from the folder of the configuration; ** stands for any folders. What matches a folder matches all below it.")
	code := object{"enum": acceptable(), "description": "The code or the name of a rule."}
	rules := object{}
	for _, r := range check.Rules() {
		levels := check.Levels
		if r.Code == compare.Unreadable {
			levels = []string{check.Levels[check.Default], check.Levels[check.Fail]}
		}
		rules[r.Code] = object{"enum": levels, "description": r.Name + ": " + r.Title}
		rules[r.Name] = object{"enum": levels, "description": r.Code + ": " + r.Title}
	}
	root := closed("How "+name+" check checks datasets. Flags win over it.", object{
		"rules": closed("What becomes of the findings of rules, by code or name.", rules),
		"limits": closed("Limits.", object{
			"max_factor":   object{"type": "number", "minimum": 1, "description": "The factor between two sources beyond which one of them needs a note.", "default": check.DefaultMaxFactor},
			"max_findings": object{"type": "integer", "minimum": 1, "maximum": mostFindings, "description": "How many findings of one file are listed while it is read.", "default": maxCheckFindings},
		}),
		"fail_on": object{"enum": failOns, "description": "What makes the exit status 1.", "default": failOns[0]},
		"paths": closed("Which files are checked where none is named.", object{
			"include": some(pattern, "What is checked where no path is given, and what of directories; all where left out."),
			"exclude": some(pattern, "What is left out; a file that is named is checked still."),
		}),
		"maps": some(closed("How files from elsewhere are read.", object{
			"files": some(pattern, "Which files."),
			"map":   text("The name of a map, or its file as seen from the folder of the configuration."),
		}, "files", "map"), "Maps of files from elsewhere; the first that matches holds."),
		"baseline": text("The file with the findings that are known, as seen from the folder of the configuration."),
		"accept": some(closed("A finding that a person has looked at.", object{
			"code":   code,
			"file":   text("In which file, as seen from the folder of the configuration; in any where left out."),
			"claim":  text("About the claim of which id; about any where left out."),
			"reason": text("Why it stands."),
		}, "code", "reason"), "Findings that are accepted."),
	})
	root["$schema"], root["title"] = "https://json-schema.org/draft/2020-12/schema", name+" configuration"
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		panic(err) // it is made of maps, lists and texts alone
	}
	return b.Bytes()
}

// acceptable returns the codes and the names of the rules whose findings can be accepted.
func acceptable() (words []string) {
	for _, r := range check.Rules() {
		if r.Code != compare.Unreadable {
			words = append(words, r.Code, r.Name)
		}
	}
	return words
}
