package render

import (
	"bytes"
	"io"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "table", Doc: "tables for a terminal or a text file", Exts: []string{".txt"}}, writeTable)
}

// writeTable writes the overview where there are several topics, then each topic.
func writeTable(w io.Writer, t view, o Options) error {
	s := &screen{w: w, o: o}
	if o.Overview || len(t.Topics) > 1 {
		s.overview(t)
	}
	if !o.Overview {
		n := o.limit(len(t.Topics))
		for i := range n {
			s.topic(t.topic(i))
			if err := s.flush(); err != nil {
				return err
			}
		}
		s.paragraph(unshown(len(t.Topics), n, "topic"))
	}
	s.paragraph(TotalWords(t.Table))
	return s.flush()
}

// A screen collects the text of a terminal table and writes it in one piece for
// each topic. The first error of drawing or writing sticks.
type screen struct {
	w   io.Writer
	o   Options
	b   bytes.Buffer
	any bool // something was put out already
	err error

	drawing drawing
}

func (s *screen) flush() error {
	if s.err == nil {
		_, s.err = s.w.Write(s.b.Bytes())
	}
	s.b.Reset()
	return s.err
}

// gap puts an empty line before whatever comes next.
func (s *screen) gap() {
	if s.any {
		s.b.WriteByte('\n')
	}
	s.any = true
}

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
		if width(f) < breakableFact {
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
		s.paragraph(matrixKey)
	}
	s.paragraph(restWords(t))
	for i, n := range t.Notes {
		if i == 0 {
			s.gap()
		}
		s.text(NoteWords(t, n), "- ", "  ")
	}
}

// breakableFact is how many columns of a fact in the heading may be broken over
// lines.
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
