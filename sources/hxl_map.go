package sources

import (
	"slices"

	"counterclaim/compare"
)

// A tagMap is the map that a row of hashtags makes.
type tagMap struct {
	m      *Map
	at     []int // which cell is each of its columns
	shared []mapField
	unread []int // cells of hashtags for figures that cannot be read
}

// A tagRule says that columns with a hashtag and these attributes fill a field.
type tagRule struct {
	field compare.Field
	name  string
	with  []string
}

// tagRules are tried in their order: of several columns in a row the first that has a
// value fills the field, so of places the narrowest.
var tagRules = []tagRule{
	{compare.FieldTopic, "event", []string{"name"}}, {compare.FieldTopic, "event", nil},
	{compare.FieldTopic, "incident", []string{"name"}}, {compare.FieldTopic, "incident", nil},
	{compare.FieldTopic, "crisis", []string{"name"}}, {compare.FieldTopic, "crisis", nil},
	{compare.FieldSource, "meta", []string{"source", "name"}}, {compare.FieldSource, "meta", []string{"source"}},
	{compare.FieldURL, "meta", []string{"source", "url"}}, {compare.FieldURL, "meta", []string{"url"}},
	{compare.FieldQuote, "meta", []string{"quote"}},
	{compare.FieldStated, "date", []string{"reported"}}, {compare.FieldStated, "date", nil},
	{compare.FieldSince, "date", []string{"start"}},
	{compare.FieldUntil, "date", []string{"end"}}, {compare.FieldUntil, "date", []string{"occurred"}},
	{compare.FieldPlace, "loc", []string{"name"}}, {compare.FieldPlace, "loc", nil},
	{compare.FieldPlace, "adm5", []string{"name"}}, {compare.FieldPlace, "adm5", nil},
	{compare.FieldPlace, "adm4", []string{"name"}}, {compare.FieldPlace, "adm4", nil},
	{compare.FieldPlace, "adm3", []string{"name"}}, {compare.FieldPlace, "adm3", nil},
	{compare.FieldPlace, "adm2", []string{"name"}}, {compare.FieldPlace, "adm2", nil},
	{compare.FieldPlace, "adm1", []string{"name"}}, {compare.FieldPlace, "adm1", nil},
	{compare.FieldPlace, "country", []string{"name"}}, {compare.FieldPlace, "country", nil},
}

// takes reports whether a column is one of the rule's. A date that says nothing of
// itself is taken; one with attributes of its own may be any date.
func (r *tagRule) takes(t hashtag) bool {
	if t.name != r.name || !t.has(r.with...) || r.name == "date" && r.with == nil && len(t.attributes) > 0 {
		return false
	}
	return !slices.ContainsFunc(t.attributes, func(a string) bool { return slices.Contains(notNames, a) && !slices.Contains(r.with, a) })
}

// notNames are attributes of columns that hold no name and no text of the thing.
var notNames = []string{"code", "lat", "lon", "coord", "id", "type", "url", "link", "office", "date", "year", "month", "num", "quote"}

// tagDates are the forms of dates beside ISO that such tables have.
var tagDates = []string{"YYYY-MM-DD HH:MM:SS", "YYYY-MM-DDTHH:MM:SS", "YYYY-MM-DDTHH:MM:SSZ"}

// newTagMap makes a map of hashtags.
func newTagMap(tags []hashtag) *tagMap {
	h := &tagMap{m: &Map{Name: "hashtags"}}
	for _, form := range tagDates {
		f, err := parseDateForm(form)
		if err != nil {
			panic(err)
		}
		h.m.dates = append(h.m.dates, f)
	}
	for _, rule := range tagRules {
		for i, t := range tags {
			if rule.takes(t) {
				h.fill(rule.field, i, t)
			}
		}
	}
	h.events(tags)
	h.figures(tags)
	for i := range h.m.claims {
		h.m.claims[i].inherit(h.shared, nil)
	}
	return h
}

