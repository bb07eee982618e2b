package picture

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Fit returns the text, its end left out where it is wider than most: whole words,
// where one remains.
func Fit(s string, most, size float64, bold bool) string {
	if Width(s, size, bold) <= most {
		return s
	}
	head, rest := split(s, most-Width("…", size, bold), size, bold)
	if at := strings.LastIndexByte(head, ' '); at > 0 && rest[0] != ' ' {
		head = head[:at]
	}
	return strings.TrimRight(head, " ") + "…"
}

// Wrap breaks a text into no more than lines lines that are no wider than most,
// between words where it can. What is left over is cut off at the end of the last
// line.
func Wrap(s string, most, size float64, bold bool, lines int) (wrapped []string) {
	for s != "" {
		if len(wrapped) == lines-1 {
			return append(wrapped, Fit(s, most, size, bold))
		}
		line, rest := split(s, most, size, bold)
		if rest != "" && rest[0] != ' ' {
			if at := strings.LastIndexAny(line, " -–—"); at > 0 {
				at += breakAfter(line[at:])
				line, rest = line[:at], line[at:]+rest
			}
		}
		wrapped = append(wrapped, strings.TrimRight(line, " "))
		s = strings.TrimLeft(rest, " ")
	}
	return wrapped
}

// breakAfter returns how many bytes of what stands at a break belong before it.
func breakAfter(s string) int {
	for i, r := range s {
		if i > 0 {
			return i
		}
		if r == ' ' {
			return 0
		}
	}
	return len(s)
}

// split returns as much of the text as most holds, one character at least, and
// the rest.
func split(s string, most, size float64, bold bool) (head, rest string) {
	g := displaywidth.StringGraphemes(s)
	at, width := 0, 0.0
	for g.Next() {
		width += Width(g.Value(), size, bold)
		if at > 0 && width > most {
			break
		}
		at += len(g.Value())
	}
	return s[:at], s[at:]
}
