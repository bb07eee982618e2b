package render

import (
	"io"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "table", Doc: "tables for a terminal or a text file", Exts: []string{".txt"}}, writeTable)
}

// writeTable writes the overview where there are several topics, then each topic.
func writeTable(w io.Writer, t view, o Options) error {
	return writePages(t, o, &screen{page{w: w, o: o}})
}

type screen struct{ page }

// paragraph puts out text, wrapped; nothing where it is empty.
func (s *screen) paragraph(text string) {
	if text == "" {
		return
	}
	s.gap()
	s.text(text, "", "")
}

// text puts out wrapped text, its first line after one lead and the others after
// another.
func (s *screen) text(text, first, other string) {
	limit := s.o.Width
	if limit > 0 {
		limit = max(1, limit-len(other))
	}
	for i, line := range wrap(glueDates(text), limit) {
		lead := first
		if i > 0 {
			lead = other
		}
		s.b.WriteString(lead)
		s.b.WriteString(line)
		s.b.WriteByte('\n')
	}
}

func (s *screen) overview(t view) {
	s.gap()
	s.folded(foldMostOverview, func(fold int) *grid { return overviewGrid(t, s.o, fold) })
	s.paragraph(unshown(len(t.Overview), s.o.limit(len(t.Overview)), "row"))
}

func (s *screen) topic(t *compare.Topic) {
	s.gap()
	s.heading(topicName(t.Name))
	facts := topicFacts(t)
	for i, f := range facts {
		if w := width(f); w < breakableFact && (s.o.Width == 0 || w+2 <= s.o.Width) {
			facts[i] = glue(f)
		}
	}
	s.text(strings.Join(facts, " · "), "", "")
	s.gap()
	s.folded(foldMost, func(fold int) *grid { return claimsGrid(t, s.o, fold) })
	s.pairs(t)
	if s.o.Matrix && len(t.Lines) > 1 {
		for _, g := range matrixGrids(t, s.o.Width) {
			s.gap()
			s.grid(g)
		}
		s.paragraph(matrixKey(t))
	}
	s.paragraph(restWords(t))
	for i, n := range t.Notes {
		if i == 0 {
			s.gap()
		}
		s.text(NoteWords(t, n), "- ", "  ")
	}
}

// breakableFact is from how many columns on a fact in the heading may be broken
// over lines, though the screen be wider.
const breakableFact = 30

func (s *screen) pairs(t *compare.Topic) {
	if len(t.Pairs) == 0 {
		return
	}
	s.gap()
	between := "\n"
	if s.o.Width == 0 {
		between = ", " // one line a pair, for other programs
	}
	s.grid(pairsGrid(t, s.o, between))
	s.paragraph(unshown(len(t.Pairs), s.o.limit(len(t.Pairs)), "pair"))
}

// heading puts out a line that stands out without colour.
func (s *screen) heading(text string) {
	widest := 0
	for _, line := range wrap(text, s.o.Width) {
		s.b.WriteString(line + "\n")
		widest = max(widest, width(line))
	}
	s.b.WriteString(strings.Repeat("═", widest) + "\n")
}
