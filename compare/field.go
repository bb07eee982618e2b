package compare

import (
	"strconv"
	"strings"
)

// A Field names one of the things that a claim says. Every reader and writer of
// datasets goes through this list, so a field is spelled the same everywhere.
type Field uint8

// The fields of a claim, in the order in which people read and write them.
const (
	FieldID Field = iota
	FieldTopic
	FieldSubject
	FieldPlace
	FieldSource
	FieldSpeaker
	FieldVia
	FieldDerivedFrom
	FieldFigure
	FieldLow
	FieldBest
	FieldHigh
	FieldCounted
	FieldCounts
	FieldMeans
	FieldStated
	FieldPublished
	FieldSince
	FieldUntil
	FieldRevises
	FieldQuote
	FieldURL
	FieldText
	FieldSpan
	FieldAccept
	FieldNote

	NumFields // how many there are
)

var fields = [NumFields]struct{ name, doc string }{
	FieldID:          {"id", "A name for the claim, unique in its file; made from source, date and counts where left out."},
	FieldTopic:       {"topic", "What is being counted about; claims of different topics are never compared."},
	FieldSubject:     {"subject", "Whom the figure counts."},
	FieldPlace:       {"place", "Where they came to harm."},
	FieldSource:      {"source", "Who vouches for the figure."},
	FieldSpeaker:     {"speaker", "The person or office that said it."},
	FieldVia:         {"via", "The outlet that carried it."},
	FieldDerivedFrom: {"derived_from", "The id or the source that this figure only repeats: an echo is one witness, not two."},
	FieldFigure:      {"figure", "The figure as said, hedge and all."},
	FieldLow:         {"low", "The lowest count that the source gives."},
	FieldBest:        {"best", "The source's best estimate."},
	FieldHigh:        {"high", "The highest count that the source gives."},
	FieldCounted:     {"counted", "True for an exact register or tally, which is never rounded."},
	FieldCounts:      {"counts", "The definition in words: killed, killed or wounded, casualties."},
	FieldMeans:       {"means", "The terms that the source's own word stands for."},
	FieldStated:      {"stated", "The day on which it was said."},
	FieldPublished:   {"published", "The day on which it was carried."},
	FieldSince:       {"since", "The first day counted; left out, the topic's beginning."},
	FieldUntil:       {"until", "The last day counted; left out, the day on which it was stated."},
	FieldRevises:     {"revises", "The id of the claim that this one replaces."},
	FieldQuote:       {"quote", "The words that prove it."},
	FieldURL:         {"url", "Where they can be read."},
	FieldText:        {"text", "An article file in the dataset's own folder or below it."},
	FieldSpan:        {"span", "The quote's place in that file, as byte offsets start-end."},
	FieldAccept:      {"accept", "Findings of check that a person has looked at, each by its code and a reason: CC601 reason; CC701 reason."},
	FieldNote:        {"note", "Free text, which silences nothing."},
}

// String returns the field's name as datasets spell it.
func (f Field) String() string {
	if f < NumFields {
		return fields[f].name
	}
	return "dataset"
}

// Doc returns one sentence that says what the field holds.
func (f Field) Doc() string { return fields[f].doc }

// OfFigure reports whether the field says how many.
func (f Field) OfFigure() bool { return f >= FieldFigure && f <= FieldCounted }

// FieldByName returns the field of that exact name.
func FieldByName(name string) (Field, bool) {
	for f := range NumFields {
		if fields[f].name == name {
			return f, true
		}
	}
	return NumFields, false
}

// Field returns what the claim says under a field, as a dataset would write it;
// empty where it says nothing.
func (c *Claim) Field(f Field) string {
	d := c.Detail()
	switch f {
	case FieldID:
		return c.ID
	case FieldTopic:
		return c.Topic
	case FieldSubject:
		return c.Subject
	case FieldPlace:
		return c.Place
	case FieldSource:
		return c.Source
	case FieldSpeaker:
		return d.Speaker
	case FieldVia:
		return d.Via
	case FieldDerivedFrom:
		return d.DerivedFrom
	case FieldFigure:
		return c.Figure.Text
	case FieldLow, FieldBest, FieldHigh:
		return c.Figure.Given.field(f)
	case FieldCounted:
		if c.Figure.Counted {
			return "true"
		}
	case FieldCounts:
		return c.Counts
	case FieldMeans:
		return strings.Join(d.Means, "; ")
	case FieldStated:
		return c.Stated.String()
	case FieldPublished:
		return c.Published.String()
	case FieldSince:
		return c.Since.String()
	case FieldUntil:
		return c.Until.String()
	case FieldRevises:
		return d.Revises
	case FieldQuote:
		return c.Quote
	case FieldURL:
		return d.URL
	case FieldText:
		return d.Text
	case FieldSpan:
		return d.Span.String()
	case FieldAccept:
		return d.Accept
	case FieldNote:
		return d.Note
	}
	return ""
}

func (g Given) field(f Field) string {
	switch {
	case f == FieldLow && g.HasLow:
		return strconv.FormatInt(g.Low, 10)
	case f == FieldBest && g.HasBest:
		return strconv.FormatInt(g.Best, 10)
	case f == FieldHigh && g.HasHigh:
		return strconv.FormatInt(g.High, 10)
	}
	return ""
}
