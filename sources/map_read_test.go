package sources

import (
	"strings"
	"testing"
)

// What is wrong with a map is said of the map, and not of every record.
func TestBadMaps(t *testing.T) {
	const one = "claims: [{figure: \"{n}\"}]\n"
	for text, want := range map[string]string{
		"":                                       "m.yaml:1:1: the file is no map of columns to fields [CC112] | write claims: and below it one entry for each figure of a record",
		"- 1\n":                                  "m.yaml:1:1: the file is no map of columns to fields [CC112] | write claims: and below it one entry for each figure of a record",
		"source: A\n":                            "m.yaml:1:1: the map makes no claims [CC005] | write claims: and below it one entry for each figure of a record",
		"claims: []\n":                           "m.yaml:1:9: the map makes no claims [CC005] | write one entry for each figure of a record",
		"claims: x\n":                            "m.yaml:1:9: claims is a text, not a list [CC112] | begin each claim with a dash",
		"claims: [x]\n":                          `m.yaml:1:10: the claim is a text, not a map of fields [CC112] | write its fields, such as figure: "{killed}" and counts: killed`,
		"sorce: A\n" + one:                       `m.yaml:1:1: there is no field "sorce" [CC101] | did you mean source?`,
		"claims: [{figur: \"{n}\"}]\n":           `m.yaml:1:11: there is no field "figur" [CC101] | did you mean figure?`,
		"claims: [{counts: killed}]\n":           `m.yaml:1:10: the claim has no figure [CC111] | name its column: figure: "{killed}"`,
		"claims: [{figure: \"{n\"}]\n":           `m.yaml:1:19: figure "{n" has a brace without its other one [CC112] | write the names of columns between braces, such as "{killed}", and {{ for a brace itself`,
		"claims: [{figure: \"n}\"}]\n":           `m.yaml:1:19: figure "n}" has a brace without its other one [CC112] | write the names of columns between braces, such as "{killed}", and {{ for a brace itself`,
		"claims: [{figure: \"{ }\"}]\n":          `m.yaml:1:19: figure "{ }" has braces without the name of a column between them [CC112] | write the names of columns between braces, such as "{killed}", and {{ for a brace itself`,
		"claims: [{figure: {n: 1}}]\n":           `m.yaml:1:19: figure is a map, not a list [CC112] | write a text, or several in brackets`,
		"counts: kiled\n" + one:                  `m.yaml:1:9: counts "kiled" is not in the table of definitions [CC102] | did you mean killed?`,
		"means: [killed, kiled]\n" + one:         `m.yaml:1:17: means "kiled" is not in the table of definitions [CC102] | did you mean killed?`,
		"id: one\n" + one:                        `m.yaml:1:5: id "one" would be the same for every record [CC112] | put a column into it, such as "{id}"`,
		"since: May 2024\n" + one:                `m.yaml:1:8: since "May 2024" is not a day, a month or a year [CC103] | write 2024-05`,
		"dates: [DD.MM]\n" + one:                 `m.yaml:1:9: dates: "DD.MM" does not tell a day, a month or a year [CC112] | make it of YYYY, Month, MM, M, DD, D, HH, SS and signs, such as DD Month YYYY`,
		"dates: [day YYYY]\n" + one:              `m.yaml:1:9: dates: "day YYYY" is no form of a date [CC112] | make it of YYYY, Month, MM, M, DD, D, HH, SS and signs, such as DD Month YYYY`,
		"dates: [D/M/YYYY, M/D/YYYY]\n" + one:    `m.yaml:1:19: dates: "M/D/YYYY" cannot be told from "D/M/YYYY" [CC112] | keep the one that the file has`,
		"words: {m: {a: b}}\n" + one:             `m.yaml:1:9: no claim reads the column "m" [CC101] | use it in a claim, as {m}, or take its words away`,
		"words: {n: x}\n" + one:                  `m.yaml:1:12: the words of "n" are a text, not a map [CC112] | write n: {value: what it stands for}`,
		"records: data\n" + one:                  `m.yaml:1:10: records "data" is no JSON pointer [CC112] | begin it with a slash: /data`,
		"decimal: x\n" + one:                     `m.yaml:1:10: decimal is neither a point nor a comma [CC112] | write decimal: "," or decimal: "."`,
		"sources: {A: {rank: 1}}\n" + one:        `m.yaml:1:15: there is no field "rank" [CC101] | the fields are aliases, within, parts, whole, role`,
		"claims: [{figure: \"{n}\", only: x}]\n": `m.yaml:1:32: only is a text, not a map [CC112] | write only: {COLUMN: VALUE}`,
		"claims: [{figure: \"{n}\"\n":            `m.yaml:1:10: this is not YAML: did not find expected ',' or '}' while parsing a flow mapping [CC002] | check the indent, the quotation marks and the brackets here and just before; this document is not read, nor what follows`,
	} {
		m, found := ReadMap("m.yaml", []byte(text))
		if m != nil {
			t.Errorf("%q is a map", text)
		}
		t.Run(text, func(t *testing.T) { wantFindings(t, found, want) })
	}
}

