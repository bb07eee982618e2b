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
			p.topic(t.topic(i))
			if err := p.flush(); err != nil {
				return err
			}
		}
		p.paragraph(unshown(len(t.Topics), n, "topic"))
	}
	p.paragraph(TotalWords(t.Table))
	return p.flush()
}

// pages are a terminal table or a Markdown text in the making.
type pages interface {
	overview(t view)
	topic(t *compare.Topic)
	paragraph(text string) // nothing where it is empty
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
