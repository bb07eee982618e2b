package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// wholeConfig has every key.
const wholeConfig = `# how we check
rules:
  no-evidence: off
  CC101: "warning"
  cc103: default
limits: {max_factor: 2.5, max_findings: 50}
fail_on: warning
paths:
  include: [data, more/**/*.csv]
  exclude: data/raw
maps:
  - {files: data/acled/*.csv, map: acled}
  - files: ["*.json", x]
    map: maps/ours.yaml
baseline: known.json
accept:
  - {code: no-date, reason: the paper gives none}
  - code: CC110
    file: data/a.yaml
    claim: k1
    reason: said on television
`

func TestConfigKeys(t *testing.T) {
	c, faults := readConfig("c.yaml", "/repo", []byte(wholeConfig))
	if len(faults) > 0 {
		t.Fatalf("faults: %+v", faults)
	}
	if c.levels["CC110"] != check.Off || c.levels["CC101"] != check.Warn || c.maxFactor != 2.5 || c.maxFindings != 50 || c.failOn != "warning" || c.baseline != "known.json" {
		t.Errorf("read %+v", c)
	}
	want := compare.Accepted{Code: "CC110", Reason: "said on television", File: "/repo/data/a.yaml", Claim: "k1", Pos: compare.Pos{File: "c.yaml", Line: 18, Col: 5}}
	if len(c.accepted) != 2 || c.accepted[1] != want {
		t.Errorf("accepted %+v", c.accepted)
	}
	for file, want := range map[string]bool{
		"/repo/data/a.yaml": true, "/repo/data/raw/a.yaml": false, "/repo/more/x/y.csv": true, "/repo/more/x.yaml": false, "/other/x.yaml": true,
	} {
		if c.takes(file) != want {
			t.Errorf("takes %s: %t", file, !want)
		}
	}
	if !c.leaves("/repo/data/raw") || c.leaves("/repo/data") || c.leaves("/repo") {
		t.Error("the wrong folders are left alone")
	}
	for file, want := range map[string]string{"/repo/data/acled/2024.csv": "acled", "/repo/a.json": "maps/ours.yaml", "/repo/data/a.csv": "", "/a.json": ""} {
		if m, ok := c.mapOf(file); m.name != want || ok != (want != "") {
			t.Errorf("the map of %s is %q", file, m.name)
		}
	}
}

func TestConfigFaults(t *testing.T) {
	for text, want := range map[string]string{
		"- a":                                         `1:1: the configuration is a list, not a map`,
		"rule: {}":                                    `1:1: the configuration has no key "rule"`,
		"rules: {}\nrules: {}":                        `2:1: "rules" is given twice in the configuration`,
		"rules: [CC101]":                              `1:8: rules is a list, not a map`,
		"rules: {CC999: off}":                         `1:9: no rule is called "CC999"`,
		"rules: {CC101: of}":                          `1:16: there is no level "of"`,
		"rules: {CC101: }":                            `1:16: the level of "CC101" is empty`,
		"rules: {CC110: off, no-evidence: off}":       `1:21: the rule "no-evidence" is given already, as "CC110"`,
		"rules: {CC001: off}":                         `1:16: CC001 can be neither turned down nor accepted`,
		"rules: {unreadable-file: warning}":           `1:26: CC001 can be neither turned down nor accepted`,
		"limits: {max_factor: 0.5}":                   `1:22: max_factor "0.5" is no factor of 1 or more`,
		"limits: {max_factor: .inf}":                  `1:22: max_factor ".inf" is no factor of 1 or more`,
		"limits: {max_factor: inf}":                   `1:22: max_factor "inf" is no factor of 1 or more`,
		"limits: {max_findings: 0}":                   `1:24: max_findings "0" is no number from 1 to 1,000,000`,
		"limits: {max_findings: 1e9}":                 `1:24: max_findings "1e9" is no number from 1 to 1,000,000`,
		"fail_on: [error]":                            `1:10: fail_on is a list, not a text`,
		"paths: {include: {a: b}}":                    `1:18: a pattern of include is a map, not a text`,
		"paths: {exclude: [..]}":                      `1:19: the pattern ".." leaves the folder of the configuration`,
		"maps: [{map: x}]":                            `1:8: an entry of maps lacks files or map`,
		"accept: [{reason: x}]":                       `1:10: an entry of accept says not what is accepted`,
		"accept: [{code: CC110}]":                     `1:10: an entry of accept says not why CC110 is accepted`,
		"accept: [{code: CC110, reason: \" \"}]":      `1:10: an entry of accept says not why CC110 is accepted`,
		"accept: [{code: CC001, reason: x}]":          `1:17: CC001 can be neither turned down nor accepted`,
		"accept: [{code: CC110, reason: x, line: 3}]": `1:35: an entry of accept has no key "line"`,
		"a: &x 1\nb: *x":                              `1:1: the configuration has no key "a"`,
		"baseline: *x":                                `1:11: this is not YAML: unknown anchor 'x' referenced`,
		"baseline: &x a\nfail_on: *x":                 `2:10: fail_on is an alias, not a text`,
		"? [a, b]\n: c":                               `1:3: a key of the configuration is a list, not a text`,
		"---\nrules: {}\n---\nrules: {}":              `4:1: a configuration is one document, and here a second one begins`,
		"rules: {CC101: off":                          `1:19: this is not YAML: did not find expected ',' or '}' while parsing a flow mapping`,
		"rules:\n\t- x":                               `2:1: this is not YAML: found character that cannot start any token while scanning for the next token`,
		"# é\nrules: \xff":                            `2:8: the bytes are not UTF-8`,
		"rules: {é: off, CC101: offf}":                `1:9: no rule is called "é"`,
	} {
		_, faults := readConfig("c.yaml", "/", []byte(text))
		if len(faults) == 0 {
			t.Errorf("%q has no fault", text)
			continue
		}
		f := faults[0]
		if got := fmt.Sprintf("%d:%d: %s", f.Pos.Line, f.Pos.Col, f.Message); got != want {
			t.Errorf("%q: %s\nwant %s", text, got, want)
		}
	}
}

