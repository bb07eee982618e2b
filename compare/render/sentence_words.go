package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// noun says what a series counts: of whom, where and from when.
func (s *story) noun(of *compare.Series) string {
	people, aside := voice(of.Subject), ""
	if singular(people) {
		people, aside = "", " ("+people+")"
	}
	text := s.harm(of).of(people) + aside + placeWords(voice(of.Place)) + s.since(of)
	if left := s.notGiven(of); len(left) > 0 {
		text += " (no " + orList(left) + " given)"
	}
	if noCount(of.Term) {
		text += ", an estimate from statistics and no count,"
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
	if i := slices.Index(words, "of"); i > 0 {
		last = words[i-1] // members of parliament are several
	}
	return slices.Contains(ones, last) || slices.ContainsFunc(oneEnds, func(end string) bool { return strings.HasSuffix(last, end) })
}

// since says from when a series counts, where that is not the topic's beginning, or
// which day it counts.
func (s *story) since(of *compare.Series) string {
	if of.Since == s.topic.Since || of.Since == 0 || of.Term.State() {
		return ""
	}
	if s.oneDay(of) {
		return " on " + s.calendar.first(of.Since) + " alone"
	}
	return " since " + s.calendar.first(of.Since)
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
	if it.none && it.own == "" && s.harm(of).verbal() && len(s.notGiven(of)) == 0 {
		return it.subject() + it.verb("said") + s.calendar.clause(it.day) + only(it.day.kind == publishedOn, ",") + " that " + s.nobody(of) + it.after()
	}
	number := "the number of "
	if noCount(of.Term) {
		number = ""
	}
	if it.put {
		return it.subject() + it.verb("put") + " " + number + s.noun(of) + " at " + s.figure(it)
	}
	return it.subject() + it.verb("gave") + " " + number + s.noun(of) + " as " + s.figure(it)
}

// nobody says that nobody came to harm.
func (s *story) nobody(of *compare.Series) string {
	who, was := "no one", " was "
	if people := voice(of.Subject); people != "" {
		who, was = "no "+people, " were "
		if singular(people) {
			was = " was "
		}
	}
	since := s.since(of)
	if strings.HasPrefix(since, " since ") {
		was = " had been "
	}
	return who + was + s.harm(of).words + placeWords(voice(of.Place)) + since
}

// said tells a figure in a clause: "Washington said more than 1,000 on 27 December".
func (s *story) said(it *item) string {
	return it.subject() + only(it.also, "also ") + it.verb("said") + " " + s.figure(it)
}

// figure returns the words of a figure, its day and what must be known of it.
func (s *story) figure(it *item) string {
	words := it.words + only(it.own != "", " ("+it.own+")")
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
		return it.whoWords(articled) + ", citing " + articled(it.citing) + ", "
	}
	return it.whoWords(articled) + " "
}

// verb puts a verb so that a figure is not taken for the newest of its source where it
// is not, nor for the only one.
func (it *item) verb(past string) string {
	switch {
	case it.earlier && past == "gave":
		return "had given"
	case it.earlier:
		return "had " + past
	case it.last:
		return "last " + past
	}
	return past
}

// after says that the statement was told already, and which figure it replaced or fell
// below.
func (it *item) after() string {
	return only(it.revised != "", ", revised from "+it.revised) + only(it.revised == "" && it.fallen != "", ", down from "+it.fallen) + only(it.again, ", in another wording of the same statement")
}

// source names who said it, and when, behind the end of a range.
func (s *story) source(it *item) string {
	text := " (" + it.whoWords(clean) + only(it.own != "", ", "+it.own)
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
	return quotedSpan(it.words)
}

// quotedSpan puts words between quotation marks that would run into those of a range.
func quotedSpan(words string) string {
	if strings.Contains(words, " to ") || strings.Contains(words, " and ") || strings.Contains(words, " from ") {
		return "“" + words + "”"
	}
	return words
}
