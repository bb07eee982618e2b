package check_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare/check"
)

var update = flag.Bool("update", false, "write .github/RULES.md anew")

// What people read of the rules is what the rules say of themselves.
func TestRulesFile(t *testing.T) {
	const file = "../../.github/RULES.md"
	want := document()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(have), want); d != "" {
		t.Errorf("%s is not what the rules say; go test ./compare/check -update writes it (-file +rules):\n%s", file, d)
	}
}

// document says what every rule is about, in Markdown.
func document() string {
	var b strings.Builder
	b.WriteString("# What `counterclaim check` looks for\n\n")
	b.WriteString("| code | name | level | what is wrong |\n|---|---|---|---|\n")
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "| [%s](#%s) | `%s` | %s | %s |\n", r.Code, anchor(&r), r.Name, r.Level(), strings.ReplaceAll(r.Title, "|", `\|`))
	}
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "\n## %s %s\n\n%s.\n%s\n\n", r.Code, r.Name, capital(r.Title), r.Doc)
		fmt.Fprintf(&b, "Found, at « where there is one place for it:\n\n%s\nMended:\n\n%s", block(r.Bad), block(r.Good))
	}
	return b.String()
}

// anchor returns the fragment under which a heading of the rule is found.
func anchor(r *check.Rule) string { return strings.ToLower(r.Code) + "-" + r.Name }

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// block puts an example between fences. Bytes that are no text are shown as such.
func block(text string) string {
	const most = 400
	if len(text) > most && !strings.Contains(text[:most], "\n") {
		text = text[:most] + " …"
	}
	return "```yaml\n" + strings.TrimRight(strings.ToValidUTF8(text, "\uFFFD"), "\n") + "\n```\n"
}
