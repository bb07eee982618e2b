package render

import (
	"io"
	"strings"

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
// ends of its ranges; its table takes all columns and their titles. Where the words
// set no upper end, or as a maximum no lower one, the cell of that end is empty, for a
// plot would draw a range that is closed: it then shows the other end alone. Open end
// says so, and Readers from and Readers up to how far most readers go.
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
		for _, g := range chartGroups(topic, ChartRange) {
			for k := range g.rows {
				c.claimRow(topic, &g, &g.rows[k], o)
			}
		}
		if err := c.flush(); err != nil {
			return err
		}
	}
	return c.flush()
}

var datawrapperTitles = [...]string{
	"Claim", "Likely from", "Likely to", "Open end", "Readers from", "Readers up to", "Number as said", "Low stated", "High stated", "As said",
	"Definition", "Group", "Counts", "Source", "Speaker", "Via", "Since", "Until", "Stated", "People", "Place", "Topic", "Remark", "Link",
}

// claimRow puts out one claim.
func (c *csvWriter) claimRow(t *compare.Topic, g *chartGroup, r *chartRow, o Options) {
	d := r.Detail()
	c.text(wholeLabel(r))
	likely := r.Reading.Likely
	c.int(likely.Lo, !r.Figure.Maximum())
	c.int(likely.Hi, !r.openAbove())
	c.text(openEnd(r))
	c.int(likely.Lo, true)
	c.int(likely.Hi, !likely.Open())
	n, ok := r.Figure.Named()
	c.int(n, ok)
	low, high := statedEnds(r.Figure)
	c.int(low, low >= 0)
	c.int(high, high >= 0)
	c.text(FigureWords(r.Figure))
	c.text(g.counts)
	c.text(g.heading)
	c.text(countsCell(r.Claim))
	c.text(voice(r.Source))
	c.text(voice(d.Speaker))
	c.text(voice(d.Via))
	c.date(r.Since)
	c.date(r.LastDay())
	c.date(r.Stated)
	c.text(voice(r.Subject))
	c.text(voice(r.Place))
	c.text(topicName(t.Name))
	c.text(remarks(r, t.Since))
	c.text(d.URL)
	if o.Readings {
		i, ours := r.Reading.Possible, r.tolerated()
		c.int(i.Lo, ours)
		c.int(i.Hi, ours && !i.Open())
	}
	c.end()
}

// wholeLabel returns the label of a claim with the name of its source whole, which a
// chart cuts: nobody can look up half a name in a table.
func wholeLabel(r *chartRow) string {
	rest, ok := strings.CutPrefix(r.label, longName(r.Source))
	if !ok {
		return r.label
	}
	return sourceName(voice(r.Source)) + rest
}

// openEnd says on which sides the words of a claim set no end.
func openEnd(r *chartRow) string {
	switch above, below := r.openAbove(), r.Figure.Maximum(); {
	case above && below:
		return "above and below"
	case above:
		return "above"
	case below:
		return "below"
	}
	return ""
}
