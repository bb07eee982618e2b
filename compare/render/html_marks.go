package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// An articleWriter takes an article apart into paragraphs of pieces.
type articleWriter struct {
	topic      string
	names      *namer
	paragraphs [][]htmlPiece
	open       []htmlPiece // of the paragraph that has not ended
}

// end ends a paragraph.
func (w *articleWriter) end() {
	if slices.ContainsFunc(w.open, func(p htmlPiece) bool { return strings.TrimSpace(p.Text) != "" || p.ID != "" }) {
		w.paragraphs = append(w.paragraphs, w.open)
	}
	w.open = nil
}

// gap says that something is left out.
func (w *articleWriter) gap(wanted bool) {
	if wanted {
		w.end()
		w.open = []htmlPiece{{Text: "[…]"}}
		w.end()
	}
}

// part puts out a part of the text, cut wherever a claim begins or ends.
func (w *articleWriter) part(text string, part compare.Span, marks []marking) {
	cuts := []int{part.Start, part.End}
	for _, m := range marks {
		for _, at := range [...]int{m.span.Start, m.span.End} {
			if part.Start < at && at < part.End {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := 1; i < len(cuts); i++ {
		w.piece(text[cuts[i-1]:cuts[i]], cuts[i-1], cuts[i], marks)
	}
}

// piece puts out what stands between two cuts.
func (w *articleWriter) piece(text string, from, to int, marks []marking) {
	p := htmlPiece{}
	var ids []string
	for _, m := range marks {
		if m.span.Start <= from && to <= m.span.End {
			p.Mark = true
			if m.span.Start == from {
				ids = append(ids, w.topic+"-m"+strconv.Itoa(m.line+1))
			}
			if m.span.End == to {
				p.Refs = append(p.Refs, htmlFact{Text: w.names.of(m.line), Link: "#" + evidenceID(w.topic, m.line)})
			}
		}
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		q := htmlPiece{Text: cleanPiece(line), Mark: p.Mark}
		if i == 0 && len(ids) > 0 {
			for _, id := range ids[1:] { // several begin here
				w.open = append(w.open, htmlPiece{ID: id, Mark: true})
			}
			q.ID = ids[0]
		}
		if i == len(lines)-1 {
			q.Refs = p.Refs
		}
		w.open = append(w.open, q)
		if i < len(lines)-1 {
			w.end()
		}
	}
}

// cleanPiece cleans a piece of a line, and keeps a space at its ends.
func cleanPiece(s string) string {
	c := clean(s)
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case s == "":
		return ""
	case c == "":
		return " "
	}
	return only(unicode.IsSpace(first), " ") + c + only(unicode.IsSpace(last), " ")
}
