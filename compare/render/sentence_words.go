package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// How the terms of the table of definitions stand in a sentence: "soldiers killed",
// "casualties among soldiers", "soldiers who deserted".
var (
	nounTerms = map[string]bool{
		"battle deaths": true, "casualties": true, "casualties (NATO)": true, "irrecoverable losses": true,
		"losses": true, "victims": true, "excess deaths": true,
	}
	clauseTerms = map[string]string{
		"deserted": "who deserted", "died of wounds": "who died of wounds", "toll": "counted in the toll",
	}
)

// noun says what a series counts: of whom, where and from when.
func (s *story) noun(of *compare.Series) string {
	people, term := name(of.Subject), of.Term.String()
	aside := ""
	if singular(people) {
		people, aside = "", " ("+people+")"
	}
	who := people
	if who == "" {
		who = "people"
	}
	text := ""
	switch {
	case term == "" && of.Counts != "":
		text = who + " counted as “" + name(of.Counts) + "”"
	case term == "":
		text = who
	case clauseTerms[term] != "":
		text = who + " " + clauseTerms[term]
	case nounTerms[term] && people != "":
		text = term + " among " + people
	case nounTerms[term]:
		text = term
	case mixed(term):
		text = who + " counted as " + term
	default:
		text = who + " " + term
	}
	text += aside
	if place := name(of.Place); place != "" {
		text += " in " + place
	}
	text += s.since(of)
	left := s.unsaid(of)
	if term == "" && of.Counts == "" {
		left = append([]string{"what is counted"}, left...)
	}
	if noCount(of.Term) {
		text += ", an estimate from statistics and no count,"
	}
	if len(left) > 0 {
		text = strings.TrimSuffix(text, ",") + ", without saying " + orList(left) + ","
	}
	return text
}

// How nouns for one person end, and some that end otherwise.
var (
	oneEnds = []string{"child", "man", "woman", "person", "er", "or", "ist", "ian", "ee", "ant", "ent", "boy", "girl", "baby"}
	ones    = []string{"medic", "nurse", "pilot", "adult", "hostage", "captive", "youth", "relative", "native"}
)

// singular reports whether a subject seems to name one person, so that no "number
// of" can stand before it. Where it is wrong the subject stands in brackets.
func singular(subject string) bool {
	words := strings.Fields(strings.ToLower(subject))
	if len(words) == 0 {
		return false
	}
	if first := words[0]; first == "a" || first == "an" || first == "one" {
		return true
	}
	last := words[len(words)-1]
	return slices.Contains(ones, last) || slices.ContainsFunc(oneEnds, func(end string) bool { return strings.HasSuffix(last, end) })
}

// mixed reports whether a union of terms cannot stand behind people as it is.
func mixed(term string) bool {
	for _, part := range strings.Split(strings.ReplaceAll(term, " or ", ", "), ", ") {
		if part != term && (nounTerms[part] || clauseTerms[part] != "") {
			return true
		}
	}
	return false
}

// since says from when a series counts, where that is not the topic's beginning, or
// which day it counts.
func (s *story) since(of *compare.Series) string {
	if of.Since == s.topic.Since || of.Since == 0 || of.Term.State() {
		return ""
	}
	if s.oneDay(of) {
		return s.calendar.clause(told{statedOn, of.Since})
	}
	return " since " + s.calendar.date(of.Since)
}

// oneDay reports whether all figures of a series count its first day alone.
func (s *story) oneDay(of *compare.Series) bool {
	for _, t := range of.Tellings {
		for _, i := range t.Lines {
			if s.topic.Lines[i].LastDay() != of.Since {
				return false
			}
		}
	}
	return of.Since.Exact()
}

// putWords tells the first figure of a list, with what it counts.
func (s *story) putWords(of *compare.Series, it *item) string {
	if it.none && of.Term != 0 && s.plain(of) && len(s.unsaid(of)) == 0 {
		return it.subject() + it.verb("said", "last said") + s.calendar.clause(it.day) + only(it.day.kind == publishedOn, ",") + " that " + s.nobody(of) + it.after()
	}
	number := "the number of "
	if of.Term == excessDeaths {
		number = ""
	}
	if it.put {
		return it.subject() + it.verb("put ", "last put ") + number + s.noun(of) + " at " + s.figure(it)
	}
	return it.subject() + it.verb("gave ", "last gave ") + number + s.noun(of) + " as " + s.figure(it)
}

// plain reports whether the term of a series can stand behind people as it is.
func (s *story) plain(of *compare.Series) bool {
	term := of.Term.String()
	return !nounTerms[term] && clauseTerms[term] == "" && !mixed(term)
}

// nobody says that nobody came to harm.
func (s *story) nobody(of *compare.Series) string {
	who, was := "no one", " was "
	if people := name(of.Subject); people != "" {
		who, was = "no "+people, " were "
		if singular(people) {
			who, was = "no "+people, " was "
		}
	}
	text := who + was + of.Term.String()
	if place := name(of.Place); place != "" {
		text += " in " + place
	}
	return text + s.since(of)
}

// said tells a figure in a clause: "Washington said more than 1,000 on 27 December".
func (s *story) said(it *item) string {
	return it.subject() + only(it.also, "also ") + it.verb("said ", "last said ") + s.figure(it)
}

// figure returns the words of a figure, its day and what must be known of it.
func (s *story) figure(it *item) string {
	words := it.words
	if it.maximum {
		words += ", a maximum"
	}
	if it.maximum || strings.Contains(it.words, ", depending") {
		words += only(it.day.kind != noDay && it.day.kind != publishedOn, ",")
	}
	return words + s.calendar.clause(it.day) + it.after()
}

// subject names who said it, as the beginning of a clause.
func (it *item) subject() string {
	if it.citing != "" {
		return it.whoWords() + ", citing " + it.citing + ", "
	}
	return it.whoWords() + " "
}

func (it *item) verb(only, last string) string {
	if it.last {
		return last
	}
	return only
}

// after says that the statement was told already.
func (it *item) after() string {
	return only(it.again, ", in another wording of the same statement")
}

// source names who said it, and when, behind the end of a range.
func (s *story) source(it *item) string {
	text := " (" + it.whoWords()
	if it.citing != "" {
		text += ", citing " + it.citing
	}
	return text + s.calendar.aside(it.day) + it.after() + ")"
}

// endWords returns the words of a figure that stands at an end of a range. A range
// of its own gets a dash, or quotation marks, so that no to stands beside another.
func endWords(it *item) string {
	if it.end != "" {
		return it.end
	}
	if strings.Contains(it.words, " to ") || strings.Contains(it.words, " and ") || strings.Contains(it.words, " from ") {
		return "“" + it.words + "”"
	}
	return it.words
}
