package sources

import (
	"io"
	"strconv"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// A jsonWriter writes claims as JSON objects in the form that extract has: the
// figure taken apart, what it counts as a list, null for what is not known. What a
// dataset has besides is added where it is given. One claim is one line, in JSON
// Lines and in the list of an object.
type jsonWriter struct {
	w     io.Writer
	buf   []byte
	list  bool // one object with all claims
	count int
	names compare.Names // declared in that object
}

// flushAt is how much is gathered before it is written.
const flushAt = 64 << 10

func (w *jsonWriter) write(claims []written) error {
	for i := range claims {
		switch {
		case w.list && w.count == 0:
			w.buf = append(appendNames(append(w.buf, '{'), w.names), "\"claims\": [\n"...)
		case w.list:
			w.buf = append(w.buf, ",\n"...)
		}
		w.count++
		w.buf = appendClaim(w.buf, &claims[i])
		if !w.list {
			w.buf = append(w.buf, '\n')
		}
		if len(w.buf) >= flushAt {
			if err := w.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *jsonWriter) flush() error {
	_, err := w.w.Write(w.buf)
	w.buf = w.buf[:0]
	return err
}

func (w *jsonWriter) close() error {
	switch {
	case w.list && w.count == 0:
		w.buf = append(appendNames(append(w.buf, '{'), w.names), "\"claims\": []}\n"...)
	case w.list:
		w.buf = append(w.buf, "\n]}\n"...)
	}
	return w.flush()
}

// appendClaim appends a claim as one JSON object.
func appendClaim(b []byte, c *written) []byte {
	d := c.Detail()
	b = append(b, '{')
	b = appendGiven(b, "id", c.ID)
	b = appendGiven(b, "topic", c.Topic)
	b = appendField(b, "source", c.Source)
	b = appendField(b, "speaker", d.Speaker)
	b = appendField(b, "via", d.Via)
	b = appendFigure(append(b, `"figure":`...), c)
	b = appendCounts(b, c.Counts)
	b = appendField(b, "subject", c.Subject)
	b = appendField(b, "place", c.Place)
	b = appendDate(b, "stated", c.Stated)
	b = appendDate(b, "since", c.Since)
	b = appendDate(b, "until", c.Until)
	b = append(b, `"superseded":`...)
	b = strconv.AppendBool(b, c.superseded)
	b = append(b, ',')
	b = appendField(b, "quote", c.Quote)
	b = appendSpan(b, d.Span)
	if c.Published != 0 {
		b = appendDate(b, "published", c.Published)
	}
	b = appendGiven(b, "url", d.URL)
	b = appendGiven(b, "text", d.Text)
	b = appendGiven(b, "revises", d.Revises)
	b = appendGiven(b, "derived_from", d.DerivedFrom)
	b = appendOwnNumbers(b, &c.Figure)
	b = appendMeans(b, d.Means)
	b = appendGiven(b, "accept", d.Accept)
	b = appendGiven(b, "note", d.Note)
	b = appendWhy(b, c)
	b[len(b)-1] = '}' // in place of the last comma
	return b
}

// appendWhy appends which words gave which field.
func appendWhy(b []byte, c *written) []byte {
	if len(c.why) == 0 {
		return b
	}
	b = append(append(append(b, '"'), keyWhy...), `":[`...)
	for _, why := range c.why {
		b = appendField(append(b, '{'), "field", why.Field.String())
		b = append(appendText(append(b, `"rule":`...), why.Rule), ',')
		if s := why.Words; s.Start < s.End && s.End <= len(c.text) {
			b = appendField(b, "words", c.text[s.Start:s.End])
			b = appendSpan(b, s)
		}
		b[len(b)-1] = '}'
		b = append(b, ',')
	}
	b[len(b)-1] = ']'
	return append(b, ',')
}

// appendOwnNumbers appends what a dataset says of a figure beside its words.
func appendOwnNumbers(b []byte, f *compare.Figure) []byte {
	number := func(key string, n int64, has bool) {
		if has {
			b = append(append(append(b, '"'), key...), `":`...)
			b = append(strconv.AppendInt(b, n, 10), ',')
		}
	}
	number("low", f.Given.Low, f.Given.HasLow)
	number("best", f.Given.Best, f.Given.HasBest)
	number("high", f.Given.High, f.Given.HasHigh)
	if f.Counted {
		b = append(b, `"counted":true,`...)
	}
	return b
}

func appendMeans(b []byte, means []string) []byte {
	if len(means) == 0 {
		return b
	}
	b = append(b, `"means":`...)
	return append(appendList(b, means), ',')
}

// appendFigure appends the words and what is named in them.
func appendFigure(b []byte, c *written) []byte {
	f := classify(c.Figure)
	b = append(b, '{')
	b = appendField(b, "text", c.words)
	b = appendField(b, "hedge", f.hedge)
	b = f.value.appendTo(b, "value")
	b = f.low.appendTo(b, "low")
	b = f.high.appendTo(b, "high")
	if c.words != c.Figure.Text {
		b = appendGiven(b, keyCanonical, c.Figure.Text)
	}
	b[len(b)-1] = '}'
	return append(b, ',')
}

// appendCounts appends what is counted in the words of the form, and beside it what
// those do not say.
func appendCounts(b []byte, counts string) []byte {
	outcomes := outcomesOf(counts)
	b = append(b, `"counts":`...)
	if len(outcomes) == 0 {
		b = append(b, "null,"...)
	} else {
		b = append(appendList(b, outcomes), ',')
	}
	if counts != joinOutcomes(outcomes) {
		b = appendGiven(b, keyDefinition, counts)
	}
	return b
}

func appendList(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(b, s)
	}
	return append(b, ']')
}

func appendSpan(b []byte, s compare.Span) []byte {
	if s == (compare.Span{}) {
		return append(b, `"span":null,`...)
	}
	b = strconv.AppendInt(append(b, `"span":{"start":`...), int64(s.Start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(s.End), 10)
	return append(b, "},"...)
}

func appendDate(b []byte, key string, d compare.Date) []byte {
	b = append(append(append(b, '"'), key...), `":`...)
	if d == 0 {
		return append(b, "null,"...)
	}
	b = append(b, '"')
	b = strconv.AppendInt(b, int64(d.Year()), 10)
	for _, part := range [...]int{d.Month(), d.Day()} {
		if part != 0 {
			b = append(b, '-', byte('0'+part/10), byte('0'+part%10))
		}
	}
	return append(b, `",`...)
}

// appendField appends a key and a text, null where there is none, and a comma.
func appendField(b []byte, key, value string) []byte {
	b = append(append(append(b, '"'), key...), `":`...)
	if value == "" {
		return append(b, "null,"...)
	}
	return append(appendText(b, value), ',')
}

// appendGiven appends a key and a text, if there is one, and a comma.
func appendGiven(b []byte, key, value string) []byte {
	if value == "" {
		return b
	}
	return appendField(b, key, value)
}

const hexDigits = "0123456789abcdef"

// appendText appends a text between quotation marks. Whatever could act on a
// terminal, or turn the order of what is shown, is escaped.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	data := bytesOf(s)
	for i := 0; i < len(s); {
		end := plainEnd(data, i)
		b = append(b, s[i:end]...)
		if i = end; i == len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		b = appendRune(b, r)
		i += size
	}
	return append(b, '"')
}

// plainEnd returns the end of the run of text that begins at i and stands for
// itself: ASCII but marks and controls.
func plainEnd(data []byte, i int) int {
	for i < len(data) && data[i] >= ' ' && data[i] < 0x7f && data[i] != '"' && data[i] != '\\' {
		i++
	}
	return i
}

func appendRune(b []byte, r rune) []byte {
	switch {
	case r == '"' || r == '\\':
		return append(b, '\\', byte(r))
	case r == '\n':
		return append(b, `\n`...)
	case r == '\t':
		return append(b, `\t`...)
	case r == '\r':
		return append(b, `\r`...)
	case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' || r == '\ufeff':
		return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
	}
	return utf8.AppendRune(b, r)
}
