package render

import (
	"strings"

	"counterclaim/compare"
)

// mismatched reports whether parts cannot make up their total.
func mismatched(s compare.Sum) bool {
	return s.Verdict == compare.SumExceed || s.Verdict == compare.SumShort
}

// sum says whether parts add up to the total that the same source gives.
func (w *teller) sum(s *compare.Sum) string {
	total := &w.topic.Lines[s.Total]
	said := name(total.Source)
	if day := total.SaidOn(); day != 0 {
		said += ", " + Date(day)
	}
	var parts []string
	for i, p := range s.Parts {
		if i == mostNamed {
			parts = append(parts, Number(int64(len(s.Parts)-i))+" more parts")
			break
		}
		parts = append(parts, member(&w.topic.Lines[p], s.Axis))
	}
	said += ": " + andList(parts)
	whole := member(total, s.Axis)
	switch s.Verdict {
	case compare.SumExact:
		return said + " add up to " + whole + onlyIf(s) + "."
	case compare.SumMay:
		return said + " may add up to " + whole + onlyIf(s) + saidMake(s) + "."
	case compare.SumRest:
		return said + " leave " + rest(s, whole) + "."
	case compare.SumExceed:
		return said + " exceed " + whole + saidBy(s.SaidParts-s.SaidTotal) + "together they allow no fewer than " + Number(s.Together.Lo) +
			", the total no more than " + Number(total.Reading.Possible.Hi) + "."
	}
	return said + " fall short of " + whole + saidBy(s.SaidTotal-s.SaidParts) + "together they allow no more than " + Number(s.Together.Hi) +
		", the total no fewer than " + Number(total.Reading.Possible.Lo) + "."
}

// member names a total or one of its parts: "about 300 killed", and of people
// and places which ones.
func member(l *compare.Line, axis compare.Axis) string {
	s := FigureWords(l.Figure) + " " + termWord(l.Term)
	switch {
	case axis == compare.People && l.Subject != "":
		s += " of " + quoted(name(l.Subject))
	case axis == compare.Place && l.Place != "":
		s += " in " + quoted(name(l.Place))
	}
	return s
}

// onlyIf says what must be so for the parts to be all of the total.
func onlyIf(s *compare.Sum) string {
	switch {
	case s.Rest != 0:
		return ", only if nobody " + befell(s.Rest)
	case s.Open:
		return ", only if the parts leave nobody out"
	}
	return ""
}

// rest says how many of the total the parts leave, and who they may be.
func rest(s *compare.Sum, whole string) string {
	said := "some of " + whole
	if s.Said {
		said = Number(s.SaidTotal-s.SaidParts) + " as said, of " + whole
	}
	switch {
	case s.Rest != 0:
		return said + ", who may be " + orList(nouns(s.Rest))
	case s.Open:
		return said + ", who may be in parts that are not given"
	}
	return said
}

// saidMake says what the named numbers come to, where that is not the total.
func saidMake(s *compare.Sum) string {
	if !s.Said || s.SaidParts == s.SaidTotal {
		return ""
	}
	return "; as said they make " + Number(s.SaidParts) + ", " + difference(s)
}

// saidBy says by how much the named numbers miss the total, where they do; both
// are 0 where some figure names no number.
func saidBy(difference int64) string {
	if difference <= 0 {
		return ": "
	}
	return " by " + Number(difference) + " as said: "
}

func difference(s *compare.Sum) string {
	if d := s.SaidParts - s.SaidTotal; d > 0 {
		return Number(d) + " more"
	}
	return Number(s.SaidTotal-s.SaidParts) + " fewer"
}

// nouns names those who met with some of the outcomes.
func nouns(o compare.Outcomes) []string {
	var all []string
	for _, n := range o.Names() {
		all = append(all, outcomeNouns[n])
	}
	return all
}

// befell says what happened to somebody: "was missing or captured".
func befell(o compare.Outcomes) string {
	var all []string
	was := false
	for _, n := range o.Names() {
		s := outcomeVerbs[n]
		verb, found := strings.CutPrefix(s, "was ")
		if found && was {
			s = verb
		}
		was = found
		all = append(all, s)
	}
	return orList(all)
}

// outcomeVerbs say what an outcome is for one person.
var outcomeVerbs = map[string]string{
	"killed outright": "was killed outright", "died of wounds": "died of wounds",
	"died of another direct cause": "died of another direct cause", "indirect deaths": "died indirectly",
	"wounded": "was wounded", "ill": "was ill", "missing": "was missing", "captured": "was captured",
	"deserted": "deserted", "displaced": "was displaced",
}
