package check

import (
	"fmt"
	"io"
	"strings"
)

// Document writes what every rule is about, in Markdown.
func Document(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# What `counterclaim check` looks for\n\n")
	b.WriteString("| code | name | level | what is wrong |\n|---|---|---|---|\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| [%s](#%s) | `%s` | %s | %s |\n", r.Code, anchor(&r), r.Name, r.level(), strings.ReplaceAll(r.Title, "|", `\|`))
	}
	for _, r := range rules {
		fmt.Fprintf(&b, "\n## %s %s\n\n%s.\n%s\n\n", r.Code, r.Name, capital(r.Title), r.Doc)
		fmt.Fprintf(&b, "Found, at « where there is one place for it:\n\n%s\nMended:\n\n%s", block(r.Bad), block(r.Good))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// level returns the word for what becomes of a rule's findings by default.
func (r *Rule) level() string {
	if r.Off {
		return Levels[Off]
	}
	return r.Severity.String()
}

// anchor returns the fragment under which a heading of the rule is found.
func anchor(r *Rule) string { return strings.ToLower(r.Code) + "-" + r.Name }

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// block puts an example between fences. Bytes that are no text are shown as such.
func block(text string) string {
	const most = 400
	if len(text) > most && !strings.Contains(text[:most], "\n") {
		text = text[:most] + " …"
	}
	return "```yaml\n" + strings.TrimRight(strings.ToValidUTF8(text, "\uFFFD"), "\n") + "\n```\n"
}
