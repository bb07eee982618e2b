package render

import (
	"io"

	"counterclaim/compare"
)

func init() {
	register(Format{
		Name: "datawrapper", Doc: "one row a claim, as Datawrapper's range plot and table take it",
		Exts: []string{".datawrapper.csv", ".dw.csv"},
	}, writeDatawrapper)
}

// writeDatawrapper writes the claims of all topics. Datawrapper's range plot takes
// the first column of text for its labels and the first two of numbers for the
// ends of its ranges; its table takes all columns and their titles. A likely
// reading without an upper end leaves its cell empty: the plot then shows its
// lower end alone, and the words say the rest.
func writeDatawrapper(w io.Writer, t view, o Options) error {
	c := &csvWriter{w: w}
	for _, title := range datawrapperTitles {
		c.text(title)
	}
	if o.Readings {
		c.text("Tolerance from")
		c.text("Tolerance to")
	}
	c.end()
	for i := range o.limit(len(t.Topics)) {
		topic := t.judged(i)
		for _, g := range chartGroups(topic) {
			for k := range g.rows {
				c.claimRow(topic, &g.rows[k], o)
			}
		}
		if err := c.flush(); err != nil {
			return err
		}
	}
	return c.flush()
}

var datawrapperTitles = [...]string{
	"Claim", "Likely from", "Likely to", "Number as said", "As said", "Counts", "Source", "Speaker", "Via",
	"Until", "Stated", "People", "Place", "Topic", "Remark", "Link",
}

// claimRow puts out one claim.
func (c *csvWriter) claimRow(t *compare.Topic, r *chartRow, o Options) {
	d := r.Detail()
	c.text(r.label)
	c.interval(r.Reading.Likely)
	n, ok := r.Figure.Named()
	c.int(n, ok)
	c.text(FigureWords(r.Figure))
	c.text(countsCell(r.Claim))
	c.text(name(r.Source))
	c.text(name(d.Speaker))
	c.text(name(d.Via))
	c.date(r.LastDay())
	c.date(r.Stated)
	c.text(name(r.Subject))
	c.text(name(r.Place))
	c.text(topicName(t.Name))
	c.text(remarks(r, t.Since))
	c.text(d.URL)
	if o.Readings {
		c.interval(r.Reading.Possible)
	}
	c.end()
}
