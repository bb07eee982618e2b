package render

import (
	"io"
	"strconv"
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

func (s *screen) columns() int { return s.o.Width }

func (s *screen) facts(facts []string) {
	for i, f := range facts {
		if w := width(f); w < breakableFact && (s.o.Width == 0 || w+2 <= s.o.Width) {
			facts[i] = glue(f)
		}
	}
	s.text(strings.Join(facts, " · "), "", "")
}

func (s *screen) claims(t *compare.Topic) {
	s.gap()
	s.folded(foldMost, func(fold int) *grid { return claimsGrid(t, s.o, fold) })
}

func (s *screen) note(text string, first bool) {
	if first {
		s.gap()
	}
	s.text(text, "- ", "  ")
}

// leastForSteps is how wide a screen must be for steps to stand beside their
// numbers: on a narrower one a date would not fit there.
const leastForSteps = 30

func (s *screen) steps(sentences []string) {
	for i, text := range sentences {
		lead := strconv.Itoa(i+1) + ". "
		if s.o.Width > 0 && s.o.Width < leastForSteps {
			s.text(lead+text, "", "  ")
			continue
		}
		s.text(text, lead, strings.Repeat(" ", len(lead)))
	}
}

// breakableFact is from how many columns on a fact in the heading may be broken
// over lines, though the screen be wider.
const breakableFact = 30

// heading puts out a line that stands out without colour.
func (s *screen) heading(text string) {
	s.gap()
	widest := 0
	for _, line := range wrap(text, s.o.Width) {
		s.b.WriteString(line + "\n")
		widest = max(widest, width(line))
	}
	s.b.WriteString(strings.Repeat("═", widest) + "\n")
}
