package render

import (
	"bytes"
	"io"

	"counterclaim/compare"
)

// writePages writes what tables for people consist of, in their order: the
// overview of several topics, each topic, and the totals.
func writePages(t view, o Options, p pages) error {
	if o.Overview || len(t.Topics) > 1 {
		p.overview(t)
	}
	if !o.Overview {
		n := o.limit(len(t.Topics))
		for i := range n {
			writeTopic(p, t.topic(i), o)
			if err := p.flush(); err != nil {
				return err
			}
		}
		p.paragraph(unshown(len(t.Topics), n, "topic"))
	}
	p.paragraph(TotalWords(t.Table))
	p.paragraph(unusedWords(o))
	return p.flush()
}

// unusedWords says that not all records are in what is shown; nothing where they are.
func unusedWords(o Options) string {
	if o.Unused == 0 {
		return ""
	}
	text := count(o.Unused, "record") + " could not be used, and " + [...]string{"is", "are"}[boolInt(o.Unused != 1)] + " not in what is shown."
	if o.UnusedMore {
		text = "At least " + text
	}
	return text
}

// writeTopic puts out what is said of one topic.
func writeTopic(p pages, t *compare.Topic, o Options) {
	p.heading(topicName(t.Name))
	p.facts(topicFacts(t))
	p.paragraph(Sentence(t))
	p.claims(t)
	if len(t.Pairs) > 0 {
		between := "\n"
		if p.columns() == 0 {
			between = ", " // one line a pair, for other programs
		}
		p.grid(pairsGrid(t, o, between))
		p.paragraph(unshown(len(t.Pairs), o.limit(len(t.Pairs)), "pair"))
	}
	if o.Matrix && len(t.Lines) > 1 {
		for _, g := range matrixGrids(t, p.columns()) {
			p.grid(g)
		}
		p.paragraph(matrixKey(t))
	}
	p.paragraph(restWords(t))
	for i, n := range t.Notes {
		p.note(NoteWords(t, n), i == 0)
	}
	writeTogether(p, t)
}

// pages are a terminal table or a Markdown text in the making.
type pages interface {
	columns() int // what a grid must fit into; 0 for no limit
	overview(t view)
	heading(text string)
	facts(facts []string)
	claims(t *compare.Topic)
	grid(g *grid)
	paragraph(text string) // nothing where it is empty
	note(text string, first bool)
	steps(sentences []string) // numbered, below the paragraph that they prove
	flush() error
}

// A page collects text and writes it in one piece for each topic. The first error
// of drawing or writing sticks.
type page struct {
	w   io.Writer
	o   Options
	b   bytes.Buffer
	any bool // something was put out already
	err error

	drawing drawing
}

func (p *page) flush() error {
	if p.err == nil {
		_, p.err = p.w.Write(p.b.Bytes())
	}
	p.b.Reset()
	return p.err
}

// gap puts an empty line before whatever comes next.
func (p *page) gap() {
	if p.any {
		p.b.WriteByte('\n')
	}
	p.any = true
}
