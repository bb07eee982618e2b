package render

import "counterclaim/compare"

// A setting is what a sentence leaves a reader with: whom the figures told last
// count, where, from when on and what. Only what it holds may go without saying.
type setting struct {
	series *compare.Series
	since  compare.Date
	dated  bool // since is known: a sentence about people in a state says none
}

// after returns the setting behind the sentence of another series.
func (p setting) after(of *compare.Series, beside bool) setting {
	switch {
	case !of.Term.State():
		return setting{of, of.Since, true}
	case beside:
		return setting{of, p.since, p.dated}
	}
	return setting{series: of}
}

// beside reports whether a series is told by its definition alone, since it counts the
// same people and place from the same day on as the one told just before.
func (s *story) beside(of *compare.Series) bool {
	p := s.before
	return p.series != nil && of.Subject == p.series.Subject && of.Place == p.series.Place &&
		(of.Term != 0 || of.Counts != "") &&
		(of.Term.State() || p.dated && of.Since == p.since)
}

// notGiven lists what a series leaves out that other figures of the topic give.
func (s *story) notGiven(of *compare.Series) (left []string) {
	gives := func(what func(*compare.Series) string) bool {
		for i := range s.topic.Series {
			if what(&s.topic.Series[i]) != "" {
				return true
			}
		}
		return false
	}
	if of.Term == 0 && of.Counts == "" {
		left = append(left, "definition")
	}
	if of.Subject == "" && gives(func(of *compare.Series) string { return of.Subject }) {
		left = append(left, "group")
	}
	if of.Place == "" && gives(func(of *compare.Series) string { return of.Place }) {
		left = append(left, "place")
	}
	return left
}

// lead says by which other definition a series goes than the one told just before,
// and how the two stand to each other: "counting the killed alone".
func (s *story) lead(of *compare.Series) string {
	harm, term, before := s.harm(of), of.Term, s.before.series.Term
	switch {
	case noCount(term):
		return "as " + harm.those() + ", an estimate from statistics and no count, "
	case term == 0 || before == 0 || noCount(before):
		return "counting " + harm.those() + ", "
	}
	return "counting " + harm.those() + beforeWords(term.Relate(before)) + ", "
}

// beforeWords says how a definition stands to the one told just before.
func beforeWords(r compare.Relation) string {
	switch {
	case r == compare.Part:
		return " alone"
	case r == compare.Whole:
		return ", a wider count"
	case r&compare.Whole != 0 && r&(compare.Overlap|compare.Apart|compare.Part) == 0:
		return ", which may be a wider count"
	case r&^(compare.Part|compare.Apart) != 0:
		return ", which need not be the same count"
	}
	return ""
}
