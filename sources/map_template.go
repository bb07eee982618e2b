package sources

import (
	"errors"
	"strings"
)

// A template is a text with columns in it: "ucdp-{id}".
type template struct{ parts []part }

// A part is a stretch of text, or a column.
type part struct {
	text   string
	column int // -1 for text
}

// Limits of templates, so that a few bytes of a map cannot make a claim immense.
const (
	maxTemplate = 4 << 10 // bytes
	maxParts    = 32
)

// parseTemplate reads a template. Braces stand round the name of a column; {{ and
// }} are braces themselves.
func parseTemplate(text string, column func(spec string) int) (t template, err error) {
	if len(text) > maxTemplate {
		return t, errors.New("is longer than 4 KiB")
	}
	for rest, plain := text, ""; ; {
		i := strings.IndexAny(rest, "{}")
		if i < 0 {
			if plain += rest; plain != "" || len(t.parts) == 0 {
				t.parts = append(t.parts, part{plain, -1})
			}
			break
		}
		plain += rest[:i]
		if strings.HasPrefix(rest[i:], "{{") || strings.HasPrefix(rest[i:], "}}") {
			plain, rest = plain+rest[i:i+1], rest[i+2:]
			continue
		}
		end := strings.IndexByte(rest[i:], '}')
		if rest[i] == '}' || end < 0 {
			return t, errors.New("has a brace without its other one")
		}
		spec := strings.TrimSpace(rest[i+1 : i+end])
		if spec == "" || strings.ContainsRune(spec, '{') {
			return t, errors.New("has braces without the name of a column between them")
		}
		if plain != "" {
			t.parts = append(t.parts, part{plain, -1})
		}
		t.parts = append(t.parts, part{"", column(spec)})
		plain, rest = "", rest[i+end+1:]
	}
	if len(t.parts) > maxParts {
		return t, errors.New("has too many columns")
	}
	return t, nil
}

// constant returns the text of a template that reads no column.
func (t *template) constant() (string, bool) {
	if len(t.parts) == 1 && t.parts[0].column < 0 {
		return t.parts[0].text, true
	}
	return "", false
}

// fill puts the values of a record into the template; it fails where a column has
// none, since half a text says something else, and where the text would be longer
// than any record.
func (t *template) fill(cells []mapCell) (text string, ok bool) {
	if len(t.parts) == 1 {
		if p := t.parts[0]; p.column >= 0 {
			text = cells[p.column].text
			return text, text != ""
		} else {
			return p.text, true
		}
	}
	var b strings.Builder
	for _, p := range t.parts {
		if p.column < 0 {
			b.WriteString(p.text)
			continue
		}
		text := cells[p.column].text
		if text == "" || b.Len()+len(text) > MaxRecord {
			return "", false
		}
		b.WriteString(text)
	}
	return b.String(), true
}
