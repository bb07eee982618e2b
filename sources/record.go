package sources

import (
	"path/filepath"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// A record is one claim as it was written: the text of its fields, trimmed, and
// empty where a field was not given.
type record struct {
	text  [compare.NumFields]string
	means []item // the terms under means, where they were written as a list
	at    compare.Origin
}

// An item is one entry of a list.
type item struct {
	text string
	pos  compare.Pos
	end  int // the column behind it, 0 if unknown
}

// A value is one field that holds for more than one claim.
type value struct {
	field compare.Field
	text  string
	means []item // of means, written as a list
	pos   compare.Pos
	at    compare.Origin // the header in which it stands; none on the command line
}

// defaults are what holds for every claim of a dataset that does not say
// otherwise.
type defaults struct {
	decimal byte // the decimal sign of its figures; 0 is '.'
	values  []value
	article article.Options // of the companion of an article
	// where says how to give the decimal sign, where the dataset has no place
	// for it itself.
	where string
}

// find returns the value for a field.
func (d *defaults) find(f compare.Field) (value, bool) {
	if d != nil {
		for _, v := range d.values {
			if v.field == f {
				return v, true
			}
		}
	}
	return value{}, false
}

// with returns the values, and after them those of the command line for what they
// do not say.
func (d *defaults) with(in *input) *defaults {
	all := &defaults{decimal: in.opt.Decimal}
	if d != nil {
		if d.decimal != 0 {
			all.decimal = d.decimal
		}
		all.values = append(all.values, d.values...)
	}
	for _, v := range in.set {
		if _, ok := d.find(v.field); !ok {
			all.values = append(all.values, v)
		}
	}
	return all
}

// flat returns the defaults of a file of records.
func (in *input) flat() *defaults {
	d := in.beside.with(in)
	d.where = "--set decimal=,"
	if in.name != stdinName {
		d.where = `decimal: "," in ` + filepath.Base(in.name) + CompanionSuffix + " beside it, or " + d.where
	}
	return d
}

// A builder makes claims of records. It is used by one goroutine at a time, and
// remembers what it has read before, since datasets repeat themselves.
type builder struct {
	found    *findings
	defaults *defaults
	terms    [64]termMemo
	decimal  byte // the decimal sign
	names    sharer

	record *record // the one being read
	claim  *compare.Claim
	bad    bool // it has an error
	grave  bool // it has one that is not only in what it says beside its figure
}

func newBuilder(found *findings, d *defaults) *builder {
	b := &builder{found: found, defaults: d}
	b.decimal = '.'
	if d.decimal != 0 {
		b.decimal = d.decimal
	}
	return b
}

// build makes c, which is zero, of a record, and reports whether it may be used.
// What is wrong goes to the findings, all of it: nobody wants to mend a claim
// twice.
func (b *builder) build(r *record, c *compare.Claim) bool {
	b.record, b.claim, b.bad, b.grave = r, c, false, false
	first := len(b.found.list)
	if len(b.defaults.values) > 0 {
		b.inherit(r)
	}
	c.At = r.at
	c.ID = r.text[compare.FieldID]
	c.Topic = r.text[compare.FieldTopic]
	c.Subject = b.names.share(r.text[compare.FieldSubject])
	c.Place = b.names.share(r.text[compare.FieldPlace])
	c.Source = b.names.share(r.text[compare.FieldSource])
	c.Counts = b.names.share(r.text[compare.FieldCounts])
	c.Quote = r.text[compare.FieldQuote]
	if c.Source == "" {
		b.fault(compare.NoSource, compare.FieldSource, "the claim has no source", "say who vouches for the figure: source: NAME")
	}
	b.details()
	b.term()
	b.figure()
	b.dates()
	if b.bad && b.found.check && !b.grave {
		b.found.aboutKept(first, c)
		return true
	}
	if b.bad {
		if c.ID != "" {
			b.found.lose(c.ID)
		}
		b.found.about(first, c)
		*c = compare.Claim{}
	}
	return !b.bad
}

// inherit fills the fields that the record does not give. A figure is one thing
// said in up to four fields: who gives one of them gives the figure. And what the
// words of a header mean says nothing about the words of a claim.
func (b *builder) inherit(r *record) {
	t := &r.text
	ownFigure := t[compare.FieldFigure] != "" || t[compare.FieldLow] != "" || t[compare.FieldBest] != "" || t[compare.FieldHigh] != ""
	ownMeans := t[compare.FieldCounts] != "" || t[compare.FieldMeans] != "" || len(r.means) > 0
	for i := range b.defaults.values {
		v := &b.defaults.values[i]
		switch f := v.field; {
		case t[f] != "" || ownFigure && f >= compare.FieldFigure && f <= compare.FieldHigh:
		case f != compare.FieldMeans:
			t[f] = v.text
		case !ownMeans:
			t[f], r.means = v.text, v.means
		}
	}
}

// fault reports an error in a field of the record. It returns the finding, nil where
// there are too many to list.
func (b *builder) fault(code string, f compare.Field, message, hint string) *compare.Finding {
	b.bad = true
	b.grave = b.grave || !slight(code, f)
	if b.found.full() {
		b.found.count(compare.Error)
		return nil
	}
	at := b.record.at
	b.found.put(compare.Finding{Code: code, Pos: at.Pos(f), End: at.End(f), Message: message, Hint: hint})
	return &b.found.list[len(b.found.list)-1]
}

// slight reports whether a fault leaves the rest of a claim as it is: then the field
// counts as not given where a dataset is checked, and the claim is looked at further.
func slight(code string, f compare.Field) bool {
	switch code {
	case compare.BadDate:
		return true
	case compare.BadValue:
		return f == compare.FieldURL || f == compare.FieldSpan || f == compare.FieldCounted
	}
	return false
}

// details reads the fields that most claims of a large dataset leave out.
func (b *builder) details() {
	t := &b.record.text
	if t[compare.FieldSpeaker] == "" && t[compare.FieldVia] == "" && t[compare.FieldDerivedFrom] == "" &&
		t[compare.FieldRevises] == "" && t[compare.FieldURL] == "" && t[compare.FieldText] == "" && t[compare.FieldSpan] == "" &&
		t[compare.FieldAccept] == "" && t[compare.FieldNote] == "" {
		return
	}
	b.claim.Details = &compare.Details{
		Speaker:     b.names.share(t[compare.FieldSpeaker]),
		Via:         b.names.share(t[compare.FieldVia]),
		DerivedFrom: t[compare.FieldDerivedFrom],
		Revises:     t[compare.FieldRevises],
		URL:         t[compare.FieldURL],
		Text:        t[compare.FieldText],
		Accept:      t[compare.FieldAccept],
		Note:        t[compare.FieldNote],
	}
	if u := b.claim.URL; u != "" && !webAddress(u) {
		b.fault(compare.BadValue, compare.FieldURL, "url "+compare.Quote(u)+" is not a web address", "begin it with https:// or http://")
	}
	if s := t[compare.FieldSpan]; s != "" {
		span, ok := parseSpan(s)
		if !ok {
			b.fault(compare.BadValue, compare.FieldSpan, "span "+compare.Quote(s)+" is not a stretch of text", "write the first byte and the one behind the last, such as 12-40")
		}
		b.claim.Span = span
	}
}

// webAddress reports whether u is an http or https URL that names a host.
func webAddress(u string) bool {
	scheme, rest, ok := strings.Cut(u, "://")
	if !ok || !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return false
	}
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	return host != "" && !strings.ContainsFunc(u, func(r rune) bool { return r <= ' ' || r == 0x7f })
}

