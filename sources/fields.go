package sources

import (
	"slices"
	"strings"
	"sync"

	"counterclaim/compare"
)

// claimWords are the names of all fields of a claim.
var claimWords = sync.OnceValue(func() (names []string) {
	for f := range compare.NumFields {
		names = append(names, f.String())
	}
	return names
})

// datasetWords are the names of all keys of a dataset.
var datasetWords = sync.OnceValue(func() []string { return slices.Concat(datasetKeys, claimWords()) })

// synonyms are the names under which spreadsheets have our fields. Case, and
// whether words are joined by a space, a hyphen or an underscore, is all one.
var synonyms = map[compare.Field][]string{
	compare.FieldID:          {"claim id", "key"},
	compare.FieldTopic:       {"event", "incident"},
	compare.FieldSubject:     {"group", "people", "who", "population"},
	compare.FieldPlace:       {"location", "where", "region", "area"},
	compare.FieldSource:      {"claimant", "said by", "claimed by", "according to"},
	compare.FieldSpeaker:     {"spokesperson", "spokesman", "spokeswoman", "official"},
	compare.FieldVia:         {"outlet", "reported by", "publisher", "carried by"},
	compare.FieldDerivedFrom: {"repeats", "based on", "citing"},
	compare.FieldFigure:      {"estimate", "number", "count", "value"},
	compare.FieldLow:         {"min", "minimum", "lowest", "lower", "low estimate"},
	compare.FieldBest:        {"best estimate", "central", "central estimate"},
	compare.FieldHigh:        {"max", "maximum", "highest", "upper", "high estimate"},
	compare.FieldCounted:     {"exact", "tally"},
	compare.FieldCounts:      {"definition", "measure", "what", "outcome", "harm"},
	compare.FieldMeans:       {"meaning", "terms", "includes"},
	compare.FieldStated:      {"date", "date stated", "stated on", "date said", "said on", "date of statement"},
	compare.FieldPublished:   {"published on", "date published", "publication date"},
	compare.FieldSince:       {"from", "start", "start date", "from date"},
	compare.FieldUntil:       {"as of", "to", "end", "end date", "as at", "until date"},
	compare.FieldRevises:     {"replaces", "supersedes", "corrects"},
	compare.FieldQuote:       {"quotation", "excerpt", "wording"},
	compare.FieldURL:         {"link", "web address", "source url"},
	compare.FieldText:        {"article", "article file", "file"},
	compare.FieldSpan:        {"offsets"},
	compare.FieldAccept:      {"accepted"},
	compare.FieldNote:        {"notes", "comment", "comments", "remark", "remarks"},
}

// headerFields maps every normal spelling of a column to its field.
var headerFields = sync.OnceValue(func() map[string]compare.Field {
	m := map[string]compare.Field{}
	for f := range compare.NumFields {
		m[normal(f.String())] = f
	}
	for f, words := range synonyms {
		for _, w := range words {
			if _, ok := m[w]; ok {
				panic("sources: column " + w + " means two fields")
			}
			m[w] = f
		}
	}
	return m
})

// fieldOfHeader finds the field of a column by its name or a synonym.
func fieldOfHeader(column string) (compare.Field, bool) {
	f, ok := headerFields()[normal(column)]
	return f, ok
}

// normal brings the name of a column into the form in which it is looked up.
func normal(column string) string {
	column = strings.NewReplacer("_", " ", "-", " ").Replace(column)
	return compare.Fold(strings.Trim(column, " \t:*\u00a0\ufeff"))
}
