package compare

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
	FieldAccept:      {"accept", "A finding that a person has looked at, by its code and a reason."},
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

// FieldByName returns the field of that exact name.
func FieldByName(name string) (Field, bool) {
	for f := range NumFields {
		if fields[f].name == name {
			return f, true
		}
	}
	return NumFields, false
}