// FuzzConfig holds that any file is read or has faults with their places, at once.
func FuzzConfig(f *testing.F) {
	f.Add(wholeConfig)
	f.Add("a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\nrules: *c\n")
	f.Add(strings.Repeat("[", 2000))
	f.Add("rules: " + strings.Repeat("{a: ", 100))
	f.Add("<<: {rules: {}}\n")
	f.Add("paths: {include: ['**/**', \"\\u0000\"]}\r\n\u2028fail_on: no")
	f.Fuzz(func(t *testing.T, text string) {
		c, faults := readConfig("c.yaml", "/", []byte(text))
		lines := strings.Count(text, "\n") + 1
		for _, x := range faults {
			if x.Pos.Line < 1 || x.Pos.Line > lines || x.Pos.Col < 1 || x.Message == "" || x.Hint == "" {
				t.Errorf("a fault without its place: %+v", x)
			}
		}
		if len(faults) == 0 {
			c.takes("/a/b")
			c.mapOf("/a/b")
		}
	})
}

// What is nested deep or grows through aliases takes no time.
func TestHostileConfig(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9))
	}
	for _, text := range []string{
		bomb, strings.Repeat("[", maxConfig), strings.Repeat("{a: ", maxConfig/4), strings.Repeat("- ", maxConfig/2),
		"rules: {" + strings.Repeat("CC101: off, ", maxConfig/12) + "}", strings.Repeat("a: b\n", maxConfig/5),
		"accept: [" + strings.Repeat("a,", maxConfig/2-5) + "]", "accept:\n" + strings.Repeat("- a\n", maxConfig/4-2),
	} {
		if _, faults := readConfig("c.yaml", "/", []byte(text)); len(faults) == 0 || len(faults) > maxFaults {
			t.Errorf("%.20q has %d faults", text, len(faults))
		}
	}
}

// TestConfigSchema holds that the schema takes what the program takes, and refuses
// what it refuses, as far as a schema can.
func TestConfigSchema(t *testing.T) {
	s := schema(t, "config")
	valid := func(text string) bool { return s.Validate(yamlAsJSON(t, text)) == nil }
	for _, text := range []string{"{}", "rules:\n", "paths: {include: a}", "paths:\n  exclude: [a, b]", "accept: []", "fail_on: never", "limits: {max_factor: 3}"} {
		if _, faults := readConfig("c", "/", []byte(text)); !valid(text) || len(faults) > 0 {
			t.Errorf("%q: %v", text, faults)
		}
	}
	for _, text := range []string{"rule: {}", "rules: {CC999: off}", "rules: {CC001: off}", "limits: {max_factor: 0}", "fail_on: no", "accept: [{code: CC110}]", "maps: [{map: x}]", "paths: [a]"} {
		if _, faults := readConfig("c", "/", []byte(text)); valid(text) || len(faults) == 0 {
			t.Errorf("%q is taken", text)
		}
	}
	// Its keys are those that are read, and no others.
	for key := range s.Properties {
		if _, faults := readConfig("c", "/", []byte(key+":\n")); slices.ContainsFunc(faults, func(f compare.Finding) bool { return strings.Contains(f.Message, "has no key") }) {
			t.Errorf("%s is in the schema, and not read", key)
		}
		if !strings.Contains(wholeConfig, "\n"+key+":") {
			t.Errorf("the example lacks %s", key)
		}
	}
}

// yamlAsJSON returns what a reader of YAML makes of a text.
func yamlAsJSON(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
