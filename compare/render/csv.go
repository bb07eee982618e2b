package render

import (
	"io"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "csv", Doc: "one row a pair with all fields of both claims, for spreadsheets", Exts: []string{".csv"}}, writeCSV)
}

// flushAt is how many bytes of CSV are gathered before they are written.
const flushAt = 64 << 10

// writeCSV writes a row for each listed pair of each topic or, of the overview
// alone, one for each of its rows. Topics are judged one by one and not kept.
func writeCSV(w io.Writer, t view, o Options) error {
	c := &csvWriter{w: w, b: make([]byte, 0, flushAt+flushAt/4)}
	if o.Overview {
		c.overview(t)
		return c.flush()
	}
	c.pairsHeader()
	for i := range t.Topics {
		if !t.Lists(i) {
			continue
		}
		topic := t.judged(i)
		c.begin(topic)
		for p := range topic.Pairs {
			c.pair(topic, &topic.Pairs[p])
			if len(c.b) >= flushAt {
				if err := c.flush(); err != nil {
					return err
				}
			}
		}
	}
	return c.flush()
}

// A csvWriter gathers rows in one buffer. What it writes is meant for people
// with a spreadsheet, so cells that would be run as formulas are defused.
type csvWriter struct {
	w      io.Writer
	b      []byte
	within bool // a cell was put out in this row
	names  namer
	why    []byte // the sentence of a pair, reused

	done []byte    // the cells of the topic's claims that were asked for
	at   []stretch // where in done each claim's cells are; none yet where the end is 0
}

type stretch struct{ start, end int }

func (c *csvWriter) flush() error {
	_, err := c.w.Write(c.b)
	c.b = c.b[:0]
	return err
}

// pairsHeader puts out the titles of the columns of pairs.
func (c *csvWriter) pairsHeader() {
	for _, side := range [...]string{"a_", "b_"} {
		for f := range compare.NumFields {
			c.text(side + f.String())
		}
		for _, s := range [...]string{"likely_low", "likely_high", "possible_low", "possible_high"} {
			c.text(side + s)
		}
	}
	c.text("topic")
	c.text("verdict")
	for axis := range compare.NumAxes {
		c.text(axis.String())
	}
	for _, s := range [...]string{"gap", "nearest", "widest", "as_said", "reason"} {
		c.text(s)
	}
	c.end()
}

func (c *csvWriter) pair(t *compare.Topic, p *compare.Pair) {
	c.line(t, p.A)
	c.line(t, p.B)
	c.text(t.Name)
	c.text(p.Verdict.String())
	for _, r := range p.Axes {
		c.relation(r)
	}
	c.int(p.Gap, true)
	c.factor(p.Nearest)
	c.factor(p.Widest)
	c.factor(p.AsSaid)
	c.why = appendSentence(c.why[:0], &c.names, p)
	c.next()
	c.b = appendCell(c.b, c.why)
	c.end()
}

// begin makes ready for the pairs of another topic.
func (c *csvWriter) begin(t *compare.Topic) {
	c.names.set(t.Lines)
	c.done = c.done[:0]
	c.at = zeroed(c.at, len(t.Lines))
}

// line puts out all fields of a claim and its readings. Most claims take part in
// several pairs, so their cells are made once.
func (c *csvWriter) line(t *compare.Topic, i int) {
	at := &c.at[i]
	if at.end == 0 {
		row, within := c.b, c.within
		c.b, c.within = c.done, false
		at.start = len(c.b)
		l := &t.Lines[i]
		for f := range compare.NumFields {
			c.field(l, f)
		}
		c.interval(l.Reading.Likely)
		c.interval(l.Reading.Possible)
		at.end = len(c.b)
		c.done, c.b, c.within = c.b, row, within
	}
	c.next()
	c.b = append(c.b, c.done[at.start:at.end]...)
}

func (c *csvWriter) field(l *compare.Line, f compare.Field) {
	d := l.Detail()
	switch f {
	case compare.FieldID:
		c.text(l.ID)
	case compare.FieldTopic:
		c.text(l.Topic)
	case compare.FieldSubject:
		c.text(l.Subject)
	case compare.FieldPlace:
		c.text(l.Place)
	case compare.FieldSource:
		c.text(l.Source)
	case compare.FieldSpeaker:
		c.text(d.Speaker)
	case compare.FieldVia:
		c.text(d.Via)
	case compare.FieldDerivedFrom:
		c.text(d.DerivedFrom)
	case compare.FieldFigure:
		c.text(l.Figure.Text)
	case compare.FieldLow:
		c.int(l.Figure.Given.Low, l.Figure.Given.HasLow)
	case compare.FieldBest:
		c.int(l.Figure.Given.Best, l.Figure.Given.HasBest)
	case compare.FieldHigh:
		c.int(l.Figure.Given.High, l.Figure.Given.HasHigh)
	case compare.FieldCounted:
		c.text(only(l.Figure.Counted, "true"))
	case compare.FieldCounts:
		c.text(l.Counts)
	case compare.FieldMeans:
		c.list(d.Means)
	case compare.FieldStated:
		c.date(l.Stated)
	case compare.FieldPublished:
		c.date(l.Published)
	case compare.FieldSince:
		c.date(l.Since)
	case compare.FieldUntil:
		c.date(l.Until)
	case compare.FieldRevises:
		c.text(d.Revises)
	case compare.FieldQuote:
		c.text(l.Quote)
	case compare.FieldURL:
		c.text(d.URL)
	case compare.FieldText:
		c.text(d.Text)
	case compare.FieldSpan:
		c.text(d.Span.String())
	case compare.FieldAccept:
		c.text(d.Accept)
	case compare.FieldNote:
		c.text(d.Note)
	}
}

// overview puts out the rows of the overview.
func (c *csvWriter) overview(t view) {
	for _, s := range [...]string{
		"topic", "counts", "people", "place", "claims",
		"lowest", "lowest_source", "lowest_likely_low", "lowest_likely_high",
		"highest", "highest_source", "highest_likely_low", "highest_likely_high",
		"factor", "conflicts", "tensions",
	} {
		c.text(s)
	}
	c.end()
	for i := range t.Overview {
		r := &t.Overview[i]
		c.text(t.Topics[r.Topic].Name)
		c.text(r.Term.String())
		c.text(r.Subject())
		c.text(r.Place())
		c.int(int64(r.Claims), true)
		c.extreme(t.Line(r.Lowest))
		c.extreme(t.Line(r.Highest))
		c.factor(r.Factor)
		c.int(int64(r.Conflicts), true)
		c.int(int64(r.Tensions), true)
		c.end()
	}
}

func (c *csvWriter) extreme(l compare.Line) {
	c.text(FigureWords(l.Figure))
	c.text(l.Source)
	c.interval(l.Reading.Likely)
}
