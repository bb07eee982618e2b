package render

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"counterclaim/compare"
)

// A command is what the runner of GitHub Actions makes of a line of a log.
type command struct {
	name, data string
	properties map[string]string
}

// runnerCommands are those that the runner knows by either notation.
var runnerCommands = []string{
	"error", "warning", "notice", "debug", "group", "endgroup", "echo", "stop-commands", "add-mask", "set-output", "save-state",
	"set-env", "add-path", "add-matcher", "remove-matcher", "command", "section",
}

// runLine reads a line as src/Runner.Common/ActionCommand.cs does: a command
// begins the line behind spaces, or stands in brackets anywhere.
func runLine(line string) (c command, ok bool) {
	if rest, ok := strings.CutPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::"); ok {
		if info, data, ok := strings.Cut(rest, "::"); ok {
			name, properties, _ := strings.Cut(info, " ")
			if slices.Contains(runnerCommands, name) {
				return command{name, decode(data, false), runProperties(properties)}, true
			}
		}
	}
	if _, rest, ok := strings.Cut(line, "##["); ok {
		if info, data, ok := strings.Cut(rest, "]"); ok {
			name, _, _ := strings.Cut(info, " ")
			return command{name: name, data: data}, slices.Contains(runnerCommands, name)
		}
	}
	return command{}, false
}

func runProperties(s string) map[string]string {
	all := map[string]string{}
	for _, p := range strings.Split(strings.TrimSpace(s), ",") {
		if key, value, ok := strings.Cut(p, "="); ok && value != "" {
			all[key] = decode(value, true)
		}
	}
	return all
}

// decode replaces one after the other, as the runner does.
func decode(s string, property bool) string {
	s = strings.ReplaceAll(s, "%0D", "\r")
	s = strings.ReplaceAll(s, "%0A", "\n")
	if property {
		s = strings.ReplaceAll(s, "%3A", ":")
		s = strings.ReplaceAll(s, "%2C", ",")
	}
	return strings.ReplaceAll(s, "%25", "%")
}

// logLines splits a log at whatever ends a line.
func logLines(log string) []string {
	return strings.FieldsFunc(log, func(r rune) bool { return r == '\n' || r == '\r' })
}

// FuzzGitHub holds that the runner reads one command a finding, with the texts
// that went in, and nothing else.
func FuzzGitHub(f *testing.F) {
	for _, s := range []string{
		"plain", "100%", "%0A::error::x", "a\r\n::stop-commands::x", "##[add-mask]x", "a:b,c=d", "::", " ::debug::", "%25", "%%0D", "\x1b[2J", "日本\u2028::error::",
		"=", ",", "a,title=b",
	} {
		f.Add("file.yaml", s, "hint", 3)
		f.Add(s, "message", s, 0)
	}
	f.Fuzz(func(t *testing.T, file, message, hint string, line int) {
		finding := compare.Finding{Code: "CC103", Pos: compare.Pos{File: file, Line: line, Col: 2}, Message: message, Hint: hint}
		r := &compare.Report{Rules: testRules, Findings: []compare.Finding{finding}}
		format, _ := LookupFindings("github")
		lines := logLines(written(t, format, r, Options{}))
		if len(lines) != 2 {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		c, ok := runLine(lines[0])
		if want := strings.Join(spelled(r, &finding), "\n"); !ok || c.name != "error" || c.data != want {
			t.Errorf("%q is read as %+v, not %q", lines[0], c, want)
		}
		if want := safeName(strings.TrimPrefix(file, "./")); c.properties["file"] != want && want == strings.TrimSpace(want) {
			t.Errorf("%q: file %q, not %q", lines[0], c.properties["file"], want)
		}
		if c.properties["title"] != "CC103 bad-date" || (c.properties["line"] != "") != (line > 0) {
			t.Errorf("%q has properties %q", lines[0], c.properties)
		}
		if _, ok := runLine(lines[1]); ok {
			t.Errorf("%q is a command", lines[1])
		}
		text, _ := LookupFindings("text")
		r.Line = func(string, int) (string, bool) { return message, true }
		for _, line := range logLines(written(t, text, r, Options{})) {
			if c, ok := runLine(line); ok {
				t.Errorf("text: %q is the command %+v", line, c)
			}
		}
	})
}
