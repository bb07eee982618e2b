package render

import "strings"

// wordJoiner is a character without shape or width. Put behind @ and # it keeps
// GitHub from taking what follows for a person's name, a mail address or the
// number of an issue, which no escape does.
const wordJoiner = "\u2060"

// escapeMarkdown makes text stand for itself in GitHub-flavoured Markdown, in a
// table's cell too.
func escapeMarkdown(s string) string {
	if !strings.ContainsAny(s, "\\`*_{}[]<>()#+-.!|~&$@:=\n") {
		return s
	}
	var b strings.Builder
	item := listItem(s)
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]|~", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '$': // begins a formula on GitHub
			b.WriteString("&#36;")
		case r == '\n':
			b.WriteString("<br>") // our own: the dataset's are spaces by now
		case r == '@' || r == '#':
			b.WriteByte('\\')
			b.WriteRune(r)
			b.WriteString(wordJoiner)
		case r == ':' && strings.HasPrefix(s[i:], "://"), r == '.' && endsWith(s[:i], "www"):
			b.WriteByte('\\') // an address would become a link
			b.WriteRune(r)
		case i == item:
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// listItem returns where the text could be taken for the beginning of a list or
// for the underline of a heading, at the character that makes it so; else -1.
func listItem(s string) int {
	i := 0
	for i < len(s) && digit(s[i]) {
		i++
	}
	switch {
	case i == len(s):
	case i == 0 && strings.IndexByte("+-=", s[0]) >= 0,
		i > 0 && (s[i] == '.' || s[i] == ')') && (i+1 == len(s) || s[i+1] == ' '):
		return i
	}
	return -1
}

// endsWith reports whether s ends with the suffix, in whichever case.
func endsWith(s, suffix string) bool {
	return len(s) >= len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}