// column returns the template of one cell.
func (h *tagMap) column(cell int, t hashtag) template {
	n := slices.Index(h.at, cell)
	if n < 0 {
		n = len(h.at)
		h.at = append(h.at, cell)
		h.m.columns = append(h.m.columns, mapColumn{spec: t.String(), names: []string{t.String()}})
	}
	return template{[]part{{"", n}}}
}

// fill adds a cell to those that fill a field.
func (h *tagMap) fill(f compare.Field, cell int, t hashtag) {
	i := slices.IndexFunc(h.shared, func(x mapField) bool { return x.field == f })
	if i < 0 {
		i = len(h.shared)
		h.shared = append(h.shared, mapField{field: f})
	}
	h.shared[i].templates = append(h.shared[i].templates, h.column(cell, t))
}

// events makes each event a topic of its own: two events of one day and place are
// different people. The id of an event says which it is; where the table names no
// events, but rows say when something occurred, or when it began and ended, each row is
// one. Other rows are reports, whose figures may be of the same.
func (h *tagMap) events(tags []hashtag) {
	id := -1
	named, occurred, start, end := false, false, false, false
	for i, t := range tags {
		event := t.name == "event" || t.name == "incident"
		if event && id < 0 && (t.has("id") || t.has("code")) {
			id = i
		}
		named = named || event && slices.ContainsFunc(tagRules, func(r tagRule) bool { return r.field == compare.FieldTopic && r.takes(t) })
		if t.name == "date" {
			occurred, start, end = occurred || t.has("occurred"), start || t.has("start"), end || t.has("end")
		}
	}
	i := slices.IndexFunc(h.shared, func(x mapField) bool { return x.field == compare.FieldTopic })
	if i < 0 {
		i = len(h.shared)
		h.shared = append(h.shared, mapField{field: compare.FieldTopic})
	}
	topic := &h.shared[i]
	var own []template
	if id >= 0 {
		own = within(topic.templates, part{"event ", -1}, h.column(id, tags[id]).parts[0])
	}
	if !named && (occurred || start && end) {
		own = append(own, within(topic.templates, h.column(rowCell, hashtag{name: "row"}).parts[0])...)
	}
	topic.templates = append(own, topic.templates...)
}

// within returns templates of a name by itself, and before them of the name within
// each of the topics.
func within(topics []template, name ...part) (all []template) {
	for _, t := range topics {
		all = append(all, template{append([]part{t.parts[0], {", ", -1}}, name...)})
	}
	return append(all, template{name})
}

// has reports whether a cell fills the field.
func (h *tagMap) has(f compare.Field) bool {
	return slices.ContainsFunc(h.shared, func(x mapField) bool { return x.field == f })
}

// figures makes a claim of every harm to every group of people; the two ends of a
// figure are one claim.
func (h *tagMap) figures(tags []hashtag) {
	var made []tagCount // of each claim
	for i, t := range tags {
		if t.name != tagOfFigures {
			continue
		}
		c, ok := readCount(t)
		if !ok || len(h.m.claims) == maxMapClaims {
			h.unread = append(h.unread, i)
			continue
		}
		n := slices.IndexFunc(made, func(x tagCount) bool { return x.counts == c.counts && x.subject == c.subject })
		if n < 0 || h.m.claims[n].has(c.field) {
			n = len(made)
			made = append(made, c)
			claim := mapClaim{fields: []mapField{constant(compare.FieldCounts, c.counts)}}
			if c.subject != "" {
				claim.fields = append(claim.fields, constant(compare.FieldSubject, c.subject))
			}
			h.m.claims = append(h.m.claims, claim)
		}
		h.m.claims[n].fields = append(h.m.claims[n].fields, mapField{c.field, []template{h.column(i, t)}})
	}
}

// constant returns a field that is the same in every claim.
func constant(f compare.Field, text string) mapField {
	return mapField{f, []template{{[]part{{text, -1}}}}}
}