// Aliases make few lines into many values, which are counted.
func TestImmenseMap(t *testing.T) {
	var b strings.Builder
	b.WriteString("source: A\nclaims:\n- &a {figure: [")
	for range 5000 {
		b.WriteString("'{n}', ")
	}
	b.WriteString("]}\n")
	for range 200 {
		b.WriteString("- *a\n")
	}
	m, found := ReadMap("m.yaml", []byte(b.String()))
	if m != nil || len(found) != 1 || found[0].Message != "the map has more values than it can hold" {
		t.Errorf("got %v", allSaid(found))
	}
}

func TestDateForms(t *testing.T) {
	for _, tt := range []struct{ form, text, want string }{
		{"YYYY-MM-DD HH:MM:SS", "2023-01-31 00:00:00", "2023-01-31"},
		{"YYYY-MM-DD HH:MM:SS.SSS", "2023-01-31 00:00:00.000", "2023-01-31"},
		{"YYYY-MM-DDTHH:MM:SSZ", "2023-01-31T23:59:59Z", "2023-01-31"},
		{"DD Month YYYY", "31 January 2023", "2023-01-31"},
		{"DD Month YYYY", "1 January 2023", ""},
		{"D Month YYYY", "1 Sept 2023", "2023-09-01"},
		{"D-Month-YYYY", "01-Jan-2023", "2023-01-01"},
		{"Month YYYY", "May 2024", "2024-05"},
		{"DD.MM.YYYY", "31.02.2023", ""},
		{"DD.MM.YYYY", "00.02.2023", ""},
		{"M/D/YYYY", "1/31/2023", "2023-01-31"},
		{"M/D/YYYY", "31/1/2023", ""},
		{"YYYYMMDD", "20230131", "2023-01-31"},
		{"YYYYMMDD", "20230131x", ""},
		{"YYYY", "2023", "2023"},
	} {
		f, err := parseDateForm(tt.form)
		if err != nil {
			t.Fatalf("%s: %v", tt.form, err)
		}
		d, ok := f.date(tt.text)
		if got := d.String(); ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("%s reads %q as %q, %v; want %q", tt.form, tt.text, got, ok, tt.want)
		}
	}
	for _, form := range []string{"", "MM", "DD YYYY", "YYYY YYYY", "MM Month YYYY", "yyyy-mm-dd", strings.Repeat("-", 100) + "YYYY"} {
		if _, err := parseDateForm(form); err == nil {
			t.Errorf("%q is a form", form)
		}
	}
}

func TestTemplates(t *testing.T) {
	columns := []string{"x", "", "z"}
	for _, tt := range []struct{ template, want string }{
		{"plain", "plain"}, {"", ""}, {"{0}", "x"}, {"a {0}, {2}!", "a x, z!"}, {"{0}{1}", "-"}, {"{1}", "-"}, {"{{{0}}}", "{x}"}, {"{{0}}", "{0}"},
	} {
		tm, err := parseTemplate(tt.template, func(spec string) int { return int(spec[0] - '0') })
		if err != nil {
			t.Fatalf("%q: %v", tt.template, err)
		}
		var cells []mapCell
		for _, c := range columns {
			cells = append(cells, mapCell{raw: c, text: c})
		}
		text, ok := tm.fill(cells)
		if !ok {
			text = "-"
		}
		if text != tt.want {
			t.Errorf("%q makes %q, want %q", tt.template, text, tt.want)
		}
	}
	for _, bad := range []string{strings.Repeat("x", maxTemplate+1), strings.Repeat("{0}", maxParts+1), "{", "}", "{}", "{a{b}}"} {
		if _, err := parseTemplate(bad, func(string) int { return 0 }); err == nil {
			t.Errorf("%.20q is a template", bad)
		}
	}
}
