package compare

import (
	"slices"
	"strings"
)

// RevisionKinds is a set of what changed in a claim.
type RevisionKinds uint16

// What may change.
const (
	FigureRevised     RevisionKinds = 1 << iota // the numbers
	HedgeRevised                                // what is said about them
	DefinitionRevised                           // the term
	DatesRevised
	TopicRevised
	PeopleRevised // people or place
	SourceRevised // source, speaker or outlet
	LinksRevised  // what it replaces or repeats
	WordsRevised  // other words for the same figure or term
	EvidenceRevised
	NotesRevised // note, accepted finding
	IDRevised

	numRevisionKinds = iota
)

// RevisionNames are the names of the kinds, by bit.
var RevisionNames = [numRevisionKinds]string{"figure", "hedge", "definition", "dates", "topic", "people", "source", "links", "words", "evidence", "notes", "id"}

// Names returns the names of the kinds in the set.
func (k RevisionKinds) Names() []string {
	var names []string
	for i, n := range RevisionNames {
		if k>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return names
}

// revision returns what changed from one version of a claim to the other; no fields
// where nothing did.
func revision(old, new Line) Revision {
	r := Revision{Old: old, New: new}
	for f := range NumFields {
		if a, b := old.Field(f), new.Field(f); a != b && !(f == FieldID && sameMade(old.Claim, new.Claim)) {
			r.Fields = append(r.Fields, FieldChange{f, a, b})
			r.Kinds |= revisedBy(f)
		}
	}
	a, b := old.Figure, new.Figure
	numbers := numbersKey(old.Claim) != numbersKey(new.Claim)
	if numbers || a.Counted != b.Counted {
		r.Kinds |= FigureRevised
	}
	if numbers && len(r.Fields) == 0 { // the same words, read with another decimal sign
		r.Fields = append(r.Fields, FieldChange{FieldFigure, a.Text, b.Text})
	}
	if a.Hedge != b.Hedge && a.Hedge.Row().Kind != None && b.Hedge.Row().Kind != None {
		r.Kinds |= HedgeRevised
	}
	if old.Term != new.Term || old.Term == 0 && old.Counts != new.Counts {
		r.Kinds |= DefinitionRevised
	}
	if r.Kinds&(FigureRevised|HedgeRevised) == 0 && a.Text != b.Text || r.Kinds&DefinitionRevised == 0 && (old.Field(FieldCounts) != new.Field(FieldCounts) || old.Field(FieldMeans) != new.Field(FieldMeans)) {
		r.Kinds |= WordsRevised
	}
	return r
}

// sameMade reports whether the ids of a claim in two versions differ only because
// one was made for it, as it is where a spreadsheet is written: nobody gave it.
func sameMade(old, new *Claim) bool {
	switch {
	case old.ID == "":
		return isMade(new.ID, new) || isMade(new.ID, old)
	case new.ID == "":
		return isMade(old.ID, old) || isMade(old.ID, new)
	}
	return isMade(old.ID, old) && isMade(new.ID, new)
}

// isMade reports whether an id is one that would be made for the claim: with the topic
// before it or not, and with a number where another claim has the same.
func isMade(id string, c *Claim) bool {
	made := MakeID(c)
	rest, ok := strings.CutPrefix(id, made)
	if !ok && c.Topic != "" {
		rest, ok = strings.CutPrefix(id, slug(c.Topic)+"-"+made)
	}
	if !ok || made == "" || rest == "" {
		return ok && made != ""
	}
	digits, ok := strings.CutPrefix(rest, "-")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// revisedBy returns what a change of the field is; nothing for those whose meaning
// decides.
func revisedBy(f Field) RevisionKinds {
	switch f {
	case FieldStated, FieldPublished, FieldSince, FieldUntil:
		return DatesRevised
	case FieldTopic:
		return TopicRevised
	case FieldSubject, FieldPlace:
		return PeopleRevised
	case FieldSource, FieldSpeaker, FieldVia:
		return SourceRevised
	case FieldDerivedFrom, FieldRevises:
		return LinksRevised
	case FieldQuote, FieldURL, FieldText, FieldSpan:
		return EvidenceRevised
	case FieldAccept, FieldNote:
		return NotesRevised
	case FieldID:
		return IDRevised
	}
	return 0
}

// A NameChange is a name that is declared otherwise than before.
type NameChange struct {
	Axis     string // sources, subjects or places
	Old, New *Name  // nil for not declared
}

// namesBetween returns the names that are declared otherwise, by axis and name.
func namesBetween(old, new Names) (changes []NameChange) {
	for _, axis := range []struct {
		name     string
		old, new []Name
	}{{"sources", old.Sources, new.Sources}, {"subjects", old.Subjects, new.Subjects}, {"places", old.Places, new.Places}} {
		a, b := joinNames(axis.old), joinNames(axis.new)
		keys := map[string]bool{}
		for k := range a {
			keys[k] = true
		}
		for k := range b {
			keys[k] = true
		}
		sorted := make([]string, 0, len(keys))
		for k := range keys {
			sorted = append(sorted, k)
		}
		slices.Sort(sorted)
		for _, k := range sorted {
			if x, y := a[k], b[k]; x == nil || y == nil || !sameName(x, y) {
				changes = append(changes, NameChange{axis.name, x, y})
			}
		}
	}
	return changes
}

// joinNames adds up the declarations of each name.
func joinNames(list []Name) map[string]*Name {
	joined := map[string]*Name{}
	for _, n := range list {
		j := joined[Fold(n.Name)]
		if j == nil {
			j = &Name{Name: n.Name}
			joined[Fold(n.Name)] = j
		}
		j.Name = min(j.Name, n.Name)
		j.Aliases, j.Within, j.Parts = append(j.Aliases, n.Aliases...), append(j.Within, n.Within...), append(j.Parts, n.Parts...)
		j.Whole = j.Whole || n.Whole
		j.Role = max(j.Role, n.Role)
	}
	for _, j := range joined {
		for _, list := range []*[]string{&j.Aliases, &j.Within, &j.Parts} {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
	}
	return joined
}

func sameName(a, b *Name) bool {
	return a.Name == b.Name && slices.Equal(a.Aliases, b.Aliases) && slices.Equal(a.Within, b.Within) && slices.Equal(a.Parts, b.Parts) &&
		a.Whole == b.Whole && strings.EqualFold(string(a.Role), string(b.Role))
}
