package render

import (
	"html/template"
	"io"
	"strconv"

	"counterclaim/compare/render/picture"
)

// An htmlFragment is a figure for the page of somebody else: no script, and styles
// that reach no further than its class. It is dark where the page says that it is
// (color-scheme), not where the reader's machine is: many pages are always light.
type htmlFragment struct {
	ID       string
	Style    template.CSS
	Overview *htmlTable
	More     string
	Facts    string
}

// A fragmentTopic is one topic in a fragment.
type fragmentTopic struct {
	htmlTopic
	Joint string // whether all of it can be true, in a sentence
}

// writeFragment writes the sentence, the chart and the figures of each topic, which is
// what a newsroom puts beside its text.
func writeFragment(w io.Writer, t view, o Options) error {
	p := &htmlPart{w: w}
	f := &htmlFragment{ID: figureID(t.Table), Style: template.CSS("\n" + htmlFile("fragment.css") + picture.SchemeStyle() + "\n"), Facts: TotalWords(t.Table)}
	topics := o.limit(len(t.Topics))
	f.More = unshown(len(t.Topics), topics, "topic")
	if o.Overview {
		g := overviewGrid(t, o, foldNothing)
		f.Overview, f.More = plainTable(newHTMLTable(g, "", "One row for each topic and definition", "topic")), unshown(len(t.Overview), len(g.rows), "row")
		topics = 0
	}
	if err := p.put("figure", f); err != nil {
		return err
	}
	for i := range topics {
		topic := t.topic(i)
		c := &fragmentTopic{htmlTopic: htmlTopic{ID: f.ID + "-" + strconv.Itoa(i+1), Name: topicName(topic.Name), Sentence: Sentence(topic)}}
		c.Wide, c.Narrow = htmlCharts(topic, o, c.ID, columnWidth, t.Table.Claims)
		c.Claims = plainTable(claimsTable(topic, o, c.ID, definitionsOf(topic)))
		if topic.Together != nil {
			if together := newTeller(topic); together.binding() > 1 {
				c.Joint = together.joint()
			}
		}
		if err := p.put("figure-topic", c); err != nil {
			return err
		}
	}
	return p.put("figure-end", f)
}

// plainTable takes from a table what only a page of its own has.
func plainTable(t *htmlTable) *htmlTable {
	t.ID, t.Sortable = "", false
	for r := range t.Rows {
		t.Rows[r].Counts = ""
		for c := range t.Rows[r].Cells {
			t.Rows[r].Cells[c].Link, t.Rows[r].Cells[c].Key = "", ""
		}
	}
	return t
}