// parseSpan reads start-end.
func parseSpan(s string) (compare.Span, bool) {
	from, to, ok := strings.Cut(s, "-")
	start, ok1 := wholeNumber(strings.TrimSpace(from))
	end, ok2 := wholeNumber(strings.TrimSpace(to))
	return compare.Span{Start: start, End: end}, ok && ok1 && ok2 && start < end
}

// oneLine makes one space of each stretch of white space that has a line break or a
// tab, which a cell between quotation marks may have anywhere.
func oneLine(text string) string {
	if strings.ContainsAny(text, "\n\r\t") {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}

// wholeNumber reads up to twelve digits.
func wholeNumber(s string) (n int, ok bool) {
	if s == "" || len(s) > 12 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// dates reads the four dates and checks their order.
func (b *builder) dates() {
	t, c := &b.record.text, b.claim
	c.Stated = b.date(compare.FieldStated, t[compare.FieldStated])
	c.Published = b.date(compare.FieldPublished, t[compare.FieldPublished])
	c.Until = b.date(compare.FieldUntil, t[compare.FieldUntil])
	if t[compare.FieldSince] == "" {
		return
	}
	since, ok := b.since(t[compare.FieldSince])
	if c.Since = since; since == 0 || !ok {
		return
	}
	until := lastCounted(c)
	switch {
	case until != 0 && until.Last() < since.First():
		b.fault(compare.SinceLate, compare.FieldSince,
			"since "+since.String()+" lies after the last day counted, "+until.String(), "give the first day counted under since and the last under until")
	case statedEarly(c):
		b.fault(compare.StatedEarly, compare.FieldStated,
			"stated "+c.Stated.String()+" lies before the first day counted, "+since.String(), "check stated and since: nobody can count ahead")
	}
}

// lastCounted returns the last day counted as far as the claim says it, 0 if unknown.
func lastCounted(c *compare.Claim) compare.Date {
	if c.Until == 0 && c.Stated == 0 {
		return c.Published
	}
	return c.Until
}

func statedEarly(c *compare.Claim) bool {
	return c.Stated != 0 && c.Stated.Last() < c.Since.First()
}

// date reads one date; none is 0.
func (b *builder) date(f compare.Field, text string) compare.Date {
	if text == "" {
		return 0
	}
	d, ok := isoDate(text)
	if ok {
		return d
	}
	d, err := ParseDate(oneLine(text))
	if e, isDate := err.(*DateError); isDate {
		x := b.fault(compare.BadDate, f, f.String()+" "+e.Message, e.Hint)
		if x == nil || e.Date == 0 {
			return d
		}
		if edit, ok := b.record.at.Edit(f, e.Date.String()); ok {
			x.Fix = []compare.Edit{edit}
		}
	}
	return d
}
